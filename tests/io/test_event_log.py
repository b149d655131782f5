"""The log of what changed when."""

from __future__ import annotations

from datetime import date

import pytest

from kachin_corridors.plugin.io.event_log import Event, EventLog, Source, read_events


@pytest.fixture(scope="module")
def log(tmp_path_factory):
    from kachin_corridors.layers.build import build_study

    path = tmp_path_factory.mktemp("events") / "study.gpkg"
    build_study(path)
    return read_events(path)


def event(key, place, begins, ends=None):
    return Event(key, "control", place, "A", begins, ends, "day", "2025", "high", (), None)


def test_stops_are_the_days_of_change_in_order():
    one, two = date(2024, 5, 1), date(2024, 6, 1)
    made = EventLog("s", (event("b", "Q", two), event("a", "P", one, two), event("c", "R", None)))
    assert made.stops == (one, two)
    assert made.last_stop(date(2024, 5, 20)) == one
    assert made.last_stop(date(2024, 4, 30)) is None


def test_an_end_is_told_only_where_nothing_takes_its_place():
    one, two = date(2024, 5, 1), date(2024, 6, 1)
    made = EventLog(
        "s", (event("a", "P", one, two), event("b", "P", two), event("c", "Q", one, two))
    )
    assert [(c.event.id, c.begins) for c in made.changes(two)] == [("b", True), ("c", False)]


def test_the_study_says_where_and_who_reports_it(log):
    changes = {c.event.place: c.event for c in log.changes(date(2024, 10, 19))}
    pangwa = changes["Pangwa"]
    assert pangwa.actor == "KIO/KIA and allies" and pangwa.precision == "day"
    west, south, east, north = pangwa.bounds
    assert 97.5 < west <= east < 99 and 25 < south <= north < 26.8
    assert len(pangwa.sources) == 3
    assert all(source.title != source.id for source in pangwa.sources)
    assert any(source.url.startswith("https://") for source in pangwa.sources)


def test_all_but_two_roads_have_a_place(log):
    assert [e.id for e in log.events if e.bounds is None] == ["CE053", "CE118"]


def test_guessed_addresses_are_no_links(log):
    sources = {source.id: source for e in log.events for source in e.sources}
    assert isinstance(sources["MMPM_334842"], Source)
    assert all(not s.url or s.url.startswith("http") for s in sources.values())
    assert not sources["DVB_INDAW"].url
