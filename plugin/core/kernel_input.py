"""What kernels are told of moves, edges and vertical factors, laid out for them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .kernel_types import Edges, Law, Moves, Rays
from .moves import EDGES, FIXED_RAYS, OFFSETS, PARTS, PASSED, SERVED
from .prepared import F32, Prepared
from .tiling import Tiling


def lengths_by_line(p: Prepared, tiling: Tiling) -> F32:
    """Lengths of the moves for each line of tiles, from the first halo on, shape (lines, 16)."""
    lines = np.arange(-tiling.halo, tiling.rows * tiling.size + tiling.halo)
    return np.ascontiguousarray(p.lengths[np.clip(lines, 0, tiling.grid[0] - 1)])


def describe_moves(p: Prepared, tiling: Tiling, lengths: F32) -> Moves:
    """The sixteen moves as ``kernels.Moves``."""
    side = tiling.side
    to = OFFSETS[:, 0] * side + OFFSETS[:, 1]
    passed = PASSED[:, :, 0] * side + PASSED[:, :, 1]
    lines = np.arange(side) - tiling.halo
    # Bits of the moves that stay among the own cells, and of the own cells themselves.
    stays = []
    for axis in (0, 1):
        ends = np.add.outer(lines, [*OFFSETS[:, axis], 0])
        inside = (ends >= 0) & (ends < tiling.size)
        stays.append((inside @ (1 << np.arange(17))).astype(np.uint32))
    return Moves(
        lengths=lengths.reshape(-1),
        per_metre=_steps_per_metre(p, lengths).reshape(-1),
        to=to,
        over=passed[:, 0].copy(),
        past=passed[:, 1].copy(),
        down=OFFSETS[:, 0].copy(),
        right=OFFSETS[:, 1].copy(),
        places=(OFFSETS[:, 0] * 65536 + OFFSETS[:, 1]).astype(np.uint32),
        by_line=stays[0],
        by_column=stays[1],
        open_by=moves_left_open(leakproof=p.leakproof),
        leakproof=p.leakproof,
        of_four=p.of_four,
    )


def describe_factor(p: Prepared) -> Law:
    """The vertical factor as ``kernels.Law``."""
    return Law(p.pairs, p.lookup, np.float32(1 / p.grade_step), p.bounds, p.kinks)


def describe_edges(p: Prepared, tiling: Tiling, lengths: F32) -> Edges:
    """The edges of the ring as ``ring_kernel.Edges``."""
    to = OFFSETS[:, 0] * tiling.side + OFFSETS[:, 1]
    rook, bishop = (lengths[:, EDGES[:, i], None].astype(np.float64) for i in (0, 1))
    rays = np.sqrt(rook**2 + FIXED_RAYS.astype(np.float64) ** 2 * (bishop**2 - rook**2))
    # Seen from its target, move k comes from direction k ^ 1.
    shared = [(1 << np.flatnonzero(np.equal(EDGES, k ^ 1).any(axis=1))).sum() for k in range(8)]
    lines = np.arange(len(lengths))
    served = [
        lengths[np.clip(lines + OFFSETS[move, 0], 0, lines.size - 1), EDGES[edge, end]]
        for end in (0, 1)
        for move, edge, _ in SERVED
    ]
    serving = (np.arange(256)[:, None] >> SERVED[:, 0] & 1) @ (1 << np.arange(16))
    return Edges(
        lengths=lengths[:, EDGES.T.ravel()].reshape(-1),
        rays=np.concatenate([rays, _steps_per_metre(p, rays)], axis=2, dtype=np.float32).reshape(
            -1
        ),
        rook=to[EDGES[:, 0]],
        bishop=to[EDGES[:, 1]],
        shared=np.array(shared, np.uint32),
        served=np.column_stack(served).reshape(-1),
        serving=serving.astype(np.uint32),
    )


def describe_rays(p: Prepared, tiling: Tiling, lengths: F32) -> Rays:
    """The rays from the edges of the ring as kernels take them."""
    to = OFFSETS[:, 0] * tiling.side + OFFSETS[:, 1]
    rook, bishop = (lengths[:, EDGES[:, i]].astype(np.float64) for i in (0, 1))
    squares = rook**2, bishop**2 - rook**2
    metres = np.sqrt(squares[0][..., None] + PARTS.astype(np.float64) ** 2 * squares[1][..., None])
    kinks = len(p.kinks) if p.sloping else 0
    return Rays(
        parts=PARTS,
        kinks=kinks,
        stride=16 * (PARTS.size + 2 * kinks),
        lengths=np.concatenate(
            [metres, _steps_per_metre(p, metres)], axis=2, dtype=np.float32
        ).reshape(-1),
        squares=np.concatenate(squares, axis=1, dtype=np.float32).reshape(-1),
        rook=to[EDGES[:, 0]],
        bishop=to[EDGES[:, 1]],
        slack=np.float32(0),
    )


def _steps_per_metre(p: Prepared, lengths: NDArray[Any]) -> F32:
    """Steps of the table of factors to a metre of height on ways of some lengths."""
    with np.errstate(divide="ignore"):  # moves that leave the grid may have no length
        return np.asarray(np.float32(1 / p.grade_step) / lengths, np.float32)


def moves_left_open(*, leakproof: bool) -> NDArray[np.uint32]:
    """Bits of the sixteen moves that are open, by the bits of the blocked ones of the eight
    neighbours: a knight's move passes over no blocked cell and, where ``leakproof``, a diagonal
    one not between two."""
    eight = [tuple(offset) for offset in OFFSETS[:8].tolist()]
    blocked = np.arange(256)
    open_moves = np.full(256, 0xFFFF)
    for k in range(4 if leakproof else 8, 16):
        first, second = (blocked >> eight.index(tuple(cell)) & 1 for cell in PASSED[k].tolist())
        closed = first & second if k < 8 else first | second
        open_moves &= ~(closed << k)
    return (open_moves | 1 << 16).astype(np.uint32)
