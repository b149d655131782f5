"""Fleets from the presets of their mode, from a preset of one's own, and figures that win."""

from __future__ import annotations

import json

import pytest

from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.presets import SEASONS
from kachin_corridors.plugin.io.fleets import FleetFigures, fleet, season_days
from kachin_corridors.plugin.io.presets import shipped_preset


@pytest.mark.parametrize("mode", ["truck", "pack_animal", "porter"])
def test_each_shipped_mode_states_its_fleet_but_not_its_size(mode):
    found = fleet(mode, "dry", FleetFigures())
    assert found.payload_t > 0 and 0 < found.daily_hours <= 24 and found.handling_h > 0
    assert found.days == 181 and found.vehicles is None


def test_the_seasons_make_a_year():
    assert set(season_days()) == set(SEASONS) and sum(season_days().values()) == 365


def test_what_is_given_wins():
    given = FleetFigures(payload_t=7, days=20, vehicles=3)
    found = fleet("truck", "wet", given)
    assert (found.payload_t, found.days, found.vehicles) == (7, 20, 3)
    assert found.daily_hours == fleet("truck", "wet", FleetFigures()).daily_hours


def test_a_preset_of_ones_own_may_say_how_many_there_are(tmp_path):
    record = json.loads(shipped_preset("truck").read_text(encoding="utf-8"))
    record["parameters"]["vehicles"] = {**record["parameters"]["payload"], "value": 40, "unit": ""}
    (tmp_path / "mine.json").write_text(json.dumps(record), encoding="utf-8")
    assert fleet("truck", "dry", FleetFigures(), tmp_path / "mine.json").vehicles == 40


def test_a_figure_that_nobody_states_is_one_sentence():
    message = "no payload is known for the mode 'barge' in the dry season: give it, or a preset"
    with pytest.raises(InputError, match=message):
        fleet("barge", "dry", FleetFigures())
    given = FleetFigures(payload_t=60, daily_hours=10)
    assert fleet("barge", "dry", given).handling_h == 0
    with pytest.raises(InputError, match="no number of days is known for the mode 'barge'"):
        fleet("barge", "frost", given)
