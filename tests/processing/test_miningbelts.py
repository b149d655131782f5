"""Belts from deposits: shape, confidence, anchors, and the study's own belts again."""

from __future__ import annotations

import json
import math

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorLayer,
)
from studies import layer

from kachin_corridors.plugin.core.geodesy import polygon_area_m2
from kachin_corridors.plugin.io.store import open_layer_features

ID = "kachin:miningbelts"
FIELDS = ("id:string", "belt:string", "precision_km:double", "confidence:string", "as_of:string",
          "source_id:string")  # fmt: skip


def deposits(*rows):
    """A layer of deposits: (id, belt, lon, lat, precision, confidence)."""
    made = QgsVectorLayer(
        "Point?crs=EPSG:4326&" + "&".join(f"field={f}" for f in FIELDS), "my deposits", "memory"
    )
    for id_, belt, lon, lat, precision, confidence in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes([id_, belt, precision, confidence, "2025-01", f"S-{id_};COMMON"])
        feature.setGeometry(QgsGeometry.fromWkt(f"Point({lon} {lat})"))
        made.dataProvider().addFeatures([feature])
    return made


PAIR = (("1", "north", 98.0, 25.0, 5, "medium"), ("2", "north", 98.5, 25.0, 10, "high"))


def belts(run_algorithm, source, **more):
    result = run_algorithm(ID, {"DEPOSITS": source, "OUTPUT": "memory:", **more})
    return {f["id"]: f for f in result["OUTPUT"].getFeatures()}


def km2(feature):
    from shapely import wkb

    return polygon_area_m2(wkb.loads(bytes(feature.geometry().asWkb()))) / 1e6


def test_parameters_group_and_help(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById(ID)
    assert algorithm.groupId() == "miningbelts"
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())


def test_a_union_is_the_discs_and_a_hull_the_ground_between_them(run_algorithm):
    union = belts(run_algorithm, deposits(*PAIR), METHOD=1)["north"]
    assert km2(union) == pytest.approx(math.pi * (25 + 100), rel=0.005)
    assert union["method"].startswith("union of the geodesic precision discs")
    hull = belts(run_algorithm, deposits(*PAIR))["north"]
    # Two discs 50.46 km apart, their outer tangents and the larger and smaller arcs.
    d, big, small = 50.46, 10.0, 5.0
    lean = math.asin((big - small) / d)
    expected = (
        math.sqrt(d**2 - (big - small) ** 2) * (big + small)
        + (math.pi / 2 + lean) * big**2
        + (math.pi / 2 - lean) * small**2
    )
    assert km2(hull) == pytest.approx(expected, rel=0.005)
    assert hull["method"].startswith("convex hull of the geodesic precision discs")


def test_a_belt_is_as_sure_as_its_weakest_deposit_and_knows_them_all(run_algorithm):
    belt = belts(run_algorithm, deposits(*PAIR))["north"]
    assert (belt["confidence"], belt["precision_km"], belt["deposits"]) == ("medium", 10, "1;2")
    assert belt["source_id"] == "S-1;COMMON;S-2"
    assert belt["anchor_id"] == "2"  # the surest
    assert json.loads(belt["lineage"])["parameters"]["shape"] == "hull"


@pytest.mark.parametrize(("least", "members"), [(0, "1;2;3"), (1, "1;2"), (2, "2")])
def test_deposits_that_are_less_sure_do_not_extend_a_belt(run_algorithm, least, members):
    source = deposits(*PAIR, ("3", "north", 99.0, 26.0, 5, "low"))
    assert belts(run_algorithm, source, MIN_CONFIDENCE=least)["north"]["deposits"] == members


def test_belts_and_anchors_can_be_chosen(run_algorithm):
    source = deposits(*PAIR, ("3", "south", 97.0, 24.0, 5, "high"))
    found = belts(run_algorithm, source, BELTS="north", ANCHORS="1")
    assert list(found) == ["north"] and found["north"]["anchor_id"] == "1"


@pytest.mark.parametrize(
    ("rows", "more", "message"),
    [
        (PAIR, {"BELTS": "west"}, "my deposits has no deposit of the belt west: choose from north"),
        (PAIR, {"ANCHORS": "9"}, "The anchor 9 is no deposit that counts"),
        ([("1", "a", 98, 25, 5, "low")], {}, "No deposit of the layer my deposits has at least"),
        ([("1", "a", 98, 25, 0, "high")], {}, r"The deposit 1 has the precision 0\.0 km"),
        ([("1", "a", 98, 25, NULL, "high")], {}, "The deposit 1 has the precision None km"),
    ],
)
def test_wrong_input_is_one_sentence(run_algorithm, rows, more, message):
    with pytest.raises(QgsProcessingException, match=message):
        belts(run_algorithm, deposits(*rows), **more)


def test_the_algorithm_gives_the_belts_of_the_study(run_algorithm, study):
    country = QgsVectorLayer(layer(study, "countries"), "countries", "ogr")
    country.setSubsetString("\"id\" = 'MM'")
    found = belts(
        run_algorithm,
        layer(study, "deposits"),
        LAND=country,
        BELTS="chipwi-pangwa;momauk-mansi",
        ANCHORS="KCP-01;KBM-01",
    )
    shipped = {b["id"]: b for b in open_layer_features(study, "mining_belts")}
    assert set(found) == set(shipped)
    for name, belt in shipped.items():
        for key in ("deposits", "anchor_id", "method", "confidence", "precision_km", "source_id"):
            assert found[name][key] == belt[key], key
        assert km2(found[name]) == pytest.approx(polygon_area_m2(belt.geometry) / 1e6, rel=1e-6)
