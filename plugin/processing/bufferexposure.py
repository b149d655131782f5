"""What lies in the rings around belts: places, lines, ground, control."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from .. import compat
from ..cartography.exposure_chart import write_charts
from ..core.errors import InputError, KachinError
from ..core.exposure import Area, Item, Row
from ..io.lineage import Lineage, describe_file
from . import themes
from .base import KachinAlgorithm, progress_of, sentence, stop_if_cancelled, tr
from .exposurejobs import land_cover, theme_jobs
from .exposurerecords import Days, Records, write_sink
from .globe import require_crs

THEMES = (
    themes.PLACES,
    themes.GATEWAYS,
    themes.ROADS,
    themes.RAILWAYS,
    themes.RIVERS,
    themes.LAKES,
    themes.PROTECTED,
    themes.ZONES,
    themes.BORDERS,
)


class BufferExposureAlgorithm(KachinAlgorithm):
    """Count and measure what lies in each ring, with the evidence behind every figure."""

    ID = "bufferexposure"
    TITLE = "Buffer exposure"
    GROUP = "Mining belts"
    TAGS = ("exposure", "overlay", "buffer", "ring", "population", "control")

    AREAS = "AREAS"
    LANDCOVER = "LANDCOVER"
    IGBP = "IGBP"
    DATE = "DATE"
    FROM = "FROM"
    TO = "TO"
    SAMPLES = "SAMPLES"
    SEED = "SEED"
    OUTPUT = "OUTPUT"
    WIDE = "OUTPUT_WIDE"
    RINGS = "OUTPUT_RINGS"
    CHARTS = "CHARTS"
    ROW_COUNT = "ROW_COUNT"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                self.AREAS, tr("Rings"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            tr("Rings made by 'Belt buffers', belts, or any other polygons."),
        )
        themes.add_study(self)
        themes.add_themes(self, THEMES)
        self._define_raster_and_dates()
        self._define_draws()
        self._define_outputs()

    def _define_raster_and_dates(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.LANDCOVER, tr("Land cover"), optional=True),
            tr("A raster of classes, whole numbers in any CRS; cells count with the part inside."),
        )
        self.add(
            QgsProcessingParameterBoolean(self.IGBP, tr("Land cover has IGBP classes"), True),
            tr("Name the classes 0 to 16 as MODIS land cover does; otherwise by their number."),
            advanced=True,
        )
        for key, title, help_ in (
            (
                self.DATE,
                tr("Control at (YYYY-MM-DD)"),
                tr(
                    "The day whose control zones count. "
                    "By default the last day for which they hold evidence."
                ),
            ),
            (
                self.FROM,
                tr("Period from (YYYY-MM-DD)"),
                tr("First day of a period over which control is averaged; none without it."),
            ),
            (self.TO, tr("Period to (YYYY-MM-DD)"), tr("The day after the last of the period.")),
        ):
            self.add(QgsProcessingParameterString(key, title, optional=True), help_)

    def _define_draws(self) -> None:
        integer = QgsProcessingParameterNumber.Type.Integer
        self.add(
            QgsProcessingParameterNumber(
                self.SAMPLES, tr("Draws of each position"), integer, 200, minValue=0, maxValue=10000
            ),
            tr(
                "How often each point is drawn anew within the disc of its precision, for the "
                "expected count and its range; 0 takes the positions as stated."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(self.SEED, tr("Seed"), integer, 1, minValue=0),
            tr("The same seed gives the same draws."),
            advanced=True,
        )

    def _define_outputs(self) -> None:
        table = QgsProcessing.SourceType.TypeVector
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        for key, title, kind, optional, help_ in (
            (
                self.OUTPUT,
                tr("Exposure, one figure a row"),
                table,
                False,
                tr("Ring, theme, class, measure, value, range, and the ids of the features."),
            ),
            (
                self.WIDE,
                tr("Exposure, one ring a row"),
                table,
                True,
                tr("A column for each theme, class and measure."),
            ),
            (
                self.RINGS,
                tr("Rings with exposure"),
                polygon,
                True,
                tr("The rings in EPSG:4326 with the columns of the wide table."),
            ),
        ):
            sink = QgsProcessingParameterFeatureSink(key, title, kind, None, optional)
            sink.setCreateByDefault(not optional)
            self.add(sink, help_)
        charts = QgsProcessingParameterFolderDestination(
            self.CHARTS, tr("Folder of charts"), optional=True, createByDefault=False
        )
        self.add(charts, tr("A chart for each belt, as SVG and PNG."))
        self.addOutput(QgsProcessingOutputNumber(self.ROW_COUNT, tr("Number of figures")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        try:
            self._days(parameters, context)
            source = self.parameterAsSource(parameters, self.AREAS, context)
            if source is not None:
                require_crs(source)
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
        source = self.parameterAsSource(parameters, self.AREAS, context)
        if source is None:
            raise InputError(tr("the rings cannot be read"), tr("choose a layer of polygons"))
        require_crs(source)
        days = self._days(parameters, context)
        sources = self._sources(parameters, context)
        found = themes.read_areas(source, context, feedback)
        areas = [area for _, area in found]
        items: dict[str, list[Item]] = {
            theme.key: themes.read_items(sources[theme.key], theme, context, feedback)
            for theme in THEMES
            if theme.key in sources
        }
        stop_if_cancelled(feedback)
        rows = self._measure(parameters, context, feedback, areas, items, days)
        lineage = self._lineage(parameters, context, source, sources, items, days, len(areas))
        records = Records(source, found, rows, lineage)
        results = self._write(parameters, context, records)
        charts = self.parameterAsString(parameters, self.CHARTS, context)
        if charts:
            write_charts(Path(charts), areas, rows)
            results[self.CHARTS] = charts
        return {**results, self.ROW_COUNT: len(rows)}

    def _days(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Days:
        return Days.parse(
            *(
                self.parameterAsString(parameters, key, context)
                for key in (self.DATE, self.FROM, self.TO)
            )
        )

    def _sources(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, QgsProcessingFeatureSource]:
        """The layers that are given; a raster of land cover alone is enough."""
        given = [parameters.get(key) for key in (themes.STUDY, *(theme.key for theme in THEMES))]
        if parameters.get(self.LANDCOVER) and not any(given):
            return {}
        return themes.theme_sources(self, parameters, THEMES, context)

    def _measure(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        areas: Sequence[Area],
        items: dict[str, list[Item]],
        days: Days,
    ) -> list[Row]:
        jobs = theme_jobs(
            THEMES,
            items,
            areas,
            days,
            samples=self.parameterAsInt(parameters, self.SAMPLES, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
        )
        cover = self._land_cover(parameters, context)
        if cover is not None:
            igbp = self.parameterAsBoolean(parameters, self.IGBP, context)
            jobs.append(partial(land_cover, cover, igbp, areas))
        rows: list[Row] = []
        for step, job in enumerate(jobs):
            rows += job(progress_of(feedback, step / len(jobs), (step + 1) / len(jobs)))
            stop_if_cancelled(feedback)
        return sorted(rows, key=lambda row: row.area)

    def _land_cover(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str | None:
        """Source of the raster of classes, None where none is given."""
        raster = self.parameterAsRasterLayer(parameters, self.LANDCOVER, context)
        if raster is None and parameters.get(self.LANDCOVER):
            raise InputError(
                tr("the land cover {} cannot be opened").format(parameters[self.LANDCOVER]),
                tr("choose a raster that GDAL can open"),
            )
        return None if raster is None else str(raster.source())

    def _lineage(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        source: QgsProcessingFeatureSource,
        sources: dict[str, QgsProcessingFeatureSource],
        items: dict[str, list[Item]],
        days: Days,
        areas: int,
    ) -> str:
        inputs = {
            key.lower(): themes.source_record(sources[key], mine) for key, mine in items.items()
        }
        inputs["rings"] = {
            "name": source.sourceName(),
            "crs": source.sourceCrs().authid(),
            "features": str(areas),
        }
        raster = self.parameterAsRasterLayer(parameters, self.LANDCOVER, context)
        if raster is not None:
            inputs["land_cover"] = describe_file(raster.source())
        seed = self.parameterAsInt(parameters, self.SEED, context)
        chosen = {
            "date": str(days.on(items.get(themes.ZONES.key, ())) or ""),
            "period": [str(day) for day in days.period or ()],
            "samples": self.parameterAsInt(parameters, self.SAMPLES, context),
            "igbp": self.parameterAsBoolean(parameters, self.IGBP, context),
        }
        return Lineage("kachin:bufferexposure", chosen, inputs, compat.versions(), seed).to_json()

    def _write(
        self, parameters: dict[str, Any], context: QgsProcessingContext, records: Records
    ) -> dict[str, Any]:
        """Write what is ready as a whole: until here nothing was touched."""
        results = {}
        for key, output in (
            (self.OUTPUT, records.table()),
            (self.WIDE, records.wide()),
            (self.RINGS, records.rings()),
        ):
            if key == self.OUTPUT or parameters.get(key):
                results[key] = write_sink(self, parameters, key, context, output)
        return results
