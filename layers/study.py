"""The rows of all layers while a study is being built."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from shapely.geometry import LineString, Point

from ..plugin.core.errors import InputError, StoreError
from ..plugin.core.geodesy import inverse
from ..plugin.io.vectors import Feature, Field, read_csv, read_geojson
from .catalogue import RASTER, LayerDefinition


class Study:
    """Reads each layer once, from its text or by its build.py, in whatever order they ask for."""

    def __init__(self, definitions: Sequence[LayerDefinition]) -> None:
        self.definitions = {d.name: d for d in definitions}
        self._done: dict[str, list[Feature]] = {}
        self._pending: list[str] = []

    def features(self, name: str) -> list[Feature]:
        """All records of a layer; raises StoreError where layers are derived in a circle."""
        if name in self._done:
            return self._done[name]
        if name in self._pending:
            raise StoreError(
                "the layers {names} depend on each other",
                "break the circle",
                names=" > ".join([*self._pending, name]),
            )
        if name not in self.definitions:
            raise StoreError(
                "a layer asks for {name}, which is not in the catalogue",
                "add its folder",
                name=name,
            )
        self._pending.append(name)
        try:
            self._done[name] = self._load(self.definitions[name])
        finally:
            self._pending.pop()
        return self._done[name]

    def rows(self, name: str, file: str = "data.csv") -> list[dict[str, str]]:
        """The rows of a CSV in a layer's folder, as text."""
        return read_csv(self.definitions[name].folder / file)

    def records(self, name: str, file: str = "data.csv") -> list[Feature]:
        """The rows of a CSV, typed by the layer's fields; a point layer has lon and lat columns."""
        definition = self.definitions[name]
        return [
            _record(definition, number, row) for number, row in enumerate(self.rows(name, file), 2)
        ]

    def place(self, name: str) -> Feature:
        """The place of this name; raises InputError where there is none with a position."""
        for place in self.features("places"):
            if place["name"] == name and place.geometry is not None:
                return place
        raise InputError(
            "no place named {name} has a position", "add it to layers/places/data.csv", name=name
        )

    def line(self, names: Sequence[str]) -> LineString:
        """A line through places, in their order."""
        return LineString([self.place(name).geometry for name in names])

    def _load(self, definition: LayerDefinition) -> list[Feature]:
        folder = definition.folder
        if definition.geometry == RASTER:
            return []
        if (folder / "build.py").is_file():
            # The package's own name, because the repository root may be called anything.
            package = __package__ or ""
            features: list[Feature] = import_module(f".{definition.name}.build", package).build(
                self
            )
            return features
        if (folder / "data.csv").is_file():
            return self.records(definition.name)
        for file in ("data.geojson", "data.geojson.gz"):
            if (folder / file).is_file():
                return self.geojson(definition.name, folder / file)
        raise StoreError(
            "the layer {name} has neither data nor a build.py",
            "add data.csv to its folder",
            name=definition.name,
        )

    def geojson(self, name: str, path: Path) -> list[Feature]:
        """The features of a GeoJSON file, with the layer's defaults."""
        definition = self.definitions[name]
        return [
            Feature(_values(definition, properties), geometry)
            for properties, geometry in read_geojson(path)
        ]


def length_km(line: LineString) -> float:
    """Length of a line on the ellipsoid, to 0.1 km."""
    return lengths_km([line])[0]


def lengths_km(lines: Sequence[LineString]) -> list[float]:
    """Lengths of lines on the ellipsoid, to 0.1 km; all at once, which is far faster than each."""
    coords = [np.asarray(line.coords)[:, :2] for line in lines]
    starts = np.vstack([c[:-1] for c in coords])
    ends = np.vstack([c[1:] for c in coords])
    metres, _ = inverse(starts[:, 0], starts[:, 1], ends[:, 0], ends[:, 1])
    owner = np.repeat(np.arange(len(coords)), [len(c) - 1 for c in coords])
    return [
        round(float(m) / 1000, 1) for m in np.bincount(owner, weights=metres, minlength=len(coords))
    ]


def _values(definition: LayerDefinition, properties: dict[str, Any]) -> dict[str, Any]:
    values = {**definition.defaults, **{k: v for k, v in properties.items() if v != ""}}
    return {f.name: values.get(f.name) for f in definition.fields}


def _record(definition: LayerDefinition, line: int, row: dict[str, str]) -> Feature:
    values = {
        name: _cell(definition, line, definition.field(name), text) for name, text in row.items()
    }
    point = None
    if definition.geometry == "Point" and row.get("lon", "").strip():
        point = Point(
            _number(definition, line, "lon", row["lon"]),
            _number(definition, line, "lat", row["lat"]),
        )
    # Columns of the text that are no fields (lon, lat, waypoints of a build) stay out of the store.
    return Feature(_values(definition, {k: v for k, v in values.items() if v is not None}), point)


def _cell(definition: LayerDefinition, line: int, item: Field | None, text: str) -> Any:
    if item is None:
        return None
    try:
        return item.parse(text)
    except ValueError as error:
        raise InputError(
            "layer {name}, line {line}: {field} is {text!r}, no {kind}",
            "correct the cell or leave it empty",
            name=definition.name,
            line=line,
            field=item.name,
            text=text,
            kind=item.kind,
        ) from error


def _number(definition: LayerDefinition, line: int, name: str, text: str) -> float:
    return float(_cell(definition, line, Field(name, "real"), text) or 0.0)
