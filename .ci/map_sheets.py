"""The map sheets among the templates: one page, four formats, all texts by expressions.

A label takes a variable of the plugin (``kc_title``, ``kc_date``, ...) where a layout has it, else
what the project itself knows, so that a sheet also works for those who lay out by hand.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemMapOverview,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutObject,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsRectangle,
    QgsScaleBarSettings,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPainter

from kachin_corridors.plugin.cartography import design, kit
from kachin_corridors.plugin.cartography.book import Sheet, size_page
from kachin_corridors.plugin.cartography.legend import new_legend

ROOT = Path(__file__).resolve().parents[1]
DEGREES = (
    "format_number(abs(@grid_number), if(@grid_number % 1 = 0, 0, if(@grid_number * 10 % 1 = 0, 1, "
    "2))) || '°' || if(@grid_axis = 'x', if(@grid_number < 0, 'W', 'E'), "
    "if(@grid_number < 0, 'S', 'N'))"
)
TITLE = "[% coalesce(@kc_title, nullif(@project_title, ''), @layout_name) %]"
SUBTITLE = "[% coalesce(@kc_subtitle, '') %]"
# The day that the map shows, and the latest date of the evidence in its layers.
DATE = "coalesce(@kc_date, format_date(item_variables('map')['map_start_time'], 'yyyy-MM-dd'))"
EVIDENCE = (
    "coalesce(@kc_as_of, array_max(array_filter(array_foreach(item_variables('map')"
    "['map_layer_ids'], try(aggregate(@element, 'max', \"as_of\"), NULL)), "
    "@element is not null)))"
)
AS_OF = (
    f"[% array_to_string(array_filter(array('Control at ' || {DATE}, 'evidence as of ' || "
    f"{EVIDENCE}, @kc_terrain), @element is not null), '   ·   ') %]"
)
METHOD = "[% coalesce(@kc_method, @project_abstract) %]"
METHOD_HEADING = (
    "[% if(coalesce(@kc_method, @project_abstract, '') = '', '', 'How it was computed') %]"
)
SOURCES = "[% coalesce(@kc_sources, array_to_string(map_credits('map', true, ': '), '\\n'), '') %]"
SCALE = (
    "[% concat('1 : ', replace(format_number(round(item_variables('map')['map_scale'], -3), 0), "
    "',', ' '), '   ', coalesce(item_variables('map')['map_crs_description'], "
    "item_variables('map')['map_crs'])) %]"
)
DISCLAIMER = (
    "Analytic comparison of routes on public, dated and uncertain evidence; not advice to travel, "
    "trade or build. Control is shown at town grain only, schematic and as of the date stated; "
    "boundaries imply no opinion on their status."
)
VERSION = "[% concat('Kachin Corridors ', @kc_version, '   ·   QGIS ', @qgis_short_version) %]"


@dataclass(frozen=True)
class Plan:
    """Where the parts of a sheet stand, in millimetres, and how large its type is."""

    rule: float
    map: kit.Box
    locator: kit.Box
    legend: kit.Box
    method: kit.Box
    sources: kit.Box
    legend_columns: int
    type: float


def plan(sheet: Sheet) -> Plan:
    """Landscape: a column at the right and a strip below the map; portrait: all below the map."""
    large = sheet.width + sheet.height > 600
    rule, foot = (37.0, 24.0) if large else (29.5, 17.0)
    top, bottom, left = rule + 9.0, sheet.height - foot, sheet.margin
    size = 1.0 if large else 0.86
    if sheet.width > sheet.height:
        column, strip, gap = (92.0, 36.0, 9.0) if large else (70.0, 26.0, 8.0)
        main = kit.Box(left + 5, top, sheet.inner - column - gap - 10, bottom - strip - 14 - top)
        x = left + sheet.inner - column
        inset = kit.Box(x, rule + 10.5, column, column * 0.62)
        legend_y = inset.y + inset.height + 9.5
        half = (main.width + 10 - 6) / 2
        text_y = bottom - strip
        return Plan(
            rule,
            main,
            inset,
            kit.Box(x, legend_y, column, bottom - legend_y),
            kit.Box(left, text_y, half, strip),
            kit.Box(left + half + 6, text_y, half, strip),
            2 if large else 1,
            size,
        )
    below = 108.0 if large else 82.0
    main = kit.Box(left + 5, top, sheet.inner - 10, bottom - below - 12 - top)
    y = bottom - below
    narrow = (sheet.inner - 12) * 0.26
    wide = sheet.inner - 12 - 2 * narrow
    half = (below - 8) / 2
    return Plan(
        rule,
        main,
        kit.Box(left + wide + 6, y, narrow, narrow * 1.25),
        kit.Box(left, y, wide, below),
        kit.Box(left + wide + narrow + 12, y, narrow, half),
        kit.Box(left + wide + narrow + 12, y + half + 8, narrow, half),
        2,
        size,
    )


def map_sheet(project: QgsProject, sheet: Sheet) -> QgsPrintLayout:
    """One page: head, map, inset, legend, method, sources, foot."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(f"Map {sheet.name.replace('_', ' ').upper()[:2]}{sheet.name[2:]}")
    size_page(layout, 0, sheet)
    places = plan(sheet)
    _head(layout, sheet, places)
    main = _main_map(layout, places)
    _scale_and_north(layout, main, places)
    _locator(layout, main, places)
    _legend(layout, main, places)
    _texts(layout, places)
    _foot(layout, sheet, places)
    return layout


