"""Presets, policies and tables: what ships is whole and sourced, what is wrong is named."""

from __future__ import annotations

import json

import pytest

from kachin_corridors.layers.catalogue import layer
from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.presets import ROAD_CLASSES, ROAD_SURFACES, SEASONS
from kachin_corridors.plugin.core.vertical import factor_named
from kachin_corridors.plugin.io.land_cover import SCHEMES, read_classes_table, scheme_table
from kachin_corridors.plugin.io.presets import (
    MODES,
    PRESETS,
    crossing_rows,
    parse_crossings,
    parse_policy,
    policy_rows,
    read_grade_table,
    read_preset,
    shipped_crossing_rows,
    shipped_policy_rows,
    shipped_preset,
)
from kachin_corridors.plugin.io.vectors import read_csv

KINDS = {"sourced", "derived", "proxy", "assumption"}


def known_sources() -> set[str]:
    folder = layer("sources").folder
    return {row["id"] for row in read_csv(folder / "data.csv")}


@pytest.mark.parametrize("mode", MODES)
def test_a_preset_that_ships_is_whole_and_sourced(mode):
    record = json.loads(shipped_preset(mode).read_text(encoding="utf-8"))
    sources = known_sources()
    for name, row in record["parameters"].items():
        assert row["kind"] in KINDS and row["unit"] and row["note"], name
        cited = [part for part in row["source_id"].split(";") if part]
        assert set(cited) <= sources, name
        assert bool(cited) == (row["kind"] != "assumption") or row["from"], name
    preset = read_preset(shipped_preset(mode))
    assert preset.mode == mode and factor_named(preset.vertical_factor, preset).at(0.0) == 1
    for season in SEASONS:
        for surface in ROAD_SURFACES:
            for road in ROAD_CLASSES:
                assert preset.speed_m_per_h(road, season, surface) > 0
        for river in ("", "stream", "small", "medium", "large"):
            assert preset.river_crossing_h(season, river) > 0
    for name in ("payload", "daily_hours", "daily_range", "freight_rate", "speed_open_ground"):
        assert preset.get(name) > 0


def test_seasons_get_harder_and_roads_get_better():
    for mode in MODES:
        preset = read_preset(shipped_preset(mode))
        for road in ROAD_CLASSES:
            speeds = [preset.speed_m_per_h(road, season) for season in SEASONS]
            assert speeds == sorted(speeds, reverse=True)
        for river in ("stream", "small", "medium", "large"):
            hours = [preset.river_crossing_h(season, river) for season in SEASONS]
            assert hours == sorted(hours)
        dry = {road: preset.speed_m_per_h(road, "dry") for road in ROAD_CLASSES}
        order = ("off_road", "path", "track", "unclassified", "mountain", "highway")
        assert [dry[road] for road in order] == sorted(dry.values())


def write(tmp_path, **changes):
    record = json.loads(shipped_preset("truck").read_text(encoding="utf-8"))
    for name, value in changes.items():
        row = dict(record["parameters"].get(name, record["parameters"]["speed_track"]))
        record["parameters"][name] = {**row, "value": value}
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


def test_a_misspelt_parameter_is_refused_with_the_nearest(tmp_path):
    with pytest.raises(InputError, match="unknown parameter 'sped_track': did you mean 'speed_"):
        read_preset(write(tmp_path, sped_track=3))
    with pytest.raises(InputError, match=r"mine\.json has speed_track = -1: write zero or more"):
        read_preset(write(tmp_path, speed_track=-1))


def test_null_closes_a_river(tmp_path):
    preset = read_preset(write(tmp_path, river_large_wet=None))
    assert preset.river_crossing_h("wet", "large") == float("inf")


def test_an_unknown_mode_is_refused_with_the_nearest():
    with pytest.raises(InputError, match="'pack_animals' is no mode: did you mean 'pack_animal'"):
        shipped_preset("pack_animals")


