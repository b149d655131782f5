"""Alternative routes: ways that differ from the best, cost little more and hold no needless turns.

The method is that of single via paths over plateaus (Abraham, Delling, Goldberg, Werneck 2013,
Alternative routes in road networks, ACM Journal of Experimental Algorithmics 18; the plateaus are
Cambridge Vehicle Information Technology's "choice routing", 2005). One accumulation runs from the
origin, one backwards from the destination. Where a branch of the first tree is also one of the
second, their sum stays the same: such a plateau is a stretch that the best way through its cells
follows from both sides. The way over a plateau is a least-cost path up to its end and again from
its start on; so each part of it that costs no more than the plateau is itself a least-cost path.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .accumulate import Accumulation, Progress
from .corridor import Cell
from .errors import Cancelled, InputError, NoPathError
from .grid import Grid
from .nearby import cells_within, share_within
from .trace import Path, joined, predecessors, segment_lengths, trace
from .wording import say

# Sums of two float32 labels that differ by rounding alone.
_ROUNDING = 4


@dataclass(frozen=True)
class Wish:
    """What an alternative must keep to.

    At most ``count`` routes, the best included. Of an alternative's length at most the share
    ``overlap`` lies within ``distance_m`` of better routes, and it costs at most ``detour`` times
    the optimum. Each part of it that costs less than ``local`` times the optimum is a least-cost
    path itself. Raises InputError for figures that no route can keep to.
    """

    count: int = 3
    overlap: float = 0.5
    distance_m: float = 2000.0
    detour: float = 1.5
    local: float = 0.1

    def __post_init__(self) -> None:
        for name, value, least, most in (
            (say("the number of routes"), self.count, 1, np.inf),
            (say("the largest overlap"), self.overlap, 0, 1),
            (say("the distance within which routes count as one"), self.distance_m, 0, np.inf),
            (say("the largest detour"), self.detour, 1, np.inf),
            (say("the local optimality"), self.local, 0, 1),
        ):
            if not least <= value <= most:
                raise InputError(
                    "{name} is {value:g}",
                    "give at least {least} and at most {most}"
                    if most < np.inf
                    else "give at least {least}",
                    name=name,
                    value=value,
                    least=least,
                    most=most,
                )


@dataclass(frozen=True)
class Alternative:
    """A route, its cost, the share of its length near better routes, and what its plateau costs."""

    path: Path
    cost: float
    shared: float
    plateau: float


@dataclass(frozen=True)
class Alternatives:
    """Routes in order of cost, the optimum first, and what became of the other candidates.

    ``alike`` candidates shared too much, the least of them the share ``least_shared``;
    ``looping`` ones met themselves; ``short`` is the number of plateaus that cost less than the
    wished part of the optimum.
    """

    routes: tuple[Alternative, ...]
    short: int
    looping: int
    alike: int
    least_shared: float


def alternatives(
    forward: Accumulation,
    backward: Accumulation,
    destination: Cell,
    wish: Wish,
    progress: Progress | None = None,
) -> Alternatives:
    """Find up to ``wish.count`` routes between the sources of the two accumulations.

    ``forward`` starts at the origin, ``backward`` is a reverse run from ``destination``, both on
    8 or 16 neighbours of one surface. Candidates are taken in order of cost, so that no cheaper
    one that keeps to the wish is passed over. Raises NoPathError where nothing joins the two,
    Cancelled when ``progress`` returns False.
    """
    if "ring" in (forward.neighbourhood, backward.neighbourhood):
        raise ValueError("plateaus lie on the moves of 8 or 16 neighbours")
    tell = progress or (lambda _fraction: True)
    grid = forward.surface.friction
    optimum = float(forward.cost[destination])
    routes = [Alternative(trace(forward, *destination), optimum, 0.0, optimum)]
    near = cells_within(grid, routes[0].path, wish.distance_m)
    target = destination[0] * grid.shape[1] + destination[1]
    plateaus = _plateaus(forward, backward, optimum * wish.detour, target)
    long = plateaus.cost >= optimum * wish.local
    order = np.flatnonzero(long)[np.argsort(plateaus.total[long], kind="stable")]
    looping, alike, least_shared = 0, 0, 1.0
    for done, index in enumerate(order):
        if len(routes) >= wish.count:
            break
        if not tell(done / order.size):
            raise Cancelled
        path = _over(forward, backward, int(plateaus.end[index]))
        if path is None:
            looping += 1
            continue
        shared = share_within(grid, path, near)
        if shared > wish.overlap:
            alike, least_shared = alike + 1, min(least_shared, shared)
            continue
        total, cost = float(plateaus.total[index]), float(plateaus.cost[index])
        routes.append(Alternative(path, total, shared, cost))
        near |= cells_within(grid, path, wish.distance_m)
    short = int(np.count_nonzero(~long))
    return Alternatives(tuple(routes), short, looping, alike, least_shared)


@dataclass(frozen=True)
class _Plateaus:
    """Ends (flat cells), costs of the plateaus, and of the ways that lead over them."""

    end: NDArray[np.int64]
    cost: NDArray[np.float32]
    total: NDArray[np.float32]


def _plateaus(
    forward: Accumulation, backward: Accumulation, limit: float, target: int
) -> _Plateaus:
    """Branches of the forward tree along which the sum of both accumulations stays the same.

    That of the optimum, which ends at ``target``, is left out.
    """
    there = forward.cost.ravel()
    total = there + backward.cost.ravel()
    cells = np.flatnonzero(total <= np.float32(limit * (1 + 1e-6)))
    if not cells.size:
        raise NoPathError("no path joins the origin and the destination")
    before = predecessors(forward)[cells]
    level = np.abs(total[before] - total[cells]) <= _ROUNDING * np.spacing(total[cells])
    level &= before != cells
    # Each cell's place in ``cells``, then its predecessor's; the root of a branch is its own.
    parent = np.arange(cells.size)
    parent[level] = np.searchsorted(cells, before[level])
    is_end = np.ones(cells.size, dtype=np.bool_)
    is_end[parent[level]] = False
    ends = np.flatnonzero(is_end & level & (cells != target))
    root = _roots(parent)[ends]
    return _Plateaus(cells[ends], there[cells[ends]] - there[cells[root]], total[cells[ends]])


def _roots(parent: NDArray[np.int64]) -> NDArray[np.int64]:
    """Root of each node of a forest, by pointer jumping."""
    while True:
        further = parent[parent]
        if np.array_equal(further, parent):
            return parent
        parent = further


def _over(forward: Accumulation, backward: Accumulation, cell: int) -> Path | None:
    """The way over a cell, or None where it meets itself."""
    row, col = divmod(cell, forward.cost.shape[1])
    path = joined(trace(forward, row, col), trace(backward, row, col))
    cells = path.rows * forward.cost.shape[1] + path.cols
    return None if np.unique(cells).size < cells.size else path


@dataclass(frozen=True)
class Parting:
    """How one route keeps to another: the share near it, and its longest stretch away from it.

    ``leaves`` and ``meets`` are vertices of the route, ``apart_m`` is the length between them;
    all are None or 0 where the route never leaves the other.
    """

    shared: float
    leaves: int | None
    meets: int | None
    apart_m: float


def partings(
    grid: Grid, paths: list[Path], distance_m: float
) -> Iterator[tuple[int, int, Parting]]:
    """Compare each route with each other one: (route, other, parting)."""
    for other, path in enumerate(paths):
        near = cells_within(grid, path, distance_m)
        for one, own in enumerate(paths):
            if one == other:
                continue
            rows, cols = (np.rint(a).astype(np.intp) for a in (own.rows, own.cols))
            inside = near[rows, cols]
            along = np.concatenate([[0.0], np.cumsum(segment_lengths(grid, own.rows, own.cols))])
            yield one, other, _parting(inside, along, share_within(grid, own, near))


def _parting(inside: NDArray[np.bool_], along: NDArray[np.float64], shared: float) -> Parting:
    turns = np.flatnonzero(np.diff(np.concatenate([[True], inside, [True]]).astype(np.int8)))
    starts, ends = turns[::2], turns[1::2]
    if not starts.size:
        return Parting(shared, None, None, 0.0)
    leaves, meets = np.maximum(starts - 1, 0), np.minimum(ends, inside.size - 1)
    longest = int(np.argmax(along[meets] - along[leaves]))
    first, last = int(leaves[longest]), int(meets[longest])
    return Parting(shared, first, last, float(along[last] - along[first]))
