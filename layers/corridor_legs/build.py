"""Corridor legs as straight lines between their places."""

from __future__ import annotations

from ...plugin.io.vectors import Feature
from ..study import Study, length_km


def build(study: Study) -> list[Feature]:
    """One line per leg of data.csv."""
    legs = []
    for record in study.records("corridor_legs"):
        line = study.line([record["from_place"], record["to_place"]])
        name = f"{record['from_place']} - {record['to_place']}"
        legs.append(Feature({**record.values, "name": name, "geodesic_km": length_km(line)}, line))
    return legs
