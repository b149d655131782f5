"""Outcomes of scenarios as rows, lines and bands of differences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ..core.comparison import Difference, HoursChange, Standing, difference, hours_change
from ..core.grid import Grid
from ..core.ranking import GENERALISED
from ..core.scenario import Scenario
from ..io.measure_records import context as surface_context
from ..io.results import REACHED
from ..io.vectors import Feature
from .base import tr
from .scenariojob import F32, Best, Outcome

# In the data, which styles and expressions read in any language.
_YES, _NO = "yes", "no"


@dataclass(frozen=True)
class ScenarioRecords:
    """Rows and lines of a comparison.

    ``bases`` holds the base once for each set of weights that a scenario brings; the first is the
    base as it was asked for.
    """

    bases: Sequence[Outcome]
    outcomes: Sequence[Outcome]
    lineage: str

    def rows(self) -> list[Feature]:
        """One row per belt, scenario and measure, with the line of the best route if any."""
        base = self.bases[0]
        return [
            self._row(outcome, origin, measure)
            for origin in base.origins
            for outcome in (base, *self.outcomes)
            for measure in outcome.measures
        ]

    def statements(self) -> list[str]:
        """What each scenario does to each belt, as sentences; one where it changes nothing."""
        found = []
        for outcome in self.outcomes:
            base = self._base_for(outcome)
            own = [
                _statement(outcome, base, origin, measure)
                for origin in self.bases[0].origins
                for measure in outcome.measures
            ]
            changed = [text for text, changes in own if changes]
            title = outcome.task.scenario.title or outcome.task.scenario.name
            found += changed or [tr("{}: no route changes.").format(title)]
        return found

    @cached_property
    def hours(self) -> list[HoursChange]:
        """Hours above the base on the base's grid, by scenario."""
        base = self.bases[0]
        return [
            hours_change(on_grid(outcome.hours, outcome.grid, base.grid), base.hours)
            for outcome in self.outcomes
        ]

    @property
    def most_changed(self) -> int:
        """Number of the band, from 1, in which hours change most."""
        largest = [float(np.nanmax(np.abs(c.hours), initial=0)) for c in self.hours]
        return 1 + int(np.argmax(largest))

    def _base_for(self, outcome: Outcome) -> Outcome:
        weights = outcome.task.scenario.weights
        return next(b for b in self.bases if weights in (None, b.task.scenario.weights))

    def _row(self, outcome: Outcome, origin: str, measure: str) -> Feature:
        own, former = outcome.standings[origin, measure], self._base_for(outcome)
        base = former.standings[origin, measure]
        scenario, info = outcome.task.scenario, outcome.info
        best = outcome.best.get((origin, measure))
        row: dict[str, Any] = {
            "origin": origin,
            "scenario": scenario.name,
            "title": scenario.title or scenario.name,
            "measure": measure,
            "status": REACHED if best else self._why_none(outcome),
            "gateways_reached": len(own.ranks),
            "changes": changes_text(scenario, self.bases[0].task.scenario),
            **surface_context(info),
            "lineage": self.lineage,
        }
        if best is not None:
            row.update(_best_columns(own, best, scenario), **_haul(best, outcome))
        if outcome is not self.bases[0]:
            row.update(_difference_columns(difference(own, base), base))
            row["same_route"] = _same(best, former.best.get((origin, measure)))
        return Feature(row, None if best is None else best.line)

    def _why_none(self, outcome: Outcome) -> str:
        if outcome.task.closed.destinations:
            return tr("no gateway is reached, {} closed").format(
                ", ".join(outcome.task.closed.destinations)
            )
        return tr("no gateway is reached")


def on_grid(values: F32, grid: Grid, like: Grid) -> F32:
    """Values at the cell centres of another grid of the same CRS; infinite outside."""
    if grid.shape == like.shape and grid.transform == like.transform:
        return values
    rows, cols = like.shape
    x, _ = like.xy(0, np.arange(cols))
    _, y = like.xy(np.arange(rows), 0)
    row, col = (
        np.floor(position + 0.5).astype(np.intp) for position in grid.fractional_rowcol(x, y)
    )
    inside_rows = (row >= 0) & (row < grid.shape[0])
    inside_cols = (col >= 0) & (col < grid.shape[1])
    found = np.full(like.shape, np.inf, np.float32)
    found[np.ix_(inside_rows, inside_cols)] = values[np.ix_(row[inside_rows], col[inside_cols])]
    return found


