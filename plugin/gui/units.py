"""Distances in the unit that the user has chosen."""

from __future__ import annotations

from ..processing.settings import MILES, read_setting

_KM_PER_MILE = 1.609344


def distance_unit() -> str:
    """The short name of the unit of distances."""
    return str(read_setting("units"))


def distance(km: float) -> float:
    """Kilometres in the unit of distances."""
    return km / _KM_PER_MILE if distance_unit() == MILES else km
