"""Charts of routes in the visual language of the maps: ranking, seasons, lengths.

Each takes plain values, returns the chart as bytes (SVG, or PNG where the target ends in .png) and
writes it to the target if one is given. All raise InputError where matplotlib is missing. The
profile of a route is in ``profile_chart`` and can be taken from here too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
    panel_title,
    quiet,
    save,
    widest_mm,
)
from .design import ACCENT, INK, MUTED, PAPER, RULE
from .figures import figure as figure_text
from .profile_chart import Band, Stretch, profile
from .scatter_chart import scatter
from .texts import tr

__all__ = [
    "MEASURE_TITLES",
    "Band",
    "Pair",
    "Ranked",
    "Stretch",
    "dumbbells",
    "profile",
    "ranking",
    "scatter",
]

MEASURE_TITLES = ("USD/t", "hours", "exposed km")
_OTHERS = "#b4c2c4"
_ROW_MM, _GROUP_MM, _HEAD_MM, _FOOT_MM = 4.3, 6.4, 8.0, 6.5
_GAP_MM = 6.0
_MOST_LABEL_MM = 46.0
# Keeps the hairlines of the grid out of a figure.
_CLEAR = {"facecolor": PAPER, "edgecolor": "none", "pad": 0.6}


@dataclass(frozen=True)
class Ranked:
    """A gateway of a belt with its value of each measure; None where it is not reached."""

    belt: str
    gateway: str
    values: Sequence[float | None]


@dataclass(frozen=True)
class Pair:
    """A gateway of a belt with its value of each measure before and after, such as dry and wet."""

    belt: str
    gateway: str
    before: Sequence[float | None]
    after: Sequence[float | None]


@dataclass(frozen=True)
class _Rows:
    """Where each row and each belt's heading stand, in millimetres from the top of the panels."""

    positions: list[float]
    heads: list[tuple[float, str]]
    height: float


def ranking(
    rows: Sequence[Ranked],
    target: Path | None = None,
    *,
    titles: Sequence[str] = MEASURE_TITLES,
    width_mm: float = 180.0,
) -> bytes:
    """Bars for each belt and gateway, the measures side by side; the least of a belt stands out.

    Each measure has a scale of its own: they are never added up.
    """
    _require(rows, titles, lambda row: [row.values])
    with chart_style() as figures:
        places = _places(rows)
        figure, axes = _panels(figures, rows, places, titles, width_mm)
        for number, axis in enumerate(axes):
            _bars(axis, rows, places, number)
        return save(figure, target)


def dumbbells(
    rows: Sequence[Pair],
    target: Path | None = None,
    *,
    names: tuple[str, str] = ("dry", "wet"),
    titles: Sequence[str] = MEASURE_TITLES,
    width_mm: float = 180.0,
) -> bytes:
    """What changes from one state to another: an open and a filled dot joined by a line.

    A gateway that is reached in one state only has one dot and the word for what is missing.
    """
    _require(rows, titles, lambda row: [row.before, row.after])
    with chart_style() as figures:
        places = _places(rows)
        figure, axes = _panels(figures, rows, places, titles, width_mm, key_mm=5.0)
        for number, axis in enumerate(axes):
            _pairs(axis, rows, places, number, names)
        _key(figure, names)
        return save(figure, target)


def _require(rows: Sequence[Any], titles: Sequence[str], values: Any) -> None:
    if not rows:
        raise InputError(tr("the chart has no rows"), tr("give it at least one gateway"))
    for row in rows:
        for series in values(row):
            if len(series) != len(titles):
                raise InputError(
                    tr("{gateway} has {count} values for {measures} measures").format(
                        gateway=row.gateway, count=len(series), measures=len(titles)
                    ),
                    tr("give one for each measure, None where there is none"),
                )


def _places(rows: Sequence[Any]) -> _Rows:
    """Rows keep their order; a heading stands above each run of rows of one belt."""
    y, belt = 0.0, None
    positions, heads = [], []
    for row in rows:
        if row.belt != belt:
            belt = row.belt
            y += 1.4 if heads else 0.0
            heads.append((y + _GROUP_MM / 2, belt))
            y += _GROUP_MM - 0.6
        positions.append(y + _ROW_MM / 2)
        y += _ROW_MM
    return _Rows(positions, heads, y)


