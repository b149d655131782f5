"""Write GeoTIFFs a strip of rows at a time, packed by all processors."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from osgeo import gdal, gdal_array
from rasterio.errors import RasterioError, RasterioIOError

from ..core.errors import Cancelled, InputError
from ..core.grid import Grid
from .gdal_errors import raised_as
from .system import thread_count

Progress = Callable[[float], bool]
# FAST: ZSTD, which GDAL reads since 2.3 where it was built with it, as those of QGIS for Windows,
# Debian and Ubuntu are. PORTABLE: DEFLATE without predictor, for readers that know no more.
FAST, PORTABLE = "fast", "portable"
# A strip holds one row of blocks: it is packed in the background while the next one is prepared.
_BLOCK = 512
_packing = FAST


@dataclass(frozen=True)
class Band:
    """One band to write: values, its name and what it is measured in."""

    values: NDArray[Any]
    name: str
    unit: str = ""


def choose_packing(packing: str) -> None:
    """How rasters are packed from now on: FAST or PORTABLE."""
    global _packing
    _packing = PORTABLE if packing == PORTABLE else FAST


def creation_options(dtype: np.dtype[Any]) -> list[str]:
    """GDAL's options for a raster of a type.

    Accumulated cost on 64 million cells and two processors, seconds to write, to read, and size
    against raw: ZSTD with predictor 2 0.5, 0.15, 0.64; with 3 0.7, 0.5, 0.53; without 0.5, 0.2,
    0.79; DEFLATE with predictor 3 1.1, 0.6, 0.53; without 1.3, 0.4, 0.78; LZW is slower and larger
    than each. Differences of neighbouring codes (back-links) say less than the codes themselves.
    """
    predictor = 1
    if _packing == PORTABLE or not _zstd_opens():
        packed = ["COMPRESS=DEFLATE", "ZLEVEL=1"]
        if _packing == FAST and dtype.itemsize > 1:
            predictor = 3 if np.issubdtype(dtype, np.floating) else 2
    else:
        packed = ["COMPRESS=ZSTD", "ZSTD_LEVEL=1"]
        predictor = 2 if dtype.itemsize in (2, 4) else 1
    return [
        *packed, f"PREDICTOR={predictor}", f"NUM_THREADS={thread_count()}", "TILED=YES",
        f"BLOCKXSIZE={_BLOCK}", f"BLOCKYSIZE={_BLOCK}",
        # A band is read without unpacking the others.
        "INTERLEAVE=BAND", "BIGTIFF=IF_SAFER",
    ]  # fmt: skip


def write_geotiff(
    path: Path,
    like: Grid,
    bands: Sequence[Band],
    tags: Mapping[str, str],
    *,
    nodata: float | None,
    name: str,
    progress: Progress | None,
) -> None:
    """Write bands as the type of the first; values that are not finite become ``nodata``.

    Raises InputError where the disk refuses, Cancelled where ``progress`` says stop; what is
    written until then stays for the caller to remove.
    """
    with raised_as(_failure(path, name)) as errors:
        raster = _create(path, like, bands, tags, nodata)
        try:
            for band, values in enumerate(bands, start=1):
                target = raster.GetRasterBand(band)
                for row in range(0, like.shape[0], _BLOCK):
                    strip = values.values[row : row + _BLOCK]
                    target.WriteArray(_as_stored(strip, bands[0].values.dtype, nodata), 0, row)
                    # Hands the blocks to the packing threads, which GDAL would do at the end.
                    target.FlushCache()
                    if errors:
                        raise RuntimeError(errors[0])
                    done = (band - 1 + min(1.0, (row + _BLOCK) / like.shape[0])) / len(bands)
                    if progress is not None and not progress(done):
                        raise Cancelled
        finally:
            # An open file cannot be removed on Windows; Close is new in GDAL 3.8.
            if hasattr(raster, "Close"):
                raster.Close()
            target = raster = None


def _create(
    path: Path, like: Grid, bands: Sequence[Band], tags: Mapping[str, str], nodata: float | None
) -> Any:
    """An empty raster with all that describes it, so that its head is written once."""
    dtype = bands[0].values.dtype
    raster = gdal.GetDriverByName("GTiff").Create(
        str(path),
        like.shape[1],
        like.shape[0],
        len(bands),
        gdal_array.NumericTypeCodeToGDALTypeCode(dtype),
        creation_options(dtype),
    )
    if raster is None:
        raise RuntimeError(gdal.GetLastErrorMsg())
    t = like.transform
    raster.SetGeoTransform((t.c, t.a, t.b, t.f, t.d, t.e))
    raster.SetProjection(like.crs_wkt)
    raster.SetMetadata(dict(tags))
    for index, band in enumerate(bands, start=1):
        target = raster.GetRasterBand(index)
        target.SetDescription(band.name)
        if band.unit:
            target.SetMetadataItem("unit", band.unit)
        if nodata is not None:
            target.SetNoDataValue(nodata)
    return raster


def _as_stored(strip: NDArray[Any], dtype: np.dtype[Any], nodata: float | None) -> NDArray[Any]:
    """The strip in the file's type, copied only where something changes.

    It is contiguous, as GDAL misreads what numpy has only broadcast.
    """
    if nodata is not None and np.issubdtype(strip.dtype, np.floating):
        known = np.isfinite(strip)
        if not known.all():
            strip = np.where(known, strip, strip.dtype.type(nodata))
    return np.ascontiguousarray(strip, dtype)


@lru_cache(maxsize=1)
def _zstd_opens() -> bool:
    """Whether GDAL packs with ZSTD here and rasterio, which may bring its own GDAL, unpacks it."""
    if "ZSTD" not in gdal.GetDriverByName("GTiff").GetMetadataItem("DMD_CREATIONOPTIONLIST"):
        return False
    values = np.arange(64, dtype=np.float32).reshape(8, 8)
    with tempfile.TemporaryDirectory(prefix="kachin-corridors-") as folder:
        path = str(Path(folder) / "probe.tif")
        try:
            probe = gdal.GetDriverByName("GTiff").Create(
                path, 8, 8, 1, gdal.GDT_Float32, ["COMPRESS=ZSTD", "PREDICTOR=2"]
            )
            probe.SetGeoTransform((0, 1, 0, 8, 0, -1))
            probe.GetRasterBand(1).WriteArray(values)
            probe = None
            with rasterio.open(path) as source:
                return bool((source.read(1) == values).all())
        except (AttributeError, RuntimeError, RasterioError, RasterioIOError):
            return False


def _failure(path: Path, name: str) -> Callable[[str], InputError]:
    """What to say when a file cannot be written, for a reason."""
    return lambda reason: InputError(
        "{name} cannot be written to the folder {folder} ({reason})",
        "free some space or choose another folder",
        name=name,
        folder=path.parent,
        reason=reason,
    )
