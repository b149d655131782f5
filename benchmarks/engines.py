"""Engines to compare: each solves one model from the middle cell and times its solver alone."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from terrain import CELL_M

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
Solved = tuple[float, Any]
FLAT_S_PER_M = 0.72  # r.walk's seconds per level metre


def register() -> None:
    """Make the plugin importable as kachin_corridors."""
    import package

    package.register()


def surface(model: str, friction: Any, elevation: Any) -> Any:
    """Our surface of a model: "cost" is friction alone, "walk" the terms of r.walk, "tobler"."""
    register()
    from kachin_corridors.plugin.core import vertical
    from kachin_corridors.plugin.core.grid import Affine, Grid
    from kachin_corridors.plugin.core.surface import CostSurface

    n = len(friction)

    def grid(values: Any) -> Grid:
        return Grid(values, Affine(CELL_M, 0, 0, 0, -CELL_M, n * CELL_M), 'PROJCS["metres"]')

    if model == "cost":
        return CostSurface(grid(friction))
    if model == "tobler":
        return CostSurface(grid(friction), elevation, vertical.tobler())
    level = np.where(np.isinf(friction), friction, np.float32(FLAT_S_PER_M))
    return CostSurface(grid(level), elevation, vertical.rwalk(), friction)


def ours(
    neighbourhood: str, threads: int | None = None, *, of_four: bool = False
) -> Callable[..., Solved]:
    """Our engine, warmed up so that compilation does not count."""

    def solve(model: str, friction: Any, elevation: Any) -> Solved:
        ground = surface(model, friction, elevation)
        from kachin_corridors.plugin.core.accumulate import Sources, accumulate

        n = len(friction)
        # The semantics of the others: diagonal steps squeeze between two blocked cells.
        options = {
            "neighbourhood": neighbourhood, "threads": threads, "leakproof": False,
            "of_four": of_four,
        }  # fmt: skip
        part = (slice(n // 2 - 8, n // 2 + 8),) * 2
        small = surface(model, friction[part].copy(), elevation[part].copy())
        accumulate(small, Sources.from_cells([(8, 8)]), **options)
        began = time.perf_counter()
        result = accumulate(ground, Sources.from_cells([(n // 2, n // 2)]), **options)
        return time.perf_counter() - began, result.cost

    return solve


def scikit_image(model: str, friction: Any, elevation: Any) -> Solved:
    """MCP_Geometric; it knows no slope."""
    from skimage.graph import MCP_Geometric

    n = len(friction)
    began = time.perf_counter()
    solver = MCP_Geometric(friction.astype(np.float64), sampling=(CELL_M, CELL_M))
    cost, _ = solver.find_costs([(n // 2, n // 2)])
    return time.perf_counter() - began, cost


def xarray_spatial(model: str, friction: Any, elevation: Any) -> Solved:
    """cost_distance of xarray-spatial, 8 neighbours."""
    import xarray as xr
    from xrspatial import cost_distance

    def layer(values: Any) -> Any:
        n = len(values)
        axis = np.arange(n) * CELL_M
        return xr.DataArray(values, dims=("y", "x"), coords={"y": axis[::-1], "x": axis})

    def run(values: Any) -> Any:
        start = np.zeros_like(values)
        start[len(values) // 2, len(values) // 2] = 1
        blocked = np.where(np.isinf(values), np.nan, values)
        return cost_distance(layer(start), layer(blocked)).values

    run(friction[:16, :16])
    began = time.perf_counter()
    cost = run(friction)
    return time.perf_counter() - began, cost


def dijkstra3d_field(model: str, friction: Any, elevation: Any) -> Solved:
    """dijkstra3d's distance field: moves cost the target's value whatever their length."""
    import dijkstra3d

    n = len(friction)
    began = time.perf_counter()
    cost = dijkstra3d.distance_field(friction[:, :, None], source=(n // 2, n // 2, 0))
    return time.perf_counter() - began, cost.reshape(n, n) * CELL_M


def whitebox(model: str, friction: Any, elevation: Any) -> Solved:
    """cost_distance of Whitebox Workflows; its input is read from GeoTIFFs beforehand."""
    import rasterio
    import whitebox_workflows

    n = len(friction)
    place = rasterio.transform.from_origin(0, n * CELL_M, CELL_M, CELL_M)
    profile = {
        "driver": "GTiff", "height": n, "width": n, "count": 1, "dtype": "float32",
        "nodata": -1.0, "transform": place, "crs": "EPSG:32647",
    }  # fmt: skip
    start = np.zeros((n, n), np.float32)
    start[n // 2, n // 2] = 1
    blocked = np.where(np.isinf(friction), -1, friction).astype(np.float32)
    with tempfile.TemporaryDirectory() as folder:
        rasters = []
        tools = whitebox_workflows.WbEnvironment()
        for name, values in (("start", start), ("friction", blocked)):
            with rasterio.open(f"{folder}/{name}.tif", "w", **profile) as target:
                target.write(values, 1)
            rasters.append(tools.read_raster(f"{folder}/{name}.tif"))
        began = time.perf_counter()
        accumulated, _links = tools.cost_distance(*rasters)
        seconds = time.perf_counter() - began
        tools.write_raster(accumulated, f"{folder}/cost.tif")
        with rasterio.open(f"{folder}/cost.tif") as source:
            cost = source.read(1).astype(np.float32)
    return seconds, np.where(cost < 0, np.inf, cost)


def grass(module: str, *flags: str) -> Callable[..., Solved]:
    """r.cost or r.walk as QGIS Processing calls them (memory=300), with a direction raster."""

    def solve(model: str, friction: Any, elevation: Any) -> Solved:
        n = len(friction)
        with tempfile.TemporaryDirectory() as folder:
            for name, values in (("friction", friction), ("elevation", elevation)):
                np.where(np.isinf(values), np.nan, values).astype("<f4").tofile(f"{folder}/{name}")
            script = Path(folder) / "run.sh"
            middle = f"{(n // 2 + 0.5) * CELL_M},{(n - n // 2 - 0.5) * CELL_M}"
            edge = n * CELL_M
            inputs = "input=friction"
            if module == "r.walk":
                inputs = "elevation=elevation friction=friction"
            reading = "".join(
                f"r.in.bin -f --q input={folder}/{name} output={name} bytes=4 anull=nan "
                f"north={edge} south=0 east={edge} west=0 rows={n} cols={n}\n"
                for name in ("friction", "elevation")
            )
            script.write_text(
                f"set -e\n{reading}g.region raster=friction\nbegan=$(date +%s.%N)\n"
                f"{module} {' '.join(flags)} --q {inputs} output=cost outdir=dir memory=300 "
                f"start_coordinates={middle}\n"
                f"ended=$(date +%s.%N)\nr.out.bin --q -f input=cost bytes=4 null=nan "
                f"output={folder}/cost\necho $began $ended > {folder}/times\n"
            )
            command = ["grass", "--tmp-location", "XY", "--exec", "bash", str(script)]
            subprocess.run(
                command, check=True, capture_output=True, env=os.environ | {"LC_ALL": "C"}
            )
            began, ended = (float(t) for t in Path(folder, "times").read_text().split())
            cost = np.fromfile(f"{folder}/cost", "<f4").reshape(n, n)
        # r.cost charges a cost per cell: a move's mean times its length in cells.
        return ended - began, cost * (CELL_M if module == "r.cost" else 1)

    return solve


def available() -> dict[str, tuple[str, Callable[..., Solved]]]:
    """Engines on this machine by name: the model they solve and how to run them."""
    engines: dict[str, tuple[str, Callable[..., Solved]]] = {
        "ours 8": ("cost", ours("8")),
        "ours 16": ("cost", ours("16")),
        "ours ring": ("cost", ours("ring")),
        "ours walk 8": ("walk", ours("8")),
        "ours walk 16": ("walk", ours("16")),
        "ours walk ring": ("walk", ours("ring")),
        "ours 16 of four": ("cost", ours("16", of_four=True)),
        "ours walk 16 of four": ("walk", ours("16", of_four=True)),
    }
    if shutil.which("grass"):
        engines["r.cost"] = ("cost", grass("r.cost"))
        engines["r.cost -k"] = ("cost", grass("r.cost", "-k"))
        engines["r.walk"] = ("walk", grass("r.walk"))
        engines["r.walk -k"] = ("walk", grass("r.walk", "-k"))
    for name, (package, run) in PEERS.items():
        if importlib.util.find_spec(package) or has(PEERS_PYTHON, package):
            engines[name] = ("cost", run)
    return engines


# Engines from the package index, by name: package and adapter. `make bench-setup` installs them
# into an environment of their own, because what they need may not suit the one of QGIS.
PEERS: dict[str, tuple[str, Callable[..., Solved]]] = {
    "scikit-image": ("skimage", scikit_image),
    "xarray-spatial": ("xrspatial", xarray_spatial),
    "dijkstra3d": ("dijkstra3d", dijkstra3d_field),
    "whitebox-workflows": ("whitebox_workflows", whitebox),
}
PEERS_PYTHON = Path(__file__).resolve().parent.parent / "build" / "bench" / "bin" / "python"


@lru_cache
def has(python: Path, package: str) -> bool:
    """Whether an interpreter exists and finds a package."""
    if not python.exists():
        return False
    code = f"import importlib.util, sys; sys.exit(not importlib.util.find_spec({package!r}))"
    return subprocess.run([python, "-c", code], check=False, capture_output=True).returncode == 0


def interpreter(name: str) -> str:
    """The Python that runs an engine: the peers' own where it has the engine."""
    if name in PEERS and has(PEERS_PYTHON, PEERS[name][0]):
        return str(PEERS_PYTHON)
    return sys.executable
