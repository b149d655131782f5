"""Profiles of lines as rows, as lines with elevation and distance, and as bands of a chart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsFeature, QgsFields, QgsGeometry, QgsLineString, QgsPoint

from ..cartography.charts import Band, Stretch
from ..cartography.class_looks import Look, holder, road
from ..cartography.design import RULE
from ..core.friction import Friction
from ..core.grid import Grid
from ..core.measures import STEEP_GRADES
from ..core.presets import RIVER_CLASSES, ROAD_CLASSES, ROAD_SURFACES, SEASON_BIT
from ..core.profile import Profile
from ..io.friction_file import FrictionInfo
from ..io.measure_records import Row, actor_classes, actors, cover_name
from .base import tr

Floats = NDArray[np.float64]
Naming = Callable[[int], Any]

# A band of a chart shows holders and roads, not the crumbs between them.
_LEAST_SHARE = 0.004


@dataclass(frozen=True)
class Source:
    """What a profile is read from; without a friction surface only the elevation is known."""

    terrain: str
    as_of: str = ""
    friction: Friction | None = None
    info: FrictionInfo | None = None


@dataclass(frozen=True)
class ProfileRecords:
    """A line with its profile."""

    line: str
    layer: str
    profile: Profile
    source: Source
    step_m: float
    lineage: str

    def rows(self) -> Iterator[Row]:
        """One row per point."""
        p = self.profile
        ground = self.ground()
        for i in range(p.km.size):
            yield {
                "line": self.line,
                "part": int(p.part[i]) + 1,
                "distance_km": round(float(p.km[i]), 4),
                "lon": round(float(p.lon[i]), 6),
                "lat": round(float(p.lat[i]), 6),
                "elevation_m": _number(p.elevation[i], 1),
                "grade_pct": _number(100 * p.grade[i], 2),
                "steeper_than_pct": _limit(int(p.steepness[i])),
                **{name: values[i] for name, values in ground.items()},
                "terrain": self.source.terrain,
                "as_of": self.source.as_of or None,
            }

    def ground(self, *wanted: str) -> dict[str, list[Any]]:
        """What lies under each point, by column, all or those wanted; none off a surface."""
        friction, info = self.source.friction, self.source.info
        if friction is None or info is None:
            return {}
        cells = _Cells(self.profile, friction.terrain.shape)
        columns: dict[str, tuple[NDArray[Any] | None, Callable[[], Naming]]] = {
            "road_class": (friction.road_class, lambda: ROAD_CLASSES.__getitem__),
            "country": (friction.country_id, lambda: info.country),
            "zone": (friction.zone_id, lambda: lambda z: info.zones[z - 1]["place"] if z else ""),
            "actor": (friction.zone_id, lambda: actors(info).__getitem__),
            "actor_class": (friction.zone_id, lambda: actor_classes(info).__getitem__),
            "road_surface": (friction.road_surface, lambda: ROAD_SURFACES.__getitem__),
            "river": (friction.river, lambda: lambda code: RIVER_CLASSES[code] if code else ""),
            "land_cover": (friction.land_cover, lambda: lambda code: cover_name(code, info)),
            "closed_in": (friction.season_closed, lambda: _seasons),
        }
        return {
            name: cells.named(raster, naming())
            for name, (raster, naming) in columns.items()
            if raster is not None and (not wanted or name in wanted)
        }

    def bands(self) -> list[Band]:
        """Bands of the chart: roads and holders of the ground."""
        ground = self.ground("road_class", "actor_class")
        return [
            Band(title, self._runs(ground[name], look))
            for name, title, look in (
                ("road_class", tr("Roads"), road),
                ("actor_class", tr("Control"), holder),
            )
            if name in ground
        ]

    def lines(self, fields: QgsFields) -> Iterator[QgsFeature]:
        """A line with Z and M for each stretch with elevations."""
        for first, last in self.profile.stretches():
            part = slice(first, last + 1)
            heights = self.profile.elevation[part]
            yield self._feature(
                fields,
                first,
                last,
                {
                    "layer": self.layer,
                    "lowest_m": float(heights.min()),
                    "highest_m": float(heights.max()),
                    **{
                        f"above_{round(100 * limit)}_km": km
                        for limit, km in self._cut(first, last).steep_km().items()
                    },
                    "step_m": self.step_m,
                },
            )

    def grades(self, fields: QgsFields) -> Iterator[QgsFeature]:
        """A line for each stretch of one class of grade."""
        for first, last in self.profile.stretches():
            classes = self.profile.steepness[first:last]
            ends = [*(np.flatnonzero(np.diff(classes)) + 1), classes.size]
            start = 0
            for end in ends:
                limit = _limit(int(classes[start]))
                yield self._feature(
                    fields, first + start, first + int(end), {"steeper_than_pct": limit}
                )
                start = int(end)

    def chart_points(self) -> tuple[list[float], list[float], list[float]]:
        """Distances, elevations and grades between them, with a gap between parts."""
        km, heights, grades = self.chart_arrays()
        return km.tolist(), heights.tolist(), grades.tolist()

    def chart_arrays(self) -> tuple[Floats, Floats, Floats]:
        """The same as arrays."""
        p = self.profile
        breaks = 1 + np.flatnonzero(np.diff(p.part))
        km = np.insert(p.km, breaks, p.km[breaks])
        heights = np.insert(p.elevation, breaks, np.nan)
        grades = np.insert(p.grade, breaks, np.nan)[:-1]
        return km, heights, np.nan_to_num(grades)

    def note(self) -> str:
        """What stands below a chart: terrain, distance of the points, and date."""
        text = tr("Terrain: {}. Points every {:,.0f} m.").format(self.source.terrain, self.step_m)
        if self.source.as_of:
            text += " " + tr("Evidence as of {}.").format(self.source.as_of)
        return text

    def _feature(self, fields: QgsFields, first: int, last: int, values: Row) -> QgsFeature:
        p, cut = self.profile, self._cut(first, last)
        record: Row = {
            "line": self.line,
            "from_km": float(p.km[first]),
            "to_km": float(p.km[last]),
            "climb_m": cut.climb_m,
            "descent_m": cut.descent_m,
            "steepest_grade": float(np.abs(p.grade[first:last]).max()),
            "terrain": self.source.terrain,
            "as_of": self.source.as_of or None,
            "lineage": self.lineage,
            **values,
        }
        feature = QgsFeature(fields)
        feature.setAttributes([record.get(name) for name in fields.names()])
        points = [
            QgsPoint(*(float(v[i]) for v in (p.lon, p.lat, p.elevation)), 1000 * float(p.km[i]))
            for i in range(first, last + 1)
        ]
        feature.setGeometry(QgsGeometry(QgsLineString(points)))
        return feature

    def _cut(self, first: int, last: int) -> Profile:
        p = self.profile
        part = slice(first, last + 1)
        grade = p.grade[part].copy()
        grade[-1] = np.nan
        return Profile(p.km[part], p.lon[part], p.lat[part], p.rows[part], p.cols[part],
                       p.elevation[part], grade, p.part[part])  # fmt: skip

    def _runs(self, names: Sequence[str], look: Callable[[str], Look]) -> list[Stretch]:
        """Stretches of one name; those too short to see belong to the one before them."""
        km = self.profile.km
        least = _LEAST_SHARE * float(km[-1] - km[0])
        held = np.array(names, object)
        starts = [0, *(np.flatnonzero(held[1:] != held[:-1]) + 1).tolist()]
        runs: list[tuple[float, str]] = []
        for start, after in zip(starts, [*starts[1:], len(names) - 1]):
            short = km[after] - km[start] < least
            if not runs or not (short or names[start] == runs[-1][1]):
                runs.append((float(km[start]), names[start]))
        ends = [*(at for at, _ in runs[1:]), float(km[-1])]
        return [
            Stretch(at, end, *(look(name) if name else Look(tr("off the surface"), RULE)))
            for (at, name), end in zip(runs, ends)
        ]


def cell_m(terrain: Grid) -> float:
    """The finer side of the cells in the middle of a terrain, in metres."""
    width, height = terrain.cell_size_m()
    middle = terrain.shape[0] // 2
    return float(min(width[middle], height[middle]))


class _Cells:
    """The cells under the points of a profile."""

    def __init__(self, profile: Profile, shape: tuple[int, int]) -> None:
        row, col = np.rint(profile.rows), np.rint(profile.cols)
        self._on = np.isfinite(profile.elevation)
        self._at = (
            np.clip(row, 0, shape[0] - 1).astype(np.intp),
            np.clip(col, 0, shape[1] - 1).astype(np.intp),
        )

    def named(self, raster: NDArray[Any], naming: Naming) -> list[Any]:
        """Names of the values under the points, empty off the surface."""
        codes, which = np.unique(raster[self._at], return_inverse=True)
        held = set(which[self._on].tolist())
        names = [naming(int(code)) if i in held else "" for i, code in enumerate(codes)]
        found = np.array([*names, ""], object)[np.where(self._on, which, len(names))]
        return found.tolist()


def _seasons(code: int) -> str:
    return ", ".join(season for season, bit in SEASON_BIT.items() if code & bit)


def _limit(steepness: int) -> int:
    return round(100 * STEEP_GRADES[steepness - 1]) if steepness else 0


def _number(value: float, digits: int) -> float | None:
    return round(float(value), digits) if np.isfinite(value) else None
