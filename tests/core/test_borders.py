"""A coarse border line yields to places whose country is known, and cannot be slipped through."""

from __future__ import annotations

import numpy as np
import pytest

from kachin_corridors.plugin.core.accumulate import Sources, accumulate
from kachin_corridors.plugin.core.borders import (
    Crossing,
    KnownPlace,
    border_cells,
    distances_m,
    open_at_crossings,
    settle_sides,
)
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.surface import CostSurface

CELL_M = 500.0


def grid(shape) -> Grid:
    return Grid(np.ones(shape, np.float32), Affine(CELL_M, 0, 0, 0, -CELL_M, 0), 'PROJCS["m"]')


def west_east(shape=(21, 21)) -> np.ndarray:
    ids = np.ones(shape, np.uint8)
    ids[:, 11:] = 2
    return ids


def test_a_place_beyond_the_line_is_joined_to_its_country():
    ids = west_east()
    settled = settle_sides(ids, grid(ids.shape), [KnownPlace(10, 14, 1)], 4000)
    assert settled[10, 14] == 1 and (settled[10, 11:14] == 1).all()
    # The own country begins 4 cells (2 km) away; one and a half cells more join the two.
    rows, cols = np.mgrid[0:21, 0:21]
    reach = np.hypot(rows - 10, cols - 14) <= 5.5
    assert ((settled != ids) == (reach & (ids == 2))).all()


def test_a_place_farther_than_the_error_of_the_line_changes_nothing():
    ids = west_east()
    settled = settle_sides(ids, grid(ids.shape), [KnownPlace(10, 20, 1)], 4000)
    assert (settled == ids).all()


def test_the_facing_town_keeps_its_side():
    ids = west_east()
    gate, facing = KnownPlace(10, 13, 1), KnownPlace(10, 15, 2)
    settled = settle_sides(ids, grid(ids.shape), [gate, facing], 4000)
    assert settled[10, 13] == 1 and settled[10, 15] == 2


@pytest.mark.parametrize("seed", range(20))
def test_no_path_slips_through_a_random_border(seed):
    random = np.random.default_rng(seed)
    edge = (12 + random.integers(-2, 3, 24).cumsum()).clip(2, 20)
    ids = (np.arange(24)[np.newaxis, :] >= edge[:, np.newaxis]).astype(np.uint8) + 1
    border = border_cells(ids)
    friction = np.where(border, np.inf, 1).astype(np.float32)
    surface = CostSurface(grid(ids.shape).with_values(friction))
    for neighbourhood in ("8", "16"):
        cost = accumulate(surface, Sources.from_cells([(0, 0)]), neighbourhood=neighbourhood).cost
        assert np.isinf(cost[ids == 2]).all()
    assert np.isfinite(cost[(ids == 1) & ~border]).sum() > 0


def test_ground_of_no_country_has_no_border():
    ids = np.array([[1, 0, 2], [1, 2, 2]], np.uint8)
    assert border_cells(ids).tolist() == [[False, False, False], [True, False, False]]


def test_distances_are_metric_and_the_window_ends_at_the_grid():
    _, distance = distances_m(grid((10, 10)), 0.0, 9.0, 1000)
    assert distance[0, -1] == 0 and distance[2, -1] == 2 * CELL_M


@pytest.mark.parametrize("place", [(-50.0, 3.0), (3.0, 80.0), (-0.4, 400.0)])
def test_a_position_off_the_grid_has_no_cells_near_it(place):
    box, distance = distances_m(grid((10, 10)), *place, 1000)
    assert distance.size == 0 and np.zeros((10, 10))[box].size == 0


def test_a_crossing_opens_the_border_within_its_reach():
    border = border_cells(west_east())
    closed = open_at_crossings(border, grid(border.shape), [Crossing(10, 9, 1000)], 4000)
    assert np.flatnonzero(~closed[:, 10]).tolist() == [9, 10, 11]
    assert not closed[:, 11:].any()


def test_a_crossing_opens_a_line_that_runs_farther_away_within_its_error():
    border = border_cells(west_east())
    near, far = Crossing(10, 5, 1000), Crossing(10, 5, 1000)
    assert (~open_at_crossings(border, grid(border.shape), [near], 2000)[:, 10]).any()
    assert open_at_crossings(border, grid(border.shape), [far], 500)[:, 10].all()
