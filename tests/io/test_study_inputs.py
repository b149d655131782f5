"""What a study says of the ground: here the sea."""

from __future__ import annotations

import numpy as np
import pytest

from kachin_corridors.layers.build import build_study
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.io.rasters import WGS84
from kachin_corridors.plugin.io.study_inputs import StudyInputs


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    path = tmp_path_factory.mktemp("study") / "study.gpkg"
    build_study(path)
    return path


@pytest.mark.parametrize(
    ("lon", "lat", "wet"),
    [
        (90.0, 19.5, True),  # the Bay of Bengal, between the boxes of two countries
        (92.5, 18.0, True),
        (96.0, 23.0, False),
        (60.0, 10.0, False),  # beyond the layer nothing is known
    ],
)
def test_the_sea_is_water_and_the_land_is_not(study, lon, lat, wet):
    ground = Grid(np.zeros((4, 4), np.float32), Affine(0.05, 0, lon, 0, -0.05, lat), WGS84)
    assert (StudyInputs(study, ground).water() == wet).all()
