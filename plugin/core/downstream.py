"""The way of water from belts: reaches by distance, confluences, what joins in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .hydrology import OUTSIDE, Flow
from .overlay import edge_lengths_m

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
ToGlobe = Callable[[Floats, Floats], Floats]

# Outlets through which less of a belt drains are left out, all but the largest.
_LEAST_SHARE = 0.05


class Outlet(NamedTuple):
    """Where water leaves a belt: the last cell inside, and the share of the belt behind it."""

    cell: int
    share: float


class Join(NamedTuple):
    """A confluence on a stem: distance along it, drained area of the stem and of what joins."""

    km: float
    cell: int
    stem_km2: float
    joining_km2: float


def outlets(flow: Flow, inside: Ints) -> list[Outlet]:
    """Where water leaves a set of cells, the largest share first."""
    mine = np.zeros(flow.receiver.size, dtype=bool)
    mine[inside] = True
    area = np.where(mine, flow.cell_area_km2(), 0.0)
    total = float(area.sum())
    if total == 0:
        return []
    drained = flow.accumulate(area)
    to = flow.receiver[inside]
    leaving = inside[(to == OUTSIDE) | ~mine[np.maximum(to, 0)]]
    shares = sorted(
        (Outlet(int(c), float(drained[c]) / total) for c in leaving), key=lambda o: -o.share
    )
    return shares[:1] + [outlet for outlet in shares[1:] if outlet.share >= _LEAST_SHARE]


@dataclass(frozen=True)
class Course:
    """The cells from an outlet downstream, in degrees and with their distance from it."""

    cells: Ints
    lonlat: Floats
    km: Floats

    @classmethod
    def of(cls, flow: Flow, cell: int, limit_km: float, to_globe: ToGlobe) -> Course:
        """Follow the water from a cell to ``limit_km``, or to where it leaves the terrain."""
        path = np.array(flow.downstream(cell), dtype=np.int64)
        rows, cols = np.divmod(path, flow.grid.shape[1])
        lonlat = to_globe(*flow.grid.xy(rows, cols))
        km = np.concatenate([[0.0], np.cumsum(edge_lengths_m(lonlat)) / 1e3])
        # One cell beyond the limit, so that the line can be cut exactly there.
        last = int(np.searchsorted(km, limit_km, side="left")) + 1
        return cls(path[:last], lonlat[:last], km[:last])

    @cached_property
    def place(self) -> dict[int, int]:
        """Position on the course of each of its cells."""
        return {int(cell): i for i, cell in enumerate(self.cells)}

    def between(self, from_km: float, to_km: float) -> Floats:
        """Vertices (n, 2) of the course between two distances, cut exactly there; may be empty."""
        to_km = min(to_km, float(self.km[-1]))
        if to_km <= from_km:
            return np.empty((0, 2))
        inner = (self.km > from_km) & (self.km < to_km)
        return np.vstack([self.at(from_km), self.lonlat[inner], self.at(to_km)])

    def at(self, km: float) -> Floats:
        """Position (1, 2) at a distance along the course."""
        lon = np.interp(km, self.km, self.lonlat[:, 0])
        lat = np.interp(km, self.km, self.lonlat[:, 1])
        return np.array([[lon, lat]])


def reaches(
    courses: Sequence[Course], breaks_km: Sequence[float]
) -> Iterator[tuple[float, float, list[Floats]]]:
    """Lines of each band of distances; where courses have met only the nearest is drawn on.

    Distances count from the outlet that is nearest along the water.
    """
    ends = [_end(courses, i) for i in range(len(courses))]
    starts = (0.0, *breaks_km[:-1])
    for start, stop in zip(starts, breaks_km):
        lines = [course.between(start, min(stop, end)) for course, end in zip(courses, ends)]
        yield start, stop, [line for line in lines if len(line) > 1]


def _end(courses: Sequence[Course], number: int) -> float:
    """Distance at which a course meets one that got there on a shorter way."""
    course = courses[number]
    for cell, km in zip(course.cells, course.km):
        for other, rival in enumerate(courses):
            at = rival.place.get(int(cell)) if other != number else None
            if at is not None and (rival.km[at], other) < (km, number):
                return float(km)
    return float(course.km[-1])


def joins(flow: Flow, course: Course, drained: Floats, least_km2: float) -> list[Join]:
    """Confluences along a course at which at least ``least_km2`` come from elsewhere."""
    own = flow.cell_area_km2()
    found = []
    for before, cell, km in zip(course.cells[:-1], course.cells[1:], course.km[1:]):
        joining = float(drained[cell] - drained[before] - own[cell])
        if joining >= least_km2:
            found.append(Join(float(km), int(cell), float(drained[before]), joining))
    return found


def first_larger(confluences: Sequence[Join]) -> Join | None:
    """The first confluence at which what joins drains more than the stem: another river's."""
    return next((join for join in confluences if join.joining_km2 > join.stem_km2), None)


def meeting(course: Course, other: Course) -> tuple[float, float] | None:
    """Distances along two courses at which they come together; None where they do not."""
    for cell, km in zip(course.cells, course.km):
        at = other.place.get(int(cell))
        if at is not None:
            return float(km), float(other.km[at])
    return None
