"""Whether two files hold equal values, whatever their bytes are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from .rasters import band_names, read_raster
from .store import quiet

# What a run says of itself: versions may differ where values do not.
_ABOUT = frozenset({"lineage"})
_RASTERS = (".tif", ".tiff")
_VECTORS = (".gpkg", ".geojson", ".shp")


def difference(ours: Path, theirs: Path) -> str:
    """The first difference in values, in words; empty where there is none.

    Rasters are compared by grid and bands, vector files by geometries and attributes besides the
    lineage, other files by their bytes.
    """
    suffix = ours.suffix.lower()
    if suffix in _RASTERS:
        return _rasters(ours, theirs)
    if suffix in _VECTORS:
        return _vectors(ours, theirs)
    return "" if ours.read_bytes() == theirs.read_bytes() else "other content"


def _rasters(ours: Path, theirs: Path) -> str:
    names = band_names(ours, ours.name)
    if names != band_names(theirs, theirs.name):
        return "other bands"
    for number, name in enumerate(names, start=1):
        mine, yours = (read_raster(path, path.name, number) for path in (ours, theirs))
        if mine.transform != yours.transform or mine.shape != yours.shape:
            return "another grid"
        floating = mine.values.dtype.kind == "f"
        if not np.array_equal(mine.values, yours.values, equal_nan=floating):
            return f"other values in the band {name or number}"
    return ""


def _vectors(ours: Path, theirs: Path) -> str:
    with quiet():
        one, other = (gdal.OpenEx(str(path), gdal.OF_VECTOR) for path in (ours, theirs))
        for index in range(one.GetLayerCount()):
            mine = one.GetLayer(index)
            yours = other.GetLayerByName(mine.GetName()) or other.GetLayer(index)
            if yours is None:
                return f"no layer {mine.GetName()}"
            if mine.GetFeatureCount() != yours.GetFeatureCount():
                counts = f"{mine.GetFeatureCount()} features instead of {yours.GetFeatureCount()}"
                return f"{counts} in {mine.GetName()}"
            for a, b in zip(mine, yours):
                if _content(a) != _content(b):
                    return f"another feature {a.GetFID()} in {mine.GetName()}"
    return ""


def _content(feature: Any) -> tuple[Any, ...]:
    geometry = feature.GetGeometryRef()
    values = {k: v for k, v in feature.items().items() if k not in _ABOUT}
    return (bytes(geometry.ExportToWkb()) if geometry is not None else b"", values)
