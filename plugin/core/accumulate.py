"""Accumulated cost from sources over a cost surface, with back-links and allocation."""

from __future__ import annotations

import contextlib
import logging
import warnings
import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from . import graph, tiles
from .errors import InputError
from .moves import NEIGHBOURHOODS, UNREACHED
from .prepared import EVERYWHERE, F32, Prepared, prepare
from .scratch import Scratch
from .surface import CostSurface
from .tiling import TILE, Allocate, in_memory
from .wording import say

Progress = Callable[[float], bool]
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Sources:
    """Cells from which cost accumulates, and what each starts with (units of the surface)."""

    rows: NDArray[np.int64]
    cols: NDArray[np.int64]
    start_costs: NDArray[np.float64]

    @classmethod
    def from_cells(
        cls, cells: Sequence[tuple[int, int]], start_costs: ArrayLike | None = None
    ) -> Sources:
        """Sources at (row, col) cells; start costs default to zero."""
        pairs = np.array(cells, dtype=np.int64).reshape(-1, 2)
        costs = np.zeros(len(pairs)) if start_costs is None else np.asarray(start_costs, np.float64)
        if costs.shape != (len(pairs),):
            raise InputError(
                "{costs} start costs do not fit {sources} sources",
                costs=costs.size,
                sources=len(pairs),
            )
        return cls(pairs[:, 0].copy(), pairs[:, 1].copy(), costs)


