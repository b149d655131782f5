"""Belts against gateways: winners, margins, tonnes a season and where the tonnage goes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)

from .. import compat
from ..cartography.styles import style_routes_by_measure
from ..cartography.tables import style_table
from ..core.errors import KachinError, NoPathError
from ..core.friction import MEASURES
from ..io.atomic import require_writable
from ..io.lineage import Lineage, describe_file
from ..io.matrix_tables import ALLOCATION_FIELDS, MATRIX_FIELDS, WINNER_FIELDS
from ..io.results import write_rows
from ..io.system import require_memory
from . import haulage
from .base import KachinAlgorithm, progress_of, sentence, tr
from .dress import dress_with
from .endpoints import countries, read_both_ends
from .haulageform import add_parameters
from .matrixjob import Answer, Question, answer
from .matrixrecords import MatrixRecords, statement
from .routerecords import RouteRecords, route_fields
from .routing import NEIGHBOURHOODS, LoadedFriction, add_routing_parameters, load_friction
from .sinks import write_features, write_table

# The surfaces of all measures at once, and their weighted sum, in bytes a cell.
_WEIGHING_BYTES = 44


class GatewayMatrixAlgorithm(KachinAlgorithm):
    """Compare every gateway for every belt in three measures, and move a tonnage."""

    ID = "gatewaymatrix"
    TITLE = "Gateway matrix"
    GROUP = "Routes"
    TAGS = ("gateway", "ranking", "tonnage", "capacity", "allocation", "min-cost flow")

    FRICTION = "FRICTION"
    ORIGINS = "ORIGINS"
    DESTINATIONS = "DESTINATIONS"
    OUTPUT = "OUTPUT"
    WINNERS = "OUTPUT_WINNERS"
    ALLOCATION = "OUTPUT_ALLOCATION"
    ROUTES = "OUTPUT_ROUTES"
    CSV = "CSV"
    REACHED = "REACHED_PAIRS"
    UNALLOCATED = "UNALLOCATED_T"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.FRICTION, tr("Friction surface")),
            tr("A surface made by 'Friction surface': one mode, season, date and policy."),
        )
        anything = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        self.add(
            QgsProcessingParameterFeatureSource(self.ORIGINS, tr("Origins (belts)"), anything),
            tr(
                "Where cargo starts. A belt stands for its gathering point, any other polygon"
                " for its innermost point."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.DESTINATIONS, tr("Destinations (gateways)"), anything
            ),
            tr(
                "Where cargo may go. Of a gateways layer only rows with the role "
                "'destination' are used."
            ),
        )
        add_parameters(self, self.ORIGINS, self.DESTINATIONS)
        add_routing_parameters(self)
        self._define_outputs()

    def _define_outputs(self) -> None:
        table, line = QgsProcessing.SourceType.TypeVector, QgsProcessing.SourceType.TypeVectorLine
        for key, title, kind, by_default, help_ in (
            (
                self.OUTPUT,
                tr("Gateway matrix"),
                table,
                True,
                tr("One row per belt and gateway: totals, ranks, margins, tonnes a season."),
            ),
            (
                self.WINNERS,
                tr("Best gateways"),
                table,
                True,
                tr("One row per belt and measure: the best gateway, the second, the margin, ties."),
            ),
            (
                self.ALLOCATION,
                tr("Allocation of tonnage"),
                table,
                False,
                tr("Tonnes from each belt to each gateway, and what cannot move. Needs a tonnage."),
            ),
            (
                self.ROUTES,
                tr("Routes"),
                line,
                False,
                tr("The line of each belt, gateway and measure, as 'Least-cost paths' gives it."),
            ),
        ):
            optional = key != self.OUTPUT
            sink = QgsProcessingParameterFeatureSink(key, title, kind, None, optional)
            sink.setCreateByDefault(by_default)
            self.add(sink, help_)
        file = QgsProcessingParameterFileDestination(
            self.CSV, tr("Matrix as CSV"), tr("CSV files (*.csv)"), None, True, False
        )
        self.add(file, tr("The gateway matrix once more, as a text file."))
        self.addOutput(QgsProcessingOutputNumber(self.REACHED, tr("Number of pairs with a route")))
        self.addOutput(QgsProcessingOutputNumber(self.UNALLOCATED, tr("Tonnes that cannot move")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        try:
            haulage.read_weights(self, parameters, context)
            haulage.require_choice(self, parameters, context, bool(parameters.get(self.ALLOCATION)))
        except KachinError as error:
            return False, sentence(error)
        valid, message = super().checkParameterValues(parameters, context)
        return valid, message

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        table = self.parameterAsFileOutput(parameters, self.CSV, context)
        if table:
            require_writable(Path(table), tr("the matrix"))
        haulage.require_choice(self, parameters, context, bool(parameters.get(self.ALLOCATION)))
        loaded = load_friction(self, parameters, self.FRICTION, context)
        if haulage.read_weights(self, parameters, context):
            cells = loaded.friction.terrain.values.size
            budget_mb = self.parameterAsDouble(parameters, "MEMORY_MB", context)
            require_memory(_WEIGHING_BYTES * cells, cells, budget_mb)
        question = self._question(parameters, context, feedback, loaded)
        found = answer(question, loaded.friction, progress_of(feedback, 0.05, 0.95))
        if not found.matrix.paths:
            raise NoPathError(
                tr("no gateway can be reached from {} on this surface").format(
                    ", ".join(origin.name for origin in question.origins)
                ),
                tr(
                    "open a blocked zone in the policy, or add the crossing or road that is missing"
                ),
            )
        _tell(found, feedback)
        lineage = self._lineage(parameters, context, loaded, question)
        pairs = found.matrix.pairs
        routes = RouteRecords(loaded.friction, loaded.info, pairs, lineage, question.dues)
        records = MatrixRecords(found, routes.context(), lineage)
        results = self._write(parameters, context, records, routes)
        if table:
            write_rows(table, MATRIX_FIELDS, records.matrix_rows(), tr("the matrix"))
            results[self.CSV] = table
        moved = found.allocation
        return {
            **results,
            self.REACHED: sum(bool(pair.routes) for pair in found.matrix.pairs),
            self.UNALLOCATED: sum(moved.unallocated.values()) if moved else None,
        }

    def _question(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        loaded: LoadedFriction,
    ) -> Question:
        ends = read_both_ends(self, parameters, loaded.friction, context, feedback)
        sources = tuple(
            self.parameterAsSource(parameters, key, context)
            for key in (self.ORIGINS, self.DESTINATIONS)
        )
        hood = NEIGHBOURHOODS[self.parameterAsEnum(parameters, "NEIGHBOURHOOD", context)]
        return haulage.question(self, parameters, context, loaded.info, hood, ends, sources)

    def _lineage(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        loaded: LoadedFriction,
        question: Question,
    ) -> str:
        chosen = {
            "neighbourhood": question.neighbourhood,
            "snap_km": self.parameterAsDouble(parameters, "SNAP_KM", context),
            "origins": [end.name for end in question.origins],
            "destinations": [end.name for end in question.destinations],
            **haulage.record(question),
        }
        inputs = {"friction": describe_file(loaded.path, loaded.info.as_of)}
        return Lineage("kachin:gatewaymatrix", chosen, inputs, compat.versions()).to_json()

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        records: MatrixRecords,
        routes: RouteRecords,
    ) -> dict[str, Any]:
        """Write what is ready as a whole: until here nothing was touched."""
        results = {}
        for key, fields, rows in (
            (self.OUTPUT, MATRIX_FIELDS, records.matrix_rows),
            (self.WINNERS, WINNER_FIELDS, records.winner_rows),
            (self.ALLOCATION, ALLOCATION_FIELDS, records.allocation_rows),
        ):
            if parameters.get(key):
                results[key] = write_table(self, parameters, key, context, fields, rows())
                style = partial(style_table, fields=fields)
                dress_with(results[key], style, context)
        if parameters.get(self.ROUTES):
            results[self.ROUTES] = self._write_routes(parameters, context, records, routes)
        return results

    def _write_routes(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        records: MatrixRecords,
        routes: RouteRecords,
    ) -> str:
        paths = records.answer.matrix.paths
        lines = [routes.feature(key, path) for key, path in paths.items() if key[2] in MEASURES]
        crs = routes.friction.terrain.crs_wkt
        kind = QgsWkbTypes.Type.LineString
        destination = write_features(
            self, parameters, self.ROUTES, context, route_fields(), kind, crs, lines
        )
        style = partial(
            style_routes_by_measure, country_of=countries(records.answer.question.destinations)
        )
        dress_with(destination, style, context)
        return destination


def _tell(found: Answer, feedback: QgsProcessingFeedback) -> None:
    """Say in the log who wins, what ties, and what stays behind."""
    for winner in found.winners:
        feedback.pushInfo(statement(winner) + ".")
    for origin, tonnes in (found.allocation.unallocated if found.allocation else {}).items():
        if tonnes > 0:
            feedback.pushWarning(
                tr("{:,.0f} t of {} cannot move in this season.").format(tonnes, origin)
            )
