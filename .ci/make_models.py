"""Write resources/models/*.model3; run it after changing a model or a parameter that one uses.

QT_QPA_PLATFORM=offscreen /usr/bin/python3 .ci/make_models.py
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import headless  # noqa: E402
import package  # noqa: E402

headless.prepare_environment()
package.register()

from qgis.core import (  # noqa: E402
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF, QSizeF  # noqa: E402

from kachin_corridors.plugin.io.scenarios import shipped_scenarios  # noqa: E402

Source = QgsProcessingModelChildParameterSource
# Where the boxes stand in the designer: inputs in a column, each further step to the right.
INPUT_X, FIRST_X, STEP_X, TOP_Y, ROW_Y = 140.0, 520.0, 420.0, 80.0, 110.0
WIDE, HIGH = 240.0, 40.0


def given(name: str) -> Any:
    """A parameter of the model."""
    return Source.fromModelParameter(name)


def made(child: str, output: str) -> Any:
    """An output of an earlier step."""
    return Source.fromChildOutput(child, output)


def value(constant: Any) -> Any:
    """A value that the model fixes."""
    return Source.fromStaticValue(constant)


def table(name: str) -> Any:
    """A layer of the study that the model is given."""
    return Source.fromExpression(f"@STUDY || '|layername={name}'")


@dataclass(frozen=True)
class Step:
    """One algorithm of a model: where its parameters come from and what the model gives out."""

    id: str
    algorithm: str
    title: str
    column: int
    row: float
    parameters: dict[str, Any]
    outputs: dict[str, str] = field(default_factory=dict)


def study() -> QgsProcessingParameterDefinition:
    """The study."""
    return helped(
        QgsProcessingParameterFile("STUDY", "Study", extension="gpkg"),
        "The study made by 'Create study'.",
    )


def terrain() -> QgsProcessingParameterDefinition:
    """A terrain, or the study's own."""
    return helped(
        QgsProcessingParameterRasterLayer("DEM", "Terrain (DEM)", optional=True),
        "Elevation in metres; without one the study's coarse demonstration relief is used.",
    )


def text(name: str, title: str, help_: str, default: str = "", *, optional: bool = False) -> Any:
    """A line of text, such as a date."""
    return helped(
        QgsProcessingParameterString(name, title, default or None, optional=optional), help_
    )


def choice(name: str, title: str, options: list[str], help_: str) -> Any:
    """One of several options."""
    return helped(QgsProcessingParameterEnum(name, title, options, defaultValue=0), help_)


def season() -> Any:
    """The season of the surface."""
    return choice("SEASON", "Season", ["Dry", "Shoulder", "Wet"], "Season of the surface.")


def day(name: str = "DATE", title: str = "Control at (YYYY-MM-DD)", default: str = "") -> Any:
    """A date of control."""
    return text(
        name,
        title,
        "The day whose control zones count; by default the last one that the study knows.",
        default,
        optional=not default,
    )


def window() -> list[Any]:
    """Part of the terrain and the cell size, for quick looks."""
    return [
        helped(
            QgsProcessingParameterExtent("EXTENT", "Extent", optional=True),
            "Part of the terrain to use; by default all of it.",
        ),
        helped(
            QgsProcessingParameterNumber(
                "CELL_SIZE",
                "Cell size (units of the CRS)",
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
                minValue=1e-9,
            ),
            "Resample the terrain to this cell size; by default it is used as it is.",
        ),
    ]


def helped(parameter: Any, help_: str) -> Any:
    """The parameter with its help."""
    parameter.setHelp(help_)
    return parameter


def friction(id_: str, title: str, column: int, row: float, **parameters: Any) -> Step:
    """A friction surface of the study."""
    shared = {name: given(name) for name in ("STUDY", "DEM", "EXTENT", "CELL_SIZE")}
    return Step(id_, "kachin:frictionsurface", title, column, row, {**shared, **parameters})


def paths(id_: str, title: str, column: int, row: float, surface: str, suffix: str = "") -> Step:
    """Routes from every belt to every gateway on a surface."""
    return Step(
        id_,
        "kachin:leastcostpaths",
        title,
        column,
        row,
        {
            "FRICTION": made(surface, "OUTPUT"),
            "ORIGINS": table("mining_belts"),
            "DESTINATIONS": table("gateways"),
        },
        {"OUTPUT": f"Routes{suffix}", "GATEWAYS": f"Table of gateways{suffix}"},
    )


