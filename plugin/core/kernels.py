"""Compiled relaxation of tiles. Import lazily: it loads numba.

A tile is ``side`` x ``side`` cells: ``size`` x ``size`` own cells within a halo, which repeats
labels of its neighbours. Arrays over cells are flat, one tile after the other. Arguments that
a surface lacks are None; numba then compiles a kernel without the code that reads them.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import inline, kernel
from .moves import LINK as _LINK
from .moves import RAYS as _RAYS
from .moves import SOURCE as _SOURCE

LINK, SOURCE = np.uint8(_LINK), np.uint8(_SOURCE)
BUCKETS = 128
RAYS = _RAYS
ZERO, ONE, INF = np.float32(0), np.float32(1), np.float32(np.inf)
HALF, THREE, EIGHT = np.float32(1 / 2), np.float32(3), np.float32(8)
SIXTH, FIVE_SIXTHS = np.float32(1 / 6), np.float32(5 / 6)
# Indices are unsigned wherever speed counts: numba then compiles no test for negative ones.
NO_ENTRY, SCAN = np.uint32(0xFFFFFFFF), -1
FIRST, UNUSED = 0, 1
LATER, MISSED = 0, 1


@inline
def factor_at(grade: Any, table: Any, law: Any) -> Any:
    """Vertical factor by linear interpolation, as VerticalFactor.at, never below zero.

    ``law`` is its least grade, its steps per unit of grade and its least factor.
    """
    grade_min, per_step, _ = law
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
def factor_near(position: Any, pairs: Any, lookup: Any) -> Any:
    """Vertical factor as ``factor_at`` gives it, at a position in steps from grade zero.

    There float32 is as exact as the heights are; ``Prepared.lookup`` and ``pairs`` describe the
    table.
    """
    part, zero, first, last = lookup
    position += part
    # In this order nan, the height of a barrier, finds the first row and stays nan.
    low = np.floor(min(max(first, position), last))
    row = np.uintp(int(low + zero))
    weight, left = position - low, pairs[row, 0]
    if weight == ZERO:
        return left
    # Between a finite and an infinite entry this is nan, which no comparison accepts.
    value = left + weight * pairs[row, 1]
    return ZERO if value < ZERO else value


@inline
def may_pass(
    u: Any, v: Any, first: Any, second: Any, k: Any, half: Any, zones: Any, leakproof: Any
) -> Any:
    """Whether move k from u to v is open at the two cells between or over which it passes."""
    if k < 4:
        return True
    if k < 8:
        return not (leakproof and half[first] == INF and half[second] == INF)
    if half[first] == INF or half[second] == INF:
        return False
    if zones is not None:
        start, end = zones[u], zones[v]
        if zones[first] != start and zones[first] != end:
            return False
        if zones[second] != start and zones[second] != end:
            return False
    return True


@inline
def enqueue(
    cell: Any, label: Any, now: Any, t0: Any, per_width: Any,
    heads: Any, nexts: Any, cells: Any, labels: Any, free: Any, rest: Any,
) -> Any:  # fmt: skip
    """Put a cell into the bucket of its label, but not into one that has passed."""
    entry = free[FIRST]
    if entry != NO_ENTRY:
        free[FIRST] = nexts[entry]
    elif free[UNUSED] < nexts.size:
        entry = free[UNUSED]
        free[UNUSED] += 1
    else:
        # No room: the next round finds the cell again because its label is not done.
        rest[MISSED] = min(rest[MISSED], label)
        return
    bucket = np.uintp(min(max(int((label - t0) * per_width), now), BUCKETS - 1))
    cells[entry], labels[entry] = cell, label
    nexts[entry] = heads[bucket]
    heads[bucket] = entry


@inline
def ray_cost(
    part: Any, length: Any, steps: Any, base: Any, slope: Any, rise: Any, tilt: Any,
    flat: Any, flat_slope: Any, pairs: Any, lookup: Any,
) -> Any:  # fmt: skip
    """Cost of the straight ray from a point of a ring edge to the cell in its middle.

    The edge runs from a rook's neighbour (part 0) to a bishop's neighbour (part 1); everything
    is linear along it: half costs (base, slope), height to climb (rise, tilt), flat half costs.
    ``steps`` are those of the table of factors to a metre of height on this ray.
    """
    cost = (base + part * slope) * factor_near((rise + part * tilt) * steps, pairs, lookup)
    if flat is not None:
        cost += flat + part * flat_slope
    return cost * length


@inline
def best_level_ray(near: Any, far: Any, a2: Any, b2: Any, base: Any, slope: Any) -> Any:
    """Part of the edge from which a level cell is reached at least cost; 0 if from its ends.

    Minimises ``near + p (far - near) + c sqrt(a2 + p^2 b2)``, the update of a fast marching
    triangle (Kimmel and Sethian 1998, PNAS 95).
    """
    part = HALF
    # Twice, because where friction varies the cost depends on the ray that it decides.
    for _ in range(2):
        gain = near - far - slope * np.sqrt(a2 + part * part * b2)
        cost = base + part * slope
        room = b2 * cost * cost - gain * gain
        if gain <= ZERO:
            part = ZERO
        elif room <= ZERO:
            part = ONE
        else:
            part = min(gain * np.sqrt(a2 / (b2 * room)), ONE)
    return part if part < ONE else ZERO


@inline
def best_sloping_ray(
    old: Any, near: Any, far: Any, a: Any, d: Any, rays: Any, line: Any, edge: Any, base: Any,
    slope: Any, rise: Any, tilt: Any, flat: Any, flat_slope: Any, pairs: Any, lookup: Any,
    per_grade: Any, kinks: Any,
) -> Any:  # fmt: skip
    """Part of the edge and label of its best ray: three rays, the bottom of the parabola through
    them, and the rays on whose grade the vertical factor has a kink (where its gauge has a corner).

    ``rays`` holds, per line and edge, the lengths of the three rays and the steps of the table
    to a metre of height on them.
    """
    change, a2, b2 = far - near, a * a, d * d - a * a
    left = (
        near
        + SIXTH * change
        + ray_cost(
            SIXTH,
            rays[line, edge, 0],
            rays[line, edge, 3],
            base,
            slope,
            rise,
            tilt,
            flat,
            flat_slope,
            pairs,
            lookup,
        )
    )
    centre = (
        near
        + HALF * change
        + ray_cost(
            HALF,
            rays[line, edge, 1],
            rays[line, edge, 4],
            base,
            slope,
            rise,
            tilt,
            flat,
            flat_slope,
            pairs,
            lookup,
        )
    )
    right = (
        near
        + FIVE_SIXTHS * change
        + ray_cost(
            FIVE_SIXTHS,
            rays[line, edge, 2],
            rays[line, edge, 5],
            base,
            slope,
            rise,
            tilt,
            flat,
            flat_slope,
            pairs,
            lookup,
        )
    )
    part, value = HALF, INF
    if left < value:
        part, value = SIXTH, left
    if centre < value:
        part, value = HALF, centre
    if right < value:
        part, value = FIVE_SIXTHS, right
    bend = (left - centre) + (right - centre)
    lean = left - right
    # Without a bend there is no bottom, nor where it lies beyond the ends of the edge; and it is
    # looked at only where the parabola itself falls below the label at hand.
    if abs(lean) < THREE * bend and (centre - old) * bend * EIGHT < lean * lean:
        vertex = HALF + SIXTH * lean / bend
        length = np.sqrt(a2 + vertex * vertex * b2)
        cost = near + vertex * change + ray_cost(
            vertex, length, per_grade / length, base, slope, rise, tilt, flat, flat_slope, pairs,
            lookup,
        )  # fmt: skip
        if cost < value:
            part, value = vertex, cost
    for kink in kinks:
        if (rise - kink * a) * (rise + tilt - kink * d) >= ZERO:
            continue
        # (rise + p tilt)^2 = kink^2 (a2 + p^2 b2); the change of sign singles out one root.
        k2 = kink * kink
        square, linear, constant = tilt * tilt - k2 * b2, rise * tilt, rise * rise - k2 * a2
        root = np.sqrt(max(linear * linear - square * constant, ZERO))
        # The stable pair of roots of a quadratic.
        sum_ = -(linear + root) if linear >= ZERO else root - linear
        kinked = sum_ / square
        if not (ZERO < kinked < ONE and (rise + kinked * tilt) * kink >= ZERO):
            kinked = constant / sum_
        if ZERO < kinked < ONE:
            length = np.sqrt(a2 + kinked * kinked * b2)
            cost = near + kinked * change + ray_cost(
                kinked, length, per_grade / length, base, slope, rise, tilt, flat, flat_slope,
                pairs, lookup,
            )  # fmt: skip
            if cost < value:
                part, value = kinked, cost
    return part, value


@inline
def relax_move(
    u: Any, v: Any, k: Any, t: Any, length: Any, first: Any, second: Any,
    steps: Any, half: Any, flat: Any, elevation: Any, zones: Any, crossing: Any, pairs: Any,
    lookup: Any, least: Any, leakproof: Any, of_four: Any, label: Any, back: Any,
) -> Any:  # fmt: skip
    """Improve the label of v by the straight move k from u; return whether it did.

    A move costs the mean of its two ends; with ``of_four`` a knight's move that of its ends and
    of the two cells that it passes.
    """
    cost, old = half[u] + half[v], label[v]
    if of_four and k >= 8:
        cost = (cost + half[first] + half[second]) * HALF
    cost *= length
    # Most moves lead back to cheaper cells: drop them before the factor is looked up.
    if not t + cost * least < old:
        return False
    if elevation is not None:
        cost *= factor_near((elevation[v] - elevation[u]) * steps, pairs, lookup)
        if flat is not None:
            level = flat[u] + flat[v]
            if of_four and k >= 8:
                level = (level + flat[first] + flat[second]) * HALF
            cost += level * length
    if zones is not None:
        cost += crossing[zones[u], zones[v]]
    candidate = np.float32(t + cost)
    if candidate < old and may_pass(u, v, first, second, k, half, zones, leakproof):
        label[v] = candidate
        back[v] = k ^ 1
        return True
    return False


@inline
def relax_edge(
    v: Any, rook: Any, bishop: Any, edge: Any, a: Any, d: Any, rays: Any, line: Any,
    half: Any, flat: Any, elevation: Any, zones: Any, crossing: Any, pairs: Any, lookup: Any,
    per_grade: Any, least: Any, kinks: Any, label: Any, back: Any,
) -> Any:  # fmt: skip
    """Improve the label of v by rays from the ring edge between two of its neighbours.

    The rook's neighbour lies at distance a, the bishop's at d; returns whether it did.
    """
    near, far, old = label[rook], label[bishop], label[v]
    base, slope = half[v] + half[rook], half[bishop] - half[rook]
    toll = ZERO
    if zones is not None:
        if zones[rook] != zones[bishop]:
            return False
        toll = crossing[zones[rook], zones[v]]
    if not min(near, far) + a * min(base, base + slope) * least < old:
        return False
    if elevation is None:
        a2, b2 = a * a, d * d - a * a
        part = best_level_ray(near, far, a2, b2, base, slope)
        if part == ZERO:
            return False
        cost = (base + part * slope) * np.sqrt(a2 + part * part * b2)
        candidate = near + part * (far - near) + cost
    else:
        rise, tilt = elevation[v] - elevation[rook], elevation[rook] - elevation[bishop]
        if flat is None:
            part, candidate = best_sloping_ray(
                old, near, far, a, d, rays, line, edge, base, slope, rise, tilt, None, None, pairs,
                lookup, per_grade, kinks,
            )  # fmt: skip
        else:
            level, level_slope = flat[v] + flat[rook], flat[bishop] - flat[rook]
            part, candidate = best_sloping_ray(
                old, near, far, a, d, rays, line, edge, base, slope, rise, tilt, level, level_slope,
                pairs, lookup, per_grade, kinks,
            )  # fmt: skip
    # Rounded before it is compared: a label must not "improve" by less than it can hold.
    candidate = np.float32(candidate + toll)
    if candidate < old:
        label[v] = candidate
        ray = min(max(int(part * (RAYS + 1) + HALF), 1), RAYS)
        back[v] = 8 + edge * RAYS + ray - 1
        return True
    return False


@inline
def postpone(tile: Any, cell: Any, label: Any, waiting: Any, waits: Any, rest: Any) -> Any:
    """Put an own cell on its tile's list for later rounds; a full list turns into SCAN."""
    rest[LATER] = min(rest[LATER], label)
    count = waits[tile]
    if count == SCAN:
        return
    if count == waiting.shape[1]:
        waits[tile] = SCAN
    else:
        waiting[tile, count] = cell
        waits[tile] = count + 1


