"""Published and computed lengths of the legs side by side."""

from __future__ import annotations

from ...plugin.io.vectors import Feature
from ..study import Study

_COPIED = ("name", "corridor_id", "mode", "published_km", "computed_km", "geodesic_km", "found")
_SAID = ("terrain", "as_of", "confidence", "source_id")


def build(study: Study) -> list[Feature]:
    """One row per leg."""
    return [_row(leg) for leg in study.features("corridor_legs")]


def _row(leg: Feature) -> Feature:
    published, computed = leg["published_km"], leg["computed_km"]
    both = published is not None and computed is not None and published > 0
    remarks = [leg.text("remark"), "" if published is not None else "no length is published"]
    return Feature(
        {
            "id": f"length-{leg.text('id').lower()}",
            "leg_id": leg["id"],
            **{name: leg[name] for name in (*_COPIED, *_SAID)},
            "difference_km": round(computed - published, 1) if both else None,
            "ratio": round(computed / published, 2) if both else None,
            "detour": _share(computed, leg["geodesic_km"]),
            "remark": "; ".join(remark for remark in remarks if remark) or None,
        }
    )


def _share(length: float | None, of: float | None) -> float | None:
    return round(length / of, 2) if length is not None and of else None
