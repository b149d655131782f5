"""Where water from belts goes: reaches by distance, confluences, borders, places beside them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from .. import compat
from ..core.buffers import parse_distances
from ..core.errors import InputError, KachinError
from ..core.exposure import Item
from ..core.grid import Grid
from ..core.hydrology import Flow, flow
from ..io.lineage import Lineage, describe_file
from ..io.rasters import WGS84, burn, read_raster, transform_points
from ..io.system import require_memory
from . import themes
from .base import KachinAlgorithm, progress_of, sentence, stop_if_cancelled, tr
from .exposurerecords import Output, declared, make_feature, write_sink
from .globe import globe_geometries, require_crs
from .reachrecords import EVENT_FIELDS, REACH_FIELDS, Belt, Study, events, reach_records
from .surfaceterrain import COARSE_LABEL

THEMES = (themes.PLACES, themes.RIVERS, themes.BORDERS)
# float64 levels and the front, int64 receivers, order and heap.
_BYTES_PER_CELL = 80


class DownstreamReachAlgorithm(KachinAlgorithm):
    """Follow water from each belt down the terrain."""

    ID = "downstreamreach"
    TITLE = "Downstream reach"
    GROUP = "Mining belts"
    TAGS = ("downstream", "river", "flow direction", "basin", "confluence", "hydrology")

    INPUT = "INPUT"
    DEM = "DEM"
    DISTANCES = "DISTANCES"
    PLACE_KM = "PLACE_KM"
    BURN = "BURN_M"
    BASIN = "BASIN_KM2"
    SAMPLES = "SAMPLES"
    SEED = "SEED"
    OUTPUT = "OUTPUT"
    EVENTS = "OUTPUT_EVENTS"
    REACH_COUNT = "REACH_COUNT"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT, tr("Belts"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            tr("Where water starts: all ground of a polygon, or the cell of a point."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.DEM, tr("Terrain"), optional=True),
            tr(
                "Elevation in metres; it should hold the whole way of the water. Without one the "
                "study's coarse demonstration relief is used, which shows no more than the trend."
            ),
        )
        themes.add_study(self)
        themes.add_themes(self, THEMES)
        self.add(
            QgsProcessingParameterString(self.DISTANCES, tr("Distances (km)"), "10, 50, 100"),
            tr("Kilometres downstream, along the water, separated by commas."),
        )
        self._define_numbers()
        line = QgsProcessing.SourceType.TypeVectorLine
        self.add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Reaches"), line),
            tr("The way of the water from each belt, cut at the distances, in EPSG:4326."),
        )
        events_sink = QgsProcessingParameterFeatureSink(
            self.EVENTS, tr("Along the water"), QgsProcessing.SourceType.TypeVector, None, True
        )
        self.add(
            events_sink,
            tr("Outlets, confluences, borders, rivers and places in the order they are met."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.REACH_COUNT, tr("Number of reaches")))

    def _define_numbers(self) -> None:
        real = QgsProcessingParameterNumber.Type.Double
        integer = QgsProcessingParameterNumber.Type.Integer
        for key, title, kind, default, low, high, help_ in (
            (self.PLACE_KM, tr("Distance to places (km)"), real, 2.0, 0.001, 1000,
             tr("Places within this distance of a reach count.")),
            (self.BURN, tr("Depth of mapped rivers (m)"), real, 50.0, 0, 10000,
             tr("Terrain beneath mapped rivers is lowered by this much, so that water keeps to "
                "them; 0 trusts the terrain alone.")),
            (self.BASIN, tr("Smallest basin (km²)"), real, 500.0, 0, 1e7,
             tr("Confluences with at least this much ground behind them are told.")),
            (self.SAMPLES, tr("Draws of each position"), integer, 200, 0, 10000,
             tr("Draws within the precision of each place; 0 takes positions as stated.")),
            (self.SEED, tr("Seed"), integer, 1, 0, 2**31 - 1,
             tr("The same seed gives the same draws.")),
        ):  # fmt: skip
            number = QgsProcessingParameterNumber(
                key, title, kind, default, minValue=low, maxValue=high
            )
            self.add(number, help_, advanced=key != self.PLACE_KM)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        try:
            self._breaks(parameters, context)
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
        source = self.parameterAsSource(parameters, self.INPUT, context)
        if source is None:
            raise InputError(tr("the belts cannot be read"), tr("choose a vector layer"))
        require_crs(source)
        breaks = self._breaks(parameters, context)
        path, label = self._terrain(parameters, context)
        found = self._sources(parameters, context)
        items = {
            theme.key: themes.read_items(found[theme.key], theme, context, feedback)
            for theme in THEMES
            if theme.key in found
        }
        terrain = read_raster(path, tr("the terrain"))
        require_memory(_BYTES_PER_CELL * terrain.values.size, terrain.values.size)
        burned = self._burned(parameters, context, terrain, items.get(themes.RIVERS.key, []))
        stop_if_cancelled(feedback)
        water = flow(burned, progress_of(feedback, 0.0, 0.6))
        belts = _read_belts(source, water, breaks[-1], context, feedback)
        lineage = self._lineage(parameters, context, source, found, items, path, belts)
        study = Study(
            places=items.get(themes.PLACES.key),
            rivers=items.get(themes.RIVERS.key, []),
            borders=items.get(themes.BORDERS.key, []),
            place_km=self.parameterAsDouble(parameters, self.PLACE_KM, context),
            basin_km2=self.parameterAsDouble(parameters, self.BASIN, context),
            samples=self.parameterAsInt(parameters, self.SAMPLES, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            # A river that passes through a cell is at most this far from its centre.
            snap_m=0.5 * float(np.max(np.hypot(*terrain.cell_size_m()))),
            limit_km=breaks[-1],
        )
        shared = {"terrain": label, "lineage": lineage}
        records = reach_records(belts, breaks, study, progress_of(feedback, 0.6, 1.0))
        met = events(belts, water, study) if parameters.get(self.EVENTS) else []
        stop_if_cancelled(feedback)
        fields = declared(REACH_FIELDS)
        lines = [make_feature(fields, {**r, **shared}, r["geometry"]) for r in records]
        output = Output(fields, lines, True, QgsWkbTypes.Type.MultiLineString)
        results: dict[str, Any] = {self.REACH_COUNT: len(lines)}
        results[self.OUTPUT] = write_sink(self, parameters, self.OUTPUT, context, output)
        if parameters.get(self.EVENTS):
            fields = declared(EVENT_FIELDS)
            table = Output(fields, [make_feature(fields, {**row, **shared}) for row in met])
            results[self.EVENTS] = write_sink(self, parameters, self.EVENTS, context, table)
        return results

    def _breaks(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[float, ...]:
        breaks = parse_distances(self.parameterAsString(parameters, self.DISTANCES, context))
        if breaks[0] <= 0:
            raise InputError(
                tr("the distance {:g} km does not lie downstream").format(breaks[0]),
                tr("write kilometres above 0, such as 10, 50, 100"),
            )
        return breaks

    def _terrain(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[str, str]:
        """Source of the terrain and what results call it."""
        layer = self.parameterAsRasterLayer(parameters, self.DEM, context)
        if layer is not None:
            return str(layer.source()), Path(layer.source()).name
        if parameters.get(self.DEM):
            raise InputError(
                tr("the terrain {} cannot be opened").format(parameters[self.DEM]),
                tr("choose a raster that GDAL can open"),
            )
        study = self.parameterAsFile(parameters, themes.STUDY, context)
        if not study:
            raise InputError(tr("neither a terrain nor a study is given"), tr("choose one of them"))
        return f"GPKG:{study}:terrain", COARSE_LABEL

    def _sources(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, QgsProcessingFeatureSource]:
        keys = (themes.STUDY, *(theme.key for theme in THEMES))
        if not any(parameters.get(key) for key in keys):
            return {}
        return themes.theme_sources(self, parameters, THEMES, context)

    def _burned(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        terrain: Grid,
        rivers: Sequence[Item],
    ) -> Grid:
        """The terrain with the beds of mapped rivers lowered."""
        depth = self.parameterAsDouble(parameters, self.BURN, context)
        if not rivers or depth == 0:
            return terrain
        beds = burn([r.geometry for r in rivers], [1] * len(rivers), terrain, touched=True) > 0
        lowered = terrain.values.astype(np.float64) - depth * beds
        return terrain.with_values(lowered, terrain.nodata)

    def _lineage(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        source: QgsProcessingFeatureSource,
        found: dict[str, QgsProcessingFeatureSource],
        items: dict[str, list[Item]],
        path: str,
        belts: Sequence[Belt],
    ) -> str:
        inputs = {
            key.lower(): themes.source_record(found[key], mine) for key, mine in items.items()
        }
        file = path.split(":")[1] if path.startswith("GPKG:") else path
        inputs["terrain"] = describe_file(file)
        inputs["belts"] = {
            "name": source.sourceName(),
            "crs": source.sourceCrs().authid(),
            "features": str(len(belts)),
            "as_of": max((belt.as_of for belt in belts), default=""),
        }
        chosen: dict[str, Any] = {
            key.lower(): self.parameterAsDouble(parameters, key, context)
            for key in (self.PLACE_KM, self.BURN, self.BASIN, self.SAMPLES)
        }
        chosen["distances_km"] = list(self._breaks(parameters, context))
        seed = self.parameterAsInt(parameters, self.SEED, context)
        return Lineage("kachin:downstreamreach", chosen, inputs, compat.versions(), seed).to_json()


def _read_belts(
    source: QgsProcessingFeatureSource,
    water: Flow,
    limit_km: float,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> list[Belt]:
    """Belts with the courses from their outlets; one beside the terrain is reported, left out."""
    terrain = water.grid

    def to_globe(x: Any, y: Any) -> Any:
        if terrain.is_geographic:
            return np.column_stack([x, y])
        return np.column_stack(transform_points(list(x), list(y), terrain.crs_wkt, WGS84))

    known = np.zeros(terrain.values.size, dtype=bool)
    known[water.order] = True
    belts = []
    for feature, geometry in globe_geometries(source, context, feedback):
        name = themes.text(feature, "name") or themes.text(feature, "id")
        name = name or tr("feature {}").format(feature.id())
        inside = np.flatnonzero(burn([geometry], [1], terrain, touched=True).ravel() & known)
        if not inside.size:
            feedback.pushWarning(tr("{} lies outside the terrain and was left out").format(name))
            continue
        sources = tuple(themes.split(themes.text(feature, "source_id")))
        as_of = themes.text(feature, "as_of")
        belts.append(Belt.of(name, as_of, sources, water, inside, limit_km, to_globe))
    if not belts:
        raise InputError(
            tr("no belt of the layer {} lies on the terrain").format(source.sourceName()),
            tr("use a terrain that covers them"),
        )
    return belts
