"""Import surveyed roads into a study."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterString,
)

from ...layers.dateforms import read_date
from ...layers.import_roads import (
    OSM_SOURCE,
    RoadJob,
    RoadOutcome,
    import_roads,
    parse_classes,
    shipped_classes,
)
from .. import compat
from ..core.errors import InputError, KachinError
from ..io.lineage import Lineage, describe_file
from .base import KachinAlgorithm, progress_of, sentence, tr
from .importing import study_output

CONFIDENCE = ("low", "medium", "high")
ADD, REPLACE = range(2)
_COLUMNS = 3


class ImportRoadsAlgorithm(KachinAlgorithm):
    """Bring roads of OpenStreetMap or of any line layer into the road classes of the presets."""

    ID = "importroads"
    TITLE = "Import roads"
    GROUP = "Study"
    TAGS = ("osm", "openstreetmap", "pbf", "bridge", "ford", "surface")

    STUDY = "STUDY"
    INPUT = "INPUT"
    LAYER = "LAYER"
    CLASS_FIELD = "CLASS_FIELD"
    CLASSES = "CLASSES"
    EXTENT = "EXTENT"
    MODE = "MODE"
    SOURCE = "SOURCE"
    AS_OF = "AS_OF"
    CONFIDENCE = "CONFIDENCE"
    OUTPUT = "OUTPUT"
    ADDED, REMOVED, LEFT_OUT = "ADDED", "REMOVED", "LEFT_OUT"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFile(self.STUDY, tr("Study"), extension="gpkg"),
            tr("The study that gets the roads."),
        )
        self.add(
            QgsProcessingParameterFile(
                self.INPUT,
                tr("Roads"),
                fileFilter=tr("Roads (*.osm.pbf *.pbf *.osm *.gpkg *.geojson *.shp);;All (*)"),
            ),
            tr("An OpenStreetMap file, an extract of it, or any file with a layer of lines."),
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            tr("Roads that meet it are imported whole. By default all of the file."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.MODE,
                tr("Roads that the study has"),
                [tr("Keep: add to them"), tr("Replace those within the extent")],
                defaultValue=REPLACE,
            ),
            tr(
                "Replaced are roads that lie wholly within the extent, or, without one, within "
                "the bounds of the imported roads. A road with the same id is replaced anyway."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.AS_OF, tr("As of")),
            tr("The day, month or year of the data, for example 2026-02."),
        )
        self.add(
            QgsProcessingParameterString(self.SOURCE, tr("Source"), defaultValue=OSM_SOURCE),
            tr("Id of a row of the table sources. OSM is added to it where it is not there."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.CONFIDENCE,
                tr("Confidence"),
                [tr("Low"), tr("Medium"), tr("High")],
                defaultValue=1,
            ),
            tr("How sure the position and class of these roads are."),
        )
        self._define_reading()
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
        for name, title in (
            (self.ADDED, tr("Roads added")),
            (self.REMOVED, tr("Roads removed")),
            (self.LEFT_OUT, tr("Lines left out")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def _define_reading(self) -> None:
        """Parameters that say how the file is to be read."""
        self.add(
            QgsProcessingParameterMatrix(
                self.CLASSES,
                tr("Road classes"),
                headers=[tr("Value"), tr("Class"), tr("Class where unpaved")],
                defaultValue=[cell for row in shipped_classes() for cell in row],
                optional=True,
            ),
            tr("What a value of the class field becomes; without a class it is left out."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.LAYER, tr("Layer of the file"), optional=True),
            tr(
                "Its name, where a file holds several. Of an OpenStreetMap file the lines are read."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(
                self.CLASS_FIELD, tr("Field that holds the class"), optional=True
            ),
            tr("By default highway, fclass or class, the first that has a value."),
            advanced=True,
        )

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        try:
            self._classes(parameters, context)
            self._as_of(parameters, context)
        except KachinError as error:
            return False, sentence(error)
        return super().checkParameterValues(parameters, context)

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        job = self._job(parameters, context)
        outcome = import_roads(job, progress_of(feedback, 0.0, 0.95))
        feedback.setProgress(100)
        _tell(outcome, feedback)
        return {
            self.OUTPUT: str(job.final),
            self.ADDED: outcome.added,
            self.REMOVED: outcome.removed,
            self.LEFT_OUT: sum(outcome.left_out.values()),
        }

    def _job(self, parameters: dict[str, Any], context: QgsProcessingContext) -> RoadJob:
        study = Path(self.parameterAsFile(parameters, self.STUDY, context))
        path = Path(self.parameterAsFile(parameters, self.INPUT, context))
        globe = QgsCoordinateReferenceSystem("EPSG:4326")
        extent = self.parameterAsExtent(parameters, self.EXTENT, context, globe)
        bounds = None
        if not extent.isEmpty():
            bounds = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        said = {
            "layer": self.parameterAsString(parameters, self.LAYER, context),
            "class_field": self.parameterAsString(parameters, self.CLASS_FIELD, context),
            "bounds": bounds,
            "replace": self.parameterAsEnum(parameters, self.MODE, context) == REPLACE,
            "source_id": self.parameterAsString(parameters, self.SOURCE, context).strip(),
            "as_of": self._as_of(parameters, context),
            "confidence": CONFIDENCE[self.parameterAsEnum(parameters, self.CONFIDENCE, context)],
            "classes": self._classes(parameters, context),
        }
        lineage = Lineage(
            f"kachin:{self.ID}",
            said,
            {"study": describe_file(study), "roads": describe_file(path, said["as_of"])},
            compat.versions(),
        )
        given = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        final = study_output(given, study)
        return RoadJob(study, final, path, lineage=lineage.to_json(), **said)

    def _as_of(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        text = self.parameterAsString(parameters, self.AS_OF, context)
        try:
            return read_date(text)
        except ValueError as error:
            raise InputError(
                tr("the date of the roads cannot be used ({})").format(error),
                tr("write YYYY-MM-DD, YYYY-MM or YYYY"),
            ) from error

    def _classes(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        cells = [
            str(c or "").strip() for c in self.parameterAsMatrix(parameters, self.CLASSES, context)
        ]
        if not cells:
            return parse_classes(shipped_classes())
        if len(cells) % _COLUMNS:
            raise InputError(
                tr("the table of road classes has {} cells").format(len(cells)),
                tr("give three per row: value, class, class where unpaved"),
            )
        return parse_classes([cells[i : i + _COLUMNS] for i in range(0, len(cells), _COLUMNS)])


def _tell(outcome: RoadOutcome, feedback: QgsProcessingFeedback) -> None:
    feedback.pushInfo(tr("{} roads added, {} removed").format(outcome.added, outcome.removed))
    for value, number in outcome.left_out.most_common():
        feedback.pushInfo(tr("left out: {} lines of class {}").format(number, value))
