"""What kernels are told of moves, edges and vertical factors, laid out for them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .kernel_types import Law, Moves, Rays
from .moves import EDGES, FEW_PARTS, MANY_PARTS, OFFSETS, PASSED
from .prepared import F32, Prepared
from .tiling import Tiling

# Share of a level move's cost by which a label along rays may stay behind.
SLACK = 0.0005


def lengths_by_line(p: Prepared, tiling: Tiling) -> F32:
    """Lengths of the moves for each line of tiles, from the first halo on, shape (lines, 16)."""
    lines = np.arange(-tiling.halo, tiling.rows * tiling.size + tiling.halo)
    return np.ascontiguousarray(p.lengths[np.clip(lines, 0, tiling.grid[0] - 1)])


def describe_moves(p: Prepared, tiling: Tiling, lengths: F32) -> Moves:
    """The sixteen moves as kernels take them."""
    side = tiling.side
    to = OFFSETS[:, 0] * side + OFFSETS[:, 1]
    passed = PASSED[:, :, 0] * side + PASSED[:, :, 1]
    return Moves(
        lengths=lengths.reshape(-1),
        per_metre=_steps_per_metre(p, lengths).reshape(-1),
        to=to,
        over=passed[:, 0].copy(),
        past=passed[:, 1].copy(),
        down=OFFSETS[:, 0].copy(),
        right=OFFSETS[:, 1].copy(),
        leakproof=p.leakproof,
        of_four=p.of_four,
    )


def describe_factor(p: Prepared) -> Law:
    """The vertical factor as kernels take it."""
    return Law(p.pairs, p.lookup, p.bounds, p.kinks)


def describe_rays(p: Prepared, tiling: Tiling, lengths: F32) -> Rays:
    """The rays from the edges of the ring as kernels take them."""
    to = OFFSETS[:, 0] * tiling.side + OFFSETS[:, 1]
    rook, bishop = (lengths[:, EDGES[:, i]].astype(np.float64) for i in (0, 1))
    squares = rook**2, bishop**2 - rook**2
    parts = (MANY_PARTS if p.many_rays else FEW_PARTS).astype(np.float64)
    metres = np.sqrt(squares[0][..., None] + parts**2 * squares[1][..., None])
    kinks = len(p.kinks) if p.sloping else 0
    return Rays(
        many=p.many_rays,
        kinks=kinks,
        stride=16 * (parts.size + 2 * kinks),
        lengths=np.concatenate(
            [metres, _steps_per_metre(p, metres)], axis=2, dtype=np.float32
        ).reshape(-1),
        squares=np.concatenate(squares, axis=1, dtype=np.float32).reshape(-1),
        rook=to[EDGES[:, 0]],
        bishop=to[EDGES[:, 1]],
        slack=np.float32(2 * SLACK * np.median(rook)),
    )


def _steps_per_metre(p: Prepared, lengths: NDArray[Any]) -> F32:
    """Steps of the table of factors to a metre of height on ways of some lengths."""
    with np.errstate(divide="ignore"):  # moves that leave the grid may have no length
        return np.asarray(np.float32(1 / p.grade_step) / lengths, np.float32)
