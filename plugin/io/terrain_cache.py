"""Parts of Copernicus tiles on the disk: small GeoTIFFs that carry the checksum of their cells."""

from __future__ import annotations

import hashlib
import re
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

from ..core.errors import StoreError
from ..core.wording import say
from .atomic import atomic_path
from .copernicus import TILE_LIST, Piece, Product
from .download import Stamp

_LIST_DAYS = 30
_SUM, _ETAG, _DATE = "KC_SHA256", "KC_ETAG", "KC_LAST_MODIFIED"
NODATA = -32767.0  # that of the Copernicus DEM's own format


@dataclass(frozen=True)
class CachedPiece:
    """Elevations in metres (float32, NaN = void), their SHA-256 and what the server said."""

    values: NDArray[np.float32]
    sha256: str
    stamp: Stamp


@dataclass(frozen=True)
class TerrainCache:
    """The folder of one bucket; several runs may share it."""

    folder: Path
    product: Product
    factor: int

    @classmethod
    def of(cls, root: Path, url: str, product: Product, factor: int) -> TerrainCache:
        """The folder of a bucket below ``root``, named after its address."""
        slug = re.sub(r"[^A-Za-z0-9.]+", "-", url.split("://", 1)[-1]).strip("-.")[:60]
        digest = hashlib.sha256(url.encode()).hexdigest()[:8]
        return cls(root / f"{slug}-{digest}", product, factor)

    def path(self, piece: Piece) -> Path:
        name = f"x{self.factor}_r{piece.rows[0]:04d}_c{piece.cols[0]:04d}.tif"
        return self.folder / piece.tile.name(self.product) / name

    def load(self, piece: Piece) -> CachedPiece | None:
        """A piece as it was saved; a damaged one is removed and counts as absent."""
        path = self.path(piece)
        if not path.is_file():
            return None
        found = _read(path)
        if found is not None and found.values.shape == piece.shape:
            return found
        with suppress(OSError):
            path.unlink()
        return None

    def save(self, piece: Piece, values: NDArray[np.float32], stamp: Stamp) -> None:
        """Write a piece so that it appears whole or not at all; raises StoreError."""
        data = _encode(values, self._corner(piece), stamp)
        self._write(self.path(piece), data)

    def tile_list(self, any_age: bool = False) -> bytes | None:
        """The saved list of tiles, unless it is older than a month."""
        path = self.folder / TILE_LIST
        try:
            age_s = time.time() - path.stat().st_mtime
            fresh = any_age or 0 <= age_s < _LIST_DAYS * 86400
            return path.read_bytes() if fresh else None
        except OSError:
            return None

    def save_tile_list(self, data: bytes) -> None:
        self._write(self.folder / TILE_LIST, data)

    def _write(self, path: Path, data: bytes) -> None:
        try:
            with atomic_path(path, say("the terrain cache")) as temporary:
                temporary.write_bytes(data)
        except OSError as error:
            raise StoreError(
                "the terrain cache cannot be written to {folder} ({error})",
                "free some space or choose another cache folder; what is fetched already is kept",
                folder=path.parent.parent,
                error=error.strerror or error,
            ) from error

    def _corner(self, piece: Piece) -> tuple[float, float, float, float]:
        """Longitude and latitude of the first cell's corner, width and height of a cell."""
        tile = piece.tile
        per_degree = self.product.width(tile.lat)
        dx, dy = 1 / per_degree, 1 / self.product.rows
        left = tile.lon - dx / 2 + piece.cols[0] * self.factor * dx
        top = tile.lat + 1 + dy / 2 - piece.rows[0] * self.factor * dy
        return left, top, dx * self.factor, dy * self.factor


def checksum(values: NDArray[np.float32]) -> str:
    """SHA-256 of the cells, whatever the machine's byte order."""
    return hashlib.sha256(np.ascontiguousarray(values, dtype="<f4").tobytes()).hexdigest()


def _encode(
    values: NDArray[np.float32], corner: tuple[float, float, float, float], stamp: Stamp
) -> bytes:
    left, top, dx, dy = corner
    name = f"/vsimem/kachin-{uuid.uuid4().hex}.tif"
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    options = ["COMPRESS=DEFLATE", "PREDICTOR=3", "TILED=YES", "ZLEVEL=6"]
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        rows, cols = values.shape
        raster = gdal.GetDriverByName("GTiff").Create(
            name, cols, rows, 1, gdal.GDT_Float32, options
        )
        raster.SetGeoTransform((left, dx, 0, top, 0, -dy))
        raster.SetProjection(reference.ExportToWkt())
        tags = {_SUM: checksum(values), _ETAG: stamp.etag, _DATE: stamp.last_modified}
        raster.SetMetadata(tags)
        band = raster.GetRasterBand(1)
        band.SetNoDataValue(NODATA)
        band.WriteArray(np.where(np.isnan(values), np.float32(NODATA), values))
        del band, raster  # closes the file
        stream = gdal.VSIFOpenL(name, "rb")
        data = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(name).size, stream))
        gdal.VSIFCloseL(stream)
        return data
    finally:
        gdal.PopErrorHandler()
        gdal.Unlink(name)


def _read(path: Path) -> CachedPiece | None:
    """The piece in a file, None where it is not what was written."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        raster = gdal.OpenEx(str(path), gdal.OF_RASTER, ["GTiff"])
        values: Any = None if raster is None else raster.GetRasterBand(1).ReadAsArray()
        if values is None:
            return None
        tags = raster.GetMetadata()
    except RuntimeError:
        return None
    finally:
        gdal.PopErrorHandler()
    values = np.where(values == NODATA, np.float32("nan"), values).astype(np.float32)
    if checksum(values) != tags.get(_SUM):
        return None
    return CachedPiece(values, tags[_SUM], Stamp(tags.get(_ETAG, ""), tags.get(_DATE, "")))
