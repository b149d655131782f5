"""The profile of a route: elevation over distance, steep ground coloured, bands below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from .chartkit import (
    CLASS_COLOURS,
    LABEL_PT,
    SMALL_PT,
    box_mm,
    chart_style,
    fitted,
    new_figure,
    quiet,
    save,
    text_width_mm,
    widest_mm,
)
from .design import INK, MUTED, PAPER
from .texts import tr

Floats = NDArray[np.float64]

# Loaded trucks slow down above 8 %, roads are rarely built above 10 and hardly ever above 12 %.
GRADE_LIMITS = (0.08, 0.10, 0.12)
GRADE_COLOURS = ("#cfd9d6", "#e6b87f", "#bd6a52", "#4a2a55")
_AXIS_MM, _RIGHT_MM, _TOP_MM, _FOOT_MM = 13.0, 4.0, 5.5, 8.5
_BAND_MM, _BAND_STEP_MM, _KEY_MM = 4.6, 5.6, 5.0
# More points than an eye tells apart on a page; the extremes of each stretch are kept.
_MOST_POINTS = 1600


@dataclass(frozen=True)
class Stretch:
    """Kilometres of a route that share a class, such as a road class or an actor's zone."""

    from_km: float
    to_km: float
    label: str
    colour: str = ""


@dataclass(frozen=True)
class Band:
    """A strip below the profile: its title and what lies along the route."""

    title: str
    stretches: Sequence[Stretch]


def profile(
    distances_km: Sequence[float],
    elevations_m: Sequence[float],
    grades: Sequence[float] | None = None,
    *,
    bands: Sequence[Band] = (),
    title: str = "",
    note: str = "",
    target: Path | None = None,
    size_mm: tuple[float, float] = (180.0, 52.0),
) -> bytes:
    """Elevation over distance as SVG bytes; ``size_mm`` is width and height without the bands.

    ``note`` says below the keys what the profile was read from.

    ``grades`` (rise over run, signed, for each point or each stretch between points) colours what
    is steeper than 8, 10 and 12 %; without it the grade follows from the elevations. Points without
    elevation (NaN) leave a gap. Raises InputError for fewer than two points, unequal lengths or
    distances that do not grow.
    """
    x, z, steep = _checked(distances_km, elevations_m, grades)
    with chart_style() as figures:
        width, height = size_mm
        left = max(_AXIS_MM, widest_mm([band.title for band in bands], SMALL_PT) + 2.5)
        inner = width - left - _RIGHT_MM
        keys = [(band.title, _unnamed(band, inner / max(x[-1] - x[0], 1e-6))) for band in bands]
        keys = [("", _grade_key()), *(key for key in keys if key[1])]
        full = height + len(bands) * _BAND_STEP_MM + (len(keys) + bool(note)) * _KEY_MM + 1.0
        figure = new_figure(figures, width, full)
        axis = box_mm(figure, left, _TOP_MM, inner, height - _TOP_MM - _FOOT_MM)
        _draw_ground(axis, *thinned(x, z, steep))
        _finish_axis(axis, x, z, title)
        top = height + 0.5
        for band in bands:
            _draw_band(figure, band, x, (left, top, inner))
            top += _BAND_STEP_MM
        for name, colours in keys:
            _draw_key(figure, colours, (left, top, inner), name)
            top += _KEY_MM
        if note:
            text = fitted(note, inner, SMALL_PT)
            figure.text(left / width, 1 - (top + _KEY_MM / 2) / full, text, va="center",
                        fontsize=SMALL_PT, color=MUTED)  # fmt: skip
        return save(figure, target)


