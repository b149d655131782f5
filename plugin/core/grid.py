"""A raster as an array that never travels without its georeference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .errors import GridMismatchError, InputError

WGS84_A_M = 6378137.0
WGS84_F = 1 / 298.257223563
_E2 = WGS84_F * (2 - WGS84_F)


class Affine(NamedTuple):
    """Pixel to world: x = a*col + b*row + c, y = d*col + e*row + f (col, row at cell corners)."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float


class Bounds(NamedTuple):
    """Extent in the units of the grid's CRS."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True)
class Grid:
    """A north-up raster: values (rows, cols), transform, CRS and a mask of cells without data.

    ``nodata`` is a boolean array, True where there is no value; None means every cell has one.
    Raises InputError for a rotated, south-up or empty raster.
    """

    values: NDArray[Any]
    transform: Affine
    crs_wkt: str
    nodata: NDArray[np.bool_] | None = None

    def __post_init__(self) -> None:
        if self.values.ndim != 2 or self.values.size == 0:
            raise InputError("a grid needs two dimensions and at least one cell")
        if self.transform.b or self.transform.d:
            raise InputError("the raster is rotated", "warp it to a north-up grid")
        if self.transform.a <= 0 or self.transform.e >= 0:
            raise InputError("the raster is not north-up", "warp it to a north-up grid")
        if self.nodata is not None and self.nodata.shape != self.values.shape:
            raise GridMismatchError("the nodata mask has another shape than the values")

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        rows, cols = self.values.shape
        return rows, cols

    @property
    def is_geographic(self) -> bool:
        """True where coordinates are longitude and latitude in degrees."""
        head = self.crs_wkt[:4000].upper()
        return not any(key in head for key in ("PROJCS", "PROJCRS")) and "GEO" in head

    @property
    def bounds(self) -> Bounds:
        """Outer edges of the grid in CRS units."""
        rows, cols = self.shape
        t = self.transform
        return Bounds(t.c, t.f + rows * t.e, t.c + cols * t.a, t.f)

    def cell_size_m(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Width and height of the cells of each row in metres, two arrays of shape (rows,).

        Geographic grids use the radii of curvature of the WGS84 ellipsoid at the row's centre
        (Snyder 1987, Map Projections, eq. 4-20 and 4-18); projected grids must be in metres.
        """
        rows = self.shape[0]
        if not self.is_geographic:
            return np.full(rows, self.transform.a), np.full(rows, -self.transform.e)
        lat = np.radians(self.transform.f + (np.arange(rows) + 0.5) * self.transform.e)
        w2 = 1 - _E2 * np.sin(lat) ** 2
        prime_vertical = WGS84_A_M / np.sqrt(w2)
        meridian = WGS84_A_M * (1 - _E2) / w2**1.5
        width = np.radians(self.transform.a) * prime_vertical * np.cos(lat)
        height = np.radians(-self.transform.e) * meridian
        return width, height

    def rowcol(self, x: float, y: float) -> tuple[int, int]:
        """Row and column of the cell that holds a point; outside the grid raises InputError."""
        row, col = self.fractional_rowcol(x, y)
        cell = int(np.floor(row + 0.5)), int(np.floor(col + 0.5))
        if not (0 <= cell[0] < self.shape[0] and 0 <= cell[1] < self.shape[1]):
            raise InputError("the point ({x:g}, {y:g}) lies outside the raster", x=x, y=y)
        return cell

    def fractional_rowcol(self, x: float, y: float) -> tuple[float, float]:
        """Position in cell units, where (0, 0) is the centre of the first cell."""
        t = self.transform
        return (y - t.f) / t.e - 0.5, (x - t.c) / t.a - 0.5

    def xy(self, rows: Any, cols: Any) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """World coordinates of (fractional) rows and columns; integers are cell centres."""
        t = self.transform
        x = t.c + (np.asarray(cols, dtype=np.float64) + 0.5) * t.a
        y = t.f + (np.asarray(rows, dtype=np.float64) + 0.5) * t.e
        return x, y

    def with_values(self, values: NDArray[Any], nodata: NDArray[np.bool_] | None = None) -> Grid:
        """Return a grid of the same georeference with other values."""
        if values.shape != self.shape:
            raise GridMismatchError(
                "{values} values do not fit a grid of {shape}",
                values=values.shape,
                shape=self.shape,
            )
        return Grid(values, self.transform, self.crs_wkt, nodata)

    def require_aligned(self, other: Grid, name: str) -> None:
        """Raise GridMismatchError unless ``other`` has the same cells as this grid."""
        same_place = np.allclose(
            self.transform, other.transform, rtol=0, atol=self.transform.a * 1e-6
        )
        if self.shape != other.shape or not same_place:
            raise GridMismatchError(
                "{name} is on another grid", "build both from one terrain", name=name
            )
