"""Geodesic buffers against hand-computed areas and against geodesic distances."""

from __future__ import annotations

import numpy as np
import pytest
from shapely.geometry import (
    GeometryCollection,
    LineString,
    MultiLineString,
    MultiPoint,
    MultiPolygon,
    Point,
    Polygon,
    box,
)
from shapely.ops import unary_union

from kachin_corridors.plugin.core.buffers import (
    check_distances,
    geodesic_buffer,
    geodesic_rings,
    parse_distances,
)
from kachin_corridors.plugin.core.errors import Cancelled, InputError
from kachin_corridors.plugin.core.geodesy import inverse, polygon_area_m2

# A degree of latitude from 24.5 to 25.5 and a degree of longitude at 25, in metres.
LAT_M, LON_M = inverse(97, 24.5, 97, 25.5)[0], inverse(96.5, 25, 97.5, 25)[0]


def _parts(geometry):
    return list(getattr(geometry, "geoms", [geometry]))


def _dense(coords, step_m):
    """Vertices and points between them; edges straight in degrees, the shorter way round."""
    pieces = [coords[:1]]
    for a, b in zip(coords[:-1], coords[1:]):
        step = np.array([(b[0] - a[0] + 180) % 360 - 180, b[1] - a[1]])
        widest = np.cos(np.radians(min(abs(a[1]), abs(b[1]))))
        length = 111_700 * np.hypot(step[0] * widest, step[1])
        pieces.append(a + step * np.linspace(0, 1, int(np.ceil(length / step_m)) + 2)[1:, None])
    return np.vstack(pieces)


def _edge_points(geometry, step_m):
    """Dense points of a geometry's vertices and edges."""
    if hasattr(geometry, "geoms"):
        return np.vstack([_edge_points(part, step_m) for part in geometry.geoms])
    rings = [geometry]
    if geometry.geom_type == "Polygon":
        rings = [geometry.exterior, *geometry.interiors]
    return np.vstack([_dense(np.asarray(ring.coords), step_m) for ring in rings])


def _border_points(buffer, count):
    """Vertices and chord middles of a buffer's border, without the edges where the map ends."""
    found = []
    for part in _parts(buffer):
        for ring in (part.exterior, *part.interiors):
            c = np.asarray(ring.coords)
            inside = (np.abs(c[:, 0]) < 180) & (np.abs(c[:, 1]) < 90)
            found += [c[inside], ((c[1:] + c[:-1]) / 2)[inside[1:] & inside[:-1]]]
    points = np.vstack(found)
    return points[np.random.default_rng(3).permutation(len(points))[:count]]


def _nearest_m(geod, points, targets):
    """Geodesic distance of each point to the nearest target."""
    nearest = np.empty(len(points))
    for i, (lon, lat) in enumerate(points):
        n = len(targets)
        away = geod.inv(np.full(n, lon), np.full(n, lat), targets[:, 0], targets[:, 1])[2]
        nearest[i] = np.min(away)
    return nearest


@pytest.fixture(scope="module")
def geod():
    pyproj = pytest.importorskip("pyproj", reason="pyproj (GeographicLib) is the oracle here")
    return pyproj.Geod(ellps="WGS84")


CROOKED = LineString(np.cumsum(np.random.default_rng(5).normal(0, 0.02, (60, 2)), axis=0) + 30)
CASES = {
    "point on the equator": (Point(98.5, 0), 25e3),
    "point at 25": (Point(98.5, 25), 1e3),
    "point at 60 reaching over the pole": (Point(98.5, 60), 5_000e3),
    "point at 89": (Point(98.5, 89), 25e3),
    "point near the pole, which is inside": (Point(98.5, -89.9), 25e3),
    "point on the antimeridian": (Point(180, 25), 25e3),
    "point as far as it goes": (Point(98.5, 25), 10_000e3),
    "line over the antimeridian": (LineString([(179, 10), (-179, 11)]), 25e3),
    "line along a parallel": (LineString([(97, 60), (105, 60)]), 25e3),
    "crooked line, small against the distance": (CROOKED, 500e3),
    "closed line": (LineString([(97, 25), (98, 25), (97.5, 26), (97, 25)]), 10e3),
    "square": (box(97, 25, 97.4, 25.4), 10e3),
    "polygon round the pole": (Polygon([(0, 88), (90, 88.5), (180, 89), (-90, 88)]), 100e3),
    "wide polygon": (box(10, 55, 20, 62), 1_000e3),
    "wide polygon far off": (box(90, 20, 100, 28), 5_000e3),
    "parts far apart": (MultiPoint([(97, 25), (97.1, 25), (10, -40)]), 10e3),
}


