"""Area of each class of a raster inside polygons, exact to the part of a cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from shapely.geometry import box
from shapely.prepared import prep

from .errors import InputError
from .exposure import ALL, Area, Progress, Row, tick
from .geodesy import polygon_area_m2
from .grid import Grid

# Windows of cells, half-open: first row, last row, first column, last column.
_Window = tuple[int, int, int, int]


def class_areas_m2(grid: Grid, geometry: Any) -> dict[int, float]:
    """Square metres of each class of a geographic raster inside a (multi)polygon in degrees.

    Cells that lie inside count whole, cells on the border with the part that is inside. Cells
    without a value count nothing. Raises InputError for a raster that is not in degrees.
    """
    if not grid.is_geographic:
        raise InputError("the raster of classes is not in degrees", "warp it to EPSG:4326")
    sums: dict[int, float] = {}
    if geometry.is_empty:
        return sums
    first, last, _, _ = _window(grid, geometry.bounds)
    row_area = np.zeros(grid.shape[0])
    for r in range(first, last):
        row_area[r] = polygon_area_m2(_cells(grid, (r, r + 1, 0, 1)))
    for window, part in _parts(grid, geometry):
        top, bottom, left, right = window
        block = np.s_[top:bottom, left:right]
        values = grid.values[block]
        known = np.ones(values.shape, bool) if grid.nodata is None else ~grid.nodata[block]
        area = row_area[top:bottom, None] * np.ones(values.shape)
        if part is not None:
            area = np.full(values.shape, polygon_area_m2(part))
        for value in np.unique(values[known]):
            here = known & (values == value)
            sums[int(value)] = sums.get(int(value), 0.0) + float(area[here].sum())
    return sums


def measure_classes(
    grid: Grid,
    names: Mapping[int, str],
    areas: Sequence[Area],
    *,
    theme: str = "land_cover",
    source: str = "",
    as_of: str = "",
    progress: Progress | None = None,
) -> list[Row]:
    """Square kilometres of each class in each area; ids are the values of the cells."""
    rows: list[Row] = []
    sources = (source,) if source else ()
    for number, area in enumerate(areas):
        tick(progress, number / len(areas))
        found = class_areas_m2(grid, area.geometry)
        kinds = [(ALL, sum(found.values()), sorted(found))]
        kinds += [(names.get(v, str(v)), found[v], [v]) for v in sorted(found)]
        rows.extend(
            Row(number, theme, kind, "area", m2 / 1e6, "km2", tuple(map(str, v)), as_of, sources)
            for kind, m2, v in kinds
        )
    return rows


def _parts(grid: Grid, geometry: Any) -> Iterator[tuple[_Window, Any]]:
    """Windows that lie inside (with None) and single cells on the border (with their part)."""
    prepared = prep(geometry)
    todo: list[_Window] = [_window(grid, geometry.bounds)]
    while todo:
        window = todo.pop()
        top, bottom, left, right = window
        if top >= bottom or left >= right:
            continue
        cells = _cells(grid, window)
        if not prepared.intersects(cells):
            continue
        if prepared.contains(cells):
            yield window, None
        elif bottom - top == 1 and right - left == 1:
            yield window, geometry.intersection(cells)
        elif bottom - top >= right - left:
            middle = (top + bottom) // 2
            todo += [(top, middle, left, right), (middle, bottom, left, right)]
        else:
            middle = (left + right) // 2
            todo += [(top, bottom, left, middle), (top, bottom, middle, right)]


def _window(grid: Grid, bounds: Sequence[float]) -> _Window:
    t = grid.transform
    rows, cols = grid.shape
    left, bottom, right, top = bounds
    return (
        max(0, int(np.floor((top - t.f) / t.e))),
        min(rows, int(np.ceil((bottom - t.f) / t.e))),
        max(0, int(np.floor((left - t.c) / t.a))),
        min(cols, int(np.ceil((right - t.c) / t.a))),
    )


def _cells(grid: Grid, window: _Window) -> Any:
    """The ground of a window of cells."""
    top, bottom, left, right = window
    t = grid.transform
    return box(t.c + left * t.a, t.f + bottom * t.e, t.c + right * t.a, t.f + top * t.e)


def igbp_names() -> dict[int, str]:
    """Classes of the IGBP scheme, as MODIS land cover numbers them (Friedl & Sulla-Menashe)."""
    return dict(enumerate(_IGBP))


_IGBP: tuple[str, ...] = (
    "water",
    "evergreen needleleaf forest",
    "evergreen broadleaf forest",
    "deciduous needleleaf forest",
    "deciduous broadleaf forest",
    "mixed forest",
    "closed shrubland",
    "open shrubland",
    "woody savanna",
    "savanna",
    "grassland",
    "permanent wetland",
    "cropland",
    "urban",
    "cropland and natural vegetation",
    "snow and ice",
    "barren",
)
