"""Compiled label setting over the move graph. Import lazily: it loads numba."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .jit import inline, kernel
from .moves import LINK as _LINK

LINK = np.uint8(_LINK)

F32 = NDArray[np.float32]
I64 = NDArray[np.int64]

DONE, PAUSED, FULL = 0, 1, 2


@inline
def factor_at(grade: Any, table: Any, grade_min: Any, per_step: Any) -> Any:
    """Vertical factor by linear interpolation, as VerticalFactor.at, never below zero."""
    position = (grade - grade_min) * per_step
    low = int(np.floor(position))
    low = min(max(low, 0), table.size - 2)
    weight = np.float32(position - low)
    if weight == 0:
        return table[low]
    # Between a finite and an infinite entry this is nan, which no comparison accepts.
    value = table[low] + weight * (table[low + 1] - table[low])
    return np.float32(np.inf) if np.isnan(value) else max(value, np.float32(0))


@inline
def move_cost(
    u: Any, v: Any, length: Any, half: Any, flat: Any, elevation: Any, table: Any,
    grade_min: Any, per_step: Any,
) -> Any:  # fmt: skip
    """Cost of the straight move from cell u to cell v (flat indices); inf at barriers."""
    cost = half[u] + half[v]
    if elevation is not None:
        cost *= factor_at((elevation[v] - elevation[u]) / length, table, grade_min, per_step)
    if flat is not None:
        cost += flat[u] + flat[v]
    return cost * length


@inline
def may_pass(
    u: Any, v: Any, first: Any, second: Any, k: Any, half: Any, zones: Any, leakproof: Any
) -> Any:
    """Whether move k from u to v is open at the two cells between or over which it passes."""
    if k < 4:
        return True
    if k < 8:
        return not (leakproof and np.isinf(half[first]) and np.isinf(half[second]))
    if np.isinf(half[first]) or np.isinf(half[second]):
        return False
    if zones is not None:
        start, end = zones[u], zones[v]
        for passed in (zones[first], zones[second]):
            if passed != start and passed != end:
                return False
    return True


@inline
def push(keys: Any, items: Any, size: Any, key: Any, item: Any) -> Any:
    """Add to a binary heap; the caller has made room."""
    child = size
    while child > 0:
        parent = (child - 1) >> 1
        if keys[parent] <= key:
            break
        keys[child], items[child] = keys[parent], items[parent]
        child = parent
    keys[child], items[child] = key, item
    return size + 1


@inline
def pop(keys: Any, items: Any, size: Any) -> Any:
    """Remove the root of a binary heap; return the new size."""
    size -= 1
    key, item = keys[size], items[size]
    parent = 0
    while True:
        child = 2 * parent + 1
        if child >= size:
            break
        if child + 1 < size and keys[child + 1] < keys[child]:
            child += 1
        if keys[child] >= key:
            break
        keys[parent], items[parent] = keys[child], items[child]
        parent = child
    keys[parent], items[parent] = key, item
    return size


@kernel
def set_labels(  # noqa: C901 - a kernel cannot be cut up without a cost
    labels: Any, backlink: Any, settled: Any, keys: Any, items: Any, size: Any,
    half: Any, flat: Any, elevation: Any, table: Any, grade_min: Any, per_step: Any,
    zones: Any, crossing: Any, lengths: Any, offsets: Any, passed: Any, moves: Any,
    link_from: Any, link_to: Any, link_cost: Any,
    leakproof: Any, is_target: Any, targets_left: Any, limit: Any, budget: Any,
) -> Any:  # fmt: skip
    """Settle up to ``budget`` cells; return (state, heap size, settled, targets left, bound).

    Cell arrays are flat; absent ones are None, which compiles a kernel without them. ``bound``
    is the greatest label settled so far. The heap may hold outdated entries.
    """
    rows = lengths.shape[0]
    cols = labels.size // rows
    count, bound = 0, np.float32(0)
    room = moves + link_from.size
    while size > 0:
        if count >= budget:
            return PAUSED, size, count, targets_left, bound
        if size + room > keys.size:
            return FULL, size, count, targets_left, bound
        label, u = keys[0], items[0]
        size = pop(keys, items, size)
        if settled[u] or label > labels[u]:
            continue
        # Labels equal to the last target's are still settled: the result is cut at the bound.
        if label > limit or (targets_left == 0 and label > bound):
            return DONE, 0, count, targets_left, bound
        settled[u] = True
        bound = label
        count += 1
        if is_target is not None and is_target[u]:
            targets_left -= 1
        row, col = u // cols, u % cols
        for k in range(moves):
            to_row, to_col = row + offsets[k, 0], col + offsets[k, 1]
            if to_row < 0 or to_row >= rows or to_col < 0 or to_col >= cols:
                continue
            v = to_row * cols + to_col
            if np.isinf(half[v]):
                continue
            cost = move_cost(
                u, v, lengths[row, k], half, flat, elevation, table, grade_min, per_step
            )
            if zones is not None:
                cost += crossing[zones[u], zones[v]]
            candidate = label + cost
            if candidate < labels[v]:
                first = u + passed[k, 0, 0] * cols + passed[k, 0, 1]
                second = u + passed[k, 1, 0] * cols + passed[k, 1, 1]
                if may_pass(u, v, first, second, k, half, zones, leakproof):
                    labels[v] = candidate
                    backlink[v] = k ^ 1
                    size = push(keys, items, size, candidate, v)
        if link_from.size:
            i = np.searchsorted(link_from, u)
            while i < link_from.size and link_from[i] == u:
                v = link_to[i]
                candidate = label + link_cost[i]
                if candidate < labels[v]:
                    labels[v] = candidate
                    backlink[v] = LINK
                    size = push(keys, items, size, candidate, v)
                i += 1
    return DONE, 0, count, targets_left, bound


@kernel
def walk(backlink: Any, start: Any, offsets: Any, link_to: Any, link_from: Any, out: Any) -> Any:
    """Follow back-links from a cell to its source; return the number of cells written."""
    cols = backlink.shape[1]
    links1 = backlink.ravel()
    here, count = start, 0
    while count < out.size:
        out[count] = here
        count += 1
        code = links1[here]
        if code == 255:
            break
        if code == LINK:
            here = link_from[np.searchsorted(link_to, here)]
        else:
            here += offsets[code, 0] * cols + offsets[code, 1]
    return count