def changes_text(scenario: Scenario, base: Scenario) -> str:
    """What a scenario changes, as its file says it."""
    parts = []
    for key in ("date", "season", "mode", "vertical_factor", "cell_size", "tonnes"):
        value = getattr(scenario, key)
        if value != getattr(base, key):
            parts.append(f"{key} {value:g}" if isinstance(value, float) else f"{key} {value}")
    for key in ("closed", "open_gates"):
        new = [item for item in getattr(scenario, key) if item not in getattr(base, key)]
        if new:
            parts.append(f"{key} {', '.join(new)}")
    parts += [f"built {b.name} ({b.road_class})" for b in scenario.built if b not in base.built]
    parts += [
        f"policy {actor}" for actor, r in scenario.policy.items() if r != base.policy.get(actor)
    ]
    if scenario.crossing_costs != base.crossing_costs:
        parts.append("crossing_costs")
    if scenario.weights != base.weights:
        parts.append("weights")
    return "; ".join(parts)


def _best_columns(own: Standing, best: Best, scenario: Scenario) -> dict[str, Any]:
    offer = best.offer
    usd = offer.value("usd_per_t")
    return {
        "gateway": offer.destination,
        "tied_with": ", ".join(own.leaders[1:]),
        "usd_per_t": usd,
        "hours": offer.value("hours"),
        "exposure_km": offer.value("exposure_km"),
        "generalised_usd_t": offer.value(GENERALISED) if scenario.weights else None,
        "length_km": offer.route.length_km,
        "tonnes": scenario.tonnes,
        "total_usd": None if scenario.tonnes is None else usd * scenario.tonnes,
    }


def _haul(best: Best, outcome: Outcome) -> Mapping[str, Any]:
    tonnes, fleet = outcome.task.scenario.tonnes, outcome.fleet
    if tonnes is None or fleet is None:
        return {}
    return {
        "loads": fleet.trips_for(tonnes),
        "vehicles": fleet.vehicles_for(tonnes, best.round_trip_h),
    }


def _same(own: Best | None, base: Best | None) -> str:
    same = own is not None and base is not None and own.line.equals_exact(base.line, 1e-5)
    return _YES if same else _NO


def _difference_columns(found: Difference, base: Standing) -> dict[str, Any]:
    words = {"changed": _YES, "lost": "none left", "gained": _YES}
    more = {} if found.more is None else {f"diff_{k}": v for k, v in found.more.items()}
    return {
        "base_gateway": base.best.offer.destination if base.best else None,
        "winner_changed": words.get(found.verdict, _NO),
        "diff_pct": None if found.share is None else 100 * found.share,
        "rank_changes": "; ".join(
            f"{c.destination} {c.before or '–'} → {c.after or '–'}" for c in found.rank_changes
        ),
        "gateway_changes": "; ".join(
            f"{name} {before:,.1f} → {after:,.1f}" for name, before, after in found.moved
        ),
        **more,
    }


def _statement(outcome: Outcome, base: Outcome, origin: str, measure: str) -> tuple[str, bool]:
    """A sentence, and whether it tells of a change."""
    own, former = outcome.standings[origin, measure], base.standings[origin, measure]
    found = difference(own, former)
    start = f"{outcome.task.scenario.title or outcome.task.scenario.name}, {origin}: "
    title, unit = _TITLES[measure]
    if own.best is None:
        return start + tr("no gateway is reached."), found.verdict == "lost"
    gateway = own.best.offer.destination
    if former.best is None:
        return start + tr("{} is {}, where the base reaches none.").format(gateway, title), True
    value, before = own.best.offer.value(measure), former.best.offer.value(measure)
    figures = f"{value:,.1f} {unit} ({value - before:+,.1f})"
    if found.verdict == "changed":
        words = tr("{} instead of {} is {} at {}.")
        return start + words.format(gateway, former.best.offer.destination, title, figures), True
    text = start + tr("{} stays {} at {}").format(gateway, title, figures)
    if found.moved and found.moved[0][0] != gateway:
        name, then, now = found.moved[0]
        text += tr("; most changes {} from {:,.1f} to {:,.1f} {}").format(name, then, now, unit)
    return text + ".", bool(found.moved or found.rank_changes)


_TITLES = {
    "usd_per_t": (tr("cheapest"), "USD/t"),
    "hours": (tr("fastest"), "h"),
    "exposure_km": (tr("least exposed"), "km"),
    GENERALISED: (tr("least by the weights given"), "USD/t"),
}
