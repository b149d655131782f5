"""Sections with maps: each belt, control at two dates, the surface, the corridors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from qgis.core import (
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRectangle,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ...core.presets import OFF_ROAD, ROAD_CLASSES, SEASONS
from ...io.friction_file import read_info
from ...io.presets import read_preset, shipped_preset
from ...io.store import open_layer_features
from ...io.vectors import Feature
from .. import design, kit
from ..book import Column
from ..corridor_styles import style_bands
from ..figures import figure
from ..printing import prepare_for_print
from ..raster_styles import style_friction
from ..texts import tr
from ..time import at_date_filter
from .panels import Book, add_legend, add_map, around, name_of

_MAP_MM = 236.0
_GAP_MM = 8.0
_GROUND = ("mining_belts", "gateways", "places", "roads", "railways", "rivers", "lakes",
           "boundaries")  # fmt: skip


def belts(book: Book) -> None:
    """A page for each belt: where its deposits may lie, and what is known of each."""
    (layer,) = book.named("mining_belts")
    deposits = [f for f in _rows(book, "deposits") if f["belt"]]
    shown = book.named("deposit_discs", "rings", *_GROUND)
    for belt in sorted(layer.getFeatures(), key=lambda f: str(f["name"])):
        flow = book.flow
        flow.section(tr("The {belt}").format(belt=belt["name"]))
        extent = around(book, layer, belt.geometry().boundingBox(), 0.35)
        height = flow.sheet.bottom - flow.y
        item = add_map(book, shown, extent, kit.Box(flow.left, flow.y, _MAP_MM, height))
        with _column(book, flow.left + _MAP_MM + _GAP_MM):
            flow.paragraph(
                tr(
                    "{count} deposits or prospects belong to this belt. Each is drawn as a disc of "
                    "the precision of its position: the deposit lies somewhere within it. The "
                    "outline of the belt is derived from the discs ({method})."
                ).format(
                    count=sum(d["belt"] == belt["id"] for d in deposits), method=belt["method"]
                )
            )
            columns = _split(flow.width, (("Deposit", 4), ("Status", 2.4), ("± km", 1.1),
                                          ("As of", 1.7), ("Confidence", 1.7)))  # fmt: skip
            rows = [
                [str(d["name"]), str(d["status"] or "–"), figure(d["precision_km"]),
                 str(d["as_of"]), str(d["confidence"])]
                for d in deposits if d["belt"] == belt["id"]
            ]  # fmt: skip
            flow.table(columns, rows, size=6.6)
            flow.heading(tr("Legend"))
            room = kit.Box(flow.left, flow.y, flow.width, flow.room)
            add_legend(book, item, shown, room)


def control(book: Book) -> None:
    """Control at two dates side by side, what changed hatched on the later one."""
    before, day = book.inputs.before, book.inputs.day
    zones = book.named("control_zones")
    if before is None or not zones:
        return
    flow = book.flow
    flow.section(
        tr("Control on {before} and on {after}").format(before=before.isoformat(), after=day)
    )
    (later,) = zones
    earlier = later.clone()
    earlier.setSubsetString("")
    earlier.setSubsetString(at_date_filter("valid_from", "valid_to", before))
    book.project.addMapLayer(earlier, False)
    changes = _changes(book)
    ground = book.named("gateways", "places", "boundaries", "lakes")
    extent = _zones_extent(book, later)
    width, height = 150.0, 178.0
    top = flow.y
    add_map(book, [*ground, earlier], extent, kit.Box(flow.left, top, width, height),
            before.isoformat())  # fmt: skip
    shown = [*ground, *([changes] if changes is not None else []), later]
    box = kit.Box(flow.left + width + _GAP_MM, top, width, height)
    item = add_map(book, shown, extent, box, day.isoformat())
    left = flow.left + 2 * (width + _GAP_MM)
    room = kit.Box(left, top, flow.left + flow.width - left, height)
    listed = [layer for layer in shown if name_of(layer) not in ("places", "lakes", "boundaries")]
    add_legend(book, item, listed, room)
    flow.y = top + height + 5
    _changes_table(book, changes)


def surface(book: Book) -> None:
    """The friction surface: what an hour buys, and the speeds behind it."""
    path = book.inputs.friction
    if path is None:
        return
    flow = book.flow
    flow.section(tr("The surface that routes are computed on"))
    layer = QgsRasterLayer(str(path), tr("Hours per level metre"), "gdal")
    style_friction(layer)
    layer.setOpacity(0.72)  # names and relief stay readable over the slow ground
    book.project.addMapLayer(layer, False)
    shown: list[QgsMapLayer] = [*book.named("gateways", "mining_belts", "boundaries"), layer]
    height = flow.sheet.bottom - flow.y
    add_map(book, shown, book.layers.extent, kit.Box(flow.left, flow.y, _MAP_MM, height))
    info = read_info(path, tr("the friction surface"))
    preset = read_preset(shipped_preset(info.mode))
    with _column(book, flow.left + _MAP_MM + _GAP_MM):
        flow.paragraph(
            tr(
                "Light is quick, dark is slow: hours for each level metre by {mode} in the "
                "{season} season, with control on {date}. Grade multiplies it along each move "
                "({factor}). Blank cells cannot be passed: sea, lakes, borders away from a "
                "crossing, and zones that the policy closes."
            ).format(
                mode=info.mode.replace("_", " "),
                season=info.season,
                date=info.date,
                factor=info.vertical_factor,
            )
        )
        flow.heading(tr("Colours"))
        flow.table(
            _split(flow.width, ((tr("Colour"), 1.2), (tr("h per level km"), 3), ("km/h", 3))),
            _key(layer),
            size=6.8,
        )
        flow.heading(tr("Speed on the level, km/h"))
        columns = _split(flow.width, (("Ground", 3), *((s, 1.4) for s in SEASONS)))
        rows = []
        for name in (*ROAD_CLASSES[1:], OFF_ROAD):
            speeds = [preset.speed_m_per_h(name, season) / 1000 for season in SEASONS]
            rows.append(
                [name.replace("_", " "), *(figure(s) if s else tr("closed") for s in speeds)]
            )
        flow.table(columns, rows, size=6.8)


def corridors(book: Book) -> None:
    """Where near-optimal routes may run, where corridors were computed."""
    source = book.inputs.corridors
    if not source:
        return
    layer = QgsVectorLayer(source, tr("Least-cost corridors"), "ogr")
    style_bands(layer)
    book.project.addMapLayer(layer, False)
    prepare_for_print(layer)
    flow = book.flow
    flow.section(tr("Least-cost corridors"))
    shown: list[QgsMapLayer] = [
        *book.named("gateways", "mining_belts"), layer, *book.named("boundaries", "lakes")
    ]  # fmt: skip
    height = flow.sheet.bottom - flow.y
    item = add_map(book, shown, book.layers.extent, kit.Box(flow.left, flow.y, _MAP_MM, height))
    with _column(book, flow.left + _MAP_MM + _GAP_MM):
        flow.paragraph(
            tr(
                "Ground over which a route may run that costs at most a few per cent more than the "
                "least. Where a corridor is narrow there is no alternative; where it is wide the "
                "line of the least-cost path means little."
            )
        )
        columns = _split(flow.width, (("From", 3), ("To", 3), ("%", 1), ("km²", 1.6),
                                      ("narrowest km", 1.8)))  # fmt: skip
        rows = [
            [str(f["origin"]), str(f["destination"]), figure(f["percent"]), figure(f["area_km2"]),
             figure(f["narrowest_km"])]
            for f in sorted(layer.getFeatures(), key=lambda f: (
                str(f["origin"]), str(f["destination"]), f["percent"]))
        ]  # fmt: skip
        flow.table(columns, rows, size=6.6)
        flow.heading(tr("Legend"))
        add_legend(book, item, shown, kit.Box(flow.left, flow.y, flow.width, flow.room))


@contextmanager
def _column(book: Book, left: float) -> Iterator[None]:
    """Let text and tables flow from ``left`` to the right margin of the page."""
    flow = book.flow
    before = flow.left, flow.width, flow.y
    flow.width = flow.left + flow.width - left
    flow.left = left
    try:
        yield
    finally:
        flow.left, flow.width, _ = before
        flow.y = flow.sheet.bottom


def _split(width: float, shares: Sequence[tuple[str, float]]) -> list[Column]:
    """Columns of a table by their shares of a width; figures stand at the right."""
    whole = sum(share for _, share in shares)
    return [
        Column(tr(title), width * share / whole, right=number > 0 and share < 2)
        for number, (title, share) in enumerate(shares)
    ]


def _rows(book: Book, table: str) -> list[Feature]:
    return open_layer_features(book.inputs.study, table)


def _zones_extent(book: Book, zones: QgsVectorLayer) -> QgsRectangle:
    transform = QgsCoordinateTransform(zones.crs(), book.project.crs(), book.project)
    box = transform.transformBoundingBox(zones.extent())
    box.scale(1.08)
    return box


def _changes(book: Book) -> QgsVectorLayer | None:
    """Ground whose holder differs between the two dates, hatched."""
    layer = book.inputs.changes
    if layer is None:
        return None
    shown = layer.clone()
    shown.setName(tr("Changed hands"))
    hatch = QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"})
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(45)
    lines.setDistance(2.2)
    lines.setSubSymbol(QgsLineSymbol.createSimple({"line_color": design.INK, "line_width": "0.18"}))
    hatch.changeSymbolLayer(0, lines)
    outline = QgsSimpleLineSymbolLayer(QColor(design.INK), 0.3)
    hatch.appendSymbolLayer(outline)
    shown.setRenderer(QgsSingleSymbolRenderer(hatch))
    shown.setLabelsEnabled(False)
    book.project.addMapLayer(shown, False)
    return shown


def _changes_table(book: Book, changes: QgsVectorLayer | None) -> None:
    """What changed hands, the largest ground first."""
    if changes is None:
        return
    flow = book.flow
    flow.heading(tr("What changed hands"))
    rows = sorted(changes.getFeatures(), key=lambda f: -float(f["area_km2"]))
    if not rows:
        flow.paragraph(tr("Between the two dates no change of control is on public record."))
        return
    columns = _split(
        flow.width,
        (("Place", 3), ("Before", 3), ("After", 3), ("km²", 1.2), ("Confidence", 1.6),
         ("Evidence as of", 2), ("Sources", 5)),
    )  # fmt: skip
    flow.table(
        columns,
        [
            [str(f["place"] or "–"), str(f["actor_before"] or "–"), str(f["actor_after"] or "–"),
             figure(float(f["area_km2"])), str(f["confidence"] or "–"), str(f["as_of"] or "–"),
             str(f["source_id"] or "–").replace(";", ", ")]
            for f in rows
        ],
        size=6.6,
        continued=tr("What changed hands, continued"),
    )  # fmt: skip


def _key(layer: QgsRasterLayer) -> list[list[str | kit.Cell]]:
    """The colours of a friction surface with what they stand for, from quick to slow."""
    shader = layer.renderer().shader().rasterShaderFunction()
    return [
        [
            kit.Cell("", fill=entry.color.name()),
            f"{1000 * entry.value:.3f}",
            figure(1 / (1000 * entry.value)),
        ]
        for entry in shader.colorRampItemList()
        if 0 < entry.value < float("inf")
    ]