def write(file: str, title: str, about: str, inputs: list[Any], steps: list[Step]) -> None:
    """Lay out a model and write it."""
    model = QgsProcessingModelAlgorithm(title, "Models")
    for number, parameter in enumerate(inputs):
        component = QgsProcessingModelParameter(parameter.name())
        component.setPosition(QPointF(INPUT_X, TOP_Y + number * ROW_Y))
        component.setSize(QSizeF(WIDE, HIGH))
        model.addModelParameter(parameter, component)
    for step in steps:
        model.addChildAlgorithm(child_of(step))
    model.setParameterOrder([parameter.name() for parameter in inputs])
    # A model file does not keep the help of parameters by itself.
    helps = {parameter.name(): parameter.help() for parameter in inputs}
    model.setHelpContent({"ALG_DESC": about, **helps})
    model.updateDestinationParameters()
    if not model.toFile(str(ROOT / "resources" / "models" / f"{file}.model3")):
        raise SystemExit(f"{file}.model3 cannot be written")


def child_of(step: Step) -> QgsProcessingModelChildAlgorithm:
    """The box of a step, its outputs to the right of it."""
    child = QgsProcessingModelChildAlgorithm(step.algorithm)
    if child.algorithm() is None:
        raise SystemExit(f"there is no algorithm {step.algorithm}")
    child.setChildId(step.id)
    child.setDescription(step.title)
    position = QPointF(FIRST_X + step.column * STEP_X, TOP_Y + step.row * ROW_Y)
    child.setPosition(position)
    child.setSize(QSizeF(WIDE, HIGH))
    known = {p.name(): p for p in child.algorithm().parameterDefinitions()}
    unknown = set(step.parameters) - set(known)
    if unknown:
        raise SystemExit(f"{step.algorithm} has no parameters {', '.join(sorted(unknown))}")
    for name, parameter in known.items():
        if name in step.parameters:
            child.addParameterSources(name, [step.parameters[name]])
        elif not parameter.isDestination() and parameter.defaultValue() is not None:
            # The designer calls a step invalid that relies on a default.
            child.addParameterSources(name, [value(parameter.defaultValue())])
    outputs = {}
    for number, (name, label) in enumerate(step.outputs.items()):
        output = QgsProcessingModelOutput(label, label)
        output.setChildId(step.id)
        output.setChildOutputName(name)
        output.setPosition(position + QPointF(STEP_X / 2 + 20, 60 + number * 55))
        output.setSize(QSizeF(WIDE * 0.8, HIGH * 0.8))
        outputs[label] = output
    child.setModelOutputs(outputs)
    return child


def belt_to_gateways() -> None:
    """From each belt to each gateway, by each measure."""
    write(
        "belt_to_gateways",
        "Belt to gateways",
        "From each mining belt to each gateway: the cheapest, the fastest and the least exposed "
        "route, for a season and a date of control. In the batch panel each row is a season, a "
        "date or a terrain.",
        [study(), terrain(), season(), day(), *window()],
        [
            friction(
                "surface", "Friction surface", 0, 0, SEASON=given("SEASON"), DATE=given("DATE")
            ),
            paths("routes", "Least-cost paths", 1, 0, "surface"),
        ],
    )


def control_change() -> None:
    """What a change of control changes: on the map, and for the routes."""
    write(
        "control_change",
        "Control change between two dates",
        "Who held what on two dates, what changed hands in between, and what it does to the routes "
        "from each mining belt to each gateway. In the batch panel each row is a pair of dates.",
        [
            study(),
            terrain(),
            season(),
            day("BEFORE", "First date (YYYY-MM-DD)", "2024-09-30"),
            day("AFTER", "Second date (YYYY-MM-DD)", "2024-12-31"),
            *window(),
        ],
        [
            Step(
                "control",
                "kachin:controlatdate",
                "Control at both dates",
                0,
                0,
                {
                    "INPUT": table("control_zones"),
                    "DATE": given("BEFORE"),
                    "SECOND_DATE": given("AFTER"),
                },
                {"OUTPUT": "Control before", "CHANGES": "Changes of control"},
            ),
            friction(
                "before", "Surface before", 0, 2, SEASON=given("SEASON"), DATE=given("BEFORE")
            ),
            friction("after", "Surface after", 0, 4, SEASON=given("SEASON"), DATE=given("AFTER")),
            paths("routes_before", "Routes before", 1, 2, "before", " before"),
            paths("routes_after", "Routes after", 1, 4, "after", " after"),
        ],
    )


