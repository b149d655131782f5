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
from .moves import EDGES, FAN, LINK, NEIGHBOURHOODS, OFFSETS, PASSED, SERVED, SOURCE, UNREACHED
from .prepared import Prepared

TILE = 256
# Bucket width in typical costs of a move, and buckets to a round.
BUCKET_WIDTH = 0.25
# Cells round a source that are offered the straight way to it; less where there are many.
FAN_REACH = 48
# As many times as far along the grades at which the vertical factor has a kink.
SPOKES = 8
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
        self._knights = NEIGHBOURHOODS[neighbourhood] == 16
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

        def tiled(dtype: Any, fill: float) -> NDArray[Any]:
            everything = allocate((t.count * t.side**2 + 2 * t.room,), dtype, fill)
            return everything[t.room : -t.room].reshape(t.count, t.side, t.side)

        self.half = tiled(np.float32, np.inf)
        self.flat = None if p.flat is None or not p.sloping else tiled(np.float32, 0)
        self.elevation = tiled(np.float32, 0) if p.sloping else None
        self.zones = None if p.zone_ids is None else tiled(np.uint8, 0)
        self.label = tiled(np.float32, np.inf)
        self.back = tiled(np.uint8, UNREACHED)
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
        line, column = np.divmod(self._halo[0], t.side)
        self._places = (line << 16 | column).astype(np.uint32)
        self.dirty = np.zeros((t.count, self._halo[0].size + 1), bool)
        self.done = np.zeros(t.count, np.float32)
        self.pending = np.full(t.count, np.inf, np.float32)
        # Places of own cells for later rounds, per tile; -1 of them: look among all cells.
        self._waiting = np.empty((t.count, max(8 * t.size, 64)), np.uint32)
        self._waits = np.zeros(t.count, np.int32)

    def _describe_moves(self, *, ring: bool) -> None:
        """What kernels need to know of the surface and, for the ring, of its edges."""
        from .kernels import Ground, Law, Moves
        from .queue_kernel import Pending

        p, t, side = self.prepared, self.tiling, self.tiling.side
        to = OFFSETS[:, 0] * side + OFFSETS[:, 1]
        passed = PASSED[:, :, 0] * side + PASSED[:, :, 1]
        rows = np.clip(np.arange(-t.halo, t.rows * t.size + t.halo), 0, t.grid[0] - 1)
        lengths = np.ascontiguousarray(p.lengths[rows])
        per_grade = np.float32(1 / p.grade_step)
        with np.errstate(divide="ignore"):  # moves that leave the grid may have no length
            per_metre = per_grade / lengths
        lines = np.arange(side) - t.halo
        # Bits of the moves that stay among the own cells, and of the own cells themselves.
        stays = [
            sum((((lines + step >= 0) & (lines + step < t.size)).astype(np.uint32) << k)
                for k, step in enumerate([*OFFSETS[:, axis], 0]))
            for axis in (0, 1)
        ]  # fmt: skip
        self._moves = Moves(
            lengths.reshape(-1), per_metre.reshape(-1), to, *np.ascontiguousarray(passed.T),
            OFFSETS[:, 0].copy(),
            (OFFSETS[:, 0] * 65536 + OFFSETS[:, 1]).astype(np.uint32), *stays,
            moves_left_open(leakproof=p.leakproof),
        )  # fmt: skip
        self._ground = Ground(
            self.half.reshape(-1), _flat(self.flat), _flat(self.elevation), _flat(self.zones),
            p.crossing,
        )  # fmt: skip
        self._law = Law(p.pairs, p.lookup, per_grade, p.bounds, p.kinks)
        self._pending = Pending(self.dirty, self.done, np.zeros_like(self.done), self._waiting, self._waits, self.pending)
        self._edges = self._describe_edges(lengths, per_grade) if ring else None

    def _describe_edges(self, lengths: NDArray[np.float32], per_grade: np.float32) -> Any:
        """The edges of the ring as ``ring_kernel.Edges``."""
        from .ring_kernel import FIXED_RAYS, Edges

        to = OFFSETS[:, 0] * self.tiling.side + OFFSETS[:, 1]
        rook, bishop = (lengths[:, EDGES[:, i], None].astype(np.float64) for i in (0, 1))
        rays = np.sqrt(rook**2 + FIXED_RAYS.astype(np.float64) ** 2 * (bishop**2 - rook**2))
        with np.errstate(divide="ignore"):
            rays = np.concatenate([rays, per_grade / rays], axis=2).astype(np.float32)
        # Seen from its target, move k comes from direction k ^ 1.
        shared = np.array(
            [(1 << np.flatnonzero((k ^ 1 == EDGES).any(axis=1))).sum() for k in range(8)],
            np.uint32,
        )
        lines = np.arange(len(lengths))
        served = [
            lengths[np.clip(lines + OFFSETS[move, 0], 0, lines.size - 1), EDGES[edge, 0]]
            for move, edge, _ in SERVED
        ]
        serving = (np.arange(256)[:, None] >> SERVED[:, 0] & 1) @ (1 << np.arange(16))
        return Edges(
            lengths[:, EDGES.T.ravel()].reshape(-1), rays.reshape(-1), to[EDGES[:, 0]],
            to[EDGES[:, 1]], lengths[:, :4].min(axis=1), shared,
            np.column_stack(served).reshape(-1), serving.astype(np.uint32),
        )  # fmt: skip

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
        far = round(reach * SPOKES) if p.sloping and p.kinks.size else reach
        for cell, start in zip(cells, starts):
            row, col = divmod(int(cell), cols)
            top, left = max(row - far, 0), max(col - far, 0)
            window = slice(top, row + far + 1), slice(left, col + far + 1)
            half, flat, elevation, zones = p.window(window)
            cost = np.full(half.shape, np.inf)
            rays.fan_costs(
                row - top, col - left, reach, half, flat, elevation, zones, p.table,
                p.law, p.kinks, p.lengths[window[0]], cost,
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
        from .queue_kernel import BUCKETS

        return np.float32(max(typical * BUCKET_WIDTH * BUCKETS, 1e-30))

    def _queue(self) -> tuple[Any, NDArray[np.float32]]:
        """An empty queue of a thread, and room for the candidates of one cell."""
        from .queue_kernel import BUCKETS, Queue

        room = max(self.tiling.side**2 * _POOL_PER_CELL, 1024)
        queue = Queue(
            np.empty(BUCKETS, np.uint32), np.empty(room, np.uint32), np.empty(room, np.uint32),
            np.empty(room, np.float32), np.empty(2, np.uint32), np.empty(2, np.float32),
        )  # fmt: skip
        return queue, np.empty(16, np.float32)

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

        self.relaxed += sum(self._spread(run, active))
        around = self._around(active)
        ran = np.zeros(self.tiling.count, bool)
        ran[active] = True

        def take(_queue: Any, *tiles: NDArray[np.int64]) -> None:
            kernels.exchange(
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
        if self._pool is None:
            self._pool = ThreadPoolExecutor(self.threads - 1, "kachin-engine")
        jobs = [self._pool.submit(work, queue, tiles, counter) for queue in self._queues[1:]]
        results = [work(self._queues[0], tiles, counter)]
        return results + [job.result() for job in jobs]

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
        del self.half, self.flat, self.elevation, self.zones, self._ground
        cost = allocate(self.tiling.grid, np.float32, None)
        backlink = allocate(self.tiling.grid, np.uint8, None)
        for i in range(self.tiling.count):
            if i % 16 == 0 and not tell(1.0):
                raise Cancelled
            there, here = self.tiling.own_windows(i)
            cost[there] = self.label[i][here]
            backlink[there] = self.back[i][here]
        return cost, backlink


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


def _flat(values: NDArray[Any] | None) -> NDArray[Any] | None:
    return None if values is None else values.reshape(-1)
