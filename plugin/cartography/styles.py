"""How results look: routes by destination country, rings, cost, friction and the relief."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLabelLineSettings,
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtGui import QColor

from . import design
from .texts import tr

COUNTRIES = {
    "IN": "India",
    "CN": "China",
    "MM": "Myanmar",
    "INDIA": "India",
    "CHINA": "China",
    "MYANMAR": "Myanmar",
}
_DASHES = {"India": "solid", "China": "solid", "Myanmar": "dash"}


def country_name(code: str) -> str:
    """English name of a destination country given as code or name; the input where unknown."""
    return COUNTRIES.get(code.strip().upper(), code.strip())


def style_routes(
    layer: QgsVectorLayer, country_of: Mapping[str, str], *, print_scale: float = 1.0
) -> None:
    """Colour routes by the country of their destination, white casing, label near the end.

    ``country_of`` maps a gateway's name (or id) to its country; ``print_scale`` widens lines.
    """
    by_country: dict[str, list[str]] = {}
    for gateway, country in country_of.items():
        by_country.setdefault(country_name(country), []).append(gateway)
    expression = _country_expression(by_country)
    present = _values(layer, expression)
    order = [c for c in design.ROUTE_COLOURS if c in present]
    order += sorted(c for c in present if c not in design.ROUTE_COLOURS)
    categories = [
        QgsRendererCategory(country, route_symbol(country, print_scale), _route_title(country))
        for country in order
    ]
    renderer = QgsCategorizedSymbolRenderer(expression, categories)
    # All casings lie under all lines, so that routes which share a road stay readable.
    renderer.setUsingSymbolLevels(True)
    renderer.setOrderBy(
        QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause('"length_km"', False)])
    )
    renderer.setOrderByEnabled(True)
    layer.setRenderer(renderer)
    layer.setLabeling(_route_labels(expression, order))
    layer.setLabelsEnabled(True)


def style_routes_by_measure(layer: QgsVectorLayer, country_of: Mapping[str, str]) -> None:
    """Style routes of several measures in one layer: a rule for each, the first one switched on.

    Lines that minimise different measures often share a road; all at once they hide each other.
    """
    style_routes(layer, country_of)
    held = _values(layer, '"minimised"')
    measures = [(key, title) for key, title in measure_rules() if key in held]
    if len(measures) < 2:
        return
    renderer = layer.renderer()
    root = QgsRuleBasedRenderer.Rule(None)
    for number, (key, title) in enumerate(measures):
        rule = QgsRuleBasedRenderer.Rule(None, 0, 0, f"\"minimised\" = '{key}'", title)
        rule.setActive(number == 0)
        for category in renderer.categories():
            filter_ = f"({renderer.classAttribute()}) = {_quoted(str(category.value()))}"
            symbol = category.symbol().clone()
            child = QgsRuleBasedRenderer.Rule(symbol, 0, 0, filter_, category.label())
            rule.appendChild(child)
        root.appendChild(rule)
    ruled = QgsRuleBasedRenderer(root)
    ruled.setUsingSymbolLevels(True)
    ruled.setOrderBy(renderer.orderBy())
    ruled.setOrderByEnabled(True)
    layer.setRenderer(ruled)
    settings = layer.labeling().settings()
    properties = settings.dataDefinedProperties()
    shown = _property(f"\"minimised\" = '{measures[0][0]}'")
    properties.setProperty(QgsPalLayerSettings.Property.Show, shown)
    settings.setDataDefinedProperties(properties)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))


def measure_rules() -> list[tuple[str, str]]:
    """Measures and the titles of their routes, in the order in which they are shown."""
    return [
        ("usd_per_t", tr("Cheapest routes")),
        ("hours", tr("Fastest routes")),
        ("exposure_km", tr("Least exposed routes")),
    ]


def route_symbol(country: str, print_scale: float = 1.0) -> QgsLineSymbol:
    """A coloured line on a white casing, widths in millimetres."""
    colour = design.ROUTE_COLOURS.get(country, design.ROUTE_OTHER)
    symbol = QgsLineSymbol.createSimple(
        {
            "line_color": "255,255,255,235",
            "line_width": f"{1.5 * print_scale:.2f}",
            "capstyle": "round",
            "joinstyle": "round",
        }
    )
    line = QgsLineSymbol.createSimple(
        {
            "line_color": colour,
            "line_width": f"{0.8 * print_scale:.2f}",
            "line_style": _DASHES.get(country, "solid"),
            "capstyle": "flat" if _DASHES.get(country) == "dash" else "round",
            "joinstyle": "round",
            "use_custom_dash": "1" if _DASHES.get(country) == "dash" else "0",
            "customdash": "3;1",
            "customdash_unit": "MM",
        }
    )
    top = line.symbolLayer(0).clone()
    top.setRenderingPass(1)
    symbol.appendSymbolLayer(top)
    return symbol


def style_kept_routes(layer: QgsVectorLayer) -> None:
    """Routes that a user kept: one colour of their own, their figures along the line."""
    symbol = QgsLineSymbol.createSimple(
        {"line_color": "255,255,255,235", "line_width": "1.6", "capstyle": "round"}
    )
    top = QgsLineSymbol.createSimple(
        {"line_color": design.KEPT, "line_width": "0.8", "capstyle": "round"}
    )
    symbol.appendSymbolLayer(top.symbolLayer(0).clone())
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    settings = QgsPalLayerSettings()
    settings.isExpression = True
    settings.fieldName = (
        'format_number("hours", 1) || \' h · \' || format_number("usd_per_t", 0) || '
        "' USD/t · ' || format_number(\"length_km\", 0) || ' km'"
    )
    settings.setFormat(
        design.text_format(7.0, QColor(design.KEPT).darker(130).name(), bold=True, halo_mm=0.8)
    )
    settings.placement = QgsPalLayerSettings.Placement.Curved
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _route_title(country: str) -> str:
    if country == "Myanmar":
        return tr("Route to a port or railhead in Myanmar")
    return tr("Route to {country}").format(country=country or tr("another destination"))


def _country_expression(by_country: Mapping[str, Sequence[str]]) -> str:
    """Expression that gives a route's destination country from the names of the gateways."""
    cases = []
    for country, gateways in sorted(by_country.items()):
        names = ", ".join(_quoted(name) for name in sorted(gateways))
        cases.append(f'WHEN "destination" IN ({names}) THEN {_quoted(country)}')
    return f"CASE {' '.join(cases)} ELSE '' END" if cases else "''"


