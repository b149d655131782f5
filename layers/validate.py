"""The rules that the text of the layers must keep; the build refuses a study that breaks one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ..plugin.io.vectors import Feature
from .catalogue import RASTER, LayerDefinition
from .dates import is_partial
from .study import Study

CONFIDENCE = frozenset({"low", "medium", "high"})
# West, south, east, north of the countries that places lie in, with a margin of about 0.3 degrees.
COUNTRY_BOXES = {
    "BD": (87.7, 20.2, 93.0, 26.9),
    "CN": (73.2, 17.8, 135.4, 53.9),
    "IN": (67.8, 6.4, 97.8, 35.9),
    "MM": (91.8, 9.3, 101.5, 28.9),
}
# Field, and the layer and field that its values must be found in; ids may be joined by semicolons.
REFERENCES = (
    ("source_id", "sources", "id"),
    ("anchor_id", "deposits", "id"),
    ("event_id", "control_events", "id"),
    ("gateway_id", "gateways", "id"),
    ("corridor_id", "corridors", "id"),
    ("leg_id", "corridor_legs", "id"),
    ("from_place", "places", "name"),
    ("to_place", "places", "name"),
)


def findings(study: Study) -> list[str]:
    """All broken rules, one sentence each; none for a study that may be built."""
    found = []
    titles: set[str] = set()
    for definition in study.definitions.values():
        if definition.title in titles:  # a GeoPackage refuses the second
            found.append(f"{definition.name}: the title {definition.title} is used twice")
        titles.add(definition.title)
        found += layer_findings(study, definition)
    return found


def layer_findings(study: Study, definition: LayerDefinition) -> Iterator[str]:
    """The broken rules of one layer."""
    if definition.geometry == RASTER:
        path = definition.raster_path
        if path is not None and not path.is_file():
            yield f"{definition.name} has no data.tif"
        if definition.shows and definition.shows not in study.definitions:
            yield f"{definition.name} shows {definition.shows}, which is no layer"
        return
    features = study.features(definition.name)
    yield from _unique(definition, features)
    yield from _complete(definition, features)
    yield from _dates(definition, features)
    yield from _geometries(definition, features)
    yield from _references(study, definition, features)
    if definition.temporal is not None:
        yield from _overlaps(definition, features, "place")
    if definition.field("gateway_id") is not None:
        yield from _overlaps(definition, features, "gateway_id")


def _row(definition: LayerDefinition, feature: Feature) -> str:
    return f"{definition.name} {feature.text('id') or '(no id)'}"


def _unique(definition: LayerDefinition, features: Iterable[Feature]) -> Iterator[str]:
    seen: set[Any] = set()
    for feature in features:
        if feature.get("id") in seen:
            yield f"{_row(definition, feature)}: the id is used twice"
        seen.add(feature.get("id"))


def _complete(definition: LayerDefinition, features: Iterable[Feature]) -> Iterator[str]:
    required = [f.name for f in definition.fields if f.required]
    for feature in features:
        for name in required:
            if feature.get(name) is None:
                yield f"{_row(definition, feature)}: {name} is missing"
        confidence = feature.get("confidence")
        if confidence is not None and confidence not in CONFIDENCE:
            yield f"{_row(definition, feature)}: confidence {confidence} is not low, medium or high"
        precision = feature.get("precision_km")
        if (
            definition.field("precision_km")
            and feature.geometry is not None
            and not (precision and precision > 0)
        ):
            yield f"{_row(definition, feature)}: it has a position but no precision_km"


def _dates(definition: LayerDefinition, features: Iterable[Feature]) -> Iterator[str]:
    for feature in features:
        as_of = feature.text("as_of")
        if as_of and not is_partial(as_of):
            yield f"{_row(definition, feature)}: as_of is {as_of}, which is no date"
        start, end = feature.get("valid_from"), feature.get("valid_to")
        if isinstance(start, date) and isinstance(end, date) and end <= start:
            yield f"{_row(definition, feature)}: it ends on {end}, not after its start on {start}"


def _geometries(definition: LayerDefinition, features: Iterable[Feature]) -> Iterator[str]:
    for feature in features:
        geometry = feature.geometry
        if definition.geometry is None or (geometry is None and definition.nullable_geometry):
            continue
        if geometry is None or geometry.is_empty:
            yield f"{_row(definition, feature)}: it has no geometry"
            continue
        if not geometry.is_valid:
            yield f"{_row(definition, feature)}: its geometry is not valid"
        west, south, east, north = geometry.bounds
        if west < -180 or east > 180 or south < -90 or north > 90:
            yield f"{_row(definition, feature)}: its coordinates are no longitude and latitude"
        country = feature.text("country")
        if definition.geometry == "Point" and country:
            box = COUNTRY_BOXES.get(country)
            if box is None:
                yield f"{_row(definition, feature)}: country {country} is unknown"
            elif not (box[0] <= west <= box[2] and box[1] <= south <= box[3]):
                yield f"{_row(definition, feature)}: {west:g}, {south:g} is not in {country}"


def _references(
    study: Study, definition: LayerDefinition, features: list[Feature]
) -> Iterator[str]:
    for field, layer, key in REFERENCES:
        if definition.field(field) is None:
            continue
        known = {other.get(key) for other in study.features(layer)}
        for feature in features:
            for value in (part.strip() for part in feature.text(field).split(";")):
                if value and value not in known:
                    yield f"{_row(definition, feature)}: {field} {value} is not in {layer}"


def _overlaps(definition: LayerDefinition, features: Iterable[Feature], key: str) -> Iterator[str]:
    """Intervals of one place must not overlap; None = unbounded, the end is excluded."""
    ordered = sorted(
        features,
        key=lambda f: (f.text(key), f["valid_from"] or date.min, f["valid_to"] or date.max),
    )
    for earlier, later in zip(ordered, ordered[1:]):
        if earlier[key] != later[key]:
            continue
        end = earlier["valid_to"] or date.max
        start = later["valid_from"] or date.min
        if start < end:
            yield f"{_row(definition, later)}: it overlaps {earlier['id']} at {later[key]}"
