"""What routes pass: villages, rivers, protected areas, slide-prone slopes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from .. import compat
from ..core.along import Crossings, crossing_rows, inside_rows
from ..core.buffers import geodesic_rings
from ..core.errors import InputError
from ..core.exposure import Area, Item, Row, count_points
from ..core.grid import Bounds
from ..io.lineage import Lineage, describe_file
from ..io.terrain_samples import SlopeSampler
from . import themes
from .base import KachinAlgorithm, progress_of, stop_if_cancelled, tr
from .exposurerecords import Output, declared, make_feature, write_sink
from .globe import require_crs
from .siterecords import (
    SITE_FIELDS,
    Route,
    Slopes,
    figure,
    read_routes,
    slope_rows,
    stretch_output,
)

THEMES = (themes.PLACES, themes.RIVERS, themes.PROTECTED)


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
        routes = read_routes(source, context, feedback)
        found = {}
        if self._has_themes(parameters):
            found = themes.theme_sources(self, parameters, THEMES, context)
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
        table = [make_feature(fields, figure(row, routes[row.area], lineage)) for row in rows]
        results: dict[str, Any] = {}
        cut = None
        if parameters.get(self.STRETCHES):
            step_km = self.parameterAsDouble(parameters, self.STEP, context)
            cut = stretch_output(routes, items, slopes, step_km, lineage, feedback)
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
        self, parameters: dict[str, Any], context: QgsProcessingContext, routes: Sequence[Route]
    ) -> Slopes | None:
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
        return Slopes(SlopeSampler(layer.source(), tr("the terrain"), bounds), threshold)

    def _rows(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        routes: Sequence[Route],
        items: dict[str, list[Item]],
        slopes: Slopes | None,
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
                rows += slope_rows(number, route, slopes)
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
