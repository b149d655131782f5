"""What a report says, as plain values: the answer, the table of gateways, the method."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from qgis.core import QgsVectorLayer

from ...core.errors import InputError
from ...io.rasters import raster_tags
from ...io.results import REACHED
from ..figures import figure
from ..texts import tr


@dataclass(frozen=True)
class ReportInputs:
    """What a report is made of; ``terrain`` is None where the study's own relief is to be drawn.

    ``changes`` is ground that changed hands between ``before`` and ``day``; the last four are
    the outputs of other algorithms, each of which adds a section. ``sections`` are the names of
    those wanted, None for all.
    """

    study: Path
    routes: str
    gateways: Path
    day: date
    terrain: str | None = None
    rings: str | None = None
    friction: Path | None = None
    cost: Path | None = None
    title: str = ""
    before: date | None = None
    changes: QgsVectorLayer | None = None
    other_gateways: Path | None = None
    scenarios: str | None = None
    exposure: str | None = None
    corridors: str | None = None
    sections: frozenset[str] | None = None


@dataclass(frozen=True)
class Measure:
    """One of the three measures: its column, the column of its rank, its words and unit."""

    column: str
    rank: str
    winner: str
    unit: str


MEASURES = (
    Measure("usd_per_t", "rank_usd", "Cheapest", "USD/t"),
    Measure("hours", "rank_hours", "Fastest", "h"),
    Measure("exposure_km", "rank_exposure", "Least exposed", "km"),
)
_NEEDED = (
    "origin",
    "destination",
    "status",
    *(m.column for m in MEASURES),
    *(m.rank for m in MEASURES),
)


@dataclass(frozen=True)
class GatewayRow:
    """One belt and gateway of the table; ``cells`` is the row as text."""

    origin: str
    destination: str
    cells: Mapping[str, str]

    @property
    def reached(self) -> bool:
        """True where a way was found."""
        return self.cells["status"] == REACHED

    @property
    def abroad(self) -> bool:
        """True where the way ends in another country than it began in."""
        countries = [part.strip() for part in self.cells.get("countries", "").split(">")]
        return len(countries) > 1 and countries[0] != countries[-1]

    def number(self, column: str) -> float | None:
        """A numeric cell; None where it is empty."""
        text = (self.cells.get(column) or "").strip()
        return float(text) if text else None

    def rank(self, measure: Measure) -> int | None:
        """Rank of the gateway for its belt, 1 is best."""
        value = self.number(measure.rank)
        return None if value is None else int(value)


@dataclass(frozen=True)
class Method:
    """How the routes were computed, as label and value in the order to be shown."""

    lines: tuple[tuple[str, str], ...]
    coarse: bool
    terrain: str
    as_of: str
    source_ids: tuple[str, ...] = field(default=())


def read_gateways(path: Path) -> list[GatewayRow]:
    """Rows of the table of gateways, best first within each belt.

    Raises InputError where the file is missing, is no such table or has no rows.
    """
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            records = list(csv.DictReader(stream))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(
            tr("the table of gateways {path} cannot be read").format(path=path),
            tr("choose the gateways.csv that 'Least-cost paths' writes"),
        ) from error
    missing = [name for name in _NEEDED if records and name not in records[0]]
    if missing or not records:
        what = (
            tr("has no column {names}").format(names=", ".join(missing))
            if missing
            else tr("is empty")
        )
        raise InputError(
            tr("the table of gateways {name} {what}").format(name=path.name, what=what),
            tr("choose the gateways.csv that 'Least-cost paths' writes"),
        )
    rows = [
        GatewayRow(r["origin"], r["destination"], {k: v or "" for k, v in r.items() if k})
        for r in records
    ]
    try:
        return sorted(rows, key=lambda row: (row.rank(MEASURES[0]) or 10**6, row.destination))
    except ValueError as error:
        raise InputError(
            tr("the table of gateways {name} holds a rank that is no number ({error})").format(
                name=path.name, error=error
            ),
            tr("run 'Least-cost paths' again"),
        ) from error


def by_belt(rows: Iterable[GatewayRow]) -> dict[str, list[GatewayRow]]:
    """Rows grouped by belt, belts by name."""
    groups: dict[str, list[GatewayRow]] = {}
    for row in rows:
        groups.setdefault(row.origin, []).append(row)
    return dict(sorted(groups.items()))


def winners(rows: Sequence[GatewayRow], measure: Measure) -> list[GatewayRow]:
    """The reached gateways with the least of a measure; several where they tie."""
    reached = [(row.number(measure.column), row) for row in rows if row.reached]
    values = [value for value, _ in reached if value is not None]
    return [row for value, row in reached if value is not None and value == min(values)]


def winner_text(rows: Sequence[GatewayRow], measure: Measure) -> tuple[str, str]:
    """Name and value of the best of some gateways, for instance ("Tengchong", "58 USD/t")."""
    best = winners(rows, measure)
    if not best:
        return tr("none reached"), ""
    if len(best) > 2:
        names = tr("{count} gateways tie").format(count=len(best))
    else:
        names = " = ".join(row.destination for row in best)
    return names, f"{figure(best[0].number(measure.column))} {measure.unit}"


def abroad(rows: Sequence[GatewayRow]) -> list[GatewayRow]:
    """The gateways in another country; all of them where the table does not tell countries."""
    return [row for row in rows if row.abroad] or list(rows)


def question(rows: Sequence[GatewayRow]) -> str:
    """The question that a report answers, its default title."""
    belts = list(by_belt(rows))
    if len(belts) == 1:
        return tr("Where could rare-earth concentrate leave from the {belt}?").format(belt=belts[0])
    return tr("Where could rare-earth concentrate leave from the mining belts of Kachin?")


def answer(rows: Sequence[GatewayRow]) -> str:
    """The answer in one sentence for each belt: the best gateways across a border."""
    sentences = []
    for belt, members in by_belt(rows).items():
        parts = []
        for measure in MEASURES:
            if len(winners(abroad(members), measure)) > 2:
                continue
            name, value = winner_text(abroad(members), measure)
            parts.append(f"{tr(measure.winner).lower()} {name} ({value})" if value else name)
        sentences.append(
            tr("{belt}, across a border: {winners}.").format(
                belt=belt, winners=", ".join(dict.fromkeys(parts)) or tr("no gateway leads")
            )
        )
    return " ".join(sentences)


def method(inputs: ReportInputs, rows: Sequence[GatewayRow], versions: Mapping[str, str]) -> Method:
    """How the routes were computed, from the friction surface or else from the table itself."""
    info = _friction_info(inputs.friction) if inputs.friction else {}
    first = rows[0].cells

    def stated(key: str) -> str:
        return str(info.get(key) or first.get(key) or "")

    terrain = stated("terrain") or tr("not stated")
    lines = [
        (tr("Algorithm"), tr("least-cost paths over the move graph, one per measure")),
        (
            tr("Mode, season"),
            ", ".join(part for part in (stated("mode"), stated("season")) if part),
        ),
        (tr("Control at"), stated("date") or inputs.day.isoformat()),
        (tr("Terrain"), terrain),
    ]
    if info.get("vertical_factor"):
        grade = float(info.get("critical_grade") or 0)
        text = str(info["vertical_factor"]).replace("_", " ")
        if grade:
            text = tr("{name}, critical grade {grade:.0%}").format(name=text, grade=grade)
        lines.append((tr("Grade"), text))
    lines.append((tr("Measures"), tr("money, hours and exposed km, never added up")))
    lines.append(
        (tr("Versions"), ", ".join(f"{name} {version}" for name, version in versions.items()))
    )
    return Method(
        tuple((label, value) for label, value in lines if value),
        coarse=inputs.terrain is None or "coarse" in terrain.lower(),
        terrain=terrain,
        as_of=stated("as_of"),
        source_ids=tuple(info.get("source_ids") or ()),
    )


def _friction_info(path: Path) -> dict[str, object]:
    """The description that a friction surface carries; empty where it carries none."""
    text = raster_tags(path, tr("the friction surface")).get("KC_INFO", "{}")
    try:
        info = json.loads(text)
    except ValueError:
        return {}
    return info if isinstance(info, dict) else {}
