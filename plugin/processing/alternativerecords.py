"""Alternative routes as records: lines, where they part, and why there are no more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from shapely.geometry import LineString, Point

from ..core.alternatives import Alternative, Alternatives, Parting, Wish, partings
from ..core.friction import MEASURES
from ..core.measures import RouteMeasures, integrate
from ..core.trace import Path, segment_lengths
from ..io.measure_records import detail, path_km
from ..io.rasters import WGS84, transform_points
from ..io.vectors import Feature
from .base import tr
from .routerecords import RouteRecords


@dataclass(frozen=True)
class PairRecords:
    """The alternatives of one origin and destination, with their measures."""

    origin: str
    destination: str
    measure: str
    found: Alternatives
    wish: Wish
    shared: RouteRecords

    def lines(self) -> list[Feature]:
        """One line per alternative, in EPSG:4326."""
        note = why_no_more(self.found, self.wish)
        best = self.found.routes[0].cost
        return [
            Feature(
                {
                    **self._pair(),
                    "alternative": 1 + number,
                    "detour": route.cost / best if best > 0 else 1.0,
                    "shared_pct": 100 * route.shared,
                    "own_pct": 100 * (route.plateau / best if best > 0 else 1.0),
                    **{name: getattr(measured, name) for name in MEASURES},
                    **self.shared.course(measured),
                    **detail(measured, self.shared.info),
                    "ellipsoid_km": path_km(route.path, self.shared.friction.terrain),
                    "found": len(self.found.routes),
                    "wanted": self.wish.count,
                    "note": note,
                    **self.shared.context(),
                    "lineage": self.shared.lineage,
                },
                LineString(list(zip(*self._lonlat(route.path)))),
            )
            for number, (route, measured) in enumerate(self._measured())
        ]

    def points(self) -> Iterator[Feature]:
        """One point for each pair of alternatives that part, one row for each that does not."""
        measured = self._measured()
        paths = [route.path for route, _ in measured]
        for one, other, part in partings(self.shared.friction.terrain, paths, self.wish.distance_m):
            more = {
                f"more_{name}": getattr(measured[one][1], name) - getattr(measured[other][1], name)
                for name in MEASURES
            }
            place, where = self._where(paths[one], part)
            yield Feature(
                {
                    **self._pair(),
                    "alternative": 1 + one,
                    "other": 1 + other,
                    "shared_pct": 100 * part.shared,
                    "apart_km": part.apart_m / 1000,
                    **where,
                    **more,
                },
                place,
            )

    def _pair(self) -> dict[str, Any]:
        return {
            "origin": self.origin,
            "destination": self.destination,
            "minimised": self.measure,
        }

    def _measured(self) -> Sequence[tuple[Alternative, RouteMeasures]]:
        return [(route, integrate(route.path, self.shared.friction)) for route in self.found.routes]

    def _lonlat(self, path: Path) -> tuple[Any, Any]:
        terrain = self.shared.friction.terrain
        lon, lat = transform_points(*terrain.xy(path.rows, path.cols), terrain.crs_wkt, WGS84)
        # An origin that is its own destination still needs a line of two points.
        return (np.repeat(lon, 2), np.repeat(lat, 2)) if len(lon) == 1 else (lon, lat)

    def _where(self, path: Path, part: Parting) -> tuple[Point | None, dict[str, float]]:
        if part.leaves is None or part.meets is None:
            return None, {}
        lon, lat = self._lonlat(path)
        lengths = segment_lengths(self.shared.friction.terrain, path.rows, path.cols)
        where = {}
        for name, vertex in (("parts", part.leaves), ("meets", part.meets)):
            where[f"{name}_at_km"] = float(lengths[:vertex].sum()) / 1000
            where[f"{name}_lon"] = round(float(lon[vertex]), 5)
            where[f"{name}_lat"] = round(float(lat[vertex]), 5)
        return Point(where["parts_lon"], where["parts_lat"]), where


def why_no_more(found: Alternatives, wish: Wish) -> str:
    """One sentence on what became of the other candidates; empty where enough were found."""
    if len(found.routes) >= wish.count:
        return ""
    reasons = []
    if found.alike:
        reasons.append(
            tr(
                "{count} shared more than {limit:.0%} of their length with better routes, the "
                "least alike {least:.0%}"
            ).format(count=found.alike, limit=wish.overlap, least=found.least_shared)
        )
    if found.short:
        reasons.append(
            tr(
                "{count} turned off for a stretch that costs less than {local:.0%} of the best "
                "route, which is a variant or a needless turn"
            ).format(count=found.short, local=wish.local)
        )
    if found.looping:
        reasons.append(tr("{count} met themselves").format(count=found.looping))
    if not reasons:
        return tr("no other way costs at most {limit:g} times the best route").format(
            limit=wish.detour
        )
    return tr("of the other ways within {limit:g} times the best route {reasons}").format(
        limit=wish.detour, reasons=", ".join(reasons)
    )
