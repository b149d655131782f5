"""Half-open intervals, by hand and against a day-by-day count."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kachin_corridors.plugin.core.intervals import Interval, Segment, segments, stated_days

D = date.fromisoformat


@pytest.mark.parametrize(
    ("start", "end", "day", "held"),
    [
        ("2024-01-01", "2024-02-01", "2023-12-31", False),
        ("2024-01-01", "2024-02-01", "2024-01-01", True),
        ("2024-01-01", "2024-02-01", "2024-01-31", True),
        ("2024-01-01", "2024-02-01", "2024-02-01", False),
        (None, "2024-02-01", "1900-01-01", True),
        ("2024-01-01", None, "2999-01-01", True),
        (None, None, "2024-01-01", True),
    ],
)
def test_the_start_counts_and_the_end_does_not(start, end, day, held):
    interval = Interval(start and D(start), end and D(end))
    assert interval.holds(D(day)) is held


def test_time_is_cut_where_members_change():
    town = Interval(None, D("2024-06-01"))
    taken = Interval(D("2024-06-01"), None)
    fight = Interval(D("2024-05-01"), D("2024-07-01"))
    assert segments([town, taken, fight]) == [
        Segment(Interval(None, D("2024-05-01")), (0,)),
        Segment(Interval(D("2024-05-01"), D("2024-06-01")), (0, 2)),
        Segment(Interval(D("2024-06-01"), D("2024-07-01")), (1, 2)),
        Segment(Interval(D("2024-07-01"), None), (1,)),
    ]


def test_an_open_interval_is_one_stretch_and_an_empty_one_none():
    assert segments([Interval()]) == [Segment(Interval(), (0,))]
    assert segments([Interval(D("2024-05-01"), D("2024-05-01"))]) == []
    assert segments([]) == []


def test_a_gap_is_no_stretch():
    found = segments([Interval(None, D("2024-01-01")), Interval(D("2024-03-01"), None)])
    assert [s.members for s in found] == [(0,), (1,)]


def test_stretches_say_of_each_day_what_the_intervals_say():
    first = D("2024-01-01")
    spans = [(3, 9), (None, 5), (9, 12), (5, None), (7, 7), (2, 4), (14, 15)]
    days = [None if s is None else first + timedelta(s) for pair in spans for s in pair]
    intervals = [Interval(a, b) for a, b in zip(days[::2], days[1::2])]
    found = segments(intervals)
    for shift in range(-3, 20):
        day = first + timedelta(shift)
        expected = tuple(n for n, i in enumerate(intervals) if i.holds(day))
        assert [s.members for s in found if s.interval.holds(day)] == (
            [expected] if expected else []
        )


def test_stated_days_ignore_open_ends():
    assert stated_days([Interval(None, D("2024-02-01")), Interval(D("2023-01-01"), None)]) == (
        D("2023-01-01"),
        D("2024-02-01"),
    )
    assert stated_days([Interval()]) is None
