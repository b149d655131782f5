"""The results of one small run of the real algorithms, for the tests of maps and reports."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from studies import SMALL, layer

DAY = "2026-01-15"


@dataclass(frozen=True)
class SmallRun:
    """Files of a run; the friction surface leaves far gateways outside, so some are not reached."""

    study: Path
    friction: Path
    cost: Path
    routes: Path
    gateways: Path
    rings: Path


def run_small(folder: Path) -> SmallRun:
    """Build the shipped study and run everything on a small part of its coarse relief."""
    import processing

    names = ("study.gpkg", "friction.tif", "cost.tif", "routes.gpkg", "gateways.csv", "rings.gpkg")
    run = SmallRun(*(folder / name for name in names))
    belts, gates = layer(run.study, "mining_belts"), layer(run.study, "gateways")
    processing.run("kachin:createstudy", {"OUTPUT": str(run.study)})
    surface = {"STUDY": str(run.study), "DATE": DAY, "OUTPUT": str(run.friction), **SMALL}
    processing.run("kachin:frictionsurface", surface)
    friction = {"FRICTION": str(run.friction)}
    processing.run(
        "kachin:accumulatedcost",
        {**friction, "SOURCES": belts, "COST": str(run.cost), "BACKLINK": str(folder / "b.tif"),
         "ALLOCATION": str(folder / "a.tif")},
    )  # fmt: skip
    processing.run(
        "kachin:leastcostpaths",
        {**friction, "ORIGINS": belts, "DESTINATIONS": gates, "OUTPUT": str(run.routes),
         "GATEWAYS": str(run.gateways)},
    )  # fmt: skip
    processing.run("kachin:beltbuffers", {"INPUT": belts, "OUTPUT": str(run.rings)})
    return run
