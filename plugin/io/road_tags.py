"""What the tags of a road say about its surface and the seasons in which it is open."""

from __future__ import annotations

from ..core.errors import InputError
from ..core.names import nearest
from ..core.presets import ROAD_CLASSES, ROAD_SURFACES, SEASON_BIT
from .vectors import Feature

UNPAVED = frozenset(
    (
        *("clay", "compacted", "dirt", "earth", "fine_gravel", "grass", "gravel", "ground"),
        *("mud", "pebblestone", "rock", "sand", "soil", "unpaved"),
    )
)
PAVED = frozenset(
    (
        *("asphalt", "bricks", "chipseal", "concrete", "concrete:lanes", "concrete:plates"),
        *("metal", "paved", "paving_stones", "sett", "wood"),
    )
)
_NO = frozenset(("", "no", "0", "false", "f"))
# The seasons in which a road that is tagged so is closed; any other word means the rains.
_CLOSED_IN = {"wet_season": ("dry",), "dry_season": ("wet",), "winter": ("wet",)}


def class_code(road: Feature) -> int:
    """Index into ROAD_CLASSES; raises InputError, naming the road, for a class that is none."""
    name = road.text("class")
    if name not in ROAD_CLASSES[1:]:
        raise InputError(
            "the layer roads has the class '{name}' at {road}",
            "{hint}",
            name=name,
            road=road.text("id"),
            hint=nearest(name, ROAD_CLASSES[1:]),
        )
    return ROAD_CLASSES.index(name)


def surface_code(road: Feature) -> int:
    """Index into ROAD_SURFACES from the road's ``surface``."""
    surface = road.text("surface").lower()
    known = "paved" if surface in PAVED else "unpaved" if surface in UNPAVED else "unknown"
    return ROAD_SURFACES.index(known)


def is_ford(road: Feature) -> bool:
    """Whether the road goes through water: ``ford`` says so and ``bridge`` does not."""
    return road.text("ford").lower() not in _NO and road.text("bridge").lower() in _NO


def bound_seasons(road: Feature) -> int:
    """Sum of SEASON_BIT of the seasons in which ``seasonal`` closes the road."""
    word = road.text("seasonal").lower()
    if word in _NO:
        return 0
    return sum(SEASON_BIT[season] for season in _CLOSED_IN.get(word, ("wet",)))
