"""Lines of any kind on one surface: equal to their paths, told apart, never refused."""

from __future__ import annotations

import csv
import json

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from studies import layer

from kachin_corridors.plugin.io.measure_records import BREAKDOWN_FIELDS
from kachin_corridors.plugin.io.results import COMPARISON_FIELDS, DETAIL_FIELDS

ID = "kachin:comparemeasures"
MEASURES = ("usd_per_t", "hours", "exposure_km")
# Bhamo, Momauk and Lwegel, and a point north of the surface.
BHAMO, MOMAUK, LWEGEL, NORTH = (97.24, 24.26), (97.35, 24.25), (97.72, 24.2), (97.5, 27.5)


def lines_layer(*rows, crs="EPSG:4326", kind="MultiLineString"):
    """A layer of (name, WKT) lines."""
    made = QgsVectorLayer(f"{kind}?crs={crs}&field=name:string", "my lines", "memory")
    for name, wkt in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes([name])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        made.dataProvider().addFeatures([feature])
    return made


def wkt(*points):
    return "LineString(" + ", ".join(f"{x} {y}" for x, y in points) + ")"


@pytest.fixture(scope="module")
def routes(study, friction_file, qgis_app, tmp_path_factory):
    """Least-cost paths on the small surface."""
    import processing

    path = tmp_path_factory.mktemp("routes") / "routes.gpkg"
    processing.run(
        "kachin:leastcostpaths",
        {
            "FRICTION": str(friction_file),
            "ORIGINS": layer(study, "mining_belts"),
            "DESTINATIONS": layer(study, "gateways"),
            "OUTPUT": str(path),
        },
    )
    return QgsVectorLayer(str(path), "routes", "ogr")


def compare(run_algorithm, friction_file, lines, **more):
    feedback = QgsProcessingFeedback()
    parameters = {"FRICTION": str(friction_file), "LINES": lines, "OUTPUT": "memory:", **more}
    result = run_algorithm(ID, parameters, feedback=feedback)
    return result, list(result["OUTPUT"].getFeatures()), feedback.textLog()


def test_least_cost_paths_cost_what_their_own_layer_says(run_algorithm, friction_file, routes):
    result, found, _ = compare(run_algorithm, friction_file, routes)
    own = list(routes.getFeatures())
    assert result["LINE_COUNT"] == len(found) == len(own) > 5 and result["UNMEASURED_COUNT"] == 0
    kept = ("length_km", "climb_m", "zones", "countries", *(f.name for f in DETAIL_FIELDS))
    for line, route in zip(found, own):
        assert line["line"] == "{origin} to {destination}, {minimised}".format(**{
            key: route[key] for key in ("origin", "destination", "minimised")
        })  # fmt: skip
        assert line["status"] == "measured as a least-cost path"
        for name in MEASURES:
            assert line[name] == pytest.approx(route[name], rel=1e-9)
        for name in kept:
            assert line[name] == (
                pytest.approx(route[name]) if isinstance(route[name], float) else route[name]
            ), name
    cheaper = {line["line"]: line["more_hours"] for line in found}
    assert cheaper[found[0]["line"]] == 0 and min(cheaper.values()) < 0 < max(cheaper.values())


def test_a_path_stays_one_in_another_crs(run_algorithm, friction_file, routes):
    route = next(routes.getFeatures())
    moved = QgsGeometry(route.geometry())
    there = QgsCoordinateReferenceSystem("EPSG:4326")
    moved.transform(QgsCoordinateTransform(routes.crs(), there, QgsProject.instance()))
    _, (line,), _ = compare(run_algorithm, friction_file, lines_layer(("r", moved.asWkt(12))))
    assert line["status"] == "measured as a least-cost path"
    assert line["hours"] == pytest.approx(route["hours"])


def test_a_drawn_line_costs_more_than_the_best_path(run_algorithm, friction_file, routes):
    path = next(f for f in routes.getFeatures() if f["minimised"] == "hours" and f["hours"] > 2)
    points = path.geometry().asPolyline()
    straight = wkt(*((p.x(), p.y()) for p in (points[0], points[-1])))
    drawn = lines_layer(("straight", straight), crs=routes.crs().authid())
    routes.selectByIds([path.id()])
    QgsProject.instance().addMapLayer(routes, False)
    selected = QgsProcessingFeatureSourceDefinition(routes.id(), True)
    try:
        _, (line, best), _ = compare(
            run_algorithm, friction_file, drawn, OTHERS=selected, BASE="straight"
        )
    finally:
        QgsProject.instance().takeMapLayer(routes)
        routes.removeSelection()
    assert line["length_km"] < best["length_km"] and line["status"] == "measured as drawn"
    assert line["hours"] > best["hours"] == pytest.approx(path["hours"])
    assert best["more_hours"] == pytest.approx(best["hours"] - line["hours"])


