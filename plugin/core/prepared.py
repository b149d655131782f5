"""A cost surface as the plain arrays that kernels and the reference graph read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import SurfaceError
from .moves import FEW_PARTS, move_lengths
from .surface import CostSurface, VerticalFactor

F32 = NDArray[np.float32]
Window = tuple[slice, slice]
EVERYWHERE = (slice(None), slice(None))
# The grade at which the bounds of a vertical factor shall be close to it.
STEEP = 0.25
# By how much the grade changes along an edge in mountains, and the share of a level move's cost by
# which its best ray may be missed.
TILT, MISSED = 0.15, 0.002


@dataclass(frozen=True)
class Prepared:
    """Costs, lengths per row and move, factor table, zones and links of one run.

    Everything is already turned round for a reverse run: its vertical factor is mirrored, its
    crossing costs are transposed and its links swapped, so that solvers always relax forwards.
    Without a vertical factor the flat friction is part of the friction. Only links whose ends
    are open are kept.
    """

    friction: NDArray[Any]
    blocked: NDArray[np.bool_] | None
    flat: NDArray[Any] | None
    elevation: NDArray[Any] | None
    factor: VerticalFactor | None
    table: F32
    grade_min: float
    grade_step: float
    zone_ids: NDArray[np.uint8] | None
    crossing: F32
    lengths: F32
    link_from: NDArray[np.int64]
    link_to: NDArray[np.int64]
    link_cost: F32
    leakproof: bool
    of_four: bool

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        rows, cols = self.friction.shape
        return rows, cols

    @property
    def sloping(self) -> bool:
        """Whether the cost of a move depends on its grade."""
        return self.elevation is not None

    def half(self, window: Window = EVERYWHERE, out: F32 | None = None) -> F32:
        """Half the friction per metre in a window, inf at barriers."""
        half: F32 = np.multiply(
            self.friction[window], np.float32(0.5), out=out, dtype=np.float32, casting="same_kind"
        )
        if self.flat is not None and not self.sloping:
            half += np.asarray(self.flat[window], dtype=np.float32) * np.float32(0.5)
        if self.blocked is not None:
            half[self.blocked[window]] = np.inf
        return half

    def half_flat(self, window: Window = EVERYWHERE) -> F32 | None:
        """Half the friction per metre that no grade multiplies; None where there is none."""
        if self.flat is None or not self.sloping:
            return None
        return np.asarray(self.flat[window], dtype=np.float32) * np.float32(0.5)

    @property
    def law(self) -> tuple[float, float]:
        """Least grade of the factor table and its steps per unit of grade."""
        return self.grade_min, 1 / self.grade_step

    @property
    def bounds(self) -> tuple[np.float32, ...] | None:
        """Straight lines that the vertical factor nowhere falls below; None where level.

        The factor at a grade s is at least ``least``, ``rising + climb s`` and
        ``falling - drop s`` (in that order), none of them negative.
        """
        if not self.sloping:
            return None
        table = self.table.astype(np.float64)
        if table.size > 2 and (table[0] < table[1] or table[-1] < table[-2]):
            # Beyond a table whose ends fall the factor may sink to zero.
            return (np.float32(0),) * 5
        grades = self.grade_min + self.grade_step * np.arange(table.size)
        finite = np.isfinite(table)
        if not finite.any():
            return (np.float32(0),) * 5
        grades, table = grades[finite], table[finite]
        lines = [_supporting_line(sign * grades, table) for sign in (1, -1)]
        # A label must not fail to improve for a rounding of the bound.
        safe = 1 - 1e-5
        values = table.min(), *lines[0], *lines[1]
        return tuple(np.float32(value * safe) for value in values)

    @property
    def kinks(self) -> F32:
        """Grades at which the factor has a kink, and the factor there, shape (n, 2).

        These are points of the table, where it bends most up beside each kink: rays miss a corner
        only there. Beside a jump that is its foot.
        """
        table = self.table.astype(np.float64)
        with np.errstate(invalid="ignore"):
            bends = np.full(table.size, -np.inf)
            bends[1:-1] = np.nan_to_num(np.diff(table, 2), nan=-np.inf, posinf=np.inf)
        found = []
        for kink in () if self.factor is None else self.factor.kinks:
            point = round((kink - self.grade_min) / self.grade_step)
            beside = slice(max(point - 1, 0), max(point + 2, 0))
            if bends[beside].max(initial=0) > 0:
                found.append(beside.start + int(np.argmax(bends[beside])))
        # Two kinks within a step are one.
        points = np.unique(np.array(found, np.int64))
        grades = self.grade_min + self.grade_step * points
        return np.column_stack([grades, table[points]]).astype(np.float32)

    @property
    def many_rays(self) -> bool:
        """Whether few rays would miss what is best: on level ground, or as the factor bends much.

        Among rays that are h apart, the best is dearer than the least of a curve by ``c h^2 / 24``
        on the mean, where c is the second derivative.
        """
        if self.factor is None:
            return True
        table = self.table.astype(np.float64)
        grades = self.grade_min + self.grade_step * np.arange(1, table.size - 1)
        with np.errstate(invalid="ignore"):
            bends = np.diff(table, 2) / self.grade_step**2 / table[1:-1]
        # Rays are cast at the kinks themselves.
        smooth = np.isfinite(bends) & (np.abs(grades) < STEEP)
        for kink in self.factor.kinks:
            smooth &= np.abs(grades - kink) > 2 * self.grade_step
        across = TILT / (FEW_PARTS.size + 1)
        return bool(bends[smooth].max(initial=0) * across**2 / 24 > MISSED)

    @property
    def pairs(self) -> F32:
        """Each factor of the table but the last, and its change to the next, shape (n - 1, 2)."""
        with np.errstate(invalid="ignore"):
            return np.column_stack([self.table[:-1], np.diff(self.table)])

    @property
    def lookup(self) -> tuple[np.float32, np.float32, np.float32, np.float32]:
        """Where grade zero lies in ``pairs``, as part of a step above a row; that row; first and
        last row counted from it; all for positions in steps from grade zero."""
        zero = -self.grade_min / self.grade_step
        row = float(np.clip(np.rint(zero), 0, self.table.size - 2))
        low, high = -row, self.table.size - 2 - row
        return np.float32(zero - row), np.float32(row), np.float32(low), np.float32(high)

    def window(
        self, window: Window
    ) -> tuple[F32, F32 | None, F32 | None, NDArray[np.uint8] | None]:
        """Half costs, flat half costs, elevation and zones of a window."""
        elevation = None
        if self.elevation is not None:
            elevation = np.ascontiguousarray(self.elevation[window], dtype=np.float32)
        zones = None if self.zone_ids is None else np.ascontiguousarray(self.zone_ids[window])
        return self.half(window), self.half_flat(window), elevation, zones

    def is_open(self, cells: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Whether cells, by flat index, may be entered."""
        place = np.unravel_index(cells, self.shape)
        is_open: NDArray[np.bool_] = np.isfinite(self.friction[place])
        if self.blocked is not None:
            is_open &= ~self.blocked[place]
        return is_open


