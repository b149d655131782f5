"""The kernels against the sparse-graph reference and against scikit-image, on random surfaces."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from engine_cases import grid, isotropic, sources_on, surfaces
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import package
from kachin_corridors.plugin.core.accumulate import Accumulation, Sources, accumulate
from kachin_corridors.plugin.core.errors import InputError, NoPathError
from kachin_corridors.plugin.core.surface import CostSurface
from kachin_corridors.plugin.core.trace import segment_costs, trace

# Small tiles make many borders within small grids.
TILES = st.sampled_from([3, 5, 16, 32, 256])
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
    of_four: bool,
    tile: int,
    threads: int,
) -> None:
    sources = data.draw(sources_on(surface))
    options = {
        "neighbourhood": moves, "reverse": reverse, "leakproof": leakproof, "of_four": of_four
    }  # fmt: skip
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
@given(st.data(), surfaces(), st.sampled_from(["8", "16"]), st.booleans())
def test_labels_and_backlinks_do_not_depend_on_tiles(
    data: st.DataObject, surface: CostSurface, moves: str, reverse: bool
) -> None:
    sources = data.draw(sources_on(surface))
    options = {"neighbourhood": moves, "reverse": reverse}
    one, other = (accumulate(surface, sources, tile=tile, **options) for tile in (16, 256))
    assert one.cost.tobytes() == other.cost.tobytes()
    assert one.backlink.tobytes() == other.backlink.tobytes()


@pytest.mark.parametrize("kind", ["<f8", ">f4", "<f2", "<i4", "u1", "fortran", "read-only", "part"])
def test_friction_may_be_of_any_numbers(kind: str) -> None:
    values = np.random.default_rng(4).integers(1, 9, (40, 50)).astype(np.float32)
    other = values.astype(kind) if kind[0] in "<>u" else values.copy()
    if kind == "fortran":
        other = np.asfortranarray(values)
    elif kind == "read-only":
        other.flags.writeable = False
    elif kind == "part":
        other = np.repeat(values, 2, axis=1)[:, ::2]
    sources = Sources.from_cells([(3, 4)])
    plain, ours = (
        accumulate(CostSurface(replace(grid(values), values=v)), sources, neighbourhood="8")
        for v in (values, other)
    )
    assert plain.cost.tobytes() == ours.cost.tobytes()


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


@pytest.mark.skipif(shutil.which("grass") is None, reason="GRASS is not installed")
def test_sixteen_neighbours_equal_r_cost_with_knights_moves(tmp_path: Path) -> None:
    rng = np.random.default_rng(6)
    friction = rng.uniform(1, 9, (40, 50)).astype(np.float32)
    friction.astype("<f4").tofile(tmp_path / "friction")
    (tmp_path / "run.sh").write_text(
        f"r.in.bin -f input={tmp_path}/friction output=friction bytes=4 north=40 south=0 east=50 "
        "west=0 rows=40 cols=50\ng.region raster=friction\n"
        "r.cost -k input=friction output=cost start_coordinates=20.5,19.5\n"
        f"r.out.bin -f input=cost bytes=4 output={tmp_path}/cost\n"
    )
    command = ["grass", "--tmp-location", "XY", "--exec", "bash", str(tmp_path / "run.sh")]
    subprocess.run(command, check=True, capture_output=True)
    wanted = np.fromfile(tmp_path / "cost", "<f4").reshape(40, 50)
    ours = accumulate(
        isotropic(friction), Sources.from_cells([(20, 20)]), neighbourhood="16", of_four=True
    )
    np.testing.assert_allclose(ours.cost, wanted, rtol=3e-6)


@pytest.mark.parametrize("moves", ["8", "ring"])
def test_without_numba_the_reference_solves_with_a_notice(
    moves: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kachin_corridors.plugin import core

    monkeypatch.delattr(core, "kernels", raising=False)
    monkeypatch.setitem(sys.modules, "kachin_corridors.plugin.core.kernels", None)
    surface, sources = isotropic(np.ones((3, 3))), Sources.from_cells([(0, 0)])
    with pytest.warns(RuntimeWarning) as notices:
        result = accumulate(surface, sources, neighbourhood=moves)
    said = [str(notice.message) for notice in notices]
    assert any("numba cannot be loaded" in text for text in said)
    assert any("uses 16 neighbours" in text for text in said) == (moves == "ring")
    assert result.engine == "scipy"
    assert result.neighbourhood == {"8": "8", "ring": "16"}[moves]
    assert result.cost[2, 2] == pytest.approx(2 * np.sqrt(2))
    assert trace(result, 2, 2).rows.tolist() == [0, 1, 2]
    with pytest.raises(InputError, match="the ring needs numba"):
        accumulate(surface, sources, neighbourhood="ring", engine="scipy")


def test_kernels_are_kept_elsewhere_where_the_plugin_cannot_be_written(tmp_path: Path) -> None:
    installed = tmp_path / "plugins" / "kachin_corridors"
    shutil.copytree(
        package.ROOT / "plugin" / "core", installed / "plugin" / "core",
        ignore=shutil.ignore_patterns("__pycache__"),
    )  # fmt: skip
    # A file in its place keeps everybody, root included, from making the folder.
    (installed / "plugin" / "core" / "__pycache__").touch()
    code = (
        "import numpy as np\n"
        "from kachin_corridors.plugin.core.moves import OFFSETS\n"
        "from kachin_corridors.plugin.core import kernels\n"
        "links, none = np.array([255, 1], np.uint8), np.empty(0, np.int64)\n"
        "out = np.empty(4, np.int64)\n"
        "print(kernels.walk(links, 2, 1, OFFSETS, none, none, out), out[:2].tolist())\n"
    )
    environment = os.environ | {
        "PYTHONPATH": str(tmp_path / "plugins"), "XDG_CACHE_HOME": str(tmp_path / "cache")
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    assert done.stdout.strip() == "2 [1, 0]"
    assert list((tmp_path / "cache").rglob("*.nbc"))