@pytest.mark.parametrize("case", CASES)
def test_the_border_lies_at_the_distance_to_a_thousandth(geod, case):
    geometry, radius = CASES[case]
    buffer = geodesic_buffer(geometry, radius)
    assert buffer.is_valid
    assert buffer.bounds[0] >= -180 and buffer.bounds[2] <= 180
    targets = _edge_points(geometry, radius / 50)
    border = _border_points(buffer, 250)
    assert len(border) > 50
    found = _nearest_m(geod, border, targets)
    np.testing.assert_allclose(found, radius, rtol=1e-3)


@pytest.mark.parametrize("case", ["square", "polygon round the pole", "wide polygon"])
def test_the_border_of_an_inward_buffer_lies_at_the_distance_too(geod, case):
    geometry, radius = CASES[case][0], 15e3
    buffer = geodesic_buffer(geometry, -radius)
    found = _nearest_m(geod, _border_points(buffer, 200), _edge_points(geometry, radius / 50))
    np.testing.assert_allclose(found, radius, rtol=1e-3)


@pytest.mark.parametrize("lat", [0, 25, -60, 89, 90])
@pytest.mark.parametrize("lon", [97, 180])
def test_the_area_of_a_circle(lon, lat):
    (disc,) = geodesic_rings([Point(lon, lat)], [25])
    assert disc.area_m2 == pytest.approx(np.pi * 25e3**2, rel=2e-4)


def test_the_area_around_a_square():
    # Square + four strips + four quarters of a disc, on a square so small that it is flat.
    side = 2000.0
    w, h = side / LON_M, side / LAT_M
    square = box(97 - w / 2, 25 - h / 2, 97 + w / 2, 25 + h / 2)
    core, ring = geodesic_rings([square], [0, 1])
    assert core.area_m2 == pytest.approx(side**2, rel=1e-4)
    assert ring.area_m2 == pytest.approx(4 * side * 1000 + np.pi * 1000**2, rel=3e-4)
    (inner,) = geodesic_rings([square], [-0.5])
    assert inner.area_m2 == pytest.approx(1000**2, rel=1e-3)


def test_the_area_around_a_line():
    line = LineString([(97, 25), (97, 25 + 10_000 / LAT_M)])
    (disc,) = geodesic_rings([line], [1])
    assert disc.area_m2 == pytest.approx(2 * 1000 * 10_000 + np.pi * 1000**2, rel=1e-3)


@pytest.mark.parametrize(
    "geometry",
    [Point(97, 25), Point(179.99, 60), Point(0, 90), box(97, 25, 99, 27), box(170, 70, 190, 80)],
)
@pytest.mark.parametrize("distances", [[1, 5, 10, 25], [0, 1, 100, 5000]])
def test_rings_add_up_to_the_disc_and_do_not_overlap(geometry, distances):
    rings = geodesic_rings([geometry], distances)
    discs = geodesic_rings([geometry], distances, discs=True)
    total = sum(ring.area_m2 for ring in rings)
    assert total == pytest.approx(discs[-1].area_m2, rel=1e-9)
    united = unary_union([ring.geometry for ring in rings])
    assert polygon_area_m2(united) == pytest.approx(total, rel=1e-9)
    assert all(ring.geometry.is_valid for ring in rings + discs)
    for smaller, larger in zip(discs, discs[1:]):
        assert larger.geometry.covers(smaller.geometry)


def test_rings_know_where_they_begin():
    square = box(97, 25, 97.5, 25.5)
    rings = geodesic_rings([square], [5, -5, 0, 5])
    assert [(ring.from_km, ring.to_km) for ring in rings] == [(None, -5), (-5, 0), (0, 5)]
    assert rings[0].area_m2 + rings[1].area_m2 == pytest.approx(polygon_area_m2(square), rel=1e-9)
    discs = geodesic_rings([square], [-5, 5, 10], discs=True)
    assert [(disc.from_km, disc.to_km) for disc in discs] == [(None, -5), (0, 5), (0, 10)]


