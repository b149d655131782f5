"""What vehicles, animals and porters carry, and how long the seasons are: text with sources."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass

from ..core.capacity import Fleet
from ..core.errors import InputError
from .presets import MODES, PRESETS, read_preset, shipped_preset

_ANY = "any"


@dataclass(frozen=True)
class FleetFigures:
    """Figures that the user gives, None where the shipped one of the mode or season counts."""

    payload_t: float | None = None
    daily_hours: float | None = None
    days: float | None = None
    handling_h: float | None = None
    vehicles: float | None = None


def fleet(mode: str, season: str, given: FleetFigures) -> Fleet:
    """The fleet of a mode in a season; raises InputError for a figure that nobody states."""
    shipped = _shipped()

    def figure(value: float | None, row: str, name: str, what: str) -> float:
        if value is not None:
            return value
        if (row, name) not in shipped:
            raise InputError(f"no {what} is known for {mode}, {season} season", "give it")
        return shipped[row, name]

    return Fleet(
        payload_t=figure(given.payload_t, mode, "payload", "payload"),
        daily_hours=figure(given.daily_hours, mode, "daily_hours", "daily time on the way"),
        days=figure(given.days, _ANY, f"season_days_{season}", "number of days"),
        handling_h=figure(given.handling_h, mode, "handling", "handling time"),
        vehicles=given.vehicles,
    )


def _shipped() -> Mapping[tuple[str, str], float]:
    """Values by mode and name: loads and hours from the presets, the rest from fleets.csv."""
    presets = {mode: read_preset(shipped_preset(mode)) for mode in MODES}
    found = {
        (mode, name): preset.get(name)
        for mode, preset in presets.items()
        for name in ("payload", "daily_hours")
    }
    with (PRESETS / "fleets.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found[row["mode"], row["name"]] = float(row["value"])
    return found