def _head(layout: QgsPrintLayout, sheet: Sheet, places: Plan) -> None:
    x, width, size = sheet.margin, sheet.inner, places.type
    small = {"size": 6.6 * size, "bold": True, "colour": design.ACCENT, "id_": "kicker"}
    kit.add_label(layout, "KACHIN CORRIDORS", kit.Box(x, 9 * size, width * 0.3, 4), **small)
    kit.add_label(
        layout,
        AS_OF,
        kit.Box(x + width * 0.3, 9 * size, width * 0.7, 4),
        size=6.6 * size,
        colour=design.MUTED,
        align=Qt.AlignmentFlag.AlignRight,
        id_="as_of",
    )
    title = design.Size.TITLE * (size if size == 1 else 0.8)
    kit.add_label(
        layout, TITLE, kit.Box(x, 13.2 * size, width, 10.5), size=title, bold=True, id_="title"
    )
    kit.add_label(
        layout,
        SUBTITLE,
        kit.Box(x, places.rule - 10 * size, width, 9 * size),
        size=9.0 * size,
        colour=design.MUTED,
        id_="subtitle",
    )
    kit.add_panel(layout, kit.Box(x, places.rule, width, 0.6), design.ACCENT, id_="head_rule")


def _main_map(layout: QgsPrintLayout, places: Plan) -> QgsLayoutItemMap:
    item = _map_item(layout, "map", places.map, design.INK, 0.25)
    _show(item, QgsRectangle(100_000, 2_650_000, 560_000, 3_000_000), places.map)
    grid = QgsLayoutItemMapGrid("graticule", item)
    grid.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    # The interval follows the scale: a line each 30 to 75 mm of the page.
    grid.setUnits(QgsLayoutItemMapGrid.GridUnit.DynamicPageSizeBased)
    grid.setMinimumIntervalWidth(30.0)
    grid.setMaximumIntervalWidth(75.0)
    grid.setStyle(QgsLayoutItemMapGrid.GridStyle.Solid)
    line = {"line_color": "29,43,51,46", "line_width": "0.12"}
    grid.setLineSymbol(QgsLineSymbol.createSimple(line))
    grid.setFrameStyle(QgsLayoutItemMapGrid.FrameStyle.ExteriorTicks)
    grid.setFrameWidth(1.0)
    grid.setFramePenSize(0.2)
    grid.setFramePenColor(QColor(design.INK))
    grid.setAnnotationEnabled(True)
    grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.CustomFormat)
    grid.setAnnotationExpression(DEGREES)
    grid.setAnnotationTextFormat(design.text_format(5.8 * places.type, design.MUTED))
    grid.setAnnotationFrameDistance(0.6)
    modes = QgsLayoutItemMapGrid.DisplayMode
    sides = QgsLayoutItemMapGrid.BorderSide
    for side, mode in (
        (sides.Left, modes.LatitudeOnly),
        (sides.Right, modes.LatitudeOnly),
        (sides.Top, modes.LongitudeOnly),
        (sides.Bottom, modes.LongitudeOnly),
    ):
        grid.setAnnotationDisplay(mode, side)
        grid.setFrameDivisions(mode, side)
    item.grids().addGrid(grid)
    return item


def _map_item(
    layout: QgsPrintLayout, id_: str, box: kit.Box, frame: str, stroke_mm: float
) -> QgsLayoutItemMap:
    """A map that takes its layers and its CRS from the project."""
    item = QgsLayoutItemMap(layout)
    item.setId(id_)
    layout.addLayoutItem(item)
    kit.place(item, box)
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(frame))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(stroke_mm))
    item.setBackgroundColor(QColor("#eef1ee"))
    return item


def _show(item: QgsLayoutItemMap, extent: QgsRectangle, box: kit.Box) -> None:
    """Set the extent, which changes the item's size, and then the size again."""
    item.setExtent(extent)
    kit.place(item, box)


