"""Outputs that appear in the style of the study's layer of their kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtXml import QDomDocument

from ...layers.catalogue import layer, layers
from .base import RESOURCES


class _Dresser(QgsProcessingLayerPostProcessorInterface):
    """Styles a layer once it is loaded, in the main thread.

    The context of the run deletes its C++ half; the Python half must live until then, and must
    not delete it as well.
    """

    _alive: ClassVar[list[_Dresser]] = []

    def __init__(self, style: Callable[[Any], None]) -> None:
        super().__init__()
        self._style = style

    @classmethod
    def create(cls, style: Callable[[Any], None]) -> _Dresser:
        dresser = cls(style)
        sip.transferto(dresser, None)
        cls._alive = [other for other in cls._alive if not sip.isdeleted(other)] + [dresser]
        return dresser

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        self._style(layer)
        layer.triggerRepaint()


def dress_with(
    destination: str | None, style: Callable[[Any], None], context: QgsProcessingContext
) -> None:
    """Show an output, where it is loaded at all, as a function of the layer styles it."""
    if destination is None or not context.willLoadLayerOnCompletion(destination):
        return
    details = context.layerToLoadOnCompletionDetails(destination)
    details.setPostProcessor(_Dresser.create(style))


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
    if path is not None:
        dress_with(destination, partial(_import_style, path), context)


def _import_style(path: Path, layer: QgsMapLayer) -> None:
    document = QDomDocument()
    # Not loadNamedStyle: for a GeoPackage it asks the file for a style of its own.
    if (
        isinstance(layer, QgsVectorLayer)
        and document.setContent(path.read_text(encoding="utf-8"))[0]
    ):
        layer.importNamedStyle(document)
