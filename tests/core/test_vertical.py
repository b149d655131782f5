"""Vertical factors against the figures of their authors."""

from __future__ import annotations

import numpy as np
import pytest

from kachin_corridors.plugin.core import vertical
from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.presets import ModePreset, Parameter


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


def test_irmischer_clarke_on_and_off_the_road() -> None:
    # Speeds of the paper: 1.11 m/s at best on roads (grade -0.05), 0.78 off them (-0.02).
    on, off = vertical.irmischer_clarke(), vertical.irmischer_clarke(on_road=False)
    level = 0.11 + np.exp(-25 / 1800)
    for grade, factor, speed in (
        (-0.05, on, 1.11), (-0.02, off, 0.78), (0.25, on, 0.11 + np.exp(-900 / 1800)),
    ):  # fmt: skip
        assert level / float(factor.at(grade)) == pytest.approx(speed, rel=2e-3)
    assert float(on.at(-0.1)) < float(on.at(0.1)), "down is easier than up"


def test_tobler_off_path_is_slower_by_three_fifths() -> None:
    grades = np.linspace(-0.4, 0.4, 9)
    off, on = vertical.tobler_off_path().at(grades), vertical.tobler().at(grades)
    assert off == pytest.approx(on / 0.6, rel=1e-6)


def test_a_truck_slows_with_its_power_and_stops_at_its_steepest_grade() -> None:
    factor = vertical.truck_by_grade(0.16, level_km_per_h=28, mass_per_power=120)
    # 0.85 / 120 kW/kg lift a mass at grade 0.1 (+ 0.02 rolling) with 6.02 m/s.
    crawl_km_per_h = 3.6 * 1000 * 0.85 / 120 / (9.81 * 0.12)
    assert float(factor.at(0.1)) == pytest.approx(28 / crawl_km_per_h, rel=1e-3)
    assert float(factor.at(0.02)) == 1 and float(factor.at(-0.1)) == float(factor.at(0.1))
    assert np.isfinite(factor.at(0.16)) and np.isinf(factor.at(np.array([0.17, -0.2]))).all()
    with pytest.raises(InputError, match="maximum grade 0 is not positive"):
        vertical.truck_by_grade(0)


def test_factors_are_found_by_name_and_a_near_one_is_suggested() -> None:
    figures = {"critical_grade": 0.1, "maximum_grade": 0.16, "mass_per_power": 120.0}
    figures |= {"freight_reference_speed": 28.0}
    preset = ModePreset(
        "test", "Test", {k: Parameter(v, "", "", "", "") for k, v in figures.items()}
    )
    for name in vertical.FACTORS:
        assert np.isfinite(float(vertical.factor_named(name, preset).at(0.0))), name
    with pytest.raises(InputError, match="'tobler_on_pth' is no vertical factor: did you mean"):
        vertical.factor_named("tobler_on_pth", preset)
    with pytest.raises(InputError, match="the preset 'bare' has no parameter 'critical_grade'"):
        vertical.factor_named("herzog_wheeled", ModePreset("bare", "", {}))
