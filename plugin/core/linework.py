"""Lines on a grid, so that what should pass passes and what should not does not slip through."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.uint8]
Mask = NDArray[np.bool_]

# A 2 x 2 block as views: its four corners, and each diagonal with the two cells it passes between.
_CORNERS = {
    "nw": np.s_[:-1, :-1],
    "ne": np.s_[:-1, 1:],
    "sw": np.s_[1:, :-1],
    "se": np.s_[1:, 1:],
}
_DIAGONALS = (("nw", "se", "ne", "sw"), ("ne", "sw", "nw", "se"))


def close_corners(ids: Ids) -> Ids:
    """Lines without diagonal gaps: where two cells of lines touch at a corner only, a third joins.

    A move between neighbours cannot pass such a line without entering one of its cells.
    """
    closed = ids.copy()
    for first, second, side, _ in _DIAGONALS:
        # Views of ``closed``: what the first diagonal filled is seen by the second.
        a, b, c, d = (closed[_CORNERS[name]] for name in (first, second, side, _))
        gap = (a > 0) & (b > 0) & (c == 0) & (d == 0)
        c[gap] = np.minimum(a, b)[gap]
    return closed


def widen_at_corners(ids: Ids, tight: Mask) -> Ids:
    """Lines that pass between two cells of ``tight`` at a corner, given one of both cells.

    A diagonal move between two blocked cells is not allowed, so a road over a river would end
    there; with this cell it goes on.
    """
    wide = ids.copy()
    for first, second, side, other in _DIAGONALS:
        a, b, c, d = (wide[_CORNERS[name]] for name in (first, second, side, other))
        closed = tight[_CORNERS[side]] & tight[_CORNERS[other]]
        stuck = (a > 0) & (b > 0) & (c == 0) & (d == 0) & closed
        c[stuck] = np.minimum(a, b)[stuck]
    return wide
