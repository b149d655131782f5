"""What has to be done to a study of an older schema, one step per version."""

from __future__ import annotations

from pathlib import Path

from ..plugin.io.editing import Migrations, StudyEditor, migrate_study
from .catalogue import RASTER, layers


def update_study(path: str | Path) -> Path | None:
    """Bring a study to the current schema; gives the backup, None where it was current.

    Raises StoreError where the study cannot be read or comes from a newer plugin; it is then
    as it was.
    """
    return migrate_study(Path(path), MIGRATIONS)


def _to_2(editor: StudyEditor) -> None:
    """Version 2: roads keep what a survey says of them, and forms know values and constraints."""
    for definition in layers():
        if definition.geometry == RASTER or not editor.has(definition.table):
            continue
        editor.add_fields(definition.table, definition.fields)
        if definition.style_path is not None:
            style = definition.style_path.read_text(encoding="utf-8")
            editor.set_style(definition.table, style, f"{definition.table[:20]} (schema 1)")


MIGRATIONS: Migrations = {1: _to_2}
