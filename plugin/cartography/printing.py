"""Layers as a print needs them: vectors stay vectors, and labels are in the typeface."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPointPatternFillSymbolLayer,
    QgsProperty,
    QgsRenderContext,
    QgsSimpleFillSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from . import design

_HATCHES = {
    Qt.BrushStyle.BDiagPattern: 45.0,
    Qt.BrushStyle.FDiagPattern: 135.0,
    Qt.BrushStyle.HorPattern: 0.0,
    Qt.BrushStyle.VerPattern: 90.0,
}
_DOTS = (Qt.BrushStyle.Dense5Pattern, Qt.BrushStyle.Dense6Pattern, Qt.BrushStyle.Dense7Pattern)
# Angle in degrees and distance in millimetres of the rules that tell classes apart in grey.
_RULES = ((0.0, 1.6), (90.0, 1.6), (135.0, 1.6), (0.0, 3.0), (90.0, 3.0), (135.0, 3.0))
_RULED = "kachin/ruled"
_LETTER_BY_LETTER = (
    QgsPalLayerSettings.Placement.Curved,
    QgsPalLayerSettings.Placement.PerimeterCurved,
)
_OPACITY = QgsSymbol.Property.PropertyOpacity
# What translucent lines are mixed with: the relief of low hills.
_GROUND = "#eeecd9"


def prepare_for_print(layer: QgsMapLayer) -> None:
    """Make a layer's own copy fit for a PDF of vectors; never call it on a layer of the desk."""
    keep_vector(layer)
    solid_lines(layer)
    if layer.customProperty("kachin/name") == "control_zones":
        tell_apart_in_grey(layer)
    retype(layer)


def keep_vector(layer: QgsMapLayer) -> None:
    """Move a layer's opacity into its symbols: a translucent layer would be printed as pixels."""
    if not isinstance(layer, QgsVectorLayer) or layer.renderer() is None:
        return
    if layer.opacity() < 1:
        renderer = layer.renderer().clone()
        for symbol in renderer.symbols(QgsRenderContext()):
            symbol.setOpacity(symbol.opacity() * layer.opacity())
            _scale_own_opacity(symbol, layer.opacity())
        layer.setRenderer(renderer)
        layer.setOpacity(1)


def _scale_own_opacity(symbol: QgsSymbol, share: float) -> None:
    """Scale an opacity that a symbol takes from an expression, which outweighs its fixed one."""
    properties = symbol.dataDefinedProperties()
    own = properties.property(_OPACITY)
    if own.isActive():
        scaled = QgsProperty.fromExpression(f"({own.asExpression()}) * {share}")
        properties.setProperty(_OPACITY, scaled)
        symbol.setDataDefinedProperties(properties)


def retype(layer: QgsMapLayer) -> None:
    """Set the labels of a layer in the report's typeface, sizes and weights as they are."""
    if not isinstance(layer, QgsVectorLayer) or layer.labeling() is None:
        return
    labeling = layer.labeling().clone()
    for provider in labeling.subProviders():
        settings = labeling.settings(provider)
        text = settings.format()
        old = text.font()
        bold = old.bold() or text.namedStyle().lower() in ("bold", "semibold")
        new = design.font(text.size(), bold=bold, italic=old.italic())
        new.setLetterSpacing(old.letterSpacingType(), old.letterSpacing())
        text.setFont(new)
        if bold:
            text.setNamedStyle("Semibold")
        if settings.placement in _LETTER_BY_LETTER:
            # Qt prints the translucent halo of a space as an empty outline, see solid_lines.
            halo = text.buffer()
            halo.setOpacity(1.0)
            halo.setColor(QColor(halo.color().rgb()))
            text.setBuffer(halo)
        settings.setFormat(text)
        labeling.setSettings(settings, provider)
    layer.setLabeling(labeling)


def solid_lines(layer: QgsMapLayer) -> None:
    """Mix translucent lines with the ground that they lie on, and draw polygons uncut.

    Qt prints a translucent line as an outline that it fills, and of a line cut to nothing at the
    edge of the map an empty one, which readers of PDF report as an error. The same holds for the
    outline of a part of a polygon that lies outside, where it is cut off.
    """
    if not isinstance(layer, QgsVectorLayer) or layer.renderer() is None:
        return
    renderer = layer.renderer().clone()
    for symbol in renderer.symbols(QgsRenderContext()):
        _prepare(symbol)
    layer.setRenderer(renderer)


