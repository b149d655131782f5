"""What closing a road, a corridor leg or a gateway by name takes out of a study."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from shapely.geometry import LineString
from shapely.ops import transform

from ..core.errors import InputError
from ..core.network import LineNetwork
from ..core.wording import say
from .store import layer_names, open_layer_features
from .vectors import Feature

_ROAD = "road"
_DESTINATION, _CROSSING = "destination", "crossing"
# A leg's ends are towns of a gazetteer, a few km from the roads that serve them.
_WITHIN_M = 5000.0
# A road belongs to a leg where most of it runs within this distance of the leg's way.
_BESIDE_M = 500.0
# Within this distance of a leg's ends roads serve the town, and with it other legs.
_TOWN_M = 10_000.0
_SHARE = 0.5
_DEGREE_M = 111_320.0


@dataclass(frozen=True)
class Closed:
    """Ids of roads, names of destinations and ids of border crossings that are closed."""

    roads: tuple[str, ...] = ()
    destinations: tuple[str, ...] = ()
    crossings: tuple[str, ...] = ()


class ClosureIndex:
    """Finds by id or name what a study has to close; reads a table when it is first needed."""

    def __init__(self, study: str | Path) -> None:
        self._study = study
        self._tables = set(layer_names(study))

    def _rows(self, table: str) -> list[Feature]:
        return open_layer_features(self._study, table) if table in self._tables else []

    @cached_property
    def _gateways(self) -> dict[str, list[Feature]]:
        return _by_word(self._rows("gateways"))

    @cached_property
    def _legs(self) -> dict[str, list[Feature]]:
        return _by_word(self._rows("corridor_legs"))

    @cached_property
    def _roads(self) -> list[Feature]:
        return [road for road in self._rows("roads") if road.geometry is not None]

    @cached_property
    def _named_roads(self) -> dict[str, list[Feature]]:
        return _by_word(self._roads)

    @cached_property
    def _network(self) -> LineNetwork:
        lines = [np.asarray(part.coords)[:, :2] for r in self._roads for part in _parts(r)]
        return LineNetwork(lines)

    def find(self, words: Iterable[str]) -> Closed:
        """What the words stand for; raises InputError with the nearest name for an unknown one.

        A gateway goes before a corridor leg, a leg before a road of the same name.
        """
        roads: dict[str, None] = {}
        destinations: dict[str, None] = {}
        crossings: dict[str, None] = {}
        for word in words:
            key = word.strip().casefold()
            if key in self._gateways:
                for gateway in self._gateways[key]:
                    if gateway["role"] == _CROSSING:
                        crossings[gateway.text("id")] = None
                    else:
                        destinations[gateway.text("name")] = None
            elif key in self._legs:
                for leg in self._legs[key]:
                    roads.update(dict.fromkeys(self._roads_of(leg)))
            elif key in self._named_roads:
                roads.update(dict.fromkeys(road.text("id") for road in self._named_roads[key]))
            else:
                raise self._unknown(word)
        return Closed(tuple(roads), tuple(destinations), tuple(crossings))

    def crossings(self, words: Iterable[str]) -> tuple[str, ...]:
        """Ids of border crossings by id or name; raises InputError for what is none."""
        found: dict[str, None] = {}
        for word in words:
            own = self._gateways.get(word.strip().casefold(), [])
            ids = [gateway.text("id") for gateway in own if gateway["role"] == _CROSSING]
            if not ids:
                gates = [g for own in self._gateways.values() for g in own]
                known = [g.text("name") for g in gates if g["role"] == _CROSSING]
                raise InputError(
                    "the study has no border crossing '{word}'",
                    "{hint}",
                    word=word,
                    hint=_hint(word, known),
                )
            found.update(dict.fromkeys(ids))
        return tuple(found)

    def _unknown(self, word: str) -> InputError:
        named = (self._gateways, self._legs, self._named_roads)
        known = [item.text("name") for words in named for own in words.values() for item in own]
        return InputError(
            "the study has no road, corridor leg or gateway '{word}' to close",
            "{hint}",
            word=word,
            hint=_hint(word, known),
        )

    def _roads_of(self, leg: Feature) -> list[str]:
        """Ids of the roads of a leg: those that are made of it, else those along its way."""
        if leg.text("mode") != _ROAD:
            raise InputError(
                "the leg {leg} {name} goes by {mode}",
                "only legs by road can be closed",
                leg=leg.text("id"),
                name=leg.text("name"),
                mode=leg.text("mode"),
            )
        own = [r.text("id") for r in self._roads if r.get("leg_id") == leg.text("id")]
        return own or self._along(leg)

    def _along(self, leg: Feature) -> list[str]:
        ends: Any = np.asarray(_parts(leg)[0].coords)[:, :2]
        way = self._network.path(ends[0], ends[-1], _WITHIN_M)
        if way is None:
            raise InputError(
                "no road of the study runs along the leg {leg} {name}",
                "close a road by its id instead",
                leg=leg.text("id"),
                name=leg.text("name"),
            )
        return _beside(way.lonlat, self._roads)


def _beside(lonlat: Any, roads: Sequence[Feature]) -> list[str]:
    """Ids of the roads most of which runs beside a way; the one that does most where none does.

    Roads of the towns at its ends serve other ways too: they stay open where there are others.
    """
    stretch = np.cos(np.radians(float(lonlat[:, 1].mean())))

    def metric(x: Any, y: Any, z: Any = None) -> tuple[Any, Any]:
        return np.asarray(x) * stretch * _DEGREE_M, np.asarray(y) * _DEGREE_M

    way = LineString(list(zip(*metric(*lonlat.T))))
    beside, towns = way.buffer(_BESIDE_M), way.boundary.buffer(_TOWN_M)
    left, bottom, right, top = beside.bounds
    shares, between = {}, set()
    for road in roads:
        line = transform(metric, road.geometry)
        a, b, c, d = line.bounds
        if line.length == 0 or a > right or c < left or b > top or d < bottom:
            continue
        name = road.text("id")
        shares[name] = line.intersection(beside).length / line.length
        if not line.within(towns):
            between.add(name)
    least = min(_SHARE, max(shares.values(), default=0.0))
    found = [name for name, share in shares.items() if share >= least]
    return [name for name in found if name in between] or found


def _by_word(features: Iterable[Feature]) -> dict[str, list[Feature]]:
    """Features by their ids and names, without regard to case."""
    found: dict[str, list[Feature]] = {}
    for feature in features:
        for word in {feature.text("id").casefold(), feature.text("name").casefold()} - {""}:
            found.setdefault(word, []).append(feature)
    return found


def _hint(word: str, names: Iterable[str]) -> str:
    known = {name.casefold(): name for name in names if name}
    near = get_close_matches(word.casefold(), known, n=1, cutoff=0.5)
    if near:
        return say("did you mean '{word}'?", word=known[near[0]])
    return say("write its id or name as its layer has it")


def _parts(feature: Feature) -> list[Any]:
    return list(getattr(feature.geometry, "geoms", [feature.geometry]))
