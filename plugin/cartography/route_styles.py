"""How comparisons of routes look: alternatives, where they part, and scenarios."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsLabelLineSettings,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsVectorLayerUtils,
)

from . import design
from .texts import tr

_DASHES = ("", "4;1.5", "1.5;1.2")


def style_alternatives(layer: QgsVectorLayer) -> None:
    """Colour alternatives by their number, with casing and a label each.

    Each is narrower than the better ones and lies on them, so that a shared stretch shows all.
    """
    numbers = sorted(int(value) for value in _present(layer, "alternative"))
    categories = []
    for number in numbers:
        title = tr("Best route") if number == 1 else tr("Alternative {}").format(number - 1)
        symbol = cased_line(*series(number - 1), max(0.7, 1.8 - 0.4 * number))
        categories.append(QgsRendererCategory(number, symbol, title))
    renderer = QgsCategorizedSymbolRenderer("alternative", categories)
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)
    label = (
        'CASE WHEN "alternative" = 1 THEN round("hours", 1) || \' h\' ELSE '
        "'+' || round(100 * (\"detour\" - 1)) || ' %' END"
    )
    _label_along(layer, label)


def style_partings(layer: QgsVectorLayer) -> None:
    """Mark where an alternative leaves the best route; other pairs stay in the table."""
    symbol = QgsMarkerSymbol.createSimple(
        {
            "name": "circle",
            "color": design.PAPER,
            "outline_color": design.INK,
            "outline_width": "0.5",
            "size": "2.4",
        }
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def style_compared(layer: QgsVectorLayer, field: str = "line") -> None:
    """Colour each compared line, the base in ink and wide below the others, with its name."""
    names = list(dict.fromkeys(str(f[field]) for f in layer.getFeatures() if f.hasGeometry()))
    categories = [
        QgsRendererCategory(name, cased_line(*series(index), 1.4 if index == 0 else 0.9), name)
        for index, name in enumerate(names)
    ]
    renderer = QgsCategorizedSymbolRenderer(field, categories)
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)
    _label_along(layer, f'"{field}"')


def series(index: int) -> tuple[str, str]:
    """Colour and dash of the nth of several lines that are compared; the first is ink, solid.

    After the last colour the series starts again with dashes.
    """
    colours = design.SERIES_COLOURS
    return colours[index % len(colours)], _DASHES[index // len(colours) % len(_DASHES)]


def cased_line(colour: str, dash: str, width_mm: float) -> QgsLineSymbol:
    """A coloured line over a white casing that lies under all lines."""
    symbol = QgsLineSymbol.createSimple(
        {
            "line_color": "255,255,255,235",
            "line_width": f"{width_mm + 0.7:.2f}",
            "capstyle": "round",
            "joinstyle": "round",
        }
    )
    line = QgsLineSymbol.createSimple(
        {
            "line_color": colour,
            "line_width": f"{width_mm:.2f}",
            "capstyle": "flat" if dash else "round",
            "joinstyle": "round",
            "use_custom_dash": "1" if dash else "0",
            "customdash": dash or "5;2",
            "customdash_unit": "MM",
        }
    )
    top = line.symbolLayer(0).clone()
    top.setRenderingPass(1)
    symbol.appendSymbolLayer(top)
    return symbol


def _present(layer: QgsVectorLayer, field: str) -> Sequence[object]:
    values, _ = QgsVectorLayerUtils.getValues(layer, field)
    return list(set(values))


def _label_along(layer: QgsVectorLayer, expression: str) -> None:
    settings = QgsPalLayerSettings()
    settings.isExpression = True
    settings.fieldName = expression
    settings.setFormat(design.text_format(7.0, design.INK, bold=True, halo_mm=0.8))
    settings.placement = QgsPalLayerSettings.Placement.Curved
    line = settings.lineSettings()
    line.setLineAnchorPercent(0.5)
    line.setAnchorType(QgsLabelLineSettings.AnchorType.HintOnly)
    settings.setLineSettings(line)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
