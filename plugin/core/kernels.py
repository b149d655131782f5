"""Compiled relaxation of tiles. Import lazily: it loads numba.

A tile is ``side`` x ``side`` cells: ``size`` x ``size`` own cells within a halo, which repeats
labels of its neighbours. Arrays over cells are flat, one tile after the other, with room before
the first and after the last, because the neighbours of a cell are read together wherever it
lies. Arguments that a surface lacks are None; numba then compiles a kernel without the code that
reads them.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .factor_kernel import factors_near, least_length
from .jit import inline, kernel
from .lanes import around, below, chosen, eight_at, equal, keep, knights_around, lowest_bit
from .moves import LINK as _LINK
from .moves import OFFSETS, PASSED
from .moves import SOURCE as _SOURCE
from .queue_kernel import (
    FIRST,
    INF,
    LATER,
    LINE,
    LOW,
    MISSED,
    NO_ENTRY,
    SCAN,
    UNUSED,
    enqueue,
    postpone,
    queue_halo,
    queue_own_cells,
)
from .ring_kernel import pull_rays, served_level_edges, served_sloping_edges
from .shared_counter import take
from .tiling import BUCKETS

LINK, SOURCE = np.uint8(_LINK), np.uint8(_SOURCE)
HALF, ONE_BIT, EIGHT, EIGHT_MOVES = np.float32(1 / 2), np.uint32(1), np.uint32(8), np.uint32(0xFF)
# The bit of own cells in the moves that stay among them.
OWN = np.uint32(1 << 16)


def _ring_codes(which: int) -> list[int]:
    """Directions of the first or second cell that each knight's move passes."""
    eight = [tuple(offset) for offset in OFFSETS[:8].tolist()]
    return [eight.index(tuple(cell)) for cell in PASSED[8:, which].tolist()]


_first_passed, _second_passed = chosen(*_ring_codes(0)), chosen(*_ring_codes(1))


@inline
def sums_of_ends(values: Any, u: Any, side: Any, knights: Any, of_four: Any) -> Any:
    """Half costs of both ends of eight moves from u, together, in lanes.

    With ``of_four`` a knight's move takes the mean of its ends and of the two cells it passes.
    """
    if not knights:
        return around(values, u, side) + values[u]
    total = knights_around(values, u, side) + values[u]
    if of_four:
        ring = around(values, u, side)
        total = (total + _first_passed(ring) + _second_passed(ring)) * HALF
    return total


@inline
def zone_cost(
    u: Any, v: Any, first: Any, second: Any, knights: Any, zones: Any, crossing: Any
) -> Any:
    """Cost of crossing between the zones of u and v; inf for a knight's move over a third one."""
    start, end = zones[u], zones[v]
    if knights:
        for passed in (zones[first], zones[second]):
            if passed != start and passed != end:
                return INF
    return crossing[start, end]


@inline
def relax_moves(
    u: Any, t: Any, line: Any, side: Any, usable: Any, old: Any, knights: Any, half: Any, flat: Any,
    elevation: Any, zones: Any, crossing: Any, law: Any, moves: Any, of_four: Any, candidates: Any,
    label: Any,
) -> Any:  # fmt: skip
    """What eight cells cost by the moves to them from u; return the bits of those improved.

    All are looked at together first: most moves lead back to cheaper cells.
    """
    shift = EIGHT if knights else np.uint32(0)
    lengths = eight_at(moves.lengths, line * 16 + shift)
    level = sums_of_ends(half, u, side, knights, of_four)
    if elevation is None:
        total = level * lengths + t
    else:
        there = knights_around(elevation, u, side) if knights else around(elevation, u, side)
        rise = there - elevation[u]
        total = level * least_length(lengths, rise, law.bounds) + t
    bits = below(total, old) & usable
    if bits == 0:
        return bits
    if elevation is not None:
        steps = rise * eight_at(moves.per_metre, line * 16 + shift)
        total = level * factors_near(steps, law.pairs, law.lookup) * lengths
        if flat is not None:
            total = total + sums_of_ends(flat, u, side, knights, of_four) * lengths
        total = total + t
        bits &= below(total, old)
    keep(candidates, shift, total)
    if zones is None:
        return bits
    improved = np.uint32(0)
    while bits:
        i = lowest_bit(bits)
        bits &= bits - ONE_BIT
        k = i + shift
        v = np.uintp(u + moves.to[k])
        first, second = np.uintp(u + moves.over[k]), np.uintp(u + moves.past[k])
        # Rounded before it is compared: a label must not "improve" by less than it can hold.
        candidate = np.float32(
            candidates[k] + zone_cost(u, v, first, second, knights, zones, crossing)
        )
        if candidate < label[v]:
            candidates[k] = candidate
            improved |= ONE_BIT << np.uint32(i)
    return improved