def _prepare(symbol: QgsSymbol) -> None:
    if isinstance(symbol, QgsLineSymbol) and not _has_own_opacity(symbol):
        _solidify(symbol)
    elif isinstance(symbol, QgsFillSymbol):
        symbol.setClipFeaturesToExtent(False)
        _hatch(symbol)
    # Discs of precision are fills that a marker generates.
    for part in symbol.symbolLayers():
        if part.layerType() == "GeometryGenerator" and part.subSymbol() is not None:
            symbol.setClipFeaturesToExtent(False)
            _prepare(part.subSymbol())


def _has_own_opacity(symbol: QgsSymbol) -> bool:
    return bool(symbol.dataDefinedProperties().property(_OPACITY).isActive())


def _hatch(symbol: QgsFillSymbol) -> None:
    """Replace hatches of the screen, which printers make too fine to see, by lines and dots."""
    for index, part in enumerate(symbol.symbolLayers()):
        if not isinstance(part, QgsSimpleFillSymbolLayer):
            continue
        style, colour = part.brushStyle(), part.fillColor()
        if style in _HATCHES:
            pattern = QgsLinePatternFillSymbolLayer()
            pattern.setLineAngle(_HATCHES[style])
            pattern.setDistance(1.5)
            line = {"line_color": _text(colour), "line_width": "0.22"}
            pattern.setSubSymbol(QgsLineSymbol.createSimple(line))
        elif style in _DOTS:
            pattern = QgsPointPatternFillSymbolLayer()
            pattern.setDistanceX(1.6)
            pattern.setDistanceY(1.6)
            pattern.setDisplacementX(0.8)
            dot = {"name": "circle", "color": _text(colour), "size": "0.35", "outline_style": "no"}
            pattern.setSubSymbol(QgsMarkerSymbol.createSimple(dot))
        else:
            continue
        part.setBrushStyle(Qt.BrushStyle.NoBrush)
        symbol.insertSymbolLayer(index, pattern)
        return


def tell_apart_in_grey(layer: QgsMapLayer) -> None:
    """Rule the plain classes of a layer of areas, all but the first, each in its direction."""
    if not isinstance(layer, QgsVectorLayer) or layer.customProperty(_RULED):
        return
    renderer = layer.renderer().clone()
    plain = [
        symbol
        for symbol in renderer.symbols(QgsRenderContext())
        if isinstance(symbol, QgsFillSymbol) and _is_plain(symbol)
    ]
    for symbol, (angle, distance) in zip(plain[1:], _RULES):
        line = {"line_color": _text(symbol.color().darker(165)), "line_width": "0.16"}
        pattern = QgsLinePatternFillSymbolLayer()
        pattern.setLineAngle(angle)
        pattern.setDistance(distance)
        pattern.setSubSymbol(QgsLineSymbol.createSimple(line))
        symbol.appendSymbolLayer(pattern)
    layer.setRenderer(renderer)
    layer.setCustomProperty(_RULED, True)


def _is_plain(symbol: QgsFillSymbol) -> bool:
    part = symbol.symbolLayer(0)
    solid = Qt.BrushStyle.SolidPattern
    return isinstance(part, QgsSimpleFillSymbolLayer) and part.brushStyle() == solid


def _text(colour: QColor) -> str:
    return f"{colour.red()},{colour.green()},{colour.blue()},{colour.alpha()}"


def _solidify(symbol: QgsLineSymbol) -> None:
    share = symbol.opacity()
    colours = [part.color() for part in symbol.symbolLayers()]
    if share >= 1 and all(colour.alpha() == 255 for colour in colours):
        return
    for part, colour in zip(symbol.symbolLayers(), colours):
        if colour.alpha() > 0:
            part.setColor(_mixed(colour, share))
    symbol.setOpacity(1.0)


def _mixed(colour: QColor, share: float) -> QColor:
    """An opaque colour that looks like a translucent one on the ground."""
    weight = colour.alphaF() * share
    ground = QColor(_GROUND)
    pairs = zip(colour.getRgb()[:3], ground.getRgb()[:3])
    return QColor(*(round(weight * a + (1 - weight) * b) for a, b in pairs))
