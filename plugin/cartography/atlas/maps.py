"""The maps of an atlas: one project for all pages, a highlight, a relief for each map."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLineSymbol,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsScaleBarSettings,
    QgsSingleSymbolRenderer,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor
from shapely.geometry.base import BaseGeometry

from ....layers.catalogue import RASTER, layers
from ...core.errors import InputError
from ...core.grid import Bounds
from .. import design, kit
from ..book import Flow
from ..layoutfiles import fit_grid
from ..legend import LEGEND_LEAD_MM, fill_legend, new_legend
from ..printing import prepare_for_print
from ..project import PROJECT_CRS
from ..relief import bake_relief
from ..results import Results, open_results
from ..study_layers import open_vector, study_tables
from ..texts import tr
from ..time import at_date_filter

_LEFT_OUT = frozenset({"corridors", "corridor_legs", "states", "countries", "deposits"})
_RELIEF_DPI = 130
_LEGEND_MM = 27.0
_DEGREES = (
    "format_number(abs(@grid_number), if(@grid_number % 1 = 0, 0, 1)) || '°' || "
    "if(@grid_axis = 'x', if(@grid_number < 0, 'W', 'E'), if(@grid_number < 0, 'S', 'N'))"
)


@dataclass
class AtlasMaps:
    """Layers of a study as they held on a day, and what each page puts on top of them."""

    study: Path
    day: date
    terrain: str
    workspace: Path
    rings: str | None = None
    project: QgsProject = field(default_factory=QgsProject)
    layers: list[QgsVectorLayer] = field(default_factory=list)
    _highlight: QgsVectorLayer | None = None
    _relief: QgsRasterLayer | None = None
    _count: int = 0

    def open(self) -> None:
        """Open and style the layers that all pages share."""
        self.project.setCrs(QgsCoordinateReferenceSystem(PROJECT_CRS))
        tables = study_tables(self.study)
        for definition in layers():
            skipped = definition.geometry in (RASTER, None) or definition.name in _LEFT_OUT
            if skipped or definition.name not in tables:
                continue
            layer = open_vector(self.study, definition)
            if definition.temporal is not None:
                layer.temporalProperties().setIsActive(False)
                layer.setSubsetString(at_date_filter(*definition.temporal, self.day))
            self.layers.append(layer)
        if self.rings:
            opened = open_results(Results(rings=self.rings), self.study)
            belts = next(
                i for i, m in enumerate(self.layers)
                if m.customProperty("kachin/name") == "mining_belts"
            )  # fmt: skip
            self.layers[belts + 1 : belts + 1] = [result.layer for result in opened]
        for layer in self.layers:
            self.project.addMapLayer(layer, False)
            prepare_for_print(layer)

    def extent_of(self, geometry: BaseGeometry, margin: float = 1.16) -> QgsRectangle:
        """The extent of a geometry in degrees, in the CRS of the maps, with a margin."""
        transform = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4326"), self.project.crs(), self.project
        )
        extent = transform.transformBoundingBox(QgsRectangle(*geometry.bounds))
        least = 12_000.0
        extent.grow(max(0.0, (least - max(extent.width(), extent.height())) / 2))
        extent.scale(margin)
        return extent

    def add(self, flow: Flow, height_mm: float, geometry: BaseGeometry, *, line: bool) -> None:
        """Put a map of a geometry with its legend on a page, over the whole width.

        A line is drawn on the map itself.
        """
        box = kit.Box(flow.left + 5, flow.y + 3, flow.width - 10, height_mm - _LEGEND_MM - 6)
        main = _map_item(flow, box)
        main.setCrs(self.project.crs())
        main.zoomToExtent(self.extent_of(geometry))
        self._forget()
        shown: list[QgsMapLayer] = list(self.layers)
        if line:
            self._highlight = _highlighted(geometry)
            self.project.addMapLayer(self._highlight, False)
            points = [m for m in self.layers if int(m.geometryType()) == 0]
            shown = [*points, self._highlight, *(m for m in self.layers if m not in points)]
        relief = self._shaded(main)
        main.setLayers([*shown, relief] if relief is not None else shown)
        main.setKeepLayerSet(True)
        fit_grid(main, 7)
        _furniture(flow, main, box)
        legend = new_legend(flow.layout, main, 4, 0.84)
        room = kit.Box(flow.left, box.y + box.height + 2.5, flow.width, _LEGEND_MM)
        height = fill_legend(legend, main, shown, room.height, room.width)
        kit.place(legend, room._replace(y=room.y - LEGEND_LEAD_MM, height=height), flow.page)
        flow.y += height_mm

    def _shaded(self, main: QgsLayoutItemMap) -> QgsRasterLayer | None:
        extent = main.extent()
        cell = extent.width() / (main.rect().width() / 25.4 * _RELIEF_DPI)
        bounds = Bounds(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        path = self.workspace / f"relief{self._count % 2}.tif"
        self._count += 1
        try:
            bake_relief(self.terrain, path, self.project.crs().authid(), bounds, cell)
        except InputError:
            # The map stays readable without: a page beyond the terrain is no failure.
            return None
        self._relief = QgsRasterLayer(str(path), tr("Relief"), "gdal")
        self.project.addMapLayer(self._relief, False)
        return self._relief

    def _forget(self) -> None:
        """Let go of what belongs to the page before."""
        for layer in (self._highlight, self._relief):
            if layer is not None:
                self.project.removeMapLayer(layer)
        self._highlight = self._relief = None

    def close(self) -> None:
        """Let go of all layers and their files."""
        self._highlight = self._relief = None
        self.layers.clear()
        self.project.clear()


def _highlighted(geometry: BaseGeometry) -> QgsVectorLayer:
    layer = QgsVectorLayer("MultiLineString?crs=EPSG:4326", tr("This corridor"), "memory")
    feature = QgsFeature()
    shape = QgsGeometry()
    shape.fromWkb(geometry.wkb)
    feature.setGeometry(shape)
    layer.dataProvider().addFeatures([feature])
    symbol = QgsLineSymbol.createSimple(
        {"line_color": "255,255,255", "line_width": "2.0", "capstyle": "round"}
    )
    top = QgsLineSymbol.createSimple(
        {"line_color": design.ACCENT, "line_width": "1.1", "capstyle": "round"}
    )
    symbol.appendSymbolLayer(top.symbolLayer(0).clone())
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def _map_item(flow: Flow, box: kit.Box) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(flow.layout)
    flow.layout.addLayoutItem(item)
    # An item without a size makes nothing of an extent, and an extent changes its size.
    kit.place(item, box, flow.page)
    item.setExtent(QgsRectangle(0, 0, box.width, box.height))
    kit.place(item, box, flow.page)
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(design.INK))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.25))
    item.setBackgroundColor(QColor("#eef1ee"))
    grid = QgsLayoutItemMapGrid("graticule", item)
    grid.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    line = {"line_color": "29,43,51,46", "line_width": "0.12"}
    grid.setLineSymbol(QgsLineSymbol.createSimple(line))
    grid.setAnnotationEnabled(True)
    grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.CustomFormat)
    grid.setAnnotationExpression(_DEGREES)
    grid.setAnnotationTextFormat(design.text_format(5.2, design.MUTED))
    grid.setAnnotationFrameDistance(0.8)
    modes, sides = QgsLayoutItemMapGrid.DisplayMode, QgsLayoutItemMapGrid.BorderSide
    for side, mode in (
        (sides.Left, modes.LatitudeOnly),
        (sides.Right, modes.HideAll),
        (sides.Top, modes.LongitudeOnly),
        (sides.Bottom, modes.HideAll),
    ):
        grid.setAnnotationDisplay(mode, side)
    item.grids().addGrid(grid)
    return item


def _furniture(flow: Flow, main: QgsLayoutItemMap, box: kit.Box) -> None:
    """Scale bar and north arrow on a quiet panel."""
    x, y = box.x + 2, box.y + box.height - 12
    panel = kit.add_panel(flow.layout, kit.Box(x, y, 58, 10), design.PAPER, page=flow.page)
    main.addLabelBlockingItem(panel)
    north = QgsLayoutItemPicture(flow.layout)
    north.setPicturePath(str(design.RESOURCES / "icons" / "north.svg"))
    north.setLinkedMap(main)
    flow.layout.addLayoutItem(north)
    kit.place(north, kit.Box(x + 1, y + 1, 6, 8), flow.page)
    bar = QgsLayoutItemScaleBar(flow.layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(main)
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel("km")
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFitWidth)
    bar.setMinimumBarWidth(18)
    bar.setMaximumBarWidth(40)
    bar.setHeight(1.2)
    bar.setLabelBarSpace(0.8)
    bar.setBoxContentSpace(0)
    bar.setTextFormat(design.text_format(5.4, design.INK))
    no_line = {"outline_style": "no"}
    bar.setFillSymbol(QgsFillSymbol.createSimple({"color": design.INK, **no_line}))
    bar.setAlternateFillSymbol(QgsFillSymbol.createSimple({"color": design.PAPER, **no_line}))
    line = {"line_color": design.INK, "line_width": "0.15"}
    bar.setLineSymbol(QgsLineSymbol.createSimple(line))
    flow.layout.addLayoutItem(bar)
    bar.attemptMove(kit.point(x + 9, y + 2), True, False, flow.page)
