"""Cost functions: how much the choice of a vertical factor changes routes and their cost."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)

from ..cartography.route_styles import style_compared
from ..compat import versions
from ..core.costfunctions import FactorRoute, distinct, factor_routes
from ..core.errors import InputError, NoPathError
from ..core.friction import MEASURES
from ..core.owngrade import from_table
from ..core.surface import VerticalFactor
from ..core.vertical import FACTORS, factor_named
from ..io.lineage import Lineage, describe_file
from ..io.measure_records import Row, context, course
from ..io.presets import read_grade_table, read_preset, shipped_preset
from ..io.results import COST_FUNCTION_FIELDS, write_rows
from .base import KachinAlgorithm, progress_of, tr
from .dress import dress_with
from .endpoints import Endpoint, read_both_ends
from .exposurerecords import declared, make_feature
from .routerecords import line_of
from .routing import (
    NEIGHBOURHOODS,
    LoadedFriction,
    add_routing_parameters,
    load_friction,
    measure_titles,
)
from .sinks import write_features
from .surfaceparameters import FACTOR_NAMES, factor_titles

_DEFAULT = (
    "herzog_wheeled",
    "truck_by_grade",
    "tobler_on_path",
    "irmischer_clarke_on_road",
    "minetti",
    "naismith_langmuir",
    "none",
)


class CostFunctionsAlgorithm(KachinAlgorithm):
    """Route the same pairs under several vertical factors."""

    ID = "costfunctions"
    TITLE = "Compare cost functions"
    GROUP = "Routes"
    TAGS = ("vertical factor", "slope", "grade", "Tobler", "Herzog", "sensitivity")

    FRICTION = "FRICTION"
    ORIGINS = "ORIGINS"
    DESTINATIONS = "DESTINATIONS"
    FACTORS = "FACTORS"
    OWN_TABLE = "OWN_TABLE"
    MINIMISE = "MINIMISE"
    WITHIN_KM = "WITHIN_KM"
    OUTPUT = "OUTPUT"
    TABLE = "TABLE"
    COUNT = "FACTOR_COUNT"
    SPREAD = "LARGEST_MORE_PCT"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.FRICTION, tr("Friction surface")),
            tr("A surface made by 'Friction surface'; its own vertical factor comes first."),
        )
        any_geometry = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        for key, title, help_ in (
            (self.ORIGINS, tr("Origins (belts)"), tr("Where cargo starts; one is enough.")),
            (
                self.DESTINATIONS,
                tr("Destinations (gateways)"),
                tr("Where cargo may go; each origin is joined to each of them."),
            ),
        ):
            self.add(QgsProcessingParameterFeatureSource(key, title, any_geometry), help_)
        known = dict(zip(FACTOR_NAMES, factor_titles()))
        names = [known.get(name, name) for name in FACTORS]
        self.add(
            QgsProcessingParameterEnum(
                self.FACTORS,
                tr("Vertical factors"),
                names,
                allowMultiple=True,
                defaultValue=[list(FACTORS).index(name) for name in _DEFAULT],
            ),
            tr(
                "How grade multiplies time and money. Figures come from the preset of the "
                "surface's mode; a factor whose figures it lacks is left out, and the log says so."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                self.OWN_TABLE, tr("Your own factor"), extension="csv", optional=True
            ),
            tr("A table with the columns grade (rise/run) and factor."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                self.MINIMISE, tr("Minimise"), measure_titles()[:2], defaultValue=1
            ),
            tr("Exposure does not depend on grade and is not offered."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.WITHIN_KM,
                tr("Distance within which routes are one (km)"),
                QgsProcessingParameterNumber.Type.Double,
                1,
                minValue=0,
            ),
            tr("A stretch is shared where the first route runs within this distance of it."),
        )
        add_routing_parameters(self)
        self._define_outputs()

    def _define_outputs(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Routes by factor"), QgsProcessing.SourceType.TypeVectorLine
            ),
            tr("The best line of each pair under each factor, the surface's own factor first."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.TABLE, tr("Table of factors"), tr("CSV files (*.csv)"), optional=True
            ),
            tr("The same without the lines."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, tr("Number of factors")))
        self.addOutput(
            QgsProcessingOutputNumber(
                self.SPREAD, tr("Most that another factor's route costs above the best (%)")
            )
        )

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        chosen = [
            list(FACTORS)[i] for i in self.parameterAsEnums(parameters, self.FACTORS, context)
        ]
        table = self.parameterAsFile(parameters, self.OWN_TABLE, context)
        own = [from_table(Path(table).name, *read_grade_table(table))] if table else []
        loaded = load_friction(self, parameters, self.FRICTION, context)
        origins, ends = read_both_ends(self, parameters, loaded.friction, context, feedback)
        factors = distinct([loaded.friction.factor, *_named(chosen, loaded, feedback), *own])
        minimised = MEASURES[self.parameterAsEnum(parameters, self.MINIMISE, context)]
        hood = NEIGHBOURHOODS[self.parameterAsEnum(parameters, "NEIGHBOURHOOD", context)]
        within_km = self.parameterAsDouble(parameters, self.WITHIN_KM, context)
        routes = list(
            factor_routes(
                loaded.friction,
                factors,
                origins,
                ends,
                minimised,
                within_m=1000 * within_km,
                neighbourhood=hood,
                progress=progress_of(feedback, 0.05, 0.95),
            )
        )
        self._tell(routes, factors, origins, ends, feedback)
        lineage = Lineage(
            "kachin:costfunctions",
            {
                "factors": [factor.name for factor in factors],
                "minimise": minimised,
                "neighbourhood": hood,
                "within_km": within_km,
                "origins": [place.name for place in origins],
                "destinations": [place.name for place in ends],
            },
            {"friction": describe_file(loaded.path, loaded.info.as_of)},
            versions(),
        ).to_json()
        rows = _rows(routes, minimised, loaded, lineage)
        results = self._write(parameters, context, loaded, routes, rows)
        known = [float(row["more_pct"]) for row in rows if row["more_pct"] is not None]
        return {**results, self.COUNT: len(factors), self.SPREAD: max(known, default=0.0)}

    def _tell(
        self,
        routes: Sequence[FactorRoute],
        factors: Sequence[VerticalFactor],
        origins: Sequence[Endpoint],
        ends: Sequence[Endpoint],
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Say which pairs have no way; raise NoPathError where none has one."""
        for end in ends:
            if end.cell is None:
                feedback.pushWarning(tr("{} {}.").format(end.name, end.problem))
        if not routes:
            raise NoPathError(
                tr("no destination can be reached from {} on this surface").format(
                    ", ".join(origin.name for origin in origins)
                ),
                tr(
                    "open a blocked zone in the policy, or add the crossing or road that is missing"
                ),
            )
        reached = {(route.origin, route.destination, route.factor) for route in routes}
        for origin in origins:
            for end in ends:
                lost = [f.name for f in factors if (origin.name, end.name, f.name) not in reached]
                if end.cell is not None and lost:
                    text = tr("No way leads from {} to {} under {}.")
                    feedback.pushWarning(text.format(origin.name, end.name, ", ".join(lost)))

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        loaded: LoadedFriction,
        routes: Sequence[FactorRoute],
        rows: Sequence[Row],
    ) -> dict[str, Any]:
        terrain = loaded.friction.terrain
        fields = declared(COST_FUNCTION_FIELDS)
        features = []
        for route, row in zip(routes, rows):
            feature = make_feature(fields, row)
            feature.setGeometry(line_of(route.path, terrain))
            features.append(feature)
        kind = QgsWkbTypes.Type.LineString
        made = write_features(
            self, parameters, self.OUTPUT, context, fields, kind, terrain.crs_wkt, features
        )
        dress_with(made, partial(style_compared, field="factor"), context)
        results: dict[str, Any] = {self.OUTPUT: made}
        table = self.parameterAsFileOutput(parameters, self.TABLE, context)
        if table:
            plain = [field for field in COST_FUNCTION_FIELDS if field.name != "lineage"]
            kept = [{field.name: _rounded(row[field.name]) for field in plain} for row in rows]
            write_rows(Path(table), plain, kept, self.parameterDefinition(self.TABLE).description())
            results[self.TABLE] = table
        return results


