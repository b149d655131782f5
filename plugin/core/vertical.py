"""Vertical factors: how the grade of a move multiplies the cost of a metre on the flat.

All are scaled to 1 at grade 0, so that friction keeps the meaning of cost per level metre.
Grade is rise over run along the move, positive uphill.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from .errors import InputError
from .names import nearest
from .presets import ModePreset
from .surface import VerticalFactor

Grades = NDArray[np.float64]


def tobler() -> VerticalFactor:
    """Time of a walker, speed ``6 exp(-3.5 |s + 0.05|)`` km/h (Tobler 1993, NCGIA TR 93-1).

    Off paths Tobler's walker is slower by 0.6 at every grade, which belongs into the friction.
    """
    return VerticalFactor.from_function(
        "Tobler 1993",
        lambda s: np.exp(3.5 * (np.abs(s + 0.05) - 0.05)),
        grade_step=1 / 640,
        kinks=(-0.05,),
    )


def tobler_off_path() -> VerticalFactor:
    """Tobler's walker off paths, relative to level ground on a path: 1 / 0.6 on the level."""
    on_path = tobler()
    return replace(on_path, name="Tobler 1993, off path", factors=on_path.factors / np.float32(0.6))


def irmischer_clarke(*, on_road: bool = True) -> VerticalFactor:
    """Time of a walker, Irmischer and Clarke 2018, Cartogr. Geogr. Inf. Sci. 45(2), males.

    On roads ``0.11 + exp(-(100 s + 5)^2 / 1800)`` m/s, off them
    ``0.11 + 0.67 exp(-(100 s + 2)^2 / 1800)``; both relative to level ground on a road.
    """

    def speed(s: Grades, top: float, best: float) -> Grades:
        return np.asarray(0.11 + top * np.exp(-((100 * s + best) ** 2) / 1800))

    level = float(speed(np.zeros(1), 1.0, 5.0)[0])
    top, best = (1.0, 5.0) if on_road else (0.67, 2.0)
    where = "on road" if on_road else "off road"
    return VerticalFactor.from_function(
        f"Irmischer-Clarke 2018, {where}", lambda s: level / speed(s, top, best)
    )


def herzog_wheeled(critical_grade: float = 0.08) -> VerticalFactor:
    """Effort of wheeled transport, ``1 + (s / critical)^2`` up to the critical grade.

    Herzog 2013, Theory and practice of cost functions (CAA 2010). Beyond the critical grade a
    road climbs in switchbacks at that grade (Llobera and Sluckin 2007, J. Theor. Biol. 249):
    for run 1 and rise s they are ``s / critical`` long and cost ``2 |s| / critical``, the least
    at which any zig-zag wins the height and the tangent of the parabola through the origin.
    """
    if not 0 < critical_grade <= 1:
        raise InputError(
            "the critical grade {grade:g} is out of range", "give 0.04 to 0.2", grade=critical_grade
        )

    def cost(s: Grades) -> Grades:
        ratio = np.abs(s) / critical_grade
        return np.where(ratio <= 1, 1 + ratio**2, 2 * ratio)

    return VerticalFactor.from_function(f"Herzog 2013, wheeled, {critical_grade:g}", cost)


def rwalk(
    *,
    flat: float = 0.72,
    up: float = 6.0,
    gentle_down: float = 1.9998,
    steep_down: float = -1.9998,
    slope_factor: float = -0.2125,
) -> VerticalFactor:
    """Naismith's rule with Langmuir's corrections, the terms of GRASS ``r.walk``.

    Seconds per metre on the flat, and per metre of climb, of gentle and of steep descent
    (Langmuir 1984, Mountaincraft and Leadership; Aitken 1977). ``slope_factor`` is the grade at
    which descent becomes steep, where the time jumps.
    """

    def seconds(s: Grades) -> Grades:
        descent = np.where(s > slope_factor, gentle_down, steep_down) * s
        return (flat + np.where(s >= 0, up * s, descent)) / flat

    return VerticalFactor.from_function(
        "Naismith-Langmuir (r.walk)", seconds, kinks=(slope_factor, 0.0)
    )


def naismith() -> VerticalFactor:
    """Naismith's rule (1892): an hour for three miles and another for each 2000 feet of climb."""
    hours_per_metre = 1 / (3 * 1609.344)
    climb = 0.5 / 304.8
    return VerticalFactor.from_function(
        "Naismith 1892", lambda s: 1 + np.maximum(s, 0) * climb / hours_per_metre, kinks=(0.0,)
    )


