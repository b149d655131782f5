"""Snapping to open cells, and ranks with ties."""

from __future__ import annotations

import numpy as np
import pytest

from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.measures import RouteMeasures
from kachin_corridors.plugin.core.ranking import PairResult, ranks
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
