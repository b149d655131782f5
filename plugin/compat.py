"""The only file that knows which QGIS and which Qt it runs in.

QGIS 3.22 (Qt 5) to 4.x (Qt 6) are served by one code base. Enumerations are written class-scoped
(``Qt.AlignmentFlag.AlignLeft``), which both understand; what cannot be written in one way for both
has a name here.
"""

from __future__ import annotations

import sys

import numpy
from qgis.core import (
    Qgis,
    QgsField,
    QgsLayoutItemLabel,
    QgsLegendStyle,
    QgsTextFormat,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QT_VERSION_STR, QMetaType

QGIS_VERSION: str = Qgis.version()
QGIS_VERSION_INT: int = Qgis.versionInt()
QT_MAJOR: int = int(QT_VERSION_STR.split(".", 1)[0])

# Before 3.38 a field is made of a QVariant.Type, which Qt 6 no longer has.
_FIELDS_TAKE_META_TYPES = QGIS_VERSION_INT >= 33800

if _FIELDS_TAKE_META_TYPES:
    FIELD_TYPES = {
        "bool": QMetaType.Type.Bool,
        "integer": QMetaType.Type.Int,
        "long": QMetaType.Type.LongLong,
        "real": QMetaType.Type.Double,
        "text": QMetaType.Type.QString,
        "date": QMetaType.Type.QDate,
    }
else:
    from qgis.PyQt.QtCore import QVariant

    FIELD_TYPES = {
        "bool": QVariant.Type.Bool,
        "integer": QVariant.Type.Int,
        "long": QVariant.Type.LongLong,
        "real": QVariant.Type.Double,
        "text": QVariant.Type.String,
        "date": QVariant.Type.Date,
    }


def field(name: str, kind: str) -> QgsField:
    """Return an attribute field; ``kind`` is a key of FIELD_TYPES.

    Raises:
        ValueError: for a kind that does not exist.
    """
    if kind not in FIELD_TYPES:
        raise ValueError(f"field {name}: no kind {kind!r}, there are {', '.join(FIELD_TYPES)}")
    return QgsField(name, FIELD_TYPES[kind])


def versions() -> dict[str, str]:
    """Versions that shape a result, for its lineage."""
    return {
        "qgis": QGIS_VERSION.split("-", 1)[0],
        "qt": QT_VERSION_STR,
        "python": ".".join(str(part) for part in sys.version_info[:3]),
        "numpy": numpy.__version__,
    }


def set_label_format(label: QgsLayoutItemLabel, text_format: QgsTextFormat) -> None:
    """Give a layout label its text format; before 3.24 a label knows only font and colour."""
    if hasattr(label, "setTextFormat"):
        label.setTextFormat(text_format)
        return
    font = text_format.font()
    font.setPointSizeF(text_format.size())
    label.setFont(font)
    label.setFontColor(text_format.color())


def set_legend_format(style: QgsLegendStyle, text_format: QgsTextFormat) -> None:
    """Give a part of a legend its text format; before 3.30 it knows only a font."""
    if hasattr(style, "setTextFormat"):
        style.setTextFormat(text_format)
        return
    font = text_format.font()
    font.setPointSizeF(text_format.size())
    style.setFont(font)


def show_own_heights(layer: QgsVectorLayer) -> None:
    """Let the elevation profile of QGIS 3.26 and later draw Z as it is, not above the terrain."""
    properties = layer.elevationProperties()
    if hasattr(properties, "setClamping"):
        properties.setClamping(Qgis.AltitudeClamping.Absolute)


def web_view() -> type | None:
    """The class of Qt's web view, which forms use before 3.30; None where Qt has none."""
    if QGIS_VERSION_INT >= 33000:
        return None
    try:
        from qgis.PyQt.QtWebKitWidgets import QWebView
    except ImportError:
        return None
    return QWebView


# QgsRubberBand takes the geometry type of QgsWkbTypes, and from QGIS 3.30 on that of Qgis.
LINE_GEOMETRY = QgsWkbTypes.GeometryType.LineGeometry


def label_size(label: QgsLayoutItemLabel) -> float:
    """Size in points of a layout label's text."""
    if hasattr(label, "textFormat"):
        return float(label.textFormat().size())
    return float(label.font().pointSizeF())


def scale_label(label: QgsLayoutItemLabel, factor: float) -> None:
    """Make a layout label's text smaller or larger."""
    size = label_size(label) * factor
    if hasattr(label, "textFormat"):
        text_format = label.textFormat()
        text_format.setSize(size)
        label.setTextFormat(text_format)
        return
    font = label.font()
    font.setPointSizeF(size)
    label.setFont(font)


def scale_legend_text(style: QgsLegendStyle, factor: float) -> None:
    """Make the text of a part of a legend smaller or larger."""
    if hasattr(style, "setTextFormat"):
        text_format = style.textFormat()
        text_format.setSize(text_format.size() * factor)
        style.setTextFormat(text_format)
        return
    font = style.font()
    font.setPointSizeF(font.pointSizeF() * factor)
    style.setFont(font)
