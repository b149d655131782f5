"""What the tests of algorithms share besides fixtures."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

# Chipwi-Pangwa, Myitkyina, Bhamo and the gates to Tengchong and Zhangfeng, at 2 km.
SMALL = {"EXTENT": "96.8,98.8,23.9,26.3 [EPSG:4326]", "CELL_SIZE": 2000, "CRS": "EPSG:32647"}


def layer(study: Path, table: str) -> str:
    """The text by which QGIS opens a table of a study."""
    return f"{study}|layername={table}"


def copy_of(study: Path, folder: Path, name: str = "mine.gpkg") -> Path:
    """A study of a test's own.

    A layer that QGIS opened by itself may have left the shared one in write-ahead mode; the copy
    starts as the build wrote it.
    """
    mine = Path(shutil.copy(study, folder / name))
    with closing(sqlite3.connect(mine)) as connection:
        assert connection.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
    return mine
