"""Labels of sixteen cells at a time. Import lazily: it loads numba.

A tile's own cells fall into square blocks of sixteen rows of sixteen cells. A block waits until
cells about it improve; then its rows pull: each cell takes the least of its label and of what
the moves and rays into it come to. Sweeps down and up go on until no row changes. What a move or
ray costs does not depend on labels: it is worked out once in a run of a tile, when a row first
needs it.

Labels thus decrease to the one solution of ``label = min(label there + cost from there)`` in
float32 arithmetic, in whatever order blocks are taken (Bellman and Ford's method, with the blocks
in the order of Dial 1969, CACM 12). Along rays a change too small to matter is not passed on.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import inline
from .lanes import (
    below,
    highest_bit,
    keep,
    lane,
    least_of,
    lower,
    lowest_bit,
    plus_times,
    sixteen_at,
    where_below,
)
from .move_kernel import INF, LANES, lay_moves, pulled_by_moves
from .moves import EDGES, OFFSETS
from .ray_kernel import pulled_by_rays
from .tiling import BUCKETS

NO_BUCKET = np.int32(-1)
ONE_BIT, ALL_ROWS = np.uint32(1), np.uint32(0xFFFF)
# Cells that a block's neighbours look at: with knights two rows or columns deep.
FIRST_ROW, LAST_ROW = np.uint32(1), np.uint32(1 << 15)
FIRST_ROWS, LAST_ROWS = np.uint32(3), np.uint32(3 << 14)
# Bits of the edges that have an end in the row above a cell, in the row under it, and beside it.
OVER, UNDER, BESIDE = (
    sum(1 << i for i, ends in enumerate(EDGES) if row in OFFSETS[ends, 0]) for row in (-1, 1, 0)
)
# Set among the bits of a row's edges once the costs of its moves are known.
MOVES_KNOWN = np.uint32(1 << 8)
WORD = 32  # blocks whose bits make one word of a bucket


@inline
def await_turn(
    tile: Any, block: Any, label: Any, rows: Any, bucket: Any, t0: Any, t1: Any, waiting: Any,
    room: Any,
) -> Any:  # fmt: skip
    """Let rows of a block wait for the turn of a label, but not for a bucket that has passed."""
    waiting.rows[tile, block] |= rows
    if not label < waiting.least[tile, block]:
        return
    waiting.least[tile, block] = label
    if label < t1:
        words = np.uintp(room.buckets.size // BUCKETS)
        per_width = np.float32(BUCKETS) / (t1 - t0)
        new = np.uintp(min(max(int((label - t0) * per_width), bucket), BUCKETS - 1))
        old = room.bucket_of[block]
        word, bit = np.uintp(block) // np.uintp(WORD), ONE_BIT << np.uint32(block % WORD)
        if old != NO_BUCKET:
            room.buckets[np.uintp(old) * words + word] &= ~bit
        room.buckets[new * words + word] |= bit
        room.bucket_of[block] = new


@inline
def settle(
    corner: Any, side: Any, top: Any, rows: Any, slot: Any, stride: Any, room: Any, label: Any,
    ground: Any, law: Any, moves: Any, rays: Any, knights: Any,
) -> Any:  # fmt: skip
    """Let rows of the block at ``corner`` pull until none of them changes.

    ``slot`` says where in the room the costs of its rows are, ``stride`` how many numbers each
    has. Returns the bits of the rows and of the columns that changed, and the least label that
    each column was given.
    """
    costs, known = room.costs, room.known
    changed_rows, changed_columns = np.uint32(0), np.uint32(0)
    least = sixteen_at(label, corner)
    least = where_below(least, least, least, INF)
    # Rows of which the row above, the row under, or cells of their own have changed.
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
                lay_moves(
                    u, line, at, ground.half, ground.flat, ground.elevation, ground.zones,
                    ground.crossing, law, moves, knights, costs,
                )  # fmt: skip
                known[place] = MOVES_KNOWN
            new = pulled_by_moves(
                u, at, on, down, behind, second, own, ahead, costs, label, knights
            )
            bit = ONE_BIT << np.uint32(row)
            told = new
            if rays is not None:
                edges = (OVER if over & bit else 0) | (UNDER if under & bit else 0)
                edges |= BESIDE if within & bit else 0
                new = pulled_by_rays(
                    u, line, place, np.uint32(edges), new, at + 8 * LANES, known, ground.half,
                    ground.flat, ground.elevation, ground.zones, ground.crossing, law, rays, costs,
                    label,
                )  # fmt: skip
                told = plus_times(new, sixteen_at(ground.half, u), rays.slack)
            keep(label, u, new)
            lanes = below(told, own)
            least = lower(where_below(told, own, new, INF), least)
            changed = bit if lanes else np.uint32(0)
            about = changed | changed << ONE_BIT | changed >> ONE_BIT
            if knights is not None:
                about |= about << ONE_BIT | about >> ONE_BIT
            rows = (rows & ~bit | about) & ALL_ROWS
            if rays is not None:
                over = over & ~bit | changed << ONE_BIT
                under = under & ~bit | changed >> ONE_BIT
                within = within & ~bit | changed
            changed_rows |= changed
            changed_columns |= lanes
            # A load that meets a store just made waits for it, so these stay at hand.
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
    t1: Any, waiting: Any, room: Any, knights: Any,
) -> Any:  # fmt: skip
    """Let the blocks about one wait for what has changed along its sides."""
    first, last = FIRST_ROW, LAST_ROW
    beside = rows | rows << ONE_BIT | rows >> ONE_BIT
    left, right = lane(least, 0), lane(least, 15)
    if knights is not None:
        first, last = FIRST_ROWS, LAST_ROWS
        beside |= beside << ONE_BIT | beside >> ONE_BIT
        left, right = min(left, lane(least, 1)), min(right, lane(least, 14))
    beside &= ALL_ROWS
    above = (rows & first) != 0 and block >= across
    beneath = (rows & last) != 0 and block < across * (across - 1)
    lowest = least_of(least) if above or beneath else INF
    column = block % across
    # The column of blocks to the left, the block's own, and that to the right.
    for right_by in range(-1, 2):
        label = lowest
        if right_by == -1:
            if (columns & first) == 0 or column == 0:
                continue
            label = left
        elif right_by == 1:
            if (columns & last) == 0 or column == across - 1:
                continue
            label = right
        other = block + right_by
        if above:
            await_turn(tile, other - across, label, last, bucket, t0, t1, waiting, room)
        if right_by != 0:
            await_turn(tile, other, label, beside, bucket, t0, t1, waiting, room)
        if beneath:
            await_turn(tile, other + across, label, first, bucket, t0, t1, waiting, room)
