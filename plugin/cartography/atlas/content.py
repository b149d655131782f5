"""What an atlas says, as plain values: corridors with legs, belts, and red flags from the study."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from ...core.exposure import Area, Row
from ...io.store import layer_names, open_layer_features
from ...io.vectors import Feature
from ..report.sources import split_ids
from ..texts import tr

# Answers that hold no risk by themselves; everything else said about a gate or road is listed.
_CALM = ("open", "reopened", "in use", "operating")
_CLASSES = {"CONTESTED": 0, "MIXED": 0, "UNKNOWN": 1}


@dataclass(frozen=True)
class Leg:
    """A leg of a corridor, its lengths in km (None where not known), its line in degrees."""

    id: str
    name: str
    from_place: str
    to_place: str
    mode: str
    road_class: str
    published_km: float | None
    computed_km: float | None
    status: str
    remark: str
    geometry: BaseGeometry
    source_ids: tuple[str, ...] = ()

    @property
    def ratio(self) -> float | None:
        """Computed over published length."""
        if not self.published_km or self.computed_km is None:
            return None
        return self.computed_km / self.published_km


@dataclass(frozen=True)
class Flag:
    """A dated statement that a buyer has to look into, with the ids of its sources."""

    leg: str
    kind: str
    statement: str
    when: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True)
class CorridorEntry:
    """A page of a corridor: ``facts`` are label and value, ``alternatives`` rows of a table."""

    id: str
    name: str
    parts: tuple[Any, ...]
    facts: tuple[tuple[str, str], ...]
    legs: tuple[Leg, ...] = ()
    flags: tuple[Flag, ...] = ()
    alternatives: tuple[Mapping[str, str], ...] = ()
    source_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class BeltEntry:
    """A page of a belt: its outline in degrees, exposure by ring, what lies down the water."""

    name: str
    geometry: BaseGeometry
    facts: tuple[tuple[str, str], ...]
    areas: tuple[Area, ...] = ()
    rows: tuple[Row, ...] = ()
    reach: tuple[Mapping[str, str], ...] = ()
    source_ids: tuple[str, ...] = ()


@dataclass
class Evidence:
    """The dated statements of a study, as red flags are made of them."""

    day: date
    zones: list[Feature] = field(default_factory=list)
    closures: dict[str, list[Feature]] = field(default_factory=dict)
    gates: dict[str, list[Feature]] = field(default_factory=dict)
    gate_reports: dict[str, list[Feature]] = field(default_factory=dict)

    @classmethod
    def read(cls, study: Path, day: date) -> Evidence:
        """Statements of a study; those on control as they held on the day."""
        tables = set(layer_names(study))
        found = cls(day)
        found.zones = [z for z in open_layer_features(study, "control_zones") if _holds(z, day)]
        for table, key, into in (
            ("leg_status", "leg_id", found.closures),
            ("gateways", "place", found.gates),
            ("gateway_status", "gateway_id", found.gate_reports),
        ):
            for row in open_layer_features(study, table) if table in tables else []:
                into.setdefault(row.text(key), []).append(row)
        return found

    def flags(self, legs: Sequence[Leg]) -> tuple[Flag, ...]:
        """Red flags of the legs in their order."""
        return tuple(
            flag
            for leg in legs
            for flag in (*self._closed(leg), *self._held(leg), *self._gates(leg))
        )

    def _closed(self, leg: Leg) -> list[Flag]:
        rows = sorted(self.closures.get(leg.id, []), key=lambda row: row.text("valid_from"))
        kind = tr("Road closed or restricted")
        return [_flag(leg, kind, f"{row.text('road')}: {row.text('status')}", row) for row in rows]

    def _held(self, leg: Leg) -> list[Flag]:
        """Who is reported to hold the ground, contested ground first, one line for each actor."""
        crossed = [zone for zone in self.zones if zone.geometry.intersects(leg.geometry)]
        crossed.sort(key=lambda zone: (_CLASSES.get(zone.text("actor_class"), 2), zone.text("id")))
        by_actor: dict[str, list[Feature]] = {}
        for zone in crossed:
            by_actor.setdefault(zone.text("actor"), []).append(zone)
        flags = []
        for actor, zones in by_actor.items():
            kind = _control_kind(zones[0].text("actor_class"))
            places = ", ".join(dict.fromkeys(zone.text("place") for zone in zones))
            when = tr("as of {}").format(max(zone.text("as_of") for zone in zones))
            ids = tuple(dict.fromkeys(i for z in zones for i in split_ids(z.text("source_id"))))
            flags.append(Flag(leg.name, kind, f"{actor}: {places}", when, ids))
        return flags

    def _gates(self, leg: Leg) -> list[Flag]:
        flags = []
        for place in dict.fromkeys((leg.from_place, leg.to_place)):
            for gate in self.gates.get(place, []):
                for row in self.gate_reports.get(gate.text("id"), []):
                    if _holds(row, self.day) and row.text("status").lower() not in _CALM:
                        text = f"{gate.text('name')}: {row.text('status')}"
                        flags.append(_flag(leg, tr("Border gate restricted"), text, row))
                if gate.text("levy_value"):
                    text = tr("{gate}: {value} {unit} stated").format(
                        gate=gate.text("name"),
                        value=gate.text("levy_value").removesuffix(".0"),
                        unit=gate.text("levy_unit"),
                    )
                    flags.append(_flag(leg, tr("Levy at a gate"), text, gate))
        return flags


def _control_kind(actor_class: str) -> str:
    if actor_class in ("CONTESTED", "MIXED"):
        return tr("Contested ground")
    if actor_class == "UNKNOWN":
        return tr("Control not known")
    return tr("Held by an armed actor")


def _flag(leg: Leg, kind: str, statement: str, row: Feature) -> Flag:
    begin, end = row.text("valid_from"), row.text("valid_to")
    if begin or end:
        when = f"{begin or '…'} – {end or tr('open')}"
    else:
        when = tr("as of {}").format(row.text("as_of"))
    return Flag(leg.name, kind, statement, when, tuple(split_ids(row.text("source_id"))))


def _holds(row: Feature, day: date) -> bool:
    """True where a statement was valid on a day: start included, end excluded, empty open."""
    begin, end, at = row.text("valid_from"), row.text("valid_to"), day.isoformat()
    return (not begin or begin <= at) and (not end or end > at)


def entry_sources(entries: Sequence[CorridorEntry | BeltEntry]) -> list[str]:
    """Ids of all sources that the pages of an atlas name, in the order of their first use."""
    ids: dict[str, None] = {}
    for entry in entries:
        ids.update(dict.fromkeys(entry.source_ids))
        if isinstance(entry, CorridorEntry):
            for item in (*entry.legs, *entry.flags):
                ids.update(dict.fromkeys(item.source_ids))
    return list(ids)


def straight(parts: Sequence[Any]) -> bool:
    """True where a line has too few points to be more than a chain of places."""
    length = sum(LineString(part).length for part in parts)
    return bool(length / max(1, sum(len(part) - 1 for part in parts)) > 0.08)
