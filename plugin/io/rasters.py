"""Rasters at the border: read, warp and write, always as Grid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio import features, warp
from rasterio.crs import CRS
from rasterio.enums import Resampling
from rasterio.errors import CRSError, RasterioError, RasterioIOError
from rasterio.transform import from_origin

from ..core.errors import InputError
from ..core.grid import Affine, Bounds, Grid
from ..core.wording import say
from .atomic import atomic_path
from .geotiff import Band as Band
from .geotiff import Progress, write_geotiff
from .raster_cells import read_cells, read_known_cells
from .system import thread_count

WGS84 = "EPSG:4326"
# The tag by which a terrain names itself in results and on maps.
TERRAIN_TAG = "KC_TERRAIN"


def read_raster(path: str | Path, name: str, band: int = 1) -> Grid:
    """Read one band; ``name`` is what the user calls the layer.

    Raises InputError where the file is missing, unreadable, without CRS or without the band.
    """
    with _open(path, name) as source:
        _require_crs(source, path, name)
        if not 1 <= band <= source.count:
            raise InputError(
                "{name} ({file}) has no band {band}",
                "it has {count}",
                name=name,
                file=_short(path),
                band=band,
                count=source.count,
            )
        try:
            values, missing = read_known_cells(path, source, band)
        except (RasterioError, RasterioIOError) as error:
            raise InputError(
                "{name} ({file}) cannot be read to its end",
                "the file is damaged: fetch it again",
                name=name,
                file=_short(path),
            ) from error
        return Grid(values, Affine(*source.transform[:6]), source.crs.to_wkt(), missing)


def read_bands(
    path: str | Path,
    name: str,
    types: Mapping[str, Any] | None = None,
    progress: Progress | None = None,
) -> tuple[Grid, dict[str, NDArray[Any]]]:
    """All bands by their names, as they are, and the first as a grid of the raster's cells.

    ``types`` gives another type to bands by their names; NaN is 0 in one of whole numbers.
    Raises InputError where the file is missing, unreadable or without CRS, Cancelled where
    ``progress`` says stop.
    """
    with _open(path, name) as source:
        _require_crs(source, path, name)
        names = [text or str(n) for n, text in zip(source.indexes, source.descriptions)]
        wanted = [
            np.dtype((types or {}).get(text, dtype)) for text, dtype in zip(names, source.dtypes)
        ]
        try:
            cells = read_cells(path, source, wanted, progress)
        except (RasterioError, RasterioIOError) as error:
            raise InputError(
                "{name} ({file}) cannot be read to its end",
                "the file is damaged: make it again",
                name=name,
                file=_short(path),
            ) from error
        grid = Grid(cells[0], Affine(*source.transform[:6]), source.crs.to_wkt())
        return grid, dict(zip(names, cells))


def raster_tags(path: str | Path, name: str) -> dict[str, str]:
    """Tags of a raster file; raises InputError where it cannot be opened."""
    with _open(path, name) as source:
        return dict(source.tags())


def update_tags(path: str | Path, tags: Mapping[str, str]) -> None:
    """Set tags of a raster that exists."""
    with rasterio.open(path, "r+") as target:
        target.update_tags(**tags)


def band_names(path: str | Path, name: str) -> tuple[str, ...]:
    """Descriptions of the bands in order, empty strings where a band has none."""
    with _open(path, name) as source:
        return tuple(text or "" for text in source.descriptions)


def raster_size(path: str | Path, name: str) -> tuple[int, int]:
    """Rows and columns without reading a cell."""
    with _open(path, name) as source:
        return source.height, source.width


def raster_files(path: str | Path, name: str) -> list[Path]:
    """The files that a raster is read from, those behind a virtual one included."""
    with _open(path, name) as source:
        return [Path(file) for file in source.files] or [Path(path)]


def transform_bounds(bounds: Bounds, from_crs: str, to_crs: str) -> Bounds:
    """Envelope of an extent in another CRS, its edges densified."""
    return Bounds(*warp.transform_bounds(crs_of(from_crs), crs_of(to_crs), *bounds, densify_pts=21))


def crs_of(text: str) -> CRS:
    """Parse an authority code or WKT; raises InputError where it is neither."""
    try:
        return CRS.from_user_input(text)
    except CRSError as error:
        raise InputError(
            "'{text}' is no coordinate reference system", "give one as EPSG:32647", text=text
        ) from error


def crop(grid: Grid, bounds: Bounds, name: str) -> Grid:
    """Cells of the grid that an extent (in its CRS) touches; raises InputError where none is."""
    t = grid.transform
    rows, cols = grid.shape
    left = max(0, int(np.floor((bounds.left - t.c) / t.a)))
    right = min(cols, int(np.ceil((bounds.right - t.c) / t.a)))
    top = max(0, int(np.floor((bounds.top - t.f) / t.e)))
    bottom = min(rows, int(np.ceil((bounds.bottom - t.f) / t.e)))
    if left >= right or top >= bottom:
        raise InputError(
            "{name} and the extent asked for do not overlap",
            "choose an extent inside it",
            name=name,
        )
    window = np.s_[top:bottom, left:right]
    nodata = None if grid.nodata is None else grid.nodata[window]
    moved = t._replace(c=t.c + left * t.a, f=t.f + top * t.e)
    return Grid(grid.values[window], moved, grid.crs_wkt, nodata)


def warp_grid(grid: Grid, crs: str, cell_size: float, bounds: Bounds | None = None) -> Grid:
    """Resample elevations to north-up square cells of another CRS, as float32.

    Cubic where the target is finer than the source, average where it is coarser. ``bounds`` is
    in the target CRS; by default the warped extent of the grid.
    """
    target = crs_of(crs)
    bounds = bounds or transform_bounds(grid.bounds, grid.crs_wkt, target.to_wkt())
    cols = max(1, round((bounds.right - bounds.left) / cell_size))
    rows = max(1, round((bounds.top - bounds.bottom) / cell_size))
    transform = from_origin(bounds.left, bounds.top, cell_size, cell_size)
    source = grid.values.astype(np.float32)
    if grid.nodata is not None:
        source[grid.nodata] = np.nan
    out = np.full((rows, cols), np.nan, dtype=np.float32)
    finer = cell_size <= _nominal_cell(grid, target)
    warp.reproject(
        source,
        out,
        src_transform=rasterio.Affine(*grid.transform),
        src_crs=crs_of(grid.crs_wkt),
        src_nodata=np.nan,
        dst_transform=transform,
        dst_crs=target,
        dst_nodata=np.nan,
        resampling=Resampling.cubic if finer else Resampling.average,
        num_threads=thread_count(),
    )
    missing = np.isnan(out)
    return Grid(out, Affine(*transform[:6]), target.to_wkt(), missing if missing.any() else None)


def to_grid_crs(geometries: Sequence[Any], grid: Grid, crs: str = WGS84) -> list[dict[str, Any]]:
    """GeoJSON-like geometries of shapely geometries in ``crs``, in the CRS of a grid."""
    shapes = [geometry.__geo_interface__ for geometry in geometries]
    target = crs_of(grid.crs_wkt)
    if not shapes or crs_of(crs) == target:
        return shapes
    moved: list[dict[str, Any]] = warp.transform_geom(crs_of(crs), target, shapes)
    return moved


def transform_points(
    x: Sequence[float], y: Sequence[float], from_crs: str, to_crs: str
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Coordinates of points in another CRS."""
    source, target = crs_of(from_crs), crs_of(to_crs)
    if source == target:
        return np.array(x, dtype=np.float64), np.array(y, dtype=np.float64)
    xs, ys = warp.transform(source, target, list(x), list(y))
    return np.asarray(xs, dtype=np.float64), np.asarray(ys, dtype=np.float64)


