"""Straight ways from sources, where the ring's interpolation errs most."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .prepared import Prepared

# Cells round a source that are offered the straight way to it; less where there are many sources.
FAN_REACH = 48
# As many times as far along the grades at which the vertical factor has a kink.
SPOKES = 4


@dataclass(frozen=True)
class Fans:
    """The cells that were offered a straight way, by flat index in rising order."""

    cells: NDArray[np.int64]
    sources: NDArray[np.int64]
    costs: NDArray[np.float32]

    @classmethod
    def none(cls) -> Fans:
        """No cells."""
        return cls(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float32))

    @property
    def owners(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The cells, and the source of each."""
        return self.cells, self.sources

    @property
    def labels(self) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The cells, and the label that each was offered."""
        return self.cells, self.costs

    def overlaid(self, cells: NDArray[np.int64], source: int, costs: NDArray[np.float32]) -> Fans:
        """These fans with that of one more source, which replaces what others offered."""
        kept = ~np.isin(self.cells, cells)
        joined = np.concatenate([self.cells[kept], cells])
        sources = np.concatenate([self.sources[kept], np.full(cells.size, source)])
        order = np.argsort(joined)
        return Fans(joined[order], sources[order], np.concatenate([self.costs[kept], costs])[order])


def straight_ways(
    p: Prepared, cell: int, sources: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Cells about one of so many sources, by flat index, and what the straight way there costs.

    Labels have a cone's tip at a source and a crease along the kinks of the vertical factor, where
    interpolating between cells errs most; the error made there would be carried everywhere.
    """
    from . import rays

    cols = p.shape[1]
    reach = max(4, round(FAN_REACH / max(sources, 1) ** (1 / 3)))
    far = reach * SPOKES if p.sloping and p.kinks.size else reach
    row, col = divmod(cell, cols)
    top, left = max(row - far, 0), max(col - far, 0)
    window = slice(top, row + far + 1), slice(left, col + far + 1)
    half, flat, elevation, zones = p.window(window)
    cost = np.full(half.shape, np.inf)
    rays.fan_costs(
        row - top, col - left, reach, half, flat, elevation, zones, p.table, p.law, p.kinks,
        p.lengths[window[0]], cost,
    )  # fmt: skip
    inside = np.flatnonzero(np.isfinite(cost))
    there = (inside // half.shape[1] + top) * cols + inside % half.shape[1] + left
    return there, cost.ravel()[inside]
