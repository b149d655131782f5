"""Dated statements with their intervals worked out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from ...plugin.io.vectors import Feature
from ..dates import first_day, precision_of, same_period
from ..study import Study

_ZONED = ("town", "village")
_STATE = "Kachin"


def build(study: Study) -> list[Feature]:
    """All rows of data.csv with valid_from, valid_to and whether the row is drawn as a zone."""
    return resolve_all(study.records("control_events"))


def resolve_all(records: Iterable[Feature]) -> list[Feature]:
    """The statements with their intervals, worked out place by place, in the order of their ids."""
    groups: dict[tuple[str, str], list[Feature]] = defaultdict(list)
    for record in records:
        groups[record["event_type"], record["place"]].append(record)
    resolved = [event for group in groups.values() for event in resolve(group)]
    return sorted(resolved, key=lambda event: str(event["id"]))


def resolve(events: Iterable[Feature]) -> list[Feature]:
    """Intervals of the statements on one place, in time order.

    Half-open; None = unbounded. A start known to the month or year gives way to the end of the
    statement before it, if that lies in the same month or year. An open report on a gate ends
    with the next one.
    """
    dated = sorted(
        ((event, *interval(event)) for event in events),
        key=lambda item: (item[1] or date.min, item[2] or date.max),
    )
    starts = [start for _, start, _ in dated]
    ends = [end for _, _, end in dated]
    for later, (event, start, _) in enumerate(dated[1:], 1):
        end = ends[later - 1]
        precision = event.text("from_precision") or precision_of(event.text("from_date"))
        if start and end and end > start and same_period(end, start, precision):
            starts[later] = end
        if dated[later - 1][0]["event_type"] == "border_gate" and end is None:
            ends[later - 1] = starts[later]
    return [
        Feature({**event.values, "valid_from": start, "valid_to": end, "zone": _zone(event)})
        for (event, _, _), start, end in zip(dated, starts, ends)
    ]


def interval(event: Feature) -> tuple[date | None, date | None]:
    """Start and end as the statement gives them; None = unbounded."""
    start, end = event.text("from_date"), event.text("to_date")
    return (
        first_day(start, event.text("from_precision")) if start else None,
        first_day(end) if end else None,
    )


def _zone(event: Feature) -> str:
    drawn = (
        event["event_type"] == "control"
        and event["place_type"] in _ZONED
        and event["state"] == _STATE
    )
    return "yes" if drawn else "no"