def burn(
    geometries: Sequence[Any], values: Sequence[int], grid: Grid, *, touched: bool, crs: str = WGS84
) -> NDArray[np.uint8]:
    """Rasterise shapely geometries; later ones overwrite earlier ones, 0 where there is none.

    ``touched`` burns every cell that a geometry touches, so that a line has no diagonal gaps.
    """
    shapes = [
        (shape, value)
        for shape, value, geometry in zip(to_grid_crs(geometries, grid, crs), values, geometries)
        if not geometry.is_empty
    ]
    if not shapes:
        return np.zeros(grid.shape, dtype=np.uint8)
    burned: NDArray[np.uint8] = features.rasterize(
        shapes,
        out_shape=grid.shape,
        transform=rasterio.Affine(*grid.transform),
        all_touched=touched,
        dtype=np.uint8,
    )
    return burned


@dataclass(frozen=True)
class RasterFile:
    """A raster to write: its path, its bands and the value that stands for nodata."""

    path: str | Path
    bands: Sequence[Band]
    nodata: float | None = None


def write_raster(
    path: str | Path,
    like: Grid,
    bands: Sequence[Band],
    tags: Mapping[str, str],
    *,
    nodata: float | None = None,
    name: str = "",
    progress: Progress | None = None,
) -> None:
    """Write bands as one GeoTIFF, as ``write_rasters`` does."""
    write_rasters([RasterFile(path, bands, nodata)], like, tags, name=name, progress=progress)


