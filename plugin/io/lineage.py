"""How an output came about: algorithm, parameters, inputs and versions."""

from __future__ import annotations

import configparser
import hashlib
import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

_BLOCK = 1 << 20
# Clocks of file systems are coarse: what was written just now may be written again unnoticed.
_RESTED_S = 5.0
_SQLITE = b"SQLite format 3\0"
# Journal mode, change counter and the version it is valid for (SQLite file format, 1.3).
_COUNTERS = (slice(18, 20), slice(24, 28), slice(92, 96))
Call = Mapping[str, Any]
_call: ContextVar[Callable[[], Call] | None] = ContextVar("call", default=None)


@contextmanager
def recording(call: Callable[[], Call]) -> Iterator[None]:
    """Lineages made within the block also hold the call that `rerun` repeats.

    ``call`` is asked when the first lineage is written: not every run writes one, and it reads
    every input to hash it.
    """
    token = _call.set(lru_cache(maxsize=1)(call))
    try:
        yield
    finally:
        _call.reset(token)


def current_call() -> Call | None:
    """The call that is being recorded, as ``recording`` was given it."""
    call = _call.get()
    return None if call is None else call()


@lru_cache(maxsize=1)
def plugin_version() -> str:
    """Version of the plugin as metadata.txt states it."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(Path(__file__).resolve().parents[2] / "metadata.txt", encoding="utf-8")
    return metadata.get("general", "version", fallback="0")


def file_hash(path: str | Path) -> str:
    """SHA-256 of a file, first 16 hex digits; empty where there is no such file.

    Of a GeoPackage the bytes that count openings and changes are left out: QGIS touches them when
    it shows a layer. A file that has rested is read once while it stays as it is.
    """
    source = Path(path)
    if not source.is_file():
        return ""
    state = source.stat()
    if time.time() - state.st_mtime < _RESTED_S:
        return _hash_of(source)
    return _known_hash(source.resolve(), state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=256)
def _known_hash(source: Path, _mtime_ns: int, _size: int) -> str:
    return _hash_of(source)


def _hash_of(source: Path) -> str:
    digest = hashlib.sha256()
    with source.open("rb") as stream:
        block = stream.read(_BLOCK)
        if block.startswith(_SQLITE):
            block = _without_counters(block)
        while block:
            digest.update(block)
            block = stream.read(_BLOCK)
    return digest.hexdigest()[:16]


def _without_counters(block: bytes) -> bytes:
    header = bytearray(block)
    for part in _COUNTERS:
        header[part] = bytes(part.stop - part.start)
    return bytes(header)


@dataclass(frozen=True)
class Lineage:
    """The record that goes with every output.

    ``inputs`` maps an input's role to its name, hash and as_of; paths are not recorded, so that
    a record does not disclose whose disk it was made on.
    """

    algorithm: str
    parameters: Mapping[str, Any]
    inputs: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    seed: int | None = None

    def to_json(self) -> str:
        """One line of JSON with sorted keys."""
        record = asdict(self)
        record["versions"] = {"kachin_corridors": plugin_version(), **self.versions}
        call = current_call()
        if call is not None:
            record["call"] = call
        return json.dumps(record, sort_keys=True, ensure_ascii=False, default=str)


def describe_file(path: str | Path, as_of: str = "") -> dict[str, str]:
    """Name, hash and date of an input file for a lineage."""
    return {"name": Path(path).name, "sha256_16": file_hash(path), "as_of": as_of}
