"""Which gateway is cheapest, fastest and least exposed from each belt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .friction import MEASURES
from .measures import RouteMeasures


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


def ranks(pairs: Iterable[PairResult], measure: str) -> dict[tuple[str, str], int]:
    """Rank of each pair among those of its origin, 1 = least; equal values share a rank."""
    if measure not in MEASURES:
        raise KeyError(measure)
    by_origin: dict[str, list[tuple[float, str]]] = {}
    for pair in pairs:
        value = pair.best(measure)
        if value is not None:
            by_origin.setdefault(pair.origin, []).append((value, pair.destination))
    ranked = {}
    for origin, entries in by_origin.items():
        values = [value for value, _ in entries]
        for value, destination in entries:
            ranked[origin, destination] = 1 + sum(other < value for other in values)
    return ranked
