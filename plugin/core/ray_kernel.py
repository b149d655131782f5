"""The semi-Lagrangian update: rays from the edges of a cell's ring. Import lazily: loads numba.

The ring of eight neighbours has eight edges, each from a rook's neighbour (part 0) to a bishop's
neighbour (part 1). Along an edge labels, half costs and heights are linear; a ray goes straight
from a point of it to the cell. What a ray costs does not depend on labels: it is worked out
beforehand, for some fixed parts of each edge and where the vertical factor has a kink, since its
gauge has a corner there that rays beside it miss.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from .factor_kernel import factors_near
from .jit import helper, inline
from .lanes import (
    below,
    higher,
    keep,
    lower,
    lowest_bit,
    plus_times,
    rooted,
    sixteen_at,
    where_below,
)
from .move_kernel import INF, LANES
from .moves import FEW_PARTS, MANY_PARTS, RAYS

MANY, FEW = MANY_PARTS.size, FEW_PARTS.size
ZERO, ONE, HALF, QUARTER = (np.float32(value) for value in (0, 1, 1 / 2, 1 / 4))
# Square of the share of a kink's grade, and of the grade, by which a ray may miss it for rounding.
CLOSE, LEVEL = np.float32(1e-6), np.float32(2.5e-9)
# Nearer to its ends a ray is as good as the move from there.
FIRST_PART, LAST_PART = np.float32(0.5 / RAYS), np.float32(1 - 0.5 / RAYS)


@inline
def straddles(kink: Any, rise: Any, other_rise: Any, a2: Any, b2: Any) -> Any:
    """Whether a kink lies between the grades at the ends of any of sixteen edges."""
    one = rise - kink * np.float32(math.sqrt(a2))
    other = other_rise - kink * np.float32(math.sqrt(a2 + b2))
    return below(one * other, ZERO) != 0


@inline
def kinked_ray(kink: Any, rise: Any, other_rise: Any, a2: Any, b2: Any) -> Any:
    """The part of an edge from which a ray has the grade of a kink, and the ray's length.

    Its length is infinite where there is no such ray. The cell lies higher than the ends of the
    edge by ``rise`` and ``other_rise``.
    """
    # (rise + p tilt)^2 = kink^2 (a2 + p^2 b2)
    tilt, k2 = other_rise - rise, kink * kink
    square, linear, constant = tilt * tilt - b2 * k2, rise * tilt, rise * rise - a2 * k2
    root = rooted(higher(linear * linear - square * constant, ZERO))
    # The stable pair of roots of a quadratic; one of them slopes the other way.
    pair = where_below(linear, ZERO, root - linear, ZERO - (linear + root))
    one, other = pair / square, constant / pair
    off = higher(higher(one - ONE, ZERO - one), ZERO - (rise + one * tilt) * kink)
    part = where_below(ZERO, off, other, one)
    part = lower(higher(part, FIRST_PART), LAST_PART)
    length = rooted(part * part * b2 + a2)
    aside = rise + part * tilt - length * kink
    return part, where_below(aside * aside, length * length * (k2 * CLOSE + LEVEL), length, INF)


@inline
def bilinear(
    near: Any, far: Any, base: Any, top: Any, length: Any, rise: Any, other_rise: Any, slope: Any,
    sag: Any,
) -> Any:  # fmt: skip
    """What any ray of an edge comes to at least if its factor is bounded by one straight line.

    Such a bound is bilinear along the edge: least at an end, save for what the product of its two
    slopes may sag in between.
    """
    ends = lower(near + base * (rise * slope + length), far + top * (other_rise * slope + length))
    return ends - higher(sag * (other_rise - rise) * slope, ZERO)


@helper
def may_improve(
    u: Any, rook: Any, bishop: Any, near: Any, far: Any, best: Any, a2: Any, b2: Any,
    half: Any, elevation: Any, law: Any,
) -> Any:  # fmt: skip
    """Whether a ray from an edge may improve any of sixteen labels; not if an end is unreached."""
    here = sixteen_at(half, u)
    base, top = sixteen_at(half, rook) + here, sixteen_at(half, bishop) + here
    a = np.float32(math.sqrt(a2))
    if elevation is None:
        # No ray is shorter than that from the rook's end, and inside an edge a level ray is least
        # only where the label falls towards the far end, or its cost does.
        slope, d = top - base, np.float32(math.sqrt(a2 + b2))
        value = lower(near + base * a, far + top * a)
        least = where_below(far + lower(slope * a, slope * d), near, value, INF)
    else:
        bound, rising, climb, falling, drop = law.bounds
        height, sag = sixteen_at(elevation, u), (top - base) * QUARTER
        rise = height - sixteen_at(elevation, rook)
        other_rise = height - sixteen_at(elevation, bishop)
        least = lower(near + base * (a * bound), far + top * (a * bound))
        one = bilinear(near, far, base, top, a * rising, rise, other_rise, climb, sag)
        least = higher(one, least)
        one = bilinear(near, far, base, top, a * falling, rise, other_rise, -drop, sag)
        least = higher(one, least)
    return below(where_below(higher(near, far), INF, least, INF), best) != 0


@helper
def lay_rays(
    u: Any, line: Any, edge: Any, at: Any, half: Any, flat: Any, elevation: Any, zones: Any,
    crossing: Any, law: Any, rays: Any, costs: Any,
) -> Any:  # fmt: skip
    """Write what the rays from an edge into sixteen cells from u on cost, sixteen numbers a ray.

    First the fixed rays, then those on whose grade the vertical factor has a kink, then the parts
    from which these start. inf where a ray is closed.
    """
    first = at
    here = sixteen_at(half, u)
    rook, bishop = np.intp(u + rays.rook[edge]), np.intp(u + rays.bishop[edge])
    base = sixteen_at(half, rook)
    slope = sixteen_at(half, bishop) - base
    base = base + here
    count = MANY if rays.many else FEW
    place = np.intp((line * 8 + edge) * 2 * count)
    if elevation is not None:
        height = sixteen_at(elevation, u)
        rise = height - sixteen_at(elevation, rook)
        tilt = height - sixteen_at(elevation, bishop) - rise
    for i in range(count):
        part = MANY_PARTS[i] if rays.many else FEW_PARTS[i]
        length = rays.lengths[np.uintp(place + i)]
        cost = slope * part + base
        if elevation is not None:
            steps = (tilt * part + rise) * rays.lengths[np.uintp(place + count + i)]
            cost = cost * factors_near(steps, law.pairs, law.lookup)
        if flat is not None:
            start = sixteen_at(flat, rook)
            cost = cost + (sixteen_at(flat, bishop) - start) * part
            cost = cost + (start + sixteen_at(flat, u))
        # nan, of a ray from a barrier or too steep, turns into inf.
        keep(costs, at, lower(cost * length, INF))
        at += LANES
    if elevation is not None:
        kinks = law.kinks.shape[0]
        a2, b2 = rays.squares[line * 16 + edge], rays.squares[line * 16 + 8 + edge]
        for i in range(kinks):
            kink = law.kinks[i, 0]
            if not straddles(kink, rise, rise + tilt, a2, b2):
                keep(costs, at, where_below(base, base, base, INF))
                keep(costs, at + kinks * LANES, where_below(base, base, base, HALF))
                at += LANES
                continue
            part, length = kinked_ray(kink, rise, rise + tilt, a2, b2)
            cost = (part * slope + base) * law.kinks[i, 1]
            if flat is not None:
                start = sixteen_at(flat, rook)
                cost = cost + part * (sixteen_at(flat, bishop) - start)
                cost = cost + (start + sixteen_at(flat, u))
            keep(costs, at, lower(cost * length, INF))
            keep(costs, at + kinks * LANES, part)
            at += LANES
    if zones is not None:
        for i in range(LANES):
            start, other = zones[np.uintp(rook + i)], zones[np.uintp(bishop + i)]
            toll = crossing[start, zones[np.uintp(u + i)]] if start == other else INF
            for ray in range(first, at, LANES):
                costs[np.uintp(ray + i)] += toll


@inline
def pulled_by_rays(
    u: Any, line: Any, row: Any, edges: Any, best: Any, at: Any, known: Any, half: Any, flat: Any,
    elevation: Any, zones: Any, crossing: Any, law: Any, rays: Any, costs: Any, label: Any,
) -> Any:  # fmt: skip
    """The least of sixteen labels and what the rays from the edges of each cell's ring come to.

    What the rays of an edge cost is worked out when they may first improve a label; the bits of
    ``known`` say where that has been done.
    """
    while edges:
        edge = lowest_bit(edges)
        edges &= edges - np.uint32(1)
        rook, bishop = np.intp(u + rays.rook[edge]), np.intp(u + rays.bishop[edge])
        near, far = sixteen_at(label, rook), sixteen_at(label, bishop)
        place = np.intp(at + edge * rays.stride)
        bit = np.uint32(1) << np.uint32(edge)
        if known[row] & bit == 0:
            if below(lower(near, far), best) == 0:
                continue
            a2, b2 = rays.squares[line * 16 + edge], rays.squares[line * 16 + 8 + edge]
            if not may_improve(u, rook, bishop, near, far, best, a2, b2, half, elevation, law):
                continue
            lay_rays(u, line, edge, place, half, flat, elevation, zones, crossing, law, rays, costs)
            known[row] |= bit
        # An end that no path has reached makes a sum inf or nan, which is less than nothing.
        change = far - near
        if rays.many:
            for i in range(MANY):
                start = plus_times(near, change, MANY_PARTS[i])
                best = lower(start + sixteen_at(costs, place + i * LANES), best)
        else:
            for i in range(FEW):
                start = plus_times(near, change, FEW_PARTS[i])
                best = lower(start + sixteen_at(costs, place + i * LANES), best)
        if elevation is not None:
            place += (MANY if rays.many else FEW) * LANES
            aside = np.intp(rays.kinks * LANES)
            for _ in range(rays.kinks):
                start = plus_times(near, change, sixteen_at(costs, place + aside))
                best = lower(start + sixteen_at(costs, place), best)
                place += LANES
    return best
