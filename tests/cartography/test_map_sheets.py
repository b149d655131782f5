"""The map sheets as templates for layouts made by hand."""

from __future__ import annotations

import re

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
    QgsProject,
    QgsVectorLayer,
)

from kachin_corridors.plugin.cartography.book import SHEETS
from kachin_corridors.plugin.cartography.report.map_page import item
from kachin_corridors.plugin.cartography.templates import load_template, map_sheets, set_variables

KINDS = {
    "map": QgsLayoutItemMap,
    "locator": QgsLayoutItemMap,
    "legend": QgsLayoutItemLegend,
    "scalebar": QgsLayoutItemScaleBar,
    "north": QgsLayoutItemPicture,
    **dict.fromkeys(
        ("title", "subtitle", "as_of", "method", "sources", "disclaimer", "version", "scale_text"),
        QgsLayoutItemLabel,
    ),
}


@pytest.fixture
def layout(qgis_app):
    # Expressions look for layers in the project that is open.
    project = QgsProject.instance()
    made = QgsPrintLayout(project)
    made.setName("sheet")
    project.layoutManager().addLayout(made)
    made.initializeDefaults()
    yield made
    project.clear()


@pytest.mark.parametrize("name", SHEETS)
def test_each_sheet_has_every_part_on_its_page(layout, name):
    path = map_sheets()[f"map_{name}"]
    assert load_template(layout, path) == []
    sheet = SHEETS[name]
    size = layout.pageCollection().page(0).pageSize()
    assert (size.width(), size.height()) == (sheet.width, sheet.height)
    for id_, kind in KINDS.items():
        part = item(layout, id_, kind)
        box = part.rect().translated(part.pos())
        assert box.right() <= sheet.width - sheet.margin + 0.1, id_
        assert id_ == "legend" or box.bottom() <= sheet.height - 4, id_
    main, grid = item(layout, "map", QgsLayoutItemMap), item(layout, "map", QgsLayoutItemMap).grid()
    assert grid.crs().authid() == "EPSG:4326" and grid.annotationEnabled()
    assert item(layout, "legend", QgsLayoutItemLegend).linkedMap() is main
    text = path.read_text(encoding="utf-8")
    for root in ("/home/", "/tmp/", "/usr/", "C:\\", "svgPath", "DejaVu"):
        assert root not in text
    assert "errors" not in text.lower()


def test_texts_follow_the_project_and_the_plugin(layout):
    project = layout.project()
    project.setTitle("Roads of Kāchin")
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32647"))
    fields = "field=as_of:string&field=name:string"
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&{fields}", "Towns", "memory")
    metadata = layer.metadata()
    metadata.setRights(["My office"])
    layer.setMetadata(metadata)
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["2025-07", "x"])
    layer.dataProvider().addFeatures([feature])
    project.addMapLayer(layer)
    load_template(layout, map_sheets()["map_a4_portrait"])

    def said(id_):
        return item(layout, id_, QgsLayoutItemLabel).currentText()

    assert said("title") == "Roads of Kāchin"
    assert said("subtitle") == ""
    assert "evidence as of 2025-07" in said("as_of")
    assert said("sources") == "Towns: My office"
    assert re.match(r"1 : [\d ]+   WGS 84 / UTM zone 47N", said("scale_text"))
    set_variables(layout, {"title": "Mine", "date": "2026-01-15", "terrain": "", "version": "9"})
    assert said("title") == "Mine"
    assert said("as_of") == "Control at 2026-01-15   ·   evidence as of 2025-07"
    assert said("version").startswith("Kachin Corridors 9   ·   QGIS 3.") or "QGIS 4" in said(
        "version"
    )
