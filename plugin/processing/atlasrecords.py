"""Features of corridors, legs, belts and tables as the entries of an atlas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)
from shapely.geometry import GeometryCollection
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from ..cartography.atlas.content import BeltEntry, CorridorEntry, Evidence, Leg
from ..cartography.figures import figure
from ..cartography.report.sources import split_ids
from ..core.exposure import Area, Row
from .base import stop_if_cancelled, tr
from .globe import globe_geometries, require_crs
from .themes import number, text


def _facts(feature: QgsFeature) -> tuple[tuple[str, str], ...]:
    labels = (
        ("mode", tr("Mode")),
        ("status", tr("status")),
        ("season", tr("season")),
        ("constraints", tr("constraints")),
        ("as_of", tr("as of")),
        ("confidence", tr("confidence")),
    )
    return tuple((label, text(feature, key)) for key, label in labels)


def read_legs(
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, list[Leg]]:
    """Legs by the id of their corridor, in their order."""
    require_crs(source)
    found: dict[str, list[tuple[float, Leg]]] = {}
    for feature, geometry in globe_geometries(source, context, feedback):
        leg = Leg(
            id=text(feature, "id"),
            name=text(feature, "name") or text(feature, "id"),
            from_place=text(feature, "from_place"),
            to_place=text(feature, "to_place"),
            mode=text(feature, "mode"),
            road_class=text(feature, "class"),
            published_km=number(feature, "published_km"),
            computed_km=number(feature, "computed_km"),
            status=text(feature, "status"),
            remark=text(feature, "remark"),
            geometry=geometry,
            source_ids=tuple(split_ids(text(feature, "source_id"))),
        )
        place = number(feature, "seq") or 0.0
        found.setdefault(text(feature, "corridor_id"), []).append((place, leg))
    return {
        key: [leg for _, leg in sorted(legs, key=lambda pair: pair[0])]
        for key, legs in found.items()
    }


def corridor_entries(
    source: QgsProcessingFeatureSource,
    legs: Mapping[str, Sequence[Leg]],
    evidence: Evidence,
    alternatives: Sequence[Mapping[str, str]],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> list[CorridorEntry]:
    """An entry for each line of a layer, corridors of a study or any others."""
    require_crs(source)
    entries = []
    for feature, geometry in globe_geometries(source, context, feedback):
        parts = line_parts(geometry)
        if not parts:
            continue
        id_ = text(feature, "id") or str(feature.id())
        own = tuple(legs.get(id_, ()))
        entries.append(
            CorridorEntry(
                id=id_,
                name=_name(feature, id_),
                parts=parts,
                facts=_facts(feature),
                legs=own,
                flags=evidence.flags(own),
                alternatives=tuple(_matching(feature, alternatives)),
                source_ids=tuple(split_ids(text(feature, "source_id"))),
            )
        )
    return entries


def line_parts(geometry: BaseGeometry) -> tuple[Any, ...]:
    """The parts of a line as arrays (n, 2) of longitude and latitude, those with a length."""
    parts = getattr(geometry, "geoms", [geometry])
    found = (np.asarray(part.coords, float)[:, :2] for part in parts if part.length > 0)
    return tuple(found)


def _name(feature: QgsFeature, id_: str) -> str:
    ends = [text(feature, key) for key in ("origin", "destination")]
    if all(ends):
        minimised = text(feature, "minimised").replace("_", " ")
        return " – ".join(ends) + (f" ({minimised})" if minimised else "")
    name = text(feature, "name")
    return f"{id_}  {name}" if name and text(feature, "id") else name or id_


def _matching(
    feature: QgsFeature, alternatives: Sequence[Mapping[str, str]]
) -> Iterable[Mapping[str, str]]:
    """Alternatives between the same ends, or to a place that the corridor leads to."""
    ends = (text(feature, "origin"), text(feature, "destination"))
    places = {part.strip() for part in text(feature, "waypoints").split(">")}
    for row in alternatives:
        if (row["origin"], row["destination"]) == ends or row["destination"] in places:
            yield row


def alternative_rows(
    source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback
) -> list[dict[str, str]]:
    """Rows of 'Alternative routes' as texts."""
    rows = []
    for feature in source.getFeatures(QgsFeatureRequest()):
        stop_if_cancelled(feedback)
        row = {key: text(feature, key) for key in ("origin", "destination", "alternative")}
        row["route"] = " – ".join(part for part in (row["origin"], row["destination"]) if part)
        for key in ("usd_per_t", "hours", "exposure_km", "length_km", "shared_pct"):
            row[key] = figure(number(feature, key))
        rows.append(row)
    return rows


def belt_entries(
    source: QgsProcessingFeatureSource,
    rings: QgsProcessingFeatureSource | None,
    exposure: QgsProcessingFeatureSource | None,
    events: QgsProcessingFeatureSource | None,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> list[BeltEntry]:
    """An entry for each belt, with its rings, their exposure and what lies down the water."""
    require_crs(source)
    outlines = _ring_areas(rings, context, feedback) if rings is not None else {}
    figures = list(exposure.getFeatures(QgsFeatureRequest())) if exposure is not None else []
    water = list(events.getFeatures(QgsFeatureRequest())) if events is not None else []
    entries = []
    for feature, geometry in globe_geometries(source, context, feedback):
        name = text(feature, "name") or text(feature, "id")
        mine = [row for row in figures if text(row, "belt") == name]
        areas = outlines.get(name) or _areas_of(name, mine)
        entries.append(
            BeltEntry(
                name,
                geometry,
                _belt_facts(feature),
                tuple(areas),
                tuple(_rows(mine, areas)),
                tuple(_reach(row) for row in water if text(row, "belt") == name),
                tuple(split_ids(text(feature, "source_id"))),
            )
        )
    return entries


def _belt_facts(feature: QgsFeature) -> tuple[tuple[str, str], ...]:
    keys = (("method", tr("Outline")), ("as_of", tr("as of")), ("confidence", tr("confidence")))
    return tuple((label, text(feature, key)) for key, label in keys)


def _ring_areas(
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, list[Area]]:
    parts: dict[tuple[str, float, float], list[BaseGeometry]] = {}
    for feature, geometry in globe_geometries(source, context, feedback):
        outer = number(feature, "ring_to_km")
        if outer is not None:
            key = (text(feature, "belt"), number(feature, "ring_from_km") or 0.0, outer)
            parts.setdefault(key, []).append(geometry.buffer(0))
    found: dict[str, list[Area]] = {}
    for (belt, inner, outer), pieces in sorted(parts.items()):
        found.setdefault(belt, []).append(Area(belt, unary_union(pieces), inner, outer))
    return found


def _areas_of(name: str, rows: Sequence[QgsFeature]) -> list[Area]:
    """Rings that a table of exposure tells of, without their outlines."""
    limits = {(number(r, "ring_from_km") or 0.0, number(r, "ring_to_km") or 0.0) for r in rows}
    return [Area(name, GeometryCollection(), inner, outer) for inner, outer in sorted(limits)]


def _rows(features: Sequence[QgsFeature], areas: Sequence[Area]) -> Iterable[Row]:
    places = {(area.from_km or 0.0, area.to_km or 0.0): i for i, area in enumerate(areas)}
    for feature in features:
        key = (number(feature, "ring_from_km") or 0.0, number(feature, "ring_to_km") or 0.0)
        value = number(feature, "value")
        if key in places and value is not None:
            yield Row(
                places[key],
                text(feature, "theme"),
                text(feature, "class"),
                text(feature, "measure"),
                value,
                text(feature, "unit"),
                as_of=text(feature, "as_of"),
            )


def _reach(feature: QgsFeature) -> dict[str, str]:
    row = {key: text(feature, key) for key in ("event", "name", "unit")}
    row["event"] = row["event"].replace("_", " ")
    row["km"] = figure(number(feature, "km"))
    value = number(feature, "value")
    row["value"] = "" if value is None else figure(value)
    return row
