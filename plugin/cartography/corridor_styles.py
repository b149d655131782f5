"""How least-cost corridors look: the raster above the optimum, the polygons, the widths."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsRendererRange,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtGui import QColor

from .raster_styles import nice_step, pseudocolour, ramp
from .texts import tr

# From the optimum outwards: dark and solid to light and airy.
_RAMP = ("#0a3d4a", "#0f6a6b", "#4f9d86", "#a5c795", "#e6e3b2")
_WIDTH_RAMP = ("#8c2d04", "#cc6a2c", "#e0a84c", "#9cb98a", "#3f8f86")


def style_percent_above(layer: QgsRasterLayer, percents: Sequence[float]) -> None:
    """Show a corridor raster in steps at the percentages, fading out beyond the last."""
    if not isinstance(layer, QgsRasterLayer):
        return
    bounds = [*percents, 2 * percents[-1], 5 * percents[-1]]
    colours = ramp(_RAMP, len(bounds))
    items = []
    for index, (bound, colour) in enumerate(zip(bounds, colours)):
        colour.setAlpha(round(235 - 165 * index / (len(bounds) - 1)))
        low = bounds[index - 1] if index else 0
        items.append(QgsColorRampShader.ColorRampItem(bound, colour, f"{low:g} – {bound:g} %"))
    clear = QColor(colours[-1])
    clear.setAlpha(0)
    over = tr("over {value:g} %").format(value=bounds[-1])
    items.append(QgsColorRampShader.ColorRampItem(math.inf, clear, over))
    layer.setRenderer(pseudocolour(layer, 1, items, QgsColorRampShader.Type.Discrete))


def style_bands(layer: QgsVectorLayer) -> None:
    """Colour corridor polygons by their percentage, the narrowest strongest and on top."""
    percents = sorted(_values(layer, "percent"), reverse=True)
    colours = ramp(_RAMP[:4], max(2, len(percents)))[::-1]
    categories = []
    for percent, colour in zip(percents, colours[-len(percents) :]):
        symbol = QgsFillSymbol.createSimple(
            {
                "color": _text(colour, 120),
                "outline_color": _text(colour.darker(130), 150),
                "outline_width": "0.12",
                "joinstyle": "round",
            }
        )
        title = tr("within {value:g} % of the least cost").format(value=percent)
        categories.append(QgsRendererCategory(percent, symbol, title))
    renderer = QgsCategorizedSymbolRenderer("percent", categories)
    # One symbol level for each percentage: narrower corridors lie on all wider ones.
    for level, category in enumerate(renderer.categories()):
        symbol = category.symbol().clone()
        symbol.symbolLayer(0).setRenderingPass(level)
        renderer.updateCategorySymbol(level, symbol)
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)


def style_widths(layer: QgsVectorLayer) -> None:
    """Colour lines across a corridor by its width: narrow ones warn, wide ones rest."""
    widths = sorted(_values(layer, "width_km"))
    top = widths[int(0.9 * (len(widths) - 1))] if widths else 0.0
    step = nice_step(max(top, 1e-3) / len(_WIDTH_RAMP))
    ranges = []
    for index, colour in enumerate(_WIDTH_RAMP):
        low, last = index * step, index == len(_WIDTH_RAMP) - 1
        high = max(low + step, widths[-1] if widths else 0.0) if last else low + step
        title = (
            tr("over {low:g} km wide").format(low=low)
            if last
            else tr("{low:g} – {high:g} km wide").format(low=low, high=high)
        )
        symbol = QgsLineSymbol.createSimple(
            {"line_color": colour, "line_width": "0.5", "capstyle": "flat"}
        )
        ranges.append(QgsRendererRange(low, high, symbol, title))
    layer.setRenderer(QgsGraduatedSymbolRenderer("width_km", ranges))


def _values(layer: QgsVectorLayer, field: str) -> set[float]:
    return {float(value) for value in QgsVectorLayerUtils.getValues(layer, field)[0]}


def _text(colour: QColor, alpha: int) -> str:
    """A colour as QGIS writes it, r,g,b,a."""
    return f"{colour.red()},{colour.green()},{colour.blue()},{alpha}"
