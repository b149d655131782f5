"""The bucket queue of a tile (Dial 1969, CACM 12), in kernels. Import lazily: it loads numba.

A cell in a tile is named by its place: its line in the high and its column in the low 16 bits.
"""

from __future__ import annotations

from collections import namedtuple
from typing import Any

import numpy as np

from .jit import inline

BUCKETS = 128
INF = np.float32(np.inf)
# Indices are unsigned wherever speed counts: numba then compiles no test for negative ones.
NO_ENTRY, SCAN = np.uint32(0xFFFFFFFF), -1
FIRST, UNUSED = 0, 1
LATER, MISSED = 0, 1
LINE, LOW = np.uint32(16), np.uint32(0xFFFF)

# First entry of each bucket; next entry, place and label of each entry of the pool; first free
# entry and number of those ever used; least label left for later, least that found no room.
Queue = namedtuple("Queue", "heads nexts places labels free rest")  # noqa: PYI024
# Per tile: improved cells of the halo, label from which on cells are not done, label up to which
# they have ever been relaxed, places for later rounds and their number, and least label pending.
Pending = namedtuple("Pending", "dirty done passed waiting waits least")  # noqa: PYI024


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
def seed_queue(
    tile: Any, shape: Any, halo_places: Any, label: Any, pending: Any, t0: Any, t1: Any,
    per_width: Any, queue: Any,
) -> Any:  # fmt: skip
    """Queue what a tile has pending below t1: own cells and improved ones of its halo."""
    side, halo, _, size, _ = shape
    dirty, done, _, waiting, waits, _ = pending
    rest = queue.rest
    start = tile * side * side
    since = done[tile]
    count = waits[tile]
    waits[tile] = 0
    if count == SCAN:
        for row in range(halo, halo + size):
            for col in range(halo, halo + size):
                t = label[start + row * side + col]
                place = np.uint32((row << 16) + col)
                if since <= t < t1:
                    enqueue(place, t, 0, t0, per_width, queue)
                elif t1 <= t < INF:
                    postpone(tile, place, t, pending, rest)
    else:
        for i in range(count):
            place = waiting[tile, i]
            t = label[start + (place >> LINE) * side + (place & LOW)]
            if t >= t1:
                postpone(tile, place, t, pending, rest)
            elif t >= since:
                enqueue(place, t, 0, t0, per_width, queue)
    last = dirty.shape[1] - 1
    if dirty[tile, last]:
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
                    rest[LATER] = min(rest[LATER], t)
