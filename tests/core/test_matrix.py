"""Origins against destinations: the same answers from either side, each run solved once."""

from __future__ import annotations

import numpy as np
import pytest
from test_friction import built

from kachin_corridors.plugin.core import matrix
from kachin_corridors.plugin.core.errors import Cancelled
from kachin_corridors.plugin.core.matrix import Accumulations, Place, solve_matrix
from kachin_corridors.plugin.core.trace import segment_costs

BELTS = [Place("A", (0, 0)), Place("B", (8, 3))]
GATES = [Place("x", (2, 11)), Place("y", (8, 9)), Place("z", (0, 6))]
MEASURES = ("hours", "usd_per_t")


@pytest.fixture(scope="module")
def hills():
    """Twelve by nine cells of rough ground, with a wall that z lies behind only for B."""
    heights = np.random.default_rng(5).uniform(0, 120, (9, 12))
    barriers = np.zeros((9, 12), bool)
    barriers[1:4, 5] = True
    return built(elevation=heights, barriers=barriers)


def cost(friction, path, measure):
    return float(segment_costs(friction.surface(measure), path).sum())


def test_each_path_costs_what_it_measures_and_no_more_than_any_other(hills):
    solved = solve_matrix(hills, BELTS, GATES, MEASURES, neighbourhood="8")
    assert list(solved.paths)[:2] == [("A", "x", "hours"), ("A", "y", "hours")]
    assert len(solved.paths) == 2 * 3 * 2 and len(solved.pairs) == 6
    for pair in solved.pairs:
        for measure in MEASURES:
            path = solved.paths[pair.origin, pair.destination, measure]
            own = pair.routes[measure].of(measure)
            assert own == pytest.approx(cost(hills, path, measure), rel=1e-5)
            assert own <= min(route.of(measure) for route in pair.routes.values()) * (1 + 1e-6)


def test_from_the_gates_in_reverse_where_they_are_fewer(hills, monkeypatch):
    seen = []
    solve = matrix.accumulate

    def spy(*args, **keywords):
        seen.append(keywords["reverse"])
        return solve(*args, **keywords)

    monkeypatch.setattr(matrix, "accumulate", spy)
    few = solve_matrix(hills, BELTS, GATES[:1], MEASURES, neighbourhood="8")
    assert seen == [True, True]
    many = solve_matrix(hills, BELTS, GATES, MEASURES, neighbourhood="8")
    assert seen[2:] == [False] * 4
    for key, path in few.paths.items():
        other = many.paths[key]
        assert (path.rows[0], path.cols[0]) == (other.rows[0], other.cols[0])
        assert cost(hills, path, key[2]) == pytest.approx(cost(hills, other, key[2]), rel=1e-5)


def test_places_on_one_cell_share_a_run_and_a_route(hills):
    runs = Accumulations(hills, "8")
    twins = [*BELTS, Place("A again", (0, 0))]
    solved = solve_matrix(hills, twins, GATES, ["hours"], runs=runs)
    assert runs.solved == 2
    assert solved.paths["A", "x", "hours"] is solved.paths["A again", "x", "hours"]


def test_a_kept_run_answers_again_and_no_further_than_it_went(hills):
    runs = Accumulations(hills, "8")
    first = runs.of("hours", (0, 0), targets=[(0, 6), (0, 1)])
    assert runs.of("hours", (0, 0), targets=[(0, 1)]) is first
    whole = runs.of("hours", (0, 0))
    assert whole is not first and np.isfinite(whole.cost).sum() == 9 * 12 - 3
    assert runs.of("hours", (0, 0), targets=[(8, 9)]) is whole
    assert runs.of("hours", (0, 0), reverse=True) is not whole
    assert runs.solved == 3
    runs.forget("hours", (0, 0))
    assert runs.of("hours", (0, 0)) is not whole


def test_a_place_off_the_surface_and_one_walled_in_keep_their_pairs():
    barriers = np.zeros((5, 7), bool)
    barriers[:, 3] = True
    friction = built((5, 7), barriers=barriers)
    gates = [Place("far", None, "lies outside"), Place("beyond", (2, 6)), Place("near", (2, 0))]
    solved = solve_matrix(friction, BELTS[:1], gates, ["hours"], no_way="no way")
    assert [(p.destination, p.problem, bool(p.routes)) for p in solved.pairs] == [
        ("far", "lies outside", False),
        ("beyond", "no way", False),
        ("near", "no way", True),
    ]
    nowhere = solve_matrix(friction, BELTS[:1], gates[:1], ["hours"])
    assert not nowhere.paths and nowhere.pairs[0].problem == "lies outside"


def test_progress_rises_to_the_end_and_can_stop(hills):
    seen = []
    solve_matrix(hills, BELTS, GATES, MEASURES, progress=lambda f: not seen.append(f))
    assert seen == sorted(seen) and seen[0] >= 0 and 0.75 <= seen[-1] <= 1
    with pytest.raises(Cancelled):
        solve_matrix(hills, BELTS, GATES, MEASURES, progress=lambda f: f < 0.3)
