"""Least-cost paths and allocation from the back-links of an accumulation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from .errors import InputError, NoPathError
from .moves import EDGES, FAN, LINK, OFFSETS, RAYS, SOURCE, UNREACHED

if TYPE_CHECKING:
    from .accumulate import Accumulation
    from .grid import Grid
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
        raise InputError(
            "the cell at row {row}, column {col} lies outside the raster", row=row, col=col
        )
    if accumulation.backlink[row, col] == UNREACHED:
        raise NoPathError("no source reaches the cell at row {row}, column {col}", row=row, col=col)
    if accumulation.neighbourhood == "ring":
        return _smooth_path(accumulation, row, col)
    cells = _chain(accumulation, row * cols + col)
    linked = np.flatnonzero(accumulation.backlink.ravel()[cells[:-1]] == LINK)
    if not accumulation.reverse:
        cells, linked = cells[::-1], cells.size - 2 - linked[::-1]
    return Path(
        (cells // cols).astype(np.float64),
        (cells % cols).astype(np.float64),
        tuple(int(i) for i in linked),
    )


def joined(first: Path, second: Path) -> Path:
    """The way along one path and on along another that begins where the first ends."""
    shift = first.rows.size - 1
    return Path(
        np.concatenate([first.rows, second.rows[1:]]),
        np.concatenate([first.cols, second.cols[1:]]),
        (*first.jumps, *(jump + shift for jump in second.jumps)),
    )


def _smooth_path(accumulation: Accumulation, row: int, col: int) -> Path:
    """Follow rays through the cells; the path bends between cell centres, not only at them."""
    from . import rays

    p = accumulation.prepared
    link_to, link_from = accumulation.best_links
    cells, sources = accumulation.fans
    room = 8 * sum(accumulation.cost.shape) + 64
    while True:
        out = np.empty((room, 3))
        count = rays.walk_ring(
            row, col, accumulation.cost, accumulation.backlink, *accumulation.ground,
            p.table, p.law, p.lengths, OFFSETS, EDGES, cells, sources, link_to, link_from, out,
        )  # fmt: skip
        if count >= 0:
            break
        if room > 8 * accumulation.cost.size + 64:
            raise NoPathError(
                "the path from row {row}, column {col} does not end", row=row, col=col
            )
        room *= 4
    out = out[:count]
    linked = np.flatnonzero(out[:, 2])
    if not accumulation.reverse:
        out, linked = out[::-1], count - 2 - linked[::-1]
    return Path(out[:, 0].copy(), out[:, 1].copy(), tuple(int(i) for i in linked))


def link_predecessors(accumulation: Accumulation) -> tuple[I64, I64]:
    """Cells entered by a link, sorted, and the other ends of the links that lead there best."""
    p = accumulation.prepared
    cost = accumulation.cost.ravel()[p.link_from].astype(np.float64) + p.link_cost
    order = np.lexsort((cost, p.link_to))
    entered, first = np.unique(p.link_to[order], return_index=True)
    return entered, p.link_from[order][first]


def _chain(accumulation: Accumulation, start: int) -> I64:
    """Flat indices of the cells from ``start`` back to its source."""
    backlink = accumulation.backlink
    cols = backlink.shape[1]
    link_to, link_from = accumulation.best_links
    if accumulation.engine == "numba":
        from . import kernels

        room = 4 * sum(backlink.shape)
        while True:
            out = np.empty(room, np.int64)
            count = kernels.walk(backlink.ravel(), cols, start, OFFSETS, link_to, link_from, out)
            if count < room or backlink.ravel()[out[-1]] == SOURCE:
                return out[:count]
            if room > backlink.size:
                row, col = divmod(start, cols)
                raise NoPathError(
                    "the path from row {row}, column {col} does not end", row=row, col=col
                )
            room *= 4
    flat = backlink.ravel()
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
    shape = accumulation.cost.shape
    sources, code = accumulation.sources, accumulation.backlink.ravel()
    cells = sources.rows * shape[1] + sources.cols
    owner = np.full(code.size, -1, np.int32)
    # Where sources share a cell, the one that starts cheapest owns it; ties go to the first.
    for index in np.lexsort((-np.arange(cells.size), -sources.start_costs)):
        if code[cells[index]] == SOURCE:
            owner[cells[index]] = index
    owners = np.unique(owner[cells[code[cells] == SOURCE]])
    if owners.size == 1:
        owner[code != UNREACHED] = owners[0]
    elif accumulation.engine == "numba":
        _share_out(accumulation, owner)
    else:
        _jump_pointers(accumulation, owner)
    return owner.reshape(shape)


def _share_out(accumulation: Accumulation, owner: NDArray[np.int32]) -> None:
    from . import allocation_kernel

    steps = OFFSETS[:, 0] * accumulation.cost.shape[1] + OFFSETS[:, 1]
    moves = 8 if accumulation.neighbourhood == "ring" else len(OFFSETS)
    allocation_kernel.share_out(
        accumulation.backlink.ravel(), steps, moves, accumulation.cost.ravel(),
        steps[EDGES[:, 0]], steps[EDGES[:, 1]], *accumulation.fans, *accumulation.best_links, owner,
    )  # fmt: skip


def _jump_pointers(accumulation: Accumulation, owner: NDArray[np.int32]) -> None:
    """Let cells take the owner of their predecessors, twice as far in each pass."""
    # In order of cost a predecessor comes before its successors, save where a move is free.
    predecessor = predecessors(accumulation)
    for _ in range(64):
        open_cells = np.flatnonzero((owner == -1) & (predecessor >= 0))
        if not open_cells.size:
            break
        owner[open_cells] = owner[predecessor[open_cells]]
        predecessor[open_cells] = predecessor[predecessor[open_cells]]


def predecessors(accumulation: Accumulation) -> I64:
    """Flat index of each cell's predecessor; sources are their own, -1 where not reached."""
    link_to, link_from = accumulation.best_links
    cols = accumulation.cost.shape[1]
    code = accumulation.backlink.ravel()
    steps = np.zeros(256, np.int64)
    moves = 8 if accumulation.neighbourhood == "ring" else len(OFFSETS)
    steps[:moves] = (OFFSETS[:, 0] * cols + OFFSETS[:, 1])[:moves]
    predecessor: I64 = np.arange(code.size) + steps[code]
    predecessor[code == UNREACHED] = -1
    linked = np.flatnonzero(code == LINK)
    predecessor[linked] = link_from[np.searchsorted(link_to, linked)]
    if accumulation.neighbourhood == "ring":
        # A ray ends between two cells; the cheaper one is surely nearer the source.
        on_edge = np.flatnonzero((code >= 8) & (code < FAN))
        ends = EDGES[(code[on_edge] - 8) // RAYS]
        rook, bishop = (on_edge + steps[ends[:, i]] for i in (0, 1))
        cost = accumulation.cost.ravel()
        predecessor[on_edge] = np.where(cost[rook] <= cost[bishop], rook, bishop)
        cells, sources = accumulation.fans
        fanned = np.flatnonzero(code == FAN)
        predecessor[fanned] = sources[np.searchsorted(cells, fanned)]
    return predecessor


def segment_costs(surface: CostSurface, path: Path) -> NDArray[np.float64]:
    """Cost of each segment of a path over the surface, shape (vertices - 1,), in its unit.

    Vertices lie at cell centres or on the lines between two of them, as ``trace`` gives them;
    links cost what the cheapest link between their ends costs. A change of zone is charged
    between the cells nearest to the vertices. Reads the surface alone, not the solvers' arrays.
    """
    rows, cols = path.rows, path.cols
    length = segment_lengths(surface.friction, rows, cols)
    cost = _mean_of_ends(surface.friction.values, rows, cols)
    if surface.vertical_factor is not None and surface.elevation is not None:
        rise = np.diff(sample(surface.elevation, rows, cols))
        grade = np.divide(rise, length, out=np.zeros_like(rise), where=length > 0)
        cost = cost * np.maximum(surface.vertical_factor.at(grade), 0)
    if surface.flat_friction is not None:
        cost = cost + _mean_of_ends(surface.flat_friction, rows, cols)
    cost = np.where(length > 0, cost * length, 0.0)
    near_rows, near_cols = np.rint(rows).astype(np.int64), np.rint(cols).astype(np.int64)
    if surface.zones is not None:
        ids = surface.zones.ids[near_rows, near_cols]
        cost = cost + surface.zones.crossing_cost[ids[:-1], ids[1:]]
    for i in path.jumps:
        ends = (near_rows[i], near_cols[i]), (near_rows[i + 1], near_cols[i + 1])
        cost[i] = min(k.cost for k in surface.links if (k.from_cell, k.to_cell) == ends)
    return np.asarray(cost)


def sample(
    values: NDArray[Any], rows: NDArray[np.float64], cols: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Values at points on the lines between cell centres, linear along them."""
    r, c = np.floor(rows).astype(np.int64), np.floor(cols).astype(np.int64)
    part = np.maximum(rows - r, cols - c)
    first = values[r, c].astype(np.float64)
    second = values[r + (rows > r), c + (cols > c)].astype(np.float64)
    with np.errstate(invalid="ignore"):
        return np.asarray(np.where(part > 0, (1 - part) * first + part * second, first))


def _mean_of_ends(
    values: NDArray[Any], rows: NDArray[np.float64], cols: NDArray[np.float64]
) -> NDArray[np.float64]:
    at_vertices = sample(values, rows, cols)
    return (at_vertices[:-1] + at_vertices[1:]) / 2


def segment_lengths(
    grid: Grid, rows: NDArray[np.float64], cols: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Horizontal metres of each segment, as ``moves.move_lengths`` measures them."""
    width, height = grid.cell_size_m()
    centre = np.cumsum(height) - height / 2
    lines = np.arange(width.size)
    widths = np.interp(rows, lines, width)
    run = np.diff(cols) * (widths[:-1] + widths[1:]) / 2
    return np.asarray(np.hypot(run, np.diff(np.interp(rows, lines, centre))))
