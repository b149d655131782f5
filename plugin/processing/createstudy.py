"""Build study.gpkg from the reviewed text of the layer catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
)

from ...layers.build import build_study
from ..core.errors import InputError
from .base import KachinAlgorithm, progress_of, tr


class CreateStudyAlgorithm(KachinAlgorithm):
    """Write the study store: all layers with their styles, metadata and sources."""

    ID = "createstudy"
    TITLE = "Create study"
    GROUP = "Study"
    TAGS = ("geopackage", "layers", "deposits", "control", "gateways", "corridors")

    OUTPUT = "OUTPUT"
    # Output name, what it counts, and the layer whose rows it counts.
    COUNTS = (
        ("DEPOSITS", "Deposits", "deposits"),
        ("BELTS", "Mining belts", "mining_belts"),
        ("ZONES", "Control zones", "control_zones"),
        ("GATEWAYS", "Gateways", "gateways"),
        ("CORRIDORS", "Corridors", "corridors"),
        ("PLACES", "Places", "places"),
        ("ROADS", "Roads", "roads"),
        ("SOURCES", "Sources", "sources"),
    )

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, tr("Study"), tr("GeoPackage (*.gpkg)"), optional=False
            ),
            tr("The GeoPackage to write. An existing file is replaced once the new one is whole."),
        )
        for name, title, _ in self.COUNTS:
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        path = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        if path.suffix.lower() != ".gpkg":
            raise InputError(
                tr("the study {name} is no GeoPackage").format(name=path.name),
                tr("give a file name that ends in .gpkg"),
            )
        counts = build_study(path, progress_of(feedback))
        for name, number in counts.items():
            feedback.pushInfo(f"{name}: {number}")
        results = {name: counts[layer] for name, _, layer in self.COUNTS}
        return {self.OUTPUT: str(path), **results}
