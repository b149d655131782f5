"""Who was reported to hold what on a date, and what changed until another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from .. import compat
from ..core.dates import last_of, parse_date
from ..core.errors import InputError, KachinError
from ..core.geodesy import polygon_area_m2
from ..io.lineage import Lineage
from ..io.vectors import Feature, Field
from .base import KachinAlgorithm, sentence, stop_if_cancelled, tr
from .records import declared_fields, write_records
from .zones import YES, DatedZones, change_map, read_zones

SLICE_FIELDS = (
    Field("at_date", "date", alias="Control at"),
    Field("evidence_days", "integer", alias="Days since the evidence ends"),
    Field("lineage", alias="Lineage"),
)
CHANGE_FIELDS = (
    Field("place", alias="Place"),
    Field("changed", alias="Changed"),
    Field("actor_before", alias="Actor before"),
    Field("actor_after", alias="Actor after"),
    Field("actor_class_before", alias="Actor class before"),
    Field("actor_class_after", alias="Actor class after"),
    Field("date_before", "date", alias="Before"),
    Field("date_after", "date", alias="After"),
    Field("area_km2", "real", alias="Area (km²)"),
    Field("as_of", alias="As of (older one)"),
    Field("confidence", alias="Confidence (lower one)"),
    Field("source_id_before", alias="Sources before"),
    Field("source_id_after", alias="Sources after"),
    Field("source_id", alias="All sources"),
    Field("lineage", alias="Lineage"),
)


class ControlAtDateAlgorithm(KachinAlgorithm):
    """Slice dated control zones at one date, or compare two."""

    ID = "controlatdate"
    TITLE = "Control at a date"
    GROUP = "Control"
    TAGS = ("control", "date", "slice", "change", "temporal")

    INPUT = "INPUT"
    DATE = "DATE"
    SECOND_DATE = "SECOND_DATE"
    START_FIELD = "START_FIELD"
    END_FIELD = "END_FIELD"
    CARRY = "CARRY"
    OUTPUT = "OUTPUT"
    CHANGES = "CHANGES"
    ZONES = "ZONE_COUNT"
    CHANGED_KM2 = "CHANGED_KM2"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT, tr("Control zones"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            tr("Polygons with actor, actor_class and the dates between which they hold."),
        )
        self.add(
            QgsProcessingParameterString(self.DATE, tr("Control at (YYYY-MM-DD)")),
            tr("A zone holds from its start up to, and without, its end; an empty one is open."),
        )
        self.add(
            QgsProcessingParameterString(
                self.SECOND_DATE, tr("Compare with (YYYY-MM-DD)"), optional=True
            ),
            tr("A later date. With it the map of changes is made."),
        )
        for key, name, title, help_ in (
            (self.START_FIELD, "valid_from", tr("Start"), tr("Field of the first day.")),
            (self.END_FIELD, "valid_to", tr("End"), tr("Field of the first day after.")),
        ):
            parameter = QgsProcessingParameterField(key, title, name, self.INPUT, optional=True)
            self.add(parameter, help_, advanced=True)
        self.add(
            QgsProcessingParameterBoolean(self.CARRY, tr("Carry open statements on"), False),
            tr("Allow dates before the first and after the last statement of the layer."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Control at the date"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr("The zones that hold, with all their fields and the age of their evidence."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.CHANGES,
                tr("Changes"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            ),
            tr("Ground with the actor before and after, whether it changed, and all sources."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.ZONES, tr("Number of zones")))
        self.addOutput(QgsProcessingOutputNumber(self.CHANGED_KM2, tr("Changed area (km²)")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        try:
            self._dates(parameters, context)
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
        days = self._dates(parameters, context)
        source = self.parameterAsSource(parameters, self.INPUT, context)
        if source is None:
            raise InputError(tr("the control zones cannot be read"), tr("choose a vector layer"))
        start, end = (
            self.parameterAsString(parameters, key, context) or name
            for key, name in ((self.START_FIELD, "valid_from"), (self.END_FIELD, "valid_to"))
        )
        dated = read_zones(source, start, end, context, feedback)
        feedback.setProgress(40)
        carry = self.parameterAsBool(parameters, self.CARRY, context)
        slices = [self._slice(dated, day, carry) for day in days]
        changes = change_map(*slices) if len(slices) == 2 else []
        stop_if_cancelled(feedback)
        feedback.setProgress(80)
        lineage = Lineage(
            "kachin:controlatdate",
            {"dates": [str(day) for day in days], "start": start, "end": end, "carry": carry},
            {
                "zones": {
                    "name": dated.name,
                    "features": str(len(dated.zones)),
                    "as_of": max(z.text("as_of") for z in dated.zones),
                }
            },
            compat.versions(),
        ).to_json()
        fields = [
            f for f in declared_fields(source) if f.name not in {s.name for s in SLICE_FIELDS}
        ]
        now = [_aged(zone, days[0], lineage) for zone in slices[0]]
        changed = [_changed(piece, days, lineage) for piece in changes]
        multi = QgsWkbTypes.Type.MultiPolygon
        results: dict[str, Any] = {
            self.OUTPUT: write_records(
                self,
                parameters,
                self.OUTPUT,
                context,
                [*fields, *SLICE_FIELDS],
                multi,
                now,
                like="control_zones",
            ),
            self.ZONES: len(now),
            self.CHANGED_KM2: sum(c["area_km2"] for c in changed if c["changed"] == YES),
        }
        if len(days) == 2:
            results[self.CHANGES] = write_records(
                self,
                parameters,
                self.CHANGES,
                context,
                CHANGE_FIELDS,
                multi,
                changed,
                like="control_changes",
            )
        return results

    def _dates(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[date]:
        """One or two dates, ascending; raises InputError where they are none."""
        first = parse_date(self.parameterAsString(parameters, self.DATE, context))
        text = self.parameterAsString(parameters, self.SECOND_DATE, context)
        wants_changes = parameters.get(self.CHANGES) not in (None, "")
        if not text.strip():
            if wants_changes:
                raise InputError(
                    tr("changes need two dates and only {} is given").format(first),
                    tr("give a second date, or leave the output Changes empty"),
                )
            return [first]
        second = parse_date(text)
        if second <= first:
            raise InputError(
                tr("the second date {} is not after the first date {}").format(second, first),
                tr("give the later date second"),
            )
        if not wants_changes:
            raise InputError(
                tr("the second date {} is given but no output Changes").format(second),
                tr("say where the changes go, or leave the second date empty"),
            )
        return [first, second]

    def _slice(self, dated: DatedZones, day: date, carry: bool) -> list[Feature]:
        if not carry:
            dated.require_evidence(day)
        return dated.at(day)


def _aged(zone: Feature, day: date, lineage: str) -> Feature:
    """The zone with the days by which the date is past its evidence, 0 where it is not."""
    known = last_of(zone.text("as_of"))
    age = None if known is None else max((day - known).days, 0)
    values = {"at_date": day, "evidence_days": age, "lineage": lineage}
    return replace(zone, values={**zone.values, **values})


def _changed(piece: Feature, days: list[date], lineage: str) -> Feature:
    values = {
        "date_before": days[0],
        "date_after": days[1],
        "area_km2": polygon_area_m2(piece.geometry) / 1e6,
        "lineage": lineage,
    }
    return replace(piece, values={**piece.values, **values})
