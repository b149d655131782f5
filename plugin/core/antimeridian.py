"""Regions of the globe as polygons in degrees: cut at the antimeridian, closed over poles."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Polygon, box
from shapely.ops import unary_union
from shapely.validation import make_valid

Floats = NDArray[np.float64]

WORLD = box(-180, -90, 180, 90)
EMPTY = MultiPolygon()


def wrap_lon(lon: ArrayLike) -> Floats:
    """Longitudes in [-180, 180]; those already there are kept to the last bit."""
    values = np.asarray(lon, dtype=np.float64)
    return np.where(np.abs(values) <= 180, values, values - 360 * np.round(values / 360))


def unwrap_lon(lon: ArrayLike) -> Floats:
    """Longitudes of consecutive vertices made continuous: each step takes the shorter way round.

    A step of the full circle stays, because an edge along a parallel from -180 to 180 goes
    round the Earth and is not a point.
    """
    values = np.asarray(lon, dtype=np.float64)
    step = np.diff(values)
    turns = np.where(np.abs(step) >= 360 - 1e-9, 0, np.round(step / 360))
    continuous: Floats = values - 360 * np.concatenate([[0.0], np.cumsum(turns)])
    return continuous


def region_left_of(ring: Floats) -> Any:
    """Return the region on the left of an open ring of (lon, lat), as it is walked on the globe.

    ``ring`` has shape (n, 2) and steps of less than 180 degrees of longitude. A ring that goes
    once round the Earth encloses a pole: the north pole if it runs east.
    """
    closed = np.vstack([ring, ring[:1]])
    lon, lat = unwrap_lon(closed[:, 0]), closed[:, 1]
    turns = round((lon[-1] - lon[0]) / 360)
    if turns:
        return polar_cap(closed, 90.0 if turns > 0 else -90.0)
    signed = np.sum(lon[:-1] * lat[1:] - lon[1:] * lat[:-1])
    inside = cut(Polygon(np.column_stack([lon, lat])))
    return inside if signed >= 0 else WORLD.difference(inside)


def polar_cap(closed: Floats, pole: float) -> Any:
    """Return the region between a pole (90 or -90) and a closed ring (n, 2) round the Earth."""
    lon, lat = unwrap_lon(closed[:, 0]), closed[:, 1]
    east = 1.0 if lon[-1] > lon[0] else -1.0
    # Start where the ring crosses the antimeridian, so that the cap is cut there and nowhere else.
    seam = 180 + 360 * (np.floor(east * (lon[0] - 180) / 360) + 1) * east
    before = int(np.flatnonzero((lon[:-1] - seam) * (lon[1:] - seam) <= 0)[0])
    span = lon[before + 1] - lon[before]
    share = (seam - lon[before]) / span if span else 0.0
    start = lat[before] + share * (lat[before + 1] - lat[before])
    turn = 360 * east
    lon = np.concatenate([[seam], lon[before + 1 :], lon[1 : before + 1] + turn, [seam + turn] * 2])
    lat = np.concatenate([[start], lat[before + 1 :], lat[1 : before + 1], [start, pole]])
    return cut(Polygon(np.column_stack([np.append(lon, seam), np.append(lat, pole)])))


def cut(geometry: Any) -> Any:
    """Bring a polygonal geometry with any longitudes into [-180, 180], cut at the antimeridian."""
    if not geometry.is_valid:
        geometry = polygonal(make_valid(geometry))
    if geometry.is_empty:
        return EMPTY
    left, _, right, _ = geometry.bounds
    if left >= -180 and right <= 180:
        return polygonal(geometry)
    first, last = int(np.floor((left + 180) / 360)), int(np.ceil((right - 180) / 360))
    turns = range(first, max(first, last) + 1)
    pieces = [translate(geometry, -360.0 * turn).intersection(WORLD) for turn in turns]
    return polygonal(unary_union([polygonal(piece) for piece in pieces]))


def polygonal(geometry: Any) -> Any:
    """The polygons of a geometry; points and lines that an overlay left behind are dropped."""
    if geometry.is_empty:
        return EMPTY
    if geometry.geom_type in ("Polygon", "MultiPolygon"):
        return geometry
    if not hasattr(geometry, "geoms"):
        return EMPTY
    parts = [part for part in (polygonal(g) for g in geometry.geoms) if not part.is_empty]
    return unary_union(parts) if parts else EMPTY
