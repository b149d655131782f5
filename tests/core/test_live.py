"""Routes from accumulations that are there already."""

from __future__ import annotations

import numpy as np
import pytest
from test_measures import random_friction

from kachin_corridors.plugin.core.live import reach, route_over, route_to

START, END = (1, 1), (7, 9)
CONNECTED = (1, 2, 3, 4, 5)


@pytest.mark.parametrize("seed", range(6))
def test_a_live_route_costs_what_was_accumulated(seed):
    friction = random_friction(seed)
    there = reach(friction, "hours", START)
    for cell in np.argwhere(np.isfinite(there.cost))[::7]:
        route = route_to(friction, there, tuple(cell))
        assert route.measures.of("hours") == pytest.approx(there.cost[tuple(cell)], rel=1e-5)


@pytest.mark.parametrize("seed", CONNECTED)
def test_a_route_over_a_cell_is_the_sum_of_both_ways_and_never_beats_the_best(seed):
    friction = random_friction(seed)
    there, onward = reach(friction, "hours", START), reach(friction, "hours", END, onward=True)
    direct = route_to(friction, there, END)
    assert direct is not None, "choose a seed whose barriers do not part the ends"
    least = direct.measures.of("hours")
    for cell in np.argwhere(np.isfinite(there.cost) & np.isfinite(onward.cost))[::5]:
        route = route_over(friction, there, onward, tuple(cell))
        both = float(there.cost[tuple(cell)]) + float(onward.cost[tuple(cell)])
        assert route.measures.of("hours") == pytest.approx(both, rel=1e-4)
        assert both >= least * (1 - 1e-5)
        assert (route.path.rows[0], route.path.cols[0]) == START
        assert (route.path.rows[-1], route.path.cols[-1]) == END


def test_a_chain_goes_on_where_the_way_before_ended():
    friction = random_friction(2)
    first = route_to(friction, reach(friction, "hours", START), END)
    there = reach(friction, "hours", END)
    chained = route_to(friction, there, START, first.path)
    back = route_to(friction, there, START)
    total = first.measures.of("hours") + back.measures.of("hours")
    assert chained.measures.of("hours") == pytest.approx(total, rel=1e-6)


def test_outside_and_out_of_reach_there_is_no_route():
    friction = random_friction(0)
    there = reach(friction, "hours", START)
    assert route_to(friction, there, (-1, 0)) is None
    assert route_to(friction, there, (0, 999)) is None
    blocked = np.argwhere(friction.barriers)
    assert blocked.size and route_to(friction, there, tuple(blocked[0])) is None
