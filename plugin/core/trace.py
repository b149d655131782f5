"""Least-cost paths and allocation from the back-links of an accumulation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .errors import InputError, NoPathError
from .moves import LINK, OFFSETS, SOURCE, UNREACHED

if TYPE_CHECKING:
    from .accumulate import Accumulation
    from .surface import CostSurface

I64 = NDArray[np.int64]


@dataclass(frozen=True)
class Path:
    """Vertices of a path in cell units, (0, 0) = centre of the first cell, in travel direction.

    It runs from the source to the destination; after a reverse accumulation from the traced
    cell to the source. ``jumps`` are the segments (vertex i to i + 1) that are links.
    """

    rows: NDArray[np.float64]
    cols: NDArray[np.float64]
    jumps: tuple[int, ...] = ()


def trace(accumulation: Accumulation, row: int, col: int) -> Path:
    """Follow the back-links from a cell to its source.

    Raises InputError for a cell off the grid, NoPathError where no source reaches it.
    """
    rows, cols = accumulation.cost.shape
    if not (0 <= row < rows and 0 <= col < cols):
        raise InputError(f"the cell at row {row}, column {col} lies outside the raster")
    if accumulation.backlink[row, col] == UNREACHED:
        raise NoPathError(f"no source reaches the cell at row {row}, column {col}")
    cells = _chain(accumulation, row * cols + col)
    linked = np.flatnonzero(accumulation.backlink.ravel()[cells[:-1]] == LINK)
    if not accumulation.reverse:
        cells, linked = cells[::-1], cells.size - 2 - linked[::-1]
    return Path(
        (cells // cols).astype(np.float64),
        (cells % cols).astype(np.float64),
        tuple(int(i) for i in linked),
    )


def link_predecessors(accumulation: Accumulation) -> tuple[I64, I64]:
    """Cells entered by a link, sorted, and the other ends of the links that lead there best."""
    from .prepared import prepare

    p = prepare(accumulation.surface, reverse=accumulation.reverse)
    cost = accumulation.cost.ravel()[p.link_from].astype(np.float64) + p.link_cost
    order = np.lexsort((cost, p.link_to))
    entered, first = np.unique(p.link_to[order], return_index=True)
    return entered, p.link_from[order][first]


def _chain(accumulation: Accumulation, start: int) -> I64:
    """Flat indices of the cells from ``start`` back to its source."""
    backlink = accumulation.backlink
    link_to = link_from = np.empty(0, np.int64)
    if accumulation.surface.links:
        link_to, link_from = link_predecessors(accumulation)
    if accumulation.engine == "numba":
        from . import kernels

        room = 4 * sum(backlink.shape)
        while True:
            out = np.empty(room, np.int64)
            count = kernels.walk(backlink, start, OFFSETS, link_to, link_from, out)
            if count < room or backlink.ravel()[out[-1]] == SOURCE:
                return out[:count]
            room *= 4
    flat, cols = backlink.ravel(), backlink.shape[1]
    chain = [start]
    while (code := int(flat[chain[-1]])) != SOURCE:
        here = chain[-1]
        if code == LINK:
            chain.append(int(link_from[np.searchsorted(link_to, here)]))
        else:
            chain.append(here + int(OFFSETS[code, 0]) * cols + int(OFFSETS[code, 1]))
    return np.array(chain, np.int64)


def allocate(accumulation: Accumulation) -> NDArray[np.int32]:
    """Index of the source of each cell, -1 where not reached."""
    cols = accumulation.cost.shape[1]
    allocation = np.full(accumulation.cost.size, -1, np.int32)
    sources = accumulation.sources
    cells = sources.rows * cols + sources.cols
    # Where sources share a cell, the one that starts cheapest owns it; ties go to the first.
    for index in np.lexsort((-np.arange(cells.size), -sources.start_costs)):
        if accumulation.backlink.flat[cells[index]] == SOURCE:
            allocation[cells[index]] = index
    link_to = link_from = np.empty(0, np.int64)
    if accumulation.surface.links:
        link_to, link_from = link_predecessors(accumulation)
    # In order of cost a predecessor comes before its successors, save where a move is free.
    predecessor = _predecessors(accumulation, link_to, link_from)
    while True:
        open_cells = np.flatnonzero((allocation == -1) & (predecessor >= 0))
        if not open_cells.size:
            break
        allocation[open_cells] = allocation[predecessor[open_cells]]
        # Pointer jumping halves the distance to the source in each pass.
        predecessor[open_cells] = predecessor[predecessor[open_cells]]
    return allocation.reshape(accumulation.cost.shape)


def _predecessors(accumulation: Accumulation, link_to: I64, link_from: I64) -> I64:
    """Flat index of each cell's predecessor; sources are their own, -1 where not reached."""
    cols = accumulation.cost.shape[1]
    code = accumulation.backlink.ravel()
    steps = np.zeros(256, np.int64)
    steps[: len(OFFSETS)] = OFFSETS[:, 0] * cols + OFFSETS[:, 1]
    predecessor: I64 = np.arange(code.size) + steps[code]
    predecessor[code == UNREACHED] = -1
    linked = np.flatnonzero(code == LINK)
    predecessor[linked] = link_from[np.searchsorted(link_to, linked)]
    return predecessor


def segment_costs(surface: CostSurface, path: Path) -> NDArray[np.float64]:
    """Cost of each segment of a path over the surface, shape (vertices - 1,), in its unit.

    Vertices must be cell centres, as ``trace`` gives them; links cost what the cheapest link
    between their ends costs. Independent of the solvers: it reads the surface alone.
    """
    rows, cols = path.rows.astype(np.int64), path.cols.astype(np.int64)
    start, end = (rows[:-1], cols[:-1]), (rows[1:], cols[1:])
    length = _segment_lengths(surface, rows, cols)
    friction = surface.friction.values
    cost = (friction[start].astype(np.float64) + friction[end]) / 2
    if surface.vertical_factor is not None and surface.elevation is not None:
        rise = surface.elevation[end].astype(np.float64) - surface.elevation[start]
        cost = cost * np.maximum(surface.vertical_factor.at(rise / np.maximum(length, 1e-9)), 0)
    if surface.flat_friction is not None:
        flat = surface.flat_friction
        cost = cost + (flat[start].astype(np.float64) + flat[end]) / 2
    cost = cost * length
    if surface.zones is not None:
        ids = surface.zones.ids
        cost = cost + surface.zones.crossing_cost[ids[start], ids[end]]
    for i in path.jumps:
        ends = (rows[i], cols[i]), (rows[i + 1], cols[i + 1])
        cost[i] = min(k.cost for k in surface.links if (k.from_cell, k.to_cell) == ends)
    return np.asarray(cost)


def _segment_lengths(surface: CostSurface, rows: I64, cols: I64) -> NDArray[np.float64]:
    """Horizontal metres of each segment, as ``moves.move_lengths`` measures them."""
    width, height = surface.friction.cell_size_m()
    centre = np.cumsum(height) - height / 2
    run = np.diff(cols) * (width[rows[:-1]] + width[rows[1:]]) / 2
    return np.asarray(np.hypot(run, np.diff(centre[rows])))
