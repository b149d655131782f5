"""Partial dates."""

from __future__ import annotations

from datetime import date

import pytest

from kachin_corridors.layers.dates import first_day, is_partial, precision_of, same_period


@pytest.mark.parametrize(
    ("text", "precision", "expected"),
    [
        ("2024", "", date(2024, 1, 1)),
        ("2024-06", "", date(2024, 6, 1)),
        ("2024-06-15", "day", date(2024, 6, 15)),
        ("2023-12-13", "month", date(2023, 12, 1)),
        ("2023-12-13", "year", date(2023, 1, 1)),
    ],
)
def test_first_day(text, precision, expected):
    assert first_day(text, precision) == expected


@pytest.mark.parametrize("text", ["24", "2024-13", "2024-02-30", "June 2024", "2024-6", ""])
def test_no_date(text):
    assert not is_partial(text)
    with pytest.raises(ValueError, match=r"."):
        first_day(text)


def test_precision_of():
    assert [precision_of(t) for t in ("2024", "2024-06", "2024-06-15", "")] == [
        "year",
        "month",
        "day",
        "",
    ]


def test_same_period():
    assert same_period(date(2023, 11, 21), date(2023, 11, 1), "month")
    assert not same_period(date(2023, 12, 1), date(2023, 11, 1), "month")
    assert same_period(date(2023, 12, 1), date(2023, 1, 1), "year")
    assert not same_period(date(2023, 11, 2), date(2023, 11, 1), "day")