def _scale_and_north(layout: QgsPrintLayout, main: QgsLayoutItemMap, places: Plan) -> None:
    box, size = places.map, places.type
    x, y = box.x + 2.5, box.y + box.height - 17 * size - 2.5
    panel = kit.add_panel(
        layout, kit.Box(x, y, 82 * size, 17 * size), design.PAPER, id_="scale_panel"
    )
    panel.setCornerRadius(QgsLayoutMeasurement(1.0))
    main.addLabelBlockingItem(panel)
    north = QgsLayoutItemPicture(layout)
    north.setId("north")
    svg = (ROOT / "resources" / "icons" / "north.svg").read_bytes()
    north.setPicturePath("base64:" + base64.b64encode(svg).decode("ascii"))
    north.setLinkedMap(main)
    layout.addLayoutItem(north)
    kit.place(north, kit.Box(x + 2, y + 2 * size, 9 * size, 13 * size))
    bar = QgsLayoutItemScaleBar(layout)
    bar.setId("scalebar")
    bar.setStyle("Single Box")
    bar.setLinkedMap(main)
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel("km")
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFitWidth)
    bar.setMinimumBarWidth(28 * size)
    bar.setMaximumBarWidth(54 * size)
    bar.setHeight(1.4 * size)
    bar.setLabelBarSpace(1.0 * size)
    bar.setBoxContentSpace(0)
    bar.setTextFormat(design.text_format(6.2 * size, design.INK))
    bar.setFillSymbol(QgsFillSymbol.createSimple({"color": design.INK, "outline_style": "no"}))
    bar.setAlternateFillSymbol(
        QgsFillSymbol.createSimple({"color": design.PAPER, "outline_style": "no"})
    )
    bar.setLineSymbol(QgsLineSymbol.createSimple({"line_color": design.INK, "line_width": "0.15"}))
    layout.addLayoutItem(bar)
    bar.attemptMove(kit.point(x + 14 * size, y + 3 * size))
    kit.add_label(
        layout,
        SCALE,
        kit.Box(x + 14 * size, y + 11.6 * size, 66 * size, 3.6 * size),
        size=6.0 * size,
        colour=design.MUTED,
        id_="scale_text",
    )


def _locator(layout: QgsPrintLayout, main: QgsLayoutItemMap, places: Plan) -> None:
    _heading(layout, "Where this is", places.locator, places, "locator_heading")
    item = _map_item(layout, "locator", places.locator, design.RULE, 0.2)
    _show(item, QgsRectangle(-600_000, 1_700_000, 700_000, 3_216_000), places.locator)
    overview = QgsLayoutItemMapOverview("extent of the map", item)
    overview.setLinkedMap(main)
    overview.setFrameSymbol(
        QgsFillSymbol.createSimple(
            {
                "color": "15,90,94,20",
                "outline_color": design.ACCENT,
                "outline_width": "0.45",
                "joinstyle": "miter",
            }
        )
    )
    overview.setBlendMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    item.overviews().addOverview(overview)
    # Three times as far as the map in each direction, wherever the map is moved to.
    extent = "item_variables('map')['map_extent']"
    width, height = f"bounds_width({extent})", f"bounds_height({extent})"
    keys = QgsLayoutObject.DataDefinedProperty
    for key, expression in (
        (keys.MapXMin, f"x_min({extent}) - {width}"),
        (keys.MapXMax, f"x_max({extent}) + {width}"),
        (keys.MapYMin, f"y_min({extent}) - {height}"),
        (keys.MapYMax, f"y_max({extent}) + {height}"),
    ):
        item.dataDefinedProperties().setProperty(key, QgsProperty.fromExpression(expression))


def _legend(layout: QgsPrintLayout, main: QgsLayoutItemMap, places: Plan) -> None:
    _heading(layout, "On the map", places.legend, places, "legend_heading")
    item = new_legend(layout, main, places.legend_columns, places.type)
    kit.place(item, places.legend)


def _texts(layout: QgsPrintLayout, places: Plan) -> None:
    _heading(layout, METHOD_HEADING, places.method, places, "method_heading")
    size = 6.8 * places.type
    kit.add_label(layout, METHOD, places.method, size=size, id_="method")
    _heading(layout, "Sources", places.sources, places, "sources_heading")
    kit.add_label(
        layout,
        SOURCES,
        places.sources,
        size=5.8 * max(places.type, 0.9),
        colour=design.MUTED,
        id_="sources",
    )


def _heading(layout: QgsPrintLayout, text: str, box: kit.Box, places: Plan, id_: str) -> None:
    """A heading over a hairline, above the block that it heads."""
    y, size = box.y - 5.6, places.type
    kit.add_label(
        layout,
        text,
        kit.Box(box.x, y, box.width, 4.4),
        size=design.Size.HEADING * size,
        bold=True,
        id_=id_,
    )
    rule = kit.Box(box.x, y + 4.5, box.width, 0.2)
    kit.add_panel(layout, rule, design.RULE, id_=f"{id_}_rule")


def _foot(layout: QgsPrintLayout, sheet: Sheet, places: Plan) -> None:
    large = places.type == 1
    y = sheet.height - (21.5 if large else 15.0)
    kit.add_panel(layout, kit.Box(sheet.margin, y, sheet.inner, 0.2), design.RULE, id_="foot_rule")
    size = design.Size.SMALL * (1 if large else 0.9)
    width = sheet.inner * 0.7
    style = {"size": size, "colour": design.MUTED}
    kit.add_label(
        layout, DISCLAIMER, kit.Box(sheet.margin, y + 1.6, width, 9), id_="disclaimer", **style
    )
    kit.add_label(
        layout,
        VERSION,
        kit.Box(sheet.margin + width + 2, y + 1.6, sheet.inner - width - 2, 4),
        align=Qt.AlignmentFlag.AlignRight,
        id_="version",
        **style,
    )
