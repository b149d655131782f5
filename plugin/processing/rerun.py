"""Run recorded lineages again, and say whether the values are the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
)

from ..core.errors import InputError
from ..io.comparing import difference
from ..io.lineage import file_hash
from ..io.lineage_chain import Call, read_chain
from ..io.vectors import Feature, Field
from .base import KachinAlgorithm, stop_if_cancelled, tr
from .records import NO_GEOMETRY, write_records
from .surfacejob import uncached

FIELDS = (
    Field("step", "integer"),
    Field("algorithm"),
    Field("output"),
    Field("file"),
    Field("result"),
    Field("difference"),
)
SAME, DIFFERS, NOT_COMPARED, NOT_REPEATED = "same", "differs", "not compared", "not repeated"


@dataclass(frozen=True)
class _Places:
    """Where inputs lie, where outputs go, and whether changed inputs are taken."""

    inputs: Path
    outputs: Path
    changed: bool


class RerunAlgorithm(KachinAlgorithm):
    """Repeat a chain of runs from its record."""

    ID = "rerun"
    TITLE = "Run a lineage again"
    GROUP = "Reports"
    TAGS = ("lineage", "reproduce", "repeat", "provenance")

    LINEAGE = "LINEAGE"
    INPUTS = "INPUTS"
    CHANGED = "CHANGED"
    OUTPUT = "OUTPUT"
    COMPARISON = "COMPARISON"
    STEPS = "STEPS"
    DIFFERENCES = "DIFFERENCES"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFile(self.LINEAGE, tr("Lineage, or an output that carries one")),
            tr(
                "The lineage.json beside a report, or a raster or GeoPackage that this plugin has "
                "written."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                self.INPUTS,
                tr("Folder of the inputs"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            tr(
                "Where the study, the terrain and the first outputs lie; by default the folder of "
                "the lineage. Files are found by their names and checked by their hashes."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(self.CHANGED, tr("Take inputs that have changed"), False),
            tr("Run with a file of the recorded name even where its content is another."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Folder of the new outputs")),
            tr("Receives the outputs under the names they had; it must not be the inputs' folder."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.COMPARISON,
                tr("Comparison"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=True,
            ),
            tr("One row for each output: whether its values equal those of the first run."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.STEPS, tr("Number of runs repeated")))
        self.addOutput(QgsProcessingOutputNumber(self.DIFFERENCES, tr("Outputs that differ")))

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        lineage = Path(self.parameterAsFile(parameters, self.LINEAGE, context))
        folder = self.parameterAsFile(parameters, self.INPUTS, context)
        steps = read_chain(lineage).steps
        places = _Places(
            Path(folder) if folder else _home(lineage, steps),
            Path(self.parameterAsFile(parameters, self.OUTPUT, context)),
            self.parameterAsBool(parameters, self.CHANGED, context),
        )
        places.outputs.mkdir(parents=True, exist_ok=True)
        if places.outputs.resolve() == places.inputs.resolve():
            raise InputError(
                tr("the new outputs would replace the first ones in {}").format(places.inputs),
                tr("choose another folder for them"),
            )
        algorithms = [_algorithm(step) for step in steps]
        for step in steps:  # before hours are spent on the first of them
            _values(step, places, None)
        bar = QgsProcessingMultiStepFeedback(len(steps), feedback)
        rows: list[dict[str, Any]] = []
        repeated = 0
        for number, (step, algorithm) in enumerate(zip(steps, algorithms)):
            stop_if_cancelled(feedback)
            bar.setCurrentStep(number)
            if _lays_out_pages(algorithm):
                rows.extend(_rows(number, step, places, run=False))
                continue
            feedback.pushInfo(tr("{}: {}").format(number + 1, algorithm.displayName()))
            values = _values(step, places, steps)
            # A copy from the cache would prove nothing.
            with uncached():
                algorithm.run(values, context, bar, {}, False)
            stop_if_cancelled(feedback)
            repeated += 1
            rows.extend(_rows(number, step, places, run=True))
        for row in rows:
            feedback.pushInfo(f"{row['file']}: {row['result']} {row['difference']}".rstrip())
        return {
            self.OUTPUT: str(places.outputs),
            self.COMPARISON: write_records(
                self,
                parameters,
                self.COMPARISON,
                context,
                FIELDS,
                NO_GEOMETRY,
                [Feature(row) for row in rows],
            ),
            self.STEPS: repeated,
            self.DIFFERENCES: sum(row["result"] == DIFFERS for row in rows),
        }


def _home(lineage: Path, steps: list[Call]) -> Path:
    """The folder of the lineage, or that above it where only that one holds the inputs.

    The appendix of a report is a folder beside the files that the report was made of.
    """
    wanted = {name for step in steps for name in _outside(step["parameters"].values())}
    for folder in (lineage.parent, lineage.parent.parent):
        if all((folder / name).exists() for name in wanted):
            return folder
    return lineage.parent


def _outside(values: Iterable[Any]) -> Iterator[str]:
    """Names of the inputs that no step makes."""
    for value in values:
        if isinstance(value, list):
            yield from _outside(value)
        elif isinstance(value, Mapping) and "file" in value and "step" not in value:
            yield Path(value["file"]).name


def _algorithm(step: Call) -> QgsProcessingAlgorithm:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(step["algorithm"])
    if algorithm is None:
        raise InputError(
            tr("this version of the plugin has no algorithm {}").format(step["algorithm"]),
            tr("install the version that the lineage names"),
        )
    return algorithm


def _lays_out_pages(algorithm: QgsProcessingAlgorithm) -> bool:
    return bool(algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading)


def _values(step: Call, places: _Places, steps: list[Call] | None) -> dict[str, Any]:
    """Parameters of a run with real paths; without ``steps`` only inputs from outside count."""
    values = {
        key: _value(value, places, steps, step["algorithm"])
        for key, value in step["parameters"].items()
    }
    for key, name in step["outputs"].items():
        values[key] = str(places.outputs / Path(name).name)
    return values


def _value(value: Any, places: _Places, steps: list[Call] | None, algorithm: str) -> Any:
    if isinstance(value, list):
        return [_value(item, places, steps, algorithm) for item in value]
    if not isinstance(value, Mapping):
        return value
    if "scratch" in value or "selected" in value:
        what = value.get("scratch") or value.get("file")
        raise InputError(
            tr("{} took a scratch layer or a selection ({}), of which nothing is kept").format(
                algorithm, what
            ),
            tr("save it to a file and run {} with that").format(algorithm),
        )
    if "step" in value and steps is None:
        return ""
    folder = places.outputs if "step" in value else places.inputs
    path = folder / Path(value["file"]).name
    if "step" not in value:
        _require_same(path, value, places)
    source = f"{value.get('prefix', '')}{path}{value.get('rest', '')}"
    return QgsProcessingFeatureSourceDefinition(source) if value.get("rest") else source


def _require_same(path: Path, value: Mapping[str, Any], places: _Places) -> None:
    if not path.exists():
        raise InputError(
            tr("the input {} is not in the folder {}").format(path.name, places.inputs),
            tr("name the folder that holds it"),
        )
    if not places.changed and file_hash(path) != value.get("sha256_16", ""):
        raise InputError(
            tr("the input {} has changed since the recorded run").format(path.name),
            tr("restore it, or allow changed inputs"),
        )


def _rows(number: int, step: Call, places: _Places, *, run: bool) -> list[dict[str, Any]]:
    rows = []
    for key, name in step["outputs"].items():
        new, old = places.outputs / name, places.inputs / name
        result, what = NOT_REPEATED, tr("it lays out pages")
        if run:
            result, what = NOT_COMPARED, tr("the first output is not beside the lineage")
        if run and old.is_file() and new.is_file():
            what = difference(new, old)
            result = DIFFERS if what else SAME
        row = {"step": number + 1, "algorithm": step["algorithm"], "output": key, "file": name}
        rows.append({**row, "result": result, "difference": what})
    return rows
