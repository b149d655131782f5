"""Measure in processes of their own, so that their peak memory and first seconds are their own."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

SHORT = 1.0  # seconds; what takes less is done three times


def ask(
    script: Path,
    arguments: Sequence[str],
    python: str = sys.executable,
    *,
    touch: int = 0,
    **variables: str,
) -> dict[str, Any]:
    """Run a script; the JSON of the last line that it prints, or its last word as "error".

    So many bytes of memory are touched before.
    """
    touch_memory(touch)
    command = [python, str(script), *arguments]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=os.environ | variables
    )
    if done.returncode:
        words = done.stderr.strip().splitlines()
        return {"error": words[-1] if words else f"ended with {done.returncode}"}
    return dict(json.loads(done.stdout.splitlines()[-1]))


def peak_kb(*, reset: bool = False) -> int:
    """Peak resident memory of this process; since the last reset on Linux.

    getrusage alone will not do there: a child starts with the peak of its parent.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if reset:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return _status_kb("VmHWM")


def anonymous_kb() -> int:
    """Memory of this process that is no file's; 0 where the system does not tell."""
    return _status_kb("RssAnon") if Path("/proc/self/status").exists() else 0


def children_kb() -> int:
    """Greatest resident memory of a process that this one has waited for."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss


def _status_kb(key: str) -> int:
    text = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    lines = dict(line.split(":", 1) for line in text.splitlines())
    return int(lines[key].split()[0])


def touch_memory(size: int) -> None:
    """Write to so many bytes of memory once, but no more than three quarters of what is free.

    A virtual machine is given its memory by the host at the first touch, which takes longer than
    any engine needs for a cell; whoever came first would pay for all.
    """
    meminfo = Path("/proc/meminfo")
    if not size or not meminfo.exists():
        return
    lines = dict(line.split(":", 1) for line in meminfo.read_text().splitlines())
    free = int(lines["MemAvailable"].split()[0]) * 1024
    code = "import numpy, sys; numpy.ones(int(sys.argv[1]), numpy.uint8)"
    subprocess.run([sys.executable, "-c", code, str(min(size, free * 3 // 4))], check=False)
