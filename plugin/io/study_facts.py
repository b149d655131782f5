"""What a study offers to choose from and to look for, read in one go."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..core.errors import InputError
from ..core.names import normal_name, split_names
from .evidence import latest_date
from .store import layer_names, open_layer_features
from .vectors import Feature

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Named:
    """A belt or a gateway that a route may start from or lead to."""

    id: str
    name: str
    country: str = ""


@dataclass(frozen=True)
class Found:
    """An entry of the index of names; ``bounds`` are west, south, east, north in degrees."""

    name: str
    names: tuple[str, ...]
    kind: str
    layer: str
    bounds: Bounds
    keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class StudyFacts:
    """A study at a glance; ``extent`` is that of its belts and gateways, in degrees."""

    study: str
    tables: tuple[str, ...]
    belts: tuple[Named, ...]
    gateways: tuple[Named, ...]
    latest: date | None
    extent: Bounds
    index: tuple[Found, ...]
    surveyed_roads: bool


def read_facts(study: str) -> StudyFacts:
    """Read a study; raises StoreError where it is none."""
    tables = tuple(layer_names(study))
    belts = _rows(study, tables, "mining_belts")
    gateways = _rows(study, tables, "gateways")
    ends = [row for row in gateways if row.text("role") == "destination"]
    index = tuple(_index(study, tables))
    return StudyFacts(
        study=study,
        tables=tables,
        belts=tuple(_named(row) for row in belts),
        gateways=tuple(_named(row) for row in ends),
        latest=_latest(study),
        extent=_around(row.geometry.bounds for row in [*belts, *ends] if row.geometry is not None),
        index=index,
        surveyed_roads=_has_surveyed_roads(study),
    )


def search(index: Iterable[Found], text: str, limit: int = 40) -> list[tuple[float, Found]]:
    """Entries whose names hold a text, case and accents aside, with a score of 0 to 1.

    Whole names come before beginnings, beginnings before what is inside.
    """
    key = normal_name(text)
    if not key:
        return []
    scored = []
    for entry in index:
        # A corridor is also found by the towns that it passes, after the towns themselves.
        other = 0.6 if entry.layer == "corridors" else 0.95
        score = max(
            (_score(name, key) * (other if i else 1.0) for i, name in enumerate(entry.keys)),
            default=0.0,
        )
        if score > 0:
            scored.append((score, entry))
    scored.sort(key=lambda pair: (-pair[0], pair[1].name))
    return scored[:limit]


def _score(name: str, key: str) -> float:
    if name == key:
        return 1.0
    if name.startswith(key):
        return 0.8
    return 0.5 if len(key) > 2 and key in name else 0.0


def _index(study: str, tables: tuple[str, ...]) -> Iterator[Found]:
    kinds: tuple[tuple[str, str, Callable[[Feature], str]], ...] = (
        ("deposits", "deposit", lambda row: row.text("alt_names")),
        ("mining_belts", "mining belt", lambda row: row.text("alt_names")),
        ("gateways", "gateway", lambda row: f"{row.text('place')};{row.text('faces')}"),
        ("corridors", "corridor", lambda row: row.text("waypoints").replace(">", ";")),
        ("places", "place", lambda row: row.text("alt_names")),
    )
    for layer, kind, others in kinds:
        for row in _rows(study, tables, layer):
            if row.geometry is None or not row.text("name"):
                continue
            names = tuple(dict.fromkeys([row.text("name"), *split_names(others(row))]))
            keys = [normal_name(name) for name in (*names, row.text("id"))]
            yield Found(
                row.text("name"),
                names[1:],
                kind,
                layer,
                row.geometry.bounds,
                tuple(key for key in dict.fromkeys(keys) if key),
            )


def _rows(study: str, tables: tuple[str, ...], layer: str) -> list[Feature]:
    return open_layer_features(study, layer) if layer in tables else []


def _named(row: Feature) -> Named:
    return Named(row.text("id"), row.text("name"), row.text("country"))


def _latest(study: str) -> date | None:
    try:
        return latest_date(Path(study))
    except InputError:
        return None


def _has_surveyed_roads(study: str) -> bool:
    """True where 'Import roads' has brought in roads with their bends."""
    sql = "SELECT 1 FROM roads WHERE geometry_kind = 'surveyed' LIMIT 1"
    try:
        with closing(sqlite3.connect(f"{Path(study).absolute().as_uri()}?mode=ro", uri=True)) as db:
            return db.execute(sql).fetchone() is not None
    except sqlite3.Error:  # an older study has no such column
        return False


def _around(boxes: Iterable[Bounds]) -> Bounds:
    all_ = list(boxes)
    if not all_:
        return (0.0, 0.0, 0.0, 0.0)
    west, south, east, north = zip(*all_)
    return (min(west), min(south), max(east), max(north))
