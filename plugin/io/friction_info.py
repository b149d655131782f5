"""What a friction surface was made for, as it says of itself in its tags."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..core.errors import InputError
from .rasters import raster_tags

INFO_TAG = "KC_INFO"


@dataclass(frozen=True)
class FrictionInfo:
    """What a friction surface was made for; ``zones[k - 1]`` describes zone id k.

    ``land_cover[k - 1]`` is the code and name of land cover id k. ``critical_grade`` is None for
    walkers.
    """

    mode: str
    season: str
    date: str
    terrain: str
    critical_grade: float | None
    vertical_factor: str
    border_h: float
    usd_per_t_h: float
    zones: tuple[Mapping[str, str], ...] = ()
    countries: tuple[str, ...] = ()
    as_of: str = ""
    source_ids: tuple[str, ...] = ()
    land_cover: tuple[Mapping[str, Any], ...] = ()

    def actor_class(self, zone_id: int) -> str:
        """Actor class of a zone id, 'no zone' for 0."""
        return self.zones[zone_id - 1]["actor_class"] if zone_id else "no zone"

    def country(self, country_id: int) -> str:
        """Code of a country id, a dash for 0."""
        return self.countries[country_id - 1] if country_id else "-"

    def to_json(self) -> str:
        """One line of JSON with sorted keys."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> FrictionInfo:
        """Read what ``to_json`` wrote, now or in an earlier version."""
        record = json.loads(text)
        for key in ("zones", "countries", "source_ids", "land_cover"):
            record[key] = tuple(record.get(key, ()))
        return cls(**record)


def read_info(path: str | Path, name: str) -> FrictionInfo:
    """The description of a friction surface without reading a cell; raises InputError."""
    text = raster_tags(path, name).get(INFO_TAG)
    try:
        if text:
            return FrictionInfo.from_json(text)
    except (ValueError, KeyError, TypeError):
        pass
    raise InputError(
        "{name} ({file}) is no friction surface",
        "make one with 'Friction surface'",
        name=name,
        file=Path(str(path)).name,
    )
