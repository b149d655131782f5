"""Accumulated cost from many sources: cost, back-link and allocation rasters."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ..core.accumulate import Accumulation, Progress, Sources, accumulate
from ..core.friction import MEASURES
from ..io.lineage import Lineage, describe_file
from ..io.rasters import Band, RasterFile, write_rasters
from .base import KachinAlgorithm, progress_of, tr
from .endpoints import read_endpoints, require_inside
from .routing import NEIGHBOURHOODS, add_routing_parameters, load_friction, measure_titles

_UNREACHED = -1


class AccumulatedCostAlgorithm(KachinAlgorithm):
    """Solve one measure from all sources at once."""

    ID = "accumulatedcost"
    TITLE = "Accumulated cost"
    GROUP = "Surface"
    TAGS = ("cost distance", "least cost", "back-link", "allocation")

    FRICTION = "FRICTION"
    SOURCES = "SOURCES"
    MEASURE = "MEASURE"
    REVERSE = "REVERSE"
    MAX_COST = "MAX_COST"
    COST = "COST"
    BACKLINK = "BACKLINK"
    ALLOCATION = "ALLOCATION"
    REACHED = "REACHED_CELLS"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.FRICTION, tr("Friction surface")),
            tr("A surface made by 'Friction surface'."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.SOURCES, tr("Sources"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            tr(
                "Where cost starts to accumulate. A belt stands for its gathering point, any "
                "other polygon for its innermost point."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.MEASURE,
                tr("Measure"),
                measure_titles(),
                usesStaticStrings=False,
                defaultValue=0,
            ),
            tr("What is accumulated: money per tonne, hours, or km through exposed zones."),
        )
        add_routing_parameters(self, rays=True)
        self.add(
            QgsProcessingParameterBoolean(self.REVERSE, tr("Cost of going to the sources"), False),
            tr(
                "Accumulate the cost of travelling to the sources instead of from them; they "
                "differ where grade matters."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.MAX_COST,
                tr("Largest cost"),
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
                minValue=0,
            ),
            tr("Stop where the cost exceeds this many units of the measure."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterDestination(self.COST, tr("Accumulated cost")),
            tr(
                "Least cost to each cell in the unit of the measure; "
                "nodata where it cannot be reached."
            ),
        )
        self.add(
            QgsProcessingParameterRasterDestination(self.BACKLINK, tr("Back-link")),
            tr("Direction to the predecessor of each cell, for tracing paths."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.ALLOCATION, tr("Allocation"), optional=True
            ),
            tr("Index of the source from which each cell is reached, in the order of the layer."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.REACHED, tr("Number of cells reached")))

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        outputs = {
            key: path
            for key in (self.COST, self.BACKLINK, self.ALLOCATION)
            if (path := self.parameterAsOutputLayer(parameters, key, context))
        }
        reading = progress_of(feedback, 0, 0.05)
        loaded = load_friction(self, parameters, self.FRICTION, context, reading)
        measure = MEASURES[self.parameterAsEnum(parameters, self.MEASURE, context)]
        source = self.parameterAsSource(parameters, self.SOURCES, context)
        layer_name = source.sourceName()
        snap_km = self.parameterAsDouble(parameters, "SNAP_KM", context)
        starts = read_endpoints(source, layer_name, loaded.friction, snap_km, context, feedback)
        require_inside(starts, layer_name)
        limit = np.inf
        if parameters.get(self.MAX_COST) is not None:
            limit = self.parameterAsDouble(parameters, self.MAX_COST, context)
        result = accumulate(
            loaded.friction.surface(measure),
            Sources.from_cells([start.cell for start in starts if start.cell]),
            neighbourhood=NEIGHBOURHOODS[
                self.parameterAsEnum(parameters, "NEIGHBOURHOOD", context)
            ],
            max_cost=limit,
            reverse=self.parameterAsBool(parameters, self.REVERSE, context),
            progress=progress_of(feedback, 0.05, 0.85),
        )
        lineage = Lineage(
            "kachin:accumulatedcost",
            {
                "measure": measure,
                "neighbourhood": result.neighbourhood,
                "reverse": result.reverse,
                "max_cost": None if np.isinf(limit) else limit,
                "sources": [start.name for start in starts],
            },
            {"friction": describe_file(loaded.path, loaded.info.as_of)},
        )
        self._write(outputs, result, loaded.info.terrain, lineage, progress_of(feedback, 0.85, 1))
        return {**outputs, self.REACHED: int(np.isfinite(result.cost).sum())}

    def _write(
        self,
        outputs: dict[str, str],
        result: Accumulation,
        terrain: str,
        lineage: Lineage,
        progress: Progress,
    ) -> None:
        cost = Band(result.cost, "accumulated cost", result.surface.unit)
        files = [
            RasterFile(outputs[self.COST], [cost], _UNREACHED),
            RasterFile(outputs[self.BACKLINK], [Band(result.backlink, "back-link")]),
        ]
        if self.ALLOCATION in outputs:
            allocation = Band(result.allocation, "allocation")
            files.append(RasterFile(outputs[self.ALLOCATION], [allocation], _UNREACHED))
        tags = {"KC_LINEAGE": lineage.to_json(), "KC_TERRAIN": terrain}
        grid = result.surface.friction
        write_rasters(files, grid, tags, name=tr("the output raster"), progress=progress)
