"""What has to be done to a study of an older schema, one step per version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from shapely.ops import unary_union

from ..plugin.io.editing import Migrations, StudyEditor, migrate_study
from ..plugin.io.vectors import Feature, Field
from .build import table
from .catalogue import RASTER, LayerDefinition, layer, layers
from .corridor_legs.build import FOUND, history
from .leg_validation.build import build as compare_lengths
from .study import Study

_RIVERS = "rivers"


def update_study(path: str | Path) -> Path | None:
    """Bring a study to the current schema; gives the backup, None where it was current.

    Raises StoreError where the study cannot be read or comes from a newer plugin; it is then
    as it was.
    """
    return migrate_study(Path(path), MIGRATIONS)


def _to_2(editor: StudyEditor) -> None:
    """Version 2: roads keep what a survey says of them, and forms know values and constraints."""
    for definition in _stored(editor):
        _bring_up(editor, definition, "schema 1")


def _to_3(editor: StudyEditor) -> None:
    """Version 3: legs and corridors have lines, symbols follow the date, rivers have names.

    Rows of the user's own, and those that differ from the shipped ones in what a line or a name
    hangs on, stay as they are.
    """
    shipped = Study(layers())
    for definition in _stored(editor):
        _bring_up(editor, definition, "schema 2")
    _take_over(editor, shipped, "corridor_legs", FOUND, _same("from_place", "to_place", "mode"))
    _take_over(
        editor, shipped, "corridors", ("computed_km", "straight_km"), _same("waypoints", "mode")
    )
    _name_rivers(editor, shipped)
    _create(editor, shipped, "leg_status", lambda rows: _known(editor, rows))
    for name, reports, key in (
        ("gateways", "gateway_status", "gateway_id"),
        ("corridor_legs", "leg_status", "leg_id"),
    ):
        _write_history(editor, name, reports, key)
    _create(editor, shipped, "leg_validation", lambda _: compare_lengths(_Rows(editor)))
    for definition in layers():
        if definition.geometry != RASTER:
            _create(editor, shipped, definition.name, list)


MIGRATIONS: Migrations = {1: _to_2, 2: _to_3}


class _Rows(Study):
    """The layers of a study that is being edited."""

    def __init__(self, editor: StudyEditor) -> None:
        super().__init__(layers())
        self._editor = editor

    def _load(self, definition: LayerDefinition) -> list[Feature]:
        return self._editor.features(definition.table)


def _stored(editor: StudyEditor) -> list[LayerDefinition]:
    return [d for d in layers() if d.geometry != RASTER and editor.has(d.table)]


def _bring_up(editor: StudyEditor, definition: LayerDefinition, was: str) -> None:
    """Fields, style and description as the catalogue has them; the user's own fields stay."""
    editor.add_fields(definition.table, definition.fields)
    whole = table(definition, ())
    editor.describe(definition.table, whole.description)
    if whole.style_qml:
        editor.set_style(definition.table, whole.style_qml, f"{definition.table[:20]} ({was})")


def _create(
    editor: StudyEditor,
    shipped: Study,
    name: str,
    rows: Callable[[list[Feature]], list[Feature]],
) -> None:
    """Add a table that the study lacks, with those of the shipped rows that ``rows`` gives."""
    definition = layer(name)
    if not editor.has(definition.table):
        editor.create(table(definition, rows(shipped.features(name))))


def _known(editor: StudyEditor, reports: list[Feature]) -> list[Feature]:
    """Reports on legs and events that the study has."""
    legs, events = editor.ids("corridor_legs"), editor.ids("control_events")
    return [r for r in reports if r["leg_id"] in legs and r["event_id"] in events]


def _take_over(
    editor: StudyEditor,
    shipped: Study,
    name: str,
    fields: Iterable[str],
    same: Callable[[Feature, Feature], bool],
) -> None:
    """Fill fields, and the geometry, from the shipped rows that are the ``same``."""
    if not editor.has(name):
        return
    ours = {row.text("id"): row for row in shipped.features(name)}
    rows = [(row, ours[row.text("id")]) for row in editor.features(name) if row.text("id") in ours]
    taken = [
        Feature({"id": row["id"], **{field: our.get(field) for field in fields}}, our.geometry)
        for row, our in rows
        if same(row, our)
    ]
    _update(editor, name, fields, taken)


def _same(*names: str) -> Callable[[Feature, Feature], bool]:
    return lambda row, our: all(row.text(name) == our.text(name) for name in names)


def _name_rivers(editor: StudyEditor, shipped: Study) -> None:
    """Put the named lines, and the pieces of lines along two rivers, in the place of the shipped.

    A line that the user has changed stays.
    """
    if not editor.has(_RIVERS):
        return
    pieces: Mapping[str, list[Feature]] = defaultdict(list)
    for piece in shipped.features(_RIVERS):
        pieces["-".join(piece.text("id").split("-")[:2])].append(piece)
    old = {row.text("id"): row.geometry for row in editor.features(_RIVERS)}
    same = [
        key
        for key, line in old.items()
        if key in pieces and line.bounds == unary_union([p.geometry for p in pieces[key]]).bounds
    ]
    editor.delete(_RIVERS, same)
    editor.insert(table(layer(_RIVERS), [piece for key in same for piece in pieces[key]]))


def _write_history(editor: StudyEditor, name: str, reports: str, key: str) -> None:
    """Write the dated reports of a table into the rows that they are about."""
    if not editor.has(name) or not editor.has(reports):
        return
    by_row: Mapping[Any, list[Feature]] = defaultdict(list)
    for report in sorted(editor.features(reports), key=lambda r: r["valid_from"] or date.min):
        by_row[report[key]].append(report)
    rows = [
        Feature({"id": row["id"], "status_history": history(by_row[row["id"]])}, row.geometry)
        for row in editor.features(name)
        if row["id"] in by_row
    ]
    _update(editor, name, ("status_history",), rows)


def _update(editor: StudyEditor, name: str, fields: Iterable[str], rows: list[Feature]) -> None:
    definition = layer(name)
    wanted: list[Field] = [f for f in definition.fields if f.name in set(fields)]
    editor.update(table(definition, rows, wanted))
