"""Maps on the pages of a bound report: relief, layers, frame, scale, legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ...compat import set_legend_format
from ...core.grid import Bounds
from .. import design, kit
from ..book import Flow
from ..legend import fill_legend
from ..raster_styles import nice_step
from ..relief import bake_relief
from ..texts import tr
from .content import GatewayRow, Method, ReportInputs
from .map_layers import MapLayers, relief_layer
from .sources import Source

_RELIEF_DPI = 130
_CAPTION_MM = 6.0


@dataclass
class Book:
    """What every section of the report shares."""

    inputs: ReportInputs
    rows: Sequence[GatewayRow]
    layers: MapLayers
    method: Method
    sources: Sequence[Source]
    flow: Flow
    workspace: Path
    maps: int = field(default=0)

    @property
    def project(self) -> QgsProject:
        """The report's own project."""
        return self.layers.project

    def named(self, *names: str) -> list[QgsMapLayer]:
        """Layers of the map page by the names of the catalogue, or by their role, top first."""
        return [layer for layer in self.layers.shown if name_of(layer) in names]


def name_of(layer: QgsMapLayer) -> str:
    """The name in the catalogue, or the role of a result."""
    return str(layer.customProperty("kachin/name") or layer.customProperty("kachin/role") or "")


def add_map(
    book: Book, layers: Sequence[QgsMapLayer], extent: QgsRectangle, box: kit.Box, caption: str = ""
) -> QgsLayoutItemMap:
    """A map with relief, frame and scale bar on the page where the flow stands."""
    flow, project = book.flow, book.project
    if caption:
        kit.add_label(flow.layout, caption, kit.Box(box.x, box.y, box.width, 5), size=8.5,
                      bold=True, page=flow.page)  # fmt: skip
        box = kit.Box(box.x, box.y + _CAPTION_MM, box.width, box.height - _CAPTION_MM)
    item = QgsLayoutItemMap(flow.layout)
    flow.layout.addLayoutItem(item)
    kit.place(item, box, flow.page)
    item.setCrs(project.crs())
    # An empty map has no proportions yet that zooming could keep.
    item.setExtent(_in_proportion(extent, box))
    shown = item.extent()
    book.maps += 1
    cell = shown.width() / (box.width / 25.4 * _RELIEF_DPI)
    bounds = Bounds(shown.xMinimum(), shown.yMinimum(), shown.xMaximum(), shown.yMaximum())
    target = book.workspace / f"relief{book.maps}.tif"
    baked = bake_relief(book.layers.terrain, target, project.crs().authid(), bounds, cell)
    item.setLayers([*layers, relief_layer(baked, project)])
    item.setKeepLayerSet(True)
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(design.RULE))
    _scale_bar(book, item, box)
    return item


def add_legend(
    book: Book, item: QgsLayoutItemMap, layers: Sequence[QgsMapLayer], box: kit.Box
) -> float:
    """List what the map shows; return the lower edge in millimetres."""
    flow = book.flow
    legend = QgsLayoutItemLegend(flow.layout)
    flow.layout.addLayoutItem(legend)
    sizes = (
        (QgsLegendStyle.Style.Subgroup, 7.2, True),
        (QgsLegendStyle.Style.SymbolLabel, 6.8, False),
    )
    for part, size, bold in sizes:
        style = legend.rstyle(part)
        set_legend_format(style, design.text_format(size, design.INK, bold=bold))
    legend.setBoxSpace(0)
    kit.place(legend, box, flow.page)
    vectors = [layer for layer in layers if isinstance(layer, QgsVectorLayer)]
    height = fill_legend(legend, item, vectors, box.height, box.width)
    kit.place(legend, kit.Box(box.x, box.y, box.width, height), flow.page)
    return box.y + height


def around(
    book: Book, layer: QgsVectorLayer, feature_box: QgsRectangle, grow: float
) -> QgsRectangle:
    """The box of a feature in the map's system, wider on each side by ``grow`` of its size."""
    transform = QgsCoordinateTransform(layer.crs(), book.project.crs(), book.project)
    box = transform.transformBoundingBox(feature_box)
    box.grow(grow * max(box.width(), box.height()))
    return box


def _in_proportion(extent: QgsRectangle, box: kit.Box) -> QgsRectangle:
    """The extent, grown in one direction until it has the proportions of the box."""
    width = max(extent.width(), extent.height() * box.width / box.height)
    centre = extent.center()
    half_w, half_h = width / 2, width * box.height / box.width / 2
    return QgsRectangle(
        centre.x() - half_w, centre.y() - half_h, centre.x() + half_w, centre.y() + half_h
    )


def _scale_bar(book: Book, item: QgsLayoutItemMap, box: kit.Box) -> None:
    bar = QgsLayoutItemScaleBar(book.flow.layout)
    bar.setStyle("Single Box")
    book.flow.layout.addLayoutItem(bar)
    bar.setLinkedMap(item)
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel(tr("km"))
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setUnitsPerSegment(nice_step(item.scale() / 1e6 * 16))
    bar.setHeight(1.2)
    bar.setLabelBarSpace(0.8)
    bar.setBoxContentSpace(1.0)
    bar.setBackgroundEnabled(True)
    bar.setBackgroundColor(design.rgba(design.PAPER, 0.8))
    bar.setTextFormat(design.text_format(5.8, design.INK))
    ink = {"color": design.INK, "outline_style": "no"}
    bar.setFillSymbol(QgsFillSymbol.createSimple(ink))
    paper = {"color": design.PAPER, "outline_style": "no"}
    bar.setAlternateFillSymbol(QgsFillSymbol.createSimple(paper))
    bar.setLineSymbol(QgsLineSymbol.createSimple({"line_color": design.INK, "line_width": "0.15"}))
    bar.update()
    bar.attemptMove(kit.point(box.x + 2, box.y + box.height - 9.5), True, False, book.flow.page)