def test_zero_around_a_point_gives_no_ring_and_the_next_begins_at_zero():
    rings = geodesic_rings([Point(97, 25)], [0, 2])
    assert [(ring.from_km, ring.to_km) for ring in rings] == [(0, 2)]


def test_an_inward_distance_that_eats_everything_gives_no_ring():
    rings = geodesic_rings([box(97, 25, 97.1, 25.1)], [-50, -1, 0])
    assert [ring.to_km for ring in rings] == [-1, 0]


@pytest.mark.parametrize("geometry", [Point(97, 25), LineString([(97, 25), (98, 25)])])
def test_a_negative_distance_needs_an_inside(geometry):
    with pytest.raises(InputError) as caught:
        geodesic_rings([geometry], [-2.5, 1], name="the belt X")
    assert str(caught.value) == (
        "the belt X has no inside for the ring distance -2.5 km: "
        "write distances of at least 0 around points and lines"
    )


def test_overlapping_belts_count_once():
    first, second = box(97, 25, 97.2, 25.2), box(97.1, 25.1, 97.3, 25.3)
    both = geodesic_rings([first, second], [0, 5])
    united = geodesic_rings([first.union(second)], [0, 5])
    single = [geodesic_rings([belt], [0, 5])[0].area_m2 for belt in (first, second)]
    assert [r.area_m2 for r in both] == pytest.approx([r.area_m2 for r in united], rel=1e-12)
    assert both[0].area_m2 < sum(single) * 0.9


def test_a_polygon_that_overlaps_itself_counts_once():
    """A pentagram winds around its middle twice; filled by parity it would have a hole there."""
    tips = np.radians(90 + 144 * np.arange(5))
    star = Polygon(np.column_stack([97 + np.cos(tips), 25 + np.sin(tips)]))
    assert not star.is_valid
    around = np.radians(90 + 36 * np.arange(10))
    reach = np.where(np.arange(10) % 2, np.cos(np.radians(72)) / np.cos(np.radians(36)), 1)
    outline = Polygon(np.column_stack([97 + reach * np.cos(around), 25 + reach * np.sin(around)]))
    (found,) = geodesic_rings([star], [0])
    assert found.area_m2 == pytest.approx(polygon_area_m2(outline), rel=1e-9)
    (grown,) = geodesic_rings([star], [5])
    assert grown.geometry.covers(outline) and not grown.geometry.interiors


def test_both_halves_of_a_bow_tie_count():
    bow = Polygon([(97, 25), (98, 26), (98, 25), (97, 26)])
    (found,) = geodesic_rings([bow], [0])
    halves = [
        Polygon([(97, 25), (97.5, 25.5), (97, 26)]),
        Polygon([(98, 26), (97.5, 25.5), (98, 25)]),
    ]
    assert found.area_m2 == pytest.approx(sum(map(polygon_area_m2, halves)), rel=1e-12)


def test_a_square_over_the_antimeridian_is_the_same_however_it_is_written():
    here = geodesic_rings([box(9, 10, 11, 12)], [-10, 0, 25])
    ways = [
        box(179, 10, 181, 12),
        Polygon([(179, 10), (-179, 10), (-179, 12), (179, 12)]),
        MultiPolygon([box(179, 10, 180, 12), box(-180, 10, -179, 12)]),
        box(-181, 10, -179, 12),
    ]
    for way in ways:
        rings = geodesic_rings([way], [-10, 0, 25])
        assert [r.area_m2 for r in rings] == pytest.approx([r.area_m2 for r in here], rel=5e-5)


def test_a_polygon_that_is_cut_at_the_antimeridian_grows_as_a_whole():
    """The seam is no border: an inward buffer does not eat into it."""
    (inner,) = geodesic_rings(
        [MultiPolygon([box(179, 10, 180, 12), box(-180, 10, -179, 12)])], [-5]
    )
    assert inner.geometry.covers(Point(180, 11)) and inner.geometry.covers(Point(-180, 11))


