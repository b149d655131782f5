"""The visual language: one palette, one typeface, one scale of sizes."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from pathlib import Path

from qgis.core import QgsTextBufferSettings, QgsTextFormat
from qgis.PyQt.QtGui import QColor, QFont, QFontDatabase

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FAMILY = "Open Sans"

INK = "#1d2b33"
MUTED = "#5c6b74"
RULE = "#c8d0d3"
PANEL = "#f4f2ec"
PAPER = "#ffffff"
ACCENT = "#0f5a5e"
ACCENT_TINT = "#dcebe8"

# Destination countries, as the gateways' markers are coloured; told apart by colour-blind readers
# and, through lightness and dash, in black-and-white print.
ROUTE_COLOURS = {"India": "#08519c", "China": "#a63603", "Myanmar": "#23303f"}
ROUTE_OTHER = "#6b5b95"
# What a user draws or keeps, on screen: apart from every colour of the study.
KEPT = "#d55e00"

# Land from plain to snow, low in saturation so that everything else reads on top of it.
RELIEF_TINT: tuple[tuple[float, str], ...] = (
    (0, "#e4eadb"),
    (150, "#e8ecdc"),
    (500, "#eeecd9"),
    (1000, "#efe6d1"),
    (2000, "#e6dac6"),
    (3000, "#dfd6cb"),
    (4000, "#e9e6e1"),
    (5500, "#fafaf8"),
)

# Perceptually even in lightness from cheap (light) to dear (dark).
COST_RAMP = (
    "#fbf3c8",
    "#f2d79b",
    "#e6b87f",
    "#d5976d",
    "#bd7866",
    "#9e5d65",
    "#7c4766",
    "#573763",
    "#332a58",
)
FRICTION_RAMP = (
    "#f4f6e8",
    "#cfe3d2",
    "#9fcabd",
    "#6fabab",
    "#478a98",
    "#2d6780",
    "#1f4361",
    "#16233f",
)

# Lines that are compared: ink for what the others are held against, then the hues of Okabe and Ito
# (2008, Color Universal Design), which stay apart for colour-blind readers.
SERIES_COLOURS = ("#1d2b33", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
# A difference, from less (blue) over none to more (orange): hues that colour-blind readers tell
# apart, as dark at one end as at the other.
DIFFERENCE_RAMP = (
    "#0b3c6f",
    "#2f74b0",
    "#86b6da",
    "#f3f2ee",
    "#eeb173",
    "#cf7424",
    "#7f3a06",
)


class Size(float, Enum):
    """Type sizes in points for an A3 sheet."""

    TITLE = 21.0
    SUBTITLE = 11.0
    HEADING = 8.5
    BODY = 7.2
    TABLE = 7.6
    SMALL = 6.2


@lru_cache(maxsize=1)
def register_fonts() -> str:
    """Make the bundled typeface known to Qt once a session; return its family."""
    for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    return FAMILY


def font(size: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """The typeface in a size in points; emphasis is semibold."""
    result = QFont(register_fonts())
    result.setPointSizeF(float(size))
    result.setItalic(italic)
    if bold:
        result.setWeight(QFont.Weight.DemiBold)
        result.setStyleName("Semibold")
    return result


def text_format(
    size: float,
    colour: str = INK,
    *,
    bold: bool = False,
    italic: bool = False,
    halo_mm: float = 0.0,
    halo: str = PAPER,
) -> QgsTextFormat:
    """Text of the visual language, with a halo in millimetres where it stands on a map."""
    result = QgsTextFormat()
    chosen = font(size, bold=bold, italic=italic)
    result.setFont(chosen)
    result.setSize(float(size))
    if bold:
        result.setNamedStyle("Semibold")
    result.setColor(QColor(colour))
    if halo_mm > 0:
        buffer = QgsTextBufferSettings()
        buffer.setEnabled(True)
        buffer.setSize(halo_mm)
        buffer.setColor(QColor(halo))
        result.setBuffer(buffer)
    return result


def rgba(colour: str, opacity: float) -> QColor:
    """A colour with its own transparency; layer opacity would rasterise a PDF."""
    result = QColor(colour)
    result.setAlphaF(opacity)
    return result
