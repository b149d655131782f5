"""The semi-Lagrangian ring: against brute force, against analytic metrics, and its invariants."""

from __future__ import annotations

import numpy as np
import pytest
import ring_oracle
from engine_cases import grid, isotropic, sources_on, surfaces
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from kachin_corridors.plugin.core import tiles, vertical
from kachin_corridors.plugin.core.accumulate import Sources, accumulate
from kachin_corridors.plugin.core.moves import FEW_PARTS, SOURCE
from kachin_corridors.plugin.core.surface import CostSurface, Link, VerticalFactor, Zones
from kachin_corridors.plugin.core.trace import predecessors, segment_costs, trace

FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def without_extras(surface: CostSurface) -> CostSurface:
    """The surface as far as the brute-force solver reads it."""
    return CostSurface(
        surface.friction, surface.elevation, surface.vertical_factor, zones=surface.zones
    )


@FUZZ
@given(st.data(), surfaces(max_side=6), st.sampled_from([3, 256]))
def test_ring_equals_brute_force(data: st.DataObject, surface: CostSurface, tile: int) -> None:
    surface = without_extras(surface)
    sources = data.draw(sources_on(surface))
    ours = accumulate(surface, sources, neighbourhood="ring", tile=tile, engine="numba").cost
    dense = ring_oracle.solve(surface, sources)
    eight = accumulate(surface, sources, neighbourhood="8").cost
    np.testing.assert_array_equal(np.isinf(ours), np.isinf(dense))
    finite = np.isfinite(dense)
    assert (ours[finite] <= eight[finite] * (1 + 1e-6)).all()


@pytest.mark.parametrize("sloping", [False, True])
def test_few_rays_lose_little_on_rough_ground(
    sloping: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tiles.Solver, "_open_fans", lambda *_: None)
    rng = np.random.default_rng(3)
    friction = rng.uniform(1, 3, (12, 12))
    friction[rng.random((12, 12)) < 0.1] = np.inf
    friction[5, 5] = 1
    height = rng.normal(0, 4, (12, 12)).astype(np.float32) if sloping else None
    factor = vertical.tobler() if sloping else None
    surface = CostSurface(grid(friction, 30, 30), height, factor)
    sources = Sources.from_cells([(5, 5)])
    ours = accumulate(surface, sources, neighbourhood="ring").cost
    dense = ring_oracle.solve(surface, sources)
    finite = np.isfinite(dense)
    np.testing.assert_allclose(ours[finite], dense[finite], rtol=0.004)


@FUZZ
@given(st.data(), surfaces(), st.booleans(), st.sampled_from([3, 5, 256]), st.sampled_from([1, 3]))
def test_labels_and_backlinks_do_not_depend_on_threads(
    data: st.DataObject, surface: CostSurface, reverse: bool, tile: int, threads: int
) -> None:
    sources = data.draw(sources_on(surface))
    for moves in ("8", "16", "ring"):
        options = {"neighbourhood": moves, "reverse": reverse, "tile": tile}
        one = accumulate(surface, sources, threads=1, **options)
        other = accumulate(surface, sources, threads=threads, **options)
        assert one.cost.tobytes() == other.cost.tobytes()
        assert one.backlink.tobytes() == other.backlink.tobytes()


@FUZZ
@given(st.data(), surfaces(), st.booleans())
def test_smooth_paths_reach_their_source_and_touch_no_barrier(
    data: st.DataObject, surface: CostSurface, reverse: bool
) -> None:
    sources = data.draw(sources_on(surface))
    result = accumulate(surface, sources, neighbourhood="ring", reverse=reverse)
    blocked = surface.barriers
    for row, col in np.argwhere(np.isfinite(result.cost)):
        path = trace(result, int(row), int(col))
        ends = [(path.rows[i], path.cols[i]) for i in (0, -1)]
        source_end, cell_end = ends[::-1] if reverse else ends
        assert cell_end == (row, col)
        assert source_end in set(zip(sources.rows, sources.cols))
        assert result.allocation[row, col] >= 0
        for part in (np.floor, np.ceil):
            assert not blocked[part(path.rows).astype(int), part(path.cols).astype(int)].any()


