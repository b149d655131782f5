"""One side of a buffer around lines."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely.geometry import LineString
from shapely.ops import polygonize, unary_union

from .antimeridian import EMPTY, polygonal
from .frames import Frame
from .geodesy import direct, inverse
from .overlay import edge_lengths_m, line_parts, lines_of

Floats = NDArray[np.float64]

BOTH, LEFT, RIGHT = "both", "left", "right"
SIDES = (BOTH, LEFT, RIGHT)
# How far past the round ends of a buffer the cut through them reaches.
_OVERSHOOT = 1.5


def one_side(area: Any, line: Floats, radius_m: float, side: str) -> Any:
    """The part of a buffer (degrees) that lies on one side of its line, walked from its start.

    ``line`` holds (n, 2) degrees with continuous longitudes. The round ends are cut along the
    line's first and last direction. What is nearest to the line from its left is left, so the
    two sides share no ground and together are the whole.
    """
    line = _fine(line, radius_m / 4)
    cuts = line_parts(lines_of([LineString(_lengthened(line, _OVERSHOOT * radius_m))]))
    edges = unary_union([area.boundary, *cuts])
    wanted = 1.0 if side == LEFT else -1.0
    faces = [
        face
        for face in polygonize(edges)
        if area.contains(face.representative_point()) and _side(face, line) == wanted
    ]
    return polygonal(unary_union(faces)) if faces else EMPTY


def _fine(line: Floats, step_m: float) -> Floats:
    """The line with vertices added, so that geodesics between them follow what degrees draw."""
    length = edge_lengths_m(line)
    line = np.vstack([line[:-1][length > 0], line[-1:]])
    count = np.ceil(length[length > 0] / step_m).astype(np.int64)
    start = np.repeat(np.arange(len(count)), count)
    share = (np.arange(len(start)) - np.repeat(np.cumsum(count) - count, count)) / count[start]
    fine: Floats = np.vstack(
        [line[start] + share[:, None] * (line[start + 1] - line[start]), line[-1:]]
    )
    return fine


def _lengthened(line: Floats, by_m: float) -> Floats:
    """The line with its first and last edge drawn out straight; a closed line stays closed."""
    closed = np.ptp(line[[0, -1], 1]) == 0 and (line[-1, 0] - line[0, 0]) % 360 == 0
    if closed:
        return line
    return np.vstack([_beyond(line[1], line[0], by_m), line, _beyond(line[-2], line[-1], by_m)])


def _beyond(before: Floats, end: Floats, by_m: float) -> Floats:
    """The point at a distance past an end, in the direction from the vertex before it."""
    _, back = inverse(end[0], end[1], before[0], before[1])
    lon, lat = direct(end[0], end[1], back + 180.0, by_m)
    return np.array([lon + 360 * np.round((end[0] - lon) / 360), lat])


def _side(face: Any, line: Floats) -> float:
    """1 where a face lies left of the line, -1 where it lies right of it."""
    inside = face.representative_point()
    plane = Frame(inside.x, inside.y).to_plane(line)
    step = np.diff(plane, axis=0)
    square = np.maximum((step**2).sum(axis=1), 1e-12)
    share = np.clip(-(plane[:-1] * step).sum(axis=1) / square, 0, 1)
    gap = np.linalg.norm(plane[:-1] + share[:, None] * step, axis=1)
    # At a corner two edges are equally near; the one that the point is least in line with tells.
    near = gap <= gap.min() * (1 + 1e-9) + 1e-6
    cross = step[:, 1] * plane[:-1, 0] - step[:, 0] * plane[:-1, 1]
    angle = cross[near] / np.sqrt(square[near])
    return float(np.sign(angle[np.argmax(np.abs(angle))]))
