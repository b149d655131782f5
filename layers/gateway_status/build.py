"""Dated reports on border gates, by gateway."""

from __future__ import annotations

from ...plugin.core.errors import StoreError
from ...plugin.io.vectors import Feature
from ..study import Study


def build(study: Study) -> list[Feature]:
    """One row per border_gate event, for the crossing at its place or else the gateway there."""
    by_place = {row["place"]: row["id"] for row in reversed(study.rows("gateways"))}
    return [
        _row(event, by_place)
        for event in study.features("control_events")
        if event["event_type"] == "border_gate"
    ]


def _row(event: Feature, by_place: dict[str, str]) -> Feature:
    if event["place"] not in by_place:
        raise StoreError(
            "event {event} is about a gate at {place}, which is no gateway",
            "add it",
            event=event["id"],
            place=event["place"],
        )
    names = ("valid_from", "valid_to", "as_of", "confidence", "source_id", "note")
    return Feature(
        {
            "id": f"status-{event['id'].lower()}",
            "gateway_id": by_place[event["place"]],
            "status": event["actor"],
            **{name: event[name] for name in names},
        }
    )
