"""Polygons over polygons: nothing is lost, nothing counts twice, slivers go."""

from __future__ import annotations

import pytest
from shapely.geometry import MultiPolygon, Polygon, box

from kachin_corridors.plugin.core.pieces import cut_apart, repaired, without_slivers


def pieces(before, after):
    return {(p.before, p.after): round(p.geometry.area, 9) for p in cut_apart(before, after)}


def test_equal_cells_stay_whole():
    cells = [box(0, 0, 1, 1), box(1, 0, 2, 1)]
    assert pieces(cells, cells) == {(0, 0): 1.0, (1, 1): 1.0}


def test_shifted_polygons_give_common_and_own_ground():
    assert pieces([box(0, 0, 2, 1)], [box(1, 0, 3, 1)]) == {
        (0, 0): 1.0,
        (0, None): 1.0,
        (None, 0): 1.0,
    }


def test_all_ground_is_kept_once():
    before = [box(0, 0, 2, 2), box(2, 0, 4, 2)]
    after = [box(1, 1, 3, 3), box(3, 1, 5, 3)]
    total = sum(pieces(before, after).values())
    assert total == pytest.approx(8 + 8 - 3)


def test_a_strip_thinner_than_a_metre_is_no_ground():
    assert pieces([box(0, 0, 1, 1)], [box(0, 0, 1 + 5e-6, 1)]) == {(0, 0): 1.0}
    assert (None, 0) in pieces([box(0, 0, 1, 1)], [box(0, 0, 1 + 5e-5, 1)])
    assert without_slivers(MultiPolygon([box(0, 0, 1, 1), box(3, 3, 4, 3 + 1e-6)])).area == 1


def test_a_bow_tie_is_repaired_to_both_wings():
    tie = Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    assert not tie.is_valid
    mended = repaired(tie)
    assert mended.is_valid and mended.area == pytest.approx(2.0)


def test_a_line_drawn_as_polygon_has_no_ground():
    assert repaired(Polygon([(0, 0), (1, 1), (2, 2)])).is_empty
