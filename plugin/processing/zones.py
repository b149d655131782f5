"""Control zones of any layer that has their fields, and what is known of them at a date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource, QgsProcessingFeedback

from ..core.dates import last_of
from ..core.errors import InputError
from ..core.intervals import Interval, stated_days
from ..core.pieces import cut_apart, repaired
from ..io.vectors import Feature
from .base import tr
from .records import read_records, require_fields

YES, NO, NOT_KNOWN = "yes", "no", "not known"
_CONFIDENCE = ("low", "medium", "high")


@dataclass(frozen=True)
class DatedZones:
    """The zones of a layer, each with its interval, in the order of the layer."""

    name: str
    zones: tuple[Feature, ...]
    intervals: tuple[Interval, ...]

    def at(self, day: date) -> list[Feature]:
        """The zones that hold on a day; raises InputError where there is none."""
        held = [z for z, interval in zip(self.zones, self.intervals) if interval.holds(day)]
        if not held:
            raise InputError(
                tr("no zone of the layer {} holds on {}").format(self.name, day),
                tr("choose a date {}").format(self._range()),
            )
        return held

    def require_evidence(self, day: date) -> None:
        """Raise InputError for a day before the first or after the last statement."""
        first, last = self._bounds()
        if (first and day < first) or (last and day > last):
            raise InputError(
                tr("the date {} lies outside the statements of the layer {}").format(
                    day, self.name
                ),
                tr("choose a date {}, or carry open statements on").format(self._range()),
            )

    def _bounds(self) -> tuple[date | None, date | None]:
        stated = stated_days(self.intervals)
        known = [d for z in self.zones if (d := last_of(z.text("as_of"))) is not None]
        ends = [*known, *(stated[1:] if stated else ())]
        return (stated[0] if stated else None), max(ends, default=None)

    def _range(self) -> str:
        first, last = self._bounds()
        return tr("from {} to {}").format(first or "...", last or "...")


def read_zones(
    source: QgsProcessingFeatureSource,
    start: str,
    end: str,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> DatedZones:
    """Read zones with valid geometries; raises InputError for a field or a value that is wrong."""
    require_fields(source, [start, end, "actor", "actor_class"])
    zones, intervals = [], []
    for zone in read_records(source, context, feedback):
        if not zone.geometry.is_valid:
            zone = replace(zone, geometry=repaired(zone.geometry))
            feedback.pushWarning(
                tr("the geometry of {} was not valid and was repaired").format(title(zone))
            )
        if zone.geometry.is_empty:
            continue
        zones.append(zone)
        intervals.append(Interval(*(_day(zone, key, source.sourceName()) for key in (start, end))))
    if not zones:
        raise InputError(
            tr("the layer {} has no zone with an area").format(source.sourceName()),
            tr("choose a layer of control zones, or clear its filter"),
        )
    return DatedZones(source.sourceName(), tuple(zones), tuple(intervals))


def title(zone: Feature) -> str:
    """What a zone is called: place, else id."""
    return zone.text("place") or zone.text("id") or tr("a zone")


def _day(zone: Feature, key: str, layer: str) -> date | None:
    value: Any = zone.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip()[:10])
    except ValueError as error:
        raise InputError(
            tr('the layer {} has "{}" in the field {} of {}').format(
                layer, value, key, title(zone)
            ),
            tr("write dates as 2025-06-01"),
        ) from error


def change_map(before: Sequence[Feature], after: Sequence[Feature]) -> list[Feature]:
    """What holds in each piece of ground on the first and on the second date."""
    pieces = cut_apart([z.geometry for z in before], [z.geometry for z in after])
    return [
        Feature(
            _change(
                None if piece.before is None else before[piece.before],
                None if piece.after is None else after[piece.after],
            ),
            piece.geometry,
        )
        for piece in pieces
    ]


def _change(old: Feature | None, new: Feature | None) -> dict[str, Any]:
    sides = [zone for zone in (old, new) if zone is not None]
    values: dict[str, Any] = {"place": " / ".join(dict.fromkeys(title(zone) for zone in sides))}
    for side, zone in (("before", old), ("after", new)):
        for key in ("actor", "actor_class", "source_id"):
            values[f"{key}_{side}"] = None if zone is None else zone.get(key)
    values["changed"] = NOT_KNOWN
    if old is not None and new is not None:
        values["changed"] = NO if old["actor"] == new["actor"] else YES
    values["as_of"] = min((z.text("as_of") for z in sides), default="")
    values["confidence"] = lowest(z.text("confidence") for z in sides)
    values["source_id"] = ";".join(dict.fromkeys(s for z in sides for s in z.sources()))
    return values


def lowest(levels: Iterable[str]) -> str:
    """The lowest of some levels of confidence; an unknown one is the lowest."""
    known = list(levels)
    if not known or any(level not in _CONFIDENCE for level in known):
        return _CONFIDENCE[0]
    return min(known, key=_CONFIDENCE.index)
