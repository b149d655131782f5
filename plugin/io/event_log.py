"""The dated statements of a study as a log: what changed on which day, where, and who says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from ..core.names import normal_name, split_names
from .store import layer_names, open_layer_features
from .vectors import Feature

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Source:
    """A source as the study lists it; ``url`` is empty where none can be trusted."""

    id: str
    title: str
    url: str


@dataclass(frozen=True)
class Event:
    """A dated statement on a place; ``ends`` is excluded, None = open or unstated.

    ``precision`` is that of the start: day, month or year. ``bounds`` are west, south, east,
    north in degrees, None where the study has no place of the name.
    """

    id: str
    kind: str
    place: str
    actor: str
    begins: date | None
    ends: date | None
    precision: str
    as_of: str
    confidence: str
    sources: tuple[Source, ...]
    bounds: Bounds | None


@dataclass(frozen=True)
class Change:
    """An event that begins, or one that ends without another in its place."""

    event: Event
    begins: bool


@dataclass(frozen=True)
class EventLog:
    """All events of a study."""

    study: str
    events: tuple[Event, ...]

    @cached_property
    def stops(self) -> tuple[date, ...]:
        """The days on which something changes, in order."""
        days = (day for event in self.events for day in (event.begins, event.ends))
        return tuple(sorted({day for day in days if day is not None}))

    def last_stop(self, day: date) -> date | None:
        """The last day until then on which something changed."""
        return max((stop for stop in self.stops if stop <= day), default=None)

    def changes(self, day: date) -> list[Change]:
        """What changed on a day: beginnings first, in the order of their places."""
        begun = [event for event in self.events if event.begins == day]
        replaced = {(event.kind, event.place) for event in begun}
        ended = [
            event
            for event in self.events
            if event.ends == day and (event.kind, event.place) not in replaced
        ]
        return [
            Change(event, begins)
            for events, begins in ((begun, True), (ended, False))
            for event in sorted(events, key=lambda event: event.place)
        ]


def read_events(study: str | Path) -> EventLog:
    """Read the log of a study; raises StoreError where it is none."""
    tables = layer_names(study)

    def rows(table: str) -> list[Feature]:
        return open_layer_features(study, table) if table in tables else []

    sources = {
        row.text("id"): Source(row.text("id"), row.text("title"), _link(row))
        for row in rows("sources")
    }
    by_event = _bounds_by_event(rows("control_zones"), rows("leg_status"), rows("corridor_legs"))
    by_name = _bounds_by_name([*rows("places"), *rows("gateways")])
    events = [
        Event(
            id=row.text("id"),
            kind=row.text("event_type"),
            place=row.text("place"),
            actor=row.text("actor"),
            begins=_day(row["valid_from"]),
            ends=_day(row["valid_to"]),
            precision=row.text("from_precision"),
            as_of=row.text("as_of"),
            confidence=row.text("confidence"),
            sources=tuple(sources.get(key, Source(key, key, "")) for key in row.sources()),
            bounds=by_event.get(row.text("id")) or _place_bounds(row, by_name),
        )
        for row in rows("control_events")
    ]
    return EventLog(str(study), tuple(events))


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _link(source: Feature) -> str:
    """The address of a source, where it is one and was not guessed."""
    url = source.text("url")
    guessed = "resolve before citing" in source.text("url_status")
    return url if url.startswith(("http://", "https://")) and not guessed else ""


def _bounds_by_event(
    zones: Iterable[Feature], status: Iterable[Feature], legs: Iterable[Feature]
) -> dict[str, Bounds]:
    """Where the events are that a zone or a leg is drawn for."""
    boxes: dict[str, list[Bounds]] = defaultdict(list)
    for zone in zones:
        if zone.geometry is not None:
            boxes[zone.text("event_id")].append(zone.geometry.bounds)
    by_leg = {leg.text("id"): leg.geometry.bounds for leg in legs if leg.geometry is not None}
    for row in status:
        if row.text("leg_id") in by_leg:
            boxes[row.text("event_id")].append(by_leg[row.text("leg_id")])
    return {key: _around(found) for key, found in boxes.items()}


def _bounds_by_name(places: Iterable[Feature]) -> dict[str, Bounds]:
    found: dict[str, Bounds] = {}
    for row in places:
        if row.geometry is None:
            continue
        for name in _names(row):
            found.setdefault(normal_name(name), row.geometry.bounds)
    return found


def _names(row: Feature) -> Iterator[str]:
    for field in ("name", "place", "alt_names"):
        yield from split_names(str(row.values.get(field) or ""))


def _place_bounds(event: Feature, by_name: dict[str, Bounds]) -> Bounds | None:
    """The place of that name, else the town that its township has its name from."""
    for name in (event.text("place"), event.text("township")):
        if normal_name(name) in by_name:
            return by_name[normal_name(name)]
    return None


def _around(boxes: Iterable[Bounds]) -> Bounds:
    west, south, east, north = zip(*boxes)
    return (min(west), min(south), max(east), max(north))
