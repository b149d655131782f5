"""Fields of the results, declared once, and the table of gateways."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from .atomic import atomic_path

REACHED = "reached"


class ResultField(NamedTuple):
    """A column of a result: name, "text", "integer" or "real", title with its unit."""

    name: str
    kind: str
    title: str


_PAIR = (
    ResultField("origin", "text", "Belt"),
    ResultField("destination", "text", "Gateway"),
)
_MEASURES = (
    ResultField("usd_per_t", "real", "Money (USD/t)"),
    ResultField("hours", "real", "Time (h)"),
    ResultField("exposure_km", "real", "Exposure (km)"),
)
_COURSE = (
    ResultField("length_km", "real", "Length (km)"),
    ResultField("road_km", "real", "Length with switchbacks (km)"),
    ResultField("climb_m", "real", "Climb (m)"),
    ResultField("descent_m", "real", "Descent (m)"),
    ResultField("steepest_grade", "real", "Steepest grade (rise/run)"),
    ResultField("off_road_km", "real", "Off mapped roads (km)"),
    ResultField("countries", "text", "Countries in order"),
    ResultField("zones_crossed", "integer", "Zones crossed"),
    ResultField("crossings", "integer", "Changes of controlling actor"),
    ResultField("zones", "text", "Actors in order"),
)
_RANKS = (
    ResultField("rank_usd", "integer", "Rank by money"),
    ResultField("rank_hours", "integer", "Rank by time"),
    ResultField("rank_exposure", "integer", "Rank by exposure"),
)
CONTEXT_FIELDS = (
    ResultField("mode", "text", "Mode"),
    ResultField("season", "text", "Season"),
    ResultField("date", "text", "Control at"),
    ResultField("terrain", "text", "Terrain"),
    ResultField("as_of", "text", "Evidence as of"),
)
# One line per belt, gateway and minimised measure; its measures are those along the line.
ROUTE_FIELDS = (
    *_PAIR,
    ResultField("minimised", "text", "Minimised measure"),
    *_MEASURES,
    *_COURSE,
    *_RANKS,
    *CONTEXT_FIELDS,
    ResultField("lineage", "text", "Lineage"),
)
# One row per belt and gateway; each measure is the least one, the course that of the cheapest.
GATEWAY_FIELDS = (
    *_PAIR,
    *_MEASURES,
    *_RANKS,
    *_COURSE,
    *CONTEXT_FIELDS,
    ResultField("status", "text", "Status"),
)


def write_gateways(path: str | Path, rows: Sequence[Mapping[str, object]]) -> None:
    """Write the belt by gateway table as UTF-8 CSV, whole or not at all."""
    write_rows(path, GATEWAY_FIELDS, rows, "the table of gateways")


def write_rows(
    path: str | Path,
    fields: Sequence[ResultField],
    rows: Sequence[Mapping[str, object]],
    name: str,
) -> None:
    """Write rows as UTF-8 CSV, whole or not at all; ``name`` is what the user calls the table."""
    with (
        atomic_path(path, name) as temporary,
        temporary.open("w", encoding="utf-8", newline="") as stream,
    ):
        writer = csv.DictWriter(stream, [field.name for field in fields])
        writer.writeheader()
        writer.writerows(rows)
