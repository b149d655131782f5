"""Lay out the report and write it as one PDF."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsLayoutItemLabel, QgsLayoutItemMap, QgsPrintLayout
from qgis.PyQt.QtCore import Qt

from ....layers.catalogue import layers as catalogue
from ...compat import versions
from ...core.errors import Cancelled
from ...io.lineage import plugin_version
from ...io.pdf import Bookmark, Description
from ...io.store import reading
from .. import design, kit
from ..book import Flow, number_pages, write_pdf
from ..templates import load_template
from ..texts import tr
from .content import GatewayRow, Method, ReportInputs, answer, method, question, read_gateways
from .figure_sections import exposure, profiles, ranks, scenarios, season
from .map_layers import MapLayers, open_map_layers
from .map_page import (
    draw_answer,
    draw_legend,
    draw_maps,
    draw_method,
    item,
    set_text,
)
from .map_sections import belts, control, corridors, surface
from .panels import Book
from .sources import Source, resolve, used_ids
from .table_pages import gateway_tables, source_pages
from .text_sections import cover, data, limits, parameters

_DPI = 300
_LEGEND_MM = 92.0


@reading()
def make_report(
    inputs: ReportInputs, target: Path, progress: Callable[[float], bool] = lambda fraction: True
) -> int:
    """Write the report and return its number of pages.

    Raises KachinError where an input cannot be used or the PDF cannot be written; nothing is
    left behind then, and an existing PDF stays as it was.
    """
    design.register_fonts()
    rows = read_gateways(inputs.gateways)
    layers = open_map_layers(inputs, rows)
    _step(progress, 0.15)
    used = method(inputs, rows, {"Kachin Corridors": plugin_version(), "QGIS": versions()["qgis"]})
    sources = resolve(inputs.study, used_ids(layers.vectors()) | set(used.source_ids))
    layout = QgsPrintLayout(layers.project)
    layout.initializeDefaults()
    load_template(layout)
    with tempfile.TemporaryDirectory(prefix="kachin-report-") as folder:
        main = draw_maps(layout, layers, Path(folder))
        _step(progress, 0.35)
        title = inputs.title or question(rows)
        _fill_texts(layout, inputs, title, answer(rows), used)
        _fill_panel(layout, main, layers, rows, used, sources)
        if used.coarse:
            _mark_coarse(layout, main)
        flow = Flow(layout, tr("Every gateway from every belt"))
        book = Book(inputs, rows, layers, used, sources, flow, Path(folder))
        _sections(book, progress)
        marks = [Bookmark(tr("Question and answer"), 0), *flow.bookmarks]
        flow.bookmarks[:] = [
            Bookmark(tr("Cover"), 0),
            *(Bookmark(mark.title, mark.page + 1, mark.level) for mark in marks),
        ]
        cover(book, title, answer(rows), flow.bookmarks[1:])
        number_pages(layout, disclaimer(), first=2)
        pages: int = layout.pageCollection().pageCount()
        _answer_number(layout, pages)
        _step(progress, 0.6)
        write_pdf(layout, target, tr("the report"), _description(title, answer(rows), inputs),
                  flow.bookmarks, dpi=_DPI)  # fmt: skip
        # The relief is a file of this folder: let go of it before the folder goes.
        layers.project.clear()
    _step(progress, 1.0)
    return pages


# What a reader may choose from, in the order in which questions are asked.
SECTIONS: tuple[tuple[str, Callable[[Book], None]], ...] = (
    ("ranking", ranks),
    ("gateways", gateway_tables),
    ("belts", belts),
    ("control", control),
    ("surface", surface),
    ("corridors", corridors),
    ("profiles", profiles),
    ("season", season),
    ("scenarios", scenarios),
    ("exposure", exposure),
    ("method", parameters),
    ("data", data),
    ("limits", limits),
)


def section_titles() -> list[str]:
    """Titles of the sections that may be chosen, in order."""
    return [
        tr("The gateways compared"),
        tr("Every gateway from every belt"),
        tr("The belts"),
        tr("Control at two dates"),
        tr("The surface"),
        tr("Corridors"),
        tr("Profiles"),
        tr("Season"),
        tr("Scenarios"),
        tr("Exposure of the belts"),
        tr("Method and parameters"),
        tr("Data"),
        tr("Limits"),
    ]


def _sections(book: Book, progress: Callable[[float], bool]) -> None:
    """The chosen pages after the answer, and always the sources."""
    for number, (name, part) in enumerate(SECTIONS):
        if book.inputs.sections is None or name in book.inputs.sections:
            part(book)
        _step(progress, 0.36 + 0.2 * number / len(SECTIONS))
    source_pages(book.flow, book.sources)


def disclaimer() -> str:
    """What a reader must know before using a page."""
    return tr(
        "Analytic comparison of routes on public, dated and uncertain evidence; not advice to "
        "travel, trade or "
        "build, and no statement on the legality of a cargo. Control is shown at town grain only, "
        "schematic and as "
        "of the date stated; boundaries imply no opinion on their status."
    )


def _step(progress: Callable[[float], bool], fraction: float) -> None:
    if not progress(fraction):
        raise Cancelled


def _fill_texts(
    layout: QgsPrintLayout, inputs: ReportInputs, title: str, subtitle: str, used: Method
) -> None:
    set_text(layout, "title", title)
    set_text(layout, "subtitle", subtitle)
    known = tr("   ·   evidence as of {date}").format(date=used.as_of) if used.as_of else ""
    set_text(layout, "as_of", tr("Control at {date}").format(date=inputs.day.isoformat()) + known)
    set_text(layout, "disclaimer", disclaimer())


def _fill_panel(
    layout: QgsPrintLayout,
    main: QgsLayoutItemMap,
    layers: MapLayers,
    rows: list[GatewayRow],
    used: Method,
    sources: list[Source],
) -> None:
    """Answer and locator, legend, method and sources: three storeys, each below the one before."""
    locator = item(layout, "locator", QgsLayoutItemMap)
    first = max(draw_answer(layout, rows), locator.pos().y() + locator.rect().height() + 3)
    legend_top = _heading_at(layout, "legend_heading", first)
    below = draw_legend(layout, main, layers.shown, legend_top, _LEGEND_MM)
    third = _heading_at(layout, "method_heading", below + 5)
    _heading_at(layout, "sources_heading", below + 5)
    draw_method(layout, used, third)
    _fill_sources(layout, layers, sources, third)


def _answer_number(layout: QgsPrintLayout, pages: int) -> None:
    text = tr("Kachin Corridors {version}").format(version=plugin_version())
    set_text(layout, "version", f"{text}   ·   2 / {pages}")


def _heading_at(layout: QgsPrintLayout, id_: str, y_mm: float) -> float:
    """Move a block's heading and rule; return where the block begins."""
    heading = item(layout, id_, QgsLayoutItemLabel)
    rule = layout.itemById(f"{id_}_rule")
    x = heading.pos().x()
    heading.attemptMove(kit.point(x, y_mm), True, False, 0)
    if rule is not None:
        rule.attemptMove(kit.point(x, y_mm + 4.4), True, False, 0)
    return y_mm + 5.6


