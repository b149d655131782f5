"""Compare measures: what any lines cost and pass on a friction surface, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..cartography.route_styles import style_compared
from ..compat import versions
from ..io.lineage import Lineage, describe_file
from ..io.measure_records import BREAKDOWN_FIELDS, breakdown
from ..io.results import COMPARISON_FIELDS, write_rows
from ..io.vectors import Feature, Field
from .base import KachinAlgorithm, stop_if_cancelled, tr
from .dress import dress_with
from .linemeasures import Line, Measured, base_line, measured, read_lines
from .records import write_records
from .routing import LoadedFriction, add_memory_parameter, load_friction

# Whether a line is measured against its direction, by the number of the choice.
_DIRECTIONS = ((False,), (True,), (False, True))


class CompareMeasuresAlgorithm(KachinAlgorithm):
    """Measure lines, drawn or computed, on one surface and compare them with a base line."""

    ID = "comparemeasures"
    TITLE = "Compare measures along lines"
    GROUP = "Routes"
    TAGS = ("route", "line", "cost", "table", "comparison", "digitised")

    FRICTION = "FRICTION"
    LINES = "LINES"
    NAME_FIELD = "NAME_FIELD"
    OTHERS = "OTHERS"
    BASE = "BASE"
    DIRECTION = "DIRECTION"
    OUTPUT = "OUTPUT"
    TABLE = "TABLE"
    BREAKDOWN = "BREAKDOWN"
    COUNT = "LINE_COUNT"
    UNMEASURED = "UNMEASURED_COUNT"

    def define(self) -> None:
        line = [QgsProcessing.SourceType.TypeVectorLine]
        self.add(
            QgsProcessingParameterRasterLayer(self.FRICTION, tr("Friction surface")),
            tr("A surface made by 'Friction surface': mode, season and date of the comparison."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.LINES, tr("Lines"), line),
            tr("Lines in any CRS, drawn by hand or computed; they need no field."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.OTHERS, tr("Further lines"), line, optional=True
            ),
            tr("A second layer to compare with, for example the result of 'Least-cost paths'."),
        )
        self.add(
            QgsProcessingParameterString(self.BASE, tr("Base line"), optional=True),
            tr("Name of the line that all others are compared with; by default the first one."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.DIRECTION,
                tr("Direction"),
                [tr("As drawn"), tr("Reversed"), tr("Both")],
                defaultValue=0,
            ),
            tr("Climbs may cost more than descents: a line has one cost in each direction."),
        )
        self.add(
            QgsProcessingParameterField(
                self.NAME_FIELD,
                tr("Field with the names of the lines"),
                parentLayerParameterName=self.LINES,
                optional=True,
            ),
            tr("By default origin and destination, name or id, whichever there is."),
            advanced=True,
        )
        add_memory_parameter(self)
        self._define_outputs()

    def _define_outputs(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Measured lines"), QgsProcessing.SourceType.TypeVectorLine
            ),
            tr("One line per line and direction with its measures and the difference to the base."),
        )
        for key, title, help_ in (
            (self.TABLE, tr("Table of measures"), tr("The same without the lines.")),
            (
                self.BREAKDOWN,
                tr("Table by holder and ground"),
                tr(
                    "Many rows for each line: km, hours and exposure by actor, class of actor, "
                    "road class, road surface, land cover and season, and the parts of its cost."
                ),
            ),
        ):
            csv = tr("CSV files (*.csv)")
            self.add(QgsProcessingParameterFileDestination(key, title, csv, optional=True), help_)
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, tr("Number of lines measured")))
        self.addOutput(QgsProcessingOutputNumber(self.UNMEASURED, tr("Lines not on the surface")))

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        lines = self._lines(parameters, context, feedback)
        base = base_line(lines, self.parameterAsString(parameters, self.BASE, context).strip())
        loaded = load_friction(self, parameters, self.FRICTION, context)
        directions = _DIRECTIONS[self.parameterAsEnum(parameters, self.DIRECTION, context)]
        # The base comes first, in the first of the directions.
        ordered = [base, *(line for line in lines if line is not base)]
        found: list[Measured] = []
        for number, line in enumerate(ordered):
            stop_if_cancelled(feedback)
            found += [measured(line, loaded, reverse=reverse) for reverse in directions]
            feedback.setProgress(10 + 80 * (number + 1) / len(ordered))
        for line in found:
            if not line.whole:
                feedback.pushWarning(f"{line.line.name}: {line.status}.")
        return self._write(parameters, context, loaded, found, len(directions))

    def _lines(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> list[Line]:
        name_field = self.parameterAsString(parameters, self.NAME_FIELD, context)
        source = self.parameterAsSource(parameters, self.LINES, context)
        lines = read_lines(source, name_field, feedback)
        if parameters.get(self.OTHERS) not in (None, ""):
            others = self.parameterAsSource(parameters, self.OTHERS, context)
            lines += read_lines(others, "", feedback)
        return lines

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        loaded: LoadedFriction,
        found: Sequence[Measured],
        directions: int,
    ) -> dict[str, Any]:
        lineage = Lineage(
            "kachin:comparemeasures",
            {"base": found[0].line.name, "lines": [m.line.name for m in found[::directions]]},
            {"friction": describe_file(loaded.path, loaded.info.as_of)},
            versions(),
        ).to_json()
        plain = [field for field in COMPARISON_FIELDS if field.name != "lineage"]
        rows = [
            {**dict.fromkeys(f.name for f in plain), **m.record(found[0], loaded)} for m in found
        ]
        results: dict[str, Any] = {
            self.COUNT: sum(m.route is not None for m in found) // directions,
            self.UNMEASURED: sum(m.route is None for m in found) // directions,
        }
        features = [Feature({**row, "lineage": lineage}, m.geometry) for row, m in zip(rows, found)]
        columns = [Field(f.name, f.kind, alias=f.label()) for f in COMPARISON_FIELDS]
        kind = QgsWkbTypes.Type.MultiLineString
        made = write_records(self, parameters, self.OUTPUT, context, columns, kind, features)
        if made is not None:
            dress_with(made, style_compared, context)
            results[self.OUTPUT] = made
        parts = [
            row
            for m in found
            if m.route is not None
            for row in breakdown(m.line.name, m.direction, m.route, loaded.info)
        ]
        for key, fields, table in (
            (self.TABLE, plain, rows),
            (self.BREAKDOWN, BREAKDOWN_FIELDS, parts),
        ):
            path = self.parameterAsFileOutput(parameters, key, context)
            if path:
                title = self.parameterDefinition(key).description()
                write_rows(Path(path), fields, [_rounded(row) for row in table], title)
                results[key] = path
        return results


def _rounded(row: Mapping[str, Any]) -> dict[str, Any]:
    return {k: round(v, 4) if isinstance(v, float) else v for k, v in row.items()}
