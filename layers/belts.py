"""Mining belts: what the discs say within which the deposits of a belt lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from ..plugin.core.errors import InputError
from ..plugin.core.geodesy import geodesic_disc
from ..plugin.io.vectors import Feature

HULL, UNION = "hull", "union"
CONFIDENCE = ("low", "medium", "high")
# Precision of a town's position in the gazetteer.
HUB_M = 2000.0
_SEGMENTS = 72
_SHAPES = {HULL: "convex hull", UNION: "union"}


@dataclass(frozen=True)
class BeltRule:
    """How deposits become a belt.

    ``minimum`` is the least confidence of a deposit that counts; ``land`` cuts the belt, but not
    the ground around its anchor, which a generalised border may leave outside.
    """

    shape: str = HULL
    minimum: str = "medium"
    land: BaseGeometry | None = None
    hub_m: float = HUB_M

    def text(self) -> str:
        """The rule in words, for the field method."""
        level = f"of at least {self.minimum} confidence"
        parts = [f"{_SHAPES[self.shape]} of the geodesic precision discs of the deposits {level}"]
        if self.land is not None:
            parts.append("within the country, and the place of the anchor")
        return ", ".join(parts)

    def counts(self, deposit: Feature) -> bool:
        """True for a deposit that has a position and is sure enough."""
        level = deposit.text("confidence")
        if level not in CONFIDENCE or deposit.geometry is None:
            return False
        return CONFIDENCE.index(level) >= CONFIDENCE.index(self.minimum)


def belt(
    identity: str, name: str, members: Sequence[Feature], anchor: Feature, rule: BeltRule
) -> Feature:
    """The polygon and the record of a belt of deposits (points in lon/lat, precision_km).

    Confidence is the lowest of the members, precision_km the largest, as_of the latest. Raises
    InputError for a deposit without a precision.
    """
    discs = [_disc(member) for member in members]
    ground = unary_union(discs)
    if rule.shape == HULL:
        ground = ground.convex_hull
    place = anchor.geometry
    if rule.land is not None:
        hub = geodesic_disc(place.x, place.y, rule.hub_m, segments=_SEGMENTS)
        ground = unary_union([ground.intersection(rule.land), hub])
    cited = dict.fromkeys(source for member in members for source in member.sources())
    return Feature(
        {
            "id": identity,
            "name": name,
            "deposits": ";".join(member.text("id") for member in members),
            "anchor_id": anchor.text("id"),
            "anchor_name": anchor.text("place") or anchor.text("name"),
            "anchor_lon": place.x,
            "anchor_lat": place.y,
            "method": rule.text(),
            "precision_km": max(float(member["precision_km"]) for member in members),
            "as_of": max(member.text("as_of") for member in members),
            "confidence": min((m.text("confidence") for m in members), key=CONFIDENCE.index),
            "source_id": ";".join(cited),
        },
        ground,
    )


def most_certain(members: Sequence[Feature]) -> Feature:
    """The deposit that a belt is anchored at where nobody names one: the surest, then the first."""
    return max(members, key=lambda m: CONFIDENCE.index(m.text("confidence")))


def _disc(deposit: Feature) -> BaseGeometry:
    precision = deposit.get("precision_km")
    if not isinstance(precision, (int, float)) or not precision > 0:
        raise InputError(
            "the deposit {deposit} has the precision {precision} km",
            "give the radius of the disc within which it lies",
            deposit=deposit.text("id"),
            precision=precision,
        )
    point = deposit.geometry
    return geodesic_disc(point.x, point.y, 1000 * float(precision), segments=_SEGMENTS)
