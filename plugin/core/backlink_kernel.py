"""Back-links, found once labels are final. Import lazily: it loads numba."""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import helper, inline, kernel
from .lanes import (
    below,
    floored,
    keep_bytes,
    lower,
    plus_times,
    sixteen_at,
    where_below,
)
from .move_kernel import HALF, INF, LANES, lay_moves
from .moves import EDGES, FEW_PARTS, MANY_PARTS, RAYS
from .moves import UNREACHED as _UNREACHED
from .moves import UNSETTLED as _UNSETTLED
from .ray_kernel import FEW, MANY, lay_rays, may_improve
from .shared_counter import take

# By how much what explains a label may exceed it for rounding.
JUST_MORE = np.float32(1 + 1e-6)
UNREACHED, UNSETTLED = np.uint8(_UNREACHED), np.uint8(_UNSETTLED)


@inline
def better_by_edge(
    u: Any, line: Any, edge: Any, own: Any, best: Any, code: Any, label: Any, costs: Any,
    half: Any, flat: Any, elevation: Any, zones: Any, crossing: Any, law: Any, rays: Any,
) -> Any:  # fmt: skip
    """Labels and codes by the rays from an edge where they are less than ``best``."""
    rook, bishop = np.intp(u + rays.rook[edge]), np.intp(u + rays.bishop[edge])
    near, far = sixteen_at(label, rook), sixteen_at(label, bishop)
    a2, b2 = rays.squares[line * 16 + edge], rays.squares[line * 16 + 8 + edge]
    if not may_improve(u, rook, bishop, near, far, best, a2, b2, half, elevation, law):
        return best, code
    at = 8 * LANES
    lay_rays(u, line, edge, at, half, flat, elevation, zones, crossing, law, rays, costs)
    change, before = far - near, np.float32(7 + edge * RAYS)
    count = MANY if rays.many else FEW
    for i in range(count + rays.kinks):
        if i < count:
            part = MANY_PARTS[i] if rays.many else FEW_PARTS[i]
            start = plus_times(near, change, part)
            ray = where_below(own, own, own, np.float32(int(part * (RAYS + 1) + 0.5)))
        else:
            kinked = sixteen_at(costs, at + rays.kinks * LANES)
            start = plus_times(near, change, kinked)
            ray = floored(kinked * np.float32(RAYS + 1) + HALF)
        total = where_below(start, own, start + sixteen_at(costs, at), INF)
        code = where_below(total, best, ray + before, code)
        best = lower(total, best)
        at += LANES
    return best, code


@kernel
def link_back(
    tiles: Any, counter: Any, shape: Any, grid: Any, filled: Any, label: Any, costs: Any,
    ground: Any, law: Any, moves: Any, rays: Any, knights: Any, codes: Any, backlink: Any,
) -> Any:  # fmt: skip
    """Write the back-links of some tiles; return how many cells are left UNSETTLED.

    A back-link leads to a place with a lesser label from where a move or ray explains the cell's
    own. There is none for sources, far ends of links, and cells that a move reaches at a cost too
    small for a label to hold.
    """
    side, halo, tile_cols, size, _ = shape
    rows, cols = grid
    unsettled = 0
    while True:
        turn = take(counter)
        if turn >= tiles.size:
            break
        tile = tiles[turn]
        top, left = tile // tile_cols * size, tile % tile_cols * size
        for row in range(top, min(top + size, rows)):
            line = row - top + halo
            for col in range(left, min(left + size, cols), LANES):
                here = np.intp(row * cols + col)
                count = min(LANES, cols - col)
                u = np.intp(tile * side * side + line * side + col - left + halo)
                if not filled[tile] or below(sixteen_at(label, u), INF) == 0:
                    for i in range(count):
                        backlink[here + i] = UNREACHED
                    continue
                lay_moves(
                    u, top + line, 0, ground.half, ground.flat, ground.elevation, ground.zones,
                    ground.crossing, law, moves, knights, costs,
                )  # fmt: skip
                own = sixteen_at(label, u)
                best = own * JUST_MORE
                code = where_below(own, INF, np.float32(_UNSETTLED), np.float32(_UNREACHED))
                for j in range(8 if knights is None else 16):
                    there = sixteen_at(label, u + moves.to[j])
                    total = where_below(there, own, there + sixteen_at(costs, j * LANES), INF)
                    code = where_below(total, best, np.float32(j), code)
                    best = lower(total, best)
                if rays is not None:
                    for edge in range(8):
                        best, code = better_by_edge(
                            u, top + line, edge, own, best, code, label, costs, ground.half,
                            ground.flat, ground.elevation, ground.zones, ground.crossing, law,
                            rays,
                        )  # fmt: skip
                keep_bytes(codes, 0, code)
                for i in range(count):
                    backlink[here + i] = codes[i]
                    unsettled += codes[i] == UNSETTLED
    return unsettled


