"""Nearest-place cells: the part of an area that is closest to each of its places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import numpy as np
from numpy.typing import NDArray
from osgeo import osr
from scipy.spatial import Voronoi
from shapely.geometry import MultiPolygon, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points, transform, unary_union

from ..plugin.core.errors import InputError
from ..plugin.core.geodesy import geodesic_disc, inverse

_STEP_M = 5000.0
# The ground of a town that a coarse outline leaves outside.
_TOWN_M = 1500.0

Projection = Callable[[float, float], tuple[float, float]]


def nearest_cells(places: Mapping[str, Point], area: BaseGeometry) -> dict[str, MultiPolygon]:
    """Cut an area (lon/lat) into the cells nearest to each place (lon/lat).

    Distances are taken in an azimuthal projection about the area's centre, true to about 0.1 %
    over a few hundred kilometres. The cells cover the area and do not overlap.

    Raises InputError where there is no place or two share their position.
    """
    if not places:
        raise InputError("there is no place to make cells from", "add a dated statement on a place")
    if len({(p.x, p.y) for p in places.values()}) < len(places):
        raise InputError("two places of the cells have the same position", "keep one of them")
    forward, backward = _projection(area.centroid)
    points = np.array([forward(p.x, p.y) for p in places.values()])
    # Wide enough for the edges of the area that bulge in the projection.
    west, south, east, north = transform(forward, area).bounds
    frame = box(west, south, east, north).buffer(0.1 * (east - west + north - south), join_style=2)
    return {
        name: _multi(transform(backward, _dense(cell.intersection(frame))).intersection(area))
        for name, cell in zip(places, _diagram(points, frame))
    }


def outside_m(point: Point, area: BaseGeometry) -> float:
    """Metres from a point (lon/lat) to an area, 0 inside."""
    if area.contains(point):
        return 0.0
    edge, _ = nearest_points(area, point)
    return float(inverse(edge.x, edge.y, point.x, point.y)[0])


def with_towns(area: BaseGeometry, towns: Iterable[Point]) -> BaseGeometry:
    """The area and the ground of its towns that its coarse outline leaves outside.

    A gate town stands on the border; on a line drawn for small scales it may be beyond it.
    """
    discs = [
        geodesic_disc(town.x, town.y, outside_m(town, area) + _TOWN_M)
        for town in towns
        if not area.contains(town)
    ]
    return unary_union([area, *discs])


def _dense(polygon: Polygon) -> Polygon:
    """The polygon with vertices close enough for its edges to stay true in lon/lat."""
    ring = np.asarray(polygon.exterior.coords)
    pieces = []
    for start, end in zip(ring, ring[1:]):
        count = max(1, int(np.ceil(np.hypot(*(end - start)) / _STEP_M)))
        pieces.append(start + np.linspace(0, 1, count, endpoint=False)[:, None] * (end - start))
    return Polygon(np.vstack(pieces))


def _diagram(points: NDArray[np.float64], area: BaseGeometry) -> list[Polygon]:
    """Voronoi cells of the points, each finite and reaching beyond the area."""
    west, south, east, north = area.bounds
    centre = np.array([(west + east) / 2, (south + north) / 2])
    # Four far points close the outer cells; their bisectors run well outside of area and points.
    span = float(np.abs(points - centre).max()) + (east - west) + (north - south)
    frame = centre + 10 * span * np.array([[-1.0, 0.0], [1.0, 0.0], [0.0, -1.0], [0.0, 1.0]])
    diagram = Voronoi(np.vstack([points, frame]))
    regions = [diagram.regions[diagram.point_region[i]] for i in range(len(points))]
    return [Polygon(diagram.vertices[region]) for region in regions]


def _projection(centre: Point) -> tuple[Projection, Projection]:
    geographic = osr.SpatialReference()
    geographic.ImportFromEPSG(4326)
    geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    local = osr.SpatialReference()
    local.ImportFromProj4(f"+proj=aeqd +lat_0={centre.y} +lon_0={centre.x} +datum=WGS84 +units=m")
    return _function(geographic, local), _function(local, geographic)


def _function(source: osr.SpatialReference, target: osr.SpatialReference) -> Projection:
    there = osr.CoordinateTransformation(source, target)

    def project(x: float, y: float) -> tuple[float, float]:
        moved = there.TransformPoint(float(x), float(y))
        return moved[0], moved[1]

    return project


def _multi(geometry: BaseGeometry) -> MultiPolygon:
    parts = getattr(geometry, "geoms", [geometry])
    polygons = [part for part in parts if isinstance(part, Polygon) and not part.is_empty]
    joined = unary_union(polygons)
    return joined if isinstance(joined, MultiPolygon) else MultiPolygon([joined])
