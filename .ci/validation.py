"""Hold routes against what is known: straight lines, both directions, published road lengths.

Writes resources/validation (tables) and resources/pictures/validation_lengths.png:

QT_QPA_PLATFORM=offscreen GDAL_PAM_ENABLED=NO /usr/bin/python3 .ci/validation.py [terrain.tif]

Without an argument the 15 arc-second terrain of the tests is taken; where it is absent, nothing is
done and the reason is said.
"""

from __future__ import annotations

import csv
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import headless  # noqa: E402
import package  # noqa: E402

headless.prepare_environment()
package.register()

import numpy as np  # noqa: E402

from kachin_corridors.layers.build import build_study  # noqa: E402
from kachin_corridors.plugin.cartography.charts import scatter  # noqa: E402
from kachin_corridors.plugin.core import vertical  # noqa: E402
from kachin_corridors.plugin.core.accumulate import Sources, accumulate  # noqa: E402
from kachin_corridors.plugin.core.friction import Friction  # noqa: E402
from kachin_corridors.plugin.core.grid import Affine, Grid  # noqa: E402
from kachin_corridors.plugin.core.measures import RouteMeasures, integrate  # noqa: E402
from kachin_corridors.plugin.core.snap import nearest_open_cell  # noqa: E402
from kachin_corridors.plugin.core.surface import CostSurface  # noqa: E402
from kachin_corridors.plugin.core.trace import trace  # noqa: E402
from kachin_corridors.plugin.io.friction_file import read_friction  # noqa: E402
from kachin_corridors.plugin.io.store import open_layer_features  # noqa: E402

DEM_15S = ROOT.parent / "shared/data/tests_only/dem_vfp15s_dequant_92_100_20_295.tif"
FOLDER = ROOT / "resources" / "validation"
PICTURE = ROOT / "resources" / "pictures" / "validation_lengths.png"
CRITICAL_GRADES = (0.10, 0.08, 0.06, 0.05)
SNAP_M = 5000.0
# What a leg's own figures say of why its lengths differ.
OFF_ROAD_SHARE, STEADY_GRADE, STRAIGHT, WINDING = 0.5, 0.025, 1.15, 1.25
EASY_GRADE = 0.05
Cell = tuple[int, int]


class Leg(NamedTuple):
    """A leg with its lengths (km), what was found on its way, and what drives the difference."""

    id: str
    name: str
    mode: str
    published: float
    computed: float
    straight: float
    off_road: float
    ends: tuple[tuple[float, float], tuple[float, float]]

    @property
    def ratio(self) -> float:
        """Computed over published length."""
        return self.computed / self.published


def main(arguments: Sequence[str]) -> int:
    """Run all tests on one terrain; 0 also where there is none."""
    terrain = Path(arguments[0]) if arguments else DEM_15S
    if not terrain.is_file():
        print(f"skipped: the terrain {terrain.name} is not there; name another one")
        return 0
    application = headless.start_qgis()
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        texts = dict(_sections(terrain, Path(scratch)))
    _fill(FOLDER / "README.md", texts)
    application.exitQgis()
    return 0


