"""Pages of a PDF as pictures, by GDAL's PDF driver."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal

from .store import quiet

Image = tuple[int, int, bytes]


def page_images(path: str | Path, dpi: int = 60, limit: int = 24) -> list[Image]:
    """Columns, rows and RGB bytes of the first pages; none where this GDAL draws no PDF."""
    pages = []
    with quiet():
        for number in range(1, limit + 1):
            dataset = gdal.OpenEx(
                f"PDF:{number}:{path}", gdal.OF_RASTER, ["PDF"], [f"DPI={dpi}", "BANDS=3"]
            )
            if dataset is None or dataset.RasterCount < 3:
                break
            bands = [dataset.GetRasterBand(band).ReadAsArray() for band in (1, 2, 3)]
            if any(band is None for band in bands):
                break
            pixels = np.ascontiguousarray(np.dstack(bands).astype(np.uint8))
            pages.append((dataset.RasterXSize, dataset.RasterYSize, pixels.tobytes()))
    return pages
