"""Scenario files and tables, the ready scenarios, and what their closures stand for."""

from __future__ import annotations

import json

import pytest

from kachin_corridors.layers.build import build_study
from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.scenario import require_distinct
from kachin_corridors.plugin.io.closures import ClosureIndex
from kachin_corridors.plugin.io.scenarios import (
    SCENARIOS,
    SHIPPED,
    read_scenarios,
    scenarios_of_rows,
    shipped_scenarios,
)


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    path = tmp_path_factory.mktemp("study") / "study.gpkg"
    build_study(path)
    return ClosureIndex(path)


def test_the_ready_scenarios_read_and_close_what_exists(index):
    scenarios = shipped_scenarios()
    assert {path.stem for path in SCENARIOS.glob("*.json")} == set(SHIPPED)
    assert [scenario.name for scenario in scenarios] == list(SHIPPED)
    require_distinct(scenarios)
    for scenario in scenarios:
        assert scenario.title and scenario.note.endswith(".")
        index.find(scenario.closed)


def test_a_file_may_hold_several(tmp_path):
    path = tmp_path / "two.json"
    path.write_text('[{"name": "a"}, {"name": "b", "season": "wet"}]', encoding="utf-8")
    assert [(s.name, s.season) for s in read_scenarios(path)] == [("a", None), ("b", "wet")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{\n  "name": "a",\n  season: 1}', "is no JSON at line 3, column 3 (Expecting property"),
        ("", "is no JSON at line 1, column 1"),
        ("[]", "holds no scenario: write an object"),
        ('["wet"]', "holds no scenario: write an object"),
        ("7", "holds no scenario: write an object"),
    ],
)
def test_a_file_that_is_no_scenario(tmp_path, text, message):
    path = tmp_path / "broken.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_scenarios(path)
    assert str(caught.value).startswith("the scenario file broken.json ")
    assert message in str(caught.value)


def test_files_that_cannot_be_read(tmp_path):
    with pytest.raises(InputError, match=r"file gone\.json does not exist: choose another one"):
        read_scenarios(tmp_path / "gone.json")
    (tmp_path / "latin.json").write_bytes(b'{"name": "caf\xe9"}')
    with pytest.raises(InputError, match=r"file latin\.json cannot be read"):
        read_scenarios(tmp_path / "latin.json")


def test_rows_of_a_table_are_scenarios():
    rows = [
        {"fid": 1, "name": "a", "season": "wet", "closed": "Bhamo; Muse gate", "tonnes": "0.5"},
        {"fid": 2, "name": "b", "weights": '{"hours": 1}', "closed": "", "date": None},
    ]
    first, second = scenarios_of_rows(rows, "my table")
    assert first.closed == ("Bhamo", "Muse gate") and first.tonnes == 0.5
    assert second.weights is not None and second.weights.hours == 1 and second.closed == ()


def test_rows_that_are_wrong():
    with pytest.raises(InputError, match="my table, row 2, column built is no JSON at character 2"):
        scenarios_of_rows([{"name": "a"}, {"name": "b", "built": "[road]"}], "my table")
    with pytest.raises(InputError, match="says tonnes = 'many': write a number above zero"):
        scenarios_of_rows([{"name": "a", "tonnes": "many"}], "my table")
    with pytest.raises(InputError, match="has the key 'seasn', which does not exist"):
        scenarios_of_rows([{"name": "a", "seasn": "wet"}], "my table")


def test_what_names_stand_for(index):
    found = index.find(["Bhamo", "muse GATE", "C10-01"])
    assert found.destinations == ("Bhamo",) and found.crossings == ("muse-gate",)
    assert found.roads == ("leg-C10-01",)
    assert index.find(["Bhamo - Momauk"]).roads == ("leg-C10-01",)
    assert index.find(["leg-C01-01"]).roads == ("leg-C01-01",)
    assert index.crossings(["Lwegel gate", "pangsau-pass"]) == ("lwegel-gate", "pangsau-pass")


def test_a_leg_without_a_road_of_its_own_closes_those_along_it(index):
    # The way from Chipwi to Myitkyina is that of another corridor's leg to Waingmaw.
    roads = index.find(["C01-02"]).roads
    assert "leg-C09-01" in roads and not any(road.startswith("join-") for road in roads)


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("Bahmo", "no road, corridor leg or gateway 'Bahmo' to close: did you mean 'Bhamo'?"),
        ("Muse gat", "did you mean 'Muse gate'?"),
        ("Xqzw 17", "write its id or name as its layer has it"),
        ("C04-02", "the leg C04-02 Bhamo - Shwegu goes by river: only legs by road can be closed"),
    ],
)
def test_a_closure_that_does_not_exist(index, word, message):
    with pytest.raises(InputError) as caught:
        index.find([word])
    assert message in str(caught.value)


def test_a_gate_that_is_none(index):
    with pytest.raises(InputError, match="no border crossing 'Musee gate': did you mean 'Muse g"):
        index.crossings(["Musee gate"])


def test_scenario_files_are_tidy():
    for path in SCENARIOS.glob("*.json"):
        text = path.read_text(encoding="utf-8")
        assert text == json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"
