"""Corridor atlas: a page for each corridor and for each belt, bound as one PDF."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..cartography.atlas.build import AtlasBook, require_entries
from ..cartography.atlas.content import Evidence, entry_sources
from ..cartography.atlas.maps import AtlasMaps
from ..cartography.report.build import disclaimer
from ..cartography.report.sources import resolve
from ..cartography.study_layers import has_terrain, study_tables, terrain_source
from ..core.dates import parse_date
from ..core.grid import Grid
from ..io.atomic import require_writable
from ..io.evidence import latest_date
from ..io.rasters import read_raster
from .atlasrecords import alternative_rows, belt_entries, corridor_entries, read_legs
from .base import KachinAlgorithm, stop_if_cancelled, tr
from .layersources import LayerSources


class CorridorAtlasAlgorithm(LayerSources, KachinAlgorithm):
    """Lay out what a study says about each corridor and each belt."""

    ID = "corridoratlas"
    TITLE = "Corridor atlas"
    GROUP = "Reports"
    TAGS = ("pdf", "atlas", "profile", "legs", "due diligence", "oecd", "red flags")
    DATES = ("DATE",)

    STUDY = "STUDY"
    CORRIDORS = "CORRIDORS"
    LEGS = "LEGS"
    ALTERNATIVES = "ALTERNATIVES"
    BELTS = "BELTS"
    RINGS = "RINGS"
    EXPOSURE = "EXPOSURE"
    EVENTS = "EVENTS"
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
        kinds = QgsProcessing.SourceType
        for name, label, kind, help_ in (
            (
                self.CORRIDORS, tr("Corridors"), kinds.TypeVectorLine,
                tr("Lines with a page each, such as those of 'Corridor alignments' or routes of "
                   "'Least-cost paths'; by default the corridors of the study."),
            ),
            (
                self.LEGS, tr("Legs"), kinds.TypeVectorLine,
                tr("Legs of 'Corridor alignments', with published and computed length; by default "
                   "those of the study."),
            ),
            (
                self.ALTERNATIVES, tr("Alternatives"), kinds.TypeVector,
                tr("Routes of 'Alternative routes', listed on the corridors they belong to."),
            ),
            (
                self.BELTS, tr("Mining belts"), kinds.TypeVectorPolygon,
                tr("Belts with a page each; by default those of the study."),
            ),
            (
                self.RINGS, tr("Rings"), kinds.TypeVectorPolygon,
                tr("Rings of 'Belt buffers' around the belts."),
            ),
            (
                self.EXPOSURE, tr("Exposure table"), kinds.TypeVector,
                tr("The long table of 'Buffer exposure', as chart and table on each belt."),
            ),
            (
                self.EVENTS, tr("Along the water"), kinds.TypeVector,
                tr("The table of that name of 'Downstream reach'."),
            ),
        ):  # fmt: skip
            parameter = QgsProcessingParameterFeatureSource(name, label, [kind], optional=True)
            self.add(parameter, help_)
        self.add(
            QgsProcessingParameterRasterLayer(self.TERRAIN, tr("Terrain (DEM)"), optional=True),
            tr("Drawn as relief and read for the profiles; by default the study's coarse relief."),
        )
        self.add(
            QgsProcessingParameterString(self.DATE, tr("Control at (YYYY-MM-DD)"), optional=True),
            tr("The day whose control maps and red flags show; by default the study's last one."),
        )
        self.add(
            QgsProcessingParameterString(self.TITLE_TEXT, tr("Title"), optional=True),
            tr("Title of the atlas."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, tr("Atlas"), tr("PDF files (*.pdf)")
            ),
            tr("A PDF of A4 pages with bookmarks and vector text."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.PAGES, tr("Number of pages")))

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        output = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        require_writable(output, tr("the atlas"))
        study = Path(self.parameterAsFile(parameters, self.STUDY, context))
        tables = study_tables(study)
        text = self.parameterAsString(parameters, self.DATE, context)
        day = parse_date(text) if text else latest_date(study)
        given = self.raster_source(parameters, self.TERRAIN, context)
        terrain = given or (terrain_source(study) if has_terrain(study) else "")
        with tempfile.TemporaryDirectory(prefix="kachin-atlas-") as folder:
            rings = self.vector_source(parameters, self.RINGS, context)
            maps = AtlasMaps(study, day, terrain, Path(folder), rings)
            try:
                maps.open()
                book = self._book(parameters, context, feedback, maps, tables)
                stop_if_cancelled(feedback)
                pages = book.write(output, feedback)
            finally:
                maps.close()
        feedback.pushInfo(tr("{name}: {pages} pages").format(name=output.name, pages=pages))
        return {self.OUTPUT: str(output), self.PAGES: pages}

    def _book(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        maps: AtlasMaps,
        tables: list[str],
    ) -> AtlasBook:
        def source(name: str, table: str = "") -> QgsProcessingFeatureSource | None:
            given = dict(parameters)
            if not given.get(name) and table in tables:
                given[name] = f"{maps.study}|layername={table}"
            return self.parameterAsSource(given, name, context) if given.get(name) else None

        legs, lines = source(self.LEGS, "corridor_legs"), source(self.CORRIDORS, "corridors")
        others, belts = source(self.ALTERNATIVES), source(self.BELTS, "mining_belts")
        corridors = (
            corridor_entries(
                lines,
                read_legs(legs, context, feedback) if legs is not None else {},
                Evidence.read(maps.study, maps.day),
                alternative_rows(others, feedback) if others is not None else [],
                context,
                feedback,
            )
            if lines is not None
            else []
        )
        grounds = (
            belt_entries(
                belts,
                source(self.RINGS),
                source(self.EXPOSURE),
                source(self.EVENTS),
                context,
                feedback,
            )
            if belts is not None
            else []
        )
        require_entries(corridors, grounds)
        coarse = not parameters.get(self.TERRAIN)
        return AtlasBook(
            self.parameterAsString(parameters, self.TITLE_TEXT, context)
            or tr("Atlas of corridors and mining belts"),
            _subtitle(maps.day, coarse),
            corridors,
            grounds,
            resolve(maps.study, entry_sources([*corridors, *grounds])),
            maps,
            _grid(maps.terrain),
            disclaimer(),
            maps.day,
        )


def _subtitle(day: date, coarse: bool) -> str:
    text = tr("Control at {date}.").format(date=day.isoformat())
    if coarse:
        text += " " + tr("Terrain: coarse demonstration relief, for the method and not the ground.")
    return text


def _grid(terrain: str) -> Grid | None:
    return read_raster(terrain, tr("the terrain")) if terrain else None
