"""Exact label correcting in rounds over tiles, on plain threads over compiled kernels.

The grid is cut into square tiles, each stored in one piece within a halo that repeats the
labels of its neighbours. A round takes the tiles whose least pending label is below
``t0 + band`` and relaxes each, alone, up to there with a bucket queue (Dial 1969, CACM 12);
then the halos take over what improved. No tile sees another one's work within a round, so
neither labels nor back-links depend on the number of threads.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from .errors import Cancelled
from .moves import EDGES, FAN, LINK, NEIGHBOURHOODS, OFFSETS, PASSED, SOURCE, UNREACHED
from .prepared import Prepared

TILE = 256
# Bucket width in typical costs of a move, and buckets to a round.
BUCKET_WIDTH = 0.25
_TILES_AT_ONCE = 2
# Cells round a source that are offered the straight way to it; less where there are many.
FAN_REACH = 48
# Parts of a ring edge from which rays are always tried.
FIXED_RAYS = 1 / 6, 1 / 2, 5 / 6
_POOL_PER_CELL = 2


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

    def __init__(self, shape: tuple[int, int], halo: int, tile: int = TILE) -> None:
        longest = max(shape)
        self.halo = halo
        self.size = max(math.ceil(longest / math.ceil(longest / tile)), 2 * halo)
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


def estimate_memory(shape: tuple[int, int], neighbourhood: str, *, sloping: bool) -> int:
    """Peak bytes of a run beyond its inputs, results included; zones and flat costs apart."""
    t = Tiling(shape, 2 if neighbourhood == "16" else 1)
    tiled = t.count * t.side**2
    # Half cost, label and back-link, elevation; when the results are made, only the middle two.
    cells = max(tiled * (13 if sloping else 9), tiled * 5 + shape[0] * shape[1] * 5)
    lists = t.count * (4 * max(8 * t.size, 64) + 4 * t.halo * t.side)
    queues = default_threads() * 12 * _POOL_PER_CELL * t.side**2
    return cells + lists + queues


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
        tell: Callable[[float], bool] = lambda _fraction: True,
        threads: int | None = None,
        tile: int = TILE,
        allocate: Allocate = in_memory,
    ) -> None:
        self.prepared = prepared
        self.tiling = Tiling(prepared.shape, 2 if neighbourhood == "16" else 1, tile)
        self.threads = max(1, threads or default_threads())
        self._moves = NEIGHBOURHOODS[neighbourhood]
        self._lay_out(allocate, tell)
        self._describe_moves(ring=neighbourhood == "ring")
        usable = prepared.is_open(cells)
        self._seed(cells[usable], starts[usable])
        self.fans = (np.empty(0, np.int64), np.empty(0, np.int64))
        if neighbourhood == "ring":
            self._open_fans(cells[usable], starts[usable])
        self.band = self._choose_band()
        self.front = float(self.pending.min())
        self.relaxed = 0
        self.active = np.empty(0, np.int64)  # tiles that the last round ran
        self._pool: ThreadPoolExecutor | None = None
        self._queues = [self._queue() for _ in range(self.threads)]

    def _lay_out(self, allocate: Allocate, tell: Callable[[float], bool]) -> None:
        """Copy the surface into tiles; what lies off the grid is blocked."""
        p, t = self.prepared, self.tiling
        shape = (t.count, t.side, t.side)
        self.half = allocate(shape, np.float32, np.inf)
        self.flat = None if p.half_flat() is None else allocate(shape, np.float32, 0)
        self.elevation = allocate(shape, np.float32, 0) if p.sloping else None
        self.zones = None if p.zone_ids is None else allocate(shape, np.uint8, 0)
        self.label = allocate(shape, np.float32, np.inf)
        self.back = allocate(shape, np.uint8, UNREACHED)
        self.open_cells = 0
        for i in range(t.count):
            if i % 16 == 0 and not tell(0.0):
                raise Cancelled
            there, here = t.windows(i)
            half = p.half(there)
            self.half[i][here] = half
            own = t.own_windows(i)[1]
            self.open_cells += int(np.count_nonzero(np.isfinite(self.half[i][own])))
            if self.flat is not None:
                self.flat[i][here] = p.half_flat(there)
            if self.elevation is not None and p.elevation is not None:
                self.elevation[i][here] = p.elevation[there]
            if self.zones is not None and p.zone_ids is not None:
                self.zones[i][here] = p.zone_ids[there]
        self._halo = t.halo_places()
        self.dirty = np.zeros((t.count, self._halo[0].size + 1), bool)
        self.done = np.zeros(t.count, np.float32)
        self.pending = np.full(t.count, np.inf, np.float32)
        # Own cells for later rounds, per tile; -1 cells: look for them among all.
        self._waiting = np.empty((t.count, max(8 * t.size, 64)), np.int32)
        self._waits = np.zeros(t.count, np.int32)

    def _describe_moves(self, *, ring: bool) -> None:
        """Steps of moves within a tile and, for the ring, the edges that each move serves."""
        t, side = self.tiling, self.tiling.side
        to = OFFSETS[:, 0] * side + OFFSETS[:, 1]
        passed = PASSED[:, :, 0] * side + PASSED[:, :, 1]
        self._steps = np.column_stack([to, passed, OFFSETS])
        rows = np.clip(np.arange(-t.halo, t.rows * t.size + t.halo), 0, t.grid[0] - 1)
        self._lengths = np.ascontiguousarray(self.prepared.lengths[rows])
        self._partners = None
        if ring:
            # Seen from its target, move k comes from direction k ^ 1.
            serves = [np.flatnonzero(np.equal(EDGES, k ^ 1).any(axis=1)) for k in range(8)]
            self._partners = np.array(
                [
                    [(e, to[r], to[b], r, b) for e in edges for r, b in [EDGES[e]]]
                    for edges in serves
                ]
            )
        p = self.prepared
        self._law = p.law
        per_grade = np.float32(1 / p.grade_step)
        self._factors = p.pairs, p.lookup, per_grade, p.law[2]
        with np.errstate(divide="ignore"):  # moves that leave the grid may have no length
            self._per_metre = per_grade / self._lengths
        # Lengths of the three fixed rays to each edge, and the steps to a metre on them.
        rook, bishop = (self._lengths[:, EDGES[:, i]].astype(np.float64) for i in (0, 1))
        parts = np.array(FIXED_RAYS)
        squares = rook[..., None] ** 2 + parts**2 * (bishop**2 - rook**2)[..., None]
        lengths = np.sqrt(squares)
        self._rays = np.concatenate([lengths, per_grade / lengths], axis=2).astype(np.float32)
        kinks = () if p.factor is None else p.factor.kinks
        self._kinks = np.array([k for k in kinks if k != 0], np.float32)

    def _seed(self, cells: NDArray[np.int64], starts: NDArray[np.float64]) -> None:
        tiles, places = self.tiling.locate(cells)
        np.minimum.at(self.label.reshape(-1), places, starts.astype(np.float32))
        self.back.reshape(-1)[places] = SOURCE
        np.minimum.at(self.pending, tiles, starts.astype(np.float32))
        self._waits[tiles] = -1

    def _open_fans(self, cells: NDArray[np.int64], starts: NDArray[np.float64]) -> None:
        """Offer cells near a source the straight way to it.

        Labels have a cone's tip at a source, where interpolating between cells errs most; the
        error made there would be carried everywhere.
        """
        from . import rays

        p, label, back = self.prepared, self.label.reshape(-1), self.back.reshape(-1)
        cols = p.shape[1]
        owners = np.empty(0, np.int64), np.empty(0, np.int64)
        reach = max(4, round(FAN_REACH / max(cells.size, 1) ** (1 / 3)))
        for cell, start in zip(cells, starts):
            row, col = divmod(int(cell), cols)
            top, left = max(row - reach, 0), max(col - reach, 0)
            window = slice(top, row + reach + 1), slice(left, col + reach + 1)
            half, flat, elevation, zones = p.window(window)
            cost = np.full(half.shape, np.inf)
            rays.fan_costs(
                row - top, col - left, reach, half, flat, elevation, zones, p.table,
                self._law, p.lengths[window[0]], cost,
            )  # fmt: skip
            inside = np.flatnonzero(np.isfinite(cost))
            there = (inside // half.shape[1] + top) * cols + inside % half.shape[1] + left
            tiles, places = self.tiling.locate(there)
            labels = (cost.ravel()[inside] + start).astype(np.float32)
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
        from .kernels import BUCKETS

        return np.float32(max(typical * BUCKET_WIDTH * BUCKETS, 1e-30))

    def _queue(self) -> tuple[NDArray[Any], ...]:
        """Bucket heads, then next entries, cells and labels of the pool, and its state."""
        from .kernels import BUCKETS

        room = max(self.tiling.side**2 * _POOL_PER_CELL, 1024)
        return (
            np.empty(BUCKETS, np.uint32),
            np.empty(room, np.uint32),
            np.empty(room, np.uint32),
            np.empty(room, np.float32),
            np.empty(2, np.uint32),
            np.empty(2, np.float32),
        )

    def step(self) -> bool:
        """Run one round; return False when nothing was pending."""
        from . import kernels

        t0 = self.pending.min()
        self.front = float(t0)
        if not np.isfinite(t0):
            return False
        t1 = max(np.float32(t0 + self.band), np.nextafter(t0, np.float32(np.inf)))
        self.active = active = np.flatnonzero(self.pending < t1)
        self.pending[active] = np.inf
        p = self.prepared
        run_tiles: Callable[..., int] = kernels.run_tiles

        def run(queue: tuple[NDArray[Any], ...], tiles: NDArray[np.int64]) -> int:
            return int(
                run_tiles(
                    tiles, self.tiling.kernel_shape, self._halo[0], t0, t1, self.label.reshape(-1),
                    self.back.reshape(-1), self.dirty, self.done, self._waiting, self._waits,
                    self.pending, *queue,
                    self.half.reshape(-1), _flat(self.flat), _flat(self.elevation),
                    _flat(self.zones), p.crossing, *self._factors, self._kinks, self._lengths,
                    self._per_metre, self._rays, self._moves, self._steps, p.leakproof,
                    p.of_four, self._partners,
                )
            )  # fmt: skip

        self.relaxed += sum(self._spread(run, active))
        around = self._around(active)
        ran = np.zeros(self.tiling.count, bool)
        ran[active] = True

        def take(_queue: tuple[NDArray[Any], ...], tiles: NDArray[np.int64]) -> None:
            kernels.exchange(
                tiles, ran, self.tiling.kernel_shape, *self._halo, self.label.reshape(-1),
                self.dirty, self.pending,
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
        """Share tiles among the threads, a few at a time."""
        shares = [tiles[i : i + _TILES_AT_ONCE] for i in range(0, tiles.size, _TILES_AT_ONCE)]
        if self.threads == 1 or len(shares) == 1:
            return [work(self._queues[0], tiles)]
        if self._pool is None:
            self._pool = ThreadPoolExecutor(self.threads, "kachin-engine")
        waiting = iter(shares)  # the global lock makes next() safe between threads

        def drain(queue: tuple[NDArray[Any], ...]) -> list[Any]:
            return [work(queue, share) for share in waiting]

        jobs = [self._pool.submit(drain, queue) for queue in self._queues]
        return [result for job in jobs for result in job.result()]

    def _follow_links(self) -> None:
        """Offer every link's cost to its far end."""
        p = self.prepared
        if not p.link_from.size:
            return
        label = self.label.reshape(-1)
        starts = self.tiling.locate(p.link_from)[1]
        tiles, ends = self.tiling.locate(p.link_to)
        for start, tile, end, cost in zip(starts, tiles, ends, p.link_cost):
            candidate = np.float32(label[start] + cost)
            if candidate < label[end]:
                label[end] = candidate
                self.back.reshape(-1)[end] = LINK
                self.done[tile] = min(self.done[tile], candidate)
                self._waits[tile] = -1
                self.pending[tile] = min(self.pending[tile], candidate)

    def labels_at(self, cells: NDArray[np.int64]) -> NDArray[np.float32]:
        """Labels of cells, by flat index."""
        labels: NDArray[np.float32] = self.label.reshape(-1)[self.tiling.locate(cells)[1]]
        return labels

    def progress(self) -> float:
        """Share of the open cells that have been relaxed, roughly."""
        return min(self.relaxed / max(1.08 * self.open_cells, 1), 1.0)

    def close(self) -> None:
        """End the threads."""
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None

    def collect(
        self, tell: Callable[[float], bool], allocate: Allocate = in_memory
    ) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
        """Labels and back-links as rasters; the copy of the surface is given up before."""
        del self.half, self.flat, self.elevation, self.zones
        cost = allocate(self.tiling.grid, np.float32, None)
        backlink = allocate(self.tiling.grid, np.uint8, None)
        for i in range(self.tiling.count):
            if i % 16 == 0 and not tell(1.0):
                raise Cancelled
            there, here = self.tiling.own_windows(i)
            cost[there] = self.label[i][here]
            backlink[there] = self.back[i][here]
        return cost, backlink


def _flat(values: NDArray[Any] | None) -> NDArray[Any] | None:
    return None if values is None else values.reshape(-1)
