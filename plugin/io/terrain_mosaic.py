"""Join cached pieces of Copernicus tiles to one GeoTIFF, a few hundred rows at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

from ..core.errors import Cancelled, StoreError
from .atomic import atomic_path
from .copernicus import Band, Piece, Plan, Tile
from .download import Progress
from .terrain_cache import NODATA, CachedPiece, TerrainCache
from .terrain_fetch import Coverage

_CHUNK = 512  # rows; a multiple of the blocks of the output
_BLOCK = 256
_OVERVIEW_SHARE = 0.15  # of the time that writing takes


@dataclass
class Contents:
    """What went into a mosaic; ``sums`` holds a checksum per piece."""

    voids: int = 0
    void_tiles: set[Tile] = field(default_factory=set)
    lowest_m: float = np.inf
    highest_m: float = -np.inf
    sums: dict[Tile, dict[str, str]] = field(default_factory=dict)
    etags: dict[Tile, set[str]] = field(default_factory=dict)
    dates: dict[Tile, set[str]] = field(default_factory=dict)

    def add(self, piece: Piece, cached: CachedPiece) -> None:
        """Note where a piece comes from."""
        key = f"{piece.rows[0]:04d}-{piece.cols[0]:04d}"
        self.sums.setdefault(piece.tile, {})[key] = cached.sha256
        self.etags.setdefault(piece.tile, set()).add(cached.stamp.etag)
        self.dates.setdefault(piece.tile, set()).add(_iso_day(cached.stamp.last_modified))

    def sha256_16(self, tile: Tile) -> str:
        """Hash of the tile's parts in their order."""
        parts = self.sums[tile]
        return hashlib.sha256("".join(parts[k] for k in sorted(parts)).encode()).hexdigest()[:16]

    def as_of(self) -> str:
        """Newest date of the tiles on their server, empty where it told none."""
        return max((day for days in self.dates.values() for day in days), default="")


def write_mosaic(
    plan: Plan,
    found: Coverage,
    cache: TerrainCache,
    output: Path,
    tags: Callable[[Contents], Mapping[str, str]],
    progress: Progress,
) -> Contents:
    """Write the terrain with overviews; it appears whole or not at all.

    Sea is 0 m, voids and land that is not released are nodata. ``tags`` are made when the
    contents are known. Raises StoreError where a piece is gone or the disk is full, or Cancelled.
    """
    contents = Contents()
    with atomic_path(output, "the terrain") as temporary, _errors_of(output) as errors:
        raster = _create(temporary, plan)
        band = raster.GetRasterBand(1)
        for row, values in _chunks(plan, found, cache, contents):
            if not progress((1 - _OVERVIEW_SHARE) * row / plan.shape[0]):
                del band, raster
                raise Cancelled
            known = values[~np.isnan(values)]
            contents.voids += values.size - known.size
            if known.size:
                contents.lowest_m = min(contents.lowest_m, float(known.min()))
                contents.highest_m = max(contents.highest_m, float(known.max()))
            band.WriteArray(np.where(np.isnan(values), np.float32(NODATA), values), 0, row)
            raster.FlushCache()
            if errors:  # GDAL may crash on overviews of a file that it could not write
                del band, raster
                raise RuntimeError(errors[0])
        raster.SetMetadata(dict(tags(contents)))
        _build_overviews(raster, plan, progress)
        del band, raster  # closes the file
    progress(1.0)
    return contents


def _create(path: Path, plan: Plan) -> Any:
    options = [
        "COMPRESS=DEFLATE", "PREDICTOR=3", "ZLEVEL=6", "TILED=YES", "BIGTIFF=IF_SAFER",
        f"BLOCKXSIZE={_BLOCK}", f"BLOCKYSIZE={_BLOCK}",
    ]  # fmt: skip
    rows, cols = plan.shape
    raster = gdal.GetDriverByName("GTiff").Create(
        str(path), cols, rows, 1, gdal.GDT_Float32, options
    )
    if raster is None:
        raise RuntimeError(gdal.GetLastErrorMsg())
    t = plan.transform
    raster.SetGeoTransform((t.c, t.a, t.b, t.f, t.d, t.e))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    raster.SetProjection(reference.ExportToWkt())
    band = raster.GetRasterBand(1)
    band.SetNoDataValue(NODATA)
    band.SetDescription("elevation")
    band.SetUnitType("m")
    return raster


def _chunks(
    plan: Plan, found: Coverage, cache: TerrainCache, contents: Contents
) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """Rows of the plan from the north, NaN where there is no elevation."""
    rows, cols = plan.shape
    pieces: dict[Piece, NDArray[np.float32]] = {}
    for start in range(0, rows, _CHUNK):
        stop = min(rows, start + _CHUNK)
        values = np.zeros((stop - start, cols), dtype=np.float32)
        used: dict[Piece, NDArray[np.float32]] = {}
        for band in plan.bands:
            first, last = max(start, band.rows[0]), min(stop, band.rows[1])
            if first < last:
                strip = _strip(plan, found, band, (first, last), pieces, used, cache, contents)
                values[first - start : last - start] = _widen(strip, plan, band)
        pieces = used
        yield start, values


