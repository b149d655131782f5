"""What this machine can hold."""

from __future__ import annotations

import os
from pathlib import Path

from ..core.errors import MemoryBudgetError

# Work arrays may take this share of what is free; the rest is for QGIS, rasters and the disk cache.
_USABLE_SHARE = 0.7


def available_memory() -> int | None:
    """Bytes that a program may still take, None where the system does not tell."""
    meminfo = Path("/proc/meminfo")
    if meminfo.exists():
        for line in meminfo.read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
    except (AttributeError, OSError, ValueError):
        return None


_default_budget_mb = 0.0
_threads = 0


def limit_memory(budget_mb: float) -> None:
    """The budget of runs that state none; 0 = what is free."""
    global _default_budget_mb
    _default_budget_mb = max(0.0, budget_mb)


def limit_threads(threads: int) -> None:
    """The threads that read and pack rasters; 0 = all processors."""
    global _threads
    _threads = max(0, threads)


def thread_count() -> int:
    """How many threads may read and pack rasters."""
    return _threads or os.cpu_count() or 1


def require_memory(needed: int, cells: int, budget_mb: float = 0) -> None:
    """Raise MemoryBudgetError where a run needs more than its budget (0 = that of limit_memory)."""
    budget: float | None
    budget_mb = budget_mb or _default_budget_mb
    if budget_mb > 0:
        budget = budget_mb * 1e6
    else:
        free = available_memory()
        budget = None if free is None else _USABLE_SHARE * free
    if budget is not None and needed > budget:
        raise MemoryBudgetError(
            "{cells:.1f} million cells need {needed:,.0f} MB and {budget:,.0f} MB may be used",
            "use coarser cells, a smaller extent or a larger memory budget",
            cells=cells / 1e6,
            needed=needed / 1e6,
            budget=budget / 1e6,
        )
