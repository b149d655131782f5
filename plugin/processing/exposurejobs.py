"""Exposure as steps of work, one for each theme, so that progress is told evenly."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import numpy as np

from ..core.exposure import (
    Area,
    Item,
    Progress,
    Row,
    count_points,
    measure_areas,
    measure_lines,
)
from ..core.grid import Bounds
from ..core.landcover import igbp_names, measure_classes
from ..core.nearness import distances
from ..core.tenure import control_at, control_over
from ..io.classes import read_classes
from . import themes
from .base import tr
from .exposurerecords import Days
from .themes import Theme

Job = Callable[[Progress], list[Row]]


def theme_jobs(
    order: Sequence[Theme],
    items: Mapping[str, Sequence[Item]],
    areas: Sequence[Area],
    days: Days,
    *,
    samples: int,
    seed: int,
) -> list[Job]:
    """The steps for the themes that have items, in their order."""
    count = partial(count_points, samples=samples, seed=seed, weight="population")
    jobs: list[Job] = []
    for theme in order:
        if theme.key not in items:
            continue
        mine = items[theme.key]
        if theme is themes.ZONES:
            jobs += _zone_jobs(mine, areas, days)
        elif theme is themes.BORDERS:
            jobs.append(partial(_tell, distances, mine, areas))
            jobs.append(partial(_tell, partial(measure_lines, "border"), mine, areas))
        else:
            measure = {
                themes.POINTS: count,
                themes.LINES: measure_lines,
                themes.POLYGONS: measure_areas,
            }[theme.shape]
            jobs.append(partial(_tell, partial(measure, theme.table), mine, areas))
    return jobs


def _tell(
    measure: Callable[..., list[Row]],
    items: Sequence[Item],
    areas: Sequence[Area],
    progress: Progress,
) -> list[Row]:
    return measure(items, areas, progress=progress)


def land_cover(path: str, igbp: bool, areas: Sequence[Area], progress: Progress) -> list[Row]:
    """Areas of the classes of a raster."""
    boxes = np.array([area.geometry.bounds for area in areas])
    bounds = Bounds(*boxes[:, :2].min(axis=0), *boxes[:, 2:].max(axis=0))
    grid = read_classes(path, tr("the land cover"), bounds)
    return measure_classes(grid, igbp_names() if igbp else {}, areas, progress=progress)


def _zone_jobs(items: Sequence[Item], areas: Sequence[Area], days: Days) -> list[Job]:
    """Control on the day, and over the period where there is one."""
    jobs: list[Job] = []
    day = days.on(items)
    if day is not None:
        jobs.append(lambda progress: control_at(items, areas, day, progress))
    if days.period is not None:
        first, last = days.period
        jobs.append(lambda progress: control_over(items, areas, first, last, progress))
    return jobs
