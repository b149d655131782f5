"""What the engine takes from a vertical factor: where rays are cast, and how many."""

from __future__ import annotations

import numpy as np
import pytest
from engine_cases import grid

from kachin_corridors.plugin.core import vertical
from kachin_corridors.plugin.core.accumulate import estimate_memory
from kachin_corridors.plugin.core.prepared import Prepared, prepare
from kachin_corridors.plugin.core.surface import CostSurface, VerticalFactor


def prepared(factor: VerticalFactor | None, *, reverse: bool = False) -> Prepared:
    flat = np.zeros((3, 3), np.float32)
    surface = CostSurface(grid(np.ones((3, 3)), 30, 30), flat if factor else None, factor)
    return prepare(surface, reverse=reverse)


def test_a_kink_beside_a_jump_is_the_foot_of_the_jump() -> None:
    factor = vertical.rwalk()
    foot, level = prepared(factor).kinks
    # Gentle descent, which takes time off, ends at -0.2125; the table has a point just above it.
    assert -0.2125 < foot[0] < -0.2125 + factor.grade_step
    assert foot[1] == pytest.approx((0.72 + 1.9998 * foot[0]) / 0.72, rel=1e-5)
    assert float(factor.at(foot[0] - factor.grade_step)) > 3 * foot[1]
    assert level.tolist() == [0, 1]
    back = prepared(factor, reverse=True).kinks
    np.testing.assert_allclose(back[::-1, 0], [-foot[0], 0], atol=1e-6)


def test_kinks_are_points_of_the_table() -> None:
    kinks = prepared(vertical.truck_by_grade(0.16)).kinks
    np.testing.assert_allclose(kinks[[0, -1], 0], [-0.16, 0.16], rtol=1e-6)
    assert kinks[1, 0] == -kinks[2, 0] and 0.06 < kinks[2, 0] < 0.08
    assert kinks[1:3, 1].tolist() == pytest.approx([1, 1], abs=0.03)
    concave = VerticalFactor.from_function("roof", lambda s: 9 - np.abs(s), kinks=(0.0,))
    assert prepared(concave).kinks.shape == (0, 2)
    assert prepared(None).kinks.shape == (0, 2)
    near = VerticalFactor.from_function("valley", lambda s: 1 + np.abs(s), kinks=(-0.001, 0.001))
    assert prepared(near).kinks.tolist() == [[0, 1]]


def test_a_factor_that_bends_much_and_level_ground_get_many_rays() -> None:
    many = vertical.herzog_wheeled(0.08), vertical.minetti()
    assert all(prepared(factor).many_rays for factor in (*many, None))
    few = vertical.tobler(), vertical.rwalk(), vertical.truck_by_grade(), vertical.grade_limit(0.2)
    assert not any(prepared(factor).many_rays for factor in few)
    shape = (2000, 2000)
    options = {"neighbourhood": "ring", "anisotropic": True}
    least, bent, kinked = (
        estimate_memory(shape, **options, **more)
        for more in ({}, {"many_rays": True}, {"kinks": 4})
    )
    assert least < bent and least < kinked
