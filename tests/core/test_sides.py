"""One side of a line: halves that add up, also where the line bends, returns or crosses 180."""

from __future__ import annotations

import math

import pytest
from shapely.geometry import LineString, Point, box

from kachin_corridors.plugin.core.buffers import geodesic_rings
from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.geodesy import polygon_area_m2

BEND = [(98, 25), (98, 25.3), (98.3, 25.3), (98.35, 25.1)]
HAIRPIN = [(98, 25), (98.3, 25), (98.3, 25.05), (98, 25.05)]
WIGGLE = [(98 + 0.02 * i, 25 + 0.05 * math.sin(i)) for i in range(40)]


def disc(line, side, km=5):
    (ring,) = geodesic_rings([LineString(line)], [km], discs=True, side=side)
    return ring


@pytest.mark.parametrize(
    "line",
    [BEND, HAIRPIN, WIGGLE, [(179.9, 10), (-179.8, 10.1)], [(0, 84.9), (60, 85)], BEND[:2]],
    ids=["bend", "hairpin", "wiggle", "antimeridian", "north", "straight"],
)
def test_left_and_right_share_nothing_and_are_the_whole(line):
    left, right, both = (disc(line, side) for side in ("left", "right", "both"))
    assert left.area_m2 + right.area_m2 == pytest.approx(both.area_m2, rel=1e-6)
    shared = left.geometry.intersection(right.geometry)
    assert polygon_area_m2(shared) < 1e-6 * both.area_m2
    assert min(left.area_m2, right.area_m2) > 0


def test_left_is_left_of_the_walk():
    left, right = disc(BEND, "left"), disc(BEND, "right")
    # Walked north, then east, then south: the inside of the bend is right.
    assert left.geometry.contains(Point(97.98, 25.15))
    assert right.geometry.contains(Point(98.02, 25.15))
    assert left.geometry.contains(Point(98.15, 25.32))
    assert right.geometry.contains(Point(98.15, 25.28))
    backwards = disc(BEND[::-1], "left")
    assert backwards.area_m2 == pytest.approx(right.area_m2, rel=1e-6)


def test_inside_a_corner_the_leg_that_is_nearest_tells():
    """Left of a hairpin is what it encloses, although its strip would reach past the other leg."""
    left = disc(HAIRPIN, "left", 8)
    assert left.geometry.contains(Point(98.1, 25.025))
    assert not left.geometry.contains(Point(98.1, 25.1))
    assert not left.geometry.contains(Point(98.1, 24.95))


def test_a_straight_side_is_half_of_the_buffer():
    left = disc(BEND[:2], "left", 3)
    both = disc(BEND[:2], "both", 3)
    assert left.area_m2 == pytest.approx(both.area_m2 / 2, rel=1e-4)


def test_only_lines_have_sides():
    for shape in (Point(98, 25), box(98, 25, 99, 26)):
        with pytest.raises(InputError, match="the geometry has no right side"):
            geodesic_rings([shape], [1], side="right")
