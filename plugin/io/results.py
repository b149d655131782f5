"""Fields of the results, declared once, and the table of gateways."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ..core.measures import STEEP_GRADES
from ..core.presets import OFF_ROAD, ROAD_CLASSES, ROAD_SURFACES, SEASON_BIT
from ..core.wording import say
from .atomic import atomic_path

REACHED = "reached"


class ResultField(NamedTuple):
    """A column of a result: name, "text", "integer" or "real", title with its unit.

    ``part`` fills the ``{part}`` of a title that several columns share.
    """

    name: str
    kind: str
    title: str
    part: str = ""

    def label(self) -> str:
        """The title in the language of the user."""
        return say(self.title, part=self.part)


_PAIR = (
    ResultField("origin", "text", "Belt"),
    ResultField("destination", "text", "Gateway"),
)
_MEASURES = (
    ResultField("usd_per_t", "real", "Money (USD/t)"),
    ResultField("hours", "real", "Time (h)"),
    ResultField("exposure_km", "real", "Exposure (km)"),
)
_COURSE = (
    ResultField("length_km", "real", "Length (km)"),
    ResultField("road_km", "real", "Length with switchbacks (km)"),
    ResultField("climb_m", "real", "Climb (m)"),
    ResultField("descent_m", "real", "Descent (m)"),
    ResultField("steepest_grade", "real", "Steepest grade (rise/run)"),
    ResultField("off_road_km", "real", "Off mapped roads (km)"),
    ResultField("countries", "text", "Countries in order"),
    ResultField("zones_crossed", "integer", "Zones crossed"),
    ResultField("crossings", "integer", "Changes of controlling actor"),
    ResultField("zones", "text", "Actors in order"),
)
_RANKS = (
    ResultField("rank_usd", "integer", "Rank by money"),
    ResultField("rank_hours", "integer", "Rank by time"),
    ResultField("rank_exposure", "integer", "Rank by exposure"),
)
CONTEXT_FIELDS = (
    ResultField("mode", "text", "Mode"),
    ResultField("season", "text", "Season"),
    ResultField("date", "text", "Control at"),
    ResultField("terrain", "text", "Terrain"),
    ResultField("as_of", "text", "Evidence as of"),
    ResultField("source_id", "text", "Sources"),
)
STEEP_FIELDS = tuple(
    ResultField(f"above_{percent}_km", "real", "Steeper than {part} % (km)", percent)
    for percent in (str(round(100 * grade)) for grade in STEEP_GRADES)
)
# What a route passes in detail; a column is empty where the surface does not know it.
DETAIL_FIELDS = (
    ResultField("ellipsoid_km", "real", "Length on the ellipsoid (km)"),
    ResultField("surface_km", "real", "Length along the surface (km)"),
    *STEEP_FIELDS,
    *(
        ResultField(f"{name}_km", "real", "On roads of the class {part} (km)", name)
        for name in ROAD_CLASSES
        if name != OFF_ROAD
    ),
    *(
        ResultField(f"surface_{name}_km", "real", "Road surface {part} (km)", name)
        for name in ROAD_SURFACES[1:]
    ),
    *(
        ResultField(f"closed_{season}_km", "real", "Closed in the {part} season (km)", season)
        for season in SEASON_BIT
    ),
    ResultField("exposure_h", "real", "Exposure (h)"),
    ResultField("transitions", "integer", "Changes of holder"),
    ResultField("by_actor", "text", "Exposure by actor"),
    ResultField("by_actor_class", "text", "Exposure by class of actor"),
    ResultField("land_cover", "text", "Land cover"),
    ResultField("borders", "integer", "Borders crossed"),
    ResultField("fords", "integer", "Rivers crossed without a bridge"),
    ResultField("bridges", "integer", "Rivers crossed by a bridge"),
    ResultField("ferries", "integer", "Ferries taken"),
    ResultField("gates", "integer", "Gates passed"),
)
# One line per belt, gateway and minimised measure; its measures are those along the line.
ROUTE_FIELDS = (
    *_PAIR,
    ResultField("minimised", "text", "Minimised measure"),
    *_MEASURES,
    *_COURSE,
    *_RANKS,
    *DETAIL_FIELDS,
    # Besides the way, and in none of the measures above.
    ResultField("dwell_h", "real", "Waiting at the gateway, as stated (h)"),
    ResultField("levy_usd_t", "real", "Levy at the gateway, as stated (USD/t)"),
    *CONTEXT_FIELDS,
    ResultField("lineage", "text", "Lineage"),
)
# One row per belt and gateway; each measure is the least one, the course that of the cheapest.
GATEWAY_FIELDS = (
    *_PAIR,
    *_MEASURES,
    *_RANKS,
    *_COURSE,
    *CONTEXT_FIELDS,
    ResultField("status", "text", "Status"),
)
# One line per alternative of a belt and a gateway, the best first.
ALTERNATIVE_FIELDS = (
    *_PAIR,
    ResultField("minimised", "text", "Minimised measure"),
    ResultField("alternative", "integer", "Alternative (1 = best)"),
    ResultField("detour", "real", "Minimised measure / that of the best"),
    ResultField("shared_pct", "real", "Shared with better routes (% of length)"),
    ResultField("own_pct", "real", "Stretch that is best for its ends (% of the best route)"),
    *_MEASURES,
    *_COURSE,
    *DETAIL_FIELDS,
    ResultField("found", "integer", "Routes found"),
    ResultField("wanted", "integer", "Routes wanted"),
    ResultField("note", "text", "Why there are no more"),
    *CONTEXT_FIELDS,
    ResultField("lineage", "text", "Lineage"),
)
# One point per ordered pair of alternatives, where the longest stretch apart begins.
PARTING_FIELDS = (
    *_PAIR,
    ResultField("minimised", "text", "Minimised measure"),
    ResultField("alternative", "integer", "Alternative"),
    ResultField("other", "integer", "Compared with alternative"),
    ResultField("shared_pct", "real", "Length shared with the other (%)"),
    ResultField("apart_km", "real", "Longest stretch apart (km)"),
    ResultField("parts_at_km", "real", "Parts after (km)"),
    ResultField("parts_lon", "real", "Parts at longitude"),
    ResultField("parts_lat", "real", "Parts at latitude"),
    ResultField("meets_at_km", "real", "Meets again after (km)"),
    ResultField("meets_lon", "real", "Meets again at longitude"),
    ResultField("meets_lat", "real", "Meets again at latitude"),
    ResultField("more_usd_per_t", "real", "Money above the other (USD/t)"),
    ResultField("more_hours", "real", "Time above the other (h)"),
    ResultField("more_exposure_km", "real", "Exposure above the other (km)"),
)
# One line per compared line and direction; differences are to the base line.
COMPARISON_FIELDS = (
    ResultField("line", "text", "Line"),
    ResultField("layer", "text", "Layer"),
    ResultField("direction", "text", "Direction"),
    ResultField("status", "text", "Status"),
    *_MEASURES,
    ResultField("more_usd_per_t", "real", "Money above the base line (USD/t)"),
    ResultField("more_hours", "real", "Time above the base line (h)"),
    ResultField("more_exposure_km", "real", "Exposure above the base line (km)"),
    ResultField("more_length_km", "real", "Length above the base line (km)"),
    *_COURSE,
    *DETAIL_FIELDS,
    ResultField("blocked_km", "real", "On blocked ground (km)"),
    ResultField("too_steep_km", "real", "Steeper than the mode can climb (km)"),
    ResultField("outside_km", "real", "Outside the surface (km)"),
    ResultField("gaps_km", "real", "Gaps between parts (km)"),
    *CONTEXT_FIELDS,
    ResultField("lineage", "text", "Lineage"),
)
# One line per belt, gateway and vertical factor, the surface's own factor first.
COST_FUNCTION_FIELDS = (
    *_PAIR,
    ResultField("minimised", "text", "Minimised measure"),
    ResultField("factor", "text", "Vertical factor"),
    *_MEASURES,
    *_COURSE,
    ResultField("shared_pct", "real", "Shared with the route of the first factor (% of length)"),
    ResultField("own_usd_per_t", "real", "Money if the first factor holds (USD/t)"),
    ResultField("own_hours", "real", "Time if the first factor holds (h)"),
    ResultField("more_pct", "real", "Minimised measure above the best if the first holds (%)"),
    ResultField("too_steep_km", "real", "Steeper than the first factor allows (km)"),
    *CONTEXT_FIELDS,
    ResultField("lineage", "text", "Lineage"),
)


def write_gateways(path: str | Path, rows: Sequence[Mapping[str, object]]) -> None:
    """Write the belt by gateway table as UTF-8 CSV, whole or not at all."""
    write_rows(path, GATEWAY_FIELDS, rows, say("the table of gateways"))


def write_rows(
    path: str | Path,
    fields: Sequence[ResultField],
    rows: Sequence[Mapping[str, object]],
    name: str,
) -> None:
    """Write rows as UTF-8 CSV, whole or not at all; ``name`` is what the user calls the table."""
    with (
        atomic_path(path, name) as temporary,
        temporary.open("w", encoding="utf-8", newline="") as stream,
    ):
        writer = csv.DictWriter(stream, [field.name for field in fields])
        writer.writeheader()
        writer.writerows(rows)