def test_the_policy_that_ships_is_read_and_its_former_four_columns_too():
    rows = shipped_policy_rows()
    cells = [cell for row in rows for cell in row]
    assert policy_rows(cells) == rows
    for count in (1, 2, 3, 6, 12):
        old = [cell for row in rows[:count] for cell in row[:4]]
        assert policy_rows(old) == [row[:4] for row in rows[:count]]
        new = [cell for row in rows[:count] for cell in row]
        assert policy_rows(new) == rows[:count]
    assert parse_policy(rows) == parse_policy([row[:4] for row in rows])
    rule = parse_policy([["SAC", "1", "no", "0", "2.5", "10"]])["SAC"]
    assert (rule.delay_h, rule.levy_usd_t) == (2.5, 10)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([["A", "1", "no", "0"], ["A", "2", "no", "0"]], "has two rows for 'A': keep one"),
        ([["A", "1", "perhaps", "0"]], "blocked = 'perhaps' for 'A': write yes or no"),
        ([["A", "fast", "no", "0"]], "time factor = 'fast' for 'A': write a number"),
        ([["A", "0", "no", "0"]], "the time factor 0 for 'A'"),
        ([["A", "1", "no", "0", "-1", "0"]], "delay = '-1' for 'A': write a number of zero"),
        ([["A", "1", "no", "0", "0", "free"]], "levy = 'free' for 'A'"),
    ],
)
def test_a_policy_that_says_nonsense_is_named(rows, message):
    with pytest.raises(InputError, match=message):
        parse_policy(rows)


def test_crossings_ship_without_cost_and_know_the_classes_of_the_policy():
    (rule,) = parse_crossings(shipped_crossing_rows(), ())
    assert (rule.from_class, rule.to_class, rule.hours, rule.usd_t) == ("*", "*", 0, 0)
    with pytest.raises(InputError, match="class 'KIO' that the zone policy lacks: did you mean"):
        parse_crossings([["KIO", "*", "1", "0"]], ["KIO_K", "SAC"])
    with pytest.raises(InputError, match=r"two rows from 'SAC' to '\*': keep one"):
        parse_crossings([["SAC", "*", "1", "0"], ["SAC", "*", "2", "0"]], ["SAC"])
    with pytest.raises(InputError, match="crossings say hours = 'long' for 'SAC > SAC'"):
        parse_crossings([["SAC", "SAC", "long", "0"]], ["SAC"])
    with pytest.raises(InputError, match="the crossings have 3 cells: give four for each"):
        crossing_rows(["SAC", "*", "1"])


@pytest.mark.parametrize("scheme", SCHEMES)
def test_land_cover_tables_that_ship_are_whole_and_sourced(scheme):
    sources = known_sources()
    for row in read_csv(scheme_table(scheme)):
        assert row["kind"] in KINDS and row["note"]
        assert set(filter(None, row["source_id"].split(";"))) <= sources
        assert bool(row["source_id"]) == (row["kind"] != "assumption")
    tables = [read_classes_table(scheme_table(scheme), mode) for mode in MODES]
    assert len({frozenset(table) for table in tables}) == 1 and len(tables[0]) >= 11
    assert any(entry.factor == float("inf") for entry in tables[0].values())


def test_a_table_of_classes_that_cannot_be_one_is_named(tmp_path):
    path = tmp_path / "mine.csv"
    for text, message in (
        ("code,name\n1,forest\n", "mine.csv of land cover has no columns code, name and truck"),
        ("code,name,truck\n1,forest,thick\n", "line 2 of mine.csv says truck = 'thick' for 'for"),
        ("code,name,truck\n1,forest,0\n", "says truck = '0' for 'forest': write a whole code"),
        ("code,name,truck\n1,a,1\n1,b,2\n", "mine.csv has the code 1 twice"),
    ):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(InputError, match=message):
            read_classes_table(path, "truck")


def test_a_table_of_grades_is_read_and_its_errors_are_named(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("grade,factor\n-0.1,1.5\n0,1\n0.2,\n", encoding="utf-8")
    assert read_grade_table(path) == ([-0.1, 0, 0.2], [1.5, 1, float("inf")])
    for text, message in (
        ("slope,cost\n0,1\n", "mine.csv has no columns grade and factor"),
        ("grade,factor\n0,1\nsteep,2\n", "line 3 of mine.csv holds 'steep, 2'"),
    ):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(InputError, match=message):
            read_grade_table(path)
    with pytest.raises(InputError, match=r"the table none\.csv of grades does not exist"):
        read_grade_table(tmp_path / "none.csv")


def test_every_table_of_the_presets_folder_is_text_that_is_read():
    for path in PRESETS.glob("*.csv"):
        assert read_csv(path), path.name
