"""Outputs that appear in the style of the study's layer of their kind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ...layers.catalogue import layer, layers
from .base import RESOURCES

# QGIS keeps only the C++ half of a post-processor: the Python half lives as long as this.
_kept: dict[str, QgsProcessingLayerPostProcessorInterface] = {}


class _Style(QgsProcessingLayerPostProcessorInterface):
    """Gives a layer the style of a QML file once it is loaded, in the main thread."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def postProcessLayer(
        self,
        layer: Any,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        if not isinstance(layer, QgsVectorLayer):
            return
        document = QDomDocument()
        # Not loadNamedStyle: for a GeoPackage it asks the file for a style of its own.
        if document.setContent(self._path.read_text(encoding="utf-8"))[0]:
            layer.importNamedStyle(document)
            layer.triggerRepaint()


class _Dresser(QgsProcessingLayerPostProcessorInterface):
    """Hands a layer to a function once it is loaded, in the main thread."""

    def __init__(self, style: Callable[[Any], None]) -> None:
        super().__init__()
        self._style = style

    def postProcessLayer(
        self,
        layer: Any,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self._style(layer)
        layer.triggerRepaint()


def style_file(like: str) -> Path | None:
    """The QML file of a layer of the catalogue, or else of resources/styles."""
    if like in {definition.name for definition in layers()}:
        return layer(like).style_path
    return RESOURCES / "styles" / f"{like}.qml"


def dress(destination: str | None, like: str, context: QgsProcessingContext) -> None:
    """Show an output, where it is loaded at all, in a style.

    ``like`` names a layer of the catalogue, or a file in resources/styles for what is none.
    """
    path = style_file(like)
    if destination is None or path is None or not context.willLoadLayerOnCompletion(destination):
        return
    if like not in _kept:
        _kept[like] = _Style(path)
    context.layerToLoadOnCompletionDetails(destination).setPostProcessor(_kept[like])


def dress_with(
    destination: str | None,
    key: str,
    style: Callable[[Any], None],
    context: QgsProcessingContext,
) -> None:
    """Show an output, where it is loaded at all, as a function of cartography styles it.

    ``key`` names the kind of output: the function of its newest run is the one that is kept.
    """
    if destination is None or not context.willLoadLayerOnCompletion(destination):
        return
    # Two runs at once must not lose each other's half: the one before is kept as well.
    _kept[f"{key} before"] = _kept.get(key, _Dresser(style))
    _kept[key] = _Dresser(style)
    context.layerToLoadOnCompletionDetails(destination).setPostProcessor(_kept[key])
