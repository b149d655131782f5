"""The algorithm bufferexposure: parameters, wrong input, runs with values, charts."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from shapely.geometry import LineString, box

from kachin_corridors.plugin.core.geodesy import polygon_area_m2
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.overlay import drawn_length_m
from kachin_corridors.plugin.io.exposure_table import TABLE_FIELDS
from kachin_corridors.plugin.io.rasters import Band, write_raster
from kachin_corridors.plugin.processing.bufferexposure import BufferExposureAlgorithm

WGS84 = 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
WGS84 += 'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'
HALVES = [
    ("Polygon ((98 25, 98.5 25, 98.5 26, 98 26, 98 25))", "belt", 0, 5),
    ("Polygon ((98.5 25, 99 25, 99 26, 98.5 26, 98.5 25))", "belt", 5, 10),
]
RING_FIELDS = "belt:string ring_from_km:double ring_to_km:double"


def make_layer(kind, fields, rows, crs="EPSG:4326", name="layer of the test"):
    """A memory layer; each row is WKT followed by the values of the fields."""
    columns = "".join(f"&field={field}" for field in fields.split())
    layer = QgsVectorLayer(f"{kind}?crs={crs}{columns}", name, "memory")
    assert layer.isValid()
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([*values, *[None] * (layer.fields().count() - len(values))])
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


def halves():
    return make_layer("Polygon", RING_FIELDS, HALVES, name="rings of the test")


def places():
    return make_layer(
        "Point",
        "id:string name:string kind:string population:double precision_km:double as_of:string "
        "source_id:string",
        [
            ("Point (98.1 25.5)", "P1", "a", "town", 1200, 0, "2024", "S1"),
            ("Point (98.5 25.5)", "P2", "b", "village", None, 5, "2025-06", "S2"),
            ("Point (98.9 25.5)", "P3", "c", "village", 300, 0, "2023", "S1;S3"),
        ],
    )


def records(layer):
    return [dict(zip(f.fields().names(), f.attributes())) for f in layer.getFeatures()]


def figure(rows, theme, kind="all", measure=None, ring=5.0):
    (row,) = [
        r
        for r in rows
        if (r["theme"], r["class"], r["ring_to_km"]) == (theme, kind, ring)
        and measure in (None, r["measure"])
    ]
    return row


class Stop(QgsProcessingFeedback):
    """Cancels as soon as something is done."""

    def __init__(self):
        super().__init__(False)
        self.progressChanged.connect(lambda value: value > 5 and self.cancel())


@pytest.fixture
def expose(run_algorithm):
    def run(areas=None, **parameters):
        keywords = {"feedback": parameters.pop("feedback", None)}
        values = {"AREAS": areas or halves(), "OUTPUT": "memory:", **parameters}
        return run_algorithm(BufferExposureAlgorithm(), values, **keywords)

    return run


def test_id_group_help_and_outputs(qgis_app):
    algorithm = BufferExposureAlgorithm().create()
    assert (algorithm.name(), algorithm.groupId()) == ("bufferexposure", "miningbelts")
    assert "seed" in algorithm.shortHelpString()
    assert all(p.help() for p in algorithm.parameterDefinitions())
    assert {o.name() for o in algorithm.outputDefinitions()} == {
        "OUTPUT", "OUTPUT_WIDE", "OUTPUT_RINGS", "CHARTS", "ROW_COUNT",
    }  # fmt: skip
    assert not algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading
    assert qgis_app.processingRegistry().algorithmById("kachin:bufferexposure") is not None


def test_places_with_range_ids_evidence_and_lineage(expose):
    result = expose(PLACES=places(), SEED=7)
    rows = records(result["OUTPUT"])
    assert result["ROW_COUNT"] == len(rows)
    assert list(rows[0]) == [field.name for field in TABLE_FIELDS]
    inner = figure(rows, "places", measure="count")
    # On the border between the rings: stated in the inner one, and by draws half in each.
    assert (inner["value"], inner["ids"], inner["as_of"]) == (2, "P1;P2", "2025-06")
    assert (inner["belt"], inner["source_id"], inner["unit"]) == ("belt", "S1;S2", "1")
    assert inner["expected"] == pytest.approx(1.5, abs=0.12)
    assert (inner["low"], inner["high"]) == (1, 2)
    outer = figure(rows, "places", measure="count", ring=10.0)
    assert inner["expected"] + outer["expected"] == pytest.approx(3, abs=1e-9)
    assert figure(rows, "places", measure="population")["value"] == 1200
    lineage = json.loads(inner["lineage"])
    assert (lineage["algorithm"], lineage["seed"]) == ("kachin:bufferexposure", 7)
    assert lineage["inputs"]["places"]["features"] == "3"
    assert lineage["inputs"]["places"]["as_of"] == "2025-06"
    assert "/" not in json.dumps(lineage["inputs"]["rings"])


def test_the_same_seed_gives_the_same_table(expose):
    first, second, other = (
        records(expose(PLACES=places(), SEED=seed)["OUTPUT"]) for seed in (1, 1, 2)
    )
    assert first == second
    assert first != other


def test_lines_and_grounds_on_the_ellipsoid_in_any_crs(expose):
    road = QgsGeometry.fromWkt("LineStringZ (98.1 25.5 7, 98.9 25.5 7)")
    roads = make_layer("LineStringZ", "id:string class:string", [(road.asWkt(), "R", "track")])
    from qgis.core import QgsCoordinateTransform, QgsProject

    lake = QgsGeometry.fromWkt(
        "MultiPolygon (((98.1 25.1, 98.2 25.1, 98.2 25.2, 98.1 25.2, 98.1 25.1)))"
    )
    lake = lake.densifyByDistance(0.001)
    there = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateReferenceSystem("EPSG:32647"),
        QgsProject.instance(),
    )
    lake.transform(there)
    lakes = make_layer("MultiPolygon", "id:string", [(lake.asWkt(9), "L")], crs="EPSG:32647")
    rows = records(expose(ROADS=roads, LAKES=lakes)["OUTPUT"])
    stretch = drawn_length_m(LineString([(98.1, 25.5), (98.5, 25.5)])) / 1e3
    for ring in (5.0, 10.0):
        assert figure(rows, "roads", "track", ring=ring)["value"] == pytest.approx(
            stretch, rel=1e-9
        )
    found = figure(rows, "lakes")
    assert found["value"] == pytest.approx(
        polygon_area_m2(box(98.1, 25.1, 98.2, 25.2)) / 1e6, rel=1e-6
    )
    assert (found["unit"], found["ids"], found["low"]) == ("km2", "L", None)
    assert figure(rows, "lakes", ring=10.0)["value"] == 0


def test_control_on_a_day_and_over_a_period(expose):
    cell = "Polygon ((98 25, 98.5 25, 98.5 26, 98 26, 98 25))"
    zones = make_layer(
        "Polygon",
        "id:string actor_class:string valid_from:date valid_to:date as_of:string",
        [
            (cell, "Z1", "SAC", None, "2025-07-02", "2025-06"),
            (cell, "Z2", "KIO", "2025-07-02", None, "2025-12"),
        ],
    )
    # 182 of the 364 days from 1 January to 30 December.
    period = {"FROM": "2025-01-01", "TO": "2025-12-31"}
    rows = records(expose(ZONES=zones, **period)["OUTPUT"])
    whole = polygon_area_m2(box(98, 25, 98.5, 26)) / 1e6
    for actor in ("SAC", "KIO"):
        share = figure(rows, "control", actor, "area_over_period")
        assert share["value"] == pytest.approx(whole / 2, rel=1e-9)
    # The last day for which the zones hold evidence is 31 December.
    day = figure(rows, "control", "KIO", "area_at_date")
    assert (day["value"], day["ids"]) == (pytest.approx(whole, rel=1e-9), "Z2")
    assert json.loads(day["lineage"])["parameters"]["date"] == "2025-12-31"
    rows = records(expose(ZONES=zones, DATE="2025-01-01")["OUTPUT"])
    assert {r["class"] for r in rows if r["theme"] == "control"} == {"SAC"}


def test_land_cover_of_a_raster(expose, tmp_path):
    values = np.array([[0, 13], [13, 13]], dtype=np.uint8)
    grid = Grid(values, Affine(0.5, 0, 98, 0, -0.5, 26), WGS84)
    path = tmp_path / "cover.tif"
    write_raster(path, grid, [Band(values, "class")], {})
    rows = records(expose(LANDCOVER=str(path))["OUTPUT"])
    quarter = polygon_area_m2(box(98, 25.5, 98.5, 26)) / 1e6
    assert figure(rows, "land_cover", "water")["value"] == pytest.approx(quarter, rel=1e-9)
    assert figure(rows, "land_cover", "urban")["ids"] == "13"
    rows = records(expose(LANDCOVER=str(path), IGBP=False)["OUTPUT"])
    assert {r["class"] for r in rows} == {"all", "0", "13"}


def test_wide_table_and_rings_carry_the_same_figures(expose):
    result = expose(PLACES=places(), OUTPUT_WIDE="memory:", OUTPUT_RINGS="memory:")
    wide, rings = records(result["OUTPUT_WIDE"]), records(result["OUTPUT_RINGS"])
    assert wide == rings
    assert [r["places_count"] for r in wide] == [2, 1]
    assert [r["places_village_count"] for r in wide] == [1, 1]
    assert [r["places_town_count"] for r in wide] == [1, 0]
    assert [r["places_count_low"] for r in wide] == [1, 1]
    assert wide[0]["source_id"] == "S1;S2"
    geometries = [f.geometry() for f in result["OUTPUT_RINGS"].getFeatures()]
    assert [g.boundingBox().xMinimum() for g in geometries] == [98, 98.5]


def test_the_shipped_study_around_its_belts(run_algorithm, study):
    rings = run_algorithm(
        "kachin:beltbuffers",
        {"INPUT": f"{study}|layername=mining_belts", "RINGS": "10, 50", "OUTPUT": "memory:"},
    )["OUTPUT"]
    result = run_algorithm(
        "kachin:bufferexposure",
        {
            "AREAS": rings, "STUDY": str(study), "DATE": "2026-01-15", "FROM": "2024-01-01",
            "TO": "2026-01-01", "OUTPUT": "memory:", "OUTPUT_WIDE": "memory:",
        },
    )  # fmt: skip
    rows = records(result["OUTPUT"])
    assert {r["theme"] for r in rows} == {
        "places", "gateways", "roads", "railways", "rivers", "lakes", "control", "border",
    }  # fmt: skip
    areas = {(r["belt"], r["ring_to_km"]): r["area_km2"] for r in records(rings)}
    for (belt, ring), area in areas.items():
        held = [
            r["value"]
            for r in rows
            if (r["belt"], r["ring_to_km"]) == (belt, ring) and r["measure"] == "area_at_date"
        ]
        # Zones are cells clipped to the state: they cover the ring at most once.
        assert 0 < sum(held) <= area * (1 + 1e-9)
    assert all(r["as_of"] and r["source_id"] for r in rows if r["theme"] == "places" and r["ids"])
    assert all(
        r["value"] == 0 for r in rows if r["theme"] == "border" and r["measure"] == "distance"
    )


def test_charts_are_drawn_for_each_belt(expose, tmp_path):
    folder = tmp_path / "charts"
    expose(PLACES=places(), CHARTS=str(folder))
    assert sorted(p.name for p in folder.iterdir()) == ["belt.png", "belt.svg"]
    drawing = (folder / "belt.svg").read_text(encoding="utf-8")
    assert drawing.count("<path") > 10
    expose(PLACES=places(), CHARTS=str(tmp_path / "again"))
    assert (tmp_path / "again" / "belt.svg").read_text(encoding="utf-8") == drawing


def test_cancelling_leaves_nothing(expose, tmp_path):
    assert expose(PLACES=places(), OUTPUT=str(tmp_path / "t.gpkg"), feedback=Stop()) == {}
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"DATE": "soon"}, "'soon' is no date: write it as YYYY-MM-DD, for example 2026-01-15."),
        (
            {"FROM": "2025-01-01"},
            "The period from '2025-01-01' to '' is open: give both of its ends or none.",
        ),
        (
            {"FROM": "2025-01-01", "TO": "2025-01-01"},
            "The period from 2025-01-01 to 2025-01-01 has no day: let it end after it starts.",
        ),
    ],
)
def test_wrong_dates_are_refused_before_the_run(qgis_app, parameters, message):
    algorithm = BufferExposureAlgorithm().create()
    values = {"AREAS": halves(), "PLACES": places(), "OUTPUT": "memory:", **parameters}
    assert algorithm.checkParameterValues(values, QgsProcessingContext()) == (False, message)


def test_what_only_the_run_can_see_is_one_sentence(expose, tmp_path):
    with pytest.raises(QgsProcessingException) as caught:
        expose()
    assert str(caught.value) == (
        "Neither a study nor a layer is given: choose a study, or layers of your own."
    )
    empty = make_layer("Polygon", RING_FIELDS, [], name="nothing")
    with pytest.raises(QgsProcessingException) as caught:
        expose(empty, PLACES=places())
    assert str(caught.value) == (
        "The layer nothing has no polygon: draw rings with 'Belt buffers' first."
    )
    adrift = places()
    adrift.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException) as caught:
        expose(PLACES=adrift)
    assert str(caught.value) == (
        "The layer layer of the test has no coordinate reference system: "
        "set it in the properties of the layer."
    )
    heights = np.ones((2, 2), dtype=np.float32)
    path = tmp_path / "heights.tif"
    write_raster(path, Grid(heights, Affine(1, 0, 98, 0, -1, 27), WGS84), [Band(heights, "m")], {})
    with pytest.raises(QgsProcessingException) as caught:
        expose(LANDCOVER=str(path))
    assert str(caught.value) == (
        "The land cover (heights.tif) holds float32 values and no classes: "
        "choose a raster of whole numbers."
    )


def test_the_places_layer_may_be_empty(expose):
    rows = records(expose(PLACES=make_layer("Point", "id:string", []))["OUTPUT"])
    assert [r["value"] for r in rows] == [0, 0]
