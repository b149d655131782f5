"""Dates as people write them, each rule and each refusal."""

from __future__ import annotations

import pytest

from kachin_corridors.layers.dateforms import read_date


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2024", "2024"),
        ("2024-10", "2024-10"),
        ("2024-10-18", "2024-10-18"),
        (" 2024-10-18T23:59:00Z ", "2024-10-18"),
        ("2024-10-18 00:00:00", "2024-10-18"),
        ("2024/10/18 00:00:00+0630", "2024-10-18"),
        ("2024/1/8", "2024-01-08"),
        ("2024.10.18", "2024-10-18"),
        ("20241018", "2024-10-18"),
        ("18/10/2024", "2024-10-18"),
        ("10/18/2024", "2024-10-18"),
        ("18.10.2024", "2024-10-18"),
        ("7-7-2024", "2024-07-07"),
        ("10/2024", "2024-10"),
        ("18 Oct 2024", "2024-10-18"),
        ("18-OCT-2024", "2024-10-18"),
        ("1st September 2024", "2024-09-01"),
        ("3 Sept. 2024", "2024-09-03"),
        ("October 18, 2024", "2024-10-18"),
        ("Oct 18 2024", "2024-10-18"),
        ("oct 2024", "2024-10"),
        ("October, 2024", "2024-10"),
        ("29 Feb 2024", "2024-02-29"),
    ],
)
def test_is_read_to_the_precision_that_was_written(text, read):
    assert read_date(text) == read


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("03/04/2024", r"'03/04/2024' is ambiguous: day or month first\?"),
        ("18/10/24", "has a year of two digits"),
        ("18 Oct 24", "has a year of two digits"),
        ("45583", "is the day number of a spreadsheet"),
        ("2024-13", "has no month 13"),
        ("2024-00-10", "has no month 0"),
        ("2023-02-29", "has no day 29"),
        ("2024-02-00", "has no day 0"),
        ("1066-10-14", "the year 1066 is not between 1900 and 2100"),
        ("9999", "the year 9999 is not between"),
        ("2024-10/18", "is no date"),
        ("18 Octember 2024", "is no date"),
        ("last June", "is no date"),
        ("", "is no date"),
    ],
)
def test_what_is_no_date_is_refused_with_a_sentence(text, message):
    with pytest.raises(ValueError, match=message):
        read_date(text)


def test_a_declared_order_settles_what_is_ambiguous_and_refuses_what_contradicts_it():
    assert read_date("03/04/2024", "dmy") == "2024-04-03"
    assert read_date("03/04/2024", "mdy") == "2024-03-04"
    assert read_date("2024-04-03", "mdy") == "2024-04-03"
    with pytest.raises(ValueError, match="has no month 18"):
        read_date("10/18/2024", "dmy")
