"""Reaches and what they meet, as records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely.geometry import LineString, MultiLineString

from ..core.buffers import geodesic_buffer
from ..core.downstream import (
    Course,
    Outlet,
    first_larger,
    joins,
    meeting,
    outlets,
    reaches,
)
from ..core.exposure import ALL, Area, Item, count_points, tick
from ..core.geodesy import inverse
from ..core.hydrology import Flow
from ..core.nearness import nearest_within
from ..core.overlay import Index, drawn_length_m, lines_of
from ..io.results import ResultField
from .base import tr

_TAIL = (
    ResultField("terrain", "text", "Terrain"),
    ResultField("as_of", "text", "Evidence as of"),
    ResultField("source_id", "text", "Sources"),
    ResultField("lineage", "text", "Lineage"),
)
REACH_FIELDS = (
    ResultField("belt", "text", "Belt"),
    ResultField("from_km", "real", "From (km downstream)"),
    ResultField("to_km", "real", "To (km downstream)"),
    ResultField("length_km", "real", "Length (km)"),
    ResultField("places", "integer", "Places beside the water up to here"),
    ResultField("places_expected", "real", "Expected number of places"),
    ResultField("places_low", "real", "Low (5 %)"),
    ResultField("places_high", "real", "High (95 %)"),
    ResultField("place_ids", "text", "Places"),
    *_TAIL,
)
EVENT_FIELDS = (
    ResultField("belt", "text", "Belt"),
    ResultField("order", "integer", "Order"),
    ResultField("km", "real", "Downstream (km)"),
    ResultField("event", "text", "Event"),
    ResultField("name", "text", "Name"),
    ResultField("value", "real", "Value"),
    ResultField("unit", "text", "Unit"),
    ResultField("lon", "real", "Longitude"),
    ResultField("lat", "real", "Latitude"),
    ResultField("ids", "text", "Features"),
    *_TAIL,
)


@dataclass(frozen=True)
class Belt:
    """A belt with the ways of its water; the first outlet drains most of it."""

    name: str
    as_of: str
    sources: tuple[str, ...]
    outlets: tuple[Outlet, ...]
    courses: tuple[Course, ...]

    @classmethod
    def of(
        cls,
        name: str,
        as_of: str,
        sources: tuple[str, ...],
        water: Flow,
        inside: NDArray[np.int64],
        limit_km: float,
        to_globe: Callable[[Any, Any], Any],
    ) -> Belt:
        found = tuple(outlets(water, inside))
        courses = tuple(Course.of(water, o.cell, limit_km, to_globe) for o in found)
        return cls(name, as_of, sources, found, courses)

    @property
    def stem(self) -> Course:
        return self.courses[0]


@dataclass(frozen=True)
class Study:
    """The layers that reaches are compared with, and how."""

    places: Sequence[Item] | None
    rivers: Sequence[Item]
    borders: Sequence[Item]
    place_km: float
    basin_km2: float
    samples: int
    seed: int
    snap_m: float
    limit_km: float

    @cached_property
    def river_lines(self) -> list[Any]:
        return [lines_of([item.geometry]) for item in self.rivers]

    @cached_property
    def border_lines(self) -> list[Any]:
        return [lines_of([item.geometry]) for item in self.borders]


def reach_records(
    belts: Sequence[Belt],
    breaks_km: Sequence[float],
    study: Study,
    progress: Callable[[float], bool],
) -> list[dict[str, Any]]:
    """One record for each belt and band of distances in which it has water."""
    records = []
    for number, belt in enumerate(belts):
        so_far: list[Any] = []
        for start, stop, lines in reaches(belt.courses, breaks_km):
            tick(progress, number / len(belts))
            if not lines:
                continue
            geometry = MultiLineString([LineString(line) for line in lines])
            so_far += list(geometry.geoms)
            places = _places(belt, stop, MultiLineString(so_far), study)
            records.append(
                {
                    "belt": belt.name,
                    "from_km": start,
                    "to_km": stop,
                    "length_km": drawn_length_m(geometry) / 1e3,
                    "as_of": max(belt.as_of, places["as_of"]),
                    "source_id": ";".join(dict.fromkeys((*belt.sources, *places["sources"]))),
                    **places["counts"],
                    "geometry": geometry,
                }
            )
    return records


def _places(belt: Belt, to_km: float, lines: Any, study: Study) -> dict[str, Any]:
    """Places within the chosen distance of the water up to a distance downstream."""
    if study.places is None:
        return {"counts": {}, "as_of": "", "sources": ()}
    near = Area(belt.name, geodesic_buffer(lines, 1000 * study.place_km), 0.0, to_km)
    rows = count_points("places", study.places, [near], samples=study.samples, seed=study.seed)
    found = next(row for row in rows if row.kind == ALL)
    counts: dict[str, Any] = {"places": int(found.value), "place_ids": ";".join(found.ids)}
    if found.spread is not None:
        for name, value in found.spread._asdict().items():
            counts[f"places_{name}"] = value
    return {"counts": counts, "as_of": found.as_of, "sources": found.sources}


def events(belts: Sequence[Belt], water: Flow, study: Study) -> list[dict[str, Any]]:
    """What the largest course of each belt meets, in order."""
    drained = water.accumulate(water.cell_area_km2())
    met: dict[str, list[dict[str, Any]]] = {belt.name: [] for belt in belts}
    for belt in belts:
        met[belt.name] += _own(belt, water, drained, study)
        met[belt.name] += _mapped(belt, study)
    for one, other in combinations(belts, 2):
        for belt, rival in ((one, other), (other, one)):
            at = meeting(belt.stem, rival.stem)
            if at is not None:
                found = _event(belt, at[0], tr("meets the water of"), rival.name, at[1], "km")
                met[belt.name].append(found)
    records = []
    for belt in belts:
        # Courses reach one cell too far, so that they can be cut where the distance ends.
        near = [event for event in met[belt.name] if event["km"] <= study.limit_km]
        ordered = sorted(near, key=lambda event: event["km"])
        records += [{**event, "order": i} for i, event in enumerate(ordered, start=1)]
    return records


def _own(
    belt: Belt, water: Flow, drained: NDArray[np.float64], study: Study
) -> Iterator[dict[str, Any]]:
    """Outlets and confluences; values are the belt's share and the square km that join."""
    stem = belt.stem
    yield _event(belt, 0.0, tr("outlet"), tr("largest outlet"), belt.outlets[0].share, "1")
    for outlet, course in zip(belt.outlets[1:], belt.courses[1:]):
        at = meeting(stem, course)
        if at is not None:
            name = tr("outlet {:g} km upstream").format(round(at[1], 1))
            yield _event(belt, at[0], tr("outlet joins"), name, outlet.share, "1")
    every = joins(water, stem, drained, 0.0)
    larger = first_larger(every)
    for join in every:
        if join is larger:
            area = f"{join.stem_km2:.0f} km²"
            yield _event(
                belt, join.km, tr("first larger river"), tr("after {}").format(area),
                join.joining_km2, "km2",
            )  # fmt: skip
        elif join.joining_km2 >= study.basin_km2:
            yield _event(belt, join.km, tr("basin joins"), "", join.joining_km2, "km2")
    if water.receiver[stem.cells[-1]] < 0:
        end = float(stem.km[-1])
        yield _event(belt, end, tr("leaves the terrain"), "", float(drained[stem.cells[-1]]), "km2")


