"""What a report was made of, for machines: tables as CSV and in one GeoPackage, and lineage."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from osgeo import gdal

from ..core.errors import InputError
from ..core.wording import say
from .atomic import require_writable
from .lineage_chain import Chain
from .store import quiet

PACKAGE, LINEAGE = "tables.gpkg", "lineage.json"


def write_appendix(
    folder: Path, tables: Mapping[str, str], call: Mapping[str, Any] | None
) -> list[Path]:
    """Write ``tables`` (name to source: a file, or file|layername=table) and the runs behind them.

    All files appear together, in place of older ones of the same names. Returns them.
    Raises InputError where the folder or a table cannot be used.
    """
    require_writable(folder / PACKAGE, say("the appendix"))
    with tempfile.TemporaryDirectory(prefix=".kachin-", dir=folder) as scratch:
        made = Path(scratch)
        with quiet():
            for name, source in tables.items():
                _write_table(made, name, source)
        chain = Chain()
        paths = {Path(source.split("|")[0]) for source in tables.values()}
        for path in sorted(paths):
            chain.add_file(path)
        if call is not None:
            chain.add_call(call, sorted({path.parent for path in paths}))
        (made / LINEAGE).write_text(chain.to_json(), encoding="utf-8")
        names = sorted(path.name for path in made.iterdir())
        for name in names:
            os.replace(made / name, folder / name)
    return [folder / name for name in names]


def _write_table(folder: Path, name: str, source: str) -> None:
    path, _, rest = source.partition("|")
    table = rest.partition("layername=")[2].partition("|")[0]
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
    if dataset is None:
        raise InputError(
            "the table {file} cannot be read",
            "choose the file that a run has written",
            file=Path(path).name,
        )
    layers = [table] if table else [dataset.GetLayer(0).GetName()]
    package = folder / PACKAGE
    options: dict[str, Any] = {"layers": layers, "layerName": name}
    mode = "append" if package.exists() else None
    for target, more in (
        (package, {"format": "GPKG", "accessMode": mode}),
        (folder / f"{name}.csv", {"format": "CSV"}),
    ):
        written = gdal.VectorTranslate(str(target), dataset, **options, **more)
        if written is None:
            raise InputError(
                "the table {name} cannot be written ({error})",
                "check the free space",
                name=name,
                error=gdal.GetLastErrorMsg(),
            )
        del written
