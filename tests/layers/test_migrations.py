"""Studies of an older schema, and changes that succeed as a whole or not at all."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import gdal, ogr
from shapely.geometry import Point

from kachin_corridors.layers.build import build_study
from kachin_corridors.layers.catalogue import layer as layer_of
from kachin_corridors.layers.catalogue import layers
from kachin_corridors.layers.migrations import MIGRATIONS, update_study
from kachin_corridors.layers.stored import stored_findings
from kachin_corridors.layers.study import Study
from kachin_corridors.plugin.core.errors import StoreError
from kachin_corridors.plugin.io.editing import edited_study
from kachin_corridors.plugin.io.gpkg import SCHEMA_VERSION, Description, Table
from kachin_corridors.plugin.io.store import open_layer_features, schema_version, table_info
from kachin_corridors.plugin.io.vectors import Feature, Field

NEW_IN_2 = ("osm_id", "highway", "surface", "bridge", "ford", "tunnel", "seasonal")
NEW_IN_3 = {
    "corridor_legs": (
        *("computed_km", "line_km", "off_road_km", "found", "remark", "terrain"),
        *("status_history", "hours", "usd_per_t", "exposure_km"),
    ),
    "corridors": ("computed_km", "straight_km"),
    "gateways": ("status_history",),
    "rivers": ("name", "name_also", "name_confidence", "name_source_id"),
}


@pytest.fixture(scope="module")
def shipped_file(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("shipped") / "study.gpkg"
    build_study(path)
    return path


@pytest.fixture
def study(shipped_file, tmp_path) -> Path:
    return Path(shutil.copy(shipped_file, tmp_path / "study.gpkg"))


@pytest.fixture
def second(study) -> Path:
    """A study as version 2 wrote it: legs from place to place, rivers without names."""
    dataset = gdal.OpenEx(str(study), gdal.OF_VECTOR | gdal.OF_UPDATE)
    for table, names in NEW_IN_3.items():
        layer = dataset.GetLayerByName(table)
        for name in names:
            layer.DeleteField(layer.GetLayerDefn().GetFieldIndex(name))
    for table in ("corridor_legs", "corridors"):
        layer = dataset.GetLayerByName(table)
        for record in layer:
            line = record.GetGeometryRef()
            straight = ogr.Geometry(ogr.wkbLineString)
            for point in (line.GetPoint_2D(0), line.GetPoint_2D(line.GetPointCount() - 1)):
                straight.AddPoint_2D(*point)
            record.SetGeometryDirectly(straight)
            layer.SetFeature(record)
    whole = Study(layers()).geojson("rivers", layer_of("rivers").folder / "data.geojson.gz")
    lines = {river["id"]: river.geometry for river in whole}
    rivers = dataset.GetLayerByName("rivers")
    for record in rivers:  # lines along two rivers were not split
        stem, _, number = record.GetField("id").removeprefix("river-").partition("-")
        if number not in ("", "1"):
            rivers.DeleteFeature(record.GetFID())
        elif number:
            record.SetField("id", f"river-{stem}")
            line = ogr.CreateGeometryFromWkb(lines[f"river-{stem}"].wkb)
            record.SetGeometryDirectly(ogr.ForceToMultiLineString(line))
            rivers.SetFeature(record)
    dataset.ExecuteSQL("DELLAYER:leg_validation")
    dataset.ExecuteSQL("UPDATE study_metadata SET value = '2' WHERE key = 'schema_version'")
    assert not gdal.GetLastErrorMsg()
    dataset = layer = rivers = None
    return study


@pytest.fixture
def old(second) -> Path:
    """A study as version 1 wrote it, with a field and a style of the user's own."""
    study = second
    dataset = gdal.OpenEx(str(study), gdal.OF_VECTOR | gdal.OF_UPDATE)
    roads = dataset.GetLayerByName("roads")
    for name in NEW_IN_2:
        roads.DeleteField(roads.GetLayerDefn().GetFieldIndex(name))
    dataset.ExecuteSQL("DELLAYER:leg_status")
    dataset.ExecuteSQL("UPDATE study_metadata SET value = '1' WHERE key = 'schema_version'")
    dataset.ExecuteSQL("ALTER TABLE deposits ADD COLUMN mine TEXT")
    dataset.ExecuteSQL("UPDATE deposits SET mine = 'seen' WHERE id = 'KCP-01'")
    dataset.ExecuteSQL(
        "UPDATE layer_styles SET styleQML = '<qgis/>' WHERE f_table_name = 'deposits'"
    )
    assert not gdal.GetLastErrorMsg()
    dataset = roads = None
    return study


def styles(path, table):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(
            "SELECT styleName, useAsDefault, styleQML FROM layer_styles WHERE f_table_name = ?"
            " ORDER BY id",
            (table,),
        ).fetchall()


