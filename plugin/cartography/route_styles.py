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
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsVectorLayerUtils,
)

from . import design
from .texts import tr

MEASURE_GROUPS = {
    "usd_per_t": "Cheapest routes",
    "hours": "Fastest routes",
    "exposure_km": "Least exposed routes",
    "generalised_cost": "Least generalised cost",
}
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


def style_scenarios(layer: QgsVectorLayer) -> None:
    """Colour the best routes by scenario, one group for each measure; the cheapest are shown.

    What a scenario leaves as it is in the base is not drawn again. Each scenario is narrower than
    those before it and lies on them, so that stretches which scenarios share show all of them.
    """
    titles = scenario_titles(layer)
    root = QgsRuleBasedRenderer.Rule(None)
    held = set(_present(layer, "measure"))
    measures = [measure for measure in MEASURE_GROUPS if measure in held]
    for measure in measures:
        group = QgsRuleBasedRenderer.Rule(
            None, filterExp=f"\"measure\" = '{measure}'", label=tr(MEASURE_GROUPS[measure])
        )
        group.setActive(measure == measures[0])
        for number, (scenario, title) in enumerate(titles.items()):
            width = 1.5 - 0.9 * number / max(1, len(titles) - 1)
            symbol = cased_line(*series(number), width, level=1 + number)
            quoted = scenario.replace("'", "''")
            own = f"\"scenario\" = '{quoted}'"
            if number > 0:
                own += " AND \"same_route\" <> 'yes'"
            rule = QgsRuleBasedRenderer.Rule(symbol, filterExp=own, label=title)
            group.appendChild(rule)
        root.appendChild(group)
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)
    _label_along(layer, '"title" || \' · \' || "gateway"')


def scenario_titles(layer: QgsVectorLayer) -> dict[str, str]:
    """Titles of the scenarios that a layer holds, the base first."""
    return _first_values(layer, "scenario", "title")


def show_measure(layer: QgsVectorLayer, measure: str) -> None:
    """Let routes by scenario show those that are best by another measure."""
    renderer = layer.renderer().clone()
    for group in renderer.rootRule().children():
        group.setActive(f"'{measure}'" in group.filterExpression())
    layer.setRenderer(renderer)
    layer.triggerRepaint()


def series(index: int) -> tuple[str, str]:
    """Colour and dash of the nth of several lines that are compared; the first is ink, solid.

    After the last colour the series starts again with dashes.
    """
    colours = design.SERIES_COLOURS
    return colours[index % len(colours)], _DASHES[index // len(colours) % len(_DASHES)]


def cased_line(colour: str, dash: str, width_mm: float, level: int = 1) -> QgsLineSymbol:
    """A coloured line over a white casing that lies under all lines; higher levels lie on top."""
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
    top.setRenderingPass(level)
    symbol.appendSymbolLayer(top)
    return symbol


def _first_values(layer: QgsVectorLayer, key: str, field: str) -> dict[str, str]:
    """The field's value by each value of the key, in the order in which they come."""
    found: dict[str, str] = {}
    for feature in layer.getFeatures():
        found.setdefault(str(feature[key]), str(feature[field]))
    return found


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
