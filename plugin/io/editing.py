"""Change a study: on a copy, in one transaction, moved into place when all of it is written."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from osgeo import gdal, ogr
from shapely import wkb
from shapely.geometry.base import BaseGeometry

from ..core.errors import StoreError
from ..core.wording import say
from .atomic import atomic_path
from .gpkg import (
    FIELD_TYPES,
    METADATA_TABLE,
    QGIS_METADATA_URI,
    SCHEMA_VERSION,
    Description,
    Table,
    fill_record,
    metadata_xml,
    write_feature,
    write_table,
)
from .store import quiet, read_rows, require_closed, require_known_version, schema_version
from .vectors import Feature, Field

# Brings an open study from the version that is its key to the next one.
Migrations = Mapping[int, Callable[["StudyEditor"], None]]


class StudyEditor:
    """Adds, changes and removes rows of a study that is open for writing."""

    def __init__(self, dataset: Any) -> None:
        self._dataset = dataset

    def has(self, table: str) -> bool:
        """True where the study has this layer or table."""
        return self._dataset.GetLayerByName(table) is not None

    def ids(self, table: str) -> set[str]:
        """The ids of the rows of a layer."""
        return set(self._rows(self._layer(table)))

    def features(self, table: str) -> list[Feature]:
        """The rows of a layer as they are now."""
        return list(read_rows(self._layer(table)))

    def create(self, table: Table) -> None:
        """Add a layer or table that the study lacks, with its rows, style and metadata."""
        write_table(self._dataset, table)
        if table.style_qml:
            self.set_style(table.name, table.style_qml, "")
        xml = _quoted(metadata_xml(table.name, table.description))
        self._execute(
            "INSERT INTO gpkg_metadata (md_scope, md_standard_uri, mime_type, metadata)"
            f" VALUES ('dataset', '{QGIS_METADATA_URI}', 'text/xml', '{xml}')"
        )
        self._execute(
            "INSERT INTO gpkg_metadata_reference (reference_scope, table_name, md_file_id)"
            f" SELECT 'table', '{table.name}', max(id) FROM gpkg_metadata"
        )

    def describe(self, table: str, description: Description) -> None:
        """Bring what the metadata of a layer say up to date; their history stays."""
        new = ElementTree.fromstring(metadata_xml(table, description))
        for key, root in self._metadata(table):
            for tag in ("title", "abstract", "rights", "license"):
                for old in root.findall(tag):
                    old.text = new.findtext(tag)
            self._set_metadata(key, root)

    def insert(self, table: Table) -> None:
        """Add the rows of ``table`` to the layer of its name."""
        layer = self._layer(table.name)
        for feature in table.features:
            write_feature(layer, table, feature)

    def update(self, table: Table) -> None:
        """Set the fields of ``table``, and the geometry, of the rows with the same ids."""
        layer = self._layer(table.name)
        rows = self._rows(layer)
        for feature in table.features:
            record = layer.GetFeature(rows[feature.text("id")])
            fill_record(record, table, feature)
            if layer.SetFeature(record) != ogr.OGRERR_NONE:
                raise _failed(
                    say("the row {row} of {table}", row=feature.text("id"), table=table.name)
                )

    def delete(self, table: str, ids: Collection[str]) -> int:
        """Remove the rows with these ids; gives how many there were."""
        layer = self._layer(table)
        doomed = [row for key, row in self._rows(layer).items() if key in ids]
        return self._delete(layer, table, doomed)

    def delete_within(self, table: str, area: BaseGeometry) -> int:
        """Remove the rows that lie wholly within an area; gives how many there were."""
        layer = self._layer(table)
        layer.SetSpatialFilterRect(*area.bounds)
        doomed = [
            record.GetFID()
            for record in layer
            if area.covers(wkb.loads(bytes(record.GetGeometryRef().ExportToWkb())))
        ]
        layer.SetSpatialFilter(None)
        return self._delete(layer, table, doomed)

    def add_fields(self, table: str, fields: Sequence[Field]) -> None:
        """Add the fields that the table lacks."""
        layer = self._layer(table)
        for field in fields:
            if layer.GetLayerDefn().GetFieldIndex(field.name) < 0:
                definition = ogr.FieldDefn(field.name, FIELD_TYPES[field.kind])
                if layer.CreateField(definition) != ogr.OGRERR_NONE:
                    raise _failed(
                        say("the field {field} of {table}", field=field.name, table=table)
                    )

    def set_style(self, table: str, qml: str, keep_as: str) -> None:
        """Make a style the default one; the default so far is kept as ``keep_as``."""
        layer = self._layer("layer_styles")
        old = [
            r for r in layer if r.GetField("f_table_name") == table and r.GetField("useAsDefault")
        ]
        if any(record.GetField("styleQML") == qml for record in old):
            return
        column = self._layer(table).GetGeometryColumn()
        for record in old:
            record.SetField("useAsDefault", 0)
            record.SetField("styleName", keep_as[:30])
            layer.SetFeature(record)
        record = ogr.Feature(layer.GetLayerDefn())
        values = {"f_table_name": table, "f_geometry_column": column, "styleName": table[:30]}
        for name, value in {**values, "styleQML": qml, "useAsDefault": 1}.items():
            record.SetField(name, value)
        for name in ("f_table_catalog", "f_table_schema", "styleSLD", "description", "owner"):
            record.SetField(name, "")
        if layer.CreateFeature(record) != ogr.OGRERR_NONE:
            raise _failed(say("the style of {table}", table=table))

    def add_history(self, table: str, line: str) -> None:
        """Add a line to the history in the metadata of a layer."""
        for key, root in self._metadata(table):
            after = [i for i, item in enumerate(root) if item.tag in ("abstract", "history")]
            entry = ElementTree.Element("history")
            entry.text = line
            root.insert(after[-1] + 1 if after else len(root), entry)
            self._set_metadata(key, root)

    def set_version(self, version: int) -> None:
        """State the schema version."""
        self._execute(
            f"UPDATE {METADATA_TABLE} SET value = '{version}' WHERE key = 'schema_version'"
        )

    def _metadata(self, table: str) -> list[tuple[int, ElementTree.Element]]:
        """The documents that describe a layer, with their keys."""
        found = self._query(
            "SELECT m.id, m.metadata FROM gpkg_metadata m JOIN gpkg_metadata_reference r"
            f" ON r.md_file_id = m.id WHERE r.table_name = '{table}'"
        )
        return [(key, ElementTree.fromstring(text)) for key, text in found]

    def _set_metadata(self, key: int, root: ElementTree.Element) -> None:
        text = _quoted(ElementTree.tostring(root, encoding="unicode"))
        self._execute(f"UPDATE gpkg_metadata SET metadata = '{text}' WHERE id = {key}")

    def _layer(self, table: str) -> Any:
        layer = self._dataset.GetLayerByName(table)
        if layer is None:
            raise StoreError(
                "the study holds no layer named {table}",
                "build it again with Create study",
                table=table,
            )
        layer.ResetReading()
        return layer

    def _rows(self, layer: Any) -> dict[str, int]:
        return {record.GetFieldAsString("id"): record.GetFID() for record in layer}

    def _delete(self, layer: Any, table: str, rows: Sequence[int]) -> int:
        for row in rows:
            if layer.DeleteFeature(row) != ogr.OGRERR_NONE:
                raise _failed(say("the layer {table}", table=table))
        return len(rows)

    def _query(self, sql: str) -> list[tuple[int, str]]:
        result = self._dataset.ExecuteSQL(sql)
        if result is None:
            return []
        rows = [(int(r.GetField(0)), str(r.GetField(1))) for r in result]
        self._dataset.ReleaseResultSet(result)
        return rows

    def _execute(self, sql: str) -> None:
        gdal.ErrorReset()
        self._dataset.ExecuteSQL(sql)
        if gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise _failed(say("the metadata"))


@contextmanager
def edited_study(path: Path, final: Path, migrations: Migrations) -> Iterator[StudyEditor]:
    """Give an editor of a copy of ``path``, which becomes ``final`` when the block succeeds.

    An older study is migrated first; where it replaces itself a backup stays beside it.

    Raises StoreError where the study is missing, corrupt, locked, newer than this plugin or
    changed by somebody else meanwhile; the file is then as it was.
    """
    version = schema_version(path)
    require_known_version(path, version)
    if version == 0:
        raise StoreError(
            "the file {file} is no study: it states no schema version",
            "choose one that Create study has written",
            file=path.name,
        )
    backup = _backup(path, version) if version < SCHEMA_VERSION and path == final else None
    try:
        with atomic_path(final, say("the study")) as temporary, quiet():
            require_closed(final)
            before = _state(path)
            _copy(path, temporary)
            with _transaction(temporary) as editor:
                _migrate(editor, version, migrations)
                yield editor
            _check(temporary)
            if _state(path) != before:
                raise StoreError(
                    "the study {file} was changed by another program meanwhile",
                    "run the algorithm again",
                    file=path.name,
                )
            require_closed(final)
    except BaseException as error:
        if backup is not None:  # the study is as it was
            with suppress(OSError):
                backup.unlink()
        if isinstance(error, OSError):
            raise StoreError(
                "the study {file} cannot be written ({error})",
                "close the programs that have it open, or give another name",
                file=final.name,
                error=error.strerror or error,
            ) from error
        raise


def migrate_study(path: Path, migrations: Migrations) -> Path | None:
    """Bring a study to the current version; gives the backup, None where it was current."""
    version = schema_version(path)
    if version == SCHEMA_VERSION:
        return None
    known = set(path.parent.glob(_backup_pattern(path, version)))
    with edited_study(path, path, migrations):
        pass
    return next(iter(set(path.parent.glob(_backup_pattern(path, version))) - known), None)


def _migrate(editor: StudyEditor, version: int, migrations: Migrations) -> None:
    for step in range(version, SCHEMA_VERSION):
        migrations[step](editor)
        editor.set_version(step + 1)


@contextmanager
def _transaction(path: Path) -> Iterator[StudyEditor]:
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE, ["GPKG"])
    if dataset is None:
        raise _failed(say("the copy"))
    dataset.StartTransaction()
    yield StudyEditor(dataset)
    if dataset.CommitTransaction() != ogr.OGRERR_NONE:
        raise _failed(say("the changes"))
    dataset.FlushCache()


def _backup_pattern(path: Path, version: int) -> str:
    return f"{path.stem}.schema{version}*.gpkg"


def _backup(path: Path, version: int) -> Path:
    """A copy beside the study under a name that is free."""
    number = 1
    while True:
        suffix = "" if number == 1 else f"-{number}"
        backup = path.with_name(f"{path.stem}.schema{version}{suffix}.gpkg")
        if not backup.exists():
            break
        number += 1
    with atomic_path(backup, say("the backup")) as temporary:
        _copy(path, temporary)
    shutil.copymode(path, backup)
    return backup


def _copy(path: Path, target: Path) -> None:
    """Copy a study as one moment of it, its write-ahead log included."""
    try:
        with (
            closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(target)) as copy,
        ):
            # A lock of another program would let the backup wait for ever: ask for one first.
            source.execute("PRAGMA busy_timeout = 2000")
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        if "locked" in str(error):
            raise StoreError(
                "the study {file} is locked by another program",
                "close that program and try again",
                file=path.name,
            ) from error
        raise StoreError(
            "the study {file} cannot be read as a GeoPackage ({error})",
            "build it again with Create study",
            file=path.name,
            error=error,
        ) from error


def _check(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        verdict = connection.execute("PRAGMA quick_check").fetchone()[0]
    if verdict != "ok":
        raise StoreError(
            "the changed study is not sound ({verdict})",
            "build it again with Create study",
            verdict=verdict,
        )


def _state(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_mtime_ns, status.st_size


def _quoted(text: str) -> str:
    """A text as it stands between the quotes of SQL."""
    return text.replace("'", "''")


def _failed(what: str) -> StoreError:
    reason = gdal.GetLastErrorMsg().strip() or say("unknown reason")
    return StoreError(
        "{what} cannot be written to the study ({reason})",
        "check the disk's free space",
        what=what,
        reason=reason,
    )