def test_an_old_study_is_brought_up_to_date_with_a_backup(old):
    rows = [(dict(f.values), f.geometry.wkb) for f in open_layer_features(old, "roads")]
    assert {f.rule for f in stored_findings(old)} == {"schema", "field", "layer"}
    before = old.read_bytes()
    backup = update_study(old)
    assert backup == old.with_name("study.schema1.gpkg")
    assert schema_version(backup) == 1
    assert not set(NEW_IN_2) & set(table_info(backup)["roads"].fields)
    assert open_layer_features(backup, "deposits")[0]["mine"] == "seen"
    assert len(backup.read_bytes()) == len(before)
    assert schema_version(old) == SCHEMA_VERSION
    assert stored_findings(old) == []
    after = open_layer_features(old, "roads")
    assert [f.geometry.wkb for f in after] == [wkb for _, wkb in rows]
    assert [{k: f[k] for k in values} for f, (values, _) in zip(after, rows)] == [
        values for values, _ in rows
    ]
    assert open_layer_features(old, "deposits")[0]["mine"] == "seen"
    assert [(name, default) for name, default, _ in styles(old, "deposits")] == [
        ("deposits (schema 1)", 0),
        ("deposits", 1),
    ]
    assert styles(old, "deposits")[0][2] == "<qgis/>"
    assert styles(old, "deposits")[1][2] == layer_of("deposits").style_path.read_text("utf-8")
    assert len(styles(old, "lakes")) == 1  # the same style is not added again
    assert update_study(old) is None


def values(path, table):
    """The rows of a table by id, with their geometry."""
    return {
        f["id"]: (dict(f.values), None if f.geometry is None else f.geometry.wkb)
        for f in open_layer_features(path, table)
    }


@pytest.mark.parametrize("version", ["second", "old"])
def test_an_updated_study_has_all_that_a_new_one_has(version, request, shipped_file):
    path = request.getfixturevalue(version)
    update_study(path)
    ours, new = table_info(path), table_info(shipped_file)
    for info in (ours, new):  # the order of fields is that of their arrival
        for name, table in info.items():
            info[name] = (set(table.fields) - {"mine"}, table.geometry, table.epsg)
    assert ours == new
    for name in (
        "leg_status",
        "leg_validation",
        "corridor_legs",
        "corridors",
        "rivers",
        "gateways",
    ):
        assert values(path, name) == values(shipped_file, name), name
    with closing(sqlite3.connect(path)) as connection:
        described = {
            row[0] for row in connection.execute("SELECT table_name FROM gpkg_metadata_reference")
        }
        styled = {
            row[0]
            for row in connection.execute(
                "SELECT f_table_name FROM layer_styles WHERE useAsDefault"
            )
        }
    assert {"leg_status", "leg_validation"} <= described & styled


def test_an_update_leaves_rows_of_the_users_own_as_they_are(second):
    dataset = gdal.OpenEx(str(second), gdal.OF_VECTOR | gdal.OF_UPDATE)
    dataset.ExecuteSQL("UPDATE corridor_legs SET to_place = 'Hopin' WHERE id = 'C01-03'")
    dataset.ExecuteSQL("DELETE FROM gateway_status WHERE gateway_id = 'kanpaikti-gate'")
    dataset = None
    before = values(second, "corridor_legs")["C01-03"]
    update_study(second)
    said, line = values(second, "corridor_legs")["C01-03"]
    assert (line, said["to_place"], said["found"]) == (before[1], "Hopin", None)
    assert values(second, "gateways")["kanpaikti-gate"][0]["status_history"] is None
    assert values(second, "leg_validation")["length-c01-03"][0]["computed_km"] is None


def test_an_update_keeps_the_history_and_renews_the_description(second, qgis_app):
    from qgis.core import QgsVectorLayer

    with closing(sqlite3.connect(second)) as connection, connection:
        connection.execute(
            "UPDATE gpkg_metadata SET metadata = replace(metadata, 'Corridors that', 'Old:')"
        )
    before = QgsVectorLayer(f"{second}|layername=corridors", "corridors", "ogr").metadata()
    assert before.abstract().startswith("Old:")
    update_study(second)
    after = QgsVectorLayer(f"{second}|layername=corridors", "corridors", "ogr").metadata()
    assert after.abstract().startswith("Corridors that")
    assert after.history() == before.history()


def test_a_backup_never_replaces_another(old):
    taken = old.with_name("study.schema1.gpkg")
    taken.write_bytes(b"precious")
    assert update_study(old) == old.with_name("study.schema1-2.gpkg")
    assert taken.read_bytes() == b"precious"


def test_a_migration_that_fails_leaves_the_study_as_it_was(old):
    def halfway(editor):
        MIGRATIONS[1](editor)
        raise StoreError("the disk is full", "free some space")

    before = old.read_bytes()
    with pytest.raises(StoreError, match="disk is full"), edited_study(old, old, {1: halfway}):
        pass
    assert old.read_bytes() == before
    assert list(old.parent.iterdir()) == [old]


