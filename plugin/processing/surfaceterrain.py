"""The terrain of a friction surface: the user's, or the study's coarse relief."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext

from ..core.errors import InputError
from ..core.grid import Bounds, Grid
from ..io.lineage import describe_file
from ..io.rasters import (
    TERRAIN_TAG,
    crop,
    raster_size,
    raster_tags,
    read_raster,
    transform_bounds,
    warp_grid,
)
from ..io.system import require_memory
from .base import KachinAlgorithm, tr

COARSE_LABEL = "coarse demonstration relief (5 arc-minutes)"
# The embedded relief is resampled to this, so that a demonstration has metric cells.
_COARSE_CRS = "EPSG:32647"
_COARSE_CELL_M = 1000.0
_BYTES_PER_CELL = 60


@dataclass(frozen=True)
class Terrain:
    """Elevations, what every output calls them, and their entry in a lineage."""

    grid: Grid
    label: str
    described: dict[str, str]


def read_terrain(
    algorithm: KachinAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    study: str,
) -> Terrain:
    """Read and resample the terrain of the parameters DEM, EXTENT, CRS and CELL_SIZE.

    Without a DEM it is the study's coarse relief, and its label says so.
    """
    layer = algorithm.parameterAsRasterLayer(parameters, "DEM", context)
    given = parameters.get("DEM")
    if layer is None and given:
        raise InputError(
            tr("the terrain {} does not exist or cannot be read as a raster").format(given),
            tr("choose a raster that GDAL can open"),
        )
    coarse = layer is None
    path = f"GPKG:{study}:terrain" if layer is None else layer.source()
    name = tr("the terrain")
    rows, cols = raster_size(path, name)
    require_memory(_BYTES_PER_CELL * rows * cols, rows * cols)
    grid = read_raster(path, name)
    extent = algorithm.parameterAsExtent(
        parameters, "EXTENT", context, QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)
    )
    if not extent.isEmpty():
        wanted = Bounds(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        grid = crop(grid, wanted, name)
    grid = _resampled(algorithm, parameters, context, grid, coarse)
    if layer is None:
        label, described = COARSE_LABEL, {"name": f"{Path(study).name}:terrain"}
    else:
        # What 'Fetch terrain' made knows its name, whatever the layer is called.
        tags = raster_tags(path, name)
        label = tags.get(TERRAIN_TAG) or layer.name()
        described = describe_file(path, tags.get("KC_AS_OF", ""))
    return Terrain(grid, label, described)


def _resampled(
    algorithm: KachinAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    grid: Grid,
    coarse: bool,
) -> Grid:
    crs = algorithm.parameterAsCrs(parameters, "CRS", context)
    size = None
    if parameters.get("CELL_SIZE") is not None:
        size = algorithm.parameterAsDouble(parameters, "CELL_SIZE", context)
    if not crs.isValid() and size is None and not coarse:
        return grid
    target = crs.toWkt() if crs.isValid() else (_COARSE_CRS if coarse else grid.crs_wkt)
    if size is None:
        size = _COARSE_CELL_M if coarse and not crs.isValid() else _same_cells(grid, target)
    warped = transform_bounds(grid.bounds, grid.crs_wkt, target)
    cells = round((warped.right - warped.left) / size) * round((warped.top - warped.bottom) / size)
    require_memory(_BYTES_PER_CELL * cells, cells)
    return warp_grid(grid, target, size)


def _same_cells(grid: Grid, target: str) -> float:
    """The cell size that keeps about as many columns in another CRS."""
    warped = transform_bounds(grid.bounds, grid.crs_wkt, target)
    return (warped.right - warped.left) / grid.shape[1]
