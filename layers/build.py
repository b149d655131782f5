"""Build study.gpkg from the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from ..plugin.core.errors import Cancelled, StoreError
from ..plugin.core.wording import say
from ..plugin.io.gpkg import Coverage, Description, Table
from ..plugin.io.lineage import Lineage
from ..plugin.io.store import write_study
from ..plugin.io.vectors import Feature, Field
from .catalogue import RASTER, LayerDefinition, layers
from .study import Study
from .validate import findings

_READ = 0.6


def build_study(path: Path, progress: Callable[[float], bool] | None = None) -> Mapping[str, int]:
    """Write the study and return the number of records by layer (1 for a raster).

    Raises StoreError where the text breaks a rule, InputError where the folder is not writable,
    Cancelled where progress says stop; an existing file is replaced only by a whole new one.
    """
    definitions = layers()
    study = Study(definitions)
    for number, definition in enumerate(definitions):
        _tell(progress, _READ * number / len(definitions))
        study.features(definition.name)
    wrong = findings(study)
    if wrong:
        more = say(" (and {count} more)", count=len(wrong) - 1) if len(wrong) > 1 else ""
        raise StoreError(
            "the layers break a rule: {finding}{more}",
            "correct the text under layers/",
            finding=wrong[0],
            more=more,
        )
    tables = [table(d, study.features(d.name)) for d in definitions if d.geometry != RASTER]
    coverages = [
        Coverage(d.name, _description(d), d.raster_path)
        for d in definitions
        if d.raster_path is not None
    ]
    write_study(path, tables, coverages, _stretch(progress))
    return {
        d.name: 1 if d.geometry == RASTER else len(study.features(d.name))
        for d in definitions
        if not d.shows
    }


def _tell(progress: Callable[[float], bool] | None, fraction: float) -> None:
    if progress is not None and not progress(fraction):
        raise Cancelled


def _stretch(progress: Callable[[float], bool] | None) -> Callable[[float], bool] | None:
    if progress is None:
        return None
    return lambda fraction: progress(_READ + (1 - _READ) * fraction)


def table(
    definition: LayerDefinition, rows: Sequence[Feature], fields: Sequence[Field] | None = None
) -> Table:
    """A layer with rows and style as a study is written; ``fields`` are those that are filled."""
    style = definition.style_path
    return Table(
        name=definition.table,
        description=_description(definition),
        fields=definition.fields if fields is None else tuple(fields),
        features=rows,
        geometry=definition.geometry,
        style_qml=style.read_text(encoding="utf-8") if style else "",
    )


def _description(definition: LayerDefinition) -> Description:
    abstract = "\n\n".join(part for part in (definition.abstract, definition.method) if part)
    return Description(
        title=definition.title,
        abstract=abstract,
        licence=definition.licence,
        credit=definition.credit,
        as_of=definition.as_of,
        lineage=Lineage(
            algorithm="kachin:createstudy",
            parameters={"layer": definition.name},
            inputs={"text": {"sha256_16": _digest(definition.folder)}},
        ).to_json(),
    )


def _digest(folder: Path) -> str:
    """Hash of what a layer is made from: its text and code, without its style."""
    total = sha256()
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.suffix != ".qml":
            total.update(path.name.encode() + path.read_bytes())
    return total.hexdigest()[:16]
