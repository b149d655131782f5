"""Least-cost corridors: the ground that is nearly as good as the least-cost path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from .. import compat
from ..core.errors import KachinError, NoPathError
from ..core.friction import MEASURES
from ..core.matrix import Accumulations
from ..io.coverage import sums_inside
from ..io.lineage import Lineage, describe_file
from ..io.system import require_memory
from .base import KachinAlgorithm, progress_of, sentence, stop_if_cancelled, tr
from .corridoroutputs import (
    corridor_records,
    read_settlements,
    write_percent_above,
    write_polygons,
    write_widths,
)
from .corridorpairs import PairCorridor, corridors, parse_percents
from .endpoints import Endpoint, read_both_ends
from .routerecords import RouteRecords
from .routing import (
    NEIGHBOURHOODS,
    LoadedFriction,
    add_routing_parameters,
    load_friction,
    measure_titles,
)

# Of each kept accumulation and of each band, in bytes a cell.
_RUN_BYTES, _BAND_BYTES = 5, 8


@dataclass(frozen=True)
class _Choice:
    """What was asked for, checked."""

    measure: str
    neighbourhood: str
    percents: tuple[float, ...]
    shown: float
    step_km: float


class LeastCostCorridorAlgorithm(KachinAlgorithm):
    """Show what lies within a few per cent of the least cost, and how wide and how inhabited."""

    ID = "leastcostcorridor"
    TITLE = "Least-cost corridor"
    GROUP = "Routes"
    TAGS = ("corridor", "least cost", "near-optimal", "width", "population")

    FRICTION = "FRICTION"
    ORIGINS = "ORIGINS"
    DESTINATIONS = "DESTINATIONS"
    MINIMISE = "MINIMISE"
    PERCENTS = "PERCENTS"
    STEP = "STEP_KM"
    SHOWN = "SHOWN_PERCENT"
    POPULATION = "POPULATION"
    PLACES = "PLACES"
    OUTPUT = "OUTPUT"
    POLYGONS = "OUTPUT_POLYGONS"
    WIDTHS = "OUTPUT_WIDTHS"
    CORRIDORS = "CORRIDOR_COUNT"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.FRICTION, tr("Friction surface")),
            tr("A surface made by 'Friction surface'."),
        )
        anything = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        for key, title, help_ in (
            (
                self.ORIGINS,
                tr("Origins (belts)"),
                tr(
                    "Where cargo starts. A belt stands for its gathering point, any other polygon"
                    " for its innermost point."
                ),
            ),
            (
                self.DESTINATIONS,
                tr("Destinations (gateways)"),
                tr(
                    "Where cargo goes. Each origin with each destination is a corridor of its "
                    "own: select the ones you need. Of a gateways layer only rows with the role "
                    "'destination' are used."
                ),
            ),
        ):
            self.add(QgsProcessingParameterFeatureSource(key, title, anything), help_)
        self.add(
            QgsProcessingParameterEnum(
                self.MINIMISE, tr("Measure"), measure_titles(), defaultValue=1
            ),
            tr("The measure whose least cost the corridor is compared with."),
        )
        self.add(
            QgsProcessingParameterString(
                self.PERCENTS, tr("Corridors up to (% above the least cost)"), "1, 5, 10"
            ),
            tr("One polygon for each percentage."),
        )
        self._define_extras()
        add_routing_parameters(self)
        self._define_outputs()

    def _define_extras(self) -> None:
        anything = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        self.add(
            QgsProcessingParameterRasterLayer(self.POPULATION, tr("Population"), optional=True),
            tr("A raster of people per cell in any CRS; cells on the edge count in part."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.PLACES, tr("Places"), anything, optional=True),
            tr("Named places that are counted inside each corridor."),
        )
        real = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(
                self.STEP, tr("Width every (km)"), real, 1.0, minValue=0.05
            ),
            tr("Distance along the least-cost path between two lines across the corridor."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.SHOWN, tr("Raster up to (% above the least cost)"), real, 50.0, minValue=0.0
            ),
            tr("Cells further above the least cost have no value in the raster."),
            advanced=True,
        )

    def _define_outputs(self) -> None:
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Above the least cost (%)")),
            tr("Percentage by which the best path through a cell is dearer; a band for each pair."),
        )
        for key, title, kind, help_ in (
            (
                self.POLYGONS,
                tr("Corridors"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                tr("A polygon in EPSG:4326 for each pair and percentage, each within the next."),
            ),
            (
                self.WIDTHS,
                tr("Widths of the corridor"),
                QgsProcessing.SourceType.TypeVectorLine,
                tr("Lines across the corridor at even distances along the least-cost path."),
            ),
        ):
            sink = QgsProcessingParameterFeatureSink(key, title, kind, None, True)
            sink.setCreateByDefault(key == self.POLYGONS)
            self.add(sink, help_)
        self.addOutput(QgsProcessingOutputNumber(self.CORRIDORS, tr("Number of corridors")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        try:
            parse_percents(self.parameterAsString(parameters, self.PERCENTS, context))
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
        choice = self._choice(parameters, context)
        loaded = load_friction(self, parameters, self.FRICTION, context)
        ends = read_both_ends(self, parameters, loaded.friction, context, feedback)
        self._require_room(parameters, context, loaded, ends)
        found = self._solve(choice, loaded, ends, feedback)
        records = self._records(parameters, context, feedback, choice, loaded, found)
        target = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        tags = {"KC_LINEAGE": records[0]["lineage"], "KC_TERRAIN": loaded.info.terrain}
        write_percent_above(target, context, found, loaded.friction.terrain, tags)
        results: dict[str, Any] = {self.OUTPUT: target, self.CORRIDORS: len(found)}
        args = (self, parameters)
        if parameters.get(self.POLYGONS):
            results[self.POLYGONS] = write_polygons(*args, self.POLYGONS, context, records)
        if parameters.get(self.WIDTHS):
            results[self.WIDTHS] = write_widths(*args, self.WIDTHS, context, found, records)
        return results

    def _choice(self, parameters: dict[str, Any], context: QgsProcessingContext) -> _Choice:
        percents = parse_percents(self.parameterAsString(parameters, self.PERCENTS, context))
        return _Choice(
            MEASURES[self.parameterAsEnum(parameters, self.MINIMISE, context)],
            NEIGHBOURHOODS[self.parameterAsEnum(parameters, "NEIGHBOURHOOD", context)],
            percents,
            max(percents[-1], self.parameterAsDouble(parameters, self.SHOWN, context)),
            self.parameterAsDouble(parameters, self.STEP, context),
        )

    def _require_room(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        loaded: LoadedFriction,
        ends: tuple[list[Endpoint], list[Endpoint]],
    ) -> None:
        """Raise MemoryBudgetError where the kept runs and bands do not fit in."""
        rows, cols = loaded.friction.terrain.shape
        runs, bands = len(ends[0]) + len(ends[1]), len(ends[0]) * len(ends[1])
        needed = rows * cols * (runs * _RUN_BYTES + bands * _BAND_BYTES)
        budget_mb = self.parameterAsDouble(parameters, "MEMORY_MB", context)
        require_memory(needed, rows * cols, budget_mb)

    def _solve(
        self,
        choice: _Choice,
        loaded: LoadedFriction,
        ends: tuple[list[Endpoint], list[Endpoint]],
        feedback: QgsProcessingFeedback,
    ) -> list[PairCorridor]:
        found, missing = [], []
        for result in corridors(
            Accumulations(loaded.friction, choice.neighbourhood),
            choice.measure,
            *ends,
            choice.percents,
            shown=choice.shown,
            step_km=choice.step_km,
            progress=progress_of(feedback, 0.05, 0.9),
        ):
            stop_if_cancelled(feedback)
            if isinstance(result, PairCorridor):
                found.append(result)
            else:
                missing.append(result)
        if not found:
            origin, destination, reason = missing[0]
            raise NoPathError(
                tr("there is no corridor from {} to {} ({})").format(origin, destination, reason)
                if len(missing) == 1
                else tr("there is no corridor between any of the {} pairs").format(len(missing)),
                tr(
                    "open a blocked zone in the policy, or add the crossing or road that is missing"
                ),
            )
        for origin, destination, reason in missing:
            feedback.pushWarning(
                tr("No corridor from {} to {}: {}.").format(origin, destination, reason)
            )
        return found

    def _records(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        choice: _Choice,
        loaded: LoadedFriction,
        found: list[PairCorridor],
    ) -> list[dict[str, Any]]:
        raster = self.parameterAsRasterLayer(parameters, self.POPULATION, context)
        people = None
        if raster is not None:
            ground = [polygon for pair in found for polygon in pair.ground]
            told = progress_of(feedback, 0.9, 0.97)
            people = sums_inside(raster.source(), tr("the population"), ground, told)
        source = self.parameterAsSource(parameters, self.PLACES, context)
        places = None if source is None else read_settlements(source, context, feedback)
        inputs = {"friction": describe_file(loaded.path, loaded.info.as_of)}
        if raster is not None:
            inputs["population"] = describe_file(raster.source())
        if source is not None:
            inputs["places"] = {"name": source.sourceName()}
        chosen = {
            "minimised": choice.measure,
            "neighbourhood": choice.neighbourhood,
            "percents": list(choice.percents),
            "shown_percent": choice.shown,
            "step_km": choice.step_km,
            "snap_km": self.parameterAsDouble(parameters, "SNAP_KM", context),
            "pairs": [[pair.origin, pair.destination] for pair in found],
        }
        lineage = Lineage(f"kachin:{self.ID}", chosen, inputs, compat.versions()).to_json()
        ambient = RouteRecords(loaded.friction, loaded.info, [], lineage).context()
        return corridor_records(
            found, choice.measure, {**ambient, "lineage": lineage}, people, places
        )
