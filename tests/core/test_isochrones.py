"""Bands of cost and the hours that users write."""

from __future__ import annotations

import numpy as np
import pytest

from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.isochrones import bands, parse_hours


def test_a_cost_belongs_to_the_first_limit_it_does_not_exceed():
    cost = np.array([[0, 5.9, 6], [6.1, 12, 12.5]], dtype=np.float32)
    assert bands(cost, (6, 12)).tolist() == [[1, 1, 1], [2, 2, 0]]
    assert bands(np.array([[np.inf]], dtype=np.float32), (6,)).tolist() == [[0]]


def test_hours_are_sorted_and_each_once():
    assert parse_hours("24; 6h, 12 h, 6") == (6, 12, 24)


@pytest.mark.parametrize("text", ["6, soon", "0", "-3", "nan", "inf"])
def test_what_is_no_time_is_named(text):
    word = text.split(", ")[-1]
    with pytest.raises(InputError) as caught:
        parse_hours(text)
    assert str(caught.value) == (
        f'the time "{word}" is no number of hours above 0: write hours such as 6, 12, 24, 48'
    )


def test_no_time_at_all():
    with pytest.raises(InputError, match="no time is given"):
        parse_hours(" ")