def _panels(
    figures: Any,
    rows: Sequence[Any],
    places: _Rows,
    titles: Sequence[str],
    width_mm: float,
    key_mm: float = 0.0,
) -> tuple[Any, list[Any]]:
    """A figure with the names at the left and one panel for each measure, y in millimetres."""
    height = _HEAD_MM + places.height + _FOOT_MM + key_mm
    figure = new_figure(figures, width_mm, height)
    label_mm = min(widest_mm([row.gateway for row in rows], LABEL_PT) + 3.0, _MOST_LABEL_MM)
    width = (width_mm - label_mm - _GAP_MM * len(titles)) / len(titles)
    axes = []
    for number, title in enumerate(titles):
        left = label_mm + number * (width + _GAP_MM)
        axis = box_mm(figure, left, _HEAD_MM, width, places.height)
        axis.set_ylim(places.height, 0)
        axis.set_yticks([])
        quiet(axis, grid="x")
        panel_title(axis, title)
        axes.append(axis)
    names = box_mm(figure, 0, _HEAD_MM, label_mm, places.height)
    names.set(xlim=(0, label_mm), ylim=(places.height, 0))
    names.axis("off")
    for y, row in zip(places.positions, rows):
        text = fitted(row.gateway, label_mm - 3.0, LABEL_PT)
        names.text(label_mm - 2.2, y, text, ha="right", va="center", fontsize=LABEL_PT, color=INK)
    for y, belt in places.heads:
        names.text(0.3, y, belt, ha="left", va="center", fontsize=LABEL_PT, color=ACCENT,
                   fontweight="semibold")  # fmt: skip
    return figure, axes


def _bars(axis: Any, rows: Sequence[Ranked], places: _Rows, number: int) -> None:
    known = [row.values[number] for row in rows if row.values[number] is not None]
    most = max([*known, 0.0]) or 1.0
    # The figure at the end of the longest bar needs room.
    axis.set_xlim(0, most * 1.28)
    for y, row in zip(places.positions, rows):
        value = row.values[number]
        if value is None:
            axis.text(most * 0.015, y, tr("not reached"), va="center", fontsize=SMALL_PT,
                      color=MUTED, fontstyle="italic")  # fmt: skip
            continue
        best = value == _least(rows, row.belt, number)
        axis.barh(y, value, height=_ROW_MM * 0.66, color=ACCENT if best else _OTHERS)
        axis.text(value + most * 0.02, y, figure_text(value), va="center", fontsize=SMALL_PT,
                  color=ACCENT if best else INK,
                  fontweight="semibold" if best else "normal", bbox=_CLEAR)  # fmt: skip
    _limit_ticks(axis)


def _least(rows: Sequence[Ranked], belt: str, number: int) -> float | None:
    values = [row.values[number] for row in rows if row.belt == belt]
    return min((value for value in values if value is not None), default=None)


def _pairs(
    axis: Any, rows: Sequence[Pair], places: _Rows, number: int, names: tuple[str, str]
) -> None:
    values = [value for row in rows for value in (row.before[number], row.after[number])]
    most = max([value for value in values if value is not None] + [0.0]) or 1.0
    axis.set_xlim(-most * 0.03, most * 1.3)
    for y, row in zip(places.positions, rows):
        before, after = row.before[number], row.after[number]
        known = [value for value in (before, after) if value is not None]
        if not known:
            axis.text(0, y, tr("not reached"), va="center", fontsize=SMALL_PT, color=MUTED,
                      fontstyle="italic")  # fmt: skip
            continue
        axis.plot(known, [y] * len(known), color=ACCENT, linewidth=1.2, zorder=2,
                  solid_capstyle="butt")  # fmt: skip
        if before is not None:
            axis.plot(before, y, "o", markersize=4.2, markerfacecolor=PAPER, markeredgecolor=ACCENT,
                      markeredgewidth=1.0, zorder=3)  # fmt: skip
        if after is not None:
            axis.plot(after, y, "o", markersize=4.2, color=ACCENT, markeredgewidth=1.0, zorder=4)
        axis.text(max(known) + most * 0.045, y, _change(before, after, names), va="center",
                  fontsize=SMALL_PT, color=INK, bbox=_CLEAR)  # fmt: skip
    _limit_ticks(axis)


def _change(before: float | None, after: float | None, names: tuple[str, str]) -> str:
    """How much is added, or in which state there is no way."""
    if before is None or after is None:
        return tr("only {state}").format(state=names[1] if before is None else names[0])
    difference = after - before
    if abs(difference) < 0.05:
        return "±0"
    sign = "+" if difference > 0 else "\u2212"
    return f"{sign}{figure_text(abs(difference))}"


def _key(figure: Any, names: tuple[str, str]) -> None:
    """What the dots stand for, below the panels."""
    from matplotlib.lines import Line2D

    empty = Line2D([], [], marker="o", markersize=4.2, markerfacecolor=PAPER,
                   markeredgecolor=ACCENT, linewidth=0)  # fmt: skip
    filled = Line2D([], [], marker="o", markersize=4.2, color=ACCENT, linewidth=0)
    figure.legend(
        [empty, filled],
        list(names),
        loc="lower left",
        ncol=2,
        fontsize=SMALL_PT,
        frameon=False,
        borderaxespad=0.2,
        handletextpad=0.2,
        columnspacing=1.4,
    )


def _limit_ticks(axis: Any) -> None:
    """A few round figures, thousands apart; none where they would run into the values."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axis.xaxis.set_major_locator(MaxNLocator(4))
    axis.xaxis.set_major_formatter(FuncFormatter(lambda value, _: _tick(value)))
    axis.axvline(0, color=RULE, linewidth=0.8, zorder=0)


def _tick(value: float) -> str:
    return (
        f"{value:,.0f}".replace(",", "\u00a0") if abs(value) >= 10 or value == 0 else f"{value:g}"
    )
