"""Pieces of a printed page in the visual language: labels, rules, panels, tables, pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemPage,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsLayoutTableColumn,
    QgsPrintLayout,
    QgsTableCell,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF

from ..compat import set_label_format
from . import design

A3_LANDSCAPE_MM = (420.0, 297.0)
MARGIN_MM = 12.0
_CELL_MARGIN_MM = 0.9
_GRID_MM = 0.15
_MM_PER_POINT = 25.4 / 72
# Text is measured large and scaled down: metrics of small sizes are rounded to whole pixels.
_MEASURE_SCALE = 20.0


class Box(NamedTuple):
    """A rectangle in millimetres from the upper left corner of a page."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Cell:
    """One cell of a printed table."""

    text: str
    bold: bool = False
    colour: str = design.INK
    fill: str = ""
    right: bool = False
    italic: bool = False


def point(x: float, y: float) -> QgsLayoutPoint:
    """A position on a page in millimetres."""
    return QgsLayoutPoint(x, y)


def place(item: QgsLayoutItem, box: Box, page: int = 0) -> None:
    """Move and resize an item on a page."""
    item.attemptMove(QgsLayoutPoint(box.x, box.y), True, False, page)
    item.attemptResize(QgsLayoutSize(box.width, box.height))


def add_label(
    layout: QgsPrintLayout,
    text: str,
    box: Box,
    *,
    size: float = design.Size.BODY,
    colour: str = design.INK,
    bold: bool = False,
    italic: bool = False,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    middle: bool = False,
    id_: str = "",
    page: int = 0,
) -> QgsLayoutItemLabel:
    """Add a label without margin, so that its text stands exactly on the page's columns."""
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    set_label_format(label, design.text_format(size, colour, bold=bold, italic=italic))
    label.setMarginX(0)
    label.setMarginY(0)
    label.setHAlign(align)
    label.setVAlign(Qt.AlignmentFlag.AlignVCenter if middle else Qt.AlignmentFlag.AlignTop)
    label.setId(id_)
    layout.addLayoutItem(label)
    place(label, box, page)
    return label


def add_panel(
    layout: QgsPrintLayout,
    box: Box,
    fill: str,
    *,
    outline: str = "",
    outline_mm: float = 0.2,
    id_: str = "",
    page: int = 0,
) -> QgsLayoutItemShape:
    """Add a filled rectangle; a rule is a panel of small height."""
    shape = QgsLayoutItemShape(layout)
    shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    symbol = QgsFillSymbol.createSimple(
        {
            "color": fill or "0,0,0,0",
            "outline_style": "solid" if outline else "no",
            "outline_color": outline or design.RULE,
            "outline_width": f"{outline_mm}",
        }
    )
    shape.setSymbol(symbol)
    shape.setId(id_)
    layout.addLayoutItem(shape)
    place(shape, box, page)
    return shape


def add_page(layout: QgsPrintLayout) -> int:
    """Append an A3 landscape page; return its number."""
    page = QgsLayoutItemPage(layout)
    page.setPageSize("A3", QgsLayoutItemPage.Orientation.Landscape)
    layout.pageCollection().addPage(page)
    return layout.pageCollection().pageCount() - 1


def add_table(
    layout: QgsPrintLayout,
    header: Sequence[Cell],
    rows: Sequence[Sequence[Cell]],
    widths_mm: Sequence[float],
    heights_mm: Sequence[float],
    box: Box,
    *,
    size: float = design.Size.TABLE,
    rules: bool = True,
    id_: str = "",
    page: int = 0,
) -> float:
    """Add a table with fixed columns and rows; return its lower edge in millimetres.

    ``heights_mm`` counts the header if there is one.
    """
    table = QgsLayoutItemManualTable.create(layout)
    table.setCellMargin(_CELL_MARGIN_MM)
    table.setShowGrid(rules)
    table.setHorizontalGrid(True)
    table.setVerticalGrid(False)
    table.setGridColor(QColor(design.RULE))
    table.setGridStrokeWidth(_GRID_MM)
    table.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
    table.setContentTextFormat(design.text_format(size))
    table.setBackgroundColor(QColor(0, 0, 0, 0))
    lines = ([header] if header else []) + list(rows)
    table.setColumns([QgsLayoutTableColumn() for _ in widths_mm])
    table.setTableContents([[_table_cell(cell, size) for cell in line] for line in lines])
    # QGIS adds the margins of a cell to its column and row.
    table.setColumnWidths([width - 2 * _CELL_MARGIN_MM for width in widths_mm])
    table.setRowHeights([height - 2 * _CELL_MARGIN_MM for height in heights_mm])
    table.setIncludeTableHeader(False)
    layout.addMultiFrame(table)
    frame = QgsLayoutFrame(layout, table)
    frame.setId(id_)
    table.setResizeMode(table.ResizeMode.UseExistingFrames)
    table.addFrame(frame)
    # Rules between the rows add to the height; a row that does not fit whole would not be drawn.
    height = sum(heights_mm) + (len(lines) + 1) * _GRID_MM + 0.3
    place(frame, box._replace(height=height), page)
    table.recalculateFrameSizes()
    return box.y + height


def _table_cell(cell: Cell, size: float) -> QgsTableCell:
    result = QgsTableCell(cell.text)
    result.setTextFormat(design.text_format(size, cell.colour, bold=cell.bold, italic=cell.italic))
    result.setHorizontalAlignment(
        Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
    )
    result.setVerticalAlignment(Qt.AlignmentFlag.AlignVCenter)
    if cell.fill:
        result.setBackgroundColor(QColor(cell.fill))
    return result


def text_height(text: str, width_mm: float, size: float, *, bold: bool = False) -> float:
    """Height in millimetres of a text wrapped into a width."""
    metrics = QFontMetricsF(design.font(size * _MEASURE_SCALE, bold=bold))
    # Metrics count in pixels of the screen's resolution; measuring a known size cancels it out.
    unit = metrics.fontDpi() / 72 * _MEASURE_SCALE / _MM_PER_POINT
    area = QRectF(0, 0, width_mm * unit, 1e7)
    flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
    return metrics.boundingRect(area, flags, text).height() / unit


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width in millimetres of a line of text."""
    metrics = QFontMetricsF(design.font(size * _MEASURE_SCALE, bold=bold))
    unit = metrics.fontDpi() / 72 * _MEASURE_SCALE / _MM_PER_POINT
    return metrics.horizontalAdvance(text) / unit


def breakable(text: str, width_mm: float, size: float, *, bold: bool = False) -> str:
    """The text with line breaks inside of words that are wider than the width, such as addresses.

    A table of QGIS breaks at spaces only and cuts the rest off.
    """
    words = []
    for word in text.split(" "):
        if len(word) < 12 or text_width(word, size, bold=bold) <= width_mm:
            words.append(word)
            continue
        lines = [""]
        for piece in re.split(r"(?<=[/\-_.?&=])", word):
            if lines[-1] and text_width(lines[-1] + piece, size, bold=bold) > width_mm:
                lines.append("")
            lines[-1] += piece
        words.append("\n".join(lines))
    return " ".join(words)
