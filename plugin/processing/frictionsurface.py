"""Friction surface: what a metre costs a mode, in a season, under control at a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from shapely.geometry import LineString

from ..compat import field, versions
from ..core.dates import parse_date
from ..core.errors import InputError, StoreError
from ..core.friction import build_friction
from ..core.geodesy import inverse
from ..core.grid import Bounds, Grid
from ..core.presets import SEASONS, ModePreset, rule_for
from ..core.vertical import herzog_wheeled
from ..io.atomic import require_writable
from ..io.evidence import latest_date
from ..io.friction_file import FrictionInfo, write_friction
from ..io.lineage import Lineage, describe_file
from ..io.presets import parse_policy, read_preset, shipped_policy_rows, shipped_preset
from ..io.rasters import (
    TERRAIN_TAG,
    WGS84,
    crop,
    raster_size,
    raster_tags,
    read_raster,
    transform_bounds,
    transform_points,
    warp_grid,
)
from ..io.study_inputs import AlignedRoad, StudyInputs
from ..io.system import require_memory
from .base import KachinAlgorithm, progress_of, stop_if_cancelled, tr

MODES = ("truck",)
COARSE_LABEL = "coarse demonstration relief (5 arc-minutes)"
# The embedded relief is resampled to this, so that a demonstration has metric cells.
_COARSE_CRS = "EPSG:32647"
_COARSE_CELL_M = 1000.0
_BYTES_PER_CELL = 60
_ROAD_FIELDS = (
    ("id", "text"),
    ("name", "text"),
    ("class", "text"),
    ("published_km", "real"),
    ("aligned_km", "real"),
    ("method", "text"),
    ("terrain", "text"),
    ("as_of", "text"),
    ("confidence", "text"),
    ("source_id", "text"),
)


@dataclass(frozen=True)
class _Terrain:
    grid: Grid
    label: str
    described: dict[str, str]


class FrictionSurfaceAlgorithm(KachinAlgorithm):
    """Build the surface once; accumulate and route on it many times."""

    ID = "frictionsurface"
    TITLE = "Friction surface"
    GROUP = "Surface"
    TAGS = ("cost surface", "friction", "terrain", "roads", "season")

    STUDY = "STUDY"
    DEM = "DEM"
    MODE = "MODE"
    SEASON = "SEASON"
    DATE = "DATE"
    POLICY = "POLICY"
    PRESET = "PRESET"
    EXTENT = "EXTENT"
    CRS = "CRS"
    CELL_SIZE = "CELL_SIZE"
    OUTPUT = "OUTPUT"
    ROADS = "ROADS"
    BLOCKED = "BLOCKED_CELLS"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFile(self.STUDY, tr("Study"), extension="gpkg"),
            tr(
                "The study made by 'Create study': its roads, rivers, lakes, borders, "
                "crossings and control zones."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.DEM, tr("Terrain (DEM)"), optional=True),
            tr(
                "Elevation in metres, in any CRS, as 'Fetch terrain' gives it. Without one the "
                "study's coarse demonstration relief is used at 1 km."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(self.MODE, tr("Mode"), [tr("Truck")], defaultValue=0),
            tr("Means of transport; its figures, units and sources are in resources/presets."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.SEASON, tr("Season"), [tr("Dry"), tr("Shoulder"), tr("Wet")], defaultValue=0
            ),
            tr(
                "Dry, shoulder or wet: multiplies the time on each class of road and at "
                "unbridged rivers."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.DATE, tr("Control at (YYYY-MM-DD)"), optional=True),
            tr(
                "The date whose control zones count. "
                "By default the last day for which the study holds evidence."
            ),
        )
        self.add(
            QgsProcessingParameterMatrix(
                self.POLICY,
                tr("Zone policy"),
                headers=[
                    tr("Actor class"),
                    tr("Time factor"),
                    tr("Blocked (yes/no)"),
                    tr("Exposure per km"),
                ],
                defaultValue=[cell for row in shipped_policy_rows() for cell in row],
                # QGIS 3.22 takes the default of a matrix only where the matrix may be left out.
                optional=True,
            ),
            tr("What control by each class of actor does to a move. Edit it to ask what if."),
        )
        self._define_advanced()
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Friction surface")),
            tr(
                "Eight bands: hours and USD per tonne for each level metre, delays, elevation, "
                "zone, road class, exposure, country."
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

    def _define_advanced(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                self.PRESET, tr("Preset of the mode"), extension="json", optional=True
            ),
            tr("Your own copy of the mode's preset file, with other figures."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            tr("Part of the terrain to use; by default all of it."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterCrs(self.CRS, tr("CRS of the surface"), optional=True),
            tr(
                "Resample the terrain to this CRS. By default a DEM is used as it is, in "
                "degrees too."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.CELL_SIZE,
                tr("Cell size (units of the CRS)"),
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
                minValue=1e-9,
            ),
            tr("Resample the terrain to this cell size."),
            advanced=True,
        )

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        try:
            text = self.parameterAsString(parameters, self.DATE, context)
            if text:
                parse_date(text)
            parse_policy(self._policy_rows(parameters, context))
        except InputError as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        output = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        require_writable(Path(output), tr("the friction surface"))
        study = self.parameterAsFile(parameters, self.STUDY, context)
        text = self.parameterAsString(parameters, self.DATE, context)
        day = parse_date(text) if text else latest_date(study)
        season = SEASONS[self.parameterAsEnum(parameters, self.SEASON, context)]
        mode = MODES[self.parameterAsEnum(parameters, self.MODE, context)]
        own_preset = self.parameterAsFile(parameters, self.PRESET, context)
        preset = read_preset(own_preset or shipped_preset(mode))
        policy_rows = self._policy_rows(parameters, context)
        policy = parse_policy(policy_rows)

        terrain = self._terrain(parameters, context, study)
        feedback.setProgress(10)
        stop_if_cancelled(feedback)
        inputs = StudyInputs(study, terrain.grid)
        zones = inputs.zones_at(day)
        rules = [
            rule_for(policy, zone.text("actor_class"), zone.text("place")) for zone in zones.zones
        ]
        rivers = inputs.rivers()
        line_error_km = preset.get("border_line_error")
        countries = inputs.countries(line_error_km)
        barriers = inputs.barriers(countries, preset.get("border_crossing_reach"), line_error_km)
        factor = herzog_wheeled(preset.get("critical_grade"))
        roads, lost = inputs.roads(barriers, rivers, factor, progress_of(feedback, 0.15, 0.85))
        if lost:
            feedback.pushInfo(
                tr(
                    "{} chords of the roads layer have no way between their ends and were left out."
                ).format(lost)
            )
        friction = build_friction(
            terrain.grid,
            road_class=inputs.road_class(roads),
            rivers=rivers,
            barriers=barriers,
            zone_id=zones.ids,
            zone_rules=rules,
            country_id=countries.ids,
            preset=preset,
            season=season,
        )
        if friction.barriers.all():
            raise InputError(
                tr("no cell of {} can be passed").format(terrain.label),
                tr("open a blocked zone in the policy or choose another terrain"),
            )
        info = self._info(preset, season, day, terrain, inputs, zones.zones, countries.codes)
        lineage = Lineage(
            "kachin:frictionsurface",
            {"mode": mode, "season": season, "date": day.isoformat(), "policy": policy_rows},
            {
                "study": describe_file(study, inputs.as_of()),
                "terrain": terrain.described,
                "preset": describe_file(own_preset or shipped_preset(mode)),
            },
            versions(),
        )
        stop_if_cancelled(feedback)
        write_friction(output, friction, info, lineage.to_json())
        feedback.setProgress(97)
        outputs = {self.OUTPUT: output, self.BLOCKED: int(np.count_nonzero(friction.barriers))}
        if parameters.get(self.ROADS) is not None:
            outputs[self.ROADS] = self._write_roads(parameters, context, roads, terrain)
        return outputs

    def _policy_rows(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> list[list[str]]:
        cells = [str(cell) for cell in self.parameterAsMatrix(parameters, self.POLICY, context)]
        if not cells or len(cells) % 4:
            raise InputError(
                tr("the zone policy has {} cells").format(len(cells)),
                tr("give four for each actor class: class, time factor, blocked, exposure"),
            )
        return [cells[i : i + 4] for i in range(0, len(cells), 4)]

    def _terrain(
        self, parameters: dict[str, Any], context: QgsProcessingContext, study: str
    ) -> _Terrain:
        layer = self.parameterAsRasterLayer(parameters, self.DEM, context)
        given = parameters.get(self.DEM)
        if layer is None and given:
            raise InputError(
                tr("the terrain {} does not exist or cannot be read as a raster").format(given),
                tr("choose a raster that GDAL can open"),
            )
        coarse = layer is None
        path = f"GPKG:{study}:terrain" if layer is None else layer.source()
        name = tr("the terrain")
        rows, cols = raster_size(path, name)
        require_memory(_BYTES_PER_CELL * rows * cols, rows * cols)
        grid = read_raster(path, name)
        extent = self.parameterAsExtent(
            parameters, self.EXTENT, context, QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)
        )
        if not extent.isEmpty():
            wanted = Bounds(
                extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
            )
            grid = crop(grid, wanted, name)
        grid = self._resampled(parameters, context, grid, coarse)
        if layer is None:
            label, described = COARSE_LABEL, {"name": f"{Path(study).name}:terrain"}
        else:
            # What 'Fetch terrain' made knows its name, whatever the layer is called.
            tags = raster_tags(path, name)
            label = tags.get(TERRAIN_TAG) or layer.name()
            described = describe_file(path, tags.get("KC_AS_OF", ""))
        return _Terrain(grid, label, described)

    def _resampled(
        self, parameters: dict[str, Any], context: QgsProcessingContext, grid: Grid, coarse: bool
    ) -> Grid:
        crs = self.parameterAsCrs(parameters, self.CRS, context)
        size = None
        if parameters.get(self.CELL_SIZE) is not None:
            size = self.parameterAsDouble(parameters, self.CELL_SIZE, context)
        if not crs.isValid() and size is None and not coarse:
            return grid
        target = crs.toWkt() if crs.isValid() else (_COARSE_CRS if coarse else grid.crs_wkt)
        if size is None:
            size = _COARSE_CELL_M if coarse and not crs.isValid() else _same_cells(grid, target)
        warped = transform_bounds(grid.bounds, grid.crs_wkt, target)
        cells = round((warped.right - warped.left) / size) * round(
            (warped.top - warped.bottom) / size
        )
        require_memory(_BYTES_PER_CELL * cells, cells)
        return warp_grid(grid, target, size)

    def _info(
        self,
        preset: ModePreset,
        season: str,
        day: date,
        terrain: _Terrain,
        inputs: StudyInputs,
        zones: Sequence[Any],
        countries: tuple[str, ...],
    ) -> FrictionInfo:
        return FrictionInfo(
            mode=preset.mode,
            season=season,
            date=day.isoformat(),
            terrain=terrain.label,
            critical_grade=preset.get("critical_grade"),
            vertical_factor=herzog_wheeled(preset.get("critical_grade")).name,
            border_h=preset.get("border_crossing"),
            usd_per_t_h=preset.usd_per_t_h(),
            countries=countries,
            zones=tuple(
                {key: zone.text(key) for key in ("id", "place", "actor", "actor_class", "as_of")}
                for zone in zones
            ),
            as_of=inputs.as_of(),
            source_ids=inputs.source_ids(),
        )

    def _write_roads(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        roads: Sequence[AlignedRoad],
        terrain: _Terrain,
    ) -> str:
        fields = QgsFields()
        for name, kind in _ROAD_FIELDS:
            fields.append(field(name, kind))
        crs = QgsCoordinateReferenceSystem.fromWkt(terrain.grid.crs_wkt)
        sink, destination = self.parameterAsSink(
            parameters, self.ROADS, context, fields, QgsWkbTypes.Type.LineString, crs
        )
        if sink is None:
            raise StoreError(
                tr("the roads cannot be written to {}").format(parameters[self.ROADS]),
                tr("choose a folder that you may write to"),
            )
        lengths = _lengths_km([road.line for road in roads], terrain)
        features = [_road_feature(road, km, fields, terrain) for road, km in zip(roads, lengths)]
        sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert)
        return str(destination)


def _same_cells(grid: Grid, target: str) -> float:
    """The cell size that keeps about as many columns in another CRS."""
    warped = transform_bounds(grid.bounds, grid.crs_wkt, target)
    return (warped.right - warped.left) / grid.shape[1]


def _road_feature(
    road: AlignedRoad, length_km: float, fields: QgsFields, terrain: _Terrain
) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setGeometry(QgsGeometry.fromWkt(road.line.wkt))
    own = {"method": road.method, "terrain": terrain.label, "aligned_km": length_km}
    feature.setAttributes([own[n] if n in own else road.road.get(n) for n in fields.names()])
    return feature


def _lengths_km(lines: Sequence[LineString], terrain: _Terrain) -> list[float]:
    """Lengths on the ellipsoid, all segments in one call."""
    if not lines:
        return []
    points = [np.asarray(line.coords) for line in lines]
    lon, lat = transform_points(*np.concatenate(points).T, terrain.grid.crs_wkt, WGS84)
    segments, _ = inverse(lon[:-1], lat[:-1], lon[1:], lat[1:])
    along = np.concatenate(([0.0], np.cumsum(segments)))
    ends = np.cumsum([len(part) for part in points]) - 1
    starts = np.concatenate(([0], ends[:-1] + 1))
    return [round(float(km), 2) for km in (along[ends] - along[starts]) / 1000]
