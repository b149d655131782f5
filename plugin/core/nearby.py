"""Cells within a distance of a path, and how much of another path they hold."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .grid import Grid
from .trace import Path, segment_lengths

Mask = NDArray[np.bool_]


def cells_within(grid: Grid, path: Path, distance_m: float) -> Mask:
    """Cells whose centre lies within a distance of a vertex of a path, in the grid's metric.

    The cells of the vertices themselves always belong to it. Widths are those of each cell's own
    row, so that a disc is as wide in the north of a geographic grid as in its south.
    """
    rows, cols = grid.shape
    width, height = grid.cell_size_m()
    centre = np.cumsum(height) - height / 2
    at_row = np.rint(path.rows).astype(np.intp)
    at_col = np.rint(path.cols).astype(np.intp)
    # Starts and ends of runs along each row; their running sum is positive inside a run.
    edges = np.zeros((rows, cols + 1), dtype=np.int32)
    reach = int(distance_m / height.min())
    for step in range(-reach, reach + 1):
        row = at_row + step
        there = (row >= 0) & (row < rows)
        row, start, col = row[there], at_row[there], at_col[there]
        spare = distance_m**2 - (centre[row] - centre[start]) ** 2
        half = (np.sqrt(np.maximum(spare, 0)) / width[row]).astype(np.intp)
        close = spare >= 0
        left = np.maximum(col - half, 0)[close]
        right = np.minimum(col + half + 1, cols)[close]
        np.add.at(edges, (row[close], left), 1)
        np.add.at(edges, (row[close], right), -1)
    inside: Mask = np.cumsum(edges[:, :-1], axis=1, dtype=np.int32) > 0
    return inside


def share_within(grid: Grid, path: Path, mask: Mask) -> float:
    """Share of a path's length in a mask; a segment counts by half for each of its ends."""
    lengths = segment_lengths(grid, path.rows, path.cols)
    inside = mask[np.rint(path.rows).astype(np.intp), np.rint(path.cols).astype(np.intp)]
    total = float(lengths.sum())
    if total == 0:
        return 1.0
    return float((lengths * (0.5 * inside[:-1] + 0.5 * inside[1:])).sum() / total)
