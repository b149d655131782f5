"""Fields of routed corridors, declared once, and the table that holds them against the published.

Lengths are in kilometres on the ellipsoid.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..core.wording import say
from .atomic import atomic_path
from .vectors import Field

# How the line of a leg was found.
ROUTED, ALONG, STRAIGHT = "routed", "along a line", "straight"

_SAID = (
    Field("as_of", alias="As of"),
    Field("confidence", alias="Confidence"),
    Field("source_id", alias="Sources"),
)
_LEG = (
    Field("id", alias="Id"),
    Field("name", alias="Name"),
    Field("corridor_id", alias="Corridor"),
    Field("seq", "integer", alias="Order"),
    Field("from_place", alias="From"),
    Field("to_place", alias="To"),
    Field("mode", alias="Mode"),
    Field("class", alias="Class"),
    Field("status", alias="Status"),
    Field("season", alias="Season"),
)
_LENGTHS = (
    Field("published_km", "real", alias="Published length (km)"),
    Field("computed_km", "real", alias="Computed length (km)"),
    Field("difference_km", "real", alias="Computed - published (km)"),
    Field("ratio", "real", alias="Computed / published"),
    Field("line_km", "real", alias="Length of the line (km)"),
    Field("geodesic_km", "real", alias="Straight line (km)"),
    Field("found", alias="Line found by"),
    Field("remark", alias="Reason or remark"),
)
_MEASURES = (
    Field("hours", "real", alias="Hours"),
    Field("usd_per_t", "real", alias="Money (USD/t)"),
    Field("exposure_km", "real", alias="Exposure (km)"),
)
LEG_FIELDS = (
    *_LEG,
    *_LENGTHS,
    Field("off_road_km", "real", alias="Off mapped roads (km)"),
    *_MEASURES,
    Field("terrain", alias="Terrain"),
    Field("status_history", alias="Reports by date"),
    *_SAID,
    Field("note", alias="Note"),
    Field("lineage", alias="Lineage"),
)
TABLE_FIELDS = (*_LEG, *_LENGTHS, *_MEASURES, Field("terrain", alias="Terrain"), *_SAID)
CORRIDOR_FIELDS = (
    Field("id", alias="Id"),
    Field("name", alias="Name"),
    Field("mode", alias="Mode"),
    Field("status", alias="Status"),
    Field("season", alias="Season"),
    Field("legs", "integer", alias="Legs"),
    Field("legs_found", "integer", alias="Legs with a line"),
    Field("published_km", alias="Published length (km), as stated"),
    Field("computed_km", "real", alias="Computed length of the legs with a line (km)"),
    Field("straight_km", "real", alias="Straight line of the other legs (km)"),
    Field("constraints", alias="Known constraints"),
    *_SAID,
    Field("lineage", alias="Lineage"),
)


def write_leg_table(path: str | Path, rows: Iterable[Mapping[str, object]]) -> None:
    """Write the published and the computed length of each leg as UTF-8 CSV, whole or not at all."""
    with (
        atomic_path(path, say("the table of legs")) as temporary,
        temporary.open("w", encoding="utf-8", newline="") as stream,
    ):
        writer = csv.DictWriter(
            stream, [field.name for field in TABLE_FIELDS], extrasaction="ignore"
        )
        writer.writeheader()
        writer.writerows(rows)
