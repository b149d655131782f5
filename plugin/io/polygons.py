"""Cells of a raster as polygons in degrees."""

from __future__ import annotations

from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio import features, warp
from shapely.geometry import shape

from ..core.grid import Grid
from ..core.overlay import area_of
from .rasters import WGS84, crs_of


def class_polygons(classes: NDArray[np.int16], grid: Grid) -> dict[int, Any]:
    """The ground of each class above 0 as a (multi)polygon in degrees that follows the cells.

    ``classes`` has the shape of the grid. Polygons of two classes share their border and no
    ground.
    """
    found: dict[int, list[dict[str, Any]]] = {}
    transform = rasterio.Affine(*grid.transform)
    for part, value in features.shapes(classes, mask=classes > 0, transform=transform):
        found.setdefault(int(value), []).append(part)
    source = crs_of(grid.crs_wkt)
    return {
        value: area_of([shape(part) for part in warp.transform_geom(source, WGS84, parts)])
        for value, parts in sorted(found.items())
    }
