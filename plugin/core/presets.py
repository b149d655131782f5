"""What a mode of transport needs to know, and how control zones change it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .errors import InputError
from .names import nearest

SEASONS = ("dry", "shoulder", "wet")
OFF_ROAD = "off_road"
# The order is the code in the road class band: 0 is off the road.
ROAD_CLASSES = (OFF_ROAD, "track", "unclassified", "mountain", "highway", "path")
ROAD_SURFACES = ("none", "unknown", "paved", "unpaved")
RIVER_CLASSES = ("none", "stream", "small", "medium", "large")
SEASON_BIT = {"dry": 1, "shoulder": 2, "wet": 4}


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
    vertical_factor: str = "herzog_wheeled"

    def get(self, name: str) -> float:
        """Value of a parameter in its own unit; raises InputError where the preset lacks it."""
        try:
            return self.parameters[name].value
        except KeyError:
            raise InputError(
                "the preset '{mode}' has no parameter '{name}'",
                "complete the preset file",
                mode=self.mode,
                name=name,
            ) from None

    def maybe(self, name: str, default: float) -> float:
        """Value of a parameter that a preset may leave out."""
        row = self.parameters.get(name)
        return default if row is None else row.value

    def speed_m_per_h(self, road_class: str, season: str, surface: str = "unknown") -> float:
        """Level speed on a class of road with a surface, in a season; 0 where it is closed.

        ``surface_<surface>_<class>`` divides the speed of the class; the season's factor of a
        surface, ``season_<season>_<class>_<surface>``, goes before that of the class. A class
        that the preset does not know is no better than ground off the road.
        """
        if f"speed_{road_class}" not in self.parameters and road_class != OFF_ROAD:
            return self.speed_m_per_h(OFF_ROAD, season)
        if self.closed(road_class, season, surface):
            return 0.0
        kmh = self.get(f"speed_{road_class}") / self.maybe(f"surface_{surface}_{road_class}", 1.0)
        in_season = f"season_{season}_{road_class}"
        return 1000 * kmh / self._season(in_season, surface)

    def closed(self, road_class: str, season: str, surface: str = "unknown") -> bool:
        """Whether the season closes a class of road: ``closed_<season>_<class>[_<surface>]``."""
        name = f"closed_{season}_{road_class}"
        return bool(self.maybe(f"{name}_{surface}", self.maybe(name, 0.0)))

    def river_crossing_h(self, season: str, river_class: str = "") -> float:
        """Hours lost where a river is crossed without a road; infinite where nobody can."""
        own = self.parameters.get(f"river_{river_class}_{season}")
        return self.get(f"river_crossing_{season}") if own is None else own.value

    def _season(self, name: str, surface: str) -> float:
        own = self.parameters.get(f"{name}_{surface}")
        return self.get(name) if own is None else own.value

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
    """What a class of controlling actor does to a move: slower, closed, exposed.

    ``delay_h`` and ``levy_usd_t`` are due at each entry from ground of another class.
    """

    time_factor: float = 1.0
    blocked: bool = False
    exposure: float = 0.0
    delay_h: float = 0.0
    levy_usd_t: float = 0.0


@dataclass(frozen=True)
class CrossingRule:
    """Hours and USD/t of passing from ground of one actor class to another; ``*`` is any."""

    from_class: str
    to_class: str
    hours: float = 0.0
    usd_t: float = 0.0

    def fits(self, start: str, end: str) -> bool:
        """Whether the rule speaks of a change from ``start`` to ``end``."""
        return self.from_class in ("*", start) and self.to_class in ("*", end)


def require_season(season: str) -> str:
    """Return the season or raise InputError naming the ones that exist."""
    if season not in SEASONS:
        raise InputError(
            "'{season}' is no season", "{hint}", season=season, hint=nearest(season, SEASONS)
        )
    return season


def rule_for(policy: Mapping[str, ZoneRule], actor_class: str, zone: str) -> ZoneRule:
    """Rule of an actor class; raises InputError where the policy does not know it."""
    try:
        return policy[actor_class]
    except KeyError:
        raise InputError(
            "the zone policy has no row for the actor class '{actor_class}' of zone {zone}",
            "add one; it knows {known}",
            actor_class=actor_class,
            zone=zone,
            known=", ".join(sorted(policy)),
        ) from None
