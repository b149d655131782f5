"""Save study project: a .qgz that opens with the study and its results styled."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..cartography.project import save_project
from ..cartography.results import Results
from ..core.dates import parse_date
from ..io.atomic import require_writable
from ..io.evidence import latest_date
from .base import KachinAlgorithm, tr
from .layersources import LayerSources


class SaveStudyProjectAlgorithm(LayerSources, KachinAlgorithm):
    """Bind a study and its results into one project file."""

    ID = "savestudyproject"
    TITLE = "Save study project"
    GROUP = "Study"
    TAGS = ("project", "qgz", "styles")
    DATES = ("DATE",)

    STUDY = "STUDY"
    ROUTES = "ROUTES"
    RINGS = "RINGS"
    COST = "COST"
    FRICTION = "FRICTION"
    DATE = "DATE"
    TITLE_TEXT = "TITLE"
    OUTPUT = "OUTPUT"
    LAYERS = "LAYERS"

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        # Layers of a project belong to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFile(self.STUDY, tr("Study"), extension="gpkg"),
            tr("The study made by 'Create study'."),
        )
        for name, label, kind, help_ in (
            (
                self.ROUTES,
                tr("Routes"),
                QgsProcessing.SourceType.TypeVectorLine,
                tr("Routes of 'Least-cost paths'."),
            ),
            (
                self.RINGS,
                tr("Rings"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                tr("Rings of 'Belt buffers'."),
            ),
        ):
            self.add(QgsProcessingParameterVectorLayer(name, label, [kind], optional=True), help_)
        for name, label, help_ in (
            (self.COST, tr("Accumulated cost"), tr("Cost raster of 'Accumulated cost'.")),
            (self.FRICTION, tr("Friction surface"), tr("Surface of 'Friction surface'.")),
        ):
            self.add(QgsProcessingParameterRasterLayer(name, label, optional=True), help_)
        self.add(
            QgsProcessingParameterString(self.DATE, tr("Control at (YYYY-MM-DD)"), optional=True),
            tr(
                "The day at which the project opens: its temporal controller shows the control "
                "zones of that day. "
                "By default the last one that the study knows."
            ),
        )
        self.add(
            QgsProcessingParameterString(
                self.TITLE_TEXT, tr("Title"), "Kachin Corridors", optional=True
            ),
            tr("Title of the project."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, tr("Project"), tr("QGIS projects (*.qgz)")
            ),
            tr("The project refers to its layers by relative paths: keep them together."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.LAYERS, tr("Number of layers")))

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        output = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        require_writable(output, tr("the project"))
        study = Path(self.parameterAsFile(parameters, self.STUDY, context))
        text = self.parameterAsString(parameters, self.DATE, context)
        results = Results(
            routes=self.vector_source(parameters, self.ROUTES, context),
            rings=self.vector_source(parameters, self.RINGS, context),
            cost=self.raster_source(parameters, self.COST, context),
            friction=self.raster_source(parameters, self.FRICTION, context),
        )
        title = self.parameterAsString(parameters, self.TITLE_TEXT, context) or "Kachin Corridors"
        day = parse_date(text) if text else latest_date(study)
        count = save_project(study, results, day, output, title)
        feedback.setProgress(100)
        return {self.OUTPUT: str(output), self.LAYERS: count}
