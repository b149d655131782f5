"""How far the evidence of a study reaches."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ..core.dates import last_of
from ..core.errors import InputError
from .store import open_layer_features


def evidence_range(study: str | Path) -> tuple[date, date]:
    """Return the first and the last day for which a study's control zones hold evidence.

    The first is the earliest dated beginning of a zone, the last when a zone was known last.
    Raises InputError where no zone says when it was known, StoreError where there is no study.
    """
    zones = open_layer_features(study, "control_zones")
    days = [last_of(zone.text("as_of")) for zone in zones]
    known = [day for day in days if day is not None]
    if not known:
        raise InputError(
            "no control zone of {file} says when it was known",
            "fill its as_of",
            file=Path(study).name,
        )
    begun = [zone["valid_from"] for zone in zones if zone["valid_from"] is not None]
    return min((*begun, *known)), max(known)


def latest_date(study: str | Path) -> date:
    """Return the last day for which a study's control zones hold evidence."""
    return evidence_range(study)[1]
