"""The profile of a route on a surface in memory: what the profile panel shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..cartography.class_looks import holder, road
from ..cartography.texts import tr
from ..core.charges import charge
from ..core.course import Course, course_of_path
from ..core.errors import InputError
from ..core.presets import ROAD_CLASSES
from ..core.profile import Trail, profile
from ..core.trace import Path, segment_lengths
from ..io.drawn import lay_over, trails
from ..io.measure_records import actor_classes, actors
from ..io.rasters import WGS84, transform_points
from ..processing.profilerecords import ProfileRecords, Source, cell_m
from .live_solver import Ground
from .units import distance, distance_unit

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class RouteProfile:
    """A route with its profile; ``course`` is what its hours are counted on."""

    title: str
    ground: Ground
    records: ProfileRecords
    course: Course

    def hours(self) -> tuple[Floats, Floats]:
        """Kilometres along the route and the hours that have passed there."""
        spent = charge(self.course, self.ground.friction).total("hours")
        pieces = self.course.length_m.size
        each = spent[:pieces] + spent[pieces:]
        return (
            np.concatenate([[0.0], np.cumsum(self.course.length_m) / 1000]),
            np.concatenate([[0.0], np.cumsum(each)]),
        )

    def words(self, index: int) -> str:
        """Distance, height, grade, holder and road class of a point, in one line."""
        made = self.records.profile
        parts = [f"{distance(float(made.km[index])):.1f} {distance_unit()}"]
        if np.isfinite(made.elevation[index]):
            parts.append(f"{made.elevation[index]:.0f} m")
        if np.isfinite(made.grade[index]):
            parts.append(f"{100 * made.grade[index]:+.1f} %")
        return "   ".join([*parts, *self._under(index)])

    def _under(self, index: int) -> list[str]:
        """Who holds the ground, and the class of the road, at a point."""
        made, friction = self.records.profile, self.ground.friction
        cell = round(float(made.rows[index])), round(float(made.cols[index]))
        rows, cols = friction.terrain.shape
        if not (0 <= cell[0] < rows and 0 <= cell[1] < cols):
            return [tr("off the surface")]
        zone = int(friction.zone_id[cell])
        who, kind = actors(self.ground.info)[zone], actor_classes(self.ground.info)[zone]
        named = who or holder(kind).title
        return [named, road(ROAD_CLASSES[int(friction.road_class[cell])]).title]

    def nearest(self, row: float, col: float) -> tuple[int, float]:
        """The point nearest to a place in cell units, and how many cells it is away."""
        made = self.records.profile
        away = np.hypot(made.rows - row, made.cols - col)
        index = int(np.argmin(away))
        return index, float(away[index])


def profile_of_path(path: Path, ground: Ground, title: str) -> RouteProfile:
    """The profile of a path on the surface; fast enough to follow the mouse.

    Raises InputError for a path that goes nowhere.
    """
    terrain = ground.friction.terrain
    km = np.append(0.0, np.cumsum(segment_lengths(terrain, path.rows, path.cols)) / 1000)
    if not km[-1] > 0:
        raise InputError(tr("the route has no length"), tr("choose another one"))
    x, y = terrain.xy(path.rows, path.cols)
    lon, lat = transform_points(x, y, terrain.crs_wkt, WGS84)
    trail = Trail(km, lon, lat, path.rows, path.cols)
    return _profile([trail], course_of_path(path, terrain), ground, title)


def profile_of_line(parts: Sequence[Floats], crs: str, ground: Ground, title: str) -> RouteProfile:
    """The profile of a line, its parts (n, 2) in a CRS (WKT); called in a thread.

    Raises InputError where the line does not lie on the surface.
    """
    course = lay_over(parts, crs, ground.friction, reverse=False).course
    if course is None:
        raise InputError(
            tr("the line {} does not lie on the friction surface").format(title),
            tr("choose one inside it, or press Run in the tab Routes for a surface around it"),
        )
    return _profile(trails(parts, crs, ground.friction.terrain), course, ground, title)


def _profile(way: Sequence[Trail], course: Course, ground: Ground, title: str) -> RouteProfile:
    terrain = ground.friction.terrain
    step_m = cell_m(terrain)
    made = profile(way, terrain, step_m / 1000)
    source = Source(ground.info.terrain, ground.info.as_of, ground.friction, ground.info)
    return RouteProfile(title, ground, ProfileRecords(title, "", made, source, step_m, ""), course)
