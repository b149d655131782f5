"""What to call a position: the named place beside it, or its coordinates."""

from __future__ import annotations

import math

from ..io.study_facts import StudyFacts

_NEAR_KM, _KM_PER_DEGREE = 5.0, 111.2
_KINDS = ("gateways", "places", "deposits")


def place_near(facts: StudyFacts | None, lon: float, lat: float) -> str:
    """The name of the nearest place of a study within some 5 km, else degrees.

    Distances are those of a sphere: good enough to choose a name by.
    """
    best, name = _NEAR_KM, f"{abs(lat):.2f}° {'NS'[lat < 0]}, {abs(lon):.2f}° {'EW'[lon < 0]}"
    shrink = math.cos(math.radians(lat))
    for entry in facts.index if facts else ():
        if entry.layer not in _KINDS:
            continue
        west, south, east, north = entry.bounds
        away = _KM_PER_DEGREE * math.hypot(
            ((west + east) / 2 - lon) * shrink, (south + north) / 2 - lat
        )
        if away < best:
            best, name = away, entry.name
    return name
