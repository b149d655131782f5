"""Local planes in metres: azimuthal equidistant frames on the ellipsoid."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .antimeridian import wrap_lon
from .geodesy import direct, inverse

Floats = NDArray[np.float64]

# Where along an edge its two drawings are compared; three places, because a bend like an S
# passes through the middle of its chord.
_PROBES = (0.25, 0.5, 0.75)
_MOST_PARTS = 64


@dataclass(frozen=True)
class Frame:
    """A plane that touches the ellipsoid at a point, x east and y north there, in metres.

    Distances and directions from the centre are exact. At a distance d from it the scale across
    is off by about d^2 / 6 R^2: 0.015 % at 190 km.
    """

    lon: float
    lat: float

    @classmethod
    def around(cls, lonlat: Floats) -> Frame:
        """Put the centre amid points of shape (n, 2), also over the antimeridian or a pole."""
        lon, lat = np.radians(lonlat[:, 0]), np.radians(lonlat[:, 1])
        normals = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
        x, y, z = (normals.min(axis=1) + normals.max(axis=1)) / 2
        if len(lonlat) == 1:
            return cls(float(lonlat[0, 0]), float(lonlat[0, 1]))
        return cls(
            float(np.degrees(np.arctan2(y, x))), float(np.degrees(np.arctan2(z, np.hypot(x, y))))
        )

    def to_plane(self, lonlat: Floats) -> Floats:
        """Metres east and north, shape (n, 2), of degrees, shape (n, 2)."""
        distance, azimuth = inverse(self.lon, self.lat, lonlat[:, 0], lonlat[:, 1])
        angle = np.radians(azimuth)
        return np.column_stack([distance * np.sin(angle), distance * np.cos(angle)])

    def to_globe(self, plane: Floats) -> Floats:
        """Degrees, shape (n, 2), of metres, shape (n, 2)."""
        x, y = plane[:, 0], plane[:, 1]
        lon, lat = direct(self.lon, self.lat, np.degrees(np.arctan2(x, y)), np.hypot(x, y))
        return np.column_stack([lon, lat])

    def flatten(
        self, lonlat: Floats, edges: NDArray[np.bool_], tolerance_m: float
    ) -> tuple[Floats, NDArray[np.bool_]]:
        """Project polylines so that edges stay within a tolerance of how degrees draw them.

        ``lonlat`` (n, 2) holds the vertices of all polylines, ``edges`` (n,) is True where a
        vertex is joined to its successor. Returns both with the vertices that had to be added.
        """
        _, plane, edges = self._refine(lonlat, self.to_plane(lonlat), edges, tolerance_m, False)
        return plane, edges

    def unflatten(self, ring: Floats, tolerance_m: float) -> Floats:
        """Bring a closed ring of the plane, (n, 2), to degrees, with vertices added likewise."""
        edges = np.ones(len(ring), dtype=bool)
        edges[-1] = False
        return self._refine(self.to_globe(ring), ring, edges, tolerance_m, True)[0]

    def _refine(
        self,
        lonlat: Floats,
        plane: Floats,
        edges: NDArray[np.bool_],
        tolerance_m: float,
        in_plane: bool,
    ) -> tuple[Floats, Floats, NDArray[np.bool_]]:
        """Divide edges, in the plane or in degrees, until both drawings of each agree."""
        check = np.flatnonzero(edges)
        while check.size:
            gap = self._gap(lonlat, plane, check)
            # A bend stands off its chord with the square of the chord's length.
            count = np.clip(np.ceil(np.sqrt(gap / tolerance_m)), 1, _MOST_PARTS).astype(np.int64)
            bad, count = check[count > 1], count[count > 1]
            if not bad.size:
                break
            start = np.repeat(bad, count - 1)
            nth = np.arange(start.size) - np.repeat(np.cumsum(count - 1) - (count - 1), count - 1)
            share = ((nth + 1) / np.repeat(count, count - 1))[:, None]
            if in_plane:
                new_plane = plane[start] + share * (plane[start + 1] - plane[start])
                new_lonlat = self.to_globe(new_plane)
            else:
                new_lonlat = _between(lonlat, start, share)
                new_plane = self.to_plane(new_lonlat)
            lonlat = np.insert(lonlat, start + 1, new_lonlat, axis=0)
            plane = np.insert(plane, start + 1, new_plane, axis=0)
            edges = np.insert(edges, start + 1, True)
            first = bad + np.cumsum(count - 1) - (count - 1)
            offset = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
            check = np.repeat(first, count) + offset
        return lonlat, plane, edges

    def _gap(self, lonlat: Floats, plane: Floats, start: NDArray[np.intp]) -> Floats:
        """Largest distance in metres between an edge of the plane and the same edge in degrees."""
        along = plane[start + 1] - plane[start]
        length = np.hypot(along[:, 0], along[:, 1])
        unit = along / np.maximum(length, 1e-9)[:, None]
        share = np.repeat(_PROBES, start.size)[:, None]
        probes = self.to_plane(_between(lonlat, np.tile(start, len(_PROBES)), share))
        offset = probes.reshape(len(_PROBES), start.size, 2) - plane[start]
        gap = np.abs(offset[..., 0] * unit[:, 1] - offset[..., 1] * unit[:, 0]).max(axis=0)
        # Over a pole a step of longitude tells nothing; the edge is short enough when it is tiny.
        return np.asarray(np.minimum(gap, length))


def _between(lonlat: Floats, start: NDArray[np.intp], share: Floats) -> Floats:
    """Points on straight edges in degrees, each taken the shorter way round."""
    step = lonlat[start + 1] - lonlat[start]
    step[:, 0] = wrap_lon(step[:, 0])
    point: Floats = lonlat[start] + share * step
    return point
