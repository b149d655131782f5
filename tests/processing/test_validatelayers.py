"""The algorithm that checks a study, on clean and on broken ones."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from studies import copy_of

from kachin_corridors.plugin.io.store import open_layer_features

ID = "kachin:validatelayers"
FIELDS = ["layer", "feature", "rule", "finding", "way_out", "lineage"]


@pytest.fixture
def mine(study, tmp_path) -> Path:
    """A copy of the shipped study that a test may break."""
    return copy_of(study, tmp_path)


@pytest.fixture
def check(run_algorithm, tmp_path):
    """Run the algorithm; gives the rows of the findings without their lineage."""

    def run(study):
        output = tmp_path / "findings.gpkg"
        result = run_algorithm(ID, {"STUDY": str(study), "OUTPUT": str(output)})
        table = QgsVectorLayer(str(output), "findings", "ogr")
        assert [f.name() for f in table.fields()][1:] == FIELDS
        assert not table.isSpatial()
        rows = [tuple(f.attributes()[1:6]) for f in table.getFeatures()]
        assert result["FINDINGS"] == len(rows)
        return rows

    return run


def alter(study, *statements):
    """Change attributes by OGR, as a QGIS form does."""
    dataset = gdal.OpenEx(str(study), gdal.OF_VECTOR | gdal.OF_UPDATE)
    for statement in statements:
        dataset.ExecuteSQL(statement)
    assert not gdal.GetLastErrorMsg()
    dataset = None


def test_is_declared_with_help(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById(ID)
    assert (algorithm.name(), algorithm.groupId()) == ("validatelayers", "study")
    assert [p.name() for p in algorithm.parameterDefinitions()] == ["STUDY", "OUTPUT"]
    assert all(p.help() for p in algorithm.parameterDefinitions())
    assert {o.name() for o in algorithm.outputDefinitions()} == {"OUTPUT", "FINDINGS"}


def test_the_shipped_study_is_clean(check, study):
    before = study.read_bytes()
    assert check(study) == []
    assert study.read_bytes() == before


def test_broken_rows_are_listed_with_the_way_out(check, mine):
    alter(
        mine,
        "UPDATE deposits SET source_id = 'NOBODY' WHERE id = 'KCP-01'",
        "UPDATE deposits SET as_of = 'last June' WHERE id = 'KCP-02'",
        "UPDATE control_events SET valid_from = '18.10.2024' WHERE id = 'CE003'",
        "UPDATE control_events SET actor_class = 'ARMY' WHERE id = 'CE004'",
        "UPDATE places SET name = 'Myitkyina' WHERE name = 'Putao'",
        "UPDATE gateways SET country = 'IN' WHERE id = 'kanpaikti'",
    )
    rows = check(mine)
    assert (
        "deposits",
        "KCP-01",
        "reference",
        "source_id NOBODY is not in sources",
        "correct the id, or add the row that it names",
    ) in rows
    found = {(layer, feature, rule) for layer, feature, rule, _, _ in rows}
    assert {
        ("deposits", "KCP-02", "date"),
        ("control_events", "CE003", "date"),
        ("control_events", "CE004", "choice"),
    } <= found
    assert [text for layer, _, rule, text, _ in rows if rule == "name"] == [
        "the name Myitkyina is used twice"
    ] * 2
    # The rows that name Putao lose their place; nothing else is touched by it.
    assert {layer for layer, _, rule, text, _ in rows if rule == "reference"} <= {
        "deposits",
        "corridor_legs",
    }


def test_overlapping_statements_are_listed(check, mine):
    alter(mine, "UPDATE control_zones SET valid_from = '2000-01-01' WHERE event_id = 'CE023'")
    rows = check(mine)
    assert rows and {(layer, rule) for layer, _, rule, _, _ in rows} == {
        ("control_zones", "overlap")
    }
    assert all("at Momauk" in text for _, _, _, text, _ in rows)


def test_a_missing_layer_and_a_missing_field_are_listed(check, mine):
    dataset = gdal.OpenEx(str(mine), gdal.OF_VECTOR | gdal.OF_UPDATE)
    roads = dataset.GetLayerByName("roads")
    roads.DeleteField(roads.GetLayerDefn().GetFieldIndex("note"))
    dataset.ExecuteSQL("DROP TABLE lakes")
    dataset = None
    rows = {(layer, rule, text) for layer, _, rule, text, _ in check(mine)}
    assert rows == {
        ("roads", "field", "the field note is missing"),
        ("lakes", "layer", "the study has no such layer"),
    }


def test_a_layer_in_another_system_is_one_finding(check, mine):
    metric = osr.SpatialReference()
    metric.ImportFromEPSG(32647)
    dataset = gdal.OpenEx(str(mine), gdal.OF_VECTOR | gdal.OF_UPDATE)
    old = dataset.GetLayerByName("lakes")
    lakes = [(f.GetField("id"), f.GetField("name")) for f in old]
    names = [old.GetLayerDefn().GetFieldDefn(i).GetName() for i in range(5)]
    dataset.ExecuteSQL("DROP TABLE lakes")
    layer = dataset.CreateLayer("lakes", metric, ogr.wkbPolygon)
    for name in names:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for key, name in lakes:
        feature = ogr.Feature(layer.GetLayerDefn())
        for field, value in zip(names, (key, name, "2018", "high", "GSHHG")):
            feature.SetField(field, value)
        feature.SetGeometry(
            ogr.CreateGeometryFromWkt("POLYGON((4e5 28e5,4.1e5 28e5,4e5 28.1e5,4e5 28e5))")
        )
        layer.CreateFeature(feature)
    dataset = layer = feature = None
    assert [(row[0], row[2], row[3]) for row in check(mine)] == [
        ("lakes", "crs", "its coordinate reference system is EPSG:32647")
    ]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda p: p.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000), "cannot be read as a Geo"),
        (lambda p: p.unlink(), r"is not there: build it with Create study"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(run_algorithm, mine, make, message):
    make(mine)
    with pytest.raises(QgsProcessingException, match=message) as caught:
        run_algorithm(ID, {"STUDY": str(mine), "OUTPUT": "memory:"})
    assert "\n" not in str(caught.value)


def test_a_study_from_the_future_is_one_sentence(run_algorithm, mine):
    with closing(sqlite3.connect(mine)) as connection, connection:
        connection.execute("UPDATE study_metadata SET value = '99' WHERE key = 'schema_version'")
    with pytest.raises(
        QgsProcessingException,
        match=r"^The study mine\.gpkg has the schema version 99, and this plugin knows .*\.$",
    ):
        run_algorithm(ID, {"STUDY": str(mine), "OUTPUT": "memory:"})


def test_can_be_cancelled(run_algorithm, study, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda percent: feedback.cancel())
    output = tmp_path / "findings.gpkg"
    assert run_algorithm(ID, {"STUDY": str(study), "OUTPUT": str(output)}, feedback=feedback) == {}
    assert not output.exists()


def test_the_findings_say_how_they_came_about(run_algorithm, mine):
    alter(mine, "UPDATE deposits SET confidence = 'sure' WHERE id = 'KCP-01'")
    context_output = mine.with_name("found.gpkg")
    run_algorithm(ID, {"STUDY": str(mine), "OUTPUT": str(context_output)})
    (row,) = (r for r in open_layer_features(context_output, "found") if r["feature"] == "KCP-01")
    assert '"algorithm": "kachin:validatelayers"' in row["lineage"]
    assert '"name": "mine.gpkg"' in row["lineage"]
