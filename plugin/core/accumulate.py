"""Accumulated cost from sources over a cost surface, with back-links and allocation."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from . import graph
from .errors import Cancelled, InputError
from .moves import NEIGHBOURHOODS, OFFSETS, PASSED, SOURCE, UNREACHED
from .prepared import Prepared, prepare
from .surface import CostSurface

Progress = Callable[[float], bool]
_SETTLE_AT_ONCE = 100_000
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
            raise InputError(f"{costs.size} start costs do not fit {len(pairs)} sources")
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

    @cached_property
    def allocation(self) -> NDArray[np.int32]:
        """Index of the source each cell belongs to, -1 where not reached; made at first use."""
        from .trace import allocate

        return allocate(self)


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
) -> Accumulation:
    """Solve for the least cost from ``sources`` (or to them, with ``reverse``) to every cell.

    With ``targets`` the run stops when the last reachable one is final; cells that cost more
    than it, or more than ``max_cost``, stay unreached. ``leakproof`` forbids diagonal moves
    between two blocked cells. Sources on barriers reach nothing. The result does not depend on
    ``threads``.

    Raises InputError for sources or targets off the grid and unknown options, SurfaceError for
    an inconsistent surface, Cancelled when ``progress`` returns False.
    """
    if neighbourhood not in NEIGHBOURHOODS:
        raise InputError(f"the neighbourhood {neighbourhood!r} is unknown", "use 8 or 16")
    cells, starts = _source_cells(surface, sources)
    goal = (
        None
        if targets is None
        else _flat(surface, np.array(targets, np.int64).reshape(-1, 2), "target")
    )
    prepared = prepare(surface, reverse=reverse, leakproof=leakproof)
    tell = progress or (lambda _fraction: True)
    moves = NEIGHBOURHOODS[neighbourhood]
    limit = float(max_cost)
    chosen = choose_engine(engine)
    if chosen == "numba":
        cost, backlink = _solve_numba(prepared, cells, starts, moves, goal, limit, tell)
    else:
        cost, backlink = graph.solve(prepared, cells, starts, moves, limit, tell)
    _cut(cost, backlink, goal, limit)
    return Accumulation(cost, backlink, surface, sources, neighbourhood, reverse, chosen)


def choose_engine(engine: str) -> str:
    """Resolve "auto" to "numba", or to "scipy" with a warning where numba cannot be loaded."""
    if engine not in ("auto", "numba", "scipy"):
        raise InputError(f"the engine {engine!r} is unknown", "use auto, numba or scipy")
    if engine == "scipy":
        return engine
    try:
        from . import kernels  # noqa: F401
    except (ImportError, SystemError) as error:
        if engine == "numba":
            raise InputError(f"numba cannot be loaded ({error})", "install numba") from error
        notice = f"numba cannot be loaded ({error}); the slow reference solver is used instead"
        warnings.warn(notice, RuntimeWarning, stacklevel=3)
        _log.warning(notice)
        return "scipy"
    return "numba"


def estimate_memory(
    shape: tuple[int, int],
    *,
    neighbourhood: str = "16",
    anisotropic: bool = False,
    engine: str = "auto",
) -> int:
    """Peak bytes of a run on a grid of ``shape`` beyond its inputs, results included."""
    cells = shape[0] * shape[1]
    moves = NEIGHBOURHOODS.get(neighbourhood, 16)
    if engine == "scipy":
        return cells * (moves * graph.BYTES_PER_MOVE + 60)
    # Half costs, labels, back-links, settled flags, and a heap that seldom exceeds a tenth.
    return cells * (4 + 4 + 1 + 1 + (4 if anisotropic else 0) + 4)


def _flat(surface: CostSurface, cells: NDArray[np.int64], what: str) -> NDArray[np.int64]:
    rows, cols = surface.friction.shape
    outside = (cells < 0).any(axis=1) | (cells >= (rows, cols)).any(axis=1)
    if outside.any():
        row, col = cells[outside][0]
        raise InputError(f"a {what} at row {row}, column {col} lies outside the raster")
    flat: NDArray[np.int64] = cells[:, 0] * cols + cells[:, 1]
    return flat


def _source_cells(
    surface: CostSurface, sources: Sources
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    cells = _flat(surface, np.column_stack([sources.rows, sources.cols]), "source")
    if not cells.size:
        raise InputError("there is no source", "give at least one cell")
    if not np.all(sources.start_costs >= 0):
        raise InputError("a start cost is negative or not a number", "give zero or more")
    return cells, sources.start_costs


def _ravel(values: NDArray[Any] | None) -> NDArray[Any] | None:
    return None if values is None else values.ravel()


def _solve_numba(
    p: Prepared,
    cells: NDArray[np.int64],
    starts: NDArray[np.float64],
    moves: int,
    goal: NDArray[np.int64] | None,
    limit: float,
    tell: Progress,
) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    from . import kernels

    size = p.half.size
    labels = np.full(size, np.inf, np.float32)
    backlink = np.full(size, UNREACHED, np.uint8)
    settled = np.zeros(size, bool)
    usable = np.isfinite(p.half.flat[cells])
    np.minimum.at(labels, cells[usable], starts[usable].astype(np.float32))
    seeds = np.flatnonzero(np.isfinite(labels))
    seeds = seeds[np.argsort(labels[seeds], kind="stable")]  # a sorted array is a heap
    backlink[seeds] = SOURCE
    keys = np.empty(max(1024, 2 * seeds.size) + p.link_from.size, np.float32)
    items = np.empty(keys.size, np.int64)
    keys[: seeds.size], items[: seeds.size] = labels[seeds], seeds
    is_target = None
    left = -1
    if goal is not None:
        is_target = np.zeros(size, bool)
        is_target[goal] = True
        left = int(is_target.sum())
    heap, done, total, state = seeds.size, 0, int(np.isfinite(p.half).sum()), kernels.PAUSED
    while state != kernels.DONE:
        if not tell(done / max(total, 1)):
            raise Cancelled
        state, heap, count, left, _ = kernels.set_labels(
            labels, backlink, settled, keys, items, heap,
            p.half.ravel(), _ravel(p.half_flat), _ravel(p.elevation), p.table,
            np.float32(p.grade_min), np.float32(1 / p.grade_step),
            _ravel(p.zone_ids), p.crossing, p.lengths, OFFSETS, PASSED, moves,
            p.link_from, p.link_to, p.link_cost,
            p.leakproof, is_target, left, np.float32(limit), _SETTLE_AT_ONCE,
        )  # fmt: skip
        done += count
        if state == kernels.FULL:
            keys = np.concatenate([keys, np.empty_like(keys)])
            items = np.concatenate([items, np.empty_like(items)])
    return labels.reshape(p.shape), backlink.reshape(p.shape)


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
