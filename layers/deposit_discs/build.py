"""Discs of the precision to which the position of a deposit is known."""

from __future__ import annotations

from ...plugin.core.geodesy import geodesic_disc
from ...plugin.io.vectors import Feature
from ..study import Study

_SEGMENTS = 180


def build(study: Study) -> list[Feature]:
    """One disc per deposit that has a position."""
    return [
        Feature(
            deposit.values,
            geodesic_disc(
                deposit.geometry.x,
                deposit.geometry.y,
                1000 * deposit["precision_km"],
                segments=_SEGMENTS,
            ),
        )
        for deposit in study.features("deposits")
        if deposit.geometry is not None
    ]
