"""Exact label correcting in rounds over tiles, on plain threads over compiled kernels.

The grid is cut into square tiles, each stored in one piece within a halo that repeats the
labels of its neighbours. A round takes the tiles whose least pending label is below
``t0 + band`` and settles each, alone, up to there, block by block in the order of their labels;
then the halos take over what improved. No tile sees another one's work within a round, so
neither labels nor back-links depend on the number of threads.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import kernel_input
from .backlinks import find_backlinks
from .errors import Cancelled
from .fans import FAN_REACH, SPOKES, Fans, straight_ways
from .kernel_types import Ground, Room, Waiting
from .moves import FEW_PARTS, MANY_PARTS, NEIGHBOURHOODS
from .prepared import Prepared
from .tiling import BLOCK, BUCKETS, TILE, Allocate, Tiling, in_memory
from .workers import Workers, default_threads, portions

# Breadth of a round in typical costs of a move, on a move graph and with rays.
BREADTH, BREADTH_OF_RAYS = 256, 128
_ALL_ROWS = 0xFFFF
_LINE = 64  # bytes of the processor's cache


def estimate_memory(
    shape: tuple[int, int], neighbourhood: str, *, sloping: bool, kinks: int = 1,
    many_rays: bool = False,
) -> int:  # fmt: skip
    """Peak bytes of a run beyond its inputs, results included; zones and flat costs apart.

    A vertical factor has one kink, as a rule.
    """
    t = Tiling(shape, 2 if neighbourhood == "16" else 1, multiple=BLOCK)
    cells, blocks = t.count * t.side**2, (t.size // BLOCK) ** 2
    # Half cost, label and elevation; back-links, and costs in place of half costs.
    tiled = cells * (12 if sloping else 8) + shape[0] * shape[1]
    waiting = t.count * blocks * 9
    parts = MANY_PARTS.size if many_rays or not sloping else FEW_PARTS.size
    a_ray = parts + (2 * kinks if sloping else 0)
    numbers = _numbers_a_row(neighbourhood, BLOCK * a_ray)
    rooms = default_threads() * blocks * BLOCK * 4 * (numbers + 1)
    rays = 0
    if neighbourhood == "ring":
        # Lengths by line and edge, and the window about a source.
        rays = 700 * t.rows * t.size + 24 * (2 * FAN_REACH * SPOKES + 1) ** 2
    return tiled + waiting + rooms + rays


def _numbers_a_row(neighbourhood: str, stride: int) -> int:
    """Costs of moves and rays into sixteen cells."""
    return BLOCK * NEIGHBOURHOODS[neighbourhood] + (8 * stride if neighbourhood == "ring" else 0)


class Solver:
    """Labels of one run, advanced round by round."""

    def __init__(
        self,
        prepared: Prepared,
        neighbourhood: str,
        cells: NDArray[np.int64],
        starts: NDArray[np.float64],
        *,
        threads: int | None = None,
        tile: int = TILE,
        allocate: Allocate = in_memory,
    ) -> None:
        self.prepared = prepared
        self.neighbourhood = neighbourhood
        self.tiling = Tiling(prepared.shape, 2 if neighbourhood == "16" else 1, tile, BLOCK)
        self._lay_out(allocate)
        self._describe()
        self.workers = Workers([self._room() for _ in range(max(1, threads or default_threads()))])
        usable = prepared.is_open(cells)
        self.sources = cells[usable], starts[usable].astype(np.float32)
        typical = self._typical_cost()
        breadth = BREADTH if self.rays is None else BREADTH_OF_RAYS
        self.band = np.float32(max(typical * breadth, 1e-30))
        self.offer(*self.sources)
        self.fans = Fans.none()
        if self.rays is not None:
            self._open_fans()
        self.front = float(self._waiting.front.min())
        self.active = np.empty(0, np.int64)  # tiles that the last round ran
        self._reached = 0
        self._run_tiles: Callable[..., int] | None = None
        self._open_cells = self._count_open_cells()

    def _lay_out(self, allocate: Allocate) -> None:
        """Make the arrays; tiles are filled when a round first comes near them."""
        p, t = self.prepared, self.tiling

        def tiled(dtype: Any, fill: float | None = None) -> NDArray[Any]:
            return allocate((t.count * t.side**2 + 2 * t.room,), dtype, fill)[t.room : -t.room]

        self.ground = Ground(
            half=tiled(np.float32),
            flat=None if p.flat is None or not p.sloping else tiled(np.float32),
            elevation=tiled(np.float32) if p.sloping else None,
            # Kernels look up crossing costs even of what they read beyond a tile.
            zones=None if p.zone_ids is None else tiled(np.uint8, 0),
            crossing=p.crossing,
        )
        self.label = tiled(np.float32)
        self.filled = np.zeros(t.count, bool)
        self._halo = t.halo_places()
        blocks = t.count, (t.size // BLOCK) ** 2
        self._waiting = Waiting(
            least=np.full(blocks, np.inf, np.float32),
            rows=np.zeros(blocks, np.uint32),
            seen=np.zeros(blocks, np.uint8),
            front=np.full(t.count, np.inf, np.float32),
        )

    def _describe(self) -> None:
        """What kernels need to know, in the form in which they take it."""
        p = self.prepared
        lengths = kernel_input.lengths_by_line(p, self.tiling)
        ring = self.neighbourhood == "ring"
        self.law = kernel_input.describe_factor(p)
        self.moves = kernel_input.describe_moves(p, self.tiling, lengths)
        self.rays = kernel_input.describe_rays(p, self.tiling, lengths) if ring else None
        self.knights = True if self.neighbourhood == "16" else None

    def _room(self) -> Room:
        """What a thread needs to run a tile."""
        blocks = (self.tiling.size // BLOCK) ** 2
        numbers = _numbers_a_row(self.neighbourhood, 0 if self.rays is None else self.rays.stride)
        return Room(
            costs=_apart(blocks * BLOCK * numbers),
            buckets=_apart(BUCKETS * -(-blocks // 32), np.uint32),
            bucket_of=_apart(blocks, np.int32),
            slots=_apart(blocks, np.int32),
            known=_apart(blocks * BLOCK, np.uint32),
        )

    def _fill(self, tiles: NDArray[np.int64]) -> None:
        """Copy the surface into those of some tiles that lie empty yet."""
        from . import tile_kernel

        p, ground = self.prepared, self.ground
        fill_tiles: Callable[..., None] = tile_kernel.fill_tiles
        empty = np.unique(tiles[~self.filled[tiles]])

        def fill(_room: Room, *some: NDArray[np.int64]) -> None:
            fill_tiles(
                *some, self.tiling.kernel_shape, p.friction, p.flat, p.blocked, p.elevation,
                p.zone_ids, ground.half, ground.flat, ground.elevation, ground.zones, self.label,
            )  # fmt: skip

        if empty.size:
            self.workers.spread(fill, empty)
            self.filled[empty] = True

    def offer(self, cells: NDArray[np.int64], labels: NDArray[np.float32]) -> NDArray[np.bool_]:
        """Lower the labels of cells, by flat index, to those offered; return which were lowered."""
        tiles, places = self.tiling.locate(cells)
        self._fill(tiles)
        better = labels < self.label[places]
        if better.any():
            tiles, places, labels = tiles[better], places[better], labels[better]
            np.minimum.at(self.label, places, labels)
            self._await(tiles, places, labels)
        return better

    def _await(
        self, tiles: NDArray[np.int64], places: NDArray[np.int64], labels: NDArray[np.float32]
    ) -> None:
        """Let the blocks of lowered cells, and those about them in their tiles, wait."""
        t, waiting = self.tiling, self._waiting
        line, column = np.divmod(places - tiles * t.side**2, t.side)
        reach = (-t.halo, 0, t.halo)
        for down in reach:
            row = np.clip(line - t.halo + down, 0, t.size - 1) // BLOCK
            for right in reach:
                col = np.clip(column - t.halo + right, 0, t.size - 1) // BLOCK
                block = row * (t.size // BLOCK) + col
                np.minimum.at(waiting.least, (tiles, block), labels)
                waiting.rows[tiles, block] = _ALL_ROWS
        np.minimum.at(waiting.front, tiles, labels)

    def _open_fans(self) -> None:
        """Offer cells near a source the straight way to it, and note whose they are."""
        cells, starts = self.sources
        for cell, start in zip(cells, starts):
            there, cost = straight_ways(self.prepared, int(cell), cells.size)
            labels = (cost + start).astype(np.float32)
            better = self.offer(there, labels)
            self.fans = self.fans.overlaid(there[better], int(cell), labels[better])

    def _typical_cost(self) -> float:
        """Median cost of the moves to the right in a sample of cells."""
        p = self.prepared
        rng = np.random.default_rng(0)
        rows, cols = p.shape
        if cols < 2:
            return 1.0
        count = min(4096, 64 + rows * cols // 8)
        row, col = rng.integers(0, rows, count), rng.integers(0, cols - 1, count)
        cost = (p.friction[row, col].astype(np.float64) + p.friction[row, col + 1]) / 2
        if p.elevation is not None and p.factor is not None:
            rise = p.elevation[row, col + 1].astype(np.float64) - p.elevation[row, col]
            with np.errstate(invalid="ignore"):
                cost = cost * p.factor.at(rise / p.lengths[row, 0])
        if p.flat is not None:
            cost = cost + p.flat[row, col]
        cost = (cost * p.lengths[row, 0])[np.isfinite(cost) & (cost > 0)]
        return float(np.median(cost)) if cost.size else 1.0

    def _count_open_cells(self) -> float:
        """About how many cells can be entered, from a sample where there are many."""
        rows, cols = self.prepared.shape
        step = max(1, int(np.sqrt(rows * cols) / 256))
        sample = self.prepared.half((slice(None, None, step), slice(None, None, step)))
        return float(np.isfinite(sample).mean()) * rows * cols

    def step(self, tell: Callable[[float], bool] = lambda _fraction: True) -> bool:
        """Run one round; return False when nothing was pending.

        Raises Cancelled when ``tell``, which hears of the progress, returns False.
        """
        from . import jit, kernels

        t0 = self._waiting.front.min()
        self.front = float(t0)
        if not np.isfinite(t0):
            return False
        t1 = max(np.float32(t0 + self.band), np.nextafter(t0, np.float32(np.inf)))
        self.active = np.flatnonzero(self._waiting.front < t1)
        around = self._around(self.active)
        self._fill(around)
        take_halos: Callable[..., None] = kernels.take_halos
        shape = self.tiling.kernel_shape

        def run(room: Room, *tiles: NDArray[np.int64]) -> int:
            arguments = (
                *tiles, shape, t0, t1, self.label, self._waiting, room, self.ground, self.law,
                self.moves, self.rays, self.knights,
            )  # fmt: skip
            if self._run_tiles is None:
                self._run_tiles = jit.ready(kernels.run_tiles, arguments)
            return self._run_tiles(*arguments)

        for some in portions(self.active):
            if not tell(self.progress()):
                raise Cancelled
            self._reached += sum(self.workers.spread(run, some))
        ran = np.zeros(self.tiling.count, bool)
        ran[self.active] = True
        slack = np.float32(0) if self.rays is None else self.rays.slack

        def take(_room: Room, *tiles: NDArray[np.int64]) -> None:
            take_halos(
                *tiles, ran, shape, *self._halo, self.label, self.ground.half, slack,
                self._waiting,
            )  # fmt: skip

        self.workers.spread(take, around)
        self._follow_links()
        self.front = float(self._waiting.front.min())
        return True

    def _around(self, active: NDArray[np.int64]) -> NDArray[np.int64]:
        """Tiles that touch an active one."""
        t = self.tiling
        touched = np.zeros((t.rows + 2, t.cols + 2), bool)
        row, col = np.divmod(active, t.cols)
        for down in range(3):
            for right in range(3):
                touched[row + down, col + right] = True
        return np.flatnonzero(touched[1:-1, 1:-1])

    def _follow_links(self) -> None:
        """Offer every link's cost to its far end."""
        p = self.prepared
        if p.link_from.size:
            reached = self.labels_at(p.link_from) + p.link_cost
            leading = np.isfinite(reached)
            self.offer(p.link_to[leading], reached[leading])

    def labels_at(self, cells: NDArray[np.int64]) -> NDArray[np.float32]:
        """Labels of cells, by flat index."""
        tiles, places = self.tiling.locate(cells)
        labels = np.full(cells.size, np.inf, np.float32)
        filled = self.filled[tiles]
        labels[filled] = self.label[places[filled]]
        return labels

    def labels_of(self, tile: int) -> NDArray[np.float32]:
        """Labels of a tile's own cells, inf where no round came near."""
        t = self.tiling
        own = t.own_windows(tile)[1]
        labels = self.label.reshape(t.count, t.side, t.side)[tile][own]
        return labels if self.filled[tile] else np.full(labels.shape, np.inf, np.float32)

    def progress(self) -> float:
        """Share of the open cells whose blocks have been settled, roughly."""
        return min(self._reached * BLOCK**2 / max(1.08 * self._open_cells, 1), 1.0)

    def close(self) -> None:
        """End the threads."""
        self.workers.close()

    def collect(
        self, tell: Callable[[float], bool], allocate: Allocate | None = None
    ) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
        """Labels and back-links as rasters; the copy of the surface is given up before.

        In memory the labels take the place of the half costs: memory that has been touched is
        there at once.
        """
        from . import tile_kernel

        t, shape = self.tiling, self.tiling.grid
        backlink = (allocate or in_memory)(shape, np.uint8, None)
        find_backlinks(self, backlink.reshape(-1), tell)
        if allocate is None:
            cost = self.ground.half[: shape[0] * shape[1]].reshape(shape)
        else:
            cost = allocate(shape, np.float32, None)
        del self.ground
        gather_labels: Callable[..., None] = tile_kernel.gather_labels

        def gather(_room: Room, *tiles: NDArray[np.int64]) -> None:
            gather_labels(*tiles, t.kernel_shape, self.filled, self.label, cost)

        for some in portions(np.arange(t.count)):
            if not tell(1.0):
                raise Cancelled
            self.workers.spread(gather, some)
        return cost, backlink


def _apart(count: int, dtype: Any = np.float32) -> NDArray[Any]:
    """An array of zeros that shares no line of the cache with anything else.

    Two threads that write to one line wait for each other; and the processor reads sixteen numbers
    at once best where a line begins.
    """
    size = count * np.dtype(dtype).itemsize
    spare = np.zeros(size + 2 * _LINE, np.uint8)
    start = -spare.ctypes.data % _LINE
    return spare[start : start + size].view(dtype)
