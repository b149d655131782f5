"""What another vertical factor does to a route, by hand and as a rule."""

from __future__ import annotations

import numpy as np
import pytest
from test_measures import UTM, flat

from kachin_corridors.plugin.core import vertical
from kachin_corridors.plugin.core.costfunctions import distinct, factor_routes
from kachin_corridors.plugin.core.errors import Cancelled
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.matrix import Place

START, END = Place("a", (2, 0)), Place("b", (2, 8))


def hill():
    """A hill of 60 m a km between both places, with level ground around it."""
    heights = np.zeros((5, 9), np.float32)
    heights[1:4, 3:6] = 60
    heights[2, 4] = 120
    return flat((5, 9), terrain=Grid(heights, Affine(1000, 0, 0, 0, -1000, 0), UTM))


def test_a_steep_factor_goes_around_and_a_level_one_across():
    factors = [vertical.level(), vertical.herzog_wheeled(0.02)]
    across, around = factor_routes(hill(), factors, [START], [END], "hours", within_m=0)
    assert (across.factor, across.shared) == ("none", 1.0)
    assert across.measures.climb_m == 120 and across.measures.hours == pytest.approx(8)
    assert around.measures.climb_m < 120 and around.measures.length_km > 8
    # On level ground both factors agree, so the detour costs its length under either.
    assert around.judged.hours == pytest.approx(around.measures.length_km)
    assert around.more(across.measures, "hours") == pytest.approx(around.judged.hours / 8 - 1)
    assert 0 < around.shared < 1


def test_a_line_that_the_first_factor_closes_has_no_cost_under_it():
    factors = [vertical.grade_limit(0.03), vertical.level()]
    first, second = factor_routes(hill(), factors, [START], [END], "hours", within_m=500)
    assert first.measures.steepest_grade <= 0.03
    assert second.judged.too_steep_km > 0 and second.more(first.measures, "hours") is None


def test_no_route_costs_less_than_the_best_of_the_judging_factor():
    rng = np.random.default_rng(8)
    heights = rng.normal(0, 80, (12, 14)).astype(np.float32)
    friction = flat((12, 14), terrain=Grid(heights, Affine(1000, 0, 0, 0, -1000, 0), UTM))
    factors = [vertical.tobler(), vertical.minetti(), vertical.rwalk(), vertical.level()]
    places = [Place("a", (0, 0)), Place("b", (11, 13)), Place("c", (11, 0))]
    routes = list(factor_routes(friction, factors, places[:1], places[1:], "hours", within_m=0))
    assert len(routes) == 8
    best = {r.destination: r.measures for r in routes[:2]}
    for route in routes:
        more = route.more(best[route.destination], "hours")
        assert more is not None and more >= -1e-6


def test_equal_factors_are_kept_once():
    factors = [vertical.tobler(), vertical.naismith(), vertical.tobler()]
    assert [f.name for f in distinct(factors)] == ["Tobler 1993", "Naismith 1892"]


def test_cancelling():
    with pytest.raises(Cancelled):
        list(factor_routes(hill(), [vertical.level()], [START], [END], "hours", within_m=0,
                           progress=lambda _f: False))  # fmt: skip
