"""The outputs of least-cost corridors: records, polygons, widths and the raster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from ..cartography.corridor_styles import style_bands, style_percent_above, style_widths
from ..core.grid import Grid
from ..io.corridor_tables import CORRIDOR_FIELDS, WIDTH_FIELDS
from ..io.rasters import Band, write_raster
from .base import KachinAlgorithm, tr
from .corridorpairs import PairCorridor, Settlement, inside
from .dress import dress_with
from .exposurerecords import declared, make_feature
from .globe import globe_geometries, require_crs
from .sinks import write_features

_UNREACHED = -1.0
_UNITS = {"usd_per_t": "USD/t", "hours": "h", "exposure_km": "km"}
Record = Mapping[str, Any]


def read_settlements(
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> list[Settlement]:
    """Places in degrees, by their field name or else their number."""
    require_crs(source)
    named = "name" in source.fields().names()
    places = []
    for feature, geometry in globe_geometries(source, context, feedback):
        point = geometry.representative_point()
        name = str(feature["name"] if named else feature.id())
        places.append(Settlement(name, point.x, point.y))
    return places


def corridor_records(
    found: Sequence[PairCorridor],
    measure: str,
    ambient: Record,
    people: Sequence[float] | None,
    places: Sequence[Settlement] | None,
) -> list[dict[str, Any]]:
    """One record per pair and percentage, with its polygon under ``geometry``.

    ``people`` are by polygon in that order. What was not asked for is None.
    """
    records: list[dict[str, Any]] = []
    for pair in found:
        width = pair.across.width_m / 1000
        for k, area in enumerate(pair.area_km2):
            narrowest = int(width[:, k].argmin())
            names = None if places is None else inside(places, pair.ground[k])
            records.append(
                {
                    "origin": pair.origin,
                    "destination": pair.destination,
                    "minimised": measure,
                    "percent": pair.percents[k],
                    "least": pair.least,
                    "limit": pair.least * (1 + pair.percents[k] / 100),
                    "unit": _UNITS[measure],
                    "area_km2": area,
                    "route_km": pair.route_km,
                    "median_width_km": float(np.median(width[:, k])),
                    "narrowest_km": float(width[narrowest, k]),
                    "narrowest_at_km": float(pair.across.km[narrowest]),
                    "population": None if people is None else people[len(records)],
                    "places": None if names is None else len(names),
                    "place_names": None if names is None else ", ".join(names),
                    **ambient,
                    "geometry": pair.ground[k],
                }
            )
    return records


def write_polygons(
    algorithm: KachinAlgorithm,
    parameters: dict[str, Any],
    key: str,
    context: QgsProcessingContext,
    records: Sequence[Record],
) -> str:
    """Write the polygons, the widest first, so that the narrower ones lie on them."""
    fields = declared(CORRIDOR_FIELDS)
    ordered = sorted(records, key=lambda record: -record["percent"])
    features = [make_feature(fields, record, record["geometry"]) for record in ordered]
    kind = QgsWkbTypes.Type.MultiPolygon
    destination = write_features(
        algorithm, parameters, key, context, fields, kind, "EPSG:4326", features
    )
    dress_with(destination, style_bands, context)
    return destination


def write_widths(
    algorithm: KachinAlgorithm,
    parameters: dict[str, Any],
    key: str,
    context: QgsProcessingContext,
    found: Sequence[PairCorridor],
    records: Sequence[Record],
) -> str:
    """Write the lines across, the widest first, so that the narrower ones lie on them."""
    fields = declared(WIDTH_FIELDS)
    features = []
    count = len(found[0].percents)
    for number, record in sorted(enumerate(records), key=lambda item: -item[1]["percent"]):
        across, k = found[number // count].across, number % count
        for station, (lon, lat) in enumerate(zip(*across.ends(k))):
            left, right = (float(s[station, k]) / 1000 for s in (across.left_m, across.right_m))
            row = {**record, "km": float(across.km[station]), "width_km": left + right}
            feature = make_feature(fields, {**row, "left_km": left, "right_km": right})
            line = [QgsPointXY(float(x), float(y)) for x, y in zip(lon, lat)]
            feature.setGeometry(QgsGeometry.fromPolylineXY(line))
            features.append(feature)
    kind = QgsWkbTypes.Type.LineString
    destination = write_features(
        algorithm, parameters, key, context, fields, kind, "EPSG:4326", features
    )
    dress_with(destination, style_widths, context)
    return destination


def write_percent_above(
    target: str,
    context: QgsProcessingContext,
    found: Sequence[PairCorridor],
    grid: Grid,
    tags: Mapping[str, str],
) -> None:
    """Write the raster, a band for each pair."""
    bands = [
        Band(pair.above, f"{pair.origin} to {pair.destination}", "% above the least cost")
        for pair in found
    ]
    write_raster(Path(target), grid, bands, tags, nodata=_UNREACHED, name=tr("the corridor raster"))
    dress_with(target, partial(style_percent_above, percents=found[0].percents), context)
