"""Belts against gateways on 4 million cells: what sharing and stopping early save, in one run.

    python benchmarks/matrix.py
    SIZE=3000 python benchmarks/matrix.py

Two belts, twelve gateways, three measures on the seeded terrain. Only ratios travel between
machines; processor time counts all threads.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tests")]
import terrain  # noqa: E402

import package  # noqa: E402

package.register()
from kachin_corridors.plugin.core.accumulate import Sources, accumulate  # noqa: E402
from kachin_corridors.plugin.core.crossings import Crossings  # noqa: E402
from kachin_corridors.plugin.core.friction import MEASURES, Friction  # noqa: E402
from kachin_corridors.plugin.core.grid import Affine, Grid  # noqa: E402
from kachin_corridors.plugin.core.matrix import Place, solve_matrix  # noqa: E402
from kachin_corridors.plugin.core.vertical import herzog_wheeled  # noqa: E402

UTM = 'PROJCS["WGS 84 / UTM zone 47N"]'
HOOD = "8"


def ground(size: int) -> Friction:
    """A truck's friction on the seeded terrain, a quarter of it exposed."""
    level, elevation = terrain.make(size)
    none = np.zeros(level.shape, np.uint8)
    exposed = np.zeros(level.shape, np.float32)
    exposed[size // 2 :, size // 2 :] = 1
    return Friction(
        terrain=Grid(elevation, Affine(terrain.CELL_M, 0, 0, 0, -terrain.CELL_M, 0), UTM),
        hours_per_m=level / np.float32(10_000),
        usd_per_t_m=level * np.float32(1e-4),
        delay_h_per_m=np.zeros(level.shape, np.float32),
        exposure=exposed,
        zone_id=none,
        road_class=none,
        country_id=none,
        factor=herzog_wheeled(0.1),
        crossings=Crossings.at_borders(1, 0, 0.0),
        usd_per_t_h=1.0,
        critical_grade=0.1,
    )


def places(friction: Friction, count: int, spread: float, seed: int) -> list[Place]:
    """Open cells within a share of the grid about its middle."""
    rng = np.random.default_rng(seed)
    size = friction.terrain.shape[0]
    found: list[Place] = []
    while len(found) < count:
        row, col = (int(size * (0.5 + spread * (v - 0.5))) for v in rng.random(2))
        if not friction.barriers[row, col]:
            found.append(Place(f"{seed}-{len(found)}", (row, col)))
    return found


def timed(title: str, run: Callable[[], object]) -> tuple[float, str]:
    """Wall seconds, and a row of the table."""
    wall, processor = time.perf_counter(), time.process_time()
    run()
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    return wall, f"| {title} | {wall:.1f} | {processor:.1f} |"


def main() -> None:
    """Time the three ways and print their ratios."""
    size = int(os.environ.get("SIZE", "2000"))
    friction = ground(size)
    belts, gates = places(friction, 2, 0.3, 1), places(friction, 12, 0.5, 2)
    surfaces = {measure: friction.surface(measure) for measure in MEASURES}

    def each_full(ends: list[Place]) -> None:
        for surface in surfaces.values():
            for belt in belts:
                for _ in ends:
                    accumulate(surface, Sources.from_cells([belt.cell]), neighbourhood=HOOD)

    solve_matrix(friction, belts[:1], gates[:1], ["hours"], neighbourhood=HOOD)  # compiles
    rows = [
        timed("one run a belt and measure, stopped at its gateways, with paths and measures",
              lambda: solve_matrix(friction, belts, gates, MEASURES, neighbourhood=HOOD)),
        timed("one full run a belt and measure", lambda: each_full(gates[:1])),
        timed("one full run a pair and measure", lambda: each_full(gates)),
    ]  # fmt: skip
    print(f"2 belts x 12 gateways x 3 measures, {size}² cells, load {os.getloadavg()[0]:.1f}\n")
    print("| way | wall s | processor s | wall, times the first |\n|---|---|---|---|")
    for wall, row in rows:
        print(f"{row} {wall / rows[0][0]:.1f}x |")


if __name__ == "__main__":
    main()
