"""Join cached pieces of Copernicus tiles to one GeoTIFF, a few hundred rows at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

from ..core.errors import Cancelled, StoreError
from ..core.wording import say
from .atomic import atomic_path
from .copernicus import Band, Piece, Plan, Tile
from .download import Progress
from .gdal_errors import raised_as
from .terrain_cache import NODATA, CachedPiece, TerrainCache
from .terrain_fetch import Coverage

_BLOCK = 256
_CHUNK = _BLOCK  # rows
_SLICE = 8 * _BLOCK  # columns
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
    watch = _Watch(progress, plan.shape[0])
    with (
        atomic_path(output, say("the terrain")) as temporary,
        raised_as(_failure(output)) as errors,
    ):
        raster = _create(temporary, plan)
        try:
            for row, col, values in _parts(plan, found, cache, contents, watch):
                filled = np.where(np.isnan(values), np.float32(NODATA), values)
                raster.GetRasterBand(1).WriteArray(filled, col, row)
                raster.FlushCache()
                if errors:  # GDAL may crash on overviews of a file that it could not write
                    raise RuntimeError(errors[0])
            raster.SetMetadata(dict(tags(contents)))
            reason = _build_overviews(raster, plan, watch)
            if watch.stopped:
                raise Cancelled
            if reason:
                raise RuntimeError(reason)
        finally:
            # An open file cannot be removed on Windows; Close is new in GDAL 3.8.
            if hasattr(raster, "Close"):
                raster.Close()
            del raster
    progress(1.0)
    return contents


class _Watch:
    """Asks whether to go on, and remembers the answer."""

    def __init__(self, progress: Progress, rows: int) -> None:
        self._progress = progress
        self._rows = rows
        self._done = 0
        self.stopped = False

    def look(self, done: int | None = None) -> None:
        """Report the rows that are done; raises Cancelled where the answer is to stop."""
        self._done = self._done if done is None else done
        if not self.go_on((1 - _OVERVIEW_SHARE) * self._done / self._rows):
            raise Cancelled

    def overviews(self, fraction: float, *_: Any) -> int:
        """The callback that GDAL calls while it makes overviews."""
        return int(self.go_on(1 - _OVERVIEW_SHARE * (1 - fraction)))

    def go_on(self, fraction: float) -> bool:
        self.stopped = self.stopped or not self._progress(fraction)
        return not self.stopped


def _create(path: Path, plan: Plan) -> Any:
    options = [
        "COMPRESS=DEFLATE", "PREDICTOR=3", "ZLEVEL=1", "TILED=YES", "BIGTIFF=IF_SAFER",
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


def _parts(
    plan: Plan, found: Coverage, cache: TerrainCache, contents: Contents, watch: _Watch
) -> Iterator[tuple[int, int, NDArray[np.float32]]]:
    """Row, column and values of parts of the plan; small, so that a stop is heard in between."""
    for row, values in _chunks(plan, found, cache, contents, watch):
        known = values[~np.isnan(values)]
        contents.voids += values.size - known.size
        if known.size:
            contents.lowest_m = min(contents.lowest_m, float(known.min()))
            contents.highest_m = max(contents.highest_m, float(known.max()))
        for col in range(0, plan.shape[1], _SLICE):
            watch.look(row)
            yield row, col, values[:, col : col + _SLICE]


def _chunks(
    plan: Plan, found: Coverage, cache: TerrainCache, contents: Contents, watch: _Watch
) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """Rows of the plan from the north, NaN where there is no elevation."""
    rows, cols = plan.shape
    before: dict[Piece, NDArray[np.float32]] = {}
    for start in range(0, rows, _CHUNK):
        stop = min(rows, start + _CHUNK)
        values = np.zeros((stop - start, cols), dtype=np.float32)
        used: dict[Piece, NDArray[np.float32]] = {}

        def values_of(piece: Piece, used: Any = used, before: Any = before) -> Any:
            if piece not in used:
                watch.look()
                used[piece] = before.get(piece)
                if used[piece] is None:
                    used[piece] = _load(piece, cache, contents)
            return used[piece]

        for band in plan.bands:
            first, last = max(start, band.rows[0]), min(stop, band.rows[1])
            if first < last:
                strip = _strip(plan, found, band, (first, last), values_of, contents)
                values[first - start : last - start] = _widen(strip, plan, band)
        before = used
        yield start, values


def _strip(
    plan: Plan,
    found: Coverage,
    band: Band,
    rows: tuple[int, int],
    values_of: Callable[[Piece], NDArray[np.float32]],
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
            c0, c1 = max(0, west + piece.cols[0]), min(strip.shape[1], west + piece.cols[1])
            part = values_of(piece)[
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
            "a part of the tile {tile} is gone from the cache",
            "run the algorithm again and leave the cache folder alone meanwhile",
            tile=piece.tile.name(cache.product),
        )
    contents.add(piece, cached)
    return cached.values


def _build_overviews(raster: Any, plan: Plan, watch: _Watch) -> str:
    """Add overviews, so that QGIS draws the whole quickly; returns why that failed.

    Raises nothing, as the traceback would keep the file open.
    """
    levels: list[int] = []
    while max(plan.shape) / 2 ** len(levels) > 2 * _BLOCK:
        levels.append(2 ** (len(levels) + 1))
    try:
        if not levels or raster.BuildOverviews("AVERAGE", levels, callback=watch.overviews) == 0:
            return ""
    except RuntimeError as error:
        return str(error)
    return gdal.GetLastErrorMsg() or say("the overviews cannot be made")


def _failure(output: Path) -> Callable[[str], StoreError]:
    """What to say when the terrain cannot be written, for a reason."""
    return lambda reason: StoreError(
        "the terrain {file} cannot be written to {folder} ({reason})",
        "free some space or choose another folder; what is fetched already is kept",
        file=output.name,
        folder=output.parent,
        reason=reason,
    )


def _iso_day(http_date: str) -> str:
    """The day of an HTTP date, empty where it is none."""
    try:
        return parsedate_to_datetime(http_date).date().isoformat()
    except (TypeError, ValueError):
        return ""
