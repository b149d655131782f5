"""Bridges and ferries: records of two ends become links of a friction surface."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from .borders import distances_m
from .crossings import FrictionLink
from .errors import InputError
from .friction import Friction
from .grid import Grid
from .names import nearest
from .presets import SEASONS, ModePreset
from .wording import say

KINDS = ("bridge", "ferry", "gate")
# An end in the water stands for the landing: the nearest open cell within this distance.
_LANDING_M = 3000.0


@dataclass(frozen=True)
class LinkRecord:
    """A link as a layer tells it: ends in fractional rows and columns, length in km.

    ``hours`` None means those of the preset. ``seasons`` are those in which it exists, none
    meaning all.
    """

    start: tuple[float, float]
    end: tuple[float, float]
    length_km: float
    kind: str
    name: str = ""
    hours: float | None = None
    usd_t: float = 0.0
    one_way: bool = False
    seasons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        label = self.name or say("a link")
        if self.kind not in KINDS:
            raise InputError(
                "{label} has the kind '{kind}'",
                "{hint}",
                label=label,
                kind=self.kind,
                hint=nearest(self.kind, KINDS),
            )
        for season in self.seasons:
            if season not in SEASONS:
                raise InputError(
                    "{label} has the season '{season}'",
                    "{hint}",
                    label=label,
                    season=season,
                    hint=nearest(season, SEASONS),
                )
        for value, what in ((self.hours or 0.0, "hours"), (self.usd_t, "USD/t")):
            if not 0 <= value < np.inf:
                raise InputError(
                    "{label} has {what} = {value:g}",
                    "write zero or more",
                    label=label,
                    what=what,
                    value=value,
                )


def add_links(
    friction: Friction,
    records: Sequence[LinkRecord],
    preset: ModePreset,
    season: str,
    tell: Callable[[str], None] = lambda _: None,
) -> Friction:
    """The surface with the links of the season, both ways unless they are one-way.

    A bridge takes the time of a road of the best class, a ferry the preset's hours. Each way
    charges distance and hours like the ground does, and the crossing of a border between its
    ends. ``tell`` hears of links that have no open landing.
    """
    links: dict[tuple[tuple[int, int], tuple[int, int]], FrictionLink] = {}
    water = friction.barriers | (friction.delay_h_per_m > 0)
    for record in records:
        if record.seasons and season not in record.seasons:
            continue
        ends = [_landing(friction.terrain, water, *end) for end in (record.start, record.end)]
        if ends[0] is None or ends[1] is None or ends[0] == ends[1]:
            tell(record.name or record.kind)
            continue
        ways = [(ends[0], ends[1])] if record.one_way else [(ends[0], ends[1]), (ends[1], ends[0])]
        for start, end in ways:
            link = _link(friction, record, preset, season, start, end)
            known = links.get((start, end))
            if known is None or link.hours < known.hours:
                links[start, end] = link
    return replace(friction, links=tuple(links.values()))


def _link(
    friction: Friction,
    record: LinkRecord,
    preset: ModePreset,
    season: str,
    start: tuple[int, int],
    end: tuple[int, int],
) -> FrictionLink:
    hours = record.hours
    if hours is None:
        hours = _preset_hours(record, preset, season)
    regions = friction.regions
    step = regions.ids[start], regions.ids[end]
    wait_h, levy = float(regions.hours[step]), float(regions.usd_t[step])
    distance = preset.get("freight_rate") * (1 - preset.get("freight_time_share"))
    exposure = 0.5 * float(friction.exposure[start] + friction.exposure[end])
    return FrictionLink(
        start,
        end,
        hours + wait_h,
        record.usd_t + levy + distance * record.length_km + (hours + wait_h) * preset.usd_per_t_h(),
        record.length_km,
        exposure * record.length_km,
        record.kind,
        record.name,
    )


def _preset_hours(record: LinkRecord, preset: ModePreset, season: str) -> float:
    if record.kind == "ferry":
        return preset.maybe(f"ferry_{season}", preset.river_crossing_h(season, "large"))
    if record.kind == "gate":
        return 0.0
    return 1000 * record.length_km / preset.speed_m_per_h("highway", season)


def _landing(
    terrain: Grid, water: NDArray[np.bool_], row: float, col: float
) -> tuple[int, int] | None:
    """The nearest dry cell; None where there is none within reach or the end is off the grid."""
    rows, cols = terrain.shape
    if not (-0.5 <= row <= rows - 0.5 and -0.5 <= col <= cols - 0.5):
        return None
    box, distance = distances_m(terrain, row, col, _LANDING_M)
    reach: NDArray[np.float64] = np.where(water[box], np.inf, distance)
    if not reach.size or not np.isfinite(reach.min()):
        return None
    place = np.unravel_index(int(np.argmin(reach)), reach.shape)
    return int(place[0]) + box[0].start, int(place[1]) + box[1].start
