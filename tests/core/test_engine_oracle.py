"""The kernels against the sparse-graph reference and against scikit-image, on random surfaces."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from engine_cases import grid, isotropic, sources_on, surfaces
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kachin_corridors.plugin.core.accumulate import Accumulation, Sources, accumulate
from kachin_corridors.plugin.core.errors import NoPathError
from kachin_corridors.plugin.core.surface import CostSurface
from kachin_corridors.plugin.core.trace import segment_costs, trace

# Small tiles make many borders within small grids.
TILES = st.sampled_from([3, 5, 256])
THREADS = st.sampled_from([1, 2, 3])
FUZZ = settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))


def rounding_of(surface: CostSurface) -> float:
    """Relative error that float32 labels, lengths and elevations may leave in a path's cost.

    A grade is known to an ulp of float32; where the vertical factor jumps (r.walk at its slope
    factor) that ulp is multiplied by the steepness of the table.
    """
    labels = 3e-6
    factor = surface.vertical_factor
    if factor is None:
        return labels
    table = factor.factors.astype(np.float64)
    steepness = np.abs(np.diff(table)) / factor.grade_step
    grades = np.abs(factor.grade_min + factor.grade_step * np.arange(steepness.size))
    finite = np.isfinite(steepness) & (table[:-1] > 0)
    worst = (steepness * grades)[finite] / table[:-1][finite]
    return labels + float(np.finfo(np.float32).eps * worst.max(initial=0.0))


def assert_same_cost(one: Accumulation, other: Accumulation) -> None:
    """Equal within the rounding of float32 labels."""
    np.testing.assert_array_equal(np.isinf(one.cost), np.isinf(other.cost))
    np.testing.assert_allclose(one.cost, other.cost, rtol=rounding_of(one.surface))


@FUZZ
@given(
    st.data(),
    surfaces(),
    st.sampled_from(["8", "16"]),
    st.booleans(),
    st.booleans(),
    TILES,
    THREADS,
)
def test_numba_equals_scipy(
    data: st.DataObject,
    surface: CostSurface,
    moves: str,
    reverse: bool,
    leakproof: bool,
    tile: int,
    threads: int,
) -> None:
    sources = data.draw(sources_on(surface))
    options = {"neighbourhood": moves, "reverse": reverse, "leakproof": leakproof}
    fast = accumulate(surface, sources, tile=tile, threads=threads, engine="numba", **options)
    slow = accumulate(surface, sources, engine="scipy", **options)
    assert_same_cost(fast, slow)
    assert (fast.engine, slow.engine) == ("numba", "scipy")


@FUZZ
@given(st.data(), surfaces(), st.sampled_from(["8", "16"]), st.booleans())
def test_early_stop_keeps_what_is_cheaper(
    data: st.DataObject, surface: CostSurface, moves: str, reverse: bool
) -> None:
    sources = data.draw(sources_on(surface))
    rows, cols = surface.friction.shape
    target = (data.draw(st.integers(0, rows - 1)), data.draw(st.integers(0, cols - 1)))
    full = accumulate(surface, sources, neighbourhood=moves, reverse=reverse)
    bound = full.cost[target]
    wanted = np.where(full.cost <= bound, full.cost, np.inf)
    for engine in ("numba", "scipy"):
        options = {"neighbourhood": moves, "reverse": reverse, "engine": engine}
        stopped = accumulate(surface, sources, targets=[target], **options)
        if engine == "numba":
            np.testing.assert_array_equal(stopped.cost, wanted)
            limited = accumulate(surface, sources, max_cost=float(bound), **options)
            np.testing.assert_array_equal(limited.cost, wanted)
        np.testing.assert_allclose(stopped.cost[target], bound, rtol=3e-6)


@FUZZ
@given(
    st.data(),
    surfaces(),
    st.sampled_from(["8", "16"]),
    st.booleans(),
    st.sampled_from(["numba", "scipy"]),
)
def test_paths_cost_what_was_accumulated_and_lead_to_the_allocated_source(
    data: st.DataObject, surface: CostSurface, moves: str, reverse: bool, engine: str
) -> None:
    sources = data.draw(sources_on(surface))
    result = accumulate(surface, sources, neighbourhood=moves, reverse=reverse, engine=engine)
    for row, col in np.ndindex(result.cost.shape):
        if np.isinf(result.cost[row, col]):
            assert result.allocation[row, col] == -1
            with pytest.raises(NoPathError):
                trace(result, row, col)
            continue
        path = trace(result, row, col)
        ends = [(path.rows[i], path.cols[i]) for i in (0, -1)]
        source_end, cell_end = ends[::-1] if reverse else ends
        owner = result.allocation[row, col]
        assert cell_end == (row, col)
        assert source_end == (sources.rows[owner], sources.cols[owner])
        total = sources.start_costs[owner] + segment_costs(surface, path).sum()
        np.testing.assert_allclose(total, result.cost[row, col], rtol=rounding_of(surface))


@FUZZ
@given(st.data(), surfaces(symmetric=True), st.sampled_from(["8", "16"]))
def test_isotropic_distance_is_a_metric(
    data: st.DataObject, surface: CostSurface, moves: str
) -> None:
    rows, cols = surface.friction.shape
    cell = st.tuples(st.integers(0, rows - 1), st.integers(0, cols - 1))
    a, b, c = data.draw(cell), data.draw(cell), data.draw(cell)
    from_a, from_b = (
        accumulate(surface, Sources.from_cells([x]), neighbourhood=moves).cost for x in (a, b)
    )
    np.testing.assert_allclose(from_a[b], from_b[a], rtol=3e-6)
    assert from_a[c] <= (from_a[b] + from_b[c]) * (1 + 3e-6)


@FUZZ
@given(st.data(), surfaces(), st.sampled_from(["8", "16"]))
def test_reverse_measures_the_way_back(
    data: st.DataObject, surface: CostSurface, moves: str
) -> None:
    rows, cols = surface.friction.shape
    cell = st.tuples(st.integers(0, rows - 1), st.integers(0, cols - 1))
    a, b = data.draw(cell), data.draw(cell)
    to_a = accumulate(surface, Sources.from_cells([a]), neighbourhood=moves, reverse=True)
    from_b = accumulate(surface, Sources.from_cells([b]), neighbourhood=moves)
    np.testing.assert_allclose(to_a.cost[b], from_b.cost[a], rtol=3e-6)


@FUZZ
@given(st.integers(0, 2**32 - 1), st.sampled_from(["8", "16"]), st.booleans())
def test_flips_and_rotations_of_a_square_surface(seed: int, moves: str, leakproof: bool) -> None:
    rng = np.random.default_rng(seed)
    friction = rng.uniform(0.5, 3, (9, 7)).astype(np.float32)
    friction[rng.random((9, 7)) < 0.2] = np.inf
    start = np.zeros((9, 7), bool)
    start[rng.integers(9), rng.integers(7)] = True

    def cost(values: np.ndarray, marker: np.ndarray) -> np.ndarray:
        sources = Sources.from_cells([tuple(np.argwhere(marker)[0])])
        options = {"neighbourhood": moves, "leakproof": leakproof}
        return accumulate(CostSurface(grid(values)), sources, **options).cost

    plain = cost(friction, start)
    for turn in (np.rot90, np.flipud, np.fliplr, np.transpose):
        np.testing.assert_allclose(cost(turn(friction), turn(start)), turn(plain), rtol=3e-6)


@pytest.mark.parametrize("blocked", [0.0, 0.25])
def test_eight_neighbours_equal_scikit_image(blocked: float) -> None:
    graph = pytest.importorskip("skimage.graph")
    rng = np.random.default_rng(5)
    friction = rng.uniform(1, 9, (60, 80))
    friction[rng.random((60, 80)) < blocked] = np.inf
    friction[30, 40] = 1
    wanted, _ = graph.MCP_Geometric(friction).find_costs([(30, 40)])
    # scikit-image squeezes between two blocked cells.
    ours = accumulate(
        isotropic(friction), Sources.from_cells([(30, 40)]), neighbourhood="8", leakproof=False
    )
    np.testing.assert_allclose(ours.cost, wanted, rtol=3e-6)


def test_without_numba_the_reference_solves_with_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    from kachin_corridors.plugin import core

    monkeypatch.delattr(core, "kernels", raising=False)
    monkeypatch.setitem(sys.modules, "kachin_corridors.plugin.core.kernels", None)
    with pytest.warns(RuntimeWarning, match="numba cannot be loaded"):
        result = accumulate(
            isotropic(np.ones((3, 3))), Sources.from_cells([(0, 0)]), neighbourhood="8"
        )
    assert result.engine == "scipy"
    assert result.cost[2, 2] == pytest.approx(2 * np.sqrt(2))
