"""The layout template: every item by its id, and usable by hand without the report."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtXml import QDomDocument

from kachin_corridors.plugin.cartography.report.map_page import item
from kachin_corridors.plugin.cartography.templates import TEMPLATE, load_template
from kachin_corridors.plugin.core.errors import InputError

ITEMS = {
    "map": QgsLayoutItemMap,
    "locator": QgsLayoutItemMap,
    "legend": QgsLayoutItemLegend,
    "scalebar": QgsLayoutItemScaleBar,
    "north": QgsLayoutItemPicture,
    **dict.fromkeys(
        ("title", "subtitle", "as_of", "answer", "method", "sources", "disclaimer", "version"),
        QgsLayoutItemLabel,
    ),
}


@pytest.fixture
def layout(qgis_app):
    project = QgsProject()
    made = QgsPrintLayout(project)
    made.initializeDefaults()
    yield made
    project.clear()


@pytest.mark.parametrize("id_", ITEMS)
def test_items_are_found_by_id(layout, id_):
    load_template(layout)
    assert item(layout, id_, ITEMS[id_]).id() == id_


def test_it_is_one_a3_page_with_a_graticule_in_degrees(layout):
    load_template(layout)
    size = layout.pageCollection().page(0).pageSize()
    assert layout.pageCollection().pageCount() == 1
    assert (size.width(), size.height()) == (420, 297)
    grid = item(layout, "map", QgsLayoutItemMap).grid()
    assert grid.crs().authid() == "EPSG:4326"
    assert grid.annotationEnabled()


def test_it_holds_no_path_of_a_machine():
    text = TEMPLATE.read_text(encoding="utf-8")
    for root in ("/home/", "/tmp/", "/usr/", "C:\\"):
        assert root not in text


def test_it_prints_without_the_report(layout, tmp_path):
    layout.project().setTitle("By hand")
    load_template(layout)
    assert item(layout, "title", QgsLayoutItemLabel).currentText() == "By hand"
    target = tmp_path / "page.pdf"
    outcome = QgsLayoutExporter(layout).exportToPdf(
        str(target), QgsLayoutExporter.PdfExportSettings()
    )
    assert outcome == QgsLayoutExporter.ExportResult.Success
    assert target.stat().st_size > 5_000


def test_a_template_without_an_item_is_named(layout, tmp_path):
    document = QDomDocument()
    document.setContent(TEMPLATE.read_text(encoding="utf-8").replace('id="method"', 'id="other"'))
    layout.loadFromTemplate(document, QgsReadWriteContext())
    with pytest.raises(InputError, match="the layout template has no item 'method'"):
        item(layout, "method", QgsLayoutItemLabel)


def test_a_missing_template_is_named(layout, tmp_path):
    with pytest.raises(
        InputError, match=r"none\.qpt cannot be read: choose a \.qpt that QGIS has saved"
    ):
        load_template(layout, tmp_path / "none.qpt")
