"""Put the lines that were found for corridor legs into a study."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..plugin.core.errors import InputError
from ..plugin.io.editing import edited_study
from ..plugin.io.vectors import Feature
from .corridor_legs.build import FOUND, between
from .importing import rebuilt, require_rules, table_of
from .migrations import MIGRATIONS
from .stored import StoredStudy

LEGS, CORRIDORS, VALIDATION = "corridor_legs", "corridors", "leg_validation"
_DIGITS = 1  # a tenth of a kilometre


def store_lines(path: Path, found: Sequence[Feature], lineage: str) -> int:
    """Give the legs of a study their lines, join the corridors and compare the lengths anew.

    Returns the number of legs that changed; legs that the study does not have are left out.
    Raises InputError where it has none of them, StoreError where it cannot be changed; the study
    is then as it was.
    """
    before = StoredStudy(path)
    lines = {row.text("id"): row for row in found}
    own = before.features(LEGS)
    legs = [_with_line(leg, lines[leg.text("id")]) for leg in own if leg.text("id") in lines]
    if not legs:
        raise InputError(
            "the study {file} has none of the legs that were routed",
            "give the study whose legs these are",
            file=path.name,
        )
    changed = {leg.text("id"): leg for leg in legs}
    after = StoredStudy(path)
    after.put(LEGS, [changed.get(leg.text("id"), leg) for leg in own])
    corridors, lengths = rebuilt(after, CORRIDORS), rebuilt(after, VALIDATION)
    after.put(CORRIDORS, corridors)
    require_rules(before, after, [LEGS, CORRIDORS])
    with edited_study(path, path, MIGRATIONS) as editor:
        editor.update(table_of(LEGS, legs))
        editor.update(table_of(CORRIDORS, corridors))
        editor.delete(VALIDATION, editor.ids(VALIDATION))
        editor.insert(table_of(VALIDATION, lengths))
        for name in (LEGS, CORRIDORS, VALIDATION):
            editor.add_history(name, lineage)
    return len(legs)


def _with_line(leg: Feature, found: Feature) -> Feature:
    said = {name: _rounded(found.get(name)) for name in FOUND}
    return Feature({**leg.values, **said}, between(leg, leg.geometry, found.geometry))


def _rounded(value: Any) -> Any:
    return round(value, _DIGITS) if isinstance(value, float) else value
