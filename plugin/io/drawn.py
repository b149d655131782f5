"""Lines in any CRS as courses over a surface."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.course import Course, as_path, course_of_lines, course_of_path
from ..core.errors import InputError
from ..core.friction import Friction
from ..core.geodesy import inverse
from ..core.grid import Grid
from ..core.profile import Trail
from .rasters import WGS84, crs_of, transform_points

Floats = NDArray[np.float64]
_METRES_PER_DEGREE = 111_320.0
# A line may be drawn far beyond the surface, but not around the Earth at the cells' spacing.
_MOST_POINTS = 1_000_000


@dataclass(frozen=True)
class DrawnLine:
    """The parts of a line, (n, 2) in longitude and latitude, and its course; None off the grid.

    ``is_path`` says that its vertices are those of a least-cost path on the surface, so that it
    costs to the last digit what the path does. ``outside_km`` do not lie on the surface, and
    ``gaps_km`` separate its parts; neither is measured.
    """

    lonlat: tuple[Floats, ...]
    course: Course | None
    is_path: bool
    length_km: float
    outside_km: float
    gaps_km: float


def lay_over(parts: Sequence[Floats], crs: str, friction: Friction, *, reverse: bool) -> DrawnLine:
    """Lay the parts of a line, (n, 2) in a CRS (WKT), over a surface.

    Between its vertices a line is straight in its own CRS. Raises InputError where the CRS of
    the surface cannot express it.
    """
    terrain = friction.terrain
    if reverse:
        parts = [part[::-1] for part in reversed(parts)]
    path = None
    if len(parts) == 1:
        ends = [(link.from_cell, link.to_cell) for link in friction.links]
        path = as_path(*_cells(parts[0], crs, terrain), terrain.shape, ends)
    dense = parts if path is not None else [_densified(part, crs, terrain) for part in parts]
    lonlat = tuple(np.column_stack(_moved(part, crs, WGS84)) for part in dense)
    if path is not None:
        course: Course | None = course_of_path(path, terrain)
        outside_km = 0.0
    else:
        cells = [_cells(part, crs, terrain) for part in dense]
        outside_km = sum(_outside_km(*c, xy, terrain.shape) for c, xy in zip(cells, lonlat))
        try:
            course = course_of_lines(cells, terrain)
        except InputError:
            course = None
    return DrawnLine(
        lonlat,
        course,
        path is not None,
        sum(float(_edges_km(xy).sum()) for xy in lonlat),
        outside_km,
        sum(float(_edges_km(np.vstack([a[-1], b[0]]))[0]) for a, b in zip(lonlat, lonlat[1:])),
    )


def trails(parts: Sequence[Floats], crs: str, terrain: Grid) -> list[Trail]:
    """The parts of a line, (n, 2) in a CRS (WKT), as trails over a terrain.

    Distances are on the ellipsoid. Parts without length are left out. Raises InputError where the
    CRS of the terrain cannot express the line.
    """
    found = []
    for part in parts:
        dense = _densified(part, crs, terrain)
        lonlat = np.column_stack(_moved(dense, crs, WGS84))
        edges = _edges_km(lonlat)
        moved = np.concatenate([[True], edges > 0])
        if not edges.sum() > 0:
            continue
        rows, cols = _cells(dense, crs, terrain)
        km = np.concatenate([[0.0], np.cumsum(edges)])
        found.append(Trail(*(v[moved] for v in (km, lonlat[:, 0], lonlat[:, 1], rows, cols))))
    return found


def _cells(part: Floats, crs: str, terrain: Grid) -> tuple[Floats, Floats]:
    x, y = _moved(part, crs, terrain.crs_wkt)
    t = terrain.transform
    return (y - t.f) / t.e - 0.5, (x - t.c) / t.a - 0.5


def _moved(part: Floats, crs: str, target: str) -> tuple[Floats, Floats]:
    if crs_of(crs) == crs_of(target):
        return part[:, 0], part[:, 1]
    x, y = transform_points(part[:, 0].tolist(), part[:, 1].tolist(), crs, target)
    if not (np.isfinite(x).all() and np.isfinite(y).all()):
        raise InputError("the line cannot be brought to the CRS of the surface")
    return x, y


def _densified(part: Floats, crs: str, terrain: Grid) -> Floats:
    """The line with points no farther apart than half a cell."""
    width, height = terrain.cell_size_m()
    spacing = min(float(width.min()), float(height.min())) / 2
    if crs_of(crs).is_geographic:
        spacing /= _METRES_PER_DEGREE
    else:
        spacing /= crs_of(crs).linear_units_factor[1]
    steps = np.hypot(*np.diff(part, axis=0).T)
    count = np.maximum(np.ceil(steps / spacing), 1).astype(np.int64)
    if count.sum() > _MOST_POINTS:
        raise InputError("the line is too long for the cells of the surface")
    start = np.repeat(np.arange(count.size), count)
    nth = 1 + np.arange(start.size) - np.repeat(np.cumsum(count) - count, count)
    share = (nth / count[start])[:, np.newaxis]
    dense: Floats = part[start] + share * (part[start + 1] - part[start])
    return np.vstack([part[:1], dense])


def _outside_km(rows: Floats, cols: Floats, lonlat: Floats, shape: tuple[int, int]) -> float:
    """Kilometres of the segments whose middle is off the grid."""
    row, col = (rows[:-1] + rows[1:]) / 2, (cols[:-1] + cols[1:]) / 2
    off = (row < -0.5) | (row > shape[0] - 0.5) | (col < -0.5) | (col > shape[1] - 0.5)
    return float(_edges_km(lonlat)[off].sum())


def _edges_km(lonlat: Floats) -> Floats:
    return np.asarray(
        inverse(lonlat[:-1, 0], lonlat[:-1, 1], lonlat[1:, 0], lonlat[1:, 1])[0] / 1000
    )
