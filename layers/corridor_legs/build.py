"""Corridor legs as straight lines between their places."""

from __future__ import annotations

from ...plugin.io.vectors import Feature
from ..study import Study, length_km


def build(study: Study) -> list[Feature]:
    """One line per leg of data.csv, with the latest report on its road."""
    # Reports on a leg come in time order.
    latest = {report["leg_id"]: report for report in study.features("leg_status")}
    legs = []
    for record in study.records("corridor_legs"):
        line = study.line([record["from_place"], record["to_place"]])
        name = f"{record['from_place']} - {record['to_place']}"
        values = {**record.values, "name": name, "geodesic_km": length_km(line)}
        report = latest.get(record["id"])
        if report is not None:
            values |= {"status": report["status"], "status_from": report["valid_from"]}
        legs.append(Feature(values, line))
    return legs
