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
    groups: dict[tuple[str, str], list[Feature]] = defaultdict(list)
    for record in study.records("control_events"):
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
        ([event, *_interval(event)] for event in events),
        key=lambda item: (item[1] or date.min, item[2] or date.max),
    )
    for earlier, later in zip(dated, dated[1:]):
        start, end = later[1], earlier[2]
        if start is not None and end is not None and end > start:
            precision = later[0].text("from_precision") or precision_of(later[0].text("from_date"))
            if same_period(end, start, precision):
                later[1] = end
        if earlier[0]["event_type"] == "border_gate" and earlier[2] is None:
            earlier[2] = later[1]
    return [
        Feature(
            {
                **event.values,
                "valid_from": start,
                "valid_to": end,
                "zone": "yes" if _is_zone(event) else "no",
            }
        )
        for event, start, end in dated
    ]


def _interval(event: Feature) -> tuple[date | None, date | None]:
    start, end = event.text("from_date"), event.text("to_date")
    return (
        first_day(start, event.text("from_precision")) if start else None,
        first_day(end) if end else None,
    )


def _is_zone(event: Feature) -> bool:
    return bool(
        event["event_type"] == "control"
        and event["place_type"] in _ZONED
        and event["state"] == _STATE
    )
