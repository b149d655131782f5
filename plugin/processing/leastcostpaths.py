"""Least-cost paths between belts and gateways, with their measures."""

from __future__ import annotations

from functools import partial
from pathlib import Path as FilePath
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)

from ..cartography.styles import style_routes_by_measure
from ..core.errors import NoPathError
from ..core.friction import MEASURES
from ..core.matrix import Matrix, solve_matrix
from ..io.atomic import require_writable
from ..io.lineage import Lineage, describe_file
from ..io.results import write_gateways
from .base import KachinAlgorithm, progress_of, tr
from .dress import dress_with
from .endpoints import countries, read_both_ends, stated_dues
from .routerecords import RouteRecords, route_fields
from .routing import (
    NEIGHBOURHOODS,
    add_routing_parameters,
    load_friction,
    measure_titles,
)
from .sinks import write_features


class LeastCostPathsAlgorithm(KachinAlgorithm):
    """Route every origin to every destination, once for each chosen measure."""

    ID = "leastcostpaths"
    TITLE = "Least-cost paths"
    GROUP = "Routes"
    TAGS = ("route", "least cost", "gateway", "corridor")

    FRICTION = "FRICTION"
    ORIGINS = "ORIGINS"
    DESTINATIONS = "DESTINATIONS"
    MINIMISE = "MINIMISE"
    OUTPUT = "OUTPUT"
    GATEWAYS = "GATEWAYS"
    PATHS = "PATH_COUNT"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.FRICTION, tr("Friction surface")),
            tr("A surface made by 'Friction surface'."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.ORIGINS,
                tr("Origins (belts)"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
            ),
            tr(
                "Where cargo starts. A belt stands for its gathering point, any other polygon"
                " for its innermost point."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.DESTINATIONS,
                tr("Destinations (gateways)"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
            ),
            tr(
                "Where cargo may go. Of a gateways layer only rows with the role "
                "'destination' are used."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.MINIMISE,
                tr("Minimise"),
                measure_titles(),
                allowMultiple=True,
                defaultValue=list(range(len(MEASURES))),
            ),
            tr("One route per pair for each chosen measure; the measures are never added up."),
        )
        add_routing_parameters(self)
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Routes"), QgsProcessing.SourceType.TypeVectorLine
            ),
            tr("Lines with the measures along them."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.GATEWAYS, tr("Table of gateways"), tr("CSV files (*.csv)"), optional=True
            ),
            tr(
                "One row per belt and gateway: the least of each measure, ranks, and why a "
                "gateway was not reached."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber(self.PATHS, tr("Number of routes")))

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        table = self.parameterAsFileOutput(parameters, self.GATEWAYS, context)
        if table:
            require_writable(FilePath(table), tr("the table of gateways"))
        loaded = load_friction(self, parameters, self.FRICTION, context)
        origins, destinations = read_both_ends(self, parameters, loaded.friction, context, feedback)
        chosen = self.parameterAsEnums(parameters, self.MINIMISE, context)
        measures = [MEASURES[index] for index in sorted(chosen)]
        hood = NEIGHBOURHOODS[self.parameterAsEnum(parameters, "NEIGHBOURHOOD", context)]
        routes = solve_matrix(
            loaded.friction,
            origins,
            destinations,
            measures,
            neighbourhood=hood,
            progress=progress_of(feedback),
            no_way=tr("no passable way on this surface"),
        )
        if not routes.paths:
            raise NoPathError(
                tr("no gateway can be reached from {} on this surface").format(
                    ", ".join(origin.name for origin in origins)
                ),
                tr(
                    "open a blocked zone in the policy, or add the crossing or road that is missing"
                ),
            )
        lineage = Lineage(
            "kachin:leastcostpaths",
            {
                "minimise": measures,
                "neighbourhood": hood,
                "origins": [end.name for end in origins],
                "destinations": [end.name for end in destinations],
            },
            {"friction": describe_file(loaded.path, loaded.info.as_of)},
        )
        dues = stated_dues(destinations)
        records = RouteRecords(loaded.friction, loaded.info, routes.pairs, lineage.to_json(), dues)
        destination = self._write_lines(parameters, context, records, routes)
        style = partial(style_routes_by_measure, country_of=countries(destinations))
        dress_with(destination, style, context)
        if table:
            write_gateways(table, records.gateway_rows())
        return {self.OUTPUT: destination, self.GATEWAYS: table, self.PATHS: len(routes.paths)}

    def _write_lines(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        records: RouteRecords,
        routes: Matrix,
    ) -> str:
        features = [records.feature(pair, path) for pair, path in routes.paths.items()]
        crs = records.friction.terrain.crs_wkt
        kind = QgsWkbTypes.Type.LineString
        return write_features(
            self, parameters, self.OUTPUT, context, route_fields(), kind, crs, features
        )
