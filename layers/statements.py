"""Dated statements on control, and the zones that areas get from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from shapely.geometry.base import BaseGeometry

from ..plugin.core.errors import InputError
from ..plugin.core.intervals import Interval, Segment, segments
from ..plugin.core.names import normal_name
from ..plugin.core.wording import say
from ..plugin.io.vectors import Feature
from .control_events.build import resolve

CONTROL = "control"
MIXED = "MIXED"
_CONFIDENCE = ("low", "medium", "high")
_NEEDED = ("event_type", "place", "place_type", "state", "from_date", "from_precision", "to_date")


def control_statements(rows: Iterable[Feature]) -> list[Feature]:
    """The rows on control, each with the dates valid_from and valid_to.

    A table that states from_date and to_date only, to the day, the month or the year, gets its
    intervals worked out. Raises InputError for a date that is none or an end before its start.
    """
    wanted = [row for row in rows if (row.text("event_type") or CONTROL) == CONTROL]
    if not any("valid_from" in row.values for row in wanted):
        wanted = _resolved(wanted)
    return [_checked(row) for row in wanted]


def _resolved(rows: list[Feature]) -> list[Feature]:
    groups: dict[str, list[Feature]] = defaultdict(list)
    for row in rows:
        whole = {**dict.fromkeys(_NEEDED), **row.values}
        texts = {key: None if whole[key] is None else str(whole[key]) for key in _NEEDED}
        groups[row.text("place")].append(Feature({**whole, **texts}))
    resolved = []
    for place, group in groups.items():
        try:
            resolved += resolve(group)
        except ValueError as error:
            raise InputError(
                "the statements on {place} have a date that is none ({error})",
                "correct it in the events",
                place=place or say("a place"),
                error=error,
            ) from error
    return resolved


def _checked(row: Feature) -> Feature:
    days: dict[str, date | None] = {}
    for key in ("valid_from", "valid_to"):
        value = row.get(key)
        if value is None or value == "":
            days[key] = None
        elif isinstance(value, date):
            days[key] = value
        else:
            days[key] = _day(row, key, str(value))
    start, end = days["valid_from"], days["valid_to"]
    if start is not None and end is not None and end <= start:
        raise InputError(
            "the event {event} ends on {end}, not after its start on {start}",
            "correct it in the events",
            event=row.text("id"),
            end=end,
            start=start,
        )
    return Feature({**row.values, **days})


def _day(row: Feature, key: str, text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise InputError(
            "the event {event} has '{text}' as {key}, which is no date",
            "write dates as 2025-06-01",
            event=row.text("id"),
            text=text,
            key=key,
        ) from error


def area_zones(
    number: int, name: str, geometry: BaseGeometry, statements: Sequence[Feature], basis: str
) -> list[Feature]:
    """The zones of one area, which do not overlap in time; ``number`` keeps their ids apart.

    Where statements on the area name different actors for the same days, the zone is mixed and
    names them all. Its evidence is as old as the oldest and as sure as the least sure statement.
    """
    spans = segments([Interval(s["valid_from"], s["valid_to"]) for s in statements])
    return [_zone(number, name, geometry, span, statements, basis) for span in spans]


def _zone(
    number: int,
    name: str,
    geometry: BaseGeometry,
    span: Segment,
    statements: Sequence[Feature],
    basis: str,
) -> Feature:
    held = [statements[member] for member in span.members]
    actors = list(dict.fromkeys(s.text("actor") for s in held))
    classes = list(dict.fromkeys(s.text("actor_class") for s in held))
    start = span.interval.start
    opening = [s for s in held if start is not None and s["valid_from"] == start]
    notes = [s.text("note") for s in held]
    if len(held) > 1:
        notes = [f"{s.text('place')}: {s.text('actor')} ({s.text('id')})" for s in held]
    return Feature(
        {
            "id": f"zone-{number}-{normal_name(name)}-{start or 'open'}",
            "event_id": ";".join(s.text("id") for s in held),
            "place": name,
            "actor": " / ".join(actors),
            "actor_class": classes[0] if len(classes) == 1 else MIXED,
            "valid_from": start,
            "valid_to": span.interval.end,
            "from_precision": opening[0].text("from_precision") or None if opening else None,
            "as_of": min(s.text("as_of") for s in held),
            "basis": basis,
            "confidence": min((_level(s) for s in held), key=_CONFIDENCE.index),
            "source_id": ";".join(dict.fromkeys(x for s in held for x in s.sources())),
            "note": "; ".join(note for note in notes if note) or None,
        },
        geometry,
    )


def _level(statement: Feature) -> str:
    """Stated confidence; a statement that states none counts as weak."""
    stated = statement.text("confidence")
    return stated if stated in _CONFIDENCE else _CONFIDENCE[0]
