"""A place known to kilometres may lie on a blocked cell; find the next open one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .grid import Grid

Cell = tuple[int, int]


def nearest_open_cell(
    grid: Grid, barriers: NDArray[np.bool_], cell: Cell, within_m: float
) -> tuple[Cell, float] | None:
    """Find the nearest open cell and its distance in metres; None where none is within reach."""
    row, col = cell
    if not barriers[row, col]:
        return cell, 0.0
    width, height = grid.cell_size_m()
    reach_r = int(within_m / height[row]) + 1
    reach_c = int(within_m / width[row]) + 1
    top, left = max(0, row - reach_r), max(0, col - reach_c)
    window = barriers[top : row + reach_r + 1, left : col + reach_c + 1]
    rows, cols = np.nonzero(~window)
    if rows.size == 0:
        return None
    distance = np.hypot((rows + top - row) * height[row], (cols + left - col) * width[row])
    best = int(np.argmin(distance))
    if distance[best] > within_m:
        return None
    return (int(rows[best] + top), int(cols[best] + left)), float(distance[best])
