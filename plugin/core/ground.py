"""From codes on a grid to friction: roads, rivers, land cover, zones and a season, combined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .crossings import NO_ZONE, Crossings, FrictionLink, border_matrix
from .friction import Friction
from .grid import Grid
from .presets import (
    RIVER_CLASSES,
    ROAD_CLASSES,
    ROAD_SURFACES,
    SEASON_BIT,
    SEASONS,
    CrossingRule,
    ModePreset,
    ZoneRule,
    require_season,
)
from .surface import VerticalFactor
from .vertical import herzog_wheeled

F32 = NDArray[np.float32]
U8 = NDArray[np.uint8]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Ground:
    """Codes of each cell, all of the terrain's shape.

    ``road_class`` indexes ROAD_CLASSES, ``road_surface`` ROAD_SURFACES and ``rivers``
    RIVER_CLASSES; ``land_cover`` is 1 + the index of a class, 0 where none is known.
    ``fords`` are roads through water, ``bound_roads`` the seasons (sum of SEASON_BIT) in which
    a road is closed by its own record.
    """

    road_class: U8
    rivers: U8
    barriers: Mask
    zone_id: U8
    country_id: U8
    road_surface: U8 | None = None
    fords: Mask | None = None
    bound_roads: U8 | None = None
    land_cover: U8 | None = None


@dataclass(frozen=True)
class Rules:
    """How a mode in a season and under a policy takes the ground.

    ``zone_rules[k - 1]`` and ``zone_actors[k - 1]`` belong to zone id k. Land cover class k
    multiplies the time off the road by ``land_cover_factors[k - 1]``; inf closes it.
    """

    preset: ModePreset
    season: str
    zone_rules: Sequence[ZoneRule] = ()
    zone_actors: Sequence[str] = ()
    crossings: Sequence[CrossingRule] = ()
    land_cover_factors: Sequence[float] = ()
    factor: VerticalFactor | None = None


def build_friction(
    terrain: Grid, ground: Ground, rules: Rules, links: tuple[FrictionLink, ...] = ()
) -> Friction:
    """Level friction of the ground; cells without elevation are barriers.

    A road that its season closes is no better than the ground beside it, and no bridge. A river
    cell without a road costs the hours of its class, spread over the cell's width, a ford
    those of a ford.
    """
    season = require_season(rules.season)
    preset = rules.preset
    road_cells = _Roads.of(ground)
    usable = road_cells.usable(preset, season)
    roads = np.zeros(ground.road_class.shape, np.bool_)
    roads.ravel()[road_cells.cells] = usable
    hours = _level_hours(ground, road_cells, usable, rules)
    delay, impassable = _river_delay(terrain, ground, roads, preset, season)
    per_zone = (ZoneRule(), *rules.zone_rules)
    hours *= np.asarray([rule.time_factor for rule in per_zone], np.float32)[ground.zone_id]
    closed = ground.barriers | impassable
    closed |= np.asarray([rule.blocked for rule in per_zone])[ground.zone_id]
    if terrain.nodata is not None:
        closed |= terrain.nodata
    hours[closed] = np.inf
    usd = preset.usd_per_t_m(hours)
    usd[np.isinf(hours)] = np.inf
    exposure = np.asarray([rule.exposure for rule in per_zone], np.float32)[ground.zone_id]
    critical = preset.maybe("critical_grade", np.inf)
    return Friction(
        terrain=terrain,
        hours_per_m=hours,
        usd_per_t_m=usd,
        delay_h_per_m=delay,
        exposure=exposure,
        zone_id=ground.zone_id,
        road_class=np.where(roads, ground.road_class, np.uint8(0)),
        country_id=ground.country_id,
        factor=rules.factor or herzog_wheeled(critical),
        crossings=_crossings(ground, rules),
        usd_per_t_h=preset.usd_per_t_h(),
        critical_grade=critical,
        road_surface=ground.road_surface,
        river=ground.rivers,
        season_closed=_closed_seasons(ground, road_cells, preset),
        land_cover=ground.land_cover,
        links=links,
    )


@dataclass(frozen=True)
class _Roads:
    """The road cells of a ground, flat, with what they are: few among all cells."""

    cells: NDArray[np.intp]
    road_class: U8
    surface: U8
    bound: U8

    @classmethod
    def of(cls, ground: Ground) -> _Roads:
        cells = np.flatnonzero(ground.road_class)
        nothing = np.zeros(cells.size, np.uint8)
        surface, bound = ground.road_surface, ground.bound_roads
        unknown = nothing + np.uint8(ROAD_SURFACES.index("unknown"))
        return cls(
            cells,
            ground.road_class.ravel()[cells],
            unknown if surface is None else surface.ravel()[cells],
            nothing if bound is None else bound.ravel()[cells],
        )

    def usable(self, preset: ModePreset, season: str) -> Mask:
        """Which of the cells the mode can use as a road in the season."""
        known = np.array([f"speed_{name}" in preset.parameters for name in ROAD_CLASSES])
        table = known[:, np.newaxis] & ~_class_closed(preset, season)
        open_: Mask = table[self.road_class, self.surface]
        return open_ & ((self.bound & SEASON_BIT[season]) == 0)


def _class_closed(preset: ModePreset, season: str) -> NDArray[np.bool_]:
    return np.array(
        [[preset.closed(name, season, s) for s in ROAD_SURFACES] for name in ROAD_CLASSES]
    )


def _level_hours(ground: Ground, roads: _Roads, usable: Mask, rules: Rules) -> F32:
    """Hours per level metre before zones and barriers; infinite where the season closes.

    ``usable`` says which of the road cells are roads to the mode.
    """
    preset, season = rules.preset, rules.season
    speed = np.array(
        [
            [preset.speed_m_per_h(name, season, surface) for surface in ROAD_SURFACES]
            for name in ROAD_CLASSES
        ]
    )
    with np.errstate(divide="ignore"):
        per_m = (1 / speed).astype(np.float32)
    off_road = per_m[0, 0]
    hours: F32 = np.full(ground.road_class.shape, off_road, np.float32)
    if ground.land_cover is not None:
        # Off the road the preset means ground of unknown cover, its factors go from open ground.
        opener = preset.get("speed_off_road") / preset.maybe(
            "speed_open_ground", preset.get("speed_off_road")
        )
        known = opener * np.asarray(rules.land_cover_factors, np.float32)
        hours *= np.concatenate([np.ones(1, np.float32), known])[ground.land_cover]
    cells = roads.cells[usable]
    hours.ravel()[cells] = per_m[roads.road_class[usable], roads.surface[usable]]
    return hours


def _river_delay(
    terrain: Grid, ground: Ground, roads: Mask, preset: ModePreset, season: str
) -> tuple[F32, Mask]:
    """Hours per metre lost in rivers, and river cells that nobody crosses in the season."""
    width, height = terrain.cell_size_m()
    names = RIVER_CLASSES[1:]
    hours = np.array([0.0, *(preset.river_crossing_h(season, name) for name in names)])
    delay = np.zeros(ground.rivers.shape, np.float32)
    impassable = np.zeros(ground.rivers.shape, np.bool_)
    rows, cols = np.nonzero(ground.rivers)
    bridged = roads[rows, cols]
    crossing = np.where(bridged, 0.0, hours[ground.rivers[rows, cols]])
    if ground.fords is not None:
        ford_h = preset.maybe(f"ford_{season}", preset.river_crossing_h(season, names[0]))
        crossing[bridged & ground.fords[rows, cols]] = ford_h
    closed = np.isinf(crossing)
    impassable[rows, cols] = closed
    delay[rows, cols] = np.where(closed, 0.0, crossing) / np.sqrt(width * height)[rows]
    return delay, impassable


def _closed_seasons(ground: Ground, roads: _Roads, preset: ModePreset) -> U8:
    """Seasons (sum of SEASON_BIT) in which a road or a river cannot be used."""
    closed = np.zeros(ground.road_class.shape, np.uint8)
    rows, cols = np.nonzero((ground.rivers > 0) & (ground.road_class == 0))
    for season in SEASONS:
        bit = np.uint8(SEASON_BIT[season])
        closed.ravel()[roads.cells] += bit * ~roads.usable(preset, season)
        never = [np.isinf(preset.river_crossing_h(season, name)) for name in RIVER_CLASSES[1:]]
        closed[rows, cols] += bit * np.array([False, *never])[ground.rivers[rows, cols]]
    return closed


def _crossings(ground: Ground, rules: Rules) -> Crossings:
    """Border hours between countries; delays, levies and the user's rules between actors."""
    countries = int(ground.country_id.max())
    border = border_matrix(countries, rules.preset.get("border_crossing"))
    levy = border_matrix(countries, rules.preset.maybe("border_levy", 0.0))
    own = dict(zip(rules.zone_actors, rules.zone_rules))
    actors = (NO_ZONE, *sorted(own))
    hours = np.zeros((len(actors), len(actors)), np.float32)
    usd = np.zeros_like(hours)
    for i, start in enumerate(actors):
        for j, end in enumerate(actors):
            if i == j:
                continue
            entered = own.get(end, ZoneRule())
            found = [rule for rule in rules.crossings if rule.fits(start, end)]
            hours[i, j] = entered.delay_h + sum(rule.hours for rule in found)
            usd[i, j] = entered.levy_usd_t + sum(rule.usd_t for rule in found)
    of_zone = [0, *(actors.index(actor) for actor in rules.zone_actors)]
    if not rules.zone_actors:
        of_zone = [0] * (len(rules.zone_rules) + 1)
    return Crossings(border, levy, actors, np.array(of_zone, np.uint8), hours, usd)
