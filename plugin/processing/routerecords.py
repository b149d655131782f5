"""Routes as features and as rows of the table of gateways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from qgis.core import QgsFeature, QgsFields, QgsGeometry, QgsLineString

from ..compat import field as qgis_field
from ..core.friction import MEASURES, Friction
from ..core.grid import Grid
from ..core.measures import RouteMeasures
from ..core.ranking import Dues, PairResult, ranks
from ..core.trace import Path
from ..io.friction_file import FrictionInfo
from ..io.measure_records import context, course, detail, path_km
from ..io.results import REACHED, ROUTE_FIELDS

_RANK_FIELDS = dict(zip(MEASURES, ("rank_usd", "rank_hours", "rank_exposure")))


def route_fields() -> QgsFields:
    """The declared fields of a routes layer."""
    fields = QgsFields()
    for declared in ROUTE_FIELDS:
        item = qgis_field(declared.name, declared.kind)
        fields.append(item)
    return fields


def line_of(path: Path, terrain: Grid) -> QgsGeometry:
    """A path as a line in the CRS of the terrain."""
    x, y = terrain.xy(path.rows, path.cols)
    if len(x) == 1:  # an origin that is its own gateway still needs a line of two points
        x, y = np.repeat(x, 2), np.repeat(y, 2)
    return QgsGeometry(QgsLineString(x.tolist(), y.tolist()))


@dataclass(frozen=True)
class RouteRecords:
    """Turns measured pairs into records; one instance per run."""

    friction: Friction
    info: FrictionInfo
    pairs: list[PairResult]
    lineage: str
    dues: Mapping[str, Dues] = field(default_factory=dict)

    @cached_property
    def _ranks(self) -> dict[str, dict[tuple[str, str], int]]:
        return {measure: ranks(self.pairs, measure) for measure in MEASURES}

    @cached_property
    def _by_pair(self) -> dict[tuple[str, str], PairResult]:
        return {(pair.origin, pair.destination): pair for pair in self.pairs}

    def feature(self, key: tuple[str, str, str], path: Path) -> QgsFeature:
        """The line of one origin, destination and minimised measure."""
        origin, destination, measure = key
        route = self._by_pair[origin, destination].routes[measure]
        due = self.dues.get(destination, Dues())
        record = {
            "origin": origin,
            "destination": destination,
            "minimised": measure,
            **{name: getattr(route, name) for name in MEASURES},
            **self.course(route),
            **self._rank_row(origin, destination),
            **detail(route, self.info),
            "ellipsoid_km": path_km(path, self.friction.terrain),
            "dwell_h": due.dwell_h,
            "levy_usd_t": due.levy_usd_t,
            **self.context(),
            "lineage": self.lineage,
        }
        feature = QgsFeature(route_fields())
        feature.setAttributes([record[column.name] for column in ROUTE_FIELDS])
        feature.setGeometry(line_of(path, self.friction.terrain))
        return feature

    def gateway_rows(self) -> list[dict[str, object]]:
        """One row per pair: least measures, ranks, and the course of the cheapest route."""
        rows = []
        for pair in self.pairs:
            row: dict[str, object] = {"origin": pair.origin, "destination": pair.destination}
            row.update(self.context())
            row.update(self._rank_row(pair.origin, pair.destination))
            row["status"] = REACHED if pair.routes else pair.problem
            if pair.routes:
                row.update({name: _rounded(pair.best(name)) for name in MEASURES})
                first = next(pair.routes[name] for name in MEASURES if name in pair.routes)
                row.update({key: _rounded(value) for key, value in self.course(first).items()})
            rows.append(row)
        return rows

    def _rank_row(self, origin: str, destination: str) -> dict[str, int | None]:
        return {
            field: self._ranks[measure].get((origin, destination))
            for measure, field in _RANK_FIELDS.items()
        }

    def course(self, route: RouteMeasures) -> dict[str, Any]:
        """What a route passes on its way."""
        return course(route, self.info)

    def context(self) -> dict[str, str]:
        """What the friction surface holds for."""
        return context(self.info)


def _rounded(value: Any) -> Any:
    return round(value, 4) if isinstance(value, float) else value