def _checked(
    distances_km: Sequence[float], elevations_m: Sequence[float], grades: Sequence[float] | None
) -> tuple[Floats, Floats, Floats]:
    """Distances, elevations (each n) and absolute grades of the n-1 stretches between them."""
    x, z = np.asarray(distances_km, float), np.asarray(elevations_m, float)
    if x.ndim != 1 or x.shape != z.shape or len(x) < 2:
        raise InputError(
            tr("the profile has {distances} distances and {elevations} elevations").format(
                distances=x.size, elevations=z.size
            ),
            tr("give at least two of each, as many of one as of the other"),
        )
    if not np.all(np.diff(x) >= 0):
        raise InputError(
            tr("the distances of the profile do not grow"), tr("sort the points along the route")
        )
    if np.isfinite(z).sum() < 2:
        raise InputError(
            tr("the profile has no elevations"), tr("choose a terrain that covers the route")
        )
    run = np.maximum(np.diff(x) * 1000.0, 1e-9)
    if grades is None:
        return x, z, np.where(np.diff(x) > 0, np.abs(np.diff(z)) / run, 0.0)
    steep = np.abs(np.asarray(grades, float))
    if len(steep) == len(x):
        steep = np.maximum(steep[:-1], steep[1:])
    if len(steep) != len(x) - 1:
        raise InputError(
            tr("the profile has {grades} grades for {points} points").format(
                grades=len(steep), points=len(x)
            ),
            tr("give one for each point or for each stretch between points"),
        )
    return x, z, steep


