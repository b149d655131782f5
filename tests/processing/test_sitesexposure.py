"""The algorithm sitesexposure: hand-made routes, the shipped study, wording, wrong input."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from shapely.geometry import LineString

from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.overlay import drawn_length_m
from kachin_corridors.plugin.io.rasters import Band, crs_of, write_raster
from kachin_corridors.plugin.processing.base import help_text
from kachin_corridors.plugin.processing.siterecords import SITE_FIELDS
from kachin_corridors.plugin.processing.sitesexposure import SitesExposureAlgorithm


def make_layer(kind, fields, rows, name="layer of the test"):
    columns = "".join(f"&field={field}:string" for field in fields.split())
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:4326{columns}", name, "memory")
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([*values, *[None] * (layer.fields().count() - len(values))])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


def routes(wkt="LineString (98 25, 98.2 25)"):
    fields = "origin destination minimised as_of source_id"
    return make_layer("LineString", fields, [(wkt, "Pangwa", "Tengchong", "hours", "2026-01", "R")])


def places():
    rows = [
        ("Point (98.1 25.03)", "P1", "village", "1"),
        ("Point (98.1 25.2)", "P2", "town", "1"),
        ("Point (98.15 25.045)", "P3", "village", "2"),
    ]
    return make_layer("Point", "id kind precision_km", rows)


def rivers():
    rows = [("LineString (98.05 24.9, 98.05 25.1)", "W1", "1", "2017", "GSHHG")]
    return make_layer("LineString", "id level as_of source_id", rows)


def parks():
    box = "Polygon ((98.1 24.9, 98.3 24.9, 98.3 25.1, 98.1 25.1, 98.1 24.9))"
    return make_layer("Polygon", "id name", [(box, "N1", "A park")])


def records(layer):
    return [dict(zip(f.fields().names(), f.attributes())) for f in layer.getFeatures()]


@pytest.fixture
def sites(run_algorithm):
    def run(**parameters):
        keywords = {"feedback": parameters.pop("feedback", None)}
        values = {"ROUTES": routes(), "OUTPUT": "memory:", **parameters}
        return run_algorithm(SitesExposureAlgorithm(), values, **keywords)

    return run


@pytest.fixture
def dem(tmp_path):
    """Level to 98.1 degrees east, then rising east at 45 degrees."""
    _, cols = np.mgrid[0:100, 0:400]
    width = 0.001 * 100920.0  # metres of a thousandth of a degree at 25 degrees, within 0.1 %
    values = np.maximum(cols - 200, 0).astype(np.float32) * np.float32(width)
    grid = Grid(values, Affine(0.001, 0, 97.9, 0, -0.001, 25.05), crs_of("EPSG:4326").to_wkt())
    write_raster(tmp_path / "dem.tif", grid, [Band(values, "m")], {})
    return str(tmp_path / "dem.tif")


def test_id_group_help_and_wording(qgis_app):
    algorithm = SitesExposureAlgorithm().create()
    assert (algorithm.name(), algorithm.groupId()) == ("sitesexposure", "routes")
    assert all(p.help() for p in algorithm.parameterDefinitions())
    words = help_text("sitesexposure") + "".join(p.help() for p in algorithm.parameterDefinitions())
    assert "intersect" in words
    assert "safe" not in words.lower()
    assert qgis_app.processingRegistry().algorithmById("kachin:sitesexposure") is not None


def test_figures_of_a_route(sites, dem):
    result = sites(PLACES=places(), RIVERS=rivers(), PROTECTED=parks(), DEM=dem)
    rows = records(result["OUTPUT"])
    assert list(rows[0]) == [field.name for field in SITE_FIELDS]
    assert result["ROW_COUNT"] == len(rows)
    found = {(r["theme"], r["class"], r["measure"]): r for r in rows}
    # P1 lies 3.3 km off, P3 5.0 km give or take its precision, P2 22 km.
    near = found["places", "all", "count"]
    assert (near["value"], near["ids"]) == (2, "P1;P3")
    assert near["expected"] == pytest.approx(1.5, abs=0.15)
    assert (near["low"], near["high"]) == (1, 2)
    crossed = found["rivers", "1", "crossings"]
    assert (crossed["value"], crossed["ids"]) == (1, "W1")
    assert (crossed["as_of"], crossed["source_id"]) == ("2026-01", "GSHHG;R")
    half = drawn_length_m(LineString([(98.1, 25), (98.2, 25)])) / 1e3
    inside = found["protected_areas", "A park", "intersects"]
    assert (inside["value"], inside["ids"]) == (pytest.approx(half, rel=1e-9), "N1")
    prone = found["terrain", ">= 25 deg", "slide_prone_share"]
    assert prone["value"] == pytest.approx(0.5, abs=0.01)
    assert found["terrain", "all", "steepest"]["value"] == pytest.approx(45, abs=0.1)
    assert prone["route"] == "Pangwa – Tengchong (hours)"
    lineage = json.loads(prone["lineage"])
    assert lineage["inputs"]["terrain"]["name"] == "dem.tif"
    assert lineage["parameters"]["slope_deg"] == 25


def test_stretches_tell_where(sites, dem):
    result = sites(
        RIVERS=rivers(), PROTECTED=parks(), DEM=dem, STEP_KM=1, OUTPUT_STRETCHES="memory:"
    )
    cut = records(result["OUTPUT_STRETCHES"])
    whole = drawn_length_m(LineString([(98, 25), (98.2, 25)])) / 1e3
    assert len(cut) == 21
    assert cut[-1]["to_km"] == pytest.approx(whole, rel=1e-9)
    (crossing,) = [s for s in cut if s["river_crossings"]]
    assert (crossing["from_km"], crossing["river_ids"]) == (pytest.approx(5), "W1")
    assert sum(s["protected_km"] for s in cut) == pytest.approx(whole / 2, rel=1e-9)
    assert [s["slide_prone_share"] for s in cut[:9]] == [0] * 9
    assert [s["slide_prone_share"] for s in cut[11:]] == [1] * 10


def test_the_shipped_study(run_algorithm, study):
    result = run_algorithm(
        "kachin:sitesexposure",
        {"ROUTES": f"{study}|layername=corridors", "STUDY": str(study), "OUTPUT": "memory:"},
    )
    rows = records(result["OUTPUT"])
    assert {r["theme"] for r in rows} == {"places", "rivers"}
    # Each corridor is a chain of places of the study, so it passes at least two of them.
    counts = [r["value"] for r in rows if (r["theme"], r["class"]) == ("places", "all")]
    assert len(counts) >= 10 and min(counts) >= 2
    assert all(r["ids"] and r["source_id"] for r in rows if r["value"])


def test_what_cannot_be_done_is_one_sentence(sites, tmp_path, dem):
    for parameters, message in (
        ({}, "Neither a study nor a layer nor a terrain is given: choose at least one."),
        (
            {"ROUTES": make_layer("LineString", "name", [], "nothing"), "PLACES": places()},
            "The layer nothing has no line: make routes with 'Least-cost paths' first.",
        ),
        (
            {"ROUTES": routes("LineString (10 10, 11 10)"), "DEM": dem},
            "The terrain and the extent asked for do not overlap: choose an extent inside it.",
        ),
    ):
        with pytest.raises(QgsProcessingException) as caught:
            sites(**parameters)
        assert str(caught.value) == message


def test_cancelling_leaves_nothing(sites, tmp_path):
    stop = QgsProcessingFeedback()
    stop.cancel()
    assert sites(PLACES=places(), OUTPUT=str(tmp_path / "t.gpkg"), feedback=stop) == {}
    assert not list(tmp_path.iterdir())
