"""Which gateway is cheapest, fastest and least exposed from each belt, and by how much."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from .errors import InputError
from .friction import MEASURES
from .measures import RouteMeasures
from .wording import say

Key = TypeVar("Key", bound=Hashable)
GENERALISED = "generalised_cost"
# Accumulated costs are float32: what differs by less than this share is one value.
TIE_SHARE = 1e-5
_TIE_LEAST = 1e-6
# Among equals the first of these that differs decides.
_TIEBREAK = ("hours", "usd_per_t", "exposure_km")


@dataclass(frozen=True)
class PairResult:
    """The best routes of one origin and destination, by measure; empty where there is none."""

    origin: str
    destination: str
    routes: Mapping[str, RouteMeasures] = field(default_factory=dict)
    problem: str = ""

    def best(self, measure: str) -> float | None:
        """The measure along the route that minimises it."""
        route = self.routes.get(measure)
        return None if route is None else getattr(route, measure)


@dataclass(frozen=True)
class Weights:
    """What the user counts a USD/t (as USD/t), an hour and an exposed km (USD/t each) for.

    Raises InputError for weights that are negative, no numbers, or all zero.
    """

    money: float
    hours: float
    exposure: float

    def __post_init__(self) -> None:
        what = say(
            "the weights of money, hours and exposure are {money:g}, {hours:g} and {exposure:g}",
            money=self.money,
            hours=self.hours,
            exposure=self.exposure,
        )
        values = (self.money, self.hours, self.exposure)
        if not all(0 <= value < math.inf for value in values):
            raise InputError(what, "give each zero or more")
        if not any(values):
            raise InputError(what, "give at least one of them more than zero")

    def cost(self, usd_per_t: float, hours: float, exposure_km: float) -> float:
        """Generalised cost in USD/t."""
        return self.money * usd_per_t + self.hours * hours + self.exposure * exposure_km


@dataclass(frozen=True)
class Dues:
    """What a gateway itself takes: waiting (h) and levy (USD/t); None where nobody states it."""

    dwell_h: float | None = None
    levy_usd_t: float | None = None


@dataclass(frozen=True)
class Offer:
    """One route to a gateway with what the gateway adds; totals hold both.

    Waiting at the gateway costs ``usd_per_t_h`` an hour, as any delay on the way does.
    """

    origin: str
    destination: str
    route: RouteMeasures
    dues: Dues = field(default_factory=Dues)
    usd_per_t_h: float = 0.0
    weights: Weights | None = None

    @property
    def dwell_usd_t(self) -> float | None:
        """Money that waiting at the gateway costs a tonne."""
        dwell = self.dues.dwell_h
        return None if dwell is None else dwell * self.usd_per_t_h

    def value(self, measure: str) -> float:
        """Total of a measure, or of the generalised cost."""
        if measure == GENERALISED:
            if self.weights is None:
                raise KeyError(measure)
            return self.weights.cost(*(self.value(name) for name in MEASURES))
        added = {
            "usd_per_t": (self.dues.levy_usd_t or 0.0) + (self.dwell_usd_t or 0.0),
            "hours": self.dues.dwell_h or 0.0,
            "exposure_km": 0.0,
        }[measure]
        return float(getattr(self.route, measure)) + added


@dataclass(frozen=True)
class Winner:
    """The best destination of an origin by one measure, and the next one.

    ``tied`` are the destinations that are as good; the order among them is that of hours, then
    money. ``second`` is None where no other destination is reached.
    """

    offer: Offer
    measure: str
    tied: tuple[str, ...]
    second: Offer | None

    @property
    def margin(self) -> float | None:
        """By how much the second best is above the best, in the unit of the measure; 0 in a tie."""
        if self.second is None:
            return None
        if self.tied:
            return 0.0
        return self.second.value(self.measure) - self.offer.value(self.measure)

    @property
    def margin_share(self) -> float | None:
        """The margin as a share of the best value; None where that is zero."""
        return share_above(self.offer.value(self.measure), self.margin)


def share_above(best: float, margin: float | None) -> float | None:
    """A margin as a share of the best value; None where that is zero, 0 for no margin."""
    if margin is None or (best == 0 and margin > 0):
        return None
    return margin / best if best else 0.0


def equal(a: float, b: float) -> bool:
    """Whether two values cannot be told apart."""
    return math.isclose(a, b, rel_tol=TIE_SHARE, abs_tol=_TIE_LEAST)


def rank_values(values: Mapping[Key, float]) -> dict[Key, int]:
    """Rank of each value, 1 = least; values that cannot be told apart share a rank."""
    ranked: dict[Key, int] = {}
    first, rank = math.nan, 0
    for place, (key, value) in enumerate(sorted(values.items(), key=lambda item: item[1]), 1):
        if not equal(value, first):
            first, rank = value, place
        ranked[key] = rank
    return ranked


def ranks(pairs: Iterable[PairResult], measure: str) -> dict[tuple[str, str], int]:
    """Rank of each pair among those of its origin, 1 = least; equal values share a rank."""
    if measure not in MEASURES:
        raise KeyError(measure)
    by_origin: dict[str, dict[tuple[str, str], float]] = {}
    for pair in pairs:
        value = pair.best(measure)
        if value is not None:
            by_origin.setdefault(pair.origin, {})[pair.origin, pair.destination] = value
    return {key: rank for own in by_origin.values() for key, rank in rank_values(own).items()}


def winner(offers: Iterable[Offer], measure: str) -> Winner | None:
    """The best of the offers of one origin; None where there is none."""
    offers = list(offers)
    rank = rank_values({offer.destination: offer.value(measure) for offer in offers})
    order = sorted(
        offers,
        key=lambda offer: (
            rank[offer.destination],
            *(offer.value(name) for name in _TIEBREAK),
            offer.destination,
        ),
    )
    if not order:
        return None
    tied = tuple(offer.destination for offer in order[1:] if rank[offer.destination] == 1)
    return Winner(order[0], measure, tied, order[1] if len(order) > 1 else None)