def test_a_change_is_whole_or_not_at_all(study):
    before = study.read_bytes()

    def fail():
        with edited_study(study, study, MIGRATIONS) as editor:
            editor.delete("deposits", {"KCP-01"})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert study.read_bytes() == before
    with edited_study(study, study, MIGRATIONS) as editor:
        assert editor.delete("deposits", {"KCP-01", "none"}) == 1
        note = (Field("note"),)
        rows = [Feature({"id": "KCP-02", "note": "seen"}, Point(98, 26))]
        editor.update(Table("deposits", Description("Deposits"), note, rows, "Point"))
    left = {f["id"]: f for f in open_layer_features(study, "deposits")}
    assert "KCP-01" not in left and left["KCP-02"]["note"] == "seen"
    assert left["KCP-02"]["status"] == "operating"
    assert left["KCP-02"].geometry.equals(Point(98, 26))
    assert len(left) == 17
    assert list(study.parent.iterdir()) == [study]


def test_a_study_that_somebody_else_changes_meanwhile_is_not_replaced(study):
    def both():
        with edited_study(study, study, MIGRATIONS) as editor:
            editor.delete("deposits", {"KCP-01"})
            with closing(sqlite3.connect(study)) as other, other:
                other.execute("INSERT INTO study_metadata (key, value) VALUES ('mine', 'kept')")

    with pytest.raises(StoreError, match="was changed by another program"):
        both()
    assert len(open_layer_features(study, "deposits")) == 18
    with closing(sqlite3.connect(study)) as connection:
        assert connection.execute(
            "SELECT value FROM study_metadata WHERE key = 'mine'"
        ).fetchone() == ("kept",)


def test_locked_foreign_and_future_studies_are_one_sentence(study):
    def edit():
        with edited_study(study, study, MIGRATIONS):
            pass

    with closing(sqlite3.connect(study, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        before = study.read_bytes()
        with pytest.raises(StoreError, match=r"locked|cannot be read as a GeoPackage"):
            edit()
        lock.execute("ROLLBACK")
    assert study.read_bytes() == before
    with closing(sqlite3.connect(study)) as connection, connection:
        connection.execute("UPDATE study_metadata SET value = '99' WHERE key = 'schema_version'")
    with pytest.raises(StoreError, match="schema version 99, and this plugin knows"):
        edit()
    with pytest.raises(StoreError, match="schema version 99"):
        update_study(study)
    with closing(sqlite3.connect(study)) as connection, connection:
        connection.execute("DROP TABLE study_metadata")
        connection.execute("DELETE FROM gpkg_contents WHERE table_name = 'study_metadata'")
    with pytest.raises(StoreError, match=r"study\.gpkg is no study"):
        edit()


def test_a_log_that_was_left_behind_is_part_of_the_study(study):
    other = sqlite3.connect(study)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("INSERT INTO study_metadata (key, value) VALUES ('mine', 'from the log')")
    other.commit()
    log, body = Path(f"{study}-wal").read_bytes(), study.read_bytes()
    other.close()
    study.write_bytes(body)
    Path(f"{study}-wal").write_bytes(log)
    with edited_study(study, study, MIGRATIONS) as editor:
        editor.delete("deposits", {"KCP-01"})
    with closing(sqlite3.connect(study)) as connection:
        assert connection.execute(
            "SELECT value FROM study_metadata WHERE key = 'mine'"
        ).fetchone() == ("from the log",)
    assert not Path(f"{study}-wal").exists()


def test_history_is_added_where_qgis_reads_it(study, qgis_app):
    from qgis.core import QgsVectorLayer

    with edited_study(study, study, MIGRATIONS) as editor:
        editor.add_history("roads", '{"it\'s": 1}')
    metadata = QgsVectorLayer(f"{study}|layername=roads", "roads", "ogr").metadata()
    assert metadata.history()[-1] == '{"it\'s": 1}'
    assert metadata.licenses()


def test_update_study_runs_in_processing(old, run_algorithm):
    result = run_algorithm("kachin:updatestudy", {"STUDY": str(old)})
    assert result == {
        "STUDY": str(old),
        "BACKUP": str(old.with_name("study.schema1.gpkg")),
        "VERSION": SCHEMA_VERSION,
    }
    assert run_algorithm("kachin:updatestudy", {"STUDY": str(old)})["BACKUP"] == ""


def test_update_study_says_why_it_cannot(tmp_path, run_algorithm):
    from qgis.core import QgsProcessingException

    path = tmp_path / "corrupt.gpkg"
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    with pytest.raises(
        QgsProcessingException, match=r"^The study corrupt\.gpkg cannot be read as a GeoPackage"
    ):
        run_algorithm("kachin:updatestudy", {"STUDY": str(path)})
    assert path.read_bytes() == b"SQLite format 3\0" + b"\xff" * 5000
