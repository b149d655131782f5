"""Roads as they were burned, as features with the length on this terrain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsWkbTypes,
)
from shapely.geometry import LineString

from ..compat import field
from ..core.errors import StoreError
from ..core.geodesy import inverse
from ..core.grid import Grid
from ..io.rasters import WGS84, transform_points
from ..io.study_roads import AlignedRoad
from .base import tr
from .surfaceterrain import Terrain

LINE_STRING = QgsWkbTypes.Type.LineString
_ROAD_FIELDS = (
    ("id", "text"),
    ("name", "text"),
    ("class", "text"),
    ("published_km", "real"),
    ("aligned_km", "real"),
    ("method", "text"),
    ("terrain", "text"),
    ("as_of", "text"),
    ("confidence", "text"),
    ("source_id", "text"),
)


def road_fields() -> QgsFields:
    """The declared fields of the roads on a terrain."""
    fields = QgsFields()
    for name, kind in _ROAD_FIELDS:
        fields.append(field(name, kind))
    return fields


def crs_of_grid(grid: Grid) -> QgsCoordinateReferenceSystem:
    """The CRS of a grid as QGIS knows it."""
    return QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)


def write_roads(
    sink: tuple[Any, str], destination: Any, roads: Sequence[AlignedRoad], terrain: Terrain
) -> str:
    """Fill a sink of ``road_fields`` and return its id; raises StoreError where there is none."""
    features_sink, identifier = sink
    if features_sink is None:
        raise StoreError(
            tr("the roads cannot be written to {}").format(destination),
            tr("choose a folder that you may write to"),
        )
    fields = road_fields()
    lengths = _lengths_km([road.line for road in roads], terrain)
    features = [_road_feature(road, km, fields, terrain) for road, km in zip(roads, lengths)]
    features_sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert)
    return identifier


def _road_feature(
    road: AlignedRoad, length_km: float, fields: QgsFields, terrain: Terrain
) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setGeometry(QgsGeometry.fromWkt(road.line.wkt))
    own = {"method": road.method, "terrain": terrain.label, "aligned_km": length_km}
    feature.setAttributes([own[n] if n in own else road.road.get(n) for n in fields.names()])
    return feature


def _lengths_km(lines: Sequence[LineString], terrain: Terrain) -> list[float]:
    """Lengths on the ellipsoid, all segments in one call."""
    if not lines:
        return []
    points = [np.asarray(line.coords) for line in lines]
    lon, lat = transform_points(*np.concatenate(points).T, terrain.grid.crs_wkt, WGS84)
    segments, _ = inverse(lon[:-1], lat[:-1], lon[1:], lat[1:])
    along = np.concatenate(([0.0], np.cumsum(segments)))
    ends = np.cumsum([len(part) for part in points]) - 1
    starts = np.concatenate(([0], ends[:-1] + 1))
    return [round(float(km), 2) for km in (along[ends] - along[starts]) / 1000]
