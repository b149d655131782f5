"""Gateways at the positions of their places, with their latest reported status."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from shapely.geometry import LineString, Point
from shapely.ops import nearest_points

from ...plugin.io.vectors import Feature
from ..corridor_legs.build import history
from ..study import Study, length_km


def build(study: Study) -> list[Feature]:
    """One point per row of data.csv."""
    reports: dict[str, list[Feature]] = defaultdict(list)
    for report in sorted(
        study.features("gateway_status"), key=lambda r: r["valid_from"] or date.min
    ):
        reports[report["gateway_id"]].append(report)
    return [_gateway(study, record, reports[record["id"]]) for record in study.records("gateways")]


def _gateway(study: Study, record: Feature, reports: list[Feature]) -> Feature:
    place = study.place(record["place"])
    values = {**record.values, "precision_km": place["precision_km"]}
    if record["role"] == "crossing":
        values["border_km"] = _border_km(study, place.geometry, record["crossing_of"])
    if reports:
        latest = reports[-1]
        values |= {"status": latest["status"], "status_from": latest["valid_from"]}
        values["status_history"] = history(reports)
        cited = dict.fromkeys([*record.sources(), *(s for r in reports for s in r.sources())])
        values["source_id"] = ";".join(cited)
    return Feature(values, place.geometry)


def _border_km(study: Study, point: Point, countries: str) -> float:
    """Distance from the point to the mapped border, which is generalised, in km."""
    lines = [b.geometry for b in study.features("boundaries") if b["countries"] == countries]
    ends = [nearest_points(point, line)[1] for line in lines]
    return min(length_km(LineString([point, end])) for end in ends)
