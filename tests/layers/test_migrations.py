"""Studies of an older schema, and changes that succeed as a whole or not at all."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import gdal
from shapely.geometry import Point

from kachin_corridors.layers.build import build_study
from kachin_corridors.layers.catalogue import layer
from kachin_corridors.layers.migrations import MIGRATIONS, update_study
from kachin_corridors.layers.stored import stored_findings
from kachin_corridors.plugin.core.errors import StoreError
from kachin_corridors.plugin.io.editing import edited_study
from kachin_corridors.plugin.io.gpkg import SCHEMA_VERSION, Description, Table
from kachin_corridors.plugin.io.store import open_layer_features, schema_version, table_info
from kachin_corridors.plugin.io.vectors import Feature, Field

NEW_IN_2 = ("osm_id", "highway", "surface", "bridge", "ford", "tunnel", "seasonal")


@pytest.fixture(scope="module")
def shipped_file(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("shipped") / "study.gpkg"
    build_study(path)
    return path


@pytest.fixture
def study(shipped_file, tmp_path) -> Path:
    return Path(shutil.copy(shipped_file, tmp_path / "study.gpkg"))


@pytest.fixture
def old(study) -> Path:
    """A study as version 1 wrote it, with a field and a style of the user's own."""
    dataset = gdal.OpenEx(str(study), gdal.OF_VECTOR | gdal.OF_UPDATE)
    roads = dataset.GetLayerByName("roads")
    for name in NEW_IN_2:
        roads.DeleteField(roads.GetLayerDefn().GetFieldIndex(name))
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
    assert {f.rule for f in stored_findings(old)} == {"schema", "field"}
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
    assert styles(old, "deposits")[1][2] == layer("deposits").style_path.read_text("utf-8")
    assert len(styles(old, "lakes")) == 1  # the same style is not added again
    assert update_study(old) is None


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
