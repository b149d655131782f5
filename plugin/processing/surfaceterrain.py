"""The terrain of a friction surface: the user's, or the study's coarse relief."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext

from ..core.errors import InputError
from ..core.grid import Bounds, Grid
from ..io.lineage import describe_file
from ..io.rasters import (
    TERRAIN_TAG,
    crop,
    crs_of,
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
_BYTES_PER_CELL = 80


@dataclass(frozen=True)
class Terrain:
    """Elevations, what every output calls them, and their entry in a lineage."""

    grid: Grid
    label: str
    described: dict[str, str]


@dataclass(frozen=True)
class TerrainRequest:
    """Which terrain: a raster as GDAL names it or, with None, the study's coarse relief.

    ``extent`` is in ``extent_crs``, by default the raster's own. ``crs`` and ``cell_size`` ask
    for resampling; ``name`` is what outputs call the terrain where it does not say so itself.
    """

    study: str
    dem: str | None = None
    name: str = ""
    extent: Bounds | None = None
    extent_crs: str = ""
    crs: str = ""
    cell_size: float | None = None

    @property
    def source(self) -> str:
        """The raster as GDAL names it."""
        return f"GPKG:{self.study}:terrain" if self.dem is None else self.dem


def terrain_request(
    algorithm: KachinAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    study: str,
) -> TerrainRequest:
    """The terrain of the parameters DEM, EXTENT, CRS and CELL_SIZE."""
    layer = algorithm.parameterAsRasterLayer(parameters, "DEM", context)
    given = parameters.get("DEM")
    if layer is None and given:
        raise InputError(
            tr("the terrain {} does not exist or cannot be read as a raster").format(given),
            tr("choose a raster that GDAL can open"),
        )
    box = algorithm.parameterAsExtent(parameters, "EXTENT", context)
    extent = Bounds(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    crs = algorithm.parameterAsCrs(parameters, "CRS", context)
    size = None
    if parameters.get("CELL_SIZE") is not None:
        size = algorithm.parameterAsDouble(parameters, "CELL_SIZE", context)
    return TerrainRequest(
        study=study,
        dem=None if layer is None else layer.source(),
        name="" if layer is None else layer.name(),
        extent=None if box.isEmpty() else extent,
        extent_crs=algorithm.parameterAsExtentCrs(parameters, "EXTENT", context).toWkt(),
        crs=crs.toWkt() if crs.isValid() else "",
        cell_size=size,
    )


def read_terrain(request: TerrainRequest) -> Terrain:
    """Read and resample a terrain; the label of the coarse relief says that it is coarse."""
    path, name = request.source, tr("the terrain")
    rows, cols = raster_size(path, name)
    require_memory(_BYTES_PER_CELL * rows * cols, rows * cols)
    grid = read_raster(path, name)
    if request.extent is not None:
        wanted = request.extent
        if request.extent_crs and crs_of(request.extent_crs) != crs_of(grid.crs_wkt):
            wanted = transform_bounds(wanted, request.extent_crs, grid.crs_wkt)
        grid = crop(grid, wanted, name)
    grid = _resampled(request, grid)
    if request.dem is None:
        return Terrain(grid, COARSE_LABEL, {"name": f"{Path(request.study).name}:terrain"})
    # What 'Fetch terrain' made knows its name, whatever the layer is called.
    tags = raster_tags(path, name)
    label = tags.get(TERRAIN_TAG) or request.name or Path(path).stem
    return Terrain(grid, label, describe_file(path, tags.get("KC_AS_OF", "")))


def _resampled(request: TerrainRequest, grid: Grid) -> Grid:
    coarse = request.dem is None
    if not request.crs and request.cell_size is None and not coarse:
        return grid
    target = request.crs or (_COARSE_CRS if coarse else grid.crs_wkt)
    size = request.cell_size
    if size is None:
        size = _COARSE_CELL_M if coarse and not request.crs else _same_cells(grid, target)
    warped = transform_bounds(grid.bounds, grid.crs_wkt, target)
    cells = round((warped.right - warped.left) / size) * round((warped.top - warped.bottom) / size)
    require_memory(_BYTES_PER_CELL * cells, cells)
    return warp_grid(grid, target, size)


def _same_cells(grid: Grid, target: str) -> float:
    """The cell size that keeps about as many columns in another CRS."""
    warped = transform_bounds(grid.bounds, grid.crs_wkt, target)
    return (warped.right - warped.left) / grid.shape[1]
