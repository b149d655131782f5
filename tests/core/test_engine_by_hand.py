"""Surfaces small enough to solve with pencil and paper."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from engine_cases import LONLAT, grid, isotropic

import package
from kachin_corridors.plugin.core import vertical
from kachin_corridors.plugin.core.accumulate import Sources, accumulate, estimate_memory
from kachin_corridors.plugin.core.errors import Cancelled, InputError, NoPathError, SurfaceError
from kachin_corridors.plugin.core.surface import CostSurface, Link, Zones
from kachin_corridors.plugin.core.trace import predecessors, trace

R2, R5 = np.sqrt(2), np.sqrt(5)
INF = np.inf
BOTH = pytest.mark.parametrize("engine", ["numba", "scipy"])


def cost(surface: CostSurface, cell: tuple[int, int] = (0, 0), **options: object) -> np.ndarray:
    return accumulate(surface, Sources.from_cells([cell]), **options).cost


@BOTH
def test_uniform_cost_is_the_length_of_the_moves(engine: str) -> None:
    eight = [[0, 1, 2], [1, R2, 1 + R2], [2, 1 + R2, 2 * R2]]
    sixteen = [[0, 1, 2], [1, R2, R5], [2, R5, 2 * R2]]
    ones = isotropic(np.ones((3, 3)))
    np.testing.assert_allclose(cost(ones, neighbourhood="8", engine=engine), eight, rtol=1e-6)
    np.testing.assert_allclose(cost(ones, neighbourhood="16", engine=engine), sixteen, rtol=1e-6)


@BOTH
def test_a_move_costs_the_mean_of_its_ends(engine: str) -> None:
    result = cost(isotropic([[2, 4, 10]], width=3), neighbourhood="8", engine=engine)
    np.testing.assert_allclose(result, [[0, 9, 30]])


@BOTH
def test_degrees_become_metres_row_by_row(engine: str) -> None:
    surface = CostSurface(grid(np.ones((400, 2)), 1.0, 0.05, LONLAT))
    result = cost(surface, (399, 0), neighbourhood="8", engine=engine)
    # One degree of longitude at 26.0 - 399.5 * 0.05 = 6.025 degrees north on WGS84.
    assert result[399, 1] == pytest.approx(110_709.6, rel=1e-4)
    # From there along the meridian to 25.975 N: 19.95 degrees of latitude.
    assert result[0, 0] == pytest.approx(2_208_034, rel=1e-3)


@BOTH
@pytest.mark.parametrize("moves", ["8", "16"])
def test_a_diagonal_wall_is_tight(engine: str, moves: str) -> None:
    wall = np.ones((6, 6))
    wall[range(6), range(6)] = INF
    result = cost(isotropic(wall), (0, 5), neighbourhood=moves, engine=engine)
    assert np.isinf(result[np.tril_indices(6)]).all()
    assert np.isfinite(result[np.triu_indices(6, 1)]).all()
    open_corner = accumulate(
        isotropic(wall),
        Sources.from_cells([(0, 5)]),
        neighbourhood=moves,
        engine=engine,
        leakproof=False,
    )
    assert np.isfinite(open_corner.cost[5, 0])


@BOTH
def test_a_knights_move_passes_over_no_blocked_cell(engine: str) -> None:
    for blocked in ((0, 1), (1, 1)):
        friction = np.ones((2, 3))
        friction[blocked] = INF
        assert cost(isotropic(friction), neighbourhood="16", engine=engine)[1, 2] > R5 + 0.1


@BOTH
def test_huge_costs_are_no_barriers(engine: str) -> None:
    assert cost(isotropic([[1, 1e30, 1]]), engine=engine)[0, 2] == pytest.approx(1e30, rel=1e-6)


@BOTH
def test_zones_charge_each_direction_its_own(engine: str) -> None:
    zones = Zones(np.array([[0, 0, 1, 1]], np.uint8), np.array([[0, 5], [7, 0]], np.float32))
    surface = isotropic(np.ones((1, 4)), zones=zones)
    np.testing.assert_allclose(cost(surface, engine=engine), [[0, 1, 7, 8]])
    np.testing.assert_allclose(cost(surface, reverse=True, engine=engine), [[0, 1, 9, 10]])


@BOTH
def test_a_knights_move_does_not_jump_a_toll(engine: str) -> None:
    zones = Zones(np.array([[0, 1, 0]] * 2, np.uint8), np.full((2, 2), 5, np.float32))
    result = cost(isotropic(np.ones((2, 3)), zones=zones), neighbourhood="16", engine=engine)
    assert result[1, 2] == pytest.approx(1 + R2 + 10)


@BOTH
def test_a_link_leads_over_a_barrier_one_way(engine: str) -> None:
    surface = isotropic([[1, INF, 1]], links=(Link((0, 0), (0, 2), 4.0), Link((0, 0), (0, 2), 3.0)))
    result = accumulate(surface, Sources.from_cells([(0, 0)]), engine=engine)
    np.testing.assert_allclose(result.cost, [[0, INF, 3]])
    path = trace(result, 0, 2)
    assert (path.cols.tolist(), path.jumps) == ([0, 2], (0,))
    assert np.isinf(cost(surface, (0, 2), engine=engine)[0, 0])
    assert cost(surface, (0, 2), reverse=True, engine=engine)[0, 0] == 3


@BOTH
def test_climbing_and_descending_cost_their_factors(engine: str) -> None:
    level = np.array([[0, 10, 10]], np.float32)
    factor = vertical.herzog_wheeled(0.1)
    surface = CostSurface(
        grid(np.ones((1, 3)), 100, 100), level, factor, np.full((1, 3), 0.5, np.float32)
    )
    np.testing.assert_allclose(cost(surface, engine=engine), [[0, 250, 400]], rtol=1e-5)


@BOTH
def test_sources_compete_with_their_start_costs(engine: str) -> None:
    sources = Sources.from_cells([(0, 0), (0, 4), (0, 2)], [0, 1, 9])
    result = accumulate(isotropic(np.ones((1, 5))), sources, engine=engine)
    np.testing.assert_allclose(result.cost, [[0, 1, 2, 2, 1]])
    np.testing.assert_array_equal(result.allocation, [[0, 0, 0, 1, 1]])


@BOTH
def test_paths_run_in_travel_direction(engine: str) -> None:
    surface = isotropic(np.ones((1, 3)))
    there = trace(
        accumulate(surface, Sources.from_cells([(0, 0)]), neighbourhood="8", engine=engine), 0, 2
    )
    back = trace(
        accumulate(
            surface, Sources.from_cells([(0, 0)]), neighbourhood="8", reverse=True, engine=engine
        ),
        0,
        2,
    )
    assert there.cols.tolist() == [0, 1, 2]
    assert back.cols.tolist() == [2, 1, 0]


@BOTH
def test_blocked_sources_reach_nothing(engine: str) -> None:
    result = accumulate(isotropic([[INF, 1]]), Sources.from_cells([(0, 0)]), engine=engine)
    assert np.isinf(result.cost).all() and (result.allocation == -1).all()
    with pytest.raises(NoPathError, match="row 0, column 1"):
        trace(result, 0, 1)


@BOTH
def test_cancel(engine: str) -> None:
    with pytest.raises(Cancelled):
        accumulate(
            isotropic(np.ones((50, 50))),
            Sources.from_cells([(0, 0)]),
            engine=engine,
            progress=lambda _f: False,
        )


def test_progress_grows_to_the_end() -> None:
    heard: list[float] = []

    def listen(fraction: float) -> bool:
        heard.append(fraction)
        return True

    accumulate(isotropic(np.ones((800, 800))), Sources.from_cells([(0, 0)]), progress=listen)
    assert len(heard) > 2 and heard == sorted(heard) and heard[-1] <= 1


@pytest.mark.parametrize(
    ("cells", "message"),
    [([], "there is no source"), ([(0, 3)], "a source at row 0, column 3 lies outside the raster")],
)
def test_bad_sources(cells: list[tuple[int, int]], message: str) -> None:
    with pytest.raises(InputError, match=message):
        accumulate(isotropic(np.ones((3, 3))), Sources.from_cells(cells))


def test_bad_surfaces_and_options() -> None:
    ones = np.ones((2, 2))
    with pytest.raises(SurfaceError, match="zone 4 has no crossing costs"):
        cost(
            isotropic(ones, zones=Zones(np.full((2, 2), 4, np.uint8), np.zeros((2, 2), np.float32)))
        )
    with pytest.raises(SurfaceError, match="link 0 leaves the grid at row 9, column 0"):
        cost(isotropic(ones, links=(Link((0, 0), (9, 0), 1.0),)))
    with pytest.raises(InputError, match="neighbourhood '4' is unknown"):
        cost(isotropic(ones), neighbourhood="4")
    with pytest.raises(InputError, match="engine 'gpu' is unknown"):
        cost(isotropic(ones), engine="gpu")


def test_memory_grows_with_cells() -> None:
    small, large = (estimate_memory((n, n), anisotropic=True) for n in (4000, 8000))
    assert large == pytest.approx(4 * small, rel=0.05)


def test_core_loads_neither_qgis_nor_numba() -> None:
    code = (
        "import sys; sys.path.insert(0, {tests!r}); import package; package.register()\n"
        "import kachin_corridors.plugin.core.accumulate, kachin_corridors.plugin.core.trace\n"
        "print(sorted({{'qgis', 'osgeo', 'rasterio', 'numba', 'PyQt5'}} & set(sys.modules)))"
    ).format(tests=str(package.ROOT / "tests"))
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


@pytest.mark.parametrize("moves", ["8", "16"])
def test_moves_too_cheap_to_change_a_label_lead_nobody_in_circles(moves: str) -> None:
    for seed in range(12):
        friction = np.random.default_rng(seed).uniform(0.2, 5, (27, 39)) * 1e-6
        start = Sources.from_cells([(0, 0)], [7.0])
        result = accumulate(isotropic(friction), start, neighbourhood=moves, engine="numba")
        before = predecessors(result)
        for _ in range(11):
            before = before[before]
        assert not before.any(), seed
