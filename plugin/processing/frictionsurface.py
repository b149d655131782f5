"""Friction surface: what a metre costs a mode, in a season, under control at a date."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
)

from ..cartography.surface_styles import style_surface, write_style
from ..core.errors import KachinError
from ..io.atomic import require_writable
from ..io.friction_file import adopt_friction, blocked_cells
from ..io.presets import MODES
from .base import KachinAlgorithm, sentence, stop_if_cancelled, tr
from .dress import dress_with
from .roadrecords import LINE_STRING, crs_of_grid, road_fields, write_roads
from .surfaceform import surface_request
from .surfacejob import BuiltSurface, build_surface, cached_surface, store_surface
from .surfaceparameters import add_surface_parameters

__all__ = ["MODES", "FrictionSurfaceAlgorithm"]


class FrictionSurfaceAlgorithm(KachinAlgorithm):
    """Build the surface once; accumulate and route on it many times."""

    ID = "frictionsurface"
    TITLE = "Friction surface"
    GROUP = "Surface"
    TAGS = ("cost surface", "friction", "terrain", "roads", "season", "land cover")

    OUTPUT = "OUTPUT"
    ROADS = "ROADS"
    BLOCKED = "BLOCKED_CELLS"

    def define(self) -> None:
        add_surface_parameters(self)
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Friction surface")),
            tr(
                "Bands with names and units: hours and USD per tonne for each level metre, "
                "delays, elevation, zone, road class, exposure, country, road surface, river, "
                "seasons of closure and land cover."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.ROADS,
                tr("Roads on this terrain"),
                QgsProcessing.SourceType.TypeVectorLine,
                optional=True,
                createByDefault=False,
            ),
            tr(
                "The roads as burned: chords of unknown alignment are replaced by the least-"
                "cost line between their ends."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber(self.BLOCKED, tr("Number of blocked cells")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        # A layer that cannot be opened is told of before what it would be used for.
        valid, message = super().checkParameterValues(parameters, context)
        if not valid:
            return valid, message
        try:
            surface_request(self, parameters, context).check()
        except KachinError as error:
            return False, sentence(error)
        return True, ""

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        output = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        require_writable(Path(output), tr("the friction surface"))
        request = surface_request(self, parameters, context)
        outputs: dict[str, Any] = {self.OUTPUT: output}
        if parameters.get(self.ROADS) is None:
            found = cached_surface(request, context, feedback)
        else:
            built = build_surface(request, context, feedback)
            found = store_surface(request, built)
            outputs[self.ROADS] = self._write_roads(parameters, context, built)
        stop_if_cancelled(feedback)
        adopt_friction(found, output)
        write_style(output)
        dress_with(output, style_surface, context)
        outputs[self.BLOCKED] = blocked_cells(output)
        return outputs

    def _write_roads(
        self, parameters: dict[str, Any], context: QgsProcessingContext, built: BuiltSurface
    ) -> str:
        crs = crs_of_grid(built.terrain.grid)
        sink = self.parameterAsSink(
            parameters, self.ROADS, context, road_fields(), LINE_STRING, crs
        )
        return write_roads(sink, parameters[self.ROADS], built.roads, built.terrain)
