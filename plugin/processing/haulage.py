"""What a gateway matrix is asked: dues, weights, fleet, tonnage and capacities, checked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeatureSource,
)

from ..core.errors import InputError
from ..core.friction import MEASURES
from ..core.ranking import GENERALISED, Dues, Weights
from ..io.fleets import FleetFigures, fleet
from ..io.friction_file import FrictionInfo
from .base import KachinAlgorithm, tr
from .endpoints import Endpoint
from .haulageform import DEFAULT_FIELDS
from .matrixjob import Question
from .records import require_fields

_FLEET = ("PAYLOAD_T", "DAILY_HOURS", "SEASON_DAYS", "HANDLING_H", "VEHICLES")
_WEIGHTS = ("WEIGHT_MONEY", "WEIGHT_HOURS", "WEIGHT_EXPOSURE")


def _number(
    algorithm: KachinAlgorithm, parameters: dict[str, Any], key: str, context: QgsProcessingContext
) -> float | None:
    if parameters.get(key) in (None, ""):
        return None
    return float(algorithm.parameterAsDouble(parameters, key, context))


def read_weights(
    algorithm: KachinAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Weights | None:
    """The weights, None without any; raises InputError where one is missing or they are wrong."""
    given = [_number(algorithm, parameters, key, context) for key in _WEIGHTS]
    values = [value for value in given if value is not None]
    if not values:
        return None
    if len(values) < len(given):
        names = (tr("money"), tr("hours"), tr("exposure"))
        missing = [name for name, value in zip(names, given) if value is None]
        raise InputError(
            tr("the weight of {} is missing").format(tr(" and ").join(missing)),
            tr("give all three; 0 leaves a measure out"),
        )
    return Weights(*values)


def require_choice(
    algorithm: KachinAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    allocates: bool,
) -> None:
    """Raise InputError for choices that need a tonnage or weights which are not given."""
    by = algorithm.parameterAsEnum(parameters, "CARRIED_BY", context)
    if by >= len(MEASURES) and read_weights(algorithm, parameters, context) is None:
        raise InputError(
            tr("the tonnage cannot go by generalised cost without weights"),
            tr("give the three weights, or choose a measure"),
        )
    tonnage = _number(algorithm, parameters, "TONNAGE", context)
    if tonnage is not None and not tonnage >= 0:
        raise InputError(tr("the annual tonnage is {:g} t").format(tonnage), tr("give 0 t or more"))
    if allocates and tonnage is None and not parameters.get("TONNAGE_FIELD"):
        raise InputError(
            tr("the allocation has no annual tonnage"),
            tr("give the tonnes a year, or the field of the belts that states them"),
        )


def question(
    algorithm: KachinAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    info: FrictionInfo,
    neighbourhood: str,
    ends: tuple[Sequence[Endpoint], Sequence[Endpoint]],
    sources: Sequence[QgsProcessingFeatureSource],
) -> Question:
    """What is asked, with every figure checked."""
    origins, destinations = ends
    fields = _fields(algorithm, parameters, context, sources)
    weights = read_weights(algorithm, parameters, context)
    by = algorithm.parameterAsEnum(parameters, "CARRIED_BY", context)
    figures = FleetFigures(
        *(_number(algorithm, parameters, key, context) for key in _FLEET),
    )
    annual = _annual(algorithm, parameters, context, origins, fields.get("TONNAGE_FIELD"))
    preset = algorithm.parameterAsFile(parameters, "PRESET", context)
    wanted = bool(preset) or annual is not None or figures != FleetFigures()
    try:
        moving = fleet(info.mode, info.season, figures, preset)
    except InputError:
        if wanted:
            raise
        moving = None
    return Question(
        origins,
        destinations,
        neighbourhood,
        {end.name: _dues(end, fields) for end in destinations},
        weights,
        moving,
        annual,
        _capacities(destinations, fields.get("CAPACITY_FIELD")),
        (*MEASURES, GENERALISED)[by],
    )


def record(asked: Question) -> dict[str, Any]:
    """What a lineage says of a question besides its places."""
    weights, fleet_ = asked.weights, asked.fleet
    return {
        "weights": None if weights is None else dict(vars(weights)),
        "fleet": None if fleet_ is None else dict(vars(fleet_)),
        "annual_t": asked.annual_t,
        "capacity_t": asked.capacity_t,
        "carried_by": asked.carried_by,
    }


def _fields(
    algorithm: KachinAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    sources: Sequence[QgsProcessingFeatureSource],
) -> dict[str, str]:
    """Fields by parameter; a default one may be missing, one that was chosen may not."""
    chosen = {}
    for key in ("TONNAGE_FIELD", "DWELL_FIELD", "LEVY_FIELD", "CAPACITY_FIELD"):
        source = sources[0] if key == "TONNAGE_FIELD" else sources[1]
        name = (algorithm.parameterAsFields(parameters, key, context) or [""])[0]
        if name and (name in source.fields().names() or name != DEFAULT_FIELDS.get(key)):
            require_fields(source, [name])
            chosen[key] = name
    return chosen


def _annual(
    algorithm: KachinAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    origins: Sequence[Endpoint],
    field: str | None,
) -> dict[str, float] | None:
    if field is None:
        tonnage = _number(algorithm, parameters, "TONNAGE", context)
        return None if tonnage is None else {end.name: tonnage for end in origins}
    found = {}
    for end in origins:
        tonnes = _positive(end, field, tr("annual tonnage"), "t")
        if tonnes is None:
            raise InputError(
                tr("{} has no annual tonnage in the field {}").format(end.name, field),
                tr("give its tonnes a year; 0 for none"),
            )
        found[end.name] = tonnes
    return found


def gateway_dues(end: Endpoint) -> Dues:
    """Dwell and levy of a gateway by the fields of the layer that ships, where it has them."""
    return _dues(end, {key: f for key, f in DEFAULT_FIELDS.items() if f in end.attributes})


def _dues(end: Endpoint, fields: dict[str, str]) -> Dues:
    dwell, levy = fields.get("DWELL_FIELD"), fields.get("LEVY_FIELD")
    return Dues(
        _positive(end, dwell, tr("waiting"), "h") if dwell else None,
        _positive(end, levy, tr("levy"), "USD/t") if levy else None,
    )


def _capacities(ends: Sequence[Endpoint], field: str | None) -> dict[str, float | None] | None:
    if field is None:
        return None
    found: dict[str, float | None] = {}
    for end in ends:
        found[end.name] = _positive(end, field, tr("capacity"), "t")
        if found[end.name] is None:
            raise InputError(
                tr("the gateway {} has no capacity in the field {}").format(end.name, field),
                tr("give its tonnes a season, or choose no field for gateways without a limit"),
            )
    return found


def _positive(end: Endpoint, field: str, what: str, unit: str) -> float | None:
    """A number of a place that may be missing but not negative."""
    value = end.number(field, what)
    if value is not None and not value >= 0:
        raise InputError(
            tr("the {} of {} is {:g} {} in the field {}").format(
                what, end.name, value, unit, field
            ),
            tr("give 0 or more"),
        )
    return value
