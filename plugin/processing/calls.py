"""A run as a record that can be repeated: the algorithm, its parameters, its files by hash."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorLayer,
    QgsProcessingUtils,
    QgsProperty,
)

from ..io.lineage import file_hash

_LAYERS = (
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorLayer,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterMapLayer,
)
# What stands before the file in the name of a layer that is part of a container.
_PREFIXES = ("GPKG:",)


def call_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """The run as plain values: files as name and hash, never with the folder they lie in.

    ``parameters`` holds only what was given: what was left out has the same default again.
    """
    given: dict[str, Any] = {}
    outputs: dict[str, str] = {}
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name())
        if isinstance(value, QgsProperty):
            value = value.staticValue()
        if value is None or value == "":
            continue
        if definition.isDestination():
            name = _destination(value)
            if name:
                outputs[definition.name()] = name
        else:
            given[definition.name()] = _plain(algorithm, definition, parameters, value, context)
    return {"algorithm": algorithm.id(), "parameters": given, "outputs": outputs}


def file_of(source: str) -> tuple[str, str, str]:
    """Split a layer's source into what stands before its file, the file, and what follows it."""
    prefix = next((p for p in _PREFIXES if source.startswith(p)), "")
    if prefix:
        path, _, rest = source[len(prefix) :].rpartition(":")
        return prefix, path, f":{rest}"
    path, bar, rest = source.partition("|")
    return "", path, bar + rest


def _plain(
    algorithm: QgsProcessingAlgorithm,
    definition: QgsProcessingParameterDefinition,
    parameters: dict[str, Any],
    value: Any,
    context: QgsProcessingContext,
) -> Any:
    name = definition.name()
    if isinstance(definition, _LAYERS):
        return _layer(value, context)
    if isinstance(definition, QgsProcessingParameterMultipleLayers):
        items = value if isinstance(value, (list, tuple)) else [value]
        return [_layer(item, context) for item in items]
    if isinstance(definition, QgsProcessingParameterFile):
        return _file(str(value))
    if isinstance(definition, QgsProcessingParameterCrs):
        crs = algorithm.parameterAsCrs(parameters, name, context)
        return crs.authid() or crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019)
    if isinstance(definition, QgsProcessingParameterExtent):
        box = algorithm.parameterAsExtent(parameters, name, context)
        crs = algorithm.parameterAsExtentCrs(parameters, name, context).authid()
        edges = (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum())
        return ",".join(repr(edge) for edge in edges) + (f" [{crs}]" if crs else "")
    if isinstance(value, (list, tuple)):
        return [item if isinstance(item, (int, float, bool)) else str(item) for item in value]
    return value if isinstance(value, (int, float, bool, str)) else str(value)


def _layer(value: Any, context: QgsProcessingContext) -> dict[str, Any]:
    selected = False
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        selected = value.selectedFeaturesOnly
        value = value.source.staticValue()
    layer = value
    if not isinstance(layer, QgsMapLayer):
        layer = QgsProcessingUtils.mapLayerFromString(str(value), context)
    if layer is not None and layer.providerType() == "memory":
        return {"scratch": layer.name()}
    record = _file(layer.source() if layer is not None else str(value))
    return {**record, "selected": True} if selected else record


def _file(source: str) -> dict[str, Any]:
    prefix, path, rest = file_of(source)
    record = {"file": Path(path).name, "sha256_16": file_hash(path), "prefix": prefix, "rest": rest}
    return {key: text for key, text in record.items() if text or key == "file"}


def _destination(value: Any) -> str:
    """File name of an output; empty for a scratch layer, which leaves nothing to compare."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    text = str(value).split("|", 1)[0]
    if text.startswith(("memory:", "TEMPORARY_OUTPUT", "ogr:", "postgis:", "postgres:")):
        return ""
    return Path(text).name
