"""Corridor legs with the lines that were found for them."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from pathlib import Path

import numpy as np
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from ...plugin.core.errors import StoreError
from ...plugin.io.vectors import Feature, read_geojson
from ..study import Study, length_km

LINES = Path(__file__).with_name("lines.geojson.gz")
# What a line says of itself besides its course.
_LENGTHS = ("computed_km", "line_km", "off_road_km")
MEASURES = ("hours", "usd_per_t", "exposure_km")
FOUND = ("found", *_LENGTHS, *MEASURES, "remark", "terrain")
# Degrees by which an end of a line may miss its place: by its rounding, and for a railway or river.
_SAME, _REACH = 2e-4, 0.06


def build(study: Study) -> list[Feature]:
    """One line per leg of data.csv, with what is said and what was found of it."""
    corridors = {row["id"]: row for row in study.records("corridors")}
    reports: dict[str, list[Feature]] = defaultdict(list)
    for report in study.features("leg_status"):  # they come in time order
        reports[report["leg_id"]].append(report)
    lines = read_lines()
    legs = []
    for record in study.records("corridor_legs"):
        straight = study.line([record["from_place"], record["to_place"]])
        found, line = lines.get(record["id"], ({}, None))
        line = between(record, straight, line)
        corridor = corridors.get(record["corridor_id"], Feature())
        known = reports[record["id"]]
        values = {
            **record.values,
            "name": f"{record['from_place']} - {record['to_place']}",
            "season": record.text("season") or corridor.text("season") or None,
            "status": known[-1]["status"] if known else corridor.text("status") or None,
            "status_from": known[-1]["valid_from"] if known else None,
            "status_history": history(known),
            "geodesic_km": length_km(straight),
            **{name: found.get(name) for name in FOUND},
        }
        legs.append(Feature(values, line))
    return legs


def read_lines() -> dict[str, tuple[dict[str, object], BaseGeometry]]:
    """The lines by the id of their leg, and what is known of each."""
    return {
        str(said["leg_id"]): (said, line) for said, line in read_geojson(LINES) if "leg_id" in said
    }


def history(reports: list[Feature]) -> str | None:
    """Dated reports as JSON, for expressions that look up a date; an open end is empty."""
    rows = [
        {"from": _day(r["valid_from"]), "to": _day(r["valid_to"]), "status": r["status"]}
        for r in reports
    ]
    return json.dumps(rows, ensure_ascii=False) if rows else None


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def between(leg: Feature, ends: LineString, line: BaseGeometry | None) -> LineString:
    """The line from place to place: a railway or river is joined to the places that it serves.

    ``ends`` runs between the places. Raises StoreError where there is no line between them.
    """
    if line is None:
        raise StoreError(
            "the leg {leg} has no line", "make it with .ci/make_leg_lines.py", leg=leg["id"]
        )
    course, places = np.asarray(line.coords)[:, :2], np.asarray(ends.coords)[[0, -1], :2]
    apart = np.abs(course[[0, -1]] - places).max(axis=1)
    if apart.max() > _REACH:
        raise StoreError(
            "the line of the leg {leg} does not run between {start} and {end}",
            "make it anew with .ci/make_leg_lines.py",
            leg=leg["id"],
            start=leg["from_place"],
            end=leg["to_place"],
        )
    # An end that is the place but for its rounding gives way to it.
    inner = course[int(apart[0] < _SAME) : len(course) - int(apart[1] < _SAME)]
    return LineString(np.vstack([places[:1], inner, places[1:]]))
