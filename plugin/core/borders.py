"""Borders on a grid: which side a place is on, and the cells that part two countries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .grid import Grid

Ids = NDArray[np.uint8]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class KnownPlace:
    """A place whose country is known better than the border line: cell units and country id."""

    row: float
    col: float
    country_id: int


@dataclass(frozen=True)
class Crossing:
    """A place where a border may be crossed: cell units, and how far around it (m)."""

    row: float
    col: float
    reach_m: float


def settle_sides(
    country_id: Ids, grid: Grid, places: Sequence[KnownPlace], line_error_m: float
) -> Ids:
    """Give the ground around places on the wrong side of a coarse border back to their country.

    A place whose own country begins within ``line_error_m`` takes the cells up to there with it,
    except those that are nearer to a place of another country.
    """
    settled = country_id.copy()
    height = grid.cell_size_m()[1]
    for place in places:
        row, col = round(place.row), round(place.col)
        inside = 0 <= row < grid.shape[0] and 0 <= col < grid.shape[1]
        if not inside or country_id[row, col] == place.country_id:
            continue
        box, distance = distances_m(grid, place.row, place.col, line_error_m + 2 * height[row])
        own = country_id[box] == place.country_id
        gap = distance[own].min(initial=np.inf)
        if gap > line_error_m:
            continue
        # One and a half cells more, so that the place is joined to its country by an edge.
        near = distance <= gap + 1.5 * height[row]
        rows, cols = np.mgrid[box]
        for other in places:
            if other.country_id != place.country_id:
                nearer = np.hypot(rows - other.row, cols - other.col)
                near &= np.hypot(rows - place.row, cols - place.col) <= nearer
        settled[box][near] = place.country_id
    return settled


def border_cells(country_id: Ids) -> Mask:
    """Cells whose 4-neighbour belongs to a country of higher id: one cell wide and leak-proof.

    Two cells of different countries that touch at a corner lie beside two border cells, so that
    a diagonal move cannot slip through.
    """
    border = np.zeros(country_id.shape, dtype=np.bool_)
    known = country_id > 0
    for axis in (0, 1):
        first = (slice(None, -1),) if axis == 0 else (slice(None), slice(None, -1))
        second = (slice(1, None),) if axis == 0 else (slice(None), slice(1, None))
        both = known[first] & known[second]
        border[first] |= both & (country_id[first] < country_id[second])
        border[second] |= both & (country_id[second] < country_id[first])
    return border


def open_at_crossings(
    border: Mask, grid: Grid, crossings: Sequence[Crossing], line_error_m: float
) -> Mask:
    """Border cells that stay closed: a crossing opens those within its reach.

    Where the line runs up to ``line_error_m`` farther away than that, it opens the nearest ones.
    """
    closed = border.copy()
    height = grid.cell_size_m()[1]
    for crossing in crossings:
        cell_m = height[int(np.clip(round(crossing.row), 0, grid.shape[0] - 1))]
        limit_m = crossing.reach_m + line_error_m + cell_m
        box, distance = distances_m(grid, crossing.row, crossing.col, limit_m)
        nearest = distance[border[box]].min(initial=np.inf)
        if nearest <= crossing.reach_m:
            closed[box] &= distance > crossing.reach_m
        elif nearest <= limit_m:
            closed[box] &= distance > nearest + 1.5 * cell_m
    return closed


def distances_m(
    grid: Grid, row: float, col: float, within_m: float
) -> tuple[tuple[slice, slice], NDArray[np.float64]]:
    """Window around a position and the distance of its cells in metres (local cell size)."""
    width, height = grid.cell_size_m()
    line = int(np.clip(round(row), 0, grid.shape[0] - 1))
    reach_r, reach_c = within_m / height[line], within_m / width[line]
    box = (_window(row, reach_r, grid.shape[0]), _window(col, reach_c, grid.shape[1]))
    rows, cols = np.mgrid[box]
    return box, np.hypot((rows - row) * height[line], (cols - col) * width[line])


def _window(centre: float, reach: float, size: int) -> slice:
    """The cells within reach of a position, none where it lies too far outside."""
    start = min(size, max(0, int(np.floor(centre - reach))))
    return slice(start, max(start, min(size, int(np.floor(centre + reach)) + 2)))
