"""The areas that statements on control are joined to: polygons of the user, or cells of towns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from shapely.geometry import Point
from shapely.ops import unary_union

from ...layers.cells import nearest_cells, outside_m, with_towns
from ..core.errors import InputError
from ..core.names import Match, NameIndex, normal_name, split_names
from ..core.pieces import repaired
from ..io.vectors import Feature, Field
from .base import tr

REPORT_FIELDS = (
    Field("subject", alias="Row is about"),
    Field("name", alias="Name"),
    Field("matched", alias="Matched"),
    Field("area", alias="Area"),
    Field("how", alias="Matched by"),
    Field("reason", alias="Reason or remark"),
    Field("statements", "integer", alias="Statements"),
    Field("event_id", alias="Events"),
)
STATEMENT, AREA = "statement", "area"
# A gate town may lie this far outside of a coarse outline and still belong to it.
_GATE_M = 5000.0
_SETTLEMENTS = ("town", "village", "")


@dataclass
class Area:
    """Ground with a name, and the statements on it."""

    name: str
    geometry: Any
    alternatives: list[str] = field(default_factory=list)
    parent: str = ""
    remark: str = ""
    statements: list[Feature] = field(default_factory=list)


@dataclass(frozen=True)
class Joined:
    """Areas with their statements, and the rows of the report."""

    areas: list[Area]
    report: list[Feature]


def read_areas(records: Iterable[Feature], name: str, alternative: str, parent: str) -> list[Area]:
    """Areas with valid geometries; the parts of one name that touch each other are one area."""
    areas: list[Area] = []
    for record in records:
        geometry, remark = record.geometry, ""
        if not geometry.is_valid:
            geometry, remark = repaired(geometry), tr("the geometry was not valid and was repaired")
        title = record.text(name)
        if geometry.is_empty or not normal_name(title):
            continue
        area = Area(title, geometry, split_names(record.text(alternative)), record.text(parent))
        area.remark = remark
        twin = next((a for a in areas if _same(a, area)), None)
        if twin is None:
            areas.append(area)
            continue
        twin.geometry = unary_union([twin.geometry, geometry])
        twin.remark = tr("parts that touch each other were joined")
    return areas


def _same(one: Area, other: Area) -> bool:
    names = normal_name(one.name) == normal_name(other.name)
    parents = normal_name(one.parent) == normal_name(other.parent)
    return names and parents and bool(one.geometry.intersects(other.geometry))


def join_by_name(
    statements: Sequence[Feature],
    areas: list[Area],
    key: str,
    parent: str,
    places: Iterable[Feature] = (),
) -> Joined:
    """Give each area the statements whose field ``key`` names it; ``places`` lend other names."""
    index = NameIndex(
        [a.name for a in areas],
        [a.alternatives for a in areas],
        [a.parent for a in areas],
        [[p.text("name"), *split_names(p.text("alt_names"))] for p in places],
    )
    report = []
    for (name, within), group in _grouped(statements, key, parent).items():
        match = index.find(name, within)
        if match.key is not None:
            areas[match.key].statements += group
        area = "" if match.key is None else areas[match.key].name
        report.append(_row(name, area, match, group))
    return Joined(areas, [*report, *_about_areas(areas)])


def _grouped(
    statements: Sequence[Feature], key: str, parent: str
) -> dict[tuple[str, str], list[Feature]]:
    groups: dict[tuple[str, str], list[Feature]] = {}
    for statement in statements:
        names = (statement.text(key), statement.text(parent) if parent else "")
        groups.setdefault(names, []).append(statement)
    return groups


def cells_of_towns(
    statements: Sequence[Feature], places: Sequence[Feature], boundary: Sequence[Feature]
) -> Joined:
    """Cut the boundary into the cells nearest to the towns that statements are about.

    Raises InputError where no statement is about a place inside of it.
    """
    ground = repaired(unary_union([repaired(b.geometry) for b in boundary]))
    points = [p for p in places if p.geometry.geom_type == "Point"]
    index = NameIndex([p.text("name") for p in points], [_names(p) for p in points])
    towns: dict[str, Point] = {}
    areas: dict[str, Area] = {}
    report = []
    for (name, _), group in _grouped(statements, "place", "").items():
        match, town = _town(name, group, index, points, ground, towns)
        if town is not None:
            towns[name] = town
            areas[name] = Area(name, None, statements=group)
        report.append(_row(name, name if town is not None else "", match, group))
    if not towns:
        raise InputError(
            tr("no statement is about a place of the places layer inside of the boundary"),
            tr("choose another boundary, or places with the names of the events"),
        )
    cells = nearest_cells(towns, with_towns(ground, towns.values()))
    for name, area in areas.items():
        area.geometry = cells[name]
    return Joined(list(areas.values()), report)


def _names(place: Feature) -> list[str]:
    return split_names(place.text("alt_names"))


def _town(
    name: str,
    group: Sequence[Feature],
    index: NameIndex,
    points: Sequence[Feature],
    ground: Any,
    towns: dict[str, Point],
) -> tuple[Match, Point | None]:
    """The position of a place, or the reason why it gets no cell."""
    kind = group[0].text("place_type")
    if kind not in _SETTLEMENTS:
        return Match(None, reason=tr("a {} has no cell").format(kind)), None
    match = index.find(name)
    if match.key is None:
        reason = match.reason.replace(tr("area"), tr("place"))
        return Match(None, reason=reason), None
    point = points[match.key].geometry
    gap_km = outside_m(point, ground) / 1000
    if gap_km > _GATE_M / 1000:
        reason = tr("lies {:.0f} km outside of the boundary").format(gap_km)
        return Match(None, reason=reason), None
    twin = next((n for n, p in towns.items() if (p.x, p.y) == (point.x, point.y)), None)
    if twin is not None:
        return Match(None, reason=tr("has the position of {}").format(twin)), None
    return match, point


def _row(name: str, area: str, match: Match, group: Sequence[Feature]) -> Feature:
    return Feature(
        {
            "subject": STATEMENT,
            "name": name,
            "matched": "yes" if area else "no",
            "area": area or None,
            "how": match.how or None,
            "reason": match.reason or None,
            "statements": len(group),
            "event_id": ";".join(s.text("id") for s in group),
        }
    )


def _about_areas(areas: Sequence[Area]) -> list[Feature]:
    """Areas that no statement is about, and those whose geometry had to be changed."""
    rows = []
    for area in areas:
        if area.statements and not area.remark:
            continue
        remark = area.remark if area.statements else tr("no statement is about this area")
        rows.append(
            Feature(
                {
                    "subject": AREA,
                    "name": area.name,
                    "matched": "yes" if area.statements else "no",
                    "area": area.name,
                    "how": None,
                    "reason": remark,
                    "statements": len(area.statements),
                    "event_id": None,
                }
            )
        )
    return rows
