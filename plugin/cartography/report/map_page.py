"""Page 1: the template's items, filled by their ids."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsMapLayer,
    QgsPrintLayout,
)

from ...core.errors import InputError
from ...core.grid import Bounds
from .. import design, kit
from ..layoutfiles import fit_grid
from ..legend import LEGEND_LEAD_MM, fill_legend
from ..raster_styles import nice_step
from ..relief import bake_relief
from ..texts import tr
from .content import MEASURES, GatewayRow, Method, abroad, by_belt, winner_text
from .map_layers import MapLayers, relief_layer

_RELIEF_DPI = 200
_ANSWER_MM = (16.0, 25.0, 19.0)
Item = TypeVar("Item", bound=QgsLayoutItem)


def item(layout: QgsPrintLayout, id_: str, kind: type[Item]) -> Item:
    """The item of this id; raises InputError where the template has none of this kind."""
    found = layout.itemById(id_)
    if not isinstance(found, kind):
        raise InputError(
            tr("the layout template has no item '{id}'").format(id=id_),
            tr("use study_report_a3.qpt as it is shipped, or keep its item ids"),
        )
    return found


def set_text(layout: QgsPrintLayout, id_: str, text: str) -> QgsLayoutItemLabel:
    """Put a text into a label."""
    label = item(layout, id_, QgsLayoutItemLabel)
    label.setText(text)
    return label


def draw_maps(layout: QgsPrintLayout, layers: MapLayers, workspace: Path) -> QgsLayoutItemMap:
    """Fill the map and the locator; the relief is baked into ``workspace`` for exactly this map."""
    main = item(layout, "map", QgsLayoutItemMap)
    main.setCrs(layers.project.crs())
    main.zoomToExtent(layers.extent)
    extent = main.extent()
    cell = extent.width() / (main.rect().width() / 25.4 * _RELIEF_DPI)
    bounds = Bounds(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
    baked = bake_relief(
        layers.terrain, workspace / "relief.tif", layers.project.crs().authid(), bounds, cell
    )
    relief = relief_layer(baked, layers.project)
    main.setLayers([*layers.shown, relief])
    main.setKeepLayerSet(True)
    locator = item(layout, "locator", QgsLayoutItemMap)
    locator.setCrs(layers.project.crs())
    locator.zoomToExtent(layers.locator_extent)
    locator.setLayers(layers.locator)
    locator.setKeepLayerSet(True)
    fit_grid(main)
    panel = layout.itemById("scale_panel")
    if panel is not None:
        main.addLabelBlockingItem(panel)
    _fit_scale_bar(layout, main)
    north = item(layout, "north", QgsLayoutItemPicture)
    north.setPicturePath(str(design.RESOURCES / "icons" / "north.svg"))
    return main


def _fit_scale_bar(layout: QgsPrintLayout, main: QgsLayoutItemMap) -> None:
    """Two segments of a round number of kilometres, about 50 mm in all."""
    bar = item(layout, "scalebar", QgsLayoutItemScaleBar)
    bar.setLinkedMap(main)
    km_per_mm = main.scale() / 1e6
    step = nice_step(km_per_mm * 25)
    bar.setUnitsPerSegment(step if step * 2 / km_per_mm <= 60 else step / 2)
    bar.update()
    scale = f"{round(main.scale(), -4):,.0f}".replace(",", "\u00a0")
    set_text(layout, "scale_text", tr("1 : {scale}   UTM zone 47 N, WGS 84").format(scale=scale))


def draw_answer(layout: QgsPrintLayout, rows: Sequence[GatewayRow]) -> float:
    """Put the winners per belt where the template keeps the answer; return its lower edge in mm."""
    label = item(layout, "answer", QgsLayoutItemLabel)
    x, y, width = label.pos().x(), label.pos().y(), label.rect().width()
    layout.removeLayoutItem(label)
    for belt, members in by_belt(rows).items():
        name = kit.Box(x, y, width, 4.4)
        kit.add_label(layout, belt, name, size=7.4, colour=design.ACCENT, bold=True)
        head = [
            kit.Cell(""),
            kit.Cell(tr("of all gateways"), colour=design.MUTED, italic=True),
            kit.Cell(tr("across a border"), colour=design.MUTED, italic=True),
        ]
        lines, heights = [], [4.0]
        for measure in MEASURES:
            cells = [
                kit.Cell("\n".join(winner_text(group, measure)).strip(), bold=True)
                for group in (members, abroad(members))
            ]
            lines.append([kit.Cell(tr(measure.winner), colour=design.MUTED), *cells])
            needed = max(
                kit.text_height(cell.text, _ANSWER_MM[1] - 2.0, 6.6, bold=True) for cell in cells
            )
            heights.append(needed + 1.3)
        y = 2.4 + kit.add_table(
            layout,
            head,
            lines,
            _ANSWER_MM,
            heights,
            kit.Box(x, y + 3.6, width, sum(heights)),
            size=6.6,
        )
    return y


def draw_legend(
    layout: QgsPrintLayout,
    main: QgsLayoutItemMap,
    layers: Sequence[QgsMapLayer],
    top: float,
    room: float,
) -> float:
    """List the layers and the symbols that are on the map; return the lower edge in mm."""
    legend = item(layout, "legend", QgsLayoutItemLegend)
    height = fill_legend(legend, main, layers, room)
    left = item(layout, "legend_heading", QgsLayoutItemLabel).pos().x()
    kit.place(legend, kit.Box(left, top - LEGEND_LEAD_MM, 126, height))
    return top - LEGEND_LEAD_MM + height


def draw_method(layout: QgsPrintLayout, method: Method, y: float) -> None:
    """Put the method as label and value in place of the template's label."""
    label = item(layout, "method", QgsLayoutItemLabel)
    x, width = label.pos().x(), label.rect().width()
    lines, heights = [], []
    for name, value in method.lines:
        lines.append([kit.Cell(name, colour=design.MUTED), kit.Cell(value)])
        heights.append(max(4.2, kit.text_height(value, width - 20, 6.6) + 1.4))
    layout.removeLayoutItem(label)
    kit.add_table(
        layout,
        [],
        lines,
        [18.0, width - 18.0],
        heights,
        kit.Box(x, y, width, sum(heights) + 1),
        size=6.6,
        id_="method",
    )
