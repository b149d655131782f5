"""Zones from events: by the names of areas, by cells, and what does not match."""

from __future__ import annotations

import json
from datetime import date

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

import package
from kachin_corridors.plugin.io.store import open_layer_features

ID = "kachin:controlzones"
TOWNSHIPS = (
    package.ROOT.parent / "shared" / "data" / "tests_only" / "context_fetched_88_102_15_30.gpkg"
)
COLUMNS = (
    *("id", "event_type", "place", "place_type", "township", "state", "actor", "actor_class"),
    *("from_date", "from_precision", "to_date", "as_of", "confidence", "source_id", "note"),
)


def events(*rows, name="my events"):
    """A table of events: (id, place, township, state, actor, from, to)."""
    fields = "&".join(f"field={column}:string" for column in COLUMNS)
    made = QgsVectorLayer(f"NoGeometry?{fields}", name, "memory")
    for id_, place, township, state, actor, start, end in rows:
        values = (id_, "control", place, "town", township, state, actor, actor, start, "", end,
                  "2025-01", "high", f"S-{id_}", "")  # fmt: skip
        feature = QgsFeature(made.fields())
        feature.setAttributes([NULL if value is None else value for value in values])
        made.dataProvider().addFeatures([feature])
    return made


def areas(*rows, crs="EPSG:4326"):
    """A layer of areas: (name, other names, state, wkt)."""
    fields = "field=ts:string&field=other:string&field=st:string"
    made = QgsVectorLayer(f"Polygon?crs={crs}&{fields}", "my areas", "memory")
    for name, other, state, wkt in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes([name, other, state])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        made.dataProvider().addFeatures([feature])
    return made


def square(west, south, size=1):
    east, north = west + size, south + size
    return (
        f"Polygon(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"
    )


def join(run_algorithm, table, polygons, **more):
    parameters = {"EVENTS": table, "AREAS": polygons, "NAME_FIELD": "ts", "ALT_FIELD": "other"}
    return run_algorithm(ID, {**parameters, "OUTPUT": "memory:", "REPORT": "memory:", **more})


def rows(result, key):
    names = [f.name() for f in result[key].fields()]
    return [dict(zip(names, f.attributes())) for f in result[key].getFeatures()]


def test_parameters_group_and_help(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById(ID)
    assert algorithm.groupId() == "control"
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())


def test_statements_go_to_the_area_of_their_township(run_algorithm):
    table = events(
        ("1", "Chipwi", "CHIPWI", "", "A", None, "2024-09"),
        ("2", "Pangwa", "Chipwi", "", "B", "2024-10", None),
        ("3", "Putao", "Puta-O", "", "A", None, None),
        ("4", "Oslo", "Oslo", "", "C", None, None),
    )
    polygons = areas(
        ("Chipwi Township", "", "", square(98, 25)),
        ("Putau", "Putao", "", square(97, 27)),
        ("Empty", "", "", square(90, 20)),
    )
    result = join(run_algorithm, table, polygons)
    zones = rows(result, "OUTPUT")
    assert [(z["place"], z["actor"]) for z in zones] == [
        ("Chipwi Township", "A"), ("Chipwi Township", "B"), ("Putau", "A"),
    ]  # fmt: skip
    report = {(r["subject"], r["name"]): r for r in rows(result, "REPORT")}
    assert report["statement", "Puta-O"]["how"] == "alternative name"
    oslo = report["statement", "Oslo"]
    assert (oslo["matched"], oslo["event_id"]) == ("no", "4")
    assert oslo["reason"] == "no area has this name"
    assert report["area", "Empty"]["reason"] == "no statement is about this area"
    assert result["UNMATCHED_COUNT"] == 1 and result["ZONE_COUNT"] == 3
    lineage = json.loads(zones[0]["lineage"])
    assert lineage["algorithm"] == ID and lineage["inputs"]["areas"]["name"] == "my areas"


def test_bow_ties_are_repaired_and_metres_are_brought_to_degrees(run_algorithm):
    table = events(("1", "X", "Tie", "", "A", None, None))
    tie = (
        "Polygon((500000 2700000, 600000 2800000, 600000 2700000, 500000 2800000, 500000 2700000))"
    )
    result = join(run_algorithm, table, areas(("Tie", "", "", tie), crs="EPSG:32647"))
    (zone,) = result["OUTPUT"].getFeatures()
    assert zone.geometry().isGeosValid() and zone.geometry().isMultipart()
    box = zone.geometry().boundingBox()
    assert 98.9 < box.xMinimum() < 99.1 and 24 < box.yMinimum() < 25
    (repaired,) = [r for r in rows(result, "REPORT") if r["subject"] == "area"]
    assert "was not valid and was repaired" in repaired["reason"]


