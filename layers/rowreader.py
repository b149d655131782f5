"""Foreign rows as rows of a layer: mapped columns, typed values, and why a row is rejected."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple

from ..plugin.core.errors import InputError
from ..plugin.core.wording import say
from ..plugin.io.tabular import RawRow
from ..plugin.io.vectors import Field
from .catalogue import LayerDefinition
from .dateforms import AmbiguousDate, read_date
from .validate import CONFIDENCE

REPORT_COLUMNS = ("row", "id", "outcome", "field", "value", "reason", "way_out")
REJECTED, ENDED, KEPT = "rejected", "ended", "event only"
# Fields that hold a date as text, to the precision that is known.
_PARTIAL_DATES = frozenset({"as_of", "from_date", "to_date"})


class Problem(NamedTuple):
    """Why a row is rejected: field, value, reason, way out."""

    field: str
    value: str
    reason: str
    way_out: str


@dataclass(frozen=True)
class ColumnMapping:
    """Which column gives which field, and what stands in for an empty cell."""

    columns: Mapping[str, str]
    defaults: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: str, cells: Mapping[str, str]) -> str:
        """The text of a field in a row, in composed Unicode and without outer blanks."""
        text = cells.get(self.columns.get(name, ""), "").strip() or self.defaults.get(name, "")
        return unicodedata.normalize("NFC", text).strip()


def make_mapping(
    rows: Sequence[Sequence[str]], fields: Sequence[Field], columns: Sequence[str], file: str
) -> ColumnMapping:
    """The mapping of (field, column, value where empty) rows; the rest goes by name.

    A field that no row maps takes the column of its name or title, whatever the case. Raises
    InputError for a field or column that does not exist.
    """
    known = {f.name: f for f in fields}
    by_name = {column.strip().lower(): column for column in reversed(columns)}
    mapped: dict[str, str] = {}
    defaults: dict[str, str] = {}
    for name, column, default in (tuple(str(cell).strip() for cell in row) for row in rows):
        if not name and not column and not default:
            continue
        if name not in known:
            raise InputError(
                "the mapping names the field '{name}', which the layer does not have",
                "use one of {known}",
                name=name,
                known=", ".join(known),
            )
        if column and column not in columns:
            raise InputError(
                "the mapping names the column '{column}', which {file} does not have",
                "use one of {known}",
                column=column,
                file=file,
                known=", ".join(columns),
            )
        if column:
            mapped[name] = column
        if default:
            defaults[name] = default
    for name, item in known.items():
        found = by_name.get(name.lower()) or (item.alias and by_name.get(item.alias.lower()))
        if found:
            mapped.setdefault(name, found)
    missing = [
        f.name for f in fields if f.required and f.name not in mapped and f.name not in defaults
    ]
    if missing:
        raise InputError(
            "no column of {file} gives the field {field}",
            "map it to a column, or give a value for it in the mapping",
            file=file,
            field=missing[0],
        )
    return ColumnMapping(mapped, defaults)


class RowReader:
    """Turns raw rows into values of a layer's fields."""

    def __init__(
        self,
        definition: LayerDefinition,
        fields: Sequence[Field],
        mapping: ColumnMapping,
        order: str,
        sources: frozenset[str],
    ) -> None:
        self._definition = definition
        self._fields = fields
        self._mapping = mapping
        self._order = order
        self._sources = sources

    def read(self, row: RawRow) -> tuple[dict[str, Any], list[Problem]]:
        """The values of a row and what is wrong with it."""
        if row.problem:
            return {}, [Problem("", "", row.problem, say("correct the row"))]
        values: dict[str, Any] = {}
        problems: list[Problem] = []
        for item in self._fields:
            text = self._mapping.text(item.name, row.cells)
            try:
                values[item.name] = self._value(item, text)
            except _Refused as refused:
                problems.append(Problem(item.name, text, refused.reason, refused.way_out))
        return values, problems

    def _value(self, item: Field, text: str) -> Any:
        if not text:
            if item.required:
                raise _Refused(
                    say("it is empty"), say("fill it in, or give a value for it in the mapping")
                )
            return None
        if item.name in _PARTIAL_DATES:
            return self._date(text)
        if item.name == "source_id":
            return self._sourced(text)
        choices = item.choices or (tuple(CONFIDENCE) if item.name == "confidence" else ())
        if choices:
            return _chosen(text, choices)
        try:
            value = item.parse(text)
            if isinstance(value, float) and not isfinite(value):
                raise ValueError(text)
            return value
        except ValueError:
            raise _Refused(
                say("it is no {kind}", kind=item.kind), say("write digits with a decimal point")
            ) from None

    def _date(self, text: str) -> str:
        try:
            return read_date(text, self._order)
        except AmbiguousDate as error:
            way_out = say("declare the order of day and month, or write YYYY-MM-DD")
            raise _Refused(str(error), way_out) from None
        except ValueError as error:
            raise _Refused(str(error), say("write YYYY-MM-DD, YYYY-MM or YYYY")) from None

    def _sourced(self, text: str) -> str:
        ids = [part.strip() for part in text.split(";") if part.strip()]
        unknown = [key for key in ids if key not in self._sources]
        if unknown or not ids:
            raise _Refused(
                say(
                    "the source {source} is not in the study",
                    source=unknown[0] if unknown else text,
                ),
                say("add a row for it to the table sources, or use the id of one that is there"),
            )
        return ";".join(ids)


class _Refused(Exception):
    def __init__(self, reason: str, way_out: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.way_out = way_out


def _chosen(text: str, choices: Sequence[str]) -> str:
    """The choice that the text names, whatever its case."""
    for choice in choices:
        if choice.casefold() == text.casefold():
            return choice
    known = ", ".join(sorted(choices))
    raise _Refused(say("it is not one of {known}", known=known), say("use one of these values"))


class Report:
    """The rejected rows and what else an import did, written as it is found."""

    def __init__(self, path: Path) -> None:
        # Excel takes a text for UTF-8 only where it is marked as such.
        self._stream = path.open("w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._stream)
        self._writer.writerow(REPORT_COLUMNS)
        self.rejected = 0

    def reject(self, number: int, key: str, problems: Sequence[Problem]) -> None:
        """Write the problems of a row, one line each."""
        self.rejected += 1
        self._writer.writerows((number, key, REJECTED, *problem) for problem in problems)

    def ended(self, number: int, key: str, day: str, by: str) -> None:
        """Write that a statement of the study ends where row ``number`` starts."""
        text = say("it was open, and the newer statement {by} starts on {day}", by=by, day=day)
        way_out = say("correct its to_date in control_events where it went on")
        self._writer.writerow((number, key, ENDED, "to_date", day, text, way_out))

    def kept(self, number: int, key: str, place: str) -> None:
        """Write that a closure is about no leg of a corridor."""
        text = say("no corridor leg has this id or name, so that no leg is shown closed")
        way_out = say("give the id or the name of a leg as the place, or the id of a corridor")
        self._writer.writerow((number, key, KEPT, "place", place, text, way_out))

    def __enter__(self) -> Report:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()
