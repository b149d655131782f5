"""Belts as groups of features, and rings as features."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from qgis.core import (
    NULL,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)
from shapely.geometry import MultiPolygon

from .. import compat
from ..core.buffers import Ring, geodesic_buffer
from ..core.errors import InputError
from ..io.results import ResultField
from .base import tr
from .globe import globe_geometries

RING_FIELDS = (
    ResultField("belt", "text", "Belt"),
    ResultField("ring_from_km", "real", "From (km)"),
    ResultField("ring_to_km", "real", "To (km)"),
    ResultField("area_km2", "real", "Area (km²)"),
    ResultField("dissolved", "bool", "All belts as one"),
    ResultField("as_of", "text", "Evidence as of"),
    ResultField("source_id", "text", "Sources"),
    ResultField("lineage", "text", "Lineage"),
)
_NAMES_SHOWN = 5
PRECISION_FIELD = "precision_km"


@dataclass
class Belt:
    """Features of one name: their geometries in degrees, dates and sources."""

    name: str
    geometries: list[Any] = field(default_factory=list)
    as_of: set[str] = field(default_factory=set)
    sources: dict[str, None] = field(default_factory=dict)

    def absorb(self, other: Belt) -> None:
        self.geometries.extend(other.geometries)
        self.as_of.update(other.as_of)
        self.sources.update(other.sources)


def ring_fields() -> QgsFields:
    """The declared fields of a rings layer."""
    fields = QgsFields()
    for declared in RING_FIELDS:
        item = compat.field(declared.name, declared.kind)
        fields.append(item)
    return fields


def read_belts(
    source: QgsProcessingFeatureSource,
    name_index: int,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    *,
    add_precision: bool = False,
) -> list[Belt]:
    """The belts in the order of their first feature.

    With ``add_precision`` each feature is grown by its precision_km first: all that it may cover.
    """
    belts: dict[str, Belt] = {}
    for feature, geometry in globe_geometries(source, context, feedback):
        name = _text(feature[name_index]) if name_index >= 0 else ""
        name = name or tr("feature {}").format(feature.id())
        if add_precision and (precision_m := 1000 * _precision_km(feature)) > 0:
            geometry = geodesic_buffer(geometry, precision_m)
        part = Belt(name, [geometry])
        part.as_of.update(_texts(feature, "as_of"))
        part.sources.update(dict.fromkeys(_texts(feature, "source_id")))
        belts.setdefault(name, Belt(name)).absorb(part)
    if not belts:
        raise InputError(
            tr("the layer {} has no feature with a geometry").format(source.sourceName()),
            tr("choose a layer with belts, or clear its filter"),
        )
    return list(belts.values())


def _precision_km(feature: QgsFeature) -> float:
    """Precision of a position in km, 0 where none is stated."""
    index = feature.fields().lookupField(PRECISION_FIELD)
    try:
        return float(_text(feature[index])) if index >= 0 else 0.0
    except ValueError:
        return 0.0


def _texts(feature: QgsFeature, name: str) -> list[str]:
    """Values of a field that may be missing, split at semicolons."""
    index = feature.fields().lookupField(name)
    text = _text(feature[index]) if index >= 0 else ""
    return [part.strip() for part in text.split(";") if part.strip()]


def _text(value: Any) -> str:
    if value is None or value == NULL:
        return ""
    return str(value.toString("yyyy-MM-dd") if hasattr(value, "toString") else value).strip()


def dissolved_belt(belts: Sequence[Belt]) -> Belt:
    names = [belt.name for belt in belts]
    if len(names) > _NAMES_SHOWN:
        names = [tr("all {} belts").format(len(names))]
    whole = Belt(", ".join(names))
    for belt in belts:
        whole.absorb(belt)
    return whole


def ring_feature(belt: Belt, ring: Ring, dissolve: bool, lineage: str) -> QgsFeature:
    values = {
        "belt": belt.name,
        "ring_from_km": ring.from_km,
        "ring_to_km": ring.to_km,
        "area_km2": ring.area_m2 / 1e6,
        "dissolved": dissolve,
        "as_of": max(belt.as_of, default=""),
        "source_id": ";".join(belt.sources),
        "lineage": lineage,
    }
    feature = QgsFeature(ring_fields())
    feature.setAttributes([values[column.name] for column in RING_FIELDS])
    geometry = QgsGeometry()
    parts = getattr(ring.geometry, "geoms", [ring.geometry])
    geometry.fromWkb(MultiPolygon(list(parts)).wkb)
    feature.setGeometry(geometry)
    return feature
