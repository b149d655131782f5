"""Roads go through and rivers hold, at any cell size and however they lie on the grid."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from hypothesis import given, settings
from hypothesis import strategies as st
from rasterio.features import rasterize
from scipy.ndimage import label
from shapely.affinity import rotate
from shapely.geometry import LineString

from kachin_corridors.plugin.core.accumulate import Sources, accumulate
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.ground import Ground, Rules, build_friction
from kachin_corridors.plugin.core.linework import close_corners, widen_at_corners

from test_friction import preset  # isort: skip

SIDE_M = 24_000.0
EIGHT = np.ones((3, 3))
CELLS_M = (250.0, 400.0, 1000.0, 1900.0)
angles = st.floats(0, 180, allow_nan=False)
bends = st.lists(st.floats(-2000, 2000), min_size=3, max_size=3)


def drawn(angle: float, bend: list[float]) -> LineString:
    """A bent line through the middle, longer than the square in every direction."""
    middle = SIDE_M / 2
    points = [(-SIDE_M, 0), (-6000, bend[0]), (0, bend[1]), (6000, bend[2]), (SIDE_M, 0)]
    line = LineString([(x + middle, y + middle) for x, y in points])
    return rotate(line, angle, origin=(middle, middle))


def burned(line: LineString, cell: float, *, touched: bool) -> np.ndarray:
    side = int(SIDE_M / cell)
    transform = rasterio.Affine(cell, 0, 0, 0, -cell, SIDE_M)
    return rasterize(
        [(line, 1)], (side, side), transform=transform, all_touched=touched, dtype=np.uint8
    )


def banks(river: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The two largest pieces of land that a wide river leaves, found through edges only."""
    pieces, _ = label(river == 0)
    sizes = np.bincount(pieces.ravel())
    sizes[0] = 0
    first, second = np.argsort(sizes)[::-1][:2]
    return np.argwhere(pieces == first), np.argwhere(pieces == second)


def friction_of(river: np.ndarray, cell: float, *, road: np.ndarray | None = None, hours=100.0):
    side = river.shape[0]
    terrain = Grid(
        np.zeros((side, side), np.float32), Affine(cell, 0, 0, 0, -cell, SIDE_M), 'PROJCS["m"]'
    )
    ways = np.zeros_like(river) if road is None else road * np.uint8(4)
    ground = Ground(
        widen_at_corners(ways, river > 0), river * np.uint8(4), np.zeros(river.shape, bool),
        np.zeros_like(river), np.ones_like(river),
    )  # fmt: skip
    return build_friction(terrain, ground, Rules(preset(river_large_dry=hours), "dry"))


@settings(max_examples=25, deadline=None)
@given(angle=angles, bend=bends, cell=st.sampled_from(CELLS_M))
def test_a_river_parts_its_banks_even_diagonally(angle, bend, cell):
    river = close_corners(burned(drawn(angle, bend), cell, touched=True))
    pieces, count = label(river == 0, structure=EIGHT)
    north, south = banks(river)
    assert count >= 2 and pieces[tuple(north[0])] != pieces[tuple(south[0])]


@pytest.mark.parametrize("cell", CELLS_M)
@pytest.mark.parametrize("angle", [0, 17, 45, 63, 90, 135])
def test_nobody_slips_through_a_river_and_a_bridge_opens_it(angle, cell):
    river = close_corners(burned(drawn(angle, [900, -700, 400]), cell, touched=True))
    road = burned(drawn(angle + 77, [0, 0, 0]), cell, touched=False)
    north, south = (tuple(map(int, bank[0])) for bank in banks(river))
    level_h = 2 * SIDE_M / 5000
    for hours in (100.0, np.inf):
        closed = friction_of(river, cell, hours=hours)
        result = accumulate(closed.surface("hours"), Sources.from_cells([north]), neighbourhood="8")
        # A bent river is up to two cells thick, so that a crossing costs one to two times.
        assert 99.9 <= result.cost[south] <= 200 + level_h or hours == np.inf
        assert np.isfinite(result.cost[south]) == np.isfinite(hours)
        bridged = friction_of(river, cell, road=road, hours=hours)
        over = accumulate(bridged.surface("hours"), Sources.from_cells([north]), neighbourhood="8")
        assert over.cost[south] < level_h, "the bridge costs no crossing"


@settings(max_examples=25, deadline=None)
@given(angle=angles, bend=bends, cell=st.sampled_from(CELLS_M))
def test_a_road_one_cell_wide_is_continuous_over_any_river(angle, bend, cell):
    road = burned(drawn(angle, bend), cell, touched=False)
    everywhere = np.ones_like(road)
    friction = friction_of(everywhere, cell, road=road, hours=np.inf)
    open_cells = np.argwhere(~friction.barriers)
    start = tuple(map(int, open_cells[0]))
    result = accumulate(friction.surface("hours"), Sources.from_cells([start]), neighbourhood="8")
    assert np.isfinite(result.cost[~friction.barriers]).all()
    assert (friction.road_class[road > 0] > 0).all()


def test_corners_are_closed_both_ways_and_full_blocks_stay():
    falling = np.array([[3, 0], [0, 2]], np.uint8)
    assert np.count_nonzero(close_corners(falling)) == 3
    assert np.count_nonzero(close_corners(falling[:, ::-1])) == 3
    assert close_corners(falling).max() == 3 and 2 in close_corners(falling)[[0, 1], [1, 0]]
    loose = np.array([[1, 0], [0, 0]], np.uint8)
    assert np.array_equal(close_corners(loose), loose)


def test_a_road_is_widened_in_tight_places_only():
    road = np.array([[4, 0], [0, 4]], np.uint8)
    assert np.array_equal(widen_at_corners(road, np.zeros((2, 2), bool)), road)
    half = np.array([[False, True], [False, False]])
    assert np.array_equal(widen_at_corners(road, half), road)
    assert np.count_nonzero(widen_at_corners(road, np.ones((2, 2), bool))) == 3
