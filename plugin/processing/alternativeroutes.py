"""Alternative routes: truly different ways between the same two places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)

from ..cartography.route_styles import style_alternatives, style_partings
from ..compat import versions
from ..core.accumulate import Accumulation, Sources, accumulate
from ..core.alternatives import Alternatives, Wish, alternatives
from ..core.errors import InputError, NoPathError
from ..core.friction import MEASURES
from ..core.matrix import Place
from ..io.lineage import Lineage, describe_file
from ..io.results import ALTERNATIVE_FIELDS, PARTING_FIELDS
from ..io.vectors import Feature, Field
from .alternativerecords import PairRecords, why_no_more
from .base import KachinAlgorithm, progress_of, stop_if_cancelled, tr
from .dress import dress_with
from .endpoints import read_both_ends
from .records import write_records
from .routerecords import RouteRecords
from .routing import (
    NEIGHBOURHOODS,
    LoadedFriction,
    add_routing_parameters,
    load_friction,
    measure_titles,
)

_NUMBER = QgsProcessingParameterNumber.Type


class AlternativeRoutesAlgorithm(KachinAlgorithm):
    """Find routes that share little with better ones and cost little more than the best."""

    ID = "alternativeroutes"
    TITLE = "Alternative routes"
    GROUP = "Routes"
    TAGS = ("route", "alternative", "detour", "overlap", "plateau", "k shortest paths")

    FRICTION = "FRICTION"
    ORIGINS = "ORIGINS"
    DESTINATIONS = "DESTINATIONS"
    MINIMISE = "MINIMISE"
    COUNT = "COUNT"
    MAX_OVERLAP = "MAX_OVERLAP"
    WITHIN_KM = "WITHIN_KM"
    MAX_DETOUR = "MAX_DETOUR"
    LOCAL = "LOCAL_OPTIMALITY"
    OUTPUT = "OUTPUT"
    PARTINGS = "PARTINGS"
    ROUTES = "ROUTE_COUNT"
    SHORT_OF = "PAIRS_WITH_FEWER"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.FRICTION, tr("Friction surface")),
            tr("A surface made by 'Friction surface'."),
        )
        for key, title, help_ in (
            (
                self.ORIGINS,
                tr("Origins (belts)"),
                tr(
                    "Where cargo starts. A belt stands for its gathering point, any other polygon"
                    " for its innermost point."
                ),
            ),
            (
                self.DESTINATIONS,
                tr("Destinations (gateways)"),
                tr(
                    "Where cargo may go; each origin is joined to each of them. Of a gateways "
                    "layer only rows with the role 'destination' are used."
                ),
            ),
        ):
            kinds = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            self.add(QgsProcessingParameterFeatureSource(key, title, kinds), help_)
        self.add(
            QgsProcessingParameterEnum(
                self.MINIMISE, tr("Minimise"), measure_titles(), defaultValue=0
            ),
            tr(
                "The measure by which routes are best and detours are counted; each route "
                "carries all three."
            ),
        )
        self._define_wish()
        add_routing_parameters(self)
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT,
                tr("Alternative routes"),
                QgsProcessing.SourceType.TypeVectorLine,
            ),
            tr("Lines with their measures, the best route of each pair first."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.PARTINGS,
                tr("Where they part"),
                QgsProcessing.SourceType.TypeVectorPoint,
                optional=True,
            ),
            tr(
                "Each route against each other one: the share of its length that they have in "
                "common, and where the longest stretch apart begins and ends."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber(self.ROUTES, tr("Number of routes")))
        self.addOutput(
            QgsProcessingOutputNumber(self.SHORT_OF, tr("Pairs with fewer routes than wanted"))
        )

    def _define_wish(self) -> None:
        for key, title, kind, value, bounds, help_ in (
            (
                self.COUNT, tr("Number of routes"), _NUMBER.Integer, 3, (1, 20),
                tr("At most this many for each pair, the best one included."),
            ),
            (
                self.MAX_OVERLAP, tr("Largest overlap (%)"), _NUMBER.Double, 50, (0, 100),
                tr("At most this share of a route's length may be shared with better routes."),
            ),
            (
                self.WITHIN_KM, tr("Distance within which routes are one (km)"),
                _NUMBER.Double, 2, (0, None),
                tr("A stretch is shared where a better route runs within this distance of it."),
            ),
            (
                self.MAX_DETOUR, tr("Largest detour (times the best)"),
                _NUMBER.Double, 1.5, (1, None),
                tr("An alternative costs at most this many times the best route."),
            ),
        ):  # fmt: skip
            least, most = bounds
            number = QgsProcessingParameterNumber(key, title, kind, value, minValue=least)
            if most is not None:
                number.setMaximum(most)
            self.add(number, help_)
        self.add(
            QgsProcessingParameterNumber(
                self.LOCAL,
                tr("Stretch without a short cut (% of the best)"),
                _NUMBER.Double,
                10,
                minValue=0,
                maxValue=100,
            ),
            tr(
                "Each part of an alternative that costs less than this share of the best route "
                "must itself be the best way between its ends; 0 allows needless turns."
            ),
            advanced=True,
        )

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        wish = self._wish(parameters, context)
        loaded = load_friction(self, parameters, self.FRICTION, context)
        origins, ends = read_both_ends(self, parameters, loaded.friction, context, feedback)
        measure = MEASURES[self.parameterAsEnum(parameters, self.MINIMISE, context)]
        hood = NEIGHBOURHOODS[self.parameterAsEnum(parameters, "NEIGHBOURHOOD", context)]
        for end in ends:
            if end.cell is None:
                feedback.pushWarning(tr("{} {}.").format(end.name, end.problem))
        shared = RouteRecords(
            loaded.friction,
            loaded.info,
            [],
            self._lineage(loaded, wish, measure, hood, origins, ends),
        )
        records = []
        solved = _solve(loaded, origins, ends, measure, hood, wish, feedback)
        for origin, end, found in solved:
            if found is None:
                feedback.pushWarning(
                    tr("No way leads from {} to {}.").format(origin.name, end.name)
                )
                continue
            records.append(PairRecords(origin.name, end.name, measure, found, wish, shared))
            if reason := why_no_more(found, wish):
                text = tr("{} to {}: {} of {} routes; {}.")
                names = origin.name, end.name, len(found.routes), wish.count
                feedback.pushInfo(text.format(*names, reason))
        if not records:
            raise NoPathError(
                tr("no destination can be reached from {} on this surface").format(
                    ", ".join(origin.name for origin in origins)
                ),
                tr(
                    "open a blocked zone in the policy, or add the crossing or road that is missing"
                ),
            )
        return self._write(parameters, context, feedback, records)

    def _wish(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Wish:
        return Wish(
            count=self.parameterAsInt(parameters, self.COUNT, context),
            overlap=self.parameterAsDouble(parameters, self.MAX_OVERLAP, context) / 100,
            distance_m=1000 * self.parameterAsDouble(parameters, self.WITHIN_KM, context),
            detour=self.parameterAsDouble(parameters, self.MAX_DETOUR, context),
            local=self.parameterAsDouble(parameters, self.LOCAL, context) / 100,
        )

    def _lineage(
        self,
        loaded: LoadedFriction,
        wish: Wish,
        measure: str,
        hood: str,
        origins: Sequence[Place],
        ends: Sequence[Place],
    ) -> str:
        return Lineage(
            "kachin:alternativeroutes",
            {
                "minimise": measure,
                "neighbourhood": hood,
                "count": wish.count,
                "max_overlap": wish.overlap,
                "within_km": wish.distance_m / 1000,
                "max_detour": wish.detour,
                "local_optimality": wish.local,
                "origins": [place.name for place in origins],
                "destinations": [place.name for place in ends],
            },
            {"friction": describe_file(loaded.path, loaded.info.as_of)},
            versions(),
        ).to_json()

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        pairs: Sequence[PairRecords],
    ) -> dict[str, Any]:
        lines = [line for pair in pairs for line in pair.lines()]
        results: dict[str, Any] = {
            self.ROUTES: len(lines),
            self.SHORT_OF: sum(len(pair.found.routes) < pair.wish.count for pair in pairs),
        }
        kinds = QgsWkbTypes.Type
        points: list[Feature] = []
        if parameters.get(self.PARTINGS) not in (None, ""):
            for number, pair in enumerate(pairs):
                stop_if_cancelled(feedback)
                points.extend(pair.points())
                feedback.setProgress(90 + 10 * number / len(pairs))
        for key, fields, kind, rows, style in (
            (self.OUTPUT, ALTERNATIVE_FIELDS, kinds.LineString, lines, style_alternatives),
            (self.PARTINGS, PARTING_FIELDS, kinds.Point, points, style_partings),
        ):
            columns = [Field(field.name, field.kind, alias=field.label()) for field in fields]
            made = write_records(self, parameters, key, context, columns, kind, rows)
            if made is not None:
                dress_with(made, style, context)
                results[key] = made
        return results


def _solve(
    loaded: LoadedFriction,
    origins: Sequence[Place],
    ends: Sequence[Place],
    measure: str,
    hood: str,
    wish: Wish,
    feedback: QgsProcessingFeedback,
) -> Iterator[tuple[Place, Place, Alternatives | None]]:
    """The alternatives of each pair, None where no way joins it.

    One accumulation per origin; one per destination, which goes no further than the longest
    detour of all origins to it.
    """
    surface = loaded.friction.surface(measure)
    reached = [end for end in ends if end.cell is not None]
    runs = len(origins) + len(reached)

    def run(number: int, place: Place, **options: Any) -> Accumulation:
        stop_if_cancelled(feedback)
        if place.cell is None:
            raise InputError(tr("{} {}").format(place.name, place.problem))
        part = progress_of(feedback, 0.85 * number / runs, 0.85 * (number + 1) / runs)
        sources = Sources.from_cells([place.cell])
        return accumulate(surface, sources, neighbourhood=hood, progress=part, **options)

    forward = [run(number, origin) for number, origin in enumerate(origins)]
    for number, end in enumerate(reached, start=len(forward)):
        best = [float(there.cost[end.cell]) for there in forward]
        longest = max((cost for cost in best if np.isfinite(cost)), default=None)
        if longest is None:
            yield from ((origin, end, None) for origin in origins)
            continue
        back = run(number, end, reverse=True, max_cost=longest * wish.detour)
        for origin, there, cost in zip(origins, forward, best):
            found = None
            if np.isfinite(cost) and end.cell is not None:
                alive = progress_of(feedback, 0.85 * (number + 1) / runs)
                found = alternatives(there, back, end.cell, wish, lambda _f, go=alive: go(0.0))
            yield origin, end, found
