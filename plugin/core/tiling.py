"""How a grid falls into square tiles, each stored in one piece within a halo."""

from __future__ import annotations

import math
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from .moves import OFFSETS

TILE = 256
BLOCK = 16  # cells in each row and column of a block
BUCKETS = 256  # of a round


class Allocate(Protocol):
    """Make an array of a shape and type, filled with a value, in memory or on disk."""

    def __call__(self, shape: tuple[int, ...], dtype: Any, fill: float | None) -> NDArray[Any]:
        """Return the new array."""
        ...


def in_memory(shape: tuple[int, ...], dtype: Any, fill: float | None = None) -> NDArray[Any]:
    """Allocate in memory; without a fill value the contents are arbitrary."""
    return np.empty(shape, dtype) if fill is None else np.full(shape, fill, dtype)


class Tiling:
    """How a grid falls into tiles."""

    def __init__(
        self, shape: tuple[int, int], halo: int, tile: int = TILE, multiple: int = 1
    ) -> None:
        longest = max(shape)
        self.halo = halo
        size = max(math.ceil(longest / math.ceil(longest / tile)), 2 * halo)
        self.size = math.ceil(size / multiple) * multiple
        self.side = self.size + 2 * halo
        self.rows, self.cols = (math.ceil(n / self.size) for n in shape)
        self.grid = shape

    @property
    def count(self) -> int:
        """Number of tiles."""
        return self.rows * self.cols

    @property
    def kernel_shape(self) -> tuple[int, int, int, int, int]:
        """What kernels need to know."""
        return self.side, self.halo, self.cols, self.size, self.rows

    def windows(self, tile: int) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
        """Cells of the grid that a tile and its halo hold, and where in the tile they lie."""
        return self._windows(tile, self.halo)

    def own_windows(self, tile: int) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
        """As ``windows``, without the halo."""
        return self._windows(tile, 0)

    def _windows(self, tile: int, margin: int) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
        outer, inner = [], []
        for place, extent in zip(divmod(tile, self.cols), self.grid):
            origin = place * self.size
            low, high = max(origin - margin, 0), min(origin + self.size + margin, extent)
            outer.append(slice(low, high))
            shift = self.halo - origin
            inner.append(slice(low + shift, high + shift))
        return (outer[0], outer[1]), (inner[0], inner[1])

    @property
    def room(self) -> int:
        """Cells to keep free before the first and after the last tile: kernels read beyond."""
        return 2 * self.side + 8

    def halo_places(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Cells of a tile's halo, the cells of the neighbours that they repeat, and the spans of
        each neighbour in both, shape (8, 4): rows and cols away, first place, end."""
        lines = {
            -1: np.arange(self.halo),
            0: np.arange(self.halo, self.halo + self.size),
            1: np.arange(self.halo + self.size, self.side),
        }
        cells, origins, spans, first = [], [], [], 0
        for down, right in OFFSETS[:8].tolist():
            places = np.add.outer(lines[down] * self.side, lines[right]).ravel()
            cells.append(places)
            origins.append(places - (down * self.side + right) * self.size)
            spans.append((down, right, first, first + places.size))
            first += places.size
        return np.concatenate(cells), np.concatenate(origins), np.array(spans)

    def locate(self, cells: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Tile and index into the tiled arrays of cells of the grid, by flat index."""
        row, col = np.divmod(cells, self.grid[1])
        tile_row, row = np.divmod(row, self.size)
        tile_col, col = np.divmod(col, self.size)
        tile = tile_row * self.cols + tile_col
        return tile, (tile * self.side + row + self.halo) * self.side + col + self.halo
