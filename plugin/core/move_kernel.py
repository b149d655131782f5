"""What the moves into sixteen cells cost. Import lazily: it loads numba."""

from __future__ import annotations

from typing import Any

import numpy as np

from .factor_kernel import factors_near
from .jit import inline
from .lanes import keep, lower, sixteen_at, where_equal

INF, HALF = np.float32(np.inf), np.float32(1 / 2)
LANES = 16


@inline
def toll(u: Any, v: Any, first: Any, second: Any, knight: Any, zones: Any, crossing: Any) -> Any:
    """Cost of crossing from the zone of v to that of u; inf for a knight's move over a third."""
    start, end = zones[v], zones[u]
    if knight:
        for passed in (zones[first], zones[second]):
            if passed != start and passed != end:
                return INF
    return crossing[start, end]


@inline
def lay_costs(
    u: Any, line: Any, at: Any, half: Any, flat: Any, elevation: Any, zones: Any, crossing: Any,
    law: Any, moves: Any, knights: Any, costs: Any,
) -> Any:  # fmt: skip
    """Write what the moves into sixteen cells from u on cost, sixteen numbers a move.

    The move in slot j comes from the neighbour at ``OFFSETS[j]``. inf where it is closed.
    """
    here = sixteen_at(half, u)
    for j in range(8 if knights is None else 16):
        # The move itself goes the other way.
        k = j ^ 1
        v = np.intp(u + moves.to[j])
        place = (line + moves.down[j]) * 16 + k
        first, second = np.intp(u + moves.over[j]), np.intp(u + moves.past[j])
        level = sixteen_at(half, v) + here
        if knights is not None:
            if j >= 8 and moves.of_four:
                level = (level + sixteen_at(half, first) + sixteen_at(half, second)) * HALF
        length = moves.lengths[place]
        if elevation is None:
            total = level * length
        else:
            rise = sixteen_at(elevation, u) - sixteen_at(elevation, v)
            factors = factors_near(rise * moves.per_metre[place], law.pairs, law.lookup)
            total = level * factors * length
            if flat is not None:
                unsloped = sixteen_at(flat, v) + sixteen_at(flat, u)
                if knights is not None:
                    if j >= 8 and moves.of_four:
                        passed = sixteen_at(flat, first) + sixteen_at(flat, second)
                        unsloped = (unsloped + passed) * HALF
                total = total + unsloped * length
        # nan, the cost of a move from or to a barrier, turns into inf.
        total = lower(total, INF)
        if j >= 8:
            total = where_equal(sixteen_at(half, first), INF, INF, total)
            total = where_equal(sixteen_at(half, second), INF, INF, total)
        elif j >= 4 and moves.leakproof:
            both = where_equal(sixteen_at(half, second), INF, INF, total)
            total = where_equal(sixteen_at(half, first), INF, both, total)
        keep(costs, at + j * LANES, total)
        if zones is not None:
            for i in range(LANES):
                costs[np.uintp(at + j * LANES + i)] += toll(
                    np.uintp(u + i), np.uintp(v + i), np.uintp(first + i), np.uintp(second + i),
                    j >= 8, zones, crossing,
                )  # fmt: skip