def _sections(terrain: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """Tables of the page, by the name of their place in it."""
    yield "straight", straight_lines()
    study = folder / "study.gpkg"
    build_study(study)
    friction = friction_on(terrain, study, folder)
    width, height = (sizes[sizes.size // 2] for sizes in friction.terrain.cell_size_m())
    cells = f"{friction.terrain.values.size / 1e6:.1f} million cells"
    yield "terrain", f"The terrain of this run has {cells} of {width:.0f} by {height:.0f} m."
    legs = routed_legs(study, folder)
    yield "lengths", lengths(legs, friction)
    yield "grades", sensitivity(legs, friction)
    yield "directions", directions(legs, friction)


def straight_lines() -> str:
    """Cost on flat uniform ground from the centre of a raster, against the straight line."""
    size = 401
    grid = Grid(np.ones((size, size), np.float32), Affine(1, 0, 0, 0, -1, 0), 'PROJCS["flat"]')
    centre = size // 2
    rows, cols = np.mgrid[:size, :size]
    distance = np.hypot(rows - centre, cols - centre)
    far = distance >= 20
    table = []
    for hood in ("8", "16", "ring"):
        cost = accumulate(
            CostSurface(grid), Sources.from_cells([(centre, centre)]), neighbourhood=hood
        ).cost
        error = cost[far] / distance[far] - 1
        table.append([hood, f"{100 * error.max():.2f} %", f"{100 * error.mean():.2f} %",
                      f"{100 * error.min():.2f} %"])  # fmt: skip
    return markdown(["neighbourhood", "most above", "mean", "least"], table)


def friction_on(terrain: Path, study: Path, folder: Path) -> Friction:
    """The surface of a truck in the dry season with the roads that ship."""
    import processing

    path = folder / "friction.tif"
    parameters = {"STUDY": str(study), "DEM": str(terrain), "OUTPUT": str(path)}
    processing.run("kachin:frictionsurface", parameters)
    return read_friction(path, "the friction surface")[0]


def routed_legs(study: Path, folder: Path) -> list[Leg]:
    """Legs with a published length for which a way was found."""
    import processing

    layers = {
        key: f"{study}|layername={name}"
        for key, name in (
            ("LEGS", "corridor_legs"), ("CORRIDORS", "corridors"), ("RAILWAYS", "railways"),
            ("RIVERS", "rivers"),
        )
    }  # fmt: skip
    outputs = {"OUTPUT": str(folder / "legs.gpkg"), "TABLE": str(folder / "legs.csv")}
    surface = {"FRICTION": str(folder / "friction.tif")}
    processing.run("kachin:routecorridors", {**surface, **layers, **outputs})
    ends = {
        leg.text("id"): tuple(tuple(leg.geometry.coords[i][:2]) for i in (0, -1))
        for leg in open_layer_features(study, "corridor_legs")
    }
    found = []
    for leg in open_layer_features(folder / "legs.gpkg", "legs"):
        if leg.get("ratio") is not None:
            lengths_km = (leg[k] for k in ("published_km", "computed_km", "geodesic_km"))
            off_road = float(leg.get("off_road_km") or 0)
            found.append(Leg(leg.text("id"), leg.text("name"), leg.text("mode"),
                             *(float(v) for v in lengths_km), off_road,
                             ends[leg.text("id")]))  # fmt: skip
    return found


def lengths(legs: Sequence[Leg], friction: Friction) -> str:
    """Table of lengths as text; writes it as CSV, and the scatter."""
    surface = friction.surface("hours")
    easy = eased(friction, EASY_GRADE)
    easy_surface = easy.surface("hours")
    rows, raw = [], []
    for leg in sorted(legs, key=lambda leg: leg.ratio):
        route = way(leg, friction, surface) if leg.mode == "road" else None
        driver = reason(leg, route)
        gentle = way(leg, easy, easy_surface) if leg.mode == "road" else None
        gentle_ratio = f"{gentle.road_km / leg.published:.2f}" if gentle is not None else ""
        rows.append([leg.id, leg.name, leg.mode, f"{leg.published:.0f}", f"{leg.computed:.0f}",
                     f"{leg.straight:.0f}", f"{leg.ratio:.2f}", gentle_ratio, driver])  # fmt: skip
        raw.append([leg.id, leg.name, leg.mode, leg.published, round(leg.computed, 2),
                    round(leg.straight, 2), round(leg.ratio, 3), gentle_ratio, driver])  # fmt: skip
    with (FOLDER / "lengths.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["id", "name", "mode", "published_km", "computed_km", "geodesic_km",
                         "ratio", "ratio_at_5_pct", "driver"])  # fmt: skip
        writer.writerows(raw)
    names = [leg.name for leg in legs]
    scatter([g.published for g in legs], [g.computed for g in legs], names, PICTURE)
    table = markdown(
        ["leg", "from and to", "mode", "published km", "computed km", "straight km", "ratio",
         f"ratio at {100 * EASY_GRADE:g} %", "what drives the difference"],
        rows,
    )  # fmt: skip
    return f"{table}\n\n{summary(legs)}"


def summary(legs: Sequence[Leg]) -> str:
    """Median ratio and median error, of all legs and of those by road."""
    said = []
    for title, own in (
        ("All legs", legs),
        ("Legs by road", [leg for leg in legs if leg.mode == "road"]),
    ):
        ratios = [leg.ratio for leg in own]
        errors = [abs(r - 1) for r in ratios]
        within = sum(error <= 0.2 for error in errors)
        said.append(
            f"{title}: {len(own)}, median of computed / published {median(ratios):.2f}, "
            f"median error {100 * median(errors):.0f} %, {within} within 20 %."
        )
    return "\n\n".join(said)


def way(leg: Leg, friction: Friction, surface: CostSurface) -> RouteMeasures | None:
    """Measures of the way of least hours between the ends of a leg."""
    cells = ends_of(leg, friction)
    if cells is None:
        return None
    result = accumulate(surface, Sources.from_cells([cells[0]]), targets=[cells[1]],
                        neighbourhood="8")  # fmt: skip
    return integrate(trace(result, *cells[1]), friction)


def ends_of(leg: Leg, friction: Friction) -> tuple[Cell, Cell] | None:
    """Open cells at both ends of a leg."""
    found = []
    for x, y in leg.ends:
        cell = nearest_open_cell(
            friction.terrain, friction.barriers, friction.terrain.rowcol(x, y), SNAP_M
        )
        if cell is None:
            return None
        found.append(cell[0])
    return found[0], found[1]


def reason(leg: Leg, route: RouteMeasures | None) -> str:
    """What a leg's own figures say of why it differs by more than a tenth."""
    if abs(leg.ratio - 1) <= 0.1:
        return "-"
    if leg.off_road > OFF_ROAD_SHARE * leg.computed:
        return f"no mapped road on {100 * leg.off_road / leg.computed:.0f} % of the way"
    said = []
    if route is not None:
        height = route.climb_m + route.descent_m
        if height > STEADY_GRADE * 1000 * leg.published:
            said.append(
                f"{height / leg.published:.0f} m up and down for each published km, "
                f"{height / route.length_km:.0f} m for each km of the line"
            )
    if leg.computed < STRAIGHT * leg.straight and leg.published > WINDING * leg.straight:
        said.append("the mapped road is nearly straight, the published one is not")
    elif not said:
        said.append("bends shorter than a cell, or another course")
    return "; ".join(said)


def sensitivity(legs: Sequence[Leg], friction: Friction) -> str:
    """Ratios of the legs by road at several critical grades."""
    roads = [leg for leg in legs if leg.mode == "road"]
    table = []
    for grade in CRITICAL_GRADES:
        own = eased(friction, grade)
        surface = own.surface("hours")
        ratios = [
            route.road_km / leg.published
            for leg in roads
            if (route := way(leg, own, surface)) is not None
        ]
        errors = [abs(ratio - 1) for ratio in ratios]
        table.append([f"{100 * grade:g} %", f"{median(ratios):.2f}",
                      f"{100 * median(errors):.0f} %", f"{min(ratios):.2f}"])  # fmt: skip
    return markdown(["critical grade", "median ratio", "median error", "least ratio"], table)


def eased(friction: Friction, critical_grade: float) -> Friction:
    """The same surface for roads that keep to another critical grade."""
    factor = vertical.herzog_wheeled(critical_grade)
    return replace(friction, critical_grade=critical_grade, factor=factor)


def directions(legs: Sequence[Leg], friction: Friction) -> str:
    """Hours from A to B against those from B to A, for a truck's factor and a walker's."""
    table = []
    for name, factor in (
        (friction.factor.name, friction.factor), ("Tobler 1993", vertical.tobler()),
        ("Minetti 2002, walking", vertical.minetti()),
    ):  # fmt: skip
        own = replace(friction, factor=factor)
        surface = own.surface("hours")
        differences = []
        for leg in legs:
            if leg.mode != "road" or ends_of(leg, own) is None:
                continue
            there = way(leg, own, surface)
            back = way(leg._replace(ends=leg.ends[::-1]), own, surface)
            if there is not None and back is not None:
                differences.append(abs(back.hours / there.hours - 1))
        table.append([name, f"{100 * median(differences):.2f} %",
                      f"{100 * max(differences):.2f} %"])  # fmt: skip
    return markdown(["vertical factor", "median difference of hours", "largest"], table)


def markdown(head: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def _fill(page: Path, texts: dict[str, str]) -> None:
    """Put tables between their marks in a page; raises KeyError for a mark that it lacks."""
    text = page.read_text(encoding="utf-8")
    for name, table in texts.items():
        start, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
        if start not in text or end not in text:
            raise KeyError(f"{page} has no place for {name}")
        text = re.sub(
            re.escape(start) + ".*?" + re.escape(end),
            lambda _m, t=table, a=start, b=end: f"{a}\n{t}\n{b}",
            text,
            flags=re.S,
        )
    page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
