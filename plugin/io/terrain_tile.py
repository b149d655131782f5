"""Read a part of a Copernicus tile over the network and check that it is what it should be."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

from ..core.errors import DownloadError
from ..core.wording import say
from .copernicus import Piece, Plan, Product, Tile
from .download import Hiccup, remote
from .terrain_cache import NODATA

LOWEST_M, HIGHEST_M = -1000.0, 9000.0


def read_piece(url: str, name: str, piece: Piece, plan: Plan) -> NDArray[np.float32]:
    """Read a piece of a remote tile, checked; NaN where the tile has a void.

    Raises Hiccup for bytes that are missing or damaged, DownloadError for another kind of file.
    """
    damaged = Hiccup(say("is truncated or damaged"))
    factor = plan.factor
    rows, cols = piece.shape
    tile = band = None
    try:
        tile = gdal.OpenEx(remote(url), gdal.OF_RASTER | gdal.OF_READONLY, ["GTiff"])
        if tile is None:
            raise damaged
        size = tile.RasterXSize, tile.RasterYSize
        _require_layout(
            size, tile.GetSpatialRef(), tile.GetGeoTransform(), name, piece.tile, plan.product
        )
        band = tile.GetRasterBand(1)
        # Coarse cells are means; the tile's own overviews are the same means, made beforehand.
        values: Any = band.ReadAsArray(
            piece.cols[0] * factor,
            piece.rows[0] * factor,
            cols * factor,
            rows * factor,
            buf_xsize=cols,
            buf_ysize=rows,
            buf_type=gdal.GDT_Float32,
            resample_alg=gdal.GRIORA_Average if factor > 1 else gdal.GRIORA_NearestNeighbour,
        )
        declared = band.GetNoDataValue()
    except RuntimeError as error:  # where GDAL was told to raise
        raise damaged from error
    finally:
        # Whoever keeps an error keeps this frame: the dataset must not stay open with it.
        del tile, band
    if values is None:
        raise damaged
    for void in {NODATA, declared} - {None}:
        values[values == np.float32(void)] = np.nan
    _require_plausible(values, name)
    checked: NDArray[np.float32] = values
    return checked


def _require_layout(
    size: tuple[int, int],
    crs: Any,
    transform: tuple[float, ...],
    name: str,
    tile: Tile,
    product: Product,
) -> None:
    """Size, CRS and position of the pixels as the bucket's readme has them."""
    hint = say("check the address of the bucket")
    width = product.width(tile.lat)
    if size != (width, product.rows):
        raise DownloadError(
            "{name} has {cols} x {rows} pixels instead of {width} x {height}",
            "{hint}",
            name=name,
            cols=size[0],
            rows=size[1],
            width=width,
            height=product.rows,
            hint=hint,
        )
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    if crs is None or not crs.IsGeographic() or not crs.IsSameGeogCS(wgs84):
        found = say("no CRS") if crs is None else say("the CRS {name}", name=crs.GetName())
        raise DownloadError(
            "{name} has {found} instead of WGS 84", "{hint}", name=name, found=found, hint=hint
        )
    dx, dy = 1 / width, 1 / product.rows
    expected = tile.lon - dx / 2, dx, 0.0, tile.lat + 1 + dy / 2, 0.0, -dy
    if not np.allclose(transform, expected, rtol=0, atol=dy / 1000):
        raise DownloadError(
            "{name} begins at {west:.6f}, {north:.6f} with pixels of {pixel:.8f} degrees, "
            "instead of {x:.6f}, {y:.6f} and {step:.8f}",
            "{hint}",
            name=name,
            west=transform[0],
            north=transform[3],
            pixel=transform[1],
            x=expected[0],
            y=expected[3],
            step=dx,
            hint=hint,
        )


def _require_plausible(values: NDArray[np.float32], name: str) -> None:
    known = values[~np.isnan(values)]
    if known.size and (known.min() < LOWEST_M or known.max() > HIGHEST_M):
        raise DownloadError(
            "{name} holds elevations from {low:.0f} to {high:.0f} m, "
            "beyond {lowest:.0f} to {highest:.0f} m",
            "the tile is damaged at its source: leave it out of the extent",
            name=name,
            low=known.min(),
            high=known.max(),
            lowest=LOWEST_M,
            highest=HIGHEST_M,
        )
