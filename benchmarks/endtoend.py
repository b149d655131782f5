"""From GeoTIFFs to GeoTIFFs and a path: ours against GRASS as QGIS Processing runs it.

    python benchmarks/endtoend.py                  4000 x 4000 cells
    python benchmarks/endtoend.py --size 8000

Both read the same files (DEFLATE, blocks of 256), accumulate from the middle cell, write the
accumulated cost and the directions compressed, and one path as a GeoPackage. GRASS runs through
its provider in QGIS with all parameters at their defaults: it imports, solves with 300 MB, exports
with LZW, and imports the directions again for r.path. Neither time holds the start of Python or
QGIS. Ours is a fresh process whose kernels are in the disk cache.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import answers
import children
import engines
import numpy as np
import terrain

BYTES_A_CELL = 60  # of what a run needs
WEST, NORTH, CRS = 500_000.0, 2_800_000.0, "EPSG:32647"
NODATA = -9999.0
# Model: what it is, and the algorithm of the provider that solves it.
MODELS = {"cost": ("friction alone", "r.cost"), "walk": ("friction and grade", "r.walk.coords")}
# The provider's class where Processing does not load it by itself; before QGIS 3.32.
_OLDER_PROVIDERS = (("Grass7AlgorithmProvider", "Grass7AlgorithmProvider"),)
_KEPT: list[Any] = []  # the registry owns the C++ half of a provider only
STEPS = ("start", "read", "solve", "write", "path")


class Clock:
    """Seconds since the last look, by the name of the step."""

    def __init__(self) -> None:
        self.steps: dict[str, float] = {}
        self._began = time.perf_counter()

    def done(self, step: str) -> None:
        """The time until now was that of ``step``."""
        now = time.perf_counter()
        self.steps[step] = self.steps.get(step, 0.0) + now - self._began
        self._began = now


def write_inputs(folder: Path) -> None:
    """Make GeoTIFFs of friction.npy and elevation.npy, as GDAL makes them for anybody."""
    import rasterio

    for part in ("friction", "elevation"):
        values = np.load(folder / f"{part}.npy", mmap_mode="r")
        profile = {
            "driver": "GTiff", "height": len(values), "width": len(values), "count": 1,
            "dtype": "float32", "nodata": NODATA, "crs": CRS, "compress": "deflate",
            "tiled": True, "num_threads": "all_cpus",
            "transform": rasterio.transform.from_origin(
                WEST, NORTH, terrain.CELL_M, terrain.CELL_M
            ),
        }  # fmt: skip
        with rasterio.open(folder / f"{part}.tif", "w", **profile) as target:
            target.write(np.where(np.isinf(values), np.float32(NODATA), values), 1)


def run_ours(model: str, folder: Path) -> dict[str, Any]:
    """Our run, a clock on each step; the path ends at the first cell from a corner that it may."""
    clock = Clock()
    engines.register()
    from shapely.geometry import LineString

    from kachin_corridors.plugin.core.accumulate import Sources, accumulate
    from kachin_corridors.plugin.core.trace import trace
    from kachin_corridors.plugin.io.gpkg import Description, Table, write_layers
    from kachin_corridors.plugin.io.rasters import (
        Band,
        RasterFile,
        read_raster,
        transform_points,
        write_rasters,
    )
    from kachin_corridors.plugin.io.vectors import Feature

    options: dict[str, Any] = {"neighbourhood": "8", "leakproof": False}
    level = np.ones((16, 16), np.float32)
    small = accumulate(
        engines.surface(model, level, level), Sources.from_cells([(8, 8)]), **options
    )
    trace(small, 0, 0)
    del small
    clock.done("start")
    children.peak_kb(reset=True)

    grid = read_raster(folder / "friction.tif", "friction")
    friction, elevation = grid.values, None
    if grid.nodata is not None:
        friction[grid.nodata] = np.inf
    if model == "walk":
        elevation = read_raster(folder / "elevation.tif", "elevation").values
    clock.done("read")
    n = len(friction)
    result = accumulate(
        engines.surface(model, friction, elevation),
        Sources.from_cells([(n // 2, n // 2)]),
        **options,
    )
    clock.done("solve")
    files = [
        RasterFile(folder / "ours-cost.tif", [Band(result.cost, "accumulated cost")], -1),
        RasterFile(folder / "ours-link.tif", [Band(result.backlink, "back-link")]),
    ]
    write_rasters(files, grid, {})
    clock.done("write")
    end = next(i for i in range(n // 20, n) if np.isfinite(result.cost[i, i]))
    path = trace(result, end, end)
    lon_lat = transform_points(*grid.xy(path.rows, path.cols), grid.crs_wkt, "EPSG:4326")
    line = Feature({}, LineString(np.column_stack(lon_lat)))
    (folder / "ours-path.gpkg").unlink(missing_ok=True)
    write_layers(
        folder / "ours-path.gpkg",
        [Table("path", Description("path"), (), [line], "LineString")],
        None,
    )
    clock.done("path")
    cells = np.rint(np.column_stack([path.rows, path.cols])).astype(int)
    np.save(folder / "ours-path.npy", cells)
    return {"steps": clock.steps, "peak_mb": children.peak_kb() / 1024, "end": end}


def run_grass(model: str, folder: Path, end: int) -> dict[str, Any]:
    """The same through the provider of GRASS in QGIS."""
    run, provider = start_qgis()
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    size = np.load(folder / "friction.npy", mmap_mode="r").shape[0]

    def place(cell: int) -> tuple[float, float]:
        offset = (cell + 0.5) * terrain.CELL_M
        return WEST + offset, NORTH - offset

    x, y = place(size // 2)
    friction = str(folder / "friction.tif")
    cost, links = str(folder / "grass-cost.tif"), str(folder / "grass-link.tif")
    where = {"output": cost, "outdir": links}
    if model == "cost":
        parameters = {"input": friction, "start_coordinates": f"{x},{y} [{CRS}]", "nearest": None}
    else:
        elevation = str(folder / "elevation.tif")
        parameters = {
            "friction": friction, "elevation": elevation, "start_coordinates": f"{x},{y}",
        }  # fmt: skip
    layer = QgsVectorLayer(f"Point?crs={CRS}", "end", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place(end))))
    layer.dataProvider().addFeatures([feature])
    path = str(folder / "grass-path.gpkg")
    clock = Clock()
    run(f"{provider}:{MODELS[model][1]}", {**parameters, **where})
    clock.done("solve")
    run(
        f"{provider}:r.path",
        {
            "input": links, "start_points": layer, "vector_path": path,
            "raster_path": str(folder / "grass-path.tif"),
        },
    )  # fmt: skip
    clock.done("path")
    return {"steps": clock.steps}


def start_qgis() -> tuple[Callable[..., Any], str]:
    """QGIS without a screen: what runs an algorithm, and the id of its provider of GRASS."""
    import headless

    headless.prepare_environment()
    engines.register()
    headless.start_qgis()
    import processing
    from qgis.core import QgsApplication

    registry = QgsApplication.processingRegistry()
    for module, kind in (("grass_provider", "GrassProvider"), *_OLDER_PROVIDERS):
        if any(registry.providerById(provider) for provider in ("grass7", "grass")):
            break
        try:
            made = getattr(import_module(f"grassprovider.{module}"), kind)()
        except ImportError:
            continue
        _KEPT.append(made)
        registry.addProvider(made)
    for provider in ("grass7", "grass"):
        if registry.providerById(provider) is not None:
            return processing.run, provider
    raise RuntimeError("QGIS has no provider of GRASS here")


def cells_of(path: Path) -> np.ndarray:
    """The cells that the line in a file passes."""
    from osgeo import ogr

    ogr.UseExceptions()
    source = ogr.Open(str(path))
    cells: list[tuple[int, int]] = []
    for feature in source.GetLayer(0):
        shape = feature.GetGeometryRef()
        for part in [shape] if not shape.GetGeometryCount() else list(shape):
            xy = np.array(part.GetPoints())[:, :2]
            corners = np.floor((xy - (WEST, NORTH)) / (terrain.CELL_M, -terrain.CELL_M)).astype(int)
            for (x0, y0), (x1, y1) in zip(corners, corners[1:]):
                steps = max(abs(x1 - x0), abs(y1 - y0), 1)
                for k in range(steps + 1):
                    cells.append((y0 + (y1 - y0) * k // steps, x0 + (x1 - x0) * k // steps))
    return np.unique(np.array(cells), axis=0)


def agreement(model: str, folder: Path) -> str:
    """How far the rasters and the paths of both are apart."""
    unit = terrain.CELL_M if model == "cost" else 1.0  # r.cost counts in cells
    found = answers.apart(_strips(folder, unit))
    mine = {tuple(cell) for cell in np.load(folder / "ours-path.npy").tolist()}
    theirs = {tuple(cell) for cell in cells_of(folder / "grass-path.gpkg").tolist()}
    return (
        f"{found}, {found.alone} cells reached by one alone, "
        f"{100 * len(mine & theirs) / len(mine):.0f} % of the path's cells"
    )


def _strips(folder: Path, unit: float) -> Iterator[tuple[Any, Any]]:
    """Rows of GRASS' cost in units of ours, and of ours; infinite where not reached."""
    import rasterio
    from rasterio.windows import Window

    def read(source: Any, row: int) -> Any:
        height = min(answers.ROWS, source.height - row)
        data = source.read(1, window=Window(0, row, source.width, height))
        data[~np.isfinite(data) | (data == source.nodata)] = np.inf
        return data

    paths = [folder / f"{name}-cost.tif" for name in ("grass", "ours")]
    with rasterio.open(paths[0]) as grass, rasterio.open(paths[1]) as ours:
        for row in range(0, ours.height, answers.ROWS):
            yield read(grass, row) * unit, read(ours, row)


