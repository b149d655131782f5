"""Scenarios held against a base: who wins, what it costs more, whose rank changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from .friction import MEASURES
from .ranking import Offer, Winner, equal, rank_values, winner

Verdict = Literal["same", "changed", "lost", "gained", "none"]


@dataclass(frozen=True)
class Standing:
    """The gateways of one belt by one measure: the best one, the value and rank of each."""

    measure: str
    best: Winner | None
    values: Mapping[str, float]

    @property
    def ranks(self) -> Mapping[str, int]:
        """Rank of each gateway, 1 = least."""
        return rank_values(self.values)

    @property
    def leaders(self) -> tuple[str, ...]:
        """The best gateway and those that cannot be told apart from it."""
        if self.best is None:
            return ()
        return (self.best.offer.destination, *self.best.tied)


@dataclass(frozen=True)
class RankChange:
    """A gateway whose rank differs; None where it is not reached.

    Ranks are those among the gateways that both reach, so that the loss of one does not move
    all others; one that only the base or the scenario reaches has its rank there.
    """

    destination: str
    before: int | None
    after: int | None


@dataclass(frozen=True)
class Difference:
    """What a scenario changes for a belt and a measure.

    ``verdict`` says what became of the best gateway: a tie that still holds the former one is no
    change. ``more`` is the best route's measures above those of the base's best, None where one
    of both has none; ``share`` that of the measure itself, None where the base's is zero.
    """

    verdict: Verdict
    more: Mapping[str, float] | None
    share: float | None
    rank_changes: tuple[RankChange, ...]
    moved: tuple[tuple[str, float, float], ...]


def standing(offers: Iterable[Offer], measure: str) -> Standing:
    """Rank the offers of one belt by a measure."""
    offers = list(offers)
    values = {offer.destination: offer.value(measure) for offer in offers}
    return Standing(measure, winner(offers, measure), values)


def difference(own: Standing, base: Standing) -> Difference:
    """Hold a standing against that of the base."""
    changes, moved = _rank_changes(own, base), _moved(own, base)
    if own.best is None or base.best is None:
        missing = {(True, True): "none", (True, False): "lost", (False, True): "gained"}
        verdict: Verdict = missing[own.best is None, base.best is None]  # type: ignore[assignment]
        return Difference(verdict, None, None, changes, moved)
    ours, theirs = own.best.offer, base.best.offer
    kept = theirs.destination in own.leaders or ours.destination in base.leaders
    value, before = ours.value(own.measure), theirs.value(own.measure)
    gap = 0.0 if equal(value, before) else value - before
    share = gap / before if before else (0.0 if gap == 0 else None)
    more = {name: ours.value(name) - theirs.value(name) for name in MEASURES}
    return Difference("same" if kept else "changed", more, share, changes, moved)


def _rank_changes(own: Standing, base: Standing) -> tuple[RankChange, ...]:
    after = rank_values({name: v for name, v in own.values.items() if name in base.values})
    before = rank_values({name: v for name, v in base.values.items() if name in own.values})
    changes = [RankChange(n, r, None) for n, r in base.ranks.items() if n not in own.values]
    changes += [RankChange(n, before[n], r) for n, r in after.items() if before[n] != r]
    changes += [RankChange(n, None, r) for n, r in own.ranks.items() if n not in base.values]
    return tuple(changes)


def _moved(own: Standing, base: Standing) -> tuple[tuple[str, float, float], ...]:
    both = [(n, v, own.values[n]) for n, v in base.values.items() if n in own.values]
    moved = [(name, before, after) for name, before, after in both if not equal(before, after)]
    return tuple(sorted(moved, key=lambda move: -abs(move[2] - move[1])))


@dataclass(frozen=True)
class HoursChange:
    """Hours of each cell above those of the base, NaN where one of both does not reach it.

    ``lost`` and ``gained`` count the cells that only the base or only the scenario reaches.
    """

    hours: NDArray[np.float32]
    lost: int
    gained: int


def hours_change(own: NDArray[np.float32], base: NDArray[np.float32]) -> HoursChange:
    """Subtract accumulated hours; infinite stands for what is not reached."""
    here, there = np.isfinite(own), np.isfinite(base)
    hours = np.full(own.shape, np.nan, dtype=np.float32)
    both = here & there
    hours[both] = own[both] - base[both]
    return HoursChange(
        hours, int(np.count_nonzero(there & ~here)), int(np.count_nonzero(here & ~there))
    )
