"""Real lines for the legs of corridors, held against their published lengths."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)

from ...layers.leg_lines import store_lines
from .. import compat
from ..core.errors import InputError
from ..core.network import LineNetwork
from ..io.atomic import require_writable
from ..io.corridor_results import CORRIDOR_FIELDS, LEG_FIELDS, STRAIGHT, write_leg_table
from ..io.lineage import Lineage, describe_file
from ..io.vectors import Feature
from .base import KachinAlgorithm, progress_of, stop_if_cancelled, tr
from .corridorrecords import dissolved, record, rounded, routable
from .leglines import FOOT, ROAD, LegFinder, LegLine, network_of
from .records import read_records, read_rows, require_fields, write_records
from .routing import NEIGHBOURHOODS, LoadedFriction, add_routing_parameters, load_friction


class RouteCorridorsAlgorithm(KachinAlgorithm):
    """Route the legs of corridors between their places and compare with what is published."""

    ID = "routecorridors"
    TITLE = "Corridor alignments"
    GROUP = "Routes"
    TAGS = ("corridor", "leg", "alignment", "road", "rail", "river", "validation")

    FRICTION = "FRICTION"
    FOOT_FRICTION = "FOOT_FRICTION"
    LEGS = "LEGS"
    CORRIDORS = "CORRIDORS"
    RAILWAYS = "RAILWAYS"
    RIVERS = "RIVERS"
    WITHIN_KM = "WITHIN_KM"
    GAP_KM = "GAP_KM"
    OUTPUT = "OUTPUT"
    CORRIDOR_LINES = "CORRIDOR_LINES"
    TABLE = "TABLE"
    STUDY = "STUDY"
    FOUND = "FOUND_COUNT"
    COMPARED = "COMPARED_COUNT"
    RATIO = "MEDIAN_RATIO"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.FRICTION, tr("Friction surface")),
            tr("A surface made by 'Friction surface'; legs by road take the fewest hours on it."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(
                self.FOOT_FRICTION, tr("Friction surface of walkers"), optional=True
            ),
            tr(
                "A surface made for porters or pack animals; without it legs on foot stay straight."
            ),
        )
        self._define_lines()
        add_routing_parameters(self)
        for key, title, value, help_ in (
            (
                self.WITHIN_KM,
                tr("Reach of railways and rivers (km)"),
                5.0,
                tr("A place may be this far from the railway or river that serves it."),
            ),
            (
                self.GAP_KM,
                tr("Gaps that are closed (km)"),
                2.0,
                tr("A loose end of a railway or river is joined to another part this near."),
            ),
        ):
            number = QgsProcessingParameterNumber(
                key, title, QgsProcessingParameterNumber.Type.Double, value, minValue=0
            )
            self.add(number, help_, advanced=True)
        self._define_outputs()

    def _define_lines(self) -> None:
        line = [QgsProcessing.SourceType.TypeVectorLine]
        self.add(
            QgsProcessingParameterFeatureSource(self.LEGS, tr("Corridor legs"), line),
            tr("Lines from place to place with id, corridor_id, mode (road, rail, river, ...)."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.CORRIDORS,
                tr("Corridors"),
                [QgsProcessing.SourceType.TypeVector],
                optional=True,
            ),
            tr("Name, status and season by id. Legs of those whose routable is 'no' stay out."),
        )
        for key, title, mode in (
            (self.RAILWAYS, tr("Railways"), tr("rail")),
            (self.RIVERS, tr("Rivers"), tr("river")),
        ):
            self.add(
                QgsProcessingParameterFeatureSource(key, title, line, optional=True),
                tr("Lines that legs by {} follow; without it they stay straight.").format(mode),
            )

    def _define_outputs(self) -> None:
        line = QgsProcessing.SourceType.TypeVectorLine
        self.add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Legs"), line),
            tr("Lines with published and computed length side by side, and how they were found."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.CORRIDOR_LINES, tr("Corridors, dissolved"), line, optional=True
            ),
            tr("One line per corridor, made of its legs."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.TABLE, tr("Table of lengths"), tr("CSV files (*.csv)"), optional=True
            ),
            tr("One row per leg: lengths, their ratio, and why a leg has no line."),
        )
        self.add(
            QgsProcessingParameterFile(
                self.STUDY, tr("Study that gets the lines"), extension="gpkg", optional=True
            ),
            tr(
                "Its legs with the same ids, its corridors and its table of lengths get the new "
                "lines and lengths, all of them or none."
            ),
        )
        self.addOutput(QgsProcessingOutputFile(self.STUDY, tr("Study")))
        for key, title in (
            (self.FOUND, tr("Legs with a line")),
            (self.COMPARED, tr("Legs with both lengths")),
            (self.RATIO, tr("Median of computed / published")),
        ):
            self.addOutput(QgsProcessingOutputNumber(key, title))

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        table = self.parameterAsFileOutput(parameters, self.TABLE, context)
        if table:
            require_writable(Path(table), tr("the table of lengths"))
        loaded = load_friction(self, parameters, self.FRICTION, context)
        source = self.parameterAsSource(parameters, self.LEGS, context)
        require_fields(source, ["id", "corridor_id", "mode", "published_km", "source_id"])
        corridors = self._corridors(parameters, context, feedback)
        legs = routable(read_records(source, context, feedback), corridors, feedback)
        if not legs:
            raise InputError(
                tr("the layer {} has no leg that may be routed").format(source.sourceName()),
                tr("choose another layer, or clear its filter"),
            )
        finder = self._finder(parameters, context, feedback, loaded)
        study = self.parameterAsFile(parameters, self.STUDY, context)
        lines: list[LegLine] = []
        for number, leg in enumerate(legs):
            stop_if_cancelled(feedback)
            share = [0.05 + 0.9 * (number + step) / len(legs) for step in (0, 1)]
            lines.append(finder.find(leg, progress_of(feedback, *share)))
        lineage = self._lineage(parameters, context, loaded, source, legs)
        records = [
            record(leg, line, corridors.get(leg.text("corridor_id")), lineage)
            for leg, line in zip(legs, lines)
        ]
        ratios = [r["ratio"] for r in records if r["ratio"] is not None]
        results = self._write(parameters, context, records, corridors, lineage)
        if table:
            write_leg_table(table, [rounded(record) for record in records])
            results[self.TABLE] = table
        if study:
            number = store_lines(Path(study), records, lineage)
            feedback.pushInfo(tr("{} legs of {} have new lines").format(number, Path(study).name))
            results[self.STUDY] = study
        results[self.FOUND] = sum(line.found != STRAIGHT for line in lines)
        results[self.COMPARED] = len(ratios)
        results[self.RATIO] = median(ratios) if ratios else None
        return results

    def _finder(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        loaded: LoadedFriction,
    ) -> LegFinder:
        gap_km = self.parameterAsDouble(parameters, self.GAP_KM, context)
        networks: dict[str, LineNetwork] = {}
        for key, mode in ((self.RAILWAYS, "rail"), (self.RIVERS, "river")):
            if parameters.get(key) not in (None, ""):
                source = self.parameterAsSource(parameters, key, context)
                networks[mode] = network_of(read_records(source, context, feedback), gap_km)
        surfaces = {ROAD: loaded}
        if parameters.get(self.FOOT_FRICTION) not in (None, ""):
            surfaces[FOOT] = load_friction(self, parameters, self.FOOT_FRICTION, context)
        return LegFinder(
            surfaces,
            networks,
            neighbourhood=NEIGHBOURHOODS[
                self.parameterAsEnum(parameters, "NEIGHBOURHOOD", context)
            ],
            snap_km=self.parameterAsDouble(parameters, "SNAP_KM", context),
            within_km=self.parameterAsDouble(parameters, self.WITHIN_KM, context),
        )

    def _corridors(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Feature]:
        if parameters.get(self.CORRIDORS) in (None, ""):
            return {}
        source = self.parameterAsSource(parameters, self.CORRIDORS, context)
        require_fields(source, ["id"])
        return {row.text("id"): row for row in read_rows(source, feedback)}

    def _lineage(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        loaded: LoadedFriction,
        source: QgsProcessingFeatureSource,
        legs: Sequence[Feature],
    ) -> str:
        return Lineage(
            "kachin:routecorridors",
            {
                key.lower(): self.parameterAsDouble(parameters, key, context)
                for key in (self.WITHIN_KM, self.GAP_KM, "SNAP_KM")
            }
            | {
                "neighbourhood": NEIGHBOURHOODS[
                    self.parameterAsEnum(parameters, "NEIGHBOURHOOD", context)
                ]
            },
            {
                "friction": describe_file(loaded.path, loaded.info.as_of),
                "legs": {
                    "name": source.sourceName(),
                    "features": str(len(legs)),
                    "as_of": max(leg.text("as_of") for leg in legs),
                },
            },
            compat.versions(),
        ).to_json()

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        records: Sequence[Feature],
        corridors: Mapping[str, Feature],
        lineage: str,
    ) -> dict[str, Any]:
        line, multi = QgsWkbTypes.Type.LineString, QgsWkbTypes.Type.MultiLineString
        results: dict[str, Any] = {
            self.OUTPUT: write_records(
                self,
                parameters,
                self.OUTPUT,
                context,
                LEG_FIELDS,
                line,
                records,
                like="corridor_legs",
            )
        }
        whole = write_records(
            self,
            parameters,
            self.CORRIDOR_LINES,
            context,
            CORRIDOR_FIELDS,
            multi,
            dissolved(records, corridors, lineage),
            like="corridors",
        )
        if whole is not None:
            results[self.CORRIDOR_LINES] = whole
        return results