def _supporting_line(
    grades: NDArray[np.float64], table: NDArray[np.float64]
) -> tuple[float, float]:
    """Intercept and slope, none negative, of a line below all values, near them at steep grades."""
    best = float(table.min()), 0.0
    steep = np.argmin(np.abs(grades - STEEP))
    for intercept in np.linspace(0, best[0], 9):
        rising = grades > 0
        if not rising.any():
            return best
        slope = float(((table - intercept)[rising] / grades[rising]).min())
        # Downhill the line must stay below the values too.
        under = (table[~rising] >= intercept + slope * grades[~rising]).all()
        if under and intercept + slope * grades[steep] > best[0] + best[1] * grades[steep]:
            best = float(intercept), max(slope, 0.0)
    return best


def prepare(
    surface: CostSurface, *, reverse: bool, leakproof: bool = True, of_four: bool = False
) -> Prepared:
    """Check what CostSurface cannot see alone and lay out the arrays.

    Raises SurfaceError for negative factors or crossing costs, zones without a row in the
    matrix, and links that leave the grid or cost less than nothing.
    """
    factor = surface.vertical_factor
    if factor is not None and reverse:
        factor = factor.mirrored()
    if factor is not None and not np.all(factor.factors >= 0):
        raise SurfaceError(
            "the vertical factor {factor} is negative or not a number", factor=factor.name
        )
    ids, crossing = _zones(surface, reverse)
    link_from, link_to, link_cost = _links(surface, reverse)
    everything = Prepared(
        friction=_readable(surface.friction.values),
        blocked=surface.friction.nodata,
        flat=None if surface.flat_friction is None else _readable(surface.flat_friction),
        elevation=None if factor is None else _readable(surface.elevation),
        factor=factor,
        table=np.ones(2, np.float32) if factor is None else factor.factors.astype(np.float32),
        grade_min=0.0 if factor is None else factor.grade_min,
        grade_step=1.0 if factor is None else factor.grade_step,
        zone_ids=ids,
        crossing=crossing,
        lengths=move_lengths(surface.friction).astype(np.float32),
        link_from=link_from,
        link_to=link_to,
        link_cost=link_cost,
        leakproof=leakproof,
        of_four=of_four,
    )
    usable = everything.is_open(link_from) & everything.is_open(link_to)
    return replace(
        everything,
        link_from=link_from[usable],
        link_to=link_to[usable],
        link_cost=link_cost[usable],
    )


