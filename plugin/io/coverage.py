"""Sums of a raster of counts inside polygons."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio import features, warp
from rasterio.errors import RasterioError, RasterioIOError
from rasterio.windows import Window

from ..core.accumulate import Progress
from ..core.errors import Cancelled, InputError
from .rasters import WGS84

# A cell counts with the part of this many by this many points that lie inside.
_POINTS = 4
_ROWS = 256


def sums_inside(
    path: str | Path, name: str, areas: Sequence[Any], progress: Progress | None = None
) -> list[float]:
    """Sum of band 1 inside each (multi)polygon in degrees; cells on the border count in part.

    The raster holds counts, such as people per cell, in any CRS. Raises InputError where it has
    no CRS, cannot be read, holds negative counts, or overlaps no area.
    """
    tell = progress or (lambda _fraction: True)
    short = f"{name} ({Path(str(path)).name})"
    try:
        with rasterio.open(path) as source:
            if source.crs is None:
                raise InputError(
                    "{short} has no coordinate reference system",
                    "assign its CRS, for example with Raster > Projections > Assign Projection",
                    short=short,
                )
            totals, met = [], False
            for number, area in enumerate(areas):
                window = _window(source, area)
                met = met or window is not None
                totals.append(0.0 if window is None else _sum(source, window, area, short))
                if not tell((number + 1) / len(areas)):
                    raise Cancelled
    except RasterioIOError as error:
        raise InputError(
            "{short} cannot be read as a raster", "choose a raster that GDAL can open", short=short
        ) from error
    except RasterioError as error:
        raise InputError(
            "{short} cannot be read ({error})", "fetch it again", short=short, error=error
        ) from error
    if areas and not met:
        raise InputError(
            "{short} does not overlap the corridor", "choose a raster that covers it", short=short
        )
    return totals


def _window(source: Any, area: Any) -> Window | None:
    """Rows and columns that an area touches; None where it lies outside."""
    if area.is_empty:
        return None
    left, bottom, right, top = warp.transform_bounds(
        WGS84, source.crs, *area.bounds, densify_pts=21
    )
    inverse = ~source.transform
    corners = [inverse * (x, y) for x in (left, right) for y in (bottom, top)]
    cols, rows = zip(*corners)
    first = max(0, int(np.floor(min(rows)))), max(0, int(np.floor(min(cols))))
    last = min(source.height, int(np.ceil(max(rows)))), min(source.width, int(np.ceil(max(cols))))
    if first[0] >= last[0] or first[1] >= last[1]:
        return None
    return Window(first[1], first[0], last[1] - first[1], last[0] - first[0])


def _sum(source: Any, window: Window, area: Any, short: str) -> float:
    shape = warp.transform_geom(WGS84, source.crs, area.__geo_interface__)
    total = 0.0
    for offset in range(0, int(window.height), _ROWS):
        height = min(_ROWS, int(window.height) - offset)
        strip = Window(window.col_off, window.row_off + offset, window.width, height)
        counts = source.read(1, window=strip, masked=True)
        values = np.ma.filled(counts.astype(np.float64), 0.0)
        values[~np.isfinite(values)] = 0.0
        if (values < 0).any():
            raise InputError("{short} holds negative counts", "state its nodata value", short=short)
        total += float((values * _share(source.window_transform(strip), values.shape, shape)).sum())
    return total


def _share(
    transform: rasterio.Affine, shape: tuple[int, ...], polygon: dict[str, Any]
) -> NDArray[np.float64]:
    """The part of each cell that lies inside a polygon."""
    rows, cols = shape
    fine: NDArray[np.uint8] = features.rasterize(
        [(polygon, 1)],
        out_shape=(rows * _POINTS, cols * _POINTS),
        transform=transform * rasterio.Affine.scale(1 / _POINTS),
        dtype=np.uint8,
    )
    blocks = fine.reshape(rows, _POINTS, cols, _POINTS)
    return np.asarray(blocks.mean(axis=(1, 3)), dtype=np.float64)
