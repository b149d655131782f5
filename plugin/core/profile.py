"""Elevation and grade along a line, at even distances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .course import bilinear
from .errors import InputError
from .grid import Grid
from .measures import STEEP_GRADES

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Profile:
    """Points along a line: km from its start, place, elevation (m, NaN off the terrain), grade.

    ``rows`` and ``cols`` are in cell units. ``grade`` is the signed rise over run from a point to
    the next, NaN at the end of a part and where an elevation is missing; ``part`` numbers the
    parts of the line from 0, whose distances follow on each other without the gaps between.
    """

    km: Floats
    lon: Floats
    lat: Floats
    rows: Floats
    cols: Floats
    elevation: Floats
    grade: Floats
    part: NDArray[np.int64]

    @property
    def steepness(self) -> NDArray[np.int64]:
        """How many of STEEP_GRADES the grade from each point exceeds; 0 where there is none."""
        steep = np.nan_to_num(np.abs(self.grade))
        found: NDArray[np.int64] = np.searchsorted(np.asarray(STEEP_GRADES) + 1e-9, steep)
        return found

    @property
    def run_km(self) -> Floats:
        """Distance from each point to the next, 0 where there is no grade."""
        run = np.append(np.diff(self.km), 0.0)
        return np.where(np.isnan(self.grade), 0.0, run)

    @property
    def climb_m(self) -> float:
        """Metres gained in all, as the points tell it."""
        return float(np.maximum(self._rises, 0).sum())

    @property
    def descent_m(self) -> float:
        """Metres lost in all."""
        return float(np.maximum(-self._rises, 0).sum())

    @property
    def _rises(self) -> Floats:
        return np.nan_to_num(self.grade * self.run_km * 1000)

    def steep_km(self) -> dict[float, float]:
        """Kilometres above each of STEEP_GRADES."""
        return {
            limit: float(self.run_km[self.steepness > number].sum())
            for number, limit in enumerate(STEEP_GRADES)
        }

    def stretches(self) -> list[tuple[int, int]]:
        """First and last point of each unbroken stretch with elevations, of two points or more."""
        known = np.isfinite(self.elevation)
        joined = known[:-1] & known[1:] & (self.part[:-1] == self.part[1:])
        edges = np.flatnonzero(np.diff(joined.astype(np.int8), prepend=0, append=0))
        return [(int(a), int(b)) for a, b in zip(edges[0::2], edges[1::2])]


@dataclass(frozen=True)
class Trail:
    """Points of a part of a line, near to each other: km along it, place, and cell units."""

    km: Floats
    lon: Floats
    lat: Floats
    rows: Floats
    cols: Floats


def profile(trails: Sequence[Trail], terrain: Grid, step_km: float) -> Profile:
    """Sample a line every ``step_km``, and at the ends of its parts, on a terrain.

    Between cell centres the terrain is bilinear. Raises InputError where the step is not
    positive, or where no point of the line lies on the terrain.
    """
    if not step_km > 0:
        raise InputError(
            "the step of {step:g} km is not positive", "give one above 0", step=step_km
        )
    columns: list[list[Floats]] = [[] for _ in range(5)]
    parts = []
    start = 0.0
    for number, trail in enumerate(trails):
        length = float(trail.km[-1])
        at = _even(length, step_km)
        columns[0].append(start + at)
        for column, values in zip(columns[1:], (trail.lon, trail.lat, trail.rows, trail.cols)):
            column.append(np.interp(at, trail.km, values))
        parts.append(np.full(at.size, number))
        start += length
    km, lon, lat, rows, cols = (np.concatenate(column) for column in columns)
    part = np.concatenate(parts)
    elevation = _heights(terrain, rows, cols)
    if not np.isfinite(elevation).any():
        raise InputError("the line lies outside the terrain")
    run_m = np.diff(km) * 1000
    rise = np.diff(elevation)
    grade = np.full(km.size, np.nan)
    joined = (part[:-1] == part[1:]) & (run_m > 0)
    grade[:-1][joined] = rise[joined] / run_m[joined]
    return Profile(km, lon, lat, rows, cols, elevation, grade, part)


def _even(length_km: float, step_km: float) -> Floats:
    """Distances every step from 0 to the length; the last step may be up to half longer."""
    count = max(int(np.floor(length_km / step_km + 0.5)), 1)
    at = np.arange(count) * step_km
    return np.append(at, length_km)


def _heights(terrain: Grid, rows: Floats, cols: Floats) -> Floats:
    """Bilinear elevations, NaN off the terrain and in cells without a value."""
    shape = terrain.shape
    inside = (rows >= -0.5) & (rows <= shape[0] - 0.5) & (cols >= -0.5) & (cols <= shape[1] - 0.5)
    heights = np.full(rows.size, np.nan)
    heights[inside] = bilinear(terrain, rows[inside], cols[inside])
    if terrain.nodata is not None:
        near = (
            np.clip(np.rint(rows), 0, shape[0] - 1).astype(np.intp),
            np.clip(np.rint(cols), 0, shape[1] - 1).astype(np.intp),
        )
        heights[terrain.nodata[near]] = np.nan
    return heights
