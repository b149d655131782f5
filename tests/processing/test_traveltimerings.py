"""The algorithm traveltimerings: circles on a plain, the cells of accumulatedcost, wrong input."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
import rasterio
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from kachin_corridors.plugin.core.crossings import Crossings
from kachin_corridors.plugin.core.friction import Friction
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.vertical import herzog_wheeled
from kachin_corridors.plugin.io.friction_file import FrictionInfo, write_friction
from kachin_corridors.plugin.io.rasters import crs_of
from kachin_corridors.plugin.processing.traveltimerings import (
    RING_FIELDS,
    TravelTimeRingsAlgorithm,
)

SIDE = 121
CELL = 500.0
KM_PER_H = 5.0


def plain(path: Path, climb: float = 0.0, wall: bool = False) -> Path:
    """A level plain in UTM 47N, or a plane that rises to the east, walked at 5 km/h."""
    shape = (SIDE, SIDE)
    wkt = crs_of("EPSG:32647").to_wkt()
    half = CELL * SIDE / 2
    transform = Affine(CELL, 0, 500000 - half, 0, -CELL, 2800000 + half)
    elevation = np.tile(np.arange(SIDE) * CELL * climb, (SIDE, 1)).astype(np.float32)
    hours = np.full(shape, 1 / (1000 * KM_PER_H), dtype=np.float32)
    if wall:
        hours[:, SIDE // 2 + 10] = np.inf
    zeros = np.zeros(shape, dtype=np.uint8)
    friction = Friction(
        Grid(elevation, transform, wkt), hours, hours * 2, zeros.astype(np.float32),
        zeros.astype(np.float32), zeros, zeros, zeros,
        herzog_wheeled(0.08), Crossings.at_borders(0, 0, 0.0), 1.0, 0.08,
    )  # fmt: skip
    info = FrictionInfo(
        "truck", "dry", "2026-01-15", "a plain", 0.08, "Herzog", 0.0, 1.0,
        as_of="2025-03", source_ids=("S9",),
    )  # fmt: skip
    write_friction(path, friction, info, "{}")
    return path


def belt(wkt="Point (500000 2800000)", crs="EPSG:32647", name="Pangwa"):
    kind = wkt.split(" ")[0]
    fields = "&field=name:string&field=as_of:string&field=source_id:string"
    layer = QgsVectorLayer(f"{kind}?crs={crs}{fields}", "belts of the test", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([name, "2025-06", "S1"])
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    assert layer.dataProvider().addFeatures([feature])[0]
    return layer


@pytest.fixture
def rings(run_algorithm, tmp_path):
    def run(friction=None, layer=None, **parameters):
        keywords = {"feedback": parameters.pop("feedback", None)}
        values = {
            "FRICTION": str(friction or plain(tmp_path / "f.tif")),
            "INPUT": layer or belt(),
            "NEIGHBOURHOOD": 1,
            "HOURS": "1, 2, 4",
            "OUTPUT": "memory:",
            **parameters,
        }
        result = run_algorithm(TravelTimeRingsAlgorithm(), values, **keywords)
        return [
            {**dict(zip(f.fields().names(), f.attributes())), "geometry": f.geometry()}
            for f in result["OUTPUT"].getFeatures()
        ]

    return run


def test_id_group_help_and_provider(qgis_app):
    algorithm = TravelTimeRingsAlgorithm().create()
    assert (algorithm.name(), algorithm.groupId()) == ("traveltimerings", "miningbelts")
    assert all(p.help() for p in algorithm.parameterDefinitions())
    assert "cells" in algorithm.shortHelpString()
    assert qgis_app.processingRegistry().algorithmById("kachin:traveltimerings") is not None


def test_on_a_plain_they_are_circles(rings):
    found = rings()
    assert [column.name for column in RING_FIELDS] == list(found[0])[:-1]
    assert [(r["ring_from_h"], r["ring_to_h"]) for r in found] == [(0, 1), (1, 2), (2, 4)]
    # 16 moves reach at most 2.8 % less far than a straight line does, never further; UTM's
    # scale of 0.9996 makes the ground larger by 0.08 %.
    total = 0.0
    for ring in found:
        total += ring["area_km2"]
        circle = math.pi * (KM_PER_H * ring["ring_to_h"]) ** 2
        edge = 2 * math.pi * KM_PER_H * ring["ring_to_h"] * CELL / 1e3 / 2
        assert 0.95 * circle - edge < total < 1.001 * circle + edge
        assert ring["geometry"].isGeosValid()
    assert (found[0]["belt"], found[0]["terrain"], found[0]["season"]) == (
        "Pangwa", "a plain", "dry",
    )  # fmt: skip
    assert (found[0]["as_of"], found[0]["source_id"]) == ("2025-06", "S1;S9")
    lineage = json.loads(found[0]["lineage"])
    assert lineage["parameters"]["hours"] == [1, 2, 4]
    assert lineage["inputs"]["friction"]["name"] == "f.tif"


def test_they_are_the_cells_of_the_accumulated_cost(rings, run_algorithm, tmp_path):
    friction = plain(tmp_path / "slope.tif", climb=0.02)
    cost = str(tmp_path / "cost.tif")
    run_algorithm(
        "kachin:accumulatedcost",
        {
            "FRICTION": str(friction), "SOURCES": belt(), "MEASURE": 1, "NEIGHBOURHOOD": 1,
            "COST": cost, "BACKLINK": "TEMPORARY_OUTPUT", "ALLOCATION": "TEMPORARY_OUTPUT",
        },
    )  # fmt: skip
    with rasterio.open(cost) as raster:
        hours = raster.read(1)
    inside = (hours >= 0) & (hours <= 2)
    (found,) = rings(friction, HOURS="2")
    # UTM shows 0.9996 of lengths on its meridian, 0.99961 at the edge of these rings.
    ground = inside.sum() * CELL**2 / 1e6 / 0.9996**2
    assert found["area_km2"] == pytest.approx(ground, rel=1e-4)


def test_rings_add_up_to_what_lies_within_the_longest_time(rings):
    parts = rings()
    whole = rings(CUMULATIVE=True)
    assert [r["ring_from_h"] for r in whole] == [0, 0, 0]
    assert sum(r["area_km2"] for r in parts) == pytest.approx(whole[-1]["area_km2"], rel=1e-9)
    assert whole[-1]["geometry"].contains(whole[0]["geometry"].centroid())


def test_a_wall_is_not_passed(rings, tmp_path):
    (found,) = rings(plain(tmp_path / "wall.tif", wall=True), HOURS="4")
    (open_,) = rings(HOURS="4")
    assert found["area_km2"] < open_["area_km2"]
    assert found["geometry"].boundingBox().xMaximum() < 99 + 6 * CELL * 2 / 1e5 + 0.05
    assert open_["geometry"].boundingBox().xMaximum() > 99.1


def test_the_whole_belt_reaches_further_than_its_middle(rings):
    corners = "495000 2795000, 505000 2795000, 505000 2805000, 495000 2805000, 495000 2795000"
    square = f"Polygon (({corners}))"
    (middle,) = rings(layer=belt(square), HOURS="1")
    (whole,) = rings(layer=belt(square), HOURS="1", START=1)
    # A square of 10 km grown by 5 km against a circle of 5 km.
    assert middle["area_km2"] == pytest.approx(math.pi * 25, rel=0.1)
    assert whole["area_km2"] == pytest.approx(100 + 200 + math.pi * 25, rel=0.1)


def test_uphill_and_downhill_differ_by_direction(rings, tmp_path):
    """Herzog's factor is the same both ways, so on a plane nothing changes but the record."""
    friction = plain(tmp_path / "slope.tif", climb=0.03)
    (away,) = rings(friction, HOURS="2")
    (to,) = rings(friction, HOURS="2", REVERSE=True)
    assert to["area_km2"] == pytest.approx(away["area_km2"], rel=1e-6)
    assert (away["direction"], to["direction"]) == ("from the belt", "to the belt")


