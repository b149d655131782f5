"""A friction surface comes back from its file as it was, and older files stay readable."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest
import rasterio

from kachin_corridors.plugin.core.accumulate import Sources, accumulate
from kachin_corridors.plugin.core.crossings import NO_ZONE, Crossings, FrictionLink
from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.friction import MEASURES, Friction
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.measures import integrate
from kachin_corridors.plugin.core.surface import VerticalFactor
from kachin_corridors.plugin.core.trace import trace
from kachin_corridors.plugin.core.vertical import grade_limit, herzog_wheeled, tobler
from kachin_corridors.plugin.io.friction_file import FrictionInfo, read_friction, write_friction
from kachin_corridors.plugin.io.rasters import crs_of

SHAPE = (6, 9)
# A lake of blocked cells with a ferry over it, from zone A (west) to B (east), two countries.
LAKE = np.s_[:, 4]
FERRY = FrictionLink((3, 3), (3, 5), 1.5, 4.0, 2.0, 0.5, "ferry", "a ferry")


def surface_of(factor: VerticalFactor, **changes: object) -> Friction:
    random = np.random.default_rng(5)
    terrain = Grid(
        random.normal(500, 40, SHAPE).astype(np.float32),
        Affine(1000, 0, 500000, 0, -1000, 2800000),
        crs_of("EPSG:32647").to_wkt(),
    )
    hours = random.uniform(1e-4, 5e-4, SHAPE).astype(np.float32)
    hours[LAKE] = np.inf
    east = (np.arange(SHAPE[1]) > 4).astype(np.uint8)[np.newaxis].repeat(SHAPE[0], 0)
    actors = (NO_ZONE, "A", "B")
    matrix = np.array([[0, 0, 0], [0, 0, 3], [0, 5, 0]], np.float32)
    codes = (np.arange(54).reshape(SHAPE) % 4).astype(np.uint8)
    values: dict[str, object] = {
        "terrain": terrain,
        "hours_per_m": hours,
        "usd_per_t_m": hours * 2,
        "delay_h_per_m": np.zeros(SHAPE, np.float32),
        "exposure": east.astype(np.float32),
        "zone_id": 1 + east,
        "road_class": codes,
        "country_id": 1 + east,
        "factor": factor,
        "crossings": Crossings(
            np.array([[0, 0, 0], [0, 0, 8], [0, 8, 0]], np.float32),
            np.zeros((3, 3), np.float32),
            actors,
            np.array([0, 1, 2], np.uint8),
            matrix,
            matrix * 10,
        ),
        "usd_per_t_h": 1.25,
        "road_surface": codes,
        "river": codes,
        "season_closed": codes,
        "links": (FERRY,),
    }
    return Friction(**{**values, **changes})  # type: ignore[arg-type]


def info_of(friction: Friction) -> FrictionInfo:
    grade = friction.critical_grade
    return FrictionInfo(
        "porter", "dry", "2026-01-15", "a test", None if np.isinf(grade) else grade,
        friction.factor.name, 8.0, friction.usd_per_t_h, countries=("AA", "BB"),
        zones=({"actor_class": "A"}, {"actor_class": "B"}),
    )  # fmt: skip


@pytest.mark.parametrize("factor", [tobler(), grade_limit(0.2)], ids=["tobler", "limit"])
def test_every_field_comes_back(tmp_path: Path, factor: VerticalFactor) -> None:
    friction = surface_of(factor, land_cover=np.full(SHAPE, 7, np.uint8))
    write_friction(tmp_path / "f.tif", friction, info_of(friction), "{}")
    back, _, _ = read_friction(tmp_path / "f.tif", "friction")
    for item in fields(Friction):
        before, after = getattr(friction, item.name), getattr(back, item.name)
        if isinstance(before, np.ndarray):
            assert np.array_equal(before, after), item.name
    assert back.factor.name == factor.name and back.factor.kinks == factor.kinks
    assert np.array_equal(back.factor.factors, factor.factors)
    assert back.links == friction.links and np.isinf(back.critical_grade)
    assert back.crossings.actors == friction.crossings.actors
    for name in ("country_h", "actor_of_zone", "actor_h", "actor_usd_t"):
        assert np.array_equal(getattr(back.crossings, name), getattr(friction.crossings, name))


def test_a_surface_made_with_tobler_routes_with_tobler(tmp_path: Path) -> None:
    friction = surface_of(tobler())
    write_friction(tmp_path / "f.tif", friction, info_of(friction), "{}")
    back, _, _ = read_friction(tmp_path / "f.tif", "friction")
    wheels = surface_of(herzog_wheeled(0.1), critical_grade=0.1)
    costs = [
        accumulate(one.surface("hours"), Sources.from_cells([(0, 0)])).cost
        for one in (friction, back, wheels)
    ]
    assert np.array_equal(costs[0], costs[1]) and not np.array_equal(costs[0], costs[2])


@pytest.mark.parametrize("measure", MEASURES)
def test_parts_add_up_over_a_ferry(measure: str) -> None:
    friction = surface_of(tobler())
    result = accumulate(friction.surface(measure), Sources.from_cells([(0, 0)]))
    path = trace(result, 0, 8)
    assert len(path.jumps) == 1
    route = integrate(path, friction)
    assert route.of(measure) == pytest.approx(float(result.cost[0, 8]), rel=2e-5)


def test_passing_between_actors_costs_hours_and_levy_one_way() -> None:
    hours = np.full(SHAPE, 1e-4, np.float32)
    friction = surface_of(tobler(), hours_per_m=hours, usd_per_t_m=hours, links=())
    wait = 8 + 3, 8 + 5
    for (start, end), expected in zip((((0, 0), (0, 8)), ((0, 8), (0, 0))), wait):
        result = accumulate(friction.surface("hours"), Sources.from_cells([start]))
        moving = accumulate(
            surface_of(
                tobler(), hours_per_m=hours, usd_per_t_m=hours, links=(),
                crossings=Crossings.at_borders(2, 2, 0.0),
            ).surface("hours"),
            Sources.from_cells([start]),
        )  # fmt: skip
        assert result.cost[end] - moving.cost[end] == pytest.approx(expected, rel=1e-5)
    usd = friction.crossing_cost("usd_per_t")
    assert usd[0, 1] == pytest.approx(30 + 11 * 1.25)


def test_a_file_of_the_first_version_is_read_with_its_critical_grade(tmp_path: Path) -> None:
    friction = surface_of(
        herzog_wheeled(0.1), critical_grade=0.1, links=(), road_surface=None, river=None,
        season_closed=None, crossings=Crossings.at_borders(2, 2, 8.0),
    )  # fmt: skip
    write_friction(tmp_path / "f.tif", friction, info_of(friction), "{}")
    with rasterio.open(tmp_path / "f.tif", "r+") as raster:
        assert raster.count == 8
        info = raster.tags()["KC_INFO"]
        raster.update_tags(**dict.fromkeys(("KC_FACTOR", "KC_CROSSINGS", "KC_LINKS"), ""))
        kept = {k: v for k, v in raster.tags().items() if v}
    assert "KC_FACTOR" not in kept and json.loads(info)["critical_grade"] == 0.1
    back, _, _ = read_friction(tmp_path / "f.tif", "friction")
    assert np.array_equal(back.factor.factors, friction.factor.factors)
    assert np.array_equal(back.crossing_cost("hours"), friction.crossing_cost("hours"))
    assert back.links == () and back.river is None


def test_tags_that_are_not_understood_are_named(tmp_path: Path) -> None:
    friction = surface_of(tobler())
    write_friction(tmp_path / "f.tif", friction, info_of(friction), "{}")
    with rasterio.open(tmp_path / "f.tif", "r+") as raster:
        raster.update_tags(KC_FACTOR="[]")
    with pytest.raises(InputError, match=r"f\.tif\) describes itself in a form .* make it"):
        read_friction(tmp_path / "f.tif", "the friction surface")


def test_codes_and_shares_that_are_missing_are_none(tmp_path: Path) -> None:
    friction = surface_of(tobler())
    write_friction(tmp_path / "f.tif", friction, info_of(friction), "{}")
    with rasterio.open(tmp_path / "f.tif", "r+") as raster:
        for index, band in enumerate(raster.descriptions, start=1):
            if band in ("zone_id", "country_id", "river", "exposure", "delay_h_per_m"):
                values = raster.read(index)
                values[2, 2] = np.nan
                raster.write(values, index)
    back, _, _ = read_friction(tmp_path / "f.tif", "friction")
    for name in ("zone_id", "country_id", "river", "exposure", "delay_h_per_m"):
        values, before = getattr(back, name), getattr(friction, name).copy()
        before[2, 2] = 0
        assert values.dtype == before.dtype and np.array_equal(values, before), name


@pytest.mark.parametrize(
    ("band", "value", "message"),
    [
        ("hours_per_m", -1, "1 negative cells in band hours_per_m"),
        ("usd_per_t_m", -1, "1 negative cells in band usd_per_t_m"),
        ("usd_per_t_m", np.nan, "1 cells without a number in band usd_per_t_m"),
        ("elevation_m", np.nan, "1 cells without a number in band elevation_m"),
    ],
)
def test_cells_that_cannot_be_are_counted(
    tmp_path: Path, band: str, value: float, message: str
) -> None:
    friction = surface_of(tobler())
    write_friction(tmp_path / "f.tif", friction, info_of(friction), "{}")
    with rasterio.open(tmp_path / "f.tif", "r+") as raster:
        index = raster.descriptions.index(band) + 1
        values = raster.read(index)
        values[2, 2] = value
        values[LAKE] = np.nan  # where nothing can pass, nothing need be known
        raster.write(values, index)
    with pytest.raises(InputError, match=message):
        read_friction(tmp_path / "f.tif", "the friction surface")
