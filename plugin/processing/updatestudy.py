"""Bring a study of an older plugin to the current schema."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
)

from ...layers.migrations import update_study
from ..io.gpkg import SCHEMA_VERSION
from .base import KachinAlgorithm, tr


class UpdateStudyAlgorithm(KachinAlgorithm):
    """Migrate a study, with a backup beside it."""

    ID = "updatestudy"
    TITLE = "Update study"
    GROUP = "Study"
    TAGS = ("schema", "version", "migration", "backup")

    STUDY = "STUDY"
    BACKUP = "BACKUP"
    VERSION = "VERSION"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFile(self.STUDY, tr("Study"), extension="gpkg"),
            tr("The study to bring up to date; it is replaced once the new one is whole."),
        )
        self.addOutput(QgsProcessingOutputFile(self.STUDY, tr("Study")))
        self.addOutput(QgsProcessingOutputFile(self.BACKUP, tr("Backup")))
        self.addOutput(QgsProcessingOutputNumber(self.VERSION, tr("Schema version")))

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        study = Path(self.parameterAsFile(parameters, self.STUDY, context))
        backup = update_study(study)
        if backup is None:
            feedback.pushInfo(tr("The study {} is up to date").format(study.name))
        else:
            feedback.pushInfo(tr("The study as it was is {}").format(backup.name))
        return {
            self.STUDY: str(study),
            self.BACKUP: "" if backup is None else str(backup),
            self.VERSION: SCHEMA_VERSION,
        }