def _readable(values: Any) -> NDArray[Any]:
    """The values, as float32 where kernels know no such numbers: halves, foreign order of bytes."""
    values = np.asarray(values)
    known = values.dtype.isnative and values.dtype.kind in "fiu" and values.dtype != np.float16
    return values if known else values.astype(np.float32)


def _zones(surface: CostSurface, reverse: bool) -> tuple[NDArray[np.uint8] | None, F32]:
    if surface.zones is None:
        return None, np.zeros((1, 1), np.float32)
    ids = np.ascontiguousarray(surface.zones.ids, dtype=np.uint8)
    crossing = np.asarray(surface.zones.crossing_cost, dtype=np.float32)
    if ids.shape != surface.friction.shape:
        raise SurfaceError("the zones have another shape than the friction", "align them to it")
    if crossing.ndim != 2 or crossing.shape[0] != crossing.shape[1]:
        raise SurfaceError(
            "the crossing costs are {shape}, not a square matrix", shape=crossing.shape
        )
    if int(ids.max()) >= len(crossing):
        raise SurfaceError(
            "zone {zone} has no crossing costs",
            "add its row and column to the matrix",
            zone=int(ids.max()),
        )
    if not np.all(crossing >= 0):
        raise SurfaceError("a crossing cost is negative or not a number", "give zero or more")
    return ids, np.ascontiguousarray(crossing.T if reverse else crossing)


def _links(surface: CostSurface, reverse: bool) -> tuple[NDArray[np.int64], NDArray[np.int64], F32]:
    """Flat indices of the ends and the costs of the links, sorted by their first end."""
    rows, cols = surface.friction.shape
    ends = []
    for number, link in enumerate(surface.links):
        for row, col in (link.from_cell, link.to_cell):
            if not (0 <= row < rows and 0 <= col < cols):
                raise SurfaceError(
                    "link {number} leaves the grid at row {row}, column {col}",
                    number=number,
                    row=row,
                    col=col,
                )
        if not link.cost >= 0:
            raise SurfaceError(
                "link {number} costs {cost}", "give zero or more", number=number, cost=link.cost
            )
        start, end = (link.to_cell, link.from_cell) if reverse else (link.from_cell, link.to_cell)
        ends.append((start[0] * cols + start[1], end[0] * cols + end[1], link.cost))
    ends.sort()
    table = np.array(ends, dtype=np.float64).reshape(-1, 3)
    return (
        table[:, 0].astype(np.int64),
        table[:, 1].astype(np.int64),
        table[:, 2].astype(np.float32),
    )
