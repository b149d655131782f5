"""Fields of the exposure tables, and rows turned into wide columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..core.exposure import ALL, Row
from .results import ResultField

RING = (
    ResultField("belt", "text", "Belt"),
    ResultField("ring_from_km", "real", "From (km)"),
    ResultField("ring_to_km", "real", "To (km)"),
)
TABLE_FIELDS = (
    *RING,
    ResultField("theme", "text", "Theme"),
    ResultField("class", "text", "Class (all = whole theme)"),
    ResultField("measure", "text", "Measure"),
    ResultField("value", "real", "Value"),
    ResultField("unit", "text", "Unit (1 = number)"),
    ResultField("expected", "real", "Expected value"),
    ResultField("low", "real", "Low (5 %)"),
    ResultField("high", "real", "High (95 %)"),
    ResultField("ids", "text", "Features behind the value"),
    ResultField("as_of", "text", "Evidence as of"),
    ResultField("source_id", "text", "Sources"),
    ResultField("lineage", "text", "Lineage"),
)
TAIL = (
    ResultField("as_of", "text", "Evidence as of"),
    ResultField("source_id", "text", "Sources"),
    ResultField("lineage", "text", "Lineage"),
)
# Names that would hide the fields of a ring.
_RESERVED = frozenset(field.name for field in (*RING, *TAIL))


def column_name(row: Row, suffix: str = "") -> str:
    """Column of a figure in the wide table: theme, class where it is one, measure and unit."""
    words = [row.theme, "" if row.kind == ALL else row.kind, row.measure]
    words += ["" if row.unit == "1" else row.unit, suffix]
    name = re.sub(r"[^a-z0-9]+", "_", "_".join(word for word in words if word).lower()).strip("_")
    return f"{name}_" if name in _RESERVED else name


def wide(rows: Sequence[Row], areas: int) -> tuple[tuple[str, ...], list[dict[str, float]]]:
    """Columns in the order of the rows, and one record for each area.

    A class that one area has and another has not is 0 there, as its theme was looked at. Counts
    of a whole theme bring their range along.
    """
    columns: dict[str, None] = {}
    records: list[dict[str, float]] = [{} for _ in range(areas)]
    for row in rows:
        cells = {column_name(row): row.value}
        if row.spread is not None and row.kind == ALL:
            cells[column_name(row, "low")] = row.spread.low
            cells[column_name(row, "high")] = row.spread.high
        columns.update(dict.fromkeys(cells))
        records[row.area].update(cells)
    # A distance that was not measured is not 0.
    for record in records:
        record.update({c: 0.0 for c in columns if c not in record and "distance" not in c})
    return tuple(columns), records
