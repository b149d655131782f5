"""The parts of a route add up to its accumulated cost, whatever the ground is."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kachin_corridors.plugin.core import vertical
from kachin_corridors.plugin.core.accumulate import Sources, accumulate
from kachin_corridors.plugin.core.course import as_path, course_of_lines, course_of_path
from kachin_corridors.plugin.core.crossings import Crossings, FrictionLink, border_matrix
from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.friction import MEASURES, Friction
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.measures import Stay, integrate, measure
from kachin_corridors.plugin.core.presets import ROAD_CLASSES
from kachin_corridors.plugin.core.trace import Path, segment_costs, trace

UTM = 'PROJCS["WGS 84 / UTM zone 47N"]'
LONLAT = 'GEOGCS["WGS 84"]'


def ids(rng, shape, count):
    """Patches of ids, 0 included."""
    small = rng.integers(0, count, (shape[0] // 2 + 1, shape[1] // 2 + 1))
    return np.kron(small, np.ones((2, 2)))[: shape[0], : shape[1]].astype(np.uint8)


def random_friction(seed: int, shape=(9, 11), *, crs=UTM, factor=None) -> Friction:
    """Rough ground with barriers, rivers, zones of two actors, two countries and links."""
    rng = np.random.default_rng(seed)
    size = (500.0, 400.0) if crs == UTM else (1 / 240, 1 / 240)
    heights = Grid(
        rng.normal(300, 40, shape).astype(np.float32),
        Affine(size[0], 0, 97.0, 0, -size[1], 25.0),
        crs,
    )
    hours = rng.uniform(1e-5, 5e-4, shape).astype(np.float32)
    hours[rng.random(shape) < 0.1] = np.inf
    zone = ids(rng, shape, 4)
    river = (rng.random(shape) < 0.15).astype(np.uint8) * 2
    actor_h = rng.uniform(0, 3, (3, 3)).astype(np.float32)
    np.fill_diagonal(actor_h, 0)
    crossings = Crossings(
        border_matrix(2, 8.0), border_matrix(2, 5.0), ("no zone", "A", "B"),
        np.array([0, 1, 2, 1], np.uint8), actor_h, actor_h * 2,
    )  # fmt: skip
    cells = rng.permutation(shape[0] * shape[1])[:6].reshape(3, 2)
    ends = [[(int(c) // shape[1], int(c) % shape[1]) for c in pair] for pair in cells]
    links = tuple(
        FrictionLink(a, b, *(float(v) for v in rng.uniform(0, 0.2, 4)), kind=kind)
        for (a, b), kind in zip(ends, ("bridge", "ferry", "gate"))
        if max(abs(a[0] - b[0]), abs(a[1] - b[1])) > 2  # else a line may be the move or the link
    )
    return Friction(
        heights, hours, hours * 30,
        (rng.uniform(0, 1e-3, shape) * (river > 0) * (rng.random(shape) < 0.7)).astype(np.float32),
        np.array([0, 1, 0.25, 1], np.float32)[zone], zone,
        rng.integers(0, len(ROAD_CLASSES), shape).astype(np.uint8), ids(rng, shape, 3),
        factor or vertical.herzog_wheeled(0.1), crossings, 1.5, 0.1, river=river, links=links,
        road_surface=rng.integers(0, 4, shape).astype(np.uint8),
        season_closed=rng.integers(0, 8, shape).astype(np.uint8),
        land_cover=rng.integers(0, 6, shape).astype(np.uint8),
    )  # fmt: skip


FACTORS = (vertical.herzog_wheeled(0.1), vertical.tobler(), vertical.grade_limit(0.15))


@given(
    st.integers(0, 2**32 - 1), st.sampled_from(FACTORS), st.sampled_from([UTM, LONLAT]),
    st.sampled_from(["8", "16", "ring"]), st.sampled_from(MEASURES), st.booleans(),
)  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_parts_add_up_to_the_accumulated_cost(seed, factor, crs, hood, name, reverse):
    # The rays of the ring's paths are drawn anew between cells and may pass a closed grade.
    assume(hood != "ring" or np.isfinite(factor.factors).all())
    friction = random_friction(seed, crs=crs, factor=factor)
    start = tuple(int(v) for v in np.argwhere(~friction.barriers)[0])
    result = accumulate(
        friction.surface(name), Sources.from_cells([start]), neighbourhood=hood, reverse=reverse
    )
    reached = np.argwhere(np.isfinite(result.cost))
    for cell in reached[:: max(1, len(reached) // 5)]:
        path = trace(result, *(int(v) for v in cell))
        route = integrate(path, friction)
        costs = segment_costs(friction.surface(name), path)
        assert route.of(name) == pytest.approx(float(costs.sum()), rel=1e-5, abs=1e-9)
        if hood != "ring":  # whose labels are interpolated between cells
            # The solver works in float32: a grade's last digit times what the factor makes of it.
            label = float(result.cost[tuple(cell)])
            assert route.of(name) == pytest.approx(label, rel=2e-4, abs=1e-6)
        assert_consistent(route, friction)
        again = as_path(path.rows, path.cols, friction.terrain.shape, link_ends(friction))
        if path.rows.size > 1:
            assert again is not None and again.jumps == path.jumps
            assert integrate(again, friction) == route


def link_ends(friction):
    return [(link.from_cell, link.to_cell) for link in friction.links]


def assert_consistent(route, friction):
    """What holds between the fields of any route."""
    for name in MEASURES:
        assert sum(route.parts[name].values()) == pytest.approx(route.of(name), rel=1e-9)
    total = sum(route.zones.values(), Stay())
    assert total.km == pytest.approx(route.length_km)
    assert total.hours == pytest.approx(route.hours)
    assert total.exposed_km == pytest.approx(route.exposure_km)
    assert total.exposed_h == pytest.approx(route.exposure_h)
    assert route.blocked_km == route.too_steep_km == 0
    link_km = sum(k.length_km for k in friction.links if k.kind in route.links)
    for km in (route.road_class_km, route.road_surface_km, route.land_cover_km):
        assert route.length_km - link_km <= sum(km.values()) + 1e-9 <= route.length_km + 1e-6
    assert route.surface_length_km >= route.length_km * (1 - 1e-12)
    assert route.road_km >= route.length_km * (1 - 1e-12)
    steep = list(route.steep_km.values())
    assert steep == sorted(steep, reverse=True) and steep[0] <= route.length_km + 1e-9
    assert set(route.season_closed_km) == {"dry", "shoulder", "wet"}


def flat(shape=(3, 6), **changes) -> Friction:
    """Level ground of 1 km cells: 0.001 h and 0.01 USD/t a metre, nothing else."""
    zeros = np.zeros(shape, np.uint8)
    hours = np.full(shape, 1e-3, np.float32)
    fields = {
        "terrain": Grid(np.zeros(shape, np.float32), Affine(1000, 0, 0, 0, -1000, 0), UTM),
        "hours_per_m": hours, "usd_per_t_m": hours * 10,
        "delay_h_per_m": zeros.astype(np.float32), "exposure": zeros.astype(np.float32),
        "zone_id": zeros, "road_class": zeros, "country_id": zeros,
        "factor": vertical.herzog_wheeled(0.1), "crossings": Crossings.at_borders(2, 3, 8.0),
        "usd_per_t_h": 1.0, "critical_grade": 0.1,
    }  # fmt: skip
    return Friction(**{**fields, **changes})


def line(*points):
    rows, cols = np.array(points, dtype=float).T
    return rows, cols


def along(friction, *points):
    return integrate(Path(*line(*points)), friction)


def test_stays_by_hand():
    zone = np.array([[1, 1, 1, 2, 2, 0]] * 3, np.uint8)
    exposure = np.array([0, 1, 0.5], np.float32)[zone]
    route = along(flat(zone_id=zone, exposure=exposure), *[(1, c) for c in range(6)])
    assert route.zones == {
        0: Stay(0.5, pytest.approx(0.5), 0, 0),
        1: Stay(2.5, pytest.approx(2.5), 2.5, pytest.approx(2.5)),
        2: Stay(2.0, pytest.approx(2), 1.0, pytest.approx(1)),
    }
    assert (route.exposure_km, route.exposure_h) == (3.5, pytest.approx(3.5))
    holder = {0: "nobody", 1: "A", 2: "B"}
    assert route.transitions(holder) == 2 and route.transitions(dict.fromkeys(holder, "A")) == 0
    assert route.stays({0: "nobody", 1: "A", 2: "A"})["A"].km == pytest.approx(4.5)


def test_grades_climbs_and_lengths_by_hand():
    heights = np.array([[0, 90, 200, 80, -50, -50]] * 3, np.float32)
    friction = flat(terrain=Grid(heights, Affine(1000, 0, 0, 0, -1000, 0), UTM))
    route = along(friction, *[(1, c) for c in range(6)])
    assert route.steep_km == {0.08: 4.0, 0.10: 3.0, 0.12: 1.0}  # 9, 11, -12, -13 and 0 %
    assert (route.climb_m, route.descent_m, route.steepest_grade) == (200, 250, 0.13)
    rises = np.array([90, 110, 120, 130, 0.0])
    assert route.surface_length_km == pytest.approx(np.hypot(1, rises / 1000).sum())
    assert route.road_km == pytest.approx(1 + 1.1 + 1.2 + 1.3 + 1)


def test_rivers_borders_and_links_by_hand():
    river = np.array([[0, 2, 0, 1, 1, 0]] * 3, np.uint8)
    delay = np.array([[0, 2e-3, 0, 0, 0, 0]] * 3, np.float32)
    country = np.array([[1, 1, 1, 1, 1, 2]] * 3, np.uint8)
    link = FrictionLink((2, 5), (0, 0), 3.0, 7.0, 5.5, 1.25, "ferry", "over")
    friction = flat(river=river, delay_h_per_m=delay, country_id=country, links=(link,))
    points = [*[(1, c) for c in range(6)], (2, 5), (0, 0)]
    rows, cols = line(*points)
    route = integrate(Path(rows, cols, (6,)), friction)
    assert route.river_crossings == {"ford": 1, "bridge": 1}
    assert route.links == {"ferry": 1}
    assert route.border_crossings == 2  # out on foot, back by the ferry
    assert route.parts["hours"] == pytest.approx(
        {"moving": 6, "rivers": 2, "borders": 8, "holders": 0, "links": 3}
    )
    assert route.parts["usd_per_t"] == pytest.approx(
        {"moving": 60, "rivers": 2, "borders": 8, "holders": 0, "links": 7}
    )
    assert route.length_km == pytest.approx(11.5) and route.exposure_km == 1.25
    with pytest.raises(InputError, match=r"no link from \(2, 5\) to \(0, 0\): route on it again"):
        integrate(Path(rows, cols, (6,)), flat())


def drawn(friction, *points):
    return measure(course_of_lines([line(*points)], friction.terrain), friction)


def test_a_line_drawn_between_centres_costs_what_the_path_does():
    """Rook's and bishop's moves spend half of their way in each cell: both rules agree."""
    rng = np.random.default_rng(5)
    hours = rng.uniform(1e-4, 1e-3, (3, 6)).astype(np.float32)
    friction = flat(hours_per_m=hours, zone_id=ids(rng, (3, 6), 4))
    points = [(0, 0), (1, 1), (1, 2), (2, 3), (1, 4), (1, 5)]
    path, free = along(friction, *points), drawn(friction, *points)
    assert free.hours == pytest.approx(path.hours)
    assert free.length_km == pytest.approx(path.length_km)
    assert {zone: stay.km for zone, stay in free.zones.items()} == pytest.approx(
        {zone: stay.km for zone, stay in path.zones.items()}
    )


def test_a_drawn_line_pays_each_cell_for_its_own_part():
    hours = np.full((1, 4), 1e-3, np.float32)
    hours[0, 2] = 5e-3
    friction = flat((1, 4), hours_per_m=hours)
    # From a quarter into the first cell to a quarter into the third: 1,000 and 250 m.
    route = drawn(friction, (0.2, 0.5), (0.2, 1.75))
    assert route.hours == pytest.approx(1.0 * 1 + 0.25 * 5)
    assert route.length_km == pytest.approx(1.25)


def test_a_drawn_line_climbs_the_interpolated_ground():
    heights = np.array([[0, 100, 0, 0, 0, 0]] * 3, np.float32)
    friction = flat(terrain=Grid(heights, Affine(1000, 0, 0, 0, -1000, 0), UTM))
    route = drawn(friction, (1, 0.3), (1, 1.7))
    assert (route.climb_m, route.descent_m) == (pytest.approx(70), pytest.approx(70))
    assert route.steepest_grade == pytest.approx(0.1)


def test_blocked_and_steep_ground_is_told_and_left_out():
    hours = np.full((3, 6), 1e-3, np.float32)
    hours[:, 2] = np.inf
    heights = np.array([[0, 0, 0, 0, 0, 500]] * 3, np.float32)
    friction = flat(
        hours_per_m=hours,
        terrain=Grid(heights, Affine(1000, 0, 0, 0, -1000, 0), UTM),
        factor=vertical.grade_limit(0.3),
    )
    route = drawn(friction, (1, 0), (1, 5))
    assert (route.blocked_km, route.too_steep_km) == (pytest.approx(1), pytest.approx(1))
    assert route.hours == pytest.approx(3) and route.length_km == pytest.approx(5)


def test_lines_are_cut_where_they_leave_the_grid():
    friction = flat()
    assert drawn(friction, (1, -10), (1, 30)).length_km == pytest.approx(6)
    # Out and in again: the way outside is no way on the surface, nor is a gap between parts.
    parts = [line((0, 4), (0, 9), (2, 9), (2, 4)), line((1, 0), (1, 0), (1, 1))]
    country = np.array([[2] * 6, [1] * 6, [2] * 6], np.uint8)
    route = measure(course_of_lines(parts, friction.terrain), flat(country_id=country))
    assert route.length_km == pytest.approx(1.5 + 1.5 + 1) and route.border_crossings == 0
    with pytest.raises(InputError, match="the line lies outside the surface"):
        drawn(friction, (7, 7), (9, 9))


def test_a_line_of_no_path_is_none():
    shape = (3, 6)
    for points in (
        [(0, 0), (0, 3)],  # farther than a move
        [(0, 0), (0.3, 0.4)],  # bends inside of a cell
        [(0, 0), (0, -1)],  # leaves the grid
        [(0, 0.5), (1, 2)],  # a knight's move starts and ends at centres
    ):
        assert as_path(*line(*points), shape) is None
    near = as_path(*line((0, 1e-6), (1, 0.4), (2, 1)), shape)
    assert near is not None and near.cols[0] == 0
    assert as_path(*line((0, 0), (2, 1)), shape) is not None


def test_a_path_of_one_cell_measures_nothing():
    route = integrate(Path(np.array([1.0]), np.array([2.0])), flat())
    assert (route.hours, route.length_km, route.zone_sequence) == (0, 0, (0,))
    assert course_of_path(Path(*line((1, 1), (1, 2))), flat().terrain).length_m.tolist() == [1000]
