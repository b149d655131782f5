"""The inset that shows where a map lies: countries, quiet enough for a frame and a few lines."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsPalLayerSettings,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from . import design


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
