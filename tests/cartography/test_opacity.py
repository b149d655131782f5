"""A translucent layer stays translucent in the report, also where its symbols fade."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsFillSymbol,
    QgsProperty,
    QgsRenderContext,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)

from kachin_corridors.plugin.cartography.printing import keep_vector


@pytest.mark.parametrize("own", [None, "50"])
def test_the_layer_opacity_moves_into_fixed_and_computed_opacities(qgis_app, own):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "zones", "memory")
    symbol = QgsFillSymbol.createSimple({})
    if own is not None:
        symbol.setDataDefinedProperty(
            QgsSymbol.Property.PropertyOpacity, QgsProperty.fromExpression(own)
        )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.setOpacity(0.4)
    keep_vector(layer)
    assert layer.opacity() == 1
    printed = layer.renderer().symbols(QgsRenderContext())[0]
    assert printed.opacity() == pytest.approx(0.4)
    computed = printed.dataDefinedProperties().property(QgsSymbol.Property.PropertyOpacity)
    assert computed.isActive() == (own is not None)
    if own is not None:
        context = QgsRenderContext().expressionContext()
        assert computed.valueAsDouble(context, -1)[0] == pytest.approx(20)
