"""Least-cost corridors: the ground that is nearly as good as the least-cost path."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from .. import compat
from ..cartography.corridor_styles import style_bands, style_percent_above, style_widths
from ..core.errors import InputError, KachinError, NoPathError
from ..core.friction import MEASURES
from ..core.matrix import Accumulations
from ..io.corridor_tables import CORRIDOR_FIELDS, WIDTH_FIELDS
from ..io.coverage import sums_inside
from ..io.lineage import Lineage, describe_file
from ..io.rasters import Band, write_raster
from ..io.system import require_memory
from .base import KachinAlgorithm, progress_of, sentence, stop_if_cancelled, tr
from .corridorpairs import PairCorridor, Settlement, corridors, inside, parse_percents
from .dress import dress_with
from .endpoints import Endpoint, read_both_ends
from .exposurerecords import declared, make_feature
from .globe import globe_geometries, require_crs
from .routerecords import RouteRecords
from .routing import (
    NEIGHBOURHOODS,
    LoadedFriction,
    add_routing_parameters,
    load_friction,
    measure_titles,
)
from .sinks import write_features

_UNREACHED = -1.0
# Of each kept accumulation and of each band, in bytes a cell.
_RUN_BYTES, _BAND_BYTES = 5, 8
_UNITS = {"usd_per_t": "USD/t", "hours": "h", "exposure_km": "km"}


@dataclass(frozen=True)
class _Choice:
    """What was asked for, checked."""

    measure: str
    neighbourhood: str
    percents: tuple[float, ...]
    shown: float
    step_km: float


class LeastCostCorridorAlgorithm(KachinAlgorithm):
    """Show what lies within a few per cent of the least cost, and how wide and how inhabited."""

    ID = "leastcostcorridor"
    TITLE = "Least-cost corridor"
    GROUP = "Routes"
    TAGS = ("corridor", "least cost", "near-optimal", "width", "population")

    FRICTION = "FRICTION"
    ORIGINS = "ORIGINS"
    DESTINATIONS = "DESTINATIONS"
    MINIMISE = "MINIMISE"
    PERCENTS = "PERCENTS"
    STEP = "STEP_KM"
    SHOWN = "SHOWN_PERCENT"
    POPULATION = "POPULATION"
    PLACES = "PLACES"
    OUTPUT = "OUTPUT"
    POLYGONS = "OUTPUT_POLYGONS"
    WIDTHS = "OUTPUT_WIDTHS"
    CORRIDORS = "CORRIDOR_COUNT"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.FRICTION, tr("Friction surface")),
            tr("A surface made by 'Friction surface'."),
        )
        anything = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        for key, title, help_ in (
            (
                self.ORIGINS,
                tr("Origins (belts)"),
                tr(
                    "Where cargo starts. A belt stands for its gathering point, any other polygon"
                    " for its innermost point."
                ),
            ),
            (
                self.DESTINATIONS,
                tr("Destinations (gateways)"),
                tr(
                    "Where cargo goes. Each origin with each destination is a corridor of its "
                    "own: select the ones you need. Of a gateways layer only rows with the role "
                    "'destination' are used."
                ),
            ),
        ):
            self.add(QgsProcessingParameterFeatureSource(key, title, anything), help_)
        self.add(
            QgsProcessingParameterEnum(
                self.MINIMISE, tr("Measure"), measure_titles(), defaultValue=1
            ),
            tr("The measure whose least cost the corridor is compared with."),
        )
        self.add(
            QgsProcessingParameterString(
                self.PERCENTS, tr("Corridors up to (% above the least cost)"), "1, 5, 10"
            ),
            tr("One polygon for each percentage."),
        )
        self._define_extras()
        add_routing_parameters(self)
        self._define_outputs()

    def _define_extras(self) -> None:
        anything = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        self.add(
            QgsProcessingParameterRasterLayer(self.POPULATION, tr("Population"), optional=True),
            tr("A raster of people per cell in any CRS; cells on the edge count in part."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.PLACES, tr("Places"), anything, optional=True),
            tr("Named places that are counted inside each corridor."),
        )
        real = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(
                self.STEP, tr("Width every (km)"), real, 1.0, minValue=0.05
            ),
            tr("Distance along the least-cost path between two lines across the corridor."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.SHOWN, tr("Raster up to (% above the least cost)"), real, 50.0, minValue=0.0
            ),
            tr("Cells further above the least cost have no value in the raster."),
            advanced=True,
        )

    def _define_outputs(self) -> None:
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Above the least cost (%)")),
            tr("Percentage by which the best path through a cell is dearer; a band for each pair."),
        )
        for key, title, kind, help_ in (
            (
                self.POLYGONS,
                tr("Corridors"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                tr("A polygon in EPSG:4326 for each pair and percentage, each within the next."),
            ),
            (
                self.WIDTHS,
                tr("Widths of the corridor"),
                QgsProcessing.SourceType.TypeVectorLine,
                tr("Lines across the corridor at even distances along the least-cost path."),
            ),
        ):
            sink = QgsProcessingParameterFeatureSink(key, title, kind, None, True)
            sink.setCreateByDefault(key == self.POLYGONS)
            self.add(sink, help_)
        self.addOutput(QgsProcessingOutputNumber(self.CORRIDORS, tr("Number of corridors")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        try:
            parse_percents(self.parameterAsString(parameters, self.PERCENTS, context))
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
        choice = self._choice(parameters, context)
        loaded = load_friction(self, parameters, self.FRICTION, context)
        ends = read_both_ends(self, parameters, loaded.friction, context, feedback)
        self._require_room(parameters, context, loaded, ends)
        found = self._solve(choice, loaded, ends, feedback)
        records = self._records(parameters, context, feedback, choice, loaded, found)
        target = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        lineage = str(records[0]["lineage"])
        _write_raster(target, found, loaded, lineage)
        dress_with(target, partial(style_percent_above, percents=choice.percents), context)
        results: dict[str, Any] = {self.OUTPUT: target, self.CORRIDORS: len(found)}
        if parameters.get(self.POLYGONS):
            results[self.POLYGONS] = self._write_polygons(parameters, context, records)
        if parameters.get(self.WIDTHS):
            results[self.WIDTHS] = self._write_widths(parameters, context, found, records)
        return results

    def _choice(self, parameters: dict[str, Any], context: QgsProcessingContext) -> _Choice:
        percents = parse_percents(self.parameterAsString(parameters, self.PERCENTS, context))
        return _Choice(
            MEASURES[self.parameterAsEnum(parameters, self.MINIMISE, context)],
            NEIGHBOURHOODS[self.parameterAsEnum(parameters, "NEIGHBOURHOOD", context)],
            percents,
            max(percents[-1], self.parameterAsDouble(parameters, self.SHOWN, context)),
            self.parameterAsDouble(parameters, self.STEP, context),
        )

    def _require_room(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        loaded: LoadedFriction,
        ends: tuple[list[Endpoint], list[Endpoint]],
    ) -> None:
        """Raise MemoryBudgetError where the kept runs and bands do not fit in."""
        rows, cols = loaded.friction.terrain.shape
        runs, bands = len(ends[0]) + len(ends[1]), len(ends[0]) * len(ends[1])
        needed = rows * cols * (runs * _RUN_BYTES + bands * _BAND_BYTES)
        budget_mb = self.parameterAsDouble(parameters, "MEMORY_MB", context)
        require_memory(needed, rows * cols, budget_mb)

    def _solve(
        self,
        choice: _Choice,
        loaded: LoadedFriction,
        ends: tuple[list[Endpoint], list[Endpoint]],
        feedback: QgsProcessingFeedback,
    ) -> list[PairCorridor]:
        found, missing = [], []
        for result in corridors(
            Accumulations(loaded.friction, choice.neighbourhood),
            choice.measure,
            *ends,
            choice.percents,
            shown=choice.shown,
            step_km=choice.step_km,
            progress=progress_of(feedback, 0.05, 0.9),
        ):
            stop_if_cancelled(feedback)
            if isinstance(result, PairCorridor):
                found.append(result)
            else:
                missing.append(result)
        if not found:
            origin, destination, reason = missing[0]
            raise NoPathError(
                tr("there is no corridor from {} to {} ({})").format(origin, destination, reason)
                if len(missing) == 1
                else tr("there is no corridor between any of the {} pairs").format(len(missing)),
                tr(
                    "open a blocked zone in the policy, or add the crossing or road that is missing"
                ),
            )
        for origin, destination, reason in missing:
            feedback.pushWarning(
                tr("No corridor from {} to {}: {}.").format(origin, destination, reason)
            )
        return found

    def _records(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        choice: _Choice,
        loaded: LoadedFriction,
        found: list[PairCorridor],
    ) -> list[dict[str, Any]]:
        """One record per pair and percentage, with its polygon under ``geometry``."""
        people = self._people(parameters, context, feedback, found)
        places, source = self._places(parameters, context, feedback)
        ambient = {
            **RouteRecords(loaded.friction, loaded.info, [], "").context(),
            "lineage": self._lineage(parameters, context, choice, loaded, found, source),
        }
        records = []
        for pair in found:
            width = pair.across.width_m / 1000
            for k, area in enumerate(pair.area_km2):
                names = inside(places, pair.ground[k])
                narrowest = int(width[:, k].argmin())
                records.append(
                    {
                        "origin": pair.origin,
                        "destination": pair.destination,
                        "minimised": choice.measure,
                        "percent": choice.percents[k],
                        "least": pair.least,
                        "limit": pair.least * (1 + choice.percents[k] / 100),
                        "unit": _UNITS[choice.measure],
                        "area_km2": area,
                        "route_km": pair.route_km,
                        "median_width_km": float(np.median(width[:, k])),
                        "narrowest_km": float(width[narrowest, k]),
                        "narrowest_at_km": float(pair.across.km[narrowest]),
                        "population": people[len(records)] if people else None,
                        "places": len(names) if source else None,
                        "place_names": ", ".join(names) if source else None,
                        **ambient,
                        "geometry": pair.ground[k],
                    }
                )
        return records

    def _people(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        found: list[PairCorridor],
    ) -> list[float]:
        """People inside each polygon, in the order of the records; empty without a raster."""
        raster = self.parameterAsRasterLayer(parameters, self.POPULATION, context)
        if raster is None:
            return []
        ground = [polygon for pair in found for polygon in pair.ground]
        told = progress_of(feedback, 0.9, 0.97)
        return sums_inside(raster.source(), tr("the population"), ground, told)

    def _places(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> tuple[list[Settlement], str]:
        """Places in degrees and the name of their layer; both empty without one."""
        if not parameters.get(self.PLACES):
            return [], ""
        source = self.parameterAsSource(parameters, self.PLACES, context)
        if source is None:
            raise InputError(tr("the places cannot be read"), tr("choose a vector layer"))
        require_crs(source)
        named = "name" in source.fields().names()
        places = []
        for feature, geometry in globe_geometries(source, context, feedback):
            point = geometry.representative_point()
            name = str(feature["name"] if named else feature.id())
            places.append(Settlement(name, point.x, point.y))
        return places, source.sourceName()

    def _lineage(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        choice: _Choice,
        loaded: LoadedFriction,
        found: list[PairCorridor],
        places: str,
    ) -> str:
        inputs = {"friction": describe_file(loaded.path, loaded.info.as_of)}
        raster = self.parameterAsRasterLayer(parameters, self.POPULATION, context)
        if raster is not None:
            inputs["population"] = describe_file(raster.source())
        if places:
            inputs["places"] = {"name": places}
        chosen = {
            "minimised": choice.measure,
            "neighbourhood": choice.neighbourhood,
            "percents": list(choice.percents),
            "shown_percent": choice.shown,
            "step_km": choice.step_km,
            "snap_km": self.parameterAsDouble(parameters, "SNAP_KM", context),
            "pairs": [[pair.origin, pair.destination] for pair in found],
        }
        return Lineage(f"kachin:{self.ID}", chosen, inputs, compat.versions()).to_json()

    def _write_polygons(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        records: list[dict[str, Any]],
    ) -> str:
        fields = declared(CORRIDOR_FIELDS)
        # The widest first: so the narrower ones lie on it.
        ordered = sorted(records, key=lambda record: -record["percent"])
        features = [make_feature(fields, record, record["geometry"]) for record in ordered]
        kind = QgsWkbTypes.Type.MultiPolygon
        destination = write_features(
            self, parameters, self.POLYGONS, context, fields, kind, "EPSG:4326", features
        )
        dress_with(destination, style_bands, context)
        return destination

    def _write_widths(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        found: list[PairCorridor],
        records: list[dict[str, Any]],
    ) -> str:
        fields = declared(WIDTH_FIELDS)
        features = []
        count = len(found[0].percents)
        # The widest first: so the narrower ones lie on it.
        for number, record in sorted(enumerate(records), key=lambda item: -item[1]["percent"]):
            across, k = found[number // count].across, number % count
            for station, (lon, lat) in enumerate(zip(*across.ends(k))):
                left, right = (float(s[station, k]) / 1000 for s in (across.left_m, across.right_m))
                row = {**record, "km": float(across.km[station]), "width_km": left + right}
                feature = make_feature(fields, {**row, "left_km": left, "right_km": right})
                line = [QgsPointXY(float(x), float(y)) for x, y in zip(lon, lat)]
                feature.setGeometry(QgsGeometry.fromPolylineXY(line))
                features.append(feature)
        kind = QgsWkbTypes.Type.LineString
        destination = write_features(
            self, parameters, self.WIDTHS, context, fields, kind, "EPSG:4326", features
        )
        dress_with(destination, style_widths, context)
        return destination


def _write_raster(
    target: str, found: list[PairCorridor], loaded: LoadedFriction, lineage: str
) -> None:
    bands = []
    for pair in found:
        values = np.where(np.isfinite(pair.above), pair.above, np.float32(_UNREACHED))
        bands.append(Band(values, f"{pair.origin} to {pair.destination}", "% above the least cost"))
    tags = {"KC_LINEAGE": lineage, "KC_TERRAIN": loaded.info.terrain}
    grid = loaded.friction.terrain
    write_raster(Path(target), grid, bands, tags, nodata=_UNREACHED, name=tr("the corridor raster"))
