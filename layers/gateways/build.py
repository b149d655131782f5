"""Gateways at the positions of their places, with their latest reported status."""

from __future__ import annotations

from datetime import date

from shapely.geometry import LineString, Point
from shapely.ops import nearest_points

from ...plugin.io.vectors import Feature
from ..study import Study, length_km


def build(study: Study) -> list[Feature]:
    """One point per row of data.csv."""
    latest: dict[str, Feature] = {}
    for report in sorted(
        study.features("gateway_status"), key=lambda r: r["valid_from"] or date.min
    ):
        latest[report["gateway_id"]] = report
    return [
        _gateway(study, record, latest.get(record["id"])) for record in study.records("gateways")
    ]


def _gateway(study: Study, record: Feature, report: Feature | None) -> Feature:
    place = study.place(record["place"])
    values = {**record.values, "precision_km": place["precision_km"]}
    if record["role"] == "crossing":
        values["border_km"] = _border_km(study, place.geometry, record["crossing_of"])
    if report is not None:
        values |= {"status": report["status"], "status_from": report["valid_from"]}
        cited = record.sources()
        values["source_id"] = ";".join([*cited, *(s for s in report.sources() if s not in cited)])
    return Feature(values, place.geometry)


def _border_km(study: Study, point: Point, countries: str) -> float:
    """Distance from the point to the mapped border, which is generalised, in km."""
    lines = [b.geometry for b in study.features("boundaries") if b["countries"] == countries]
    ends = [nearest_points(point, line)[1] for line in lines]
    return min(length_km(LineString([point, end])) for end in ends)
