"""Copernicus DEM: its products, its tiles of one degree, and which parts of them an extent needs.

Layout of the public buckets: https://copernicus-dem-30m.s3.amazonaws.com/readme.html. A tile is
named by its south-west corner; the centre of its first pixel lies on its north-west corner, and
the row and column that it would share with its southern and eastern neighbours are left out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.grid import Affine, Bounds
from ..core.wording import say

DEFAULT_URL = "https://copernicus-dem-{metres}m.s3.amazonaws.com"
TILE_LIST = "tileList.txt"
FACTORS = (1, 2, 4, 8)
VERTICAL_DATUM = "EGM2008 geoid (EPSG:3855), metres"
ACQUIRED = "2010-12/2015-01"
LICENCE = "Licence for Copernicus DEM (GLO-30 Public and GLO-90): free of charge, with this credit"
# Pixels of a tile are this many times longer east-west than north-south, from this latitude on.
_SPACING = ((85, 10.0), (80, 5.0), (70, 3.0), (60, 2.0), (50, 1.5), (0, 1.0))
_NAME = re.compile(r"Copernicus_DSM_COG_(\d+)_([NS])(\d{2})_00_([EW])(\d{3})_00_DEM")
_EDGE = 1e-6  # of a cell: what a coordinate may lie beside the edge that it means


@dataclass(frozen=True)
class Product:
    """One resolution: rows of a tile, side of the parts it is fetched in, both in pixels."""

    metres: int
    code: str
    rows: int
    block: int

    @property
    def title(self) -> str:
        return f"Copernicus GLO-{self.metres}"

    @property
    def credit(self) -> str:
        """The notice that the licence asks for, in its words."""
        return (
            f"produced using Copernicus WorldDEM-{self.metres} © DLR e.V. 2010-2014 and © Airbus "
            "Defence and Space GmbH 2014-2018 provided under COPERNICUS by the European Union and "
            "ESA; all rights reserved"
        )

    def width(self, lat: int) -> int:
        """Columns of a tile whose southern edge is at ``lat``."""
        nearest = lat if lat >= 0 else -lat - 1
        factor = next(factor for start, factor in _SPACING if nearest >= start)
        return round(self.rows / factor)


GLO_30 = Product(30, "10", 3600, 1024)
GLO_90 = Product(90, "30", 1200, 2048)
PRODUCTS = (GLO_30, GLO_90)


@dataclass(frozen=True, order=True)
class Tile:
    """A square degree by its south-west corner."""

    lat: int
    lon: int

    def name(self, product: Product) -> str:
        north = f"{'N' if self.lat >= 0 else 'S'}{abs(self.lat):02d}"
        east = f"{'E' if self.lon >= 0 else 'W'}{abs(self.lon):03d}"
        return f"Copernicus_DSM_COG_{product.code}_{north}_00_{east}_00_DEM"


@dataclass(frozen=True)
class Piece:
    """A rectangle of a tile's cells (after coarsening): half-open rows and columns in the tile.

    ``degree`` counts degrees eastwards from 180 W without a jump at the antimeridian.
    """

    tile: Tile
    degree: int
    rows: tuple[int, int]
    cols: tuple[int, int]

    @property
    def shape(self) -> tuple[int, int]:
        return self.rows[1] - self.rows[0], self.cols[1] - self.cols[0]


@dataclass(frozen=True)
class Band:
    """A row of tiles: its latitude, its rows in the plan, and its columns per degree."""

    lat: int
    rows: tuple[int, int]
    per_degree: int


@dataclass(frozen=True)
class Plan:
    """The cells to make: half-open rows counted from 90 N and columns counted from 180 W.

    A cell belongs to an extent where its centre lies in it. Columns are as narrow as those of the
    tiles nearest to the equator; wider tiles are interpolated along their rows.
    """

    product: Product
    factor: int
    rows: tuple[int, int]
    cols: tuple[int, int]
    per_degree: int  # output columns per degree

    @property
    def shape(self) -> tuple[int, int]:
        return self.rows[1] - self.rows[0], self.cols[1] - self.cols[0]

    @property
    def rows_per_degree(self) -> int:
        return self.product.rows // self.factor

    @property
    def transform(self) -> Affine:
        """Corner of the first cell; the first pixel of a degree is centred on its corner."""
        dx, dy = 1 / self.per_degree, 1 / self.rows_per_degree
        left = -180 + self.cols[0] * dx - dx / self.factor / 2
        top = 90 - self.rows[0] * dy + dy / self.factor / 2
        return Affine(dx, 0.0, left, 0.0, -dy, top)

    @property
    def label(self) -> str:
        """The name of the terrain in results and on maps."""
        cell = 3600 * self.factor // self.product.rows
        unit = "arc-second" if cell == 1 else "arc-seconds"
        how = "averaged to " if self.factor > 1 else ""
        text = f"{how}{cell} {unit}"
        return f"{self.product.title} ({text})"

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        n = self.rows_per_degree
        found = []
        for index in range(self.rows[0] // n, (self.rows[1] - 1) // n + 1):
            lat = 89 - index
            first, last = max(self.rows[0], index * n), min(self.rows[1], (index + 1) * n)
            width = self.product.width(lat) // self.factor
            found.append(Band(lat, (first - self.rows[0], last - self.rows[0]), width))
        return tuple(found)

    def degrees(self) -> range:
        return range(self.cols[0] // self.per_degree, (self.cols[1] - 1) // self.per_degree + 1)

    def tiles(self) -> Iterator[tuple[Band, int, Tile]]:
        """Bands, degrees and tiles from the north-west to the south-east."""
        for band in self.bands:
            for degree in self.degrees():
                yield band, degree, Tile(band.lat, degree % 360 - 180)

    def positions(self, band: Band) -> NDArray[np.float64]:
        """Fractional column of the band under the centre of each output column."""
        columns = np.arange(*self.cols, dtype=np.float64)
        if band.per_degree == self.per_degree:
            return columns
        # Centres of first native pixels coincide, centres of first cells do not.
        shift = (self.factor - 1) / (2 * self.factor)
        ratio = band.per_degree / self.per_degree
        found = (columns + shift) * ratio - shift
        # What lies beyond the first and last tile is not worth another tile.
        degrees = self.degrees()
        limits = degrees.start * band.per_degree, degrees.stop * band.per_degree - 1
        return np.clip(found, *limits)

    def columns(self, band: Band) -> tuple[int, int]:
        """Half-open columns of the band that interpolation reads."""
        positions = self.positions(band)
        return int(np.floor(positions[0])), int(np.ceil(positions[-1])) + 1

    def cells_of(self, band: Band, degree: int) -> int:
        """Cells of one tile that are needed, as if it were cut exactly."""
        first, last = self.columns(band)
        start = degree * band.per_degree
        width = min(last, start + band.per_degree) - max(first, start)
        return max(0, width) * (band.rows[1] - band.rows[0])

    def pieces(self, band: Band, degree: int, tile: Tile) -> Iterator[Piece]:
        """Parts of a tile, cut where the tile's own blocks are cut."""
        n, width, block = self.rows_per_degree, band.per_degree, self.product.block
        top = self.rows[0] - (89 - band.lat) * n
        first_row, last_row = band.rows[0] + top, band.rows[1] + top
        first_col, last_col = (c - degree * width for c in self.columns(band))
        first_col, last_col = max(0, first_col), min(width, last_col)
        if first_col >= last_col:
            return
        for r in range(first_row // block, (last_row - 1) // block + 1):
            for c in range(first_col // block, (last_col - 1) // block + 1):
                rows = r * block, min(n, (r + 1) * block)
                yield Piece(tile, degree, rows, (c * block, min(width, (c + 1) * block)))


def plan_extent(bounds: Bounds, product: Product, factor: int = 1) -> Plan:
    """Cells for an extent in degrees; it may go beyond 180 E, not beyond the poles.

    Raises InputError for an extent that is none.
    """
    if not all(math.isfinite(v) for v in bounds) or not (
        bounds.left <= bounds.right <= bounds.left + 360 and bounds.bottom <= bounds.top
    ):
        raise InputError(
            "the extent {extent} is none",
            "give west, east, south and north in degrees",
            extent=_text(bounds),
        )
    if bounds.bottom >= 90 or bounds.top <= -90 or not -360 <= bounds.left <= 360:
        raise InputError(
            "the extent {extent} lies outside of the Earth",
            "give its coordinates in degrees or with their CRS",
            extent=_text(bounds),
        )
    if factor not in FACTORS:
        raise InputError(
            "cells cannot be coarsened {factor} times", "choose 1, 2, 4 or 8", factor=factor
        )
    n = product.rows // factor
    rows = _cells(90 - bounds.top, 90 - bounds.bottom, n, factor)
    rows = max(0, rows[0]), min(180 * n, rows[1])
    lats = range(89 - (rows[1] - 1) // n, 89 - rows[0] // n + 1)
    per_degree = max(product.width(lat) for lat in lats) // factor
    cols = _cells(bounds.left + 180, bounds.right + 180, per_degree, factor)
    return Plan(product, factor, rows, cols, per_degree)


def parse_tile_list(data: bytes, product: Product, name: str) -> frozenset[Tile]:
    """The tiles that a bucket says it holds.

    Raises InputError where the text is no such list, as what a login page gives.
    """
    tiles, odd = set(), ""
    for word in data.decode("ascii", errors="replace").split():
        found = _NAME.fullmatch(word.removesuffix(".tif"))
        if found and found[1] == product.code:
            lat, lon = int(found[3]), int(found[5])
            tiles.add(Tile(lat if found[2] == "N" else -lat, lon if found[4] == "E" else -lon))
        elif not odd or word.startswith("Copernicus"):
            odd = word[:60]
    # A name that was cut off means that others are missing, and missing ones would become sea.
    if not tiles or odd.startswith("Copernicus"):
        says = say("it says '{word}'", word=odd) if odd else say("it is empty")
        raise InputError(
            "{name} is no list of {product} tiles, {says}",
            "check the address of the bucket, and that no login page is in between",
            name=name,
            product=product.title,
            says=says,
        )
    return frozenset(tiles)


def _cells(low: float, high: float, per_degree: int, factor: int) -> tuple[int, int]:
    """Half-open range of the cells whose centre is at low or beyond and before high, never empty.

    Both are degrees from where cell 0 begins to be counted; the first native pixel is centred on
    it.
    """
    shift = (factor - 1) / (2 * factor)
    first = math.ceil(low * per_degree - shift - _EDGE)
    last = math.ceil(high * per_degree - shift - _EDGE)
    return first, max(last, first + 1)


def _text(bounds: Bounds) -> str:
    return f"{bounds.left:g},{bounds.right:g},{bounds.bottom:g},{bounds.top:g}"
