"""Corridors and single pairs: two accumulations that meet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .accumulate import Accumulation, Progress, Sources, accumulate
from .errors import NoPathError
from .moves import NEIGHBOURHOODS
from .prepared import prepare
from .surface import CostSurface
from .tiles import Solver

Cell = tuple[int, int]


@dataclass(frozen=True)
class Corridor:
    """Cost of the best path through each cell, float32 (rows, cols), and the least of all."""

    cost: NDArray[np.float32]
    least: float

    def percent_above(self) -> NDArray[np.float32]:
        """How far above the least cost the best path through each cell is, inf where there is none.

        Raises NoPathError where the least cost is 0: then there is no ratio to it.
        """
        if self.least <= 0:
            raise NoPathError("the least cost is 0", "choose two places on different cells")
        above = (self.cost / np.float32(self.least) - np.float32(1)) * np.float32(100)
        return np.maximum(above, np.float32(0))

    def within(self, share: float) -> NDArray[np.bool_]:
        """Cells whose best path costs at most (1 + share) times the least."""
        # One rounding of float32 more, so that the least-cost path itself is always in.
        return np.asarray(self.cost <= np.float32(self.least * (1 + share) * (1 + 1e-6)))


def meet(there: Accumulation, onward: Accumulation) -> Corridor:
    """Join a run from the origin with a reverse run from the destination; both stay as they are.

    Raises NoPathError where no path joins them.
    """
    cost = there.cost + onward.cost
    least = float(cost.min())
    if not np.isfinite(least):
        raise NoPathError("no path joins the origin and the destination")
    return Corridor(cost, least)


def corridor(
    surface: CostSurface,
    origin: Cell,
    destination: Cell,
    *,
    neighbourhood: str = "16",
    progress: Progress | None = None,
    threads: int | None = None,
) -> Corridor:
    """Add the cost from the origin to that of going on to the destination.

    Raises NoPathError where no path joins them, and what ``accumulate`` raises.
    """
    tell = progress or (lambda _fraction: True)
    there = accumulate(
        surface, Sources.from_cells([origin]), neighbourhood=neighbourhood, threads=threads,
        progress=lambda fraction: tell(fraction / 2),
    ).cost  # fmt: skip
    onward = accumulate(
        surface, Sources.from_cells([destination]), neighbourhood=neighbourhood, reverse=True,
        threads=threads, progress=lambda fraction: tell(0.5 + fraction / 2),
    ).cost  # fmt: skip
    there += onward
    least = float(there.min())
    if not np.isfinite(least):
        raise NoPathError(
            "no path joins the cells {origin} and {destination}",
            origin=origin,
            destination=destination,
        )
    return Corridor(there, least)


def pair_cost(
    surface: CostSurface,
    origin: Cell,
    destination: Cell,
    *,
    neighbourhood: str = "16",
    progress: Progress | None = None,
    threads: int | None = None,
) -> tuple[float, Cell]:
    """Least cost between two cells on a move graph, and a cell where both searches met on it.

    Searches from both ends and stops when their fronts together exceed the best meeting
    (Pohl 1971, Machine Intelligence 6). Needs numba and 8 or 16 neighbours.
    Raises NoPathError where no path joins them.
    """
    if NEIGHBOURHOODS.get(neighbourhood) is None or neighbourhood == "ring":
        raise ValueError("the search from both ends works on 8 or 16 neighbours")
    tell = progress or (lambda _fraction: True)
    cols = surface.friction.shape[1]
    solvers = [
        Solver(
            prepare(surface, reverse=reverse), neighbourhood,
            np.array([cell[0] * cols + cell[1]]), np.zeros(1), threads=threads,
        )
        for cell, reverse in ((origin, False), (destination, True))
    ]  # fmt: skip
    best, meeting = np.inf, -1
    try:
        while solvers[0].front + solvers[1].front < best:
            solver = min(solvers, key=lambda s: s.front)
            if not solver.step(lambda _fraction: tell(solvers[0].progress())):
                break
            for tile in solver.active:
                total = solvers[0].labels_of(int(tile)) + solvers[1].labels_of(int(tile))
                at = int(total.argmin())
                if total.flat[at] < best:
                    best, (row, col) = float(total.flat[at]), np.unravel_index(at, total.shape)
                    top, left = (s.start for s in solver.tiling.own_windows(int(tile))[0])
                    meeting = (top + int(row)) * cols + left + int(col)
    finally:
        for solver in solvers:
            solver.close()
    if not np.isfinite(best):
        raise NoPathError(
            "no path joins the cells {origin} and {destination}",
            origin=origin,
            destination=destination,
        )
    return best, (meeting // cols, meeting % cols)
