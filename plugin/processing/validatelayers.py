"""Check a study against the rules that its build keeps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsWkbTypes,
)

from ...layers.stored import stored_findings
from .. import compat
from ..core.errors import InputError
from ..io.lineage import Lineage, describe_file
from .base import KachinAlgorithm, progress_of, tr

FINDING_FIELDS = ("layer", "feature", "rule", "finding", "way_out", "lineage")


class ValidateLayersAlgorithm(KachinAlgorithm):
    """Write a table of what breaks a rule in a study."""

    ID = "validatelayers"
    TITLE = "Validate layers"
    GROUP = "Study"
    TAGS = ("check", "rules", "quality", "findings")

    STUDY = "STUDY"
    OUTPUT = "OUTPUT"
    FINDINGS = "FINDINGS"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFile(self.STUDY, tr("Study"), extension="gpkg"),
            tr("Any study GeoPackage; it is only read."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Findings"), QgsProcessing.SourceType.TypeVector
            ),
            tr("A table with one row per broken rule: layer, feature, rule, finding, way out."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.FINDINGS, tr("Number of findings")))

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        study = Path(self.parameterAsFile(parameters, self.STUDY, context))
        found = stored_findings(study, progress_of(feedback))
        fields = QgsFields()
        for name in FINDING_FIELDS:
            fields.append(compat.field(name, "text"))
        sink, output = self.parameterAsSink(
            parameters,
            self.OUTPUT,
            context,
            fields,
            QgsWkbTypes.Type.NoGeometry,
            QgsCoordinateReferenceSystem(),
        )
        if sink is None:
            raise InputError(tr("the findings cannot be written"), tr("choose another file"))
        lineage = Lineage(
            f"kachin:{self.ID}", {}, {"study": describe_file(study)}, compat.versions()
        ).to_json()
        for finding in found:
            row = QgsFeature(fields)
            row.setAttributes(
                [
                    finding.layer,
                    finding.feature,
                    finding.rule,
                    finding.text,
                    finding.way_out,
                    lineage,
                ]
            )
            sink.addFeature(row, QgsFeatureSink.Flag.FastInsert)
        feedback.pushInfo(tr("{} findings").format(len(found)))
        for finding in found[:20]:
            feedback.pushInfo(str(finding))
        return {self.OUTPUT: output, self.FINDINGS: len(found)}
