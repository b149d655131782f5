"""What the pieces of a course cost, part by part, as the accumulation charges them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .course import Course
from .crossings import FrictionLink
from .errors import InputError
from .friction import Friction

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Charges:
    """Costs of the halves of pieces (``Course.at_ends``), by measure and part.

    ``links`` are those of the course's jumps, in order. ``blocked`` and ``too_steep`` halves
    cannot be passed and cost nothing here. ``exposed_share`` is the part of each that counts as
    exposed.
    """

    km: Floats
    parts: Mapping[str, Mapping[str, Floats]]
    exposed_km: Floats
    exposed_share: Floats
    links: tuple[FrictionLink, ...]
    borders: int
    blocked: Bools
    too_steep: Bools

    def total(self, measure: str) -> Floats:
        """Cost of each half in one measure."""
        return np.asarray(sum(self.parts[measure].values()))


def charge(course: Course, friction: Friction) -> Charges:
    """Charge a course on a friction surface."""
    half_m = course.halves(course.length_m)
    half_m[course.on_links] = 0
    factor = np.maximum(friction.factor.at(course.grade), 0)
    factor = np.concatenate([factor, factor])
    level = {
        "hours": course.at_ends(friction.hours_per_m),
        "usd_per_t": course.at_ends(friction.usd_per_t_m),
    }
    blocked = ~np.isfinite(level["hours"]) & ~course.on_links
    too_steep = ~np.isfinite(factor) & ~blocked & ~course.on_links
    passed = ~blocked & ~too_steep & (half_m > 0)
    river_h = np.where(passed, half_m * course.at_ends(friction.delay_h_per_m), 0.0)
    links = tuple(_link(course, i, friction) for i in np.flatnonzero(course.jump))
    waits, borders = _waits(course, friction)
    parts = {}
    for measure, cost in level.items():
        moving = np.zeros(half_m.size)
        np.multiply(half_m, factor, out=moving, where=passed)
        np.multiply(moving, cost, out=moving, where=passed)
        by_link = np.zeros(course.jump.size)
        by_link[course.jump] = [getattr(link, measure) for link in links]
        per_hour = 1.0 if measure == "hours" else friction.usd_per_t_h
        parts[measure] = {
            "moving": moving,
            "rivers": river_h * per_hour,
            **waits[measure],
            "links": course.halves(by_link),
        }
    km = course.halves(course.length_m) / 1000
    share = course.at_ends(friction.exposure)
    km[course.on_links] = [link.length_km / 2 for link in links] * 2
    share[course.on_links] = [
        min(link.exposure_km / link.length_km, 1.0) if link.length_km > 0 else 0.0 for link in links
    ] * 2
    exposed_km = km * share
    exposed_km[course.on_links] = [link.exposure_km / 2 for link in links] * 2
    return Charges(km, parts, exposed_km, share, links, borders, blocked, too_steep)


def _waits(course: Course, friction: Friction) -> tuple[dict[str, dict[str, Floats]], int]:
    """Costs of borders and of changes of actor, half of each on either side; borders passed."""
    before, after = course.changes(course.near_ends(friction.regions.ids))
    countries = course.near_ends(friction.country_id)
    crossings = friction.crossings
    actors = crossings.actor_of_zone[course.near_ends(friction.zone_id)]
    kinds = {
        "borders": (countries, crossings.country_h, crossings.country_usd_t),
        "holders": (actors, crossings.actor_h, crossings.actor_usd_t),
    }
    waits: dict[str, dict[str, Floats]] = {"hours": {}, "usd_per_t": {}}
    for kind, (ids, hours, usd) in kinds.items():
        steps = ids[before], ids[after]
        wait_h = hours[steps].astype(np.float64)
        levy = usd[steps].astype(np.float64)
        for measure, cost in (
            ("hours", wait_h),
            ("usd_per_t", levy + wait_h * friction.usd_per_t_h),
        ):
            halves = np.zeros(ids.size)
            for side in (before, after):
                np.add.at(halves, side, cost / 2)
            waits[measure][kind] = halves
    known = (countries[before] > 0) & (countries[after] > 0)
    walked = int(np.count_nonzero(known & (countries[before] != countries[after])))
    start, end = (
        place.nearest(friction.country_id)[course.jump] for place in (course.start, course.end)
    )
    return waits, walked + int(np.count_nonzero((start != end) & (start > 0) & (end > 0)))


def _link(course: Course, piece: int, friction: Friction) -> FrictionLink:
    """The link that a piece takes: the one that starts and ends where it does."""
    ends = tuple(
        (int(rows[piece]), int(cols[piece]))
        for rows, cols in (course.start.cells, course.end.cells)
    )
    for link in friction.links:
        if (link.from_cell, link.to_cell) == ends:
            return link
    raise InputError(
        "the surface has no link from {start} to {end}",
        "route on it again",
        start=ends[0],
        end=ends[1],
    )
