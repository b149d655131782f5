"""Corridors as lines through the lines of their legs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from shapely.geometry import LineString

from ...plugin.io.vectors import Feature
from ..study import Study, length_km

STRAIGHT = "straight"


def build(study: Study) -> list[Feature]:
    """One line per corridor of data.csv."""
    legs = study.features("corridor_legs")
    return [_corridor(study, record, legs) for record in study.records("corridors")]


def _corridor(study: Study, record: Feature, legs: Iterable[Feature]) -> Feature:
    names = [name.strip() for name in record["waypoints"].split(">")]
    of = {
        (leg["from_place"], leg["to_place"]): leg
        for leg in legs
        if leg["corridor_id"] == record["id"]
    }
    stretches = [of.get(pair) or Feature({}, study.line(pair)) for pair in zip(names, names[1:])]
    values = {**record.values, "geodesic_km": length_km(study.line(names)), **totals(stretches)}
    return replace(record, values=values, geometry=joined(stretches))


def totals(stretches: Iterable[Feature]) -> dict[str, float]:
    """Computed length of the stretches with a line, and straight length of those without, in km."""
    computed, straight = 0.0, 0.0
    for stretch in stretches:
        if stretch.get("computed_km") is None:
            straight += length_km(stretch.geometry)
        else:
            computed += stretch["computed_km"]
    return {"computed_km": round(computed, 1), "straight_km": round(straight, 1)}


def joined(stretches: Iterable[Feature]) -> LineString:
    """One line through the stretches, each of which starts where the one before it ends."""
    points: list[tuple[float, ...]] = []
    for stretch in stretches:
        coordinates = list(stretch.geometry.coords)
        points += coordinates[1:] if points and points[-1] == coordinates[0] else coordinates
    return LineString(points)
