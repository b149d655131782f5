"""Geodesic buffers: all that lies within a distance of a geometry, anywhere on Earth.

The geometry is cut into pieces of some 200 km, each piece is buffered in a plane of its own that
touches the ellipsoid there, and the results are united in degrees. What is given away - the scale
of the planes, the thinning of lines, arcs and edges drawn as chords - stays together well below
0.1 % of the distance, up to a quarter of the way round the Earth.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.polygon import orient
from shapely.ops import unary_union

from . import strips
from .antimeridian import EMPTY, polygonal, region_left_of
from .errors import Cancelled, InputError
from .frames import Frame
from .geodesy import polygon_area_m2
from .outlines import Outline, outline
from .sides import BOTH, one_side
from .wording import say

Floats = NDArray[np.float64]
Progress = Callable[[float], bool]

MAX_RADIUS_KM = 10_000.0
_TOLERANCE = 1e-4
_MIN_TOLERANCE_M = 1e-4
_EDGE_M = 50_000.0
_CELL_DEG = 2.0
_DEGREE_M = 111_700.0
_SPECK_DEG2 = 1e-16  # a square millimetre


@dataclass(frozen=True)
class Ring:
    """What lies between two distances, in kilometres; negative ones lie inside.

    ``from_km`` is 0 for a ring or disc that starts at the geometry and holds it, and None where
    there is no inner limit because the ring lies inside. ``area_m2`` is measured on the ellipsoid.
    """

    from_km: float | None
    to_km: float
    geometry: Any
    area_m2: float


def parse_distances(text: str) -> tuple[float, ...]:
    """Read distances in km such as "1, 5, 10, 25", ascending and each once.

    Raises InputError that names the first value that is none.
    """
    words = [word for word in re.split(r"[,;\s]+", text.strip()) if word.lower() not in ("", "km")]
    if not words:
        raise InputError("no ring distance is given", "write kilometres such as 1, 5, 10, 25")
    return check_distances([_distance(word) for word in words])


def check_distances(distances_km: Iterable[float]) -> tuple[float, ...]:
    """Return the distances ascending and each once; InputError for one out of range."""
    values = sorted({float(value) + 0.0 for value in distances_km})
    for value in values:
        if not abs(value) <= MAX_RADIUS_KM:
            raise InputError(
                "the ring distance {value:g} km is more than a quarter of the way round the Earth",
                "write at most {most:g} km",
                value=value,
                most=MAX_RADIUS_KM,
            )
    return tuple(values)


def geodesic_rings(
    geometries: Iterable[Any],
    distances_km: Sequence[float],
    *,
    discs: bool = False,
    side: str = BOTH,
    name: str = "",
    progress: Progress | None = None,
) -> list[Ring]:
    """Return rings around geometries (degrees), taken as one, so that overlap counts once.

    Each distance gives what lies within it and beyond the distance before, or with ``discs`` all
    that lies within it. A negative distance lies inside of polygons, 0 is their own area. Rings
    without area are left out. With ``side`` left or right only what lies on that side of lines
    counts, as they are walked. Raises InputError for a negative distance around points and
    lines, and for a side of anything but lines.
    """
    name = name or say("the geometry")
    distances = check_distances(distances_km)
    shape = outline(geometries)
    if distances and distances[0] < 0 and shape.area.is_empty:
        raise InputError(
            "{name} has no inside for the ring distance {distance:g} km",
            "write distances of at least 0 around points and lines",
            name=name,
            distance=distances[0],
        )
    if side != BOTH and not (shape.area.is_empty and shape.lines and not len(shape.points)):
        raise InputError(
            "{name} has no {side} side",
            "draw one side around lines only, or both sides",
            name=name,
            side=side,
        )
    rings: list[Ring] = []
    inner, inner_km = EMPTY, 0.0 if distances and distances[0] >= 0 else None
    for index, distance in enumerate(distances):
        step = _share(progress, index, len(distances))
        disc = _grown(shape, 1000 * distance, step, side)
        if not inner.is_empty and not disc.covers(inner):
            disc = _tidy(unary_union([disc, inner]))
        geometry = disc if discs or inner.is_empty else _tidy(disc.difference(inner))
        area = polygon_area_m2(geometry)
        if area > 0:
            from_km = (0.0 if distance >= 0 else None) if discs else inner_km
            rings.append(Ring(from_km, distance, geometry, area))
        inner, inner_km = disc, distance
    return rings


def geodesic_buffer(geometry: Any, radius_m: float, progress: Progress | None = None) -> Any:
    """Return what lies within a distance of a geometry in degrees, as a (multi)polygon.

    A negative radius gives what lies deeper than that inside. The result is cut at the
    antimeridian and closed over poles. Raises InputError for a radius beyond 10 000 km.
    """
    check_distances([radius_m / 1000])
    return _grown(outline([geometry]), radius_m, progress)


def _distance(word: str) -> float:
    try:
        value = float(re.sub(r"km$", "", word, flags=re.IGNORECASE))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise InputError(
            'the ring distance "{word}" is not a number',
            "write kilometres such as 1, 5, 10, 25",
            word=word,
        )
    return value


def _share(progress: Progress | None, index: int, count: int) -> Progress | None:
    if progress is None:
        return None
    return lambda fraction: progress((index + fraction) / count)


def _grown(shape: Outline, radius_m: float, progress: Progress | None, side: str = BOTH) -> Any:
    """The area of a shape grown, or for a negative radius shrunk."""
    if side != BOTH and radius_m > 0:
        return _tidy(unary_union(list(_sides(shape, radius_m, progress, side))))
    if radius_m == 0:
        return shape.area
    if radius_m < 0:
        margin = _margin(_pieces(shape.border, np.empty((0, 2))), -radius_m, progress)
        return _tidy(shape.area.difference(margin))
    pieces = _pieces((*shape.border, *shape.lines), shape.points)
    return _tidy(unary_union([shape.area, _margin(pieces, radius_m, progress)]))


def _sides(shape: Outline, radius_m: float, progress: Progress | None, side: str) -> Iterator[Any]:
    """What lies on one side of each line."""
    for index, line in enumerate(shape.lines):
        step = _share(progress, index, len(shape.lines))
        both = _margin(_pieces((line,), np.empty((0, 2))), radius_m, step)
        yield one_side(both, line, radius_m, side)


def _margin(pieces: list[_Piece], radius_m: float, progress: Progress | None) -> Any:
    """What lies within a radius of the edges and points of all pieces."""
    done: list[Any] = []
    for index, piece in enumerate(pieces):
        if progress is not None and not progress(index / len(pieces)):
            raise Cancelled
        done.extend(piece.buffer(radius_m))
    return polygonal(unary_union(done)) if done else EMPTY


def _tidy(geometry: Any) -> Any:
    """The polygons of a geometry, without the specks and pinholes that rounding leaves behind."""
    kept = []
    whole = polygonal(geometry)
    for part in getattr(whole, "geoms", [whole]):
        if part.area > _SPECK_DEG2:
            holes = [ring for ring in part.interiors if Polygon(ring).area > _SPECK_DEG2]
            kept.append(Polygon(part.exterior, holes))
    return kept[0] if len(kept) == 1 else MultiPolygon(kept)


@dataclass(frozen=True)
class _Piece:
    """Polylines and points that lie close together: ``edges`` is True where a vertex has a next."""

    lonlat: Floats
    edges: NDArray[np.bool_]

    def buffer(self, radius_m: float) -> Iterator[Any]:
        """Regions in degrees that together hold what lies within the radius."""
        frame = Frame.around(self.lonlat)
        tolerance = max(_TOLERANCE * radius_m, _MIN_TOLERANCE_M)
        plane, edges = frame.flatten(self.lonlat, self.edges, tolerance)
        flat = polygonal(strips.buffer(plane, edges, radius_m, tolerance))
        for polygon in getattr(flat, "geoms", [flat]):
            shell = orient(polygon)
            region = region_left_of(
                frame.unflatten(np.asarray(shell.exterior.coords), tolerance)[:-1]
            )
            for hole in shell.interiors:
                ring = np.asarray(hole.coords)[::-1]
                region = region.difference(region_left_of(frame.unflatten(ring, tolerance)[:-1]))
            yield region


def _pieces(lines: Sequence[Floats], points: Floats) -> list[_Piece]:
    """Sort the edges of lines and the points into pieces of about two degrees of latitude."""
    cells: dict[tuple[int, int], list[Floats]] = {}
    for line in lines:
        fine = _divided(line)
        middle = (fine[:-1] + fine[1:]) / 2
        keys = _cells(middle)
        breaks = np.flatnonzero((np.diff(keys, axis=0) != 0).any(axis=1)) + 1
        for start, stop in zip([0, *breaks], [*breaks, len(keys)]):
            run = fine[start : stop + 1]
            cells.setdefault((int(keys[start, 0]), int(keys[start, 1])), []).append(run)
    for point, key in zip(points, _cells(points)):
        cells.setdefault((int(key[0]), int(key[1])), []).append(point[None, :])
    return [_piece(cells[key]) for key in sorted(cells)]


def _piece(runs: list[Floats]) -> _Piece:
    edges = np.ones(sum(map(len, runs)), dtype=bool)
    edges[np.cumsum([len(run) for run in runs]) - 1] = False
    return _Piece(np.concatenate(runs), edges)


def _divided(line: Floats) -> Floats:
    """The line with vertices added until no edge is longer than 50 km as it is drawn."""
    step = np.diff(line, axis=0)
    widest = np.cos(np.radians(np.minimum(np.abs(line[:-1, 1]), np.abs(line[1:, 1]))))
    length = _DEGREE_M * np.hypot(step[:, 0] * widest, step[:, 1])
    count = np.maximum(np.ceil(length / _EDGE_M), 1).astype(np.int64)
    start = np.repeat(np.arange(len(step)), count)
    share = (np.arange(len(start)) - np.repeat(np.cumsum(count) - count, count)) / count[start]
    fine: Floats = np.vstack([line[start] + share[:, None] * step[start], line[-1:]])
    return fine


def _cells(lonlat: Floats) -> NDArray[np.int64]:
    """Cell (row, column) of each point; cells are about as wide as they are high."""
    row = np.floor(lonlat[:, 1] / _CELL_DEG)
    edge = np.minimum(np.abs(row), np.abs(row + 1)) * _CELL_DEG
    width = np.minimum(_CELL_DEG / np.maximum(np.cos(np.radians(edge)), 1e-6), 60.0)
    column = np.floor(((lonlat[:, 0] + 180) % 360) / width)
    return np.column_stack([row, column]).astype(np.int64)
