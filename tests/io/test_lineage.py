"""Hashes of inputs are those of what the files hold now."""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

import pytest

from kachin_corridors.plugin.io import lineage
from kachin_corridors.plugin.io.lineage import file_hash


def sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def test_a_file_that_was_just_written_is_read_each_time(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    for content in (b"one", b"two", b"six"):
        path.write_bytes(content)
        now = time.time()
        os.utime(path, (now, now))
        assert file_hash(path) == sha(content)


def test_a_file_that_rests_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.tif"
    path.write_bytes(b"one")
    os.utime(path, (1e9, 1e9))
    assert file_hash(path) == file_hash(str(path)) == sha(b"one")
    with monkeypatch.context() as patch:
        patch.setattr(lineage, "_hash_of", lambda _source: pytest.fail("it was read again"))
        assert file_hash(path) == sha(b"one")
    path.write_bytes(b"two")
    os.utime(path, (1e9 + 1, 1e9 + 1))
    assert file_hash(path) == sha(b"two")
    path.unlink()
    assert file_hash(path) == ""
