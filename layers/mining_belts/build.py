"""Mining belts: hulls of the discs within which their deposits lie."""

from __future__ import annotations

from ...plugin.io.vectors import Feature
from ..belts import BeltRule, belt
from ..study import Study

# Routes start from the anchor: the deposit whose place is the hub of its belt.
_BELTS = {
    "chipwi-pangwa": ("Chipwi-Pangwa belt", "KCP-01"),
    "momauk-mansi": ("Momauk-Mansi belt", "KBM-01"),
}
_COUNTRY = "MM"


def build(study: Study) -> list[Feature]:
    """One polygon per belt."""
    land = next(c.geometry for c in study.features("countries") if c["id"] == _COUNTRY)
    rule = BeltRule(land=land)
    deposits = [d for d in study.features("deposits") if rule.counts(d)]
    belts = []
    for identity, (name, anchor_id) in _BELTS.items():
        members = [d for d in deposits if d["belt"] == identity]
        anchor = next(d for d in members if d["id"] == anchor_id)
        belts.append(belt(identity, name, members, anchor, rule))
    return belts
