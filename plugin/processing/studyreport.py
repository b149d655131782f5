"""Study report: map, gateways by belt and sources as one PDF."""

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

from ..cartography.report.build import make_report
from ..cartography.report.content import ReportInputs
from ..core.dates import parse_date
from ..core.errors import InputError
from ..io.atomic import require_writable
from ..io.evidence import latest_date
from .base import KachinAlgorithm, progress_of, tr
from .layersources import LayerSources


class StudyReportAlgorithm(LayerSources, KachinAlgorithm):
    """Lay out what a study and its routes say."""

    ID = "studyreport"
    TITLE = "Study report"
    GROUP = "Reports"
    TAGS = ("pdf", "map", "layout", "print")

    STUDY = "STUDY"
    ROUTES = "ROUTES"
    GATEWAYS = "GATEWAYS"
    RINGS = "RINGS"
    FRICTION = "FRICTION"
    TERRAIN = "TERRAIN"
    DATE = "DATE"
    TITLE_TEXT = "TITLE"
    OUTPUT = "OUTPUT"
    PAGES = "PAGES"

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        # A layout renders fonts and layers, which belongs on the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFile(self.STUDY, tr("Study"), extension="gpkg"),
            tr("The study made by 'Create study'."),
        )
        self.add(
            QgsProcessingParameterVectorLayer(
                self.ROUTES, tr("Routes"), [QgsProcessing.SourceType.TypeVectorLine]
            ),
            tr("The routes made by 'Least-cost paths'; the map draws the cheapest ones."),
        )
        self.add(
            QgsProcessingParameterFile(self.GATEWAYS, tr("Table of gateways"), extension="csv"),
            tr("The table made by 'Least-cost paths': one row for each belt and gateway."),
        )
        self.add(
            QgsProcessingParameterVectorLayer(
                self.RINGS, tr("Rings"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr("Rings around the belts made by 'Belt buffers'."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.FRICTION, tr("Friction surface"), optional=True),
            tr(
                "The surface that the routes were computed on: mode, season, date and grade are "
                "stated from it."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.TERRAIN, tr("Terrain (DEM)"), optional=True),
            tr(
                "The elevation that the routes were computed on, drawn as relief. By default the "
                "study's coarse "
                "demonstration relief, and the map says so."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.DATE, tr("Control at (YYYY-MM-DD)"), optional=True),
            tr(
                "The day whose control zones the map shows; by default the last one that the "
                "study knows."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.TITLE_TEXT, tr("Title"), optional=True),
            tr("Title of the map; by default the question that the routes answer."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, tr("Report"), tr("PDF files (*.pdf)")
            ),
            tr("A PDF of A3 pages with vector text."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.PAGES, tr("Number of pages")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        text = self.parameterAsString(parameters, self.DATE, context)
        try:
            if text:
                parse_date(text)
        except InputError as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        output = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        require_writable(output, tr("the report"))
        study = Path(self.parameterAsFile(parameters, self.STUDY, context))
        text = self.parameterAsString(parameters, self.DATE, context)
        friction = self.raster_source(parameters, self.FRICTION, context)
        inputs = ReportInputs(
            study=study,
            routes=self.vector_source(parameters, self.ROUTES, context) or "",
            gateways=Path(self.parameterAsFile(parameters, self.GATEWAYS, context)),
            day=parse_date(text) if text else latest_date(study),
            terrain=self.raster_source(parameters, self.TERRAIN, context),
            rings=self.vector_source(parameters, self.RINGS, context),
            friction=Path(friction) if friction else None,
            title=self.parameterAsString(parameters, self.TITLE_TEXT, context),
        )
        pages = make_report(inputs, output, progress_of(feedback))
        feedback.pushInfo(tr("{name}: {pages} pages").format(name=output.name, pages=pages))
        return {self.OUTPUT: str(output), self.PAGES: pages}
