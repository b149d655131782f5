"""Scenarios against a base: one table, one layer of lines, one raster of differences."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsWkbTypes,
)

from ..cartography.raster_styles import style_difference
from ..cartography.route_styles import style_scenarios
from ..cartography.tables import style_table
from ..compat import versions
from ..core.errors import InputError, KachinError
from ..core.friction import Friction
from ..core.scenario import Scenario
from ..io.atomic import require_writable
from ..io.lineage import Lineage, describe_file
from ..io.rasters import Band, write_raster
from ..io.scenario_tables import COMPARISON_FIELDS
from ..io.vectors import Field
from . import scenarioparameters
from .base import KachinAlgorithm, sentence, tr
from .dress import dress_with
from .endpoints import Endpoint, read_endpoints, require_inside
from .records import NO_GEOMETRY, write_records
from .routing import NEIGHBOURHOODS, add_routing_parameters
from .scenariojob import Outcome, ScenarioJob
from .scenariorecords import ScenarioRecords
from .scenariorequest import Task, TaskMaker
from .surfaceterrain import terrain_request

_NODATA = -9999.0


class CompareScenariosAlgorithm(KachinAlgorithm):
    """Answer any number of scenarios and hold each against a base."""

    ID = "comparescenarios"
    TITLE = "Compare scenarios"
    GROUP = "What if"
    TAGS = ("scenario", "what if", "season", "control", "closure", "bridge", "gateway")

    OUTPUT = "OUTPUT"
    LINES = "LINES"
    DIFFERENCE = "DIFFERENCE"
    COUNT = "SCENARIO_COUNT"
    CHANGED = "CHANGED_WINNERS"

    def define(self) -> None:
        scenarioparameters.add_parameters(self)
        add_routing_parameters(self)
        self._define_outputs()

    def _define_outputs(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Comparison of scenarios"), QgsProcessing.SourceType.TypeVector
            ),
            tr(
                "One row per belt, scenario and measure: the best gateway, money, hours and "
                "exposure, what is more than in the base, changes of rank."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.LINES,
                tr("Best routes by scenario"),
                QgsProcessing.SourceType.TypeVectorLine,
                optional=True,
            ),
            tr("The line of each row of the comparison, coloured by scenario."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.DIFFERENCE, tr("Hours above the base"), optional=True
            ),
            tr(
                "One band per scenario: accumulated hours from the nearest belt minus those of "
                "the base, nodata where one of both does not reach."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, tr("Number of scenarios")))
        self.addOutput(
            QgsProcessingOutputNumber(self.CHANGED, tr("Rows in which another gateway wins"))
        )

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        valid, message = super().checkParameterValues(parameters, context)
        if not valid:
            return valid, message
        try:
            scenarioparameters.read_all(self, parameters, context, QgsProcessingFeedback())
        except KachinError as error:
            return False, sentence(error)
        return True, ""

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        raster = self._raster(parameters, context)
        study = self.parameterAsFile(parameters, scenarioparameters.STUDY, context)
        base, scenarios = scenarioparameters.read_all(self, parameters, context, feedback)
        maker = TaskMaker(
            terrain_request(self, parameters, context, study),
            self.parameterAsBool(parameters, scenarioparameters.GATES, context),
        )
        tasks = [maker.task(scenario) for scenario in (base, *scenarios)]
        bases = _bases(tasks)
        job = ScenarioJob(
            partial(self._ends, parameters, context, study),
            NEIGHBOURHOODS[self.parameterAsEnum(parameters, "NEIGHBOURHOOD", context)],
            self.parameterAsDouble(parameters, "MEMORY_MB", context),
            context,
        )
        found = job.outcomes([*bases, *tasks[1:]], feedback)
        records = ScenarioRecords(
            found[: len(bases)],
            found[len(bases) :],
            self._lineage(parameters, context, study, tasks, found[0]),
        )
        results = self._write(parameters, context, feedback, records)
        if raster:
            _write_difference(raster, records, feedback)
            results[self.DIFFERENCE] = raster
            style = partial(style_difference, band=records.most_changed, unit="h")
            dress_with(raster, style, context)
        return results

    def _raster(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        if parameters.get(self.DIFFERENCE) in (None, ""):
            return ""
        path = str(self.parameterAsOutputLayer(parameters, self.DIFFERENCE, context))
        require_writable(Path(path), tr("the raster of differences"))
        return path

    def _ends(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        study: str,
        friction: Friction,
        feedback: QgsProcessingFeedback,
    ) -> tuple[list[Endpoint], list[Endpoint]]:
        snap_km = self.parameterAsDouble(parameters, "SNAP_KM", context)
        found = []
        for key, table in (
            (scenarioparameters.ORIGINS, "mining_belts"),
            (scenarioparameters.DESTINATIONS, "gateways"),
        ):
            given = parameters.get(key) or f"{study}|layername={table}"
            source = self.parameterAsSource({**parameters, key: given}, key, context)
            if source is None:
                raise InputError(
                    tr("the study {} has no layer {}").format(Path(study).name, table),
                    tr("create the study anew, or choose a layer"),
                )
            args = (source, source.sourceName(), friction, snap_km, context, feedback)
            found.append(read_endpoints(*args, destinations=key == scenarioparameters.DESTINATIONS))
        if not any(origin.cell for origin in found[0]):
            require_inside(found[0], tr("of origins"))
        return found[0], found[1]

    def _lineage(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        study: str,
        tasks: Sequence[Task],
        base: Outcome,
    ) -> str:
        dem = tasks[0].request.terrain.dem
        return Lineage(
            "kachin:comparescenarios",
            {
                "neighbourhood": NEIGHBOURHOODS[
                    self.parameterAsEnum(parameters, "NEIGHBOURHOOD", context)
                ],
                "snap_km": self.parameterAsDouble(parameters, "SNAP_KM", context),
                "surfaces": {
                    task.scenario.name: {
                        "closed": task.closed.destinations,
                        "key": task.request.key(),
                    }
                    for task in tasks
                },
            },
            {
                "study": describe_file(study, base.info.as_of),
                **({"terrain": describe_file(dem)} if dem else {}),
            },
            versions(),
        ).to_json()

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        records: ScenarioRecords,
    ) -> dict[str, Any]:
        rows = records.rows()
        columns = [Field(f.name, f.kind, alias=f.label()) for f in COMPARISON_FIELDS]
        results: dict[str, Any] = {
            self.COUNT: len(records.outcomes),
            self.CHANGED: sum(row.get("winner_changed") == "yes" for row in rows),
        }
        lines = [row for row in rows if row.geometry is not None]
        for key, kind, features, style in (
            (self.OUTPUT, NO_GEOMETRY, rows, partial(style_table, fields=COMPARISON_FIELDS)),
            (self.LINES, QgsWkbTypes.Type.LineString, lines, style_scenarios),
        ):
            made = write_records(self, parameters, key, context, columns, kind, features)
            if made is not None:
                dress_with(made, style, context)
                results[key] = made
        for text in records.statements():
            feedback.pushInfo(text)
        return results


def _bases(tasks: Sequence[Task]) -> list[Task]:
    """The base, and once more with each set of weights that a scenario brings."""
    base = tasks[0]
    weights = dict.fromkeys(task.scenario.weights for task in tasks)
    return [
        Task(Scenario(**{**vars(base.scenario), "weights": weight}), base.closed, base.request)
        for weight in weights
    ]


def _write_difference(path: str, records: ScenarioRecords, feedback: QgsProcessingFeedback) -> None:
    base = records.bases[0]
    bands = []
    for outcome, change in zip(records.outcomes, records.hours):
        name = outcome.task.scenario.name
        bands.append(Band(change.hours, name, "h"))
        if change.lost or change.gained:
            feedback.pushInfo(
                tr("{}: {:,} cells are reached no more, {:,} are reached anew.").format(
                    name, change.lost, change.gained
                )
            )
    tags = {"KC_LINEAGE": records.lineage, "KC_TERRAIN": base.info.terrain}
    name = tr("the raster of differences")
    write_raster(Path(path), base.grid, bands, tags, nodata=_NODATA, name=name)
