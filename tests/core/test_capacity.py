"""Tonnes a season by hand, and tonnage allocated to gateways against an exact assignment."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from kachin_corridors.plugin.core.capacity import Arc, Fleet, allocate_tonnage, turned_round
from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.trace import Path


def test_a_season_of_whole_round_trips():
    # 150 days of 8 h are 1,200 h; trips of 50 h fit in 24 times, of 70 h 17 times.
    fleet = Fleet(payload_t=10, daily_hours=8, days=150, vehicles=20)
    assert fleet.trips(50) == 24 and fleet.trips(70) == 17
    assert fleet.season_t(50) == 20 * 24 * 10
    assert fleet.trips_for(5000) == 500 and fleet.trips_for(5001) == 501
    assert fleet.vehicles_for(5000, 50) == 21  # 500 loads, 24 by each
    assert fleet.trips(1200) == 1 and fleet.trips(1201) == 0
    assert fleet.vehicles_for(1, 1201) is None and fleet.season_t(1201) == 0
    assert fleet.trips(0) == 1200 * 60


def test_half_a_tonne_by_pack_animal():
    mules = Fleet(payload_t=0.05, daily_hours=6, days=150, vehicles=10)
    assert mules.trips_for(0.5) == 10
    assert mules.season_t(60) == pytest.approx(10 * 15 * 0.05)


def test_a_fleet_of_unknown_size_has_no_season_tonnage():
    fleet = Fleet(10, 8, 150)
    assert fleet.season_t(50) is None and fleet.vehicles_for(5000, 50) == 21


@pytest.mark.parametrize(
    ("figures", "message"),
    [
        ({"payload_t": 0}, "the payload is 0 t: give more than 0 t"),
        ({"payload_t": float("nan")}, "the payload is nan t: give more than 0 t"),
        ({"daily_hours": 25}, "the daily time on the way is 25 h: give more than 0 and at most 24"),
        ({"days": 0}, "the length of the season is 0 days: give 1 to 366 days"),
        ({"handling_h": -1}, "the handling time is -1 h: give 0 h or more"),
        ({"vehicles": -3}, "the size of the fleet is -3: give 0 or more"),
    ],
)
def test_a_figure_out_of_range_is_one_sentence(figures, message):
    with pytest.raises(InputError, match=message):
        Fleet(**{"payload_t": 10, "daily_hours": 8, "days": 150} | figures)


def test_as_much_as_can_move_comes_before_the_cost():
    # x is the cheaper for A, but B has no other way: A must leave it to B.
    arcs = [Arc("A", "x", 1), Arc("A", "y", 2), Arc("B", "x", 1)]
    found = allocate_tonnage({"A": 50, "B": 50}, {"x": 50, "y": 50}, arcs)
    assert found.tonnes == {("A", "y"): 50, ("B", "x"): 50}
    assert found.unallocated == {"A": 0, "B": 0} and found.cost == pytest.approx(150)


def test_the_least_cost_by_hand():
    # 90 t at x and 60 t at y are filled; 360 - a_x + a_y is least for a_x = 90, a_y = 0.
    arcs = [Arc("A", "x", 1), Arc("A", "y", 4), Arc("B", "x", 2), Arc("B", "y", 3)]
    found = allocate_tonnage({"A": 100, "B": 80}, {"x": 90, "y": 60}, arcs)
    assert found.tonnes == {("A", "x"): 90, ("B", "y"): 60} and found.cost == pytest.approx(270)
    assert found.unallocated == {"A": 10, "B": 20}


def test_a_fleet_shares_its_season_between_its_ways():
    # x takes 40 t, for which the fleet needs 0.4 of its season; in the rest it moves 30 t to y.
    arcs = [Arc("A", "x", 1, season_t=100), Arc("A", "y", 2, season_t=50)]
    found = allocate_tonnage({"A": 100}, {"x": 40, "y": None}, arcs)
    assert found.tonnes == {("A", "x"): 40, ("A", "y"): 30}
    assert found.unallocated == {"A": 30}


def test_a_way_too_long_for_the_season_carries_nothing():
    found = allocate_tonnage({"A": 7}, {}, [Arc("A", "x", 1, season_t=0)])
    assert found.tonnes == {} and found.unallocated == {"A": 7} and found.cost == 0


@pytest.mark.parametrize(
    ("tonnes", "capacity", "message"),
    [
        ({"A": -1}, {}, "the annual tonnage of A is -1 t: give 0 or more"),
        ({"A": float("nan")}, {}, "the annual tonnage of A is nan t: give 0 or more"),
        ({"A": 1}, {"x": -5}, "the capacity of x is -5 t: give 0 t or more"),
    ],
)
def test_wrong_tonnes_are_one_sentence(tonnes, capacity, message):
    with pytest.raises(InputError, match=message):
        allocate_tonnage(tonnes, capacity, [])


@settings(max_examples=25, deadline=None)
@given(size=st.integers(2, 6), seed=st.integers(0, 10_000))
def test_unit_loads_are_an_assignment(size, seed):
    costs = np.random.default_rng(seed).integers(1, 50, (size, size)).astype(float)
    arcs = [Arc(f"o{i}", f"d{j}", costs[i, j]) for i in range(size) for j in range(size)]
    ones = [{f"{side}{i}": 1.0 for i in range(size)} for side in "od"]
    found = allocate_tonnage(ones[0], ones[1], arcs)
    assert found.cost == pytest.approx(costs[linear_sum_assignment(costs)].sum())
    assert not any(found.unallocated.values())


def test_the_way_back_is_the_way_out_turned_round():
    path = Path(np.array([0.0, 1, 5, 6]), np.array([0.0, 1, 1, 2]), jumps=(1,))
    back = turned_round(path)
    assert back.rows.tolist() == [6, 5, 1, 0] and back.cols.tolist() == [2, 1, 1, 0]
    assert back.jumps == (1,)
    assert turned_round(Path(path.rows, path.cols, (0,))).jumps == (2,)
