"""Origins and destinations: features of any layer become cells of a surface."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureSource,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from ..core.errors import InputError
from ..core.friction import Friction
from ..core.matrix import Place
from ..core.ranking import Dues
from ..core.snap import nearest_open_cell
from .base import KachinAlgorithm, tr
from .records import plain

# Belts say in these fields where their cargo is gathered.
_ANCHOR_FIELDS = ("anchor_lon", "anchor_lat")
_NAME_FIELDS = ("name", "id")


@dataclass(frozen=True)
class Endpoint(Place):
    """A named place with its position in the surface's CRS; NaN where that cannot express it.

    ``attributes`` are those of its feature.
    """

    x: float = math.nan
    y: float = math.nan
    attributes: Mapping[str, Any] = field(default_factory=dict, repr=False)

    def number(self, name: str, what: str) -> float | None:
        """A number of the feature, None where it has no value; InputError where it is no number."""
        value = plain(self.attributes[name])
        if value is None or value == "":
            return None
        try:
            return float(value)
        except (TypeError, ValueError):
            raise InputError(
                tr("the {} of {} is '{}' in the field {}").format(what, self.name, value, name),
                tr("give it as a number, or choose another field"),
            ) from None


def read_endpoints(
    source: QgsFeatureSource,
    layer_name: str,
    friction: Friction,
    snap_km: float,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    *,
    destinations: bool = False,
) -> list[Endpoint]:
    """Endpoints of a layer, by name; raises InputError where it has no feature with a geometry.

    With ``destinations`` and a field ``role``, only rows whose role is destination count.

    A polygon stands for its anchor fields where it has them, else for its innermost point. A
    place on a blocked cell is moved to the nearest open one within ``snap_km``.
    """
    grid_crs = QgsCoordinateReferenceSystem.fromWkt(friction.terrain.crs_wkt)
    places = context.transformContext()
    to_grid = QgsCoordinateTransform(source.sourceCrs(), grid_crs, places)
    anchors = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), grid_crs, places)
    endpoints = []
    for feature in source.getFeatures():
        if not feature.hasGeometry() or (destinations and not _is_destination(feature)):
            continue
        anchor = _anchor(feature)
        try:
            point = anchors.transform(anchor) if anchor else to_grid.transform(_point(feature))
        except QgsCsException:  # so far away that the surface's CRS cannot express it
            problem = _outside()
            found = Endpoint(_name(feature), None, problem)
        else:
            found = _locate(_name(feature), point, friction, snap_km, feedback)
        values = dict(zip(feature.fields().names(), feature.attributes()))
        endpoints.append(replace(found, attributes=values))
    if not endpoints:
        raise InputError(
            tr("the layer {} has no feature with a geometry").format(layer_name),
            tr("choose a layer of places, or clear its filter"),
        )
    _require_distinct(endpoints, layer_name)
    return endpoints


def read_both_ends(
    algorithm: KachinAlgorithm,
    parameters: dict[str, Any],
    friction: Friction,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> tuple[list[Endpoint], list[Endpoint]]:
    """The places of the parameters ORIGINS and DESTINATIONS, snapped within SNAP_KM.

    Raises InputError where an origin cannot be reached; destinations keep their problem.
    """
    snap_km = algorithm.parameterAsDouble(parameters, "SNAP_KM", context)
    found = []
    for key in ("ORIGINS", "DESTINATIONS"):
        source = algorithm.parameterAsSource(parameters, key, context)
        args = (source, source.sourceName(), friction, snap_km, context, feedback)
        found.append(read_endpoints(*args, destinations=key == "DESTINATIONS"))
        if key == "ORIGINS":
            require_inside(found[0], source.sourceName())
    return found[0], found[1]


def countries(endpoints: Sequence[Place]) -> dict[str, str]:
    """Country by the name of a place, where its layer states one."""
    known = [end for end in endpoints if isinstance(end, Endpoint)]
    return {end.name: str(plain(end.attributes.get("country")) or "") for end in known}


def stated_dues(endpoints: Sequence[Endpoint]) -> dict[str, Dues]:
    """Waiting and levy by the name of a gateway, where its layer has the study's fields for them.

    Text in these fields is no statement: leastcostpaths reports dues and counts them nowhere.
    """

    def number(end: Endpoint, name: str) -> float | None:
        value = plain(end.attributes.get(name))
        return float(value) if isinstance(value, (int, float)) and value >= 0 else None

    return {end.name: Dues(number(end, "dwell_h"), number(end, "levy_usd_t")) for end in endpoints}


def require_inside(endpoints: Sequence[Endpoint], layer_name: str) -> None:
    """Raise InputError for the first endpoint that the surface does not reach."""
    for endpoint in endpoints:
        if endpoint.cell is None:
            hint = tr("use a terrain that covers it, or remove it from the layer")
            if endpoint.problem != _outside():
                hint = tr("move it, or allow a larger snapping distance")
            raise InputError(
                tr("{} of the layer {} {}").format(endpoint.name, layer_name, endpoint.problem),
                hint,
            )


def _outside() -> str:
    return tr("lies outside the terrain")


def _require_distinct(endpoints: Sequence[Endpoint], layer_name: str) -> None:
    seen = set()
    for endpoint in endpoints:
        if endpoint.name in seen:
            raise InputError(
                tr("the layer {} has two features named {}").format(layer_name, endpoint.name),
                tr("give each its own name"),
            )
        seen.add(endpoint.name)


def _is_destination(feature: QgsFeature) -> bool:
    if "role" not in feature.fields().names():
        return True
    return bool(feature["role"] == "destination")


def _locate(
    name: str,
    point: QgsPointXY,
    friction: Friction,
    snap_km: float,
    feedback: QgsProcessingFeedback,
) -> Endpoint:
    x, y = point.x(), point.y()
    try:
        cell = friction.terrain.rowcol(x, y)
    except InputError:
        return Endpoint(name, None, _outside(), x, y)
    found = nearest_open_cell(friction.terrain, friction.barriers, cell, snap_km * 1000)
    if found is None:
        problem = tr("lies on a blocked cell")
        if snap_km > 0:
            problem = tr("lies on a blocked cell with no open one within {:g} km").format(snap_km)
        return Endpoint(name, None, problem, x, y)
    cell, distance_m = found
    if distance_m > 0:
        moved = tr("{} lies on a blocked cell and was moved by {:.1f} km to the nearest open one.")
        feedback.pushInfo(moved.format(name, distance_m / 1000))
    return Endpoint(name, cell, "", x, y)


def _name(feature: QgsFeature) -> str:
    names = feature.fields().names()
    field = next((key for key in _NAME_FIELDS if key in names), None)
    value: Any = feature[field] if field else None
    return str(value) if value else str(feature.id())


def _anchor(feature: QgsFeature) -> QgsPointXY | None:
    names = feature.fields().names()
    if any(key not in names for key in _ANCHOR_FIELDS):
        return None
    lon, lat = (feature[key] for key in _ANCHOR_FIELDS)
    # A null attribute arrives as a QVariant that is no number.
    if not isinstance(lon, (int, float)) or not isinstance(lat, (int, float)):
        return None
    return QgsPointXY(lon, lat)


def _point(feature: QgsFeature) -> QgsPointXY:
    geometry = feature.geometry()
    if geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
        box = geometry.boundingBox()
        tolerance = max(box.width(), box.height()) / 100 or 1e-6
        inner, _ = geometry.poleOfInaccessibility(tolerance)
        return inner.asPoint()
    if geometry.type() == QgsWkbTypes.GeometryType.PointGeometry and not geometry.isMultipart():
        return geometry.asPoint()
    return geometry.pointOnSurface().asPoint()
