"""Lines with their tags: OpenStreetMap files, extracts of them, and any line layer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osgeo import gdal
from shapely.geometry.base import BaseGeometry

from ..core.errors import Cancelled, InputError
from .store import quiet
from .tabular import geometry_of, open_layer, to_globe

Progress = Callable[[float], bool]
_OSM_SUFFIXES = (".pbf", ".osm")
_PAIR = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"')
_STEP = 2000
# Degrees to which OSM states positions.
_DIGITS = 7


@dataclass(frozen=True)
class TaggedLine:
    """A line in EPSG:4326 with the tags or fields of its source; ``ford`` where a node says so."""

    key: str
    tags: Mapping[str, str]
    geometry: BaseGeometry
    ford: bool = False


def is_osm(path: Path) -> bool:
    """True for an OpenStreetMap file (.osm, .osm.pbf)."""
    return path.suffix.lower() in _OSM_SUFFIXES


def read_lines(
    path: Path,
    layer: str,
    bounds: tuple[float, float, float, float] | None,
    progress: Progress | None,
) -> Iterator[TaggedLine]:
    """The lines of a file that meet ``bounds`` (west, south, east, north in EPSG:4326).

    An OSM file is read twice: fords are often nodes of a road. Raises InputError where the file
    cannot be read, Cancelled where progress says stop.
    """
    if not path.is_file():
        raise InputError("the file {file} is not there", "choose another file", file=path.name)
    if not is_osm(path):
        yield from _layer_lines(path, layer, bounds, progress)
        return
    fords = {
        (round(g.x, _DIGITS), round(g.y, _DIGITS))
        for _, tags, g in _osm(path, "points", bounds, _part(progress, 0.0))
        if tags.get("ford", "no") != "no"
    }
    for key, tags, geometry in _osm(path, "lines", bounds, _part(progress, 0.5)):
        crossed = bool(fords) and any(
            (round(x, _DIGITS), round(y, _DIGITS)) in fords for x, y in geometry.coords
        )
        yield TaggedLine(key, tags, geometry, crossed)


def _part(progress: Progress | None, start: float) -> Progress | None:
    return None if progress is None else lambda fraction: progress(start + fraction / 2)


def _osm(
    path: Path,
    name: str,
    bounds: tuple[float, float, float, float] | None,
    progress: Progress | None,
) -> Iterator[tuple[str, dict[str, str], Any]]:
    with quiet():
        dataset, layer = open_layer(path, name)
        # Otherwise the driver would collect the features of the other layers in memory.
        dataset.ExecuteSQL(f"SET interest_layers = {name}")
        if bounds is not None:
            layer.SetSpatialFilterRect(*bounds)
        columns = _columns(layer)
        gdal.ErrorReset()
        count = 0
        while True:
            record, _, fraction = dataset.GetNextFeature(include_layer=True, include_pct=True)
            if record is None:
                break
            if count % _STEP == 0:
                _go_on(progress, fraction)
            count += 1
            geometry, problem = geometry_of(record, None)
            if geometry is not None and not problem:
                yield record.GetFieldAsString("osm_id"), _tags(record, columns), geometry
        _require_read(path)


def _layer_lines(
    path: Path,
    name: str,
    bounds: tuple[float, float, float, float] | None,
    progress: Progress | None,
) -> Iterator[TaggedLine]:
    with quiet():
        dataset, layer = open_layer(path, name)
        reference = layer.GetSpatialRef()
        if reference is None:
            raise InputError(
                "the layer {layer} of {file} has no coordinate reference system",
                "set it and save the layer again",
                layer=layer.GetName(),
                file=path.name,
            )
        transform = to_globe(reference)
        columns = _columns(layer)
        total = max(layer.GetFeatureCount(), 1)
        gdal.ErrorReset()
        for count, record in enumerate(layer):
            if count % _STEP == 0:
                _go_on(progress, count / total)
            geometry, problem = geometry_of(record, transform)
            if geometry is None or problem or not _meets(geometry, bounds):
                continue
            if geometry.geom_type not in ("LineString", "MultiLineString"):
                raise InputError(
                    "the layer {layer} of {file} holds a {kind}",
                    "give a layer of lines",
                    layer=layer.GetName(),
                    file=path.name,
                    kind=geometry.geom_type,
                )
            tags = _tags(record, columns)
            yield TaggedLine(tags.get("osm_id") or str(record.GetFID()), tags, geometry)
        _require_read(path)
        del dataset


def _meets(geometry: BaseGeometry, bounds: tuple[float, float, float, float] | None) -> bool:
    if bounds is None:
        return True
    west, south, east, north = geometry.bounds
    return west <= bounds[2] and east >= bounds[0] and south <= bounds[3] and north >= bounds[1]


def _columns(layer: Any) -> list[str]:
    definition = layer.GetLayerDefn()
    return [definition.GetFieldDefn(i).GetName().lower() for i in range(definition.GetFieldCount())]


def _tags(record: Any, columns: list[str]) -> dict[str, str]:
    """The fields of a record, and the tags that the OSM driver keeps together in one of them."""
    tags = {
        name: record.GetFieldAsString(i)
        for i, name in enumerate(columns)
        if record.IsFieldSetAndNotNull(i)
    }
    for key, value in _PAIR.findall(tags.pop("other_tags", "")):
        tags.setdefault(_plain(key), _plain(value))
    return tags


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _go_on(progress: Progress | None, fraction: float) -> None:
    if progress is not None and not progress(fraction):
        raise Cancelled


def _require_read(path: Path) -> None:
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise InputError(
            "the file {file} cannot be read on ({error})",
            "fetch it again",
            file=path.name,
            error=gdal.GetLastErrorMsg().strip(),
        )
