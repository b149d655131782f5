"""Any shapely geometry in degrees as what a buffer needs: its area, its edges, its points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely.affinity import translate
from shapely.geometry import LineString, Point, Polygon, box
from shapely.ops import linemerge, polygonize, unary_union

from .antimeridian import EMPTY, cut, polar_cap, polygonal, unwrap_lon
from .errors import InputError

Floats = NDArray[np.float64]

# Edges where the map ends but no area does: both sides of the antimeridian, and the poles.
_EAST, _WEST = LineString([(180, -90), (180, 90)]), LineString([(-180, -90), (-180, 90)])
_POLES = unary_union([LineString([(-180, lat), (180, lat)]) for lat in (-90, 90)])


@dataclass(frozen=True)
class Outline:
    """A geometry taken apart; coordinates are degrees, arrays have shape (n, 2).

    ``area`` is the union of its polygons, in [-180, 180]. ``border`` are polylines of where it
    ends, ``lines`` those of its lines, with continuous longitudes.
    """

    area: Any
    border: tuple[Floats, ...]
    lines: tuple[Floats, ...]
    points: Floats


def outline(geometries: Iterable[Any]) -> Outline:
    """Take geometries apart as one: what they cover twice counts once.

    Edges are straight in degrees, as a map draws them, and take the shorter way round the Earth.
    Invalid polygons cover what their rings wind around. Heights and measures are dropped. Raises
    InputError for a coordinate that is no position on Earth.
    """
    areas: list[Any] = []
    lines: list[Floats] = []
    points: list[Floats] = []
    for part in _parts(geometries):
        if part.geom_type == "Polygon":
            areas.append(_polygon_area(part))
            continue
        coords = _positions(part)
        if part.geom_type == "Point" or np.ptp(coords, axis=0).max() == 0:
            points.append(coords[:1])
        else:
            lines.append(np.column_stack([unwrap_lon(coords[:, 0]), coords[:, 1]]))
    area = polygonal(unary_union(areas)) if areas else EMPTY
    return Outline(
        area=area,
        border=tuple(_border(area)),
        lines=tuple(lines),
        points=np.concatenate(points) if points else np.empty((0, 2)),
    )


def _parts(geometries: Iterable[Any]) -> Iterator[Any]:
    """Points, lines and polygons of nested collections; what is empty is left out."""
    for geometry in geometries:
        if geometry is None or geometry.is_empty:
            continue
        if hasattr(geometry, "geoms"):
            yield from _parts(geometry.geoms)
        else:
            yield geometry


def _positions(part: Any) -> Floats:
    """Longitude and latitude of the vertices, checked."""
    coords = np.asarray(part.coords, dtype=np.float64)[:, :2]
    bad = ~np.isfinite(coords).all(axis=1) | (np.abs(coords[:, 1]) > 90 + 1e-9)
    if bad.any():
        lon, lat = coords[bad][0]
        raise InputError(
            "({lon:g}, {lat:g}) is no longitude and latitude",
            "check the coordinate reference system of the layer",
            lon=lon,
            lat=lat,
        )
    return np.column_stack([coords[:, 0], np.clip(coords[:, 1], -90, 90)])


def _polygon_area(polygon: Any) -> Any:
    """What a polygon covers on the globe, whichever way its rings run or cross themselves."""
    rings = [_positions(ring) for ring in (polygon.exterior, *polygon.interiors)]
    plain = all(
        np.abs(ring[:, 0]).max() <= 180 and np.abs(np.diff(ring[:, 0])).max() <= 180
        for ring in rings
    )
    if plain and polygon.is_valid:
        return Polygon(rings[0], rings[1:])
    outer, *holes = (_ring_area(ring) for ring in rings)
    return polygonal(outer.difference(unary_union(holes))) if holes else outer


def _ring_area(ring: Floats) -> Any:
    """What a closed ring winds around; round the Earth it encloses the pole that is nearer."""
    lon, lat = unwrap_lon(ring[:, 0]), ring[:, 1]
    if round((lon[-1] - lon[0]) / 360):
        return polar_cap(ring, 90.0 if lat.mean() >= 0 else -90.0)
    closed = np.column_stack([lon, lat])
    shell = Polygon(closed)
    return cut(shell if shell.is_valid else _wound(closed))


def _wound(ring: Floats) -> Any:
    """The faces that a self-crossing ring goes round at least once, in either direction."""
    if np.ptp(ring, axis=0).min() == 0:
        return EMPTY
    start, end = ring, np.roll(ring, -1, axis=0)
    faces = []
    for face in polygonize(unary_union(LineString(np.vstack([ring, ring[:1]])))):
        inside: Point = face.representative_point()
        side = (end[:, 0] - start[:, 0]) * (inside.y - start[:, 1])
        side -= (inside.x - start[:, 0]) * (end[:, 1] - start[:, 1])
        up = (start[:, 1] <= inside.y) & (end[:, 1] > inside.y) & (side > 0)
        down = (start[:, 1] > inside.y) & (end[:, 1] <= inside.y) & (side < 0)
        if up.sum() != down.sum():
            faces.append(face)
    return unary_union(faces) if faces else EMPTY


def _border(area: Any) -> Iterator[Floats]:
    """Polylines of the border of an area, without the edges where only the map ends."""
    if area.is_empty:
        return
    border = area.boundary
    left, bottom, right, top = area.bounds
    if left <= -180 or right >= 180 or bottom <= -90 or top >= 90:
        border = border.difference(_POLES)
        shared = translate(border.intersection(_WEST), 360).intersection(border.intersection(_EAST))
        if shared.length:
            # A box takes the whole seam, whatever vertices either side has on it.
            for part in getattr(shared, "geoms", [shared]):
                _, low, _, high = part.bounds
                for lon in (-180, 180):
                    border = border.difference(box(lon - 1e-12, low, lon + 1e-12, high))
    merged = linemerge(border) if border.geom_type == "MultiLineString" else border
    for part in getattr(merged, "geoms", [merged]):
        if part.length:
            yield np.asarray(part.coords)[:, :2]