def minetti() -> VerticalFactor:
    """Metabolic cost of walking (Minetti et al. 2002, J. Appl. Physiol. 93, polynomial Cw).

    It was fitted between grades -0.5 and 0.5; beyond, a metre of height keeps its cost there.
    """

    def joules(s: Grades) -> Grades:
        inner = np.clip(s, -0.5, 0.5)
        terms = (280.5, -58.7, -76.8, 51.9, 19.6, 2.5)
        return np.asarray(np.polyval(terms, inner) / 2.5 * np.maximum(1, np.abs(s) / 0.5))

    return VerticalFactor.from_function("Minetti 2002, walking", joules, kinks=(-0.5, 0.5))


def truck_by_grade(
    maximum_grade: float = 0.16,
    *,
    level_km_per_h: float = 28.0,
    mass_per_power: float = 120.0,
    efficiency: float = 0.85,
    rolling: float = 0.02,
) -> VerticalFactor:
    """Time of a laden truck whose power limits its speed, and no passage beyond a grade.

    At a steady speed v the power at the wheels balances grade and rolling resistance:
    ``efficiency P = m g v (s + rolling)`` (the crawl speed of highway design; 120 kg/kW is the
    heavy truck of AASHTO 2018, A Policy on Geometric Design, 3.4.2). Down grades are taken in
    the gear, and at the speed, of the same grade uphill.
    """
    if not maximum_grade > 0:
        raise InputError(
            "the maximum grade {grade:g} is not positive", "give 0.05 to 0.5", grade=maximum_grade
        )
    crawl = 1000 * efficiency / (mass_per_power * 9.81)

    def time(s: Grades) -> Grades:
        factor = np.maximum(1.0, level_km_per_h / 3.6 * (np.abs(s) + rolling) / crawl)
        return np.where(np.abs(s) <= maximum_grade * (1 + 1e-9), factor, np.inf)

    # From here on grade holds the truck up.
    labour = crawl * 3.6 / level_km_per_h - rolling
    kinks = {-maximum_grade, maximum_grade}
    if 0 < labour < maximum_grade:
        kinks |= {-labour, labour}
    return VerticalFactor.from_function(
        f"truck by grade, at most {maximum_grade:g}",
        time,
        grade_step=maximum_grade / 64,
        kinks=tuple(sorted(kinks)),
    )


def level() -> VerticalFactor:
    """Factor 1 at every grade: relief does not count."""
    return VerticalFactor.from_function("none", np.ones_like)


def grade_limit(maximum_grade: float) -> VerticalFactor:
    """Factor 1 up to a grade and no passage beyond it, for vehicles that cannot climb steeper."""
    if not maximum_grade > 0:
        raise InputError(
            "the maximum grade {grade:g} is not positive", "give 0.05 to 0.5", grade=maximum_grade
        )
    return VerticalFactor.from_function(
        f"limit {maximum_grade:g}",
        lambda s: np.where(np.abs(s) <= maximum_grade * (1 + 1e-9), 1.0, np.inf),
        grade_step=maximum_grade / 64,
        kinks=(-maximum_grade, maximum_grade),
    )


FACTORS: dict[str, Callable[[ModePreset], VerticalFactor]] = {
    "herzog_wheeled": lambda preset: herzog_wheeled(preset.get("critical_grade")),
    "truck_by_grade": lambda preset: truck_by_grade(
        preset.get("maximum_grade"),
        level_km_per_h=preset.get("freight_reference_speed"),
        mass_per_power=preset.get("mass_per_power"),
    ),
    "tobler_on_path": lambda _: tobler(),
    "tobler_off_path": lambda _: tobler_off_path(),
    "irmischer_clarke_on_road": lambda _: irmischer_clarke(),
    "irmischer_clarke_off_road": lambda _: irmischer_clarke(on_road=False),
    "minetti": lambda _: minetti(),
    "naismith_langmuir": lambda _: rwalk(),
    "naismith": lambda _: naismith(),
    "none": lambda _: level(),
}


def factor_named(name: str, preset: ModePreset) -> VerticalFactor:
    """The vertical factor of a name in FACTORS with the preset's figures.

    Raises InputError for an unknown name and for figures that the preset lacks.
    """
    if name not in FACTORS:
        raise InputError(
            "'{name}' is no vertical factor", "{hint}", name=name, hint=nearest(name, FACTORS)
        )
    return FACTORS[name](preset)
