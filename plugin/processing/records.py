"""Features of QGIS as records of the io room, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from ..compat import field
from ..core.errors import InputError, StoreError
from ..io.vectors import Feature, Field
from .base import stop_if_cancelled, tr
from .dress import dress
from .globe import globe_geometries, require_crs

NO_GEOMETRY = QgsWkbTypes.Type.NoGeometry


def read_records(
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> list[Feature]:
    """Features with a geometry, in EPSG:4326; raises InputError for a layer without CRS."""
    require_crs(source)
    return [
        Feature(_values(feature), geometry)
        for feature, geometry in globe_geometries(source, context, feedback)
    ]


def read_rows(source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback) -> list[Feature]:
    """The attributes of all features of a layer or table."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    rows = []
    for feature in source.getFeatures(request):
        stop_if_cancelled(feedback)
        rows.append(Feature(_values(feature)))
    return rows


def plain(value: Any) -> Any:
    """A value of QGIS as Python has it: None for NULL, dates as datetime.date."""
    if value is None or value == NULL:
        return None
    if isinstance(value, QDateTime):
        value = value.date()
    if isinstance(value, QDate):
        return date(value.year(), value.month(), value.day()) if value.isValid() else None
    return value


def require_fields(source: QgsProcessingFeatureSource, names: Iterable[str]) -> None:
    """Raise InputError that names the first field that a layer lacks."""
    there = source.fields().names()
    for name in names:
        if name not in there:
            raise InputError(
                tr('the layer {} has no field "{}"').format(source.sourceName(), name),
                tr("choose a layer that has it; this one has {}").format(", ".join(there)),
            )


def declared_fields(source: QgsProcessingFeatureSource) -> list[Field]:
    """The fields of a layer as declarations, without the row number of a GeoPackage."""
    return [
        Field(item.name(), _kind(item), alias=item.alias())
        for item in source.fields()
        if item.name() != "fid"
    ]


def qgis_fields(fields: Iterable[Field]) -> QgsFields:
    """Declared fields with their titles as aliases."""
    made = QgsFields()
    for item in fields:
        column = field(item.name, item.kind)
        column.setAlias(item.alias)
        made.append(column)
    return made


def write_records(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    key: str,
    context: QgsProcessingContext,
    fields: Sequence[Field],
    kind: Any,
    records: Iterable[Feature],
    like: str = "",
) -> str | None:
    """Write records that are ready as a whole, in EPSG:4326; None where nothing was asked for.

    ``like`` names the layer of the catalogue whose style the output takes when it is loaded.
    Raises StoreError where they cannot be written.
    """
    if parameters.get(key) in (None, ""):
        return None
    columns = qgis_fields(fields)
    # Looking up an empty name spoils the cache by which QGIS 3.22 finds the CRS of later layers.
    crs = QgsCoordinateReferenceSystem()
    if kind != NO_GEOMETRY:
        crs = QgsCoordinateReferenceSystem("EPSG:4326")
    sink, destination = algorithm.parameterAsSink(parameters, key, context, columns, kind, crs)
    made = [_feature(columns, fields, record, kind) for record in records]
    if sink is None or not sink.addFeatures(made, QgsFeatureSink.Flag.FastInsert):
        raise StoreError(
            tr("the output {} cannot be written").format(parameters[key]),
            tr("choose a folder that you may write to"),
        )
    if like:
        dress(str(destination), like, context)
    return str(destination)


def _kind(item: QgsField) -> str:
    if item.isNumeric():
        return "integer" if item.typeName().lower().startswith("int") else "real"
    return "date" if item.typeName().lower().startswith("date") else "text"


def _values(feature: QgsFeature) -> dict[str, Any]:
    return {
        name: plain(value) for name, value in zip(feature.fields().names(), feature.attributes())
    }


def _feature(columns: QgsFields, fields: Sequence[Field], record: Feature, kind: Any) -> QgsFeature:
    feature = QgsFeature(columns)
    feature.setAttributes([_qgis(record.get(item.name)) for item in fields])
    if record.geometry is not None and kind != NO_GEOMETRY:
        geometry = QgsGeometry()
        geometry.fromWkb(record.geometry.wkb)
        if QgsWkbTypes.isMultiType(kind):
            geometry.convertToMultiType()
        feature.setGeometry(geometry)
    return feature


def _qgis(value: Any) -> Any:
    return QDate(value.year, value.month, value.day) if isinstance(value, date) else value
