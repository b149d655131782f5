"""Features written to a sink as a whole, or a sentence why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingContext,
    QgsWkbTypes,
)

from ..core.errors import StoreError
from ..io.results import ResultField
from .base import KachinAlgorithm, tr
from .exposurerecords import declared, make_feature


def write_features(
    algorithm: KachinAlgorithm,
    parameters: dict[str, Any],
    key: str,
    context: QgsProcessingContext,
    fields: QgsFields,
    kind: QgsWkbTypes.Type,
    crs: str,
    features: Sequence[QgsFeature],
) -> str:
    """Write features to the sink of a parameter; raises StoreError where that fails.

    ``crs`` is an EPSG code or WKT, empty for a table.
    """
    # Looking up an empty name spoils the cache by which QGIS 3.22 finds the CRS of later layers.
    system = QgsCoordinateReferenceSystem()
    if crs.startswith("EPSG:"):
        system = QgsCoordinateReferenceSystem(crs)
    elif crs:
        system = QgsCoordinateReferenceSystem.fromWkt(crs)
    sink, destination = algorithm.parameterAsSink(parameters, key, context, fields, kind, system)
    if sink is None or not sink.addFeatures(list(features), QgsFeatureSink.Flag.FastInsert):
        title = algorithm.parameterDefinition(key).description()
        raise StoreError(
            tr("the output '{}' cannot be written to {}").format(title, parameters[key]),
            tr("choose a folder that you may write to"),
        )
    return str(destination)


def write_table(
    algorithm: KachinAlgorithm,
    parameters: dict[str, Any],
    key: str,
    context: QgsProcessingContext,
    fields: Sequence[ResultField],
    rows: Sequence[Mapping[str, Any]],
) -> str:
    """Write rows without a geometry to the sink of a parameter."""
    columns = declared(fields)
    features = [make_feature(columns, row) for row in rows]
    none = QgsWkbTypes.Type.NoGeometry
    return write_features(algorithm, parameters, key, context, columns, none, "", features)
