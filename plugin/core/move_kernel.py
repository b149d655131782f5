"""The moves into sixteen cells: what they cost, and labels by them. Import lazily: loads numba."""

from __future__ import annotations

from typing import Any

import numpy as np

from .factor_kernel import factors_near
from .jit import helper, inline
from .lanes import from_after, from_before, keep, lower, sixteen_at, where_equal

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


@helper
def lay_moves(
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


@inline
def moved_twice_from_before(row: Any, label: Any, at: Any) -> Any:
    """Sixteen labels from two before a place on, most of them at hand in ``row``."""
    return from_before(from_before(row, label[np.uintp(at - 1)]), label[np.uintp(at - 2)])


@inline
def moved_twice_from_after(row: Any, label: Any, at: Any) -> Any:
    """Sixteen labels from two after a place on, most of them at hand in ``row``."""
    return from_after(from_after(row, label[np.uintp(at + LANES)]), label[np.uintp(at + LANES + 1)])


@inline
def pulled_by_moves(
    u: Any, at: Any, on: Any, down: Any, behind: Any, second_behind: Any, own: Any, ahead: Any,
    costs: Any, label: Any, knights: Any,
) -> Any:  # fmt: skip
    """The labels of sixteen cells from u on after they looked at their neighbours.

    ``on`` is the way to the row ahead, which in a sweep down (``down`` = 1) is the next one. The
    rows behind, just written, are at hand: a load that meets a store just made waits for it.
    """
    # Slots of the moves in OFFSETS: those from ahead and from behind change places in a sweep up.
    turned, straight = np.intp(1 - down) * LANES, np.intp(down) * LANES
    right, left = sixteen_at(label, u + 1), sixteen_at(label, u - 1)
    best = lower(right + sixteen_at(costs, at), own)
    best = lower(left + sixteen_at(costs, at + LANES), best)
    best = lower(ahead + sixteen_at(costs, at + 2 * LANES + turned), best)
    up, under = np.intp(u + on), np.intp(u - on)
    # Down: ahead right 4, left 6; behind right 7, left 5. Up: ahead 7 and 5, behind 4 and 6.
    ahead_right, ahead_left = sixteen_at(label, up + 1), sixteen_at(label, up - 1)
    one = lower(
        ahead_right + sixteen_at(costs, at + 4 * LANES + 3 * turned),
        ahead_left + sixteen_at(costs, at + 6 * LANES - turned),
    )
    best = lower(one, best)
    if knights is not None:
        far_left, far_right = sixteen_at(label, up - 2), sixteen_at(label, up + 2)
        # Down: ahead right 8, left 10; two ahead right 12, left 14. Up: 11, 9; 15, 13.
        best = lower(far_right + sixteen_at(costs, at + 8 * LANES + 3 * turned), best)
        best = lower(far_left + sixteen_at(costs, at + 10 * LANES - turned), best)
        far = np.intp(up + on)
        one = sixteen_at(label, far + 1) + sixteen_at(costs, at + 12 * LANES + 3 * turned)
        best = lower(one, best)
        one = sixteen_at(label, far - 1) + sixteen_at(costs, at + 14 * LANES - turned)
        best = lower(one, best)
        # Down: behind right 11, left 9; two behind right 15, left 13. Up: 8, 10; 12, 14.
        one = moved_twice_from_after(behind, label, under)
        best = lower(one + sixteen_at(costs, at + 8 * LANES + 3 * straight), best)
        one = moved_twice_from_before(behind, label, under)
        best = lower(one + sixteen_at(costs, at + 10 * LANES - straight), best)
        far = np.intp(under - on)
        one = from_after(second_behind, label[np.uintp(far + LANES)])
        best = lower(one + sixteen_at(costs, at + 12 * LANES + 3 * straight), best)
        one = from_before(second_behind, label[np.uintp(far - 1)])
        best = lower(one + sixteen_at(costs, at + 14 * LANES - straight), best)
    behind_right = from_after(behind, label[np.uintp(under + LANES)])
    behind_left = from_before(behind, label[np.uintp(under - 1)])
    best = lower(behind + sixteen_at(costs, at + 2 * LANES + straight), best)
    return lower(
        lower(
            behind_right + sixteen_at(costs, at + 4 * LANES + 3 * straight),
            behind_left + sixteen_at(costs, at + 6 * LANES - straight),
        ),
        best,
    )
