"""Exposure as features: the tidy table, the wide table and the rings with both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from .. import compat
from ..core.dates import last_of, parse_date
from ..core.errors import InputError, StoreError
from ..core.exposure import Area, Item, Row
from ..io.exposure_table import RING, TABLE_FIELDS, TAIL, wide
from ..io.results import ResultField
from .base import tr


@dataclass(frozen=True)
class Days:
    """The day and the period for which control is asked; None where none is."""

    day: date | None
    period: tuple[date, date] | None

    @classmethod
    def parse(cls, day: str, first: str, last: str) -> Days:
        """Raises InputError for what is no date, and for half a period."""
        if bool(first) != bool(last):
            raise InputError(
                tr("the period from '{}' to '{}' is open").format(first, last),
                tr("give both of its ends or none"),
            )
        period = (parse_date(first), parse_date(last)) if first else None
        if period and period[1] <= period[0]:
            raise InputError(
                tr("the period from {} to {} has no day").format(*period),
                tr("let it end after it starts"),
            )
        return cls(parse_date(day) if day else None, period)

    def on(self, zones: Sequence[Item]) -> date | None:
        """The day, by default the last one for which the zones hold evidence."""
        if self.day is not None:
            return self.day
        return max((d for d in (last_of(zone.as_of) for zone in zones) if d), default=None)


@dataclass(frozen=True)
class Output:
    """Fields and features of one output, with geometries in EPSG:4326 or, as a table, without."""

    fields: QgsFields
    features: list[QgsFeature]
    geographic: bool = False
    wkb_type: QgsWkbTypes.Type = QgsWkbTypes.Type.MultiPolygon


@dataclass(frozen=True)
class Records:
    """Turns rows into the outputs; one instance per run."""

    source: QgsProcessingFeatureSource
    found: Sequence[tuple[QgsFeature, Area]]
    rows: Sequence[Row]
    lineage: str

    def table(self) -> Output:
        """One feature for each figure."""
        fields = declared(TABLE_FIELDS)
        return Output(fields, [make_feature(fields, self._figure(row)) for row in self.rows])

    def wide(self) -> Output:
        """One row for each area, a column for each theme, class and measure."""
        columns, records = wide(self.rows, len(self.found))
        fields = declared((*RING, *(ResultField(c, "real", c) for c in columns), *TAIL))
        values = [
            {**_ring(area), **record, **self._evidence(number)}
            for number, ((_, area), record) in enumerate(zip(self.found, records))
        ]
        return Output(fields, [make_feature(fields, value) for value in values])

    def rings(self) -> Output:
        """The areas in degrees with the columns of the wide table."""
        output = self.wide()
        for feature, (_, area) in zip(output.features, self.found):
            feature.setGeometry(multi(area.geometry))
        return Output(output.fields, output.features, True)

    def _figure(self, row: Row) -> dict[str, Any]:
        spread = row.spread
        return {
            **_ring(self.found[row.area][1]),
            "theme": row.theme,
            "class": row.kind,
            "measure": row.measure,
            "value": row.value,
            "unit": row.unit,
            "expected": spread.expected if spread else None,
            "low": spread.low if spread else None,
            "high": spread.high if spread else None,
            "ids": ";".join(row.ids),
            "as_of": row.as_of,
            "source_id": ";".join(row.sources),
            "lineage": self.lineage,
        }

    def _evidence(self, number: int) -> dict[str, str]:
        mine = [row for row in self.rows if row.area == number]
        return {
            "as_of": max((row.as_of for row in mine), default=""),
            "source_id": ";".join(dict.fromkeys(s for row in mine for s in row.sources)),
            "lineage": self.lineage,
        }


def declared(columns: Sequence[ResultField]) -> QgsFields:
    """QGIS fields of declared columns."""
    fields = QgsFields()
    for column in columns:
        item = compat.field(column.name, column.kind)
        fields.append(item)
    return fields


def write_sink(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    key: str,
    context: QgsProcessingContext,
    output: Output,
) -> str:
    """Write an output to its sink; raises StoreError where that fails."""
    # Looking up an empty name spoils the cache by which QGIS 3.22 finds the CRS of later layers.
    crs = QgsCoordinateReferenceSystem()
    if output.geographic:
        crs = QgsCoordinateReferenceSystem("EPSG:4326")
    sink, destination = algorithm.parameterAsSink(
        parameters,
        key,
        context,
        output.fields,
        output.wkb_type if output.geographic else QgsWkbTypes.Type.NoGeometry,
        crs,
    )
    if sink is None or not sink.addFeatures(output.features, QgsFeatureSink.Flag.FastInsert):
        raise StoreError(
            tr("the result cannot be written to {}").format(parameters[key]),
            tr("choose a folder that you may write to"),
        )
    return str(destination)


def _ring(area: Area) -> dict[str, Any]:
    return {"belt": area.name, "ring_from_km": area.from_km, "ring_to_km": area.to_km}


def make_feature(fields: QgsFields, values: Mapping[str, Any], geometry: Any = None) -> QgsFeature:
    """A feature with the values of its fields, and a shapely geometry where there is one."""
    feature = QgsFeature(fields)
    feature.setAttributes([values.get(name) for name in fields.names()])
    if geometry is not None:
        feature.setGeometry(multi(geometry))
    return feature


def multi(geometry: Any) -> QgsGeometry:
    """A shapely geometry as a multi-geometry of QGIS."""
    result = QgsGeometry()
    result.fromWkb(geometry.wkb)
    result.convertToMultiType()
    return result
