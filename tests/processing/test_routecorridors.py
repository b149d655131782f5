"""Legs of corridors get lines and lengths, or a reason why not."""

from __future__ import annotations

import csv
import json

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from studies import copy_of, layer

from kachin_corridors.layers.stored import stored_findings
from kachin_corridors.plugin.core.geodesy import line_length_m
from kachin_corridors.plugin.io.corridor_results import TABLE_FIELDS
from kachin_corridors.plugin.io.store import open_layer_features

ID = "kachin:routecorridors"
BHAMO, MOMAUK, LWEGEL = (97.2336, 24.2526), (97.3465, 24.2510), (97.72, 24.19)


def inputs(study, friction):
    return {
        "FRICTION": str(friction),
        "LEGS": layer(study, "corridor_legs"),
        "CORRIDORS": layer(study, "corridors"),
        "RAILWAYS": layer(study, "railways"),
        "RIVERS": layer(study, "rivers"),
    }


@pytest.fixture(scope="module")
def aligned(study, friction_file, qgis_app, tmp_path_factory):
    """The shipped corridors on the small surface: result, legs and corridors by id, table."""
    import processing

    folder = tmp_path_factory.mktemp("corridors")
    outputs = {
        "OUTPUT": str(folder / "legs.gpkg"),
        "CORRIDOR_LINES": str(folder / "corridors.gpkg"),
        "TABLE": str(folder / "legs.csv"),
    }
    result = processing.run(ID, {**inputs(study, friction_file), **outputs})
    legs = {f["id"]: f for f in open_layer_features(folder / "legs.gpkg", "legs")}
    whole = {f["id"]: f for f in open_layer_features(folder / "corridors.gpkg", "corridors")}
    with (folder / "legs.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return result, legs, whole, rows


def test_parameters_group_and_help(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById(ID)
    assert algorithm.groupId() == "routes"
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())


def test_every_leg_has_a_row_with_a_line_or_a_reason(aligned, study):
    result, legs, _, rows = aligned
    shipped = {f["id"]: f for f in open_layer_features(study, "corridor_legs")}
    assert set(legs) == set(shipped) == {row["id"] for row in rows}
    assert list(rows[0]) == [field.name for field in TABLE_FIELDS]
    for leg in legs.values():
        assert leg["found"] in ("routed", "along a line", "straight")
        if leg["found"] == "straight":
            assert leg["remark"] and leg["computed_km"] is None and leg["line_km"] is None
        for key in ("source_id", "as_of", "confidence", "published_km"):
            assert leg[key] == shipped[leg["id"]][key]
    assert result["FOUND_COUNT"] == sum(leg["found"] != "straight" for leg in legs.values())


def test_a_road_leg_is_routed_from_place_to_place(aligned, study):
    _, legs, _, _ = aligned
    leg = legs["C10-02"]  # Momauk to Lwegel, 78 km by a source
    straight = {f["id"]: f for f in open_layer_features(study, "corridor_legs")}["C10-02"]
    ends = [leg.geometry.coords[0], leg.geometry.coords[-1]]
    assert ends == [straight.geometry.coords[0], straight.geometry.coords[-1]]
    assert leg["found"] == "routed" and len(leg.geometry.coords) > 5
    assert leg["line_km"] == pytest.approx(line_length_m(*leg.geometry.xy) / 1000)
    assert leg["geodesic_km"] < leg["line_km"]
    assert leg["ratio"] == pytest.approx(leg["computed_km"] / 78)
    assert leg["difference_km"] == pytest.approx(leg["computed_km"] - 78)
    assert 0.4 < leg["ratio"] < 1.6
    assert "coarse demonstration relief" in leg["terrain"]
    assert leg["hours"] > leg["computed_km"] / 60 and leg["usd_per_t"] > 0
    assert leg["exposure_km"] >= 0
    assert json.loads(leg["lineage"])["algorithm"] == ID


def test_legs_of_different_corridors_on_one_road_are_equal(aligned):
    _, legs, _, _ = aligned
    assert legs["C01-01"].geometry.equals(legs["C02-01"].geometry)
    assert legs["C01-01"]["computed_km"] == legs["C03-01"]["computed_km"]


def test_legs_outside_of_the_terrain_say_so(aligned):
    _, legs, _, rows = aligned
    far = legs["C11-01"]
    assert (far["found"], far["remark"]) == ("straight", "lies outside the terrain")
    row = next(row for row in rows if row["id"] == "C11-01")
    assert row["remark"] == "lies outside the terrain" and row["computed_km"] == ""


def test_a_foot_path_is_not_routed_for_trucks(aligned):
    assert aligned[1]["C14-05"]["remark"] == "no surface for the mode foot"


def test_the_railway_to_mandalay_is_as_long_as_published(aligned):
    """547.2 km by a source; the graph adds the lengths of its chords to 544."""
    leg = aligned[1]["C03-03"]
    assert leg["found"] == "along a line"
    assert leg["ratio"] == pytest.approx(1.0, abs=0.02)
    assert leg["off_road_km"] is None and leg["terrain"] is None


def test_river_legs_follow_the_river(aligned):
    _, legs, _, _ = aligned
    leg = legs["C04-02"]  # Bhamo to Shwegu on the Irrawaddy
    assert leg["found"] == "along a line"
    assert leg["geodesic_km"] < leg["computed_km"] < 1.8 * leg["geodesic_km"]
    assert "km off the line" in leg["remark"]


def test_places_without_a_line_in_reach_say_so(aligned):
    leg = aligned[1]["C17-03"]  # the railways layer ends before
    assert leg["found"] == "straight"
    assert leg["remark"] == "no rail line joins both ends within 5 km"


def test_status_and_season_come_from_the_leg_or_else_from_the_corridor(aligned):
    _, legs, _, _ = aligned
    assert legs["C02-08"]["status"].startswith("closed by SAC")
    assert legs["C10-01"]["status"] == "existing"
    assert legs["C01-02"]["season"] == "yearly landslides"
    assert legs["C01-03"]["season"] == "dry season (Nov-Apr)"


def test_corridors_are_made_of_their_legs(aligned):
    _, legs, whole, _ = aligned
    assert set(whole) == {leg["corridor_id"] for leg in legs.values()} and "C19" not in whole
    own = [leg for leg in legs.values() if leg["corridor_id"] == "C10"]
    found = [leg for leg in own if leg["computed_km"] is not None]
    c10 = whole["C10"]
    assert (c10["legs"], c10["legs_found"]) == (len(own), len(found)) == (3, 3)
    assert c10["computed_km"] == pytest.approx(sum(leg["computed_km"] for leg in found))
    assert len(c10.geometry.geoms) == 3


def test_the_median_is_that_of_the_table(aligned):
    result, _, _, rows = aligned
    ratios = sorted(float(row["ratio"]) for row in rows if row["ratio"])
    assert result["COMPARED_COUNT"] == len(ratios) >= 3
    middle = len(ratios) // 2
    median = ratios[middle] if len(ratios) % 2 else sum(ratios[middle - 1 : middle + 1]) / 2
    assert result["MEDIAN_RATIO"] == pytest.approx(median, abs=1e-3)


def legs_layer(*rows):
    """A layer of legs: (id, corridor, mode, published, from, to)."""
    fields = "&".join(
        f"field={f}"
        for f in ("id:string", "corridor_id:string", "mode:string", "published_km:double",
                  "source_id:string", "as_of:string", "confidence:string")
    )  # fmt: skip
    made = QgsVectorLayer(f"LineString?crs=EPSG:4326&{fields}", "my legs", "memory")
    for id_, corridor, mode, published, start, end in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes([id_, corridor, mode, published, "S1", "2025-01", "low"])
        wkt = f"LineString({start[0]} {start[1]}, {end[0]} {end[1]})"
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        made.dataProvider().addFeatures([feature])
    return made


def corridors_table(*rows):
    made = QgsVectorLayer("NoGeometry?field=id:string&field=routable:string", "c", "memory")
    for values in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes(list(values))
        made.dataProvider().addFeatures([feature])
    return made


def test_claims_stay_out(run_algorithm, friction_file):
    legs = legs_layer(
        ("1", "A", "road", 16.0, BHAMO, MOMAUK), ("2", "CLAIM", "road", 365.0, MOMAUK, LWEGEL)
    )
    table = corridors_table(("A", "yes"), ("CLAIM", "no"))
    parameters = {"FRICTION": str(friction_file), "LEGS": legs, "OUTPUT": "memory:"}
    result = run_algorithm(ID, {**parameters, "CORRIDORS": table})
    assert [f["id"] for f in result["OUTPUT"].getFeatures()] == ["1"]
    only_claims = corridors_table(("A", "no"), ("CLAIM", "no"))
    with pytest.raises(QgsProcessingException, match="The layer my legs has no leg that may be"):
        run_algorithm(ID, {**parameters, "CORRIDORS": only_claims})


def test_without_railways_a_rail_leg_stays_straight(run_algorithm, friction_file):
    legs = legs_layer(("1", "A", "rail", 16.0, BHAMO, MOMAUK))
    parameters = {"FRICTION": str(friction_file), "LEGS": legs, "OUTPUT": "memory:"}
    (leg,) = run_algorithm(ID, parameters)["OUTPUT"].getFeatures()
    assert (leg["found"], leg["remark"]) == ("straight", "no surface for the mode rail")


def test_a_study_gets_the_new_lines_whole(run_algorithm, study, friction_file, tmp_path):
    mine = copy_of(study, tmp_path)
    before = {f["id"]: f for f in open_layer_features(mine, "corridor_legs")}
    parameters = {**inputs(study, friction_file), "OUTPUT": "memory:", "STUDY": str(mine)}
    found = {f["id"]: f for f in run_algorithm(ID, parameters)["OUTPUT"].getFeatures()}
    legs = {f["id"]: f for f in open_layer_features(mine, "corridor_legs")}
    assert legs.keys() == before.keys()
    leg = legs["C10-02"]
    assert leg["computed_km"] == pytest.approx(found["C10-02"]["computed_km"], abs=0.06)
    assert leg.geometry != before["C10-02"].geometry
    assert (leg["published_km"], leg["source_id"]) == (78, before["C10-02"]["source_id"])
    far = legs["C11-01"]  # beyond the small surface
    assert (far["found"], far["computed_km"]) == ("straight", None)
    rows = {f["leg_id"]: f for f in open_layer_features(mine, "leg_validation")}
    assert rows["C10-02"]["ratio"] == pytest.approx(leg["computed_km"] / 78, abs=0.006)
    whole = {f["id"]: f for f in open_layer_features(mine, "corridors")}["C10"]
    assert set(leg.geometry.coords) <= set(whole.geometry.coords)
    assert stored_findings(mine) == []
    history = QgsVectorLayer(layer(mine, "corridor_legs"), "l", "ogr").metadata().history()
    assert json.loads(history[-1])["algorithm"] == ID


def test_a_study_with_other_legs_is_refused_and_kept(run_algorithm, study, friction_file, tmp_path):
    mine = copy_of(study, tmp_path)
    before = mine.read_bytes()
    legs = legs_layer(("1", "A", "road", 16.0, BHAMO, MOMAUK))
    parameters = {"FRICTION": str(friction_file), "LEGS": legs, "OUTPUT": "memory:"}
    with pytest.raises(QgsProcessingException, match="has none of the legs that were routed: give"):
        run_algorithm(ID, {**parameters, "STUDY": str(mine)})
    assert mine.read_bytes() == before


def test_legs_on_foot_are_routed_on_a_surface_of_their_own(run_algorithm, friction_file):
    legs = legs_layer(
        ("1", "A", "foot", 16.0, BHAMO, MOMAUK), ("2", "A", "road", 16.0, BHAMO, MOMAUK)
    )
    parameters = {"FRICTION": str(friction_file), "LEGS": legs, "OUTPUT": "memory:"}
    walked = run_algorithm(ID, {**parameters, "FOOT_FRICTION": str(friction_file)})["OUTPUT"]
    foot, road = walked.getFeatures()
    assert foot["found"] == road["found"] == "routed"
    assert foot["computed_km"] == road["computed_km"]


def test_a_way_round_everything_is_no_way(run_algorithm, friction_file, monkeypatch):
    from kachin_corridors.plugin.processing import leglines

    monkeypatch.setattr(leglines, "_NO_WAY", 1.0)
    legs = legs_layer(("1", "A", "road", 16.0, MOMAUK, LWEGEL))
    parameters = {"FRICTION": str(friction_file), "LEGS": legs, "OUTPUT": "memory:"}
    (leg,) = run_algorithm(ID, parameters)["OUTPUT"].getFeatures()
    assert (leg["found"], leg["computed_km"]) == ("straight", NULL)
    assert leg["remark"].startswith("the only way on this surface is 4")


def test_a_layer_without_modes_is_refused(run_algorithm, study, friction_file):
    parameters = {**inputs(study, friction_file), "LEGS": layer(study, "railways")}
    with pytest.raises(QgsProcessingException, match='has no field "corridor_id"'):
        run_algorithm(ID, {**parameters, "OUTPUT": "memory:"})


def test_a_raster_that_is_no_surface_is_refused(run_algorithm, study, make_dem):
    parameters = {**inputs(study, make_dem()), "OUTPUT": "memory:"}
    with pytest.raises(QgsProcessingException, match="is no friction surface"):
        run_algorithm(ID, parameters)


def test_cancelling_leaves_no_files(run_algorithm, study, friction_file, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    parameters = {
        **inputs(study, friction_file),
        "OUTPUT": str(tmp_path / "legs.gpkg"),
        "TABLE": str(tmp_path / "legs.csv"),
    }
    assert not run_algorithm(ID, parameters, feedback=feedback)
    assert not list(tmp_path.iterdir())


def test_cancelling_in_the_middle_of_the_legs_stops_the_run(
    run_algorithm, study, friction_file, tmp_path
):
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda done: feedback.cancel() if done > 20 else None)
    parameters = {**inputs(study, friction_file), "OUTPUT": str(tmp_path / "legs.gpkg")}
    assert not run_algorithm(ID, parameters, feedback=feedback)
    assert 20 < feedback.progress() < 60
    assert not list(tmp_path.iterdir())
