"""Where the layers that are given to an algorithm are kept."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsMapLayer, QgsProcessingAlgorithm, QgsProcessingContext

from ..core.errors import InputError
from .base import tr


class LayerSources(QgsProcessingAlgorithm):
    """Mix-in for algorithms that open layers in a project of their own."""

    def vector_source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> str | None:
        """Source of a vector layer, None where none was given."""
        layer = self.parameterAsVectorLayer(parameters, name, context)
        return _source(layer, parameters.get(name))

    def raster_source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> str | None:
        """Source of a raster layer, None where none was given."""
        layer = self.parameterAsRasterLayer(parameters, name, context)
        return _source(layer, parameters.get(name))


def _source(layer: QgsMapLayer | None, given: Any) -> str | None:
    """Raises InputError where a layer was given that cannot be opened."""
    if layer is not None:
        return str(layer.source())
    if given:
        raise InputError(
            tr("the layer {given} does not exist or cannot be opened").format(given=given),
            tr("choose a file that the step before has written"),
        )
    return None
