"""Scenarios: named sets of changes to what a comparison is held against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any

from shapely import wkt
from shapely.errors import ShapelyError
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from .dates import parse_date
from .errors import InputError
from .friction import MEASURES
from .names import nearest
from .presets import OFF_ROAD, ROAD_CLASSES, SEASONS
from .ranking import Weights
from .wording import say

POLICY_KEYS = ("time_factor", "blocked", "exposure", "delay_h", "levy_usd_t")
CROSSING_KEYS = ("from", "to", "hours", "usd_t")
BUILT_KEYS = ("name", "kind", "class", "course", "wkt", "geometry")
BUILT_KINDS = ("road", "bridge")
AS_DRAWN, FIND = "as drawn", "find"
ALL = "all"


@dataclass(frozen=True)
class Built:
    """A road or bridge that does not exist: a line in EPSG:4326 and its class of road.

    Of a line that is not ``as_drawn`` only the vertices are known: the way between them is found
    on the terrain.
    """

    name: str
    kind: str
    road_class: str
    line: BaseGeometry
    as_drawn: bool = True


@dataclass(frozen=True)
class Scenario:
    """A named set of changes; what is None or empty stays as it is in the base.

    ``policy`` holds changes by actor class, ``closed`` ids or names of roads, corridor legs and
    gateways, ``open_gates`` those of border crossings or ``all``. ``tonnes`` is what is moved:
    one consignment or the output of a year.
    """

    name: str
    title: str = ""
    note: str = ""
    date: date | None = None
    season: str | None = None
    mode: str | None = None
    vertical_factor: str | None = None
    cell_size: float | None = None
    tonnes: float | None = None
    weights: Weights | None = None
    policy: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    crossing_costs: tuple[Mapping[str, Any], ...] = ()
    closed: tuple[str, ...] = ()
    open_gates: tuple[str, ...] = ()
    built: tuple[Built, ...] = ()

    def over(self, base: Scenario) -> Scenario:
        """This scenario with what it does not change taken from a base."""
        taken = {
            item.name: getattr(base, item.name)
            for item in fields(self)
            if getattr(self, item.name) is None
        }
        policy = {actor: dict(rule) for actor, rule in base.policy.items()}
        for actor, rule in self.policy.items():
            policy[actor] = {**policy.get(actor, {}), **rule}
        return replace(
            self,
            **taken,
            policy=policy,
            crossing_costs=(*self.crossing_costs, *base.crossing_costs),
            closed=_union(base.closed, self.closed),
            open_gates=_union(base.open_gates, self.open_gates),
            built=(*base.built, *self.built),
        )


def parse_scenario(record: Mapping[str, Any]) -> Scenario:
    """A scenario from plain values, as JSON or a table row gives them.

    Raises InputError that names the scenario, the key and the value, with the nearest known key.
    """
    name = str(record.get("name") or "").strip()
    if not name:
        raise InputError("a scenario has no name", 'give it one, "name": "..."')
    values: dict[str, Any] = {}
    for key, value in record.items():
        if key not in _PARSERS:
            raise InputError(
                "the scenario '{name}' has the key '{key}', which does not exist",
                "{hint}",
                name=name,
                key=key,
                hint=nearest(key, _PARSERS),
            )
        if value is not None and value != "":
            values[key] = _PARSERS[key](Where(name, key), value)
    return Scenario(**{**values, "name": name})


def require_distinct(scenarios: Sequence[Scenario]) -> None:
    """Raise InputError for the first name that two scenarios share."""
    seen = set()
    for scenario in scenarios:
        if scenario.name in seen:
            raise InputError(
                "two scenarios are named '{scenario}'",
                "give each its own name",
                scenario=scenario.name,
            )
        seen.add(scenario.name)


@dataclass(frozen=True)
class Where:
    """The scenario and the key of a value, for what is said about it."""

    scenario: str
    key: str

    def error(self, value: object, hint: str) -> InputError:
        """What is wrong with a value, and the way out."""
        return InputError(
            "the scenario '{scenario}' says {part} = {value!r}",
            "{hint}",
            scenario=self.scenario,
            part=self.key,
            value=value,
            hint=hint,
        )

    def text(self, value: object) -> str:
        """A text, as it stands."""
        if not isinstance(value, str):
            raise self.error(value, say("write a text in quotes"))
        return value.strip()

    def choice(self, value: object, known: Iterable[str]) -> str:
        """One of the known texts."""
        choices = tuple(known)
        if value not in choices:
            raise self.error(value, nearest(str(value), choices))
        return str(value)

    def number(self, value: object, *, zero: bool = False) -> float:
        """A finite number above zero, or with ``zero`` from zero on."""
        try:
            number = float(value) if not isinstance(value, bool) else -1.0  # type: ignore[arg-type]
        except (TypeError, ValueError):
            number = -1.0
        if not (number >= 0 if zero else number > 0) or number == float("inf"):
            hint = say("write a number of zero or more" if zero else "write a number above zero")
            raise self.error(value, hint)
        return number

    def texts(self, value: object) -> tuple[str, ...]:
        """A list of texts; a single text is a list of one."""
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, (list, tuple)) or not all(isinstance(v, str) for v in items):
            raise self.error(value, say("write a list of names or ids"))
        return tuple(item.strip() for item in items)

    def mapping(self, value: object, known: Iterable[str] = ()) -> Mapping[str, Any]:
        """An object whose keys are among the known ones, if any are given."""
        if not isinstance(value, Mapping):
            raise self.error(value, say('write an object, {"...": ...}'))
        choices = tuple(known)
        for key in value:
            if choices and key not in choices:
                hint = nearest(str(key), choices)
                raise InputError(
                    "the scenario '{scenario}' has the key '{key}' in {part}, which does not exist",
                    "{hint}",
                    scenario=self.scenario,
                    key=key,
                    part=self.key,
                    hint=hint,
                )
        return value

    def objects(self, value: object, known: Iterable[str]) -> list[Mapping[str, Any]]:
        """A list of such objects; a single object is a list of one."""
        items = [value] if isinstance(value, Mapping) else value
        if not isinstance(items, (list, tuple)):
            raise self.error(value, say("write a list of objects, [{...}, ...]"))
        return [self.mapping(item, known) for item in items]


def _date(where: Where, value: object) -> date:
    if isinstance(value, date):
        return value
    try:
        return parse_date(where.text(value))
    except InputError as error:
        raise where.error(value, error.hint) from None


def _weights(where: Where, value: object) -> Weights:
    given = where.mapping(value, MEASURES)
    for number in given.values():
        if isinstance(number, bool) or not isinstance(number, (int, float)):
            raise where.error(value, say("weights are numbers"))
    try:
        return Weights(*(float(given.get(measure, 0)) for measure in MEASURES))
    except InputError as error:
        raise where.error(value, error.hint) from None


def _policy(where: Where, value: object) -> Mapping[str, Mapping[str, Any]]:
    return {
        actor: dict(where.mapping(rule, POLICY_KEYS))
        for actor, rule in where.mapping(value).items()
    }


def _crossing_costs(where: Where, value: object) -> tuple[Mapping[str, Any], ...]:
    rows = where.objects(value, CROSSING_KEYS)
    for row in rows:
        if "from" not in row or "to" not in row:
            raise where.error(row, say("each needs from and to, an actor class or *"))
    return tuple(dict(row) for row in rows)


def _gates(where: Where, value: object) -> tuple[str, ...]:
    return (ALL,) if value in (ALL, True) else where.texts(value)


def _built(where: Where, value: object) -> tuple[Built, ...]:
    return tuple(_one_built(where, row) for row in where.objects(value, BUILT_KEYS))


def _one_built(where: Where, row: Mapping[str, Any]) -> Built:
    name = str(row.get("name") or where.scenario)

    def choice(key: str, default: str, known: Sequence[str]) -> str:
        own = Where(
            where.scenario, say("{key} of {name} in {part}", key=key, name=name, part=where.key)
        )
        return own.choice(row.get(key, default), known)

    road_class = choice("class", "highway", [c for c in ROAD_CLASSES if c != OFF_ROAD])
    kind = choice("kind", "road", BUILT_KINDS)
    as_drawn = choice("course", AS_DRAWN, (AS_DRAWN, FIND)) == AS_DRAWN
    try:
        line = wkt.loads(row["wkt"]) if "wkt" in row else shape(row["geometry"])
    except (ShapelyError, KeyError, TypeError, ValueError, AttributeError):
        raise where.error(
            name,
            say("give its line in longitude and latitude, as WKT in wkt or GeoJSON in geometry"),
        ) from None
    if line.geom_type not in ("LineString", "MultiLineString") or line.is_empty:
        raise where.error(name, say("it is a {kind}: draw a line", kind=line.geom_type))
    return Built(name, kind, road_class, line, as_drawn)


_Parser = Callable[[Where, Any], Any]
_PARSERS: Mapping[str, _Parser] = {
    "name": lambda where, value: where.text(value),
    "title": lambda where, value: where.text(value),
    "note": lambda where, value: where.text(value),
    "date": _date,
    "season": lambda where, value: where.choice(value, SEASONS),
    "mode": lambda where, value: where.text(value),
    "vertical_factor": lambda where, value: where.text(value),
    "cell_size": lambda where, value: where.number(value),
    "tonnes": lambda where, value: where.number(value),
    "weights": _weights,
    "policy": _policy,
    "crossing_costs": _crossing_costs,
    "closed": lambda where, value: where.texts(value),
    "open_gates": _gates,
    "built": _built,
}
KEYS = tuple(_PARSERS)


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return (*first, *(item for item in second if item not in first))
