"""Write a GeoPackage: layers and rasters through GDAL, styles and metadata through SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from osgeo import gdal, ogr, osr
from shapely import wkb

from ..core.errors import Cancelled, StoreError
from ..core.wording import say
from .vectors import Feature, Field

SCHEMA_VERSION = 3
METADATA_TABLE = "study_metadata"
_EPSG = 4326
FIELD_TYPES = {
    "text": ogr.OFTString,
    "integer": ogr.OFTInteger,
    "real": ogr.OFTReal,
    "date": ogr.OFTDate,
}
_GEOMETRY_TYPES = {
    "Point": ogr.wkbPoint,
    "LineString": ogr.wkbLineString,
    "MultiLineString": ogr.wkbMultiLineString,
    "Polygon": ogr.wkbPolygon,
    "MultiPolygon": ogr.wkbMultiPolygon,
}
# What QGIS 3.22 and later look for when a layer of a GeoPackage is opened.
QGIS_METADATA_URI = "http://mrcc.com/qgis.dtd"
_STYLES_DDL = """
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
  f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256),
  styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT,
  owner TEXT(30), ui TEXT(30),
  update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))
"""


@dataclass(frozen=True)
class Description:
    """What a layer says about itself: free text, licence and credit, date, lineage (JSON)."""

    title: str
    abstract: str = ""
    licence: str = ""
    credit: str = ""
    as_of: str = ""
    lineage: str = ""


@dataclass(frozen=True)
class Table:
    """A layer to be written; ``geometry`` is a WKT type name, or None for a plain table."""

    name: str
    description: Description
    fields: tuple[Field, ...]
    features: Sequence[Feature]
    geometry: str | None = None
    style_qml: str = ""


@dataclass(frozen=True)
class Coverage:
    """A raster file to be embedded as a gridded coverage."""

    name: str
    description: Description
    path: Path


def go_on(progress: Callable[[float], bool] | None, fraction: float) -> None:
    """Report progress; raises Cancelled where it says stop."""
    if progress is not None and not progress(fraction):
        raise Cancelled


def _failed(what: str) -> StoreError:
    reason = gdal.GetLastErrorMsg().strip() or say("unknown reason")
    return StoreError(
        "{what} cannot be written to the study ({reason})",
        "check the disk's free space",
        what=what,
        reason=reason,
    )


def write_layers(
    path: Path, tables: Sequence[Table], progress: Callable[[float], bool] | None
) -> None:
    """Create the file with its layers and tables, in one transaction."""
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    if dataset is None:
        raise _failed(say("the file"))
    dataset.StartTransaction()
    for number, table in enumerate(tables):
        go_on(progress, number / max(len(tables), 1))
        write_table(dataset, table)
    if dataset.CommitTransaction() != ogr.OGRERR_NONE:
        raise _failed(say("the layers"))
    dataset.FlushCache()


def write_table(dataset: Any, table: Table) -> None:
    """Create a layer or table in an open GeoPackage, with its rows."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(_EPSG)
    options = [
        f"IDENTIFIER={table.description.title}",
        f"DESCRIPTION={table.description.abstract}",
        "FID=fid",
    ]
    if table.geometry is None:
        # Rows without geometry are "attributes" in the standard; QGIS lists both kinds.
        layer = dataset.CreateLayer(table.name, None, ogr.wkbNone, options)
    else:
        kind = _GEOMETRY_TYPES[table.geometry]
        layer = dataset.CreateLayer(table.name, reference, kind, [*options, "GEOMETRY_NAME=geom"])
    if layer is None:
        raise _failed(say("the layer {table}", table=table.name))
    for item in table.fields:
        definition = ogr.FieldDefn(item.name, FIELD_TYPES[item.kind])
        definition.SetAlternativeName(item.alias)
        definition.SetNullable(not item.required)
        if layer.CreateField(definition) != ogr.OGRERR_NONE:
            raise _failed(say("the field {field} of {table}", field=item.name, table=table.name))
    for feature in table.features:
        write_feature(layer, table, feature)


def write_feature(layer: Any, table: Table, feature: Feature) -> None:
    """Add a row to an OGR layer that has the fields of ``table``."""
    record = ogr.Feature(layer.GetLayerDefn())
    fill_record(record, table, feature)
    if layer.CreateFeature(record) != ogr.OGRERR_NONE:
        raise _failed(say("the row {row} of {table}", row=feature.text("id"), table=table.name))


def fill_record(record: Any, table: Table, feature: Feature) -> None:
    """Set the fields of ``table`` and the geometry of an OGR record."""
    for item in table.fields:
        value = feature.get(item.name)
        if value is None:
            record.SetFieldNull(item.name)
        elif isinstance(value, date):
            record.SetField(item.name, value.year, value.month, value.day, 0, 0, 0, 0)
        else:
            record.SetField(item.name, value)
    if table.geometry is None:
        return
    geometry = None
    if feature.geometry is not None:
        geometry = ogr.CreateGeometryFromWkb(wkb.dumps(feature.geometry))
        if table.geometry.startswith("Multi"):
            geometry = ogr.ForceTo(geometry, _GEOMETRY_TYPES[table.geometry])
    record.SetGeometryDirectly(geometry)


