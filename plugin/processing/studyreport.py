"""Study report: map, gateways by belt and sources as one PDF."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)

from ..cartography.report.build import SECTIONS, make_report, section_titles
from ..cartography.report.content import ReportInputs
from ..core.dates import parse_date
from ..core.errors import InputError
from ..io.appendix import write_appendix
from ..io.atomic import require_writable
from ..io.evidence import latest_date
from ..io.lineage import current_call
from .base import KachinAlgorithm, progress_of, tr
from .controlatdate import ControlAtDateAlgorithm
from .layersources import LayerSources
from .zones import YES


class StudyReportAlgorithm(LayerSources, KachinAlgorithm):
    """Lay out what a study and its routes say."""

    ID = "studyreport"
    TITLE = "Study report"
    GROUP = "Reports"
    TAGS = ("pdf", "map", "layout", "print")
    DATES = ("DATE", "BEFORE")

    STUDY = "STUDY"
    ROUTES = "ROUTES"
    GATEWAYS = "GATEWAYS"
    RINGS = "RINGS"
    FRICTION = "FRICTION"
    TERRAIN = "TERRAIN"
    DATE = "DATE"
    TITLE_TEXT = "TITLE"
    BEFORE = "BEFORE"
    OTHER_GATEWAYS = "OTHER_GATEWAYS"
    SCENARIOS = "SCENARIOS"
    EXPOSURE = "EXPOSURE"
    CORRIDORS = "CORRIDORS"
    SECTIONS = "SECTIONS"
    APPENDIX = "APPENDIX"
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
        self._define_sections()
        self.add(
            QgsProcessingParameterEnum(
                self.SECTIONS,
                tr("Sections"),
                section_titles(),
                allowMultiple=True,
                defaultValue=list(range(len(SECTIONS))),
                optional=True,
            ),
            tr(
                "What the report holds besides cover, answer and sources. A section whose input is "
                "missing is left out."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, tr("Report"), tr("PDF files (*.pdf)")
            ),
            tr("A PDF of A3 pages with vector text, bookmarks and page numbers."),
        )
        self.add(
            QgsProcessingParameterFolderDestination(
                self.APPENDIX,
                tr("Folder of the appendix"),
                optional=True,
                createByDefault=False,
            ),
            tr(
                "Receives every table as CSV and in one GeoPackage, and lineage.json: the runs "
                "behind the report, which 'Run a lineage again' repeats."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber(self.PAGES, tr("Number of pages")))

    def _define_sections(self) -> None:
        """What further sections are made from."""
        table = [QgsProcessing.SourceType.TypeVector]
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterString(
                self.BEFORE, tr("Compare control with (YYYY-MM-DD)"), optional=True
            ),
            tr(
                "An earlier day: the report shows control on both and what changed hands. By "
                "default two years before."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                self.OTHER_GATEWAYS,
                tr("Table of gateways in another season"),
                extension="csv",
                optional=True,
            ),
            tr("Made by 'Least-cost paths' on the surface of another season: a section compares."),
        )
        for name, title, types, help_ in (
            (self.SCENARIOS, tr("Scenarios"), table, tr("Made by 'Compare scenarios'.")),
            (self.EXPOSURE, tr("Exposure of the belts"), table, tr("Made by 'Buffer exposure'.")),
            (self.CORRIDORS, tr("Corridors"), polygons, tr("Made by 'Least-cost corridor'.")),
        ):
            self.add(QgsProcessingParameterVectorLayer(name, title, types, optional=True), help_)

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
        day = parse_date(text) if text else latest_date(study)
        before, changes = self._changes(parameters, context, feedback, study, day)
        other = self.parameterAsFile(parameters, self.OTHER_GATEWAYS, context)
        inputs = ReportInputs(
            study=study,
            routes=self.vector_source(parameters, self.ROUTES, context) or "",
            gateways=Path(self.parameterAsFile(parameters, self.GATEWAYS, context)),
            day=day,
            terrain=self.raster_source(parameters, self.TERRAIN, context),
            rings=self.vector_source(parameters, self.RINGS, context),
            friction=Path(friction) if friction else None,
            title=self.parameterAsString(parameters, self.TITLE_TEXT, context),
            before=before,
            changes=changes,
            other_gateways=Path(other) if other else None,
            scenarios=self.vector_source(parameters, self.SCENARIOS, context),
            exposure=self.vector_source(parameters, self.EXPOSURE, context),
            corridors=self.vector_source(parameters, self.CORRIDORS, context),
            sections=frozenset(
                SECTIONS[index][0]
                for index in self.parameterAsEnums(parameters, self.SECTIONS, context)
            ),
        )
        pages = make_report(inputs, output, progress_of(feedback))
        feedback.pushInfo(tr("{name}: {pages} pages").format(name=output.name, pages=pages))
        folder = self.parameterAsFile(parameters, self.APPENDIX, context)
        if folder:
            tables = {
                "gateways": str(inputs.gateways),
                "gateways_other_season": other,
                "routes": inputs.routes,
                "rings": inputs.rings,
                "scenarios": inputs.scenarios,
                "exposure": inputs.exposure,
                "corridors": inputs.corridors,
            }
            given = {name: source for name, source in tables.items() if source}
            write_appendix(Path(folder), given, current_call())
        return {self.OUTPUT: str(output), self.PAGES: pages, self.APPENDIX: folder}

    def _changes(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        study: Path,
        day: date,
    ) -> tuple[date | None, QgsVectorLayer | None]:
        """The earlier day and what changed hands since; None and None where nothing is known."""
        text = self.parameterAsString(parameters, self.BEFORE, context)
        before = parse_date(text) if text else day - timedelta(days=730)
        if before >= day:
            raise InputError(
                tr("the earlier day {before} is not before {day}").format(before=before, day=day),
                tr("give an earlier one"),
            )
        algorithm = ControlAtDateAlgorithm().create()
        given = {
            ControlAtDateAlgorithm.INPUT: f"{study}|layername=control_zones",
            ControlAtDateAlgorithm.DATE: before.isoformat(),
            ControlAtDateAlgorithm.SECOND_DATE: day.isoformat(),
            ControlAtDateAlgorithm.OUTPUT: "memory:",
            ControlAtDateAlgorithm.CHANGES: "memory:",
        }
        try:
            results, _ = algorithm.run(given, context, QgsProcessingFeedback(False), {}, False)
        except QgsProcessingException as error:
            if text:
                raise
            feedback.pushInfo(str(error))
            return None, None
        changes = context.takeResultLayer(results[ControlAtDateAlgorithm.CHANGES])
        same = [f.id() for f in changes.getFeatures() if f["changed"] != YES]
        changes.dataProvider().deleteFeatures(same)
        return before, changes
