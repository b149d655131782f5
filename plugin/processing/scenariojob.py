"""Scenarios answered: surfaces built once, gateways ranked, lines and hours kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
)
from shapely.geometry import LineString

from ..core.accumulate import Sources, accumulate
from ..core.capacity import Fleet
from ..core.comparison import Standing, standing
from ..core.errors import InputError
from ..core.friction import MEASURES, Friction
from ..core.grid import Grid
from ..core.matrix import Matrix, hours_back, solve_matrix
from ..core.ranking import GENERALISED, Offer, Weights
from ..core.trace import Path
from ..io.fleets import FleetFigures, fleet
from ..io.friction_file import FrictionInfo
from ..io.rasters import WGS84, transform_points
from .base import progress_of, stop_if_cancelled, tr
from .endpoints import Endpoint
from .haulage import gateway_dues
from .routing import load_friction_file
from .scenariorequest import Task
from .surfacejob import cached_surface

Ends = Callable[[Friction, QgsProcessingFeedback], tuple[list[Endpoint], list[Endpoint]]]
F32 = NDArray[np.float32]


@dataclass(frozen=True)
class Best:
    """The best gateway of a belt by a measure: its offer, its line in EPSG:4326, loads."""

    offer: Offer
    line: LineString
    round_trip_h: float


@dataclass(frozen=True)
class Outcome:
    """What a task led to.

    ``standings`` and ``best`` are by belt and measure; ``hours`` are those from the nearest
    belt, infinite where none reaches.
    """

    task: Task
    info: FrictionInfo
    grid: Grid
    hours: F32 = field(repr=False)
    origins: tuple[str, ...]
    standings: Mapping[tuple[str, str], Standing]
    best: Mapping[tuple[str, str], Best]
    fleet: Fleet | None

    @property
    def measures(self) -> tuple[str, ...]:
        """The measures that were minimised."""
        return (*MEASURES, GENERALISED) if self.task.scenario.weights else MEASURES


class ScenarioJob:
    """Answers tasks on shared surfaces; one instance per run."""

    def __init__(
        self,
        ends: Ends,
        neighbourhood: str,
        budget_mb: float,
        context: QgsProcessingContext,
    ) -> None:
        self._ends = ends
        self._neighbourhood = neighbourhood
        self._budget_mb = budget_mb
        self._context = context

    def outcomes(self, tasks: Sequence[Task], feedback: QgsProcessingFeedback) -> list[Outcome]:
        """Answer all tasks, in their order; a surface that several share is read once."""
        found: dict[int, Outcome] = {}
        groups: dict[Any, list[int]] = {}
        for number, task in enumerate(tasks):
            groups.setdefault(task.request, []).append(number)
        steps = QgsProcessingMultiStepFeedback(2 * len(groups), feedback)
        for step, (request, numbers) in enumerate(groups.items()):
            stop_if_cancelled(feedback)
            names = ", ".join(tasks[n].scenario.name for n in numbers)
            feedback.pushInfo(tr("Surface of {}").format(names))
            steps.setCurrentStep(2 * step)
            path = cached_surface(request, self._context, steps)
            steps.setCurrentStep(2 * step + 1)
            own = [tasks[n] for n in numbers]
            found.update(zip(numbers, self._on_surface(str(path), own, steps)))
        return [found[number] for number in range(len(tasks))]

    def _on_surface(
        self, path: str, tasks: Sequence[Task], feedback: QgsProcessingFeedback
    ) -> list[Outcome]:
        loaded = load_friction_file(path, self._neighbourhood, self._budget_mb)
        friction = loaded.friction
        origins, ends = self._ends(friction, feedback)
        cells = [origin.cell for origin in origins if origin.cell is not None]
        hours: F32 = np.full(friction.terrain.shape, np.inf, np.float32)
        if cells:
            hours = accumulate(
                friction.surface("hours"),
                Sources.from_cells(cells),
                neighbourhood=self._neighbourhood,
                progress=progress_of(feedback, 0, 0.2),
            ).cost
        weights = {task.scenario.weights: None for task in tasks}
        solved = {}
        for number, weight in enumerate(weights):
            solved[weight] = solve_matrix(
                friction,
                origins,
                ends,
                (*MEASURES, GENERALISED) if weight else MEASURES,
                neighbourhood=self._neighbourhood,
                weights=weight,
                progress=progress_of(
                    feedback,
                    0.2 + 0.8 * number / len(weights),
                    0.2 + 0.8 * (number + 1) / len(weights),
                ),
                no_way=tr("no passable way on this surface"),
            )
        grid = friction.terrain
        dues = {end.name: gateway_dues(end) for end in ends}
        return [
            _outcome(task, solved[task.scenario.weights], friction, loaded.info, grid, hours, dues)
            for task in tasks
        ]


def _outcome(
    task: Task,
    matrix: Matrix,
    friction: Friction,
    info: FrictionInfo,
    grid: Grid,
    hours: F32,
    dues: Mapping[str, Any],
) -> Outcome:
    weights = task.scenario.weights
    measures = (*MEASURES, GENERALISED) if weights else MEASURES
    moving = _fleet(info)
    standings, best = {}, {}
    origins = tuple(dict.fromkeys(pair.origin for pair in matrix.pairs))
    for origin in origins:
        for measure in measures:
            own = standing(_offers(task, matrix, origin, measure, dues, friction, weights), measure)
            standings[origin, measure] = own
            if own.best is not None:
                offer = own.best.offer
                path = matrix.paths[origin, offer.destination, measure]
                back = hours_back(path, friction)
                turn = offer.route.hours if back is None else back
                handling = moving.handling_h if moving else 0.0
                best[origin, measure] = Best(
                    offer, _line(path, grid), offer.value("hours") + turn + handling
                )
    return Outcome(task, info, grid, hours, origins, standings, best, moving)


def _offers(
    task: Task,
    matrix: Matrix,
    origin: str,
    measure: str,
    dues: Mapping[str, Any],
    friction: Friction,
    weights: Weights | None,
) -> list[Offer]:
    """What the open gateways offer a belt."""
    return [
        Offer(
            origin,
            pair.destination,
            pair.routes[measure],
            dues[pair.destination],
            friction.usd_per_t_h,
            weights,
        )
        for pair in matrix.pairs
        if pair.origin == origin
        and measure in pair.routes
        and pair.destination not in task.closed.destinations
    ]


def _fleet(info: FrictionInfo) -> Fleet | None:
    try:
        return fleet(info.mode, info.season, FleetFigures())
    except InputError:  # nobody states what this mode carries
        return None


def _line(path: Path, grid: Grid) -> LineString:
    lon, lat = transform_points(*grid.xy(path.rows, path.cols), grid.crs_wkt, WGS84)
    points = list(zip(np.round(lon, 6), np.round(lat, 6)))
    # A belt that is its own gateway still needs a line of two points.
    return LineString(points if len(points) > 1 else points * 2)
