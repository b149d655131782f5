"""Geodesic rings around mining belts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from .. import compat
from ..core.buffers import Ring, geodesic_rings, parse_distances
from ..core.errors import InputError, KachinError, StoreError
from ..core.sides import SIDES
from ..io.lineage import Lineage
from .base import KachinAlgorithm, progress_of, sentence, stop_if_cancelled, tr
from .globe import require_crs
from .ringrecords import (
    PRECISION_FIELD,
    Belt,
    dissolved_belt,
    read_belts,
    ring_feature,
    ring_fields,
)

SHAPES = ("rings", "discs")
DEFAULT_NAME_FIELD = "name"


class BeltBuffersAlgorithm(KachinAlgorithm):
    """Draw rings or discs at given distances around belts, in real metres."""

    ID = "beltbuffers"
    TITLE = "Belt buffers"
    GROUP = "Mining belts"
    TAGS = ("buffer", "multi-ring", "geodesic", "distance", "belt")

    INPUT = "INPUT"
    RINGS = "RINGS"
    SHAPE = "SHAPE"
    DISSOLVE = "DISSOLVE"
    NAME_FIELD = "NAME_FIELD"
    PRECISION = "PRECISION"
    SIDE = "SIDE"
    OUTPUT = "OUTPUT"
    RING_COUNT = "RING_COUNT"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT,
                tr("Belts"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
            ),
            tr("Points, lines or polygons in any coordinate reference system."),
        )
        self.add(
            QgsProcessingParameterString(
                self.RINGS, tr("Ring distances (km)"), defaultValue="1, 5, 10, 25"
            ),
            tr(
                "Kilometres, separated by commas. 0 stands for the belt itself, a negative "
                "distance lies inside of a polygon."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.SHAPE,
                tr("Shape"),
                [tr("Rings: from one distance to the next"), tr("Discs: all within a distance")],
                defaultValue=0,
            ),
            tr("Rings do not overlap each other and add up; each disc holds the smaller ones."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.DISSOLVE, tr("All belts as one"), defaultValue=False
            ),
            tr("Dissolve the belts, so that ground near two of them counts once."),
        )
        self.add(
            QgsProcessingParameterField(
                self.NAME_FIELD,
                tr("Field that names the belt"),
                defaultValue=DEFAULT_NAME_FIELD,
                parentLayerParameterName=self.INPUT,
                optional=True,
            ),
            tr("Features of the same name are one belt. Without it each feature is a belt."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.PRECISION, tr("Add the precision of positions"), defaultValue=False
            ),
            tr(
                "Measure from the border of the disc of each feature's precision_km, within "
                "which the site lies, instead of from its stated position."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                self.SIDE,
                tr("Side of lines"),
                [tr("Both sides"), tr("Left side"), tr("Right side")],
                defaultValue=0,
            ),
            tr("Left and right as a line is walked from its start; lines only."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Rings"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr("Polygons in EPSG:4326 with their distances and their area on the ellipsoid."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.RING_COUNT, tr("Number of rings")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        try:
            parse_distances(self.parameterAsString(parameters, self.RINGS, context))
            source = self.parameterAsSource(parameters, self.INPUT, context)
            if source is not None:
                require_crs(source)
                self._name_index(parameters, source, context)
                self._adds_precision(parameters, source, context)
        except KachinError as error:
            return False, sentence(error)
        valid, message = super().checkParameterValues(parameters, context)
        return valid, message

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        source = self.parameterAsSource(parameters, self.INPUT, context)
        if source is None:
            raise InputError(tr("the belts cannot be read"), tr("choose a vector layer"))
        require_crs(source)
        distances = parse_distances(self.parameterAsString(parameters, self.RINGS, context))
        shape = SHAPES[self.parameterAsEnum(parameters, self.SHAPE, context)]
        dissolve = self.parameterAsBoolean(parameters, self.DISSOLVE, context)
        index = self._name_index(parameters, source, context)
        precision = self._adds_precision(parameters, source, context)
        side = SIDES[self.parameterAsEnum(parameters, self.SIDE, context)]
        belts = read_belts(source, index, context, feedback, add_precision=precision)
        chosen = {
            "rings_km": list(distances),
            "shape": shape,
            "dissolve": dissolve,
            "name_field": source.fields().names()[index] if index >= 0 else "",
            "add_precision": precision,
            "side": side,
        }
        lineage = _lineage(source, belts, chosen)
        if dissolve:
            belts = [dissolved_belt(belts)]
        records: list[QgsFeature] = []
        for step, belt in enumerate(belts):
            rings = geodesic_rings(
                belt.geometries,
                distances,
                discs=shape == "discs",
                side=side,
                name=tr('the belt "{}" of the layer {}').format(belt.name, source.sourceName()),
                progress=progress_of(feedback, step / len(belts), (step + 1) / len(belts)),
            )
            _report_missing(belt, distances, rings, feedback)
            records.extend(ring_feature(belt, ring, dissolve, lineage) for ring in rings)
        stop_if_cancelled(feedback)
        return {
            self.OUTPUT: self._write(parameters, context, records),
            self.RING_COUNT: len(records),
        }

    def _name_index(
        self,
        parameters: dict[str, Any],
        source: QgsProcessingFeatureSource,
        context: QgsProcessingContext,
    ) -> int:
        """Index of the name field, -1 for none; the default one may be missing."""
        name = (self.parameterAsFields(parameters, self.NAME_FIELD, context) or [""])[0]
        index: int = source.fields().lookupField(name)
        if name and index < 0 and name != DEFAULT_NAME_FIELD:
            raise InputError(
                tr('the layer {} has no field "{}"').format(source.sourceName(), name),
                tr("choose one of {}").format(", ".join(source.fields().names())),
            )
        return index

    def _adds_precision(
        self,
        parameters: dict[str, Any],
        source: QgsProcessingFeatureSource,
        context: QgsProcessingContext,
    ) -> bool:
        """True where precision is added; InputError where the layer states none."""
        if not self.parameterAsBoolean(parameters, self.PRECISION, context):
            return False
        if source.fields().lookupField(PRECISION_FIELD) < 0:
            raise InputError(
                tr('the layer {} has no field "{}"').format(source.sourceName(), PRECISION_FIELD),
                tr("add it, or do not add the precision of positions"),
            )
        return True

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        records: Sequence[QgsFeature],
    ) -> str:
        """Write what is ready as a whole: until here nothing was touched."""
        sink, destination = self.parameterAsSink(
            parameters,
            self.OUTPUT,
            context,
            ring_fields(),
            QgsWkbTypes.Type.MultiPolygon,
            QgsCoordinateReferenceSystem("EPSG:4326"),
        )
        if sink is None or not sink.addFeatures(records, QgsFeatureSink.Flag.FastInsert):
            raise StoreError(
                tr("the rings cannot be written to {}").format(parameters[self.OUTPUT]),
                tr("choose a folder that you may write to"),
            )
        return str(destination)


def _lineage(
    source: QgsProcessingFeatureSource, belts: Sequence[Belt], chosen: dict[str, Any]
) -> str:
    """The record of the run; the input is named with its newest date, never with its path."""
    newest = max((date for belt in belts for date in belt.as_of), default="")
    return Lineage(
        "kachin:beltbuffers",
        chosen,
        {
            "belts": {
                "name": source.sourceName(),
                "crs": source.sourceCrs().authid(),
                "features": str(source.featureCount()),
                "as_of": newest,
            }
        },
        compat.versions(),
    ).to_json()


def _report_missing(
    belt: Belt, distances: Sequence[float], rings: Sequence[Ring], feedback: QgsProcessingFeedback
) -> None:
    made = {ring.to_km for ring in rings}
    for distance in distances:
        if distance not in made:
            feedback.pushWarning(
                tr('"{}" has no area at {} km, so there is no such ring').format(
                    belt.name, f"{distance:g}"
                )
            )
