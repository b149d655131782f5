"""The rules that layers must keep: the build refuses a study that breaks one.

The same rules read a catalogue's text and a stored study: both are a Study.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ..plugin.core.wording import say
from ..plugin.io.vectors import Feature
from .catalogue import RASTER, LayerDefinition
from .dates import FIRST_YEAR, LAST_YEAR, is_partial, year_of
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
    ("name_source_id", "sources", "id"),
    ("anchor_id", "deposits", "id"),
    ("event_id", "control_events", "id"),
    ("gateway_id", "gateways", "id"),
    ("corridor_id", "corridors", "id"),
    ("leg_id", "corridor_legs", "id"),
    ("from_place", "places", "name"),
    ("to_place", "places", "name"),
)
# Each rule with the way out of breaking it.
RULES = {
    "title": "give the layers different titles",
    "data": "restore the layer's data",
    "id": "give every row an id of its own",
    "name": "rename one of them, or merge the rows",
    "required": "fill in the field",
    "confidence": "choose low, medium or high",
    "choice": "choose one of the values that the form offers",
    "precision": "say within how many km the position is known",
    "date": "write YYYY, YYYY-MM or YYYY-MM-DD",
    "range": "give a year from {first} to {last}",
    "interval": "let it end after its start, or leave the end empty",
    "geometry": "draw or repair the geometry",
    "coordinates": "give longitude and latitude in EPSG:4326",
    "country": "correct the position or the country code",
    "reference": "correct the id, or add the row that it names",
    "overlap": "end the earlier statement where the later one starts",
    # What can be wrong with a stored study and not with text (stored.py).
    "schema": "run Update study, which keeps a backup",
    "layer": "build the study again with Create study",
    "field": "run Update study, or add the field in the properties of the layer",
    "crs": "export the layer to EPSG:4326",
    "type": "correct the value",
}


@dataclass(frozen=True)
class Finding:
    """A broken rule: in which layer and row, which of RULES, what is wrong and the way out.

    ``other`` is the row that it overlaps.
    """

    layer: str
    feature: str
    rule: str
    text: str
    other: str = ""

    @property
    def way_out(self) -> str:
        """What to do about it."""
        return say(RULES[self.rule], first=FIRST_YEAR, last=LAST_YEAR)

    def __str__(self) -> str:
        row = f"{self.layer} {self.feature}" if self.feature else self.layer
        return f"{row}: {self.text}"


def findings(study: Study) -> list[Finding]:
    """All broken rules; none for a study that may be built."""
    found = []
    titles: set[str] = set()
    for definition in study.definitions.values():
        if definition.title in titles:  # a GeoPackage refuses the second
            text = say("the title {title} is used twice", title=definition.title)
            found.append(Finding(definition.name, "", "title", text))
        titles.add(definition.title)
        found += layer_findings(study, definition)
    return found


def layer_findings(study: Study, definition: LayerDefinition) -> Iterator[Finding]:
    """The broken rules of one layer."""
    if definition.geometry == RASTER:
        path = definition.raster_path
        if path is not None and not path.is_file():
            yield Finding(definition.name, "", "data", say("it has no data.tif"))
        if definition.shows and definition.shows not in study.definitions:
            text = say("it shows {name}, which is no layer", name=definition.shows)
            yield Finding(definition.name, "", "data", text)
        return
    features = study.features(definition.name)
    yield from _unique(definition, features)
    yield from _unique_names(definition, features)
    yield from _complete(definition, features)
    yield from _choices(definition, features)
    yield from _dates(definition, features)
    yield from _geometries(definition, features)
    yield from _references(study, definition, features)
    if definition.temporal is not None:
        yield from overlaps(definition, features, "place")
    if definition.field("gateway_id") is not None:
        yield from overlaps(definition, features, "gateway_id")
    if definition.field("leg_id") is not None and definition.field("valid_from") is not None:
        yield from overlaps(definition, features, "leg_id")


def _at(definition: LayerDefinition, feature: Feature, rule: str, text: str) -> Finding:
    return Finding(definition.name, feature.text("id") or say("(no id)"), rule, text)


def _unique(definition: LayerDefinition, features: Iterable[Feature]) -> Iterator[Finding]:
    seen: set[Any] = set()
    for feature in features:
        if feature.get("id") in seen:
            yield _at(definition, feature, "id", say("the id is used twice"))
        seen.add(feature.get("id"))


def _unique_names(definition: LayerDefinition, features: Iterable[Feature]) -> Iterator[Finding]:
    """Names by which other layers refer to a row must be one row's."""
    if all((layer, key) != (definition.name, "name") for _, layer, key in REFERENCES):
        return
    count = Counter(feature.text("name") for feature in features)
    for feature in features:
        if count[feature.text("name")] > 1:
            text = say("the name {name} is used twice", name=feature["name"])
            yield _at(definition, feature, "name", text)


