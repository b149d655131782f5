"""The pages after the map: gateways by belt, notes, sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt

from .. import design, kit
from ..book import A3_LANDSCAPE, Flow, fitting
from ..figures import figure
from ..texts import tr
from .content import MEASURES, GatewayRow, Measure, by_belt, winner_text, winners
from .panels import Book
from .sources import Source

_LEFT, _WIDTH, BOTTOM_MM = A3_LANDSCAPE.margin, A3_LANDSCAPE.inner, A3_LANDSCAPE.bottom
_HEAD_MM, _ROW_MM = 8.6, 4.6


@dataclass(frozen=True)
class Column:
    """A column of the table of gateways."""

    title: str
    width_mm: float
    text: Callable[[GatewayRow], str]
    right: bool = True
    measure: str = ""


def _columns() -> tuple[Column, ...]:
    def cell(name: str) -> Callable[[GatewayRow], str]:
        return lambda row: figure(row.number(name)) if row.reached else "–"

    def count(name: str) -> Callable[[GatewayRow], str]:
        return lambda row: f"{row.number(name) or 0:.0f}" if row.reached else "–"

    def place(name: str) -> Callable[[GatewayRow], str]:
        return lambda row: (row.cells.get(name) or "–") if row.reached else "–"

    def grade(row: GatewayRow) -> str:
        value = row.number("steepest_grade")
        return "–" if value is None or not row.reached else f"{abs(value):.0%}".replace("%", " %")

    def course(row: GatewayRow) -> str:
        return actors(row.cells.get("zones", "")) if row.reached else row.cells["status"]

    return (
        Column(tr("Gateway"), 44, lambda row: row.destination, right=False),
        Column("USD/t", 18, cell("usd_per_t"), measure="usd_per_t"),
        Column(tr("rank"), 11, place("rank_usd"), measure="usd_per_t"),
        Column(tr("hours"), 18, cell("hours"), measure="hours"),
        Column(tr("rank"), 11, place("rank_hours"), measure="hours"),
        Column(tr("exposed km"), 18, cell("exposure_km"), measure="exposure_km"),
        Column(tr("rank"), 11, place("rank_exposure"), measure="exposure_km"),
        Column(tr("km"), 18, cell("length_km")),
        Column(tr("km with\nswitchbacks"), 22, cell("road_km")),
        Column(tr("km off\nmapped roads"), 23, cell("off_road_km")),
        Column(tr("climb\nm"), 18, cell("climb_m")),
        Column(tr("steepest\ngrade"), 18, grade),
        Column(tr("zones\ncrossed"), 16, count("zones_crossed")),
        Column(tr("changes\nof control"), 19, count("crossings")),
        Column(tr("Control along the way, or why there is no route"), 131, course, right=False),
    )


def actors(text: str) -> str:
    """Actor classes along a route in the notation of print."""
    return " \u203a ".join(
        part.strip().replace("_", "/") for part in text.split(">") if part.strip()
    )


def gateway_tables(book: Book) -> None:
    """Every gateway of every belt, and what the figures mean."""
    flow = book.flow
    flow.title, flow.y = tr("Every gateway from every belt"), flow.sheet.bottom
    gateway_pages(flow, book.rows)
    notes(flow)


def gateway_pages(flow: Flow, rows: Sequence[GatewayRow]) -> None:
    """One block for each belt; what does not fit goes on under a head of its own overleaf."""
    columns = _columns()
    for belt, members in by_belt(rows).items():
        flow.need(12 + _HEAD_MM + 4 + 3 * _ROW_MM)
        _belt_head(flow, belt, members)
        flow.mark(tr("From {belt}").format(belt=belt), level=0)
        best = {measure: _leaders(members, measure) for measure in MEASURES}
        remaining = list(members)
        while remaining:
            heights = [_row_height(columns, row) for row in remaining]
            taken = fitting(heights, BOTTOM_MM - flow.y - _HEAD_MM - 5)
            _table(flow, columns, remaining[:taken], heights[:taken], best)
            remaining = remaining[taken:]
            if remaining:
                flow.turn()
                flow.label(tr("From {belt}, continued").format(belt=belt), 6, size=10.0, bold=True)
        flow.y += 4.5


def _leaders(members: Sequence[GatewayRow], measure: Measure) -> Sequence[GatewayRow]:
    """The gateways to emphasise; where most of them tie, none stands out."""
    best = winners(members, measure)
    return best if len(best) <= max(1, len(members) // 3) else []


def _belt_head(flow: Flow, belt: str, members: Sequence[GatewayRow]) -> None:
    flow.label(tr("From {belt}").format(belt=belt), 6.4, size=12.0, bold=True, colour=design.ACCENT)
    parts = []
    for measure in MEASURES:
        name, value = winner_text(members, measure)
        parts.append(f"{tr(measure.winner)}: {name}" + (f", {value}" if value else ""))
    flow.label("     ".join(parts), 6.0, size=8.5, colour=design.INK)


def _row_height(columns: Sequence[Column], row: GatewayRow) -> float:
    last = columns[-1]
    return max(_ROW_MM, kit.text_height(last.text(row), last.width_mm - 3, 7.0) + 1.8)


def _table(
    flow: Flow,
    columns: Sequence[Column],
    rows: Sequence[GatewayRow],
    heights: Sequence[float],
    best: Mapping[Measure, Sequence[GatewayRow]],
) -> None:
    _bands(flow, columns)
    header = [
        kit.Cell(column.title, bold=True, colour=design.INK, fill=design.PANEL, right=column.right)
        for column in columns
    ]
    lines = [[_cell(column, row, best) for column in columns] for row in rows]
    flow.y = kit.add_table(
        flow.layout,
        header,
        lines,
        [column.width_mm for column in columns],
        [_HEAD_MM, *heights],
        kit.Box(_LEFT, flow.y, _WIDTH, _HEAD_MM + sum(heights)),
        size=7.2,
        page=flow.page,
    )


def _bands(flow: Flow, columns: Sequence[Column]) -> None:
    """Say above the head which columns belong together."""
    edges = [_LEFT]
    for column in columns:
        edges.append(edges[-1] + column.width_mm)
    for first, last, text in (
        (1, 7, tr("least of each measure, each on its own best route")),
        (7, 14, tr("along the cheapest route")),
    ):
        box = kit.Box(edges[first] + 1, flow.y, edges[last] - edges[first] - 2, 3.6)
        kit.add_label(
            flow.layout,
            text,
            box,
            size=6.4,
            colour=design.MUTED,
            italic=True,
            align=Qt.AlignmentFlag.AlignHCenter,
            page=flow.page,
        )
        kit.add_panel(
            flow.layout, kit.Box(box.x, flow.y + 3.5, box.width, 0.2), design.MUTED, page=flow.page
        )
    flow.y += 4.2


def _cell(
    column: Column, row: GatewayRow, best: Mapping[Measure, Sequence[GatewayRow]]
) -> kit.Cell:
    text = column.text(row)
    if not row.reached:
        italic = column.measure == "" and not column.right and text != row.destination
        return kit.Cell(text, colour=design.MUTED, right=column.right, italic=italic)
    measure = next((m for m in MEASURES if m.column == column.measure), None)
    if measure is not None and row in best[measure]:
        return kit.Cell(
            text, bold=True, colour=design.ACCENT, fill=design.ACCENT_TINT, right=column.right
        )
    return kit.Cell(text, right=column.right, bold=text == row.destination)


def notes(flow: Flow) -> None:
    """What the figures mean, in three columns."""
    texts = (
        (
            tr("Three measures"),
            tr(
                "Money is the line-haul cost of a tonne in US dollars, without levies and "
                "handling. Hours are hours on the way; both hold a working day at each border and "
                "the crossing of rivers without a mapped road, as the preset states them. Exposed "
                "km are kilometres through areas whose control is contested, mixed or unknown at "
                "the date. The measures are computed side by side, each on the route that "
                "minimises it, and never added up."
            ),
        ),
        (
            tr("How to read a difference"),
            tr(
                "The product is worth tens of thousands of dollars a tonne, so line-haul is below "
                "one per cent of its value: rank by money only where the gap is wide. Speeds, "
                "rates and positions are uncertain; a gap of less than a fifth is no gap."
            ),
        ),
        (
            tr("What the course says"),
            tr(
                "Km are measured on the ellipsoid along the cheapest route; with switchbacks they "
                "include the length "
                "that a road needs where the ground is steeper than wheels can climb. Control is "
                "town-grain and "
                "schematic: the nearest town with dated public evidence. SAC is the State "
                "Administration Council, "
                "KIO/KIA the Kachin Independence Organisation and Army."
            ),
        ),
    )
    width = (_WIDTH - 16) / 3
    height = max(kit.text_height(body, width, design.Size.BODY) for _, body in texts) + 5.5
    flow.need(height)
    top = max(flow.y, BOTTOM_MM - height - 2) if flow.y + height + 40 > BOTTOM_MM else flow.y
    for index, (title, body) in enumerate(texts):
        x = _LEFT + index * (width + 8)
        kit.add_label(
            flow.layout, title, kit.Box(x, top, width, 4.4), size=8.0, bold=True, page=flow.page
        )
        kit.add_label(
            flow.layout,
            body,
            kit.Box(x, top + 5, width, height),
            size=design.Size.BODY,
            colour=design.MUTED,
            page=flow.page,
        )
    flow.y = top + height


def source_pages(flow: Flow, sources: Sequence[Source]) -> None:
    """The sources behind the map and the tables, in two columns of text."""
    if not sources:
        return
    flow.section(tr("Sources of what the map shows"))
    width, gap = (_WIDTH - 10) / 2, 10.0
    column, y = 0, flow.y
    for source in sources:
        head, tail = _citation(source)
        head_mm = kit.text_height(head, width, design.Size.BODY)
        height = head_mm + kit.text_height(tail, width, design.Size.SMALL) + 2.2
        if y + height > BOTTOM_MM:
            if column == 1:
                flow.turn()
            column, y = 1 - column, flow.y
        x = _LEFT + column * (width + gap)
        kit.add_label(flow.layout, head, kit.Box(x, y, width, head_mm + 0.5), page=flow.page)
        kit.add_label(
            flow.layout,
            tail,
            kit.Box(x, y + head_mm, width, height - head_mm),
            size=design.Size.SMALL,
            colour=design.MUTED,
            page=flow.page,
        )
        y += height
    flow.y = BOTTOM_MM


def _citation(source: Source) -> tuple[str, str]:
    """A source in two lines: who said what and when; id, address and how far it can be trusted."""
    head = ". ".join(part for part in (source.publisher, source.title) if part)
    if source.date:
        head = f"{head} ({source.date})"
    doubt = "" if source.url_status == "captured" else source.url_status
    tail = " · ".join(part for part in (source.id, source.url, doubt) if part)
    return head, tail
