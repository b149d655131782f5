"""A legend that lists only what is on the map, and fits into its place."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsFeatureRequest,
    QgsLayerTreeLayer,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSizeF

from ..compat import scale_legend_text, set_legend_format
from . import design

# A legend without title keeps the title's space.
LEGEND_LEAD_MM = 3.0
_DPI = 96.0
# Space between entries in millimetres, and by how much the type then becomes smaller.
_CLOSER = ((0.8, 1.0), (0.5, 1.0), (0.3, 1.0), (0.3, 0.93), (0.3, 0.93), (0.3, 0.93))
_TEXTS = (
    QgsLegendStyle.Style.Group,
    QgsLegendStyle.Style.Subgroup,
    QgsLegendStyle.Style.Symbol,
    QgsLegendStyle.Style.SymbolLabel,
)
_ORDER = (
    "mining_belts",
    "routes",
    "rings",
    "deposit_discs",
    "gateways",
    "control_zones",
    "places",
    "roads",
)


def new_legend(
    layout: QgsPrintLayout, main: QgsLayoutItemMap, columns: int, scale: float = 1.0
) -> QgsLayoutItemLegend:
    """An empty legend of a map in the visual language; ``scale`` is the size of its type."""
    item = QgsLayoutItemLegend(layout)
    item.setId("legend")
    item.setLinkedMap(main)
    item.setLegendFilterByMapEnabled(True)
    item.setResizeToContents(True)
    item.setBoxSpace(0)
    item.setColumnCount(columns)
    item.setSplitLayer(False)
    item.setEqualColumnWidth(True)
    item.setColumnSpace(4)
    item.setSymbolWidth(6 * scale)
    item.setSymbolHeight(3 * scale)
    item.setWmsLegendWidth(0)
    item.setTitle("")
    item.setBackgroundEnabled(False)
    styles, side = QgsLegendStyle.Style, QgsLegendStyle.Side
    for component, size, bold, colour in (
        (styles.Title, 8.5, True, design.INK),
        (styles.Group, 6.6, True, design.ACCENT),
        (styles.Subgroup, 6.8, True, design.INK),
        (styles.Symbol, 6.6, False, design.INK),
        (styles.SymbolLabel, 6.6, False, design.INK),
    ):
        style = item.rstyle(component)
        set_legend_format(style, design.text_format(size * scale, colour, bold=bold))
        item.setStyle(component, style)
    item.rstyle(styles.Group).setMargin(side.Top, 2.0)
    item.rstyle(styles.Subgroup).setMargin(side.Top, 1.8)
    item.rstyle(styles.Symbol).setMargin(side.Top, 0.7)
    item.rstyle(styles.SymbolLabel).setMargin(side.Top, 0.7)
    item.rstyle(styles.SymbolLabel).setMargin(side.Left, 1.6)
    layout.addLayoutItem(item)
    return item


def fill_legend(
    legend: QgsLayoutItemLegend,
    main: QgsLayoutItemMap,
    layers: Sequence[QgsMapLayer],
    room_mm: float,
    width_mm: float | None = None,
) -> float:
    """List the vector layers that the map shows, close together where they are many.

    With ``width_mm`` a further column is opened where they are higher than the room and a column
    more fits into the width.

    Returns the height in millimetres; it exceeds ``room_mm`` where even that does not fit.
    """
    legend.setLinkedMap(main)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    drawn = [layer for layer in layers if isinstance(layer, QgsVectorLayer)]
    for layer in sorted(drawn, key=_rank):
        if layer.renderer() is not None and has_features(layer, main):
            _show_generated(root.addLayer(layer), layer, legend)
    legend.setLegendFilterByMapEnabled(True)
    pixels = main.rect().width() / 25.4 * _DPI, main.rect().height() / 25.4 * _DPI
    settings = main.mapSettings(main.extent(), QSizeF(*pixels), _DPI, True)
    # The item filters when it is painted; what fits must be known before.
    legend.model().setLegendFilterByMap(settings)
    columns = legend.columnCount()
    if width_mm is not None and _size(legend).height() > room_mm:
        legend.setColumnCount(columns + 1)
        if _size(legend).width() > width_mm:
            legend.setColumnCount(columns)
    return _closest(legend, room_mm)


def _closest(legend: QgsLayoutItemLegend, room_mm: float) -> float:
    """Narrow the spacing, then the type, until the height fits; return it."""
    height = 0.0
    for spacing, factor in _CLOSER:
        for part in (QgsLegendStyle.Style.Symbol, QgsLegendStyle.Style.SymbolLabel):
            legend.rstyle(part).setMargin(QgsLegendStyle.Side.Top, spacing)
        if factor < 1.0:
            for part in _TEXTS:
                scale_legend_text(legend.rstyle(part), factor)
            legend.setSymbolHeight(legend.symbolHeight() * factor)
            top = legend.rstyle(QgsLegendStyle.Style.Subgroup).margin(QgsLegendStyle.Side.Top)
            legend.rstyle(QgsLegendStyle.Style.Subgroup).setMargin(
                QgsLegendStyle.Side.Top, top * factor
            )
        height = _size(legend).height()
        if height <= room_mm:
            break
    return height


def _size(legend: QgsLayoutItemLegend) -> QSizeF:
    return QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()


def _rank(layer: QgsVectorLayer) -> tuple[int, int]:
    """Layers of one symbol first: below a layer of many they would seem to be one of its own."""
    many = layer.renderer() is not None and len(layer.renderer().legendSymbolItems()) > 1
    name = layer.customProperty("kachin/name") or layer.customProperty("kachin/role") or "rings"
    return int(many), _ORDER.index(name) if name in _ORDER else len(_ORDER)


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


def has_features(layer: QgsVectorLayer, main: QgsLayoutItemMap) -> bool:
    """True where a feature of the layer lies in the extent of the map."""
    request = QgsFeatureRequest().setDestinationCrs(main.crs(), layer.transformContext())
    request.setFilterRect(main.extent())
    request.setLimit(1)
    return any(True for _ in layer.getFeatures(request))
