"""Money, hours, exposure and geometry, integrated along a line piece by piece."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .charges import charge
from .course import Course, course_of_path, sum_by
from .friction import EXPOSURE_TIE_SHARE, Friction
from .presets import ROAD_CLASSES, ROAD_SURFACES, SEASON_BIT
from .trace import Path

Floats = NDArray[np.float64]
# Above these grades a loaded truck slows down, needs a better engine, or does not get through.
STEEP_GRADES = (0.08, 0.10, 0.12)
# A grade is above a threshold only where it is so beyond the rounding of elevations.
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Stay:
    """What a line spends on ground of one holder; ``exposed_*`` weigh it with the exposure."""

    km: float = 0.0
    hours: float = 0.0
    exposed_km: float = 0.0
    exposed_h: float = 0.0

    def __add__(self, other: Stay) -> Stay:
        return Stay(
            self.km + other.km,
            self.hours + other.hours,
            self.exposed_km + other.exposed_km,
            self.exposed_h + other.exposed_h,
        )


@dataclass(frozen=True)
class RouteMeasures:
    """What a line costs and what it passes; lengths in km of the grid's metric.

    ``parts`` splits each accumulated measure; its sums are ``of(measure)``. ``zones`` is by zone
    id, ``land_cover_km`` by id, ``season_closed_km`` by season, ``steep_km`` by grade.
    ``river_crossings`` counts stretches on river cells by how they are passed. Money and hours
    leave out what cannot be passed: ``blocked_km`` of closed cells and ``too_steep_km`` beyond
    the mode's steepest grade; both are 0 for a least-cost path.
    """

    usd_per_t: float
    hours: float
    exposure_km: float
    exposure_cost_km: float
    length_km: float
    road_km: float
    climb_m: float
    descent_m: float
    steepest_grade: float
    road_class_km: Mapping[str, float]
    zone_sequence: tuple[int, ...]
    country_sequence: tuple[int, ...]
    surface_length_km: float = 0.0
    exposure_h: float = 0.0
    steep_km: Mapping[float, float] = field(default_factory=dict)
    zones: Mapping[int, Stay] = field(default_factory=dict)
    road_surface_km: Mapping[str, float] = field(default_factory=dict)
    land_cover_km: Mapping[int, float] = field(default_factory=dict)
    season_closed_km: Mapping[str, float] = field(default_factory=dict)
    river_crossings: Mapping[str, int] = field(default_factory=dict)
    links: Mapping[str, int] = field(default_factory=dict)
    border_crossings: int = 0
    blocked_km: float = 0.0
    too_steep_km: float = 0.0
    parts: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def of(self, measure: str) -> float:
        """The measure by the name under which its surface is accumulated."""
        return {
            "usd_per_t": self.usd_per_t,
            "hours": self.hours,
            "exposure_km": self.exposure_cost_km,
        }[measure]

    def stays(self, holder_of: Mapping[int, str]) -> dict[str, Stay]:
        """What the line spends by holder (actor, actor class), by the holders of zone ids."""
        sums: dict[str, Stay] = {}
        for zone, stay in self.zones.items():
            holder = holder_of[zone]
            sums[holder] = sums.get(holder, Stay()) + stay
        return sums

    def transitions(self, holder_of: Mapping[int, str]) -> int:
        """How often the holder of the ground changes on the way."""
        holders = [holder_of[zone] for zone in self.zone_sequence]
        return sum(a != b for a, b in zip(holders, holders[1:]))


def integrate(path: Path, friction: Friction) -> RouteMeasures:
    """Sum every measure along a path from origin to destination.

    ``road_km`` is the length of a road that keeps to the critical grade: where the terrain is
    steeper, switchbacks stretch the move by grade / critical grade (Herzog 2014).
    """
    return measure(course_of_path(path, friction.terrain), friction)


def measure(course: Course, friction: Friction) -> RouteMeasures:
    """Sum every measure along a course, the moves of a path or the pieces of a drawn line."""
    charges = charge(course, friction)
    steepness = np.abs(course.grade)
    half_km, exposed_km, hours = charges.km, charges.exposed_km, charges.total("hours")
    length_km = half_km[: course.length_m.size] * 2
    exposed_h = hours * charges.exposed_share
    zones = course.near_ends(friction.zone_id)
    stays = sum_by(zones, half_km, hours, exposed_km, exposed_h)
    stretch = np.maximum(1.0, steepness / friction.critical_grade)
    return RouteMeasures(
        usd_per_t=float(charges.total("usd_per_t").sum()),
        hours=float(hours.sum()),
        exposure_km=float(exposed_km.sum()),
        exposure_cost_km=float((exposed_km + EXPOSURE_TIE_SHARE * half_km).sum()),
        length_km=float(length_km.sum()),
        road_km=float((length_km * stretch).sum()),
        climb_m=float(np.maximum(course.climb_m, 0).sum()),
        descent_m=float(np.maximum(-course.climb_m, 0).sum()),
        steepest_grade=float(steepness.max(initial=0.0)),
        road_class_km=_named(ROAD_CLASSES, course, friction.road_class, half_km),
        zone_sequence=course.sequence(zones),
        country_sequence=course.sequence(course.near_ends(friction.country_id)),
        surface_length_km=float(np.hypot(length_km, course.climb_m / 1000).sum()),
        exposure_h=float(exposed_h.sum()),
        steep_km={s: float(length_km[steepness > s + _ROUNDING].sum()) for s in STEEP_GRADES},
        zones={zone: Stay(*amounts) for zone, amounts in stays.items()},
        road_surface_km=_named(ROAD_SURFACES, course, friction.road_surface, half_km),
        land_cover_km=_by_code(course, friction.land_cover, half_km),
        season_closed_km=_closed(course, friction.season_closed, half_km),
        river_crossings=_rivers(course, friction),
        links=dict(Counter(link.kind for link in charges.links)),
        border_crossings=charges.borders,
        blocked_km=float(half_km[charges.blocked].sum()),
        too_steep_km=float(half_km[charges.too_steep].sum()),
        parts={
            **{m: {k: float(v.sum()) for k, v in p.items()} for m, p in charges.parts.items()},
            "exposure_km": {
                "exposed": float(exposed_km.sum()),
                "tie": EXPOSURE_TIE_SHARE * float(half_km.sum()),
            },
        },
    )


def _by_code(course: Course, codes: NDArray[np.uint8] | None, half_km: Floats) -> dict[int, float]:
    """Kilometres by code, links aside; empty where the surface knows none."""
    if codes is None:
        return {}
    on_ground = np.where(course.on_links, 0.0, half_km)
    return {code: km for code, (km,) in sum_by(course.near_ends(codes), on_ground).items()}


def _named(
    names: Sequence[str], course: Course, codes: NDArray[np.uint8] | None, half_km: Floats
) -> dict[str, float]:
    """Kilometres by the names of codes, 0 for those that the line does not meet."""
    if codes is None:
        return {}
    km = _by_code(course, codes, half_km)
    return {name: km.get(code, 0.0) for code, name in enumerate(names)}


def _closed(course: Course, closed: NDArray[np.uint8] | None, half_km: Floats) -> dict[str, float]:
    """Kilometres that the mode cannot pass in each season."""
    km = _by_code(course, closed, half_km)
    if closed is None:
        return {}
    return {
        season: sum(value for code, value in km.items() if code & bit)
        for season, bit in SEASON_BIT.items()
    }


def _rivers(course: Course, friction: Friction) -> dict[str, int]:
    """Stretches on river cells: forded (or by a ferry that is no link) and bridged ones."""
    delayed = course.near_ends(friction.delay_h_per_m) > 0
    river = delayed if friction.river is None else course.near_ends(friction.river) > 0
    forded = [bool(delayed[run].any()) for run in course.runs(river)]
    return {"ford": sum(forded), "bridge": len(forded) - sum(forded)}
