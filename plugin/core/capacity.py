"""How much can move in a season, and to which gateways it goes where they cannot take it all."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linprog

from .errors import InputError
from .trace import Path

_HOURS_A_DAY = 24
# A trip that ends within this share of the season's last hour still ends in it.
_ROUNDING = 1e-9
# A belt may be its own gateway: even then a trip takes a minute.
_LEAST_TRIP_H = 1 / 60


@dataclass(frozen=True)
class Fleet:
    """Vehicles, animals or porters of one belt and how they work in a season.

    ``payload_t`` of each, ``daily_hours`` on the way, ``days`` of the season, ``handling_h`` of
    loading and unloading for each round trip. ``vehicles`` is None where nobody says how many
    there are. Raises InputError for a figure out of range.
    """

    payload_t: float
    daily_hours: float
    days: float
    handling_h: float = 0.0
    vehicles: float | None = None

    def __post_init__(self) -> None:
        if not self.payload_t > 0:
            raise InputError(
                "the payload is {value:g} t", "give more than 0 t", value=self.payload_t
            )
        if not 0 < self.daily_hours <= _HOURS_A_DAY:
            raise InputError(
                "the daily time on the way is {value:g} h",
                "give more than 0 and at most 24 h",
                value=self.daily_hours,
            )
        if not 0 < self.days <= 366:
            raise InputError(
                "the length of the season is {value:g} days",
                "give 1 to 366 days",
                value=self.days,
            )
        if not self.handling_h >= 0:
            raise InputError(
                "the handling time is {value:g} h", "give 0 h or more", value=self.handling_h
            )
        if self.vehicles is not None and not self.vehicles >= 0:
            raise InputError(
                "the size of the fleet is {value:g}", "give 0 or more", value=self.vehicles
            )

    def trips(self, round_trip_h: float) -> int:
        """Whole round trips that one vehicle completes in the season."""
        season_h = self.days * self.daily_hours
        return math.floor(season_h / max(round_trip_h, _LEAST_TRIP_H) * (1 + _ROUNDING))

    def season_t(self, round_trip_h: float) -> float | None:
        """Tonnes that the whole fleet moves in the season; None where its size is not known."""
        if self.vehicles is None:
            return None
        return self.vehicles * self.trips(round_trip_h) * self.payload_t

    def trips_for(self, tonnes: float) -> int:
        """Loads that a tonnage makes."""
        return math.ceil(tonnes / self.payload_t * (1 - _ROUNDING))

    def vehicles_for(self, tonnes: float, round_trip_h: float) -> int | None:
        """Vehicles that move a tonnage within the season; None where no round trip fits in."""
        trips = self.trips(round_trip_h)
        return math.ceil(self.trips_for(tonnes) / trips) if trips else None


@dataclass(frozen=True)
class Arc:
    """A way from an origin to a destination.

    ``cost`` is that of a tonne; ``season_t`` what the origin's whole fleet could move on it in
    the season, None without a limit.
    """

    origin: str
    destination: str
    cost: float
    season_t: float | None = None


@dataclass(frozen=True)
class Allocation:
    """Tonnes by (origin, destination), tonnes of each origin that find no way, and their cost."""

    tonnes: Mapping[tuple[str, str], float]
    unallocated: Mapping[str, float]
    cost: float


def turned_round(path: Path) -> Path:
    """The same way back."""
    last = len(path.rows) - 2
    jumps = tuple(sorted(last - i for i in path.jumps))
    return Path(path.rows[::-1].copy(), path.cols[::-1].copy(), jumps)


def allocate_tonnage(
    tonnes: Mapping[str, float], capacity_t: Mapping[str, float | None], arcs: Sequence[Arc]
) -> Allocation:
    """Move as much as can be moved, and that at the least cost.

    A minimum-cost flow from origins (``tonnes`` each) to destinations (``capacity_t`` each,
    None without a limit), in which a fleet that works on several ways shares its season between
    them. Two linear programmes, solved by HiGHS: the largest tonnage, then its least cost.
    Raises InputError for a tonnage or a capacity that is negative or no number.
    """
    for name, value in tonnes.items():
        if not 0 <= value < math.inf:
            raise InputError(
                "the annual tonnage of {name} is {value:g} t",
                "give 0 or more",
                name=name,
                value=value,
            )
    for name, limit in capacity_t.items():
        if limit is not None and not limit >= 0:
            raise InputError(
                "the capacity of {name} is {value:g} t",
                "give 0 t or more",
                name=name,
                value=limit,
            )
    arcs = [arc for arc in arcs if arc.season_t is None or arc.season_t > 0]
    moved = _flows(tonnes, capacity_t, arcs)
    flows = {
        (arc.origin, arc.destination): amount for arc, amount in zip(arcs, moved) if amount > 0
    }
    left = dict(tonnes)
    for (origin, _), amount in flows.items():
        left[origin] = max(0.0, round(left[origin] - amount, 3))
    cost = sum(arc.cost * amount for arc, amount in zip(arcs, moved))
    return Allocation(flows, left, cost)


def _flows(
    tonnes: Mapping[str, float], capacity_t: Mapping[str, float | None], arcs: Sequence[Arc]
) -> list[float]:
    """Tonnes on each arc, to the kilogram."""
    if not arcs:
        return []
    rows: list[list[float]] = []
    limits: list[float] = []
    for name, amount in tonnes.items():
        rows.append([float(arc.origin == name) for arc in arcs])
        limits.append(amount)
        rows.append([float(arc.origin == name) / (arc.season_t or math.inf) for arc in arcs])
        limits.append(1.0)
    for name, limit in capacity_t.items():
        if limit is not None and math.isfinite(limit):
            rows.append([float(arc.destination == name) for arc in arcs])
            limits.append(limit)
    most = linprog(-np.ones(len(arcs)), rows, limits, method="highs")
    if most.status != 0:
        raise RuntimeError(f"the largest tonnage cannot be found: {most.message}")
    # A hair less than the most, so that rounding does not leave the second programme empty.
    rows.append([-1.0] * len(arcs))
    limits.append(most.fun * (1 - _ROUNDING))
    least = linprog([arc.cost for arc in arcs], rows, limits, method="highs")
    if least.status != 0:
        raise RuntimeError(f"the least cost cannot be found: {least.message}")
    return [round(float(amount), 3) for amount in least.x]
