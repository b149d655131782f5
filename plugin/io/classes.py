"""Rasters of classes at the border: the part that is needed, in degrees."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from rasterio.enums import Resampling
from rasterio.errors import RasterioError, RasterioIOError
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from ..core.errors import InputError
from ..core.grid import Affine, Bounds, Grid
from .rasters import WGS84


def read_classes(path: str | Path, name: str, bounds: Bounds) -> Grid:
    """Read the cells of band 1 that an extent in degrees touches, as a grid in EPSG:4326.

    A raster in another CRS is brought to degrees by nearest neighbour. Raises InputError where
    it has no CRS, holds no whole numbers, or does not overlap the extent.
    """
    short = Path(str(path)).name
    try:
        with rasterio.open(path) as source:
            if source.crs is None:
                raise InputError(
                    "{name} ({short}) has no coordinate reference system",
                    "assign its CRS, for example with Raster > Projections > Assign Projection",
                    name=name,
                    short=short,
                )
            if not np.issubdtype(np.dtype(source.dtypes[0]), np.integer):
                raise InputError(
                    "{name} ({short}) holds {dtype} values and no classes",
                    "choose a raster of whole numbers",
                    name=name,
                    short=short,
                    dtype=source.dtypes[0],
                )
            with WarpedVRT(source, crs=WGS84, resampling=Resampling.nearest) as warped:
                return _part(warped, f"{name} ({short})", bounds)
    except RasterioIOError as error:
        raise InputError(
            "{name} ({short}) cannot be read as a raster",
            "choose a raster that GDAL can open",
            name=name,
            short=short,
        ) from error
    except RasterioError as error:
        raise InputError(
            "{name} ({short}) cannot be read ({error})",
            "fetch it again",
            name=name,
            short=short,
            error=error,
        ) from error


def _part(warped: WarpedVRT, name: str, bounds: Bounds) -> Grid:
    t = warped.transform
    left = max(0, int(np.floor((bounds.left - t.c) / t.a)))
    right = min(warped.width, int(np.ceil((bounds.right - t.c) / t.a)))
    top = max(0, int(np.floor((bounds.top - t.f) / t.e)))
    bottom = min(warped.height, int(np.ceil((bounds.bottom - t.f) / t.e)))
    if left >= right or top >= bottom:
        raise InputError(
            "{name} does not overlap the areas", "choose a raster that covers them", name=name
        )
    data = warped.read(1, window=Window(left, top, right - left, bottom - top), masked=True)
    mask = np.ma.getmaskarray(data)
    moved = Affine(t.a, t.b, t.c + left * t.a, t.d, t.e, t.f + top * t.e)
    return Grid(data.data, moved, warped.crs.to_wkt(), mask.copy() if mask.any() else None)
