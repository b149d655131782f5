"""How our engine grows: with cells, with threads, beyond memory; corridors, traces and cancel.

python benchmarks/growth.py                 sizes to 8000, the rest at 4000
SIZE=13000 python benchmarks/growth.py      to 13000, and that size beyond memory
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import children
import engines
import numpy as np
import terrain

SIZES = (1000, 2000, 4000, 8000)
AT = 4000  # where threads, memory, corridors and cancel are measured
BYTES_A_CELL = 32  # of what a run needs, its inputs included
BUDGET = 2_000_000_000  # bytes for the run beyond memory
# Neighbourhood and model of engines.surface, by title.
ENGINES = {"8, friction alone": ("8", "cost"), "ring, Tobler": ("ring", "tobler")}
STARTS = ENGINES | {"16, Tobler": ("16", "tobler")}


def load(folder: Path) -> tuple[Any, Any]:
    """Friction and elevation."""
    friction, elevation = (np.load(folder / f"{p}.npy") for p in ("friction", "elevation"))
    return friction, elevation


def warm(title: str, reverses: Sequence[bool] = (False, True)) -> None:
    """Load the kernels of an engine."""
    from kachin_corridors.plugin.core.accumulate import Sources, accumulate

    hood, model = STARTS[title]
    level = np.ones((16, 16), np.float32)
    ground = engines.surface(model, level, level)
    for reverse in reverses:
        accumulate(ground, Sources.from_cells([(8, 8)]), neighbourhood=hood, reverse=reverse)


def run_surface(folder: Path, title: str, threads: str, budget: str) -> dict[str, Any]:
    """One accumulation; 0 threads are all, a budget of 0 is none."""
    engines.register()
    from kachin_corridors.plugin.core.accumulate import Sources, accumulate

    warm(title)
    hood, model = ENGINES[title]
    ground = engines.surface(model, *load(folder))
    n = ground.friction.shape[0]
    before, most = children.anonymous_kb(), 0
    looked = 0.0

    def look(_fraction: float) -> bool:
        nonlocal most, looked
        now = time.perf_counter()
        if now - looked > 0.05:
            most, looked = max(most, children.anonymous_kb()), now
        return True

    def solve() -> tuple[float, Any]:
        began = time.perf_counter()
        result = accumulate(
            ground,
            Sources.from_cells([(n // 2, n // 2)]),
            neighbourhood=hood,
            threads=int(threads) or None,
            memory_budget=int(budget) or None,
            progress=look if int(budget) else None,
        )
        return time.perf_counter() - began, result

    children.peak_kb(reset=True)
    resident = children.peak_kb()
    seconds, result = solve()
    peak = children.peak_kb() - resident
    if seconds < children.SHORT:
        del result
        for _ in range(2):
            again, result = solve()
            seconds = min(seconds, again)
    answer = hashlib.sha256()
    for top in range(0, n, 256):
        answer.update(np.ascontiguousarray(result.cost[top : top + 256]))
        answer.update(np.ascontiguousarray(result.backlink[top : top + 256]))
    return {
        "seconds": seconds, "peak_mb": peak / 1024, "own_mb": max(0, most - before) / 1024,
        "answer": answer.hexdigest(),
    }  # fmt: skip


def run_corridor(folder: Path, title: str) -> dict[str, Any]:
    """Two surfaces and their sum, from corner to corner."""
    engines.register()
    from kachin_corridors.plugin.core.corridor import corridor

    warm(title)
    hood, model = ENGINES[title]
    ground = engines.surface(model, *load(folder))
    n = ground.friction.shape[0]
    open_cells = [i for i in range(n) if np.isfinite(ground.friction.values[i, i])]
    ends = [open_cells[len(open_cells) * k // 20] for k in (2, 18)]
    children.peak_kb(reset=True)
    resident = children.peak_kb()
    began = time.perf_counter()
    found = corridor(ground, (ends[0],) * 2, (ends[1],) * 2, neighbourhood=hood)
    seconds = time.perf_counter() - began
    peak = (children.peak_kb() - resident) / 1024
    cells = int(np.count_nonzero(found.within(0.05)))
    return {"seconds": seconds, "peak_mb": peak, "cells": cells}


def run_manners(folder: Path, title: str) -> dict[str, Any]:
    """Traces a second, longest wait between two calls of progress, and cancel latency."""
    engines.register()
    from kachin_corridors.plugin.core.accumulate import Sources, accumulate
    from kachin_corridors.plugin.core.trace import trace

    warm(title)
    hood, model = ENGINES[title]
    ground = engines.surface(model, *load(folder))
    n = ground.friction.shape[0]
    source = Sources.from_cells([(n // 2, n // 2)])
    calls: list[float] = [time.perf_counter()]

    def note(_fraction: float) -> bool:
        calls.append(time.perf_counter())
        return True

    result = accumulate(ground, source, neighbourhood=hood, progress=note)
    lasted = calls[-1] - calls[0]
    reached = np.argwhere(np.isfinite(result.cost))
    cells = np.random.default_rng(1).choice(reached, 200)
    trace(result, *(int(i) for i in cells[0]))
    began = time.perf_counter()
    for row, col in cells:
        trace(result, int(row), int(col))
    traces = len(cells) / (time.perf_counter() - began)
    late = [_lateness(ground, source, hood, share * lasted) for share in (0.2, 0.5, 0.8)]
    return {"traces": traces, "wait": float(np.diff(calls).max()), "cancel": max(late)}


def _lateness(ground: Any, source: Any, hood: str, after: float) -> float:
    """Seconds from asking a run to stop to its end."""
    from kachin_corridors.plugin.core.accumulate import accumulate
    from kachin_corridors.plugin.core.errors import Cancelled

    moment = time.perf_counter() + after
    try:
        accumulate(
            ground, source, neighbourhood=hood, progress=lambda _f: time.perf_counter() < moment
        )
    except Cancelled:
        return time.perf_counter() - moment
    return 0.0


def run_start(_folder: Path, title: str) -> dict[str, Any]:
    """Seconds of a first small accumulation in this process, numba itself being there."""
    import numba  # noqa: F401

    engines.register()
    began = time.perf_counter()
    warm(title, reverses=(False,))
    return {"seconds": time.perf_counter() - began}


RUNS = {
    "surface": run_surface, "corridor": run_corridor, "manners": run_manners, "start": run_start,
}  # fmt: skip


class Table:
    """Runs on terrains, each asked for once and in a process of its own."""

    def __init__(self, sizes: Sequence[int], at: int, beyond: int) -> None:
        self.sizes, self.at, self.beyond = sizes, at, beyond
        self.threads = os.cpu_count() or 1
        self._known: dict[tuple[object, ...], dict[str, Any]] = {}

    def rows(self) -> Iterator[str]:
        """The lines, each when it is known; one terrain is on the disk at a time."""
        for size in sorted({*self.sizes, self.at, self.beyond}):
            with tempfile.TemporaryDirectory() as name:
                self._folder, self._size = Path(name), size
                terrain.save(size, self._folder)
                if size in self.sizes:
                    yield from self._growth()
                if size == self.at:
                    yield from self._scaling()
                    yield from self._corridors()
                    yield from self._manners()
                    yield from self._starts()
                if size == self.beyond:
                    yield from self._beyond_memory()

    def _ask(self, run: str, *arguments: object) -> dict[str, Any]:
        key = (run, self._size, *arguments)
        if key not in self._known:
            texts = ["--one", run, str(self._folder), *map(str, arguments)]
            need = BYTES_A_CELL * self._size**2
            self._known[key] = children.ask(Path(__file__), texts, touch=need)
        return self._known[key]

    def _growth(self) -> Iterator[str]:
        for title in ENGINES:
            result = self._ask("surface", title, self.threads, 0)
            yield self._row(f"{title}, {self._size}²", result)

    def _scaling(self) -> Iterator[str]:
        for title in ENGINES:
            first = self._ask("surface", title, 1, 0)
            yield self._row(f"{title}, {self._size}², 1 thread", first)
            for threads in sorted({2, self.threads} - {1}):
                result = self._ask("surface", title, threads, 0)
                what = f"{title}, {self._size}², {threads} threads"
                yield self._row(what, result, _beside(first, result))

    def _corridors(self) -> Iterator[str]:
        for title in ENGINES:
            result = self._ask("corridor", title)
            remark = f"{result.get('cells')} cells within 5 %"
            yield self._row(f"corridor of two surfaces, {title}, {self._size}²", result, remark)

    def _manners(self) -> Iterator[str]:
        for title in ENGINES:
            result = self._ask("manners", title)
            what = f"manners, {title}, {self._size}²"
            if "error" in result:
                yield self._row(what, result)
                continue
            yield (
                f"| {what} | | | | {result['traces']:.0f} traces a second; longest wait between "
                f"calls of progress {result['wait']:.3f} s; cancel takes effect after "
                f"{result['cancel']:.3f} s |"
            )

    def _starts(self) -> Iterator[str]:
        """The first use after an installation, when kernels are compiled, and a later one."""
        for title in STARTS:
            with tempfile.TemporaryDirectory() as cache:
                texts = ["--one", "start", str(self._folder), title]
                first, later = (
                    children.ask(Path(__file__), texts, NUMBA_CACHE_DIR=cache) for _ in range(2)
                )
            if "error" in first or "error" in later:
                yield self._row(f"first use, {title}", first if "error" in first else later)
                continue
            yield (
                f"| first use, {title} | {first['seconds']:.1f} | | | compiled; "
                f"{later['seconds']:.2f} s in a later process |"
            )

    def _beyond_memory(self) -> Iterator[str]:
        """In memory against a budget of BUDGET, or of half the need where that is less."""
        engines.register()
        from kachin_corridors.plugin.core.accumulate import estimate_memory

        shape = (self._size, self._size)
        for title, (hood, model) in ENGINES.items():
            need = estimate_memory(shape, neighbourhood=hood, anisotropic=model != "cost")
            budget = min(BUDGET, need // 2)
            inside = self._ask("surface", title, self.threads, 0)
            remark = f"estimate {need / 1e6:.0f} MB"
            yield self._row(f"{title}, {self._size}², in memory", inside, remark)
            outside = self._ask("surface", title, self.threads, budget)
            remark = _beside(inside, outside)
            if "own_mb" in outside:
                remark += f"; {outside['own_mb']:.0f} MB of it no file's"
            what = f"{title}, {self._size}², budget {budget / 1e6:.0f} MB"
            yield self._row(what, outside, remark)

    def _row(self, title: str, result: dict[str, Any], remark: str = "") -> str:
        if "error" in result:
            return f"| {title} | failed: {result['error']} | | | |"
        nanoseconds = result["seconds"] / self._size**2 * 1e9
        return (
            f"| {title} | {result['seconds']:.2f} | {nanoseconds:.0f} | {result['peak_mb']:.0f} "
            f"| {remark} |"
        )


def _beside(first: dict[str, Any], other: dict[str, Any]) -> str:
    """Time against the first run's, and whether the answers are the same to the bit."""
    if "error" in first or "error" in other:
        return ""
    same = "same" if first["answer"] == other["answer"] else "OTHER"
    return f"{other['seconds'] / first['seconds']:.2f} of the time of the first, {same} answer"


