"""Nearest-place cells against a search for the nearest place."""

from __future__ import annotations

import numpy as np
import pytest
from shapely.geometry import Point, box
from shapely.ops import unary_union

from kachin_corridors.layers.cells import nearest_cells
from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.geodesy import inverse

AREA = box(96.0, 24.0, 99.0, 28.0)
PLACES = {
    "a": Point(96.5, 24.5),
    "b": Point(98.4, 24.9),
    "c": Point(97.4, 26.1),
    "d": Point(98.9, 27.8),
    "outside": Point(95.8, 27.0),
}


def test_cells_cover_the_area_and_do_not_overlap():
    cells = list(nearest_cells(PLACES, AREA).values())
    assert unary_union(cells).symmetric_difference(AREA).area < 1e-4 * AREA.area
    assert sum(cell.area for cell in cells) == pytest.approx(AREA.area, rel=1e-4)


def test_a_point_lies_in_the_cell_of_its_nearest_place():
    cells = nearest_cells(PLACES, AREA)
    random = np.random.default_rng(5)
    names = list(PLACES)
    lon, lat = np.array([(p.x, p.y) for p in PLACES.values()]).T
    decided = 0
    for x, y in random.uniform((96, 24), (99, 28), (300, 2)):
        metres, _ = inverse(x, y, lon, lat)
        first, second = np.sort(metres)[:2]
        if second - first < 2000:  # the projection is not exact to the metre
            continue
        decided += 1
        assert cells[names[int(np.argmin(metres))]].contains(Point(x, y))
    assert decided > 250


def test_one_place_has_the_whole_area():
    (cell,) = nearest_cells({"a": Point(97, 25)}, AREA).values()
    assert cell.area == pytest.approx(AREA.area, rel=1e-3)


@pytest.mark.parametrize("places", [{}, {"a": Point(97, 25), "b": Point(97, 25)}])
def test_no_place_or_twins_are_refused(places):
    with pytest.raises(InputError):
        nearest_cells(places, AREA)