def _named(
    names: Sequence[str], loaded: LoadedFriction, feedback: QgsProcessingFeedback
) -> list[VerticalFactor]:
    """The factors of names with the figures of the surface's mode, as far as it has them."""
    preset = read_preset(shipped_preset(loaded.info.mode))
    found = []
    for name in names:
        try:
            found.append(factor_named(name, preset))
        except InputError as error:
            feedback.pushWarning(tr("The factor {} is left out: {}.").format(name, error))
    return found


def _rows(
    routes: Sequence[FactorRoute], minimised: str, loaded: LoadedFriction, lineage: str
) -> list[Row]:
    own = loaded.friction.factor.name
    best = {(r.origin, r.destination): r.measures for r in routes if r.factor == own}
    rows = []
    for route in routes:
        least = best.get((route.origin, route.destination))
        more = None if least is None else route.more(least, minimised)
        judged = None if route.judged.too_steep_km else route.judged
        rows.append(
            {
                "origin": route.origin,
                "destination": route.destination,
                "minimised": minimised,
                "factor": route.factor,
                **{name: getattr(route.measures, name) for name in MEASURES},
                **course(route.measures, loaded.info),
                "shared_pct": 100 * route.shared,
                "own_usd_per_t": None if judged is None else judged.usd_per_t,
                "own_hours": None if judged is None else judged.hours,
                "more_pct": None if more is None else 100 * more,
                "too_steep_km": route.judged.too_steep_km,
                **context(loaded.info),
                "lineage": lineage,
            }
        )
    return rows


def _rounded(value: Any) -> Any:
    return round(value, 4) if isinstance(value, float) else value
