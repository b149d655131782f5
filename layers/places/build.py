"""Places, with the role that they have as a gateway."""

from __future__ import annotations

from dataclasses import replace

from ...plugin.io.vectors import Feature
from ..study import Study


def build(study: Study) -> list[Feature]:
    """One record per row of data.csv; a place without a public coordinate has no point."""
    roles: dict[str, set[str]] = {}
    for row in study.rows("gateways"):
        roles.setdefault(row["place"], set()).add(row["role"])
    return [
        replace(
            place,
            values={
                **place.values,
                "gateway": ";".join(sorted(roles.get(place["name"], ()))) or None,
            },
        )
        for place in study.records("places")
    ]