def test_parts_of_one_area_are_joined_and_namesakes_are_told_apart_by_state(run_algorithm):
    polygons = areas(
        ("Mansi", "", "Kachin", square(97, 24)),
        ("Mansi", "", "Kachin", square(98, 24)),
        ("Mansi", "", "Sagaing", square(94, 24)),
    )
    table = events(("1", "Mansi", "Mansi", "Sagaing", "A", None, None))
    with pytest.raises(QgsProcessingException, match="No township of the events is a ts of the"):
        join(run_algorithm, table, polygons)
    result = join(run_algorithm, table, polygons, PARENT_FIELD="st", EVENT_PARENT="state")
    (zone,) = result["OUTPUT"].getFeatures()
    assert zone.geometry().boundingBox().xMinimum() == 94
    both = join(
        run_algorithm,
        events(("1", "Mansi", "Mansi", "Kachin", "A", None, None)),
        polygons,
        PARENT_FIELD="st",
        EVENT_PARENT="state",
    )
    (zone,) = both["OUTPUT"].getFeatures()
    assert zone.geometry().area() == pytest.approx(2)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"NAME_FIELD": ""}, "no field of my areas is chosen for the name of the area"),
        ({"EVENT_FIELD": "admin"}, 'the layer my events has no field "admin"'),
        ({"AREAS": None}, "neither areas nor both places and a boundary are given"),
    ],
)
def test_wrong_input_is_one_sentence(run_algorithm, change, message):
    table = events(("1", "X", "X", "", "A", None, None))
    with pytest.raises(QgsProcessingException, match=f"(?i){message}"):
        join(run_algorithm, table, areas(("X", "", "", square(97, 24))), **change)


def test_a_wrong_date_is_named(run_algorithm):
    table = events(("1", "X", "X", "", "A", "sometime", None))
    with pytest.raises(QgsProcessingException, match="statements on X have a date that is none"):
        join(run_algorithm, table, areas(("X", "", "", square(97, 24))))


def test_cells_of_the_shipped_events_are_the_shipped_zones(run_algorithm, study, tmp_path):
    kachin = QgsVectorLayer(layer(study, "states"), "states", "ogr")
    kachin.setSubsetString("\"id\" = 'MM-kachin'")
    result = run_algorithm(
        ID,
        {
            "EVENTS": layer(study, "control_events"),
            "PLACES": layer(study, "places"),
            "BOUNDARY": kachin,
            "OUTPUT": str(tmp_path / "zones.gpkg"),
            "REPORT": str(tmp_path / "report.gpkg"),
        },
    )
    day = date(2025, 6, 1)

    def at(zones):
        return {
            z["place"]: z
            for z in zones
            if (z["valid_from"] or date.min) <= day < (z["valid_to"] or date.max)
        }

    made = at(open_layer_features(tmp_path / "zones.gpkg", "zones"))
    shipped = at(open_layer_features(study, "control_zones"))
    assert {k: z["actor"] for k, z in shipped.items()} == {k: made[k]["actor"] for k in shipped}
    chipwi = shipped["Chipwi"].geometry
    assert made["Chipwi"].geometry.symmetric_difference(chipwi).area < 0.05 * chipwi.area
    report = open_layer_features(tmp_path / "report.gpkg", "report")
    reasons = {r["name"]: r["reason"] for r in report if r["matched"] == "no"}
    assert reasons["Tanai Township (rural)"] == "a township has no cell"
    assert "outside of the boundary" in reasons["Yangon"]
    assert result["UNMATCHED_COUNT"] == len(reasons) > 10


def test_real_townships_take_the_events(run_algorithm, study, tmp_path):
    if not TOWNSHIPS.is_file():
        pytest.skip("the township polygons for tests are not there")
    result = run_algorithm(
        ID,
        {
            "EVENTS": layer(study, "control_events"),
            "AREAS": f"{TOWNSHIPS}|layername=mm_townships_2014",
            "NAME_FIELD": "ts",
            "PARENT_FIELD": "st",
            "EVENT_PARENT": "state",
            "PLACES": layer(study, "places"),
            "OUTPUT": str(tmp_path / "zones.gpkg"),
            "REPORT": str(tmp_path / "report.gpkg"),
        },
    )
    report = open_layer_features(tmp_path / "report.gpkg", "report")
    named = [r for r in report if r["subject"] == "statement"]
    matched = [r for r in named if r["matched"] == "yes"]
    assert len(matched) >= 0.85 * len(named), [r["name"] for r in named if r["matched"] == "no"]
    zones = open_layer_features(tmp_path / "zones.gpkg", "zones")
    assert len({z["id"] for z in zones}) == len(zones) == result["ZONE_COUNT"]
    for place in {z["place"] for z in zones}:
        own = sorted(
            (z for z in zones if z["place"] == place), key=lambda z: z["valid_from"] or date.min
        )
        for earlier, later in zip(own, own[1:]):
            assert earlier["valid_to"] <= later["valid_from"]
