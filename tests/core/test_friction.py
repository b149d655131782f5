"""Friction is arithmetic on the preset; each number here is worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from kachin_corridors.plugin.core.accumulate import Sources, accumulate
from kachin_corridors.plugin.core.course import course_of_path
from kachin_corridors.plugin.core.errors import InputError, SurfaceError
from kachin_corridors.plugin.core.friction import MEASURES, Friction
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.ground import Ground, Rules, build_friction
from kachin_corridors.plugin.core.measures import integrate
from kachin_corridors.plugin.core.presets import (
    ROAD_CLASSES,
    SEASONS,
    ModePreset,
    Parameter,
    ZoneRule,
    rule_for,
)
from kachin_corridors.plugin.core.trace import trace

UTM = 'PROJCS["UTM"]'
CELL_M = 500.0


def preset(**changes: float) -> ModePreset:
    """A preset of round numbers: 20 km/h on any road, 5 km/h off road, no season."""
    values = {f"speed_{name}": 20.0 for name in ROAD_CLASSES} | {"speed_off_road": 5.0}
    values |= {f"season_{s}_{name}": 1.0 for s in SEASONS for name in ROAD_CLASSES}
    values |= {"river_crossing_dry": 3.0, "river_crossing_shoulder": 6.0, "river_crossing_wet": 9.0}
    values |= {"freight_rate": 0.1, "freight_time_share": 0.5, "freight_reference_speed": 20.0}
    values |= {"critical_grade": 0.1, "border_crossing": 8.0, "season_wet_off_road": 4.0} | changes
    return ModePreset("test", "Test", {k: Parameter(v, "", "", "", "") for k, v in values.items()})


def built(shape=(3, 4), *, elevation=None, season="dry", rules=(), how=None, **layers) -> Friction:
    """Friction on flat ground off the roads, except for the layers given."""
    values = np.zeros(shape, np.float32) if elevation is None else elevation.astype(np.float32)
    terrain = Grid(values, Affine(CELL_M, 0, 0, 0, -CELL_M, 0), UTM)
    ground = Ground(
        road_class=layers.get("road_class", np.zeros(values.shape, np.uint8)),
        rivers=layers.get("rivers", np.zeros(values.shape, bool)).astype(np.uint8),
        barriers=layers.get("barriers", np.zeros(values.shape, bool)),
        zone_id=layers.get("zone_id", np.zeros(values.shape, np.uint8)),
        country_id=layers.get("country_id", np.ones(values.shape, np.uint8)),
        **{
            k: layers[k]
            for k in ("road_surface", "fords", "bound_roads", "land_cover")
            if k in layers
        },
    )
    return build_friction(
        terrain, ground, Rules(layers.get("preset", preset()), season, rules, **(how or {}))
    )


def at(shape, cell, value, dtype):
    array = np.zeros(shape, dtype)
    array[cell] = value
    return array


def test_level_costs_by_hand():
    road = at((3, 4), (1, 1), ROAD_CLASSES.index("highway"), np.uint8)
    friction = built(road_class=road)
    assert friction.hours_per_m[0, 0] == pytest.approx(1 / 5000)
    assert friction.hours_per_m[1, 1] == pytest.approx(1 / 20000)
    # 0.1 USD/t-km at 20 km/h; at 5 km/h the half that is time costs four times as much.
    assert friction.usd_per_t_m[1, 1] == pytest.approx(1e-4)
    assert friction.usd_per_t_m[0, 0] == pytest.approx(0.5e-4 + 0.5e-4 * 4)


def test_the_wet_season_multiplies_time():
    assert built(season="wet").hours_per_m[0, 0] == pytest.approx(4 / 5000)
    with pytest.raises(InputError, match="'monsoon' is no season: use one of dry, shoulder, wet"):
        built(season="monsoon")


def test_a_river_costs_its_hours_once_and_a_road_bridges_it():
    rivers = np.zeros((3, 4), bool)
    rivers[:, 2] = True
    road = at((3, 4), (1, slice(None)), ROAD_CLASSES.index("track"), np.uint8)
    friction = built(rivers=rivers, road_class=road)
    assert friction.delay_h_per_m[0, 2] * CELL_M == pytest.approx(3.0, rel=1e-5)
    assert friction.delay_h_per_m[1, 2] == friction.delay_h_per_m[0, 1] == 0
    result = accumulate(friction.surface("hours"), Sources.from_cells([(0, 0)]), max_cost=3)
    across = accumulate(friction.surface("hours"), Sources.from_cells([(0, 1)]), targets=[(0, 3)])
    # One kilometre off the road at 5 km/h and one crossing, or a detour over the bridge.
    assert integrate(trace(across, 0, 3), friction).hours < 3
    assert np.isfinite(result.cost[0, 1])


def test_a_border_costs_its_hours_once_and_their_money():
    country = np.array([[0, 1, 1, 2, 2]], np.uint8)
    friction = built((1, 5), country_id=country)
    result = accumulate(friction.surface("hours"), Sources.from_cells([(0, 0)]))
    route = integrate(trace(result, 0, 4), friction)
    assert route.hours == pytest.approx(2 / 5 + 8, rel=1e-5)
    # An hour of delay costs the time share of the rate at the reference speed: 0.05 x 20.
    level_usd = 2000 * (0.5e-4 + 0.5e-4 * 4)
    assert route.usd_per_t == pytest.approx(level_usd + 8 * 1.0, rel=1e-5)
    assert route.country_sequence == (0, 1, 2)


def test_zones_slow_expose_and_block():
    zone = np.array([[0, 1, 2, 3]] * 3, np.uint8)
    rules = (ZoneRule(), ZoneRule(time_factor=2, exposure=1), ZoneRule(blocked=True))
    friction = built(zone_id=zone, rules=rules)
    assert friction.hours_per_m[0, 1] == pytest.approx(1 / 5000)
    assert friction.hours_per_m[0, 2] == pytest.approx(2 / 5000)
    assert friction.exposure[0].tolist() == [0, 0, 1, 0]
    assert friction.barriers[:, 3].all() and not friction.barriers[:, :3].any()


def test_cells_without_elevation_are_barriers():
    terrain = Grid(
        np.zeros((2, 2), np.float32),
        Affine(CELL_M, 0, 0, 0, -CELL_M, 0),
        UTM,
        np.array([[True, False], [False, False]]),
    )
    nothing = np.zeros((2, 2), np.uint8)
    friction = build_friction(
        terrain,
        Ground(nothing, nothing, nothing > 0, nothing, nothing),
        Rules(preset(), "dry"),
    )
    assert friction.barriers.tolist() == [[True, False], [False, False]]


def test_an_actor_class_the_policy_lacks_is_named():
    with pytest.raises(InputError, match="no row for the actor class 'X' of zone Chipwi: add one"):
        rule_for({"SAC": ZoneRule()}, "X", "Chipwi")


def test_a_parameter_the_preset_lacks_is_named():
    with pytest.raises(InputError, match="the preset 'test' has no parameter 'speed_boat'"):
        preset().get("speed_boat")


@pytest.mark.parametrize("value", [-1.0, np.nan])
def test_a_surface_refuses_negative_and_missing_costs(value):
    friction = built()
    friction.hours_per_m[1, 1] = value
    with pytest.raises(SurfaceError, match="negative or not a number in 1 cells"):
        friction.surface("hours")


def hilly(seed=3, shape=(30, 40)) -> Friction:
    """Random relief with a road, a river, a barrier and three zones."""
    random = np.random.default_rng(seed)
    rivers = np.zeros(shape, bool)
    rivers[:, 15] = True
    barriers = np.zeros(shape, bool)
    barriers[:20, 25] = True
    zone = np.repeat(np.array([1, 2, 3, 0], np.uint8), 10)[np.newaxis].repeat(shape[0], 0)
    rules = (ZoneRule(), ZoneRule(2, exposure=1), ZoneRule(1, exposure=0.25))
    return built(
        elevation=random.normal(0, 60, shape).cumsum(1),
        road_class=(random.random(shape) < 0.2).astype(np.uint8) * 3,
        rivers=rivers,
        barriers=barriers,
        zone_id=zone,
        rules=rules,
        country_id=1 + (np.arange(shape[1]) > 32).astype(np.uint8)[np.newaxis].repeat(shape[0], 0),
    )


@pytest.mark.parametrize("neighbourhood", ["8", "16"])
@pytest.mark.parametrize("measure", MEASURES)
def test_parts_of_a_route_add_up_to_its_accumulated_cost(measure, neighbourhood):
    friction = hilly()
    result = accumulate(
        friction.surface(measure), Sources.from_cells([(2, 1)]), neighbourhood=neighbourhood
    )
    for cell in [(29, 39), (0, 30), (15, 20), (2, 1)]:
        route = integrate(trace(result, *cell), friction)
        assert route.of(measure) == pytest.approx(float(result.cost[cell]), rel=2e-5, abs=1e-9)


def test_a_route_minimises_its_own_measure():
    friction = hilly()
    routes = {}
    for measure in MEASURES:
        result = accumulate(friction.surface(measure), Sources.from_cells([(2, 1)]))
        routes[measure] = integrate(trace(result, 29, 39), friction)
    for measure in MEASURES:
        least = routes[measure].of(measure)
        assert all(least <= route.of(measure) * (1 + 1e-5) for route in routes.values())


def test_geometry_of_a_climb_by_hand():
    # Two moves east of 500 m: up 100 m (grade 0.2, twice critical), then down 25 m (0.05).
    friction = built((1, 3), elevation=np.array([[0.0, 100.0, 75.0]]))
    result = accumulate(friction.surface("hours"), Sources.from_cells([(0, 0)]))
    route = integrate(trace(result, 0, 2), friction)
    assert route.length_km == pytest.approx(1.0)
    assert route.road_km == pytest.approx(0.5 * 2 + 0.5)
    assert (route.climb_m, route.descent_m) == (100.0, 25.0)
    assert route.steepest_grade == pytest.approx(0.2)
    # Herzog's factor: 2 x 0.2 / 0.1 = 4 beyond the critical grade, 1 + 0.5^2 below it.
    assert route.hours == pytest.approx(0.5 / 5 * (4 + 1.25), rel=1e-4)


def test_zones_and_road_classes_along_a_route():
    zone = np.array([[1, 1, 0, 2, 2, 1]], np.uint8)
    road = np.array([[3, 3, 3, 0, 0, 0]], np.uint8)
    rules = (ZoneRule(), ZoneRule(exposure=1))
    friction = built((1, 6), zone_id=zone, rules=rules, road_class=road)
    result = accumulate(friction.surface("usd_per_t"), Sources.from_cells([(0, 0)]))
    route = integrate(trace(result, 0, 5), friction)
    assert route.zone_sequence == (1, 0, 2, 1)
    assert route.road_class_km["mountain"] == pytest.approx(1.25)
    assert route.road_class_km["off_road"] == pytest.approx(1.25)
    assert route.exposure_km == pytest.approx(1.0)
    assert sum(route.road_class_km.values()) == pytest.approx(route.length_km)


def test_moves_on_a_geographic_grid_are_as_long_as_the_engine_says():
    terrain = Grid(
        np.zeros((4, 4), np.float32), Affine(0.01, 0, 97, 0, -0.01, 26), 'GEOGCS["WGS 84"]'
    )
    nothing = np.zeros((4, 4), np.uint8)
    friction = build_friction(
        terrain,
        Ground(nothing, nothing, nothing > 0, nothing, nothing),
        Rules(preset(speed_off_road=1.0), "dry"),
    )
    result = accumulate(friction.surface("hours"), Sources.from_cells([(0, 0)]))
    path = trace(result, 3, 3)
    length_m = course_of_path(path, terrain).length_m.sum()
    assert length_m * 1e-3 == pytest.approx(float(result.cost[3, 3]), rel=1e-5)
    assert length_m == pytest.approx(3 * np.hypot(1001.0, 1108.0), rel=1e-3)
