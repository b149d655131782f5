"""Least-cost corridors of pairs of places: ground, area, width, people and places inside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely.ops import unary_union

from ..core.accumulate import Progress
from ..core.corridor import meet
from ..core.errors import InputError, NoPathError
from ..core.geodesy import polygon_area_m2
from ..core.grid import Grid
from ..core.matrix import Accumulations, Place
from ..core.overlay import contains_xy
from ..core.trace import Path, segment_lengths, trace
from ..core.transects import Transects, transects
from ..io.polygons import class_polygons
from ..io.rasters import WGS84, transform_points
from .base import tr


@dataclass(frozen=True)
class PairCorridor:
    """The corridor of one origin and destination.

    ``above`` is the percentage above the least cost, inf beyond what is shown; ``ground`` the
    polygon in degrees of each percentage, each within the next.
    """

    origin: str
    destination: str
    least: float
    above: NDArray[np.float32]
    path: Path
    route_km: float
    percents: tuple[float, ...]
    ground: tuple[Any, ...]
    across: Transects

    @property
    def area_km2(self) -> list[float]:
        """Area of the ground of each percentage on the ellipsoid."""
        return [polygon_area_m2(polygon) / 1e6 for polygon in self.ground]


@dataclass(frozen=True)
class Settlement:
    """A named place in degrees."""

    name: str
    lon: float
    lat: float


def parse_percents(text: str) -> tuple[float, ...]:
    """Read percentages such as "1, 5, 10", ascending and each once.

    Raises InputError for what is no number above 0.
    """
    values = set()
    for word in (w for w in re.split(r"[,;\s]+", text.replace("%", " ").strip()) if w):
        try:
            value = float(word)
        except ValueError:
            value = np.nan
        if not 0 < value < np.inf:
            raise InputError(
                tr('the percentage "{}" is no number above 0').format(word),
                tr("write percentages such as 1, 5, 10"),
            )
        values.add(value)
    if not values:
        raise InputError(tr("no percentage is given"), tr("write some such as 1, 5, 10"))
    return tuple(sorted(values))


def corridors(
    runs: Accumulations,
    measure: str,
    origins: Sequence[Place],
    destinations: Sequence[Place],
    percents: tuple[float, ...],
    *,
    shown: float,
    step_km: float,
    progress: Progress,
) -> Iterator[PairCorridor | tuple[str, str, str]]:
    """The corridor of each pair, or (origin, destination, why there is none).

    Every origin is accumulated once and every destination once, in reverse. ``shown`` is the
    largest percentage that is kept of the rasters.
    """
    pairs = [(a, b) for a in origins for b in destinations]
    for step, (origin, end) in enumerate(pairs):
        part = _stretches(progress, step / len(pairs), 1 / len(pairs))
        problem = origin.problem or end.problem
        if origin.cell is None or end.cell is None:
            yield origin.name, end.name, problem
            continue
        there = runs.of(measure, origin.cell, progress=part[0])
        try:
            path = trace(there, *end.cell)
        except NoPathError:
            yield origin.name, end.name, tr("no passable way on this surface")
            continue
        if len(path.rows) < 2:
            yield origin.name, end.name, tr("lies on the cell of the origin")
            continue
        onward = runs.of(measure, end.cell, reverse=True, progress=part[1])
        met = meet(there, onward)
        above = met.percent_above()
        above[above > shown] = np.inf
        grid = runs.friction.terrain
        yield PairCorridor(
            origin.name,
            end.name,
            met.least,
            above,
            path,
            float(segment_lengths(grid, path.rows, path.cols).sum() / 1000),
            percents,
            _ground(above, percents, grid),
            _across(above, path, percents, grid, step_km),
        )


def _stretches(tell: Progress, start: float, share: float) -> tuple[Progress, Progress]:
    return (
        lambda fraction: tell(start + share * 0.45 * fraction),
        lambda fraction: tell(start + share * (0.45 + 0.45 * fraction)),
    )


def _ground(above: NDArray[np.float32], percents: Sequence[float], grid: Grid) -> tuple[Any, ...]:
    """Polygons in degrees of what lies within each percentage."""
    limits = np.asarray(percents, dtype=np.float32) * np.float32(1 + 1e-6) + np.float32(1e-4)
    number = np.searchsorted(limits, above, side="left") + 1
    classes = np.where(number <= len(percents), number, 0).astype(np.int16)
    rings = class_polygons(classes, grid)
    return tuple(
        unary_union([polygon for k, polygon in rings.items() if k <= number])
        for number in range(1, len(percents) + 1)
    )


def _across(
    above: NDArray[np.float32], path: Path, percents: Sequence[float], grid: Grid, step_km: float
) -> Transects:
    route = transform_points(*grid.xy(path.rows, path.cols), grid.crs_wkt, WGS84)
    return transects(
        above,
        grid,
        route,
        percents,
        step_km=step_km,
        to_grid=lambda lon, lat: transform_points(lon, lat, WGS84, grid.crs_wkt),
    )


def inside(settlements: Sequence[Settlement], polygon: Any) -> list[str]:
    """Names of the places inside a polygon, in their order."""
    lon = np.array([place.lon for place in settlements])
    lat = np.array([place.lat for place in settlements])
    found = contains_xy(polygon, lon, lat)
    return [place.name for place, within in zip(settlements, found) if within]
