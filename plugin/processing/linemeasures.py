"""Lines of any layer, measured on a friction surface in one or both directions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsWkbTypes,
)
from shapely import wkb
from shapely.geometry import MultiLineString

from ..core.errors import InputError
from ..core.friction import MEASURES
from ..core.measures import RouteMeasures, measure
from ..io.drawn import DrawnLine, lay_over
from ..io.measure_records import Row, context, course, detail
from .base import stop_if_cancelled, tr
from .globe import plain_geometry, require_crs
from .records import plain
from .routing import LoadedFriction

Floats = NDArray[np.float64]
FORWARD, REVERSE = "as drawn", "reversed"
# Lines of other algorithms are named by what tells them apart.
_PAIR = ("origin", "destination")
_APART = ("alternative", "scenario", "factor", "minimised")
_NAMES = ("name", "line", "id")


@dataclass(frozen=True)
class Line:
    """A line of a layer: its name, and its parts, (n, 2), in the CRS of the layer (WKT)."""

    name: str
    layer: str
    parts: tuple[Floats, ...]
    crs: str


@dataclass(frozen=True)
class Measured:
    """A line in one direction with what it costs; no route where it does not lie on the surface."""

    line: Line
    direction: str
    drawn: DrawnLine | None
    route: RouteMeasures | None
    status: str

    @property
    def whole(self) -> bool:
        """Whether money and hours are those of the whole line."""
        route, drawn = self.route, self.drawn
        if route is None or drawn is None:
            return False
        return not (route.blocked_km or route.too_steep_km or drawn.outside_km)

    @property
    def geometry(self) -> MultiLineString | None:
        """The line in longitude and latitude."""
        return None if self.drawn is None else MultiLineString(list(self.drawn.lonlat))

    def record(self, base: Measured, loaded: LoadedFriction) -> Row:
        """The columns COMPARISON_FIELDS, but for the lineage."""
        row: Row = {
            "line": self.line.name,
            "layer": self.line.layer,
            "direction": self.direction,
            "status": self.status,
            **context(loaded.info),
        }
        if self.route is None or self.drawn is None:
            return row
        row.update({name: getattr(self.route, name) for name in MEASURES})
        row.update(course(self.route, loaded.info))
        row.update(detail(self.route, loaded.info))
        row.update(
            {
                "ellipsoid_km": self.drawn.length_km,
                "blocked_km": self.route.blocked_km,
                "too_steep_km": self.route.too_steep_km,
                "outside_km": self.drawn.outside_km,
                "gaps_km": self.drawn.gaps_km,
            }
        )
        if self.whole and base.whole:
            for name in (*MEASURES, "length_km"):
                row[f"more_{name}"] = getattr(self.route, name) - getattr(base.route, name)
        return row


def read_lines(
    source: QgsProcessingFeatureSource, name_field: str, feedback: QgsProcessingFeedback
) -> list[Line]:
    """Lines of a layer with their names; raises InputError where it has none, or no CRS."""
    require_crs(source)
    crs = source.sourceCrs().toWkt()
    lines = []
    names: dict[str, int] = {}
    for feature in _features(source, feedback):
        shape = wkb.loads(bytes(plain_geometry(feature.geometry()).asWkb()))
        parts = [np.asarray(part.coords) for part in getattr(shape, "geoms", [shape])]
        name = _name(feature, name_field)
        names[name] = names.get(name, 0) + 1
        if names[name] > 1:
            name = f"{name} ({names[name]})"
        lines.append(Line(name, source.sourceName(), tuple(parts), crs))
    if not lines:
        raise InputError(
            tr("the layer {} has no line").format(source.sourceName()),
            tr("draw one, or clear the filter of the layer"),
        )
    return lines


def measured(line: Line, loaded: LoadedFriction, *, reverse: bool) -> Measured:
    """Measure a line; what keeps it from being measured, or parts of it, is its status."""
    direction = REVERSE if reverse else FORWARD
    try:
        drawn = lay_over(line.parts, line.crs, loaded.friction, reverse=reverse)
    except InputError as error:
        return Measured(line, direction, None, None, str(error))
    if drawn.course is None:
        return Measured(line, direction, drawn, None, tr("lies outside the surface"))
    route = measure(drawn.course, loaded.friction)
    return Measured(line, direction, drawn, route, _status(drawn, route))


def _status(drawn: DrawnLine, route: RouteMeasures) -> str:
    said = [tr("measured as a least-cost path") if drawn.is_path else tr("measured as drawn")]
    if drawn.outside_km:
        said.append(tr("{:.1f} km outside the surface left out").format(drawn.outside_km))
    if route.blocked_km:
        text = tr("{:.1f} km on blocked ground, money and hours without them")
        said.append(text.format(route.blocked_km))
    if route.too_steep_km:
        text = tr("{:.1f} km steeper than the mode can climb, money and hours without them")
        said.append(text.format(route.too_steep_km))
    if drawn.gaps_km:
        said.append(tr("gaps of {:.1f} km between its parts left out").format(drawn.gaps_km))
    return "; ".join(said)


def _features(
    source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback
) -> Iterator[QgsFeature]:
    missing = 0
    for feature in source.getFeatures(QgsFeatureRequest()):
        stop_if_cancelled(feedback)
        is_line = QgsWkbTypes.geometryType(feature.geometry().wkbType())
        if feature.hasGeometry() and is_line == QgsWkbTypes.GeometryType.LineGeometry:
            yield feature
        else:
            missing += 1
    if missing:
        text = tr("{} features of the layer {} are no lines and were left out")
        feedback.pushWarning(text.format(missing, source.sourceName()))


def _name(feature: QgsFeature, name_field: str) -> str:
    known = feature.fields().names()

    def text(key: str) -> str:
        value = plain(feature[key]) if key in known else None
        return "" if value is None else str(value)

    if name_field:
        return text(name_field) or str(feature.id())
    if all(key in known for key in _PAIR):
        pair = tr("{} to {}").format(*(text(key) for key in _PAIR))
        return ", ".join([pair, *filter(None, map(text, _APART))])
    return next((found for key in _NAMES if (found := text(key))), str(feature.id()))


def base_line(lines: Sequence[Line], name: str) -> Line:
    """The line that others are compared with: by name, or the first."""
    if not name:
        return lines[0]
    for line in lines:
        if line.name == name:
            return line
    raise InputError(
        tr("no line is named {}").format(name),
        tr("the lines are {}").format(", ".join(line.name for line in lines)),
    )
