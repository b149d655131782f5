"""Control zones: the dated statements on places of Kachin State, as nearest-place cells."""

from __future__ import annotations

from collections import defaultdict

from shapely.geometry.base import BaseGeometry

from ...plugin.core.errors import StoreError
from ...plugin.io.vectors import Feature
from ..cells import nearest_cells, with_towns
from ..study import Study

_STATE_ID = "MM-kachin"
_BASIS = "schematic: part of Kachin State nearest to this {kind}"


def build(study: Study) -> list[Feature]:
    """One row per statement that is drawn; all rows of a place share its cell."""
    events = study.features("control_events")
    zoned = [event for event in events if event["zone"] == "yes"]
    points = {event["place"]: study.place(event["place"]).geometry for event in zoned}
    cells = nearest_cells(points, with_towns(_state(study), points.values()))
    rural = _rural_notes(events)
    return [_zone(event, cells[event["place"]], rural) for event in zoned]


def _zone(event: Feature, cell: BaseGeometry, rural: dict[str, list[str]]) -> Feature:
    values = {
        name: event[name] for name in ("place", "actor", "actor_class", "valid_from", "valid_to")
    }
    values |= {name: event[name] for name in ("from_precision", "as_of", "confidence", "source_id")}
    notes = [event.text("note"), *rural.get(event["place"], [])]
    return Feature(
        {
            **values,
            "id": f"zone-{event['id'].lower()}",
            "event_id": event["id"],
            "basis": _BASIS.format(kind=event["place_type"]),
            "note": "; ".join(note for note in notes if note) or None,
        },
        cell,
    )


def _rural_notes(events: list[Feature]) -> dict[str, list[str]]:
    """What is said about the rural part of a township, by the name of its town."""
    notes = defaultdict(list)
    for event in events:
        if event["event_type"] == "control" and event["place_type"] == "township":
            since = f" since {event['valid_from']}" if event["valid_from"] else ""
            notes[event["township"]].append(
                f"rural township {event['actor']}{since} ({event['id']})"
            )
    return notes


def _state(study: Study) -> BaseGeometry:
    for state in study.features("states"):
        if state["id"] == _STATE_ID and state.geometry is not None:
            return state.geometry
    raise StoreError("the states layer has no {state}", "restore layers/states", state=_STATE_ID)