@inline
def accept(u: Any, improved: Any, moves: Any, candidates: Any, label: Any, back: Any) -> Any:
    """Write the candidates of some moves from u into labels and back-links."""
    while improved:
        k = lowest_bit(improved)
        improved &= improved - ONE_BIT
        v = np.uintp(u + moves.to[k])
        label[v], back[v] = candidates[k], k ^ np.uintp(1)


@inline
def pull_again(
    u: Any, t: Any, near: Any, line: Any, side: Any, late: Any, half: Any, flat: Any,
    elevation: Any, zones: Any, crossing: Any, law: Any, moves: Any, edges: Any, room: Any,
    label: Any, back: Any,
) -> Any:  # fmt: skip
    """Let some neighbours of u look once more at the edges of their rings that end at u.

    Returns the bits of those improved.
    """
    bits = edges.serving[late]
    if elevation is None:
        bits &= served_level_edges(t, half[u], line, near, around(half, u, side), edges)
    else:
        bits &= served_sloping_edges(
            t, half[u], line, near, around(half, u, side),
            around(elevation, u, side) - elevation[u], law.bounds, edges,
        )  # fmt: skip
    # Two edges to a neighbour.
    late = np.uint32(0)
    while bits:
        k = lowest_bit(bits) >> np.uintp(1)
        bits &= ~(np.uint32(3) << np.uint32(k + k))
        late |= ONE_BIT << np.uint32(k)
    improved = np.uint32(0)
    while late:
        k = lowest_bit(late)
        late &= late - ONE_BIT
        v = np.uintp(u + moves.to[k])
        old = label[v]
        new = pull_rays(
            v, old, edges.shared[k], around(label, v, side), np.uintp(line + moves.down[k]), side,
            half, flat, elevation, zones, crossing, law, edges, room, label, back,
        )  # fmt: skip
        if new < old:
            improved |= ONE_BIT << np.uint32(k)
    return improved


