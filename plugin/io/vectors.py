"""Records with a geometry, and the reviewed text that they are read from."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Union

from shapely.errors import ShapelyError
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from ..core.errors import InputError

Value = Union[str, int, float, date, None]
KINDS = ("text", "integer", "real", "date")


@dataclass(frozen=True)
class Field:
    """A column: ``kind`` is one of KINDS; a required one may not be empty.

    ``choices`` are the only values it may hold; none = any.
    """

    name: str
    kind: str = "text"
    required: bool = False
    alias: str = ""
    choices: tuple[str, ...] = ()

    def parse(self, text: str) -> Value:
        """The typed value of a text cell; an empty cell is None.

        Raises ValueError where the text is no value of this kind.
        """
        text = text.strip()
        if not text:
            return None
        if self.kind == "integer":
            return int(text)
        if self.kind == "real":
            return float(text)
        if self.kind == "date":
            return date.fromisoformat(text)
        return text


@dataclass(frozen=True)
class Feature:
    """A record: shapely geometry in EPSG:4326 (or None) and values by field name."""

    values: Mapping[str, Value] = field(default_factory=dict)
    geometry: BaseGeometry | None = None

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    def get(self, name: str, default: Any = None) -> Any:
        """The value of a field, or ``default`` where the record has no such field."""
        return self.values.get(name, default)

    def text(self, name: str) -> str:
        """The value as text; an empty or missing one is an empty string."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def sources(self) -> list[str]:
        """The ids in ``source_id``, which are separated by semicolons."""
        return [part.strip() for part in self.text("source_id").split(";") if part.strip()]


def read_csv(path: Path) -> list[dict[str, str]]:
    """Rows of a UTF-8 CSV with a header line.

    Raises InputError, with the row number, where a row has too many or too few cells.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream, restkey="", restval=None)
            rows = []
            for row in reader:
                if "" in row or None in row.values():
                    name = f"{path.parent.name}/{path.name}"
                    raise InputError(
                        "line {line} of {name} has a wrong number of cells",
                        "quote the cells that hold a comma",
                        line=reader.line_num,
                        name=name,
                    )
                rows.append(row)
            return rows
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(
            "{path} cannot be read ({error})", "give a CSV file in UTF-8", path=path, error=error
        ) from error


def read_geojson(path: Path) -> Iterator[tuple[dict[str, Any], BaseGeometry]]:
    """Properties and geometry of the features of a GeoJSON file, plain or gzipped.

    Raises InputError where the file is no feature collection.
    """
    try:
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for item in json.loads(raw)["features"]:
            yield item["properties"], shape(item["geometry"])
    except (OSError, EOFError, ValueError, KeyError, TypeError, ShapelyError) as error:
        raise InputError(
            "{path} cannot be read ({error})", "give a GeoJSON file", path=path, error=error
        ) from error
