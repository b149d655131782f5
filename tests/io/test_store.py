"""The GeoPackage store, read back by GDAL and by a plain QGIS."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from shapely.geometry import MultiPolygon, Point, box

from kachin_corridors.plugin.core.errors import Cancelled, InputError, StoreError
from kachin_corridors.plugin.io.gpkg import SCHEMA_VERSION, Coverage, Description, Table
from kachin_corridors.plugin.io.store import (
    layer_names,
    open_layer_features,
    schema_version,
    write_study,
)
from kachin_corridors.plugin.io.vectors import Feature, Field, read_csv, read_geojson

FIELDS = (
    Field("id", required=True),
    Field("name", alias="Well name"),
    Field("depth_m", "real"),
    Field("level", "integer"),
    Field("dug", "date"),
)
ROWS = (
    Feature(
        {"id": "a", "name": "Ångström", "depth_m": 1.25, "level": 3, "dug": date(1989, 1, 2)},
        Point(97.5, 25.25),
    ),
    Feature({"id": "b", "name": None, "depth_m": None, "level": None, "dug": None}, None),
)


def about(title: str) -> Description:
    return Description(title)


ABOUT = Description("Wells", "All wells.", "CC0", "The county", "2024-05", '{"algorithm": "x"}')


def wells(**changes) -> Table:
    return Table(
        **{
            "name": "wells",
            "description": ABOUT,
            "fields": FIELDS,
            "features": ROWS,
            "geometry": "Point",
            **changes,
        }
    )


def test_records_come_back_as_they_went_in(tmp_path):
    path = tmp_path / "study.gpkg"
    area = Table(
        "area",
        about("Area"),
        (Field("id"),),
        [Feature({"id": "x"}, box(0, 0, 1, 1))],
        "MultiPolygon",
    )
    notes = Table("notes", about("Notes"), (Field("id"),), [Feature({"id": "n"})])
    write_study(path, [wells(), area, notes])
    assert layer_names(path) == ["wells", "area", "notes"]
    first, second = open_layer_features(path, "wells")
    assert dict(first.values) == dict(ROWS[0].values)
    assert first.geometry.equals(ROWS[0].geometry)
    assert dict(second.values) == dict(ROWS[1].values)
    assert second.geometry is None
    assert isinstance(open_layer_features(path, "area")[0].geometry, MultiPolygon)
    assert open_layer_features(path, "notes")[0]["id"] == "n"
    assert schema_version(path) == SCHEMA_VERSION


def test_plain_qgis_finds_metadata_style_and_aliases(tmp_path, qgis_app):
    from qgis.core import QgsSingleSymbolRenderer, QgsVectorLayer
    from qgis.PyQt.QtGui import QColor

    path = tmp_path / "study.gpkg"
    write_study(path, [wells()])
    plain = QgsVectorLayer(f"{path}|layername=wells", "wells", "ogr")
    renderer = plain.renderer()
    assert isinstance(renderer, QgsSingleSymbolRenderer)
    renderer.symbol().setColor(QColor("#123456"))
    plain.saveNamedStyle(str(tmp_path / "wells.qml"))
    qml = (tmp_path / "wells.qml").read_text(encoding="utf-8")
    styled = tmp_path / "styled.gpkg"
    write_study(styled, [wells(style_qml=qml)])
    layer = QgsVectorLayer(f"{styled}|layername=wells", "wells", "ogr")
    assert layer.renderer().symbol().color().name() == "#123456"
    metadata = layer.metadata()
    assert metadata.title() == "Wells"
    assert metadata.licenses() == ["CC0"]
    assert metadata.rights() == ["The county"]
    assert metadata.history() == ["as of 2024-05", '{"algorithm": "x"}']
    assert layer.crs().authid() == "EPSG:4326"


def test_relief_keeps_its_cells_and_values(tmp_path):
    values = np.arange(-30, 370, dtype=np.int16).reshape(20, 20) * 15
    values[3, 4] = -32768
    source = gdal.GetDriverByName("GTiff").Create(
        str(tmp_path / "dem.tif"), 20, 20, 1, gdal.GDT_Int16
    )
    source.SetGeoTransform((95.0, 1 / 12, 0, 28.0, 0, -1 / 12))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    source.SetProjection(reference.ExportToWkt())
    source.GetRasterBand(1).SetNoDataValue(-32768)
    source.GetRasterBand(1).WriteArray(values)
    source = None
    path = tmp_path / "study.gpkg"
    write_study(path, [wells()], [Coverage("terrain", about("Relief"), tmp_path / "dem.tif")])
    relief = gdal.Open(f"GPKG:{path}:terrain")
    assert (relief.RasterXSize, relief.RasterYSize) == (20, 20)
    assert relief.GetGeoTransform() == pytest.approx((95.0, 1 / 12, 0, 28.0, 0, -1 / 12))
    assert np.array_equal(relief.ReadAsArray(), values)
    assert layer_names(path) == ["wells"]


def test_the_file_is_a_sound_geopackage(tmp_path):
    path = tmp_path / "study.gpkg"
    write_study(path, [wells(style_qml="<qgis/>")])
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        listed = {row[0] for row in connection.execute("SELECT table_name FROM gpkg_contents")}
    assert {"wells", "layer_styles", "study_metadata"} <= listed


def test_cancelling_leaves_nothing(tmp_path):
    with pytest.raises(Cancelled):
        write_study(tmp_path / "study.gpkg", [wells()], progress=lambda fraction: False)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_leaves_the_existing_file_alone(tmp_path):
    path = tmp_path / "study.gpkg"
    write_study(path, [wells()])
    before = path.read_bytes()
    broken = wells(features=[Feature({"id": None}, Point(0, 0))])
    with pytest.raises(StoreError, match="wells cannot be written"):
        write_study(path, [broken])
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_that_cannot_be_made_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be written"):
        write_study(tmp_path / "file" / "study.gpkg", [wells()])


def test_a_study_that_is_open_elsewhere_is_not_replaced(tmp_path):
    path = tmp_path / "study.gpkg"
    write_study(path, [wells()])
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("BEGIN")
    other.execute("UPDATE study_metadata SET value = '99'")
    with pytest.raises(StoreError, match="open in another program"):
        write_study(path, [wells()])
    other.commit()
    other.close()
    assert schema_version(path) == 99


def test_a_log_that_was_left_behind_does_not_spoil_the_new_study(tmp_path):
    path = tmp_path / "study.gpkg"
    write_study(path, [wells()])
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("UPDATE study_metadata SET value = '99'")
    other.commit()
    log = Path(f"{path}-wal").read_bytes()
    body = path.read_bytes()
    other.close()
    path.write_bytes(body)
    Path(f"{path}-wal").write_bytes(log)
    write_study(path, [wells()])
    assert schema_version(path) == SCHEMA_VERSION
    assert not Path(f"{path}-wal").exists()


def test_missing_corrupt_and_locked_files_are_one_sentence(tmp_path):
    with pytest.raises(StoreError, match="is not there"):
        open_layer_features(tmp_path / "none.gpkg", "wells")
    corrupt = tmp_path / "corrupt.gpkg"
    corrupt.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    with pytest.raises(StoreError, match="cannot be read as a GeoPackage"):
        layer_names(corrupt)
    path = tmp_path / "study.gpkg"
    write_study(path, [wells()])
    with pytest.raises(StoreError, match="holds no layer named springs"):
        open_layer_features(path, "springs")
    lock = sqlite3.connect(path, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match=r"study\.gpkg (is locked|cannot be read)"):
        open_layer_features(path, "wells")
    lock.close()


def test_ragged_and_undecodable_text_is_refused(tmp_path):
    path = tmp_path / "data.csv"
    path.write_text("id,name\na,b,c\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2"):
        read_csv(path)
    path.write_text("id,name\na\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2"):
        read_csv(path)
    path.write_bytes(b"id,name\na,\xff\xfe\n")
    with pytest.raises(InputError, match="UTF-8"):
        read_csv(path)
    broken = tmp_path / "data.geojson.gz"
    broken.write_bytes(b"\x1f\x8bnothing")
    with pytest.raises(InputError, match="GeoJSON"):
        list(read_geojson(broken))
