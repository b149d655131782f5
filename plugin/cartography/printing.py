"""Layers as a print needs them: vectors stay vectors, and labels are in the typeface."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapLayer,
    QgsProperty,
    QgsRenderContext,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from . import design

_OPACITY = QgsSymbol.Property.PropertyOpacity
# What translucent lines are mixed with: the relief of low hills.
_GROUND = "#eeecd9"


def prepare_for_print(layer: QgsMapLayer) -> None:
    """Make a layer's own copy fit for a PDF of vectors; never call it on a layer of the desk."""
    keep_vector(layer)
    solid_lines(layer)
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
    changed = False
    for symbol in renderer.symbols(QgsRenderContext()):
        if isinstance(symbol, QgsLineSymbol) and not _has_own_opacity(symbol):
            changed = _solidify(symbol) or changed
        elif isinstance(symbol, QgsFillSymbol):
            symbol.setClipFeaturesToExtent(False)
            changed = True
    if changed:
        layer.setRenderer(renderer)


def _has_own_opacity(symbol: QgsSymbol) -> bool:
    return bool(symbol.dataDefinedProperties().property(_OPACITY).isActive())


def _solidify(symbol: QgsLineSymbol) -> bool:
    share = symbol.opacity()
    colours = [part.color() for part in symbol.symbolLayers()]
    if share >= 1 and all(colour.alpha() == 255 for colour in colours):
        return False
    for part, colour in zip(symbol.symbolLayers(), colours):
        if colour.alpha() > 0:
            part.setColor(_mixed(colour, share))
    symbol.setOpacity(1.0)
    return True


def _mixed(colour: QColor, share: float) -> QColor:
    """An opaque colour that looks like a translucent one on the ground."""
    weight = colour.alphaF() * share
    ground = QColor(_GROUND)
    pairs = zip(colour.getRgb()[:3], ground.getRgb()[:3])
    return QColor(*(round(weight * a + (1 - weight) * b) for a, b in pairs))
