"""Dated reports on closed roads, by corridor leg."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date

from ...plugin.core.errors import StoreError
from ...plugin.io.vectors import Feature
from ..study import Study

_COPIED = ("valid_from", "valid_to", "as_of", "confidence", "source_id", "note")


def build(study: Study) -> list[Feature]:
    """One row per access_closure event and leg that runs along the road of the event."""
    closures = {
        event["id"]: event
        for event in study.features("control_events")
        if event["event_type"] == "access_closure"
    }
    rows = study.rows("leg_status", "legs.csv")
    elsewhere = {row["event_id"] for row in study.rows("leg_status", "not_listed.csv")}
    _require_decided(closures, {row["event_id"] for row in rows} | elsewhere)
    by_leg: dict[str, list[Feature]] = defaultdict(list)
    for row in rows:
        by_leg[row["leg_id"]].append(report(closures[row["event_id"]], row["leg_id"]))
    return [report for leg in sorted(by_leg) for report in ended(by_leg[leg])]


def _require_decided(closures: dict[str, Feature], decided: set[str]) -> None:
    for event in sorted(closures.keys() - decided):
        raise StoreError(
            "the closure {event} ({place}) has no leg",
            "name its legs in leg_status/legs.csv, or the reason in leg_status/not_listed.csv",
            event=event,
            place=closures[event]["place"],
        )
    for event in sorted(decided - closures.keys()):
        raise StoreError(
            "leg_status names {event}, which is no access_closure of control_events",
            "correct its id",
            event=event,
        )


def report(event: Feature, leg_id: str) -> Feature:
    """The report of a closure on one of its legs."""
    return Feature(
        {
            "id": f"status-{event['id'].lower()}-{leg_id.lower()}",
            "leg_id": leg_id,
            "event_id": event["id"],
            "road": event["place"],
            "status": event["actor"],
            **{name: event[name] for name in _COPIED},
        }
    )


def ended(reports: list[Feature]) -> list[Feature]:
    """The reports on one leg in time order; an open one ends where the next one starts."""
    ordered = sorted(reports, key=lambda r: r["valid_from"] or date.min)
    ends = [r["valid_from"] for r in ordered[1:]] + [None]
    return [
        replace(r, values={**r.values, "valid_to": r["valid_to"] or end})
        for r, end in zip(ordered, ends)
    ]
