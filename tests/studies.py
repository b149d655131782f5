"""What the tests of algorithms share besides fixtures."""

from __future__ import annotations

from pathlib import Path

# Chipwi-Pangwa, Myitkyina, Bhamo and the gates to Tengchong and Zhangfeng, at 2 km.
SMALL = {"EXTENT": "96.8,98.8,23.9,26.3 [EPSG:4326]", "CELL_SIZE": 2000, "CRS": "EPSG:32647"}


def layer(study: Path, table: str) -> str:
    """The text by which QGIS opens a table of a study."""
    return f"{study}|layername={table}"
