"""Rings of equal travel time around belts, over a friction surface."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from shapely.ops import unary_union

from .. import compat
from ..core.accumulate import Sources, accumulate
from ..core.errors import InputError, KachinError
from ..core.geodesy import polygon_area_m2
from ..core.isochrones import bands, parse_hours
from ..io.lineage import Lineage, describe_file
from ..io.polygons import class_polygons
from ..io.rasters import burn
from ..io.results import ResultField
from .base import KachinAlgorithm, progress_of, sentence, stop_if_cancelled, tr
from .endpoints import Endpoint, read_endpoints, require_inside
from .exposurerecords import Output, declared, make_feature, write_sink
from .globe import globe_geometries, require_crs
from .routing import NEIGHBOURHOODS, LoadedFriction, add_routing_parameters, load_friction
from .themes import split, text

RING_FIELDS = (
    ResultField("belt", "text", "Belt"),
    ResultField("ring_from_h", "real", "From (h)"),
    ResultField("ring_to_h", "real", "To (h)"),
    ResultField("area_km2", "real", "Area (km²)"),
    ResultField("direction", "text", "Direction"),
    ResultField("mode", "text", "Mode"),
    ResultField("season", "text", "Season"),
    ResultField("date", "text", "Control at"),
    ResultField("terrain", "text", "Terrain"),
    ResultField("as_of", "text", "Evidence as of"),
    ResultField("source_id", "text", "Sources"),
    ResultField("lineage", "text", "Lineage"),
)
POINT, GROUND = "gathering point", "whole belt"


@dataclass(frozen=True)
class _Start:
    """A belt as cells of the surface, with its sources."""

    name: str
    cells: list[tuple[int, int]]
    as_of: str
    sources: tuple[str, ...]


class TravelTimeRingsAlgorithm(KachinAlgorithm):
    """Draw what can be reached from each belt within given hours."""

    ID = "traveltimerings"
    TITLE = "Travel-time rings"
    GROUP = "Mining belts"
    TAGS = ("isochrone", "travel time", "terrain", "asymmetric", "buffer")

    FRICTION = "FRICTION"
    INPUT = "INPUT"
    HOURS = "HOURS"
    START = "START"
    REVERSE = "REVERSE"
    CUMULATIVE = "CUMULATIVE"
    OUTPUT = "OUTPUT"
    RING_COUNT = "RING_COUNT"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.FRICTION, tr("Friction surface")),
            tr("A surface made by 'Friction surface': its mode, season and control count."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT, tr("Belts"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            tr("Where travel starts; each feature gets rings of its own."),
        )
        self.add(
            QgsProcessingParameterString(self.HOURS, tr("Travel times (h)"), "6, 12, 24, 48"),
            tr("Hours, separated by commas."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.START,
                tr("Start from"),
                [tr("The gathering point of the belt"), tr("Anywhere in the belt")],
                defaultValue=0,
            ),
            tr("The point where a belt's cargo is gathered, or the nearest place inside of it."),
        )
        self.add(
            QgsProcessingParameterBoolean(self.CUMULATIVE, tr("All within a time"), False),
            tr("Each polygon holds the shorter times, instead of rings that add up."),
        )
        self.add(
            QgsProcessingParameterBoolean(self.REVERSE, tr("Time to the belt"), False),
            tr("Travel to the belt instead of from it; they differ where grade matters."),
            advanced=True,
        )
        add_routing_parameters(self, rays=True)
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Travel-time rings"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr("Polygons in EPSG:4326 that follow the cells, with their area on the ellipsoid."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.RING_COUNT, tr("Number of rings")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        try:
            parse_hours(self.parameterAsString(parameters, self.HOURS, context))
            source = self.parameterAsSource(parameters, self.INPUT, context)
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
        hours = parse_hours(self.parameterAsString(parameters, self.HOURS, context))
        loaded = load_friction(self, parameters, self.FRICTION, context)
        reverse = self.parameterAsBoolean(parameters, self.REVERSE, context)
        cumulative = self.parameterAsBoolean(parameters, self.CUMULATIVE, context)
        neighbourhood = NEIGHBOURHOODS[self.parameterAsEnum(parameters, "NEIGHBOURHOOD", context)]
        starts = self._starts(parameters, context, feedback, loaded)
        lineage = self._lineage(parameters, context, loaded, starts, hours)
        surface = loaded.friction.surface("hours")
        records: list[dict[str, Any]] = []
        for step, start in enumerate(starts):
            result = accumulate(
                surface,
                Sources.from_cells(start.cells),
                neighbourhood=neighbourhood,
                max_cost=hours[-1],
                reverse=reverse,
                progress=progress_of(feedback, step / len(starts), (step + 1) / len(starts)),
            )
            stop_if_cancelled(feedback)
            polygons = class_polygons(bands(result.cost, hours), surface.friction)
            for ring in _rings(hours, polygons, cumulative):
                records.append(
                    {
                        **ring,
                        **_context(start, loaded),
                        "belt": start.name,
                        "direction": tr("to the belt") if reverse else tr("from the belt"),
                        "lineage": lineage,
                    }
                )
        fields = declared(RING_FIELDS)
        features = [make_feature(fields, record, record["geometry"]) for record in records]
        output = Output(fields, features, True)
        return {
            self.OUTPUT: write_sink(self, parameters, self.OUTPUT, context, output),
            self.RING_COUNT: len(features),
        }

    def _starts(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        loaded: LoadedFriction,
    ) -> list[_Start]:
        source = self.parameterAsSource(parameters, self.INPUT, context)
        if source is None:
            raise InputError(tr("the belts cannot be read"), tr("choose a vector layer"))
        snap_km = self.parameterAsDouble(parameters, "SNAP_KM", context)
        name = source.sourceName()
        ends = read_endpoints(source, name, loaded.friction, snap_km, context, feedback)
        require_inside(ends, name)
        whole = self.parameterAsEnum(parameters, self.START, context) == 1
        starts = []
        for end, (feature, geometry) in zip(ends, globe_geometries(source, context, feedback)):
            starts.append(
                _Start(
                    end.name,
                    _cells(end, geometry, loaded) if whole else [_cell(end)],
                    text(feature, "as_of"),
                    tuple(split(text(feature, "source_id"))),
                )
            )
        return starts

    def _lineage(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        loaded: LoadedFriction,
        starts: Sequence[_Start],
        hours: Sequence[float],
    ) -> str:
        chosen = {
            "hours": list(hours),
            "start": (POINT, GROUND)[self.parameterAsEnum(parameters, self.START, context)],
            "reverse": self.parameterAsBoolean(parameters, self.REVERSE, context),
            "cumulative": self.parameterAsBoolean(parameters, self.CUMULATIVE, context),
            "neighbourhood": NEIGHBOURHOODS[
                self.parameterAsEnum(parameters, "NEIGHBOURHOOD", context)
            ],
            "belts": [start.name for start in starts],
        }
        inputs = {"friction": describe_file(loaded.path, loaded.info.as_of)}
        return Lineage("kachin:traveltimerings", chosen, inputs, compat.versions()).to_json()


def _cell(end: Endpoint) -> tuple[int, int]:
    assert end.cell is not None  # require_inside has spoken
    return end.cell


def _cells(end: Endpoint, geometry: Any, loaded: LoadedFriction) -> list[tuple[int, int]]:
    """Open cells that a belt touches; its gathering point where there is none."""
    friction = loaded.friction
    inside = burn([geometry], [1], friction.terrain, touched=True) > 0
    cells = np.argwhere(inside & ~friction.barriers)
    return [(int(row), int(col)) for row, col in cells] or [_cell(end)]


def _rings(
    hours: Sequence[float], polygons: dict[int, Any], cumulative: bool
) -> list[dict[str, Any]]:
    """Rings with an area; with ``cumulative`` each holds those before it."""
    rings = []
    for number, limit in enumerate(hours, start=1):
        parts = [p for k, p in polygons.items() if k == number or (cumulative and k < number)]
        if not parts:
            continue
        geometry = unary_union(parts)
        rings.append(
            {
                "ring_from_h": 0.0 if cumulative or number == 1 else hours[number - 2],
                "ring_to_h": limit,
                "area_km2": polygon_area_m2(geometry) / 1e6,
                "geometry": geometry,
            }
        )
    return rings


def _context(start: _Start, loaded: LoadedFriction) -> dict[str, str]:
    info = loaded.info
    return {
        "mode": info.mode,
        "season": info.season,
        "date": info.date,
        "terrain": info.terrain,
        "as_of": max(start.as_of, info.as_of),
        "source_id": ";".join(dict.fromkeys((*start.sources, *info.source_ids))),
    }