def _fill_sources(
    layout: QgsPrintLayout, layers: MapLayers, sources: list[Source], top_mm: float
) -> None:
    """Credits of the data on the map; the evidence is counted here and listed at the end."""
    names = {layer.customProperty("kachin/name") for layer in layers.vectors()}
    credits: dict[str, list[str]] = {}
    for definition in catalogue():
        drawn = definition.name in names or definition.geometry == "Raster"
        if drawn and definition.credit:
            credits.setdefault(definition.credit, []).append(definition.title.split(" (")[0])
    lines = [f"{', '.join(titles)}: {credit}" for credit, titles in credits.items()]
    lines.append(
        tr("Evidence: {count} public sources, listed on the last pages.").format(count=len(sources))
    )
    label = set_text(layout, "sources", "\n".join(lines))
    kit.place(label, kit.Box(label.pos().x(), top_mm, label.rect().width(), 272 - top_mm))


def _mark_coarse(layout: QgsPrintLayout, main: QgsLayoutItemMap) -> None:
    """Say on the map itself that its terrain is for demonstration."""
    text = tr("Coarse demonstration relief: routes show the method, not the ground")
    width = 96.0
    x, y = 17 + 254 - width - 3, 46.0
    panel = kit.add_panel(
        layout,
        kit.Box(x, y, width, 6.4),
        design.PAPER,
        outline=design.ACCENT,
        outline_mm=0.35,
        id_="coarse",
    )
    main.addLabelBlockingItem(panel)
    kit.add_label(
        layout,
        text,
        kit.Box(x, y, width, 6.4),
        size=7.4,
        colour=design.ACCENT,
        bold=True,
        align=Qt.AlignmentFlag.AlignHCenter,
        middle=True,
        id_="coarse_text",
    )


def _description(title: str, subject: str, inputs: ReportInputs) -> Description:
    """Properties of the PDF."""
    keywords = ("Kachin", "rare earths", "least-cost path", f"control at {inputs.day.isoformat()}")
    author = f"Kachin Corridors {plugin_version()}"
    return Description(title, author, subject, ", ".join(keywords), inputs.day)
