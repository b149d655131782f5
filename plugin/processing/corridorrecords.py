"""Legs and corridors with their lines as records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import QgsProcessingFeedback
from shapely.geometry import MultiLineString

from ..core.geodesy import line_length_m
from ..io.corridor_results import STRAIGHT
from ..io.vectors import Feature
from .base import tr
from .leglines import LegLine
from .zones import lowest

_NOT_ROUTABLE = "no"
_COPIED = ("id", "name", "corridor_id", "seq", "from_place", "to_place", "mode", "class", "season")
_SAID = ("name", "mode", "status", "season", "published_km", "constraints")


def routable(
    legs: Sequence[Feature], corridors: Mapping[str, Feature], feedback: QgsProcessingFeedback
) -> list[Feature]:
    """Legs of corridors that are more than a claim; those of unknown corridors are kept."""
    closed = {key for key, c in corridors.items() if c.text("routable") == _NOT_ROUTABLE}
    for key in sorted(closed & {leg.text("corridor_id") for leg in legs}):
        feedback.pushInfo(tr("the corridor {} is not routable and stays out").format(key))
    return [
        leg
        for leg in legs
        if leg.text("corridor_id") not in closed and leg.geometry.geom_type == "LineString"
    ]


def record(leg: Feature, line: LegLine, corridor: Feature | None, lineage: str) -> Feature:
    """A leg with its line, both lengths and what is said of it."""
    published = leg.get("published_km")
    computed = line.computed_km
    both = computed is not None and isinstance(published, (int, float)) and published > 0
    ends = leg.geometry.coords[0], leg.geometry.coords[-1]
    lon, lat = zip(*[(x, y) for x, y, *_ in ends])
    return Feature(
        {
            **{name: leg.get(name) for name in _COPIED},
            "status": leg.text("status") or (corridor.text("status") if corridor else "") or None,
            "status_history": leg.get("status_history"),
            "season": leg.text("season") or (corridor.text("season") if corridor else "") or None,
            "published_km": published,
            "computed_km": computed,
            "difference_km": computed - published if both and computed is not None else None,
            "ratio": computed / published if both and computed is not None else None,
            "line_km": line.line_km if line.found != STRAIGHT else None,
            "geodesic_km": line_length_m(lon, lat) / 1000,
            "found": line.found,
            "remark": line.remark or None,
            "off_road_km": line.off_road_km,
            "terrain": line.terrain,
            "hours": line.hours,
            "usd_per_t": line.usd_per_t,
            "exposure_km": line.exposure_km,
            **{name: leg.get(name) for name in ("as_of", "confidence", "source_id", "note")},
            "lineage": lineage,
        },
        line.line,
    )


def dissolved(
    records: Sequence[Feature], corridors: Mapping[str, Feature], lineage: str
) -> list[Feature]:
    """One line per corridor, of its legs in their order."""
    groups: dict[str, list[Feature]] = {}
    for leg in records:
        groups.setdefault(leg.text("corridor_id"), []).append(leg)
    return [
        _corridor(
            key, sorted(legs, key=lambda leg: leg.get("seq") or 0), corridors.get(key), lineage
        )
        for key, legs in groups.items()
    ]


def _corridor(key: str, legs: Sequence[Feature], corridor: Feature | None, lineage: str) -> Feature:
    found = [leg for leg in legs if leg["found"] != STRAIGHT]
    said = corridor.values if corridor else {}
    cited = dict.fromkeys(
        s for leg in [*([corridor] if corridor else []), *legs] for s in leg.sources()
    )
    return Feature(
        {
            **{name: said.get(name) for name in _SAID},
            "id": key,
            "legs": len(legs),
            "legs_found": len(found),
            "computed_km": sum(leg["computed_km"] for leg in found),
            "straight_km": sum(leg["geodesic_km"] for leg in legs if leg["found"] == STRAIGHT),
            "as_of": max(leg.text("as_of") for leg in legs),
            "confidence": lowest(leg.text("confidence") for leg in legs),
            "source_id": ";".join(cited),
            "lineage": lineage,
        },
        MultiLineString([leg.geometry for leg in legs]),
    )


def rounded(leg: Feature) -> dict[str, object]:
    """The values of a leg for a table, lengths to the metre."""
    return {
        name: round(value, 3) if isinstance(value, float) else value
        for name, value in leg.values.items()
    }
