"""What the codes in a friction surface mean: the legend of its bands of classes."""

from __future__ import annotations

import json
from collections.abc import Mapping

from ..core.presets import RIVER_CLASSES, ROAD_CLASSES, ROAD_SURFACES, SEASON_BIT
from .friction_info import FrictionInfo

Legend = Mapping[str, Mapping[int, str]]


def legend(info: FrictionInfo) -> Legend:
    """Words for each code by band; code 0 is left out where it means nothing."""
    return {
        "road_class": _words(ROAD_CLASSES),
        "road_surface": _words(ROAD_SURFACES),
        "river": _words(RIVER_CLASSES),
        "season_closed": {
            code: ", ".join(name for name, bit in SEASON_BIT.items() if code & bit)
            for code in range(1, sum(SEASON_BIT.values()) + 1)
        },
        "zone_id": {
            code: ": ".join(filter(None, (zone["actor_class"], zone.get("place", ""))))
            for code, zone in enumerate(info.zones, start=1)
        },
        "country_id": dict(enumerate(info.countries, start=1)),
        "land_cover": {
            code: str(entry["name"]) for code, entry in enumerate(info.land_cover, start=1)
        },
    }


def legend_text(info: FrictionInfo) -> str:
    """The legend as JSON for a tag."""
    return json.dumps(legend(info), ensure_ascii=False, sort_keys=True)


def _words(names: tuple[str, ...]) -> dict[int, str]:
    return {code: name.replace("_", " ") for code, name in enumerate(names) if code}
