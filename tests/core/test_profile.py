"""Profiles by hand: even steps, grades, gaps."""

from __future__ import annotations

import numpy as np
import pytest

from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.profile import Trail, profile

UTM = 'PROJCS["UTM"]'


def ramp(heights, nodata=None):
    """A terrain of 1 km cells whose columns have the given heights."""
    values = np.array([heights] * 3, np.float32)
    mask = None if nodata is None else np.array([nodata] * 3)
    return Grid(values, Affine(1000, 0, 0, 0, -1000, 0), UTM, mask)


def trail(first, last, count=50):
    """A straight trail along the middle row, from column to column, 1 km a column."""
    cols = np.linspace(first, last, count)
    km = np.abs(cols - first)
    return Trail(km, 97 + cols / 100, np.full(count, 25.0), np.ones(count), cols)


def test_grades_by_hand():
    made = profile([trail(0, 5)], ramp([0, 70, 160, 270, 400, 350]), 1.0)
    assert made.km.tolist() == [0, 1, 2, 3, 4, 5]
    assert made.elevation == pytest.approx([0, 70, 160, 270, 400, 350])
    assert made.grade[:-1] == pytest.approx([0.07, 0.09, 0.11, 0.13, -0.05])
    assert np.isnan(made.grade[-1]) and made.steepness.tolist() == [0, 1, 2, 3, 0, 0]
    assert made.steep_km() == pytest.approx({0.08: 3, 0.10: 2, 0.12: 1})
    assert (made.climb_m, made.descent_m) == (pytest.approx(400), pytest.approx(50))
    assert made.lon[3] == pytest.approx(97.03) and made.stretches() == [(0, 5)]


def test_a_grade_on_the_limit_is_not_above_it():
    made = profile([trail(0, 3)], ramp([0, 80, 180, 300]), 1.0)
    assert made.steepness.tolist() == [0, 1, 2, 0]


def test_the_last_step_takes_the_rest():
    assert profile([trail(0, 4.3)], ramp([0] * 6), 1.0).km.tolist() == [0, 1, 2, 3, 4.3]
    assert profile([trail(0, 4.7)], ramp([0] * 6), 1.0).km.tolist() == [0, 1, 2, 3, 4, 4.7]
    assert profile([trail(0, 0.2)], ramp([0] * 6), 1.0).km.tolist() == [0, 0.2]


def test_parts_and_missing_cells_break_the_profile():
    hole = [False, False, False, True, False, False]
    terrain = ramp([0, 100, 200, 0, 400, 500], hole)
    made = profile([trail(0, 5), trail(5, 4)], terrain, 1.0)
    assert np.isnan(made.elevation).tolist() == [False] * 3 + [True] + [False] * 4
    assert made.part.tolist() == [0] * 6 + [1, 1] and made.km.tolist() == [0, 1, 2, 3, 4, 5, 5, 6]
    assert made.stretches() == [(0, 2), (4, 5), (6, 7)]
    assert (made.climb_m, made.descent_m) == (pytest.approx(300), pytest.approx(100))
    assert np.nansum(made.run_km) == pytest.approx(4)


def test_lines_that_leave_the_terrain():
    made = profile([trail(3, 9)], ramp([0, 0, 0, 10, 20, 30]), 1.0)
    assert made.stretches() == [(0, 2)] and np.isnan(made.elevation[3:]).all()
    with pytest.raises(InputError, match="the line lies outside the terrain"):
        profile([trail(30, 31)], ramp([0] * 6), 1.0)
    with pytest.raises(InputError, match=r"the step of 0 km is not positive: give one above 0"):
        profile([trail(0, 1)], ramp([0] * 6), 0.0)
