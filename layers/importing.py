"""Foreign rows into a study: read one by one, checked, written all together or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from ..plugin.core.errors import InputError, StoreError
from ..plugin.core.wording import say
from ..plugin.io.editing import edited_study
from ..plugin.io.gpkg import Description, Table
from ..plugin.io.tabular import RawRow, TableFile
from ..plugin.io.vectors import Feature, Field
from .catalogue import layer
from .migrations import MIGRATIONS
from .rowreader import ColumnMapping, Problem, Report, RowReader
from .stored import StoredStudy
from .validate import layer_findings

# A study is a few hundred rows; what is read must fit in memory, and zones are drawn from it.
MOST_ROWS = 20_000

Progress = Callable[[float], bool]
# Further problems of a row (its values, its geometry), and the geometry that it gets.
Check = Callable[[dict[str, Any], RawRow], tuple[Any, list[Problem]]]


@dataclass(frozen=True)
class Job:
    """What to import, and how.

    ``replace`` lets a row take the place of the study's row with the same id; otherwise it is
    rejected.
    """

    study: Path
    final: Path
    report: Path
    source: TableFile
    mapping: ColumnMapping
    order: str = "iso"
    replace: bool = False
    lineage: str = ""


@dataclass
class Outcome:
    """How many rows were added, replaced and rejected, and how many of the study's were ended."""

    added: int = 0
    replaced: int = 0
    rejected: int = 0
    ended: int = 0


@dataclass
class Intake:
    """Accepted rows by id with their number in the file."""

    rows: dict[str, Feature] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)


def read_rows(
    job: Job,
    study: StoredStudy,
    name: str,
    fields: Sequence[Field],
    check: Check,
    report: Report,
    progress: Progress | None,
) -> Intake:
    """Read the file once; rejected rows go to the report, the others are kept.

    Raises InputError where more rows are fit to be imported than a study can hold.
    """
    sources = frozenset(row.text("id") for row in study.features("sources"))
    reader = RowReader(layer(name), fields, job.mapping, job.order, sources)
    known = {row.text("id") for row in study.features(name)}
    intake = Intake()
    for row in job.source.rows(progress):
        values, problems = reader.read(row)
        if values and not values.get("id") and not any(p.field == "id" for p in problems):
            values["id"] = f"{job.source.path.stem}-{row.number}"
        geometry = None
        if values:
            more = _id_problems(values.get("id"), known, intake, job.replace)
            geometry, further = check(values, row)
            problems = [*problems, *more, *further]
        if problems:
            report.reject(row.number, str(values.get("id") or ""), problems)
            continue
        intake.rows[values["id"]] = Feature(values, geometry)
        intake.numbers[values["id"]] = row.number
        if len(intake.rows) > MOST_ROWS:
            raise InputError(
                "the file {file} has more than {most} rows to import",
                "select those of the study area first",
                file=job.source.path.name,
                most=MOST_ROWS,
            )
    if not intake.rows and not report.rejected:
        raise InputError(
            "the file {file} has no rows", "choose another file", file=job.source.path.name
        )
    return intake


def _id_problems(key: str | None, known: set[str], intake: Intake, replace: bool) -> list[Problem]:
    if not key:
        return []
    if ";" in key:
        return [Problem("id", key, say("an id may not hold a semicolon"), say("write another id"))]
    if key in intake.rows:
        text = say("row {row} of the file has the same id", row=intake.numbers[key])
        return [Problem("id", key, text, say("give each row an id of its own"))]
    if key in known and not replace:
        way_out = say("allow rows of the study to be replaced, or give another id")
        return [Problem("id", key, say("the study has a row with this id"), way_out)]
    return []


def merged(study: StoredStudy, name: str, intake: Intake) -> list[Feature]:
    """The rows of a layer with the new ones in the place of those with the same id, or behind."""
    old = study.features(name)
    ids = {row.text("id") for row in old}
    new = [row for key, row in intake.rows.items() if key not in ids]
    return [*(intake.rows.get(row.text("id"), row) for row in old), *new]


def rebuilt(study: StoredStudy, name: str) -> list[Feature]:
    """The rows of a derived layer, by the code that builds it from the text."""
    package = __package__ or ""
    rows: list[Feature] = import_module(f".{name}.build", package).build(study)
    return rows


Derived = Mapping[str, tuple[Sequence[Feature], Sequence[Feature]]]


def derive(before: StoredStudy, after: StoredStudy, names: Iterable[str]) -> Derived:
    """Build derived layers again, in this order: their rows by the rule before and after.

    Rows that no rule made (a user's own) stay.
    """
    derived = {}
    for name in names:
        if name not in before.definitions:
            continue
        derived[name] = rebuilt(before, name), rebuilt(after, name)
        made = {row.text("id") for rows in derived[name] for row in rows}
        own = [row for row in before.features(name) if row.text("id") not in made]
        after.put(name, [*own, *derived[name][1]])
    return derived


def write(
    job: Job, before: StoredStudy, after: StoredStudy, changed: Sequence[str], derived: Derived
) -> None:
    """Write the changed rows and the derived layers.

    Raises StoreError, and leaves the study as it was, where the result would break a rule that
    the study keeps.
    """
    require_rules(before, after, [*changed, *derived])
    with edited_study(job.study, job.final, MIGRATIONS) as editor:
        for name in changed:
            old = {row.text("id"): row for row in before.features(name)}
            rows = [r for r in after.features(name) if old.get(r.text("id")) != r]
            editor.update(table_of(name, [r for r in rows if r.text("id") in old]))
            editor.insert(table_of(name, [r for r in rows if r.text("id") not in old]))
            editor.add_history(name, job.lineage)
        for name, (gone, rows) in derived.items():
            editor.delete(name, {r.text("id") for r in (*gone, *rows)})
            editor.insert(table_of(name, rows))
            editor.add_history(name, job.lineage)


def require_rules(before: StoredStudy, after: StoredStudy, names: Iterable[str]) -> None:
    """Raise StoreError where a layer breaks a rule that it kept before."""
    for name in names:
        known = set(map(str, layer_findings(before, before.definitions[name])))
        for finding in layer_findings(after, after.definitions[name]):
            if str(finding) not in known:
                raise StoreError(
                    "the import would break a rule ({finding})",
                    "{hint}",
                    finding=finding,
                    hint=finding.way_out,
                )


def table_of(name: str, rows: Sequence[Feature]) -> Table:
    """Rows of a layer of the catalogue, as a study is written."""
    definition = layer(name)
    about = Description(definition.title)
    return Table(definition.table, about, definition.fields, rows, definition.geometry)