def _mapped(belt: Belt, study: Study) -> Iterator[dict[str, Any]]:
    """Mapped rivers, the first border, and the places beside the stem."""
    stem = belt.stem
    for item, line in zip(study.rivers, study.river_lines):
        km = _first_near(stem, line, study.snap_m)
        if km is not None:
            name = tr("level {}").format(item.kind) if item.kind else ""
            yield _event(belt, km, tr("mapped river"), name, None, "", item)
    crossings = [
        (km, item)
        for item, line in zip(study.borders, study.border_lines)
        if (km := _first_crossing(stem, line)) is not None
    ]
    if crossings:
        km, item = min(crossings, key=lambda found: found[0])
        yield _event(belt, km, tr("first border"), item.kind, None, "", item)
    for item in study.places or ():
        point = item.geometry.centroid
        metres, _ = inverse(point.x, point.y, stem.lonlat[:, 0], stem.lonlat[:, 1])
        nearest = int(np.argmin(metres))
        if metres[nearest] <= 1000 * study.place_km:
            aside = float(metres[nearest]) / 1e3
            yield _event(
                belt, float(stem.km[nearest]), tr("place"), item.kind, aside, "km aside", item
            )


def _first_near(stem: Course, line: Any, within_m: float) -> float | None:
    """Distance along the stem at which it first comes near a line."""
    first = nearest_within(stem.lonlat, line, within_m)
    return None if first is None else float(stem.km[first])


def _first_crossing(stem: Course, line: Any) -> float | None:
    """Distance along the stem at which it first crosses a line."""
    edges = [LineString(pair) for pair in zip(stem.lonlat[:-1], stem.lonlat[1:])]
    for i in Index(edges).near(line) if edges else []:
        shared = edges[i].intersection(line)
        if not shared.is_empty:
            share = edges[i].project(shared.centroid) / max(edges[i].length, 1e-15)
            return float(stem.km[i] + share * (stem.km[i + 1] - stem.km[i]))
    return None


def _event(
    belt: Belt,
    km: float,
    event: str,
    name: str,
    value: float | None,
    unit: str,
    item: Item | None = None,
) -> dict[str, Any]:
    lon, lat = belt.stem.at(km)[0]
    sources = (*belt.sources, *(item.sources if item else ()))
    return {
        "belt": belt.name,
        "km": km,
        "event": event,
        "name": name,
        "value": value,
        "unit": unit,
        "lon": float(lon),
        "lat": float(lat),
        "ids": item.id if item else "",
        "as_of": max(belt.as_of, item.as_of if item else ""),
        "source_id": ";".join(dict.fromkeys(sources)),
    }
