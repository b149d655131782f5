"""Import dated statements: control events, and the zones and gate reports made from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ..plugin.core.wording import say
from ..plugin.io.tabular import RawRow
from ..plugin.io.vectors import Feature, Field
from .catalogue import layer
from .control_events.build import interval, resolve_all
from .dates import first_day
from .import_closures import LEGS, REPORTS, report_closures
from .importing import Intake, Job, Outcome, Progress, derive, merged, read_rows, write
from .rowreader import Problem, Report
from .stored import StoredStudy
from .validate import overlaps

LAYER = "control_events"
GATE, CONTROL = "border_gate", "control"
_DERIVED = ("control_zones", "gateway_status", "gateways")
_WORKED_OUT = frozenset({"valid_from", "valid_to", "zone"})


def event_fields() -> tuple[Field, ...]:
    """The fields that a file may give; an id may be left to the importer."""
    fields = (f for f in layer(LAYER).fields if f.name not in _WORKED_OUT)
    return tuple(replace(f, required=False) if f.name == "id" else f for f in fields)


def import_events(job: Job, progress: Progress | None = None) -> Outcome:
    """Add events to a study; zones, gate reports and the status of gateways are built again.

    Raises InputError or StoreError, with the study as it was, where nothing can be imported.
    """
    before = StoredStudy(job.study)
    places = {p["name"]: p.geometry for p in before.features("places")}
    gates = {row["place"] for row in before.features("gateways")}

    def check(values: dict[str, Any], row: RawRow) -> tuple[None, list[Problem]]:
        return None, [*_interval_problems(values), *_place_problems(values, places, gates)]

    with Report(job.report) as report:
        intake = read_rows(job, before, LAYER, event_fields(), check, report, progress)
        after = StoredStudy(job.study)
        ended = _settle(after, before, intake, report)
        gone, closed, nowhere = report_closures(before, after, intake.rows)
        for key in nowhere:
            report.kept(intake.numbers[key], key, intake.rows[key].text("place"))
        outcome = replace(_counted(before, intake, report.rejected), ended=ended)
    if intake.rows or job.final != job.study:
        names = [name for name in _DERIVED if _concerns(name, intake, before)]
        derived = dict(derive(before, after, names))
        changed = [LAYER]
        if closed:
            derived[REPORTS] = gone, closed
            changed.append(LEGS)
        write(job, before, after, changed, derived)
    return outcome


def _counted(before: StoredStudy, intake: Intake, rejected: int) -> Outcome:
    known = {row.text("id") for row in before.features(LAYER)}
    replaced = sum(key in known for key in intake.rows)
    return Outcome(len(intake.rows) - replaced, replaced, rejected)


def _concerns(name: str, intake: Intake, before: StoredStudy) -> bool:
    """Zones change with any statement on control, gateways only with one on a gate."""
    old = [row for row in before.features(LAYER) if row.text("id") in intake.rows]
    gates = {row["event_type"] == GATE for row in [*intake.rows.values(), *old]}
    return (False in gates) if name == "control_zones" else (True in gates)


def _interval_problems(values: dict[str, Any]) -> list[Problem]:
    start, end = values.get("from_date"), values.get("to_date")
    if start and end and first_day(end) <= first_day(start, values.get("from_precision") or ""):
        text = say("it is not after the start {start}", start=start)
        return [Problem("to_date", end, text, say("leave an open end empty"))]
    return []


def _place_problems(
    values: dict[str, Any], places: dict[str, Any], gates: set[str]
) -> list[Problem]:
    """A statement that is drawn needs a position, one on a gate a gateway."""
    place = values.get("place")
    kind, event = values.get("place_type"), values.get("event_type")
    if not place or not event:
        return []
    if event == GATE and place not in gates:
        text = say("no gateway of the study is at this place")
        way_out = say("use the place of a gateway, or add the gateway")
        return [Problem("place", place, text, way_out)]
    if event == "control" and kind in ("town", "village") and places.get(place) is None:
        text = say("the layer places has no position for it")
        way_out = say("write its name as in places, or add it there")
        return [Problem("place", place, text, way_out)]
    return []


def _settle(after: StoredStudy, before: StoredStudy, intake: Intake, report: Report) -> int:
    """Put the merged events into ``after``; reject new ones that overlap, until none does.

    Returns the number of the study's open statements that end where a new one starts.
    """
    while True:
        rows, ended = with_ends(merged(before, LAYER, intake), intake.rows)
        rows = _resolved(rows, before, intake)
        after.put(LAYER, rows)
        clashes = _clashes(rows, intake)
        if not clashes:
            for key, by in sorted(ended.items()):
                day = next(row.text("to_date") for row in rows if row.text("id") == key)
                report.ended(intake.numbers[by], key, day, by)
            return len(ended)
        for key, text in clashes.items():
            event = intake.rows.pop(key)
            way_out = say("correct the dates, or import the other statement anew with an end")
            report.reject(
                intake.numbers[key],
                key,
                [Problem("from_date", event.text("from_date"), text, way_out)],
            )


def with_ends(
    rows: list[Feature], new: Mapping[str, Feature]
) -> tuple[list[Feature], dict[str, str]]:
    """Rows where open statements on control end with the next one that is new, and who ends whom.

    An open end means that no end was known at as_of: a statement on the same place that starts
    later, and whose evidence is no older, says when it was. What is older evidence ends nothing.
    """
    later: dict[tuple[str, str], list[Feature]] = defaultdict(list)
    for row in new.values():
        if row["event_type"] == CONTROL and interval(row)[0] is not None:
            later[row["place"], row["place_type"]].append(row)
    ended: dict[str, str] = {}
    settled = []
    for row in rows:
        starts, ends = interval(row)
        by = None
        if row["event_type"] == CONTROL and ends is None:
            following = [
                other
                for other in later[row["place"], row["place_type"]]
                if (interval(other)[0] or date.min) > (starts or date.min)
                and first_day(other.text("as_of")) >= first_day(row.text("as_of"))
            ]
            by = min(following, key=lambda other: interval(other)[0] or date.min, default=None)
        if by is not None:
            ended[row.text("id")] = by.text("id")
            end = str(interval(by)[0])
            row = Feature({**row.values, "to_date": end}, row.geometry)
        settled.append(row)
    return settled, ended


def _resolved(rows: list[Feature], before: StoredStudy, intake: Intake) -> list[Feature]:
    """Intervals are worked out anew where the import says something, and stay elsewhere."""
    old = {r.text("id"): r for r in before.features(LAYER)}
    changed = [*intake.rows.values(), *(old[key] for key in intake.rows if key in old)]
    touched = {(row["event_type"], row["place"]) for row in changed}
    open_ = [row for row in rows if (row["event_type"], row["place"]) in touched]
    fresh = {row.text("id"): row for row in resolve_all(open_)}
    return [fresh.get(row.text("id"), row) for row in rows]


def _clashes(rows: list[Feature], intake: Intake) -> dict[str, str]:
    """Ids of new events that overlap another statement, with what they overlap."""
    drawn = [row for row in rows if row["zone"] == "yes" or row["event_type"] == GATE]
    by_kind = [
        [row for row in drawn if (row["event_type"] == GATE) == gate] for gate in (False, True)
    ]
    found: dict[str, str] = {}
    for group in by_kind:
        for finding in overlaps(layer(LAYER), group, "place"):
            if finding.feature in intake.rows:
                found[finding.feature] = finding.text
            elif finding.other in intake.rows:
                found[finding.other] = say("it overlaps {other}", other=finding.feature)
    return found