@inline
def seed_queue(
    tile: Any, shape: Any, halo_cells: Any, label: Any, dirty: Any, done: Any,
    waiting: Any, waits: Any, t0: Any, t1: Any, per_width: Any,
    heads: Any, nexts: Any, cells: Any, labels: Any, free: Any, rest: Any,
) -> Any:  # fmt: skip
    """Queue what a tile has pending below t1: own cells and improved ones of its halo."""
    side, halo, _, size, _ = shape
    start = tile * side * side
    since = done[tile]
    count = waits[tile]
    waits[tile] = 0
    if count == SCAN:
        for row in range(halo, halo + size):
            for cell in range(row * side + halo, row * side + halo + size):
                t = label[start + cell]
                if since <= t < t1:
                    enqueue(cell, t, 0, t0, per_width, heads, nexts, cells, labels, free, rest)
                elif t1 <= t < INF:
                    postpone(tile, cell, t, waiting, waits, rest)
    else:
        for i in range(count):
            cell = waiting[tile, i]
            t = label[start + cell]
            if t >= t1:
                postpone(tile, cell, t, waiting, waits, rest)
            elif t >= since:
                enqueue(cell, t, 0, t0, per_width, heads, nexts, cells, labels, free, rest)
    last = dirty.shape[1] - 1
    if dirty[tile, last]:
        dirty[tile, last] = False
        for i in range(last):
            if dirty[tile, i]:
                cell = halo_cells[i]
                t = label[start + cell]
                if t < t1:
                    dirty[tile, i] = False
                    enqueue(cell, t, 0, t0, per_width, heads, nexts, cells, labels, free, rest)
                else:
                    dirty[tile, last] = True
                    rest[LATER] = min(rest[LATER], t)


