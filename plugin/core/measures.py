"""Money, hours, exposure and geometry, integrated along a path move by move."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .friction import EXPOSURE_TIE_SHARE, Friction
from .grid import Grid
from .presets import ROAD_CLASSES
from .trace import Path

FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class Moves:
    """The moves of a path: horizontal length (m), climb (m), grade, and the cells at both ends."""

    length_m: FloatArray
    climb_m: FloatArray
    start: tuple[NDArray[np.intp], NDArray[np.intp]]
    end: tuple[NDArray[np.intp], NDArray[np.intp]]

    @property
    def grade(self) -> FloatArray:
        """Signed rise over run of each move."""
        grade: FloatArray = np.divide(
            self.climb_m, self.length_m, out=np.zeros_like(self.climb_m), where=self.length_m > 0
        )
        return grade

    def mean(self, values: NDArray[np.float32]) -> FloatArray:
        """Half of each end cell's value, as the accumulation charges it."""
        pair: FloatArray = 0.5 * (
            values[self.start].astype(np.float64) + values[self.end].astype(np.float64)
        )
        return pair


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
    """Split a path that runs from cell to cell into its moves."""
    rows = np.rint(path.rows).astype(np.intp)
    cols = np.rint(path.cols).astype(np.intp)
    width, height = terrain.cell_size_m()
    d_col = np.diff(cols)
    centre = np.cumsum(height) - height / 2
    # The same metric as the accumulation: mean width of both rows, distance of their centres.
    x = d_col * 0.5 * (width[rows[:-1]] + width[rows[1:]])
    y = np.diff(centre[rows])
    elevation = terrain.values
    climb = elevation[rows[1:], cols[1:]].astype(np.float64) - elevation[rows[:-1], cols[:-1]]
    return Moves(np.hypot(x, y), climb, (rows[:-1], cols[:-1]), (rows[1:], cols[1:]))


def integrate(path: Path, friction: Friction) -> RouteMeasures:
    """Sum every measure along a path from origin to destination.

    ``road_km`` is the length of a road that keeps to the critical grade: where the terrain is
    steeper, switchbacks stretch the move by grade / critical grade (Herzog 2014).
    """
    moves = moves_of(path, friction.terrain)
    factor = friction.vertical_factor().at(moves.grade)
    countries = friction.country_id
    start_country, end_country = countries[moves.start], countries[moves.end]
    border = (start_country != end_country) & (start_country > 0) & (end_country > 0)
    delay_h = moves.length_m * moves.mean(friction.delay_h_per_m) + border * friction.border_h
    hours = moves.length_m * factor * moves.mean(friction.hours_per_m) + delay_h
    usd = (
        moves.length_m * factor * moves.mean(friction.usd_per_t_m) + delay_h * friction.usd_per_t_h
    )
    exposed_km = moves.length_m * moves.mean(friction.exposure) / 1000
    length_km = moves.length_m / 1000
    stretch = np.maximum(1.0, np.abs(moves.grade) / friction.critical_grade)
    per_class = {
        name: float(0.5 * (length_km[start == code].sum() + length_km[end == code].sum()))
        for code, name in enumerate(ROAD_CLASSES)
        for start, end in [(friction.road_class[moves.start], friction.road_class[moves.end])]
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
        zone_sequence=_runs(friction.zone_id, path),
        country_sequence=_runs(countries, path),
    )


def _runs(zone_id: NDArray[np.uint8], path: Path) -> tuple[int, ...]:
    """Ids in the order in which the path enters them, 0 (none) included."""
    ids = zone_id[np.rint(path.rows).astype(np.intp), np.rint(path.cols).astype(np.intp)]
    change = np.flatnonzero(np.diff(ids.astype(np.int16))) + 1
    return tuple(int(value) for value in ids[np.concatenate(([0], change))])
