"""The order of routes under weights that the user chooses; the measures stay three."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .errors import InputError

Weights = tuple[float, float, float]


def parse_weights(text: str) -> Weights:
    """Three weights from a text with commas: money, hours, exposure.

    Raises InputError where they are no three numbers of zero or more, or all zero.
    """
    try:
        values = [float(part) for part in text.split(",")]
    except ValueError:
        values = []
    if len(values) != 3 or not all(0 <= value < math.inf for value in values):
        raise InputError(
            "the weights {text} are no three numbers", "give each zero or more", text=text
        )
    if not any(values):
        raise InputError("all three weights are zero", "give one of them more than zero")
    return values[0], values[1], values[2]


def distances_from_best(values: Sequence[Sequence[float]], weights: Sequence[float]) -> list[float]:
    """How far each alternative is from the best of every measure, 0 (best) to 1 (worst).

    ``values[i]`` are the measures of alternative i. Each measure is put on the scale from its
    least to its largest value among the alternatives, then averaged by the weights (simple
    additive weighting, Hwang and Yoon 1981); a measure in which all agree decides nothing.
    """
    if not values:
        return []
    columns = list(zip(*values))
    total = sum(weights)
    scores = []
    for row in values:
        score = 0.0
        for value, column, weight in zip(row, columns, weights):
            least, spread = min(column), max(column) - min(column)
            if spread > 0:
                score += weight / total * (value - least) / spread
        scores.append(score)
    return scores
