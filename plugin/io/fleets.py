"""What vehicles, animals and porters carry, and how long the seasons are: text with sources."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from ..core.capacity import Fleet
from ..core.errors import InputError
from ..core.wording import say
from .presets import MODES, PRESETS, read_preset, shipped_preset


@dataclass(frozen=True)
class FleetFigures:
    """Figures that the user gives, None where that of the mode's preset or the season counts."""

    payload_t: float | None = None
    daily_hours: float | None = None
    days: float | None = None
    handling_h: float | None = None
    vehicles: float | None = None


def fleet(mode: str, season: str, given: FleetFigures, preset: str | Path = "") -> Fleet:
    """The fleet of a mode in a season.

    What is not given is read from ``preset``, by default the shipped one of the mode: payload
    (t), daily_hours, handling (h per round trip) and, where it states them, vehicles. Raises
    InputError for a figure that nobody states.
    """
    if not preset and mode in MODES:
        preset = shipped_preset(mode)
    stated = read_preset(preset).parameters if preset else {}
    known = {name: row.value for name, row in stated.items()}

    def figure(value: float | None, default: float | None, what: str) -> float:
        found = default if value is None else value
        if found is None:
            raise InputError(
                "no {what} is known for the mode '{mode}' in the {season} season",
                "give it, or a preset that states it",
                what=what,
                mode=mode,
                season=season,
            )
        return found

    return Fleet(
        payload_t=figure(given.payload_t, known.get("payload"), say("payload")),
        daily_hours=figure(
            given.daily_hours, known.get("daily_hours"), say("daily time on the way")
        ),
        days=figure(given.days, season_days().get(season), say("number of days")),
        handling_h=figure(given.handling_h, known.get("handling", 0.0), say("handling time")),
        vehicles=known.get("vehicles") if given.vehicles is None else given.vehicles,
    )


def season_days() -> dict[str, float]:
    """Days of each season by the shipped table."""
    with (PRESETS / "seasons.csv").open(encoding="utf-8", newline="") as stream:
        return {row["season"]: float(row["days"]) for row in csv.DictReader(stream)}