@dataclass(frozen=True)
class Accumulation:
    """Least cost from the nearest source to every cell, in the unit of the surface.

    ``cost`` float32 (rows, cols), inf where not reached; ``backlink`` uint8, coded as in
    ``core.moves``. In a reverse run the cost is that of going from the cell to the source.
    """

    cost: NDArray[np.float32]
    backlink: NDArray[np.uint8]
    surface: CostSurface
    sources: Sources
    neighbourhood: str
    reverse: bool
    engine: str
    prepared: Prepared = field(repr=False)
    fans: tuple[NDArray[np.int64], NDArray[np.int64]] = field(repr=False)

    @cached_property
    def allocation(self) -> NDArray[np.int32]:
        """Index of the source each cell belongs to, -1 where not reached; made at first use."""
        from .trace import allocate

        return allocate(self)

    @cached_property
    def ground(self) -> tuple[F32, F32 | None, F32 | None, NDArray[np.uint8] | None]:
        """Half costs, flat half costs, elevation and zones, kept for tracing smooth paths."""
        return self.prepared.window(EVERYWHERE)

    @cached_property
    def best_links(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Cells that a link may enter, sorted, and where the best link into each starts."""
        from .trace import link_predecessors

        return link_predecessors(self)


def accumulate(
    surface: CostSurface,
    sources: Sources,
    *,
    neighbourhood: str = "16",
    targets: Sequence[tuple[int, int]] | None = None,
    max_cost: float = np.inf,
    reverse: bool = False,
    progress: Progress | None = None,
    threads: int | None = None,
    engine: str = "auto",
    leakproof: bool = True,
    of_four: bool = False,
    memory_budget: int | None = None,
    tile: int = TILE,
) -> Accumulation:
    """Solve for the least cost from ``sources`` (or to them, with ``reverse``) to every cell.

    With ``targets`` the run stops when the last reachable one is final; cells that cost more
    than it, or more than ``max_cost``, stay unreached. ``leakproof`` forbids diagonal moves
    between two blocked cells. ``of_four`` charges a knight's move the mean of its ends and of
    the two cells that it passes, as GRASS does, instead of that of its ends. Sources on barriers
    reach nothing. The result does not depend on ``threads``. Where the estimate exceeds
    ``memory_budget`` (bytes), work and result arrays are mapped from a temporary folder, which
    goes with the result.

    Without numba the reference solver is used with a warning; it takes 16 neighbours for the ring.

    Raises InputError for sources or targets off the grid and unknown options, SurfaceError for
    an inconsistent surface, Cancelled when ``progress`` returns False.
    """
    if neighbourhood not in NEIGHBOURHOODS:
        raise InputError(
            "the neighbourhood {neighbourhood!r} is unknown",
            "use 8, 16 or ring",
            neighbourhood=neighbourhood,
        )
    cells, starts = _source_cells(surface, sources)
    goal = (
        None
        if targets is None
        else _flat(surface, np.array(targets, np.int64).reshape(-1, 2), target=True)
    )
    chosen = choose_engine(engine)
    if chosen == "scipy" and neighbourhood == "ring":
        neighbourhood = _without_rays(engine)
    prepared = prepare(surface, reverse=reverse, leakproof=leakproof, of_four=of_four)
    tell = progress or (lambda _fraction: True)
    limit = float(max_cost)
    if chosen == "numba":
        needed = estimate_memory(
            prepared.shape, neighbourhood=neighbourhood, anisotropic=prepared.sloping,
            kinks=len(prepared.kinks), many_rays=prepared.many_rays,
        )  # fmt: skip
        on_disk = memory_budget is not None and needed > memory_budget
        cost, backlink, fans = _solve_tiles(
            prepared, cells, starts, neighbourhood, goal, limit, tell, threads, tile, on_disk
        )
    else:
        moves = NEIGHBOURHOODS[neighbourhood]
        fans = np.empty(0, np.int64), np.empty(0, np.int64)
        cost, backlink = graph.solve(prepared, cells, starts, moves, limit, tell)
    _cut(cost, backlink, goal, limit)
    return Accumulation(
        cost, backlink, surface, sources, neighbourhood, reverse, chosen, prepared, fans
    )


def choose_engine(engine: str) -> str:
    """Resolve "auto" to "numba", or to "scipy" with a warning where numba cannot be loaded."""
    if engine not in ("auto", "numba", "scipy"):
        raise InputError(
            "the engine {engine!r} is unknown", "use auto, numba or scipy", engine=engine
        )
    if engine == "scipy":
        return engine
    try:
        from . import kernels  # noqa: F401
    except (ImportError, SystemError) as error:
        if engine == "numba":
            raise InputError(
                "numba cannot be loaded ({error})", "install numba", error=error
            ) from error
        notice = say(
            "numba cannot be loaded ({error}); the slow reference solver is used instead",
            error=error,
        )
        warnings.warn(notice, RuntimeWarning, stacklevel=3)
        _log.warning(notice)
        return "scipy"
    return "numba"


def _without_rays(engine: str) -> str:
    """The neighbourhood that the reference solver takes for the ring, which it lacks."""
    if engine == "scipy":
        raise InputError("the ring needs numba", "use 16 neighbours or install numba")
    notice = say(
        "the reference solver has no ring and uses 16 neighbours; costs come out some per cent off"
    )
    warnings.warn(notice, RuntimeWarning, stacklevel=3)
    _log.warning(notice)
    return "16"


def estimate_memory(
    shape: tuple[int, int],
    *,
    neighbourhood: str = "16",
    anisotropic: bool = False,
    kinks: int = 1,
    many_rays: bool = False,
    engine: str = "auto",
) -> int:
    """Peak bytes of a run on a grid of ``shape`` beyond its inputs, results included.

    ``kinks`` are those of the vertical factor, and ``many_rays`` whether it bends much; both count
    along rays.
    """
    cells = shape[0] * shape[1]
    moves = NEIGHBOURHOODS[neighbourhood]
    if engine == "scipy":
        return cells * (moves * graph.BYTES_PER_MOVE + 60)
    return tiles.estimate_memory(
        shape, neighbourhood, sloping=anisotropic, kinks=kinks, many_rays=many_rays
    )


def _flat(
    surface: CostSurface, cells: NDArray[np.int64], *, target: bool = False
) -> NDArray[np.int64]:
    rows, cols = surface.friction.shape
    outside = (cells < 0).any(axis=1) | (cells >= (rows, cols)).any(axis=1)
    if outside.any():
        row, col = cells[outside][0]
        raise InputError(
            "a target at row {row}, column {col} lies outside the raster"
            if target
            else "a source at row {row}, column {col} lies outside the raster",
            row=row,
            col=col,
        )
    flat: NDArray[np.int64] = cells[:, 0] * cols + cells[:, 1]
    return flat


def _source_cells(
    surface: CostSurface, sources: Sources
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    cells = _flat(surface, np.column_stack([sources.rows, sources.cols]))
    if not cells.size:
        raise InputError("there is no source", "give at least one cell")
    if not np.all(sources.start_costs >= 0):
        raise InputError("a start cost is negative or not a number", "give zero or more")
    return cells, sources.start_costs


def _solve_tiles(
    p: Prepared,
    cells: NDArray[np.int64],
    starts: NDArray[np.float64],
    neighbourhood: str,
    goal: NDArray[np.int64] | None,
    limit: float,
    tell: Progress,
    threads: int | None,
    tile: int,
    on_disk: bool,
) -> tuple[NDArray[np.float32], NDArray[np.uint8], tuple[NDArray[np.int64], NDArray[np.int64]]]:
    with contextlib.ExitStack() as stack:
        allocate: Allocate = in_memory
        if on_disk:
            allocate = stack.enter_context(Scratch()).allocate
        solver = tiles.Solver(
            p,
            neighbourhood,
            cells,
            starts,
            threads=threads,
            tile=tile,
            allocate=allocate,
        )
        stack.callback(solver.close)
        _run(solver, goal, limit, tell, margin=neighbourhood == "ring")
        if not on_disk:
            return (*solver.collect(tell), solver.fans.owners)
        results = Scratch()
        try:
            cost, backlink = solver.collect(tell, results.allocate)
        except BaseException:
            results.close()
            raise
        weakref.finalize(cost, results.close)
        return cost, backlink, solver.fans.owners


def _run(
    solver: tiles.Solver,
    goal: NDArray[np.int64] | None,
    limit: float,
    tell: Progress,
    *,
    margin: bool,
) -> None:
    """Advance until everything that may matter is final."""
    # A ray may lower a label a little below the front, so the ring goes one round further.
    slack = float(solver.band) if margin else 0.0
    while solver.front <= limit + slack:
        if not solver.step(tell):
            break
        if goal is not None and solver.labels_at(goal).max(initial=0) + slack < solver.front:
            break


def _cut(
    cost: NDArray[np.float32],
    backlink: NDArray[np.uint8],
    goal: NDArray[np.int64] | None,
    limit: float,
) -> None:
    """Forget labels beyond the limit and the costliest target: they need not be final."""
    bound = limit
    if goal is not None:
        dearest: Any = cost.ravel()[goal].max(initial=0)
        bound = min(bound, float(dearest))
    if bound < np.inf:
        beyond = cost > np.float32(bound)
        cost[beyond] = np.inf
        backlink[beyond] = UNREACHED
