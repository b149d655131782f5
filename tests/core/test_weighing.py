"""Weighing routes: scales from best to worst, by hand."""

from __future__ import annotations

import pytest

from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.weighing import distances_from_best, parse_weights


def test_scores_by_hand():
    # Money from 10 to 30, hours from 5 to 9, exposure alike.
    rows = [(10.0, 9.0, 2.0), (20.0, 5.0, 2.0), (30.0, 7.0, 2.0)]
    assert distances_from_best(rows, (1, 0, 0)) == pytest.approx([0, 0.5, 1])
    assert distances_from_best(rows, (1, 1, 0)) == pytest.approx([0.5, 0.25, 0.75])
    # A measure in which all agree decides nothing, whatever its weight.
    assert distances_from_best(rows, (0, 0, 5)) == [0, 0, 0]


def test_scores_do_not_depend_on_units_or_the_sum_of_weights():
    rows = [(10.0, 9.0, 0.0), (20.0, 5.0, 7.0), (30.0, 7.0, 3.0)]
    scaled = [(a * 1000, b / 60, c + 5) for a, b, c in rows]
    assert distances_from_best(rows, (1, 2, 3)) == pytest.approx(
        distances_from_best(scaled, (10, 20, 30))
    )
    assert distances_from_best([], (1, 1, 1)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1,2", "the weights 1,2 are no three numbers: give each zero or more"),
        ("1,-2,3", "the weights 1,-2,3 are no three numbers: give each zero or more"),
        ("1,nan,3", "the weights 1,nan,3 are no three numbers: give each zero or more"),
        ("0,0,0", "all three weights are zero: give one of them more than zero"),
    ],
)
def test_bad_weights_are_refused(text, words):
    with pytest.raises(InputError) as caught:
        parse_weights(text)
    assert str(caught.value) == words


def test_good_weights():
    assert parse_weights("1, 0,2.5") == (1, 0, 2.5)
