"""Published against computed length, with the line where both are equal."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..core.errors import InputError
from .chartkit import (
    LABEL_PT,
    SMALL_PT,
    box_mm,
    chart_style,
    fitted,
    new_figure,
    quiet,
    save,
    text_width_mm,
)
from .design import ACCENT, ACCENT_TINT, INK, MUTED, PAPER
from .texts import tr

_LEFT_MM, _TOP_MM, _RIGHT_MM, _FOOT_MM = 13.0, 4.0, 4.0, 12.0
_MM = 25.4
_LINE_MM, _MOST_LABEL_MM, _DOT_MM = 2.7, 42.0, 1.1
# Beyond this ratio of the largest to the smallest length, equal shares are equal distances.
_LOGARITHMIC_FROM = 8.0
# Directions in which a label is tried, and how far from its point.
_TURNS = (0, 180, 45, -45, 135, -135, 90, -90, 20, -20, 160, -160)
_STEPS_MM = (1.6, 3.5, 6.0, 9.0, 13.0, 18.0)


def scatter(
    published_km: Sequence[float],
    computed_km: Sequence[float],
    labels: Sequence[str],
    target: Path | None = None,
    *,
    tolerance: float = 0.2,
    size_mm: tuple[float, float] = (120.0, 112.0),
) -> bytes:
    """A dot for each leg; within the band computed and published differ by ``tolerance`` at most.

    Labels are moved until none covers another label or a dot; a hairline leads back to the dot.
    Raises InputError where the sequences differ in length, are empty or hold no positive lengths.
    """
    count = len(published_km)
    if not count or not count == len(computed_km) == len(labels):
        raise InputError(
            tr("the scatter has {x} published and {y} computed lengths and {n} labels").format(
                x=count, y=len(computed_km), n=len(labels)
            ),
            tr("give as many of each, at least one"),
        )
    lengths = [*published_km, *computed_km]
    if not all(math.isfinite(value) and value > 0 for value in lengths):
        raise InputError(tr("a length of the scatter is not positive"), tr("leave that leg out"))
    with chart_style() as figures:
        figure = new_figure(figures, *size_mm)
        width, height = size_mm[0] - _LEFT_MM - _RIGHT_MM, size_mm[1] - _TOP_MM - _FOOT_MM
        axis = box_mm(figure, _LEFT_MM, _TOP_MM, width, height)
        _frame(axis, lengths, tolerance)
        axis.plot(published_km, computed_km, "o", markersize=3.6, color=ACCENT,
                  markeredgecolor=PAPER, markeredgewidth=0.4, zorder=4)  # fmt: skip
        _place_labels(axis, list(zip(published_km, computed_km)), labels, (width, height))
        return save(figure, target)


def _frame(axis: Any, lengths: Sequence[float], tolerance: float) -> None:
    from matplotlib.ticker import FuncFormatter, NullFormatter

    low, high = min(lengths), max(lengths)
    logarithmic = high / low > _LOGARITHMIC_FROM
    limits = (low / 1.35, high * 1.35) if logarithmic else (0.0, high * 1.12)
    if logarithmic:
        axis.set(xscale="log", yscale="log")
    axis.set(xlim=limits, ylim=limits)
    quiet(axis, grid="both")
    if logarithmic:
        ticks = [
            v for e in range(-1, 5) for m in (1, 2, 5) if limits[0] < (v := m * 10.0**e) < limits[1]
        ]
        for side in (axis.xaxis, axis.yaxis):
            side.set_ticks(ticks)
            side.set_minor_formatter(NullFormatter())
    for side in (axis.xaxis, axis.yaxis):
        side.set_major_formatter(FuncFormatter(lambda v, _: f"{v:,.10g}".replace(",", "\u00a0")))
    axis.minorticks_off()
    ends = [max(limits[0], 1e-9), limits[1]]
    # Qt draws what an SVG clips: the band itself ends where the axes end.
    shares = [n / 200 for n in range(201)]
    along = [
        ends[0] * (ends[1] / ends[0]) ** n if logarithmic else ends[0] + (ends[1] - ends[0]) * n
        for n in shares
    ]
    least, most = ([min(max(v * factor, ends[0]), ends[1]) for v in along]
                   for factor in (1 - tolerance, 1 + tolerance))  # fmt: skip
    axis.fill_between(along, least, most, color=ACCENT_TINT, linewidth=0, zorder=0)
    axis.plot(ends, ends, color=ACCENT, linewidth=0.8, zorder=1)
    axis.set_xlabel(tr("published, km"), fontsize=LABEL_PT, color=INK, loc="right")
    axis.set_ylabel(tr("computed, km"), fontsize=LABEL_PT, color=INK, loc="top", labelpad=1.5)
    note = tr("Line: equal. Band: within {share:.0f} % of the published length.")
    figure = axis.get_figure()
    figure.text(_LEFT_MM / _MM / figure.get_figwidth(), 0.012, note.format(share=100 * tolerance),
                fontsize=SMALL_PT, color=MUTED)  # fmt: skip


Rectangle = tuple[float, float, float, float]


def _place_labels(
    axis: Any,
    points: Sequence[tuple[float, float]],
    labels: Sequence[str],
    size_mm: tuple[float, float],
) -> None:
    from matplotlib.patheffects import withStroke

    width, height = size_mm
    to_axes = axis.transData + axis.transAxes.inverted()
    dots = [(float(x) * width, float(y) * height) for x, y in to_axes.transform(points)]
    texts = [fitted(label, _MOST_LABEL_MM, SMALL_PT) for label in labels]
    boxes = place_labels(dots, [text_width_mm(text, SMALL_PT) for text in texts], size_mm)
    halo = [withStroke(linewidth=1.4, foreground=PAPER)]
    for dot, text, box in zip(dots, texts, boxes):
        if box is None:
            continue
        left, bottom, right, top = box
        nearest = (min(max(dot[0], left), right), min(max(dot[1], bottom), top))
        if math.dist(dot, nearest) > _DOT_MM + 1.6:
            axis.plot([dot[0] / width, nearest[0] / width], [dot[1] / height, nearest[1] / height],
                      transform=axis.transAxes, color=MUTED, linewidth=0.35, zorder=3)  # fmt: skip
        axis.text(left / width, (bottom + top) / 2 / height, text, transform=axis.transAxes,
                  fontsize=SMALL_PT, color=INK, va="center", ha="left", zorder=5,
                  path_effects=halo)  # fmt: skip


def place_labels(
    dots: Sequence[tuple[float, float]], widths: Sequence[float], size_mm: tuple[float, float]
) -> list[Rectangle | None]:
    """A free rectangle for each label (left, bottom, right, top in mm); None where there is none.

    Greedy: each label takes the first free place of those around its dot, near ones first. Labels
    of the most crowded dots choose first.
    """
    taken: list[Rectangle] = [(x - _DOT_MM, y - _DOT_MM, x + _DOT_MM, y + _DOT_MM) for x, y in dots]
    result: list[Rectangle | None] = [None] * len(dots)
    crowd = [sum(math.dist(a, b) < 15 for b in dots) for a in dots]
    for number in sorted(range(len(dots)), key=lambda n: (-crowd[n], n)):
        for box in _candidates(dots[number], widths[number]):
            inside = box[0] >= 0 and box[1] >= 0 and box[2] <= size_mm[0] and box[3] <= size_mm[1]
            if inside and not any(_overlap(box, other) for other in taken):
                taken.append(box)
                result[number] = box
                break
    return result


def _candidates(dot: tuple[float, float], width: float) -> list[Rectangle]:
    found = []
    for step in _STEPS_MM:
        for turn in _TURNS:
            angle = math.radians(turn)
            x = dot[0] + math.cos(angle) * step
            y = dot[1] + math.sin(angle) * step
            # The text's near edge, or its middle, stands in that direction.
            left = x - width * (
                0.5 - 0.5 * math.copysign(min(1, abs(2 * math.cos(angle))), math.cos(angle))
            )
            if abs(math.sin(angle)) > 0.9:
                y += math.copysign(_LINE_MM / 2, math.sin(angle))
            found.append((left, y - _LINE_MM / 2, left + width, y + _LINE_MM / 2))
    return found


def _overlap(a: Rectangle, b: Rectangle) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
