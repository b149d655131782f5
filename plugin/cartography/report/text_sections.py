"""Sections of text and reference: cover, parameters, data, limits."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsLayoutItemPage, QgsLayoutSize, QgsPrintLayout
from qgis.PyQt.QtCore import Qt

from ....layers.catalogue import RASTER, layers
from ...io.friction_file import read_info
from ...io.lineage import plugin_version
from ...io.pdf import Bookmark
from ...io.presets import read_preset, shipped_policy_rows, shipped_preset
from ...io.store import layer_names, open_layer_features
from .. import design, kit
from ..book import A3_LANDSCAPE, Column
from ..texts import tr
from .panels import Book


def parameters(book: Book) -> None:
    """Every figure behind the costs, with its unit and where it comes from."""
    mode = "truck"
    if book.inputs.friction is not None:
        mode = read_info(book.inputs.friction, tr("the friction surface")).mode
    preset = read_preset(shipped_preset(mode))
    flow = book.flow
    flow.section(tr("Method and parameters"))
    flow.paragraph(
        tr(
            "A friction surface says what a level metre of each cell costs in hours and money; the "
            "vertical factor multiplies it by the grade along each move. The least-cost path is "
            "the cheapest sum of moves between neighbouring cells, exact on that graph; borders "
            "are closed but at listed crossings. Each measure has routes of its own. The figures "
            "below are those of the shipped preset for {mode}; figures of the kind assumption have "
            "no public source: vary them."
        ).format(mode=mode.replace("_", " "))
    )
    flow.heading(tr("{title}: figures").format(title=preset.title))
    columns = _columns(
        flow.width,
        (("Parameter", 3.4), ("Value", 1.1), ("Unit", 2), ("Kind", 1.5), ("Source", 2.4),
         ("Note", 8)),
    )  # fmt: skip
    rows = [
        [name.replace("_", " "), f"{p.value:g}", p.unit, p.kind,
         p.source_id.replace(";", ", ") or "–", p.note]
        for name, p in preset.parameters.items()
    ]  # fmt: skip
    flow.table(columns, rows, size=6.2, continued=tr("Figures, continued"))
    flow.heading(tr("What control does to a move"))
    columns = _columns(
        flow.width,
        (("Actor class", 2), ("Time factor", 1.2), ("Blocked", 1.2), ("Exposure per km", 1.4)),
    )
    flow.table(columns, [row[:4] for row in shipped_policy_rows()], size=6.4)


def data(book: Book) -> None:
    """What the study consists of, how old it is, whose it is."""
    flow = book.flow
    flow.section(tr("Data"))
    flow.paragraph(
        tr(
            "Terrain of the routes: {terrain}. Evidence as of {date}. Every feature carries its "
            "source, date, precision and confidence; they can be read in the study itself."
        ).format(terrain=book.method.terrain, date=book.method.as_of or "–")
    )
    columns = _columns(
        flow.width,
        (("Layer", 4), ("Rows", 1), ("Evidence as of", 1.8), ("Licence", 3.4), ("Credit", 7)),
    )
    tables = layer_names(book.inputs.study)
    rows = []
    for definition in layers():
        if definition.geometry == RASTER or definition.name not in tables:
            continue
        features = open_layer_features(book.inputs.study, definition.name)
        dates = {f.text("as_of") for f in features} - {""}
        rows.append(
            [definition.title, str(len(features)), max(dates, default="–"), definition.licence,
             definition.credit]
        )  # fmt: skip
    flow.table(columns, rows, size=6.4, continued=tr("Data, continued"))


def limits(book: Book) -> None:
    """How far the answers carry."""
    flow = book.flow
    flow.section(tr("Limits"))
    width, flow.width = flow.width, 250.0  # lines of a length that can be read
    for title, text in _limits(book):
        flow.label(title, 7.0, size=12.0, bold=True)
        flow.paragraph(text, size=10.5)
        flow.space(6.0)
    flow.width = width


def _limits(book: Book) -> Sequence[tuple[str, str]]:
    return (
        (
            tr("What this is"),
            tr(
                "A comparison of routes by calculation from public evidence. It does not say that "
                "anything moves on any of them, and it is no advice to travel, trade or build."
            ),
        ),
        (
            tr("Terrain and roads"),
            tr(
                "Routes are computed on {terrain}. Bends narrower than a cell are not seen, so "
                "that mountain roads come out shorter than they are. Roads that ship with the "
                "plugin are a small-scale extract, straight between known junctions; each is "
                "replaced by the least-cost line between its ends."
            ).format(terrain=book.method.terrain),
        ),
        (
            tr("Control"),
            tr(
                "Zones are schematic cells around towns, dated by public reports, for Kachin State "
                "only. There are no positions, strengths or movements of anybody here. Reports may "
                "be late, wrong or contested; the confidence of each is stated."
            ),
        ),
        (
            tr("Money, hours, exposure"),
            tr(
                "Money is line-haul without levies, handling and risk; product worth tens of "
                "thousands of dollars a tonne is decided by other things. Hours are hours on the "
                "way. Exposed kilometres count ground whose control is contested, mixed or "
                "unknown. Waits at borders and rivers, and the share of freight rates that grows "
                "with time, are assumptions."
            ),
        ),
        (
            tr("Reading differences"),
            tr(
                "Speeds, rates and positions are uncertain. A gap of less than a fifth between two "
                "gateways is no gap; ranks that rest on one are not robust."
            ),
        ),
    )


def cover(book: Book, title: str, subtitle: str, marks: Sequence[Bookmark]) -> None:
    """The first page: what the report is, of what date, and where things stand in it."""
    layout = book.flow.layout
    _insert_first_page(layout)
    sheet, left = A3_LANDSCAPE, 34.0
    kit.add_panel(layout, kit.Box(0, 0, 12, sheet.height), design.ACCENT, id_="cover_band")
    kit.add_label(layout, tr("KACHIN CORRIDORS"), kit.Box(left, 40, 220, 6), size=9.0,
                  colour=design.ACCENT, bold=True)  # fmt: skip
    height = kit.text_height(title, 235, 30.0, bold=True)
    kit.add_label(layout, title, kit.Box(left, 52, 235, height + 2), size=30.0, bold=True,
                  id_="cover_title")  # fmt: skip
    y = 52 + height + 10
    kit.add_label(layout, subtitle, kit.Box(left, y, 225, 60), size=12.0, colour=design.MUTED)
    lines = [
        tr("Control at {date}").format(date=book.inputs.day.isoformat()),
        tr("Evidence as of {date}").format(date=book.method.as_of or "–"),
        tr("Terrain: {terrain}").format(terrain=book.method.terrain),
        tr("Kachin Corridors {version}").format(version=plugin_version()),
    ]
    kit.add_label(layout, "\n".join(lines), kit.Box(left, 216, 225, 30), size=9.0)
    x = 300.0
    kit.add_label(layout, tr("In this report"), kit.Box(x, 52, 100, 6), size=10.0, bold=True,
                  colour=design.ACCENT)  # fmt: skip
    y = 62.0
    for mark in marks:
        if mark.level > 0 or y > 262:
            continue
        kit.add_label(layout, mark.title, kit.Box(x, y, 84, 9), size=8.6)
        kit.add_label(layout, str(mark.page + 1), kit.Box(x + 84, y, 14, 5), size=8.6,
                      colour=design.MUTED, align=Qt.AlignmentFlag.AlignRight)  # fmt: skip
        y += max(6.2, kit.text_height(mark.title, 84, 8.6) + 1.8)


def _insert_first_page(layout: QgsPrintLayout) -> None:
    """Put an empty page before all others; what is laid out moves with its page."""
    pages = layout.pageCollection()
    page = QgsLayoutItemPage(layout)
    page.setPageSize(QgsLayoutSize(A3_LANDSCAPE.width, A3_LANDSCAPE.height))
    pages.beginPageSizeChange()
    pages.insertPage(page, 0)
    pages.endPageSizeChange()


def _columns(width: float, shares: Sequence[tuple[str, float]]) -> list[Column]:
    whole = sum(share for _, share in shares)
    return [Column(tr(title), width * share / whole) for title, share in shares]
