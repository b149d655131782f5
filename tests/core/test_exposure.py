"""Exposure of squares and circles that can be worked out by hand."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pytest
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box

from kachin_corridors.plugin.core.buffers import geodesic_rings
from kachin_corridors.plugin.core.errors import Cancelled, InputError
from kachin_corridors.plugin.core.exposure import (
    ALL,
    Area,
    Item,
    count_points,
    measure_areas,
    measure_lines,
)
from kachin_corridors.plugin.core.geodesy import direct, inverse, polygon_area_m2
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.landcover import class_areas_m2, measure_classes
from kachin_corridors.plugin.core.nearness import distances
from kachin_corridors.plugin.core.overlay import Index, drawn_length_m, lines_of
from kachin_corridors.plugin.core.positions import draw_positions
from kachin_corridors.plugin.core.tenure import OVER_PERIOD, control_at, control_over

WGS84 = 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]]]'
CELL = box(98, 25, 99, 26)
HALVES = [Area("belt", box(98, 25, 98.5, 26), 0, 5), Area("belt", box(98.5, 25, 99, 26), 5, 10)]


def value(rows, kind=ALL, measure=None, area=0):
    found = [
        r.value for r in rows if r.area == area and r.kind == kind and measure in (None, r.measure)
    ]
    assert len(found) <= 1
    return found[0] if found else 0.0


def rings_around(lon, lat, distances_km=(1, 5, 10, 25, 50)):
    rings = geodesic_rings([Point(lon, lat)], distances_km)
    return [Area("belt", r.geometry, r.from_km, r.to_km) for r in rings]


def disc_around(lon, lat, radius_km=50):
    (disc,) = geodesic_rings([Point(lon, lat)], [radius_km])
    return Area("belt", disc.geometry, 0, radius_km)


def test_places_are_counted_by_kind_with_their_ids_population_and_evidence():
    items = [
        Item("a", Point(98.1, 25.5), "town", 1000, as_of="2024", sources=("S1",)),
        Item("b", Point(98.2, 25.5), "village", None, as_of="2025-06", sources=("S2", "S1")),
        Item("c", Point(98.9, 25.5), "village", 50),
        Item("d", Point(90, 25.5), "village", 7),
    ]
    rows = count_points("places", items, HALVES, samples=0, weight="population")
    assert value(rows, measure="count") == 2
    assert value(rows, "town", "count") == 1
    assert value(rows, "village", "count", area=1) == 1
    assert value(rows, measure="population") == 1000
    (first,) = [r for r in rows if r.area == 0 and r.kind == ALL and r.measure == "count"]
    assert (first.ids, first.as_of, first.sources) == (("a", "b"), "2025-06", ("S1", "S2"))
    assert first.spread == (2, 2, 2)


def test_a_point_on_the_border_of_two_rings_counts_once_in_the_inner_one():
    items = [Item("edge", Point(98.5, 25.5)), Item("outer", Point(99, 25.5))]
    rows = count_points("places", items, HALVES, samples=0)
    assert [value(rows, area=i) for i in (0, 1)] == [1, 1]
    assert [r.ids for r in rows] == [("edge",), ("outer",)]


def test_rings_hold_as_many_points_as_the_disc():
    rng = np.random.default_rng(5)
    items = [Item(str(i), Point(98 + x, 25 + y)) for i, (x, y) in enumerate(rng.random((2000, 2)))]
    rings = rings_around(98.5, 25.5)
    rows = count_points("places", items, [*rings, disc_around(98.5, 25.5)], samples=0)
    per_area = [value(rows, area=i) for i in range(len(rings) + 1)]
    assert sum(per_area[:-1]) == per_area[-1]
    # By distance, with no polygon involved.
    metres, _ = inverse(98.5, 25.5, [i.geometry.x for i in items], [i.geometry.y for i in items])
    assert abs(per_area[-1] - np.count_nonzero(metres < 50e3)) <= 1
    assert per_area[0] == np.count_nonzero(metres < 1e3)


def test_rings_inside_of_a_belt_and_the_belt_itself_share_out_its_points():
    square = box(98, 25, 98.4, 25.4)
    rings = geodesic_rings([square], (-15, -5, 0, 10))
    areas = [Area("belt", r.geometry, r.from_km, r.to_km) for r in rings]
    steps = np.linspace(97.95, 98.45, 26)
    items = [Item(f"{x}", Point(x, 25.2)) for x in steps]
    rows = count_points("places", items, areas, samples=0)
    counts = [value(rows, area=i) for i in range(4)]
    # A degree of longitude is 100.8 km at 25.2: 15, 5 and 0 km from either side of the square.
    aside = np.minimum(steps - 98, 98.4 - steps) * 100.8
    limits = [np.inf, 15, 5, 0, -10]
    assert counts == [
        np.count_nonzero((aside < high - 1e-6) & (aside >= low - 1e-6))
        for high, low in zip(limits, limits[1:])
    ]


def test_rings_of_five_thousand_kilometres_over_the_pole():
    rings = rings_around(0, 80, (500, 2000, 5000))
    rng = np.random.default_rng(3)
    lon, lat = rng.uniform(-180, 180, 4000), np.degrees(np.arcsin(rng.uniform(0, 1, 4000)))
    items = [Item(str(i), Point(x, y), precision_m=20e3) for i, (x, y) in enumerate(zip(lon, lat))]
    rows = count_points("places", items, rings, samples=20)
    metres, _ = inverse(0, 80, lon, lat)
    for i, (low, high) in enumerate([(0, 500e3), (500e3, 2000e3), (2000e3, 5000e3)]):
        # The rings are true to 0.1 %.
        doubtful = np.count_nonzero(np.abs(metres - high) < 1e-3 * high)
        expected = np.count_nonzero((metres >= low) & (metres < high))
        assert abs(value(rows, area=i) - expected) <= 2 * doubtful
        (row,) = [r for r in rows if r.area == i and r.kind == ALL]
        assert row.spread.low <= row.spread.expected <= row.spread.high


def test_ground_of_a_belt_that_overlaps_itself_counts_once():
    twice = MultiPolygon([box(98, 25, 98.3, 25.3), box(98.1, 25, 98.4, 25.3)])
    (ring,) = geodesic_rings([twice], [0])
    road = Item("r", LineString([(97, 25.1), (99, 25.1)]))
    found = measure_lines("roads", [road], [Area("belt", ring.geometry)])
    once = drawn_length_m(LineString([(98, 25.1), (98.4, 25.1)])) / 1e3
    assert value(found) == pytest.approx(once, rel=1e-9)


def test_draws_are_even_over_the_disc_and_the_same_for_a_seed():
    draws = draw_positions(np.array([[98.0, 25.0]]), np.array([10e3]), 20000, 3)[0]
    metres, azimuth = inverse(98.0, 25.0, draws[:, 0], draws[:, 1])
    assert metres.max() <= 10e3
    # Half of an even disc lies within r / sqrt 2 of its centre.
    assert np.mean(metres < 10e3 / math.sqrt(2)) == pytest.approx(0.5, abs=0.015)
    assert np.mean(azimuth > 0) == pytest.approx(0.5, abs=0.015)
    again = draw_positions(np.array([[98.0, 25.0]]), np.array([10e3]), 20000, 3)[0]
    assert np.array_equal(draws, again)
    other = draw_positions(np.array([[98.0, 25.0]]), np.array([10e3]), 20000, 4)[0]
    assert not np.array_equal(draws, other)


@pytest.mark.parametrize("lat", [0, 25, -69, 89.99])
@pytest.mark.parametrize("km", [1, 20, 50, 400])
def test_draws_keep_to_the_disc_of_their_point_everywhere(lat, km):
    draws = draw_positions(np.array([[179.9, lat]]), np.array([km * 1e3]), 2000, 1)[0]
    metres, azimuth = inverse(179.9, lat, draws[:, 0], draws[:, 1])
    assert metres.max() <= km * 1e3 * (1 + 1e-4)
    assert metres.max() > 0.98 * km * 1e3
    assert np.histogram(azimuth, 4, (-180, 180))[0].min() > 400
    assert np.abs(draws[:, 0]).max() <= 180


def test_a_point_is_drawn_alike_whatever_other_points_there_are():
    lonlat, precision = np.array([[98.0, 25.0]] * 600), np.full(600, 5e3)
    together = draw_positions(lonlat, precision, 10, 1)
    alone = draw_positions(lonlat[[555]], precision[[555]], 10, 1, np.array([555]))
    assert np.array_equal(together[555], alone[0])
    assert not np.array_equal(together[0], together[256])


def test_a_point_on_a_straight_edge_is_expected_half_inside():
    items = [Item("edge", Point(98.5, 25.5), precision_m=5000.0)]
    rows = count_points("places", items, HALVES, samples=4000)
    for area in (0, 1):
        (row,) = [r for r in rows if r.area == area and r.kind == ALL]
        assert row.spread.expected == pytest.approx(0.5, abs=0.03)
        assert (row.spread.low, row.spread.high) == (0, 1)
    # The same draws serve both halves, so they add up.
    assert sum(r.spread.expected for r in rows) == pytest.approx(1, abs=1e-12)


def test_the_expected_count_is_the_share_of_the_disc_that_lies_inside():
    """Two equal circles, the centre of one on the other: the lens is 0.391 of a circle."""
    lon, lat = direct(98.5, 25.5, 90.0, 10e3)
    items = [Item("p", Point(lon, lat), precision_m=10e3)]
    rows = count_points("places", items, [disc_around(98.5, 25.5, 10)], samples=8000)
    lens = 2 / 3 - math.sqrt(3) / (2 * math.pi)
    assert rows[0].spread.expected == pytest.approx(lens, abs=0.02)


def test_points_that_cannot_leave_their_ring_are_certain():
    items = [Item("p", Point(98.25, 25.5), precision_m=1000.0)]
    rows = count_points("places", items, HALVES, samples=50)
    assert rows[0].spread == (1, 1, 1)
    assert rows[1].spread == (0, 0, 0)


def test_a_disc_that_reaches_over_the_antimeridian_is_drawn_on_both_sides():
    halves = [Area("e", box(179, -1, 180, 1)), Area("w", box(-180, -1, -179, 1))]
    items = [Item("p", Point(180, 0), precision_m=10e3)]
    rows = count_points("places", items, halves, samples=4000)
    shares = [r.spread.expected for r in rows if r.kind == ALL]
    assert shares == pytest.approx([0.5, 0.5], abs=0.03)


def test_a_parallel_and_a_meridian_have_their_lengths():
    parallel = LineString([(97, 25), (100, 25)])
    # N cos(phi) per radian at 25 degrees, from the ellipsoid's definition.
    e2 = 0.0066943799901413165
    radius = 6378137 / math.sqrt(1 - e2 * math.sin(math.radians(25)) ** 2)
    expected = radius * math.cos(math.radians(25)) * math.radians(3)
    assert drawn_length_m(parallel) == pytest.approx(expected, rel=1e-12)
    meridian = LineString([(98, 25), (98, 26)])
    assert drawn_length_m(meridian) == pytest.approx(inverse(98, 25, 98, 26)[0], rel=1e-12)


def test_roads_are_cut_at_the_border_and_told_apart_by_class():
    items = [
        Item("h", LineString([(97.5, 25.5), (98.5, 25.5)]), "highway"),
        Item("t", LineString([(98.2, 25.2), (98.2, 25.8)]), "track"),
    ]
    rows = measure_lines("roads", items, [Area("b", CELL)])
    half = drawn_length_m(LineString([(98, 25.5), (98.5, 25.5)])) / 1e3
    track = drawn_length_m(items[1].geometry) / 1e3
    assert value(rows, "highway") == pytest.approx(half, rel=1e-12)
    assert value(rows, "track") == pytest.approx(track, rel=1e-12)
    assert value(rows) == pytest.approx(half + track, rel=1e-12)


@pytest.mark.parametrize(("lon", "lat"), [(98.5, 25.5), (180, 10), (20, 89.9)])
def test_lines_and_areas_of_rings_add_up_to_those_of_the_disc(lon, lat):
    rng = np.random.default_rng(7)
    ends = lat - rng.random((20, 2, 1)) * 1.5
    wide = rng.normal(0, 0.6 if lat < 80 else 60, (20, 2, 1))
    coords = np.concatenate([lon + wide, np.clip(ends + 0.75, -90, 90)], axis=2)
    lines = [Item(str(i), LineString(c), "abc"[i % 3]) for i, c in enumerate(coords)]
    grounds = [
        Item(str(i), Point(*c.mean(axis=0)).buffer(0.2), "xy"[i % 2])
        for i, c in enumerate(coords)
        if abs(c.mean(axis=0)[1]) < 89.5
    ]
    rings, disc = rings_around(lon, lat), disc_around(lon, lat)
    areas = [*rings, disc]
    for rows in (measure_lines("roads", lines, areas), measure_areas("lakes", grounds, areas)):
        for kind in sorted({r.kind for r in rows}):
            parts = sum(value(rows, kind, area=i) for i in range(len(rings)))
            whole = value(rows, kind, area=len(rings))
            assert parts == pytest.approx(whole, rel=1e-9, abs=1e-9)
    assert value(measure_lines("roads", lines, areas), area=len(rings)) > 0


def test_a_line_over_the_antimeridian_keeps_its_length():
    line = LineString([(179.5, 0), (-179.5, 0)])
    both = lines_of([line])
    assert len(both.geoms) == 2
    assert drawn_length_m(both) == pytest.approx(inverse(179.5, 0, -179.5, 0)[0], rel=1e-12)
    rows = measure_lines("roads", [Item("x", line)], [Area("w", box(-180, -1, -179, 1))])
    assert value(rows) == pytest.approx(drawn_length_m(both) / 2000, rel=1e-9)


def test_ground_that_two_polygons_of_a_class_cover_counts_once():
    items = [
        Item("a", box(98, 25, 98.6, 26), "KIO"),
        Item("b", box(98.4, 25, 99, 26), "KIO"),
        Item("c", box(98, 25, 99, 26), "SAC"),
    ]
    rows = measure_areas("zones", items, [Area("b", CELL)])
    whole = polygon_area_m2(CELL) / 1e6
    assert value(rows, "KIO") == pytest.approx(whole, rel=1e-9)
    assert value(rows, "SAC") == pytest.approx(whole, rel=1e-12)
    assert value(rows) == pytest.approx(whole, rel=1e-9)


def test_invalid_empty_and_lower_geometries_do_no_harm():
    bow = Polygon([(98, 25), (98.1, 25.1), (98.1, 25), (98, 25.1)])
    items = [
        Item("bow", bow),
        Item("none", Polygon()),
        Item("thin", LineString([(98, 25), (99, 25)])),
        Item("z", Polygon([(98.5, 25.5, 9), (98.6, 25.5, 9), (98.6, 25.6, 9), (98.5, 25.6, 9)])),
    ]
    rows = measure_areas("lakes", items, [Area("b", CELL)])
    triangle = 2 * polygon_area_m2(Polygon([(98, 25), (98.05, 25.05), (98, 25.1)]))
    square = polygon_area_m2(box(98.5, 25.5, 98.6, 25.6))
    assert value(rows) == pytest.approx((triangle + square) / 1e6, rel=1e-9)
    assert rows[0].ids == ("bow", "z")
    assert measure_lines("roads", [], [Area("b", CELL)])[0].value == 0


def test_zones_on_a_day_begin_with_it_and_end_before_their_last():
    items = [
        Item("old", CELL, "SAC", end="2025-07-01"),
        Item("new", CELL, "KIO", start="2025-07-01"),
    ]
    areas = [Area("b", CELL)]
    whole = polygon_area_m2(CELL) / 1e6
    assert value(control_at(items, areas, date(2025, 6, 30)), "SAC") == pytest.approx(whole)
    rows = control_at(items, areas, date(2025, 7, 1))
    assert [(r.kind, r.ids) for r in rows] == [("KIO", ("new",))]


def test_a_zone_held_for_half_of_the_days_counts_half():
    # 2025 has 365 days: 73 of them are a fifth.
    items = [
        Item("a", CELL, "SAC", end="2025-03-15"),
        Item("b", box(98, 25, 98.5, 26), "KIO", start="2025-03-15"),
        Item("c", box(98, 25, 98.5, 26), "KIO", start="2025-03-15", end="2025-05-27"),
    ]
    rows = control_over(items, [Area("b", CELL)], date(2025, 1, 1), date(2026, 1, 1))
    whole = polygon_area_m2(CELL) / 1e6
    assert {r.measure for r in rows} == {OVER_PERIOD}
    assert value(rows, "SAC") == pytest.approx(whole / 5, rel=1e-9)
    # Twice claimed by one actor for a while, and still half of the cell for four fifths.
    assert value(rows, "KIO") == pytest.approx(whole / 2 * 4 / 5, rel=1e-9)
    with pytest.raises(InputError, match="has no day"):
        control_over(items, [Area("b", CELL)], date(2025, 1, 1), date(2025, 1, 1))


def test_land_cover_counts_cells_with_the_part_that_lies_inside():
    values = np.array([[1, 2], [3, 4]], dtype=np.uint8)
    grid = Grid(values, Affine(1, 0, 98, 0, -1, 27), WGS84)
    area = box(98.25, 25.5, 99.5, 26.5)
    found = class_areas_m2(grid, area)
    parts = {
        1: box(98.25, 26, 99, 26.5),
        2: box(99, 26, 99.5, 26.5),
        3: box(98.25, 25.5, 99, 26),
        4: box(99, 25.5, 99.5, 26),
    }
    assert found == pytest.approx({k: polygon_area_m2(p) for k, p in parts.items()}, rel=1e-12)
    holed = Grid(values, grid.transform, WGS84, values == 2)
    assert set(class_areas_m2(holed, area)) == {1, 3, 4}


def test_land_cover_of_rings_adds_up_to_the_disc():
    rng = np.random.default_rng(2)
    values = rng.integers(0, 5, (60, 60)).astype(np.uint8)
    grid = Grid(values, Affine(0.03, 0, 97.6, 0, -0.03, 26.4), WGS84)
    rings, disc = rings_around(98.5, 25.5), disc_around(98.5, 25.5)
    rows = measure_classes(grid, {0: "water"}, [*rings, disc])
    for kind in (ALL, "water", "1", "4"):
        parts = sum(value(rows, kind, area=i) for i in range(len(rings)))
        assert parts == pytest.approx(value(rows, kind, area=len(rings)), rel=1e-9)
    assert value(rows, area=5) == pytest.approx(polygon_area_m2(disc.geometry) / 1e6, rel=1e-9)


@pytest.mark.parametrize(("lon", "lat"), [(98.5, 25.5), (179.9, 0), (0, 85)])
def test_the_border_is_as_far_as_the_geodesic_says(lon, lat):
    disc = disc_around(lon, lat, 20)
    x, y = direct(lon, lat, 90.0, 60e3)
    border = Item("b", LineString([(x, y - 0.1), (x, y + 0.1)]), "CHN/MMR", as_of="2024")
    (row,) = distances([border], [disc])
    metres, _ = inverse(lon, lat, x, np.linspace(y - 0.1, y + 0.1, 20001))
    assert row.value == pytest.approx(metres.min() / 1e3 - 20, abs=0.01)
    assert (row.ids, row.kind, row.as_of) == (("b",), "CHN/MMR", "2024")


def test_a_border_that_passes_through_is_at_no_distance():
    far, through = LineString([(90, 20), (91, 20)]), LineString([(98.4, 25.5), (98.6, 25.5)])
    (row,) = distances([Item("f", far), Item("t", through)], [Area("b", CELL)])
    assert (row.value, row.ids) == (0, ("t",))
    assert distances([], [Area("b", CELL)]) == []


def test_the_index_finds_what_the_envelopes_say():
    boxes = [box(i, 0, i + 0.5, 1) for i in range(10)]
    boxes[3] = Polygon()
    index = Index(boxes)
    assert index.near(box(2.4, 0, 4.1, 1)) == [2, 4]
    assert index.near(MultiPolygon()) == []
    assert Index([]).near(CELL) == []


@pytest.mark.parametrize(
    "measure",
    [
        lambda items, areas, stop: count_points("p", items, areas, progress=stop),
        lambda items, areas, stop: measure_lines("l", items, areas, progress=stop),
        lambda items, areas, stop: measure_areas("a", items, areas, progress=stop),
        lambda items, areas, stop: control_at(items, areas, date(2025, 1, 1), stop),
        lambda items, areas, stop: distances(
            [Item("x", LineString([(0, 0), (1, 1)]))], areas, stop
        ),
    ],
)
def test_all_of_it_can_be_stopped(measure):
    with pytest.raises(Cancelled):
        measure([Item("a", CELL)], HALVES, lambda _: False)
