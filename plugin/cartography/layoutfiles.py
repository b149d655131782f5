"""A layout as files: its main map, texts that fit, and the PDF, GeoPDF, SVG or PNG of it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsPrintLayout,
)

from ..compat import label_size, scale_label
from ..core.errors import InputError
from ..io.pdf import Description, describe, page_count
from . import kit
from .book import pdf_settings, require_written
from .mapjobs import Kind
from .raster_styles import nice_step
from .texts import tr

_LEAST_TYPE = 0.7


def main_map(layout: QgsPrintLayout, template: Path) -> QgsLayoutItemMap:
    """The map with the id ``map``, else the largest; raises InputError where there is none."""
    named = layout.itemById("map")
    found = named if isinstance(named, QgsLayoutItemMap) else layout.referenceMap()
    if found is None:
        raise InputError(
            tr("the layout template {name} has no map").format(name=template.name),
            tr("choose one with a map"),
        )
    layout.setReferenceMap(found)
    return found


def fit_grid(main: QgsLayoutItemMap, lines: int = 8) -> None:
    """Space the graticules of a map in round degrees, some ``lines`` meridians across it."""
    extent = QgsCoordinateTransform(
        main.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), main.layout().project()
    ).transformBoundingBox(main.extent())
    step = nice_step(extent.width() / lines)
    for grid in main.grids().asList():
        if grid.crs().isGeographic():
            grid.setUnits(grid.GridUnit.MapUnit)
            grid.setIntervalX(step)
            grid.setIntervalY(step)


def fit_labels(layout: QgsPrintLayout) -> None:
    """Set the texts that would not fit into their boxes in a smaller size, down to 70 per cent."""
    for id_ in ("title", "subtitle", "method", "sources", "disclaimer", "as_of"):
        label = layout.itemById(id_)
        if not isinstance(label, QgsLayoutItemLabel):
            continue
        size, text = label_size(label), label.currentText()
        width, height = label.rect().width(), label.rect().height()
        factor = 1.0
        while factor > _LEAST_TYPE and kit.text_height(text, width, size * factor) > height:
            factor -= 0.05
        if factor < 1.0:
            scale_label(label, factor)


def write_layout(
    layout: QgsPrintLayout, target: Path, kind: Kind, dpi: float, about: Description
) -> list[Path]:
    """Write a layout; return its files, one for each page of SVG and PNG.

    Raises InputError where it cannot be written; a file that was there stays then.
    """
    what = tr("the map")
    with tempfile.TemporaryDirectory(prefix=".kachin-", dir=target.parent) as folder:
        temporary = Path(folder) / target.name
        outcome = _run(QgsLayoutExporter(layout), temporary, kind, dpi)
        require_written(outcome, temporary, target, what)
        if kind in (Kind.PDF, Kind.GEOPDF):
            if page_count(temporary) == 0:
                raise InputError(
                    tr("{name} would have no page").format(name=target.name),
                    tr("give the project a coordinate reference system"),
                )
            describe(temporary, about)
        moved = []
        for path in sorted(Path(folder).iterdir()):
            try:
                os.replace(path, target.parent / path.name)
            except OSError as error:
                raise InputError(
                    tr("{what} {name} cannot be replaced").format(what=what, name=path.name),
                    tr("close the file where it is open"),
                ) from error
            moved.append(target.parent / path.name)
    return moved


def _run(
    exporter: QgsLayoutExporter, path: Path, kind: Kind, dpi: float
) -> QgsLayoutExporter.ExportResult:
    if kind is Kind.PNG:
        image = QgsLayoutExporter.ImageExportSettings()
        image.dpi = dpi
        image.generateWorldFile = True
        return exporter.exportToImage(str(path), image)
    if kind is Kind.SVG:
        svg = QgsLayoutExporter.SvgExportSettings()
        svg.dpi = dpi
        svg.forceVectorOutput = True
        # An SVG cannot carry a font: outlines look the same everywhere.
        svg.textRenderFormat = Qgis.TextRenderFormat.AlwaysOutlines
        return exporter.exportToSvg(str(path), svg)
    settings = pdf_settings(dpi)
    settings.appendGeoreference = True
    settings.writeGeoPdf = kind is Kind.GEOPDF
    return exporter.exportToPdf(str(path), settings)
