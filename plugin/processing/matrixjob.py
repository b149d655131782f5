"""From origins and gateways to offers, winners, hauls and an allocation of tonnage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..core.accumulate import Progress
from ..core.capacity import Allocation, Arc, Fleet, allocate_tonnage
from ..core.friction import MEASURES, Friction
from ..core.matrix import Matrix, Place, hours_back, solve_matrix
from ..core.ranking import GENERALISED, Dues, Offer, Weights, Winner, winner
from .base import tr

Pair = tuple[str, str]


@dataclass(frozen=True)
class Question:
    """What is asked of a friction surface.

    ``dues`` and ``capacity_t`` are by gateway, ``annual_t`` by belt and empty where no tonnage
    is given. ``carried_by`` is the measure whose least route the tonnage takes.
    """

    origins: Sequence[Place]
    destinations: Sequence[Place]
    neighbourhood: str
    dues: Mapping[str, Dues]
    weights: Weights | None = None
    fleet: Fleet | None = None
    annual_t: Mapping[str, float] | None = None
    capacity_t: Mapping[str, float | None] | None = None
    carried_by: str = MEASURES[0]

    @property
    def measures(self) -> tuple[str, ...]:
        """What is minimised, the generalised cost last where there are weights."""
        return (*MEASURES, GENERALISED) if self.weights else MEASURES


@dataclass(frozen=True)
class Answer:
    """The matrix and what follows from it; ``round_trip_h`` is by pair."""

    question: Question
    matrix: Matrix
    offers: Mapping[str, Mapping[Pair, Offer]]
    round_trip_h: Mapping[Pair, float]

    @cached_property
    def winners(self) -> list[Winner]:
        """The best gateway of each belt by each measure."""
        found = []
        for origin in self.question.origins:
            for measure in self.question.measures:
                own = [o for o in self.offers[measure].values() if o.origin == origin.name]
                best = winner(own, measure)
                if best is not None:
                    found.append(best)
        return found

    @cached_property
    def allocation(self) -> Allocation | None:
        """Tonnage by belt and gateway; None where no tonnage is given."""
        ask = self.question
        if not ask.annual_t:
            return None
        arcs = [
            Arc(*pair, offer.value(ask.carried_by), self.season_t(pair))
            for pair, offer in self.offers[ask.carried_by].items()
        ]
        return allocate_tonnage(ask.annual_t, ask.capacity_t or {}, arcs)

    def season_t(self, pair: Pair) -> float | None:
        """Tonnes a season of the belt's whole fleet to one gateway; None without a fleet size."""
        fleet = self.question.fleet
        return fleet.season_t(self.round_trip_h[pair]) if fleet else None


def answer(question: Question, friction: Friction, progress: Progress) -> Answer:
    """Solve the matrix and add what the gateways add."""
    matrix = solve_matrix(
        friction,
        question.origins,
        question.destinations,
        question.measures,
        neighbourhood=question.neighbourhood,
        weights=question.weights,
        progress=progress,
        no_way=tr("no passable way on this surface"),
    )
    offers: dict[str, dict[Pair, Offer]] = {measure: {} for measure in question.measures}
    for pair in matrix.pairs:
        for measure, route in pair.routes.items():
            offers[measure][pair.origin, pair.destination] = Offer(
                pair.origin,
                pair.destination,
                route,
                question.dues[pair.destination],
                friction.usd_per_t_h,
                question.weights,
            )
    handling_h = question.fleet.handling_h if question.fleet else 0.0
    round_trips = {}
    for key, offer in offers[question.carried_by].items():
        back = hours_back(matrix.paths[(*key, question.carried_by)], friction)
        there = offer.route.hours
        # A line that cannot be gone back: another way takes at least about as long.
        round_trips[key] = offer.value("hours") + (there if back is None else back) + handling_h
    return Answer(question, matrix, offers, round_trips)
