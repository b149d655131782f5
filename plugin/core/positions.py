"""Where points may lie: draws from the discs of their precision."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from .antimeridian import wrap_lon
from .geodesy import WGS84_E2, direct
from .grid import WGS84_A_M
from .overlay import contains_xy, touches_xy

Floats = NDArray[np.float64]

# Range that is reported: nine draws in ten lie in it.
_LOW, _HIGH = 5.0, 95.0
# Points that share a stream of random numbers.
_BLOCK = 256
_NEAR_M, _NEAR_DEG = 50_000.0, 70.0
_DEGREE_M = 110_500.0
_SPACING_M = 500.0


class Spread(NamedTuple):
    """Mean of a figure over the draws, and its 5th and 95th percentile."""

    expected: float
    low: float
    high: float


def draw_positions(
    lonlat: Floats,
    precision_m: Floats,
    samples: int,
    seed: int,
    numbers: NDArray[np.int64] | None = None,
) -> Floats:
    """Draws evenly over the disc of each point: degrees, shape (points, samples, 2).

    A point is drawn from the seed and its number (by default its place in the array) alone, so
    that the same draw serves every area. A point of precision 0 stays where it is.
    """
    numbers = np.arange(len(lonlat)) if numbers is None else numbers
    out = np.repeat(lonlat[:, None, :], samples, axis=1)
    todo = np.flatnonzero(precision_m > 0)
    for block in np.unique(numbers[todo] // _BLOCK):
        part = todo[numbers[todo] // _BLOCK == block]
        uniform = np.random.default_rng((seed, int(block))).random((_BLOCK, 2, samples))
        draws = uniform[numbers[part] % _BLOCK]
        out[part] = _moved(
            lonlat[part], 2 * np.pi * draws[:, 1], precision_m[part, None] * np.sqrt(draws[:, 0])
        )
    return out


def _moved(lonlat: Floats, azimuth: Floats, distance_m: Floats) -> Floats:
    """Positions at azimuths (radians) and distances from points, shape (points, samples, 2).

    Near points by Gauss's mid-latitude formulas, whose error grows with the cube of the distance
    (under 3 m at 50 km and 70 degrees); far ones, and those in the high north and south, by the
    geodesic.
    """
    if distance_m.max() > _NEAR_M or np.abs(lonlat[:, 1]).max() > _NEAR_DEG:
        lon, lat = direct(lonlat[:, 0, None], lonlat[:, 1, None], np.degrees(azimuth), distance_m)
        return np.stack([lon, lat], axis=-1)
    phi = np.radians(lonlat[:, 1, None])
    north, turn = np.zeros_like(azimuth), np.zeros_like(azimuth)
    east = north
    for _ in range(3):
        middle = phi + north / 2
        w2 = 1 - WGS84_E2 * np.sin(middle) ** 2
        normal = WGS84_A_M / np.sqrt(w2)
        north = distance_m * np.cos(azimuth + turn / 2) * w2 / (normal * (1 - WGS84_E2))
        east = distance_m * np.sin(azimuth + turn / 2) / (normal * np.cos(middle))
        turn = east * np.sin(middle)
    lon = wrap_lon(lonlat[:, 0, None] + np.degrees(east))
    return np.stack([lon, np.degrees(phi + north)], axis=-1)


def spread(totals: Floats) -> Spread:
    """Summarise one total per draw."""
    low, high = np.percentile(totals, [_LOW, _HIGH])
    return Spread(float(totals.mean()), float(low), float(high))


class Placed(NamedTuple):
    """Points of a cloud and an area: two masks, and the numbers of the undecided points.

    ``inside`` and ``edge`` tell where the stated position lies, ``vague`` whose disc may meet
    the border of the area.
    """

    inside: NDArray[np.bool_]
    edge: NDArray[np.bool_]
    vague: NDArray[np.int64]


class Cloud:
    """Points with their precision, ready to be counted in many areas."""

    def __init__(self, lonlat: Floats, precision_m: Floats, samples: int, seed: int) -> None:
        self.lonlat, self.precision_m = lonlat, precision_m
        self.samples = samples
        self._xyz = _on_sphere(lonlat)
        self._reach = float(precision_m.max(initial=0.0))
        self._seed = seed
        self._draws: dict[int, Floats] = {}

    def place(self, area: Any) -> Placed:
        """Sort the points by where their stated position and their disc lie."""
        inside, edge = np.zeros((2, len(self.lonlat)), dtype=bool)
        reach = self._reach if self.samples else 0.0
        near = self._around(area, reach)
        inside[near] = contains_xy(area, self.lonlat[near, 0].copy(), self.lonlat[near, 1].copy())
        if not near.size:
            return Placed(inside, edge, near)
        border, gap = _border_points(area, max(reach / 4, _SPACING_M))
        limit = 1.01 * reach + gap
        distance, _ = cKDTree(border).query(self._xyz[near], distance_upper_bound=limit)
        close = near[(distance <= gap) & ~inside[near]]
        edge[close] = touches_xy(area, self.lonlat[close, 0].copy(), self.lonlat[close, 1].copy())
        vague = (self.precision_m[near] > 0) & (distance <= 1.01 * self.precision_m[near] + gap)
        return Placed(inside, edge, near[vague] if self.samples else near[:0])

    def _around(self, area: Any, reach_m: float) -> NDArray[np.int64]:
        """Points in the envelope of an area, widened by a reach."""
        left, bottom, right, top = area.bounds
        up = reach_m / _DEGREE_M
        flattest = min(max(abs(bottom - up), abs(top + up)), 89.9)
        out = up / np.cos(np.radians(flattest))
        lon, lat = self.lonlat.T
        # Near a pole or the antimeridian a disc may reach round; there all longitudes count.
        if reach_m and (flattest == 89.9 or left - out < -180 or right + out > 180):
            left, right = -180.0, 180.0
        return np.flatnonzero(
            (lon >= left - out) & (lon <= right + out) & (lat >= bottom - up) & (lat <= top + up)
        )

    def draws_inside(self, area: Any, points: NDArray[np.int64]) -> NDArray[np.bool_]:
        """True where a draw of a point lies inside of an area, shape (points, samples)."""
        if not points.size:
            return np.zeros((0, self.samples), dtype=bool)
        self.draw(points)
        positions = np.stack([self._draws[int(i)] for i in points])
        flat = positions.reshape(-1, 2)
        return contains_xy(area, flat[:, 0].copy(), flat[:, 1].copy()).reshape(
            len(points), self.samples
        )

    def draw(self, points: NDArray[np.int64]) -> None:
        """Draw what was not drawn yet; many points at once are much quicker than a few."""
        new = np.array([i for i in points if int(i) not in self._draws], dtype=np.int64)
        if not new.size:
            return
        drawn = draw_positions(
            self.lonlat[new], self.precision_m[new], self.samples, self._seed, new
        )
        self._draws.update((int(i), positions) for i, positions in zip(new, drawn))


def _on_sphere(lonlat: Floats) -> Floats:
    """Points in space in metres; chords are shorter than arcs, so nothing near is missed."""
    lon, lat = np.radians(lonlat[:, 0]), np.radians(lonlat[:, 1])
    return WGS84_A_M * np.column_stack(
        [np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)]
    )


def _border_points(area: Any, spacing_m: float) -> tuple[Floats, float]:
    """Points along the border of an area no further apart than ``spacing_m``; half of the gap."""
    rings = []
    for polygon in getattr(area, "geoms", [area]):
        rings += [np.asarray(r.coords)[:, :2] for r in (polygon.exterior, *polygon.interiors)]
    points = []
    for ring in rings:
        xyz = _on_sphere(ring)
        count = np.ceil(np.linalg.norm(np.diff(xyz, axis=0), axis=1) / spacing_m).astype(np.int64)
        count = np.maximum(count, 1)
        start = np.repeat(np.arange(len(count)), count)
        share = (np.arange(len(start)) - np.repeat(np.cumsum(count) - count, count)) / count[start]
        points.append(_on_sphere(ring[start] + share[:, None] * (ring[start + 1] - ring[start])))
    return np.concatenate(points), spacing_m / 2
