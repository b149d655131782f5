"""Route profile: elevation and grade along lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)

from ..cartography.charts import profile as profile_chart
from ..cartography.profile_styles import style_grades, style_profiles
from ..compat import versions
from ..core.errors import InputError
from ..core.grid import Grid
from ..core.profile import profile
from ..io.drawn import trails
from ..io.friction_file import is_friction_file
from ..io.lineage import Lineage, describe_file
from ..io.profile_results import GRADE_FIELDS, POINT_FIELDS, PROFILE_FIELDS
from ..io.rasters import TERRAIN_TAG, WGS84, crs_of, raster_size, raster_tags, read_raster
from ..io.results import write_rows
from ..io.system import require_memory
from .base import KachinAlgorithm, stop_if_cancelled, tr
from .dress import dress_with
from .exposurerecords import declared
from .linemeasures import Line, read_lines
from .profilerecords import ProfileRecords, Source, cell_m
from .routing import add_memory_parameter, load_friction
from .sinks import write_features

# Elevations, their mask, and the copy that GDAL makes.
_BYTES_PER_CELL = 13


class RouteProfileAlgorithm(KachinAlgorithm):
    """Sample terrain along lines and say where they are steep."""

    ID = "routeprofile"
    TITLE = "Route profile"
    GROUP = "Routes"
    TAGS = ("profile", "elevation", "grade", "slope", "chart", "climb")

    TERRAIN = "TERRAIN"
    LINES = "LINES"
    NAME_FIELD = "NAME_FIELD"
    STEP_M = "STEP_M"
    OUTPUT = "OUTPUT"
    GRADES = "GRADES"
    TABLE = "TABLE"
    CHARTS = "CHARTS"
    COUNT = "LINE_COUNT"
    STEEPEST = "STEEPEST_GRADE"

    def define(self) -> None:
        line = QgsProcessing.SourceType.TypeVectorLine
        self.add(
            QgsProcessingParameterRasterLayer(self.TERRAIN, tr("Terrain or friction surface")),
            tr(
                "A DEM in metres, or a surface made by 'Friction surface', which also tells roads, "
                "holders of the ground and land cover."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.LINES, tr("Lines"), [line]),
            tr("Routes or lines drawn by hand, in any CRS."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.STEP_M,
                tr("Distance of the points (m)"),
                QgsProcessingParameterNumber.Type.Double,
                0,
                minValue=0,
            ),
            tr("Grades are measured over this distance; 0 takes the cell size of the terrain."),
        )
        self.add(
            QgsProcessingParameterField(
                self.NAME_FIELD,
                tr("Field with the names of the lines"),
                parentLayerParameterName=self.LINES,
                optional=True,
            ),
            tr("By default origin and destination, name or id, whichever there is."),
            advanced=True,
        )
        add_memory_parameter(self)
        for key, title, help_, optional in (
            (
                self.OUTPUT,
                tr("Lines with elevation"),
                tr("Z is the elevation, M the distance in metres: ready for QGIS's profile tool."),
                False,
            ),
            (
                self.GRADES,
                tr("Stretches by grade"),
                tr("Lines cut where the grade passes 8, 10 or 12 %, coloured by it."),
                True,
            ),
        ):
            self.add(QgsProcessingParameterFeatureSink(key, title, line, optional=optional), help_)
        self.add(
            QgsProcessingParameterFileDestination(
                self.TABLE, tr("Table of points"), tr("CSV files (*.csv)"), optional=True
            ),
            tr("Distance, place, elevation and grade of each point, and what lies under it."),
        )
        charts = QgsProcessingParameterFolderDestination(
            self.CHARTS, tr("Folder of charts"), optional=True, createByDefault=False
        )
        self.add(charts, tr("A chart of each line, as SVG and PNG."))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, tr("Number of profiles")))
        self.addOutput(QgsProcessingOutputNumber(self.STEEPEST, tr("Steepest grade (rise/run)")))

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        name_field = self.parameterAsString(parameters, self.NAME_FIELD, context)
        lines = read_lines(
            self.parameterAsSource(parameters, self.LINES, context), name_field, feedback
        )
        terrain, source, path = self._terrain(parameters, context)
        step_m = self.parameterAsDouble(parameters, self.STEP_M, context) or cell_m(terrain)
        lineage = Lineage(
            "kachin:routeprofile",
            {"step_m": step_m, "lines": [line.name for line in lines]},
            {"terrain": describe_file(path, source.as_of)},
            versions(),
        ).to_json()
        records = []
        for number, line in enumerate(lines):
            stop_if_cancelled(feedback)
            try:
                records.append(_profile(line, terrain, source, step_m, lineage))
            except InputError as error:
                feedback.pushWarning(f"{line.name}: {error}.")
            feedback.setProgress(10 + 40 * (number + 1) / len(lines))
        if not records:
            raise InputError(
                tr("no line of the layer {} lies on {}").format(lines[0].layer, source.terrain),
                tr("choose a terrain that covers the lines"),
            )
        return self._write(parameters, context, feedback, records)

    def _terrain(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[Grid, Source, str]:
        layer = self.parameterAsRasterLayer(parameters, self.TERRAIN, context)
        name = tr("the terrain {}").format(layer.name())
        path = layer.source()
        if is_friction_file(path, name):
            loaded = load_friction(self, parameters, self.TERRAIN, context)
            info = loaded.info
            source = Source(info.terrain, info.as_of, loaded.friction, info)
            return loaded.friction.terrain, source, path
        rows, cols = raster_size(path, name)
        budget_mb = self.parameterAsDouble(parameters, "MEMORY_MB", context)
        require_memory(_BYTES_PER_CELL * rows * cols, rows * cols, budget_mb)
        grid = read_raster(path, name)
        crs = crs_of(grid.crs_wkt)
        if not crs.is_geographic and abs(crs.linear_units_factor[1] - 1) > 1e-9:
            raise InputError(
                tr("{} is in {} and not in metres").format(name, crs.linear_units_factor[0]),
                tr("warp it to a CRS in metres or degrees"),
            )
        label = raster_tags(path, name).get(TERRAIN_TAG) or layer.name()
        return grid, Source(label), path

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        records: Sequence[ProfileRecords],
    ) -> dict[str, Any]:
        results: dict[str, Any] = {self.COUNT: len(records)}
        kind = QgsWkbTypes.Type.LineStringZM
        wkt = crs_of(WGS84).to_wkt()
        steepest = 0.0
        for key, columns, made, style in (
            (self.OUTPUT, PROFILE_FIELDS, ProfileRecords.lines, style_profiles),
            (self.GRADES, GRADE_FIELDS, ProfileRecords.grades, style_grades),
        ):
            if parameters.get(key) in (None, ""):
                continue
            fields = declared(columns)
            features = [feature for record in records for feature in made(record, fields)]
            steepest = max([steepest, *(float(f["steepest_grade"]) for f in features)])
            target = write_features(self, parameters, key, context, fields, kind, wkt, features)
            dress_with(target, style, context)
            results[key] = target
        results[self.STEEPEST] = steepest
        table = self.parameterAsFileOutput(parameters, self.TABLE, context)
        if table:
            empty = dict.fromkeys(field.name for field in POINT_FIELDS)
            rows = [{**empty, **row} for record in records for row in record.rows()]
            title = self.parameterDefinition(self.TABLE).description()
            write_rows(Path(table), POINT_FIELDS, rows, title)
            results[self.TABLE] = table
        folder = self.parameterAsString(parameters, self.CHARTS, context)
        if folder:
            _write_charts(Path(folder), records, feedback)
            results[self.CHARTS] = folder
        return results


def _profile(
    line: Line, terrain: Grid, source: Source, step_m: float, lineage: str
) -> ProfileRecords:
    way = trails(line.parts, line.crs, terrain)
    if not way:
        raise InputError(tr("the line has no length"))
    made = profile(way, terrain, step_m / 1000)
    return ProfileRecords(line.name, line.layer, made, source, step_m, lineage)


def _write_charts(
    folder: Path, records: Sequence[ProfileRecords], feedback: QgsProcessingFeedback
) -> None:
    """An SVG and a PNG for each line; names that are equal as files get a number."""
    folder.mkdir(parents=True, exist_ok=True)
    used: dict[str, int] = {}
    for number, record in enumerate(records):
        stop_if_cancelled(feedback)
        slug = re.sub(r"[^a-z0-9]+", "-", record.line.lower()).strip("-") or "line"
        used[slug] = used.get(slug, 0) + 1
        if used[slug] > 1:
            slug = f"{slug}-{used[slug]}"
        points = record.chart_points()
        note = record.note()
        for suffix in (".svg", ".png"):
            target = folder / f"{slug}{suffix}"
            profile_chart(
                *points, bands=record.bands(), title=record.line, note=note, target=target
            )
        feedback.setProgress(60 + 40 * (number + 1) / len(records))
