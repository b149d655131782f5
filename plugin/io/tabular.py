"""Rows of CSV, GeoPackage and GeoJSON files, one at a time, whatever the size of the file."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO

from osgeo import gdal, ogr, osr
from shapely import wkb
from shapely.errors import ShapelyError
from shapely.geometry.base import BaseGeometry

from ..core.errors import Cancelled, InputError
from ..core.wording import say
from .store import quiet

ENCODINGS = ("auto", "utf-8", "cp1252")
_TEXT_SUFFIXES = (".csv", ".tsv", ".txt")
_DELIMITERS = ",;\t|"
_BLOCK = 1 << 20
_STEP = 5000  # rows between two reports of progress


@dataclass(frozen=True)
class RawRow:
    """A row as text: its number in the file, its cells by column, its geometry in EPSG:4326.

    ``number`` is the line where the row starts (the header is line 1), or the id of a feature.
    ``problem`` says why the row cannot be read; its cells are then empty.
    """

    number: int
    cells: Mapping[str, str]
    geometry: BaseGeometry | None = None
    problem: str = ""


@dataclass(frozen=True)
class TableFile:
    """A file with its columns; ``read`` gives its rows anew and reports how much is read.

    ``note`` says what was found out about the file (its encoding).
    """

    path: Path
    columns: tuple[str, ...]
    note: str
    read: Callable[[Callable[[float], bool] | None], Iterator[RawRow]]

    def rows(self, progress: Callable[[float], bool] | None = None) -> Iterator[RawRow]:
        """The rows in their order; raises InputError where the file cannot be read on."""
        return self.read(progress)


def open_table(path: str | Path, encoding: str = "auto", layer: str = "") -> TableFile:
    """Open a CSV, or a layer of any file that OGR reads.

    ``encoding`` (one of ENCODINGS) holds for CSV only; auto is UTF-8, or UTF-16 where the file
    says so, or else Windows-1252. Raises InputError where the file cannot be read.
    """
    path = Path(path)
    if not path.is_file():
        raise InputError("the file {file} is not there", "choose another file", file=path.name)
    if path.suffix.lower() in _TEXT_SUFFIXES:
        return _text_table(path, encoding)
    return _layer_table(path, layer)


def _text_table(path: Path, encoding: str) -> TableFile:
    codec = _codec(path, encoding)
    try:
        with path.open(encoding=codec, newline="") as stream:
            header_line = stream.readline(_BLOCK)
        delimiter = max(_DELIMITERS, key=lambda mark: len(_cells(header_line, mark)))
        header = [cell.strip() for cell in _cells(header_line, delimiter)]
    except (OSError, UnicodeError, csv.Error) as error:
        raise _no_text(path, codec, error) from error
    if not any(header):
        raise InputError(
            "the file {file} has no header", "name the columns in its first row", file=path.name
        )
    twice = next((name for name in header if header.count(name) > 1), None)
    if twice is not None:
        raise InputError(
            "the file {file} has two columns named '{twice}'",
            "give each a name of its own",
            file=path.name,
            twice=twice,
        )
    return TableFile(
        path,
        tuple(header),
        say("{file} is read as {codec}", file=path.name, codec=codec),
        lambda progress: _text_rows(path, codec, delimiter, header, progress),
    )


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def _text_rows(
    path: Path,
    codec: str,
    delimiter: str,
    header: list[str],
    progress: Callable[[float], bool] | None,
) -> Iterator[RawRow]:
    size = max(path.stat().st_size, 1)
    try:
        with (
            path.open("rb") as raw,
            TextIOWrapper(raw, encoding=codec, newline="") as stream,
        ):
            reader = csv.reader(stream, delimiter=delimiter)
            next(reader)
            start = reader.line_num + 1
            for count, cells in enumerate(reader):
                if count % _STEP == 0:
                    _go_on(progress, _fraction(raw, size))
                if any(cell.strip() for cell in cells):
                    yield _row(start, header, cells)
                start = reader.line_num + 1
    except (OSError, UnicodeError, csv.Error) as error:
        raise _no_text(path, codec, error) from error


def _row(number: int, header: list[str], cells: list[str]) -> RawRow:
    if len(cells) != len(header):
        problem = say(
            "it has {count} cells, the header has {columns}",
            count=len(cells),
            columns=len(header),
        )
        return RawRow(number, {}, None, problem)
    return RawRow(number, dict(zip(header, cells)))


def _fraction(raw: BinaryIO, size: int) -> float:
    return min(1.0, raw.tell() / size)


def _go_on(progress: Callable[[float], bool] | None, fraction: float) -> None:
    if progress is not None and not progress(fraction):
        raise Cancelled


def _codec(path: Path, encoding: str) -> str:
    """The codec of a text; auto reads the whole file once, in blocks."""
    try:
        with path.open("rb") as stream:
            start = stream.read(4)
            if encoding == "cp1252":
                return "cp1252"
            if start[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) and encoding == "auto":
                return "utf-16"
            decoder = codecs.getincrementaldecoder("utf-8")()
            decoder.decode(start)
            while block := stream.read(_BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        if encoding == "auto":
            return "cp1252"
        raise _no_text(path, encoding, error) from error
    except OSError as error:
        raise _no_text(path, encoding, error) from error
    return "utf-8-sig"  # with or without its mark


def _no_text(path: Path, codec: str, error: Exception) -> InputError:
    if isinstance(error, UnicodeError):
        return InputError(
            "the file {file} is not in {codec}",
            "choose the encoding that it was saved in",
            file=path.name,
            codec=codec,
        )
    reason = getattr(error, "strerror", None) or error
    return InputError(
        "the file {file} cannot be read as CSV ({reason})",
        "look for a quotation mark that is not closed",
        file=path.name,
        reason=reason,
    )


def _layer_table(path: Path, name: str) -> TableFile:
    with quiet():
        dataset, layer = open_layer(path, name)
        definition = layer.GetLayerDefn()
        fields = [definition.GetFieldDefn(i) for i in range(definition.GetFieldCount())]
        columns = tuple(field.GetName() for field in fields)
        title = layer.GetName()
        if definition.GetGeomFieldCount() and layer.GetSpatialRef() is None:
            raise InputError(
                "the layer {title} of {file} has no coordinate reference system",
                "set it and save the layer again",
                title=title,
                file=path.name,
            )
        del dataset
    return TableFile(
        path,
        columns,
        say("{file}: layer {layer}", file=path.name, layer=title),
        lambda p: _layer_rows(path, title, p),
    )


def open_layer(path: Path, name: str) -> tuple[Any, Any]:
    """The OGR dataset and its layer of this name, or its only one; raises InputError."""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
    if dataset is None:
        reason = gdal.GetLastErrorMsg().strip().splitlines()
        raise InputError(
            "the file {file} cannot be read ({reason})",
            "give a CSV, a GeoPackage or a GeoJSON file",
            file=path.name,
            reason=reason[0] if reason else say("unknown format"),
        )
    names = [dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())]
    if not name and len(names) == 1:
        name = names[0]
    if name not in names:
        raise InputError(
            "the file {file} has no layer {name}" if name else "the file {file} has {count} layers",
            "name one of {known}",
            file=path.name,
            name=name,
            count=len(names),
            known=", ".join(names),
        )
    return dataset, dataset.GetLayerByName(name)


def _layer_rows(
    path: Path, name: str, progress: Callable[[float], bool] | None
) -> Iterator[RawRow]:
    dataset, layer = open_layer(path, name)
    total = max(layer.GetFeatureCount(), 1)
    definition = layer.GetLayerDefn()
    columns = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    transform = to_globe(layer.GetSpatialRef())
    gdal.ErrorReset()
    for count, record in enumerate(layer):
        if count % _STEP == 0:
            _go_on(progress, count / total)
        cells = {
            column: record.GetFieldAsString(i) if record.IsFieldSetAndNotNull(i) else ""
            for i, column in enumerate(columns)
        }
        geometry, problem = geometry_of(record, transform)
        yield RawRow(record.GetFID(), cells, geometry, problem)
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise InputError(
            "the file {file} cannot be read on ({error})",
            "save it again",
            file=path.name,
            error=gdal.GetLastErrorMsg().strip(),
        )
    del dataset


def to_globe(reference: Any) -> Any:
    """The way from a coordinate system to EPSG:4326 in x, y order; None where it is that one."""
    if reference is None:
        return None
    globe = osr.SpatialReference()
    globe.ImportFromEPSG(4326)
    globe.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    source = reference.Clone()
    source.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return None if source.IsSame(globe) else osr.CoordinateTransformation(source, globe)


def geometry_of(record: Any, transform: Any) -> tuple[BaseGeometry | None, str]:
    """The geometry in EPSG:4326 without Z and M, and why it cannot be had."""
    geometry = record.GetGeometryRef()
    if geometry is None or geometry.IsEmpty():
        return None, ""
    geometry = geometry.GetLinearGeometry()
    geometry.FlattenTo2D()
    try:
        if transform is not None and geometry.Transform(transform) != ogr.OGRERR_NONE:
            return None, say("its position cannot be brought to EPSG:4326")
        return wkb.loads(bytes(geometry.ExportToWkb())), ""
    except (RuntimeError, ShapelyError):
        return None, say("its geometry cannot be read")
