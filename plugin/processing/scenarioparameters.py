"""Parameters of a comparison of scenarios: the scenarios, the base, the terrain."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..core.errors import InputError
from ..core.presets import SEASONS
from ..core.scenario import Scenario, parse_scenario, require_distinct
from ..io.presets import MODES
from ..io.scenarios import read_scenarios, scenarios_of_rows, shipped_scenarios
from .base import KachinAlgorithm, tr
from .records import read_rows
from .surfaceparameters import add_grid, add_study

BASE = "base"
STUDY = "STUDY"
READY, FILES, TABLE = "READY", "FILES", "TABLE"
MODE, SEASON, DATE, GATES, BASE_FILE = "MODE", "SEASON", "DATE", "GATES_BY_DATE", "BASE"
ORIGINS, DESTINATIONS = "ORIGINS", "DESTINATIONS"


def add_parameters(algorithm: KachinAlgorithm) -> None:
    """Add them all: study and terrain, scenarios, base."""
    add_study(algorithm)
    _add_scenarios(algorithm)
    _add_base(algorithm)
    _add_advanced(algorithm)
    add_grid(algorithm)


def _add_scenarios(algorithm: KachinAlgorithm) -> None:
    algorithm.add(
        QgsProcessingParameterEnum(
            READY,
            tr("Ready scenarios"),
            [tr(scenario.title) for scenario in shipped_scenarios()],
            allowMultiple=True,
            defaultValue=[1],
            optional=True,
        ),
        tr("Those that ship; their files in resources/scenarios show how one is written."),
    )
    algorithm.add(
        QgsProcessingParameterMultipleLayers(
            FILES,
            tr("Scenario files (JSON)"),
            QgsProcessing.SourceType.TypeFile,
            optional=True,
        ),
        tr("Your own: each file holds one scenario or a list of them."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            TABLE,
            tr("Table of scenarios"),
            [QgsProcessing.SourceType.TypeVector],
            optional=True,
        ),
        tr("One scenario a row; columns are the keys of scenarios, empty cells change nothing."),
    )


def _add_base(algorithm: KachinAlgorithm) -> None:
    algorithm.add(
        QgsProcessingParameterEnum(
            MODE, tr("Mode of the base"), [tr("Truck"), tr("Pack animals"), tr("Porters")],
            defaultValue=0,
        ),
        tr("Means of transport where a scenario names none."),
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterEnum(
            SEASON,
            tr("Season of the base"),
            [tr("Dry"), tr("Shoulder"), tr("Wet")],
            defaultValue=0,
        ),
        tr("The season where a scenario names none."),
    )
    algorithm.add(
        QgsProcessingParameterString(
            DATE, tr("Control of the base at (YYYY-MM-DD)"), optional=True
        ),
        tr(
            "The date whose control zones count where a scenario names none. "
            "By default the last day for which the study holds evidence."
        ),
    )
    algorithm.add(
        QgsProcessingParameterBoolean(
            GATES, tr("Border gates as reported at the date"), defaultValue=True
        ),
        tr(
            "Gates that the latest report of the date calls closed take no cargo. "
            "Otherwise every listed crossing is open."
        ),
    )


def _add_advanced(algorithm: KachinAlgorithm) -> None:
    anything = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
    for parameter, help_ in (
        (
            QgsProcessingParameterFile(
                BASE_FILE, tr("More changes of the base"), extension="json", optional=True
            ),
            tr("A scenario file whose changes hold for the base and for every scenario."),
        ),
        (
            QgsProcessingParameterFeatureSource(
                ORIGINS, tr("Other origins than the belts"), anything, optional=True
            ),
            tr("Where cargo starts; by default the mining belts of the study."),
        ),
        (
            QgsProcessingParameterFeatureSource(
                DESTINATIONS,
                tr("Other destinations than the gateways"),
                anything,
                optional=True,
            ),
            tr("Where cargo may go; by default the gateways of the study."),
        ),
    ):
        algorithm.add(parameter, help_, advanced=True)


def read_all(
    algorithm: KachinAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> tuple[Scenario, list[Scenario]]:
    """The base, and the scenarios with what they take from it; raises InputError."""
    ready = shipped_scenarios()
    chosen = [ready[i] for i in algorithm.parameterAsEnums(parameters, READY, context)]
    for file in filter(None, algorithm.parameterAsFileList(parameters, FILES, context)):
        chosen += read_scenarios(file)
    if parameters.get(TABLE) not in (None, ""):
        source = algorithm.parameterAsSource(parameters, TABLE, context)
        rows = [row.values for row in read_rows(source, feedback)]
        chosen += scenarios_of_rows(rows, source.sourceName())
    if not chosen:
        raise InputError(tr("no scenario is chosen"), tr("choose a ready one, a file or a table"))
    base = _base(algorithm, parameters, context)
    require_distinct([base, *chosen])
    return base, [scenario.over(base) for scenario in chosen]


def _base(
    algorithm: KachinAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Scenario:
    given = parse_scenario(
        {
            "name": BASE,
            "title": tr("Base"),
            "mode": MODES[algorithm.parameterAsEnum(parameters, MODE, context)],
            "season": SEASONS[algorithm.parameterAsEnum(parameters, SEASON, context)],
            "date": algorithm.parameterAsString(parameters, DATE, context),
        }
    )
    file = algorithm.parameterAsFile(parameters, BASE_FILE, context)
    if not file:
        return given
    more = read_scenarios(file)
    if len(more) != 1:
        raise InputError(
            tr("the scenario file {} holds {} scenarios").format(Path(file).name, len(more)),
            tr("give one for the base"),
        )
    own = more[0].over(given)
    return Scenario(**{**vars(own), "name": BASE, "title": given.title})
