"""Gate towns stand on a coarse border line; their zones must hold them all the same."""

from __future__ import annotations

import pytest

from kachin_corridors.layers.catalogue import layers
from kachin_corridors.layers.study import Study


@pytest.fixture(scope="module")
def study() -> Study:
    return Study(layers())


def test_every_zone_holds_its_own_place(study):
    zones = study.features("control_zones")
    outside = [
        z["place"] for z in zones if not z.geometry.contains(study.place(z["place"]).geometry)
    ]
    assert len(zones) > 30 and not outside


def test_zones_of_a_day_do_not_overlap(study):
    cells = {z["place"]: z.geometry for z in study.features("control_zones")}
    names = sorted(cells)
    for i, first in enumerate(names):
        for second in names[i + 1 :]:
            assert cells[first].intersection(cells[second]).area < 1e-9
