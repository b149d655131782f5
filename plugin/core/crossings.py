"""What it takes to pass from one country or controlling actor to the next, and over a link."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .errors import SurfaceError

F32 = NDArray[np.float32]
Ids = NDArray[np.uint8]
NO_ZONE = "no zone"


@dataclass(frozen=True)
class Crossings:
    """Waiting hours and USD/t of each change of country and of controlling actor class.

    ``country_*`` are square over country ids, ``actor_*`` over indices into ``actors``; index 0
    stands for ground of no known country or of no zone. ``actor_of_zone[z]`` is the actor class
    of zone id z. Money for the hours of waiting is not in ``*_usd_t``.
    """

    country_h: F32
    country_usd_t: F32
    actors: tuple[str, ...]
    actor_of_zone: Ids
    actor_h: F32
    actor_usd_t: F32

    @classmethod
    def at_borders(cls, countries: int, zones: int, hours: float) -> Crossings:
        """Hours at each border between two of ``countries``, nothing between actors."""
        return cls(
            border_matrix(countries, hours),
            np.zeros((countries + 1, countries + 1), np.float32),
            (NO_ZONE,),
            np.zeros(zones + 1, np.uint8),
            np.zeros((1, 1), np.float32),
            np.zeros((1, 1), np.float32),
        )


@dataclass(frozen=True)
class Regions:
    """Ground of one country and one actor class: ids per cell, hours and USD/t from i to j."""

    ids: Ids
    hours: F32
    usd_t: F32


@dataclass(frozen=True)
class FrictionLink:
    """A directed bridge, ferry or gate between two cells, with its whole cost in each measure.

    A surface holds one link from a cell to another. ``usd_per_t`` includes the money for its
    hours, both include the crossing of a border under it; ``kind`` is bridge, ferry or gate.
    """

    from_cell: tuple[int, int]
    to_cell: tuple[int, int]
    hours: float
    usd_per_t: float
    length_km: float
    exposure_km: float = 0.0
    kind: str = "bridge"
    name: str = ""


def border_matrix(countries: int, cost: float) -> F32:
    """Cost of passing between known countries; ground of no country (0) is entered free."""
    matrix = np.full((countries + 1, countries + 1), cost, dtype=np.float32)
    np.fill_diagonal(matrix, 0)
    matrix[0, :] = matrix[:, 0] = 0
    return matrix


def combine(crossings: Crossings, zone_id: Ids, country_id: Ids) -> Regions:
    """One raster of regions for both kinds of crossing.

    Raises SurfaceError where countries and actors combine to more than 255 regions.
    """
    actors = len(crossings.actors)
    code = country_id.astype(np.uint16) * np.uint16(actors) + crossings.actor_of_zone[zone_id]
    present = np.flatnonzero(np.bincount(code.ravel()))
    if present.size > np.iinfo(np.uint8).max:
        raise SurfaceError(
            "countries and actors combine to {count} regions",
            "255 are the most: choose a smaller extent",
            count=present.size,
        )
    lookup = np.zeros(int(present[-1]) + 1, np.uint8)
    lookup[present] = np.arange(present.size)
    country, actor = present // actors, present % actors

    def both(by_country: F32, by_actor: F32) -> F32:
        return by_country[np.ix_(country, country)] + by_actor[np.ix_(actor, actor)]

    return Regions(
        lookup[code],
        both(crossings.country_h, crossings.actor_h),
        both(crossings.country_usd_t, crossings.actor_usd_t),
    )
