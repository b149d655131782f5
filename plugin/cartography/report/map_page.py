"""Page 1: the template's items, filled by their ids."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from qgis.core import (
    QgsFeatureRequest,
    QgsLayerTreeLayer,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtXml import QDomDocument

from ...core.errors import InputError
from ...core.grid import Bounds
from .. import design, kit
from ..raster_styles import nice_step
from ..relief import bake_relief
from ..texts import tr
from .content import MEASURES, GatewayRow, Method, abroad, by_belt, winner_text
from .map_layers import MapLayers, relief_layer

TEMPLATE = design.RESOURCES / "layouts" / "study_report_a3.qpt"
_RELIEF_DPI = 200
_LEGEND_DPI = 96.0
_LEGEND_ORDER = (
    "mining_belts",
    "routes",
    "rings",
    "deposit_discs",
    "gateways",
    "control_zones",
    "places",
    "roads",
)
# A legend without title keeps the title's space.
_LEGEND_LEAD_MM = 3.0
_ANSWER_MM = (16.0, 25.0, 19.0)
Item = TypeVar("Item", bound=QgsLayoutItem)


def load_template(layout: QgsPrintLayout, path: Path = TEMPLATE) -> None:
    """Put the items of a template on a layout; raises InputError where it cannot be read."""
    document = QDomDocument()
    try:
        document.setContent(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(
            tr("the layout template {path} cannot be read").format(path=path),
            tr("reinstall the plugin"),
        ) from error
    _, loaded = layout.loadFromTemplate(document, QgsReadWriteContext())
    if not loaded:
        raise InputError(
            tr("{path} is no layout template").format(path=path), tr("reinstall the plugin")
        )


def item(layout: QgsPrintLayout, id_: str, kind: type[Item]) -> Item:
    """The item of this id; raises InputError where the template has none of this kind."""
    found = layout.itemById(id_)
    if not isinstance(found, kind):
        raise InputError(
            tr("the layout template has no item '{id}'").format(id=id_),
            tr("use study_report_a3.qpt as it is shipped, or keep its item ids"),
        )
    return found


def set_text(layout: QgsPrintLayout, id_: str, text: str) -> QgsLayoutItemLabel:
    """Put a text into a label."""
    label = item(layout, id_, QgsLayoutItemLabel)
    label.setText(text)
    return label


def draw_maps(layout: QgsPrintLayout, layers: MapLayers, workspace: Path) -> QgsLayoutItemMap:
    """Fill the map and the locator; the relief is baked into ``workspace`` for exactly this map."""
    main = item(layout, "map", QgsLayoutItemMap)
    main.setCrs(layers.project.crs())
    main.zoomToExtent(layers.extent)
    extent = main.extent()
    cell = extent.width() / (main.rect().width() / 25.4 * _RELIEF_DPI)
    bounds = Bounds(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
    baked = bake_relief(
        layers.terrain, workspace / "relief.tif", layers.project.crs().authid(), bounds, cell
    )
    relief = relief_layer(baked, layers.project)
    main.setLayers([*layers.shown, relief])
    main.setKeepLayerSet(True)
    locator = item(layout, "locator", QgsLayoutItemMap)
    locator.setCrs(layers.project.crs())
    locator.zoomToExtent(layers.locator_extent)
    locator.setLayers(layers.locator)
    locator.setKeepLayerSet(True)
    _fit_grid(main)
    _fit_scale_bar(layout, main)
    north = item(layout, "north", QgsLayoutItemPicture)
    north.setPicturePath(str(design.RESOURCES / "icons" / "north.svg"))
    return main


def _fit_grid(main: QgsLayoutItemMap) -> None:
    """Five to ten meridians across the map."""
    degrees = main.extent().width() / 111_320
    step = nice_step(degrees / 8)
    for grid in main.grids().asList():
        grid.setIntervalX(step)
        grid.setIntervalY(step)


def _fit_scale_bar(layout: QgsPrintLayout, main: QgsLayoutItemMap) -> None:
    """Two segments of a round number of kilometres, about 50 mm in all."""
    bar = item(layout, "scalebar", QgsLayoutItemScaleBar)
    bar.setLinkedMap(main)
    km_per_mm = main.scale() / 1e6
    step = nice_step(km_per_mm * 25)
    bar.setUnitsPerSegment(step if step * 2 / km_per_mm <= 60 else step / 2)
    bar.update()
    scale = f"{round(main.scale(), -4):,.0f}".replace(",", "\u00a0")
    set_text(layout, "scale_text", tr("1 : {scale}   UTM zone 47 N, WGS 84").format(scale=scale))


def draw_answer(layout: QgsPrintLayout, rows: Sequence[GatewayRow]) -> float:
    """Put the winners per belt where the template keeps the answer; return its lower edge in mm."""
    label = item(layout, "answer", QgsLayoutItemLabel)
    x, y, width = label.pos().x(), label.pos().y(), label.rect().width()
    layout.removeLayoutItem(label)
    for belt, members in by_belt(rows).items():
        name = kit.Box(x, y, width, 4.4)
        kit.add_label(layout, belt, name, size=7.4, colour=design.ACCENT, bold=True)
        head = [
            kit.Cell(""),
            kit.Cell(tr("of all gateways"), colour=design.MUTED, italic=True),
            kit.Cell(tr("across a border"), colour=design.MUTED, italic=True),
        ]
        lines, heights = [], [4.0]
        for measure in MEASURES:
            cells = [
                kit.Cell("\n".join(winner_text(group, measure)).strip(), bold=True)
                for group in (members, abroad(members))
            ]
            lines.append([kit.Cell(tr(measure.winner), colour=design.MUTED), *cells])
            needed = max(
                kit.text_height(cell.text, _ANSWER_MM[1] - 2.0, 6.6, bold=True) for cell in cells
            )
            heights.append(needed + 1.3)
        y = 2.4 + kit.add_table(
            layout,
            head,
            lines,
            _ANSWER_MM,
            heights,
            kit.Box(x, y + 3.6, width, sum(heights)),
            size=6.6,
        )
    return y


def draw_legend(
    layout: QgsPrintLayout,
    main: QgsLayoutItemMap,
    layers: Sequence[QgsMapLayer],
    top: float,
    room: float,
) -> float:
    """List the layers and the symbols that are on the map; return the lower edge in mm."""
    legend = item(layout, "legend", QgsLayoutItemLegend)
    legend.setLinkedMap(main)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    drawn = [layer for layer in layers if isinstance(layer, QgsVectorLayer)]
    for layer in sorted(drawn, key=_legend_rank):
        if _has_features(layer, main):
            _show_generated(root.addLayer(layer), layer, legend)
    legend.setLegendFilterByMapEnabled(True)
    pixels = main.rect().width() / 25.4 * _LEGEND_DPI, main.rect().height() / 25.4 * _LEGEND_DPI
    settings = main.mapSettings(main.extent(), QSizeF(*pixels), _LEGEND_DPI, True)
    # The item filters when it is painted; what fits must be known before.
    legend.model().setLegendFilterByMap(settings)
    for spacing in (0.8, 0.5, 0.2):
        for part in (QgsLegendStyle.Style.Symbol, QgsLegendStyle.Style.SymbolLabel):
            legend.rstyle(part).setMargin(QgsLegendStyle.Side.Top, spacing)
        height = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize().height()
        if height <= room:
            break
    left = item(layout, "legend_heading", QgsLayoutItemLabel).pos().x()
    kit.place(legend, kit.Box(left, top - _LEGEND_LEAD_MM, 126, height))
    return top - _LEGEND_LEAD_MM + height


def _legend_rank(layer: QgsVectorLayer) -> tuple[int, int]:
    """Layers of one symbol first: below a layer of many they would seem to be one of its own."""
    many = len(layer.renderer().legendSymbolItems()) > 1
    name = layer.customProperty("kachin/name") or layer.customProperty("kachin/role") or "rings"
    return int(many), _LEGEND_ORDER.index(name) if name in _LEGEND_ORDER else len(_LEGEND_ORDER)


def _show_generated(
    node: QgsLayerTreeLayer, layer: QgsVectorLayer, legend: QgsLayoutItemLegend
) -> None:
    """Draw symbols whose shape is generated on the map, like discs of precision, as patches."""
    items = layer.renderer().legendSymbolItems()
    for index, entry in enumerate(items):
        symbol = entry.symbol()
        if symbol is None or symbol.symbolLayerCount() == 0:
            continue
        first = symbol.symbolLayer(symbol.symbolLayerCount() - 1)
        if first.layerType() == "GeometryGenerator" and first.subSymbol() is not None:
            QgsMapLayerLegendUtils.setLegendNodeCustomSymbol(node, index, first.subSymbol().clone())
    legend.model().refreshLayerLegend(node)


def _has_features(layer: QgsVectorLayer, main: QgsLayoutItemMap) -> bool:
    request = QgsFeatureRequest().setDestinationCrs(main.crs(), layer.transformContext())
    request.setFilterRect(main.extent())
    request.setLimit(1)
    return any(True for _ in layer.getFeatures(request))


def draw_method(layout: QgsPrintLayout, method: Method, y: float) -> None:
    """Put the method as label and value in place of the template's label."""
    label = item(layout, "method", QgsLayoutItemLabel)
    x, width = label.pos().x(), label.rect().width()
    lines, heights = [], []
    for name, value in method.lines:
        lines.append([kit.Cell(name, colour=design.MUTED), kit.Cell(value)])
        heights.append(max(4.2, kit.text_height(value, width - 20, 6.6) + 1.4))
    layout.removeLayoutItem(label)
    kit.add_table(
        layout,
        [],
        lines,
        [18.0, width - 18.0],
        heights,
        kit.Box(x, y, width, sum(heights) + 1),
        size=6.6,
        id_="method",
    )
