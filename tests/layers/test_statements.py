"""Statements on an area become zones that do not overlap in time."""

from __future__ import annotations

from datetime import date

import pytest
from shapely.geometry import box

from kachin_corridors.layers.statements import area_zones, control_statements
from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.io.vectors import Feature

D = date.fromisoformat


def statement(id_, actor, start, end, **more):
    values = {
        "id": id_, "place": f"town of {id_}", "actor": actor, "actor_class": actor,
        "valid_from": start and D(start), "valid_to": end and D(end), "as_of": "2025-01",
        "confidence": "high", "source_id": f"S{id_}", "note": "",
    }  # fmt: skip
    return Feature({**values, **more})


def zones(*statements):
    return area_zones(1, "Chipwi", box(0, 0, 1, 1), list(statements), "by name")


def test_one_statement_is_one_zone():
    (zone,) = zones(statement("1", "A", "2024-01-01", None, note="held"))
    assert (zone["actor"], zone["valid_from"], zone["valid_to"]) == ("A", D("2024-01-01"), None)
    assert (zone["event_id"], zone["note"], zone["basis"]) == ("1", "held", "by name")


def test_different_actors_on_the_same_days_are_mixed():
    found = zones(
        statement("1", "A", None, "2024-06-01"),
        statement("2", "B", "2024-03-01", None, as_of="2024-07", confidence="low"),
    )
    assert [(z["actor_class"], z["valid_from"], z["valid_to"]) for z in found] == [
        ("A", None, D("2024-03-01")),
        ("MIXED", D("2024-03-01"), D("2024-06-01")),
        ("B", D("2024-06-01"), None),
    ]
    mixed = found[1]
    assert (mixed["actor"], mixed["as_of"], mixed["confidence"]) == ("A / B", "2024-07", "low")
    assert (mixed["source_id"], mixed["event_id"]) == ("S1;S2", "1;2")
    assert "town of 2: B (2)" in mixed["note"]


def test_statements_that_agree_are_not_mixed():
    (zone,) = zones(statement("1", "A", None, None), statement("2", "A", None, None))
    assert (zone["actor"], zone["actor_class"], zone["event_id"]) == ("A", "A", "1;2")


def test_zones_have_ids_of_their_own():
    found = zones(statement("1", "A", None, "2024-06-01"), statement("2", "B", "2024-06-01", None))
    assert len({z["id"] for z in found}) == 2


def raw(id_, start, end, **more):
    values = {
        "id": id_, "place": "Momauk", "actor": id_, "actor_class": id_, "from_date": start,
        "to_date": end, "as_of": "2024", "source_id": "S", **more,
    }  # fmt: skip
    return Feature(values)


def test_dates_known_to_the_month_are_worked_out():
    later, earlier = control_statements([raw("B", "2024-08", None), raw("A", None, "2024-08-19")])
    if later["id"] != "B":
        later, earlier = earlier, later
    assert earlier["valid_to"] == later["valid_from"] == D("2024-08-19")


def test_gates_and_closures_are_no_control():
    rows = [raw("A", None, None, event_type="border_gate"), raw("B", None, None)]
    assert [s["id"] for s in control_statements(rows)] == ["B"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (raw("A", "May 2024", None), "statements on Momauk have a date that is none"),
        (statement("E7", "A", "2024-05-01", "2024-05-01"), "E7 ends on 2024-05-01, not after"),
        (
            Feature({"id": "E8", "valid_from": "1/5/2024", "valid_to": None}),
            "E8 has '1/5/2024' as valid_from, which is no date",
        ),
    ],
)
def test_wrong_dates_are_named(row, message):
    with pytest.raises(InputError, match=message):
        control_statements([row])
