"""Back-links, found once labels are final. Import lazily: it loads numba."""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import inline, kernel
from .lanes import (
    below,
    floored,
    keep_bytes,
    plus_times,
    sixteen_at,
    where_below,
    where_equal,
)
from .move_kernel import HALF, INF, LANES, lay_costs
from .moves import PARTS, RAYS
from .moves import UNREACHED as _UNREACHED
from .moves import UNSETTLED as _UNSETTLED
from .ray_kernel import FIXED, lay_rays, may_improve
from .shared_counter import take

UNREACHED, UNSETTLED = np.uint8(_UNREACHED), np.uint8(_UNSETTLED)


@inline
def code_of_edge(
    u: Any, line: Any, edge: Any, own: Any, code: Any, label: Any, costs: Any, half: Any,
    flat: Any, elevation: Any, zones: Any, crossing: Any, law: Any, rays: Any,
) -> Any:  # fmt: skip
    """Codes of the rays from an edge in the lanes whose label they explain, else ``code``."""
    rook, bishop = np.intp(u + rays.rook[edge]), np.intp(u + rays.bishop[edge])
    near, far = sixteen_at(label, rook), sixteen_at(label, bishop)
    a2 = rays.squares[line * 16 + edge]
    if not may_improve(u, rook, bishop, near, far, own, a2, half, elevation, law):
        return code
    at = 8 * LANES
    lay_rays(u, line, edge, at, half, flat, elevation, zones, crossing, law, rays, costs)
    change = far - near
    for i in range(FIXED + rays.kinks):
        if i < FIXED:
            start = plus_times(near, change, PARTS[i])
            number = np.float32(7 + edge * RAYS + int(PARTS[i] * (RAYS + 1) + 0.5))
            numbers = where_below(own, own, own, number)
        else:
            part = sixteen_at(costs, at + rays.kinks * LANES)
            start = plus_times(near, change, part)
            numbers = floored(part * np.float32(RAYS + 1) + HALF) + np.float32(7 + edge * RAYS)
        total = where_below(start, own, start + sixteen_at(costs, at), INF)
        explained = where_equal(total, own, numbers, code)
        code = where_below(own, INF, explained, code)
        at += LANES
    return code


@kernel
def link_back(
    tiles: Any, counter: Any, shape: Any, grid: Any, filled: Any, label: Any, costs: Any,
    ground: Any, law: Any, moves: Any, rays: Any, knights: Any, codes: Any, backlink: Any,
) -> Any:  # fmt: skip
    """Write the back-links of some tiles; return how many cells are left UNSETTLED.

    A back-link leads to a neighbour with a lesser label whose move to the cell explains the
    cell's own label to the bit. None does for sources, far ends of links, and cells that a move
    reaches at a cost too small for a label to hold.
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
                if not filled[tile]:
                    for i in range(count):
                        backlink[here + i] = UNREACHED
                    continue
                own = sixteen_at(label, u)
                if below(own, INF) == 0:
                    for i in range(count):
                        backlink[here + i] = UNREACHED
                    continue
                lay_costs(
                    u, top + line, 0, ground.half, ground.flat, ground.elevation, ground.zones,
                    ground.crossing, law, moves, knights, costs,
                )  # fmt: skip
                code = where_below(own, INF, np.float32(_UNSETTLED), np.float32(_UNREACHED))
                for j in range(8 if knights is None else 16):
                    there = sixteen_at(label, u + moves.to[j])
                    total = there + sixteen_at(costs, j * LANES)
                    total = where_below(there, own, total, INF)
                    explained = where_equal(total, own, np.float32(j), code)
                    code = where_below(own, INF, explained, code)
                if rays is not None:
                    for edge in range(8):
                        code = code_of_edge(
                            u, top + line, edge, own, code, label, costs, ground.half, ground.flat,
                            ground.elevation, ground.zones, ground.crossing, law, rays,
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
def explains(
    cell: Any, j: Any, shape: Any, grid: Any, label: Any, costs: Any, moves: Any
) -> Any:
    """Whether the move in slot j explains a cell's label, ``costs`` being those of its moves."""
    u, _ = whereabouts(cell, shape, grid)
    return label[np.uintp(u + moves.to[j])] + costs[np.uintp(j * LANES)] == label[np.uintp(u)]


@kernel
def settle_plateaus(
    cells: Any, stack: Any, shape: Any, grid: Any, label: Any, costs: Any, ground: Any, law: Any,
    moves: Any, knights: Any, backlink: Any,
) -> Any:  # fmt: skip
    """Link UNSETTLED cells to settled neighbours of the same label, from these inwards.

    ``stack`` has room for all of them. Returns how many were settled.
    """
    count = 8 if knights is None else 16
    rows, cols = grid
    filled, settled = 0, 0
    for cell in cells:
        if backlink[cell] != UNSETTLED:
            continue
        u, line = whereabouts(cell, shape, grid)
        lay_costs(
                u, line, 0, ground.half, ground.flat, ground.elevation, ground.zones,
                ground.crossing, law, moves, knights, costs,
            )  # fmt: skip
        for j in range(count):
            row, col = cell // cols + moves.down[j], cell % cols + moves.right[j]
            if not (0 <= row < rows and 0 <= col < cols):
                continue
            code = backlink[row * cols + col]
            if code == UNSETTLED or code == UNREACHED:
                continue
            if explains(cell, j, shape, grid, label, costs, moves):
                backlink[cell] = j
                stack[filled] = cell
                filled += 1
                settled += 1
                break
    while filled:
        filled -= 1
        cell = stack[filled]
        for j in range(count):
            row, col = cell // cols + moves.down[j], cell % cols + moves.right[j]
            if not (0 <= row < rows and 0 <= col < cols):
                continue
            other = row * cols + col
            if backlink[other] != UNSETTLED:
                continue
            u, line = whereabouts(other, shape, grid)
            lay_costs(
                u, line, 0, ground.half, ground.flat, ground.elevation, ground.zones,
                ground.crossing, law, moves, knights, costs,
            )  # fmt: skip
            if explains(other, j ^ 1, shape, grid, label, costs, moves):
                backlink[other] = j ^ 1
                stack[filled] = other
                filled += 1
                settled += 1
    return settled
