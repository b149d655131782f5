"""Whether two files hold equal values, whatever their bytes are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from ..core.wording import say
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
    return "" if ours.read_bytes() == theirs.read_bytes() else say("other content")


def _rasters(ours: Path, theirs: Path) -> str:
    names = band_names(ours, ours.name)
    if names != band_names(theirs, theirs.name):
        return say("other bands")
    for number, name in enumerate(names, start=1):
        mine, yours = (read_raster(path, path.name, number) for path in (ours, theirs))
        if mine.transform != yours.transform or mine.shape != yours.shape:
            return say("another grid")
        floating = mine.values.dtype.kind == "f"
        if not np.array_equal(mine.values, yours.values, equal_nan=floating):
            return say("other values in the band {band}", band=name or number)
    return ""


def _vectors(ours: Path, theirs: Path) -> str:
    with quiet():
        one, other = (gdal.OpenEx(str(path), gdal.OF_VECTOR) for path in (ours, theirs))
        for index in range(one.GetLayerCount()):
            mine = one.GetLayer(index)
            yours = other.GetLayerByName(mine.GetName()) or other.GetLayer(index)
            if yours is None:
                return say("no layer {layer}", layer=mine.GetName())
            if mine.GetFeatureCount() != yours.GetFeatureCount():
                return say(
                    "{count} features instead of {wanted} in {layer}",
                    count=mine.GetFeatureCount(),
                    wanted=yours.GetFeatureCount(),
                    layer=mine.GetName(),
                )
            for a, b in zip(mine, yours):
                if _content(a) != _content(b):
                    return say(
                        "another feature {feature} in {layer}",
                        feature=a.GetFID(),
                        layer=mine.GetName(),
                    )
    return ""


def _content(feature: Any) -> tuple[Any, ...]:
    geometry = feature.GetGeometryRef()
    values = {k: v for k, v in feature.items().items() if k not in _ABOUT}
    return (bytes(geometry.ExportToWkb()) if geometry is not None else b"", values)
