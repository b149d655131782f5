"""Plain threads that share the tiles of a call among them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from numpy.typing import NDArray

# So few that a wish to cancel is heard soon.
_TILES_TO_A_CALL = 64

_wanted_threads = 0


def limit_threads(number: int) -> None:
    """Let runs use this many threads where they are not told; 0 = one a processor, up to eight."""
    global _wanted_threads
    _wanted_threads = max(0, number)


def default_threads() -> int:
    """The threads of a run that is not told."""
    return _wanted_threads or min(os.cpu_count() or 1, 8)


def portions(tiles: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """Some tiles at a time."""
    for first in range(0, tiles.size, _TILES_TO_A_CALL):
        yield tiles[first : first + _TILES_TO_A_CALL]


class Workers:
    """The calling thread and some more, each with a room of its own to work in."""

    def __init__(self, rooms: list[Any]) -> None:
        self.rooms = rooms
        self._pool: ThreadPoolExecutor | None = None

    def spread(self, work: Callable[..., Any], tiles: NDArray[np.int64]) -> list[Any]:
        """Call ``work`` with each room, the tiles and their counter, from which it takes turns."""
        counter = np.zeros(1, np.int64)
        if len(self.rooms) == 1 or tiles.size == 1:
            return [work(self.rooms[0], tiles, counter)]
        if self._pool is None:
            self._pool = ThreadPoolExecutor(len(self.rooms) - 1, "kachin-engine")
        jobs = [self._pool.submit(work, room, tiles, counter) for room in self.rooms[1:]]
        results = [work(self.rooms[0], tiles, counter)]
        return results + [job.result() for job in jobs]

    def close(self) -> None:
        """End the threads."""
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None
