"""Water on surfaces whose drainage is known, and the filled surface against scikit-image."""

from __future__ import annotations

import numpy as np
import pytest

from kachin_corridors.plugin.core.downstream import (
    Course,
    Join,
    first_larger,
    joins,
    meeting,
    outlets,
    reaches,
)
from kachin_corridors.plugin.core.errors import Cancelled, InputError
from kachin_corridors.plugin.core.geodesy import inverse
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.hydrology import OUTSIDE, flow

WGS84 = 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]]]'


def grid(values, mask=None, step=0.01):
    values = np.asarray(values, dtype=np.float32)
    return Grid(values, Affine(step, 0, 98, 0, -step, 25), WGS84, mask)


def to_globe(x, y):
    return np.column_stack([x, y])


def valley(rows=21, cols=41):
    """A V-shaped valley that falls to the east along its middle row."""
    r, c = np.mgrid[0:rows, 0:cols]
    return 50.0 * np.abs(r - rows // 2) + 5.0 * (cols - c) + 100


def fork():
    """Two valleys that come together in the middle and run on east."""
    z = np.full((21, 41), 1000.0)
    r, c = np.mgrid[0:21, 0:41]
    upper = np.abs(r - np.where(c < 20, 10 - (20 - c) // 2, 10))
    lower = np.abs(r - np.where(c < 20, 10 + (20 - c) // 2, 10))
    return z * 0 + 50.0 * np.minimum(upper, lower) + 5.0 * (41 - c)


def test_a_valley_drains_along_its_floor():
    water = flow(grid(valley()))
    path = water.downstream(10 * 41 + 0 + 1)
    assert path == [10 * 41 + c for c in range(1, 41)]
    assert water.receiver[path[-1]] == OUTSIDE
    # A cell on the slope falls to the floor and then along it.
    side = water.downstream(7 * 41 + 5)
    assert side[-1] == 10 * 41 + 40
    assert {cell // 41 for cell in side} == {7, 8, 9, 10}


def test_everything_leaves_and_nothing_is_lost():
    rng = np.random.default_rng(4)
    water = flow(grid(rng.random((60, 50)) * 100))
    total = water.accumulate(np.ones(3000))
    assert total[water.receiver == OUTSIDE].sum() == pytest.approx(3000)
    assert sorted(water.order) == list(range(3000))
    place = np.empty(3000, dtype=int)
    place[water.order] = np.arange(3000)
    inner = np.flatnonzero(water.receiver != OUTSIDE)
    assert (place[water.receiver[inner]] < place[inner]).all()
    assert (water.filled[water.receiver[inner]] <= water.filled[inner]).all()


def test_the_filled_surface_is_that_of_scikit_image():
    morphology = pytest.importorskip("skimage.morphology")
    rng = np.random.default_rng(9)
    z = np.cumsum(rng.normal(size=(80, 70)), axis=1) + 50
    seed = np.full(z.shape, z.max())
    seed[[0, -1]], seed[:, [0, -1]] = z[[0, -1]], z[:, [0, -1]]
    expected = morphology.reconstruction(seed, z, method="erosion")
    found = flow(Grid(z, Affine(0.01, 0, 98, 0, -0.01, 25), WGS84)).filled.reshape(z.shape)
    assert np.array_equal(found, expected)


def test_a_depression_drains_by_its_lowest_pass():
    z = np.full((7, 7), 10.0)
    z[1:6, 1:6] = 3
    z[3, 3] = 0
    z[3, 6] = 5
    water = flow(grid(z))
    assert water.downstream(3 * 7 + 3)[-1] == 3 * 7 + 6
    assert water.filled.reshape(7, 7)[3, 3] == 5


def test_the_steepest_way_is_steepest_in_metres():
    """At 60 degrees a cell is half as wide as high: the drop to the east is the steeper one."""
    z = np.full((5, 5), 100.0)
    z[2, 3], z[3, 2] = 94, 90
    z[2, 4], z[4, 2] = 0, 0
    tall = Grid(z, Affine(0.01, 0, 98, 0, -0.01, 60.025), WGS84)
    assert flow(tall).receiver[2 * 5 + 2] == 2 * 5 + 3
    square = Grid(z, Affine(0.01, 0, 98, 0, -0.01, 0.025), WGS84)
    assert flow(square).receiver[2 * 5 + 2] == 3 * 5 + 2


def test_water_leaves_beside_cells_without_a_value():
    mask = np.zeros((9, 9), dtype=bool)
    mask[4, 4] = True
    r, c = np.mgrid[0:9, 0:9]
    z = 10.0 * np.maximum(np.abs(r - 4), np.abs(c - 4))
    water = flow(grid(z, mask))
    assert water.receiver[3 * 9 + 3] == OUTSIDE
    assert water.downstream(1 * 9 + 4)[-1] // 9 == 3
    assert water.cell_area_km2()[4 * 9 + 4] == 0
    assert 4 * 9 + 4 not in water.order


def test_a_course_has_the_length_of_its_geodesics_and_is_cut_exactly():
    water = flow(grid(valley()))
    course = Course.of(water, 10 * 41 + 1, 20, to_globe)
    lat = 25 - 0.105
    expected = inverse(98.015, lat, 98.025, lat)[0] / 1e3
    assert course.km[1] == pytest.approx(expected, rel=1e-9)
    assert course.km[-1] >= 20 > course.km[-2]
    part = course.between(5, 12.5)
    length = inverse(part[0, 0], part[0, 1], part[-1, 0], part[-1, 1])[0] / 1e3
    assert length == pytest.approx(7.5, rel=1e-6)
    assert course.between(30, 40).size == 0


def test_water_leaves_a_belt_where_its_valleys_do():
    water = flow(grid(fork()))
    rows, cols = np.mgrid[2:19, 5:11]
    found = outlets(water, (rows * 41 + cols).ravel())
    assert len(found) >= 2
    assert sum(o.share for o in found) <= 1 + 1e-9
    assert found[0].share >= found[1].share > 0.3
    assert {outlet.cell % 41 for outlet in found[:2]} == {10}
    (alone,) = outlets(water, np.array([10 * 41 + 30]))
    assert alone == (10 * 41 + 30, 1.0)
    assert outlets(water, np.array([], dtype=np.int64)) == []


def test_courses_that_met_are_drawn_once_and_bands_add_up():
    water = flow(grid(fork()))
    a = Course.of(water, 5 * 41 + 10, 100, to_globe)
    b = Course.of(water, 13 * 41 + 13, 100, to_globe)
    at = meeting(a, b)
    assert at is not None and at[0] > at[1]
    bands = list(reaches([a, b], (3.0, 10.0, 100.0)))
    assert [(start, stop) for start, stop, _ in bands] == [(0, 3), (3, 10), (10, 100)]

    def km(line):
        return inverse(line[:-1, 0], line[:-1, 1], line[1:, 0], line[1:, 1])[0].sum() / 1e3

    total = sum(km(line) for _, _, lines in bands for line in lines)
    assert total == pytest.approx(b.km[-1] + at[0], rel=1e-6)
    assert sum(km(line) for line in bands[0][2]) == pytest.approx(6, rel=1e-6)
    assert meeting(a, Course.of(water, 20 * 41, 1, to_globe)) is None


def test_a_confluence_is_where_another_basin_joins():
    water = flow(grid(fork()))
    drained = water.accumulate(water.cell_area_km2())
    stem = Course.of(water, 5 * 41 + 10, 100, to_globe)
    found = joins(water, stem, drained, 50)
    main = [join for join in found if join.joining_km2 > 0.5 * join.stem_km2]
    assert len(main) == 1
    assert 18 <= main[0].cell % 41 <= 21
    # All that drains through the last cell has joined or was there.
    every = joins(water, stem, drained, 0)
    own = water.cell_area_km2()[stem.cells[1:]].sum()
    gained = drained[stem.cells[-1]] - drained[stem.cells[0]]
    assert sum(join.joining_km2 for join in every) + own == pytest.approx(gained)
    assert [join.km for join in every] == sorted(join.km for join in every)


def test_the_first_larger_river_is_the_first_that_drains_more():
    small, large = Join(3, 1, 100, 40), Join(9, 2, 150, 151)
    assert first_larger([small, large, Join(12, 3, 1, 2)]) == large
    assert first_larger([small]) is None


def test_what_cannot_be_done():
    with pytest.raises(InputError, match="2 by 4 cells has no rivers"):
        flow(grid(np.zeros((2, 4))))
    with pytest.raises(InputError, match="no elevation at all"):
        flow(grid(np.zeros((3, 3)), np.ones((3, 3), dtype=bool)))
    with pytest.raises(Cancelled):
        flow(grid(np.zeros((600, 600))), lambda _: False)
