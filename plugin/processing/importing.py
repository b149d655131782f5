"""What the imports of rows share: parameters, the report and the counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterString,
)

from ...layers.dateforms import ORDERS
from ...layers.importing import Job, Outcome, Progress
from ...layers.rowreader import make_mapping
from .. import compat
from ..core.errors import InputError
from ..io.atomic import atomic_path
from ..io.lineage import Lineage, describe_file
from ..io.tabular import ENCODINGS, open_table
from ..io.vectors import Field
from .base import KachinAlgorithm, progress_of, tr

_COLUMNS = 3


def study_output(given: str, study: Path) -> Path:
    """The study to write: the one that was read where none is given."""
    final = Path(given) if given else study
    if final.suffix.lower() != ".gpkg":
        raise InputError(
            tr("the study {name} is no GeoPackage").format(name=final.name),
            tr("give a file name that ends in .gpkg"),
        )
    return final


class ImportAlgorithm(KachinAlgorithm):
    """Import the rows of a file into a layer of a study."""

    GROUP = "Study"

    STUDY = "STUDY"
    INPUT = "INPUT"
    LAYER = "LAYER"
    MAPPING = "MAPPING"
    DATE_ORDER = "DATE_ORDER"
    ENCODING = "ENCODING"
    REPLACE = "REPLACE"
    OUTPUT = "OUTPUT"
    REPORT = "REPORT"
    ADDED, REPLACED, REJECTED, ENDED = "ADDED", "REPLACED", "REJECTED", "ENDED"
    # Whether rows may end others of the study.
    ENDS = False

    def fields(self) -> Sequence[Field]:
        """The fields that a file may give."""
        raise NotImplementedError(self.ID)

    def job(self) -> Callable[[Job, Progress | None], Outcome]:
        """The function that does the import."""
        raise NotImplementedError(self.ID)

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFile(self.STUDY, tr("Study"), extension="gpkg"),
            tr("The study that gets the rows."),
        )
        self.add(
            QgsProcessingParameterFile(
                self.INPUT,
                tr("File to import"),
                fileFilter=tr("Tables (*.csv *.tsv *.txt *.gpkg *.geojson *.json);;All files (*)"),
            ),
            tr("A CSV with a header, a GeoPackage or a GeoJSON, in any coordinate system."),
        )
        self._define_reading()
        self.add(
            QgsProcessingParameterBoolean(
                self.REPLACE, tr("Replace rows of the study with the same id"), defaultValue=False
            ),
            tr("Otherwise a row whose id the study has is rejected."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT,
                tr("Study to write"),
                tr("GeoPackage (*.gpkg)"),
                optional=True,
                createByDefault=False,
            ),
            tr("By default the study itself: it is replaced once the new one is whole."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.REPORT, tr("Report"), tr("CSV files (*.csv)")
            ),
            tr(
                "One line per problem: row of the file, id, outcome, field, value, reason, way "
                "out. Rejected rows are in it, and what the import ended."
            ),
        )
        for name, title in (
            (self.ADDED, tr("Rows added")),
            (self.REPLACED, tr("Rows replaced")),
            (self.REJECTED, tr("Rows rejected")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))
        if self.ENDS:
            self.addOutput(QgsProcessingOutputNumber(self.ENDED, tr("Statements ended")))

    def _define_reading(self) -> None:
        """Parameters that say how the file is to be read."""
        self.add(
            QgsProcessingParameterString(self.LAYER, tr("Layer of the file"), optional=True),
            tr("Its name, where a GeoPackage holds several."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterMatrix(
                self.MAPPING,
                tr("Column mapping"),
                headers=[tr("Field"), tr("Column"), tr("Value where empty")],
                defaultValue=[cell for f in self.fields() for cell in (f.name, "", "")],
                optional=True,
            ),
            tr(
                "Which column of the file gives which field, and what stands in for an empty cell. "
                "A field without a column takes the one of its name."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.DATE_ORDER,
                tr("Dates such as 03/04/2024"),
                [tr("Refuse what is ambiguous"), tr("Day first"), tr("Month first")],
                defaultValue=0,
            ),
            tr("ISO dates and months in letters are read in any case."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.ENCODING,
                tr("Encoding of a CSV"),
                [tr("Find out"), "UTF-8", "Windows-1252"],
                defaultValue=0,
            ),
            tr("UTF-8 is known by itself; what is not UTF-8 is taken for Windows-1252."),
            advanced=True,
        )

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        study = Path(self.parameterAsFile(parameters, self.STUDY, context))
        given = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        final = study_output(given, study)
        report = Path(self.parameterAsFileOutput(parameters, self.REPORT, context))
        source = open_table(
            self.parameterAsFile(parameters, self.INPUT, context),
            ENCODINGS[self.parameterAsEnum(parameters, self.ENCODING, context)],
            self.parameterAsString(parameters, self.LAYER, context),
        )
        feedback.pushInfo(source.note)
        rows = self._matrix(parameters, context)
        mapping = make_mapping(rows, self.fields(), source.columns, source.path.name)
        order = ORDERS[self.parameterAsEnum(parameters, self.DATE_ORDER, context)]
        replace = self.parameterAsBoolean(parameters, self.REPLACE, context)
        lineage = self._lineage(
            study,
            source.path,
            {"mapping": rows, "date_order": order, "replace": replace, "encoding": source.note},
        )
        with atomic_path(report, tr("the report")) as temporary:
            job = Job(study, final, temporary, source, mapping, order, replace, lineage)
            outcome = self.job()(job, progress_of(feedback, 0.0, 0.8))
        feedback.setProgress(100)
        if outcome.rejected:
            feedback.pushWarning(
                tr("{} rows were rejected: see {}").format(outcome.rejected, report.name)
            )
        if outcome.ended:
            feedback.pushInfo(
                tr("{} open statements end where newer ones start: see {}").format(
                    outcome.ended, report.name
                )
            )
        return {
            **({self.ENDED: outcome.ended} if self.ENDS else {}),
            self.OUTPUT: str(final),
            self.REPORT: str(report),
            self.ADDED: outcome.added,
            self.REPLACED: outcome.replaced,
            self.REJECTED: outcome.rejected,
        }

    def _matrix(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> list[tuple[str, ...]]:
        """The rows of the mapping that say something."""
        cells = [
            str(c or "").strip() for c in self.parameterAsMatrix(parameters, self.MAPPING, context)
        ]
        if len(cells) % _COLUMNS:
            raise InputError(
                tr("the column mapping has {} cells").format(len(cells)),
                tr("give three per row: field, column, value where empty"),
            )
        rows = [tuple(cells[i : i + _COLUMNS]) for i in range(0, len(cells), _COLUMNS)]
        return [row for row in rows if row[1] or row[2]]

    def _lineage(self, study: Path, source: Path, said: Mapping[str, Any]) -> str:
        inputs = {"study": describe_file(study), "file": describe_file(source)}
        return Lineage(f"kachin:{self.ID}", said, inputs, compat.versions()).to_json()
