"""Ramps, steps, shading and type: the parts that have an answer."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsRasterLayer
from qgis.PyQt.QtGui import QFontInfo

from kachin_corridors.plugin.cartography import design
from kachin_corridors.plugin.cartography.raster_styles import (
    nice_step,
    ramp,
    style_cost,
    style_friction,
)
from kachin_corridors.plugin.cartography.relief import bake_relief, hillshade
from kachin_corridors.plugin.cartography.study_layers import terrain_source
from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.grid import Bounds


@pytest.mark.parametrize(
    ("value", "step"), [(1.0, 1.0), (1.1, 2.0), (2.2, 2.5), (3.0, 5.0), (7.0, 10.0), (0.013, 0.02)]
)
def test_steps_are_round(value, step):
    assert nice_step(value) == pytest.approx(step)


def test_cost_ramp_darkens_evenly():
    lightness = [colour.lightnessF() for colour in ramp(design.COST_RAMP, 9)]
    assert lightness == sorted(lightness, reverse=True)


def test_flat_land_is_lit_the_same_everywhere_and_faces_differ():
    flat = hillshade(np.full((5, 5), 300.0), 100.0, 1.0)
    assert flat == pytest.approx(flat[0, 0])
    rows, cols = np.mgrid[0:20, 0:20]
    towards_light = hillshade((rows + cols) * 60.0, 100.0, 1.0)[10, 10]
    away = hillshade(-(rows + cols) * 60.0, 100.0, 1.0)[10, 10]
    assert towards_light > flat[0, 0] > away


def test_the_typeface_is_the_bundled_one(qgis_app):
    assert QFontInfo(design.font(8)).family() == design.FAMILY
    assert QFontInfo(design.font(8, bold=True)).styleName() == "Semibold"


def test_rasters_are_drawn_by_their_values(small_run):
    cost = QgsRasterLayer(str(small_run.cost), "cost", "gdal")
    style_cost(cost, "USD/t")
    items = cost.renderer().shader().rasterShaderFunction().colorRampItemList()
    widths = {round(b.value - a.value, 6) for a, b in zip(items[:-1], items[1:-1])}
    assert len(widths) == 1
    assert items[0].label.endswith("USD/t")
    friction = QgsRasterLayer(str(small_run.friction), "friction", "gdal")
    style_friction(friction)
    values = [
        i.value for i in friction.renderer().shader().rasterShaderFunction().colorRampItemList()
    ]
    assert np.allclose(np.diff(np.log(values)), np.log(values[1] / values[0]))


def test_relief_needs_a_terrain_below_the_map(small_run, tmp_path):
    nowhere = Bounds(10_000_000, 0, 10_010_000, 10_000)
    with pytest.raises(InputError, match=r"does not reach the extent|cannot be drawn"):
        bake_relief(
            terrain_source(small_run.study), tmp_path / "r.tif", "EPSG:32647", nowhere, 100.0
        )
