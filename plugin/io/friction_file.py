"""The friction surface on disk: eight named bands and what they were made from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.friction import Friction
from ..core.grid import Grid
from .rasters import Band, band_names, raster_tags, read_raster, write_raster

BANDS = (
    ("hours_per_m", "h/m on the level"),
    ("usd_per_t_m", "USD/(t m) on the level"),
    ("delay_h_per_m", "h/m at rivers, whatever the grade"),
    ("elevation_m", "m"),
    ("zone_id", "index into KC_INFO zones, 0 = none"),
    ("road_class", "0 off road, 1 track, 2 unclassified, 3 mountain, 4 highway"),
    ("exposure", "share of each metre that counts as exposed"),
    ("country_id", "index into KC_INFO countries, 0 = none"),
)
_INFO = "KC_INFO"
_LINEAGE = "KC_LINEAGE"


@dataclass(frozen=True)
class FrictionInfo:
    """What a friction surface was made for; ``zones[k - 1]`` describes zone id k."""

    mode: str
    season: str
    date: str
    terrain: str
    critical_grade: float
    vertical_factor: str
    border_h: float
    usd_per_t_h: float
    zones: tuple[Mapping[str, str], ...] = ()
    countries: tuple[str, ...] = ()
    as_of: str = ""
    source_ids: tuple[str, ...] = field(default=())

    def actor_class(self, zone_id: int) -> str:
        """Actor class of a zone id, 'no zone' for 0."""
        return self.zones[zone_id - 1]["actor_class"] if zone_id else "no zone"

    def country(self, country_id: int) -> str:
        """Code of a country id, a dash for 0."""
        return self.countries[country_id - 1] if country_id else "-"


def write_friction(path: str | Path, friction: Friction, info: FrictionInfo, lineage: str) -> None:
    """Write the surface; barriers are nodata (infinite) in the two cost bands."""
    elevation = friction.terrain.values.astype(np.float32)
    if friction.terrain.nodata is not None:
        elevation = np.where(friction.terrain.nodata, np.float32("nan"), elevation)
    values = (
        friction.hours_per_m,
        friction.usd_per_t_m,
        friction.delay_h_per_m,
        elevation,
        friction.zone_id.astype(np.float32),
        friction.road_class.astype(np.float32),
        friction.exposure,
        friction.country_id.astype(np.float32),
    )
    bands = [
        Band(np.where(np.isinf(v), np.float32("nan"), v), name, unit)
        for v, (name, unit) in zip(values, BANDS)
    ]
    tags = {_INFO: json.dumps(asdict(info), ensure_ascii=False, sort_keys=True), _LINEAGE: lineage}
    write_raster(
        path, friction.terrain, bands, tags, nodata=float("nan"), name="the friction surface"
    )


def is_friction_file(path: str | Path, name: str) -> bool:
    """True where the raster carries the bands of a friction surface."""
    return band_names(path, name)[: len(BANDS)] == tuple(band for band, _ in BANDS)


def read_friction(path: str | Path, name: str) -> tuple[Friction, FrictionInfo, str]:
    """Read a friction surface, its description and its lineage.

    Raises InputError where the raster is none, or where a cost is negative.
    """
    tags = raster_tags(path, name)
    if not is_friction_file(path, name) or _INFO not in tags:
        raise InputError(
            f"{name} ({Path(str(path)).name}) is no friction surface",
            "make one with 'Friction surface'",
        )
    info = _info(json.loads(tags[_INFO]))
    hours, usd, delay, elevation, zone, road, exposure, country = (
        read_raster(path, name, band) for band in range(1, len(BANDS) + 1)
    )
    terrain = elevation
    barriers = hours.nodata if hours.nodata is not None else np.zeros(terrain.shape, dtype=np.bool_)
    for grid, (band, _) in ((hours, BANDS[0]), (usd, BANDS[1]), (elevation, BANDS[3])):
        _require_numbers(grid, barriers, band, f"{name} ({Path(str(path)).name})")
    for grid in (hours, usd):
        grid.values[barriers] = np.inf
    friction = Friction(
        terrain=terrain,
        hours_per_m=hours.values,
        usd_per_t_m=usd.values,
        delay_h_per_m=np.nan_to_num(delay.values, nan=0.0),
        exposure=np.nan_to_num(exposure.values, nan=0.0),
        zone_id=_ids(zone),
        road_class=_ids(road),
        country_id=_ids(country),
        critical_grade=info.critical_grade,
        border_h=info.border_h,
        usd_per_t_h=info.usd_per_t_h,
    )
    return friction, info, tags.get(_LINEAGE, "")


def _require_numbers(grid: Grid, barriers: NDArray[np.bool_], band: str, name: str) -> None:
    missing = grid.nodata is not None and int(np.count_nonzero(grid.nodata & ~barriers))
    if missing:
        raise InputError(
            f"{name} has {missing} cells without a number in band {band}",
            "make the surface again",
        )
    negative = int(np.count_nonzero(grid.values[~barriers] < 0))
    if negative and band != BANDS[3][0]:
        raise InputError(
            f"{name} has {negative} negative cells in band {band}",
            "a cost per metre must be zero or more: make the surface again",
        )


def _ids(grid: Grid) -> NDArray[np.uint8]:
    return np.nan_to_num(grid.values, nan=0.0).astype(np.uint8)


def _info(record: dict[str, Any]) -> FrictionInfo:
    record["zones"] = tuple(record["zones"])
    record["countries"] = tuple(record["countries"])
    record["source_ids"] = tuple(record["source_ids"])
    return FrictionInfo(**record)
