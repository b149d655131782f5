"""The layers of the report's map and of its locator, in a project of the report's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ....layers.catalogue import RASTER, layers
from ...core.errors import InputError
from .. import design
from ..locator import inside, style_countries
from ..printing import prepare_for_print
from ..project import PROJECT_CRS, combined_extent
from ..results import Results, open_results
from ..study_layers import open_vector, study_tables, terrain_source
from ..texts import tr
from ..time import at_date_filter, set_project_date
from .content import GatewayRow, ReportInputs

# Waypoint lines and whole states say where a corridor or a district is by name; beside the
# computed routes they would be read as routes and as control.
_NOT_DRAWN = frozenset({"corridors", "corridor_legs", "states", "countries"})
_MAP_MM = (254.0, 224.0)
# Beyond this scale the valleys that routes follow are no longer seen; farther gateways are
# left to the locator.
_SMALLEST_SCALE = 2_400_000
_MARGIN = 1.12
# An inset must show enough of the coast and the borders to be recognised.
_LOCATOR_MIN_M = 1_300_000


@dataclass
class MapLayers:
    """Layers of the map, top first, those of the locator, and their extents in the map's CRS."""

    project: QgsProject
    shown: list[QgsMapLayer] = field(default_factory=list)
    locator: list[QgsMapLayer] = field(default_factory=list)
    extent: QgsRectangle = field(default_factory=QgsRectangle)
    locator_extent: QgsRectangle = field(default_factory=QgsRectangle)
    terrain: str = ""

    def vectors(self) -> list[QgsVectorLayer]:
        """Vector layers of the map."""
        return [layer for layer in self.shown if isinstance(layer, QgsVectorLayer)]


def open_map_layers(inputs: ReportInputs, rows: Sequence[GatewayRow]) -> MapLayers:
    """Open, filter and style everything that the map page draws, except the relief."""
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem(PROJECT_CRS))
    set_project_date(project, inputs.day)
    result = MapLayers(project, terrain=inputs.terrain or terrain_source(inputs.study))
    opened = open_results(Results(routes=inputs.routes, rings=inputs.rings), inputs.study)
    routes = [
        item.layer
        for item in opened
        if item.visible and item.layer.customProperty("kachin/role") == "routes"
    ]
    rings = [item.layer for item in opened if item.layer.customProperty("kachin/role") == "rings"]
    if not any(layer.featureCount() for layer in routes):
        raise InputError(
            tr("the routes layer {source} has no route to draw").format(source=inputs.routes),
            tr("run 'Least-cost paths' and see the reasons in its table"),
        )
    study = _study_layers(inputs)
    tops = [layer for layer in study if layer.geometryType() == 0]
    result.shown = [*tops, *routes, *rings, *(layer for layer in study if layer not in tops)]
    for layer in result.shown:
        project.addMapLayer(layer, False)
        prepare_for_print(layer)
    belts = next(layer for layer in study if layer.customProperty("kachin/name") == "mining_belts")
    result.extent = _main_extent(project, routes, belts)
    whole = combined_extent([*routes, belts], project)
    result.locator_extent = QgsRectangle(whole if whole is not None else result.extent)
    result.locator_extent.scale(max(1.3, _LOCATOR_MIN_M / max(result.locator_extent.width(), 1.0)))
    result.locator = _locator_layers(inputs, project, routes, rows)
    known = combined_extent(
        [layer for layer in result.locator if layer.name() == "countries"], project
    )
    if known is not None:
        result.locator_extent = inside(result.locator_extent, known)
    return result


def relief_layer(path: Path, project: QgsProject) -> QgsRasterLayer:
    """The baked relief as a layer of the project."""
    layer = QgsRasterLayer(str(path), tr("Relief"), "gdal")
    project.addMapLayer(layer, False)
    return layer


def _study_layers(inputs: ReportInputs) -> list[QgsVectorLayer]:
    """The study's own layers that the map draws, those valid at the date only."""
    tables = study_tables(inputs.study)
    opened = []
    for definition in layers():
        skipped = definition.geometry in (RASTER, None) or definition.name in _NOT_DRAWN
        if skipped or not definition.visible or definition.name not in tables:
            continue
        layer = open_vector(inputs.study, definition)
        if definition.temporal is not None:
            layer.temporalProperties().setIsActive(False)
            layer.setSubsetString(at_date_filter(*definition.temporal, inputs.day))
            name = definition.title.split(" (")[0]
            layer.setName(
                tr("{layer} at {date} (schematic)").format(layer=name, date=inputs.day.isoformat())
            )
        opened.append(layer)
    return opened


def _main_extent(
    project: QgsProject, routes: Sequence[QgsVectorLayer], belts: QgsVectorLayer
) -> QgsRectangle:
    """Extent of the belts and of as many routes, short ones first, as the smallest scale allows."""
    extent = combined_extent([belts], project)
    if extent is None:
        raise InputError(tr("the study has no mining belt"), tr("build it with 'Create study'"))
    boxes = []
    for layer in routes:
        request = QgsFeatureRequest().setDestinationCrs(project.crs(), project.transformContext())
        boxes += [
            feature.geometry().boundingBox()
            for feature in layer.getFeatures(request)
            if not feature.geometry().isEmpty()
        ]
    for box in sorted(boxes, key=lambda b: max(b.width(), b.height())):
        wider = QgsRectangle(extent)
        wider.combineExtentWith(box)
        scale = max(wider.width() / _MAP_MM[0], wider.height() / _MAP_MM[1]) * 1000 * _MARGIN
        if scale <= _SMALLEST_SCALE:
            extent = wider
    extent.scale(_MARGIN)
    return extent


def _locator_layers(
    inputs: ReportInputs,
    project: QgsProject,
    routes: Sequence[QgsVectorLayer],
    rows: Sequence[GatewayRow],
) -> list[QgsMapLayer]:
    """Countries, whole routes and the gateways by name, reduced to what an inset can carry."""
    tables = study_tables(inputs.study)
    gateways = _open(inputs.study, "gateways")
    names = ", ".join(
        "'{}'".format(row.destination.replace("'", "''")) for row in rows if row.reached
    )
    if names:
        gateways.setSubsetString(f'"name" IN ({names})')
    gateways.setRenderer(
        QgsSingleSymbolRenderer(
            QgsMarkerSymbol.createSimple(
                {
                    "name": "circle",
                    "color": design.INK,
                    "outline_color": "255,255,255",
                    "size": "1.2",
                }
            )
        )
    )
    gateways.setLabeling(_locator_labels())
    gateways.setLabelsEnabled(True)
    result: list[QgsMapLayer] = [gateways]
    for route in routes:
        copy = route.clone()
        copy.setLabelsEnabled(False)
        result.append(copy)
    if "countries" in tables:
        countries = _open(inputs.study, "countries")
        style_countries(countries)
        result.append(countries)
    for layer in result:
        project.addMapLayer(layer, False)
        prepare_for_print(layer)
    return result


def _open(study: Path, name: str) -> QgsVectorLayer:
    return QgsVectorLayer(f"{study}|layername={name}", name, "ogr")


def _locator_labels() -> QgsVectorLayerSimpleLabeling:
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    settings.setFormat(design.text_format(5.6, design.INK, halo_mm=0.6))
    settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    settings.dist = 0.8
    return QgsVectorLayerSimpleLabeling(settings)
