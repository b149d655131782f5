"""Expression functions: results and evidence in labels, tables and layouts of one's own.

They read files, not layers: labels are drawn in threads to which no layer belongs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionFunction,
    QgsExpressionNodeFunction,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime
from shapely import wkb
from shapely.geometry.base import BaseGeometry

from ..core.dates import parse_date
from ..core.errors import InputError, KachinError
from ..core.names import normal_name, split_names
from ..io.store import open_layer_features
from ..io.vectors import Feature
from .texts import help_page, tr, with_emphasis

GROUP = "Kachin Corridors"
_ROUTES = ("origin", "destination", "minimised", "hours")
_ZONES = ("actor", "actor_class", "valid_from", "valid_to")
_PLACES = ("name", "alt_names", "kind", "country")
_SOURCES = ("id", "title", "publisher", "url")


class _Function(QgsExpressionFunction):
    """An expression function whose errors are one sentence in the expression dialog."""

    def __init__(self, name: str, least: int, most: int, answer: Callable[..., Any]) -> None:
        parameters = [
            QgsExpressionFunction.Parameter(f"value{i + 1}", i >= least) for i in range(most)
        ]
        super().__init__(name, parameters, GROUP, _help(name))
        self._answer = answer

    def func(
        self,
        values: Sequence[Any],
        context: QgsExpressionContext | None,
        parent: QgsExpression,
        node: QgsExpressionNodeFunction | None,
    ) -> Any:
        try:
            given = [None if value is None or value == NULL else value for value in values]
            return self._answer(given, context)
        except KachinError as error:
            parent.setEvalErrorString(str(error))
            return None


def measure_of(values: Sequence[Any], context: QgsExpressionContext | None) -> Any:
    """A measure of the route from an origin to a destination, None where there is none."""
    measure, origin, destination, minimised = _padded(values, 4)
    for features in _tables(_ROUTES):
        if features and measure not in features[0].values:
            raise InputError(
                tr("the routes have no measure {}").format(measure),
                tr("use one of {}").format(", ".join(_numbers(features[0]))),
            )
        found = [
            f
            for f in features
            if normal_name(f.text("origin")) == normal_name(str(origin))
            and normal_name(f.text("destination")) == normal_name(str(destination))
        ]
        wanted = minimised or (measure if measure in {f["minimised"] for f in found} else "hours")
        for feature in found:
            if feature["minimised"] == wanted:
                return feature[measure]
    return None


def controller_at(values: Sequence[Any], context: QgsExpressionContext | None) -> str | None:
    """Who was reported to hold a place on a date; several names where reports overlap."""
    where, when = _padded(values, 2)
    day = _day(when, context)
    point = _point(where, context)
    if point is None:
        return None
    actors = {
        zone.text("actor")
        for zones in _tables(_ZONES)
        for zone in zones
        if _holds(zone, day) and zone.geometry is not None and zone.geometry.covers(point)
    }
    return "; ".join(sorted(actors)) or None


def sources_of(values: Sequence[Any], context: QgsExpressionContext | None) -> str | None:
    """Sources written out, one in a line: those of an id text, or of all rows of a layer."""
    (what,) = _padded(values, 1)
    if what is None:
        return None
    layer = what if isinstance(what, QgsMapLayer) else _layer_named(str(what))
    ids = _ids(str(what)) if layer is None else _ids_of_layer(layer)
    known = {row.text("id"): row for rows in _tables(_SOURCES) for row in rows}
    lines = [_citation(known[key]) if key in known else key for key in sorted(ids)]
    return "\n".join(lines) or None


def register() -> list[QgsExpressionFunction]:
    """Make the functions known to QGIS; the list keeps them alive until ``unregister``."""
    functions = [
        _Function("kc_measure", 3, 4, measure_of),
        _Function("kc_controller_at", 1, 2, controller_at),
        _Function("kc_sources", 1, 1, sources_of),
    ]
    for function in functions:
        QgsExpression.registerFunction(function)
    return functions


def unregister(functions: Iterable[QgsExpressionFunction]) -> None:
    """Take them away again."""
    for function in functions:
        QgsExpression.unregisterFunction(function.name())


def _help(name: str) -> str:
    """The help page of a function: resources/help/expressions/<name>.md."""
    text = with_emphasis(help_page(f"expressions/{name}"))
    return "".join(f"<p>{part}</p>" for part in text.split("\n\n"))


def _padded(values: Sequence[Any], count: int) -> list[Any]:
    return [*values, *[None] * (count - len(values))]


def _tables(fields: Sequence[str]) -> list[list[Feature]]:
    """The records of each table of the project that has these fields."""
    found = []
    for path, table in sorted(_table_names(fields)):
        found.append(_read(path, table, Path(path).stat().st_mtime_ns))
    return found


def _table_names(fields: Sequence[str]) -> set[tuple[str, str]]:
    names = set()
    for layer in QgsProject.instance().mapLayers().values():
        if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
            continue
        if not set(fields) <= set(layer.fields().names()):
            continue
        path, _, rest = layer.source().partition("|")
        table = rest.partition("layername=")[2].partition("|")[0] or Path(path).stem
        if Path(path).suffix.lower() == ".gpkg" and Path(path).is_file():
            names.add((path, table))
    return names


@lru_cache(maxsize=16)
def _read(path: str, table: str, _changed: int) -> list[Feature]:
    return open_layer_features(path, table)


def _numbers(feature: Feature) -> list[str]:
    return [name for name, value in feature.values.items() if isinstance(value, (int, float))]


def _day(when: Any, context: QgsExpressionContext | None) -> date:
    """The date that was given, else the day that the map shows, else today."""
    if when is None and context is not None and context.hasVariable("map_start_time"):
        when = context.variable("map_start_time")
    if isinstance(when, QDateTime):
        when = when.date()
    if isinstance(when, QDate):
        return date(when.year(), when.month(), when.day())
    return date.today() if when is None else parse_date(str(when))


def _holds(zone: Feature, day: date) -> bool:
    begin, end = zone["valid_from"], zone["valid_to"]
    return (begin is None or begin <= day) and (end is None or day < end)


def _point(where: Any, context: QgsExpressionContext | None) -> BaseGeometry | None:
    if isinstance(where, QgsGeometry):
        geometry = QgsGeometry(where)
        crs = context.variable("layer_crs") if context is not None else None
        if crs and crs != "EPSG:4326":
            globe = QgsCoordinateReferenceSystem("EPSG:4326")
            geometry.transform(
                QgsCoordinateTransform(
                    QgsCoordinateReferenceSystem(crs), globe, QgsProject.instance()
                )
            )
        return wkb.loads(bytes(geometry.asWkb())).representative_point()
    name = normal_name(str(where))
    for places in _tables(_PLACES):
        for place in places:
            names = [place.text("name"), *split_names(place.text("alt_names"))]
            if name in {normal_name(text) for text in names} and place.geometry is not None:
                return place.geometry
    raise InputError(
        tr("no place of the project's studies is named {}").format(where),
        tr("check the spelling, or give a geometry"),
    )


def _layer_named(text: str) -> QgsMapLayer | None:
    project = QgsProject.instance()
    layer = project.mapLayer(text)
    named = project.mapLayersByName(text)
    return layer or (named[0] if named else None)


def _ids(text: str) -> set[str]:
    return {part.strip() for part in text.split(";") if part.strip()}


def _ids_of_layer(layer: QgsMapLayer) -> set[str]:
    if not isinstance(layer, QgsVectorLayer) or "source_id" not in layer.fields().names():
        raise InputError(
            tr("the layer {} has no field source_id").format(layer.name()),
            tr("choose a layer of a study"),
        )
    column = layer.fields().indexOf("source_id")
    return {key for text in layer.uniqueValues(column) for key in _ids(str(text or ""))}


def _citation(row: Feature) -> str:
    parts = [row.text("publisher"), row.text("title"), row.text("date"), row.text("url")]
    return ", ".join(part for part in parts if part)
