"""Pages of a bound PDF: sheets, text and tables that flow over pages, page numbers, bookmarks."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutSize,
    QgsPrintLayout,
)
from qgis.PyQt.QtCore import Qt

from ..core.errors import InputError
from ..io.atomic import atomic_path
from ..io.pdf import Bookmark, Description, describe
from . import design, kit
from .texts import tr

_RULE_MM = 0.15
_CELL_PADDING_MM, _CELL_INSET_MM = 1.8, 3.0


@dataclass(frozen=True)
class Sheet:
    """A page format in millimetres: where head, text and foot stand on it."""

    name: str
    width: float
    height: float
    margin: float

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.margin

    @property
    def top(self) -> float:
        """Where the text begins below the head."""
        return 29.0

    @property
    def bottom(self) -> float:
        """Where the text ends above the foot."""
        return self.height - 24.0


A3_LANDSCAPE = Sheet("a3_landscape", 420.0, 297.0, 12.0)
A3_PORTRAIT = Sheet("a3_portrait", 297.0, 420.0, 12.0)
A4_LANDSCAPE = Sheet("a4_landscape", 297.0, 210.0, 10.0)
A4_PORTRAIT = Sheet("a4_portrait", 210.0, 297.0, 10.0)
SHEETS = {sheet.name: sheet for sheet in (A4_LANDSCAPE, A4_PORTRAIT, A3_LANDSCAPE, A3_PORTRAIT)}


@dataclass(frozen=True)
class Column:
    """A column of a table that flows over pages."""

    title: str
    width_mm: float
    right: bool = False


def size_page(layout: QgsPrintLayout, page: int, sheet: Sheet) -> None:
    """Give a page of a layout the size of a sheet."""
    layout.pageCollection().page(page).setPageSize(QgsLayoutSize(sheet.width, sheet.height))


def add_page(layout: QgsPrintLayout, sheet: Sheet) -> int:
    """Append a page; return its number."""
    page = QgsLayoutItemPage(layout)
    page.setPageSize(QgsLayoutSize(sheet.width, sheet.height))
    layout.pageCollection().addPage(page)
    return int(layout.pageCollection().pageCount()) - 1


class Flow:
    """Places blocks from top to bottom and turns the page when one does not fit.

    The pages that the layout has already are left alone, unless ``on_first`` says that the one
    page of an empty layout is to be used.
    ``bookmarks`` collects where sections begin. Blocks span ``width`` millimetres from ``left``.
    """

    def __init__(self, layout: QgsPrintLayout, title: str, sheet: Sheet = A3_LANDSCAPE, *,
                 on_first: bool = False) -> None:  # fmt: skip
        self.layout = layout
        self._on_first = on_first
        self.title = title
        self.sheet = sheet
        self.left, self.width = sheet.margin, sheet.inner
        self.page = 0
        self.y = sheet.bottom
        self.bookmarks: list[Bookmark] = []
        # Goes with the object: keep it until the layout is printed.
        self._folder = tempfile.mkdtemp(prefix="kachin-charts-")
        weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        self._pictures = 0

    @property
    def room(self) -> float:
        """Height that is left on the page."""
        return self.sheet.bottom - self.y

    def need(self, height_mm: float) -> None:
        """Turn the page unless the height is left on it."""
        if self.y + height_mm > self.sheet.bottom:
            self.turn()

    def turn(self) -> None:
        """Begin a page with the head of the book."""
        if self._on_first:
            size_page(self.layout, 0, self.sheet)
            self._on_first = False
        else:
            self.page = add_page(self.layout, self.sheet)
        self.head(self.page)
        self.y = self.sheet.top

    def head(self, page: int) -> None:
        """Kicker, title and rule of a page."""
        kicker = kit.Box(self.left, 9.5, self.width, 4)
        kit.add_label(self.layout, tr("KACHIN CORRIDORS"), kicker, size=6.6, colour=design.ACCENT,
                      bold=True, page=page)  # fmt: skip
        box = kit.Box(self.left, 13.5, self.width, 8)
        kit.add_label(self.layout, self.title, box, size=14.0, bold=True, page=page)
        rule = kit.Box(self.left, 23.5, self.width, 0.6)
        kit.add_panel(self.layout, rule, design.ACCENT, page=page)

    def section(self, title: str, level: int = 0) -> None:
        """Begin a section on a page of its own, with a bookmark."""
        self.title = title
        self.turn()
        self.mark(title, level)

    def mark(self, title: str, level: int = 1) -> None:
        """Set a bookmark to this page."""
        self.bookmarks.append(Bookmark(title, self.page, level))

    def space(self, height_mm: float) -> None:
        """Leave room below a block."""
        self.y += height_mm

    def label(self, text: str, height_mm: float, **style: Any) -> None:
        """Place a line of text over the whole width."""
        box = kit.Box(self.left, self.y, self.width, height_mm)
        kit.add_label(self.layout, text, box, page=self.page, **style)
        self.y += height_mm

    def heading(self, text: str, *, below_mm: float = 12.0) -> None:
        """A heading over a hairline that stays with at least ``below_mm`` of what it heads."""
        self.need(7.0 + below_mm)
        self.label(text, 5.2, size=9.5, bold=True)
        rule = kit.Box(self.left, self.y, self.width, 0.2)
        kit.add_panel(self.layout, rule, design.RULE, page=self.page)
        self.y += 1.8

    def paragraph(self, text: str, *, size: float = design.Size.BODY, **style: Any) -> None:
        """Text wrapped into the width."""
        height = kit.text_height(text, self.width, size) + 0.6
        self.need(height)
        self.label(text, height, size=size, **style)
        self.y += 1.4

    def picture(self, svg: bytes, width_mm: float, height_mm: float) -> None:
        """An SVG, such as a chart, at the left edge; it is drawn while this object lives."""
        self.need(height_mm)
        box = kit.Box(self.left, self.y, width_mm, height_mm)
        self._pictures += 1
        path = Path(self._folder) / f"{self._pictures}.svg"
        path.write_bytes(svg)
        add_svg(self.layout, path, box, page=self.page)
        self.y += height_mm

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str | kit.Cell]],
        *,
        size: float = 7.0,
        continued: str = "",
    ) -> None:
        """A table that goes on overleaf under its own head; no row is split.

        ``continued`` stands above the parts after the first.
        """
        header = [kit.Cell(c.title, bold=True, fill=design.PANEL, right=c.right) for c in columns]
        head_mm = _row_mm(columns, header, size, 0)
        # QGIS wraps a cell in a time that grows with the square of its length.
        most = (self.sheet.bottom - self.sheet.top) / 3
        lines = [_fitting_row(columns, _cells(columns, row, size), size, most) for row in rows]
        heights = [_row_mm(columns, line, size, 4.4) for line in lines]
        self.need(head_mm + sum(heights[:2]) + 1.0)
        while lines:
            count = fitting(heights, self.room - head_mm - 1.0)
            box = kit.Box(self.left, self.y, self.width, 0)
            self.y = kit.add_table(
                self.layout,
                header,
                lines[:count],
                [column.width_mm for column in columns],
                [head_mm, *heights[:count]],
                box,
                size=size,
                page=self.page,
            )
            lines, heights = lines[count:], heights[count:]
            if lines:
                self.turn()
                if continued:
                    self.label(continued, 6, size=10.0, bold=True)
        self.y += 2.0


def fitting(heights: Sequence[float], room: float) -> int:
    """How many rows fit into the room; at least one, so that a table always ends."""
    used, count = 0.0, 0
    for height in heights:
        used += height + _RULE_MM
        if used > room:
            break
        count += 1
    return max(1, count)


def _cells(columns: Sequence[Column], row: Sequence[str | kit.Cell], size: float) -> list[kit.Cell]:
    cells = []
    for column, given in zip(columns, row):
        cell = given if isinstance(given, kit.Cell) else kit.Cell(given, right=column.right)
        text = kit.breakable(cell.text, column.width_mm - _CELL_INSET_MM, size, bold=cell.bold)
        cells.append(cell if text == cell.text else replace(cell, text=text))
    return cells


def _row_mm(
    columns: Sequence[Column], cells: Sequence[kit.Cell], size: float, least: float
) -> float:
    heights = [
        kit.text_height(cell.text, column.width_mm - _CELL_INSET_MM, size, bold=cell.bold)
        for column, cell in zip(columns, cells)
    ]
    return max([least, *(height + _CELL_PADDING_MM for height in heights)])


def _fitting_row(
    columns: Sequence[Column], cells: list[kit.Cell], size: float, most: float
) -> list[kit.Cell]:
    """Cut the text of cells that would be higher than ``most`` millimetres."""
    result = []
    for column, cell in zip(columns, cells):
        text = cell.text
        while len(text) > 1 and _row_mm([column], [replace(cell, text=text)], size, 0) > most:
            text = text[: int(len(text) * 0.8)].rstrip(" …") + " …"
        result.append(cell if text == cell.text else replace(cell, text=text))
    return result


def add_svg(layout: QgsPrintLayout, svg: Path, box: kit.Box, page: int = 0) -> None:
    """Draw an SVG as vectors, in its proportions, from the upper left corner of a box.

    The file must stay until the layout is printed: QGIS draws embedded pictures as pixels.
    """
    item = QgsLayoutItemPicture(layout)
    item.setPicturePath(str(svg))
    item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    item.setPictureAnchor(item.ReferencePoint.UpperLeft)
    layout.addLayoutItem(item)
    kit.place(item, box, page)


def number_pages(
    layout: QgsPrintLayout, foot: str, sheet: Sheet = A3_LANDSCAPE, *, first: int = 1
) -> None:
    """Put the foot and the page number on every page from ``first`` (counted from 0) on."""
    pages = int(layout.pageCollection().pageCount())
    for page in range(first, pages):
        add_foot(layout, foot, f"{page + 1} / {pages}", sheet, page)


def add_foot(layout: QgsPrintLayout, foot: str, number: str, sheet: Sheet, page: int = 0) -> None:
    """Rule, foot text and page number at the lower edge of a page."""
    y, left = sheet.height - 21.5, sheet.margin
    kit.add_panel(layout, kit.Box(left, y, sheet.inner, 0.2), design.RULE, page=page)
    style = {"size": design.Size.SMALL, "colour": design.MUTED, "page": page}
    kit.add_label(layout, foot, kit.Box(left, y + 2, sheet.inner - 30, 9), **style)
    box = kit.Box(left + sheet.inner - 28, y + 2, 28, 4)
    kit.add_label(layout, number, box, align=Qt.AlignmentFlag.AlignRight, **style)


def write_pdf(
    layout: QgsPrintLayout,
    target: Path,
    what: str,
    description: Description,
    bookmarks: Sequence[Bookmark] = (),
    *,
    dpi: float = 300.0,
    before_move: Callable[[Path], None] = lambda path: None,
) -> None:
    """Write a layout as a PDF of vectors and text with properties and bookmarks.

    ``before_move`` is called with the whole file before it gets its name. Raises InputError where
    it cannot be written; what was there before stays then.
    """
    with atomic_path(target, what) as temporary:
        outcome = QgsLayoutExporter(layout).exportToPdf(str(temporary), pdf_settings(dpi))
        require_written(outcome, temporary, target, what)
        describe(temporary, description, bookmarks)
        before_move(temporary)


def pdf_settings(dpi: float) -> QgsLayoutExporter.PdfExportSettings:
    """Settings for a PDF of vectors and text; its properties are written afterwards."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    settings.forceVectorOutput = True
    settings.exportMetadata = False
    settings.appendGeoreference = False
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    return settings


def require_written(
    outcome: QgsLayoutExporter.ExportResult, temporary: Path, target: Path, what: str
) -> None:
    """Raise InputError unless QGIS says that it has written a file, and there is one."""
    if outcome != QgsLayoutExporter.ExportResult.Success or not temporary.exists():
        raise InputError(
            tr("{what} {name} cannot be written").format(what=what, name=target.name),
            tr("close the file where it is open and check the free space"),
        )
