"""Which layers a study has: every folder here that holds a layer.json is one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..plugin.core.errors import StoreError
from ..plugin.io.vectors import KINDS, Field

FOLDER = Path(__file__).resolve().parent
RASTER = "Raster"
GEOMETRIES = ("Point", "LineString", "MultiLineString", "Polygon", "MultiPolygon", RASTER, None)


@dataclass(frozen=True)
class LayerDefinition:
    """A layer as its layer.json states it; a plain table has no geometry, order 0 is on top.

    ``defaults`` holds the values of fields that are the same in every row; ``temporal`` the names
    of the fields where validity starts and ends; ``shows`` the layer whose data this one draws in
    another style.
    """

    name: str
    folder: Path
    title: str
    group: str
    order: int
    geometry: str | None
    fields: tuple[Field, ...]
    licence: str
    credit: str
    abstract: str
    method: str = ""
    as_of: str = ""
    visible: bool = True
    nullable_geometry: bool = False
    temporal: tuple[str, str] | None = None
    defaults: Mapping[str, Any] = field(default_factory=dict)
    shows: str = ""

    @property
    def style_path(self) -> Path | None:
        """The layer's style.qml, or None where it has none."""
        path = self.folder / "style.qml"
        return path if path.is_file() else None

    @property
    def table(self) -> str:
        """The table of the store that holds the layer's data."""
        return self.shows or self.name

    @property
    def raster_path(self) -> Path | None:
        """The GeoTIFF of a raster layer that has data of its own."""
        return self.folder / "data.tif" if self.geometry == RASTER and not self.shows else None

    def field(self, name: str) -> Field | None:
        """The field of this name, or None."""
        return next((f for f in self.fields if f.name == name), None)


@lru_cache(maxsize=1)
def layers() -> tuple[LayerDefinition, ...]:
    """All layers, in the order in which they are drawn: the first is on top."""
    found = [_read(path) for path in sorted(FOLDER.glob("*/layer.json"))]
    return tuple(sorted(found, key=lambda definition: (definition.order, definition.name)))


def layer(name: str) -> LayerDefinition:
    """The layer of this name; raises StoreError where the catalogue has none."""
    for definition in layers():
        if definition.name == name:
            return definition
    raise StoreError(
        "the catalogue has no layer named {name}", "see the folders of layers/", name=name
    )


def _read(path: Path) -> LayerDefinition:
    """Read a layer.json; raises StoreError with the name of the entry that is wrong."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        fields = tuple(_field(item) for item in raw.pop("fields"))
        temporal = raw.pop("temporal", None)
        definition = LayerDefinition(
            name=path.parent.name,
            folder=path.parent,
            fields=fields,
            temporal=None if temporal is None else (temporal["start"], temporal["end"]),
            **raw,
        )
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(
            "{layer}/layer.json is wrong ({error})",
            "see layers/README.md",
            layer=path.parent.name,
            error=error,
        ) from error
    if definition.geometry not in GEOMETRIES:
        raise StoreError(
            "{name}/layer.json: {geometry} is no geometry",
            "give one of {known}",
            name=definition.name,
            geometry=definition.geometry,
            known=", ".join(str(g) for g in GEOMETRIES),
        )
    return definition


def _field(item: dict[str, Any]) -> Field:
    kind = item.get("type", "text")
    if kind not in KINDS:
        raise ValueError(f"field {item['name']} has the unknown type {kind}")
    return Field(
        item["name"],
        kind,
        bool(item.get("required", False)),
        item.get("alias", ""),
        tuple(item.get("values", ())),
    )
