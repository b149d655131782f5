"""The inset that shows where a map lies: countries, quiet enough for a frame and a few lines."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from . import design
from .printing import prepare_for_print

INSET = "kachin/inset"
_DOT = {"name": "circle", "color": design.INK, "outline_color": "255,255,255", "size": "1.2"}


def style_countries(layer: QgsVectorLayer) -> None:
    """Countries as pale areas with their names in small capitals."""
    symbol = {"color": design.PANEL, "outline_color": "150,160,165", "outline_width": "0.15"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(symbol)))
    layer.setLabeling(_country_labels())
    layer.setLabelsEnabled(True)


def _country_labels() -> QgsVectorLayerSimpleLabeling:
    settings = QgsPalLayerSettings()
    settings.isExpression = True
    settings.fieldName = 'upper("name")'
    settings.setFormat(design.text_format(5.0, "#8a959b"))
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    settings.priority = 1
    return QgsVectorLayerSimpleLabeling(settings)


def locator_layers(project: QgsProject) -> list[QgsMapLayer]:
    """Quiet copies of a project's gateways, routes and countries; empty where it has no countries.

    The copies become layers of the project, once.
    """
    made = [m for m in project.mapLayers().values() if m.customProperty(INSET)]
    if made:
        return sorted(made, key=lambda layer: int(layer.customProperty(INSET)))
    by_name = {m.customProperty("kachin/name"): m for m in project.mapLayers().values()}
    if "countries" not in by_name:
        return []
    copies: list[QgsMapLayer] = []
    if "gateways" in by_name:
        copies.append(_copy(by_name["gateways"]))
        copies[-1].setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(_DOT)))
        copies[-1].setLabelsEnabled(False)
    copies.append(_copy(by_name["countries"]))
    style_countries(copies[-1])
    for place, layer in enumerate(copies, 1):
        layer.setCustomProperty(INSET, place)
        project.addMapLayer(layer, False)
        prepare_for_print(layer)
    return copies


def _copy(layer: QgsMapLayer) -> QgsMapLayer:
    copy = layer.clone()
    copy.setCustomProperty("kachin/name", "")
    return copy


def inside(extent: QgsRectangle, known: QgsRectangle) -> QgsRectangle:
    """Move an extent so that it does not look beyond what is known, where it is not larger."""
    known = QgsRectangle(known)
    # The box of a geographic extent is wider than the extent itself.
    known.scale(0.88)
    width, height = min(extent.width(), known.width()), min(extent.height(), known.height())
    centre = extent.center()
    x = min(max(centre.x(), known.xMinimum() + width / 2), known.xMaximum() - width / 2)
    y = min(max(centre.y(), known.yMinimum() + height / 2), known.yMaximum() - height / 2)
    return QgsRectangle(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
