"""Vertical factors of the user's own: what is understood, and what is refused in one sentence."""

from __future__ import annotations

import numpy as np
import pytest

from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.owngrade import from_expression, from_table
from kachin_corridors.plugin.core.vertical import herzog_wheeled, tobler

GRADES = np.array([-0.5, -0.1, -0.05, 0.0, 0.08, 0.3])


@pytest.mark.parametrize(
    ("text", "like"),
    [
        ("exp(3.5 * (abs(s + 0.05) - 0.05))", tobler()),
        ("1 + (s / 0.1)^2 if abs(s) <= 0.1 else 2 * abs(s) / 0.1", herzog_wheeled(0.1)),
    ],
)
def test_an_expression_is_the_formula_that_it_spells(text, like):
    assert from_expression(text).at(GRADES) == pytest.approx(like.at(GRADES), rel=2e-3)


def test_an_expression_may_close_grades_and_take_bounds():
    factor = from_expression("inf if abs(s) > 0.2 else min(2, max(1, 1 + s))")
    assert factor.at(np.array([0.25, -0.25])).tolist() == [np.inf, np.inf]
    assert factor.at(np.array([-0.1, 0.1])) == pytest.approx([1.0, 1.1], rel=1e-5)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("__import__('os').system('true')", "may not hold '__import__"),
        ("s.__class__", "may not hold 's.__class__'"),
        ("[1][0]", r"may not hold '\[1\]\[0\]'"),
        ("open('x')", r"may not hold 'open\('x'\)'"),
        ("exp(s, s)", r"may not hold 'exp\(s, s\)'"),
        ("lambda: 1", "may not hold 'lambda: 1'"),
        ("True + 1", "may not hold 'True'"),
        ("grade + 1", "may not hold 'grade'"),
        ("1 if s else 2", "may not hold 's'"),
        ("1 +", "'1 \\+' is no expression in s"),
        ("", "is empty"),
        ("s + 0.5", "gives -1.5 at the grade -2"),
        ("log(s)", "gives nan at the grade -2"),
        ("inf", "closes level ground"),
        ("9^9^9^9^9 - 9^9^9^9^9 + 1", "gives nan"),
        ("1" + " + 1" * 200, "has 801 characters: 400 are the most"),
    ],
)
def test_what_is_no_arithmetic_in_s_is_refused(text, message):
    with pytest.raises(InputError, match=message):
        from_expression(text)


def test_a_table_is_linear_between_its_rows_and_keeps_its_ends():
    factor = from_table("mine.csv", [-0.2, 0.0, 0.1, 0.25], [2.0, 1.0, 1.5, np.inf])
    assert factor.at(np.array([-1.0, -0.1, 0.0, 0.05, 0.1])) == pytest.approx(
        [2, 1.5, 1, 1.25, 1.5], rel=5e-3
    )
    assert np.isinf(factor.at(np.array([0.2, 0.25, 1.0]))).all()


@pytest.mark.parametrize(
    ("grades", "factors", "message"),
    [
        ([0.0], [1.0], "mine.csv has 1 rows: give two grades"),
        ([0, 0.2, 0.1], [1, 2, 3], "the grades of mine.csv do not rise from 0.2 to 0.1"),
        ([0, 0, 0.1], [1, 2, 3], "do not rise from 0 to 0"),
        ([0.1, 0.2], [1, 2], "go from 0.1 to 0.2 and leave out 0"),
        ([-0.1, 0.1], [1, -2], "mine.csv gives -2 at the grade 0.1"),
        ([-0.1, 0.1], [1, np.nan], "mine.csv gives nan at the grade 0.1"),
        ([-0.1, 0.0], [1, np.inf], "mine.csv closes level ground"),
    ],
)
def test_a_table_that_cannot_be_one_is_refused(grades, factors, message):
    with pytest.raises(InputError, match=message):
        from_table("mine.csv", grades, factors)
