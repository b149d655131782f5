"""Compare engines on identical input in one run; print a table and keep it with the date.

    python benchmarks/bench.py                 2000 x 2000 cells
    SIZE=8000 python benchmarks/bench.py       larger
    python benchmarks/bench.py --only "ours 8,r.cost"

Only ratios travel between machines. Each engine runs in a process of its own, so that its peak
memory is its own; times are those of the solver, inputs in memory (GRASS: in its database).
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import engines  # noqa: E402
import terrain  # noqa: E402

# Who must agree with whom, and who is compared with whom in speed.
REFERENCE = {
    "r.cost": "ours 8", "scikit-image": "ours 8", "xarray-spatial": "ours 8",
    "dijkstra3d": "ours 8", "whitebox-workflows": "ours 8", "r.cost -k": "ours 16 of four",
    "r.walk": "ours walk 8", "r.walk -k": "ours walk 16 of four",
}  # fmt: skip


def run_one(name: str, out: Path) -> None:
    """Solve in this process; write the cost, print seconds and peak memory as JSON."""
    model, solve = engines.available()[name]
    # Read, not made here: making it would leave a peak of its own.
    friction, elevation = (
        np.load(out.parent / f"{part}.npy") for part in ("friction", "elevation")
    )
    before = peak_kb(reset=True)
    seconds, cost = solve(model, friction, elevation)
    own = peak_kb() - before
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    np.save(out, np.asarray(cost, np.float32))
    print(json.dumps({"seconds": seconds, "peak_mb": max(own, child) / 1024}))


def peak_kb(*, reset: bool = False) -> int:
    """Peak resident memory of this process; since the last reset on Linux.

    getrusage alone will not do there: a child starts with the peak of its parent.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if reset:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(lines["VmHWM"].split()[0])


def measure(name: str, folder: Path) -> dict[str, Any]:
    """Run an engine in a child process; keep its cost raster in ``folder``."""
    out = folder / f"{name.replace(' ', '_')}.npy"
    command = [engines.interpreter(name), __file__, "--one", name, "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return {"error": done.stderr.strip().splitlines()[-1]}
    return dict(json.loads(done.stdout.splitlines()[-1])) | {"out": out}


def difference(one: Path, other: Path) -> str:
    """Median and greatest relative difference of two cost rasters where both reach."""
    a, b = np.load(one), np.load(other)
    both = np.isfinite(a) & np.isfinite(b) & (b > 0)
    error = np.abs(a[both] / b[both] - 1)
    return f"{np.median(error):.1e} / {error.max():.1e}"


def compare(names: list[str], size: int) -> list[str]:
    """The table of engines as lines of Markdown."""
    lines = [
        "| engine | s | Mcells/s | peak MB | ours is | differs from ours (median / max) |",
        "|---|---|---|---|---|---|",
    ]
    results: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for part, values in zip(("friction", "elevation"), terrain.make(size)):
            np.save(Path(folder) / f"{part}.npy", values)
        for name in names:
            results[name] = result = measure(name, Path(folder))
            if "error" in result:
                lines.append(f"| {name} | failed: {result['error']} | | | | |")
                continue
            ratio = error = ""
            partner = results.get(REFERENCE.get(name, ""))
            if partner and "seconds" in partner:
                ratio = f"{result['seconds'] / partner['seconds']:.1f}x"
                error = difference(result["out"], partner["out"])
            lines.append(
                f"| {name} | {result['seconds']:.2f} | {size**2 / result['seconds'] / 1e6:.2f} "
                f"| {result['peak_mb']:.0f} | {ratio} | {error} |"
            )
            print(lines[-1], flush=True)
    return lines


def behaviour(size: int) -> list[str]:
    """Growth, thread scaling, traces and cancel latency of our accurate engine."""
    lines = ["| our ring, Tobler | |", "|---|---|"]
    for n in sorted({1000, 2000, size}):
        friction, elevation = terrain.make(n)
        for threads in (1, 2):
            seconds, _ = engines.ours("ring", threads)("tobler", friction, elevation)
            share = f"{seconds / n**2 * 1e9:.0f} ns a cell"
            lines.append(f"| {n}² on {threads} thread(s) | {seconds:.2f} s, {share} |")
    ground = engines.surface("tobler", friction, elevation)
    from kachin_corridors.plugin.core.accumulate import Sources, accumulate
    from kachin_corridors.plugin.core.errors import Cancelled
    from kachin_corridors.plugin.core.trace import trace

    source = Sources.from_cells([(n // 2, n // 2)])
    result = accumulate(ground, source, neighbourhood="ring")
    rng = np.random.default_rng(1)
    cells = rng.choice(np.argwhere(np.isfinite(result.cost)), 200)
    trace(result, *(int(i) for i in cells[0]))
    began = time.perf_counter()
    for row, col in cells:
        trace(result, int(row), int(col))
    lines.append(f"| traces at {n}² | {200 / (time.perf_counter() - began):.0f} a second |")
    lines.append(
        f"| longest wait between two calls of progress at {n}² | {_latency(ground, source):.3f} s |"
    )
    moment = time.perf_counter() + 0.5
    try:
        accumulate(
            ground, source, neighbourhood="ring", progress=lambda _f: time.perf_counter() < moment
        )
    except Cancelled:
        lines.append(
            f"| cancel at {n}² takes effect after | {time.perf_counter() - moment:.3f} s |"
        )
    return lines


def _latency(ground: Any, source: Any) -> float:
    from kachin_corridors.plugin.core.accumulate import accumulate

    calls: list[float] = [time.perf_counter()]
    accumulate(
        ground, source, neighbourhood="ring",
        progress=lambda _f: calls.append(time.perf_counter()) or True,
    )  # fmt: skip
    return float(np.diff(calls).max())


def machine() -> str:
    """One line about the machine and the versions."""
    import numba
    import scipy

    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        models = [x for x in info.read_text().splitlines() if x.startswith("model name")]
        cpu = models[0].split(":")[1].strip() if models else cpu
    load = os.getloadavg()[0]
    return (
        f"{cpu}, {os.cpu_count()} processors, load {load:.1f} at the end; Python "
        f"{platform.python_version()}, numpy {np.__version__}, numba {numba.__version__}, "
        f"scipy {scipy.__version__}"
    )


def main() -> None:
    """Parse arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=int(os.environ.get("SIZE", "2000")))
    parser.add_argument("--only", help="names of engines, separated by commas")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--out", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        run_one(options.one, options.out)
        return
    known = engines.available()
    names = options.only.split(",") if options.only else list(known)
    lines = compare([name for name in names if name in known], options.size)
    if not options.only:
        lines += ["", *behaviour(options.size)]
    day = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
    title = f"# {options.size} x {options.size} cells, {day}"
    text = "\n".join([title, "", machine() + ".", "", *lines, ""])
    (HERE / f"results-{day}-{options.size}.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
