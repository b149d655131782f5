"""Many origins against many destinations: least-cost paths and what they measure."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .accumulate import Accumulation, Progress, Sources, accumulate
from .capacity import turned_round
from .errors import Cancelled, NoPathError
from .friction import Friction
from .generalised import generalised_surface
from .measures import RouteMeasures, integrate
from .ranking import GENERALISED, PairResult, Weights
from .surface import CostSurface
from .trace import Path, trace

Cell = tuple[int, int]


@dataclass(frozen=True)
class Place:
    """A named place on a surface; off it, it has no cell and a problem that says why."""

    name: str
    cell: Cell | None
    problem: str = ""


@dataclass(frozen=True)
class Matrix:
    """Every origin with every destination, in order, and the paths that there are.

    ``paths`` is by (origin, destination, minimised measure).
    """

    pairs: list[PairResult]
    paths: Mapping[tuple[str, str, str], Path]


class Accumulations:
    """Runs on one friction surface, each solved once and kept as long as this object lives.

    A kept run answers any later question with the same measure, cell and direction whose
    targets it has reached or searched for; ``forget`` lets go of what is no longer needed.
    """

    def __init__(
        self, friction: Friction, neighbourhood: str = "16", weights: Weights | None = None
    ) -> None:
        self.friction = friction
        self.neighbourhood = neighbourhood
        self.weights = weights
        self.solved = 0
        self._surfaces: dict[str, CostSurface] = {}
        self._kept: dict[tuple[str, Cell, bool], tuple[frozenset[Cell] | None, Accumulation]] = {}

    def surface(self, measure: str) -> CostSurface:
        """Cost surface of a measure, or of the generalised cost where there are weights."""
        if measure not in self._surfaces:
            self._surfaces[measure] = (
                generalised_surface(self.friction, self.weights)
                if measure == GENERALISED and self.weights
                else self.friction.surface(measure)
            )
        return self._surfaces[measure]

    def of(
        self,
        measure: str,
        cell: Cell,
        *,
        reverse: bool = False,
        targets: Sequence[Cell] | None = None,
        progress: Progress | None = None,
    ) -> Accumulation:
        """Cost from a cell (to it, with ``reverse``), final at least at the targets.

        Without targets it is final everywhere. Raises what ``accumulate`` raises.
        """
        key = (measure, cell, reverse)
        wanted = None if targets is None else frozenset(targets)
        if key in self._kept:
            final_at, kept = self._kept[key]
            if final_at is None or (wanted is not None and wanted <= final_at):
                return kept
        result = accumulate(
            self.surface(measure),
            Sources.from_cells([cell]),
            neighbourhood=self.neighbourhood,
            targets=None if wanted is None else sorted(wanted),
            reverse=reverse,
            progress=progress,
        )
        self.solved += 1
        self._kept[key] = (wanted, result)
        return result

    def forget(self, measure: str, cell: Cell | None = None) -> None:
        """Let go of the runs of a measure, or of one of its cells only."""
        gone = [key for key in self._kept if key[0] == measure and cell in (None, key[1])]
        for key in gone:
            del self._kept[key]
        if cell is None:
            self._surfaces.pop(measure, None)


def solve_matrix(
    friction: Friction,
    origins: Sequence[Place],
    destinations: Sequence[Place],
    measures: Sequence[str],
    *,
    neighbourhood: str = "16",
    progress: Progress | None = None,
    runs: Accumulations | None = None,
    weights: Weights | None = None,
    no_way: str = "no passable way on this surface",
) -> Matrix:
    """Route every origin to every destination, once for each measure to minimise.

    One accumulation per measure and origin, stopped at its destinations; where there are fewer
    destinations than origins, one per destination in reverse. ``runs`` gives accumulations of
    the same friction that the caller uses again; without it they are let go as they are read.
    ``weights`` belong to the measure GENERALISED. A place without a cell keeps its pairs, with
    its problem; other pairs without a path say ``no_way``. Names are distinct within origins
    and within destinations. Raises Cancelled when ``progress`` returns False.
    """
    tell = progress or (lambda _fraction: True)
    starts, ends = _names_by_cell(origins), _names_by_cell(destinations)
    reverse = len(ends) < len(starts)
    roots, leaves = (ends, starts) if reverse else (starts, ends)
    work = runs or Accumulations(friction, neighbourhood, weights)
    found: dict[tuple[str, str, str], tuple[Path, RouteMeasures]] = {}
    steps = [(measure, root) for measure in measures for root in roots] if leaves else []
    for step, (measure, root) in enumerate(steps):
        if not tell(step / len(steps)):
            raise Cancelled
        part = _stretch(tell, step, len(steps))
        run = work.of(measure, root, reverse=reverse, targets=list(leaves), progress=part)
        for leaf, names in leaves.items():
            with contextlib.suppress(NoPathError):
                path = trace(run, *leaf)
                route = path, integrate(path, friction)
                for a, b in itertools.product(roots[root], names):
                    found[(b, a, measure) if reverse else (a, b, measure)] = route
        if runs is None:
            work.forget(measure, root)
            if (step + 1) % len(roots) == 0:
                work.forget(measure)
    return _matrix(origins, destinations, measures, found, no_way)


def hours_back(path: Path, friction: Friction) -> float | None:
    """Hours along a path the other way round; None where it cannot be gone back."""
    links = {(link.from_cell, link.to_cell) for link in friction.links}
    for i in path.jumps:
        start, end = ((round(path.rows[k]), round(path.cols[k])) for k in (i, i + 1))
        if (end, start) not in links:
            return None
    back = integrate(turned_round(path), friction)
    return None if back.too_steep_km else back.hours


def _names_by_cell(places: Sequence[Place]) -> dict[Cell, list[str]]:
    """Names of the places on each cell, in their order; places without a cell are left out."""
    by_cell: dict[Cell, list[str]] = {}
    for place in places:
        if place.cell is not None:
            by_cell.setdefault(place.cell, []).append(place.name)
    return by_cell


def _stretch(tell: Progress, step: int, count: int) -> Progress:
    return lambda fraction: tell((step + fraction) / count)


def _matrix(
    origins: Sequence[Place],
    destinations: Sequence[Place],
    measures: Sequence[str],
    found: Mapping[tuple[str, str, str], tuple[Path, RouteMeasures]],
    no_way: str,
) -> Matrix:
    """Pairs in the order of origins and destinations, paths in that of the measures."""
    pairs = []
    for a, b in itertools.product(origins, destinations):
        keys = {measure: (a.name, b.name, measure) for measure in measures}
        routes = {measure: found[key][1] for measure, key in keys.items() if key in found}
        pairs.append(PairResult(a.name, b.name, routes, a.problem or b.problem or no_way))
    ordered = [(a.name, b.name, m) for m in measures for a in origins for b in destinations]
    return Matrix(pairs, {key: found[key][0] for key in ordered if key in found})
