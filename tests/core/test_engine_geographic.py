"""Grids in degrees are routed as they are, and agree with the same ground in metres."""

from __future__ import annotations

import numpy as np
import pytest

from kachin_corridors.plugin.core import vertical
from kachin_corridors.plugin.core.accumulate import Sources, accumulate
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.surface import CostSurface

warp = pytest.importorskip("rasterio.warp")
ARC_SECONDS = 15 / 3600
CELL_M = 440.0
LONLAT, UTM = "EPSG:4326", "EPSG:32647"
SOURCE = 97.5, 25.5
PLACES = [(97.5, 26.1), (98.05, 25.5), (97.1, 25.2), (97.95, 25.95), (97.2, 25.9), (98.0, 25.05)]


def height(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Ranges and valleys some 20 km apart, 1500 m from floor to crest, with smaller ones across."""
    ranges = 750 * np.sin(2 * np.pi * ((lon - 97) * 5 + 0.4 * np.sin(9 * lat)))
    return ranges + 250 * np.sin(2 * np.pi * (lat * 8 + lon * 3))


def friction(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Hours per metre, by half more in the south-east than in the north-west."""
    return 2e-4 * (1.25 + 0.25 * np.tanh(2 * ((lon - 97.5) - (lat - 25.5))))


def surface(grid: Grid, lon: np.ndarray, lat: np.ndarray) -> CostSurface:
    values = friction(lon, lat).astype(np.float32)
    factor = vertical.tobler()
    return CostSurface(grid.with_values(values), height(lon, lat).astype(np.float32), factor)


def centres(transform: Affine, shape: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Coordinates of cell centres in the grid's CRS."""
    rows, cols = np.mgrid[: shape[0], : shape[1]]
    return transform.c + (cols + 0.5) * transform.a, transform.f + (rows + 0.5) * transform.e


def in_degrees() -> tuple[CostSurface, list[tuple[int, int]]]:
    transform = Affine(ARC_SECONDS, 0, 97.0, 0, -ARC_SECONDS, 26.2)
    shape = (round(1.3 / ARC_SECONDS), round(1.2 / ARC_SECONDS))
    lon, lat = centres(transform, shape)
    grid = Grid(np.zeros(shape, np.float32), transform, 'GEOGCS["WGS 84"]')
    cells = [
        (int((26.2 - y) / ARC_SECONDS), int((x - 97.0) / ARC_SECONDS)) for x, y in [SOURCE, *PLACES]
    ]
    return surface(grid, lon, lat), cells


def in_metres() -> tuple[CostSurface, list[tuple[int, int]]]:
    xs, ys = warp.transform(LONLAT, UTM, [97.0, 98.2, 97.0, 98.2], [24.9, 24.9, 26.2, 26.2])
    left, top = min(xs), max(ys)
    transform = Affine(CELL_M, 0, left, 0, -CELL_M, top)
    shape = (int((top - min(ys)) / CELL_M), int((max(xs) - left) / CELL_M))
    x, y = centres(transform, shape)
    lon, lat = (
        np.reshape(values, shape) for values in warp.transform(UTM, LONLAT, x.ravel(), y.ravel())
    )
    grid = Grid(np.zeros(shape, np.float32), transform, 'PROJCS["WGS 84 / UTM zone 47N"]')
    xs, ys = warp.transform(LONLAT, UTM, *zip(SOURCE, *PLACES))
    cells = [(int((top - b) / CELL_M), int((a - left) / CELL_M)) for a, b in zip(xs, ys)]
    return surface(grid, lon, lat), cells


@pytest.mark.parametrize(("moves", "tolerance"), [("8", 0.03), ("16", 0.02), ("ring", 0.015)])
def test_degrees_agree_with_utm(moves: str, tolerance: float) -> None:
    costs = []
    for ground, (source, *places) in (in_degrees(), in_metres()):
        result = accumulate(ground, Sources.from_cells([source]), neighbourhood=moves)
        costs.append([float(result.cost[place]) for place in places])
    there, also = np.array(costs)
    # The cells differ in size and shape, and a place lies up to half a cell from its centre:
    # one in a hundred on ways of some 130 cells. Eight moves follow the axes of the grid, and
    # those of UTM are turned by up to a degree.
    assert (there > 10).all()
    np.testing.assert_allclose(there, also, rtol=tolerance)
    assert np.mean(there / also) == pytest.approx(1, abs=0.01)
