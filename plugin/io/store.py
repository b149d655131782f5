"""The study store: one GeoPackage that holds layers, tables, styles, metadata and the relief."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any

from osgeo import gdal, ogr, osr
from shapely import wkb

from ..core.errors import StoreError
from ..core.wording import say
from .atomic import atomic_path
from .gpkg import (
    METADATA_TABLE,
    SCHEMA_VERSION,
    Coverage,
    Table,
    go_on,
    write_coverage,
    write_extras,
    write_layers,
)
from .vectors import Feature, Value

_INTERNAL = frozenset({"layer_styles", METADATA_TABLE})


def write_study(
    final: Path,
    tables: Sequence[Table],
    coverages: Sequence[Coverage] = (),
    progress: Callable[[float], bool] | None = None,
) -> None:
    """Write a whole study; ``final`` appears, or is replaced, only when everything is in it.

    Raises StoreError where the file cannot be written and Cancelled where progress says stop.
    """
    try:
        with atomic_path(final, say("the study")) as temporary, quiet():
            require_closed(final)
            write_layers(temporary, tables, progress)
            for coverage in coverages:
                write_coverage(temporary, coverage)
            write_extras(temporary, tables, coverages)
            go_on(progress, 1.0)
            require_closed(final)
    except OSError as error:
        raise StoreError(
            "the study {file} cannot be written ({error})",
            "close the programs that have it open, or give another name",
            file=final.name,
            error=error.strerror or error,
        ) from error


def require_closed(final: Path) -> None:
    """Fold a write-ahead log into the file that is about to be replaced.

    SQLite would apply a log that stays behind to the new file and ruin it. A log that cannot be
    folded in belongs to a program that has the study open.
    """
    if not Path(f"{final}-wal").exists():
        return
    try:
        connection = sqlite3.connect(final, timeout=1.0)
        try:
            mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.Error:
        mode = "wal"
    if mode == "wal":
        raise StoreError(
            "the study {file} is open in another program or project",
            "close it there, or give another name",
            file=final.name,
        )


def layer_names(path: str | Path) -> list[str]:
    """Names of the layers and tables of a study, the raster tables not included."""
    with _opened(Path(path)) as dataset:
        names = [dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())]
    return [name for name in names if name not in _INTERNAL]


def open_layer_features(
    path: str | Path, table: str, within: Sequence[float] | None = None
) -> list[Feature]:
    """Records of a layer or table of a GeoPackage, geometries as shapely in the layer's CRS.

    ``within`` (left, bottom, right, top) leaves out those whose envelope lies elsewhere.
    Raises StoreError where the file is missing or corrupt or holds no such layer.
    """
    with _opened(Path(path)) as dataset:
        layer = dataset.GetLayerByName(table)
        if layer is None:
            raise StoreError(
                "the study {file} holds no layer named {table}",
                "build the study again with Create study",
                file=Path(path).name,
                table=table,
            )
        if within is not None:
            layer.SetSpatialFilterRect(*within)
        features = list(read_rows(layer))
        if gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise _unreadable(Path(path), gdal.GetLastErrorMsg())
        return features


@dataclass(frozen=True)
class TableInfo:
    """What a table of a study is made of; ``epsg`` is None where it has no geometry or no code."""

    fields: tuple[str, ...]
    geometry: str
    epsg: int | None


def table_info(path: str | Path) -> dict[str, TableInfo]:
    """The layers and tables of a study with their fields, geometry type and EPSG code."""
    found = {}
    with _opened(Path(path)) as dataset:
        for number in range(dataset.GetLayerCount()):
            layer = dataset.GetLayer(number)
            if layer.GetName() in _INTERNAL:
                continue
            definition = layer.GetLayerDefn()
            reference = layer.GetSpatialRef()
            code = None if reference is None else reference.GetAuthorityCode(None)
            found[layer.GetName()] = TableInfo(
                tuple(
                    definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())
                ),
                ogr.GeometryTypeToName(layer.GetGeomType()).replace(" ", "").removeprefix("3D"),
                int(code) if code and code.isdigit() else None,
            )
    return found


def unreadable_dates(path: str | Path, table: str, field: str) -> list[tuple[str, str]]:
    """Id and text of the rows whose date is none: SQLite keeps whatever was typed."""
    sql = (
        f'SELECT CAST(id AS TEXT), CAST("{field}" AS TEXT) FROM "{table}"'
        f' WHERE "{field}" IS NOT NULL AND date("{field}") IS NULL'
    )
    try:
        connection = sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True)
        try:
            return [(key or "", text) for key, text in connection.execute(sql)]
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise _unreadable(Path(path), str(error)) from error


def schema_version(path: str | Path) -> int:
    """Version of the schema that a study was written with; 0 where it states none."""
    with _opened(Path(path), any_version=True) as dataset:
        return _version(dataset)


def _version(dataset: Any) -> int:
    if dataset.GetLayerByName(METADATA_TABLE) is None:
        return 0
    result = dataset.ExecuteSQL(f"SELECT value FROM {METADATA_TABLE} WHERE key = 'schema_version'")
    if result is None:
        return 0
    row = result.GetNextFeature()
    text = row.GetFieldAsString(0) if row is not None else ""
    dataset.ReleaseResultSet(result)
    return int(text) if text.isdigit() else 0


def require_known_version(path: Path, version: int) -> None:
    """Raise StoreError for a study that a newer plugin wrote."""
    if version > SCHEMA_VERSION:
        raise StoreError(
            "the study {file} has the schema version {version}, "
            "and this plugin knows versions up to {known}",
            "update the plugin, or build the study again with Create study",
            file=path.name,
            version=version,
            known=SCHEMA_VERSION,
        )


_readers = 0
_journal_before: str | None = None
_readers_lock = Lock()


@contextmanager
def reading() -> Iterator[None]:
    """Open GeoPackages without write-ahead log while the block runs.

    QGIS turns the log on when it opens a layer, and off when it closes one, which may be a minute
    later. That writes to the user's file, and readers that have it open at that moment (another
    layer of the study, the relief) then fail with "unable to open database file".
    """
    global _readers, _journal_before
    # For all threads, as maps are rendered in several: the last block to end sets it back.
    with _readers_lock:
        if _readers == 0:
            _journal_before = gdal.GetConfigOption("OGR_SQLITE_JOURNAL")
            gdal.SetConfigOption("OGR_SQLITE_JOURNAL", "DELETE")
        _readers += 1
    try:
        yield
    finally:
        with _readers_lock:
            _readers -= 1
            if _readers == 0:
                gdal.SetConfigOption("OGR_SQLITE_JOURNAL", _journal_before)


@contextmanager
def quiet() -> Iterator[None]:
    """Keep GDAL's messages off the terminal; they are read back with GetLastErrorMsg.

    From QGIS 3.40 on GDAL raises RuntimeError instead; here both versions return values.
    """
    raising = [module for module in (gdal, ogr, osr) if module.GetUseExceptions()]
    for module in raising:
        module.DontUseExceptions()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.ErrorReset()
    try:
        yield
    finally:
        gdal.PopErrorHandler()
        for module in raising:
            module.UseExceptions()


@contextmanager
def _opened(path: Path, any_version: bool = False) -> Iterator[Any]:
    if not path.is_file():
        raise StoreError("the study {path} is not there", "build it with Create study", path=path)
    with quiet():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, ["GPKG"])
        if dataset is None:
            raise _unreadable(path, gdal.GetLastErrorMsg())
        if not any_version:
            require_known_version(path, _version(dataset))
            gdal.ErrorReset()
        yield dataset


def _unreadable(path: Path, reason: str) -> StoreError:
    if "locked" in reason:
        return StoreError(
            "the study {file} is locked by another program",
            "close that program and try again",
            file=path.name,
        )
    return StoreError(
        "the study {file} cannot be read as a GeoPackage ({reason})",
        "build it again with Create study",
        file=path.name,
        reason=reason.strip() or say("no reason"),
    )


def read_rows(layer: Any) -> Iterator[Feature]:
    """The records of an OGR layer."""
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(i) for i in range(definition.GetFieldCount())]
    names = [(i, f.GetName(), f.GetType()) for i, f in enumerate(fields)]
    for record in layer:
        geometry = record.GetGeometryRef()
        yield Feature(
            {name: _value(record, i, kind) for i, name, kind in names},
            None if geometry is None else wkb.loads(bytes(geometry.ExportToWkb())),
        )


def _value(record: Any, index: int, kind: int) -> Value:
    if not record.IsFieldSetAndNotNull(index):
        return None
    if kind == ogr.OFTDate:
        year, month, day, *_ = record.GetFieldAsDateTime(index)
        return date(year, month, day)
    if kind in (ogr.OFTInteger, ogr.OFTInteger64):
        return int(record.GetField(index))
    if kind == ogr.OFTReal:
        return float(record.GetField(index))
    return str(record.GetFieldAsString(index))
