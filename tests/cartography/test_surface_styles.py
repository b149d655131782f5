"""A friction surface opens designed: one style for each band, in words and round figures."""

from __future__ import annotations

import json
import shutil

import pytest
import rasterio
from qgis.core import QgsRasterLayer

from kachin_corridors.plugin.cartography.surface_styles import style_surface, write_style

SHOWN = "Speed on the level"


@pytest.fixture
def styled(small_run):
    layer = QgsRasterLayer(str(small_run.friction), "friction", "gdal")
    style_surface(layer)
    return layer


def labels(layer, style):
    layer.styleManager().setCurrentStyle(style)
    return [label for label, _ in layer.renderer().legendSymbologyItems()]


def test_speed_is_shown_in_round_figures(styled):
    assert styled.styleManager().currentStyle() == SHOWN
    shown = labels(styled, SHOWN)
    assert all(label.endswith(" km/h") for label in shown) and 4 <= len(shown) <= 19
    items = styled.renderer().shader().rasterShaderFunction().colorRampItemList()
    # A value in hours per metre stands beside its speed.
    for item in items:
        assert 1e-3 / item.value == pytest.approx(float(item.label.split()[0]))
    lightness = [item.color.lightnessF() for item in items]
    assert lightness == sorted(lightness, reverse=True), "faster ground is lighter"


def test_each_band_of_classes_has_a_style_in_words(styled):
    styles = set(styled.styleManager().styles())
    assert styles == {
        SHOWN, "Money on the level", "Road class", "Road surface", "Rivers",
        "Closed in seasons", "Control", "Country",
    }  # fmt: skip
    assert labels(styled, "Road class") == ["track", "unclassified", "mountain", "highway", "path"]
    assert "dry, wet" in labels(styled, "Closed in seasons")
    assert "KIO_KIA: Pangwa" in labels(styled, "Control")
    styled.styleManager().setCurrentStyle("Control")
    colours = {c.label.split(":")[0]: c.color.name() for c in styled.renderer().classes()}
    assert len(set(colours.values())) == len(colours), "a hue for each class of actor"
    assert all(label.endswith(" USD/t-km") for label in labels(styled, "Money on the level"))


def test_the_words_are_in_the_file_too(small_run):
    with rasterio.open(small_run.friction) as raster:
        legend = json.loads(raster.tags()["KC_LEGEND"])
    assert legend["river"] == {"1": "stream", "2": "small", "3": "medium", "4": "large"}
    assert legend["road_surface"]["2"] == "paved" and "MM" in legend["country_id"].values()


def test_a_style_beside_the_file_is_found_when_it_is_opened(small_run, tmp_path):
    path = tmp_path / "f.tif"
    shutil.copy(small_run.friction, path)
    write_style(path)
    layer = QgsRasterLayer(str(path), "friction", "gdal")
    message, found = layer.loadDefaultStyle()
    assert found, message
    assert all(label.endswith(" km/h") for label, _ in layer.renderer().legendSymbologyItems())


def test_a_raster_that_is_no_friction_surface_is_shown_by_its_first_band(small_run):
    layer = QgsRasterLayer(str(small_run.cost), "cost", "gdal")
    style_surface(layer)
    assert layer.renderer().type() == "singlebandpseudocolor"
