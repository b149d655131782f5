"""Parameters of the gateway matrix: tonnage, gateway fields, fleet and weights."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from .base import KachinAlgorithm, tr
from .routing import measure_titles

# Fields of the gateways layer that ships; others may lack them.
DEFAULT_FIELDS = {"DWELL_FIELD": "dwell_h", "LEVY_FIELD": "levy_usd_t"}


def add_parameters(algorithm: KachinAlgorithm, origins: str, destinations: str) -> None:
    """Add them; ``origins`` and ``destinations`` are the keys of the layers with the fields."""
    _add_tonnage(algorithm, origins)
    _add_gateway_fields(algorithm, destinations)
    for key, title, help_ in (
        ("PAYLOAD_T", tr("Payload (t)"), tr("Load of one vehicle, animal or porter.")),
        ("DAILY_HOURS", tr("Hours on the way a day"), tr("Of one vehicle, animal or porter.")),
        ("SEASON_DAYS", tr("Days in the season"), tr("On which the fleet works.")),
        (
            "HANDLING_H",
            tr("Loading and unloading (h per round trip)"),
            tr("Counts as time on the way."),
        ),
    ):
        help_ += " " + tr("By default what the preset of the mode states, and the season.")
        _add_number(algorithm, key, title, help_, advanced=True)
    algorithm.add(
        QgsProcessingParameterFile(
            "PRESET", tr("Preset of the mode"), extension="json", optional=True
        ),
        tr(
            "Payload, hours a day, handling and, where it says so, vehicles of a mode; by default "
            "the preset that ships for the surface's mode."
        ),
        advanced=True,
    )
    for key, title, help_ in (
        ("WEIGHT_MONEY", tr("Weight of money (1 per USD/t)"), tr("What a USD/t counts for.")),
        ("WEIGHT_HOURS", tr("Weight of time (USD/t per hour)"), tr("What an hour counts for.")),
        (
            "WEIGHT_EXPOSURE",
            tr("Weight of exposure (USD/t per km)"),
            tr("What a kilometre through an exposed zone counts for."),
        ),
    ):
        help_ += " " + tr(
            "With all three weights a generalised cost is minimised as a fourth measure; "
            "without them nothing is added up."
        )
        _add_number(algorithm, key, title, help_, advanced=True)


def _add_tonnage(algorithm: KachinAlgorithm, origins: str) -> None:
    _add_number(
        algorithm,
        "TONNAGE",
        tr("Tonnes a year from each belt"),
        tr("What is to move; it is set against what can move in the surface's season."),
    )
    algorithm.add(
        QgsProcessingParameterField(
            "TONNAGE_FIELD",
            tr("Field with the tonnes a year"),
            parentLayerParameterName=origins,
            optional=True,
        ),
        tr("A field of the belts, instead of one tonnage for all."),
    )
    _add_number(
        algorithm,
        "VEHICLES",
        tr("Vehicles, animals or porters of each belt"),
        tr("Without a number the fleet is as large as it has to be, and the table says how large."),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "CARRIED_BY",
            tr("Tonnage takes the route and gateways that are least in"),
            [*measure_titles(), tr("Generalised cost (needs weights)")],
            defaultValue=0,
        ),
        tr("Round trips are those along this route, and the allocation minimises this cost."),
        advanced=True,
    )


def _add_gateway_fields(algorithm: KachinAlgorithm, destinations: str) -> None:
    for key, title, help_ in (
        (
            "DWELL_FIELD",
            tr("Field with hours of waiting"),
            tr("Hours at the gateway; they also cost the money of hours. Empty counts as none."),
        ),
        (
            "LEVY_FIELD",
            tr("Field with the levy (USD/t)"),
            tr("Money at the gateway. Empty counts as none and stays empty in the table."),
        ),
        (
            "CAPACITY_FIELD",
            tr("Field with the capacity (t a season)"),
            tr("What a gateway takes in the season. Without a field gateways take everything."),
        ),
    ):
        field = QgsProcessingParameterField(
            key,
            title,
            defaultValue=DEFAULT_FIELDS.get(key),
            parentLayerParameterName=destinations,
            optional=True,
        )
        algorithm.add(field, help_, advanced=key in DEFAULT_FIELDS)


def _add_number(
    algorithm: KachinAlgorithm, key: str, title: str, help_: str, advanced: bool = False
) -> None:
    # No minimum here: a wrong value is refused in a sentence that says why.
    kind = QgsProcessingParameterNumber.Type.Double
    parameter = QgsProcessingParameterNumber(key, title, kind, None, True)
    algorithm.add(parameter, help_, advanced=advanced)
