"""The ring update by brute force: every cell, every ray of a dense fan, until nothing changes."""

from __future__ import annotations

import numpy as np

from kachin_corridors.plugin.core.accumulate import Sources
from kachin_corridors.plugin.core.moves import EDGES, OFFSETS, move_lengths
from kachin_corridors.plugin.core.surface import CostSurface


def shifted(values: np.ndarray, offset: np.ndarray, fill: float) -> np.ndarray:
    """The value of the neighbour at an offset, for every cell."""
    rows, cols = values.shape
    padded = np.full((rows + 2, cols + 2), fill, values.dtype)
    padded[1:-1, 1:-1] = values
    return padded[1 + offset[0] : 1 + offset[0] + rows, 1 + offset[1] : 1 + offset[1] + cols]


def solve(surface: CostSurface, sources: Sources, rays: int = 32) -> np.ndarray:
    """Cost (rows, cols) in float64, forwards, by Jacobi sweeps; no flat friction, no links."""
    friction = np.where(surface.barriers, np.inf, surface.friction.values.astype(np.float64))
    cost = np.full(friction.shape, np.inf)
    for row, col, start in zip(sources.rows, sources.cols, sources.start_costs):
        if np.isfinite(friction[row, col]):
            cost[row, col] = min(start, cost[row, col])
    parts = list(np.linspace(0, 1, rays + 1))
    while True:
        best = improved(surface, cost, parts)
        if np.allclose(best, cost, rtol=1e-12, atol=0, equal_nan=True):
            return best
        cost = best


def improved(surface: CostSurface, cost: np.ndarray, parts: list[float]) -> np.ndarray:
    """Labels after every cell has looked once at rays from some parts of the edges of its ring."""
    friction = np.where(surface.barriers, np.inf, surface.friction.values.astype(np.float64))
    lengths = move_lengths(surface.friction)
    best = cost.copy()
    with np.errstate(invalid="ignore", divide="ignore"):
        for rook, bishop in EDGES:
            for part in parts:
                np.fmin(best, _ray(surface, friction, lengths, cost, rook, bishop, part), best)
    best[np.isinf(friction)] = np.inf
    return best


def _ray(
    surface: CostSurface,
    friction: np.ndarray,
    lengths: np.ndarray,
    cost: np.ndarray,
    rook: int,
    bishop: int,
    part: float,
) -> np.ndarray:
    """Cost at every cell by the ray to one point of one edge of its ring."""

    def along(values: np.ndarray, fill: float) -> np.ndarray:
        near, far = (shifted(values, OFFSETS[k], fill) for k in (rook, bishop))
        # A ray to a corner reads that corner alone: 0 x inf would spoil it.
        return near if part == 0 else far if part == 1 else (1 - part) * near + part * far

    a2, d2 = lengths[:, rook] ** 2, lengths[:, bishop] ** 2
    length = np.sqrt(a2 + part**2 * (d2 - a2))[:, None]
    move = (friction + along(friction, np.inf)) / 2
    if surface.vertical_factor is not None:
        height = surface.elevation.astype(np.float64)
        move = move * surface.vertical_factor.at((height - along(height, 0.0)) / length)
    result = along(cost, np.inf) + move * length
    if part == 1:
        # No diagonal step between two blocked cells.
        sides = [shifted(friction, np.array(side), np.inf) for side in _sides(bishop)]
        result[np.isinf(sides[0]) & np.isinf(sides[1])] = np.inf
    if surface.zones is not None:
        ids = surface.zones.ids
        near, far = (shifted(ids, OFFSETS[k], 0) for k in (rook, bishop))
        origin = far if part == 1 else near
        result = result + surface.zones.crossing_cost[origin, ids]
        if 0 < part < 1:
            result[near != far] = np.inf
    return result


def _sides(bishop: int) -> tuple[tuple[int, int], tuple[int, int]]:
    down, right = (int(d) for d in OFFSETS[bishop])
    return (down, 0), (0, right)
