"""The runs behind a file, from the first surface to the last table, as one list to repeat."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr

from ..core.errors import InputError
from .lineage import file_hash
from .store import quiet

FORMAT = "kachin-corridors-lineage"
_TAG = "KC_LINEAGE"
_FIELD = "lineage"

Call = dict[str, Any]


@dataclass
class Chain:
    """Calls in the order in which they have to run."""

    steps: list[Call] = field(default_factory=list)

    def add_file(self, path: Path) -> int | None:
        """Add the run that made a file, after the runs behind its own inputs; its number.

        None where the file carries no recorded run. Inputs are looked for beside the file; one
        that is not there, or is another by its hash, remains an input from outside.
        """
        call = recorded_call(path)
        return None if call is None else self.add_call(call, [path.parent])

    def add_call(self, call: Mapping[str, Any], folders: Iterable[Path]) -> int:
        """Add a run, after those behind its inputs, unless it is there already; its number."""
        places = list(folders)
        parameters = {
            key: self._resolved(value, places) for key, value in call["parameters"].items()
        }
        step = {**call, "parameters": parameters}
        if step not in self.steps:
            self.steps.append(step)
        return self.steps.index(step)

    def to_json(self) -> str:
        """The chain as the text of a lineage file."""
        record = {"format": FORMAT, "steps": self.steps}
        return json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False)

    def _resolved(self, value: Any, folders: list[Path]) -> Any:
        if isinstance(value, list):
            return [self._resolved(item, folders) for item in value]
        if not isinstance(value, dict) or "file" not in value:
            return value
        found = find_file(value, folders)
        number = None if found is None else self._maker(found)
        if number is None:
            return value
        outputs: Mapping[str, str] = self.steps[number]["outputs"]
        key = next((k for k, name in outputs.items() if name == value["file"]), None)
        return value if key is None else {**value, "step": number, "output": key}

    def _maker(self, path: Path) -> int | None:
        """Number of the run that wrote a file; a table without a record of its own is looked up."""
        number = self.add_file(path)
        if number is not None:
            return number
        for index, step in enumerate(self.steps):
            if path.name in step["outputs"].values():
                return index
        return None


def find_file(record: Mapping[str, Any], folders: Iterable[Path]) -> Path | None:
    """The first file of the recorded name and hash in some folders."""
    for folder in folders:
        path = folder / record["file"]
        if path.is_file() and file_hash(path) == record.get("sha256_16"):
            return path
    return None


def recorded_call(path: Path) -> Call | None:
    """The run that a raster or GeoPackage says it was made by; None where it says nothing."""
    text = _text(path)
    if not text:
        return None
    try:
        call = json.loads(text).get("call")
    except (ValueError, AttributeError):
        return None
    return call if isinstance(call, dict) and "algorithm" in call else None


def read_chain(path: Path) -> Chain:
    """The chain of a lineage file, or of any output that carries its own record.

    Raises InputError where there is nothing to repeat.
    """
    if path.suffix.lower() != ".json":
        chain = Chain()
        if chain.add_file(path) is None:
            raise InputError(
                "the file {file} carries no record of the run that made it",
                "choose an output of this plugin, or the lineage.json beside a report",
                file=path.name,
            )
        return chain
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        if record["format"] != FORMAT or not record["steps"]:
            raise ValueError(record["format"])
        return Chain(list(record["steps"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(
            "the file {file} is no lineage file",
            "choose the lineage.json that lies beside a report",
            file=path.name,
        ) from error


def _text(path: Path) -> str:
    if not path.is_file():
        return ""
    with quiet():
        if path.suffix.lower() in (".tif", ".tiff"):
            raster = gdal.OpenEx(str(path), gdal.OF_RASTER)
            return "" if raster is None else raster.GetMetadataItem(_TAG) or ""
        vector = gdal.OpenEx(str(path), gdal.OF_VECTOR)
        if vector is None:
            return ""
        for index in range(vector.GetLayerCount()):
            text = _first_lineage(vector.GetLayer(index))
            if text:
                return text
    return ""


def _first_lineage(layer: ogr.Layer) -> str:
    if layer.GetLayerDefn().GetFieldIndex(_FIELD) < 0:
        return ""
    feature = layer.GetNextFeature()
    return "" if feature is None else feature.GetField(_FIELD) or ""