def write_coverage(path: Path, coverage: Coverage) -> None:
    """Add a raster to the file as a gridded coverage at its own resolution."""
    options = gdal.TranslateOptions(
        format="GPKG",
        creationOptions=[
            "APPEND_SUBDATASET=YES",
            f"RASTER_TABLE={coverage.name}",
            f"RASTER_IDENTIFIER={coverage.description.title}",
            f"RASTER_DESCRIPTION={coverage.description.abstract}",
        ],
    )
    result = gdal.Translate(str(path), str(coverage.path), options=options)
    if result is None:
        raise _failed(say("the relief {layer}", layer=coverage.name))
    result.FlushCache()


def write_extras(path: Path, tables: Sequence[Table], coverages: Sequence[Coverage]) -> None:
    """Add what OGR has no call for: default styles, layer metadata and the schema version."""
    described = [(t.name, t.description) for t in tables] + [
        (c.name, c.description) for c in coverages
    ]
    try:
        connection = sqlite3.connect(path)
        try:
            with connection:
                _write_styles(connection, tables)
                _write_metadata(connection, described)
                _write_versions(connection)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise StoreError(
            "the study's metadata cannot be written ({error})", "try another folder", error=error
        ) from error


def _register(connection: sqlite3.Connection, table: str, title: str) -> None:
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description)"
        " VALUES (?, 'attributes', ?, '')",
        (table, title),
    )


def _write_styles(connection: sqlite3.Connection, tables: Iterable[Table]) -> None:
    connection.execute(_STYLES_DDL)
    _register(connection, "layer_styles", "layer_styles")
    connection.executemany(
        "INSERT INTO layer_styles"
        " (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML,"
        " styleSLD, useAsDefault, description, owner)"
        " VALUES ('', '', ?, ?, ?, ?, '', 1, ?, '')",
        [
            (t.name, "geom" if t.geometry else "", t.name[:30], t.style_qml, t.description.title)
            for t in tables
            if t.style_qml
        ],
    )


def _write_metadata(
    connection: sqlite3.Connection, described: Iterable[tuple[str, Description]]
) -> None:
    connection.executescript(
        """
        CREATE TABLE IF NOT EXISTS gpkg_metadata (
          id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,
          md_scope TEXT NOT NULL DEFAULT 'dataset',
          md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml',
          metadata TEXT NOT NULL DEFAULT '');
        CREATE TABLE IF NOT EXISTS gpkg_metadata_reference (
          reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT, row_id_value INTEGER,
          timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
          CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
          CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id));
        """
    )
    for table in ("gpkg_metadata", "gpkg_metadata_reference"):
        known = connection.execute(
            "SELECT 1 FROM gpkg_extensions WHERE table_name = ?", (table,)
        ).fetchone()
        if known is None:
            connection.execute(
                "INSERT INTO gpkg_extensions VALUES (?, NULL, 'gpkg_metadata',"
                " 'http://www.geopackage.org/spec120/#extension_metadata', 'read-write')",
                (table,),
            )
    for name, description in described:
        cursor = connection.execute(
            "INSERT INTO gpkg_metadata (md_scope, md_standard_uri, mime_type, metadata)"
            " VALUES ('dataset', ?, 'text/xml', ?)",
            (QGIS_METADATA_URI, metadata_xml(name, description)),
        )
        connection.execute(
            "INSERT INTO gpkg_metadata_reference (reference_scope, table_name, md_file_id)"
            " VALUES ('table', ?, ?)",
            (name, cursor.lastrowid),
        )


def _write_versions(connection: sqlite3.Connection) -> None:
    connection.execute(
        f"CREATE TABLE {METADATA_TABLE} (id INTEGER PRIMARY KEY, key TEXT NOT NULL, value TEXT)"
    )
    _register(connection, METADATA_TABLE, "Study metadata")
    connection.execute(
        f"INSERT INTO {METADATA_TABLE} (key, value) VALUES ('schema_version', ?)",
        (str(SCHEMA_VERSION),),
    )


def metadata_xml(name: str, description: Description) -> str:
    """The layer metadata in the XML that QGIS reads and writes."""
    root = ElementTree.Element("qgis")
    history = [f"as of {description.as_of}"] if description.as_of else []
    parts = [
        ("identifier", name),
        ("language", "eng"),
        ("type", "dataset"),
        ("title", description.title),
        ("abstract", description.abstract),
        *(("history", line) for line in [*history, description.lineage] if line),
        ("rights", description.credit),
        ("license", description.licence),
    ]
    for tag, text in parts:
        ElementTree.SubElement(root, tag).text = text
    return ElementTree.tostring(root, encoding="unicode")
