"""One chord at a time: Dijkstra with a binary heap inside a window, stopped at its end."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from .moves import OFFSETS

F32 = NDArray[np.float32]
I64 = NDArray[np.int64]
_OFFSETS = np.ascontiguousarray(OFFSETS[:8])


@njit(nogil=True, cache=True)
def _ahead(r: int, c: int, goal_r: int, goal_c: int, bound: F32) -> np.float32:
    """Least cost from a cell to the goal: diagonal moves, then straight ones."""
    rows, cols = abs(goal_r - r), abs(goal_c - c)
    both = min(rows, cols)
    return np.float32(both * bound[2] + (rows - both) * bound[1] + (cols - both) * bound[0])


@njit(nogil=True, cache=True)
def _push(keys: F32, cells: I64, count: int, key: np.float32, cell: int) -> int:
    """Put a cell on the heap; return its new size."""
    at = count
    while at > 0:
        parent = (at - 1) // 2
        if keys[parent] <= key:
            break
        keys[at], cells[at] = keys[parent], cells[parent]
        at = parent
    keys[at], cells[at] = key, cell
    return count + 1


@njit(nogil=True, cache=True)
def _pop(keys: F32, cells: I64, count: int) -> int:
    """Take the least off the heap (it was at place 0); return its new size."""
    count -= 1
    key, cell = keys[count], cells[count]
    at = 0
    while True:
        child = 2 * at + 1
        if child >= count:
            break
        if child + 1 < count and keys[child + 1] < keys[child]:
            child += 1
        if keys[child] >= key:
            break
        keys[at], cells[at] = keys[child], cells[child]
        at = child
    keys[at], cells[at] = key, cell
    return count


@njit(nogil=True, cache=True)
def _move_cost(
    friction: F32, elevation: F32, r: int, c: int, k: int, length: np.float32, table: F32,
    grade_min: float, per_grade: float,
) -> np.float32:  # fmt: skip
    """Cost of move ``k`` from a cell; infinite into a barrier or between two."""
    nr, nc = r + _OFFSETS[k, 0], c + _OFFSETS[k, 1]
    other = friction[nr, nc]
    if other == np.inf or (k > 3 and friction[nr, c] == np.inf and friction[r, nc] == np.inf):
        return np.float32(np.inf)
    place = ((elevation[nr, nc] - elevation[r, c]) / length - grade_min) * per_grade
    low = min(max(int(np.floor(place)), 0), table.size - 2)
    factor = table[low] + (place - low) * (table[low + 1] - table[low])
    return np.float32(length * 0.5 * (friction[r, c] + other) * factor)


@njit(nogil=True, cache=True)
def _unwind(back: NDArray[np.int8], first: int, goal: int, cols: int, out: I64) -> int:
    """Cells from ``first`` to ``goal`` in the window as (row, col); return their number."""
    steps = 1
    cell = goal
    while cell != first:
        cell -= _OFFSETS[back[cell], 0] * cols + _OFFSETS[back[cell], 1]
        steps += 1
    cell = goal
    for i in range(steps - 1, -1, -1):
        out[i, 0], out[i, 1] = cell // cols, cell % cols
        if i > 0:
            cell -= _OFFSETS[back[cell], 0] * cols + _OFFSETS[back[cell], 1]
    return steps


@njit(nogil=True, cache=True)
def solve_window(
    friction: F32, elevation: F32, box: I64, start: I64, end: I64, lengths: F32, table: F32,
    grade_min: float, per_grade: float, bound: F32,
    cost: F32, back: NDArray[np.int8], keys: F32, cells: I64, out: I64,
) -> int:  # fmt: skip
    """Trace the least-cost line from ``start`` to ``end`` inside ``box``; 0 where there is none.

    ``box`` is top, bottom, left, right of the window in the grid; cells are (row, col) of the
    grid. ``lengths`` are those of the eight moves per row of the grid, ``bound`` the least
    costs of a move along a row, along a column and across both, which keep the search near the
    line (A*; Hart, Nilsson and Raphael 1968). ``cost`` and ``back`` hold the window's cells,
    ``keys`` and ``cells`` eight times as many. Fills ``out`` with (row, col) in the window from
    start to end and returns their number.
    """
    top, left = box[0], box[2]
    rows, cols = box[1] - top, box[3] - left
    cost[: rows * cols] = np.inf
    goal_r, goal_c = end[0] - top, end[1] - left
    first, goal = (start[0] - top) * cols + start[1] - left, goal_r * cols + goal_c
    cost[first] = 0
    count = _push(keys, cells, 0, np.float32(0), first)
    while count > 0 and cells[0] != goal:
        cell, key = cells[0], keys[0]
        count = _pop(keys, cells, count)
        r, c = cell // cols, cell % cols
        # The cell has been reached more cheaply since this entry was made.
        if key > (cost[cell] + _ahead(r, c, goal_r, goal_c, bound)) * np.float32(1.0001):
            continue
        for k in range(8):
            nr, nc = r + _OFFSETS[k, 0], c + _OFFSETS[k, 1]
            if nr < 0 or nc < 0 or nr >= rows or nc >= cols:
                continue
            length = lengths[r + top, k]
            reached = cost[cell] + _move_cost(
                friction, elevation, r + top, c + left, k, length, table, grade_min, per_grade
            )
            there = nr * cols + nc
            if reached < cost[there]:
                cost[there] = reached
                back[there] = k
                pushed = reached + _ahead(nr, nc, goal_r, goal_c, bound)
                count = _push(keys, cells, count, pushed, there)
    if cost[goal] == np.inf:
        return 0
    return _unwind(back, first, goal, cols, out)
