"""A study that is read from its GeoPackage: the same rules and builds work on it as on text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from ..plugin.core.errors import Cancelled, StoreError
from ..plugin.core.wording import say
from ..plugin.io.gpkg import SCHEMA_VERSION
from ..plugin.io.store import open_layer_features, schema_version, table_info, unreadable_dates
from ..plugin.io.vectors import Feature, Field
from .catalogue import RASTER, LayerDefinition, layers
from .dates import first_day
from .study import Study
from .validate import Finding, layer_findings

_EPSG = 4326


class StoredStudy(Study):
    """The layers of the catalogue that a GeoPackage holds.

    Rows have the fields of the catalogue, a missing field is None. ``put`` replaces the rows of a
    layer in memory, so that a change can be checked before it is written.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self.tables = table_info(path)
        super().__init__([d for d in layers() if d.geometry == RASTER or d.table in self.tables])
        self.mistyped: list[Finding] = []

    def rows(self, name: str, file: str = "data.csv") -> list[dict[str, str]]:
        """The rows of a layer as text; the store has no other files."""
        if file != "data.csv":
            raise StoreError(
                "a stored study has no {file} of {name}",
                "build it from the text",
                file=file,
                name=name,
            )
        return [{key: row.text(key) for key in row.values} for row in self.features(name)]

    def records(self, name: str, file: str = "data.csv") -> list[Feature]:
        return self.features(name)

    def put(self, name: str, features: Iterable[Feature]) -> None:
        """Replace the rows of a layer in memory."""
        self._done[name] = list(features)

    def _load(self, definition: LayerDefinition) -> list[Feature]:
        if definition.geometry == RASTER:
            return []
        return [
            Feature(
                {f.name: self._typed(definition, f, row) for f in definition.fields}, row.geometry
            )
            for row in open_layer_features(self.path, definition.table)
        ]

    def _typed(self, definition: LayerDefinition, field: Field, row: Feature) -> Any:
        value = row.get(field.name)
        try:
            return _typed(field.kind, value)
        except ValueError:
            text = say(
                "{field} is {value!r}, no {kind}", field=field.name, value=value, kind=field.kind
            )
            self.mistyped.append(Finding(definition.name, row.text("id"), "type", text))
            return None


def _typed(kind: str, value: Any) -> Any:
    """A value in the type of its field, whatever type the table has; raises ValueError."""
    if value is None or value == "":
        return None
    if kind == "text":
        return value.isoformat() if isinstance(value, date) else str(value)
    if kind == "date":
        return value if isinstance(value, date) else first_day(str(value).replace("/", "-")[:10])
    return int(value) if kind == "integer" else float(value)


def stored_findings(
    path: str | Path, progress: Callable[[float], bool] | None = None
) -> list[Finding]:
    """All that is wrong with a stored study: its structure, then the rules of every layer.

    Raises StoreError where it cannot be read at all, Cancelled where progress says stop.
    """
    study = StoredStudy(path)
    found = list(_structure(study))
    checked = [d for d in study.definitions.values() if d.geometry != RASTER]
    for number, definition in enumerate(checked):
        if progress is not None and not progress(number / max(len(checked), 1)):
            raise Cancelled
        astray = study.tables[definition.table].epsg not in (_EPSG, None)
        found += [
            finding
            for finding in layer_findings(study, definition)
            # Coordinates of another system would be wrong in every row.
            if not (astray and finding.rule in ("coordinates", "country"))
        ]
    if progress is not None:
        progress(1.0)
    return found + study.mistyped


def _structure(study: StoredStudy) -> Iterable[Finding]:
    version = schema_version(study.path)
    if version < SCHEMA_VERSION:
        text = say(
            "the schema version is {version}, the current one is {known}",
            version=version,
            known=SCHEMA_VERSION,
        )
        yield Finding("study_metadata", "", "schema", text)
    for definition in layers():
        if definition.geometry == RASTER:
            continue
        table = study.tables.get(definition.table)
        if table is None:
            yield Finding(definition.name, "", "layer", say("the study has no such layer"))
            continue
        for field in definition.fields:
            if field.name not in table.fields:
                text = say("the field {field} is missing", field=field.name)
                yield Finding(definition.name, "", "field", text)
            elif field.kind == "date" and "id" in table.fields:
                for row, date in unreadable_dates(study.path, definition.table, field.name):
                    text = say("{field} is {value!r}", field=field.name, value=date)
                    yield Finding(definition.name, row, "date", text)
        if definition.geometry is not None and table.epsg != _EPSG:
            text = say(
                "its coordinate reference system is EPSG:{code}",
                code=table.epsg or say("(none)"),
            )
            yield Finding(definition.name, "", "crs", text)
