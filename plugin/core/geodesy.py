"""Geodesics, lengths and areas on the WGS84 ellipsoid, for numpy arrays.

Source: C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013) 43-55. The equations that
are cited below are his. Results agree with GeographicLib to some nanometres, for every pair of
points; Newton's method on the first azimuth is kept in a bracket, so that nearly antipodal points
converge as well.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import roots_legendre

from .antimeridian import region_left_of, wrap_lon
from .errors import InputError
from .geodesic_series import (
    A1,
    A2,
    A3,
    C1,
    C1_REVERSE,
    C2,
    C3,
    EP2,
    expansion,
    polynomial,
    sine_series,
)
from .grid import WGS84_A_M, WGS84_F

Floats = NDArray[np.float64]

WGS84_B_M = WGS84_A_M * (1 - WGS84_F)
WGS84_E2 = WGS84_F * (2 - WGS84_F)
# Half the meridian ellipse: no two points are further apart.
HALF_MERIDIAN_M = 20003931.458625

_F1 = 1 - WGS84_F
_TINY = 1e-150
_SHORT_RAD = 1e-6


class _Geodesic(NamedTuple):
    """A geodesic through two reduced latitudes, for a trial azimuth at the first."""

    lam12: Floats
    slope: Floats
    distance: Floats
    salp2: Floats
    calp2: Floats


def direct(
    lon: ArrayLike, lat: ArrayLike, azimuth_deg: ArrayLike, distance_m: ArrayLike
) -> tuple[Any, Any]:
    """Return longitude and latitude (degrees) at a distance and azimuth from a point.

    Arguments broadcast; scalars give scalars. The longitude is in [-180, 180]. Raises InputError
    for a latitude outside [-90, 90].
    """
    lon1, lat1, azimuth, distance = _broadcast(lon, lat, azimuth_deg, distance_m)
    _check_latitude(lat1)
    salp1, calp1 = _sincos_deg(azimuth)
    sbet1, cbet1 = _reduced(lat1)
    salp0, calp0 = salp1 * cbet1, np.hypot(calp1, salp1 * sbet1)
    csig1 = np.where((sbet1 != 0) | (calp1 != 0), calp1 * cbet1, 1.0)
    omg1 = np.arctan2(salp0 * sbet1, csig1)
    sig1 = np.arctan2(sbet1, csig1)
    eps = expansion(calp0)
    scale = polynomial(A1, eps) / (1 - eps)
    start = sine_series(C1, eps, sig1)
    tau12 = distance / (WGS84_B_M * scale)
    sig2 = sig1 + start + tau12
    sig2 = sig2 + sine_series(C1_REVERSE, eps, sig2)
    ssig2, csig2 = np.sin(sig2), np.cos(sig2)
    omg2 = np.arctan2(salp0 * ssig2, csig2)
    bend = sig2 - sig1 + sine_series(C3, eps, sig2) - sine_series(C3, eps, sig1)
    lam12 = omg2 - omg1 - WGS84_F * salp0 * polynomial(A3, eps) * bend
    lat2 = np.degrees(np.arctan2(calp0 * ssig2, _F1 * np.hypot(salp0, calp0 * csig2)))
    return wrap_lon(lon1 + np.degrees(lam12))[()], lat2[()]


def inverse(lon1: ArrayLike, lat1: ArrayLike, lon2: ArrayLike, lat2: ArrayLike) -> tuple[Any, Any]:
    """Return the distance (m) and the azimuth (degrees, -180 to 180) from a point to another.

    Arguments broadcast; scalars give scalars. Where several shortest ways exist one is chosen.
    Raises InputError for a latitude outside [-90, 90].
    """
    lon1_, lat1_, lon2_, lat2_ = _broadcast(lon1, lat1, lon2, lat2)
    _check_latitude(lat1_)
    _check_latitude(lat2_)
    shape = lon1_.shape
    # The canonical form of section 4: lat1 <= 0, |lat1| >= |lat2|, 0 <= lon12 <= 180.
    lon12 = _lon_difference(lon1_, lon2_).ravel()
    phi1, phi2 = lat1_.ravel(), lat2_.ravel()
    swap = np.abs(phi1) < np.abs(phi2)
    phi1, phi2 = np.where(swap, phi2, phi1), np.where(swap, phi1, phi2)
    east = np.where(lon12 < 0, -1.0, 1.0)
    north = np.where(phi1 < 0, 1.0, -1.0)
    lam12 = np.radians(np.abs(lon12))
    bet1, bet2 = _reduced(phi1 * north), _reduced(phi2 * north)
    distance, salp1, calp1, salp2, calp2 = _solve(lam12, bet1, bet2)
    sine = np.where(swap, salp2, salp1) * east
    cosine = np.where(swap, -calp2, calp1) * north
    azimuth = np.degrees(np.arctan2(sine, cosine))
    return distance.reshape(shape)[()], azimuth.reshape(shape)[()]


def line_length_m(lon: ArrayLike, lat: ArrayLike) -> float:
    """Length in metres of the geodesics that join consecutive vertices."""
    lon_, lat_ = np.asarray(lon, dtype=np.float64), np.asarray(lat, dtype=np.float64)
    if lon_.size < 2:
        return 0.0
    return float(np.sum(inverse(lon_[:-1], lat_[:-1], lon_[1:], lat_[1:])[0]))


def polygon_area_m2(geometry: Any) -> float:
    """Area in square metres of a shapely (multi)polygon in degrees, on the ellipsoid.

    Edges are straight in longitude and latitude, as they are drawn; so areas of geometries that
    were cut out of each other in degrees add up. Geometries without area have area 0.
    """
    if geometry.is_empty:
        return 0.0
    if hasattr(geometry, "geoms"):
        return float(sum(polygon_area_m2(part) for part in geometry.geoms))
    if geometry.geom_type != "Polygon":
        return 0.0
    holes = sum(_ring_area_m2(np.asarray(ring.coords)) for ring in geometry.interiors)
    return _ring_area_m2(np.asarray(geometry.exterior.coords)) - float(holes)


def geodesic_disc(
    lon: float, lat: float, radius_m: float, segments: int = 360, area_true: bool = False
) -> Any:
    """Return what lies within a distance of a point, as a (multi)polygon in degrees.

    The vertices lie on the circle, or with ``area_true`` just so far outside that the straight
    edges between them enclose its area. Cut at the antimeridian, closed over a pole that is
    inside. Raises InputError for a radius that is not between 0 and a quarter of the way round.
    """
    if not 0 < radius_m <= HALF_MERIDIAN_M / 2:
        raise InputError(
            "the radius {radius:g} m is no distance that a disc can have",
            "give more than 0 and at most {most:.0f} m",
            radius=radius_m,
            most=HALF_MERIDIAN_M / 2,
        )
    step = 2 * np.pi / segments
    reach = radius_m * (np.sqrt(step / np.sin(step)) if area_true else 1.0)
    azimuth = -np.arange(segments) * 360.0 / segments
    ring_lon, ring_lat = direct(lon, lat, azimuth, reach)
    return region_left_of(np.column_stack([ring_lon, ring_lat]))


def _ring_area_m2(coords: Floats) -> float:
    """Area of a closed ring of (lon, lat): the area below each edge, summed round the ring."""
    lon, lat = np.radians(coords[:, 0]), np.radians(coords[:, 1])
    nodes, weights = roots_legendre(10)
    at = (nodes + 1) / 2
    phi = lat[:-1, None] + np.diff(lat)[:, None] * at
    return abs(float(np.sum(np.diff(lon) * (_zone_m2(phi) @ weights) / 2)))


def _zone_m2(phi: Floats) -> Floats:
    """Area between the equator and a latitude (radians) per radian of longitude.

    Snyder 1987, Map Projections, eq. 3-12 times half the square of the semi-major axis.
    """
    e = np.sqrt(WGS84_E2)
    s = np.sin(phi)
    q = s / (1 - WGS84_E2 * s**2) + np.arctanh(e * s) / e
    area: Floats = WGS84_A_M**2 * (1 - WGS84_E2) / 2 * q
    return area


def _solve(
    lam12: Floats, bet1: tuple[Floats, Floats], bet2: tuple[Floats, Floats]
) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """Distance and both azimuths (sine, cosine) of canonical problems, shape (n,)."""
    (sbet1, cbet1), (sbet2, cbet2) = bet1, bet2
    # The unknown is the first azimuth counted from east: its sign decides on which side of the
    # node a nearly equatorial geodesic starts, and around 0 floats keep all digits.
    theta = np.pi / 2 - np.arctan2(*_spherical_azimuth(lam12, sbet1, cbet1, sbet2, cbet2))
    # On a meridian the azimuth is known; along the equator the way is shortest up to
    # (1 - f) 180 degrees.
    pole = cbet1 <= _TINY
    meridian = pole | (np.sin(lam12) <= 1e-16)
    known = np.where(pole, lam12, np.where(lam12 > 1, np.pi, 0.0))
    theta = np.where(meridian, np.pi / 2 - known, theta)
    equator = (sbet1 == 0) & (sbet2 == 0) & (lam12 <= _F1 * np.pi)
    theta = np.where(equator, 0.0, theta)
    near, *near_azimuths = _next_to_each_other(lam12, sbet1, cbet1, sbet2, cbet2)
    same_side = sbet1 * sbet2 + cbet1 * cbet2 * np.cos(lam12) > 0
    short = (near < _SHORT_RAD * WGS84_B_M) & same_side & ~pole
    todo = ~(meridian | equator | short) & np.isfinite(theta)
    if todo.any():
        theta[todo] = _newton(theta[todo], lam12[todo], *(b[todo] for b in (*bet1, *bet2)))
    found = _trial(theta, sbet1, cbet1, sbet2, cbet2)
    distance = np.where(equator, WGS84_A_M * lam12, np.where(short, near, found.distance))
    azimuths = (np.cos(theta), np.sin(theta), found.salp2, found.calp2)
    salp1, calp1, salp2, calp2 = (np.where(short, n, a) for n, a in zip(near_azimuths, azimuths))
    return distance, salp1, calp1, salp2, calp2


def _next_to_each_other(
    lam12: Floats, sbet1: Floats, cbet1: Floats, sbet2: Floats, cbet2: Floats
) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """Distance and azimuths on the sphere that fits half way; exact to 1e-12 over some metres."""
    middle = np.sqrt(1 + EP2 * ((sbet1 + sbet2) / 2) ** 2)
    lam = lam12 / (_F1 * middle)
    east, north = _spherical_azimuth(lam, sbet1, cbet1, sbet2, cbet2)
    east2, south2 = _spherical_azimuth(lam, sbet2, cbet2, sbet1, cbet1)
    return np.hypot(east, north) * WGS84_B_M * middle, east, north, east2, -south2


def _newton(
    theta: Floats, lam12: Floats, sbet1: Floats, cbet1: Floats, sbet2: Floats, cbet2: Floats
) -> Floats:
    """Angle north of east at which geodesics start that span ``lam12``; less span is more north."""
    low, high = np.full_like(theta, -np.pi / 2), np.full_like(theta, np.pi / 2)
    todo = np.arange(theta.size)
    for _ in range(120):
        old = theta[todo]
        trial = _trial(old, *(b[todo] for b in (sbet1, cbet1, sbet2, cbet2)))
        miss = trial.lam12 - lam12[todo]
        above = miss > 0
        low[todo[above]], high[todo[~above]] = old[above], old[~above]
        with np.errstate(divide="ignore", invalid="ignore"):
            new = old + miss / trial.slope
        inside = (new > low[todo]) & (new < high[todo])
        new = np.where(inside, new, (low[todo] + high[todo]) / 2)
        done = (np.abs(miss) < 4e-16) | (np.abs(new - old) <= 1e-16 * np.abs(old))
        theta[todo] = np.where(np.abs(miss) < 4e-16, old, new)
        todo = todo[~done]
        if todo.size == 0:
            break
    return theta


def _trial(theta: Floats, sbet1: Floats, cbet1: Floats, sbet2: Floats, cbet2: Floats) -> _Geodesic:
    """Follow a geodesic from latitude 1 to its northward crossing of latitude 2 (section 4)."""
    salp1, calp1 = np.cos(theta), np.sin(theta)
    # On the equator due east is the limit from the south, or its node would be undefined.
    calp1 = np.where((sbet1 == 0) & (calp1 == 0), -_TINY, calp1)
    salp0, calp0 = salp1 * cbet1, np.hypot(calp1, salp1 * sbet1)
    salp2 = np.where(cbet2 == cbet1, salp1, salp0 / cbet2)
    gain = np.where(
        cbet1 < -sbet1, (cbet2 - cbet1) * (cbet1 + cbet2), (sbet1 - sbet2) * (sbet1 + sbet2)
    )
    calp2 = np.sqrt(np.maximum((calp1 * cbet1) ** 2 + gain, 0)) / cbet2
    calp2 = np.where((cbet2 == cbet1) & (np.abs(sbet2) == -sbet1), np.abs(calp1), calp2)
    csig1, csig2 = calp1 * cbet1, calp2 * cbet2
    sig1 = np.arctan2(sbet1, csig1)
    sig12 = _angle_between(sbet1, csig1, sbet2, csig2)
    omg12 = _angle_between(salp0 * sbet1, csig1, salp0 * sbet2, csig2)
    sig2 = sig1 + sig12
    eps = expansion(calp0)
    b3 = sine_series(C3, eps, sig2) - sine_series(C3, eps, sig1)
    lam12 = omg12 - WGS84_F * salp0 * polynomial(A3, eps) * (sig12 + b3)
    a1, a2 = polynomial(A1, eps) / (1 - eps), polynomial(A2, eps) * (1 - eps)
    along1 = a1 * (sig12 + sine_series(C1, eps, sig2) - sine_series(C1, eps, sig1))
    along2 = a2 * (sig12 + sine_series(C2, eps, sig2) - sine_series(C2, eps, sig1))
    reduced = _reduced_length(
        sig1, sig2, along1 - along2, np.sqrt(1 + EP2 * sbet1**2), np.sqrt(1 + EP2 * sbet2**2)
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = reduced * _F1 / csig2
    return _Geodesic(lam12, slope, WGS84_B_M * along1, salp2, calp2)


def _reduced_length(sig1: Floats, sig2: Floats, j12: Floats, dn1: Floats, dn2: Floats) -> Floats:
    """Reduced length over b, eq. 38; its quotient is the slope of the Newton iteration, eq. 46."""
    m12: Floats = (
        dn2 * np.cos(sig1) * np.sin(sig2)
        - dn1 * np.sin(sig1) * np.cos(sig2)
        - np.cos(sig1) * np.cos(sig2) * j12
    )
    return m12


def _spherical_azimuth(
    lam12: Floats, sbet1: Floats, cbet1: Floats, sbet2: Floats, cbet2: Floats
) -> tuple[Floats, Floats]:
    """First azimuth on the auxiliary sphere, as sine and cosine times the sine of the distance.

    Eq. 49, written so that nothing cancels for small angles.
    """
    half = 2 * np.sin(lam12 / 2) ** 2
    return cbet2 * np.sin(lam12), (sbet2 * cbet1 - cbet2 * sbet1) + cbet2 * sbet1 * half


def _angle_between(s1: Floats, c1: Floats, s2: Floats, c2: Floats) -> Floats:
    """Angle in [0, pi] from direction 1 to direction 2, given as unscaled sines and cosines."""
    return np.arctan2(np.maximum(c1 * s2 - s1 * c2, 0), c1 * c2 + s1 * s2)


def _reduced(lat: Floats) -> tuple[Floats, Floats]:
    """Sine and cosine of the reduced latitude, the cosine never quite zero."""
    sine, cosine = _sincos_deg(lat)
    norm = np.hypot(_F1 * sine, cosine)
    return _F1 * sine / norm, np.maximum(cosine / norm, _TINY)


def _sincos_deg(angle: Floats) -> tuple[Floats, Floats]:
    """Sine and cosine of degrees, exact at the quadrants."""
    quarter = np.round(angle / 90)
    rest = np.radians(angle - 90 * quarter)
    s, c = np.sin(rest), np.cos(rest)
    with np.errstate(invalid="ignore"):
        q = np.where(np.isfinite(quarter), quarter % 4, 0).astype(np.int64)
    return np.choose(q, [s, c, -s, -c]), np.choose(q, [c, -s, -c, s])


def _lon_difference(lon1: Floats, lon2: Floats) -> Floats:
    """East from 1 to 2 in [-180, 180], keeping the digits of close longitudes."""
    difference = lon2 - lon1
    return np.where(np.abs(difference) <= 180, difference, wrap_lon(difference))


def _broadcast(*values: ArrayLike) -> list[Floats]:
    return list(np.broadcast_arrays(*(np.asarray(v, dtype=np.float64) for v in values)))


def _check_latitude(lat: Floats) -> None:
    bad = np.abs(lat) > 90
    if bad.any():
        raise InputError(
            "the latitude {latitude:g} is not between -90 and 90 degrees", latitude=lat[bad].flat[0]
        )
