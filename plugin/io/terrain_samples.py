"""Slope of a terrain at points in degrees."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.grid import Bounds, Grid
from ..core.slope import slope_deg
from .rasters import WGS84, crop, read_raster, transform_bounds, transform_points

Floats = NDArray[np.float64]
_RIM_CELLS = 2


class SlopeSampler:
    """The slope of the part of a terrain that an extent in degrees needs."""

    def __init__(self, path: str | Path, name: str, bounds: Bounds) -> None:
        grid = read_raster(path, name)
        box = transform_bounds(bounds, WGS84, grid.crs_wkt)
        x, y = _RIM_CELLS * grid.transform.a, -_RIM_CELLS * grid.transform.e
        wider = Bounds(box.left - x, box.bottom - y, box.right + x, box.top + y)
        self._grid: Grid = crop(grid, wider, name)
        self._slope = slope_deg(self._grid)
        width, height = self._grid.cell_size_m()
        self.cell_m = float(np.minimum(width, height).min())

    def at(self, lonlat: Floats) -> Floats:
        """Degrees of slope in the cells of points (n, 2); not a number where there is none."""
        if not len(lonlat):
            return np.empty(0)
        x, y = transform_points(list(lonlat[:, 0]), list(lonlat[:, 1]), WGS84, self._grid.crs_wkt)
        t = self._grid.transform
        rows = np.floor((y - t.f) / t.e).astype(np.int64)
        cols = np.floor((x - t.c) / t.a).astype(np.int64)
        known = (rows >= 0) & (cols >= 0)
        known &= (rows < self._grid.shape[0]) & (cols < self._grid.shape[1])
        slope = np.full(len(lonlat), np.nan)
        slope[known] = self._slope[rows[known], cols[known]]
        return slope
