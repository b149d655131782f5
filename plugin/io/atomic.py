"""Outputs appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..core.errors import InputError
from ..core.wording import say

# Companions that GDAL and SQLite may leave beside a file while they write it.
_SIDECARS = ("-wal", "-shm", "-journal", ".aux.xml", ".ovr", ".msk")


def require_writable(final: Path, name: str = "") -> None:
    """Raise InputError unless a file could be created at ``final`` (missing folders are made)."""
    folder = final.parent
    name = name or say("the output")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(
            "{name} cannot be written to the folder {folder} ({reason})",
            "choose a folder that you may write to",
            name=name,
            folder=folder,
            reason=reason,
        ) from error
    if final.is_dir():
        raise InputError("{name} {path} is a folder", "give a file name", name=name, path=final)


@contextmanager
def atomic_path(final: str | Path, name: str = "") -> Iterator[Path]:
    """Give a temporary path beside ``final`` that is moved onto it when the block succeeds.

    An existing ``final`` stays untouched unless the block ends without an exception. The
    temporary name keeps the suffix, from which drivers infer the format.
    """
    final = Path(final)
    require_writable(final, name)
    handle, text = tempfile.mkstemp(prefix=f".{final.stem}-", suffix=final.suffix, dir=final.parent)
    os.close(handle)
    temporary = Path(text)
    temporary.unlink()
    try:
        yield temporary
        with temporary.open("rb") as written:
            os.fsync(written.fileno())
        # mkstemp made the name private; what the user gets follows the usual permissions.
        os.replace(temporary, final)
    finally:
        for suffix in ("", *_SIDECARS):
            with suppress(OSError):
                Path(f"{temporary}{suffix}").unlink()
