"""What any route engine must pass: straight lines on flat ground, and both directions."""

from __future__ import annotations

import numpy as np
import pytest
from test_measures import UTM, random_friction

from kachin_corridors.plugin.core import vertical
from kachin_corridors.plugin.core.accumulate import Sources, accumulate
from kachin_corridors.plugin.core.crossings import Crossings
from kachin_corridors.plugin.core.friction import Friction
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.measures import integrate
from kachin_corridors.plugin.core.surface import CostSurface
from kachin_corridors.plugin.core.trace import trace


# The largest error of a neighbourhood on flat ground is known: 1/cos(22.5 deg) - 1 for 8 moves,
# and for 16 that of the widest angle between two of its moves (26.57 deg).
@pytest.mark.parametrize(
    ("neighbourhood", "most", "mean"),
    [("8", np.hypot(1, np.sqrt(2) - 1) - 1, 0.055), ("16", 0.0275, 0.015), ("ring", 0.0131, 0.005)],
)
def test_straight_lines_are_as_long_as_the_neighbourhood_allows(neighbourhood, most, mean):
    size = 101
    grid = Grid(np.full((size, size), 2.0, np.float32), Affine(30, 0, 0, 0, -30, 0), UTM)
    cost = accumulate(
        CostSurface(grid), Sources.from_cells([(50, 50)]), neighbourhood=neighbourhood
    ).cost
    rows, cols = np.mgrid[:size, :size]
    distance = 60.0 * np.hypot(rows - 50, cols - 50)
    far = distance > 60 * 20
    error = cost[far] / distance[far] - 1
    assert error.min() > -1e-5
    assert error.max() < most + 1e-4 and abs(error).mean() < mean


def both_ways(friction: Friction, hood: str = "8") -> list[tuple[float, float]]:
    """Hours there and back between the first and other open cells."""
    surface = friction.surface("hours")
    cells = [tuple(int(v) for v in cell) for cell in np.argwhere(~friction.barriers)[::9]]
    there = accumulate(surface, Sources.from_cells(cells[:1]), neighbourhood=hood)
    pairs = []
    for cell in cells[1:]:
        back = accumulate(
            surface, Sources.from_cells([cell]), neighbourhood=hood, targets=cells[:1]
        )
        if np.isfinite(there.cost[cell]) and np.isfinite(back.cost[cells[0]]):
            pairs.append((integrate(trace(there, *cell), friction).hours,
                          integrate(trace(back, *cells[0]), friction).hours))  # fmt: skip
    return pairs


def without_one_way(friction: Friction, factor: vertical.VerticalFactor) -> Friction:
    """Without links, and with the same wait at a border in both directions."""
    fields = {**friction.__dict__, "links": (), "factor": factor}
    fields["crossings"] = Crossings.at_borders(2, 3, 8.0)
    fields.pop("regions", None)
    return Friction(**fields)


@pytest.mark.parametrize("hood", ["8", "16"])
def test_there_and_back_cost_the_same_where_grade_counts_both_ways_alike(hood):
    friction = without_one_way(random_friction(4), vertical.herzog_wheeled(0.1))
    pairs = both_ways(friction, hood)
    assert len(pairs) >= 5
    for there, back in pairs:
        assert there == pytest.approx(back, rel=1e-5)


def test_there_and_back_differ_for_a_walker_as_the_formula_says():
    """On an even slope the straight way is best both ways: the ratio is that of the factor."""
    heights = np.tile(np.arange(12, dtype=np.float32) * 100, (3, 1))
    shape, zeros = heights.shape, np.zeros(heights.shape, np.uint8)
    hours = np.full(shape, 2e-4, np.float32)
    hours[[0, 2]] = np.inf
    factor = vertical.tobler()
    friction = Friction(
        Grid(heights, Affine(1000, 0, 0, 0, -1000, 0), UTM), hours, hours, zeros.astype(np.float32),
        zeros.astype(np.float32), zeros, zeros, zeros, factor, Crossings.at_borders(0, 0, 0.0), 1.0,
    )  # fmt: skip
    for up, down in both_ways(friction):
        expected = float(factor.at(0.1)) / float(factor.at(-0.1))
        assert up / down == pytest.approx(expected, rel=1e-5) and expected > 1.3
