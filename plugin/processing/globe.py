"""Features of any layer as shapely geometries in longitude and latitude."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsUnitTypes,
)
from shapely import wkb

from ..core.errors import InputError
from .base import stop_if_cancelled, tr

# Straight edges of a projected layer are bent in degrees: they get vertices at least this often.
_EDGE_M = 2000.0


def require_crs(source: QgsProcessingFeatureSource) -> None:
    """Raise InputError unless the layer says where on Earth it lies."""
    if not source.sourceCrs().isValid():
        raise InputError(
            tr("the layer {} has no coordinate reference system").format(source.sourceName()),
            tr("set it in the properties of the layer"),
        )


def globe_geometries(
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> Iterator[tuple[QgsFeature, Any]]:
    """Give each feature that has a geometry together with it, in EPSG:4326 and without Z and M.

    Invalid geometries are given as they are, features without geometry are reported and left
    out. Raises InputError where a geometry cannot be transformed.
    """
    globe = QgsCoordinateReferenceSystem("EPSG:4326")
    crs = source.sourceCrs()
    transform = QgsCoordinateTransform(crs, globe, context.transformContext())
    to_metres = QgsUnitTypes.fromUnitToUnitFactor(
        crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters
    )
    spacing = 0.0 if crs.isGeographic() else _EDGE_M / to_metres
    # An invalid polygon must not end the run: what it winds around counts.
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    missing = 0
    for feature in source.getFeatures(QgsFeatureRequest(), unchecked):
        stop_if_cancelled(feedback)
        if not feature.hasGeometry() or feature.geometry().isEmpty():
            missing += 1
            continue
        geometry = plain_geometry(feature.geometry())
        if spacing:
            geometry = geometry.densifyByDistance(spacing)
        try:
            geometry.transform(transform)
        except QgsCsException as error:
            raise InputError(
                tr("feature {} of the layer {} cannot be brought to EPSG:4326").format(
                    feature.id(), source.sourceName()
                ),
                tr("check the coordinate reference system of the layer"),
            ) from error
        yield feature, wkb.loads(bytes(geometry.asWkb()))
    if missing:
        feedback.pushWarning(
            tr("{} features of the layer {} have no geometry and were left out").format(
                missing, source.sourceName()
            )
        )


def plain_geometry(geometry: QgsGeometry) -> QgsGeometry:
    """The geometry with straight edges, without heights and measures."""
    shape = geometry.constGet().segmentize()
    shape.dropZValue()
    shape.dropMValue()
    return QgsGeometry(shape)