def compare(sizes: Sequence[int], at: int, beyond: int) -> list[str]:
    """The table as lines of Markdown."""
    lines = [
        "| ours, all threads unless told | s | ns a cell | peak MB | |",
        "|---|---|---|---|---|",
    ]
    for line in Table(sizes, at, beyond).rows():
        print(line, flush=True)
        lines.append(line)
    return lines


def sizes_to(size: int) -> tuple[list[int], int]:
    """The sizes of SIZES, and one that is greater than all; and which goes beyond memory."""
    if size <= max(SIZES):
        return list(SIZES), AT
    return [*SIZES, size], size


def main() -> None:
    """Parse arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", help="numbers of rows, separated by commas")
    parser.add_argument("--at", type=int, default=AT, help="where the rest is measured")
    parser.add_argument("--beyond", type=int, help="where less memory is given than is needed")
    parser.add_argument("--one", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        run, folder, *rest = options.one
        print(json.dumps(RUNS[run](Path(folder), *rest)))
        return
    sizes, beyond = sizes_to(int(os.environ.get("SIZE", "0")))
    if options.sizes:
        sizes = [int(n) for n in options.sizes.split(",")]
    compare(sizes, options.at, options.beyond or beyond)


if __name__ == "__main__":
    sys.exit(main())
