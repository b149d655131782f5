"""Work arrays on disk, in a temporary folder that is removed in any case.

A folder is locked while it is in use. What a killed process left behind carries no lock and
is removed when the next one starts. (Windows has no such lock, but refuses to remove mapped
files, which comes to the same.)
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

PREFIX = "kachin-corridors-work-"
_LOCK = "in-use"


class Scratch:
    """A folder of memory-mapped arrays; use as a context manager or call ``close``."""

    def __init__(self, parent: Path | None = None) -> None:
        self.parent = parent or Path(tempfile.gettempdir())
        remove_leftovers(self.parent)
        self.folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=self.parent))
        self._lock: IO[str] | None = (self.folder / _LOCK).open("w")
        if fcntl is not None:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        self._count = 0

    def allocate(
        self, shape: tuple[int, ...], dtype: Any, fill: float | None = None
    ) -> NDArray[Any]:
        """Map a new file as an array; without a fill value it holds zeros."""
        self._count += 1
        path = self.folder / f"{self._count}.bin"
        array = np.memmap(path, dtype=dtype, mode="w+", shape=shape)
        if fill is not None:
            array.fill(fill)
        return array

    def close(self) -> None:
        """Remove the folder; arrays that are still mapped stay readable where the system allows."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> Scratch:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()


def remove_leftovers(parent: Path) -> None:
    """Remove folders that no living process holds."""
    for folder in parent.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            if fcntl is not None:
                with (folder / _LOCK).open("r") as lock:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder, ignore_errors=True)
