"""Alternative routes: solved by hand, and what they promise on any surface."""

from __future__ import annotations

import numpy as np
import pytest
from engine_cases import grid, isotropic, surfaces
from hypothesis import given, settings
from hypothesis import strategies as st

from kachin_corridors.plugin.core.accumulate import Accumulation, Sources, accumulate
from kachin_corridors.plugin.core.alternatives import (
    Alternatives,
    Wish,
    alternatives,
    partings,
)
from kachin_corridors.plugin.core.errors import Cancelled, InputError, NoPathError
from kachin_corridors.plugin.core.nearby import cells_within, share_within
from kachin_corridors.plugin.core.surface import CostSurface
from kachin_corridors.plugin.core.trace import Path, segment_costs

INF, R2 = np.inf, np.sqrt(2)
# Three ways from the middle of the left to that of the right; the upper and the lower one start
# and end with a rook's and a bishop's move.
THREE_WAYS = [
    [1.0, 1, 1, 1, 1, 1, 1],
    [1, INF, INF, INF, INF, INF, 1],
    [1, 1, 1, 1, 1, 1, 1],
    [1, INF, INF, INF, INF, INF, 1],
    [1, 1, 1, 1.5, 1.5, 1, 1],
]


def runs(
    surface: CostSurface, start: tuple[int, int], end: tuple[int, int], moves: str = "8"
) -> tuple[Accumulation, Accumulation]:
    forward = accumulate(surface, Sources.from_cells([start]), neighbourhood=moves)
    backward = accumulate(surface, Sources.from_cells([end]), neighbourhood=moves, reverse=True)
    return forward, backward


def ways(surface: CostSurface, start, end, wish: Wish, moves: str = "8", **more) -> Alternatives:
    return alternatives(*runs(surface, start, end, moves), end, wish, **more)


