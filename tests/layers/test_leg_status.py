"""Closures of roads are dated reports on legs, ended, referenced and complete."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from kachin_corridors.layers.catalogue import layer, layers
from kachin_corridors.layers.leg_status.build import build
from kachin_corridors.layers.study import Study
from kachin_corridors.layers.validate import layer_findings
from kachin_corridors.plugin.core.errors import StoreError


class Changed(Study):
    """The shipped study with other records, or other rows of a file, in one layer."""

    def __init__(self, shipped, name, features=None, rows=None):
        super().__init__(layers())
        self._shipped, self._name, self._rows = shipped, name, rows
        if features is not None:
            self._done[name] = features

    def features(self, name):
        return self._done[name] if name in self._done else self._shipped.features(name)

    def rows(self, name, file="data.csv"):
        wanted = self._rows is not None and (name, file) == (self._name, "legs.csv")
        return self._rows if wanted else self._shipped.rows(name, file)


def test_every_closure_has_its_legs_or_a_reason(shipped):
    reports = shipped.features("leg_status")
    closures = {
        e["id"] for e in shipped.features("control_events") if e["event_type"] == "access_closure"
    }
    reasons = {
        row["event_id"]: row["reason"] for row in shipped.rows("leg_status", "not_listed.csv")
    }
    assert closures == {"CE115", "CE116", "CE117", "CE118"}
    assert {r["event_id"] for r in reports} | set(reasons) == closures
    assert all(reasons.values())


def test_the_highway_to_shwebo_is_closed_leg_by_leg(shipped):
    """From Mohnyin's side to Shwebo the legs follow each other without a gap."""
    legs = {leg["id"]: leg for leg in shipped.features("corridor_legs")}
    closed = [r for r in shipped.features("leg_status") if r["event_id"] == "CE115"]
    chain = [legs[r["leg_id"]] for r in closed]
    assert (chain[0]["from_place"], chain[-1]["to_place"]) == ("Myitkyina", "Shwebo")
    assert all(a["to_place"] == b["from_place"] for a, b in zip(chain, chain[1:]))
    assert {r["valid_from"] for r in closed} == {date(2025, 12, 8)}


def test_an_open_report_ends_with_the_next_on_the_leg(shipped):
    first, second = (r for r in shipped.features("leg_status") if r["leg_id"] == "C02-05")
    assert (first["event_id"], first["valid_to"]) == ("CE116", date(2025, 12, 8))
    assert (second["event_id"], second["valid_to"]) == ("CE115", None)


def test_a_leg_shows_the_latest_report(shipped):
    legs = {leg["id"]: leg for leg in shipped.features("corridor_legs")}
    assert legs["C02-08"]["status"].startswith("closed by SAC")
    assert legs["C02-08"]["status_from"] == date(2025, 12, 8)
    assert legs["C11-05"]["status_from"] == date(2025, 11, 1)
    # Without a report it is that of the corridor.
    assert legs["C01-01"]["status"].startswith("historical")
    assert legs["C01-01"]["status_history"] is None


def test_a_leg_keeps_all_reports_for_maps_of_any_date(shipped):
    legs = {leg["id"]: leg for leg in shipped.features("corridor_legs")}
    first, second = json.loads(legs["C02-05"]["status_history"])
    assert (first["from"], first["to"]) == ("2024-08-08", "2025-12-08")
    assert (second["from"], second["to"]) == ("2025-12-08", "")
    assert second["status"] == legs["C02-05"]["status"]


def test_a_closure_without_a_decision_stops_the_build(shipped):
    rows = [r for r in shipped.rows("leg_status", "legs.csv") if r["event_id"] != "CE117"]
    with pytest.raises(StoreError, match=r"the closure CE117 \(Hsipaw-Lashio road\) has no leg"):
        build(Changed(shipped, "leg_status", rows=rows))


def test_an_event_that_is_no_closure_stops_the_build(shipped):
    rows = [*shipped.rows("leg_status", "legs.csv"), {"event_id": "CE001", "leg_id": "C01-01"}]
    with pytest.raises(StoreError, match="leg_status names CE001, which is no access_closure"):
        build(Changed(shipped, "leg_status", rows=rows))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"leg_id": "C99-01"}, "leg_id C99-01 is not in corridor_legs"),
        ({"event_id": "CE999"}, "event_id CE999 is not in control_events"),
        ({"source_id": None}, "source_id is missing"),
        ({"valid_to": date(2100, 1, 1)}, "overlaps"),
    ],
)
def test_a_broken_report_is_found(shipped, values, message):
    first, *others = shipped.features("leg_status")
    broken = replace(first, values={**first.values, **values})
    study = Changed(shipped, "leg_status", features=[broken, *others])
    found = [str(finding) for finding in layer_findings(study, layer("leg_status"))]
    assert any(message in finding for finding in found), found
