"""The compiled run of tiles, and of paths. Import lazily: it loads numba.

A tile is ``side`` x ``side`` cells: ``size`` x ``size`` own cells within a halo, which repeats
labels of its neighbours. Arrays over cells are flat, one tile after the other, with room before
the first and after the last, because sixteen cells are read together wherever they lie. Arguments
that a surface lacks are None; numba then compiles a kernel without the code that reads them.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .block_kernel import ALL_ROWS, NO_BUCKET, ONE_BIT, WORD, await_turn, settle, tell_neighbours
from .jit import inline, kernel
from .lanes import lowest_bit
from .move_kernel import INF, LANES
from .moves import LINK as _LINK
from .moves import SOURCE as _SOURCE
from .shared_counter import take
from .tiling import BUCKETS

LINK, SOURCE = np.uint8(_LINK), np.uint8(_SOURCE)


@kernel
def run_tiles(
    tiles: Any, counter: Any, shape: Any, t0: Any, t1: Any, label: Any, waiting: Any, room: Any,
    ground: Any, law: Any, moves: Any, rays: Any, knights: Any,
) -> Any:  # fmt: skip
    """Settle every block of some tiles that waits for a label below t1; return how many for the
    first time.

    Threads that share the counter share the tiles. ``rays`` is None on a move graph, ``knights``
    with eight moves.
    """
    side, halo, tile_cols, size, _ = shape
    across, words = size // LANES, room.buckets.size // BUCKETS
    stride = LANES * (8 if knights is None else 16)
    if rays is not None:
        stride += 8 * rays.stride
    reached = 0
    while True:
        turn = take(counter)
        if turn >= tiles.size:
            break
        tile = tiles[turn]
        start, top = tile * side * side, tile // tile_cols * size
        room.bucket_of[:] = NO_BUCKET
        room.slots[:] = 0
        used = 0
        for block in range(room.bucket_of.size):
            least = waiting.least[tile, block]
            if least < t1:
                waiting.least[tile, block] = INF
                await_turn(tile, block, least, np.uint32(0), 0, t0, t1, waiting, room)
        for bucket in range(BUCKETS):
            word = 0
            while word < words:
                bits = room.buckets[bucket * words + word]
                if bits == 0:
                    word += 1
                    continue
                room.buckets[bucket * words + word] = bits & (bits - ONE_BIT)
                block = word * WORD + int(lowest_bit(bits))
                rows = waiting.rows[tile, block]
                room.bucket_of[block] = NO_BUCKET
                waiting.least[tile, block], waiting.rows[tile, block] = INF, 0
                if room.slots[block] == 0:
                    used += 1
                    room.slots[block] = used
                    room.known[(used - 1) * LANES : used * LANES] = 0
                    reached += 1 - waiting.seen[tile, block]
                    waiting.seen[tile, block] = 1
                row, col = block // across * LANES + halo, block % across * LANES + halo
                rows, columns, least = settle(
                    np.intp(start + row * side + col), side, top + row, rows,
                    room.slots[block] - 1, stride, room, label, ground, law, moves, rays, knights,
                )  # fmt: skip
                if rows:
                    tell_neighbours(
                        tile, block, across, rows, columns, least, bucket, t0, t1, waiting, room,
                        knights,
                    )  # fmt: skip
                    # A block may wait in this very bucket again.
                    word = 0
        waiting.front[tile] = INF
        for block in range(room.bucket_of.size):
            waiting.front[tile] = min(waiting.front[tile], waiting.least[tile, block])
    return reached


@inline
def await_beside(tile: Any, cell: Any, label: Any, shape: Any, waiting: Any) -> Any:
    """Let the blocks wait whose cells a move from a cell of their tile's halo reaches."""
    side, halo, _, size, _ = shape
    row, col = cell // side - halo, cell % side - halo
    top, bottom = max(row - halo, 0), min(row + halo, size - 1)
    left, right = max(col - halo, 0), min(col + halo, size - 1)
    for block_row in range(top // LANES, bottom // LANES + 1):
        low, high = max(top - block_row * LANES, 0), bottom - block_row * LANES
        rows = (ALL_ROWS << np.uint32(low)) & ALL_ROWS
        if high < LANES - 1:
            rows &= (ONE_BIT << np.uint32(high + 1)) - ONE_BIT
        for block_col in range(left // LANES, right // LANES + 1):
            block = block_row * (size // LANES) + block_col
            waiting.rows[tile, block] |= rows
            waiting.least[tile, block] = min(waiting.least[tile, block], label)


@kernel
def take_halos(
    tiles: Any, counter: Any, ran: Any, shape: Any, halo_cells: Any, origins: Any, spans: Any,
    label: Any, half: Any, slack: Any, waiting: Any,
) -> Any:  # fmt: skip
    """Copy improved labels of neighbours that ran into the halo of some tiles, whose blocks wait.

    ``spans`` says for each of the eight neighbours (rows, cols away) from which to which place
    of the halo it lies; ``halo_cells`` are the cells of these places, ``origins`` the cells of
    the neighbour that they repeat. An improvement must exceed the half cost times ``slack``.
    """
    side, _, tile_cols, _, tile_rows = shape
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
                here = np.uintp(start + halo_cells[i])
                old = label[here]
                # The slack of a barrier is infinite, or nan: its label stays.
                if t < old and (slack == 0 or t + half[here] * slack < old):
                    label[here] = t
                    lowest = min(lowest, t)
                    await_beside(tile, halo_cells[i], t, shape, waiting)
        waiting.front[tile] = lowest


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
