"""Columns and rows that say what a route passes."""

from __future__ import annotations

import numpy as np
import pytest
from test_measures import along, flat

from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.presets import ROAD_CLASSES
from kachin_corridors.plugin.core.trace import Path
from kachin_corridors.plugin.io.friction_file import FrictionInfo
from kachin_corridors.plugin.io.measure_records import BREAKDOWN_FIELDS, breakdown, detail, path_km
from kachin_corridors.plugin.io.rasters import crs_of
from kachin_corridors.plugin.io.results import DETAIL_FIELDS

INFO = FrictionInfo(
    "truck", "dry", "2026-01-15", "flat", 0.1, "Herzog", 8.0, 1.0,
    zones=(
        {"actor": "KIA", "actor_class": "EAO"}, {"actor": "NDA-K", "actor_class": "EAO"},
        {"actor": "", "actor_class": "SAC"},
    ),
    countries=("MM", "CN"),
    land_cover=({"code": 10, "name": "Tree cover"}, {"code": 40, "name": ""}),
)  # fmt: skip


@pytest.fixture(scope="module")
def route():
    zone = np.array([[1, 1, 2, 3, 3, 0]] * 3, np.uint8)
    exposure = np.array([0, 1, 0.5, 0], np.float32)[zone]
    cover = np.array([[1, 1, 2, 2, 2, 0]] * 3, np.uint8)
    friction = flat(zone_id=zone, exposure=exposure, land_cover=cover)
    return along(friction, *[(1, c) for c in range(6)])


def test_every_column_is_filled_or_empty_where_the_surface_is_silent(route):
    columns = detail(route, INFO)
    assert {*columns, "ellipsoid_km"} == {field.name for field in DETAIL_FIELDS}
    assert columns["transitions"] == 3
    assert columns["by_actor"] == "KIA 1.5 km 1.5 h; NDA-K 0.5 km 0.5 h"
    assert columns["by_actor_class"] == "EAO 2.0 km 2.0 h"
    assert columns["land_cover"] == "code 40 3.0 km; Tree cover 1.5 km; none 0.5 km"
    assert columns["surface_paved_km"] is None and columns["closed_wet_km"] is None
    assert columns["track_km"] == 0 and columns["fords"] == 0


def test_the_breakdown_adds_up_by_theme(route):
    rows = list(breakdown("mine", "as drawn", route, INFO))
    assert all(list(row) == [f.name for f in BREAKDOWN_FIELDS] for row in rows)
    for theme in ("actor", "actor class", "road class", "land cover"):
        assert sum(row["km"] for row in rows if row["theme"] == theme) == pytest.approx(5)
    for theme in ("actor class", "part of the cost"):
        own = [row for row in rows if row["theme"] == theme]
        assert sum(row["hours"] for row in own) == pytest.approx(route.hours)
    off_road = [row for row in rows if row["class"] == ROAD_CLASSES[0]]
    assert [row["km"] for row in off_road] == [5.0]


def test_lengths_on_the_ellipsoid():
    grid = Grid(
        np.zeros((3, 3), np.float32), Affine(1, 0, 96.5, 0, -1, 1.5), crs_of("EPSG:4326").to_wkt()
    )
    equator = Path(np.array([1.0, 1.0]), np.array([0.0, 1.0]))
    assert path_km(equator, grid) == pytest.approx(6378.137 * np.pi / 180)
