"""Presets and policies are text files with units and sources; here they become values."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..core.errors import InputError
from ..core.names import near_word, nearest
from ..core.presets import (
    RIVER_CLASSES,
    ROAD_CLASSES,
    ROAD_SURFACES,
    SEASONS,
    CrossingRule,
    ModePreset,
    Parameter,
    ZoneRule,
)
from ..core.wording import say
from .vectors import read_csv

PRESETS = Path(__file__).resolve().parents[2] / "resources" / "presets"
MODES = ("truck", "pack_animal", "porter")
POLICY_COLUMNS = ("actor_class", "time_factor", "blocked", "exposure", "delay_h", "levy_usd_t")
CROSSING_COLUMNS = ("from_class", "to_class", "hours", "usd_t")
# Policies of version 0.1 had the first four columns.
_OLD_POLICY = 4
_TRUE, _FALSE = {"yes", "true", "1"}, {"no", "false", "0", ""}
_SINGLE = (
    *("freight_rate", "freight_reference_speed", "freight_time_share", "critical_grade"),
    *("maximum_grade", "mass_per_power", "road_grade", "border_crossing", "border_levy"),
    *("border_line_error", "border_crossing_reach", "payload", "daily_hours", "daily_range"),
    *("handling", "vehicles", "speed_open_ground"),
)


def shipped_preset(mode: str) -> Path:
    """Path of the preset that ships for a mode; raises InputError for an unknown mode."""
    if mode not in MODES:
        raise InputError("'{mode}' is no mode", "{hint}", mode=mode, hint=nearest(mode, MODES))
    return PRESETS / f"{mode}.json"


def read_preset(path: str | Path) -> ModePreset:
    """Read a mode preset; raises InputError where it is missing or malformed.

    A value of null in a river or ford means that nobody crosses it.
    """
    path = Path(path)
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        parameters = {name: _parameter(row) for name, row in record["parameters"].items()}
        preset = ModePreset(
            str(record["mode"]),
            str(record["title"]),
            parameters,
            str(record.get("vertical_factor", "herzog_wheeled")),
        )
    except FileNotFoundError:
        raise InputError(
            "the preset file {file} does not exist", "choose another one", file=path.name
        ) from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            "the preset file {file} is not well formed ({error})",
            "each parameter needs value, unit, kind, source_id and note",
            file=path.name,
            error=error,
        ) from error
    known = parameter_names()
    for name, parameter in parameters.items():
        if name not in known:
            raise InputError(
                "the preset file {file} has the unknown parameter '{name}'",
                "{hint}",
                file=path.name,
                name=name,
                hint=nearest(name, known) if near_word(name, known) else say("remove it"),
            )
        if not parameter.value >= 0:
            raise InputError(
                "the preset file {file} has {name} = {value:g}",
                "write zero or more",
                file=path.name,
                name=name,
                value=parameter.value,
            )
    return preset


def parameter_names() -> frozenset[str]:
    """All parameters that a preset may have."""
    names = set(_SINGLE)
    surfaces = ROAD_SURFACES[1:]
    for road in ROAD_CLASSES:
        names.add(f"speed_{road}")
        names.update(f"surface_{surface}_{road}" for surface in surfaces)
        for season in SEASONS:
            for what in ("season", "closed"):
                names.add(f"{what}_{season}_{road}")
                names.update(f"{what}_{season}_{road}_{surface}" for surface in surfaces)
    for season in SEASONS:
        names.update(f"river_{river}_{season}" for river in ("crossing", *RIVER_CLASSES[1:]))
        names.update((f"ford_{season}", f"ferry_{season}"))
    return frozenset(names)


def shipped_policy_rows() -> list[list[str]]:
    """Rows of the policy that ships, in the order of POLICY_COLUMNS."""
    return _rows("zone_policy.csv", POLICY_COLUMNS)


def shipped_crossing_rows() -> list[list[str]]:
    """Rows of the crossing costs that ship, in the order of CROSSING_COLUMNS."""
    return _rows("crossings.csv", CROSSING_COLUMNS)


def policy_rows(cells: Sequence[object]) -> list[list[str]]:
    """Rows of the flat cells of a policy table of six columns, or of the four of version 0.1.

    Raises InputError where the cells make up neither.
    """
    texts = ["" if cell is None else str(cell).strip() for cell in cells]
    width = len(POLICY_COLUMNS)
    # In a row of four the fifth cell is the actor class of the next row.
    old = len(texts) % _OLD_POLICY == 0 and (len(texts) == 4 or not _is_number(texts[4:5]))
    if old and texts:
        width = _OLD_POLICY
    if not texts or len(texts) % width:
        raise InputError(
            "the zone policy has {count} cells",
            "give six for each actor class: class, time factor, blocked, exposure, delay, levy",
            count=len(texts),
        )
    return [texts[i : i + width] for i in range(0, len(texts), width)]


def parse_policy(rows: Iterable[Sequence[object]]) -> Mapping[str, ZoneRule]:
    """Turn policy rows into rules; raises InputError naming the row and the value."""
    policy: dict[str, ZoneRule] = {}
    for row in rows:
        texts = [str(cell).strip() for cell in row]
        actor, factor_text, blocked_text, exposure_text = texts[:4]
        delay_text, levy_text = (*texts[4:], "", "")[:2]
        if actor in policy:
            raise InputError("the zone policy has two rows for '{actor}'", "keep one", actor=actor)
        if blocked_text.lower() not in _TRUE | _FALSE:
            raise InputError(
                "the zone policy says blocked = '{text}' for '{actor}'",
                "write yes or no",
                text=blocked_text,
                actor=actor,
            )
        factor = _number(factor_text, say("time factor"), actor)
        if factor == 0:
            raise InputError(
                "the zone policy has the time factor 0 for '{actor}'",
                "use 1 for no change",
                actor=actor,
            )
        policy[actor] = ZoneRule(
            factor,
            blocked_text.lower() in _TRUE,
            _number(exposure_text, say("exposure"), actor),
            _number(delay_text or "0", say("delay"), actor),
            _number(levy_text or "0", say("levy"), actor),
        )
    return policy


def crossing_rows(cells: Sequence[object]) -> list[list[str]]:
    """Rows of the flat cells of a table of crossings; raises InputError for a torn row."""
    texts = ["" if cell is None else str(cell).strip() for cell in cells]
    width = len(CROSSING_COLUMNS)
    if len(texts) % width:
        raise InputError(
            "the crossings have {count} cells",
            "give four for each: from class, to class, hours, USD/t",
            count=len(texts),
        )
    return [texts[i : i + width] for i in range(0, len(texts), width)]


def parse_crossings(rows: Iterable[Sequence[object]], known: Iterable[str]) -> list[CrossingRule]:
    """Turn rows of crossings into rules; raises InputError for unknown classes and doubles."""
    classes = {*known, "*"}
    rules: dict[tuple[str, str], CrossingRule] = {}
    for row in rows:
        start, end, hours, usd = (str(cell).strip() for cell in row)
        for word in (start, end):
            if word not in classes:
                raise InputError(
                    "the crossings name the actor class '{word}' that the zone policy lacks",
                    "{hint}",
                    word=word,
                    hint=nearest(word, classes),
                )
        if (start, end) in rules:
            raise InputError(
                "the crossings have two rows from '{start}' to '{end}'",
                "keep one",
                start=start,
                end=end,
            )
        way = f"{start} > {end}"
        rules[start, end] = CrossingRule(
            start,
            end,
            _number(hours or "0", say("hours"), way, crossings=True),
            _number(usd or "0", "USD/t", way, crossings=True),
        )
    return list(rules.values())


def read_grade_table(path: str | Path) -> tuple[list[float], list[float]]:
    """Grades and factors of a CSV with these two columns; inf or an empty factor is closed.

    Raises InputError where columns are missing or a cell is no number.
    """
    path = Path(path)
    if not path.is_file():
        raise InputError(
            "the table {file} of grades does not exist", "choose another one", file=path.name
        )
    rows = read_csv(path)
    if not rows or not {"grade", "factor"} <= rows[0].keys():
        raise InputError(
            "the table {file} has no columns grade and factor",
            "name them in its first line",
            file=path.name,
        )
    grades, factors = [], []
    for line, row in enumerate(rows, start=2):
        try:
            grades.append(float(row["grade"]))
            factors.append(float(row["factor"].strip() or "inf"))
        except ValueError:
            raise InputError(
                "line {line} of {file} holds '{grade}, {factor}'",
                "write a grade and a factor as numbers",
                line=line,
                file=path.name,
                grade=row["grade"],
                factor=row["factor"],
            ) from None
    return grades, factors


def _parameter(row: Mapping[str, Any]) -> Parameter:
    value = float("inf") if row["value"] is None else float(row["value"])
    texts = (str(row[key]) for key in ("unit", "kind", "source_id", "note"))
    return Parameter(value, *texts)


def _rows(name: str, columns: Sequence[str]) -> list[list[str]]:
    with (PRESETS / name).open(encoding="utf-8", newline="") as stream:
        return [[row[column] for column in columns] for row in csv.DictReader(stream)]


def _is_number(cells: Sequence[str]) -> bool:
    try:
        return all(float(cell or 0) >= 0 for cell in cells)
    except ValueError:
        return False


def _number(text: str, column: str, what: str, crossings: bool = False) -> float:
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not 0 <= value < float("inf"):
        raise InputError(
            "the crossings say {column} = '{text}' for '{what}'"
            if crossings
            else "the zone policy says {column} = '{text}' for '{what}'",
            "write a number of zero or more",
            column=column,
            text=text,
            what=what,
        )
    return value
