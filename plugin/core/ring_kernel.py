"""The semi-Lagrangian update: rays from the edges of a cell's ring. Import lazily: loads numba.

The ring of eight neighbours has eight edges, each from a rook's neighbour (part 0) to a bishop's
neighbour (part 1). Along an edge labels, half costs and heights are linear; a ray goes straight
from a point of it to the cell. All edges are looked at together, one in a lane.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .factor_kernel import factors_near
from .jit import inline
from .lanes import (
    around,
    below,
    chosen,
    eight_at,
    equal,
    higher,
    lane,
    least_of,
    lower,
    lowest_bit,
    rooted,
    where_below,
)
from .moves import EDGES, FIXED_RAYS, RAYS, SERVED
from .queue_kernel import INF

ZERO, ONE, HALF, QUARTER = (np.float32(value) for value in (0, 1, 1 / 2, 1 / 4))
ONE_BIT, EIGHT = np.uint32(1), np.uintp(8)
# Square of the share of a kink's grade by which a ray may miss it for rounding.
CLOSE = np.float32(1e-6)
# Parts of an edge from which level rays start their search.
FIXED_PARTS = (np.float32(1 / 4), np.float32(3 / 4))
# Nearer to its ends a ray is as good as the move from there.
FIRST_PART, LAST_PART = np.float32(0.5 / RAYS), np.float32(1 - 0.5 / RAYS)

# Neighbours in the order of OFFSETS, put into the order of the edges whose ends they are.
_rooks, _bishops = (chosen(*EDGES[:, end].tolist()) for end in (0, 1))
# The same in the order of SERVED: the neighbour in whose ring the edge lies, and its other end.
_rook_targets, _bishop_targets = (chosen(*SERVED[i : i + 8, 0].tolist()) for i in (0, 8))
_rook_partners, _bishop_partners = (chosen(*SERVED[i : i + 8, 2].tolist()) for i in (0, 8))


@inline
def bilinear(
    near: Any, far: Any, base: Any, top: Any, length: Any, rise: Any, other_rise: Any, slope: Any,
    sag: Any,
) -> Any:  # fmt: skip
    """At most what any ray of an edge comes to if its factor is bounded by one straight line.

    Such a bound is bilinear along the edge: least at an end, save for what the product of its two
    slopes may sag in between.
    """
    ends = lower(near + base * (length + rise * slope), far + top * (length + other_rise * slope))
    return ends - higher(sag * (other_rise - rise) * slope, ZERO)


@inline
def level_edges(near: Any, far: Any, base: Any, top: Any, a: Any, d: Any, old: Any) -> Any:
    """Bits of the edges from which a level ray may improve the label ``old``.

    ``near`` and ``far`` are the labels of the edge's ends, at distances a and d; ``base`` and
    ``top`` their half costs with that of the cell.
    """
    # Inside an edge a level ray is least only where the label falls towards the far end.
    slope = top - base
    falling_label = below(far + lower(slope * a, slope * d), near)
    return falling_label & below(lower(near + base * a, far + top * a), old)


@inline
def sloping_bounds(
    near: Any, far: Any, base: Any, top: Any, a: Any, rise: Any, other_rise: Any, bounds: Any,
) -> Any:  # fmt: skip
    """What the best sloping ray of each edge costs at least; nan or inf where there is none.

    The cell lies ``rise`` and ``other_rise`` above the ends.
    """
    least, rising, climb, falling, drop = bounds
    sag = (top - base) * QUARTER
    value = lower(near + base * (a * least), far + top * (a * least))
    value = higher(bilinear(near, far, base, top, a * rising, rise, other_rise, climb, sag), value)
    return higher(bilinear(near, far, base, top, a * falling, rise, other_rise, -drop, sag), value)


@inline
def served_level_edges(
    t: Any, here: Any, line: Any, labels: Any, halves: Any, edges: Any,
) -> Any:  # fmt: skip
    """Bits of the edges of SERVED from which a ray may improve a neighbour of the cell they share.

    ``t`` and ``here`` are the label and half cost of that cell; ``labels`` and ``halves`` are
    those of its eight neighbours.
    """
    lengths, at = edges.served, line * 32
    # The edges of rook's neighbours begin at the cell, those of bishop's neighbours end there.
    other, own = _rook_partners(labels), _rook_targets(halves)
    bits = below(other, INF) & level_edges(
        t, other, own + here, own + _rook_partners(halves), eight_at(lengths, at),
        eight_at(lengths, at + 16), _rook_targets(labels),
    )  # fmt: skip
    other, own = _bishop_partners(labels), _bishop_targets(halves)
    more = below(other, INF) & level_edges(
        other, t, own + _bishop_partners(halves), own + here, eight_at(lengths, at + 8),
        eight_at(lengths, at + 24), _bishop_targets(labels),
    )  # fmt: skip
    return bits | (more << np.uint32(8))


@inline
def served_sloping_edges(
    t: Any, here: Any, line: Any, labels: Any, halves: Any, rises: Any, bounds: Any, edges: Any,
) -> Any:  # fmt: skip
    """``served_level_edges`` where neighbours lie higher than the cell by ``rises``."""
    lengths, at = edges.served, line * 32
    other, own, rise = _rook_partners(labels), _rook_targets(halves), _rook_targets(rises)
    least = sloping_bounds(
        t, other, own + here, own + _rook_partners(halves), eight_at(lengths, at), rise,
        rise - _rook_partners(rises), bounds,
    )  # fmt: skip
    bits = below(least, _rook_targets(labels)) & below(other, INF)
    other, own, rise = _bishop_partners(labels), _bishop_targets(halves), _bishop_targets(rises)
    least = sloping_bounds(
        other, t, own + _bishop_partners(halves), own + here, eight_at(lengths, at + 8),
        rise - _bishop_partners(rises), rise, bounds,
    )  # fmt: skip
    more = below(least, _bishop_targets(labels)) & below(other, INF)
    return bits | (more << np.uint32(8))


@inline
def level_costs(part: Any, near: Any, change: Any, a2: Any, b2: Any, base: Any, slope: Any) -> Any:
    """Labels by the level rays from a part of each edge."""
    length = rooted(a2 + part * part * b2)
    return near + part * change + (base + part * slope) * length


@inline
def level_rays(near: Any, far: Any, a2: Any, b2: Any, base: Any, slope: Any) -> Any:
    """Labels by the best level ray of each edge, and their parts.

    Minimises ``near + p (far - near) + (base + p slope) sqrt(a2 + p^2 b2)``, the update of a fast
    marching triangle (Kimmel and Sethian 1998, PNAS 95) where friction varies along the edge:
    the better of two parts, and two steps of Newton from there.
    """
    change = far - near
    value = level_costs(FIXED_PARTS[0], near, change, a2, b2, base, slope)
    other = level_costs(FIXED_PARTS[1], near, change, a2, b2, base, slope)
    part = where_below(other, value, FIXED_PARTS[1], base * ZERO + FIXED_PARTS[0])
    value = lower(other, value)
    for _ in range(2):
        length, cost = rooted(a2 + part * part * b2), base + part * slope
        first = change + slope * length + cost * part * b2 / length
        second = (slope * part + slope * part + cost * a2 / (length * length)) * b2 / length
        step = lower(higher(part - first / second, FIRST_PART), LAST_PART)
        other = level_costs(step, near, change, a2, b2, base, slope)
        part = where_below(other, value, step, part)
        value = lower(other, value)
    return value, part


@inline
def kinked_rays(
    kink: Any, factor: Any, near: Any, far: Any, base: Any, top: Any, a: Any, d: Any, rise: Any,
    other_rise: Any, flat: Any, flat_top: Any,
) -> Any:  # fmt: skip
    """Labels by the rays on whose grade the vertical factor has a kink, and their parts.

    There its gauge has a corner, which rays beside it miss. inf where an edge has none.
    """
    # (rise + p tilt)^2 = kink^2 (a2 + p^2 b2)
    tilt, a2, b2, k2 = other_rise - rise, a * a, d * d - a * a, kink * kink
    square, linear, constant = tilt * tilt - b2 * k2, rise * tilt, rise * rise - a2 * k2
    root = rooted(higher(linear * linear - square * constant, ZERO))
    # The stable pair of roots of a quadratic; one of them slopes the other way.
    pair = where_below(linear, ZERO, root - linear, ZERO - (linear + root))
    one, other = pair / square, constant / pair
    off = higher(higher(one - ONE, ZERO - one), ZERO - (rise + one * tilt) * kink)
    part = where_below(ZERO, off, other, one)
    part = lower(higher(part, FIRST_PART), LAST_PART)
    length = rooted(a2 + part * part * b2)
    cost = (base + part * (top - base)) * factor
    if flat is not None:
        cost = cost + (flat + part * (flat_top - flat))
    value = near + part * (far - near) + cost * length
    aside = rise + part * tilt - length * kink
    return where_below(aside * aside, length * length * (k2 * CLOSE), lower(value, INF), INF), part


@inline
def fixed_rays(
    v: Any, edge: Any, line: Any, here: Any, height: Any, half: Any, flat: Any, elevation: Any,
    zones: Any, crossing: Any, law: Any, edges: Any, label: Any,
) -> Any:  # fmt: skip
    """Label and part of the best of some fixed rays from an edge of the ring of v."""
    rook, bishop = np.uintp(v + edges.rook[edge]), np.uintp(v + edges.bishop[edge])
    near, base, rise = label[rook], half[rook] + here, height - elevation[rook]
    change, slope = label[bishop] - near, half[bishop] - half[rook]
    tilt = elevation[rook] - elevation[bishop]
    at = (line * 8 + edge) * 16
    parts, lengths = eight_at(FIXED_RAYS, 0), eight_at(edges.rays, at)
    steps = (parts * tilt + rise) * eight_at(edges.rays, at + 8)
    costs = (parts * slope + base) * factors_near(steps, law.pairs, law.lookup)
    if flat is not None:
        costs = costs + (parts * (flat[bishop] - flat[rook]) + (flat[rook] + flat[v]))
    # nan, of a ray too steep, turns into inf.
    values = lower(parts * change + near + costs * lengths, INF)
    value = least_of(values)
    part = FIXED_RAYS[lowest_bit(equal(values, value))]
    if zones is not None:
        toll = crossing[zones[rook], zones[v]]
        value += toll if zones[rook] == zones[bishop] else INF
    # Rounded before it is compared: a label must not "improve" by less than it can hold.
    return np.float32(value), part


@inline
def zone_costs(v: Any, zones: Any, crossing: Any, edges: Any, room: Any) -> Any:
    """Cost of crossing to v's zone from each edge, inf where the edge's ends differ in zone."""
    here = zones[v]
    for edge in range(np.uintp(8)):
        start = zones[np.uintp(v + edges.rook[edge])]
        same = start == zones[np.uintp(v + edges.bishop[edge])]
        room[edge] = crossing[start, here] if same else INF
    return eight_at(room, 0)


@inline
def back_link(edge: Any, part: Any) -> Any:
    """Code of a ray."""
    ray = int(part * np.float32(RAYS + 1) + HALF)
    return 7 + np.intp(edge) * RAYS + min(max(ray, 1), RAYS)


@inline
def pull_level_rays(
    v: Any, old: Any, wanted: Any, labels: Any, line: Any, side: Any, half: Any, zones: Any,
    crossing: Any, edges: Any, room: Any, label: Any, back: Any,
) -> Any:  # fmt: skip
    """``pull_rays`` of a level surface."""
    halves = around(half, v, side)
    near, far = _rooks(labels), _bishops(labels)
    base, top = _rooks(halves) + half[v], _bishops(halves) + half[v]
    a, d = eight_at(edges.lengths, line * 16), eight_at(edges.lengths, line * 16 + 8)
    bits = wanted & level_edges(near, far, base, top, a, d, old)
    if bits == 0:
        return old
    value, part = level_rays(near, far, a * a, d * d - a * a, base, top - base)
    # An end that no path has reached yet makes it inf, or nan.
    value = lower(value, INF)
    if zones is not None:
        value = value + zone_costs(v, zones, crossing, edges, room)
    best = least_of(value)
    if not best < old:
        return old
    edge = lowest_bit(equal(value, best))
    label[v], back[v] = best, back_link(edge, lane(part, edge))
    return best


@inline
def pull_sloping_rays(
    v: Any, old: Any, wanted: Any, labels: Any, line: Any, side: Any, half: Any, flat: Any,
    elevation: Any, zones: Any, crossing: Any, law: Any, edges: Any, room: Any, label: Any,
    back: Any,
) -> Any:  # fmt: skip
    """``pull_rays`` of a sloping surface."""
    halves = around(half, v, side)
    heights = around(elevation, v, side)
    here, height = half[v], elevation[v]
    near, far = _rooks(labels), _bishops(labels)
    base, top = _rooks(halves) + here, _bishops(halves) + here
    rise, other_rise = height - _rooks(heights), height - _bishops(heights)
    a = eight_at(edges.lengths, line * 16)
    least = sloping_bounds(near, far, base, top, a, rise, other_rise, law.bounds)
    least = where_below(higher(near, far), INF, least, INF)
    bits = wanted & below(least, old)
    if bits == 0:
        return old
    best, best_edge, best_part = old, np.uintp(8), ZERO
    d = eight_at(edges.lengths, line * 16 + 8)
    for i in range(law.kinks.shape[0]):
        kink, factor = law.kinks[i, 0], law.kinks[i, 1]
        if flat is None:
            values, parts = kinked_rays(
                kink, factor, near, far, base, top, a, d, rise, other_rise, None, None
            )
        else:
            levels = around(flat, v, side)
            values, parts = kinked_rays(
                kink, factor, near, far, base, top, a, d, rise, other_rise,
                _rooks(levels) + flat[v], _bishops(levels) + flat[v],
            )  # fmt: skip
        if zones is not None:
            values = values + zone_costs(v, zones, crossing, edges, room)
        value = least_of(values)
        if value < best:
            best, best_edge = value, lowest_bit(equal(values, value))
            best_part = lane(parts, best_edge)
    bits &= below(least, best)
    while bits:
        # Two at a time, so that one need not wait for the other.
        edge = lowest_bit(bits)
        bits &= bits - ONE_BIT
        other = lowest_bit(bits) if bits else edge
        bits &= bits - ONE_BIT
        value, part = fixed_rays(
            v, edge, line, here, height, half, flat, elevation, zones, crossing, law, edges, label
        )
        other_value, other_part = fixed_rays(
            v, other, line, here, height, half, flat, elevation, zones, crossing, law, edges, label
        )
        if other_value < value:
            value, part, edge = other_value, other_part, other
        if value < best:
            best, best_edge, best_part = value, edge, part
            bits &= below(least, best)
    if best < old:
        label[v], back[v] = best, back_link(best_edge, best_part)
    return best


@inline
def pull_rays(
    v: Any, old: Any, wanted: Any, labels: Any, line: Any, side: Any, half: Any, flat: Any,
    elevation: Any, zones: Any, crossing: Any, law: Any, edges: Any, room: Any, label: Any,
    back: Any,
) -> Any:  # fmt: skip
    """Lower the label ``old`` of v by rays from the edges of its ring; return the label.

    ``wanted`` are the bits of the edges to look at, ``labels`` those of the neighbours.
    """
    if elevation is None:
        return pull_level_rays(
            v, old, wanted, labels, line, side, half, zones, crossing, edges, room, label, back
        )
    return pull_sloping_rays(
        v,
        old,
        wanted,
        labels,
        line,
        side,
        half,
        flat,
        elevation,
        zones,
        crossing,
        law,
        edges,
        room,
        label,
        back,
    )
