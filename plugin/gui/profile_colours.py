"""Colours of the profile, in light themes and in dark ones."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QPalette

from ..cartography import design
from ..cartography.profile_chart import GRADE_COLOURS

_DARK = 128
# Of 255: as much as text and its background must differ in lightness.
_READABLE = 90
_OPAQUE, _MUTED = 255, 195
_STEEP_ON_DARK = "#b98bd0"


def text_colour(palette: QPalette) -> QColor:
    """What is read well on the background of a palette, that of a label.

    QGIS' own themes colour labels by style sheet and make backgrounds see-through; what is then
    behind a label is not known, but its text goes with it.
    """
    text = palette.color(QPalette.ColorRole.WindowText)
    back = palette.color(QPalette.ColorRole.Window)
    if back.alpha() < _OPAQUE or abs(text.lightness() - back.lightness()) >= _READABLE:
        return text
    return QColor(design.RULE if back.lightness() < _DARK else design.INK)


def muted_colour(palette: QPalette) -> QColor:
    """For what stands back: axes, titles, keys."""
    muted = text_colour(palette)
    muted.setAlpha(_MUTED)
    return muted


def grade_colours(palette: QPalette) -> list[QColor]:
    """The chart's colours; in a dark theme flat ground is dark and the steepest light."""
    colours = [QColor(colour) for colour in GRADE_COLOURS]
    text = text_colour(palette)
    if text.lightness() > _DARK:
        colours[0] = _mixed(text, palette.color(QPalette.ColorRole.Window), 0.45)
        colours[3] = QColor(_STEEP_ON_DARK)
    return colours


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3])
    return QColor(*(round(share * a + (1 - share) * b) for a, b in pairs))
