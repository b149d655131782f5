"""Planar buffers of points and polylines whose only error is that of their arcs.

The parts of a buffer are made one by one - a rectangle on each edge, a sector where the line turns,
a disc at each end - because GEOS drops bays of a line that are shallow against the distance before
it offsets it, which costs up to 4 % where a crooked line is small against the distance.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely.geometry import LineString, Polygon
from shapely.ops import unary_union

Floats = NDArray[np.float64]

_STEP = np.pi / 180
_CIRCLE = np.column_stack([np.cos(np.arange(360) * _STEP), np.sin(np.arange(360) * _STEP)])
# Rectangles reach past the ends of their edge by this share of the radius, so that neighbours
# overlap and rounding leaves no slit; their corners stick out of the arcs by 1.3e-5.
_OVERLAP = 0.005


def buffer(vertices: Floats, edges: NDArray[np.bool_], radius: float, tolerance: float) -> Any:
    """Return what lies within a radius of polylines, thinned within the tolerance.

    ``vertices`` has shape (n, 2); ``edges`` (n,) is True where a vertex is joined to the next, so
    a vertex between two False is a point.
    """
    parts: list[Any] = []
    ends: list[Floats] = []
    for line in np.split(vertices, np.flatnonzero(~edges)[:-1] + 1):
        if len(line) > 1:
            line = _thin(line, tolerance)
            parts.extend(_along(line, radius))
        ends.append(line[[0, -1]])
    centres = np.unique(np.concatenate(ends), axis=0)
    parts.extend(Polygon(centre + radius * _CIRCLE) for centre in centres)
    return unary_union(parts)


def _thin(line: Floats, tolerance: float) -> Floats:
    return np.asarray(LineString(line).simplify(tolerance, preserve_topology=False).coords)


def _along(line: Floats, radius: float) -> Iterator[Any]:
    """Rectangles on the edges of a line and sectors on the outside of its turns."""
    edge = np.diff(line, axis=0)
    length = np.hypot(edge[:, 0], edge[:, 1])
    keep = length > 0
    unit, start, end = edge[keep] / length[keep][:, None], line[:-1][keep], line[1:][keep]
    left = radius * np.column_stack([-unit[:, 1], unit[:, 0]])
    before, after = start - _OVERLAP * radius * unit, end + _OVERLAP * radius * unit
    corners = np.stack([before + left, before - left, after - left, after + left], axis=1)
    yield from map(Polygon, corners)
    heading = np.arctan2(unit[:, 1], unit[:, 0])
    turn = (np.diff(heading) + np.pi) % (2 * np.pi) - np.pi
    for i in np.flatnonzero(np.abs(turn) > 1.5 * _OVERLAP):
        share = np.linspace(0, 1, int(np.ceil(abs(turn[i]) / _STEP)) + 1)
        angle = heading[i] - np.sign(turn[i]) * np.pi / 2 + turn[i] * share
        arc = radius * np.column_stack([np.cos(angle), np.sin(angle)])
        yield Polygon(np.vstack([[0.0, 0.0], arc]) + end[i])
