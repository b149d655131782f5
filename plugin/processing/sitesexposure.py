"""What routes pass: villages, rivers, protected areas, slide-prone slopes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)

from .. import compat
from ..core.along import Crossings, Stretch, crossing_rows, inside_rows, sample_points, stretches
from ..core.buffers import geodesic_rings
from ..core.errors import InputError
from ..core.exposure import Area, Item, Row, count_points
from ..core.grid import Bounds
from ..core.overlay import drawn_length_m, lines_of
from ..io.lineage import Lineage, describe_file
from ..io.results import ResultField
from ..io.terrain_samples import SlopeSampler
from . import themes
from .base import KachinAlgorithm, progress_of, stop_if_cancelled, tr
from .exposurerecords import Output, declared, make_feature, write_sink
from .globe import globe_geometries, require_crs

THEMES = (themes.PLACES, themes.RIVERS, themes.PROTECTED)
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
class _Route:
    name: str
    line: Any
    as_of: str
    sources: tuple[str, ...]

    @property
    def length_km(self) -> float:
        return drawn_length_m(self.line) / 1e3


@dataclass(frozen=True)
class _Slopes:
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


class SitesExposureAlgorithm(KachinAlgorithm):
    """List what each route intersects and what lies within a distance of it."""

    ID = "sitesexposure"
    TITLE = "Sites along routes"
    GROUP = "Routes"
    TAGS = ("exposure", "route", "villages", "rivers", "protected areas", "landslide")

    ROUTES = "ROUTES"
    DISTANCE = "DISTANCE_KM"
    DEM = "DEM"
    THRESHOLD = "SLOPE_DEG"
    STEP = "STEP_KM"
    SAMPLES = "SAMPLES"
    SEED = "SEED"
    OUTPUT = "OUTPUT"
    STRETCHES = "OUTPUT_STRETCHES"
    ROW_COUNT = "ROW_COUNT"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                self.ROUTES, tr("Routes"), [QgsProcessing.SourceType.TypeVectorLine]
            ),
            tr("Routes made by 'Least-cost paths', corridors, or any other lines."),
        )
        themes.add_study(self)
        themes.add_themes(self, THEMES)
        self.add(
            QgsProcessingParameterRasterLayer(self.DEM, tr("Terrain"), optional=True),
            tr(
                "Elevation in metres, for the slide-prone share. Coarse cells flatten slopes: "
                "use cells of 100 m or less."
            ),
        )
        self._define_numbers()
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Sites, one figure a row"), QgsProcessing.SourceType.TypeVector
            ),
            tr("Route, theme, class, measure, value, range, and the ids of the features."),
        )
        sink = QgsProcessingParameterFeatureSink(
            self.STRETCHES,
            tr("Stretches"),
            QgsProcessing.SourceType.TypeVectorLine,
            None,
            True,
        )
        sink.setCreateByDefault(False)
        self.add(sink, tr("The routes cut into stretches, with what each intersects."))
        self.addOutput(QgsProcessingOutputNumber(self.ROW_COUNT, tr("Number of figures")))

    def _define_numbers(self) -> None:
        real = QgsProcessingParameterNumber.Type.Double
        integer = QgsProcessingParameterNumber.Type.Integer
        for key, title, kind, default, low, high, advanced, help_ in (
            (self.DISTANCE, tr("Distance to places (km)"), real, 5.0, 0.001, 1000, False,
             tr("Places within this distance of a route count.")),
            (self.THRESHOLD, tr("Slide-prone from (degrees)"), real, 25.0, 0, 90, False,
             tr("Slopes of at least this angle count as slide-prone.")),
            (self.STEP, tr("Length of stretches (km)"), real, 1.0, 0.01, 1000, False,
             tr("Routes are cut every so many kilometres.")),
            (self.SAMPLES, tr("Draws of each position"), integer, 200, 0, 10000, True,
             tr("Draws within the precision of each place; 0 takes positions as stated.")),
            (self.SEED, tr("Seed"), integer, 1, 0, 2**31 - 1, True,
             tr("The same seed gives the same draws.")),
        ):  # fmt: skip
            number = QgsProcessingParameterNumber(
                key, title, kind, default, minValue=low, maxValue=high
            )
            self.add(number, help_, advanced=advanced)

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        source = self.parameterAsSource(parameters, self.ROUTES, context)
        if source is None:
            raise InputError(tr("the routes cannot be read"), tr("choose a layer of lines"))
        require_crs(source)
        routes = _read_routes(source, context, feedback)
        found = themes.theme_sources(self, parameters, THEMES, context) if self._has_themes(
            parameters
        ) else {}  # fmt: skip
        items = {
            theme.key: themes.read_items(found[theme.key], theme, context, feedback)
            for theme in THEMES
            if theme.key in found
        }
        slopes = self._slopes(parameters, context, routes)
        if not items and slopes is None:
            raise InputError(
                tr("neither a study nor a layer nor a terrain is given"), tr("choose at least one")
            )
        stop_if_cancelled(feedback)
        rows = self._rows(parameters, context, feedback, routes, items, slopes)
        lineage = self._lineage(parameters, context, source, found, items, len(routes))
        fields = declared(SITE_FIELDS)
        table = [make_feature(fields, _figure(row, routes[row.area], lineage)) for row in rows]
        results: dict[str, Any] = {}
        cut = None
        if parameters.get(self.STRETCHES):
            step_km = self.parameterAsDouble(parameters, self.STEP, context)
            cut = _stretch_output(routes, items, slopes, step_km, lineage, feedback)
        results[self.OUTPUT] = write_sink(
            self, parameters, self.OUTPUT, context, Output(fields, table)
        )
        if cut is not None:
            results[self.STRETCHES] = write_sink(self, parameters, self.STRETCHES, context, cut)
        return {**results, self.ROW_COUNT: len(rows)}

    def _has_themes(self, parameters: dict[str, Any]) -> bool:
        keys = (themes.STUDY, *(theme.key for theme in THEMES))
        return any(parameters.get(key) for key in keys)

    def _slopes(
        self, parameters: dict[str, Any], context: QgsProcessingContext, routes: Sequence[_Route]
    ) -> _Slopes | None:
        layer = self.parameterAsRasterLayer(parameters, self.DEM, context)
        if layer is None:
            if parameters.get(self.DEM):
                raise InputError(
                    tr("the terrain {} cannot be opened").format(parameters[self.DEM]),
                    tr("choose a raster that GDAL can open"),
                )
            return None
        boxes = np.array([route.line.bounds for route in routes])
        bounds = Bounds(*boxes[:, :2].min(axis=0), *boxes[:, 2:].max(axis=0))
        threshold = self.parameterAsDouble(parameters, self.THRESHOLD, context)
        return _Slopes(SlopeSampler(layer.source(), tr("the terrain"), bounds), threshold)

    def _rows(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        routes: Sequence[_Route],
        items: dict[str, list[Item]],
        slopes: _Slopes | None,
    ) -> list[Row]:
        distance_km = self.parameterAsDouble(parameters, self.DISTANCE, context)
        rivers = Crossings(items.get(themes.RIVERS.key, []))
        rows: list[Row] = []
        areas = []
        for number, route in enumerate(routes):
            tell = progress_of(
                feedback, 0.8 * number / len(routes), 0.8 * (number + 1) / len(routes)
            )
            if themes.PLACES.key in items:
                (disc,) = geodesic_rings([route.line], [distance_km], discs=True, progress=tell)
                areas.append(Area(route.name, disc.geometry, 0.0, distance_km))
            if themes.RIVERS.key in items:
                rows += crossing_rows(number, "rivers", rivers, route.line)
            if themes.PROTECTED.key in items:
                mine = items[themes.PROTECTED.key]
                rows += inside_rows(number, "protected_areas", mine, route.line)
            if slopes is not None:
                rows += _slope_rows(number, route, slopes)
            stop_if_cancelled(feedback)
        if areas:
            rows += count_points(
                "places",
                items[themes.PLACES.key],
                areas,
                samples=self.parameterAsInt(parameters, self.SAMPLES, context),
                seed=self.parameterAsInt(parameters, self.SEED, context),
                weight="population",
                progress=progress_of(feedback, 0.8, 0.9),
            )
        return sorted(rows, key=lambda row: row.area)

    def _lineage(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        source: QgsProcessingFeatureSource,
        found: dict[str, QgsProcessingFeatureSource],
        items: dict[str, list[Item]],
        routes: int,
    ) -> str:
        inputs = {
            key.lower(): themes.source_record(found[key], mine) for key, mine in items.items()
        }
        inputs["routes"] = {
            "name": source.sourceName(),
            "crs": source.sourceCrs().authid(),
            "features": str(routes),
        }
        terrain = self.parameterAsRasterLayer(parameters, self.DEM, context)
        if terrain is not None:
            inputs["terrain"] = describe_file(terrain.source())
        chosen = {
            key.lower(): self.parameterAsDouble(parameters, key, context)
            for key in (self.DISTANCE, self.THRESHOLD, self.STEP, self.SAMPLES)
        }
        seed = self.parameterAsInt(parameters, self.SEED, context)
        return Lineage("kachin:sitesexposure", chosen, inputs, compat.versions(), seed).to_json()


def _read_routes(
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> list[_Route]:
    routes = []
    for feature, geometry in globe_geometries(source, context, feedback):
        line = lines_of([geometry])
        if not line.is_empty:
            sources = tuple(themes.split(themes.text(feature, "source_id")))
            routes.append(_Route(_name(feature), line, themes.text(feature, "as_of"), sources))
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


def _slope_rows(number: int, route: _Route, slopes: _Slopes) -> list[Row]:
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


def _figure(row: Row, route: _Route, lineage: str) -> dict[str, Any]:
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


def _stretch_output(
    routes: Sequence[_Route],
    items: dict[str, list[Item]],
    slopes: _Slopes | None,
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
    route: _Route,
    stretch: Stretch,
    rivers: Crossings,
    items: dict[str, list[Item]],
    slopes: _Slopes | None,
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
