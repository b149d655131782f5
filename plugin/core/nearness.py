"""How far an area is from the nearest of some lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from .exposure import Area, Item, Progress, Row, row, tick
from .geodesy import inverse
from .grid import WGS84_A_M
from .overlay import element_lengths_m, line_parts, lines_of

Floats = NDArray[np.float64]

THEME, MEASURE = "border", "distance"
_STEPS_M = (1000.0, 100.0, 10.0)


def distances(
    items: Sequence[Item], areas: Sequence[Area], progress: Progress | None = None
) -> list[Row]:
    """Kilometres from each area to the nearest line; 0 where one passes through the area."""
    parts = [(i, p) for i, item in enumerate(items) for p in line_parts(lines_of([item.geometry]))]
    if not parts:
        return []
    edges = [_edges(part) for _, part in parts]
    owner = np.repeat([i for i, _ in parts], [len(e) for e in edges])
    lines = np.concatenate(edges)
    rows: list[Row] = []
    for number, area in enumerate(areas):
        tick(progress, number / len(areas))
        through = next((i for i, part in parts if area.prepared.intersects(part)), -1)
        if through >= 0:
            metres, item = 0.0, items[through]
        else:
            border = np.concatenate([_edges(ring) for ring in _rings(area.geometry)])
            metres, nearest = _gap(border, lines)
            item = items[int(owner[nearest])]
        rows.append(row(number, THEME, item.kind, MEASURE, metres / 1e3, "km", [item]))
    return rows


def _gap(border: Floats, lines: Floats) -> tuple[float, int]:
    """Metres between two sets of edges, (n, 2, 2) degrees, and the edge of ``lines`` it ends at.

    The middles of ever shorter edges are compared; edges that cannot hold the nearest pair are
    dropped before the rest is divided further. Good to ten metres.
    """
    owner = np.arange(len(lines))
    for step in _STEPS_M:
        border, _ = _divided(border, step)
        lines, parent = _divided(lines, step)
        owner = owner[parent]
        here, there = border.mean(axis=1), lines.mean(axis=1)
        rough, nearest = cKDTree(_space(there)).query(_space(here))
        best = int(np.argmin(rough))
        # A point is at most half an edge from the middle of its edge, at either end.
        reach = float(rough[best]) + step
        pair = here[best], there[nearest[best]], int(owner[nearest[best]])
        border = border[rough <= reach]
        back, _ = cKDTree(_space(border.mean(axis=1))).query(_space(there))
        lines, owner = lines[back <= reach], owner[back <= reach]
    metres, _ = inverse(*pair[0], *pair[1])
    return float(metres), pair[2]


def _divided(edges: Floats, step_m: float) -> tuple[Floats, NDArray[np.int64]]:
    """Edges cut to at most a length, and the number of the edge that each was part of."""
    length = element_lengths_m(edges[:, 0], edges[:, 1])
    count = np.maximum(np.ceil(length / step_m), 1).astype(np.int64)
    parent = np.repeat(np.arange(len(count)), count)
    nth = np.arange(len(parent)) - np.repeat(np.cumsum(count) - count, count)
    step = (edges[parent, 1] - edges[parent, 0]) / count[parent][:, None]
    first = edges[parent, 0] + nth[:, None] * step
    return np.stack([first, first + step], axis=1), parent


def _rings(area: Any) -> list[Any]:
    polygons = getattr(area, "geoms", [area])
    return [ring for polygon in polygons for ring in (polygon.exterior, *polygon.interiors)]


def _edges(line: Any) -> Floats:
    lonlat = np.asarray(line.coords, dtype=np.float64)[:, :2]
    return np.stack([lonlat[:-1], lonlat[1:]], axis=1)


def _space(lonlat: Floats) -> Floats:
    """Points in space in metres; near points are about as far apart there as on the ground."""
    lon, lat = np.radians(lonlat[:, 0]), np.radians(lonlat[:, 1])
    return WGS84_A_M * np.column_stack(
        [np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)]
    )


def nearest_within(points: Floats, line: Any, within_m: float) -> int | None:
    """The first of points (n, 2) that lies within a distance of a line; None where none does.

    The line is divided so finely that the distance is exceeded by at most a tenth.
    """
    edges = [_edges(part) for part in line_parts(line)]
    if not edges or not len(points):
        return None
    fine, _ = _divided(np.concatenate(edges), within_m / 2)
    distance, _ = cKDTree(_space(fine.mean(axis=1))).query(_space(points))
    near = np.flatnonzero(distance <= 1.1 * within_m)
    return int(near[0]) if near.size else None
