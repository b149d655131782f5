"""Crossings, areas and stretches of a line, and the slope of planes."""

from __future__ import annotations

import math

import numpy as np
import pytest
from shapely.geometry import LineString, MultiLineString, box

from kachin_corridors.plugin.core.along import (
    Crossings,
    crossing_rows,
    inside_rows,
    sample_points,
    stretches,
)
from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.exposure import ALL, Item
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.overlay import drawn_length_m
from kachin_corridors.plugin.core.slope import slope_deg

UTM = 'PROJCS["WGS 84 / UTM zone 47N",GEOGCS["WGS 84"]]'
ROUTE = LineString([(98, 25), (98.2, 25), (98.2, 25.2)])


def test_stretches_are_as_long_as_asked_and_add_up():
    whole = drawn_length_m(ROUTE) / 1e3
    found = list(stretches(ROUTE, 1.0))
    assert len(found) == math.ceil(whole)
    assert [s.to_km - s.from_km for s in found[:-1]] == pytest.approx([1.0] * (len(found) - 1))
    lengths = [drawn_length_m(s.line) / 1e3 for s in found]
    assert sum(lengths) == pytest.approx(whole, rel=1e-9)
    assert lengths == pytest.approx([s.to_km - s.from_km for s in found], rel=1e-4)
    assert found[-1].to_km == pytest.approx(whole, rel=1e-9)


def test_a_stretch_may_span_two_parts():
    parts = MultiLineString([[(98, 25), (98.015, 25)], [(98.1, 25), (98.115, 25)]])
    found = list(stretches(parts, 2.0))
    assert [len(s.line.geoms) for s in found] == [2, 1]
    assert next(stretches(parts, 100)).to_km == pytest.approx(drawn_length_m(parts) / 1e3)


def test_crossings_are_counted_by_level():
    rivers = [
        Item(
            "twice", LineString([(98.05, 24.9), (98.05, 25.1), (98.15, 25.1), (98.15, 24.9)]), "1"
        ),
        Item(
            "along", LineString([(98.19, 25.1), (98.2, 25.12), (98.2, 25.15), (98.19, 25.2)]), "2"
        ),
        Item("far", LineString([(90, 20), (91, 20)]), "1"),
    ]
    crossings = Crossings(rivers)
    assert [(item.id, count) for item, count in crossings.of(ROUTE)] == [("twice", 2), ("along", 1)]
    rows = crossing_rows(0, "rivers", crossings, ROUTE)
    assert {r.kind: (r.value, r.ids) for r in rows} == {
        ALL: (3, ("twice", "along")),
        "1": (2, ("twice",)),
        "2": (1, ("along",)),
    }
    assert crossing_rows(0, "rivers", Crossings([]), ROUTE)[0].value == 0


def test_kilometres_inside_of_areas_count_shared_ground_once():
    areas = [
        Item("a", box(98.05, 24.9, 98.12, 25.1), "Park A"),
        Item("b", box(98.1, 24.9, 98.15, 25.1), "Park B"),
        Item("c", box(99, 25, 99.1, 25.1), "Park C"),
    ]
    rows = {r.kind: r for r in inside_rows(0, "protected_areas", areas, ROUTE)}
    assert set(rows) == {ALL, "Park A", "Park B"}
    tenth = drawn_length_m(LineString([(98.05, 25), (98.15, 25)])) / 1e3
    assert rows[ALL].value == pytest.approx(tenth, rel=1e-9)
    assert rows["Park A"].value == pytest.approx(0.7 * tenth, rel=1e-9)
    assert (rows[ALL].measure, rows[ALL].ids) == ("intersects", ("a", "b"))


def test_samples_stand_for_the_whole_length():
    points, metres = sample_points(ROUTE, 100)
    assert metres.sum() == pytest.approx(drawn_length_m(ROUTE), rel=1e-12)
    assert metres.max() <= 100
    assert points[0, 0] > 98 and points[:, 0].max() <= 98.2


@pytest.mark.parametrize(("east", "north"), [(0.5, 0), (0, 0.3), (0.3, -0.4)])
def test_a_plane_has_one_slope(east, north):
    rows, cols = np.mgrid[0:6, 0:7]
    grid = Grid(100 * (east * cols - north * rows), Affine(100, 0, 5e5, 0, -100, 2.8e6), UTM)
    slope = slope_deg(grid)
    expected = math.degrees(math.atan(math.hypot(east, north)))
    assert slope[1:-1, 1:-1] == pytest.approx(np.full((4, 5), expected), rel=1e-9)
    assert np.isnan(slope[0]).all() and np.isnan(slope[:, -1]).all()


def test_slope_in_degrees_uses_metres():
    wkt = 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]]]'
    cols = np.tile(np.arange(5), (5, 1))
    grid = Grid(cols * 10.0, Affine(0.001, 0, 98, 0, -0.001, 60.0025), wkt)
    # A thousandth of a degree of longitude is 55.8 m at 60 degrees.
    assert slope_deg(grid)[2, 2] == pytest.approx(math.degrees(math.atan(10 / 55.8)), rel=1e-3)


def test_holes_and_tiny_terrains():
    values = np.zeros((5, 5))
    mask = values > 0
    mask[2, 2] = True
    assert np.isnan(slope_deg(Grid(values, Affine(1, 0, 0, 0, -1, 0), UTM, mask))[1, 1])
    with pytest.raises(InputError, match="2 by 5 cells has no slope"):
        slope_deg(Grid(values[:2], Affine(1, 0, 0, 0, -1, 0), UTM))
