"""Roads: chords of the extract, documented corridor legs, and what joins the two."""

from __future__ import annotations

from math import sqrt
from typing import Any

from shapely.geometry import LineString, Point

from ...plugin.core.errors import StoreError
from ...plugin.io.vectors import Feature
from ..study import Study, lengths_km

_EXTRACT = {
    "class": "highway",
    "as_of": "2024-04",
    "confidence": "medium",
    "source_id": "OSM_SCGRAPH",
}


def build(study: Study) -> list[Feature]:
    """The chords that are kept, then the legs in use, then the connectors."""
    roads = [*_extract(study), *_documented(study), *_connectors(study)]
    lengths = lengths_km([road.geometry for road in roads])
    return [_measured(road, length) for road, length in zip(roads, lengths)]


def _measured(road: Feature, chord_km: float) -> Feature:
    """Add the length of the chord and how far from it the road may run."""
    road_km = road["published_km"]
    offset = None
    if road_km is not None and road_km > chord_km:
        # The road's points have distances to both ends that sum to at most its length: an ellipse.
        offset = round(sqrt(road_km**2 - chord_km**2) / 2, 1)
    return Feature({**road.values, "geodesic_km": chord_km, "max_offset_km": offset}, road.geometry)


def _road(line: LineString, published_km: float | None, **values: Any) -> Feature:
    return Feature({"geometry_kind": "chord", **values, "published_km": published_km}, line)


def _extract(study: Study) -> list[Feature]:
    dropped = {row["id"] for row in study.rows("roads", "dropped_chords.csv")}
    chords = study.geojson("roads", study.definitions["roads"].folder / "data.geojson.gz")
    unknown = dropped - {chord["id"] for chord in chords}
    if unknown:
        raise StoreError(
            "roads/dropped_chords.csv names {road}, which is no chord",
            "correct its id",
            road=sorted(unknown)[0],
        )
    return [
        _road(chord.geometry, chord["published_km"], id=chord["id"], **_EXTRACT)
        for chord in chords
        if chord["id"] not in dropped
    ]


def _documented(study: Study) -> list[Feature]:
    legs = {leg["id"]: leg for leg in study.features("corridor_legs")}
    roads = []
    for row in study.rows("roads", "legs.csv"):
        if row["leg_id"] not in legs:
            raise StoreError(
                "roads/legs.csv names {leg}, which is no leg", "correct its id", leg=row["leg_id"]
            )
        if row["use"] == "yes":
            roads += _leg(study, legs[row["leg_id"]], row)
    return roads


def _leg(study: Study, leg: Feature, row: dict[str, str]) -> list[Feature]:
    """The chords of a leg: one, or one between each two of the places that it runs through."""
    via = [name for name in row["via"].split(";") if name]
    stops = [row["from_place"], *via, row["to_place"]]
    sources = ";".join([*leg.sources(), *([row["source_id"]] if row["source_id"] else [])])
    whole = leg["published_km"]
    notes = [leg.text("note"), row["reason"]]
    if via and whole is not None:
        notes.append(f"{whole:g} km are published for {stops[0]} - {stops[-1]}")
    return [
        _road(
            study.line([start, end]),
            whole if not via else None,
            id=f"leg-{leg['id']}" + (f"-{number}" if via else ""),
            name=f"{start} - {end}",
            leg_id=leg["id"],
            note="; ".join(note for note in notes if note),
            source_id=sources,
            as_of=leg["as_of"],
            confidence=leg["confidence"],
            **{"class": row["class"]},
        )
        for number, (start, end) in enumerate(zip(stops, stops[1:]), 1)
    ]


def _connectors(study: Study) -> list[Feature]:
    roads = []
    for row in study.rows("roads", "connectors.csv"):
        places = [study.place(name) for name in row["place"].split(";")]
        sources = dict.fromkeys(
            [source for place in places for source in place.sources()] + ["OSM_SCGRAPH"]
        )
        points = [
            *(place.geometry for place in places),
            Point(float(row["lon"]), float(row["lat"])),
        ]
        for number, (start, end) in enumerate(zip(points, points[1:]), 1):
            roads.append(
                _road(
                    LineString([start, end]),
                    None,
                    id=f"join-{places[0]['id']}-{number}",
                    name=f"{places[0]['name']} - junction",
                    note=row["reason"],
                    **{**_EXTRACT, "confidence": "low", "source_id": ";".join(sources)},
                )
            )
    return roads