def test_a_cap_over_the_pole_is_the_same_however_it_is_written():
    lon = np.arange(-180, 181, 10.0)
    ring = [(x, -86) for x in lon]
    drawn = Polygon([*ring, (180, -90), (-180, -90)])  # as a flat map closes it
    walked = Polygon([(x, -86) for x in lon[:-1]])  # as a polar map projects it
    for distances in ([-100], [0], [0, 300]):
        first = geodesic_rings([drawn], distances)
        second = geodesic_rings([walked], distances)
        assert len(first) == len(second) == len(distances)
        assert [r.area_m2 for r in first] == pytest.approx([r.area_m2 for r in second], rel=1e-6)
    assert first[0].area_m2 == pytest.approx(polygon_area_m2(box(-180, -90, 180, -86)), rel=1e-9)


def test_heights_measures_parts_and_nesting_do_not_matter():
    flat = geodesic_rings([Point(97, 25), LineString([(97.5, 25), (97.6, 25.1)])], [1, 5])
    odd = GeometryCollection(
        [
            MultiPoint([(97, 25, 3000)]),
            GeometryCollection([MultiLineString([[(97.5, 25, 10), (97.6, 25.1, 20)]])]),
            Polygon(),
        ]
    )
    nested = geodesic_rings([odd, None], [1, 5])
    assert [r.area_m2 for r in nested] == pytest.approx([r.area_m2 for r in flat], rel=1e-12)


def test_lines_and_polygons_without_extent_are_their_point():
    point = geodesic_rings([Point(97, 25)], [1])[0].area_m2
    line = geodesic_rings([LineString([(97, 25), (97, 25)])], [1])[0].area_m2
    assert line == pytest.approx(point, rel=1e-12)


def test_nothing_gives_nothing():
    assert geodesic_rings([], [1]) == []
    assert geodesic_buffer(Point(), 1000).is_empty


def test_holes_are_filled_as_far_as_the_distance_reaches():
    holed = Polygon(
        box(97, 25, 98, 26).exterior.coords, [box(97.3, 25.3, 97.7, 25.7).exterior.coords]
    )
    assert len(geodesic_buffer(holed, 10e3).interiors) == 1
    assert len(geodesic_buffer(holed, 25e3).interiors) == 0


@pytest.mark.parametrize(("lon", "lat"), [(97, 91), (float("nan"), 25), (float("inf"), 0)])
def test_a_coordinate_that_is_no_position_is_named(lon, lat):
    with pytest.raises(InputError, match="is no longitude and latitude: check the coordinate"):
        geodesic_buffer(LineString([(97, 25), (lon, lat)]), 1000)


def test_distances_are_read_sorted_and_once():
    assert parse_distances("25, 5;1 10 5") == (1, 5, 10, 25)
    assert parse_distances("0.5km, 2 km") == (0.5, 2)
    assert parse_distances("-1, 0") == (-1, 0)
    assert check_distances([5, 1, 5.0, -0.0]) == (0, 1, 5)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "1, five",
            'the ring distance "five" is not a number: write kilometres such as 1, 5, 10, 25',
        ),
        (
            "1, inf",
            'the ring distance "inf" is not a number: write kilometres such as 1, 5, 10, 25',
        ),
        (" , ", "no ring distance is given: write kilometres such as 1, 5, 10, 25"),
        (
            "1, 10001",
            "the ring distance 10001 km is more than a quarter of the way round the Earth: "
            "write at most 10000 km",
        ),
    ],
)
def test_a_wrong_distance_is_named_with_the_way_out(text, message):
    with pytest.raises(InputError) as caught:
        parse_distances(text)
    assert str(caught.value) == message


def test_progress_grows_and_can_stop():
    seen: list[float] = []

    def watch(fraction):
        seen.append(fraction)
        return True

    line = LineString([(90, 20), (100, 28)])
    geodesic_rings([line], [1, 5], progress=watch)
    assert seen == sorted(seen) and len(seen) >= 8 and seen[0] >= 0 and seen[-1] < 1
    with pytest.raises(Cancelled):
        geodesic_rings([line], [1, 5], progress=lambda fraction: fraction < 0.3)
