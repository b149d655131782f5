"""The reference solver: the move graph as a sparse matrix for ``scipy.sparse.csgraph``.

Slow and hungry, but it shares no code with the kernels beyond the prepared arrays. It serves
where numba is missing and as the oracle of the tests.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import dijkstra

from .errors import Cancelled
from .moves import LINK, OFFSETS, PASSED, SOURCE, UNREACHED
from .prepared import Prepared

F64 = NDArray[np.float64]
F32 = NDArray[np.float32]
BYTES_PER_MOVE = 44  # three copies of an edge (int32 ends, float64 weight) at the peak


def solve(
    prepared: Prepared,
    cells: NDArray[np.int64],
    start_costs: F64,
    moves: int,
    limit: float,
    progress: Callable[[float], bool],
) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """Accumulate by Dijkstra's algorithm; return cost (rows, cols) and back-links.

    ``cells`` are flat indices of sources. csgraph cannot be interrupted: a wish to cancel is
    heard between the moves while the graph is built, and after the search.
    """
    size = prepared.friction.size
    open_sources = prepared.is_open(cells)
    cells, start_costs = cells[open_sources], start_costs[open_sources]
    tails, heads, weights, codes = _edges(prepared, moves, progress)
    # A virtual node reaches every source at its start cost.
    tails.append(np.full(cells.size, size))
    heads.append(cells)
    weights.append(start_costs)
    codes.append(np.full(cells.size, SOURCE, np.uint8))
    tail, head = np.concatenate(tails), np.concatenate(heads)
    weight, code = np.concatenate(weights), np.concatenate(codes)
    graph, code = _cheapest_parallel_edges(tail, head, weight, code, size + 1)
    distance, predecessor = dijkstra(graph, indices=size, return_predecessors=True, limit=limit)
    if not progress(1.0):
        raise Cancelled
    backlink = _codes_of_tree(graph, code, predecessor[:size], size)
    cost = distance[:size].astype(np.float32).reshape(prepared.shape)
    return cost, backlink.reshape(prepared.shape)


def _edges(
    p: Prepared, moves: int, progress: Callable[[float], bool]
) -> tuple[list[NDArray[np.int64]], list[NDArray[np.int64]], list[F64], list[NDArray[np.uint8]]]:
    """Tails, heads, weights and the back-link code at the head, one array per move and links."""
    rows, cols = p.shape
    half, flat = p.half(), p.half_flat()
    index = np.arange(rows * cols).reshape(rows, cols)
    tails, heads = [p.link_from], [p.link_to]
    weights = [p.link_cost.astype(np.float64)]
    codes = [np.full(p.link_from.size, LINK, np.uint8)]
    for k in range(moves):
        if not progress(0.5 * k / moves):
            raise Cancelled
        dr, dc = (int(d) for d in OFFSETS[k])
        here = _window(rows, cols, dr, dc)
        there = (
            slice(here[0].start + dr, here[0].stop + dr),
            slice(here[1].start + dc, here[1].stop + dc),
        )
        if here[0].start >= here[0].stop or here[1].start >= here[1].stop:
            continue
        cost = _move_costs(p, half, flat, k, here, there)
        keep = np.isfinite(cost)
        tails.append(index[here][keep])
        heads.append(index[there][keep])
        weights.append(cost[keep])
        codes.append(np.full(int(keep.sum()), k ^ 1, np.uint8))
    return tails, heads, weights, codes


def _window(rows: int, cols: int, dr: int, dc: int) -> tuple[slice, slice]:
    """Cells from which the move (dr, dc) stays on the grid."""
    return slice(max(0, -dr), rows - max(0, dr)), slice(max(0, -dc), cols - max(0, dc))


def _move_costs(
    p: Prepared,
    half: F32,
    flat: F32 | None,
    k: int,
    here: tuple[slice, slice],
    there: tuple[slice, slice],
) -> F64:
    """Cost of move k from every cell of a window; inf where it is not allowed."""
    length = p.lengths[here[0], k].astype(np.float64)[:, None]
    first, second = (_shifted(here, int(dr), int(dc)) for dr, dc in PASSED[k])
    cells = [here, there, first, second] if p.of_four and k >= 8 else [here, there]
    cost = _twice_the_mean(half, cells)
    if p.elevation is not None:
        with np.errstate(invalid="ignore"):
            rise = p.elevation[there].astype(np.float64) - p.elevation[here]
            cost = cost * _factor(p, rise / length)
    if flat is not None:
        cost = cost + _twice_the_mean(flat, cells)
    cost = cost * length
    if k >= 8:
        cost[np.isinf(half[first]) | np.isinf(half[second])] = np.inf
    elif k >= 4 and p.leakproof:
        cost[np.isinf(half[first]) & np.isinf(half[second])] = np.inf
    if p.zone_ids is not None:
        start, end = p.zone_ids[here], p.zone_ids[there]
        cost = cost + p.crossing[start, end]
        if k >= 8:
            for passed in (p.zone_ids[first], p.zone_ids[second]):
                cost[(passed != start) & (passed != end)] = np.inf
    # A barrier at either end stays one whatever the factor made of it (inf * 0 is nan).
    blocked = np.isinf(half[here]) | np.isinf(half[there]) | np.isnan(cost)
    return np.where(blocked, np.inf, cost)


def _twice_the_mean(values: F32, windows: list[tuple[slice, slice]]) -> F64:
    """Twice the mean of the values in some windows, cell by cell."""
    total = np.sum([values[w] for w in windows], axis=0, dtype=np.float64)
    return np.asarray(total * 2 / len(windows))


def _shifted(window: tuple[slice, slice], dr: int, dc: int) -> tuple[slice, slice]:
    rows, cols = window
    return slice(rows.start + dr, rows.stop + dr), slice(cols.start + dc, cols.stop + dc)


def _factor(p: Prepared, grade: F64) -> F64:
    """Vertical factor at grades, as VerticalFactor.at, never below zero."""
    table = p.table.astype(np.float64)
    position = (grade - p.grade_min) / p.grade_step
    low = np.clip(np.floor(np.nan_to_num(position)), 0, table.size - 2).astype(np.intp)
    weight = position - low
    with np.errstate(invalid="ignore"):
        value = np.where(
            weight == 0, table[low], table[low] + weight * (table[low + 1] - table[low])
        )
    return np.maximum(np.where(np.isnan(value), np.inf, value), 0)


def _cheapest_parallel_edges(
    tail: NDArray[np.int64],
    head: NDArray[np.int64],
    weight: F64,
    code: NDArray[np.uint8],
    nodes: int,
) -> tuple[coo_matrix, NDArray[np.uint8]]:
    """CSR matrix of the cheapest edge of each pair of nodes, and the codes in its order."""
    order = np.lexsort((weight, head, tail))
    tail, head, weight, code = tail[order], head[order], weight[order], code[order]
    first = np.ones(tail.size, dtype=bool)
    first[1:] = (tail[1:] != tail[:-1]) | (head[1:] != head[:-1])
    graph = coo_matrix((weight[first], (tail[first], head[first])), shape=(nodes, nodes)).tocsr()
    return graph, code[first]


def _codes_of_tree(
    graph: coo_matrix, code: NDArray[np.uint8], predecessor: NDArray[np.int32], root: int
) -> NDArray[np.uint8]:
    """Back-link codes of the edges that the search kept."""
    backlink = np.full(predecessor.size, UNREACHED, np.uint8)
    reached = np.flatnonzero(predecessor >= 0)
    before = predecessor[reached].astype(np.int64)
    # Edges are sorted by (tail, head), so an edge is found by its combined key.
    tails = np.repeat(np.arange(root + 1), np.diff(graph.indptr))
    keys = tails * (root + 1) + graph.indices
    backlink[reached] = code[np.searchsorted(keys, before * (root + 1) + reached)]
    return backlink
