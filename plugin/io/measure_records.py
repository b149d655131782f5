"""What a route costs and passes, as columns and as rows of a long table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..core.geodesy import line_length_m
from ..core.grid import Grid
from ..core.measures import RouteMeasures, Stay
from ..core.presets import OFF_ROAD, SEASON_BIT
from ..core.trace import Path
from .friction_info import FrictionInfo
from .rasters import WGS84, transform_points
from .results import CONTEXT_FIELDS, ResultField

# Long table: what part of a route lies on which ground, or belongs to which kind of cost.
BREAKDOWN_FIELDS = (
    ResultField("line", "text", "Line"),
    ResultField("direction", "text", "Direction"),
    ResultField("theme", "text", "Theme"),
    ResultField("class", "text", "Class"),
    ResultField("km", "real", "Length (km)"),
    ResultField("hours", "real", "Time (h)"),
    ResultField("usd_per_t", "real", "Money (USD/t)"),
    ResultField("exposure_km", "real", "Exposure (km)"),
    ResultField("exposure_h", "real", "Exposure (h)"),
    *CONTEXT_FIELDS,
)
Row = dict[str, object]


def course(route: RouteMeasures, info: FrictionInfo) -> Row:
    """The columns of the course of a route: lengths, climbs, countries and actors in order."""
    actors_met = [info.actor_class(zone) for zone in route.zone_sequence]
    runs = [a for i, a in enumerate(actors_met) if i == 0 or actors_met[i - 1] != a]
    return {
        "length_km": route.length_km,
        "road_km": route.road_km,
        "climb_m": route.climb_m,
        "descent_m": route.descent_m,
        "steepest_grade": route.steepest_grade,
        "off_road_km": route.road_class_km[OFF_ROAD],
        "countries": " > ".join(info.country(c) for c in route.country_sequence),
        "zones_crossed": len({zone for zone in route.zone_sequence if zone}),
        "crossings": len(runs) - 1,
        "zones": " > ".join(runs),
    }


def context(info: FrictionInfo) -> dict[str, str]:
    """What a friction surface holds for."""
    return {
        "mode": info.mode,
        "season": info.season,
        "date": info.date,
        "terrain": info.terrain,
        "as_of": info.as_of,
        "source_id": ";".join(info.source_ids),
    }


def detail(route: RouteMeasures, info: FrictionInfo) -> Row:
    """The columns DETAIL_FIELDS of a route, but for the length on the ellipsoid."""
    return {
        "surface_km": route.surface_length_km,
        **{f"above_{round(100 * s)}_km": km for s, km in route.steep_km.items()},
        **{f"{name}_km": km for name, km in route.road_class_km.items() if name != OFF_ROAD},
        **{
            f"surface_{name}_km": route.road_surface_km.get(name)
            for name in ("unknown", "paved", "unpaved")
        },
        **{f"closed_{season}_km": route.season_closed_km.get(season) for season in SEASON_BIT},
        "exposure_h": route.exposure_h,
        "transitions": route.transitions(actors(info)),
        "by_actor": _exposed(route.stays(actors(info))),
        "by_actor_class": _exposed(route.stays(actor_classes(info))),
        "land_cover": _listed(land_cover(route, info)) or None,
        "borders": route.border_crossings,
        "fords": route.river_crossings.get("ford", 0),
        "bridges": route.river_crossings.get("bridge", 0) + route.links.get("bridge", 0),
        "ferries": route.links.get("ferry", 0),
        "gates": route.links.get("gate", 0),
    }


def breakdown(line: str, direction: str, route: RouteMeasures, info: FrictionInfo) -> Iterator[Row]:
    """Rows of a long table: by holder, ground and season in km, by kind of cost in its unit."""

    def row(theme: str, name: str, **values: float) -> Row:
        empty: Row = {field.name: None for field in BREAKDOWN_FIELDS}
        said = {"line": line, "direction": direction, "theme": theme, "class": name}
        return {**empty, **said, **values, **context(info)}

    for theme, stays in (
        ("actor", route.stays(actors(info))),
        ("actor class", route.stays(actor_classes(info))),
    ):
        for name, stay in stays.items():
            exposed = {"exposure_km": stay.exposed_km, "exposure_h": stay.exposed_h}
            yield row(theme, name, km=stay.km, hours=stay.hours, **exposed)
    for theme, km in (
        ("road class", route.road_class_km),
        ("road surface", route.road_surface_km),
        ("land cover", land_cover(route, info)),
        ("closed in season", route.season_closed_km),
        ("steeper than", {f"{100 * s:g} %": km for s, km in route.steep_km.items()}),
    ):
        for name, value in km.items():
            yield row(theme, name, km=value)
    for part in route.parts.get("hours", {}):
        costs = {key: route.parts[key][part] for key in ("hours", "usd_per_t")}
        yield row("part of the cost", part, **costs)


def actors(info: FrictionInfo) -> dict[int, str]:
    """Name of the actor of each zone id, or its class where a surface does not name it."""
    return _holders(info, "actor")


def actor_classes(info: FrictionInfo) -> dict[int, str]:
    """Class of the actor of each zone id."""
    return _holders(info, "actor_class")


def land_cover(route: RouteMeasures, info: FrictionInfo) -> dict[str, float]:
    """Kilometres by the name of the land cover."""
    return {cover_name(number, info): km for number, km in route.land_cover_km.items()}


def cover_name(number: int, info: FrictionInfo) -> str:
    """Name of a land cover id, its code where it has none, 'none' for 0."""
    if not number:
        return "none"
    kind = info.land_cover[number - 1]
    return str(kind.get("name") or f"code {kind.get('code')}")


def path_km(path: Path, terrain: Grid) -> float:
    """Length of a path on the WGS84 ellipsoid in km."""
    x, y = terrain.xy(path.rows, path.cols)
    lon, lat = transform_points(x.tolist(), y.tolist(), terrain.crs_wkt, WGS84)
    return line_length_m(lon, lat) / 1000


def _holders(info: FrictionInfo, key: str) -> dict[int, str]:
    names = [zone.get(key) or zone["actor_class"] for zone in info.zones]
    return dict(enumerate([info.actor_class(0), *names]))


def _exposed(stays: Mapping[str, Stay]) -> str:
    """Text such as 'KIA 12.3 km 1.4 h; SAC 3.0 km 0.2 h', the longest first."""
    order = sorted(stays, key=lambda name: (-stays[name].exposed_km, name))
    return "; ".join(
        f"{name} {stays[name].exposed_km:.1f} km {stays[name].exposed_h:.1f} h"
        for name in order
        if stays[name].exposed_km > 0
    )


def _listed(km: Mapping[str, float]) -> str:
    order = sorted(km, key=lambda name: (-km[name], name))
    return "; ".join(f"{name} {km[name]:.1f} km" for name in order if km[name] > 0)