def thinned(
    x: Floats, z: Floats, steep: Floats, most: int = _MOST_POINTS
) -> tuple[Floats, Floats, Floats]:
    """No more points than a page can show: of each bin the highest and lowest, steepest grade."""
    if len(x) <= most:
        return x, z, steep
    kept = {0, len(x) - 1}
    for part in np.array_split(np.arange(len(x)), max(most // 2, 1)):
        heights = np.where(np.isnan(z[part]), -np.inf, z[part])
        kept |= {int(part[np.argmax(heights)]), int(part[np.argmin(z[part])])}
    index = np.array(sorted(kept))
    return x[index], z[index], np.maximum.reduceat(steep, index[:-1])


def grade_class(steep: Floats) -> NDArray[np.int64]:
    """Number of the limits that each grade exceeds, 0 to 3."""
    return np.searchsorted(np.asarray(GRADE_LIMITS), np.nan_to_num(steep), side="left")


def _draw_ground(axis: Any, x: Floats, z: Floats, steep: Floats) -> None:
    """Fill below the line, one polygon for each run of stretches of one class."""
    classes = grade_class(steep)
    base = _floor(z)
    ends = [*(np.flatnonzero(np.diff(classes)) + 1), len(classes)]
    start = 0
    for end in ends:
        part = slice(start, end + 1)
        colour = GRADE_COLOURS[classes[start]]
        axis.fill_between(x[part], z[part], base, color=colour, linewidth=0.15)
        start = end
    axis.plot(x, z, color=INK, linewidth=0.7, solid_joinstyle="round")


def _floor(z: Floats) -> float:
    """Where the drawn ground ends below: a little under the lowest point."""
    low, high = float(np.nanmin(z)), float(np.nanmax(z))
    return low - 0.12 * max(high - low, 50.0)


def _finish_axis(axis: Any, x: Floats, z: Floats, title: str) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    high = float(np.nanmax(z))
    base = _floor(z)
    axis.set_xlim(x[0], max(x[-1], x[0] + 1e-6))
    axis.set_ylim(base, high + 0.1 * max(high - base, 50.0))
    quiet(axis, grid="y")
    axis.yaxis.set_major_locator(MaxNLocator(5, integer=True))
    axis.xaxis.set_major_locator(MaxNLocator(9))
    spaced = FuncFormatter(lambda value, _: f"{value:,.0f}".replace(",", "\u00a0"))
    axis.yaxis.set_major_formatter(spaced)
    axis.tick_params(axis="x", length=2, width=0.4)
    axis.set_xlabel("km", fontsize=SMALL_PT, color=MUTED, loc="right", labelpad=0.5)
    axis.set_title("m", fontsize=SMALL_PT, color=MUTED, loc="left", pad=3, x=-0.02, ha="right")
    if title:
        axis.set_title(title, fontsize=LABEL_PT + 0.5, color=INK, loc="center", pad=3)


def _draw_band(figure: Any, band: Band, x: Floats, box: tuple[float, float, float]) -> None:
    left, top, width = box
    axis = box_mm(figure, left, top, width, _BAND_MM)
    axis.set(xlim=(x[0], max(x[-1], x[0] + 1e-6)), ylim=(0, 1))
    axis.axis("off")
    per_km = width / max(x[-1] - x[0], 1e-6)
    colours = band_colours(band)
    for stretch in band.stretches:
        colour = colours[stretch.label]
        axis.axvspan(
            stretch.from_km, stretch.to_km, facecolor=colour, edgecolor=PAPER, linewidth=0.3
        )
        if _fits(stretch, per_km):
            axis.text((stretch.from_km + stretch.to_km) / 2, 0.46, stretch.label, ha="center",
                      va="center", fontsize=SMALL_PT, color=_readable_on(colour))  # fmt: skip
    axis.text(-2.0 / width, 0.46, band.title, transform=axis.transAxes, ha="right", va="center",
              fontsize=SMALL_PT, color=MUTED)  # fmt: skip


def band_colours(band: Band) -> dict[str, str]:
    """Colour of each label of a band: its own, else the next of the charts' colours."""
    colours: dict[str, str] = {}
    for stretch in band.stretches:
        if stretch.label not in colours:
            colours[stretch.label] = (
                stretch.colour or CLASS_COLOURS[len(colours) % len(CLASS_COLOURS)]
            )
    return colours


def _readable_on(colour: str) -> str:
    """Ink or paper, whichever is read better on a colour (relative luminance of WCAG 2)."""
    from matplotlib.colors import to_rgb

    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return INK if luminance > 0.22 else PAPER


def _unnamed(band: Band, per_km: float) -> dict[str, str]:
    """Labels of a band, with their colours, that fit into none of their stretches."""
    colours = band_colours(band)
    for stretch in band.stretches:
        if _fits(stretch, per_km):
            colours.pop(stretch.label, None)
    return colours


def _fits(stretch: Stretch, per_km: float) -> bool:
    room = (stretch.to_km - stretch.from_km) * per_km - 1.0
    return text_width_mm(stretch.label, SMALL_PT) <= room


def _grade_key() -> dict[str, str]:
    labels = [
        tr("grade up to 8 %"),
        tr("8 to 10 %"),
        tr("10 to 12 %"),
        tr("steeper than 12 %"),
    ]
    return dict(zip(labels, GRADE_COLOURS))


def _draw_key(
    figure: Any, colours: dict[str, str], box: tuple[float, float, float], title: str
) -> None:
    """A line of swatches with their names; what does not fit into the width is counted."""
    left, top, width = box
    axis = box_mm(figure, left, top, width, _KEY_MM)
    axis.set(xlim=(0, width), ylim=(0, _KEY_MM))
    axis.axis("off")
    middle = _KEY_MM / 2 - 0.2
    if title:
        axis.text(-2.0, middle, title, ha="right", va="center", fontsize=SMALL_PT, color=MUTED)
    at = 0.0
    for number, (label, colour) in enumerate(colours.items()):
        needed = 4.0 + text_width_mm(label, SMALL_PT) + 4.5
        if at + needed > width and number:
            rest = tr("and {count} more").format(count=len(colours) - number)
            axis.text(at, middle, rest, va="center", fontsize=SMALL_PT, color=MUTED)
            return
        axis.add_patch(_swatch(at, middle, colour))
        axis.text(at + 4.0, middle, label, va="center", fontsize=SMALL_PT, color=INK)
        at += needed


def _swatch(x: float, y: float, colour: str) -> Any:
    from matplotlib.patches import Rectangle

    return Rectangle((x, y - 1.1), 3.0, 2.2, facecolor=colour, edgecolor=MUTED, linewidth=0.25)
