"""Mining belts: hulls of the discs within which their deposits lie."""

from __future__ import annotations

from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from ...plugin.core.geodesy import geodesic_disc
from ...plugin.io.vectors import Feature
from ..study import Study

# Routes start from the anchor: the deposit whose place is the hub of its belt.
_BELTS = {
    "chipwi-pangwa": ("Chipwi-Pangwa belt", "KCP-01"),
    "momauk-mansi": ("Momauk-Mansi belt", "KBM-01"),
}
_METHOD = (
    "convex hull of the geodesic precision discs of the deposits of medium or high confidence, "
    "within the country, and the place of the anchor"
)
_COUNTRY = "MM"
_CONFIDENCE = ("low", "medium", "high")
_SEGMENTS = 72
# Precision of a town's position in the gazetteer.
_HUB_M = 2000.0


def build(study: Study) -> list[Feature]:
    """One polygon per belt."""
    deposits = study.features("deposits")
    country = next(c.geometry for c in study.features("countries") if c["id"] == _COUNTRY)
    return [
        _belt(belt, *names, [d for d in deposits if d["belt"] == belt], country)
        for belt, names in _BELTS.items()
    ]


def _belt(
    belt: str, name: str, anchor_id: str, deposits: list[Feature], country: BaseGeometry | None
) -> Feature:
    members = [d for d in deposits if d.geometry is not None and d["confidence"] != "low"]
    discs = [
        geodesic_disc(d.geometry.x, d.geometry.y, 1000 * d["precision_km"], segments=_SEGMENTS)
        for d in members
        if d.geometry is not None
    ]
    anchor = next(d for d in members if d["id"] == anchor_id)
    assert anchor.geometry is not None
    hull = unary_union(discs).convex_hull
    # The mapped border is generalised: it leaves Pangwa town 2 km outside of the country.
    hub = [geodesic_disc(anchor.geometry.x, anchor.geometry.y, _HUB_M, segments=_SEGMENTS)]
    cited = dict.fromkeys(source for d in members for source in d.sources())
    return Feature(
        {
            "id": belt,
            "name": name,
            "deposits": ";".join(d["id"] for d in members),
            "anchor_id": anchor_id,
            "anchor_name": anchor["place"],
            "anchor_lon": anchor.geometry.x,
            "anchor_lat": anchor.geometry.y,
            "method": _METHOD,
            "precision_km": max(d["precision_km"] for d in members),
            "as_of": max(d["as_of"] for d in members),
            "confidence": min((d["confidence"] for d in members), key=_CONFIDENCE.index),
            "source_id": ";".join(cited),
        },
        unary_union([hull if country is None else hull.intersection(country), *hub]),
    )
