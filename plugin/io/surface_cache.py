"""Results that are found again by what they were made from, in a folder of bounded size."""

from __future__ import annotations

import hashlib
import json
import os
import uuid
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from ..core.alignment import Alignment
from ..core.wording import say
from .atomic import atomic_path
from .lineage import file_hash

_SUM = ".sha256"
ROOM_BYTES = 2_000_000_000


@dataclass(frozen=True)
class SurfaceCache:
    """A folder of files under keys; the least recently used go where it outgrows ``room`` bytes."""

    folder: Path
    room: int = ROOM_BYTES

    def find(self, key: str, suffix: str) -> Path | None:
        """The file of a key; a damaged one is removed and counts as absent."""
        path = self.folder / f"{key}{suffix}"
        check = Path(f"{path}{_SUM}")
        try:
            whole = path.is_file() and check.read_text(encoding="ascii") == file_hash(path)
        except (OSError, UnicodeDecodeError):
            whole = False
        if not whole:
            _remove(path)
            return None
        with suppress(OSError):
            os.utime(path)
        return path

    def add(self, key: str, suffix: str, write: Callable[[Path], None]) -> Path:
        """Let ``write`` make the file of a key, note its checksum, and keep the folder small."""
        path = self.folder / f"{key}{suffix}"
        with atomic_path(path, say("the cache of surfaces")) as temporary:
            write(temporary)
            total = file_hash(temporary)
        Path(f"{path}{_SUM}").write_text(total, encoding="ascii")
        self._shrink(keep=path)
        return path

    def _shrink(self, keep: Path) -> None:
        """Remove the least recently used files until the rest fits."""
        found = []
        for path in self.folder.iterdir():
            with suppress(OSError):
                if not path.name.startswith(".") and path.suffix != _SUM:
                    found.append((path.stat().st_mtime, path.stat().st_size, path))
        total = sum(size for _, size, _ in found)
        for _, size, path in sorted(found):
            if total <= self.room:
                break
            if path != keep:
                _remove(path)
                total -= size


def key_of(record: Mapping[str, Any]) -> str:
    """A name for what a record describes: the same for equal records only."""
    text = json.dumps(record, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def array_hash(*arrays: np.ndarray[Any, Any]) -> str:
    """SHA-256 of arrays with their shapes, first 16 hex digits."""
    digest = hashlib.sha256()
    for array in arrays:
        digest.update(f"{array.dtype}{array.shape}".encode())
        digest.update(np.ascontiguousarray(array).data)
    return digest.hexdigest()[:16]


def content_hash(path: str | Path) -> str:
    """Hash of a file with what SQLite has written beside it and not yet into it.

    What is no file of its own (in memory, on the network) never counts as known.
    """
    log = Path(f"{path}-wal")
    # An empty log is what a reader leaves behind.
    changes = file_hash(log) if log.is_file() and log.stat().st_size else ""
    return (file_hash(path) or uuid.uuid4().hex) + changes


@lru_cache(maxsize=1)
def code_hash() -> str:
    """Hash of the code that shapes a surface: another version makes another surface."""
    plugin = Path(__file__).resolve().parents[1]
    names = sorted(p for room in ("core", "io") for p in (plugin / room).glob("*.py"))
    return hashlib.sha256("".join(file_hash(path) for path in names).encode()).hexdigest()[:16]


def save_alignments(path: Path, found: Sequence[Alignment | None]) -> None:
    """Write alignments as cells; None keeps its place."""
    sizes = np.array([0 if one is None else one.rows.size for one in found], np.int64)
    cells = [np.stack([one.rows, one.cols]) for one in found if one is not None]
    joined = np.concatenate(cells, axis=1) if cells else np.zeros((2, 0))
    with path.open("wb") as stream:
        np.savez_compressed(stream, sizes=sizes, cells=np.rint(joined).astype(np.int32))


def load_alignments(path: Path) -> list[Alignment | None]:
    """Read what ``save_alignments`` wrote."""
    with np.load(path) as record:
        sizes, cells = record["sizes"], record["cells"].astype(np.float64)
    ends = np.cumsum(sizes)
    return [
        Alignment(cells[0, end - size : end], cells[1, end - size : end]) if size else None
        for end, size in zip(ends.tolist(), sizes.tolist())
    ]


def _remove(path: Path) -> None:
    for name in (path, Path(f"{path}{_SUM}")):
        with suppress(OSError):
            name.unlink()
