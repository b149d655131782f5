"""A shaded relief baked into colours, so that a PDF needs no blend mode and keeps vector text."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..core.errors import InputError
from ..core.grid import Bounds
from . import design
from .raster_styles import METRES_PER_DEGREE

_AZIMUTHS = ((225.0, 0.15), (270.0, 0.25), (315.0, 0.40), (360.0, 0.20))
_ALTITUDE = 45.0


def bake_relief(terrain: str, target: Path, crs: str, bounds: Bounds, cell_size: float) -> Path:
    """Write a shaded, tinted RGBA GeoTIFF of the terrain (m) on square cells of ``crs``, in metres.

    ``terrain`` is a file name or a GDAL subdataset. Cells without terrain are transparent.
    Raises InputError where the terrain cannot be read or does not reach the extent.
    """
    height = _warped(terrain, crs, bounds, cell_size)
    exaggeration = _exaggeration(native_cell_m(terrain), cell_size)
    missing = np.isnan(height)
    if missing.all():
        raise InputError(
            "the terrain does not reach the extent of the map", "choose one that covers it"
        )
    filled = np.where(missing, np.nanmin(height), height)
    shade = hillshade(filled, cell_size, exaggeration)
    colours = tint(filled)
    # Shade darkens slopes that face away and lifts lit ones slightly; flat land keeps its tint.
    factor = np.clip(0.52 + 0.68 * shade, 0.0, 1.06)[..., np.newaxis]
    rgb = np.clip(colours * factor, 0, 255).astype(np.uint8)
    alpha = np.where(missing, 0, 255).astype(np.uint8)
    _write(target, rgb, alpha, crs, bounds, cell_size)
    return target


def native_cell_m(terrain: str) -> float:
    """Height of a cell of the terrain in metres; raises InputError where it cannot be opened."""
    try:
        source = gdal.Open(terrain)
    except RuntimeError:
        source = None
    if source is None:
        raise InputError(
            "the terrain {terrain} cannot be opened",
            "choose a readable elevation raster",
            terrain=terrain,
        )
    reference = source.GetSpatialRef()
    unit = METRES_PER_DEGREE if reference is not None and reference.IsGeographic() else 1.0
    return abs(source.GetGeoTransform()[5]) * unit


def _exaggeration(native_m: float, drawn_m: float) -> float:
    """Vertical exaggeration: smooth coarse terrain needs more to show its ranges at all."""
    return 1.6 * min(5.0, max(1.0, native_m / drawn_m) ** 0.5)


def hillshade(
    height: NDArray[np.float64], cell_size: float, exaggeration: float
) -> NDArray[np.float64]:
    """Illumination 0-1 from several azimuths with fixed weights.

    After Mark 1992, USGS Open-File Report 92-422, whose weights follow the aspect.
    """
    d_row, d_col = np.gradient(height * exaggeration, cell_size)
    slope = np.arctan(np.hypot(d_row, d_col))
    # Rows run south: -d_row is the gradient towards north.
    aspect = np.arctan2(-d_col, d_row)
    zenith = np.radians(90 - _ALTITUDE)
    light = np.zeros_like(height)
    for azimuth, weight in _AZIMUTHS:
        facing = np.cos(np.radians(azimuth) - aspect)
        light += weight * np.clip(
            np.cos(zenith) * np.cos(slope) + np.sin(zenith) * np.sin(slope) * facing, 0, 1
        )
    return light


def tint(height: NDArray[np.float64]) -> NDArray[np.float64]:
    """Hypsometric colours, shape (rows, cols, 3), 0-255."""
    stops = [h for h, _ in design.RELIEF_TINT]
    colours = np.array([_rgb(c) for _, c in design.RELIEF_TINT], dtype=np.float64)
    return np.stack([np.interp(height, stops, colours[:, band]) for band in range(3)], axis=-1)


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _warped(terrain: str, crs: str, bounds: Bounds, cell_size: float) -> NDArray[np.float64]:
    try:
        warped = gdal.Warp(
            "",
            terrain,
            format="MEM",
            dstSRS=crs,
            outputBounds=tuple(bounds),
            xRes=cell_size,
            yRes=cell_size,
            resampleAlg="cubicspline",
            outputType=gdal.GDT_Float32,
            dstNodata=-32768,
        )
    except RuntimeError as error:
        warped, reason = None, str(error)
    else:
        reason = gdal.GetLastErrorMsg()
    if warped is None:
        raise InputError(
            "the terrain cannot be drawn ({reason})",
            "choose a readable elevation raster",
            reason=reason,
        )
    values = warped.GetRasterBand(1).ReadAsArray().astype(np.float64)
    values[values <= -32000] = np.nan
    return values


def _write(
    target: Path,
    rgb: NDArray[np.uint8],
    alpha: NDArray[np.uint8],
    crs: str,
    bounds: Bounds,
    cell_size: float,
) -> None:
    rows, cols = alpha.shape
    driver = gdal.GetDriverByName("GTiff")
    options = ["COMPRESS=DEFLATE", "PHOTOMETRIC=RGB", "ALPHA=YES"]
    out = driver.Create(str(target), cols, rows, 4, gdal.GDT_Byte, options)
    if out is None:
        raise InputError(
            "the relief cannot be written to {folder}",
            "free some space there",
            folder=target.parent,
        )
    out.SetGeoTransform((bounds.left, cell_size, 0, bounds.top, 0, -cell_size))
    out.SetProjection(_wkt(crs))
    for band in range(3):
        out.GetRasterBand(band + 1).WriteArray(rgb[..., band])
    out.GetRasterBand(4).WriteArray(alpha)
    out.FlushCache()


def _wkt(crs: str) -> str:
    from osgeo import osr

    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    return reference.ExportToWkt()
