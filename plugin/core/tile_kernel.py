"""Copies between rasters and tiles, on all threads. Import lazily: it loads numba."""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import inline, kernel
from .shared_counter import take

INF, HALF = np.float32(np.inf), np.float32(1 / 2)


@inline
def cells_within(tile: Any, shape: Any, values: Any) -> Any:
    """Where a tile with its halo begins in a raster, and which of its rows and columns are there:
    first row and the one after the last, and the same of columns."""
    side, halo, tile_cols, size, _ = shape
    rows, cols = values.shape
    top, left = tile // tile_cols * size - halo, tile % tile_cols * size - halo
    return top, left, max(-top, 0), min(side, rows - top), max(-left, 0), min(side, cols - left)


@inline
def copy_window(tile: Any, shape: Any, values: Any, factor: Any, outside: Any, out: Any) -> Any:
    """Copy the cells of a tile and its halo, times a factor; ``outside`` where the raster ends."""
    side = shape[0]
    top, left, first_row, end_row, first_col, end_col = cells_within(tile, shape, values)
    for row in range(side):
        at = np.uintp((tile * side + row) * side)
        first, end = first_col, end_col
        if not first_row <= row < end_row:
            first, end = side, side
        for col in range(first):
            out[np.uintp(at + col)] = outside
        for col in range(first, end):
            out[np.uintp(at + col)] = values[np.uintp(top + row), np.uintp(left + col)] * factor
        for col in range(end, side):
            out[np.uintp(at + col)] = outside


@inline
def add_window(tile: Any, shape: Any, values: Any, half: Any) -> Any:
    """Add half of some values to the cells of a tile and its halo."""
    side = shape[0]
    top, left, first_row, end_row, first_col, end_col = cells_within(tile, shape, values)
    for row in range(first_row, end_row):
        for col in range(first_col, end_col):
            value = np.float32(values[top + row, left + col]) * HALF
            half[np.uintp((tile * side + row) * side + col)] += value


@inline
def block_window(tile: Any, shape: Any, blocked: Any, half: Any) -> Any:
    """Make the blocked cells of a tile and its halo infinite."""
    side = shape[0]
    top, left, first_row, end_row, first_col, end_col = cells_within(tile, shape, blocked)
    for row in range(first_row, end_row):
        for col in range(first_col, end_col):
            if blocked[top + row, left + col]:
                half[np.uintp((tile * side + row) * side + col)] = INF


@kernel
def fill_tiles(
    tiles: Any, counter: Any, shape: Any, friction: Any, flat_friction: Any, blocked: Any,
    heights: Any, zone_ids: Any, half: Any, flat: Any, elevation: Any, zones: Any, label: Any,
) -> Any:  # fmt: skip
    """Copy the surface into some tiles and take all labels as infinite.

    ``flat`` is None where ``flat_friction`` shall be part of ``half``.
    """
    side = shape[0]
    while True:
        turn = take(counter)
        if turn >= tiles.size:
            break
        tile = tiles[turn]
        start = np.uintp(tile * side * side)
        for i in range(np.uintp(side * side)):
            label[start + i] = INF
        # What lies off the grid is blocked.
        copy_window(tile, shape, friction, HALF, INF, half)
        if flat_friction is not None:
            if flat is not None:
                copy_window(tile, shape, flat_friction, HALF, np.float32(0), flat)
            else:
                add_window(tile, shape, flat_friction, half)
        if blocked is not None:
            block_window(tile, shape, blocked, half)
        if heights is not None:
            copy_window(tile, shape, heights, np.float32(1), np.float32(0), elevation)
        if zone_ids is not None:
            copy_window(tile, shape, zone_ids, np.uint8(1), np.uint8(0), zones)


@kernel
def gather_labels(tiles: Any, counter: Any, shape: Any, filled: Any, label: Any, cost: Any) -> Any:
    """Copy the labels of some tiles into a raster; inf where a tile was never filled."""
    side, halo, tile_cols, size, _ = shape
    rows, cols = cost.shape
    while True:
        turn = take(counter)
        if turn >= tiles.size:
            break
        tile = tiles[turn]
        top, left = tile // tile_cols * size, tile % tile_cols * size
        for row in range(min(size, rows - top)):
            at = np.uintp((tile * side + row + halo) * side + halo)
            for col in range(np.uintp(min(size, cols - left))):
                value = label[at + col] if filled[tile] else INF
                cost[np.uintp(top + row), np.uintp(left + col)] = value
