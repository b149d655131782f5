"""Mining belts: hulls of the discs within which their deposits lie."""

from __future__ import annotations

from shapely.geometry.base import BaseGeometry

from ...plugin.io.vectors import Feature
from ..belts import BeltRule, belt, most_certain
from ..study import Study

# Routes start from the anchor: the deposit whose place is the hub of its belt.
_BELTS = {
    "chipwi-pangwa": ("Chipwi-Pangwa belt", "KCP-01"),
    "momauk-mansi": ("Momauk-Mansi belt", "KBM-01"),
}
_COUNTRY = "MM"
# What deposits are that stand in the study for comparison only.
_NO_BELT = "context"


def build(study: Study) -> list[Feature]:
    """One polygon per belt: those of the study, then those of deposits that were added to it."""
    countries = {c["id"]: c.geometry for c in study.features("countries")}
    deposits = [d for d in study.features("deposits") if BeltRule().counts(d)]
    belts = []
    for identity in dict.fromkeys((*_BELTS, *(d["belt"] for d in deposits))):
        members = [d for d in deposits if d["belt"] == identity]
        if identity == _NO_BELT or not members:
            continue
        name, anchor_id = _BELTS.get(identity, (members[0].text("belt_name") or identity, ""))
        anchor = next((d for d in members if d["id"] == anchor_id), most_certain(members))
        land = countries.get(_COUNTRY) if identity in _BELTS else _around(anchor, countries)
        belts.append(belt(identity, name, members, anchor, BeltRule(land=land)))
    return belts


def _around(anchor: Feature, countries: dict[str, BaseGeometry]) -> BaseGeometry | None:
    """The country that the anchor lies in, None beyond those that are mapped."""
    return next((land for land in countries.values() if land.contains(anchor.geometry)), None)
