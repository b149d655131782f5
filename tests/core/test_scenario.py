"""Scenarios: what a record may say, what is refused and how, and what a base lends."""

from __future__ import annotations

from datetime import date

import pytest

from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.ranking import Weights
from kachin_corridors.plugin.core.scenario import (
    KEYS,
    Scenario,
    parse_scenario,
    require_distinct,
)

LINE = "LINESTRING (96 26, 97 27)"


def parsed(**record) -> Scenario:
    return parse_scenario({"name": "mine", **record})


def test_every_key_finds_its_place():
    scenario = parsed(
        title="A title",
        note="A note",
        date="2024-09-30",
        season="wet",
        mode="truck",
        vertical_factor="tobler",
        cell_size=500,
        tonnes="5000",
        weights={"usd_per_t": 1, "hours": 2.5},
        policy={"SAC": {"blocked": "yes"}},
        crossing_costs={"from": "SAC", "to": "*", "hours": 3},
        closed=["Bhamo", "C01-02"],
        open_gates="all",
        built=[{"name": "Bridge", "kind": "bridge", "class": "track", "wkt": LINE}],
    )
    assert scenario.date == date(2024, 9, 30)
    assert (scenario.season, scenario.cell_size, scenario.tonnes) == ("wet", 500, 5000)
    assert scenario.weights == Weights(1, 2.5, 0)
    assert scenario.closed == ("Bhamo", "C01-02") and scenario.open_gates == ("all",)
    (bridge,) = scenario.built
    assert (bridge.name, bridge.kind, bridge.road_class) == ("Bridge", "bridge", "track")
    assert bridge.as_drawn and bridge.line.wkt == "LINESTRING (96 26, 97 27)"
    assert set(KEYS) == set(vars(scenario))


def test_a_line_may_be_geojson_and_its_course_unknown():
    geometry = {"type": "LineString", "coordinates": [[96, 26], [97, 27]]}
    (road,) = parsed(built={"geometry": geometry, "course": "find"}).built
    assert (road.name, road.kind, road.road_class) == ("mine", "road", "highway")
    assert not road.as_drawn and road.line.length == pytest.approx(2**0.5)


def test_empty_values_change_nothing():
    assert parsed(season="", date=None, closed=None) == Scenario("mine")


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"seson": "wet"}, "has the key 'seson', which does not exist: did you mean 'season'?"),
        ({"season": "wett"}, "says season = 'wett': did you mean 'wet'?"),
        ({"date": "last year"}, "says date = 'last year': write it as YYYY-MM-DD"),
        ({"tonnes": -5}, "says tonnes = -5: write a number above zero"),
        ({"cell_size": float("nan")}, "says cell_size = nan: write a number above zero"),
        ({"mode": 3}, "says mode = 3: write a text in quotes"),
        ({"closed": [1]}, r"says closed = \[1\]: write a list of names or ids"),
        ({"weights": {"hours": 0, "usd_per_t": 0}}, "give at least one of them more than zero"),
        ({"weights": {"hours": -1}}, "says weights = .*: give each zero or more"),
        ({"weights": {"hours": "much"}}, "says weights = .*: weights are numbers"),
        (
            {"weights": {"houres": 1}},
            "has the key 'houres' in weights, which does not exist: did you mean 'hours'?",
        ),
        (
            {"policy": {"SAC": {"blokked": "yes"}}},
            "has the key 'blokked' in policy, which does not exist: did you mean 'blocked'?",
        ),
        ({"policy": "strict"}, 'says policy = \'strict\': write an object'),
        ({"crossing_costs": [{"from": "SAC"}]}, "each needs from and to"),
        ({"built": [{"wkt": "LINE (1 2)"}]}, "says built = 'mine': give its line"),
        ({"built": [{"name": "x"}]}, "says built = 'x': give its line"),
        ({"built": [{"wkt": "POINT (1 2)"}]}, "says built = 'mine': it is a Point: draw a line"),
        (
            {"built": [{"wkt": LINE, "class": "highwy"}]},
            "says class of mine in built = 'highwy': did you mean 'highway'?",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_sentence(record, message):
    with pytest.raises(InputError, match=message) as caught:
        parsed(**record)
    assert "the scenario 'mine'" in str(caught.value) and "\n" not in str(caught.value)


def test_a_scenario_needs_a_name_of_its_own():
    with pytest.raises(InputError, match="a scenario has no name: give it one"):
        parse_scenario({"season": "wet"})
    with pytest.raises(InputError, match="two scenarios are named 'wet': give each its own name"):
        require_distinct([Scenario("wet"), Scenario("dry"), Scenario("wet")])


def test_a_base_lends_what_is_not_changed():
    base = parsed(
        season="dry",
        mode="truck",
        closed=["Muse gate"],
        policy={"SAC": {"time_factor": 2, "exposure": 1}, "AA": {"blocked": "yes"}},
    )
    own = parse_scenario(
        {
            "name": "own",
            "season": "wet",
            "closed": ["Bhamo", "Muse gate"],
            "policy": {"SAC": {"time_factor": 3}},
        }
    )
    whole = own.over(base)
    assert (whole.name, whole.season, whole.mode) == ("own", "wet", "truck")
    assert whole.closed == ("Muse gate", "Bhamo")
    assert whole.policy == {"SAC": {"time_factor": 3, "exposure": 1}, "AA": {"blocked": "yes"}}
    assert base.policy["SAC"]["time_factor"] == 2