def _strip(
    plan: Plan,
    found: Coverage,
    band: Band,
    rows: tuple[int, int],
    before: Mapping[Piece, NDArray[np.float32]],
    used: dict[Piece, NDArray[np.float32]],
    cache: TerrainCache,
    contents: Contents,
) -> NDArray[np.float32]:
    """Rows of one band in the columns of its own tiles."""
    first, last = plan.columns(band)
    strip = np.zeros((rows[1] - rows[0], last - first), dtype=np.float32)
    # Rows of the band's tiles under rows[0].
    top = plan.rows[0] + rows[0] - (89 - band.lat) * plan.rows_per_degree
    bottom = top + rows[1] - rows[0]
    land, withheld = set(found.land), set(found.withheld)
    for degree in plan.degrees():
        tile = Tile(band.lat, degree % 360 - 180)
        west = degree * band.per_degree - first
        if tile in withheld:
            strip[:, max(0, west) : max(0, west + band.per_degree)] = np.nan
            contents.void_tiles.add(tile)
        if tile not in land:
            continue
        for piece in plan.pieces(band, degree, tile):
            r0, r1 = max(top, piece.rows[0]), min(bottom, piece.rows[1])
            if r0 >= r1:
                continue
            if piece not in used:
                used[piece] = before[piece] if piece in before else _load(piece, cache, contents)
            c0, c1 = max(0, west + piece.cols[0]), min(strip.shape[1], west + piece.cols[1])
            part = used[piece][
                r0 - piece.rows[0] : r1 - piece.rows[0],
                c0 - west - piece.cols[0] : c1 - west - piece.cols[0],
            ]
            if np.isnan(part).any():
                contents.void_tiles.add(tile)
            strip[r0 - top : r1 - top, c0:c1] = part
    return strip


def _widen(strip: NDArray[np.float32], plan: Plan, band: Band) -> NDArray[np.float32]:
    """Interpolate a strip linearly along its rows to the columns of the plan."""
    if band.per_degree == plan.per_degree:
        return strip
    positions = plan.positions(band) - plan.columns(band)[0]
    left = np.floor(positions).astype(np.intp)
    right = np.minimum(left + 1, strip.shape[1] - 1)
    weight = (positions - left).astype(np.float32)
    widened: NDArray[np.float32] = strip[:, left] * (1 - weight) + strip[:, right] * weight
    return widened


def _load(piece: Piece, cache: TerrainCache, contents: Contents) -> NDArray[np.float32]:
    cached = cache.load(piece)
    if cached is None:
        raise StoreError(
            f"a part of the tile {piece.tile.name(cache.product)} is gone from the cache",
            "run the algorithm again and leave the cache folder alone meanwhile",
        )
    contents.add(piece, cached)
    return cached.values


def _build_overviews(raster: Any, plan: Plan, progress: Progress) -> None:
    """Internal overviews, so that QGIS draws the whole quickly."""
    levels: list[int] = []
    while max(plan.shape) / 2 ** len(levels) > 2 * _BLOCK:
        levels.append(2 ** (len(levels) + 1))
    if not levels:
        return
    going_on = [True]

    def report(fraction: float, *_: Any) -> int:
        going_on[0] = progress(1 - _OVERVIEW_SHARE * (1 - fraction))
        return int(going_on[0])

    try:
        failed = raster.BuildOverviews("AVERAGE", levels, callback=report)
    except RuntimeError:
        failed = 1
        if going_on[0]:
            raise
    if not going_on[0]:
        raise Cancelled
    if failed:
        raise RuntimeError(gdal.GetLastErrorMsg())


@contextmanager
def _errors_of(output: Path) -> Iterator[list[str]]:
    """Give GDAL's errors as they come and turn them, those at closing included, into StoreError."""
    errors: list[str] = []

    def note(kind: int, _number: int, message: str) -> None:
        if kind >= gdal.CE_Failure:
            errors.append(message)

    def failure(reason: str) -> StoreError:
        return StoreError(
            f"the terrain {output.name} cannot be written to {output.parent} "
            f"({reason.splitlines()[0] if reason else 'unknown reason'})",
            "free some space or choose another folder; what is fetched already is kept",
        )

    gdal.PushErrorHandler(note)
    try:
        yield errors
    except RuntimeError as error:
        raise failure(errors[0] if errors else str(error)) from error
    finally:
        gdal.PopErrorHandler()
    if errors:
        raise failure(errors[0])


def _iso_day(http_date: str) -> str:
    """The day of an HTTP date, empty where it is none."""
    try:
        return parsedate_to_datetime(http_date).date().isoformat()
    except (TypeError, ValueError):
        return ""
