"""Friction surface: what a metre costs a mode, in a season, under control at a date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
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
)

from ..compat import versions
from ..core.dates import parse_date
from ..core.errors import InputError
from ..core.friction import build_friction
from ..core.presets import SEASONS, ModePreset, rule_for
from ..core.vertical import herzog_wheeled
from ..io.atomic import require_writable
from ..io.evidence import latest_date
from ..io.friction_file import FrictionInfo, write_friction
from ..io.lineage import Lineage, describe_file
from ..io.presets import parse_policy, read_preset, shipped_policy_rows, shipped_preset
from ..io.study_inputs import StudyInputs
from .base import KachinAlgorithm, progress_of, stop_if_cancelled, tr
from .roadrecords import LINE_STRING, crs_of_grid, road_fields, write_roads
from .surfaceterrain import Terrain, read_terrain

MODES = ("truck",)


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

        terrain = read_terrain(self, parameters, context, study)
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
            sink = self.parameterAsSink(
                parameters,
                self.ROADS,
                context,
                road_fields(),
                LINE_STRING,
                crs_of_grid(terrain.grid),
            )
            outputs[self.ROADS] = write_roads(sink, parameters[self.ROADS], roads, terrain)
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

    def _info(
        self,
        preset: ModePreset,
        season: str,
        day: date,
        terrain: Terrain,
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