def mountains(n: int, *, sloping: bool) -> CostSurface:
    """Spectral hills of mean grade 0.2 on 30 m cells, varied friction, some blocked cells."""
    rng = np.random.default_rng(11)
    k = np.hypot(np.fft.fftfreq(n)[:, None], np.fft.rfftfreq(n)[None, :])
    k[0, 0] = 1
    noise = [np.fft.rfft2(rng.normal(size=(n, n))) for _ in range(2)]
    hills, cover = (np.fft.irfft2(x * k**-p, s=(n, n)) for x, p in zip(noise, (2.0, 1.5)))
    hills *= 0.2 * 30 / np.hypot(*np.gradient(hills)).mean()
    friction = np.exp(0.4 * cover / cover.std())
    friction[rng.random((n, n)) < 0.03] = np.inf
    friction[n // 2, n // 2] = 1
    if not sloping:
        return CostSurface(grid(friction, 30, 30))
    return CostSurface(grid(friction, 30, 30), hills.astype(np.float32), vertical.tobler())


@pytest.mark.parametrize("sloping", [False, True])
@pytest.mark.parametrize("reverse", [False, True])
def test_smooth_paths_cost_about_what_was_accumulated(sloping: bool, reverse: bool) -> None:
    surface = mountains(120, sloping=sloping)
    result = accumulate(
        surface, Sources.from_cells([(60, 60)]), neighbourhood="ring", reverse=reverse
    )
    ratios = []
    for row, col in np.argwhere(np.isfinite(result.cost))[::97]:
        if np.hypot(row - 60, col - 60) > 10:
            path = trace(result, int(row), int(col))
            ratios.append(segment_costs(surface, path).sum() / result.cost[row, col])
    assert len(ratios) > 100
    # A label is interpolated between paths, a path is one of them.
    assert np.mean(ratios) == pytest.approx(1, abs=0.01)
    assert (np.abs(np.percentile(ratios, [2.5, 97.5]) - 1) < 0.04).all()


def test_ring_knows_zones_and_links() -> None:
    zones = Zones(np.array([[0, 0, 1, 1]] * 3, np.uint8), np.array([[0, 5], [7, 0]], np.float32))
    there = accumulate(
        isotropic(np.ones((3, 4)), zones=zones), Sources.from_cells([(1, 0)]), neighbourhood="ring"
    )
    np.testing.assert_allclose(there.cost[1], [0, 1, 7, 8])
    bridge = isotropic([[1, np.inf, 1]], links=(Link((0, 0), (0, 2), 3.0),))
    over = accumulate(bridge, Sources.from_cells([(0, 0)]), neighbourhood="ring")
    assert over.cost[0, 2] == 3
    assert trace(over, 0, 2).jumps == (0,)


def analytic(n: int, grade: float, azimuth: float, factor: VerticalFactor) -> np.ndarray:
    """Least cost from the middle of a tilted plane: the gauge of the hull of the velocities.

    On a plane every zig-zag is allowed, so a velocity is attainable on average if it lies in
    the convex hull of the direct ones; the least time to a point is the hull's gauge there
    (Bellman; see Sethian and Vladimirsky 2003, SIAM J. Numer. Anal. 41, on convexified speeds).
    """
    from scipy.spatial import ConvexHull

    y, x = np.mgrid[:n, :n].astype(float)
    x, y = (x - n // 2) * 30, -(y - n // 2) * 30
    if grade == 0:
        return np.hypot(x, y)
    angle = np.linspace(0, 2 * np.pi, 28800, endpoint=False)
    cost = factor.at(grade * np.cos(angle - azimuth))
    hull = ConvexHull(np.column_stack([np.cos(angle), np.sin(angle)]) / cost[:, None])
    normals = hull.equations[:, :2] / -hull.equations[:, 2:]
    gauge = (normals @ np.vstack([np.cos(angle), np.sin(angle)])).max(axis=0)
    return np.hypot(x, y) * np.interp(
        np.arctan2(y, x) % (2 * np.pi), angle, gauge, period=2 * np.pi
    )


# Factor, grade, azimuth, half the side, mean and greatest relative error at more than ten cells
# from the source. Along a kink of the factor straight ways are offered up to 192 cells; the error
# is greatest about twice as far.
TOBLER, RWALK = vertical.tobler(), vertical.rwalk()
HERZOG, TRUCK = vertical.herzog_wheeled(), vertical.truck_by_grade()
PLANES = [
    (TOBLER, 0.0, 0.0, 150, 0.0005, 0.001),
    (TOBLER, 0.2, 0.0, 150, 0.001, 0.005),
    (TOBLER, 0.2, 0.3, 420, 0.001, 0.01),
    (TOBLER, 0.4, 0.0, 420, 0.0015, 0.02),
    (TOBLER, 0.4, 0.3, 420, 0.0015, 0.02),
    (TOBLER, 0.4, 0.5, 420, 0.0015, 0.02),
    (TOBLER, 0.4, 1.2, 150, 0.0015, 0.02),
    (RWALK, 0.2, 0.3, 150, 0.001, 0.005),
    # Beside the foot of its jump, where its cost is four times that of steeper ways, few cells near
    # the source err much.
    (RWALK, 0.4, 0.0, 150, 0.002, 0.08),
    (RWALK, 0.4, 0.5, 150, 0.001, 0.08),
    (RWALK, 0.4, 1.2, 150, 0.002, 0.13),
    (HERZOG, 0.2, 0.3, 150, 0.002, 0.015),
    (HERZOG, 0.25, 0.5, 150, 0.002, 0.02),
    (TRUCK, 0.1, 0.3, 150, 0.001, 0.005),
    (TRUCK, 0.15, 0.5, 150, 0.001, 0.005),
]


@pytest.mark.parametrize(("factor", "grade", "azimuth", "middle", "mean", "greatest"), PLANES)
def test_planes_against_the_analytic_metric(
    factor: VerticalFactor, grade: float, azimuth: float, middle: int, mean: float, greatest: float
) -> None:
    n = 2 * middle + 1
    y, x = np.mgrid[:n, :n]
    rise = grade * 30 * ((x - middle) * np.cos(azimuth) - (y - middle) * np.sin(azimuth))
    surface = CostSurface(grid(np.ones((n, n)), 30, 30))
    if grade:
        surface = CostSurface(surface.friction, rise.astype(np.float32), factor)
    cost = accumulate(surface, Sources.from_cells([(middle, middle)]), neighbourhood="ring").cost
    distance = np.hypot(x - middle, y - middle)
    away = (distance > 10) & (distance < middle - 2)
    error = cost[away] / analytic(n, grade, azimuth, factor)[away] - 1
    assert error.min() > -0.001
    assert np.abs(error).mean() < mean
    assert error.max() < greatest
    assert (error > 0.02).mean() < 0.005


@pytest.mark.parametrize("azimuth", [0.0, 0.5, 2.0])
def test_no_ray_improves_a_label_however_dear_its_other_end(azimuth: float) -> None:
    # On a tilted plane many best rays start beside cells dearer than the one they reach.
    n = 121
    y, x = np.mgrid[:n, :n]
    rise = 0.4 * 30 * ((x - 60) * np.cos(azimuth) - (y - 60) * np.sin(azimuth))
    surface = CostSurface(grid(np.ones((n, n)), 30, 30), rise.astype(np.float32), vertical.tobler())
    cost = accumulate(surface, Sources.from_cells([(60, 60)]), neighbourhood="ring", tile=50).cost
    again = ring_oracle.improved(surface, cost.astype(np.float64), FEW_PARTS.tolist())
    # 30 m at a factor of about one. Labels are exact for the rays that are tried but for changes
    # too small to be passed on.
    assert (cost - again).max() < 0.02


@FUZZ
@given(st.data(), surfaces(), st.booleans())
def test_labels_do_not_depend_on_tiles(
    data: st.DataObject, surface: CostSurface, reverse: bool
) -> None:
    sources = data.draw(sources_on(surface))
    options = {"neighbourhood": "ring", "reverse": reverse}
    one, other = (accumulate(surface, sources, tile=t, **options).cost for t in (16, 256))
    np.testing.assert_array_equal(np.isinf(one), np.isinf(other))
    finite = np.isfinite(one)
    assume(finite.any())
    # Only changes too small to be passed on hang on the order.
    np.testing.assert_allclose(one[finite], other[finite], rtol=0.002)
    change = np.abs(one[finite] - other[finite])
    assert (change <= 1e-5 * one[finite]).mean() >= 0.5


@FUZZ
@given(st.data(), surfaces(), st.sampled_from(["8", "16", "ring"]))
def test_allocation_follows_the_back_links(
    data: st.DataObject, surface: CostSurface, moves: str
) -> None:
    sources = data.draw(sources_on(surface))
    result = accumulate(surface, sources, neighbourhood=moves)
    owner = result.allocation
    np.testing.assert_array_equal(owner >= 0, np.isfinite(result.cost))
    for row, col in np.argwhere(owner >= 0):
        index = owner[row, col]
        assert np.isfinite(result.cost[sources.rows[index], sources.cols[index]])
    before = predecessors(result)
    inside = np.flatnonzero((before >= 0) & (result.backlink.ravel() != SOURCE))
    if moves != "ring":
        np.testing.assert_array_equal(owner.flat[inside], owner.flat[before[inside]])
