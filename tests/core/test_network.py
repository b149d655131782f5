"""Ways along lines, solved by hand."""

from __future__ import annotations

import numpy as np
import pytest

from kachin_corridors.plugin.core.geodesy import line_length_m
from kachin_corridors.plugin.core.network import LineNetwork


def line(*points):
    return np.array(points, dtype=float)


# A river from west to east along 25 N, a tributary that joins it at 97.5 E, and a far line.
RIVER = line((97, 25), (97.5, 25), (98, 25))
TRIBUTARY = line((97.5, 25.5), (97.5, 25.2), (97.5, 25))
FAR = line((100, 20), (101, 20))
START, END = np.array([97.1, 25.01]), np.array([97.5, 25.4])


def test_the_way_turns_where_the_lines_meet():
    path = LineNetwork([RIVER, TRIBUTARY]).path(START, END, 5000)
    assert path is not None
    corners = [[97.1, 25], [97.5, 25], [97.5, 25.2], [97.5, 25.4]]
    assert path.lonlat == pytest.approx(np.array(corners), abs=1e-6)
    assert path.length_m == pytest.approx(line_length_m(*path.lonlat.T), rel=1e-5)
    assert path.start_off_m == pytest.approx(1110, rel=0.01)
    assert path.end_off_m == pytest.approx(0, abs=1)


def test_both_ends_on_one_segment_go_straight():
    path = LineNetwork([RIVER]).path(np.array([97.4, 25.0]), np.array([97.1, 25.0]), 100)
    assert path is not None
    assert path.lonlat.tolist() == [[97.4, 25.0], [97.1, 25.0]]
    assert path.length_m == pytest.approx(0.3 / 0.5 * line_length_m([97, 97.5], [25, 25]))


def test_a_stated_length_counts_in_proportion():
    path = LineNetwork([line((97, 25), (98, 25))], [150_000.0]).path(
        np.array([97.0, 25.0]), np.array([97.5, 25.0]), 100
    )
    assert path is not None and path.length_m == pytest.approx(75_000, rel=1e-6)


def test_of_two_lines_between_the_same_nodes_the_shorter_counts():
    twice = [line((97, 25), (98, 25))] * 2
    path = LineNetwork(twice, [150_000.0, 120_000.0]).path(
        np.array([97.0, 25.0]), np.array([98.0, 25.0]), 100
    )
    assert path is not None and path.length_m == pytest.approx(120_000)


def test_the_shorter_way_round_is_taken():
    ring = line((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))
    path = LineNetwork([ring]).path(np.array([0.0, 0.9]), np.array([0.9, 0.0]), 100)
    assert path is not None
    assert path.lonlat == pytest.approx(np.array([[0, 0.9], [0, 0], [0.9, 0]]))


def test_points_that_are_too_far_or_on_other_lines_have_no_way():
    network = LineNetwork([RIVER, FAR])
    assert network.path(START, END, 100) is None
    assert network.path(START, np.array([100.5, 20.0]), 5000) is None
    assert LineNetwork([]).path(START, END, 5000) is None


def test_a_gap_is_closed_only_within_reach():
    broken = [line((97, 25), (97.5, 25)), line((97.51, 25), (98, 25))]  # 1009 m apart
    ends = np.array([97.0, 25.0]), np.array([98.0, 25.0])
    assert LineNetwork(broken, gap_m=900).path(*ends, 100) is None
    path = LineNetwork(broken, gap_m=1100).path(*ends, 100)
    assert path is not None
    assert path.length_m == pytest.approx(line_length_m([97, 98], [25, 25]), rel=1e-3)


def test_a_line_of_one_point_is_no_line():
    path = LineNetwork([line((97, 25)), RIVER], [None, None]).path(START, START, 5000)
    assert path is not None and path.length_m == 0
