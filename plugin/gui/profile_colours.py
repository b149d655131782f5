"""Colours of the profile, in light themes and in dark ones."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QPalette

from ..cartography import design
from ..cartography.profile_chart import GRADE_COLOURS

_DARK = 128
# Of 255: as much as text and its background must differ in lightness.
_READABLE = 90
_STEEP_ON_DARK = "#b98bd0"


def text_colour(palette: QPalette) -> QColor:
    """What is read well on the background of a palette."""
    text = palette.color(QPalette.ColorRole.WindowText)
    back = palette.color(QPalette.ColorRole.Window)
    if abs(text.lightness() - back.lightness()) >= _READABLE:
        return text
    # Themes of QGIS give their colours to labels by style sheet and leave the palette's text.
    return QColor(design.RULE if back.lightness() < _DARK else design.INK)


def muted_colour(palette: QPalette) -> QColor:
    """For what stands back: axes, titles, keys."""
    return _mixed(text_colour(palette), palette.color(QPalette.ColorRole.Window), 0.72)


def grade_colours(palette: QPalette) -> list[QColor]:
    """The chart's colours; in a dark theme flat ground is dark and the steepest light."""
    colours = [QColor(colour) for colour in GRADE_COLOURS]
    back = palette.color(QPalette.ColorRole.Window)
    if back.lightness() < _DARK:
        colours[0] = _mixed(text_colour(palette), back, 0.45)
        colours[3] = QColor(_STEEP_ON_DARK)
    return colours


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3])
    return QColor(*(round(share * a + (1 - share) * b) for a, b in pairs))
