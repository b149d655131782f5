"""Snapping to open cells, and ranks with ties."""

from __future__ import annotations

import numpy as np
import pytest

from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.measures import RouteMeasures
from kachin_corridors.plugin.core.ranking import (
    GENERALISED,
    Dues,
    Offer,
    PairResult,
    Weights,
    rank_values,
    ranks,
    share_above,
    winner,
)
from kachin_corridors.plugin.core.snap import nearest_open_cell

GRID = Grid(np.zeros((9, 9), np.float32), Affine(1000, 0, 0, 0, -1000, 0), 'PROJCS["m"]')


def test_an_open_cell_stays():
    assert nearest_open_cell(GRID, np.zeros((9, 9), bool), (4, 4), 0) == ((4, 4), 0.0)


def test_the_nearest_open_cell_is_found_within_reach_only():
    barriers = np.ones((9, 9), bool)
    barriers[4, 7] = barriers[8, 8] = False
    assert nearest_open_cell(GRID, barriers, (4, 4), 3000) == ((4, 7), 3000.0)
    assert nearest_open_cell(GRID, barriers, (4, 4), 2999) is None


def test_reach_is_metric_where_cells_are_not_square():
    flat = Grid(np.zeros((9, 9), np.float32), Affine(1000, 0, 0, 0, -250, 0), 'PROJCS["m"]')
    barriers = np.ones((9, 9), bool)
    barriers[4, 5] = barriers[7, 4] = False
    assert nearest_open_cell(flat, barriers, (4, 4), 2000) == ((7, 4), 750.0)


def route(usd: float) -> RouteMeasures:
    return RouteMeasures(usd, usd, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, {}, (), ())


def test_ranks_are_within_an_origin_and_share_ties():
    pairs = [
        PairResult("A", "x", {"usd_per_t": route(3)}),
        PairResult("A", "y", {"usd_per_t": route(1)}),
        PairResult("A", "z", {"usd_per_t": route(3)}),
        PairResult("A", "far", {}, "no way"),
        PairResult("B", "x", {"usd_per_t": route(9)}),
    ]
    assert ranks(pairs, "usd_per_t") == {
        ("A", "x"): 2,
        ("A", "y"): 1,
        ("A", "z"): 2,
        ("B", "x"): 1,
    }
    assert ranks(pairs, "hours") == {}
    with pytest.raises(KeyError):
        ranks(pairs, "happiness")


def test_what_float32_cannot_tell_apart_is_a_tie():
    assert rank_values({"a": 100.0, "b": 100.0005, "c": 100.1, "d": 0.0, "e": 0.0}) == {
        "d": 1,
        "e": 1,
        "a": 3,
        "b": 3,
        "c": 5,
    }


def offer(name: str, usd: float, hours: float, exposure: float, **more) -> Offer:
    measures = RouteMeasures(usd, hours, exposure, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, {}, (), ())
    return Offer("A", name, measures, **more)


def test_the_winner_and_its_margin():
    best = winner([offer("x", 30, 5, 0), offer("y", 20, 9, 0), offer("z", 25, 9, 0)], "usd_per_t")
    assert best.offer.destination == "y" and best.second.destination == "z"
    assert best.margin == 5 and best.margin_share == 0.25 and best.tied == ()
    assert winner([], "hours") is None
    alone = winner([offer("x", 30, 5, 0)], "hours")
    assert alone.second is None and alone.margin is None and alone.margin_share is None


def test_a_tie_is_said_and_hours_break_it():
    offers = [offer("x", 1, 9, 0), offer("y", 9, 2, 0), offer("z", 9, 5, 0), offer("w", 1, 1, 3)]
    best = winner(offers, "exposure_km")
    assert (best.offer.destination, best.tied) == ("y", ("z", "x"))
    assert best.second.destination == "z" and best.margin == 0 and best.margin_share == 0
    assert share_above(0, 3) is None and share_above(4, 1) == 0.25


def test_the_gateway_adds_waiting_and_levy():
    here = offer("x", 30, 5, 2, dues=Dues(dwell_h=10, levy_usd_t=7), usd_per_t_h=0.5)
    assert here.value("hours") == 15 and here.dwell_usd_t == 5
    assert here.value("usd_per_t") == 30 + 7 + 5 and here.value("exposure_km") == 2
    assert offer("x", 30, 5, 2, usd_per_t_h=0.5).value("usd_per_t") == 30


def test_the_generalised_cost_is_only_there_with_weights():
    weighed = offer("x", 30, 5, 2, weights=Weights(1, 2, 0.5))
    assert weighed.value(GENERALISED) == 30 + 10 + 1
    with pytest.raises(KeyError):
        offer("x", 30, 5, 2).value(GENERALISED)
