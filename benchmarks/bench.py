"""Compare engines on identical input in one run; print tables and keep them with the date.

    python benchmarks/bench.py                 engines at 2000 x 2000 cells, end to end at 4000
                                               x 4000, growth to 8000 x 8000
    SIZE=13000 python benchmarks/bench.py      engines and end to end at that size, growth to it
    python benchmarks/bench.py --only "ours 8,r.cost"
    python benchmarks/bench.py --parts endtoend,growth

Only ratios travel between machines. Each engine runs in a process of its own, so that its peak
memory is its own; times of the engines are those of the solver, inputs in memory (GRASS: in its
database). What takes less than a second is done three times, and the best counts.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import answers  # noqa: E402
import children  # noqa: E402
import endtoend  # noqa: E402
import engines  # noqa: E402
import growth  # noqa: E402
import terrain  # noqa: E402

PARTS = ("engines", "endtoend", "growth")
BYTES_A_CELL = 80  # of the engine that needs most
END_TO_END = 4000  # rows at least: what is over in a second says little

# Who must agree with whom, and who is compared with whom in speed.
REFERENCE = {
    "r.cost": "ours 8", "scikit-image": "ours 8", "xarray-spatial": "ours 8",
    "dijkstra3d": "ours 8", "whitebox-workflows": "ours 8", "r.cost -k": "ours 16 of four",
    "r.walk": "ours walk 8", "r.walk -k": "ours walk 16 of four",
}  # fmt: skip
# What explains a difference that stays.
NOTES = {"dijkstra3d": " (another problem: it charges a diagonal move like a straight one)"}


def run_one(name: str, out: Path) -> None:
    """Solve in this process; write the cost, print seconds and peak memory as JSON."""
    model, solve = engines.available()[name]
    # Read, not made here: making it would leave a peak of its own.
    friction, elevation = (
        np.load(out.parent / f"{part}.npy") for part in ("friction", "elevation")
    )
    before = children.peak_kb(reset=True)
    seconds, cost = solve(model, friction, elevation)
    own = children.peak_kb() - before
    if seconds < children.SHORT:
        del cost
        for _ in range(2):
            again, cost = solve(model, friction, elevation)
            seconds = min(seconds, again)
    np.save(out, np.asarray(cost, np.float32))
    print(json.dumps({"seconds": seconds, "peak_mb": max(own, children.children_kb()) / 1024}))


def measure(name: str, folder: Path, size: int) -> dict[str, Any]:
    """Run an engine in a child process; keep its cost raster in ``folder``."""
    out = folder / f"{name.replace(' ', '_')}.npy"
    arguments = ["--one", name, "--out", str(out)]
    python, need = engines.interpreter(name), BYTES_A_CELL * size**2
    return children.ask(Path(__file__), arguments, python, touch=need) | {"out": out}


def difference(one: Path, other: Path) -> answers.Apart:
    """How far two cost rasters are apart."""
    a, b = np.load(one, mmap_mode="r"), np.load(other, mmap_mode="r")
    rows = range(0, len(a), answers.ROWS)
    return answers.apart((a[r : r + answers.ROWS], b[r : r + answers.ROWS]) for r in rows)


def compare(names: list[str], size: int) -> list[str]:
    """The table of engines as lines of Markdown."""
    lines = [
        "| engine | s | Mcells/s | peak MB | ours is | differs from ours (median / max) |",
        "|---|---|---|---|---|---|",
    ]
    results: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as folder:
        terrain.save(size, Path(folder))
        for name in names:
            results[name] = result = measure(name, Path(folder), size)
            if "error" in result:
                lines.append(f"| {name} | failed: {result['error']} | | | | |")
                continue
            ratio = error = ""
            partner = results.get(REFERENCE.get(name, ""))
            if partner and "seconds" in partner:
                ratio = f"{result['seconds'] / partner['seconds']:.1f}x"
                error = str(difference(result["out"], partner["out"])) + NOTES.get(name, "")
            lines.append(
                f"| {name} | {result['seconds']:.2f} | {size**2 / result['seconds'] / 1e6:.2f} "
                f"| {result['peak_mb']:.0f} | {ratio} | {error} |"
            )
            print(lines[-1], flush=True)
    return lines


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
    parser.add_argument(
        "--parts", default=",".join(PARTS), help=f"of {', '.join(PARTS)}, separated by commas"
    )
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--out", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        run_one(options.one, options.out)
        return
    lines: list[str] = []
    parts = ["engines"] if options.only else options.parts.split(",")
    if "engines" in parts:
        known = engines.available()
        names = options.only.split(",") if options.only else list(known)
        lines += ["", *compare([name for name in names if name in known], options.size)]
    if "endtoend" in parts:
        lines += ["", *end_to_end(max(options.size, END_TO_END))]
    if "growth" in parts:
        sizes, beyond = growth.sizes_to(options.size)
        lines += ["", *growth.compare(sizes, growth.AT, beyond)]
    day = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
    title = f"# {options.size} x {options.size} cells, {day}"
    text = "\n".join([title, "", machine() + ".", *lines, ""])
    (HERE / f"results-{day}-{options.size}.md").write_text(text, encoding="utf-8")
    print(text)


def end_to_end(size: int) -> list[str]:
    """The table of runs from file to file."""
    with tempfile.TemporaryDirectory() as folder:
        terrain.save(size, Path(folder))
        return endtoend.compare(size, Path(folder))


if __name__ == "__main__":
    main()
