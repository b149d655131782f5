"""Scenarios from JSON files, from table rows, and those that ship."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..core.errors import InputError
from ..core.scenario import Scenario, parse_scenario
from ..core.wording import say

SCENARIOS = Path(__file__).resolve().parents[2] / "resources" / "scenarios"
# The order in which the ready ones are offered.
SHIPPED = (
    "dry",
    "wet",
    "before_autumn_2024",
    "after_autumn_2024",
    "bhamo_closed",
    "ledo_road_rebuilt",
    "all_gates_open",
    "samples_by_pack_animal",
    "bulk_by_truck",
)
# What tables hold besides: row numbers of databases, and words of the user's own.
_IGNORED = ("fid", "ogc_fid", "objectid")
_STRUCTURED = ("weights", "policy", "crossing_costs", "built")
_LISTS = ("closed", "open_gates")


def shipped_scenarios() -> list[Scenario]:
    """The ready scenarios, in the order of ``SHIPPED``."""
    return [read_scenarios(SCENARIOS / f"{name}.json")[0] for name in SHIPPED]


def read_scenarios(path: str | Path) -> list[Scenario]:
    """The scenarios of a JSON file: one object, or a list of them.

    Raises InputError for a file that is missing, no JSON (with line and column), or no scenario.
    """
    path = Path(path)
    name = say("the scenario file {file}", file=path.name)
    try:
        record = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise InputError("{name} does not exist", "choose another one", name=name) from None
    except json.JSONDecodeError as error:
        raise InputError(
            "{name} is no JSON at line {line}, column {column} ({error})",
            "correct it there",
            name=name,
            line=error.lineno,
            column=error.colno,
            error=error.msg,
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            "{name} cannot be read ({error})", "save it as UTF-8 text", name=name, error=error
        ) from None
    records = record if isinstance(record, list) else [record]
    if not records or not all(isinstance(item, Mapping) for item in records):
        raise InputError(
            "{name} holds no scenario", 'write an object, {{"name": "...", ...}}', name=name
        )
    return [parse_scenario(item) for item in records]


def scenarios_of_rows(rows: Iterable[Mapping[str, Any]], table: str) -> list[Scenario]:
    """One scenario for each row of a table whose columns are keys of scenarios.

    An empty cell changes nothing. Lists are separated by semicolons, structured values are JSON.
    Raises InputError that names the row and the column.
    """
    found = []
    for number, row in enumerate(rows, 1):
        record = {
            key: _cell(key, value, say("{table}, row {row}", table=table, row=number))
            for key, value in row.items()
            if key.lower() not in _IGNORED
        }
        found.append(parse_scenario(record))
    return found


def _cell(key: str, value: Any, where: str) -> Any:
    if not isinstance(value, str):
        return value
    text = value.strip()
    if key in _STRUCTURED and text:
        try:
            return json.loads(text)
        except json.JSONDecodeError as error:
            raise InputError(
                "{where}, column {key} is no JSON at character {column} ({error})",
                "correct it there",
                where=where,
                key=key,
                column=error.colno,
                error=error.msg,
            ) from None
    if key in _LISTS:
        return [part.strip() for part in text.split(";") if part.strip()] or None
    if key in ("cell_size", "tonnes") and text:
        try:
            return float(text)
        except ValueError:
            return text
    return text
