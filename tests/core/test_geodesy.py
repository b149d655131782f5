"""Geodesics, lengths and areas against GeographicLib, by published values and through pyproj."""

from __future__ import annotations

import numpy as np
import pytest
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box

from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.geodesy import (
    HALF_MERIDIAN_M,
    WGS84_B_M,
    direct,
    geodesic_disc,
    inverse,
    line_length_m,
    polygon_area_m2,
)
from kachin_corridors.plugin.core.grid import WGS84_A_M

EARTH_M2 = 510065621724088.4  # area of WGS84, NIMA TR8350.2


@pytest.fixture(scope="module")
def geod():
    pyproj = pytest.importorskip("pyproj", reason="pyproj (GeographicLib) is the oracle here")
    return pyproj.Geod(ellps="WGS84")


def test_direct_gives_the_published_example():
    # Karney 2013, table 2.
    lon, lat = direct(0, 40, 30, 10_000_000)
    assert lat == pytest.approx(41.79331020506, abs=1e-11)
    assert lon == pytest.approx(137.84490004377, abs=1e-11)


@pytest.mark.parametrize(
    ("lat1", "lat2", "lon", "distance", "azimuth"),
    [
        (-30.12345, -30.12344, 0.00005, 4.944208, 77.04353354237),  # table 3: next to each other
        (-30, 29.9, 179.8, 19989832.82761, 161.89052473633),  # table 4: nearly antipodal
        (0, 0, 90, WGS84_A_M * np.pi / 2, 90),  # along the equator
        (0, 0, 180, HALF_MERIDIAN_M, 0),  # over a pole, which is shorter than round the equator
        (-90, 90, 37, HALF_MERIDIAN_M, 37),
        (90, 0, 25, HALF_MERIDIAN_M / 2, 155),
    ],
)
def test_inverse_gives_published_and_known_values(lat1, lat2, lon, distance, azimuth):
    found, heading = inverse(0, lat1, lon, lat2)
    assert found == pytest.approx(distance, abs=1e-5)
    assert heading == pytest.approx(azimuth, abs=1e-7)


def _compare(geod, lon1, lat1, lon2, lat2):
    """Distances agree, and the azimuth leads to the second point."""
    distance, azimuth = inverse(lon1, lat1, lon2, lat2)
    lon1, lat1, lon2, lat2 = (np.array(v) for v in np.broadcast_arrays(lon1, lat1, lon2, lat2))
    expected = geod.inv(lon1, lat1, lon2, lat2)[2]
    np.testing.assert_allclose(distance, expected, rtol=0, atol=1e-7)
    reached = geod.fwd(lon1, lat1, azimuth, distance)
    assert np.max(geod.inv(reached[0], reached[1], lon2, lat2)[2]) < 1e-7


def test_inverse_agrees_with_geographiclib_between_random_points(geod):
    rng = np.random.default_rng(7)
    lon = rng.uniform(-360, 360, (2, 4000))
    lat = np.degrees(np.arcsin(rng.uniform(-1, 1, (2, 4000))))
    _compare(geod, lon[0], lat[0], lon[1], lat[1])


@pytest.mark.parametrize("spread", [1.0, 1e-3, 1e-6, 1e-9])
@pytest.mark.parametrize("antipodal", [False, True])
def test_inverse_agrees_next_to_a_point_and_its_antipode(geod, spread, antipodal):
    rng = np.random.default_rng(8)
    lon = rng.uniform(-180, 180, 2000)
    lat = rng.uniform(-85, 85, 2000)
    sign, turn = (-1, 180) if antipodal else (1, 0)
    lon2 = lon + turn + rng.normal(0, spread, 2000)
    _compare(geod, lon, lat, lon2, sign * lat + rng.normal(0, spread, 2000))


def test_inverse_agrees_at_poles_equator_and_antimeridian(geod):
    lats = [-90, -89.9999, -60, -1e-9, 0, 1e-9, 30, 60, 89.9, 90]
    lons = [0, 1e-9, 1, 90, 179, 179.4, 179.5, 179.99999, 180, -180, -1e-9, 181, 359, 540]
    lat1, lat2, lon = (a.ravel() for a in np.meshgrid(lats, lats, lons, indexing="ij"))
    _compare(geod, 10.0, lat1, 10 + lon, lat2)


def test_direct_agrees_with_geographiclib(geod):
    rng = np.random.default_rng(9)
    lon, azimuth = rng.uniform(-180, 180, (2, 4000))
    lat = np.concatenate([rng.uniform(-90, 90, 3990), [90, -90] * 5])
    distance = rng.uniform(0, 2e7, 4000)
    found = direct(lon, lat, azimuth, distance)
    expected = geod.fwd(lon, lat, azimuth, distance)
    assert np.max(geod.inv(found[0], found[1], expected[0], expected[1])[2]) < 1e-7


