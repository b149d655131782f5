"""Vertical factors against the figures of their authors."""

from __future__ import annotations

import numpy as np
import pytest

from kachin_corridors.plugin.core import vertical
from kachin_corridors.plugin.core.errors import InputError


def test_every_factor_is_one_on_the_flat_and_positive() -> None:
    for factor in (
        vertical.tobler(),
        vertical.herzog_wheeled(),
        vertical.rwalk(),
        vertical.naismith(),
        vertical.minetti(),
        vertical.grade_limit(0.2),
    ):
        assert float(factor.at(0.0)) == pytest.approx(1, abs=1e-6)
        assert (factor.factors > 0).all()
        assert (factor.mirrored().at(0.1), factor.mirrored().kinks) == (
            pytest.approx(factor.at(-0.1)),
            tuple(sorted(-k for k in factor.kinks)),
        )


def test_tobler() -> None:
    speed_on_the_flat = 6 * np.exp(-3.5 * 0.05)
    for grade in (-0.3, -0.05, 0.0, 0.2):
        speed = 6 * np.exp(-3.5 * abs(grade + 0.05))
        assert float(vertical.tobler().at(grade)) == pytest.approx(
            speed_on_the_flat / speed, rel=1e-5
        )


def test_herzog_switchbacks_are_the_cheapest_zigzag() -> None:
    critical = 0.08
    factor = vertical.herzog_wheeled(critical)
    assert float(factor.at(0.08)) == pytest.approx(2, rel=1e-3)
    for grade in (0.1, 0.2, -0.4):
        # A zig-zag at grade g <= |grade| is |grade| / g times as long.
        g = np.linspace(0.005, abs(grade), 4000)
        zigzag = (abs(grade) / g * (1 + (g / critical) ** 2)).min()
        assert float(factor.at(grade)) == pytest.approx(zigzag, rel=1e-4)
    with pytest.raises(InputError, match="critical grade 0 is out of range"):
        vertical.herzog_wheeled(0)


def test_rwalk_terms() -> None:
    # r.walk, s/m: 0.72 flat, 6 a metre of climb, -2 a metre of gentle and +2 of steep descent.
    for grade, seconds in ((0.1, 0.72 + 0.6), (-0.1, 0.72 - 0.19998), (-0.5, 0.72 + 0.9999)):
        assert float(vertical.rwalk().at(grade)) == pytest.approx(seconds / 0.72, rel=1e-4)


def test_minetti_and_naismith_figures() -> None:
    # Minetti's Table 1: least cost near grade -0.10, about 0.8 J/kg/m against 2.5 on the flat.
    assert float(vertical.minetti().at(-0.1)) * 2.5 == pytest.approx(1.08, abs=0.15)
    grades = np.linspace(-0.4, 0.4, 161)
    assert grades[np.argmin(vertical.minetti().at(grades))] == pytest.approx(-0.18, abs=0.03)
    # Half an hour for 1000 ft: at grade 0.1 a mile climbs 528 ft.
    assert float(vertical.naismith().at(0.1)) == pytest.approx(
        (20 + 528 / 1000 * 30) / 20, rel=1e-4
    )


def test_grade_limit_blocks() -> None:
    assert vertical.grade_limit(0.2).at(np.array([0.1, 0.2, 0.21, -0.3])).tolist() == [
        1,
        1,
        np.inf,
        np.inf,
    ]
