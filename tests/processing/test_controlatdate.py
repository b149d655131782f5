"""Slices and maps of changes, on hand-made zones and on the shipped study."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate
from studies import layer

ID = "kachin:controlatdate"
WEST = "Polygon((97 25, 98 25, 98 26, 97 26, 97 25))"
EAST = "Polygon((98 25, 99 25, 99 26, 98 26, 98 25))"


def zones(*rows):
    """A layer of zones: (id, place, actor, from, to, wkt)."""
    fields = "&".join(
        f"field={name}"
        for name in (
            "id:string", "place:string", "actor:string", "actor_class:string", "valid_from:date",
            "valid_to:date", "as_of:string", "confidence:string", "source_id:string",
        )
    )  # fmt: skip
    made = QgsVectorLayer(f"Polygon?crs=EPSG:4326&{fields}", "my zones", "memory")
    for id_, place, actor, start, end, wkt in rows:
        feature = QgsFeature(made.fields())
        days = [QDate.fromString(d, "yyyy-MM-dd") if d else NULL for d in (start, end)]
        confidence = "high" if actor == "A" else "low"
        feature.setAttributes(
            [id_, place, actor, actor, *days, "2024-06", confidence, f"S-{id_};COMMON"]
        )
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        made.dataProvider().addFeatures([feature])
    return made


def two_towns():
    return zones(
        ("1", "West", "A", None, "2024-03-01", WEST),
        ("2", "West", "B", "2024-03-01", None, WEST),
        ("3", "East", "A", "2024-01-01", None, EAST),
    )


def run(run_algorithm, source, date, second="", **more):
    parameters = {"INPUT": source, "DATE": date, "OUTPUT": "memory:", **more}
    if second:
        parameters |= {"SECOND_DATE": second, "CHANGES": "memory:"}
    return run_algorithm(ID, parameters)


def held(result, key="OUTPUT"):
    return {f["place"]: f for f in result[key].getFeatures()}


def test_parameters_group_and_help(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById(ID)
    assert algorithm.groupId() == "control"
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())


@pytest.mark.parametrize(("day", "actor"), [("2024-02-29", "A"), ("2024-03-01", "B")])
def test_the_day_of_the_change_belongs_to_the_new_holder(run_algorithm, day, actor):
    result = run(run_algorithm, two_towns(), day)
    assert held(result)["West"]["actor"] == actor
    assert result["ZONE_COUNT"] == 2


def test_a_slice_tells_the_age_of_its_evidence_and_how_it_was_made(run_algorithm):
    result = run(run_algorithm, two_towns(), "2024-07-10", CARRY=True)
    zone = held(result)["East"]
    assert zone["evidence_days"] == 10  # the evidence of June ends on its last day
    assert zone["at_date"] == QDate(2024, 7, 10)
    lineage = json.loads(zone["lineage"])
    assert lineage["algorithm"] == ID and lineage["parameters"]["dates"] == ["2024-07-10"]


def test_the_map_of_changes_names_both_sides(run_algorithm):
    result = run(run_algorithm, two_towns(), "2024-02-01", "2024-04-01")
    west, east = (held(result, "CHANGES")[name] for name in ("West", "East"))
    assert (west["changed"], west["actor_before"], west["actor_after"]) == ("yes", "A", "B")
    assert (west["source_id_before"], west["source_id_after"]) == ("S-1;COMMON", "S-2;COMMON")
    assert west["source_id"] == "S-1;COMMON;S-2"
    assert west["confidence"] == "low"
    assert east["changed"] == "no"
    assert result["CHANGED_KM2"] == pytest.approx(west["area_km2"])
    # One degree by one degree between 25 and 26 north, on the ellipsoid.
    assert west["area_km2"] == pytest.approx(11_130, rel=0.003)


def test_ground_without_a_statement_is_not_known_to_have_changed(run_algorithm):
    source = zones(
        ("1", "West", "A", None, None, WEST), ("2", "East", "B", "2024-03-01", "2024-05-01", EAST)
    )
    result = run(run_algorithm, source, "2024-03-15", "2024-06-01")
    east = held(result, "CHANGES")["East"]
    assert (east["changed"], east["actor_before"], east["actor_after"]) == ("not known", "B", NULL)


def test_slices_of_other_outlines_are_laid_over_each_other(run_algorithm):
    wide = "Polygon((97 25, 98.5 25, 98.5 26, 97 26, 97 25))"
    source = zones(
        ("1", "West", "A", None, "2024-03-01", WEST),
        ("2", "East", "A", None, "2024-03-01", EAST),
        ("3", "Wide", "B", "2024-03-01", None, wide),
    )
    result = run(run_algorithm, source, "2024-02-01", "2024-04-01", CARRY=True)
    areas = {f["place"]: round(f.geometry().area(), 6) for f in result["CHANGES"].getFeatures()}
    assert areas == {"West / Wide": 1.0, "East / Wide": 0.5, "East": 0.5}


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        (
            {"DATE": "1.3.2024"},
            "'1.3.2024' is no date: write it as YYYY-MM-DD, for example 2026-01-15",
        ),
        ({"DATE": "1999-01-01"}, "1999-01-01 lies outside the statements of the layer my zones"),
        ({"DATE": "2024-07-01"}, "choose a date from 2024-01-01 to 2024-06-30, or carry"),
        ({"SECOND_DATE": "2024-01-02"}, "2024-01-02 is not after the first date 2024-02-01"),
        ({"SECOND_DATE": "2024-05-02"}, "2024-05-02 is given but no output Changes"),
        ({"CHANGES": "memory:"}, "changes need two dates and only 2024-02-01 is given"),
    ],
)
def test_wrong_dates_are_one_sentence(run_algorithm, parameters, message):
    wanted = {"INPUT": two_towns(), "DATE": "2024-02-01", "OUTPUT": "memory:", **parameters}
    with pytest.raises(QgsProcessingException, match="(?i)" + message.replace(".", r"\.")):
        run_algorithm(ID, wanted)


def test_a_gap_in_all_zones_is_said(run_algorithm):
    source = zones(
        ("1", "West", "A", None, "2024-01-01", WEST), ("2", "West", "B", "2024-02-01", None, WEST)
    )
    with pytest.raises(QgsProcessingException, match="No zone of the layer my zones holds on"):
        run(run_algorithm, source, "2024-01-15")


def test_a_layer_without_actors_is_refused(run_algorithm, study):
    with pytest.raises(QgsProcessingException, match='has no field "valid_from"'):
        run(run_algorithm, layer(study, "states"), "2024-01-15")


def test_the_shipped_zones_change_as_reported(run_algorithm, study, tmp_path):
    result = run_algorithm(
        ID,
        {
            "INPUT": layer(study, "control_zones"),
            "DATE": "2024-09-28",
            "SECOND_DATE": "2026-01-15",
            "OUTPUT": str(tmp_path / "slice.gpkg"),
            "CHANGES": str(tmp_path / "changes.gpkg"),
        },
    )
    changes = QgsVectorLayer(result["CHANGES"], "c", "ogr")
    (chipwi,) = (f for f in changes.getFeatures() if f["place"] == "Chipwi")
    assert (chipwi["actor_class_before"], chipwi["actor_class_after"]) == ("NDAK_BGF", "KIO_KIA")
    assert chipwi["changed"] == "yes"
    assert {f["changed"] for f in changes.getFeatures()} <= {"yes", "no", "not known"}
    # Zones do not overlap: the pieces cover no ground twice.
    whole = QgsGeometry.unaryUnion([f.geometry() for f in changes.getFeatures()]).area()
    assert sum(f.geometry().area() for f in changes.getFeatures()) == pytest.approx(whole, rel=1e-6)
    slice_ = QgsVectorLayer(result["OUTPUT"], "s", "ogr")
    assert slice_.featureCount() == result["ZONE_COUNT"] > 10
