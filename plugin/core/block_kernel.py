"""Labels of sixteen cells at a time. Import lazily: it loads numba.

A tile's own cells fall into square blocks of sixteen rows of sixteen cells. A block waits until
cells about it improve; then its rows pull: each cell takes the least of its label and of what
the moves into it come to. Sweeps down and up go on until no row changes. What the moves cost is
worked out once, when a run of a tile first comes to a block.

Labels decrease to the one solution of ``label = min(label of neighbour + cost of move)`` in
float32 arithmetic, in whatever order blocks are taken.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import inline, kernel
from .lanes import (
    below,
    from_after,
    from_before,
    highest_bit,
    keep,
    lane,
    least_of,
    lower,
    lowest_bit,
    sixteen_at,
    where_below,
)
from .moves import EDGES, OFFSETS
from .move_kernel import INF, LANES, lay_costs
from .ray_kernel import pulled_by_rays
from .shared_counter import take
from .tiling import BUCKETS

NO_BUCKET = np.int32(-1)
ONE_BIT, ALL_ROWS = np.uint32(1), np.uint32(0xFFFF)
# Cells that a block's neighbours look at: with knights two rows or columns deep.
FIRST_ROW, LAST_ROW = np.uint32(1), np.uint32(1 << 15)
FIRST_ROWS, LAST_ROWS = np.uint32(3), np.uint32(3 << 14)
# Set among the bits of a row's edges once the costs of its moves are known.
# Bits of the edges that have an end in the row above a cell, in the row under it, and beside it.
OVER, UNDER, BESIDE = (
    sum(1 << i for i, ends in enumerate(EDGES) if row in OFFSETS[ends, 0]) for row in (-1, 1, 0)
)
MOVES_KNOWN = np.uint32(1 << 8)
WORD = 32  # blocks whose bits make one word of a bucket


@inline
def await_block(
    tile: Any, block: Any, label: Any, rows: Any, bucket: Any, t0: Any, t1: Any, per_width: Any,
    waiting: Any, buckets: Any, bucket_of: Any,
) -> Any:  # fmt: skip
    """Let rows of a block wait for the turn of a label, but not for a bucket that has passed."""
    waiting.rows[tile, block] |= rows
    if not label < waiting.least[tile, block]:
        return
    waiting.least[tile, block] = label
    if label < t1:
        words = np.uintp(buckets.size // BUCKETS)
        new = np.uintp(min(max(int((label - t0) * per_width), bucket), BUCKETS - 1))
        old = bucket_of[block]
        word, bit = np.uintp(block) // np.uintp(WORD), ONE_BIT << np.uint32(block % WORD)
        if old != NO_BUCKET:
            buckets[np.uintp(old) * words + word] &= ~bit
        buckets[new * words + word] |= bit
        bucket_of[block] = new


@inline
def moved_twice_from_before(row: Any, label: Any, at: Any) -> Any:
    """Sixteen labels from two before a place on, most of them at hand in ``row``."""
    return from_before(from_before(row, label[np.uintp(at - 1)]), label[np.uintp(at - 2)])


@inline
def moved_twice_from_after(row: Any, label: Any, at: Any) -> Any:
    """Sixteen labels from two after a place on, most of them at hand in ``row``."""
    return from_after(
        from_after(row, label[np.uintp(at + LANES)]), label[np.uintp(at + LANES + 1)]
    )


@inline
def pulled(
    u: Any, at: Any, on: Any, down: Any, behind: Any, second_behind: Any, own: Any, ahead: Any,
    costs: Any, label: Any, knights: Any,
) -> Any:  # fmt: skip
    """The labels of sixteen cells from u on after they looked at their neighbours.

    ``on`` is the way to the row ahead, which in a sweep down (``down`` = 1) is the next one. The
    rows behind, just written, are at hand: a load that meets a store just made waits for it.
    """
    # Slots of the moves in OFFSETS: those from ahead and from behind change places in a sweep up.
    side = np.intp(1 - down) * LANES
    other = np.intp(down) * LANES
    right, left = sixteen_at(label, u + 1), sixteen_at(label, u - 1)
    best = lower(right + sixteen_at(costs, at), own)
    best = lower(left + sixteen_at(costs, at + LANES), best)
    best = lower(ahead + sixteen_at(costs, at + 2 * LANES + side), best)
    up, under = np.intp(u + on), np.intp(u - on)
    # Down: ahead right 4, left 6; behind right 7, left 5. Up: ahead 7 and 5, behind 4 and 6.
    ahead_right, ahead_left = sixteen_at(label, up + 1), sixteen_at(label, up - 1)
    one = lower(
        ahead_right + sixteen_at(costs, at + 4 * LANES + 3 * side),
        ahead_left + sixteen_at(costs, at + 6 * LANES - side),
    )
    best = lower(one, best)
    if knights is not None:
        far_left, far_right = sixteen_at(label, up - 2), sixteen_at(label, up + 2)
        # Down: ahead right 8, left 10; two ahead right 12, left 14. Up: 11, 9; 15, 13.
        best = lower(far_right + sixteen_at(costs, at + 8 * LANES + 3 * side), best)
        best = lower(far_left + sixteen_at(costs, at + 10 * LANES - side), best)
        far = np.intp(up + on)
        one = sixteen_at(label, far + 1) + sixteen_at(costs, at + 12 * LANES + 3 * side)
        best = lower(one, best)
        one = sixteen_at(label, far - 1) + sixteen_at(costs, at + 14 * LANES - side)
        best = lower(one, best)
        # Down: behind right 11, left 9; two behind right 15, left 13. Up: 8, 10; 12, 14.
        one = moved_twice_from_after(behind, label, under)
        best = lower(one + sixteen_at(costs, at + 8 * LANES + 3 * other), best)
        one = moved_twice_from_before(behind, label, under)
        best = lower(one + sixteen_at(costs, at + 10 * LANES - other), best)
        far = np.intp(under - on)
        one = from_after(second_behind, label[np.uintp(far + LANES)])
        best = lower(one + sixteen_at(costs, at + 12 * LANES + 3 * other), best)
        one = from_before(second_behind, label[np.uintp(far - 1)])
        best = lower(one + sixteen_at(costs, at + 14 * LANES - other), best)
    behind_right = from_after(behind, label[np.uintp(under + LANES)])
    behind_left = from_before(behind, label[np.uintp(under - 1)])
    best = lower(behind + sixteen_at(costs, at + 2 * LANES + other), best)
    return lower(
        lower(
            behind_right + sixteen_at(costs, at + 4 * LANES + 3 * other),
            behind_left + sixteen_at(costs, at + 6 * LANES - other),
        ),
        best,
    )


@inline
def settle(
    corner: Any, side: Any, top: Any, rows: Any, slot: Any, stride: Any, room: Any, label: Any,
    ground: Any, law: Any, moves: Any, rays: Any, knights: Any,
) -> Any:  # fmt: skip
    """Let rows of a block pull until none of them changes.

    Returns the bits of the rows and of the columns that changed, and the least label that each
    column was given.
    """
    costs, _, _, _, known = room
    changed_rows, changed_columns = np.uint32(0), np.uint32(0)
    least = sixteen_at(label, corner)
    least = where_below(least, least, least, INF)
    over, under, within = rows, rows, rows
    down = 1
    while rows:
        row = np.intp(lowest_bit(rows) if down == 1 else highest_bit(rows))
        on = np.intp(side if down == 1 else -side)
        step = np.intp(1 if down == 1 else -1)
        u = np.intp(corner + row * side)
        behind, second = sixteen_at(label, u - on), sixteen_at(label, u - on - on)
        own = sixteen_at(label, u)
        while True:
            ahead = sixteen_at(label, u + on)
            line, place = top + row, np.intp(slot * LANES + row)
            at = np.intp(place * stride)
            if known[place] == 0:
                lay_costs(
                    u, line, at, ground.half, ground.flat, ground.elevation, ground.zones,
                    ground.crossing, law, moves, knights, costs,
                )  # fmt: skip
                known[place] = MOVES_KNOWN
            new = pulled(
                u, at, on, down, behind, second, own, ahead, costs, label, knights
            )
            bit = ONE_BIT << np.uint32(row)
            if rays is not None:
                # Only edges with an end that has changed.
                edges = (OVER if over & bit else 0) | (UNDER if under & bit else 0)
                edges |= BESIDE if within & bit else 0
                new = pulled_by_rays(
                    u, line, place, np.uint32(edges), new, at + 8 * LANES, known, ground.half, ground.flat,
                    ground.elevation, ground.zones, ground.crossing, law, rays, costs, label,
                )  # fmt: skip
            keep(label, u, new)
            told = new
            if rays is not None:
                told = new + rays.slack
            lanes = below(told, own)
            least = lower(where_below(told, own, new, INF), least)
            own_bit = bit if lanes else np.uint32(0)
            about = own_bit | own_bit << ONE_BIT | own_bit >> ONE_BIT
            if knights is not None:
                about |= about << ONE_BIT | about >> ONE_BIT
            rows = (rows & ~bit | about) & ALL_ROWS
            if rays is not None:
                over = over & ~bit | own_bit << ONE_BIT
                under = under & ~bit | own_bit >> ONE_BIT
                within = within & ~bit | own_bit
            changed_rows |= own_bit
            changed_columns |= lanes
            second, behind, own = behind, new, ahead
            row, u = row + step, u + on
            if down == 1:
                left = rows >> np.uint32(row)
            else:
                left = rows & ((ONE_BIT << np.uint32(row + 1)) - ONE_BIT)
            if left == 0:
                break
        down = 1 - down
    return changed_rows, changed_columns, least


@inline
def tell_neighbours(
    tile: Any, block: Any, across: Any, rows: Any, columns: Any, least: Any, bucket: Any, t0: Any,
    t1: Any, per_width: Any, waiting: Any, buckets: Any, bucket_of: Any, knights: Any,
) -> Any:  # fmt: skip
    """Let the blocks about one wait for what has changed along its sides."""
    first, last = FIRST_ROW, LAST_ROW
    about = rows | rows << ONE_BIT | rows >> ONE_BIT
    left, right = lane(least, 0), lane(least, 15)
    if knights is not None:
        first, last = FIRST_ROWS, LAST_ROWS
        about |= about << ONE_BIT | about >> ONE_BIT
        left, right = min(left, lane(least, 1)), min(right, lane(least, 14))
    about &= ALL_ROWS
    over, under = rows & first, rows & last
    above = over != 0 and block >= across
    beneath = under != 0 and block < across * (across - 1)
    lowest = least_of(least) if above or beneath else INF
    column = block % across
    for place in range(3):
        # The column of blocks to the left, the block's own, and that to the right.
        if place == 0:
            if not (columns & first and column):
                continue
            label, beside = left, block - 1
        elif place == 1:
            label, beside = lowest, block
        else:
            if not (columns & last and column < across - 1):
                continue
            label, beside = right, block + 1
        if above:
            await_block(
                tile, beside - across, label, last, bucket, t0, t1, per_width, waiting, buckets,
                bucket_of,
            )  # fmt: skip
        if place != 1:
            await_block(
                tile, beside, label, about, bucket, t0, t1, per_width, waiting, buckets, bucket_of
            )
        if beneath:
            await_block(
                tile, beside + across, label, first, bucket, t0, t1, per_width, waiting, buckets,
                bucket_of,
            )  # fmt: skip


@kernel
def run_blocks(
    tiles: Any, counter: Any, shape: Any, t0: Any, t1: Any, label: Any, waiting: Any, room: Any,
    ground: Any, law: Any, moves: Any, rays: Any, knights: Any,
) -> Any:  # fmt: skip
    """Settle every block of some tiles that waits for a label below t1; return how many for the
    first time.

    Threads that share the counter share the tiles. ``knights`` is None with eight moves.
    """
    side, halo, tile_cols, size, _ = shape
    _, buckets, bucket_of, slots, known = room
    across = size // LANES
    stride = LANES * (8 if knights is None else 16)
    if rays is not None:
        stride += 8 * rays.stride
    words = buckets.size // BUCKETS
    per_width = np.float32(BUCKETS) / (t1 - t0)
    reached = 0
    while True:
        turn = take(counter)
        if turn >= tiles.size:
            break
        tile = tiles[turn]
        start, top = tile * side * side, tile // tile_cols * size
        bucket_of[:] = NO_BUCKET
        slots[:], used = 0, 0
        for block in range(bucket_of.size):
            least = waiting.least[tile, block]
            if least < t1:
                waiting.least[tile, block] = INF
                await_block(
                    tile, block, least, np.uint32(0), 0, t0, t1, per_width, waiting, buckets,
                    bucket_of,
                )  # fmt: skip
        for bucket in range(BUCKETS):
            word = 0
            while word < words:
                bits = buckets[bucket * words + word]
                if bits == 0:
                    word += 1
                    continue
                bit = lowest_bit(bits)
                buckets[bucket * words + word] = bits & (bits - ONE_BIT)
                block = np.intp(word * WORD + bit)
                bucket_of[block] = NO_BUCKET
                waiting.least[tile, block] = INF
                rows = waiting.rows[tile, block]
                waiting.rows[tile, block] = 0
                block_row, block_col = block // across * LANES, block % across * LANES
                corner = np.intp(start + (halo + block_row) * side + halo + block_col)
                if slots[block] == 0:
                    used += 1
                    slots[block] = used
                    known[(used - 1) * LANES : used * LANES] = 0
                    if not waiting.seen[tile, block]:
                        waiting.seen[tile, block] = 1
                        reached += 1
                rows, columns, least = settle(
                    corner, side, top + halo + block_row, rows, slots[block] - 1, stride, room,
                    label, ground, law, moves, rays, knights,
                )  # fmt: skip
                if rows:
                    tell_neighbours(
                        tile, block, across, rows, columns, least, bucket, t0, t1, per_width,
                        waiting, buckets, bucket_of, knights,
                    )  # fmt: skip
                    word = 0
        least = INF
        for block in range(bucket_of.size):
            least = min(least, waiting.least[tile, block])
        waiting.front[tile] = least
    return reached


@kernel
def take_halos(
    tiles: Any, counter: Any, ran: Any, shape: Any, halo_cells: Any, origins: Any, spans: Any,
    label: Any, slack: Any, waiting: Any,
) -> Any:  # fmt: skip
    """Copy improved labels of neighbours that ran into the halo of some tiles, whose blocks wait.

    ``spans`` says for each of the eight neighbours (rows, cols away) from which to which place
    of the halo it lies; ``halo_cells`` are the cells of these places, ``origins`` the cells of
    the neighbour that they repeat.
    """
    side, halo, tile_cols, size, tile_rows = shape
    across = size // LANES
    while True:
        turn = take(counter)
        if turn >= tiles.size:
            break
        tile = tiles[turn]
        start = tile * side * side
        lowest = waiting.front[tile]
        for n in range(len(spans)):
            other_row, other_col = tile // tile_cols + spans[n, 0], tile % tile_cols + spans[n, 1]
            if not (0 <= other_row < tile_rows and 0 <= other_col < tile_cols):
                continue
            other = other_row * tile_cols + other_col
            if not ran[other]:
                continue
            for i in range(np.uintp(spans[n, 2]), np.uintp(spans[n, 3])):
                t = label[np.uintp(other * side * side + origins[i])]
                cell = halo_cells[i]
                here = np.uintp(start + cell)
                if not t + slack < label[here]:
                    continue
                label[here] = t
                lowest = min(lowest, t)
                # The own cells about it, as far as a move reaches.
                row, col = cell // side - halo, cell % side - halo
                top, bottom = max(row - halo, 0), min(row + halo, size - 1)
                left, right = max(col - halo, 0), min(col + halo, size - 1)
                for block_row in range(top // LANES, bottom // LANES + 1):
                    low, high = max(top - block_row * LANES, 0), bottom - block_row * LANES
                    rows = (ALL_ROWS << np.uint32(low)) & ALL_ROWS
                    if high < LANES - 1:
                        rows &= (ONE_BIT << np.uint32(high + 1)) - ONE_BIT
                    for block_col in range(left // LANES, right // LANES + 1):
                        block = block_row * across + block_col
                        waiting.rows[tile, block] |= rows
                        waiting.least[tile, block] = min(waiting.least[tile, block], t)
        waiting.front[tile] = lowest
