"""Vertical factors in kernels: one grade or sixteen at a time. Import lazily: it loads numba."""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import inline
from .lanes import floored, higher, lower, pairs_at, where_equal

ZERO = np.float32(0)


@inline
def factor_at(grade: Any, table: Any, law: Any) -> Any:
    """Vertical factor by linear interpolation, as VerticalFactor.at, never below zero.

    ``law`` is its least grade and its steps per unit of grade.
    """
    grade_min, per_step = law
    position = (grade - grade_min) * per_step
    low = min(max(int(position), 0), table.size - 2)
    weight = np.float32(position - low)
    left = table[np.uintp(low)]
    if weight == ZERO:
        return left
    # Between a finite and an infinite entry this is nan, which no comparison accepts.
    value = left + weight * (table[np.uintp(low + 1)] - left)
    return ZERO if value < ZERO else value


@inline
def factors_near(position: Any, pairs: Any, lookup: Any) -> Any:
    """Vertical factors as of ``factor_at``, at positions in steps from grade zero, in lanes.

    There float32 is as exact as the heights are; ``Prepared.lookup`` and ``pairs`` describe the
    table.
    """
    part, zero, first, last = lookup
    position = position + part
    # In this order nan, the height of a barrier, finds the first row and stays nan.
    low = floored(lower(higher(position, first), last))
    left, change = pairs_at(pairs, low + zero)
    weight = position - low
    # Between a finite and an infinite entry it is nan, which no comparison accepts.
    return where_equal(weight, ZERO, left, higher(ZERO, left + weight * change))