def write_rasters(
    files: Sequence[RasterFile],
    like: Grid,
    tags: Mapping[str, str],
    *,
    name: str = "",
    progress: Progress | None = None,
) -> None:
    """Write compressed, tiled GeoTIFFs that appear together and whole, or not at all.

    All bands of a file are written as the type of the first; values that are not finite are
    written as ``nodata`` where there is one. Raises InputError, with what ``name`` calls them,
    where a file cannot be written, Cancelled where ``progress`` says stop.
    """
    name = name or say("the output raster")
    placed = replace(like, crs_wkt=crs_of(like.crs_wkt).to_wkt())
    sizes = [sum(band.values.nbytes for band in file.bands) for file in files]
    with ExitStack() as stack:
        for number, file in enumerate(files):
            write_geotiff(
                stack.enter_context(atomic_path(file.path, name)),
                placed,
                file.bands,
                tags,
                nodata=file.nodata,
                name=name,
                progress=_stretch(progress, sizes, number),
            )


def _stretch(progress: Progress | None, sizes: Sequence[int], number: int) -> Progress | None:
    """The part of a progress that a file takes by its size."""
    if progress is None:
        return None
    before, total = sum(sizes[:number]), sum(sizes)
    return lambda fraction: progress((before + fraction * sizes[number]) / total)


def _require_crs(source: Any, path: str | Path, name: str) -> None:
    if source.crs is None:
        raise InputError(
            "{name} ({file}) has no coordinate reference system",
            "assign its CRS, for example with Raster > Projections > Assign Projection",
            name=name,
            file=_short(path),
        )


def _open(path: str | Path, name: str) -> Any:
    try:
        return rasterio.open(path)
    except RasterioIOError as error:
        known = str(path).startswith("GPKG:") or Path(path).exists()
        raise InputError(
            "{name} ({file}) cannot be read as a raster"
            if known
            else "{name} ({file}) does not exist",
            "choose a raster that GDAL can open",
            name=name,
            file=_short(path),
        ) from error


def _short(path: str | Path) -> str:
    return Path(str(path)).name


def _nominal_cell(grid: Grid, target: CRS) -> float:
    """Size of the source's central cell in units of the target CRS."""
    b = grid.bounds
    x, y = (b.left + b.right) / 2, (b.bottom + b.top) / 2
    a = grid.transform.a
    warped = warp.transform_bounds(crs_of(grid.crs_wkt), target, x, y - a, x + a, y)
    return float(warped[2] - warped[0])
