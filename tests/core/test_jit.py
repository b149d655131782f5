"""Compiled kernels are kept, and made anew when any source that they may come from changes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np

import package

CODE = (
    "import numpy as np\n"
    "from kachin_corridors.plugin.core import kernels\n"
    "from kachin_corridors.plugin.core.moves import OFFSETS\n"
    "links, none = np.array([255, 1], np.uint8), np.empty(0, np.int64)\n"
    "kernels.walk(links, 2, 1, OFFSETS, none, none, np.empty(4, np.int64))\n"
    "print(sum(kernels.walk.stats.cache_hits.values()))\n"
)


def test_kernels_are_made_anew_when_a_helper_changes(tmp_path: Path) -> None:
    core = tmp_path / "plugins" / "kachin_corridors" / "plugin" / "core"
    shutil.copytree(
        package.ROOT / "plugin" / "core", core, ignore=shutil.ignore_patterns("__pycache__")
    )
    environment = {name: value for name, value in os.environ.items() if name != "NUMBA_CACHE_DIR"}
    environment["PYTHONPATH"] = str(tmp_path / "plugins")

    def hits() -> int:
        done = subprocess.run(
            [sys.executable, "-c", CODE], capture_output=True, text=True, check=True,
            env=environment,
        )  # fmt: skip
        return int(done.stdout)

    assert [hits(), hits()] == [0, 1]
    # What the index of the cache names may be gone with the next version of the plugin.
    types = core / "kernel_types.py"
    types.write_text(types.read_text(encoding="utf-8") + "\nNEW = 1\n", encoding="utf-8")
    assert [hits(), hits()] == [0, 1]


def test_a_kernel_that_is_ready_does_what_it_does_else() -> None:
    from kachin_corridors.plugin.core import jit, kernels
    from kachin_corridors.plugin.core.moves import OFFSETS, SOURCE

    links, none = np.array([SOURCE, 1, 1], np.uint8), np.empty(0, np.int64)
    out = np.empty(5, np.int64)
    walk = jit.ready(kernels.walk, (links, 3, 2, OFFSETS, none, none, out))
    assert walk(links, 3, 2, OFFSETS, none, none, out) == 3
    assert out[:3].tolist() == [2, 1, 0]
