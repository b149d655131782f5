"""From a scenario to the friction surface that it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import QgsRasterLayer
from shapely.geometry import box

from ..core.errors import InputError, KachinError
from ..core.grid import Bounds
from ..core.names import nearest
from ..core.scenario import ALL, Built, Scenario
from ..io.closures import Closed, ClosureIndex
from ..io.presets import (
    CROSSING_COLUMNS,
    MODES,
    POLICY_COLUMNS,
    shipped_crossing_rows,
    shipped_policy_rows,
)
from ..io.rasters import WGS84, transform_bounds
from .base import tr
from .surfacerequest import BuiltRoad, LinkRequest, Rows, SurfaceRequest
from .surfaceterrain import TerrainRequest


@dataclass(frozen=True)
class Task:
    """A scenario, what it closes, and the surface on which it is answered."""

    scenario: Scenario
    closed: Closed
    request: SurfaceRequest


class TaskMaker:
    """Turns scenarios into tasks; ``terrain`` and ``gates_by_day`` are those of the base."""

    def __init__(self, terrain: TerrainRequest, gates_by_day: bool) -> None:
        self._terrain = terrain
        self._gates_by_day = gates_by_day
        self._index = ClosureIndex(terrain.study)
        self._bounds = _lonlat_bounds(terrain)

    def task(self, scenario: Scenario) -> Task:
        """The task of a scenario that is complete; raises InputError that names the scenario."""
        try:
            closed = self._index.find(scenario.closed)
            request = self._request(scenario, closed)
            request.check()
        except KachinError as error:
            raise InputError(
                tr("in the scenario '{}' {}").format(scenario.name, error.message), error.hint
            ) from error
        return Task(scenario, closed, request)

    def _request(self, scenario: Scenario, closed: Closed) -> SurfaceRequest:
        for built in scenario.built:
            self._require_inside(built)
        opened: tuple[str, ...] = ()
        by_day = self._gates_by_day and scenario.open_gates != (ALL,)
        if by_day:
            opened = self._index.crossings(scenario.open_gates)
        terrain = self._terrain
        if scenario.cell_size is not None:
            terrain = replace(terrain, cell_size=scenario.cell_size)
        return SurfaceRequest(
            terrain=terrain,
            mode=scenario.mode or MODES[0],
            season=scenario.season or "dry",
            day=scenario.date,
            policy_rows=policy_rows(scenario.policy),
            crossing_rows=crossing_rows(scenario.crossing_costs),
            vertical_factor=scenario.vertical_factor or "",
            closed_roads=tuple(sorted(closed.roads)),
            built_roads=tuple(road for built in scenario.built for road in _roads(built)),
            gates_by_day=by_day,
            open_crossings=tuple(sorted(opened)),
            closed_crossings=tuple(sorted(closed.crossings)),
            links=tuple(link for built in scenario.built for link in _links(built)),
        )

    def _require_inside(self, built: Built) -> None:
        terrain = box(*self._bounds)
        if not terrain.covers(built.line):
            b = self._bounds
            raise InputError(
                tr("'{}' runs outside the terrain").format(built.name),
                tr("keep its line within {:.2f} to {:.2f} E, {:.2f} to {:.2f} N").format(
                    b.left, b.right, b.bottom, b.top
                ),
            )


def policy_rows(changes: Mapping[str, Mapping[str, Any]]) -> Rows:
    """Rows of the zone policy that ships, changed by actor class; empty without changes."""
    if not changes:
        return ()
    rows = {row[0]: dict(zip(POLICY_COLUMNS, row)) for row in shipped_policy_rows()}
    for actor, rule in changes.items():
        if actor not in rows:
            raise InputError(
                tr("the zone policy has no actor class '{}'").format(actor), nearest(actor, rows)
            )
        for key, value in rule.items():
            text = ("yes" if value else "no") if isinstance(value, bool) else str(value)
            rows[actor][key] = text
    return tuple(tuple(row[column] for column in POLICY_COLUMNS) for row in rows.values())


def crossing_rows(changes: tuple[Mapping[str, Any], ...]) -> Rows:
    """Rows of the crossing costs that ship, with those of a scenario in their place."""
    if not changes:
        return ()
    rows = {tuple(row[:2]): tuple(row) for row in shipped_crossing_rows()}
    # What a scenario says itself comes first and goes before what it takes from the base.
    for row in reversed(changes):
        start, end = str(row["from"]), str(row["to"])
        cells = (start, end, str(row.get("hours", 0)), str(row.get("usd_t", 0)))
        rows[start, end] = cells[: len(CROSSING_COLUMNS)]
    return tuple(rows.values())


def _parts(built: Built) -> list[Any]:
    return list(getattr(built.line, "geoms", [built.line]))


def _roads(built: Built) -> list[BuiltRoad]:
    if built.kind != "road":
        return []
    return [
        BuiltRoad(built.name, _points(part), built.road_class, chord=not built.as_drawn)
        for part in _parts(built)
    ]


def _links(built: Built) -> list[LinkRequest]:
    if built.kind != "bridge":
        return []
    return [
        LinkRequest(_points(part)[0], _points(part)[-1], "bridge", built.name)
        for part in _parts(built)
    ]


def _points(line: Any) -> tuple[tuple[float, float], ...]:
    return tuple((float(x), float(y)) for x, y, *_ in line.coords)


def _lonlat_bounds(terrain: TerrainRequest) -> Bounds:
    """Outer edges of the terrain in degrees, cut to the extent that is asked for."""
    layer = QgsRasterLayer(terrain.source, "terrain", "gdal")
    if not layer.isValid():
        raise InputError(
            tr("the terrain {} cannot be opened").format(terrain.source),
            tr("choose a raster that exists"),
        )
    edges, wkt = layer.extent(), layer.crs().toWkt()
    whole = Bounds(edges.xMinimum(), edges.yMinimum(), edges.xMaximum(), edges.yMaximum())
    bounds = transform_bounds(whole, wkt, WGS84)
    if terrain.extent is None:
        return bounds
    part = transform_bounds(terrain.extent, terrain.extent_crs or wkt, WGS84)
    return Bounds(
        max(bounds.left, part.left),
        max(bounds.bottom, part.bottom),
        min(bounds.right, part.right),
        min(bounds.top, part.top),
    )
