"""Routes and what they meet, as records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from ..core.along import Crossings, Stretch, inside_rows, sample_points, stretches
from ..core.errors import InputError
from ..core.exposure import Item, Row
from ..core.overlay import drawn_length_m, lines_of
from ..io.results import ResultField
from ..io.terrain_samples import SlopeSampler
from . import themes
from .base import stop_if_cancelled, tr
from .exposurerecords import Output, declared, make_feature
from .globe import globe_geometries

_ROUTE = (
    ResultField("route", "text", "Route"),
    ResultField("length_km", "real", "Length (km)"),
)
_EVIDENCE = (
    ResultField("as_of", "text", "Evidence as of"),
    ResultField("source_id", "text", "Sources"),
    ResultField("lineage", "text", "Lineage"),
)
SITE_FIELDS = (
    *_ROUTE,
    ResultField("theme", "text", "Theme"),
    ResultField("class", "text", "Class (all = whole theme)"),
    ResultField("measure", "text", "Measure"),
    ResultField("value", "real", "Value"),
    ResultField("unit", "text", "Unit (1 = number or share)"),
    ResultField("expected", "real", "Expected value"),
    ResultField("low", "real", "Low (5 %)"),
    ResultField("high", "real", "High (95 %)"),
    ResultField("ids", "text", "Features behind the value"),
    *_EVIDENCE,
)
STRETCH_FIELDS = (
    *_ROUTE,
    ResultField("from_km", "real", "From (km)"),
    ResultField("to_km", "real", "To (km)"),
    ResultField("river_crossings", "integer", "River crossings"),
    ResultField("river_ids", "text", "Rivers crossed"),
    ResultField("protected_km", "real", "Intersects protected areas (km)"),
    ResultField("protected_ids", "text", "Protected areas intersected"),
    ResultField("slide_prone_share", "real", "Share on slide-prone slope"),
    ResultField("steepest_deg", "real", "Steepest slope beneath (degrees)"),
    *_EVIDENCE,
)


@dataclass(frozen=True)
class Route:
    name: str
    line: Any
    as_of: str
    sources: tuple[str, ...]

    @property
    def length_km(self) -> float:
        return drawn_length_m(self.line) / 1e3


@dataclass(frozen=True)
class Slopes:
    """Slopes beneath a route, and from which angle on they count as slide-prone."""

    sampler: SlopeSampler
    threshold_deg: float

    def share(self, line: Any) -> tuple[float | None, float | None, float]:
        """Slide-prone share of a line, steepest slope in degrees, and km of known slope."""
        points, metres = sample_points(line, self.sampler.cell_m / 2)
        slope = self.sampler.at(points)
        known = np.isfinite(slope)
        if not known.any():
            return None, None, 0.0
        total = float(metres[known].sum())
        prone = float(metres[known & (slope >= self.threshold_deg)].sum())
        return prone / total, float(slope[known].max()), total / 1e3


def read_routes(
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> list[Route]:
    routes = []
    for feature, geometry in globe_geometries(source, context, feedback):
        line = lines_of([geometry])
        if not line.is_empty:
            sources = tuple(themes.split(themes.text(feature, "source_id")))
            routes.append(Route(_name(feature), line, themes.text(feature, "as_of"), sources))
    if not routes:
        raise InputError(
            tr("the layer {} has no line").format(source.sourceName()),
            tr("make routes with 'Least-cost paths' first"),
        )
    return routes


def _name(feature: QgsFeature) -> str:
    """Ends and minimised measure of a route, or the name of any other line."""
    origin, end = themes.text(feature, "origin"), themes.text(feature, "destination")
    if origin and end:
        minimised = themes.text(feature, "minimised")
        return f"{origin} – {end}" + (f" ({minimised})" if minimised else "")
    named = themes.text(feature, "name") or themes.text(feature, "id")
    return named or tr("feature {}").format(feature.id())


def slope_rows(number: int, route: Route, slopes: Slopes) -> list[Row]:
    share, steepest, known_km = slopes.share(route.line)
    if share is None or steepest is None:
        return []
    kind = f">= {slopes.threshold_deg:g} deg"
    return [
        Row(number, "terrain", kind, "slide_prone_share", share, "1"),
        Row(number, "terrain", kind, "slide_prone_length", share * known_km, "km"),
        Row(number, "terrain", "all", "length_with_known_slope", known_km, "km"),
        Row(number, "terrain", "all", "steepest", steepest, "deg"),
    ]


def figure(row: Row, route: Route, lineage: str) -> dict[str, Any]:
    spread = row.spread
    return {
        "route": route.name,
        "length_km": route.length_km,
        "theme": row.theme,
        "class": row.kind,
        "measure": row.measure,
        "value": row.value,
        "unit": row.unit,
        "expected": spread.expected if spread else None,
        "low": spread.low if spread else None,
        "high": spread.high if spread else None,
        "ids": ";".join(row.ids),
        "as_of": max(row.as_of, route.as_of),
        "source_id": ";".join(dict.fromkeys((*row.sources, *route.sources))),
        "lineage": lineage,
    }


def stretch_output(
    routes: Sequence[Route],
    items: dict[str, list[Item]],
    slopes: Slopes | None,
    step_km: float,
    lineage: str,
    feedback: QgsProcessingFeedback,
) -> Output:
    rivers = Crossings(items.get(themes.RIVERS.key, []))
    fields = declared(STRETCH_FIELDS)
    features = []
    for number, route in enumerate(routes):
        for stretch in stretches(route.line, step_km):
            stop_if_cancelled(feedback)
            values = _stretch(route, stretch, rivers, items, slopes)
            values |= {"route": route.name, "length_km": route.length_km, "lineage": lineage}
            features.append(make_feature(fields, values, stretch.line))
        feedback.setProgress(90 + 10 * (number + 1) / len(routes))
    return Output(fields, features, True, QgsWkbTypes.Type.MultiLineString)


def _stretch(
    route: Route,
    stretch: Stretch,
    rivers: Crossings,
    items: dict[str, list[Item]],
    slopes: Slopes | None,
) -> dict[str, Any]:
    met = rivers.of(stretch.line)
    protected = inside_rows(0, "", items.get(themes.PROTECTED.key, []), stretch.line)[0]
    share, steepest, _ = slopes.share(stretch.line) if slopes else (None, None, 0.0)
    used = [item for item, _ in met]
    as_of = [route.as_of, protected.as_of, *(item.as_of for item in used)]
    sources = (*route.sources, *protected.sources, *(s for item in used for s in item.sources))
    return {
        "from_km": stretch.from_km,
        "to_km": stretch.to_km,
        "river_crossings": sum(count for _, count in met),
        "river_ids": ";".join(item.id for item in used),
        "protected_km": protected.value,
        "protected_ids": ";".join(protected.ids),
        "slide_prone_share": share,
        "steepest_deg": steepest,
        "as_of": max(as_of),
        "source_id": ";".join(dict.fromkeys(sources)),
    }
