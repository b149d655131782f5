"""Corridors as lines through their waypoints."""

from __future__ import annotations

from dataclasses import replace

from ...plugin.io.vectors import Feature
from ..study import Study, length_km


def build(study: Study) -> list[Feature]:
    """One line per corridor of data.csv."""
    corridors = []
    for record in study.records("corridors"):
        line = study.line([name.strip() for name in record["waypoints"].split(">")])
        corridors.append(
            replace(record, values={**record.values, "geodesic_km": length_km(line)}, geometry=line)
        )
    return corridors
