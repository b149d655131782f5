"""Whose source each cell belongs to, in one pass over the back-links. Loads numba."""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import inline, kernel
from .moves import FAN as _FAN
from .moves import LINK as _LINK
from .moves import RAYS
from .moves import UNREACHED as _UNREACHED

FAN, LINK, UNREACHED = np.uint8(_FAN), np.uint8(_LINK), np.uint8(_UNREACHED)
NOBODY, ON_THE_WAY = -1, -2


@inline
def before(
    cell: Any, codes: Any, steps: Any, moves: Any, cost: Any, rooks: Any, bishops: Any, fans: Any,
    fan_sources: Any, link_to: Any, link_from: Any, dearer: Any,
) -> Any:  # fmt: skip
    """The predecessor of a cell; of a ray's two, the cheaper one, or with ``dearer`` the other."""
    code = codes[cell]
    if code < moves:
        return cell + steps[code]
    if code == LINK:
        return link_from[np.searchsorted(link_to, cell)]
    if code == FAN:
        return fan_sources[np.searchsorted(fans, cell)]
    edge = (code - 8) // RAYS
    rook, bishop = cell + rooks[edge], cell + bishops[edge]
    return rook if (cost[rook] <= cost[bishop]) != dearer else bishop


@kernel
def share_out(
    codes: Any, steps: Any, moves: Any, cost: Any, rooks: Any, bishops: Any, fans: Any,
    fan_sources: Any, link_to: Any, link_from: Any, owner: Any,
) -> Any:  # fmt: skip
    """Fill ``owner``, which holds the index of the source in the cells of sources, else NOBODY.

    Follows the back-links of each cell up to one whose owner is known and back again, so that
    every cell is passed twice at most.
    """
    for start in range(codes.size):
        if owner[start] != NOBODY or codes[start] == UNREACHED:
            continue
        cell = start
        while owner[cell] == NOBODY:
            owner[cell] = ON_THE_WAY
            ahead = before(
                cell, codes, steps, moves, cost, rooks, bishops, fans, fan_sources, link_to,
                link_from, False,
            )  # fmt: skip
            if owner[ahead] == ON_THE_WAY and codes[cell] >= moves:
                # Where moves are free, the cheaper end of an edge may have come from this cell.
                ahead = before(
                    cell, codes, steps, moves, cost, rooks, bishops, fans, fan_sources, link_to,
                    link_from, True,
                )  # fmt: skip
            cell = ahead
        whose = max(owner[cell], NOBODY)
        cell = start
        while owner[cell] == ON_THE_WAY:
            owner[cell] = whose
            ahead = before(
                cell, codes, steps, moves, cost, rooks, bishops, fans, fan_sources, link_to,
                link_from, False,
            )  # fmt: skip
            if owner[ahead] != ON_THE_WAY and codes[cell] >= moves:
                other = before(
                    cell, codes, steps, moves, cost, rooks, bishops, fans, fan_sources, link_to,
                    link_from, True,
                )  # fmt: skip
                ahead = other if owner[other] == ON_THE_WAY else ahead
            cell = ahead
