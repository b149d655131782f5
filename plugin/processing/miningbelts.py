"""Mining belts from deposits and the precision of their positions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from shapely.ops import unary_union

from ...layers.belts import CONFIDENCE, HULL, UNION, BeltRule, belt, most_certain
from ...layers.catalogue import layer
from .. import compat
from ..core.errors import InputError
from ..core.pieces import repaired
from ..io.lineage import Lineage
from ..io.vectors import Feature, Field
from .base import KachinAlgorithm, stop_if_cancelled, tr
from .records import read_records, require_fields, write_records

SHAPES = (HULL, UNION)


class MiningBeltsAlgorithm(KachinAlgorithm):
    """Derive belts from deposits: the hull or the union of the discs of their precision."""

    ID = "miningbelts"
    TITLE = "Mining belts from deposits"
    GROUP = "Mining belts"
    TAGS = ("belt", "deposit", "hull", "precision", "disc")

    DEPOSITS = "DEPOSITS"
    METHOD = "METHOD"
    MIN_CONFIDENCE = "MIN_CONFIDENCE"
    BELT_FIELD = "BELT_FIELD"
    BELTS = "BELTS"
    ANCHORS = "ANCHORS"
    LAND = "LAND"
    OUTPUT = "OUTPUT"
    BELT_COUNT = "BELT_COUNT"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                self.DEPOSITS, tr("Deposits"), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            tr("Points with id, belt, precision_km, confidence, as_of and source_id."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.METHOD,
                tr("Shape"),
                [tr("Convex hull of the discs"), tr("Union of the discs")],
                defaultValue=0,
            ),
            tr("A hull takes in the ground between deposits, a union only that around them."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.MIN_CONFIDENCE,
                tr("Least confidence"),
                [tr("low"), tr("medium"), tr("high")],
                defaultValue=1,
            ),
            tr("Deposits that are less sure do not extend a belt."),
        )
        self.add(
            QgsProcessingParameterField(
                self.BELT_FIELD, tr("Belt"), "belt", self.DEPOSITS, optional=True
            ),
            tr("Field that says which belt a deposit belongs to."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.BELTS, tr("Only these belts"), optional=True),
            tr("Values of that field, separated by semicolons; empty means all."),
        )
        self.add(
            QgsProcessingParameterString(self.ANCHORS, tr("Anchor deposits"), optional=True),
            tr(
                "Ids of the deposits at whose place cargo is gathered, separated by semicolons. "
                "A belt without one is anchored at its surest deposit."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.LAND,
                tr("Cut to"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            tr("Ground that belts may cover, such as a country; 2 km around the anchor stay."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Mining belts"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr("One polygon per belt with its members, anchor, method and sources."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.BELT_COUNT, tr("Number of belts")))

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        source = self.parameterAsSource(parameters, self.DEPOSITS, context)
        if source is None:
            raise InputError(tr("the deposits cannot be read"), tr("choose a layer of points"))
        key = self.parameterAsString(parameters, self.BELT_FIELD, context) or "belt"
        require_fields(source, ["id", key, "precision_km", "confidence", "as_of", "source_id"])
        rule = BeltRule(
            SHAPES[self.parameterAsEnum(parameters, self.METHOD, context)],
            CONFIDENCE[self.parameterAsEnum(parameters, self.MIN_CONFIDENCE, context)],
            self._land(parameters, context, feedback),
        )
        deposits = read_records(source, context, feedback)
        anchors = _words(self.parameterAsString(parameters, self.ANCHORS, context))
        wanted = _words(self.parameterAsString(parameters, self.BELTS, context))
        groups = _groups(deposits, key, wanted, source.sourceName())
        belts = []
        for number, (identity, members) in enumerate(groups.items()):
            stop_if_cancelled(feedback)
            feedback.setProgress(100 * number / len(groups))
            sure = [m for m in members if rule.counts(m)]
            if not sure:
                weak = tr("the belt {} has no deposit of at least {} confidence and is left out")
                feedback.pushWarning(weak.format(identity, rule.minimum))
                continue
            anchor = next((m for m in sure if m.text("id") in anchors), most_certain(sure))
            belts.append(belt(identity, _title(identity, sure), sure, anchor, rule))
        self._require(belts, anchors, rule, source)
        lineage = _lineage(source, rule, key, groups, deposits)
        fields = [*layer("mining_belts").fields, Field("lineage", alias="Lineage")]
        made = [replace(b, values={**b.values, "lineage": lineage}) for b in belts]
        multi = QgsWkbTypes.Type.MultiPolygon
        return {
            self.OUTPUT: write_records(
                self, parameters, self.OUTPUT, context, fields, multi, made, like="mining_belts"
            ),
            self.BELT_COUNT: len(made),
        }

    def _land(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Any:
        if parameters.get(self.LAND) in (None, ""):
            return None
        source = self.parameterAsSource(parameters, self.LAND, context)
        return unary_union(
            [repaired(record.geometry) for record in read_records(source, context, feedback)]
        )

    def _require(
        self,
        belts: list[Feature],
        anchors: list[str],
        rule: BeltRule,
        source: QgsProcessingFeatureSource,
    ) -> None:
        if not belts:
            raise InputError(
                tr("no deposit of the layer {} has at least {} confidence").format(
                    source.sourceName(), rule.minimum
                ),
                tr("lower the least confidence"),
            )
        used = {b["anchor_id"] for b in belts}
        for anchor in anchors:
            if anchor not in used:
                raise InputError(
                    tr("the anchor {} is no deposit that counts in the layer {}").format(
                        anchor, source.sourceName()
                    ),
                    tr("correct its id, or lower the least confidence"),
                )


def _words(text: str) -> list[str]:
    return [word for part in text.split(";") if (word := part.strip())]


def _groups(
    deposits: list[Feature], key: str, wanted: list[str], layer_name: str
) -> dict[str, list[Feature]]:
    """Deposits by belt; raises InputError for a belt that the layer does not know."""
    groups: dict[str, list[Feature]] = {}
    for deposit in deposits:
        if deposit.text(key):
            groups.setdefault(deposit.text(key), []).append(deposit)
    for name in wanted:
        if name not in groups:
            raise InputError(
                tr("the layer {} has no deposit of the belt {}").format(layer_name, name),
                tr("choose from {}").format(", ".join(groups)),
            )
    return {name: groups[name] for name in wanted} if wanted else groups


def _title(identity: str, members: list[Feature]) -> str:
    """The belt as its deposits call it, where they agree; else its key."""
    titles = {m.text("belt_name") for m in members} - {""}
    return titles.pop() if len(titles) == 1 else identity


def _lineage(
    source: QgsProcessingFeatureSource,
    rule: BeltRule,
    key: str,
    groups: dict[str, list[Feature]],
    deposits: list[Feature],
) -> str:
    return Lineage(
        "kachin:miningbelts",
        {
            "shape": rule.shape,
            "least_confidence": rule.minimum,
            "belt_field": key,
            "belts": list(groups),
            "cut": rule.land is not None,
        },
        {
            "deposits": {
                "name": source.sourceName(),
                "crs": source.sourceCrs().authid(),
                "features": str(len(deposits)),
                "as_of": max((d.text("as_of") for d in deposits), default=""),
            }
        },
        compat.versions(),
    ).to_json()
