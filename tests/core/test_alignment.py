"""A chord becomes a road: round a hill, through a pass, never through a barrier."""

from __future__ import annotations

import numpy as np
import pytest

from kachin_corridors.plugin.core.alignment import align_chords
from kachin_corridors.plugin.core.errors import Cancelled
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.surface import CostSurface
from kachin_corridors.plugin.core.trace import Path, segment_costs
from kachin_corridors.plugin.core.vertical import herzog_wheeled

FACTOR = herzog_wheeled(0.1)


def ridge_with_pass(pass_row=30) -> Grid:
    """A 1,500 m ridge across the chord from west to east, with one pass."""
    rows, cols = np.mgrid[0:41, 0:41]
    ridge = 1500 * np.exp(-(((cols - 20) / 4) ** 2))
    gap = np.exp(-(((rows - pass_row) / 3) ** 2))
    return Grid(
        (ridge * (1 - gap)).astype(np.float32), Affine(500, 0, 0, 0, -500, 0), 'PROJCS["m"]'
    )


def test_the_road_goes_through_the_pass():
    terrain = ridge_with_pass()
    (road,) = align_chords(terrain, [((20, 2), (20, 38))], np.zeros(terrain.shape, bool), FACTOR)
    assert road is not None
    crest = road.rows[np.argmin(np.abs(road.cols - 20))]
    assert abs(crest - 30) <= 2
    assert (road.rows[0], road.cols[0]) == (20, 2) and (road.rows[-1], road.cols[-1]) == (20, 38)


def test_on_level_ground_the_road_is_the_chord():
    terrain = Grid(np.zeros((20, 20), np.float32), Affine(500, 0, 0, 0, -500, 0), 'PROJCS["m"]')
    (road,) = align_chords(terrain, [((10, 2), (10, 17))], np.zeros((20, 20), bool), FACTOR)
    assert (
        road is not None and set(road.rows) == {10.0} and road.cols.tolist() == list(range(2, 18))
    )


def test_barriers_part_a_chord_and_the_others_stay():
    terrain = ridge_with_pass()
    wall = np.zeros(terrain.shape, bool)
    wall[:, 10] = True
    chords = [((5, 2), (5, 30)), ((5, 12), (8, 30)), ((1, 10), (1, 30))]
    roads = align_chords(terrain, chords, wall, FACTOR)
    assert [road is None for road in roads] == [True, False, True]


def test_a_road_prefers_cheap_cells():
    terrain = Grid(np.zeros((21, 21), np.float32), Affine(500, 0, 0, 0, -500, 0), 'PROJCS["m"]')
    friction = np.full((21, 21), 3, np.float32)
    friction[14] = 1
    (road,) = align_chords(
        terrain, [((10, 0), (10, 20))], np.zeros((21, 21), bool), FACTOR, friction
    )
    assert road is not None and road.rows.max() == 14


def test_cancel_stops_the_alignment():
    terrain = ridge_with_pass()
    with pytest.raises(Cancelled):
        align_chords(
            terrain,
            [((5, 2), (5, 30))],
            np.zeros(terrain.shape, bool),
            FACTOR,
            progress=lambda _: False,
        )


@pytest.mark.parametrize("seed", range(6))
def test_the_search_finds_what_the_reference_graph_finds(seed):
    random = np.random.default_rng(seed)
    shape = (40, 50)
    relief = random.normal(0, 90, shape).cumsum(0).cumsum(1) / 8
    terrain = Grid(relief.astype(np.float32), Affine(0.004, 0, 97, 0, -0.004, 26), 'GEOGCS["x"]')
    walls = random.random(shape) < 0.2
    cells = np.argwhere(~walls)
    picks = random.choice(len(cells), (8, 2), replace=False)
    chords = [(tuple(map(int, cells[a])), tuple(map(int, cells[b]))) for a, b in picks]
    friction = random.choice([1, 2], shape).astype(np.float32)
    found, reference = (
        align_chords(terrain, chords, walls, FACTOR, friction, engine=engine)
        for engine in ("numba", "scipy")
    )
    surface = CostSurface(
        terrain.with_values(np.where(walls, np.inf, friction).astype(np.float32)),
        elevation=terrain.values,
        vertical_factor=FACTOR,
    )
    assert any(road is not None for road in found)
    for mine, theirs in zip(found, reference):
        assert (mine is None) == (theirs is None)
        if mine is not None:
            costs = [segment_costs(surface, Path(r.rows, r.cols)).sum() for r in (mine, theirs)]
            assert costs[0] == pytest.approx(costs[1], rel=1e-5)
