"""Corridors and their widths: minima, nesting, and widths that are known beforehand."""

from __future__ import annotations

import numpy as np
import pytest
from test_friction import built

from kachin_corridors.plugin.core.corridor import meet
from kachin_corridors.plugin.core.errors import NoPathError
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.matrix import Accumulations
from kachin_corridors.plugin.core.trace import segment_costs, trace
from kachin_corridors.plugin.core.transects import transects
from kachin_corridors.plugin.core.vertical import tobler

LONLAT = 'GEOGCS["WGS 84"]'
CELL = 0.005


def degrees(lon, lat):
    """The grid is in degrees already."""
    return lon, lat


def strip(half_cells: int):
    """Percent above the least cost: 0 in the middle column, 1 more in each column beside it."""
    columns = np.abs(np.arange(201) - 100).astype(np.float32)
    values = np.broadcast_to(columns, (120, 201)).copy()
    values[values > half_cells] = np.inf
    return values, Grid(values, Affine(CELL, 0, 97.0, 0, -CELL, 24.3), LONLAT)


def test_a_straight_corridor_is_as_wide_as_its_cells():
    above, grid = strip(40)
    lat = 24.3 - CELL * (np.arange(20, 100) + 0.5)
    lon = np.full(lat.size, 97.0 + CELL * 100.5)
    found = transects(above, grid, (lon, lat), (4, 12), step_km=2, to_grid=degrees)
    width_m = float(grid.cell_size_m()[0].mean())
    step_m = 0.5 * float(min(a.min() for a in grid.cell_size_m()))
    # 4 % holds 9 columns, 12 % holds 25; the edge is known to half a step on either side.
    for k, columns in enumerate((9, 25)):
        assert found.width_m[:, k] == pytest.approx(columns * width_m, abs=1.1 * step_m)
        assert found.left_m[:, k] == pytest.approx(found.right_m[:, k], abs=1.1 * step_m)
    assert found.azimuth == pytest.approx(180, abs=1e-3) or found.azimuth == pytest.approx(-180)
    assert found.km[0] == 0 and found.km[-1] == pytest.approx(43.7, abs=0.2)
    assert np.diff(found.km)[:-1] == pytest.approx(2)
    lons, lats = found.ends(0)
    assert np.all(lons[:, 0] > lons[:, 1])  # going south, left is east
    assert lats == pytest.approx(np.stack([found.lat] * 2, axis=1), abs=1e-3)


def test_a_corridor_ends_at_the_edge_of_the_grid():
    above, grid = strip(100)
    lat = 24.3 - CELL * (np.arange(20, 100) + 0.5)
    lon = np.full(lat.size, 97.0 + CELL * 100.5)
    found = transects(above, grid, (lon, lat), (500,), step_km=10, to_grid=degrees)
    width_m = float(grid.cell_size_m()[0].mean())
    assert found.width_m[:, 0] == pytest.approx(201 * width_m, rel=0.01)


def test_the_least_of_a_corridor_is_the_cost_of_the_path():
    heights = np.random.default_rng(8).uniform(0, 150, (14, 17))
    friction = built(elevation=heights)
    object.__setattr__(friction, "factor", tobler())  # up and down differ
    runs = Accumulations(friction, "8")
    start, end = (1, 2), (12, 15)
    there = runs.of("hours", start)
    found = meet(there, runs.of("hours", end, reverse=True))
    path = trace(there, *end)
    cost = segment_costs(runs.surface("hours"), path).sum()
    assert found.least == pytest.approx(cost, rel=1e-5)
    assert found.least == pytest.approx(there.cost[end], rel=1e-6)
    above = found.percent_above()
    on_path = above[path.rows.astype(int), path.cols.astype(int)]
    assert on_path == pytest.approx(0, abs=1e-3) and above.min() == 0
    # A forward run from the end instead of a reverse one would miss the least cost.
    wrong = meet(there, runs.of("hours", end))
    assert abs(wrong.least / found.least - 1) > 0.01
    # What a cell's best path costs by two separate runs.
    row, col = 3, 13
    onward = runs.of("hours", (row, col)).cost[end]
    assert found.cost[row, col] == pytest.approx(there.cost[row, col] + onward, rel=1e-5)


def test_places_apart_have_no_corridor():
    barriers = np.zeros((5, 7), bool)
    barriers[:, 3] = True
    runs = Accumulations(built((5, 7), barriers=barriers), "8")
    there, onward = runs.of("hours", (2, 0)), runs.of("hours", (2, 6), reverse=True)
    with pytest.raises(NoPathError, match="no path joins the origin and the destination"):
        meet(there, onward)
    same = meet(there, runs.of("hours", (2, 0), reverse=True))
    with pytest.raises(NoPathError, match="the least cost is 0: choose two places"):
        same.percent_above()
