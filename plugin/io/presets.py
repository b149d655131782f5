"""Presets and policies are text files with units and sources; here they become values."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from ..core.errors import InputError
from ..core.presets import ModePreset, Parameter, ZoneRule

PRESETS = Path(__file__).resolve().parents[2] / "resources" / "presets"
POLICY_COLUMNS = ("actor_class", "time_factor", "blocked", "exposure")
_TRUE, _FALSE = {"yes", "true", "1"}, {"no", "false", "0", ""}


def shipped_preset(mode: str) -> Path:
    """Path of the preset that ships for a mode."""
    return PRESETS / f"{mode}.json"


def read_preset(path: str | Path) -> ModePreset:
    """Read a mode preset; raises InputError where it is missing or malformed."""
    path = Path(path)
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        parameters = {
            name: Parameter(
                float(row["value"]),
                str(row["unit"]),
                str(row["kind"]),
                str(row["source_id"]),
                str(row["note"]),
            )
            for name, row in record["parameters"].items()
        }
        return ModePreset(str(record["mode"]), str(record["title"]), parameters)
    except FileNotFoundError:
        raise InputError(
            f"the preset file {path.name} does not exist", "choose another one"
        ) from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f"the preset file {path.name} is not well formed ({error})",
            "each parameter needs value, unit, kind, source_id and note",
        ) from error


def shipped_policy_rows() -> list[list[str]]:
    """Rows of the policy that ships: actor class, time factor, blocked, exposure."""
    with (PRESETS / "zone_policy.csv").open(encoding="utf-8", newline="") as stream:
        return [[row[name] for name in POLICY_COLUMNS] for row in csv.DictReader(stream)]


def parse_policy(rows: Iterable[Sequence[object]]) -> Mapping[str, ZoneRule]:
    """Turn policy rows into rules; raises InputError naming the row and the value."""
    policy: dict[str, ZoneRule] = {}
    for row in rows:
        actor, factor_text, blocked_text, exposure_text = (str(cell).strip() for cell in row)
        if actor in policy:
            raise InputError(f"the zone policy has two rows for '{actor}'", "keep one")
        if blocked_text.lower() not in _TRUE | _FALSE:
            raise InputError(
                f"the zone policy says blocked = '{blocked_text}' for '{actor}'", "write yes or no"
            )
        factor = _number(factor_text, "time factor", actor)
        if factor == 0:
            raise InputError(
                f"the zone policy has the time factor 0 for '{actor}'", "use 1 for no change"
            )
        exposure = _number(exposure_text, "exposure", actor)
        policy[actor] = ZoneRule(factor, blocked_text.lower() in _TRUE, exposure)
    return policy


def _number(text: str, column: str, actor: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not 0 <= value < float("inf"):
        raise InputError(
            f"the zone policy says {column} = '{text}' for '{actor}'",
            "write a number of zero or more",
        )
    return value
