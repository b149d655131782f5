"""The line of a corridor leg: over a friction surface, along a railway or river, or straight."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely.geometry import LineString

from ..core.accumulate import Sources, accumulate
from ..core.errors import InputError, NoPathError
from ..core.geodesy import line_length_m
from ..core.grid import Grid
from ..core.measures import RouteMeasures, integrate
from ..core.network import LineNetwork
from ..core.presets import OFF_ROAD
from ..core.snap import nearest_open_cell
from ..core.trace import trace
from ..io.corridor_results import ALONG, ROUTED, STRAIGHT
from ..io.rasters import WGS84, transform_points
from ..io.vectors import Feature
from .base import tr
from .routing import LoadedFriction

Cell = tuple[int, int]
Floats = NDArray[np.float64]
Progress = Callable[[float], bool]
# A network that makes a way this many times as long as the straight line lacks a piece.
_DETOUR = 1.8
# A way that is drawn this many times as long as the straight line goes round what a road crosses.
_NO_WAY = 4.0
ROAD, FOOT = "road", "foot"


@dataclass(frozen=True)
class LegLine:
    """A line in degrees and what is known of it; lengths in km, None where there is none."""

    line: LineString
    found: str
    computed_km: float | None = None
    off_road_km: float | None = None
    remark: str = ""
    terrain: str | None = None
    hours: float | None = None
    usd_per_t: float | None = None
    exposure_km: float | None = None

    @property
    def line_km(self) -> float:
        """Length of the line on the ellipsoid."""
        lonlat = np.asarray(self.line.coords)
        return line_length_m(lonlat[:, 0], lonlat[:, 1]) / 1000


@dataclass(frozen=True)
class _Way:
    """A least-cost path in degrees with its measures, or the reason why there is none."""

    lonlat: Floats | None
    measures: RouteMeasures | None = None
    problem: str = ""


class LegFinder:
    """Finds the lines of legs; equal legs of different corridors are routed once."""

    def __init__(
        self,
        surfaces: Mapping[str, LoadedFriction],
        networks: Mapping[str, LineNetwork],
        *,
        neighbourhood: str,
        snap_km: float,
        within_km: float,
    ) -> None:
        self._loaded = surfaces
        self._networks = networks
        self._neighbourhood = neighbourhood
        self._snap_km = snap_km
        self._within_km = within_km
        self._surfaces = {
            mode: loaded.friction.surface("hours") for mode, loaded in surfaces.items()
        }
        self._ways: dict[tuple[str, Cell, Cell], _Way] = {}

    def find(self, leg: Feature, progress: Progress | None = None) -> LegLine:
        """The line of a leg, whose geometry gives its ends; Cancelled where progress says stop."""
        coordinates = np.asarray(leg.geometry.coords)[:, :2]
        ends = coordinates[[0, -1]]
        mode = leg.text("mode")
        if mode in self._networks:
            return self._along(ends, mode)
        if mode not in self._loaded:
            return _straight(ends, tr("no surface for the mode {}").format(mode or "?"))
        return self._routed(ends, mode, progress)

    def _along(self, ends: Floats, mode: str) -> LegLine:
        path = self._networks[mode].path(ends[0], ends[1], 1000 * self._within_km)
        if path is None:
            none = tr("no {} line joins both ends within {:g} km")
            return _straight(ends, none.format(mode, self._within_km))
        remark = tr("the ends are {:.1f} and {:.1f} km off the line").format(
            path.start_off_m / 1000, path.end_off_m / 1000
        )
        if path.length_m > _DETOUR * line_length_m(ends[:, 0], ends[:, 1]):
            remark = tr("a detour: the {} layer may lack a piece; {}").format(mode, remark)
        return LegLine(
            LineString(path.lonlat), ALONG, computed_km=path.length_m / 1000, remark=remark
        )

    def _routed(self, ends: Floats, mode: str, progress: Progress | None) -> LegLine:
        loaded = self._loaded[mode]
        terrain = loaded.friction.terrain
        cells: list[Cell] = []
        for x, y in zip(*transform_points(ends[:, 0], ends[:, 1], WGS84, terrain.crs_wkt)):
            cell, problem = self._open_cell(loaded, float(x), float(y))
            if cell is None:
                return _straight(ends, problem)
            cells.append(cell)
        start, end = cells
        if start == end:
            return _straight(ends, tr("both ends lie in one cell of the terrain"))
        if (mode, start, end) not in self._ways:
            self._ways[mode, start, end] = self._way(mode, start, end, progress)
        way = self._ways[mode, start, end]
        if way.lonlat is None or way.measures is None:
            return _straight(ends, way.problem)
        # The path runs from cell to cell; the leg from place to place.
        line = np.vstack([ends[:1], way.lonlat[1:-1], ends[1:]])
        drawn_m, straight_m = (line_length_m(p[:, 0], p[:, 1]) for p in (line, ends))
        if drawn_m > _NO_WAY * straight_m:
            around = tr(
                "the only way on this surface is {:.0f} km long: a road or crossing is missing"
            )
            return _straight(ends, around.format(drawn_m / 1000))
        return LegLine(
            LineString(line),
            ROUTED,
            computed_km=way.measures.road_km,
            off_road_km=way.measures.road_class_km[OFF_ROAD],
            terrain=loaded.info.terrain,
            hours=way.measures.hours,
            usd_per_t=way.measures.usd_per_t,
            exposure_km=way.measures.exposure_km,
        )

    def _open_cell(self, loaded: LoadedFriction, x: float, y: float) -> tuple[Cell | None, str]:
        terrain: Grid = loaded.friction.terrain
        try:
            cell = terrain.rowcol(x, y)
        except InputError:
            return None, tr("lies outside the terrain")
        found = nearest_open_cell(terrain, loaded.friction.barriers, cell, 1000 * self._snap_km)
        if found is None:
            blocked = tr("an end lies on a blocked cell with no open one within {:g} km")
            return None, blocked.format(self._snap_km)
        return found[0], ""

    def _way(self, mode: str, start: Cell, end: Cell, progress: Progress | None) -> _Way:
        result = accumulate(
            self._surfaces[mode],
            Sources.from_cells([start]),
            targets=[end],
            neighbourhood=self._neighbourhood,
            progress=progress,
        )
        try:
            path = trace(result, *end)
        except NoPathError:
            return _Way(None, problem=tr("no passable way on this surface"))
        friction = self._loaded[mode].friction
        terrain = friction.terrain
        x, y = terrain.xy(path.rows, path.cols)
        lon, lat = transform_points(x, y, terrain.crs_wkt, WGS84)
        return _Way(np.column_stack([lon, lat]), integrate(path, friction))


def _straight(ends: Floats, reason: str) -> LegLine:
    return LegLine(LineString(ends), STRAIGHT, remark=reason)


def network_of(features: Sequence[Feature], gap_km: float) -> LineNetwork:
    """The graph of a layer of lines; a field published_km gives the length of a single line."""
    lines: list[Floats] = []
    stated: list[float | None] = []
    for feature in features:
        parts = list(getattr(feature.geometry, "geoms", [feature.geometry]))
        known: Any = feature.get("published_km")
        for part in parts:
            lines.append(np.asarray(part.coords)[:, :2])
            usable = len(parts) == 1 and isinstance(known, (int, float))
            stated.append(1000 * float(known) if usable else None)
    return LineNetwork(lines, stated, 1000 * gap_km)