def _quoted(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def _values(layer: QgsVectorLayer, expression: str) -> set[str]:
    """Distinct values of an expression over a layer."""
    values, _ = QgsVectorLayerUtils.getValues(layer, expression)
    return {str(value) for value in values}


def _route_labels(expression: str, countries: Sequence[str]) -> QgsVectorLayerSimpleLabeling:
    settings = QgsPalLayerSettings()
    settings.isExpression = True
    settings.fieldName = (
        '"destination" || \' · \' || CASE WHEN "hours" < 10 THEN format_number("hours", 1) '
        "ELSE format_number(\"hours\", 0) END || ' h'"
    )
    settings.setFormat(design.text_format(7.0, design.INK, bold=True, halo_mm=0.8))
    settings.placement = QgsPalLayerSettings.Placement.Curved
    settings.priority = 8
    line = settings.lineSettings()
    # Routes share their first leg; near the end a label belongs to one route only.
    line.setLineAnchorPercent(0.82)
    line.setAnchorType(QgsLabelLineSettings.AnchorType.HintOnly)
    settings.setLineSettings(line)
    cases = " ".join(
        f"WHEN {expression} = {_quoted(country)} THEN {_quoted(_dark(country))}"
        for country in countries
    )
    if cases:
        properties = settings.dataDefinedProperties()
        properties.setProperty(
            QgsPalLayerSettings.Property.Color, _property(f"CASE {cases} ELSE '{design.INK}' END")
        )
        settings.setDataDefinedProperties(properties)
    return QgsVectorLayerSimpleLabeling(settings)


def _dark(country: str) -> str:
    """The country's colour, darkened for small type."""
    return QColor(design.ROUTE_COLOURS.get(country, design.ROUTE_OTHER)).darker(135).name()


def _property(expression: str) -> QgsProperty:
    return QgsProperty.fromExpression(expression)


def style_rings(layer: QgsVectorLayer) -> None:
    """Rings of a buffer as outlines over a breath of fill, stronger towards the belt."""
    limits = sorted(
        {(float(f["ring_from_km"] or 0), float(f["ring_to_km"])) for f in layer.getFeatures()},
        key=lambda pair: pair[1],
    )
    categories = []
    for index, (inner, outer) in enumerate(limits):
        fill = design.rgba(design.ACCENT, 0.22 * (1 - index / max(1, len(limits))))
        symbol = ring_symbol(
            fill.name(fill.NameFormat.HexArgb), 0.45 if index == len(limits) - 1 else 0.25
        )
        categories.append(QgsRendererCategory(outer, symbol, _ring_title(inner, outer)))
    layer.setRenderer(QgsCategorizedSymbolRenderer("ring_to_km", categories))


def _ring_title(inner: float, outer: float) -> str:
    if inner <= 0:
        return tr("within {outer:g} km of a belt").format(outer=outer)
    return tr("{inner:g} to {outer:g} km").format(inner=inner, outer=outer)


def ring_symbol(fill: str, width_mm: float) -> QgsFillSymbol:
    """A translucent ring with a dashed outline."""
    return QgsFillSymbol.createSimple(
        {
            "color": _colour_text(fill),
            "outline_color": design.ACCENT,
            "outline_width": f"{width_mm:.2f}",
            "outline_style": "dash",
            "joinstyle": "round",
        }
    )


def _colour_text(argb: str) -> str:
    """#aarrggbb as QGIS writes colours, r,g,b,a."""
    colour = QColor(argb)
    return f"{colour.red()},{colour.green()},{colour.blue()},{colour.alpha()}"
