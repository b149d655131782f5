"""How profiles look on a map: lines with elevation, and stretches by their grade."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..compat import show_own_heights
from . import design
from .profile_chart import GRADE_COLOURS, GRADE_LIMITS
from .route_styles import cased_line
from .texts import tr


def style_profiles(layer: QgsVectorLayer) -> None:
    """A quiet line; in QGIS 3.26 and later its own heights are those of the profile tool."""
    layer.setRenderer(QgsSingleSymbolRenderer(cased_line(design.ACCENT, "", 0.7)))
    show_own_heights(layer)


def style_grades(layer: QgsVectorLayer) -> None:
    """Stretches by the grade that they exceed, in the colours of the charts."""
    limits = [0, *(round(100 * limit) for limit in GRADE_LIMITS)]
    titles = [tr("up to {} %").format(limits[1])]
    titles += [tr("{} to {} %").format(a, b) for a, b in zip(limits[1:], limits[2:])]
    titles.append(tr("steeper than {} %").format(limits[-1]))
    # Gentle ground is pale on white paper: on a map its line is darker than in a chart.
    colours = ("#8fa3a0", *GRADE_COLOURS[1:])
    renderer = QgsCategorizedSymbolRenderer(
        "steeper_than_pct",
        [
            QgsRendererCategory(limit, cased_line(colour, "", 0.7 + 0.15 * number), title)
            for number, (limit, colour, title) in enumerate(zip(limits, colours, titles))
        ],
    )
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)
