"""The same pairs under several vertical factors: how much the choice of the factor matters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from .accumulate import Progress
from .errors import Cancelled
from .friction import Friction
from .matrix import Place, solve_matrix
from .measures import RouteMeasures, integrate
from .nearby import cells_within, share_within
from .surface import VerticalFactor
from .trace import Path


@dataclass(frozen=True)
class FactorRoute:
    """A route that is best under one factor.

    ``measures`` are those under its own factor, ``judged`` those of the same line under the
    first factor; ``shared`` is the part of its length near to the first factor's route.
    """

    origin: str
    destination: str
    factor: str
    path: Path
    measures: RouteMeasures
    judged: RouteMeasures
    shared: float

    def more(self, best: RouteMeasures, minimised: str) -> float | None:
        """How much more it costs than the best, where the first factor holds; None if unknown.

        A line on grades that the first factor closes has no cost under it.
        """
        least = best.of(minimised)
        if self.judged.too_steep_km or not least > 0:
            return None
        return self.judged.of(minimised) / least - 1


def factor_routes(
    friction: Friction,
    factors: Sequence[VerticalFactor],
    origins: Sequence[Place],
    destinations: Sequence[Place],
    minimised: str,
    *,
    within_m: float,
    neighbourhood: str = "8",
    progress: Progress | None = None,
) -> Iterator[FactorRoute]:
    """The best route of each pair under each factor, in the order of the factors.

    Pairs without a way under a factor are left out; those without one under the first share
    nothing. Raises Cancelled when ``progress`` returns False.
    """
    tell = progress or (lambda _fraction: True)
    first = replace(friction, factor=factors[0])
    near: dict[tuple[str, str], NDArray[np.bool_]] = {}
    for number, factor in enumerate(factors):
        own = replace(friction, factor=factor)

        def part(fraction: float, done: int = number) -> bool:
            return tell((done + fraction) / len(factors))

        solved = solve_matrix(
            own, origins, destinations, [minimised], neighbourhood=neighbourhood, progress=part
        )
        by_pair = {(pair.origin, pair.destination): pair.routes for pair in solved.pairs}
        for (origin, destination, _), path in solved.paths.items():
            if not tell((number + 1) / len(factors)):
                raise Cancelled
            pair = origin, destination
            if number == 0:
                near[pair] = cells_within(friction.terrain, path, within_m)
            shared = share_within(friction.terrain, path, near[pair]) if pair in near else 0.0
            measures = by_pair[pair][minimised]
            judged = integrate(path, first) if number else measures
            yield FactorRoute(*pair, factor.name, path, measures, judged, shared)


def distinct(factors: Sequence[VerticalFactor]) -> list[VerticalFactor]:
    """Factors without those that equal an earlier one at every grade from -1 to 1."""
    grades = np.linspace(-1, 1, 401)
    kept: list[VerticalFactor] = []
    for factor in factors:
        values = factor.at(grades)
        if not any(np.allclose(values, other.at(grades), rtol=1e-6) for other in kept):
            kept.append(factor)
    return kept
