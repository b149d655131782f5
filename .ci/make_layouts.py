"""Draw resources/layouts/*.qpt from the visual language; run it after changing the design.

QT_QPA_PLATFORM=offscreen /usr/bin/python3 .ci/make_layouts.py
"""

from __future__ import annotations

import base64
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import package  # noqa: E402

package.register()

from map_sheets import map_sheet  # noqa: E402
from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemMapOverview,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt  # noqa: E402
from qgis.PyQt.QtGui import QColor, QPainter  # noqa: E402

from kachin_corridors.plugin.cartography import design, kit  # noqa: E402
from kachin_corridors.plugin.cartography.book import SHEETS  # noqa: E402
from kachin_corridors.plugin.compat import set_legend_format  # noqa: E402

MAP = kit.Box(17, 43, 254, 224)
LEFT, RIGHT, COLUMN = 282.0, 348.0, 60.0
UTM47N = "EPSG:32647"
DEGREES = (
    "format_number(abs(@grid_number), if(@grid_number % 1 = 0, 0, 1)) || '°' || "
    "if(@grid_axis = 'x', if(@grid_number < 0, 'W', 'E'), if(@grid_number < 0, 'S', 'N'))"
)


def study_report(project: QgsProject) -> QgsPrintLayout:
    """One A3 landscape page: map, answer, legend, locator, method, sources."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName("Study report A3")
    layout.pageCollection().page(0).setPageSize("A3", QgsLayoutItemPage.Orientation.Landscape)
    head(layout)
    main = main_map(layout)
    scale_and_north(layout, main)
    locator(layout, main)
    legend(layout, main)
    text_blocks(layout)
    foot(layout)
    return layout


def head(layout: QgsPrintLayout) -> None:
    """Kicker, title, subtitle, rule."""
    kit.add_label(
        layout,
        "KACHIN CORRIDORS",
        kit.Box(12, 9.5, 200, 4),
        size=6.6,
        colour=design.ACCENT,
        bold=True,
        id_="kicker",
    )
    kit.add_label(
        layout,
        "[% format_date(now(), 'd MMMM yyyy') %]",
        kit.Box(208, 9.5, 200, 4),
        size=6.6,
        colour=design.MUTED,
        align=Qt.AlignmentFlag.AlignRight,
        id_="as_of",
    )
    kit.add_label(
        layout,
        "[% coalesce(nullif(@project_title, ''), @layout_name) %]",
        kit.Box(12, 13.5, 396, 10.5),
        size=design.Size.TITLE,
        bold=True,
        id_="title",
    )
    kit.add_label(
        layout,
        "[% @project_abstract %]",
        kit.Box(12, 24.8, 396, 11),
        size=design.Size.SUBTITLE,
        colour=design.MUTED,
        id_="subtitle",
    )
    kit.add_panel(layout, kit.Box(12, 37, 396, 0.6), design.ACCENT, id_="head_rule")


def main_map(layout: QgsPrintLayout) -> QgsLayoutItemMap:
    """The map with its graticule in degrees."""
    item = QgsLayoutItemMap(layout)
    item.setId("map")
    layout.addLayoutItem(item)
    kit.place(item, MAP)
    item.setCrs(QgsCoordinateReferenceSystem(UTM47N))
    item.setExtent(QgsRectangle(0, 2_600_000, 508_000, 3_048_000))
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(design.INK))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.25))
    item.setBackgroundColor(QColor("#eef1ee"))
    grid = QgsLayoutItemMapGrid("graticule", item)
    grid.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    grid.setIntervalX(1.0)
    grid.setIntervalY(1.0)
    grid.setStyle(QgsLayoutItemMapGrid.GridStyle.Solid)
    grid.setLineSymbol(
        QgsLineSymbol.createSimple({"line_color": "29,43,51,46", "line_width": "0.12"})
    )
    grid.setFrameStyle(QgsLayoutItemMapGrid.FrameStyle.ExteriorTicks)
    grid.setFrameWidth(1.0)
    grid.setFramePenSize(0.2)
    grid.setFramePenColor(QColor(design.INK))
    grid.setAnnotationEnabled(True)
    grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.CustomFormat)
    grid.setAnnotationExpression(DEGREES)
    grid.setAnnotationTextFormat(design.text_format(5.8, design.MUTED))
    grid.setAnnotationFrameDistance(0.6)
    longitudes, latitudes = (
        QgsLayoutItemMapGrid.DisplayMode.LongitudeOnly,
        QgsLayoutItemMapGrid.DisplayMode.LatitudeOnly,
    )
    for side, mode in (
        (QgsLayoutItemMapGrid.BorderSide.Left, latitudes),
        (QgsLayoutItemMapGrid.BorderSide.Right, latitudes),
        (QgsLayoutItemMapGrid.BorderSide.Top, longitudes),
        (QgsLayoutItemMapGrid.BorderSide.Bottom, longitudes),
    ):
        grid.setAnnotationDisplay(mode, side)
        grid.setFrameDivisions(mode, side)
    item.grids().addGrid(grid)
    return item


def scale_and_north(layout: QgsPrintLayout, main: QgsLayoutItemMap) -> None:
    """Scale bar and north arrow on one quiet panel inside the map."""
    x, y = MAP.x + 3, MAP.y + MAP.height - 20
    panel = kit.add_panel(layout, kit.Box(x, y, 78, 17), "255,255,255,225", id_="scale_panel")
    panel.setCornerRadius(QgsLayoutMeasurement(1.0))
    north = QgsLayoutItemPicture(layout)
    north.setId("north")
    svg = (ROOT / "resources" / "icons" / "north.svg").read_bytes()
    north.setPicturePath("base64:" + base64.b64encode(svg).decode("ascii"))
    north.setLinkedMap(main)
    layout.addLayoutItem(north)
    kit.place(north, kit.Box(x + 2.5, y + 2, 9, 13))
    bar = QgsLayoutItemScaleBar(layout)
    bar.setId("scalebar")
    bar.setStyle("Single Box")
    bar.setLinkedMap(main)
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel("km")
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    bar.setUnitsPerSegment(50)
    bar.setHeight(1.4)
    bar.setLabelBarSpace(1.0)
    bar.setBoxContentSpace(0)
    bar.setTextFormat(design.text_format(6.2, design.INK))
    fill, line = design.INK, {"line_color": design.INK, "line_width": "0.15"}
    bar.setFillSymbol(QgsFillSymbol.createSimple({"color": fill, "outline_style": "no"}))
    bar.setAlternateFillSymbol(
        QgsFillSymbol.createSimple({"color": design.PAPER, "outline_style": "no"})
    )
    bar.setLineSymbol(QgsLineSymbol.createSimple(line))
    layout.addLayoutItem(bar)
    bar.attemptMove(kit.point(x + 15, y + 3))
    kit.add_label(
        layout,
        "[% '1 : ' || format_number(round(item_variables('map')['map_scale'], -4), 0) %]",
        kit.Box(x + 15, y + 11.6, 60, 3.4),
        size=6.0,
        colour=design.MUTED,
        id_="scale_text",
    )


def locator(layout: QgsPrintLayout, main: QgsLayoutItemMap) -> None:
    """The inset that shows whole routes and where the map lies."""
    heading(layout, "Where this is", RIGHT, 42, "locator_heading")
    item = QgsLayoutItemMap(layout)
    item.setId("locator")
    layout.addLayoutItem(item)
    kit.place(item, kit.Box(RIGHT, 47.5, COLUMN, 64))
    item.setCrs(QgsCoordinateReferenceSystem(UTM47N))
    item.setExtent(QgsRectangle(-600_000, 1_700_000, 700_000, 3_216_000))
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(design.RULE))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2))
    item.setBackgroundColor(QColor("#dfe8ea"))
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


def legend(layout: QgsPrintLayout, main: QgsLayoutItemMap) -> None:
    """A legend that lists only what is on the map."""
    heading(layout, "On the map", LEFT, 118, "legend_heading", 126)
    item = QgsLayoutItemLegend(layout)
    item.setId("legend")
    item.setLinkedMap(main)
    item.setLegendFilterByMapEnabled(True)
    item.setResizeToContents(True)
    item.setBoxSpace(0)
    item.setColumnCount(2)
    item.setSplitLayer(False)
    item.setEqualColumnWidth(True)
    item.setColumnSpace(5)
    item.setSymbolWidth(6)
    item.setSymbolHeight(3)
    item.setWmsLegendWidth(0)
    item.setTitle("")
    item.setBackgroundEnabled(False)
    for component, size, bold, colour in (
        (QgsLegendStyle.Style.Title, 8.5, True, design.INK),
        (QgsLegendStyle.Style.Group, 6.6, True, design.ACCENT),
        (QgsLegendStyle.Style.Subgroup, 6.8, True, design.INK),
        (QgsLegendStyle.Style.Symbol, 6.6, False, design.INK),
        (QgsLegendStyle.Style.SymbolLabel, 6.6, False, design.INK),
    ):
        style = item.rstyle(component)
        set_legend_format(style, design.text_format(size, colour, bold=bold))
        item.setStyle(component, style)
    item.rstyle(QgsLegendStyle.Style.Group).setMargin(QgsLegendStyle.Side.Top, 2.0)
    item.rstyle(QgsLegendStyle.Style.Subgroup).setMargin(QgsLegendStyle.Side.Top, 1.8)
    item.rstyle(QgsLegendStyle.Style.Symbol).setMargin(QgsLegendStyle.Side.Top, 0.7)
    item.rstyle(QgsLegendStyle.Style.SymbolLabel).setMargin(QgsLegendStyle.Side.Top, 0.7)
    item.rstyle(QgsLegendStyle.Style.SymbolLabel).setMargin(QgsLegendStyle.Side.Left, 1.6)
    layout.addLayoutItem(item)
    kit.place(item, kit.Box(LEFT, 123.5, 126, 85))


def text_blocks(layout: QgsPrintLayout) -> None:
    """Answer, method and sources; the report fills them, a user of the template types them."""
    heading(layout, "The answer", LEFT, 42, "answer_heading")
    kit.add_label(layout, "[% @project_abstract %]", kit.Box(LEFT, 47.5, COLUMN, 64), id_="answer")
    heading(layout, "How it was computed", LEFT, 214, "method_heading")
    kit.add_label(
        layout,
        "[% map_get(@project_keywords, 'method') %]",
        kit.Box(LEFT, 219.5, COLUMN, 52),
        id_="method",
    )
    heading(layout, "Sources", RIGHT, 214, "sources_heading")
    kit.add_label(
        layout,
        "[% array_to_string(map_credits('map'), '\\n') %]",
        kit.Box(RIGHT, 219.5, COLUMN, 52),
        size=design.Size.SMALL,
        colour=design.MUTED,
        id_="sources",
    )


def heading(
    layout: QgsPrintLayout, text: str, x: float, y: float, id_: str, width: float = COLUMN
) -> None:
    """A block heading over a hairline."""
    kit.add_label(
        layout, text, kit.Box(x, y, width, 4.2), size=design.Size.HEADING, bold=True, id_=id_
    )
    kit.add_panel(layout, kit.Box(x, y + 4.4, width, 0.2), design.RULE, id_=f"{id_}_rule")


def foot(layout: QgsPrintLayout) -> None:
    """Disclaimer, version and page number."""
    kit.add_panel(layout, kit.Box(12, 275.5, 396, 0.2), design.RULE, id_="foot_rule")
    kit.add_label(
        layout,
        "Analytic comparison of routes on public data, not advice to travel, trade or build.",
        kit.Box(12, 277.5, 300, 8),
        size=design.Size.SMALL,
        colour=design.MUTED,
        id_="disclaimer",
    )
    kit.add_label(
        layout,
        "[% 'QGIS ' || @qgis_short_version %]",
        kit.Box(318, 277.5, 90, 8),
        size=design.Size.SMALL,
        colour=design.MUTED,
        align=Qt.AlignmentFlag.AlignRight,
        id_="version",
    )


def main() -> None:
    """Write every template."""
    application = QgsApplication([], True)
    application.initQgis()
    project = QgsProject()
    target = ROOT / "resources" / "layouts"
    target.mkdir(parents=True, exist_ok=True)
    layouts = {"study_report_a3": study_report(project)}
    layouts.update({f"map_{sheet.name}": map_sheet(project, sheet) for sheet in SHEETS.values()})
    for name, layout in layouts.items():
        layout.saveAsTemplate(str(target / f"{name}.qpt"), QgsReadWriteContext())
    layouts.clear()
    del layout, project
    application.exitQgis()


if __name__ == "__main__":
    main()
