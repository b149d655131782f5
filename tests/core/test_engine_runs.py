"""Runs as a whole: on disk, cancelled, in pairs; no thread and no file stays behind."""

from __future__ import annotations

import gc
import tempfile
import threading
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from engine_cases import grid, isotropic, surfaces
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kachin_corridors.plugin.core import vertical
from kachin_corridors.plugin.core.accumulate import Sources, accumulate, estimate_memory
from kachin_corridors.plugin.core.corridor import corridor, pair_cost
from kachin_corridors.plugin.core.errors import Cancelled, NoPathError
from kachin_corridors.plugin.core.scratch import PREFIX, Scratch
from kachin_corridors.plugin.core.surface import CostSurface
from kachin_corridors.plugin.core.trace import trace

FUZZ = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
MOVES = st.sampled_from(["8", "16"])


@pytest.fixture(autouse=True)
def _own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def leftovers() -> list[Path]:
    return list(Path(tempfile.gettempdir()).glob(f"{PREFIX}*"))


def hills(n: int) -> CostSurface:
    rng = np.random.default_rng(2)
    friction = rng.uniform(1, 3, (n, n))
    friction[rng.random((n, n)) < 0.05] = np.inf
    friction[0, 0] = 1
    height = rng.normal(0, 3, (n, n)).astype(np.float32)
    return CostSurface(grid(friction, 30, 30), height, vertical.tobler())


@pytest.mark.parametrize("moves", ["8", "16", "ring"])
def test_on_disk_equals_in_memory(moves: str) -> None:
    surface, sources = hills(150), Sources.from_cells([(0, 0)])
    memory = accumulate(surface, sources, neighbourhood=moves, tile=40)
    disk = accumulate(surface, sources, neighbourhood=moves, tile=40, memory_budget=0)
    assert len(leftovers()) == 1  # the result's own
    assert memory.cost.tobytes() == disk.cost.tobytes()
    assert memory.backlink.tobytes() == disk.backlink.tobytes()
    assert trace(disk, 149, 149).rows[0] == 0
    del disk
    gc.collect()
    assert leftovers() == []


@pytest.mark.parametrize("stop_at", [0, 1, 2, 5, 9])
def test_cancel_leaves_no_thread_and_no_file(stop_at: int) -> None:
    calls = iter(range(1000))
    before = threading.active_count()
    with pytest.raises(Cancelled):
        accumulate(
            hills(200), Sources.from_cells([(0, 0)]), tile=32, threads=3, memory_budget=0,
            progress=lambda _fraction: next(calls) < stop_at,
        )  # fmt: skip
    assert threading.active_count() == before
    assert leftovers() == []


def test_leftovers_of_a_killed_process_are_removed() -> None:
    dead = Path(tempfile.gettempdir()) / f"{PREFIX}dead"
    dead.mkdir()
    (dead / "in-use").touch()
    (dead / "1.bin").write_bytes(b"x")
    with Scratch() as living, Scratch() as other:
        assert not dead.exists()
        assert living.folder.exists() and other.folder.exists()
    assert leftovers() == []


@pytest.mark.parametrize("moves", ["8", "16", "ring"])
def test_memory_estimate_is_right_within_a_tenth(moves: str) -> None:
    surface, sources = hills(1400), Sources.from_cells([(0, 0)])
    accumulate(hills(50), sources, neighbourhood=moves)  # compile outside the count
    tracemalloc.start()
    result = accumulate(surface, sources, neighbourhood=moves, threads=2)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert result.engine == "numba"
    estimate = estimate_memory((1400, 1400), neighbourhood=moves, anisotropic=True)
    assert estimate == pytest.approx(peak, rel=0.1)


@FUZZ
@given(st.data(), surfaces(), MOVES)
def test_corridor_and_pair_agree_with_the_path(
    data: st.DataObject, surface: CostSurface, moves: str
) -> None:
    rows, cols = surface.friction.shape
    cell = st.tuples(st.integers(0, rows - 1), st.integers(0, cols - 1))
    a, b = data.draw(cell), data.draw(cell)
    result = accumulate(surface, Sources.from_cells([a]), neighbourhood=moves)
    cost = float(result.cost[b])
    if np.isinf(cost):
        for search in (corridor, pair_cost):
            with pytest.raises(NoPathError, match="no path joins"):
                search(surface, a, b, neighbourhood=moves)
        return
    both = corridor(surface, a, b, neighbourhood=moves)
    assert both.least == pytest.approx(cost, rel=3e-6)
    path = trace(result, *b)
    on_path = both.cost[path.rows.astype(int), path.cols.astype(int)]
    np.testing.assert_allclose(on_path, cost, rtol=3e-6)
    found, meeting = pair_cost(surface, a, b, neighbourhood=moves)
    assert found == pytest.approx(cost, rel=3e-6)
    assert both.cost[meeting] == pytest.approx(cost, rel=3e-6)


def test_within_a_corridor() -> None:
    both = corridor(isotropic(np.ones((3, 5))), (1, 0), (1, 4), neighbourhood="8")
    np.testing.assert_array_equal(both.within(0)[1], True)
    assert not both.within(0)[0].any() and both.within(1).all()