def test_exposure_tells_them_apart_by_their_times(run_algorithm, tmp_path):
    places = QgsVectorLayer("Point?crs=EPSG:32647&field=id:string", "p", "memory")
    feature = QgsFeature(places.fields())
    feature.setAttributes(["P"])
    feature.setGeometry(QgsGeometry.fromWkt("Point (507000 2800000)"))
    places.dataProvider().addFeatures([feature])
    values = {"INPUT": belt(), "HOURS": "1, 2", "OUTPUT": "memory:"}
    values["FRICTION"] = str(plain(tmp_path / "f.tif"))
    layer = run_algorithm(TravelTimeRingsAlgorithm(), values)["OUTPUT"]
    values = {"AREAS": layer, "PLACES": places, "OUTPUT": "memory:"}
    table = run_algorithm("kachin:bufferexposure", values)["OUTPUT"]
    # 7 km are more than an hour and less than two.
    assert [(f["belt"], f["value"]) for f in table.getFeatures()] == [
        ("Pangwa, 0 – 1 h", 0),
        ("Pangwa, 1 – 2 h", 1),
    ]


def test_on_the_shipped_study(run_algorithm, friction_file, study):
    result = run_algorithm(
        "kachin:traveltimerings",
        {
            "FRICTION": str(friction_file), "INPUT": f"{study}|layername=mining_belts",
            "HOURS": "6, 24", "OUTPUT": "memory:",
        },
    )  # fmt: skip
    found = [dict(zip(f.fields().names(), f.attributes())) for f in result["OUTPUT"].getFeatures()]
    assert result["RING_COUNT"] == len(found) == 4
    assert all(ring["area_km2"] > 0 and ring["source_id"] for ring in found)


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        (
            {"HOURS": "6, soon"},
            'The time "soon" is no number of hours above 0: write hours such as 6, 12, 24, 48.',
        ),
        ({"HOURS": " "}, "No time is given: write hours such as 6, 12, 24, 48."),
    ],
)
def test_wrong_times_are_refused_before_the_run(qgis_app, parameters, message):
    algorithm = TravelTimeRingsAlgorithm().create()
    values = {"FRICTION": "f.tif", "INPUT": belt(), "OUTPUT": "memory:", **parameters}
    assert algorithm.checkParameterValues(values, QgsProcessingContext()) == (False, message)


def test_a_belt_beyond_the_surface_is_one_sentence(rings):
    with pytest.raises(QgsProcessingException) as caught:
        rings(layer=belt("Point (0 0)", "EPSG:4326"))
    assert str(caught.value) == (
        "Pangwa of the layer belts of the test lies outside the terrain: "
        "use a terrain that covers it, or remove it from the layer."
    )


def test_cancelling_leaves_nothing(run_algorithm, tmp_path):
    friction = plain(tmp_path / "f.tif")
    stop = QgsProcessingFeedback()
    stop.cancel()
    values = {"FRICTION": str(friction), "INPUT": belt(), "OUTPUT": str(tmp_path / "out.gpkg")}
    assert run_algorithm(TravelTimeRingsAlgorithm(), values, feedback=stop) == {}
    assert not (tmp_path / "out.gpkg").exists()
