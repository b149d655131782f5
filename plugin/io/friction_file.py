"""The friction surface on disk: named bands, the costs between them, and their lineage."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.crossings import Crossings, FrictionLink
from ..core.errors import InputError
from ..core.friction import Friction
from ..core.presets import RIVER_CLASSES, ROAD_CLASSES, ROAD_SURFACES, SEASON_BIT
from ..core.surface import VerticalFactor
from ..core.vertical import herzog_wheeled
from ..core.wording import say
from .atomic import atomic_path
from .friction_info import INFO_TAG, FrictionInfo
from .friction_legend import legend_text
from .geotiff import Progress
from .lineage import current_call
from .rasters import (
    Band,
    band_names,
    raster_tags,
    read_bands,
    read_raster,
    update_tags,
    write_raster,
)


def _codes(names: Sequence[str]) -> str:
    return ", ".join(f"{code} {name}" for code, name in enumerate(names))


BANDS = (
    ("hours_per_m", "h/m on the level"),
    ("usd_per_t_m", "USD/(t m) on the level"),
    ("delay_h_per_m", "h/m at rivers, whatever the grade"),
    ("elevation_m", "m"),
    ("zone_id", "index into KC_INFO zones, 0 = none"),
    ("road_class", _codes(ROAD_CLASSES)),
    ("exposure", "share of each metre that counts as exposed"),
    ("country_id", "index into KC_INFO countries, 0 = none"),
)
# What describes the ground follows the eight bands above where the surface knows it.
GROUND_BANDS = (
    ("road_surface", _codes(ROAD_SURFACES)),
    ("river", _codes(RIVER_CLASSES)),
    ("season_closed", "sum of " + ", ".join(f"{b} {n}" for n, b in SEASON_BIT.items())),
    ("land_cover", "index into KC_INFO land_cover, 0 = none"),
)
# Bands of whole numbers below 256, stored as the file's float32.
_CODES = ("zone_id", "road_class", "country_id", *(name for name, _ in GROUND_BANDS))
_LINEAGE = "KC_LINEAGE"
_FACTOR = "KC_FACTOR"
_CROSSINGS = "KC_CROSSINGS"
_LINKS = "KC_LINKS"
_LEGEND = "KC_LEGEND"


def write_friction(path: str | Path, friction: Friction, info: FrictionInfo, lineage: str) -> None:
    """Write the surface; barriers are nodata (infinite) in the two cost bands."""
    elevation = friction.terrain.values.astype(np.float32)
    if friction.terrain.nodata is not None:
        elevation = np.where(friction.terrain.nodata, np.float32("nan"), elevation)
    values: tuple[NDArray[Any], ...] = (
        friction.hours_per_m,
        friction.usd_per_t_m,
        friction.delay_h_per_m,
        elevation,
        friction.zone_id,
        friction.road_class,
        friction.exposure,
        friction.country_id,
    )
    bands = [Band(v, name, unit) for v, (name, unit) in zip(values, BANDS)]
    for name, unit in GROUND_BANDS:
        codes = getattr(friction, name)
        if codes is not None:
            bands.append(Band(codes, name, unit))
    tags = {
        INFO_TAG: info.to_json(),
        _LEGEND: legend_text(info),
        _FACTOR: factor_to_json(friction.factor),
        _CROSSINGS: _json(
            {f.name: _plain(getattr(friction.crossings, f.name)) for f in fields(Crossings)}
        ),
        _LINKS: _json([asdict(link) for link in friction.links]),
        _LINEAGE: lineage,
    }
    write_raster(
        path, friction.terrain, bands, tags, nodata=float("nan"), name=say("the friction surface")
    )


def factor_to_json(factor: VerticalFactor) -> str:
    """The table of a vertical factor; blocked grades are null."""
    table = [float(f"{v:.9g}") if np.isfinite(v) else None for v in factor.factors]
    return _json(
        {
            "name": factor.name,
            "grade_min": factor.grade_min,
            "grade_step": factor.grade_step,
            "kinks": list(factor.kinks),
            "factors": table,
        }
    )


def factor_from_json(text: str) -> VerticalFactor:
    """Read what ``factor_to_json`` wrote."""
    record = json.loads(text)
    table = [np.inf if v is None else v for v in record["factors"]]
    return VerticalFactor(
        record["name"],
        record["grade_min"],
        record["grade_step"],
        np.array(table, np.float32),
        tuple(record["kinks"]),
    )


def adopt_friction(source: str | Path, path: str | Path) -> None:
    """Copy a friction surface; the copy also tells of the run that asked for it."""
    with atomic_path(path, say("the friction surface")) as temporary:
        shutil.copyfile(source, temporary)
        text = raster_tags(temporary, say("the friction surface")).get(_LINEAGE, "{}")
        call = current_call()
        if call is not None:
            record = {**json.loads(text), "call": call}
            update_tags(temporary, {_LINEAGE: _json(record)})


def blocked_cells(path: str | Path) -> int:
    """Number of cells that a friction surface closes."""
    hours = read_raster(path, say("the friction surface"), 1)
    return 0 if hours.nodata is None else int(np.count_nonzero(hours.nodata))


def is_friction_file(path: str | Path, name: str) -> bool:
    """True where the raster carries the bands of a friction surface."""
    return band_names(path, name)[: len(BANDS)] == tuple(band for band, _ in BANDS)


def read_info(path: str | Path, name: str) -> FrictionInfo:
    """The description of a friction surface, without its cells.

    Raises InputError where the raster is none.
    """
    tags = raster_tags(path, name)
    if INFO_TAG not in tags:
        raise InputError(
            "{name} ({file}) is no friction surface",
            "make one with 'Friction surface'",
            name=name,
            file=Path(str(path)).name,
        )
    return FrictionInfo.from_json(tags[INFO_TAG])


def read_friction(
    path: str | Path, name: str, progress: Progress | None = None
) -> tuple[Friction, FrictionInfo, str]:
    """Read a friction surface, its description and its lineage.

    Raises InputError where the raster is none, or where a cost is negative, Cancelled where
    ``progress`` says stop.
    """
    tags = raster_tags(path, name)
    if not is_friction_file(path, name) or INFO_TAG not in tags:
        raise InputError(
            "{name} ({file}) is no friction surface",
            "make one with 'Friction surface'",
            name=name,
            file=Path(str(path)).name,
        )
    try:
        info = FrictionInfo.from_json(tags[INFO_TAG])
        factor, crossings, links = _factor(tags, info), _crossings(tags, info), _links(tags)
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            "{name} ({file}) describes itself in a form that is not understood ({error})",
            "make it again with 'Friction surface'",
            name=name,
            file=Path(str(path)).name,
            error=error,
        ) from error
    label = f"{name} ({Path(str(path)).name})"
    grid, bands = read_bands(path, name, dict.fromkeys(_CODES, np.uint8), progress)
    hours, usd, elevation = (bands[b] for b in ("hours_per_m", "usd_per_t_m", "elevation_m"))
    barriers = np.isnan(hours)
    missing = np.isnan(elevation)
    terrain = grid.with_values(elevation, missing if missing.any() else None)
    for band in ("hours_per_m", "usd_per_t_m"):
        bands[band][barriers] = np.inf
        _require_costs(bands[band], band, label)
    _require_known(missing & ~barriers, "elevation_m", label)
    ground = {band: bands[band] for band, _ in GROUND_BANDS if band in bands}
    friction = Friction(
        terrain=terrain,
        hours_per_m=hours,
        usd_per_t_m=usd,
        delay_h_per_m=_or_zero(bands["delay_h_per_m"]),
        exposure=_or_zero(bands["exposure"]),
        zone_id=bands["zone_id"],
        road_class=bands["road_class"],
        country_id=bands["country_id"],
        factor=factor,
        crossings=crossings,
        usd_per_t_h=info.usd_per_t_h,
        critical_grade=np.inf if info.critical_grade is None else info.critical_grade,
        links=links,
        **ground,
    )
    return friction, info, tags.get(_LINEAGE, "")


def _factor(tags: Mapping[str, str], info: FrictionInfo) -> VerticalFactor:
    if tags.get(_FACTOR):
        return factor_from_json(tags[_FACTOR])
    # Surfaces of version 0.1 know one factor, by its critical grade alone.
    return herzog_wheeled(info.critical_grade or 0.0)


def _crossings(tags: Mapping[str, str], info: FrictionInfo) -> Crossings:
    if not tags.get(_CROSSINGS):
        return Crossings.at_borders(len(info.countries), len(info.zones), info.border_h)
    record = json.loads(tags[_CROSSINGS])
    costs = {
        key: np.array(record[key], np.float32)
        for key in ("country_h", "country_usd_t", "actor_h", "actor_usd_t")
    }
    of_zone = np.array(record["actor_of_zone"], np.uint8)
    return Crossings(actors=tuple(record["actors"]), actor_of_zone=of_zone, **costs)


def _links(tags: Mapping[str, str]) -> tuple[FrictionLink, ...]:
    return tuple(
        FrictionLink(
            **{**link, "from_cell": tuple(link["from_cell"]), "to_cell": tuple(link["to_cell"])}
        )
        for link in json.loads(tags.get(_LINKS) or "[]")
    )


def _require_costs(values: NDArray[np.float32], band: str, label: str) -> None:
    if (values >= 0).all():
        return
    _require_known(np.isnan(values), band, label)
    raise InputError(
        "{label} has {count} negative cells in band {band}",
        "a cost per metre must be zero or more: make the surface again",
        label=label,
        count=np.count_nonzero(values < 0),
        band=band,
    )


def _require_known(missing: NDArray[np.bool_], band: str, label: str) -> None:
    count = np.count_nonzero(missing)
    if count:
        raise InputError(
            "{label} has {count} cells without a number in band {band}",
            "make the surface again",
            label=label,
            count=count,
            band=band,
        )


def _or_zero(values: NDArray[np.float32]) -> NDArray[np.float32]:
    values[np.isnan(values)] = 0
    return values


def _plain(value: Any) -> Any:
    return value.tolist() if isinstance(value, np.ndarray) else value


def _json(record: Any) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True)