def test_tables_hold_what_the_layer_holds(run_algorithm, friction_file, tmp_path):
    lines = lines_layer(("a", wkt(BHAMO, MOMAUK)), ("b", wkt(BHAMO, LWEGEL)))
    table, split = tmp_path / "t.csv", tmp_path / "b.csv"
    _, found, _ = compare(
        run_algorithm, friction_file, lines, TABLE=str(table), BREAKDOWN=str(split), DIRECTION=2
    )
    with table.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert list(rows[0]) == [f.name for f in COMPARISON_FIELDS if f.name != "lineage"]
    assert [(row["line"], row["direction"]) for row in rows] == [
        ("a", "as drawn"), ("a", "reversed"), ("b", "as drawn"), ("b", "reversed")
    ]  # fmt: skip
    assert [float(row["hours"]) for row in rows] == pytest.approx(
        [line["hours"] for line in found], abs=1e-4
    )
    assert float(rows[2]["climb_m"]) == pytest.approx(float(rows[3]["descent_m"]))
    with split.open(encoding="utf-8", newline="") as stream:
        parts = list(csv.DictReader(stream))
    assert list(parts[0]) == [f.name for f in BREAKDOWN_FIELDS]
    own = [
        float(p["km"]) for p in parts
        if (p["line"], p["direction"], p["theme"]) == ("b", "as drawn", "road class")
    ]  # fmt: skip
    assert sum(own) == pytest.approx(float(rows[2]["length_km"]), abs=1e-2)
    assert json.loads(found[0]["lineage"])["algorithm"] == ID


def test_what_cannot_be_measured_is_told_line_by_line(run_algorithm, friction_file):
    lines = lines_layer(
        ("whole", wkt(BHAMO, MOMAUK)),
        ("partly", wkt(BHAMO, NORTH)),
        ("beyond", wkt(NORTH, (97.6, 28))),
        ("two parts", f"MultiLineString(({BHAMO[0]} {BHAMO[1]}, {MOMAUK[0]} {MOMAUK[1]}),"
                      f" ({LWEGEL[0]} {LWEGEL[1]}, 97.6 24.2))"),
    )  # fmt: skip
    result, found, log = compare(run_algorithm, friction_file, lines)
    by_name = {line["line"]: line for line in found}
    assert result["LINE_COUNT"] == 3 and result["UNMEASURED_COUNT"] == 1
    assert by_name["whole"]["status"] == "measured as drawn" and by_name["whole"]["more_hours"] == 0
    partly = by_name["partly"]
    assert "km outside the surface left out" in partly["status"]
    total = partly["ellipsoid_km"]
    assert partly["outside_km"] + partly["length_km"] == pytest.approx(total, rel=3e-3)
    assert not partly["more_hours"] and "partly: " in log
    assert by_name["beyond"]["status"] == "lies outside the surface"
    assert not by_name["beyond"]["hours"]
    parts = by_name["two parts"]
    assert parts["gaps_km"] > 20 and parts["status"].endswith("between its parts left out")
    assert parts["length_km"] == pytest.approx(by_name["whole"]["length_km"] + 12.2, abs=0.3)


def test_a_line_over_a_lake_tells_its_blocked_part(run_algorithm, friction_file, study):
    """Indawgyi lies outside; the border away from the gates is blocked ground too."""
    over = lines_layer(("over the border", wkt(MOMAUK, (98.2, 24.6))))
    _, (line,), log = compare(run_algorithm, friction_file, over)
    assert 0 < line["blocked_km"] < line["length_km"]
    assert f"{line['blocked_km']:.1f} km on blocked ground" in line["status"] in log


def test_wrong_input_is_one_sentence(run_algorithm, friction_file):
    lines = lines_layer(("a", wkt(BHAMO, MOMAUK)), ("b", wkt(BHAMO, LWEGEL)))
    with pytest.raises(QgsProcessingException, match="No line is named c: the lines are a, b"):
        compare(run_algorithm, friction_file, lines, BASE="c")
    with pytest.raises(QgsProcessingException, match="The layer my lines has no line: draw one"):
        compare(run_algorithm, friction_file, lines_layer())
    nowhere = lines_layer(("a", wkt(BHAMO, MOMAUK)), crs="")
    with pytest.raises(QgsProcessingException, match="has no coordinate reference system"):
        compare(run_algorithm, friction_file, nowhere)


def test_cancelling_leaves_no_files(run_algorithm, friction_file, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    output = tmp_path / "out.gpkg"
    parameters = {
        "FRICTION": str(friction_file),
        "LINES": lines_layer(("a", wkt(BHAMO, MOMAUK))),
        "OUTPUT": str(output),
    }
    assert not run_algorithm(ID, parameters, feedback=feedback)
    assert not list(tmp_path.iterdir())