def _choices(definition: LayerDefinition, features: Iterable[Feature]) -> Iterator[Finding]:
    limited = [f for f in definition.fields if f.choices]
    for feature in features:
        for item in limited:
            value = feature.get(item.name)
            if value is not None and value not in item.choices:
                text = say(
                    "{field} {value} is not one of {known}",
                    field=item.name,
                    value=value,
                    known=", ".join(item.choices),
                )
                yield _at(definition, feature, "choice", text)


def _complete(definition: LayerDefinition, features: Iterable[Feature]) -> Iterator[Finding]:
    required = [f.name for f in definition.fields if f.required]
    for feature in features:
        for name in required:
            if feature.get(name) is None:
                yield _at(definition, feature, "required", say("{field} is missing", field=name))
        confidence = feature.get("confidence")
        if confidence is not None and confidence not in CONFIDENCE:
            text = say("confidence {value} is not low, medium or high", value=confidence)
            yield _at(definition, feature, "confidence", text)
        precision = feature.get("precision_km")
        if (
            definition.field("precision_km")
            and feature.geometry is not None
            and not (precision and precision > 0)
        ):
            text = say("it has a position but no precision_km")
            yield _at(definition, feature, "precision", text)


def _dates(definition: LayerDefinition, features: Iterable[Feature]) -> Iterator[Finding]:
    for feature in features:
        as_of = feature.text("as_of")
        if as_of and not is_partial(as_of):
            text = say("{field} is {value}, which is no date", field="as_of", value=as_of)
            yield _at(definition, feature, "date", text)
        elif as_of and not FIRST_YEAR <= year_of(as_of) <= LAST_YEAR:
            text = say("{field} is {value}, which is out of range", field="as_of", value=as_of)
            yield _at(definition, feature, "range", text)
        start, end = feature.get("valid_from"), feature.get("valid_to")
        for name, day in (("valid_from", start), ("valid_to", end)):
            if isinstance(day, date) and not FIRST_YEAR <= day.year <= LAST_YEAR:
                text = say("{field} is {value}, which is out of range", field=name, value=day)
                yield _at(definition, feature, "range", text)
        if isinstance(start, date) and isinstance(end, date) and end <= start:
            text = say("it ends on {end}, not after its start on {start}", end=end, start=start)
            yield _at(definition, feature, "interval", text)


def _geometries(definition: LayerDefinition, features: Iterable[Feature]) -> Iterator[Finding]:
    for feature in features:
        geometry = feature.geometry
        if definition.geometry is None or (geometry is None and definition.nullable_geometry):
            continue
        if geometry is None or geometry.is_empty:
            yield _at(definition, feature, "geometry", say("it has no geometry"))
            continue
        if not geometry.is_valid:
            yield _at(definition, feature, "geometry", say("its geometry is not valid"))
        west, south, east, north = geometry.bounds
        if west < -180 or east > 180 or south < -90 or north > 90:
            text = say("its coordinates are no longitude and latitude")
            yield _at(definition, feature, "coordinates", text)
        country = feature.text("country")
        if definition.geometry == "Point" and country:
            box = COUNTRY_BOXES.get(country)
            if box is None:
                text = say("country {country} is unknown", country=country)
                yield _at(definition, feature, "country", text)
            elif not (box[0] <= west <= box[2] and box[1] <= south <= box[3]):
                text = say(
                    "{lon:g}, {lat:g} is not in {country}", lon=west, lat=south, country=country
                )
                yield _at(definition, feature, "country", text)


def _references(
    study: Study, definition: LayerDefinition, features: list[Feature]
) -> Iterator[Finding]:
    for field, layer, key in REFERENCES:
        if definition.field(field) is None:
            continue
        if layer not in study.definitions:  # a finding of its own in a stored study
            continue
        known = {other.get(key) for other in study.features(layer)}
        for feature in features:
            for value in (part.strip() for part in feature.text(field).split(";")):
                if value and value not in known:
                    text = say(
                        "{field} {value} is not in {layer}", field=field, value=value, layer=layer
                    )
                    yield _at(definition, feature, "reference", text)


def overlaps(
    definition: LayerDefinition, features: Iterable[Feature], key: str
) -> Iterator[Finding]:
    """Intervals of one place must not overlap; None = unbounded, the end is excluded."""
    ordered = sorted(
        features,
        key=lambda f: (f.text(key), f["valid_from"] or date.min, f["valid_to"] or date.max),
    )
    reaching = None  # of the same place, the statement that lasts longest so far
    for later in ordered:
        if reaching is None or reaching[key] != later[key]:
            reaching = later
            continue
        end = reaching["valid_to"] or date.max
        if (later["valid_from"] or date.min) < end:
            other = reaching["id"]
            text = say("it overlaps {other} at {place}", other=other, place=later[key])
            yield replace(_at(definition, later, "overlap", text), other=other)
        if (later["valid_to"] or date.max) > end:
            reaching = later