@inline
def whereabouts(cell: Any, shape: Any, grid: Any) -> Any:
    """Place in the tiled arrays of a cell of the raster, and its line."""
    side, halo, tile_cols, size, _ = shape
    row, col = cell // grid[1], cell % grid[1]
    tile = row // size * tile_cols + col // size
    u = (tile * side + row % size + halo) * side + col % size + halo
    return np.intp(u), row + halo


@inline
def settled_at(row: Any, col: Any, grid: Any, backlink: Any) -> Any:
    """Whether there is a cell that has its back-link."""
    if not (0 <= row < grid[0] and 0 <= col < grid[1]):
        return False
    code = backlink[row * grid[1] + col]
    return code != UNSETTLED and code != UNREACHED


@helper
def code_from_settled(
    cell: Any, shape: Any, grid: Any, label: Any, costs: Any, ground: Any, law: Any, moves: Any,
    rays: Any, knights: Any, backlink: Any,
) -> Any:  # fmt: skip
    """Code of a move or ray from a settled cell that explains a cell's label, else UNSETTLED.

    From a greater label it does not, even if by rounding alone: that may lead back to the cell.
    """
    u, line = whereabouts(cell, shape, grid)
    row, col = cell // grid[1], cell % grid[1]
    own = label[u]
    lay_moves(
        u, line, 0, ground.half, ground.flat, ground.elevation, ground.zones, ground.crossing, law,
        moves, knights, costs,
    )  # fmt: skip
    for j in range(8 if knights is None else 16):
        there = label[np.uintp(u + moves.to[j])]
        explained = there <= own and there + costs[np.uintp(j * LANES)] <= own * JUST_MORE
        if explained and settled_at(row + moves.down[j], col + moves.right[j], grid, backlink):
            return np.uint8(j)
    if rays is not None:
        for edge in range(8):
            near, far = label[u + rays.rook[edge]], label[u + rays.bishop[edge]]
            # The cheaper end counts as the cell before.
            end = EDGES[edge, 0 if near <= far else 1]
            if not (min(near, far) <= own and max(near, far) < INF):
                continue
            if not settled_at(row + moves.down[end], col + moves.right[end], grid, backlink):
                continue
            at = 8 * LANES
            lay_rays(
                u, line, edge, at, ground.half, ground.flat, ground.elevation, ground.zones,
                ground.crossing, law, rays, costs,
            )  # fmt: skip
            count = MANY if rays.many else FEW
            for i in range(count + rays.kinks):
                place = np.uintp(at + i * LANES)
                part = costs[np.uintp(place + rays.kinks * LANES)]
                if i < count:
                    part = MANY_PARTS[i] if rays.many else FEW_PARTS[i]
                if near + part * (far - near) + costs[place] <= own * JUST_MORE:
                    return np.uint8(7 + edge * RAYS + int(part * (RAYS + 1) + 0.5))
    return UNSETTLED


@kernel
def settle_plateaus(
    cells: Any, stack: Any, shape: Any, grid: Any, label: Any, costs: Any, ground: Any, law: Any,
    moves: Any, rays: Any, knights: Any, backlink: Any,
) -> Any:  # fmt: skip
    """Link UNSETTLED cells to settled ones of the same label, from these inwards.

    ``stack`` has room for all of them.
    """
    looked, filled = 0, 0
    while True:
        # First every cell itself; then, of each that is settled, those about it.
        row, col = -1, -1
        about = 1
        if looked < cells.size:
            row, col = cells[looked] // grid[1], cells[looked] % grid[1]
            looked += 1
        elif filled:
            filled -= 1
            row, col = stack[filled] // grid[1], stack[filled] % grid[1]
            about = 8 if knights is None else 16
        else:
            break
        for j in range(about):
            other_row, other_col = row, col
            if about > 1:
                other_row, other_col = row + moves.down[j], col + moves.right[j]
            if not (0 <= other_row < grid[0] and 0 <= other_col < grid[1]):
                continue
            cell = other_row * grid[1] + other_col
            if backlink[cell] != UNSETTLED:
                continue
            code = code_from_settled(
                cell, shape, grid, label, costs, ground, law, moves, rays, knights, backlink
            )
            if code != UNSETTLED:
                backlink[cell] = code
                stack[filled] = cell
                filled += 1
