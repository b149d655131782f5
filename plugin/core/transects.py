"""How wide a corridor is along its route: lines across it at even distances."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .geodesy import direct, inverse
from .grid import Grid

Floats = NDArray[np.float64]
# Brings longitudes and latitudes to the CRS of the grid.
ToGrid = Callable[[Floats, Floats], tuple[Floats, Floats]]
# The steps of a transect are this part of a cell, and it gives up at this distance.
_STEP = 0.5
_FARTHEST_M = 300_000.0
# Points that are looked up at once, which bounds the memory.
_AT_ONCE = 500_000


@dataclass(frozen=True)
class Transects:
    """Lines across a corridor, n of them for p limits.

    ``km`` (n,) is the distance from the start of the route, ``lon`` and ``lat`` (n,) where the
    line crosses it, ``azimuth`` (n,) the direction of travel in degrees; ``left_m`` and
    ``right_m`` (n, p) are how far the corridor of each limit reaches to either side.
    """

    km: Floats
    lon: Floats
    lat: Floats
    azimuth: Floats
    left_m: Floats
    right_m: Floats

    @property
    def width_m(self) -> Floats:
        """Width of the corridor of each limit, shape (n, p)."""
        return self.left_m + self.right_m

    def ends(self, limit: int) -> tuple[Floats, Floats]:
        """Longitudes and latitudes (n, 2) of the left and right end of the lines of a limit."""
        sides = [
            direct(self.lon, self.lat, self.azimuth + turn, reach[:, limit])
            for turn, reach in ((-90.0, self.left_m), (90.0, self.right_m))
        ]
        return np.stack([s[0] for s in sides], axis=1), np.stack([s[1] for s in sides], axis=1)


def transects(
    above: NDArray[np.float32],
    grid: Grid,
    route: tuple[Floats, Floats],
    limits: Sequence[float],
    *,
    step_km: float,
    to_grid: ToGrid,
) -> Transects:
    """Measure across the route where ``above`` (the shape of the grid) is within each limit.

    ``route`` is its longitudes and latitudes. Lines stand every ``step_km`` of it, across its
    direction over the last and next step, and reach on either side to the first ground beyond
    the limit, to half a cell.
    """
    km, lon, lat, azimuth = _stations(*route, step_km)
    width, height = grid.cell_size_m()
    step_m = _STEP * float(min(width.min(), height.min()))
    sides = []
    for turn in (-90.0, 90.0):
        reach = np.zeros((km.size, len(limits)))
        open_ = np.ones(reach.shape, dtype=bool)
        start, count = 0, 64
        while open_.any() and start * step_m < _FARTHEST_M:
            todo = np.flatnonzero(open_.any(axis=1))
            distance = np.arange(start + 1, start + count + 1) * step_m
            for rows in np.array_split(todo, -(-todo.size * count // _AT_ONCE)):
                at = direct(lon[rows, None], lat[rows, None], azimuth[rows, None] + turn, distance)
                found = _look_up(above, grid, *to_grid(*(a.ravel() for a in at)))
                found = found.reshape(rows.size, count)
                for k, limit in enumerate(limits):
                    inside = np.cumprod(found <= limit, axis=1).sum(axis=1)
                    # The edge lies between the last step inside and the first beyond.
                    edge = (start + inside + 0.5) * step_m
                    reach[rows, k] = np.where(open_[rows, k], edge, reach[rows, k])
                    open_[rows, k] &= inside == count
            start, count = start + count, 2 * count
        sides.append(reach)
    return Transects(km, lon, lat, azimuth, *sides)


def _stations(lon: Floats, lat: Floats, step_km: float) -> tuple[Floats, Floats, Floats, Floats]:
    """Distance (km), position and direction of travel at even steps, both ends included."""
    lengths = inverse(lon[:-1], lat[:-1], lon[1:], lat[1:])[0] if lon.size > 1 else np.zeros(0)
    along = np.concatenate(([0.0], np.cumsum(lengths))) / 1000
    km = np.append(np.arange(0.0, along[-1], step_km), along[-1])
    east = np.unwrap(lon, period=360)

    def at(where: Floats) -> tuple[Floats, Floats]:
        where = np.clip(where, 0, along[-1])
        return np.interp(where, along, east), np.interp(where, along, lat)

    before, after = at(km - step_km), at(km + step_km)
    azimuth = inverse(*before, *after)[1]
    return km, *at(km), azimuth


def _look_up(above: NDArray[np.float32], grid: Grid, x: Floats, y: Floats) -> Floats:
    """Values at points, infinite outside of the grid."""
    t = grid.transform
    with np.errstate(invalid="ignore"):
        row, col = np.floor((y - t.f) / t.e), np.floor((x - t.c) / t.a)
    rows, cols = grid.shape
    inside = (row >= 0) & (row < rows) & (col >= 0) & (col < cols)
    found = np.full(x.shape, np.inf)
    found[inside] = above[row[inside].astype(np.intp), col[inside].astype(np.intp)]
    return found
