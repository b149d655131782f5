"""The gateway matrix, its winners and the allocation as rows of tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..core.matrix import Place
from ..core.ranking import PairResult, Winner, equal, rank_values, share_above
from ..io.matrix_tables import MEASURE_COLUMNS
from ..io.results import REACHED
from .base import tr
from .matrixjob import Answer, Pair

_LENGTHS = {
    "usd_per_t": "cheapest_km",
    "hours": "fastest_km",
    "exposure_km": "least_exposed_km",
}
_UNITS = {
    "usd_per_t": "USD/t",
    "hours": "h",
    "exposure_km": "km",
    "generalised_cost": "USD/t",
}


@dataclass(frozen=True)
class MatrixRecords:
    """Turns an answer into rows; ``context`` is what the friction surface holds for."""

    answer: Answer
    context: Mapping[str, str]
    lineage: str

    def matrix_rows(self) -> list[dict[str, Any]]:
        """One row per belt and gateway."""
        return [self._pair_row(pair) for pair in self.answer.matrix.pairs]

    def winner_rows(self) -> list[dict[str, Any]]:
        """One row per belt and measure, also for a belt that reaches no gateway."""
        found = {(w.offer.origin, w.measure): w for w in self.answer.winners}
        ask = self.answer.question
        return [
            self._winner_row(found[origin.name, measure])
            if (origin.name, measure) in found
            else self._nowhere_row(origin.name, measure)
            for origin in ask.origins
            for measure in ask.measures
        ]

    def allocation_rows(self) -> list[dict[str, Any]]:
        """One row per belt and gateway that tonnage goes to, and one for what stays behind."""
        found = self.answer.allocation
        if found is None:
            return []
        rows = []
        for origin in self.answer.question.origins:
            own = {pair: t for pair, t in found.tonnes.items() if pair[0] == origin.name}
            rows += [self._moved_row(pair, tonnes) for pair, tonnes in own.items()]
            left = found.unallocated[origin.name]
            if left > 0:
                rows.append(self._left_row(origin, left))
        return rows

    def _pair_row(self, pair: PairResult) -> dict[str, Any]:
        key = (pair.origin, pair.destination)
        row: dict[str, Any] = {"origin": pair.origin, "destination": pair.destination}
        row["status"] = REACHED if pair.routes else pair.problem
        dues = self.answer.question.dues[pair.destination]
        row.update({"levy_usd_t": dues.levy_usd_t, "dwell_h": dues.dwell_h})
        for measure, offers in self.answer.offers.items():
            if key not in offers:
                continue
            offer = offers[key]
            total, rank, above, share = MEASURE_COLUMNS[measure]
            value = offer.value(measure)
            best = min(o.value(measure) for k, o in offers.items() if k[0] == pair.origin)
            margin = 0.0 if equal(value, best) else value - best
            part = share_above(best, margin)
            row.update({total: value, rank: self._ranks[measure][key], above: margin})
            row[share] = None if part is None else 100 * part
            if measure in _LENGTHS:
                row[measure] = getattr(offer.route, measure)
                row[_LENGTHS[measure]] = offer.route.length_km
            if measure == "usd_per_t":
                row["dwell_usd_t"] = offer.dwell_usd_t
        row.update(self._haul(key))
        return {**row, **self.context, "lineage": self.lineage}

    @cached_property
    def _ranks(self) -> dict[str, dict[Pair, int]]:
        ranks: dict[str, dict[Pair, int]] = {}
        for measure, offers in self.answer.offers.items():
            ranks[measure] = {}
            for origin in self.answer.question.origins:
                own = {k: o.value(measure) for k, o in offers.items() if k[0] == origin.name}
                ranks[measure].update(rank_values(own))
        return ranks

    def _haul(self, key: Pair) -> dict[str, Any]:
        """What the fleet can do between a belt and a gateway."""
        fleet = self.answer.question.fleet
        if fleet is None or key not in self.answer.round_trip_h:
            return {}
        hours = self.answer.round_trip_h[key]
        season_t = self.answer.season_t(key)
        row = {
            "round_trip_h": hours,
            "trips_per_vehicle": fleet.trips(hours),
            "season_t": season_t,
        }
        annual = (self.answer.question.annual_t or {}).get(key[0])
        if annual:
            row["annual_t"] = annual
            row["trips_needed"] = fleet.trips_for(annual)
            row["vehicles_needed"] = fleet.vehicles_for(annual, hours)
            if season_t is not None:
                row["season_share_pct"] = min(100.0, 100 * season_t / annual)
        return row

    def _winner_row(self, winner: Winner) -> dict[str, Any]:
        offer, second = winner.offer, winner.second
        share = winner.margin_share
        reached = [k for k in self.answer.offers[winner.measure] if k[0] == offer.origin]
        return {
            "origin": offer.origin,
            "measure": winner.measure,
            "winner": offer.destination,
            "value": offer.value(winner.measure),
            "unit": _UNITS[winner.measure],
            "tied_with": ", ".join(winner.tied),
            "second": second.destination if second else None,
            "second_value": second.value(winner.measure) if second else None,
            "margin": winner.margin,
            "margin_pct": None if share is None else 100 * share,
            "reached": len(reached),
            **{name: offer.value(name) for name in _LENGTHS},
            "length_km": offer.route.length_km,
            "statement": statement(winner),
            **self.context,
            "lineage": self.lineage,
        }

    def _nowhere_row(self, origin: str, measure: str) -> dict[str, Any]:
        return {
            "origin": origin,
            "measure": measure,
            "unit": _UNITS[measure],
            "reached": 0,
            "statement": tr("{}: no gateway is reached").format(origin),
            **self.context,
            "lineage": self.lineage,
        }

    def _moved_row(self, pair: Pair, tonnes: float) -> dict[str, Any]:
        ask, found = self.answer.question, self.answer.allocation
        offer = self.answer.offers[ask.carried_by][pair]
        cost = offer.value(ask.carried_by)
        row = self._tonnage(pair[0], tonnes)
        row.update({"destination": pair[1], "status": tr("moved")})
        row.update({"cost_per_t": cost, "cost": cost * tonnes, "unit": _UNITS[ask.carried_by]})
        if ask.fleet:
            row["vehicles"] = ask.fleet.vehicles_for(tonnes, self.answer.round_trip_h[pair])
        capacity = (ask.capacity_t or {}).get(pair[1])
        if capacity is not None and found is not None:
            used = sum(t for (_, name), t in found.tonnes.items() if name == pair[1])
            row.update({"capacity_t": capacity})
            row["capacity_used_pct"] = 100 * used / capacity
        return row

    def _left_row(self, origin: Place, tonnes: float) -> dict[str, Any]:
        carried = self.answer.offers[self.answer.question.carried_by]
        ways = [pair for pair in carried if pair[0] == origin.name]
        if not ways:
            reason = tr("not moved: no gateway is reached")
        elif self._fleet_is_used_up(ways):
            reason = tr("not moved: the fleet has no time left in the season")
        else:
            reason = tr("not moved: the gateways in reach are full")
        return {**self._tonnage(origin.name, tonnes), "status": reason}

    def _fleet_is_used_up(self, ways: list[Pair]) -> bool:
        found = self.answer.allocation
        used = 0.0
        for pair in ways:
            season_t = self.answer.season_t(pair)
            if season_t is None:
                return False
            tonnes = found.tonnes.get(pair, 0.0) if found else 0.0
            used += tonnes / season_t if season_t else 0.0
        possible = any(self.answer.season_t(pair) for pair in ways)
        return not possible or used > 1 - 1e-6

    def _tonnage(self, origin: str, tonnes: float) -> dict[str, Any]:
        ask = self.answer.question
        annual = (ask.annual_t or {})[origin]
        return {
            "origin": origin,
            "tonnes": tonnes,
            "share_pct": 100 * tonnes / annual,
            "trips": ask.fleet.trips_for(tonnes) if ask.fleet else None,
            **self.context,
            "lineage": self.lineage,
        }


def statement(winner: Winner) -> str:
    """What a winner says, as one sentence; a tie is called one."""
    offer, measure = winner.offer, winner.measure
    title = {
        "usd_per_t": tr("cheapest"),
        "hours": tr("fastest"),
        "exposure_km": tr("least exposed"),
        "generalised_cost": tr("least by the weights given"),
    }[measure]
    unit = _UNITS[measure]
    value = f"{offer.value(measure):,.1f} {unit}"
    if winner.tied:
        return tr("{}: {} gateways tie as {} at {}, in the order of their hours: {}").format(
            offer.origin,
            1 + len(winner.tied),
            title,
            value,
            ", ".join((offer.destination, *winner.tied)),
        )
    if winner.second is None or winner.margin is None:
        return tr("{}: {} is {} at {}, the only gateway reached").format(
            offer.origin, offer.destination, title, value
        )
    share = winner.margin_share
    margin = f"{winner.margin:,.1f} {unit}" + ("" if share is None else f" ({100 * share:.0f} %)")
    return tr("{}: {} is {} at {}; {} comes second with {} more").format(
        offer.origin, offer.destination, title, value, winner.second.destination, margin
    )
