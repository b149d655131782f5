"""What overlays need: a spatial index, points in areas, and lengths that add up.

Works with shapely 1.8 and 2, whose index and vectorised predicates differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.special import roots_legendre
from shapely.geometry import LineString, MultiLineString
from shapely.ops import unary_union
from shapely.strtree import STRtree

from .antimeridian import WORLD
from .geodesy import WGS84_E2
from .grid import WGS84_A_M
from .outlines import outline

Floats = NDArray[np.float64]
_NODES, _WEIGHTS = roots_legendre(8)


class Index:
    """A spatial index over geometries; queries give their positions in ascending order."""

    def __init__(self, geometries: Sequence[Any]) -> None:
        self._geometries = [g for g in geometries if not g.is_empty]
        kept = [i for i, g in enumerate(geometries) if not g.is_empty]
        self._numbers = np.array(kept, dtype=np.int64)
        # shapely 1.8 gives geometries back, 2 their numbers
        self._by_identity = {id(g): n for n, g in zip(kept, self._geometries)}
        self._tree = STRtree(self._geometries) if self._geometries else None

    def near(self, geometry: Any) -> list[int]:
        """Positions of the geometries whose envelope meets that of ``geometry``."""
        if self._tree is None or geometry.is_empty:
            return []
        found = self._tree.query(geometry)
        if isinstance(found, np.ndarray) and found.dtype != object:
            return sorted(int(n) for n in self._numbers[found])
        return sorted(self._by_identity[id(g)] for g in found)


def contains_xy(area: Any, x: Floats, y: Floats) -> NDArray[np.bool_]:
    """True for the points that lie inside of an area, not on its border."""
    if not x.size:
        return np.zeros(x.shape, dtype=bool)
    if hasattr(shapely, "contains_xy"):
        shapely.prepare(area)
        inside = shapely.contains_xy(area, x, y)
    else:
        from shapely import vectorized

        inside = vectorized.contains(area, x, y)
    return np.asarray(inside, dtype=bool)


def touches_xy(area: Any, x: Floats, y: Floats) -> NDArray[np.bool_]:
    """True for the points that lie on the border of an area."""
    if not x.size:
        return np.zeros(x.shape, dtype=bool)
    if hasattr(shapely, "intersects_xy"):
        shapely.prepare(area)
        on_border = shapely.intersects_xy(area, x, y) & ~shapely.contains_xy(area, x, y)
    else:
        from shapely import vectorized

        on_border = vectorized.touches(area, x, y)
    return np.asarray(on_border, dtype=bool)


def lines_of(geometries: Iterable[Any]) -> Any:
    """The lines of geometries in degrees as one multi-line, cut at the antimeridian.

    Raises InputError for a coordinate that is no position on Earth.
    """
    parts: list[Any] = []
    for coords in outline(geometries).lines:
        left, right = coords[:, 0].min(), coords[:, 0].max()
        if left >= -180 and right <= 180:
            parts.append(LineString(coords))
            continue
        for turn in range(int(np.floor((left + 180) / 360)), int(np.ceil((right + 180) / 360))):
            moved = LineString(coords - np.array([360.0 * turn, 0.0]))
            parts.extend(line_parts(moved.intersection(WORLD)))
    return MultiLineString(parts)


def line_parts(geometry: Any) -> list[Any]:
    """The line strings of any geometry; points and areas that an overlay left are dropped."""
    if geometry.is_empty:
        return []
    if hasattr(geometry, "geoms"):
        return [line for part in geometry.geoms for line in line_parts(part)]
    return [geometry] if geometry.geom_type in ("LineString", "LinearRing") else []


def area_of(geometries: Iterable[Any]) -> Any:
    """The ground that the polygons of geometries cover, counted once."""
    return outline(geometries).area


def union(geometries: Sequence[Any]) -> Any:
    """The union of geometries; a single one stays what it is, to the last bit."""
    return geometries[0] if len(geometries) == 1 else unary_union(list(geometries))


def drawn_length_m(geometry: Any) -> float:
    """Length in metres on the ellipsoid of lines as they are drawn: straight in degrees.

    So the lengths of the pieces of a line that was cut in degrees add up to that of the line,
    which geodesics between their ends would not. The element is
    ``sqrt((M dphi)^2 + (N cos phi dlam)^2)`` with the radii of curvature of Snyder 1987,
    eq. 4-18 and 4-20.
    """
    total = 0.0
    for line in line_parts(geometry):
        total += float(np.sum(edge_lengths_m(np.asarray(line.coords, dtype=np.float64)[:, :2])))
    return total


def edge_lengths_m(lonlat: Floats) -> Floats:
    """Length in metres of each edge, shape (n - 1,), of a line of (n, 2) degrees."""
    return element_lengths_m(lonlat[:-1], lonlat[1:])


def element_lengths_m(start: Floats, end: Floats) -> Floats:
    """Length in metres of each edge from ``start`` to ``end``, both (n, 2) degrees."""
    first, step = np.radians(start), np.radians(end - start)
    phi = first[:, 1, None] + step[:, 1, None] * (_NODES + 1) / 2
    w2 = 1 - WGS84_E2 * np.sin(phi) ** 2
    normal = WGS84_A_M / np.sqrt(w2)
    meridian = normal * (1 - WGS84_E2) / w2
    element = np.hypot(meridian * step[:, 1, None], normal * np.cos(phi) * step[:, 0, None])
    lengths: Floats = element @ _WEIGHTS / 2
    return lengths
