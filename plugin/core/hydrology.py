"""Where water goes on a terrain: depressions filled, one receiver for each cell, drained area.

Priority-flood (Barnes, Lehman & Mulla 2014, Computers & Geosciences 62, 117-127) in one pass
from the rim inwards. pysheds, RichDEM and WhiteboxTools are no part of a plain QGIS, GRASS and
SAGA are optional providers of other programs; this needs numpy alone and numba to be quick.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from .errors import Cancelled, InputError
from .grid import Grid

F = TypeVar("F", bound=Callable[..., Any])

try:
    from .jit import allocating_kernel, kernel
except ImportError:  # the same code, slowly

    def kernel(function: F) -> F:
        """Leave a function to the interpreter."""
        return function

    allocating_kernel = kernel


Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Progress = Callable[[float], bool]

OUTSIDE = -1
_STEPS = 200_000


@dataclass(frozen=True)
class Flow:
    """The drainage of a terrain; arrays are flat, one entry for each cell.

    ``receiver`` is the cell that a cell drains to, OUTSIDE where water leaves the terrain and for
    cells without a value; ``order`` lists the cells so that each comes after its receiver;
    ``filled`` is the elevation with depressions filled.
    """

    grid: Grid
    receiver: Ints
    order: Ints
    filled: Floats

    def accumulate(self, amount: Floats) -> Floats:
        """Sum of an amount over each cell and all that drains through it."""
        total = amount.ravel().astype(np.float64).copy()
        _accumulate(self.order, self.receiver, total)
        return total

    def cell_area_km2(self) -> Floats:
        """Area of each cell in square kilometres, 0 where the terrain has no value."""
        width, height = self.grid.cell_size_m()
        area = np.repeat(width * height / 1e6, self.grid.shape[1])
        known = np.zeros(area.size, dtype=bool)
        known[self.order] = True
        return np.where(known, area, 0.0)

    def downstream(self, cell: int) -> list[int]:
        """The cells that water passes from a cell to where it leaves the terrain."""
        path = [cell]
        while self.receiver[path[-1]] != OUTSIDE:
            path.append(int(self.receiver[path[-1]]))
        return path


def flow(elevation: Grid, progress: Progress | None = None) -> Flow:
    """Route each cell to its steepest lower neighbour, through depressions to their outlet.

    Water leaves at the rim of the raster and beside cells without a value. Raises InputError
    for a terrain of less than 3 x 3 cells, Cancelled when ``progress`` returns False.
    """
    rows, cols = elevation.shape
    if rows < 3 or cols < 3:
        raise InputError(
            "a terrain of {rows} by {cols} cells has no rivers",
            "use a larger one",
            rows=rows,
            cols=cols,
        )
    z = elevation.values.astype(np.float64)
    closed = np.zeros(z.shape, dtype=np.bool_)
    if elevation.nodata is not None:
        closed |= elevation.nodata
    if closed.all():
        raise InputError("the terrain has no elevation at all", "choose another raster")
    z[closed] = np.inf
    width, height = elevation.cell_size_m()
    state = _State(z, closed)
    while not state.flood(_STEPS):
        if progress is not None and not progress(0.9 * state.done / z.size):
            raise Cancelled
    order = state.order[: state.done]
    _steepest(order, state.filled, state.receiver, width, height, cols)
    return Flow(elevation, state.receiver, order, state.filled)


class _State:
    """A flood under way, so that it may be interrupted between two stretches."""

    def __init__(self, z: Floats, closed: NDArray[np.bool_]) -> None:
        self.shape = z.shape
        self.filled = z.ravel().copy()
        self.seen = closed.ravel().copy()
        self.receiver = np.full(z.size, OUTSIDE, dtype=np.int64)
        self.order = np.empty(z.size, dtype=np.int64)
        self.done = 0
        seeds = np.flatnonzero(_rim(closed).ravel())
        self.seen[seeds] = True
        # A heap of levels, and of numbers that keep the order in which equal ones came.
        first = seeds[np.argsort(self.filled[seeds], kind="stable")]
        self.levels = self.filled[first].copy()
        self.cells = first.astype(np.int64)
        self.turns = np.arange(first.size, dtype=np.int64)
        self.turn = first.size

    def flood(self, steps: int) -> bool:
        """Visit up to so many cells; True when all are visited."""
        self.levels, self.cells, self.turns, self.done, self.turn = _flood(
            self.levels,
            self.cells,
            self.turns,
            self.filled,
            self.seen,
            self.receiver,
            self.order,
            self.done,
            self.turn,
            self.shape[0],
            self.shape[1],
            steps,
        )
        return len(self.cells) == 0


def _rim(closed: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Open cells on the edge of the raster or beside a cell without a value."""
    beside = np.ones(np.add(closed.shape, 2), dtype=np.bool_)
    beside[1:-1, 1:-1] = closed
    rows, cols = closed.shape
    rim = np.zeros(closed.shape, dtype=np.bool_)
    for down in range(3):
        for right in range(3):
            rim |= beside[down : down + rows, right : right + cols]
    return rim & ~closed


@allocating_kernel
def _flood(
    levels: Any,
    cells: Any,
    turns: Any,
    filled: Any,
    seen: Any,
    receiver: Any,
    order: Any,
    done: int,
    turn: int,
    rows: int,
    cols: int,
    steps: int,
) -> Any:
    """Pop the lowest cell of the front, raise its unseen neighbours to it and push them."""
    heap = [(levels[i], turns[i], cells[i]) for i in range(len(cells))]
    taken = 0
    while len(heap) > 0 and taken < steps:
        level, _, cell = heapq.heappop(heap)
        order[done] = cell
        done += 1
        taken += 1
        row, col = cell // cols, cell % cols
        for down in range(-1, 2):
            for right in range(-1, 2):
                r, c = row + down, col + right
                if r < 0 or c < 0 or r >= rows or c >= cols:
                    continue
                other = r * cols + c
                if seen[other]:
                    continue
                seen[other] = True
                filled[other] = max(filled[other], level)
                receiver[other] = cell
                heapq.heappush(heap, (filled[other], turn, other))
                turn += 1
    count = len(heap)
    levels = np.empty(count, dtype=np.float64)
    cells = np.empty(count, dtype=np.int64)
    turns = np.empty(count, dtype=np.int64)
    for i in range(count):
        levels[i], turns[i], cells[i] = heap[i]
    return levels, cells, turns, done, turn


@kernel
def _steepest(order: Any, filled: Any, receiver: Any, width: Any, height: Any, cols: int) -> None:
    """Turn each cell that has a lower neighbour to the steepest one.

    Cells in a filled depression keep the neighbour from which the flood came, so water leaves
    it by its outlet; no cycle can arise, as each step goes down or back in the flood.
    """
    rows = len(width)
    for cell in order:
        if receiver[cell] == OUTSIDE:
            continue
        row, col = cell // cols, cell % cols
        best = 0.0
        for down in range(-1, 2):
            for right in range(-1, 2):
                r, c = row + down, col + right
                if (down == 0 and right == 0) or r < 0 or c < 0 or r >= rows or c >= cols:
                    continue
                other = r * cols + c
                # Beyond the rim lies nothing lower: unknown cells are infinitely high.
                run = np.hypot(down * height[row], right * width[row])
                grade = (filled[cell] - filled[other]) / run
                if grade > best:
                    best = grade
                    receiver[cell] = other


@kernel
def _accumulate(order: Any, receiver: Any, total: Any) -> None:
    for i in range(len(order) - 1, -1, -1):
        cell = order[i]
        if receiver[cell] >= 0:
            total[receiver[cell]] += total[cell]
