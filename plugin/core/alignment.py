"""Where a road of unknown alignment probably runs: the least-cost line between its known ends.

Small-scale road data often keep junctions and draw chords between them. A chord over a range is
no road; the alignment that climbs least, at a grade that wheels can take, is a better guess and
is labelled as one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .accumulate import Sources, accumulate, choose_engine
from .errors import Cancelled, NoPathError
from .grid import Grid
from .moves import move_lengths
from .surface import CostSurface, VerticalFactor
from .trace import trace

Cell = tuple[int, int]
F32 = NDArray[np.float32]
# A search window reaches this share of the chord's length beyond it on every side.
_MARGIN_SHARE = 0.4
_MARGIN_CELLS = 8
# A chord no longer than this many cells has no room for another alignment.
_SHORT_CELLS = 2
_TELL_EVERY = 16


@dataclass(frozen=True)
class Alignment:
    """Cells of a traced chord in order, fractional rows and columns; None where there is no way."""

    rows: NDArray[np.float64]
    cols: NDArray[np.float64]


def align_chords(
    terrain: Grid,
    chords: Sequence[tuple[Cell, Cell]],
    barriers: NDArray[np.bool_],
    factor: VerticalFactor,
    friction: NDArray[np.float32] | None = None,
    progress: Callable[[float], bool] | None = None,
    engine: str = "auto",
) -> list[Alignment | None]:
    """Trace each chord over the terrain, in order; None where barriers part its ends.

    Each search is confined to a window around its chord and charges length x vertical factor,
    times ``friction`` (default 1 everywhere). Cells without elevation are barriers. ``engine``
    is that of ``accumulate``.
    """
    closed = barriers if terrain.nodata is None else barriers | terrain.nodata
    elevation = np.where(closed, 0, terrain.values).astype(np.float32)
    cost = np.ones(terrain.shape, dtype=np.float32) if friction is None else friction.copy()
    cost[closed] = np.inf
    tell = progress or (lambda _: True)
    aligned: list[Alignment | None] = [None] * len(chords)
    long = []
    for i, ends in enumerate(chords):
        if _span(*ends) <= _SHORT_CELLS:
            aligned[i] = _straight(*ends)
        elif all(np.isfinite(cost[end]) for end in ends):
            long.append(i)
    if choose_engine(engine) == "numba":
        search: _Search | _Reference = _Search(terrain, cost, elevation, factor)
    else:
        search = _Reference(terrain, cost, elevation, factor)
    for done, i in enumerate(long):
        if done % _TELL_EVERY == 0 and not tell(done / len(long)):
            raise Cancelled
        aligned[i] = search.trace(*chords[i])
    return aligned


class _Search:
    """Searches one window after the other with the same work arrays."""

    def __init__(self, terrain: Grid, cost: F32, elevation: F32, factor: VerticalFactor) -> None:
        self.cost, self.elevation, self.factor = cost, elevation, factor
        self.lengths = move_lengths(terrain)[:, :8].astype(np.float32)
        self.least = float(cost.min()) * float(factor.factors.min())
        self._room(4096)

    def trace(self, start: Cell, end: Cell) -> Alignment | None:
        from . import chord_kernel

        box = _window(start, end, self.cost.shape)
        size = int((box[1] - box[0]) * (box[3] - box[2]))
        if size > self.work.size:
            self._room(size)
        moves = self.lengths[box[0] : box[1]].min(axis=0)
        bound = self.least * np.array([moves[0], moves[2], moves[4]])
        steps = chord_kernel.solve_window(
            self.cost, self.elevation, box, np.array(start), np.array(end), self.lengths,
            self.factor.factors, self.factor.grade_min, 1 / self.factor.grade_step,
            bound.astype(np.float32), self.work, self.back, self.keys, self.cells, self.out,
        )  # fmt: skip
        if steps == 0:
            return None
        rows, cols = self.out[:steps].T.astype(np.float64)
        return Alignment(rows + box[0], cols + box[2])

    def _room(self, size: int) -> None:
        self.work = np.empty(size, np.float32)
        self.back = np.empty(size, np.int8)
        # Every cell is entered from each of its eight neighbours once at most between two pops.
        self.keys = np.empty(8 * size, np.float32)
        self.cells = np.empty(8 * size, np.int64)
        self.out = np.empty((size, 2), np.int64)


class _Reference:
    """The same searches through ``accumulate``, where numba is missing."""

    def __init__(self, terrain: Grid, cost: F32, elevation: F32, factor: VerticalFactor) -> None:
        self.terrain, self.cost, self.elevation, self.factor = terrain, cost, elevation, factor

    def trace(self, start: Cell, end: Cell) -> Alignment | None:
        top, bottom, left, right = (int(edge) for edge in _window(start, end, self.cost.shape))
        box = np.s_[top:bottom, left:right]
        t = self.terrain.transform
        moved = t._replace(c=t.c + left * t.a, f=t.f + top * t.e)
        surface = CostSurface(
            Grid(self.cost[box], moved, self.terrain.crs_wkt),
            elevation=self.elevation[box],
            vertical_factor=self.factor,
        )
        source, target = ((cell[0] - top, cell[1] - left) for cell in (start, end))
        result = accumulate(
            surface, Sources.from_cells([source]), targets=[target], neighbourhood="8",
            engine="scipy",
        )  # fmt: skip
        try:
            path = trace(result, *target)
        except NoPathError:
            return None
        return Alignment(path.rows + top, path.cols + left)


def _span(start: Cell, end: Cell) -> int:
    return max(abs(start[0] - end[0]), abs(start[1] - end[1]))


def _straight(start: Cell, end: Cell) -> Alignment:
    return Alignment(np.array([start[0], end[0]], float), np.array([start[1], end[1]], float))


def _window(start: Cell, end: Cell, shape: tuple[int, ...]) -> NDArray[np.int64]:
    """Top, bottom, left and right of the cells that a search may enter."""
    margin = int(_MARGIN_CELLS + _MARGIN_SHARE * _span(start, end))
    top, left = (max(0, min(start[k], end[k]) - margin) for k in (0, 1))
    bottom, right = (min(shape[k], max(start[k], end[k]) + margin + 1) for k in (0, 1))
    return np.array([top, bottom, left, right], np.int64)