def test_direct_and_inverse_undo_each_other():
    rng = np.random.default_rng(10)
    lon, azimuth = rng.uniform(-180, 180, (2, 2000))
    lat = rng.uniform(-89, 89, 2000)
    distance = rng.uniform(1, 1.9e7, 2000)
    found, heading = inverse(lon, lat, *direct(lon, lat, azimuth, distance))
    np.testing.assert_allclose(found, distance, rtol=0, atol=1e-7)
    turned = (heading - azimuth + 180) % 360 - 180
    np.testing.assert_allclose(turned * np.radians(1) * distance, 0, atol=1e-5)


def test_scalars_give_scalars_and_arrays_keep_their_shape():
    assert np.isscalar(inverse(0, 0, 1, 1)[0])
    assert np.isscalar(direct(0, 0, 1, 1)[1])
    lon, lat = np.meshgrid([1.0, 2.0, 3.0], [4.0, 5.0])
    assert inverse(0, 0, lon, lat)[0].shape == (2, 3)


def test_the_same_point_is_at_distance_zero_and_nan_stays_nan():
    assert inverse(97, 25, 97, 25)[0] == 0
    distance = inverse(97, 25, [np.nan, 98], [25, np.nan])[0]
    assert np.isnan(distance).all()


@pytest.mark.parametrize("call", [lambda: inverse(0, 0, 0, 91), lambda: direct(0, -90.5, 0, 1)])
def test_a_latitude_beyond_the_pole_is_named(call):
    with pytest.raises(InputError, match=r"the latitude (91|-90\.5) is not between -90 and 90"):
        call()


def test_line_length_adds_geodesics():
    quarter = line_length_m([20, 20, 20], [0, 45, 90])
    assert quarter == pytest.approx(HALF_MERIDIAN_M / 2, abs=1e-6)
    assert line_length_m([179, -179], [0, 0]) == pytest.approx(WGS84_A_M * np.radians(2), abs=1e-6)
    assert line_length_m([5], [5]) == 0


def test_the_area_of_the_earth_and_of_its_parts():
    assert polygon_area_m2(box(-180, -90, 180, 90)) == pytest.approx(EARTH_M2, rel=1e-12)
    assert polygon_area_m2(box(0, 0, 90, 90)) == pytest.approx(EARTH_M2 / 8, rel=1e-12)
    assert polygon_area_m2(Polygon()) == 0
    assert polygon_area_m2(LineString([(0, 0), (1, 1)])) == 0


def test_holes_count_off_parts_count_on_and_direction_does_not_matter():
    outer, inner = box(97, 25, 98, 26), box(97.2, 25.2, 97.5, 25.5)
    holed = Polygon(outer.exterior.coords, [inner.exterior.coords])
    both = polygon_area_m2(outer) - polygon_area_m2(inner)
    assert polygon_area_m2(holed) == pytest.approx(both, rel=1e-14)
    assert polygon_area_m2(MultiPolygon([holed, inner])) == pytest.approx(
        polygon_area_m2(outer), rel=1e-14
    )
    assert polygon_area_m2(Polygon(list(outer.exterior.coords)[::-1])) == polygon_area_m2(outer)


def test_area_agrees_with_geographiclib_where_edges_are_short(geod):
    angle = np.linspace(0, 2 * np.pi, 5000)
    wave = 1 + 0.2 * np.cos(7 * angle)
    ring = np.column_stack([97 + wave * np.cos(angle), 62 + wave * np.sin(angle)])
    expected = abs(geod.polygon_area_perimeter(ring[:, 0], ring[:, 1])[0])
    assert polygon_area_m2(Polygon(ring)) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("lat", [0, 25, 60, 89, 90, -89.5])
def test_a_small_disc_has_the_area_of_a_circle(lat):
    # Of the plane, for the curvature takes 1e-6 at 25 km; a pole's parallel is exactly round.
    disc = geodesic_disc(179.9, lat, 25_000, area_true=True)
    assert disc.is_valid
    assert polygon_area_m2(disc) == pytest.approx(np.pi * 25_000**2, rel=1e-4)
    assert disc.bounds[0] >= -180 and disc.bounds[2] <= 180


def test_disc_vertices_lie_on_the_circle():
    ring = np.asarray(geodesic_disc(97, 60, 5_000_000, segments=36).exterior.coords)
    ring = ring[(np.abs(ring[:, 0]) < 180) & (ring[:, 1] < 90)]
    assert len(ring) >= 36
    np.testing.assert_allclose(inverse(97, 60, ring[:, 0], ring[:, 1])[0], 5_000_000, atol=1e-6)


def test_a_disc_that_holds_the_pole_covers_it_from_all_sides():
    disc = geodesic_disc(97, 89.9, 50_000)
    assert all(disc.covers(Point(lon, 90)) for lon in (-180, -90, 0, 97, 180))
    assert not disc.covers(Point(97, 89.4))


@pytest.mark.parametrize("radius", [0, -1, 1.1e7, float("nan")])
def test_a_disc_needs_a_possible_radius(radius):
    with pytest.raises(InputError, match="is no distance that a disc can have"):
        geodesic_disc(97, 25, radius)


def test_the_minor_axis_follows_from_the_flattening():
    assert pytest.approx(6356752.314245, abs=1e-6) == WGS84_B_M
