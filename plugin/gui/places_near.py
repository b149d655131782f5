"""What to call a position: the named place beside it, or its coordinates."""

from __future__ import annotations

from ..core.geodesy import inverse
from ..io.study_facts import StudyFacts

_NEAR_M = 5000.0
_KINDS = ("gateways", "places", "deposits")


def place_near(facts: StudyFacts | None, lon: float, lat: float) -> str:
    """The name of the nearest place of a study within 5 km, else degrees."""
    best, name = _NEAR_M, f"{abs(lat):.2f}° {'NS'[lat < 0]}, {abs(lon):.2f}° {'EW'[lon < 0]}"
    for entry in facts.index if facts else ():
        if entry.layer not in _KINDS:
            continue
        west, south, east, north = entry.bounds
        if abs((west + east) / 2 - lon) > 0.2 or abs((south + north) / 2 - lat) > 0.2:
            continue
        away = float(inverse(lon, lat, (west + east) / 2, (south + north) / 2)[0])
        if away < best:
            best, name = away, entry.name
    return name
