"""Money, hours, exposure and geometry, integrated along a path move by move."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .crossings import FrictionLink
from .friction import EXPOSURE_TIE_SHARE, Friction
from .grid import Grid
from .presets import ROAD_CLASSES
from .trace import Path, sample, segment_lengths

FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class Moves:
    """The moves of a path: its vertices in cell units, horizontal length (m) and climb (m)."""

    rows: FloatArray
    cols: FloatArray
    length_m: FloatArray
    climb_m: FloatArray

    @property
    def grade(self) -> FloatArray:
        """Signed rise over run of each move."""
        grade: FloatArray = np.divide(
            self.climb_m, self.length_m, out=np.zeros_like(self.climb_m), where=self.length_m > 0
        )
        return grade

    def mean(self, values: NDArray[np.float32]) -> FloatArray:
        """Mean of the values at both ends of each move, as the accumulation charges it."""
        at_vertices = sample(values, self.rows, self.cols)
        return 0.5 * (at_vertices[:-1] + at_vertices[1:])

    def nearest(self, values: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Values of the cells nearest to the vertices."""
        return values[np.rint(self.rows).astype(np.intp), np.rint(self.cols).astype(np.intp)]


@dataclass(frozen=True)
class RouteMeasures:
    """What a route costs and what it passes; lengths in km of the grid's metric."""

    usd_per_t: float
    hours: float
    exposure_km: float
    exposure_cost_km: float
    length_km: float
    road_km: float
    climb_m: float
    descent_m: float
    steepest_grade: float
    road_class_km: dict[str, float]
    zone_sequence: tuple[int, ...]
    country_sequence: tuple[int, ...]

    def of(self, measure: str) -> float:
        """The measure by the name under which its surface is accumulated."""
        return {
            "usd_per_t": self.usd_per_t,
            "hours": self.hours,
            "exposure_km": self.exposure_cost_km,
        }[measure]


def moves_of(path: Path, terrain: Grid) -> Moves:
    """Split a path into its moves, with the metric of the accumulation."""
    elevation = sample(terrain.values, path.rows, path.cols)
    length_m = segment_lengths(terrain, path.rows, path.cols)
    return Moves(path.rows, path.cols, length_m, np.diff(elevation))


def integrate(path: Path, friction: Friction) -> RouteMeasures:
    """Sum every measure along a path from origin to destination.

    ``road_km`` is the length of a road that keeps to the critical grade: where the terrain is
    steeper, switchbacks stretch the move by grade / critical grade (Herzog 2014).
    """
    moves = moves_of(path, friction.terrain)
    factor = friction.factor.at(moves.grade)
    countries = moves.nearest(friction.country_id)
    regions = moves.nearest(friction.regions.ids)
    step = regions[:-1], regions[1:]
    delay_h = moves.length_m * moves.mean(friction.delay_h_per_m)
    hours = moves.length_m * factor * moves.mean(friction.hours_per_m) + delay_h
    usd = (
        moves.length_m * factor * moves.mean(friction.usd_per_t_m) + delay_h * friction.usd_per_t_h
    )
    exposed_km = moves.length_m * moves.mean(friction.exposure) / 1000
    length_km = moves.length_m / 1000
    hours += friction.crossing_cost("hours")[step]
    usd += friction.crossing_cost("usd_per_t")[step]
    for i in path.jumps:
        # A link states its whole cost, with that of a border under it.
        link = _link(path, i, friction)
        hours[i], usd[i], exposed_km[i] = link.hours, link.usd_per_t, link.exposure_km
        length_km[i] = link.length_km
    stretch = np.maximum(1.0, np.abs(moves.grade) / friction.critical_grade)
    classes = moves.nearest(friction.road_class)
    per_class = {
        name: float(
            0.5 * (length_km[classes[:-1] == code].sum() + length_km[classes[1:] == code].sum())
        )
        for code, name in enumerate(ROAD_CLASSES)
    }
    return RouteMeasures(
        usd_per_t=float(usd.sum()),
        hours=float(hours.sum()),
        exposure_km=float(exposed_km.sum()),
        exposure_cost_km=float((exposed_km + EXPOSURE_TIE_SHARE * length_km).sum()),
        length_km=float(length_km.sum()),
        road_km=float((length_km * stretch).sum()),
        climb_m=float(np.maximum(moves.climb_m, 0).sum()),
        descent_m=float(np.maximum(-moves.climb_m, 0).sum()),
        steepest_grade=float(np.abs(moves.grade).max(initial=0.0)),
        road_class_km=per_class,
        zone_sequence=_runs(moves.nearest(friction.zone_id)),
        country_sequence=_runs(countries),
    )


def _link(path: Path, index: int, friction: Friction) -> FrictionLink:
    """The link that a jump of a path takes: the one that starts and ends where it does."""
    rows, cols = np.rint(path.rows), np.rint(path.cols)
    start, end = ((int(rows[i]), int(cols[i])) for i in (index, index + 1))
    return next(k for k in friction.links if (k.from_cell, k.to_cell) == (start, end))


def _runs(ids: NDArray[np.uint8]) -> tuple[int, ...]:
    """Ids in the order in which the path enters them, 0 (none) included."""
    change = np.flatnonzero(np.diff(ids.astype(np.int16))) + 1
    return tuple(int(value) for value in ids[np.concatenate(([0], change))])
