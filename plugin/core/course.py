"""A line over a grid as pieces, each with the places where its costs are read.

Two kinds of lines meet here. The moves of a least-cost path read their costs at both ends, as the
accumulation charges them. A drawn line is cut where it leaves a cell, so that each piece lies in
one cell and reads its costs there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import InputError
from .grid import Grid
from .trace import Path, sample, segment_lengths

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
# Vertices this near (in cells) to where a path may bend are taken to lie there.
_SNAP_CELLS = 1e-4


@dataclass(frozen=True)
class Places:
    """Positions in cell units, (0, 0) = centre of the first cell."""

    rows: Floats
    cols: Floats

    def values(self, raster: NDArray[Any]) -> Floats:
        """Values, linear between cell centres along the lines that join them."""
        return sample(raster, self.rows, self.cols)

    def nearest(self, raster: NDArray[Any]) -> NDArray[Any]:
        """Values of the cells nearest to the places."""
        return raster[self.cells]

    @cached_property
    def cells(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Rows and columns of the nearest cells."""
        return np.rint(self.rows).astype(np.intp), np.rint(self.cols).astype(np.intp)


@dataclass(frozen=True)
class Course:
    """Pieces of a line in travel direction: horizontal length (m), climb (m), start and end.

    ``joined[i]`` says that piece i begins where piece i - 1 ends; ``jump`` marks links.
    """

    length_m: Floats
    climb_m: Floats
    start: Places
    end: Places
    joined: Bools
    jump: Bools

    @property
    def grade(self) -> Floats:
        """Signed rise over run of each piece; links have none."""
        run = (self.length_m > 0) & ~self.jump
        grade: Floats = np.divide(
            self.climb_m, self.length_m, out=np.zeros_like(self.climb_m), where=run
        )
        return grade

    def halves(self, amount: Floats) -> Floats:
        """Half of an amount for the start of each piece and half for its end, shape (2 n,)."""
        half: Floats = np.concatenate([amount, amount]) / 2
        return half

    def at_ends(self, raster: NDArray[Any]) -> Floats:
        """Values at the starts and then at the ends of the pieces, shape (2 n,)."""
        return np.concatenate([self.start.values(raster), self.end.values(raster)])

    def near_ends(self, raster: NDArray[Any]) -> NDArray[Any]:
        """Values of the cells nearest to the starts and then to the ends, shape (2 n,)."""
        return np.concatenate([self.start.nearest(raster), self.end.nearest(raster)])

    @property
    def on_links(self) -> Bools:
        """Which of the ``at_ends`` belong to links."""
        return np.concatenate([self.jump, self.jump])

    @property
    def visits(self) -> NDArray[np.intp]:
        """Indices into ``at_ends`` in the order in which the line passes there."""
        order: NDArray[np.intp] = np.arange(2 * self.jump.size).reshape(2, -1).T.ravel()
        return order

    def changes(self, ids: NDArray[Any]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Indices into ``at_ends`` before and after each place where ``ids`` (2 n,) change.

        Links change nothing on their way: what they cost is their own. Nor do gaps.
        """
        order = self.visits
        onward = np.empty(max(order.size - 1, 0), np.bool_)
        onward[0::2] = ~self.jump
        onward[1::2] = self.joined[1:]
        at = np.flatnonzero((ids[order[:-1]] != ids[order[1:]]) & onward)
        return order[at], order[at + 1]

    def sequence(self, ids: NDArray[Any]) -> tuple[int, ...]:
        """Ids (2 n,) in the order in which the line enters them."""
        visited = ids[self.visits].astype(np.int64)
        change = np.flatnonzero(np.diff(visited)) + 1
        return tuple(int(v) for v in visited[np.concatenate(([0], change))])

    def runs(self, inside: Bools) -> list[NDArray[np.intp]]:
        """Indices into ``at_ends`` of each stretch, links aside, that is inside (2 n,)."""
        order = self.visits
        order = order[~self.on_links[order]]
        within = inside[order].astype(np.int8)
        edges = np.flatnonzero(np.diff(within, prepend=0, append=0))
        return [order[a:b] for a, b in zip(edges[0::2], edges[1::2])]


def sum_by(ids: NDArray[Any], *amounts: Floats) -> dict[int, tuple[float, ...]]:
    """Sums of amounts by id, ids in rising order."""
    if not ids.size:
        return {}
    present = ids.astype(np.int64)
    sums = [np.bincount(present, weights=a) for a in amounts]
    return {int(i): tuple(float(s[i]) for s in sums) for i in np.unique(present)}


def course_of_path(path: Path, terrain: Grid) -> Course:
    """The moves of a path, with the metric of the accumulation."""
    rows, cols = path.rows, path.cols
    if rows.size == 1:  # An origin that is its own destination.
        rows, cols = np.repeat(rows, 2), np.repeat(cols, 2)
    jump = np.zeros(rows.size - 1, np.bool_)
    jump[list(path.jumps)] = True
    elevation = sample(terrain.values, rows, cols)
    return Course(
        segment_lengths(terrain, rows, cols),
        np.where(jump, 0.0, np.diff(elevation)),
        Places(rows[:-1], cols[:-1]),
        Places(rows[1:], cols[1:]),
        np.arange(rows.size - 1) > 0,
        jump,
    )


def course_of_lines(parts: Sequence[tuple[Floats, Floats]], terrain: Grid) -> Course:
    """Pieces of drawn lines, each in one cell; what lies outside the grid is left out.

    ``parts`` are rows and columns in cell units. Elevation is bilinear between cell centres;
    lines are cut at cell borders and at the lines between centres, so that it bends nowhere
    within a piece. Raises InputError where no part of the lines lies on the grid.
    """
    cut = [piece for rows, cols in parts for piece in _cut(rows, cols, terrain.shape)]
    if not cut:
        raise InputError("the line lies outside the surface")
    lengths = [segment_lengths(terrain, rows, cols) for rows, cols in cut]
    heights = [np.diff(bilinear(terrain, rows, cols)) for rows, cols in cut]
    row, col = (np.concatenate([np.rint((c[i][:-1] + c[i][1:]) / 2) for c in cut]) for i in (0, 1))
    # The middle of a piece along the outer edge rounds to the cell beyond it.
    cell = Places(np.clip(row, 0, terrain.shape[0] - 1), np.clip(col, 0, terrain.shape[1] - 1))
    joined = np.concatenate([np.arange(len(length)) > 0 for length in lengths])
    length_m, climb_m = np.concatenate(lengths), np.concatenate(heights)
    return Course(length_m, climb_m, cell, cell, joined, np.zeros(length_m.size, np.bool_))


def bilinear(grid: Grid, rows: Floats, cols: Floats) -> Floats:
    """Values between the four cell centres around each place; NaN where none has a value.

    Cells without a value do not count; beyond the outermost centres the value stays as there.
    """
    r = np.clip(rows, 0, grid.shape[0] - 1)
    c = np.clip(cols, 0, grid.shape[1] - 1)
    r0, c0 = np.floor(r).astype(np.intp), np.floor(c).astype(np.intp)
    total, weights = np.zeros(r.shape), np.zeros(r.shape)
    for dr in (0, 1):
        for dc in (0, 1):
            weight = np.abs(1 - dr - (r - r0)) * np.abs(1 - dc - (c - c0))
            here = np.minimum(r0 + dr, grid.shape[0] - 1), np.minimum(c0 + dc, grid.shape[1] - 1)
            value = grid.values[here].astype(np.float64)
            known = np.isfinite(value)
            if grid.nodata is not None:
                known &= ~grid.nodata[here]
            total += np.where(known, weight * np.where(known, value, 0.0), 0.0)
            weights += np.where(known, weight, 0.0)
    return np.divide(total, weights, out=np.full(r.shape, np.nan), where=weights > 1e-12)


def as_path(
    rows: Floats,
    cols: Floats,
    shape: tuple[int, int],
    links: Sequence[tuple[tuple[int, int], tuple[int, int]]] = (),
) -> Path | None:
    """The path that a line is, where its vertices are those that a least-cost path may have.

    They lie at cell centres, or on the lines between two of them, and each segment stays between
    four centres, is a knight's move, or one of ``links``. None for any other line.
    """
    whole_r, whole_c = np.rint(rows), np.rint(cols)
    on_r, on_c = np.abs(rows - whole_r) < _SNAP_CELLS, np.abs(cols - whole_c) < _SNAP_CELLS
    r, c = np.where(on_r, whole_r, rows), np.where(on_c, whole_c, cols)
    if not np.all(on_r | on_c) or r.size < 2:
        return None
    if r.min() < 0 or c.min() < 0 or r.max() > shape[0] - 1 or c.max() > shape[1] - 1:
        return None
    spans = [
        np.ceil(np.maximum(v[:-1], v[1:])) - np.floor(np.minimum(v[:-1], v[1:])) for v in (r, c)
    ]
    centred = (on_r & on_c)[:-1] & (on_r & on_c)[1:]
    known = set(links)
    jumps = []
    for i in np.flatnonzero(centred | (spans[0] > 1) | (spans[1] > 1)):
        if not centred[i]:
            return None
        ends = (int(r[i]), int(c[i])), (int(r[i + 1]), int(c[i + 1]))
        if ends in known:
            jumps.append(int(i))
        elif max(spans[0][i], spans[1][i]) > 1 and not _is_knight(*ends):
            return None
    return Path(r, c, tuple(jumps))


def _is_knight(start: tuple[int, int], end: tuple[int, int]) -> bool:
    return sorted((abs(end[0] - start[0]), abs(end[1] - start[1]))) == [1, 2]


def _cut(rows: Floats, cols: Floats, shape: tuple[int, int]) -> list[tuple[Floats, Floats]]:
    """Stretches of a line that lie on the grid, with a vertex at each half of a row or column."""
    r, c = _with_cuts(rows, cols)
    mid_r, mid_c = (r[:-1] + r[1:]) / 2, (c[:-1] + c[1:]) / 2
    inside = (mid_r >= -0.5) & (mid_r <= shape[0] - 0.5) & (mid_c >= -0.5)
    inside &= mid_c <= shape[1] - 0.5
    kept = np.flatnonzero(inside)
    stretches = np.split(kept, 1 + np.flatnonzero(np.diff(kept) > 1)) if kept.size else []
    return [(r[s[0] : s[-1] + 2], c[s[0] : s[-1] + 2]) for s in stretches]


def _with_cuts(rows: Floats, cols: Floats) -> tuple[Floats, Floats]:
    """The vertices of a line and the places where it crosses half or whole rows and columns."""
    points: list[Floats] = [np.array([[rows[0], cols[0]]])]
    for r0, c0, r1, c1 in zip(rows[:-1], cols[:-1], rows[1:], cols[1:]):
        if r0 == r1 and c0 == c1:
            continue
        at = [np.array([1.0])]
        for first, last in ((r0, r1), (c0, c1)):
            low, high = sorted((2 * first, 2 * last))
            halves = np.arange(np.ceil(low), np.floor(high) + 1) / 2
            if last != first:
                at.append((halves - first) / (last - first))
        share = np.unique(np.concatenate(at))
        share = share[(share > 1e-12) & (share <= 1)]
        points.append(np.column_stack([r0 + share * (r1 - r0), c0 + share * (c1 - c0)]))
    both = np.vstack(points)
    return both[:, 0], both[:, 1]