def compare(size: int, folder: Path) -> list[str]:
    """The table as lines of Markdown; ``folder`` holds the terrain."""
    write_inputs(folder)
    lines = [
        f"GeoTIFFs of {size}² cells in; accumulated cost, directions and one path out.",
        "",
        "| model | start s | read s | solve s | write s | path s | in all, without start, s "
        "| peak MB | GRASS in QGIS s | ours is | with start "
        "| differs (median / max) |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for model, (title, _) in MODELS.items():
        arguments = ["--one", "ours", model, str(folder)]
        ours = children.ask(Path(__file__), arguments, touch=BYTES_A_CELL * size**2)
        if "error" in ours:
            lines.append(f"| {title} | failed: {ours['error']} |" + " |" * 10)
            continue
        steps = ours["steps"]
        total = sum(steps.values()) - steps["start"]
        row = f"| {title} | " + " | ".join(f"{steps[step]:.2f}" for step in STEPS)
        row += f" | {total:.2f} | {ours['peak_mb']:.0f} | "
        lines.append(row + against_grass(model, folder, ours["end"], total, steps["start"]))
        print(lines[-1], flush=True)
    return lines


def against_grass(model: str, folder: Path, end: int, total: float, start: float) -> str:
    """The cells of a row that tell of GRASS."""
    if not shutil.which("grass"):
        return "not installed | | | |"
    grass = children.ask(Path(__file__), ["--one", "grass", model, str(folder), str(end)])
    if "error" in grass:
        return f"failed: {grass['error']} | | | |"
    theirs = sum(grass["steps"].values())
    return (
        f"{theirs:.1f} | {theirs / total:.1f}x "
        f"| {theirs / (total + start):.1f}x | {agreement(model, folder)} |"
    )


def main() -> None:
    """Parse arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=int(os.environ.get("SIZE", "4000")))
    parser.add_argument("--one", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        who, model, folder, *rest = options.one
        runs = {"ours": run_ours, "grass": run_grass}
        print(json.dumps(runs[who](model, Path(folder), *map(int, rest))))
        return
    with tempfile.TemporaryDirectory() as folder:
        terrain.save(options.size, Path(folder))
        print("\n".join(compare(options.size, Path(folder))))


if __name__ == "__main__":
    sys.exit(main())