@kernel
def run_tiles(
    tiles: Any, counter: Any, shape: Any, halo_places: Any, t0: Any, t1: Any, label: Any, back: Any,
    pending: Any, queue: Any, candidates: Any, ground: Any, law: Any, moves: Any, edges: Any,
    knights: Any, of_four: Any,
) -> Any:  # fmt: skip
    """Relax every pending cell below t1 of some tiles; return how many were relaxed.

    Threads that share the counter share the tiles. Within a bucket cells are taken in any order
    and again when they improve, which makes the labels exact: they are the same for every order.
    ``edges`` is None on a move graph.
    """
    side, _, tile_cols, size, _ = shape
    heads, nexts, places, labels, free, rest = queue
    per_width, width = np.float32(BUCKETS) / (t1 - t0), (t1 - t0) / np.float32(BUCKETS)
    relaxed = 0
    while True:
        turn = take(counter)
        if turn >= tiles.size:
            break
        tile = tiles[turn]
        start = tile * side * side
        top = tile // tile_cols * size
        heads[:] = NO_ENTRY
        free[FIRST], free[UNUSED], rest[LATER], rest[MISSED] = NO_ENTRY, 0, INF, INF
        passed = pending.passed[tile]
        queue_own_cells(tile, shape, label, pending, t0, t1, per_width, queue)
        queue_halo(tile, side, halo_places, label, pending.dirty, t0, t1, per_width, queue)
        for bucket in range(BUCKETS):
            while heads[bucket] != NO_ENTRY:
                # Whole lists at a time: what joins meanwhile waits, as in Bellman and Ford's.
                entry = heads[bucket]
                heads[bucket] = NO_ENTRY
                while entry != NO_ENTRY:
                    place, t = places[entry], labels[entry]
                    following = nexts[entry]
                    nexts[entry] = free[FIRST]
                    free[FIRST] = entry
                    entry = following
                    row, col = np.uintp(place >> LINE), np.uintp(place & LOW)
                    u = np.uintp(start + row * side + col)
                    if t != label[u]:
                        continue
                    relaxed += 1
                    line = np.uintp(top + row)
                    usable = moves.by_line[row] & moves.by_column[col]
                    # Read once: a load that meets a store just made must wait for it.
                    near = around(label, u, side)
                    if edges is not None and usable & OWN:
                        t = pull_rays(
                            u, t, EIGHT_MOVES, near, line, side, ground.half, ground.flat,
                            ground.elevation, ground.zones, ground.crossing, law, edges,
                            candidates, label, back,
                        )  # fmt: skip
                    usable &= moves.open_by[equal(around(ground.half, u, side), INF)]
                    fresh = equal(near, INF)
                    improved = relax_moves(
                        u, t, line, side, usable & EIGHT_MOVES, near, False, ground.half,
                        ground.flat, ground.elevation, ground.zones, ground.crossing, law, moves,
                        of_four, candidates, label,
                    )  # fmt: skip
                    if knights:
                        leapt = knights_around(label, u, side)
                        fresh |= equal(leapt, INF) << EIGHT
                        improved |= relax_moves(
                            u, t, line, side, usable >> EIGHT, leapt, True, ground.half,
                            ground.flat, ground.elevation, ground.zones, ground.crossing, law,
                            moves, of_four, candidates, label,
                        ) << EIGHT  # fmt: skip
                    if edges is not None:
                        accept(u, improved, moves, candidates, label, back)
                        # Who is still to be relaxed will look at its ring then.
                        end = max(np.float32(t0 + (bucket + 1) * width), passed)
                        late = below(near, end) & usable & EIGHT_MOVES
                        if late:
                            improved |= pull_again(
                                u, t, near, line, side, late, ground.half, ground.flat,
                                ground.elevation, ground.zones, ground.crossing, law, moves,
                                edges, candidates, label, back,
                            )  # fmt: skip
                    while improved:
                        k = lowest_bit(improved)
                        improved &= improved - ONE_BIT
                        v = np.uintp(u + moves.to[k])
                        if edges is None:
                            label[v], back[v] = candidates[k], k ^ np.uintp(1)
                        value = label[v]
                        there = np.uint32(place + moves.places[k])
                        if value < t1:
                            enqueue(there, value, bucket, t0, per_width, queue)
                        elif fresh >> np.uint32(k) & ONE_BIT:
                            # With a finite label it is on the list already.
                            postpone(tile, there, value, pending, rest)
                        else:
                            rest[LATER] = min(rest[LATER], value)
        if rest[MISSED] < INF:
            pending.waits[tile] = SCAN
        pending.done[tile] = min(t1, rest[MISSED])
        pending.passed[tile] = max(t1, passed)
        pending.least[tile] = min(rest[LATER], rest[MISSED])
    return relaxed


@kernel
def exchange(
    tiles: Any, counter: Any, ran: Any, shape: Any, halo_cells: Any, origins: Any, spans: Any,
    label: Any, dirty: Any, least: Any,
) -> Any:  # fmt: skip
    """Copy improved labels of neighbours that ran into the halo of some tiles and mark them.

    ``spans`` says for each of the eight neighbours (rows, cols away) from which to which place
    of the halo it lies; ``halo_cells`` are the cells of these places, ``origins`` the cells of
    the neighbour that they repeat.
    """
    side, _, tile_cols, _, tile_rows = shape
    while True:
        turn = take(counter)
        if turn >= tiles.size:
            break
        tile = tiles[turn]
        start = tile * side * side
        lowest = least[tile]
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
                    lowest = min(lowest, t)
        if improved:
            dirty[tile, dirty.shape[1] - 1] = True
            least[tile] = lowest


@kernel
def walk(
    codes: Any, cols: Any, start: Any, offsets: Any, link_to: Any, link_from: Any, out: Any
) -> Any:
    """Follow the back-links of moves from a cell to its source; return how many were written."""
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