@kernel
def run_tiles(
    tiles: Any, shape: Any, halo_cells: Any, t0: Any, t1: Any, label: Any, back: Any,
    dirty: Any, done: Any, waiting: Any, waits: Any, pending: Any,
    heads: Any, nexts: Any, cells: Any, labels: Any, free: Any, rest: Any,
    half: Any, flat: Any, elevation: Any, zones: Any, crossing: Any,
    pairs: Any, lookup: Any, per_grade: Any, least: Any, kinks: Any, lengths: Any,
    per_metre: Any, rays: Any, moves: Any, steps: Any, leakproof: Any, of_four: Any,
    partners: Any,
) -> Any:  # fmt: skip
    """Relax every pending cell below t1 of some tiles; return how many were relaxed.

    Within a bucket cells are taken in any order and again when they improve, which makes the
    labels exact: they are the same for every order. ``steps`` holds, per move, the distance
    in cells to its target and the two cells it passes; ``partners`` is None on a move graph,
    or per direction to a ring cell its two edges: (edge, step to rook, step to bishop, codes).
    ``per_metre`` are the steps of the table to a metre of height, per line and move; ``rays``
    is described at ``best_sloping_ray``, per line and edge.
    """
    side, halo, tile_cols, size, _ = shape
    per_width = np.float32(BUCKETS) / (t1 - t0)
    relaxed = 0
    for tile in tiles:
        start = tile * side * side
        top = tile // tile_cols * size
        heads[:] = NO_ENTRY
        free[FIRST], free[UNUSED], rest[LATER], rest[MISSED] = NO_ENTRY, 0, INF, INF
        seed_queue(
            tile, shape, halo_cells, label, dirty, done, waiting, waits, t0, t1, per_width,
            heads, nexts, cells, labels, free, rest,
        )  # fmt: skip
        for bucket in range(BUCKETS):
            while heads[bucket] != NO_ENTRY:
                # Whole lists at a time: what joins meanwhile waits, as in Bellman and Ford's.
                entry = heads[bucket]
                heads[bucket] = NO_ENTRY
                while entry != NO_ENTRY:
                    local, t = cells[entry], labels[entry]
                    following = nexts[entry]
                    nexts[entry] = free[FIRST]
                    free[FIRST] = entry
                    entry = following
                    u = np.uintp(start + local)
                    if t != label[u]:
                        continue
                    relaxed += 1
                    line_in_tile = np.intp(local // np.uint32(side))
                    row, col = line_in_tile - halo, local - line_in_tile * side - halo
                    deep = halo <= row < size - halo and halo <= col < size - halo
                    line = np.uintp(top + row + halo)
                    for k in range(np.uintp(moves)):
                        if not deep and not (
                            0 <= row + steps[k, 3] < size and 0 <= col + steps[k, 4] < size
                        ):
                            continue
                        v = np.uintp(start + local + steps[k, 0])
                        before = label[v]
                        improved = relax_move(
                            u, v, k, t, lengths[line, k], np.uintp(start + local + steps[k, 1]),
                            np.uintp(start + local + steps[k, 2]), per_metre[line, k], half, flat,
                            elevation, zones, crossing, pairs, lookup, least, leakproof, of_four,
                            label, back,
                        )  # fmt: skip
                        if partners is not None:
                            for j in range(2):
                                rook = np.uintp(np.intp(v) + partners[k, j, 1])
                                bishop = np.uintp(np.intp(v) + partners[k, j, 2])
                                other = label[bishop if k < 4 else rook]
                                # A partner that is still to come will see this edge itself,
                                # and no ray helps a cell cheaper than both ends of the edge.
                                if not (other - t0) * per_width < bucket + 1 or (
                                    before <= t and before <= other
                                ):
                                    continue
                                here = np.uintp(top + row + steps[k, 3] + halo)
                                improved |= relax_edge(
                                    v, rook, bishop, np.uintp(partners[k, j, 0]),
                                    lengths[here, np.uintp(partners[k, j, 3])],
                                    lengths[here, np.uintp(partners[k, j, 4])],
                                    rays, here, half, flat, elevation,
                                    zones, crossing, pairs, lookup, per_grade, least, kinks,
                                    label, back,
                                )  # fmt: skip
                        if not improved:
                            continue
                        if label[v] < t1:
                            enqueue(
                                np.intp(v) - start, label[v], bucket, t0, per_width,
                                heads, nexts, cells, labels, free, rest,
                            )  # fmt: skip
                        elif before == INF:
                            # With a finite label it is on the list already.
                            postpone(tile, np.intp(v) - start, label[v], waiting, waits, rest)
                        else:
                            rest[LATER] = min(rest[LATER], label[v])
        if rest[MISSED] < INF:
            waits[tile] = SCAN
        done[tile] = min(t1, rest[MISSED])
        pending[tile] = min(rest[LATER], rest[MISSED])
    return relaxed


@kernel
def exchange(
    tiles: Any, ran: Any, shape: Any, halo_cells: Any, origins: Any, spans: Any,
    label: Any, dirty: Any, pending: Any,
) -> Any:  # fmt: skip
    """Copy improved labels of neighbours that ran into the halo of some tiles and mark them.

    ``spans`` says for each of the eight neighbours (rows, cols away) from which to which place
    of the halo it lies; ``halo_cells`` are the cells of these places, ``origins`` the cells of
    the neighbour that they repeat.
    """
    side, _, tile_cols, _, tile_rows = shape
    for tile in tiles:
        start = tile * side * side
        least = pending[tile]
        improved = False
        for n in range(len(spans)):
            other_row, other_col = tile // tile_cols + spans[n, 0], tile % tile_cols + spans[n, 1]
            if not (0 <= other_row < tile_rows and 0 <= other_col < tile_cols):
                continue
            other = other_row * tile_cols + other_col
            if not ran[other]:
                continue
            for i in range(np.uintp(spans[n, 2]), np.uintp(spans[n, 3])):
                t = label[np.uintp(other * side * side + origins[i])]
                here = np.uintp(start + halo_cells[i])
                if t < label[here]:
                    label[here] = t
                    dirty[tile, i] = True
                    improved = True
                    least = min(least, t)
        if improved:
            dirty[tile, dirty.shape[1] - 1] = True
            pending[tile] = least


@kernel
def walk(backlink: Any, start: Any, offsets: Any, link_to: Any, link_from: Any, out: Any) -> Any:
    """Follow the back-links of moves from a cell to its source; return how many were written."""
    cols = backlink.shape[1]
    codes = backlink.ravel()
    here, count = start, 0
    while count < out.size:
        out[count] = here
        count += 1
        code = codes[here]
        if code == SOURCE:
            break
        if code == LINK:
            here = link_from[np.searchsorted(link_to, here)]
        else:
            here += offsets[code, 0] * cols + offsets[code, 1]
    return count
