"""The bucket queue of a tile (Dial 1969, CACM 12), in kernels. Import lazily: it loads numba.

A cell in a tile is named by its place: its line in the high and its column in the low 16 bits.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import inline
from .tiling import BUCKETS

INF = np.float32(np.inf)
# Indices are unsigned wherever speed counts: numba then compiles no test for negative ones.
NO_ENTRY, SCAN = np.uint32(0xFFFFFFFF), -1
FIRST, UNUSED = 0, 1
LATER, MISSED = 0, 1
LINE, LOW = np.uint32(16), np.uint32(0xFFFF)


@inline
def enqueue(place: Any, label: Any, now: Any, t0: Any, per_width: Any, queue: Any) -> Any:
    """Put a cell into the bucket of its label, but not into one that has passed."""
    heads, nexts, places, labels, free, rest = queue
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
    places[entry], labels[entry] = place, label
    nexts[entry] = heads[bucket]
    heads[bucket] = entry


@inline
def postpone(tile: Any, place: Any, label: Any, pending: Any, rest: Any) -> Any:
    """Put an own cell on its tile's list for later rounds; a full list turns into SCAN."""
    _, _, _, waiting, waits, _ = pending
    rest[LATER] = min(rest[LATER], label)
    count = waits[tile]
    if count == SCAN:
        return
    if count == waiting.shape[1]:
        waits[tile] = SCAN
    else:
        waiting[tile, count] = place
        waits[tile] = count + 1


@inline
def queue_own_cells(
    tile: Any, shape: Any, label: Any, pending: Any, t0: Any, t1: Any, per_width: Any, queue: Any,
) -> Any:  # fmt: skip
    """Queue the own cells that a tile has pending below t1."""
    side, halo, _, size, _ = shape
    start, since, count = tile * side * side, pending.done[tile], pending.waits[tile]
    pending.waits[tile] = 0
    if count == SCAN:
        for row in range(halo, halo + size):
            for col in range(halo, halo + size):
                t = label[start + row * side + col]
                place = np.uint32((row << 16) + col)
                if since <= t < t1:
                    enqueue(place, t, 0, t0, per_width, queue)
                elif t1 <= t < INF:
                    postpone(tile, place, t, pending, queue.rest)
    else:
        for i in range(count):
            place = pending.waiting[tile, i]
            t = label[start + (place >> LINE) * side + (place & LOW)]
            if t >= t1:
                postpone(tile, place, t, pending, queue.rest)
            elif t >= since:
                enqueue(place, t, 0, t0, per_width, queue)


@inline
def queue_halo(
    tile: Any, side: Any, halo_places: Any, label: Any, dirty: Any, t0: Any, t1: Any,
    per_width: Any, queue: Any,
) -> Any:  # fmt: skip
    """Queue the improved cells of a tile's halo below t1."""
    start, last = tile * side * side, dirty.shape[1] - 1
    if not dirty[tile, last]:
        return
    dirty[tile, last] = False
    for i in range(last):
        if dirty[tile, i]:
            place = halo_places[i]
            t = label[start + (place >> LINE) * side + (place & LOW)]
            if t < t1:
                dirty[tile, i] = False
                enqueue(place, t, 0, t0, per_width, queue)
            else:
                dirty[tile, last] = True
                queue.rest[LATER] = min(queue.rest[LATER], t)
