"""The algorithm downstreamreach: a valley worked out by hand, the shipped study, wrong input."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from kachin_corridors.plugin.core.geodesy import inverse
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.io.rasters import Band, crs_of, write_raster
from kachin_corridors.plugin.processing.downstreamreach import DownstreamReachAlgorithm
from kachin_corridors.plugin.processing.reachrecords import EVENT_FIELDS, REACH_FIELDS

ROWS, COLS, STEP = 21, 61, 0.01
# Two valleys that come together in the middle row at column 20 and run on east.
FLOOR = 25 - (10 + 0.5) * STEP


def lon(col):
    return 98 + (col + 0.5) * STEP


def lat(row):
    return 25 - (row + 0.5) * STEP


def east_km(from_lon, to_lon, at=FLOOR):
    return inverse(from_lon, at, to_lon, at)[0] / 1e3


def make_layer(kind, fields, rows, crs="EPSG:4326", name="layer of the test"):
    columns = "".join(f"&field={field}:string" for field in fields.split())
    layer = QgsVectorLayer(f"{kind}?crs={crs}{columns}", name, "memory")
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([*values, *[None] * (layer.fields().count() - len(values))])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


def belts(*rows):
    rows = rows or ((f"Point ({lon(25)} {FLOOR})", "Pangwa", "2025-06", "S1"),)
    return make_layer("Point", "name as_of source_id", rows, name="belts of the test")


def records(layer):
    return [dict(zip(f.fields().names(), f.attributes())) for f in layer.getFeatures()]


@pytest.fixture
def dem(tmp_path):
    r, c = np.mgrid[0:ROWS, 0:COLS]
    half = np.where(c < 20, (20 - c) // 2, 0)
    off = np.minimum(np.abs(r - (10 - half)), np.abs(r - (10 + half)))
    values = (50.0 * off + 5.0 * (COLS - c)).astype(np.float32)
    grid = Grid(values, Affine(STEP, 0, 98, 0, -STEP, 25), crs_of("EPSG:4326").to_wkt())
    write_raster(tmp_path / "dem.tif", grid, [Band(values, "elevation", "m")], {})
    return str(tmp_path / "dem.tif")


@pytest.fixture
def downstream(run_algorithm, dem):
    def run(layer=None, **parameters):
        keywords = {"feedback": parameters.pop("feedback", None)}
        values = {
            "INPUT": layer or belts(), "DEM": dem, "DISTANCES": "5, 20",
            "OUTPUT": "memory:", "OUTPUT_EVENTS": "memory:", **parameters,
        }  # fmt: skip
        return run_algorithm(DownstreamReachAlgorithm(), values, **keywords)

    return run


def test_id_group_help_and_provider(qgis_app):
    algorithm = DownstreamReachAlgorithm().create()
    assert (algorithm.name(), algorithm.groupId()) == ("downstreamreach", "miningbelts")
    assert all(p.help() for p in algorithm.parameterDefinitions())
    assert "priority-flood" in algorithm.shortHelpString()
    assert qgis_app.processingRegistry().algorithmById("kachin:downstreamreach") is not None


def test_reaches_are_as_long_as_asked(downstream):
    result = downstream()
    near, far = records(result["OUTPUT"])
    assert list(near) == [field.name for field in REACH_FIELDS]
    assert (near["from_km"], near["to_km"]) == (0, 5)
    assert near["length_km"] == pytest.approx(5, rel=1e-6)
    assert far["length_km"] == pytest.approx(15, rel=1e-6)
    assert (near["belt"], near["as_of"], near["source_id"]) == ("Pangwa", "2025-06", "S1")
    # No layer of places was given: that is not the same as none being there.
    assert near["places"] == NULL
    assert near["terrain"] == "dem.tif"
    lines = [f.geometry() for f in result["OUTPUT"].getFeatures()]
    start = lines[0].boundingBox()
    assert (start.xMinimum(), start.yMinimum()) == pytest.approx((lon(25), FLOOR))
    # The second begins where the first ends.
    assert lines[1].boundingBox().xMinimum() == pytest.approx(start.xMaximum(), abs=1e-9)
    lineage = json.loads(near["lineage"])
    assert lineage["parameters"]["distances_km"] == [5, 20]
    assert lineage["inputs"]["terrain"]["name"] == "dem.tif"
    assert len(lineage["inputs"]["terrain"]["sha256_16"]) == 16


def test_places_border_and_rivers_in_the_order_they_are_met(downstream):
    places = make_layer(
        "Point",
        "id kind as_of source_id",
        [
            (f"Point ({lon(30)} {FLOOR + 0.005})", "P1", "village", "2024", "S2"),
            (f"Point ({lon(40)} {FLOOR - 0.015})", "P2", "town", "2023", "S3"),
            (f"Point ({lon(30)} {FLOOR + 0.06})", "P3", "village"),
            (f"Point ({lon(10)} {FLOOR})", "up", "village"),
        ],
    )
    border = make_layer(
        "LineString",
        "id level countries",
        [
            (f"LineString ({lon(33)} 24, {lon(33)} 26)", "B0", "0", "CN-MM"),
            (f"LineString ({lon(28)} 24, {lon(28)} 26)", "B1", "1", "state"),
            (f"LineString ({lon(38)} 24, {lon(38)} 26)", "B2", "0", "far"),
        ],
    )
    bed = f"LineString ({lon(36)} {FLOOR}, {lon(60)} {FLOOR})"
    rivers = make_layer("LineString", "id level", [(bed, "W1", "2")])
    result = downstream(PLACES=places, BORDERS=border, RIVERS=rivers, SAMPLES=0)
    near, far = records(result["OUTPUT"])
    assert (near["places"], near["place_ids"]) == (0 + 1, "P1")
    assert (far["places"], far["place_ids"]) == (2, "P1;P2")
    assert far["as_of"] == "2025-06" and far["source_id"] == "S1;S2;S3"
    met = records(result["OUTPUT_EVENTS"])
    assert list(met[0]) == [field.name for field in EVENT_FIELDS]
    assert [m["order"] for m in met] == list(range(1, len(met) + 1))
    names = [(m["event"], m["ids"] or m["name"]) for m in met]
    assert names == [
        ("outlet", "largest outlet"),
        ("place", "P1"),
        ("first border", "B0"),
        ("mapped river", "W1"),
        ("place", "P2"),
    ]
    by_event = {m["event"] + m["ids"]: m for m in met}
    assert by_event["placeP1"]["km"] == pytest.approx(east_km(lon(25), lon(30)), rel=1e-6)
    offset = inverse(lon(30), FLOOR, lon(30), FLOOR + 0.005)[0] / 1e3
    assert by_event["placeP1"]["value"] == pytest.approx(offset, rel=1e-6)
    assert by_event["first borderB0"]["km"] == pytest.approx(east_km(lon(25), lon(33)), rel=1e-6)
    assert by_event["first borderB0"]["lon"] == pytest.approx(lon(33))


def test_the_basins_join_in_order(downstream):
    layer = belts(
        (f"Point ({lon(10)} {lat(5)})", "north", "2024", "S1"),
        (f"Point ({lon(13)} {lat(13)})", "south", "2025", "S2"),
    )
    met = records(downstream(layer, DISTANCES="30", BASIN_KM2=100)["OUTPUT_EVENTS"])
    (north,) = [m for m in met if m["belt"] == "north" and m["event"] == "meets the water of"]
    (south,) = [m for m in met if m["belt"] == "south" and m["event"] == "meets the water of"]
    assert (north["name"], south["name"]) == ("south", "north")
    # Each tells its own distance and that of the other; the southern one starts further down.
    assert (north["km"], north["value"]) == pytest.approx((south["value"], south["km"]))
    assert north["km"] > south["km"] > 5
    joined = [m for m in met if m["event"] in ("basin joins", "first larger river")]
    assert {m["belt"] for m in joined} == {"north", "south"}
    assert all(m["unit"] == "km2" and m["value"] >= 40 for m in joined)
    for belt in ("north", "south"):
        mine = [m["km"] for m in met if m["belt"] == belt]
        assert mine == sorted(mine) and max(mine) <= 30


def test_a_polygon_drains_by_its_outlets(downstream):
    ring = f"{lon(5)} {lat(1)}, {lon(12)} {lat(1)}, {lon(12)} {lat(19)}, {lon(5)} {lat(19)}"
    layer = make_layer(
        "Polygon", "name", [(f"Polygon (({ring}, {lon(5)} {lat(1)}))", "both valleys")]
    )
    result = downstream(layer, DISTANCES="4, 30")
    near, far = records(result["OUTPUT"])
    # Two valleys of 4 km each; then one valley from where they have met.
    assert near["length_km"] == pytest.approx(8, rel=1e-6)
    assert 26 < far["length_km"] < 40
    shares = [m["value"] for m in records(result["OUTPUT_EVENTS"]) if "outlet" in m["event"]]
    assert len(shares) == 2 and sum(shares) <= 1 + 1e-9 and min(shares) > 0.3


def test_water_that_leaves_the_terrain_is_told(downstream):
    result = downstream(DISTANCES="500")
    (reach,) = records(result["OUTPUT"])
    assert reach["length_km"] == pytest.approx(east_km(lon(25), lon(60)), rel=1e-6)
    assert records(result["OUTPUT_EVENTS"])[-1]["event"] == "leaves the terrain"


def test_the_shipped_study_on_its_coarse_relief(run_algorithm, study):
    result = run_algorithm(
        "kachin:downstreamreach",
        {
            "INPUT": f"{study}|layername=mining_belts", "STUDY": str(study),
            "OUTPUT": "memory:", "OUTPUT_EVENTS": "memory:",
        },
    )  # fmt: skip
    found = records(result["OUTPUT"])
    assert result["REACH_COUNT"] == len(found) == 6
    assert all(r["terrain"].startswith("coarse demonstration relief") for r in found)
    assert all(r["source_id"] and r["as_of"] for r in found)
    # The Irrawaddy passes Shwegu below the southern belt.
    (last,) = [r for r in found if r["belt"].startswith("Momauk") and r["to_km"] == 100]
    assert "shwegu" in last["place_ids"].split(";")


def test_on_a_fine_terrain_the_nmai_meets_the_mali(run_algorithm, study, dem_15s):
    """From the northern belt the first larger basin is that of the Mali Hka, at Myitsone."""
    result = run_algorithm(
        "kachin:downstreamreach",
        {
            "INPUT": f"{study}|layername=mining_belts", "STUDY": str(study), "DEM": str(dem_15s),
            "OUTPUT": "memory:", "OUTPUT_EVENTS": "memory:",
        },
    )  # fmt: skip
    met = [m for m in records(result["OUTPUT_EVENTS"]) if m["belt"].startswith("Chipwi")]
    largest = max((m for m in met if m["event"] == "basin joins"), key=lambda m: m["value"])
    # Myitsone lies at 97.50 E, 25.71 N; the Mali drains some 23 000 km2.
    assert inverse(largest["lon"], largest["lat"], 97.50, 25.71)[0] < 5000
    assert 20000 < largest["value"] < 26000


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        (
            {"DISTANCES": "0, 10"},
            "The distance 0 km does not lie downstream: "
            "write kilometres above 0, such as 10, 50, 100.",
        ),
        (
            {"DISTANCES": "far"},
            'The ring distance "far" is not a number: write kilometres such as 1, 5, 10, 25.',
        ),
    ],
)
def test_wrong_distances_are_refused_before_the_run(qgis_app, parameters, message):
    algorithm = DownstreamReachAlgorithm().create()
    values = {"INPUT": belts(), "DEM": "dem.tif", "OUTPUT": "memory:", **parameters}
    assert algorithm.checkParameterValues(values, QgsProcessingContext()) == (False, message)


def test_what_only_the_run_can_see_is_one_sentence(downstream):
    for parameters, message in (
        ({"DEM": None}, "Neither a terrain nor a study is given: choose one of them."),
        (
            {"layer": belts(("Point (10 10)", "far away"))},
            "No belt of the layer belts of the test lies on the terrain: "
            "use a terrain that covers them.",
        ),
    ):
        with pytest.raises(QgsProcessingException) as caught:
            downstream(**parameters)
        assert str(caught.value) == message


def test_cancelling_leaves_nothing(downstream, tmp_path):
    stop = QgsProcessingFeedback()
    stop.cancel()
    assert downstream(OUTPUT=str(tmp_path / "r.gpkg"), feedback=stop) == {}
    assert [p.name for p in tmp_path.iterdir()] == ["dem.tif"]
