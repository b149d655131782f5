"""Profiles of lines: by hand on a ramp, with what lies under them on a friction surface."""

from __future__ import annotations

import csv
import json

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer, QgsWkbTypes
from test_comparemeasures import BHAMO, LWEGEL, MOMAUK, NORTH, lines_layer, wkt
from test_dress import loaded

from kachin_corridors.plugin.io.profile_results import GRADE_FIELDS, POINT_FIELDS, PROFILE_FIELDS

ID = "kachin:routeprofile"


def run_profile(run_algorithm, terrain, lines, folder, **more):
    feedback = QgsProcessingFeedback()
    parameters = {
        "TERRAIN": str(terrain),
        "LINES": lines,
        "OUTPUT": str(folder / "lines.gpkg"),
        "GRADES": str(folder / "grades.gpkg"),
        "TABLE": str(folder / "points.csv"),
        **more,
    }
    result = run_algorithm(ID, parameters, feedback=feedback)
    with (folder / "points.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    layers = [QgsVectorLayer(result[key], key, "ogr") for key in ("OUTPUT", "GRADES")]
    return result, layers, rows, feedback.textLog()


def test_a_valley_by_hand(run_algorithm, make_dem, tmp_path):
    """The DEM falls 5 m a cell of 0.01 degrees to column 40 and rises again."""
    lines = lines_layer(("valley", wkt((97.205, 24.305), (97.605, 24.305))))
    result, (whole, grades), rows, _ = run_profile(run_algorithm, make_dem(), lines, tmp_path)
    assert list(rows[0]) == [field.name for field in POINT_FIELDS]
    assert result["LINE_COUNT"] == 1 and result["STEEPEST_GRADE"] == pytest.approx(
        5 / 1014, rel=0.02
    )
    assert whole.wkbType() == QgsWkbTypes.Type.LineStringZM
    (line,) = whole.getFeatures()
    assert [f.name() for f in whole.fields()][1:] == [field.name for field in PROFILE_FIELDS]
    assert line["climb_m"] == pytest.approx(100, abs=0.5)
    assert line["descent_m"] == pytest.approx(100, abs=0.5)
    assert line["highest_m"] - line["lowest_m"] == pytest.approx(100, abs=0.5)
    assert line["to_km"] == pytest.approx(40.6, abs=0.1) and line["terrain"] == "dem"
    points = list(line.geometry().vertices())
    assert [p.z() for p in points] == pytest.approx(
        [float(r["elevation_m"]) for r in rows], abs=0.06
    )
    assert [p.m() for p in points] == pytest.approx(
        [1000 * float(r["distance_km"]) for r in rows], abs=0.1
    )
    assert rows[-1]["grade_pct"] == "" and rows[0]["road_class"] == ""
    (gentle,) = grades.getFeatures()
    assert gentle["steeper_than_pct"] == 0
    assert [f.name() for f in grades.fields()][1:] == [field.name for field in GRADE_FIELDS]
    assert json.loads(line["lineage"])["algorithm"] == ID


def test_a_friction_surface_tells_what_lies_under(run_algorithm, friction_file, tmp_path):
    lines = lines_layer(
        ("Bhamo to Lwegel", wkt(BHAMO, MOMAUK, LWEGEL)), ("back", wkt(LWEGEL, BHAMO))
    )
    charts = tmp_path / "charts"
    result, (whole, grades), rows, _ = run_profile(
        run_algorithm, friction_file, lines, tmp_path, CHARTS=str(charts), STEP_M=500
    )
    assert result["LINE_COUNT"] == 2
    own = [row for row in rows if row["line"] == "Bhamo to Lwegel"]
    assert {row["country"] for row in own} == {"MM"} and {row["road_class"] for row in own} > {
        "off_road"
    }
    assert all(row["actor_class"] for row in own)
    steep = sum(f["to_km"] - f["from_km"] for f in grades.getFeatures()
                if f["steeper_than_pct"] >= 10 and f["line"] == "back")  # fmt: skip
    back = next(f for f in whole.getFeatures() if f["line"] == "back")
    assert steep == pytest.approx(back["above_10_km"], abs=1e-6)
    pieces = [f for f in grades.getFeatures() if f["line"] == "back"]
    assert sum(f["climb_m"] for f in pieces) == pytest.approx(back["climb_m"])
    names = {path.name for path in charts.iterdir()}
    assert names == {f"{n}.{s}" for n in ("bhamo-to-lwegel", "back") for s in ("svg", "png")}
    assert b"<svg" in (charts / "back.svg").read_bytes()[:600]


def test_lines_that_leave_the_terrain_are_told(run_algorithm, make_dem, tmp_path):
    lines = lines_layer(("in", wkt(BHAMO, MOMAUK)), ("out", wkt(NORTH, (97.6, 28))))
    result, _, _, log = run_profile(run_algorithm, make_dem(), lines, tmp_path)
    assert result["LINE_COUNT"] == 1 and "out: the line lies outside the terrain." in log
    away = lines_layer(("out", wkt(NORTH, (97.6, 28))))
    with pytest.raises(QgsProcessingException, match="No line of the layer my lines lies on dem"):
        run_profile(run_algorithm, make_dem(), away, tmp_path)


def test_parts_break_the_line(run_algorithm, make_dem, tmp_path):
    two = lines_layer(("two", "MultiLineString((97.2 24.3, 97.25 24.3), (97.4 24.3, 97.5 24.3))"))
    charts = tmp_path / "charts"
    _, (whole, _), _, _ = run_profile(run_algorithm, make_dem(), two, tmp_path, CHARTS=str(charts))
    first, second = whole.getFeatures()
    assert first["from_km"] == 0 and first["to_km"] == second["from_km"]
    assert second["to_km"] == pytest.approx(15.2, abs=0.1)
    assert (charts / "two.png").stat().st_size > 5000


def test_outputs_are_styled(make_dem, run_algorithm, tmp_path):
    lines = lines_layer(("a", wkt(BHAMO, MOMAUK)))
    parameters = {"TERRAIN": str(make_dem()), "LINES": lines}
    shown = loaded(
        ID, {**parameters, "GRADES": str(tmp_path / "g.gpkg"), "OUTPUT": "memory:"}, "GRADES"
    )
    assert shown.renderer().classAttribute() == "steeper_than_pct"
    assert [c.value() for c in shown.renderer().categories()] == [0, 8, 10, 12]


def test_a_terrain_in_feet_is_refused(run_algorithm, tmp_path):
    import numpy as np

    from kachin_corridors.plugin.core.grid import Affine, Grid
    from kachin_corridors.plugin.io.rasters import Band, crs_of, write_raster

    values = np.zeros((4, 4), np.float32)
    grid = Grid(values, Affine(1000, 0, 0, 0, -1000, 0), crs_of("EPSG:2263").to_wkt())
    write_raster(tmp_path / "feet.tif", grid, [Band(values, "elevation", "ft")], {})
    with pytest.raises(
        QgsProcessingException, match=r"feet is in .*foot.* and not in metres: warp"
    ):
        run_profile(
            run_algorithm, tmp_path / "feet.tif", lines_layer(("a", wkt(BHAMO, MOMAUK))), tmp_path
        )


def test_cancelling_leaves_no_files(run_algorithm, make_dem, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    out = tmp_path / "out"
    out.mkdir()
    parameters = {"TERRAIN": str(make_dem()), "LINES": lines_layer(("a", wkt(BHAMO, MOMAUK)))}
    outputs = {"OUTPUT": str(out / "l.gpkg"), "TABLE": str(out / "t.csv")}
    assert not run_algorithm(ID, {**parameters, **outputs}, feedback=feedback)
    assert not list(out.iterdir())
