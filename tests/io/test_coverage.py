"""Counts of a raster inside polygons: whole cells, parts of cells, other CRS, refusals."""

from __future__ import annotations

import numpy as np
import pytest
from shapely.geometry import Polygon, box

from kachin_corridors.plugin.core.errors import Cancelled, InputError
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.io.coverage import sums_inside
from kachin_corridors.plugin.io.rasters import WGS84, Band, crs_of, write_raster

DEGREES = Affine(0.1, 0, 97.0, 0, -0.1, 25.0)


@pytest.fixture
def people(tmp_path):
    """Ten by ten cells of 0.1 degrees with 0 to 99 people; the last cell has no value."""

    def make(values=None, crs=WGS84, transform=DEGREES):
        if values is None:
            values = np.arange(100, dtype=np.float32).reshape(10, 10)
            values[9, 9] = -9999
        grid = Grid(values, transform, crs_of(crs).to_wkt())
        write_raster(tmp_path / "people.tif", grid, [Band(values, "people")], {}, nodata=-9999)
        return tmp_path / "people.tif"

    return make


def test_whole_cells_count_whole_and_parts_in_part(people):
    path = people()
    whole = box(97.2, 24.7, 97.4, 24.9)  # rows 1 and 2, columns 2 and 3
    half = box(97.2, 24.7, 97.25, 24.9)  # half of column 2
    everything = box(90, 20, 100, 30)
    sums = sums_inside(path, "the population", [whole, half, everything])
    assert sums == pytest.approx([12 + 13 + 22 + 23, (12 + 22) / 2, sum(range(99))])


def test_a_hole_does_not_count_and_outside_is_nothing(people):
    outer = [(97.0, 24.0), (98.0, 24.0), (98.0, 25.0), (97.0, 25.0)]
    hole = [(97.2, 24.7), (97.4, 24.7), (97.4, 24.9), (97.2, 24.9)]
    sums = sums_inside(people(), "p", [Polygon(outer, [hole]), box(10, 10, 11, 11)])
    assert sums == pytest.approx([sum(range(99)) - 70, 0])


def test_a_raster_in_metres(people):
    values = np.ones((80, 80), np.float32)
    path = people(values, "EPSG:32647", Affine(1000, 0, 380_000, 0, -1000, 2_760_000))
    # One person in each square kilometre, within lines of longitude and latitude.
    found = sums_inside(path, "p", [box(98.0, 24.4, 98.2, 24.59)])[0]
    area_km2 = 0.2 * 111.32 * np.cos(np.radians(24.5)) * 0.19 * 110.8
    assert found == pytest.approx(area_km2, rel=0.02)


def test_what_cannot_be_counted_is_one_sentence(people, tmp_path):
    with pytest.raises(InputError, match=r"the population \(people.tif\) does not overlap"):
        sums_inside(people(), "the population", [box(10, 10, 11, 11)])
    negative = np.full((10, 10), -1, np.float32)
    with pytest.raises(InputError, match="holds negative counts: state its nodata value"):
        sums_inside(people(negative), "p", [box(97, 24, 98, 25)])
    with pytest.raises(InputError, match="cannot be read as a raster"):
        sums_inside(tmp_path / "none.tif", "p", [box(97, 24, 98, 25)])
    with pytest.raises(Cancelled):
        sums_inside(people(), "p", [box(97, 24, 98, 25)], lambda _fraction: False)
