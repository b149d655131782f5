"""Slope of the ground."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .errors import InputError
from .grid import Grid

Floats = NDArray[np.float64]


def slope_deg(elevation: Grid) -> Floats:
    """Slope of each cell in degrees, not a number on the rim and beside cells without a value.

    Third-order finite differences over the eight neighbours (Horn 1981, Proc. IEEE 69), with
    the metric width and height of the cells of each row. Raises InputError for less than 3 x 3
    cells.
    """
    rows, cols = elevation.shape
    if rows < 3 or cols < 3:
        raise InputError(
            "a terrain of {rows} by {cols} cells has no slope",
            "use a larger one",
            rows=rows,
            cols=cols,
        )
    z = elevation.values.astype(np.float64)
    if elevation.nodata is not None:
        z[elevation.nodata] = np.nan
    width, height = elevation.cell_size_m()
    nw, n, ne = z[:-2, :-2], z[:-2, 1:-1], z[:-2, 2:]
    w, e = z[1:-1, :-2], z[1:-1, 2:]
    sw, s, se = z[2:, :-2], z[2:, 1:-1], z[2:, 2:]
    dx = (ne + 2 * e + se - nw - 2 * w - sw) / (8 * width[1:-1, None])
    dy = (nw + 2 * n + ne - sw - 2 * s - se) / (8 * height[1:-1, None])
    slope = np.full((rows, cols), np.nan)
    slope[1:-1, 1:-1] = np.degrees(np.arctan(np.hypot(dx, dy)))
    return slope