def belt_exposure() -> None:
    """What lies around the belts, and downstream of them."""
    write(
        "belt_exposure",
        "Belt exposure",
        "What lies around each mining belt and below it: rings, the places, roads, rivers and "
        "control in each of them, charts, and where the water goes. In the batch panel each row is "
        "a date or a set of distances.",
        [
            study(),
            terrain(),
            day(),
            text("RINGS", "Ring distances (km)", "Outer edges of the rings.", "1, 5, 10, 25"),
            text("REACHES", "Distances downstream (km)", "Along the water.", "10, 50, 100"),
        ],
        [
            Step(
                "rings",
                "kachin:beltbuffers",
                "Belt buffers",
                0,
                0,
                {"INPUT": table("mining_belts"), "RINGS": given("RINGS")},
                {"OUTPUT": "Rings"},
            ),
            Step(
                "exposure",
                "kachin:bufferexposure",
                "Buffer exposure",
                1,
                0,
                {
                    "AREAS": made("rings", "OUTPUT"),
                    "STUDY": given("STUDY"),
                    "DATE": given("DATE"),
                },
                {"OUTPUT": "Exposure", "OUTPUT_WIDE": "Exposure by ring", "CHARTS": "Charts"},
            ),
            Step(
                "reach",
                "kachin:downstreamreach",
                "Downstream reach",
                0,
                3.5,
                {
                    "INPUT": table("mining_belts"),
                    "STUDY": given("STUDY"),
                    "DEM": given("DEM"),
                    "DISTANCES": given("REACHES"),
                },
                {"OUTPUT": "Reaches", "OUTPUT_EVENTS": "Events downstream"},
            ),
        ],
    )


def dry_and_wet() -> None:
    """What the monsoon changes."""
    wet = [scenario.name for scenario in shipped_scenarios()].index("wet")
    write(
        "dry_and_wet",
        "Dry and wet season",
        "What the monsoon changes for the routes from each mining belt: the winners of both "
        "seasons with the differences, their lines, and the hours that the wet season adds "
        "everywhere. In the batch panel each row is a date or a terrain.",
        [study(), terrain(), day(), *window()],
        [
            Step(
                "compare",
                "kachin:comparescenarios",
                "Compare scenarios",
                0,
                0,
                {
                    **{n: given(n) for n in ("STUDY", "DEM", "DATE", "EXTENT", "CELL_SIZE")},
                    "READY": value([wet]),
                },
                {
                    "OUTPUT": "Seasons compared",
                    "LINES": "Routes of the seasons",
                    "DIFFERENCE": "Hours that the wet season adds",
                },
            ),
            friction("surface", "Wet surface", 0, 2.5, SEASON=value(2), DATE=given("DATE")),
            paths("routes", "Routes in the wet season", 1, 2.5, "surface", " in the wet season"),
        ],
    )


def full_report() -> None:
    """Everything behind a report, and the report."""
    everything = {
        "STUDY": given("STUDY"),
        "ROUTES": made("routes", "OUTPUT"),
        "GATEWAYS": made("routes", "GATEWAYS"),
        "OTHER_GATEWAYS": made("wet_routes", "GATEWAYS"),
        "RINGS": made("rings", "OUTPUT"),
        "EXPOSURE": made("exposure", "OUTPUT"),
        "FRICTION": made("surface", "OUTPUT"),
        "TERRAIN": given("DEM"),
        "DATE": given("DATE"),
    }
    write(
        "full_study_report",
        "Full study report",
        "From a study to a bound report: surfaces and routes of the dry and the wet season, rings "
        "and exposure of the belts, and the PDF with all of it. In the batch panel each row is a "
        "study, a date or a terrain.",
        [study(), terrain(), day(), *window()],
        [
            friction("surface", "Dry surface", 0, 0, SEASON=value(0), DATE=given("DATE")),
            paths("routes", "Routes in the dry season", 1, 0, "surface"),
            friction("wet", "Wet surface", 0, 2, SEASON=value(2), DATE=given("DATE")),
            paths("wet_routes", "Routes in the wet season", 1, 2, "wet", " in the wet season"),
            Step(
                "rings",
                "kachin:beltbuffers",
                "Belt buffers",
                0,
                4,
                {"INPUT": table("mining_belts")},
                {"OUTPUT": "Rings"},
            ),
            Step(
                "exposure",
                "kachin:bufferexposure",
                "Buffer exposure",
                1,
                4,
                {
                    "AREAS": made("rings", "OUTPUT"),
                    "STUDY": given("STUDY"),
                    "DATE": given("DATE"),
                },
                {"OUTPUT": "Exposure"},
            ),
            Step(
                "report",
                "kachin:studyreport",
                "Study report",
                2,
                1.5,
                everything,
                {"OUTPUT": "Report", "APPENDIX": "Appendix"},
            ),
        ],
    )


def main() -> None:
    """Write all models."""
    application = headless.start_qgis()
    (ROOT / "resources" / "models").mkdir(exist_ok=True)
    belt_to_gateways()
    control_change()
    belt_exposure()
    dry_and_wet()
    full_report()
    application.exitQgis()


if __name__ == "__main__":
    main()
