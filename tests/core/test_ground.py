"""Ground, season and policy become friction; each number here is worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest
from test_friction import CELL_M, at, built, preset

from kachin_corridors.plugin.core.accumulate import Sources, accumulate
from kachin_corridors.plugin.core.crossings import NO_ZONE
from kachin_corridors.plugin.core.errors import SurfaceError
from kachin_corridors.plugin.core.measures import integrate
from kachin_corridors.plugin.core.presets import (
    RIVER_CLASSES,
    ROAD_CLASSES,
    ROAD_SURFACES,
    SEASON_BIT,
    CrossingRule,
    ZoneRule,
)
from kachin_corridors.plugin.core.trace import trace
from kachin_corridors.plugin.core.vertical import tobler

SHAPE = (3, 4)
MOUNTAIN = ROAD_CLASSES.index("mountain")
WET_BIT = SEASON_BIT["wet"]


def road(name: str = "mountain") -> np.ndarray:
    """A road along the middle row."""
    return at(SHAPE, (1, slice(None)), ROAD_CLASSES.index(name), np.uint8)


def river(name: str) -> np.ndarray:
    """A river along the third column."""
    return at(SHAPE, (slice(None), 2), RIVER_CLASSES.index(name), np.uint8)


def surface(name: str) -> np.ndarray:
    return road() // MOUNTAIN * np.uint8(ROAD_SURFACES.index(name))


def km_per_h(friction, cell=(1, 0)) -> float:
    return 1e-3 / float(friction.hours_per_m[cell])


def test_speed_goes_by_class_surface_and_season():
    own = preset(
        surface_paved_mountain=0.8, surface_unpaved_mountain=2.0, season_wet_mountain=4.0,
        season_wet_mountain_paved=1.25,
    )  # fmt: skip
    for name, dry, wet in (("unknown", 20, 5), ("paved", 25, 20), ("unpaved", 10, 2.5)):
        for season, expected in (("dry", dry), ("wet", wet)):
            friction = built(
                road_class=road(), road_surface=surface(name), preset=own, season=season
            )
            assert km_per_h(friction) == pytest.approx(expected), (name, season)


def test_a_class_closed_in_a_season_is_ground_off_the_road_and_says_so():
    own = preset(closed_wet_mountain=1.0)
    wet = built(road_class=road(), preset=own, season="wet", rivers=river("small"))
    assert km_per_h(wet) == km_per_h(wet, (0, 0)) and wet.road_class.max() == 0
    assert wet.delay_h_per_m[1, 2] > 0, "a closed road is no bridge"
    dry = built(road_class=road(), preset=own, rivers=river("small"))
    assert km_per_h(dry) == pytest.approx(20) and dry.delay_h_per_m[1, 2] == 0
    assert (dry.season_closed[1] == WET_BIT).all() and dry.season_closed[0].max() == 0


def test_a_class_closed_for_paved_roads_alone_leaves_the_others_open():
    own = preset(closed_wet_mountain=1.0, closed_wet_mountain_paved=0.0)
    friction = built(road_class=road(), road_surface=surface("paved"), preset=own, season="wet")
    assert km_per_h(friction) == pytest.approx(20)


def test_a_seasonal_road_is_closed_in_its_season_only():
    bound = road() // MOUNTAIN * np.uint8(WET_BIT)
    speeds = [
        km_per_h(built(road_class=road(), bound_roads=bound, season=season))
        for season in ("dry", "shoulder", "wet")
    ]
    assert speeds == pytest.approx([20, 20, 5 / 4])


def test_ground_that_the_season_closes_is_a_barrier():
    friction = built(road_class=road(), preset=preset(closed_wet_off_road=1.0), season="wet")
    assert friction.barriers.tolist() == [[True] * 4, [False] * 4, [True] * 4]


def test_a_class_that_the_mode_does_not_know_is_no_road():
    own = preset()
    walkers = dict(own.parameters)
    del walkers["speed_path"]
    without = type(own)("truck", "Truck", walkers)
    friction = built(road_class=road("path"), preset=without, rivers=river("small"))
    assert friction.road_class.max() == 0 and friction.delay_h_per_m[1, 2] > 0
    assert built(road_class=road("path")).road_class[1, 0] == ROAD_CLASSES.index("path")


def test_river_hours_go_by_class_and_season():
    own = preset(river_large_dry=5.0, river_large_wet=np.inf, river_stream_dry=0.5)
    for name, hours in (("large", 5.0), ("stream", 0.5), ("medium", 3.0)):
        friction = built(rivers=river(name), preset=own)
        assert friction.delay_h_per_m[0, 2] * CELL_M == pytest.approx(hours, rel=1e-5)
    wet = built(rivers=river("large"), preset=own, season="wet", road_class=road())
    assert wet.barriers.tolist() == [[False, False, True, False], [False] * 4,
                                     [False, False, True, False]]  # fmt: skip
    assert wet.season_closed[0].tolist() == [0, 0, WET_BIT, 0] and wet.season_closed[1, 2] == 0


def test_a_ford_costs_its_hours_at_the_river_alone():
    own = preset(ford_dry=0.25, ford_wet=12.0)
    for season, hours in (("dry", 0.25), ("wet", 12.0)):
        friction = built(
            road_class=road(), rivers=river("small"), fords=road() > 0, preset=own, season=season
        )
        assert friction.delay_h_per_m[1, 2] * CELL_M == pytest.approx(hours, rel=1e-5)
        assert friction.delay_h_per_m[1, 1] == 0


def test_land_cover_multiplies_open_ground_and_leaves_roads():
    cover = np.array([[0, 1, 2, 3]] * 3, np.uint8)
    friction = built(
        road_class=road(), land_cover=cover, preset=preset(speed_open_ground=8.0),
        how={"land_cover_factors": (1.0, 2.0, np.inf)},
    )  # fmt: skip
    assert [km_per_h(friction, (0, c)) for c in range(3)] == pytest.approx([5, 8, 4])
    assert friction.barriers[:, 3].tolist() == [True, False, True]
    assert [km_per_h(friction, (1, c)) for c in range(4)] == pytest.approx([20] * 4)


def zoned(rules, **how):
    """A row of ground: no zone, zone 1 of A, zones 2 and 3 of B."""
    zone = np.array([[0, 1, 2, 3]], np.uint8)
    how = {"zone_actors": ("A", "B", "B"), **how}
    return built((1, 4), zone_id=zone, rules=rules, how=how)


def test_delay_and_levy_are_due_at_each_entry_from_another_class():
    a, b = ZoneRule(delay_h=2, levy_usd_t=5), ZoneRule(delay_h=1, levy_usd_t=7)
    friction, free = zoned((a, b, b)), zoned((ZoneRule(),) * 3)
    for start, end, hours, levy in ((0, 3, 3, 12), (3, 0, 2, 5)):
        costs = {}
        for name, one in (("due", friction), ("free", free)):
            result = accumulate(one.surface("usd_per_t"), Sources.from_cells([(0, start)]))
            route = integrate(trace(result, 0, end), one)
            assert route.usd_per_t == pytest.approx(float(result.cost[0, end]), rel=1e-5)
            costs[name] = route
        assert costs["due"].hours - costs["free"].hours == pytest.approx(hours, rel=1e-4)
        money = costs["due"].usd_per_t - costs["free"].usd_per_t
        # An hour of waiting costs the time share of the rate at the reference speed: 1 USD/t.
        assert money == pytest.approx(levy + hours * 1.0, rel=1e-4)


def test_crossing_rules_add_up_by_direction():
    rules = (ZoneRule(delay_h=1), ZoneRule(), ZoneRule())
    friction = zoned(
        rules,
        crossings=(
            CrossingRule("*", "*", 0.5, 1.0),
            CrossingRule("A", "B", 3.0, 0.0),
            CrossingRule(NO_ZONE, "A", 0.25, 2.0),
        ),
    )
    actors = friction.crossings.actors
    hours = friction.crossings.actor_h
    none, a, b = (actors.index(name) for name in (NO_ZONE, "A", "B"))
    assert hours[none, a] == pytest.approx(1 + 0.5 + 0.25)
    assert (hours[a, b], hours[b, a]) == pytest.approx((3.5, 1.5))
    assert hours[a, a] == hours[b, b] == 0 and hours[b, none] == 0.5
    assert friction.crossings.actor_usd_t[none, a] == pytest.approx(3.0)


def test_the_factor_given_goes_before_that_of_wheels():
    assert built(how={"factor": tobler()}).factor.name == "Tobler 1993"
    assert "Herzog" in built().factor.name


def test_more_than_255_regions_are_refused():
    zone = np.arange(240, dtype=np.uint8).reshape(12, 20)
    country = (np.arange(240).reshape(12, 20) % 2 + 1).astype(np.uint8)
    both = np.concatenate([zone, zone], axis=1), np.concatenate([country, 3 - country], axis=1)
    actors = tuple(f"a{i}" for i in range(239))
    friction = built(
        (12, 40), zone_id=both[0], country_id=both[1], rules=(ZoneRule(),) * 239,
        how={"zone_actors": actors},
    )  # fmt: skip
    with pytest.raises(SurfaceError, match="combine to 480 regions: 255 are the most"):
        friction.surface("hours")
