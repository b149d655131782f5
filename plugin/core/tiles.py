"""Exact label correcting in rounds over tiles, on plain threads over compiled kernels.

The grid is cut into square tiles, each stored in one piece within a halo that repeats the
labels of its neighbours. A round takes the tiles whose least pending label is below
``t0 + band`` and relaxes each, alone, up to there with a bucket queue (Dial 1969, CACM 12);
then the halos take over what improved. No tile sees another one's work within a round, so
neither labels nor back-links depend on the number of threads.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import kernel_input
from .errors import Cancelled
from .fans import FAN_REACH, SPOKES, straight_ways
from .kernel_types import Ground, Pending, Queue
from .moves import FAN, LINK, NEIGHBOURHOODS, SOURCE, UNREACHED
from .prepared import Prepared
from .tiling import BUCKETS, TILE, Allocate, Tiling, in_memory

# In typical costs of a move.
BUCKET_WIDTH = 0.25
_POOL_PER_CELL = 2
# So few that a wish to cancel is heard soon.
_TILES_TO_A_CALL = 64


def estimate_memory(shape: tuple[int, int], neighbourhood: str, *, sloping: bool) -> int:
    """Peak bytes of a run beyond its inputs, results included; zones and flat costs apart."""
    t = Tiling(shape, 2 if neighbourhood == "16" else 1)
    tiled = t.count * t.side**2
    # Half cost, label and back-link, elevation; then the results, costs in place of half costs.
    cells = max(tiled * (13 if sloping else 9), tiled * 9 + shape[0] * shape[1])
    lists = t.count * (4 * max(8 * t.size, 64) + 4 * t.halo * t.side)
    queues = default_threads() * 12 * _POOL_PER_CELL * t.side**2
    rays = 0
    if neighbourhood == "ring":
        # Lengths by line and edge, and the window about a source.
        rays = 900 * t.rows * t.size + 24 * (2 * FAN_REACH * SPOKES + 1) ** 2
    return cells + lists + queues + rays


_wanted_threads = 0


def limit_threads(number: int) -> None:
    """Let runs use this many threads where they are not told; 0 = one a processor, up to eight."""
    global _wanted_threads
    _wanted_threads = max(0, number)


def default_threads() -> int:
    """The threads of a run that is not told."""
    return _wanted_threads or min(os.cpu_count() or 1, 8)


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
        self.tiling = Tiling(prepared.shape, 2 if neighbourhood == "16" else 1, tile)
        self.threads = max(1, threads or default_threads())
        self._knights = NEIGHBOURHOODS[neighbourhood] == 16
        self._pool: ThreadPoolExecutor | None = None
        self._lay_out(allocate)
        self._describe(ring=neighbourhood == "ring")
        usable = prepared.is_open(cells)
        self._seed(cells[usable], starts[usable])
        self.fans = (np.empty(0, np.int64), np.empty(0, np.int64))
        if neighbourhood == "ring":
            self._open_fans(cells[usable], starts[usable])
        self.band = self._choose_band()
        self.front = float(self.pending.min())
        self.relaxed = 0
        self._open_cells = self._count_open_cells()
        self.active = np.empty(0, np.int64)  # tiles that the last round ran
        self._queues = [self._queue() for _ in range(self.threads)]

    def _lay_out(self, allocate: Allocate) -> None:
        """Make the arrays; tiles are filled when a round first comes near them."""
        p, t = self.prepared, self.tiling

        def tiled(dtype: Any) -> NDArray[Any]:
            everything = allocate((t.count * t.side**2 + 2 * t.room,), dtype, None)
            return everything[t.room : -t.room].reshape(t.count, t.side, t.side)

        self.half = tiled(np.float32)
        self.flat = None if p.flat is None or not p.sloping else tiled(np.float32)
        self.elevation = tiled(np.float32) if p.sloping else None
        self.zones = None if p.zone_ids is None else tiled(np.uint8)
        self.label = tiled(np.float32)
        self.back = tiled(np.uint8)
        self._filled = np.zeros(t.count, bool)
        self._halo = t.halo_places()
        line, column = np.divmod(self._halo[0], t.side)
        self._places = (line << 16 | column).astype(np.uint32)
        self.dirty = np.zeros((t.count, self._halo[0].size + 1), bool)
        self.done = np.zeros(t.count, np.float32)
        self.pending = np.full(t.count, np.inf, np.float32)
        # Places of own cells for later rounds, per tile; -1 of them: look among all cells.
        self._waiting = np.empty((t.count, max(8 * t.size, 64)), np.uint32)
        self._waits = np.zeros(t.count, np.int32)

    def _fill(self, tiles: NDArray[np.int64]) -> None:
        """Copy the surface into those of some tiles that lie empty yet."""
        empty = np.unique(tiles[~self._filled[tiles]]).tolist()
        if self.threads == 1 or len(empty) < 4:
            for tile in empty:
                self._fill_tile(tile)
        else:
            list(self._workers().map(self._fill_tile, empty))
        self._filled[empty] = True

    def _fill_tile(self, tile: int) -> None:
        p, (there, here) = self.prepared, self.tiling.windows(tile)
        self.label[tile].fill(np.inf)
        self.back[tile].fill(UNREACHED)
        # What lies off the grid is blocked.
        self.half[tile].fill(np.inf)
        self.half[tile][here] = p.half(there)
        if self.flat is not None:
            self.flat[tile].fill(0)
            self.flat[tile][here] = p.half_flat(there)
        if self.elevation is not None and p.elevation is not None:
            self.elevation[tile].fill(0)
            self.elevation[tile][here] = p.elevation[there]
        if self.zones is not None and p.zone_ids is not None:
            self.zones[tile].fill(0)
            self.zones[tile][here] = p.zone_ids[there]

    def _describe(self, *, ring: bool) -> None:
        """What kernels need to know, in the form in which they take it."""
        p = self.prepared
        lengths = kernel_input.lengths_by_line(p, self.tiling)
        self._moves = kernel_input.describe_moves(p, self.tiling, lengths)
        self._law = kernel_input.describe_factor(p)
        self._edges = kernel_input.describe_edges(p, self.tiling, lengths) if ring else None
        self._ground = Ground(
            self.half.reshape(-1), _flat(self.flat), _flat(self.elevation), _flat(self.zones),
            p.crossing,
        )  # fmt: skip
        self._pending = Pending(
            self.dirty, self.done, np.zeros_like(self.done), self._waiting, self._waits,
            self.pending,
        )  # fmt: skip

    def _seed(self, cells: NDArray[np.int64], starts: NDArray[np.float64]) -> None:
        tiles, places = self.tiling.locate(cells)
        self._fill(tiles)
        np.minimum.at(self.label.reshape(-1), places, starts.astype(np.float32))
        self.back.reshape(-1)[places] = SOURCE
        np.minimum.at(self.pending, tiles, starts.astype(np.float32))
        self._waits[tiles] = -1

    def _open_fans(self, cells: NDArray[np.int64], starts: NDArray[np.float64]) -> None:
        """Offer cells near a source the straight way to it, and note whose they are."""
        label, back = self.label.reshape(-1), self.back.reshape(-1)
        owners = np.empty(0, np.int64), np.empty(0, np.int64)
        for cell, start in zip(cells, starts):
            there, cost = straight_ways(self.prepared, int(cell), cells.size)
            tiles, places = self.tiling.locate(there)
            self._fill(tiles)
            labels = (cost + start).astype(np.float32)
            better = labels < label[places]
            label[places[better]] = labels[better]
            back[places[better]] = FAN
            np.minimum.at(self.pending, tiles[better], labels[better])
            self._waits[tiles] = -1
            there = there[better]
            kept = ~np.isin(owners[0], there)
            owners = (
                np.concatenate([owners[0][kept], there]),
                np.concatenate([owners[1][kept], np.full(there.size, cell)]),
            )
        order = np.argsort(owners[0])
        self.fans = owners[0][order], owners[1][order]

    def _choose_band(self) -> np.float32:
        """Breadth of a round from the costs of moves to the right in a sample of cells."""
        p = self.prepared
        rng = np.random.default_rng(0)
        rows, cols = p.shape
        if cols < 2:
            return np.float32(1)
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
        typical = float(np.median(cost)) if cost.size else 1.0
        return np.float32(max(typical * BUCKET_WIDTH * BUCKETS, 1e-30))

    def _count_open_cells(self) -> float:
        """About how many cells can be entered, from a sample where there are many."""
        rows, cols = self.prepared.shape
        step = max(1, int(np.sqrt(rows * cols) / 256))
        sample = self.prepared.half((slice(None, None, step), slice(None, None, step)))
        return float(np.isfinite(sample).mean()) * rows * cols

    def _queue(self) -> tuple[Any, NDArray[np.float32]]:
        """An empty queue of a thread, and room for the candidates of one cell."""
        room = max(self.tiling.side**2 * _POOL_PER_CELL, 1024)
        queue = Queue(
            np.empty(BUCKETS, np.uint32), np.empty(room, np.uint32), np.empty(room, np.uint32),
            np.empty(room, np.float32), np.empty(2, np.uint32), np.empty(2, np.float32),
        )  # fmt: skip
        return queue, np.empty(16, np.float32)

    def step(self, tell: Callable[[float], bool] = lambda _fraction: True) -> bool:
        """Run one round; return False when nothing was pending.

        Raises Cancelled when ``tell``, which hears of the progress, returns False.
        """
        from . import kernels

        t0 = self.pending.min()
        self.front = float(t0)
        if not np.isfinite(t0):
            return False
        t1 = max(np.float32(t0 + self.band), np.nextafter(t0, np.float32(np.inf)))
        self.active = active = np.flatnonzero(self.pending < t1)
        self.pending[active] = np.inf
        around = self._around(active)
        self._fill(around)
        run_tiles: Callable[..., int] = kernels.run_tiles
        label, back = self.label.reshape(-1), self.back.reshape(-1)

        def run(queue: tuple[Any, NDArray[np.float32]], *tiles: NDArray[np.int64]) -> int:
            return int(
                run_tiles(
                    *tiles, self.tiling.kernel_shape, self._places, t0, t1, label, back,
                    self._pending, *queue, self._ground, self._law, self._moves, self._edges,
                    self._knights, self.prepared.of_four,
                )
            )  # fmt: skip

        for first in range(0, active.size, _TILES_TO_A_CALL):
            if not tell(self.progress()):
                raise Cancelled
            self.relaxed += sum(self._spread(run, active[first : first + _TILES_TO_A_CALL]))
        ran = np.zeros(self.tiling.count, bool)
        ran[active] = True

        exchange: Callable[..., None] = kernels.exchange

        def take(_queue: Any, *tiles: NDArray[np.int64]) -> None:
            exchange(
                *tiles, ran, self.tiling.kernel_shape, *self._halo, label, self.dirty, self.pending,
            )  # fmt: skip

        self._spread(take, around)
        self._follow_links()
        self.front = float(self.pending.min())
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

    def _spread(self, work: Callable[..., Any], tiles: NDArray[np.int64]) -> list[Any]:
        """Share tiles among the threads; each takes the next when it is done with one."""
        counter = np.zeros(1, np.int64)
        if self.threads == 1 or tiles.size == 1:
            return [work(self._queues[0], tiles, counter)]
        pool = self._workers()
        jobs = [pool.submit(work, queue, tiles, counter) for queue in self._queues[1:]]
        results = [work(self._queues[0], tiles, counter)]
        return results + [job.result() for job in jobs]

    def _workers(self) -> ThreadPoolExecutor:
        if self._pool is None:
            self._pool = ThreadPoolExecutor(max(self.threads - 1, 1), "kachin-engine")
        return self._pool

    def _follow_links(self) -> None:
        """Offer every link's cost to its far end."""
        p = self.prepared
        if not p.link_from.size:
            return
        label = self.label.reshape(-1)
        reached = self.labels_at(p.link_from) + p.link_cost
        leading = np.flatnonzero(np.isfinite(reached))
        tiles, ends = self.tiling.locate(p.link_to[leading])
        self._fill(tiles)
        for candidate, tile, end in zip(reached[leading], tiles, ends):
            if candidate < label[end]:
                label[end] = candidate
                self.back.reshape(-1)[end] = LINK
                self.done[tile] = min(self.done[tile], candidate)
                self._waits[tile] = -1
                self.pending[tile] = min(self.pending[tile], candidate)

    def labels_at(self, cells: NDArray[np.int64]) -> NDArray[np.float32]:
        """Labels of cells, by flat index."""
        tiles, places = self.tiling.locate(cells)
        labels = np.full(cells.size, np.inf, np.float32)
        filled = self._filled[tiles]
        labels[filled] = self.label.reshape(-1)[places[filled]]
        return labels

    def labels_of(self, tile: int) -> NDArray[np.float32]:
        """Labels of a tile's own cells, inf where no round came near."""
        own = self.tiling.own_windows(tile)[1]
        if not self._filled[tile]:
            return np.full(self.label[tile][own].shape, np.inf, np.float32)
        return np.asarray(self.label[tile][own])

    def progress(self) -> float:
        """Share of the open cells that have been relaxed, roughly."""
        return min(self.relaxed / max(1.08 * self._open_cells, 1), 1.0)

    def close(self) -> None:
        """End the threads."""
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None

    def collect(
        self, tell: Callable[[float], bool], allocate: Allocate | None = None
    ) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
        """Labels and back-links as rasters; the copy of the surface is given up before.

        In memory the labels take the place of the half costs: memory that has been touched is
        there at once.
        """
        shape = self.tiling.grid
        if allocate is None:
            cost = self.half.reshape(-1)[: shape[0] * shape[1]].reshape(shape)
            backlink = in_memory(shape, np.uint8)
        else:
            cost, backlink = allocate(shape, np.float32, None), allocate(shape, np.uint8, None)
        del self.half, self.flat, self.elevation, self.zones, self._ground

        def copy(tile: int) -> None:
            there, here = self.tiling.own_windows(tile)
            filled = self._filled[tile]
            cost[there] = self.label[tile][here] if filled else np.inf
            backlink[there] = self.back[tile][here] if filled else UNREACHED

        for first in range(0, self.tiling.count, 64):
            if not tell(1.0):
                raise Cancelled
            some = range(first, min(first + 64, self.tiling.count))
            list(map(copy, some) if self.threads == 1 else self._workers().map(copy, some))
        return cost, backlink


def _flat(values: NDArray[Any] | None) -> NDArray[Any] | None:
    return None if values is None else values.reshape(-1)
