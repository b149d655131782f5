"""Back-links of a run, found from its final labels."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .errors import Cancelled
from .kernel_types import Room
from .moves import FAN, LINK, SOURCE, UNREACHED, UNSETTLED
from .tiling import BLOCK
from .workers import portions

if TYPE_CHECKING:
    from .tiles import Solver


def find_backlinks(
    solver: Solver, backlink: NDArray[np.uint8], tell: Callable[[float], bool]
) -> None:
    """Write the back-links of all cells into a flat raster.

    Raises Cancelled when ``tell`` returns False.
    """
    from . import backlink_kernel

    t = solver.tiling
    link_back: Callable[..., int] = backlink_kernel.link_back

    def link(room: Room, *tiles: NDArray[np.int64]) -> int:
        return link_back(
            *tiles, t.kernel_shape, t.grid, solver.filled, solver.label, room.costs, solver.ground,
            solver.law, solver.moves, solver.rays, solver.knights, np.empty(BLOCK, np.uint8),
            backlink,
        )  # fmt: skip

    left = 0
    for some in portions(np.arange(t.count)):
        if not tell(1.0):
            raise Cancelled
        left += sum(solver.workers.spread(link, some))
    for code, (cells, labels) in ((FAN, solver.fans.labels), (SOURCE, solver.sources)):
        there = np.unique(cells[solver.labels_at(cells) == labels])
        left -= np.count_nonzero(backlink[there] == UNSETTLED)
        backlink[there] = code
    if left:
        _settle(solver, backlink)


def _settle(solver: Solver, backlink: NDArray[np.uint8]) -> None:
    """Link the cells that no move from a lesser label explains."""
    from . import backlink_kernel

    p, t = solver.prepared, solver.tiling
    settle: Callable[..., None] = backlink_kernel.settle_plateaus
    starts, ends = solver.labels_at(p.link_from), solver.labels_at(p.link_to)
    linked = (starts + p.link_cost == ends) & np.isfinite(ends)
    rising = p.link_to[linked & (starts < ends)]
    backlink[rising[backlink[rising] == UNSETTLED]] = LINK
    left = np.flatnonzero(backlink == UNSETTLED)
    while left.size:
        settle(
            left, np.empty(left.size, np.int64), t.kernel_shape, t.grid, solver.label,
            solver.workers.rooms[0].costs, solver.ground, solver.law, solver.moves, solver.rays,
            solver.knights, backlink,
        )  # fmt: skip
        left = left[backlink[left] == UNSETTLED]
        # A link that costs nothing may lead from what is settled now to what is not.
        leading = linked & (backlink[p.link_to] == UNSETTLED)
        leading &= ~np.isin(backlink[p.link_from], (UNSETTLED, UNREACHED))
        if not leading.any():
            break
        backlink[p.link_to[leading]] = LINK
    # A run that stopped early leaves labels that nothing explains yet.
    backlink[left] = UNREACHED
