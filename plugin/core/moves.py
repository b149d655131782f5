"""The moves of a neighbourhood, their metric lengths, and the coding of back-links.

A back-link is the direction from a cell to its predecessor on the way back to the source:

====================  =============================================================
0 ... 7               the neighbour at ``OFFSETS[code]`` (rows, cols)
8 ... 15              with 16 neighbours, the knight's move ``OFFSETS[code]``
8 ... 247             with the ring, a ray to an edge of the 3 x 3 ring: edge
                      ``(code - 8) // 30`` of ``EDGES``, at the part
                      ``((code - 8) % 30 + 1) / 31`` of the way from its rook's to its
                      bishop's neighbour
252 ``FAN``           straight to a source near by (ring only)
253 ``LINK``          the other end of a link
254 ``UNREACHED``     no path
255 ``SOURCE``        the cell is a source
====================  =============================================================

``code ^ 1`` is the opposite direction.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .grid import Grid

UNSETTLED = 251  # while back-links are being found
FAN = 252
LINK = 253
UNREACHED = 254
SOURCE = 255

_ROOK_AND_BISHOP = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, -1), (1, -1), (-1, 1))
_KNIGHT = ((1, 2), (-1, -2), (1, -2), (-1, 2), (2, 1), (-2, -1), (2, -1), (-2, 1))
OFFSETS: NDArray[np.int64] = np.array(_ROOK_AND_BISHOP + _KNIGHT, dtype=np.int64)
NEIGHBOURHOODS = {"8": 8, "16": 16, "ring": 8}
RAYS = 30
# Parts of an edge of the ring from which rays start, at equal angles where cells are square: many
# on level ground and where the vertical factor bends much, else few.
MANY_PARTS, FEW_PARTS = (
    np.tan(np.pi / 4 * np.arange(1, count + 1) / (count + 1)).astype(np.float32)
    for count in (12, 6)
)


def ring_edges() -> NDArray[np.int64]:
    """Codes of the two ends (rook's, bishop's neighbour) of the ring's eight edges."""
    edges = []
    for rook, (dr, dc) in enumerate(OFFSETS[:4]):
        for bishop, (er, ec) in enumerate(OFFSETS[4:8], start=4):
            if abs(er - dr) + abs(ec - dc) == 1:
                edges.append((rook, bishop))
    return np.array(edges, dtype=np.int64)


EDGES = ring_edges()


def passed_cells() -> NDArray[np.int64]:
    """Offsets of the two cells between which (diagonal) or over which (knight) a move passes.

    Shape (16, 2, 2): move, cell, (row, col). Rook's moves pass nothing: zeros.
    """
    passed = np.zeros((len(OFFSETS), 2, 2), dtype=np.int64)
    for k, (dr, dc) in enumerate(OFFSETS):
        if abs(dr) == 1 and abs(dc) == 1:
            passed[k] = (dr, 0), (0, dc)
        elif abs(dr) == 1 and abs(dc) == 2:
            passed[k] = (0, dc // 2), (dr, dc // 2)
        elif abs(dr) == 2:
            passed[k] = (dr // 2, 0), (dr // 2, dc)
    return passed


PASSED = passed_cells()


def move_lengths(grid: Grid) -> NDArray[np.float64]:
    """Horizontal length in metres of each move from each row, shape (rows, 16).

    A move takes the mean cell width of its two rows and the distance of their centre lines, so
    that it is as long as its opposite. Moves that leave the grid get the length at its edge.
    """
    width, height = grid.cell_size_m()
    rows = np.arange(grid.shape[0])
    centre = np.cumsum(height) - height / 2
    lengths = np.empty((rows.size, len(OFFSETS)))
    for k, (dr, dc) in enumerate(OFFSETS):
        other = np.minimum(np.maximum(rows + dr, 0), rows.size - 1)
        lengths[:, k] = np.hypot(dc * (width + width[other]) / 2, centre[other] - centre)
    return lengths
