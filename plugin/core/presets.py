"""What a mode of transport needs to know, and how control zones change it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .errors import InputError

SEASONS = ("dry", "shoulder", "wet")
OFF_ROAD = "off_road"
# The order is the code in the road class band: 0 is off the road.
ROAD_CLASSES = (OFF_ROAD, "track", "unclassified", "mountain", "highway")


@dataclass(frozen=True)
class Parameter:
    """One figure of a preset with its unit and where it comes from."""

    value: float
    unit: str
    kind: str
    source_id: str
    note: str


@dataclass(frozen=True)
class ModePreset:
    """A mode of transport as named parameters; ``get`` fails loudly for a missing one."""

    mode: str
    title: str
    parameters: Mapping[str, Parameter]

    def get(self, name: str) -> float:
        """Value of a parameter in its own unit; raises InputError where the preset lacks it."""
        try:
            return self.parameters[name].value
        except KeyError:
            raise InputError(
                f"the preset '{self.mode}' has no parameter '{name}'", "complete the preset file"
            ) from None

    def speed_m_per_h(self, road_class: str, season: str) -> float:
        """Level speed on a class of road in a season."""
        dry_km_per_h = self.get(f"speed_{road_class}")
        return 1000 * dry_km_per_h / self.get(f"season_{season}_{road_class}")

    def river_crossing_h(self, season: str) -> float:
        """Hours lost where a river is crossed without a road."""
        return self.get(f"river_crossing_{season}")

    def usd_per_t_m(self, hours_per_m: NDArray[np.float32]) -> NDArray[np.float32]:
        """Money per tonne and metre of level ground that takes ``hours_per_m``.

        A share of the freight rate grows with time, the rest with distance; at the reference
        speed both add up to the rate (the split of road user costs into time-related and
        distance-related parts, World Bank HDM-4).
        """
        distance = self.get("freight_rate") / 1000 * (1 - self.get("freight_time_share"))
        return (distance + self.usd_per_t_h() * hours_per_m).astype(np.float32)

    def usd_per_t_h(self) -> float:
        """Money per tonne for an hour on the way: the rate's time share at the reference speed."""
        rate = self.get("freight_rate") * self.get("freight_time_share")
        return rate * self.get("freight_reference_speed")


@dataclass(frozen=True)
class ZoneRule:
    """What a class of controlling actor does to a move: slower, closed, exposed."""

    time_factor: float = 1.0
    blocked: bool = False
    exposure: float = 0.0


def require_season(season: str) -> str:
    """Return the season or raise InputError naming the ones that exist."""
    if season not in SEASONS:
        raise InputError(f"'{season}' is no season", f"use one of {', '.join(SEASONS)}")
    return season


def rule_for(policy: Mapping[str, ZoneRule], actor_class: str, zone: str) -> ZoneRule:
    """Rule of an actor class; raises InputError where the policy does not know it."""
    try:
        return policy[actor_class]
    except KeyError:
        raise InputError(
            f"the zone policy has no row for the actor class '{actor_class}' of zone {zone}",
            f"add one; it knows {', '.join(sorted(policy))}",
        ) from None