def rows_in_the_middle(found: Alternatives) -> list[float]:
    return [route.path.rows[route.path.rows.size // 2] for route in found.routes]


def test_three_ways_are_found_in_order_of_cost():
    surface = isotropic(THREE_WAYS)
    found = ways(surface, (2, 0), (2, 6), Wish(distance_m=0, detour=2))
    assert rows_in_the_middle(found) == [2, 0, 4]
    assert [route.cost for route in found.routes] == pytest.approx([6, 6 + 2 * R2, 7 + 2 * R2])
    # Half of the first and of the last rook's move touches the middle way.
    assert [route.shared for route in found.routes] == pytest.approx(
        [0, 1 / (6 + 2 * R2), 1 / (6 + 2 * R2)]
    )


def test_a_detour_beyond_the_limit_is_no_alternative():
    found = ways(isotropic(THREE_WAYS), (2, 0), (2, 6), Wish(distance_m=0, detour=1.6))
    assert rows_in_the_middle(found) == [2, 0]
    assert (found.alike, found.looping) == (0, 0)


def test_ways_within_the_distance_count_as_one():
    found = ways(isotropic(THREE_WAYS), (2, 0), (2, 6), Wish(distance_m=2, detour=2))
    assert len(found.routes) == 1 and found.alike == 2 and found.least_shared == 1


def test_equal_ways_are_both_found():
    surface = isotropic([[1.0, 1, 1, 1, 1], [1, INF, INF, INF, 1], [1, 1, 1, 1, 1]])
    found = ways(surface, (1, 0), (1, 4), Wish(distance_m=0, detour=1))
    assert sorted(rows_in_the_middle(found)) == [0, 2]


def test_a_spur_off_the_way_is_no_alternative():
    surface = isotropic([[INF, INF, 1, INF, INF], [INF, INF, 1, INF, INF], [1.0, 1, 1, 1, 1]])
    found = ways(surface, (2, 0), (2, 4), Wish(distance_m=0, detour=5, local=0, overlap=1))
    assert len(found.routes) == 1


def test_what_joins_nothing_is_said():
    surface = isotropic([[1.0, INF, 1]])
    with pytest.raises(NoPathError, match="no source reaches"):
        ways(surface, (0, 0), (0, 2), Wish())


def test_a_run_can_be_cancelled():
    with pytest.raises(Cancelled):
        ways(
            isotropic(THREE_WAYS), (2, 0), (2, 6), Wish(distance_m=0, detour=2),
            progress=lambda _fraction: False,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("wish", "message"),
    [
        ({"count": 0}, "the number of routes is 0: give at least 1"),
        ({"overlap": 1.2}, "the largest overlap is 1.2: give at least 0 and at most 1"),
        ({"detour": 0.9}, "the largest detour is 0.9: give at least 1"),
        ({"local": -0.1}, "the local optimality is -0.1: give at least 0 and at most 1"),
        ({"distance_m": -1.0}, "routes count as one is -1: give at least 0"),
    ],
)
def test_wishes_that_no_route_can_keep_to(wish, message):
    with pytest.raises(InputError, match=message):
        Wish(**wish)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_every_route_keeps_to_the_wish(data):
    surface = data.draw(surfaces(max_side=11))
    rows, cols = surface.friction.shape
    cell = st.tuples(st.integers(0, rows - 1), st.integers(0, cols - 1))
    start, end = data.draw(cell), data.draw(cell)
    moves = data.draw(st.sampled_from(["8", "16"]))
    wish = Wish(
        count=data.draw(st.integers(1, 5)),
        overlap=data.draw(st.sampled_from([0.0, 0.3, 0.8])),
        distance_m=data.draw(st.sampled_from([0.0, 1.5])) * surface.friction.cell_size_m()[0][0],
        detour=data.draw(st.sampled_from([1.0, 1.3, 3.0])),
        local=data.draw(st.sampled_from([0.0, 0.1, 0.4])),
    )
    forward, backward = runs(surface, start, end, moves)
    if not np.isfinite(forward.cost[end]):
        return
    found = alternatives(forward, backward, end, wish)
    optimum = float(forward.cost[end])
    assert 1 <= len(found.routes) <= wish.count
    better: list[Path] = []
    for route in found.routes:
        costs = segment_costs(surface, route.path)
        assert costs.sum() == pytest.approx(route.cost, rel=1e-4, abs=1e-30)
        assert route.cost <= optimum * wish.detour * (1 + 1e-5)
        ends = [(int(route.path.rows[i]), int(route.path.cols[i])) for i in (0, -1)]
        assert ends == [start, end]
        at = route.path.rows.astype(int), route.path.cols.astype(int)
        assert not surface.barriers[at].any() or start == end
        if better:
            assert share_by_hand(surface, route.path, better, wish.distance_m) <= wish.overlap
            assert optimum * wish.local <= route.plateau * (1 + 1e-6)
            locally_optimal(surface, route.path, costs, route.plateau, moves)
        better.append(route.path)
    assert found.routes[0].cost == optimum


def share_by_hand(surface: CostSurface, path: Path, better: list[Path], distance_m: float) -> float:
    """Share of a path's length near others: each pair of vertices, one by one."""
    width, height = surface.friction.cell_size_m()
    north = np.cumsum(height) - height / 2
    near = []
    for row, col in zip(path.rows.astype(int), path.cols.astype(int)):
        gaps = [
            np.hypot(north[row] - north[other.rows.astype(int)], (other.cols - col) * width[row])
            for other in better
        ]
        near.append(min(gap.min() for gap in gaps) <= distance_m * (1 - 1e-12))
    lengths = [
        np.hypot(
            north[int(a)] - north[int(b)],
            (c - d) * (width[int(a)] + width[int(b)]) / 2,
        )
        for a, b, c, d in zip(path.rows, path.rows[1:], path.cols, path.cols[1:])
    ]
    shared = sum(m * (p + q) / 2 for m, p, q in zip(lengths, near, near[1:]))
    return shared / sum(lengths) - 1e-9


def locally_optimal(
    surface: CostSurface, path: Path, costs: np.ndarray, plateau: float, moves: str
) -> None:
    """No part of a path that costs at most its plateau can be had for less."""
    along = np.concatenate([[0.0], np.cumsum(costs)])
    for first in range(0, path.rows.size - 1, 3):
        last = int(np.searchsorted(along, along[first] + plateau * (1 - 1e-5), "right")) - 1
        if last <= first:
            continue
        start, end = ((int(path.rows[i]), int(path.cols[i])) for i in (first, last))
        run = accumulate(surface, Sources.from_cells([start]), neighbourhood=moves, engine="scipy")
        part = along[last] - along[first]
        assert part <= run.cost[end] * (1 + 1e-4) + along[-1] * 1e-5


def test_cells_within_a_distance_are_a_disc():
    plain = grid(np.ones((7, 7)), 10.0, 10.0)
    inside = cells_within(plain, Path(np.array([3.0]), np.array([3.0])), 20.0)
    assert inside.sum() == 13 and inside[1, 3] and not inside[1, 2]
    assert inside[2, 2:5].all() and inside[3, 1:6].all()


def test_cells_of_degrees_are_narrower_in_the_north():
    world = grid(np.ones((300, 9)), 0.1, 0.1, 'GEOGCS["WGS 84"]')
    far = Path(np.array([5.0, 255.0]), np.array([4.0, 4.0]))
    inside = cells_within(world, far, 10_400.0)
    # A tenth of a degree is 10.0 km at 25.5 degrees north and 11.1 km near the equator.
    assert inside[5].sum() == 3 and inside[255].sum() == 1


def test_the_share_counts_length_not_vertices():
    plain = grid(np.ones((1, 11)), 10.0, 10.0)
    path = Path(np.zeros(4), np.array([0.0, 1, 2, 10]))
    mask = np.zeros((1, 11), dtype=bool)
    mask[0, :3] = True
    assert share_within(plain, path, mask) == pytest.approx((10 + 10 + 40) / 100)


def test_where_routes_part_and_meet():
    surface = isotropic(THREE_WAYS, 10.0, 10.0)
    found = ways(surface, (2, 0), (2, 6), Wish(count=2, distance_m=0, detour=2))
    paths = [route.path for route in found.routes]
    pairs = {(a, b): part for a, b, part in partings(surface.friction, paths, 10.0)}
    assert set(pairs) == {(0, 1), (1, 0)}
    upper = pairs[1, 0]
    # It is within one cell of the middle way except along the top row.
    assert (paths[1].rows[upper.leaves], paths[1].cols[upper.leaves]) == (1, 0)
    assert (paths[1].rows[upper.meets], paths[1].cols[upper.meets]) == (1, 6)
    assert upper.apart_m == pytest.approx(10 * (4 + 2 * R2))
    assert upper.shared == pytest.approx((2 + R2) / (6 + 2 * R2))


def test_a_route_that_keeps_to_another_parts_nowhere():
    plain = grid(np.ones((1, 5)), 10.0, 10.0)
    path = Path(np.zeros(5), np.arange(5.0))
    (_, _, part), _ = partings(plain, [path, path], 0.0)
    assert (part.leaves, part.meets, part.apart_m, part.shared) == (None, None, 0.0, 1.0)
