"""Exact label correcting in rounds over tiles, on plain threads over compiled kernels.

The grid is cut into square tiles, each stored in one piece within a halo that repeats the
labels of its neighbours. A round takes the tiles whose least pending label is below
``t0 + band`` and relaxes each, alone, up to there with a bucket queue (Dial 1969, CACM 12);
then the halos take over what improved. No tile sees another one's work within a round, so
neither labels nor back-links depend on the number of threads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import kernel_input
from .errors import Cancelled
from .fans import straight_ways
from .kernel_types import Ground, Room, Waiting
from .moves import FAN, LINK, NEIGHBOURHOODS, SOURCE, UNREACHED, UNSETTLED
from .prepared import Prepared
from .tiling import BLOCK, BUCKETS, TILE, Allocate, Tiling, in_memory

SLACK = 6e-3
ALL_ROWS = 0xFFFF
# In typical costs of a move.
BUCKET_WIDTH = 1.0
# So few that a wish to cancel is heard soon.
_TILES_TO_A_CALL = 64


from .tiles import default_threads


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
        self._knights = True if NEIGHBOURHOODS[neighbourhood] == 16 else None
        self.tiling = Tiling(prepared.shape, 2 if self._knights else 1, tile, BLOCK)
        self.threads = max(1, threads or default_threads())
        self._pool: ThreadPoolExecutor | None = None
        self._lay_out(allocate)
        self._describe(ring=neighbourhood == "ring")
        self._rooms = [self._room() for _ in range(self.threads)]
        usable = prepared.is_open(cells)
        self._seed(cells[usable], starts[usable])
        self._sources = cells[usable], starts[usable]
        self.fans = (np.empty(0, np.int64), np.empty(0, np.int64))
        self._fan_labels = np.empty(0, np.float32)
        if neighbourhood == "ring":
            self._open_fans(cells[usable], starts[usable])
        self.band = self._choose_band()
        if self._rays is not None:
            self._rays = self._rays._replace(slack=np.float32(self.band / BUCKETS * SLACK))
        self.front = float(self._waiting.front.min())
        self.relaxed = 0
        self._open_cells = self._count_open_cells()
        self.active = np.empty(0, np.int64)  # tiles that the last round ran

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
        self._filled = np.zeros(t.count, bool)
        self._halo = t.halo_places()
        blocks = (t.size // BLOCK) ** 2
        self._waiting = Waiting(
            np.full((t.count, blocks), np.inf, np.float32), np.zeros((t.count, blocks), np.uint32),
            np.zeros((t.count, blocks), np.uint8), np.full(t.count, np.inf, np.float32),
        )  # fmt: skip

    def _fill(self, tiles: NDArray[np.int64]) -> None:
        """Copy the surface into those of some tiles that lie empty yet."""
        from . import tile_kernel

        p, ground = self.prepared, self._ground
        empty = np.unique(tiles[~self._filled[tiles]])
        fill_tiles: Callable[..., None] = tile_kernel.fill_tiles

        def fill(_room: Any, *some: NDArray[np.int64]) -> None:
            fill_tiles(
                *some, self.tiling.kernel_shape, p.friction, p.flat, p.blocked, p.elevation,
                p.zone_ids, ground.half, ground.flat, ground.elevation, ground.zones,
                self.label.reshape(-1),
            )  # fmt: skip

        if empty.size:
            self._spread(fill, empty)
            self._filled[empty] = True

    def _describe(self, *, ring: bool) -> None:
        """What kernels need to know, in the form in which they take it."""
        p = self.prepared
        lengths = kernel_input.lengths_by_line(p, self.tiling)
        self._moves = kernel_input.describe_moves(p, self.tiling, lengths)
        self._law = kernel_input.describe_factor(p)
        self._rays = kernel_input.describe_rays(p, self.tiling, lengths) if ring else None
        self._ground = Ground(
            self.half.reshape(-1), _flat(self.flat), _flat(self.elevation), _flat(self.zones),
            p.crossing,
        )  # fmt: skip

    def _seed(self, cells: NDArray[np.int64], starts: NDArray[np.float64]) -> None:
        tiles, places = self.tiling.locate(cells)
        self._fill(tiles)
        np.minimum.at(self.label.reshape(-1), places, starts.astype(np.float32))
        self._await(tiles, places, starts.astype(np.float32))

    def _open_fans(self, cells: NDArray[np.int64], starts: NDArray[np.float64]) -> None:
        """Offer cells near a source the straight way to it, and note whose they are."""
        label = self.label.reshape(-1)
        owners = np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float32)
        for cell, start in zip(cells, starts):
            there, cost = straight_ways(self.prepared, int(cell), cells.size)
            tiles, places = self.tiling.locate(there)
            self._fill(tiles)
            labels = (cost + start).astype(np.float32)
            better = labels < label[places]
            there, labels = there[better], labels[better]
            label[places[better]] = labels
            self._await(tiles[better], places[better], labels)
            kept = ~np.isin(owners[0], there)
            new = there, np.full(there.size, cell), labels
            owners = tuple(np.concatenate([a[kept], b]) for a, b in zip(owners, new))
        order = np.argsort(owners[0])
        self.fans = owners[0][order], owners[1][order]
        self._fan_labels = owners[2][order]

    def _await(
        self, tiles: NDArray[np.int64], places: NDArray[np.int64], labels: NDArray[np.float32]
    ) -> None:
        """Let the blocks of improved cells, and those about them in their tiles, wait."""
        t, waiting = self.tiling, self._waiting
        line, column = np.divmod(places - tiles * t.side**2, t.side)
        row, col = line - t.halo, column - t.halo
        across = t.size // BLOCK
        for down in (-t.halo, 0, t.halo):
            for right in (-t.halo, 0, t.halo):
                near = np.clip(row + down, 0, t.size - 1) // BLOCK
                block = near * across + np.clip(col + right, 0, t.size - 1) // BLOCK
                np.minimum.at(waiting.least, (tiles, block), labels)
                waiting.rows[tiles, block] = ALL_ROWS
        np.minimum.at(waiting.front, tiles, labels)

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

    def _room(self) -> Room:
        """What a thread needs."""
        blocks = (self.tiling.size // BLOCK) ** 2
        numbers = BLOCK * (16 if self._knights else 8)
        if self._rays is not None:
            numbers += 8 * self._rays.stride
        words = -(-blocks // 32)
        return Room(
            _aligned(blocks * BLOCK * numbers),
            np.zeros(BUCKETS * words, np.uint32), np.empty(blocks, np.int32),
            np.empty(blocks, np.int32), np.empty(blocks * BLOCK, np.uint32),
        )  # fmt: skip

    def step(self, tell: Callable[[float], bool] = lambda _fraction: True) -> bool:
        """Run one round; return False when nothing was pending.

        Raises Cancelled when ``tell``, which hears of the progress, returns False.
        """
        from . import block_kernel

        front = self._waiting.front
        t0 = front.min()
        self.front = float(t0)
        if not np.isfinite(t0):
            return False
        t1 = max(np.float32(t0 + self.band), np.nextafter(t0, np.float32(np.inf)))
        self.active = active = np.flatnonzero(front < t1)
        around = self._around(active)
        self._fill(around)
        run_blocks: Callable[..., int] = block_kernel.run_blocks
        label = self.label.reshape(-1)

        def run(room: Room, *tiles: NDArray[np.int64]) -> int:
            return int(
                run_blocks(
                    *tiles, self.tiling.kernel_shape, t0, t1, label, self._waiting, room,
                    self._ground, self._law, self._moves, self._rays, self._knights,
                )
            )  # fmt: skip

        for some in _portions(active):
            if not tell(self.progress()):
                raise Cancelled
            self.relaxed += sum(self._spread(run, some))
        ran = np.zeros(self.tiling.count, bool)
        ran[active] = True

        take_halos: Callable[..., None] = block_kernel.take_halos

        slack = np.float32(0) if self._rays is None else self._rays.slack

        def take(_room: Any, *tiles: NDArray[np.int64]) -> None:
            take_halos(
                *tiles, ran, self.tiling.kernel_shape, *self._halo, label, slack, self._waiting,
            )  # fmt: skip

        self._spread(take, around)
        self._follow_links()
        self.front = float(front.min())
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
            return [work(self._rooms[0], tiles, counter)]
        pool = self._workers()
        jobs = [pool.submit(work, queue, tiles, counter) for queue in self._rooms[1:]]
        results = [work(self._rooms[0], tiles, counter)]
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
        reached, (tiles, ends) = reached[leading], self.tiling.locate(p.link_to[leading])
        self._fill(tiles)
        better = reached < label[ends]
        if better.any():
            np.minimum.at(label, ends[better], reached[better])
            self._await(tiles[better], ends[better], reached[better])

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
        """Share of the open cells whose blocks have been settled, roughly."""
        return min(self.relaxed * BLOCK**2 / max(1.08 * self._open_cells, 1), 1.0)

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
        from . import tile_kernel

        shape = self.tiling.grid
        make = allocate or in_memory
        backlink = make(shape, np.uint8, None)
        self._link_back(backlink.reshape(-1), tell)
        if allocate is None:
            cost = self.half.reshape(-1)[: shape[0] * shape[1]].reshape(shape)
        else:
            cost = make(shape, np.float32, None)
        del self.half, self.flat, self.elevation, self.zones, self._ground

        gather_labels: Callable[..., None] = tile_kernel.gather_labels
        label = self.label.reshape(-1)

        def gather(_room: Any, *tiles: NDArray[np.int64]) -> None:
            gather_labels(*tiles, self.tiling.kernel_shape, self._filled, label, cost)

        for some in _portions(np.arange(self.tiling.count)):
            if not tell(1.0):
                raise Cancelled
            self._spread(gather, some)
        return cost, backlink

    def _link_back(self, backlink: NDArray[np.uint8], tell: Callable[[float], bool]) -> None:
        """Write the back-links of all cells into a flat raster."""
        from . import backlink_kernel

        label, t = self.label.reshape(-1), self.tiling
        link_back: Callable[..., int] = backlink_kernel.link_back

        def link(room: Room, *tiles: NDArray[np.int64]) -> int:
            return int(
                link_back(
                    *tiles, t.kernel_shape, t.grid, self._filled, label, room.costs, self._ground,
                    self._law, self._moves, self._rays, self._knights, np.empty(BLOCK, np.uint8), backlink,
                )
            )  # fmt: skip

        left = 0
        for some in _portions(np.arange(t.count)):
            if not tell(1.0):
                raise Cancelled
            left += sum(self._spread(link, some))
        cells, starts = self._sources
        at_start = cells[self.labels_at(cells) == starts.astype(np.float32)]
        left -= np.unique(at_start[backlink[at_start] == UNSETTLED]).size
        backlink[at_start] = SOURCE
        fans = self.fans[0]
        straight = fans[self.labels_at(fans) == self._fan_labels]
        left -= np.count_nonzero(backlink[straight] == UNSETTLED)
        backlink[straight] = FAN
        if left:
            self._settle(backlink)

    def _settle(self, backlink: NDArray[np.uint8]) -> None:
        """Link the cells that no move from a lesser label explains."""
        from . import backlink_kernel

        p, t = self.prepared, self.tiling
        ends = self.labels_at(p.link_to)
        starts = self.labels_at(p.link_from)
        linked = (starts + p.link_cost == ends) & np.isfinite(ends)
        rising = p.link_to[linked & (starts < ends)]
        backlink[rising[backlink[rising] == UNSETTLED]] = LINK
        left = np.flatnonzero(backlink == UNSETTLED)
        settle: Callable[..., int] = backlink_kernel.settle_plateaus
        while left.size:
            settle(
                left, np.empty(left.size, np.int64), t.kernel_shape, t.grid,
                self.label.reshape(-1), self._rooms[0].costs, self._ground, self._law, self._moves,
                self._knights, backlink,
            )  # fmt: skip
            # A link that costs nothing may lead from what is settled now to what is not.
            open_ends = linked & (backlink[p.link_to] == UNSETTLED)
            open_ends &= ~np.isin(backlink[p.link_from], (UNSETTLED, UNREACHED))
            if not open_ends.any():
                break
            backlink[p.link_to[open_ends]] = LINK
            left = left[backlink[left] == UNSETTLED]
        # A run that stopped early leaves labels that nothing explains yet.
        backlink[left[backlink[left] == UNSETTLED]] = UNREACHED


def _portions(tiles: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """Some tiles at a time."""
    for first in range(0, tiles.size, _TILES_TO_A_CALL):
        yield tiles[first : first + _TILES_TO_A_CALL]


def _aligned(count: int) -> NDArray[np.float32]:
    """An empty array that begins where the processor reads sixteen numbers at once best."""
    spare = np.empty(count + 16, np.float32)
    return spare[-spare.ctypes.data // 4 % 16 :][:count]


def _flat(values: NDArray[Any] | None) -> NDArray[Any] | None:
    return None if values is None else values.reshape(-1)
