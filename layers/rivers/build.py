"""Rivers, the main ones with their names."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from shapely.geometry import LineString

from ...plugin.core.errors import InputError, StoreError
from ...plugin.core.network import LineNetwork
from ...plugin.io.vectors import Feature
from ..study import Study

# A place on a river may be this far from its line; loose ends this near to it are joined.
_REACH_M, _GAP_M = 5000.0, 2500.0
# Of the length of a line, the least share that gets a name of its own.
_SHARE = 0.05
_DIGITS = 6  # as core.network tells vertices apart

Points = NDArray[np.float64]
Key = tuple[float, ...]


def build(study: Study) -> list[Feature]:
    """The lines of data.geojson.gz; those along a course of names.csv have its name.

    A line that runs along two rivers is split where they meet.
    """
    folder = study.definitions["rivers"].folder
    rivers = study.geojson("rivers", folder / "data.geojson.gz")
    network = LineNetwork([part for river in rivers for part in _parts(river)], gap_m=_GAP_M)
    rows = study.rows("rivers", "names.csv")
    courses = [_course(study, row, network) for row in rows]
    anywhere: set[Key] = set().union(*courses)
    named = []
    for river in rivers:
        parts = _parts(river)
        if len(parts) > 1 or not anywhere & _keys(parts[0]):
            named.append(_named(river, {}))
            continue
        runs = _runs(parts[0], courses)
        for number, (line, course) in enumerate(runs, 1):
            identity = river.text("id") + (f"-{number}" if len(runs) > 1 else "")
            piece = Feature({**river.values, "id": identity}, LineString(line))
            named.append(_named(piece, {} if course is None else rows[course]))
    return named


def _runs(line: Points, courses: list[set[Key]]) -> list[tuple[Points, int | None]]:
    """The line in pieces along one course each; pieces share the vertex where they meet."""
    keys = list(map(tuple, np.round(line, _DIGITS)))
    segments = [
        next((n for n, course in enumerate(courses) if a in course and b in course), None)
        for a, b in zip(keys, keys[1:])
    ]
    bounds = [0, *(i for i in range(1, len(segments)) if segments[i] != segments[i - 1])]
    ends = [*bounds[1:], len(segments)]
    pieces = [(line[a : b + 1], segments[a]) for a, b in zip(bounds, ends)]
    return _without_scraps(pieces)


def _without_scraps(
    pieces: list[tuple[Points, int | None]],
) -> list[tuple[Points, int | None]]:
    """Pieces too short to be told apart become part of the longest one beside them."""
    total = sum(_length(line) for line, _ in pieces)
    while len(pieces) > 1:
        shortest = min(range(len(pieces)), key=lambda n: _length(pieces[n][0]))
        if _length(pieces[shortest][0]) >= _SHARE * total:
            break
        beside = [n for n in (shortest - 1, shortest + 1) if 0 <= n < len(pieces)]
        other = max(beside, key=lambda n: _length(pieces[n][0]))
        first, second = sorted((shortest, other))
        joined = np.vstack([pieces[first][0], pieces[second][0][1:]])
        pieces[first : second + 1] = [(joined, pieces[other][1])]
    merged = pieces[:1]
    for line, course in pieces[1:]:
        if merged[-1][1] == course:
            merged[-1] = (np.vstack([merged[-1][0], line[1:]]), course)
        else:
            merged.append((line, course))
    return merged


def _length(line: Points) -> float:
    return float(np.hypot(*np.diff(line, axis=0).T).sum())


def _parts(river: Feature) -> list[Points]:
    geometry = river.geometry
    return [np.asarray(p.coords)[:, :2] for p in getattr(geometry, "geoms", [geometry])]


def _course(study: Study, row: dict[str, str], network: LineNetwork) -> set[Key]:
    """Vertices of the shortest way along the rivers through the stops of a course."""
    stops = [_point(study, stop.strip()) for stop in row["course"].split(">")]
    vertices: set[Key] = set()
    for number, (start, end) in enumerate(zip(stops, stops[1:]), 1):
        path = network.path(start, end, _REACH_M)
        if path is None:
            raise StoreError(
                "rivers/names.csv: no river joins stop {number} of {name} to the next",
                "correct the course",
                number=number,
                name=row["name"],
            )
        vertices |= _keys(path.lonlat)
    return vertices


def _point(study: Study, stop: str) -> Points:
    """A stop is a place, or a longitude and a latitude."""
    try:
        lon, lat = (float(part) for part in stop.split())
        return np.array([lon, lat])
    except ValueError:
        place = study.place(stop).geometry
        if place is None:
            raise InputError("the place {stop} has no position", "use another", stop=stop) from None
        return np.array([place.x, place.y])


def _keys(points: Points) -> set[Key]:
    return set(map(tuple, np.round(points, _DIGITS)))


def _named(river: Feature, row: dict[str, str]) -> Feature:
    named = {
        "name": row.get("name"),
        "name_also": row.get("name_also") or None,
        "name_confidence": row.get("confidence"),
        "name_source_id": row.get("source_id"),
    }
    return Feature({**river.values, **named}, river.geometry)
