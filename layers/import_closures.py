"""Imported closures of roads as dated reports on corridor legs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from ..plugin.core.names import normal_name
from ..plugin.io.vectors import Feature
from .corridor_legs.build import history
from .leg_status.build import ended, report
from .stored import StoredStudy

CLOSURE = "access_closure"
LEGS, REPORTS = "corridor_legs", "leg_status"


def report_closures(
    before: StoredStudy, after: StoredStudy, new: Mapping[str, Feature]
) -> tuple[list[Feature], list[Feature], list[str]]:
    """Reports on the legs that new closures are about, and the ids of closures about none.

    A closure is about the leg whose id or name its place is, or about all legs of the corridor
    whose id it is. Returns the reports on those legs before and after; ``after`` gets them, and
    the status of the legs.
    """
    closures = [e for e in after.features("control_events") if e.text("id") in new]
    closures = [e for e in closures if e["event_type"] == CLOSURE]
    if not closures or not {LEGS, REPORTS} <= before.definitions.keys():
        return [], [], []
    legs = before.features(LEGS)
    fresh: dict[str, list[Feature]] = defaultdict(list)
    nowhere = []
    for event in closures:
        concerned = _legs_at(event.text("place"), legs)
        for leg in concerned:
            fresh[leg].append(report(event, leg))
        if not concerned:
            nowhere.append(event.text("id"))
    old = [row for row in before.features(REPORTS) if row["leg_id"] in fresh]
    rows: list[Feature] = []
    for leg, reports in fresh.items():
        kept = [r for r in old if r["leg_id"] == leg and r["event_id"] not in new]
        rows += ended([*kept, *reports])
    touched = {row.text("id") for row in old}
    others = [row for row in before.features(REPORTS) if row.text("id") not in touched]
    after.put(REPORTS, [*others, *rows])
    after.put(LEGS, [_with_status(leg, rows) for leg in legs])
    return old, rows, nowhere


def _legs_at(place: str, legs: Iterable[Feature]) -> list[str]:
    name = normal_name(place)
    return [
        leg.text("id")
        for leg in legs
        if place in (leg.text("id"), leg.text("corridor_id"))
        or name == normal_name(leg.text("name"))
    ]


def _with_status(leg: Feature, rows: Iterable[Feature]) -> Feature:
    own = sorted(
        (row for row in rows if row["leg_id"] == leg["id"]),
        key=lambda row: row["valid_from"] or date.min,
    )
    if not own:
        return leg
    said = {"status": own[-1]["status"], "status_from": own[-1]["valid_from"]}
    return Feature({**leg.values, **said, "status_history": history(own)}, leg.geometry)
