"""Control zones from dated statements: joined to areas by name, or as nearest-town cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ...layers.catalogue import layer
from ...layers.statements import area_zones, control_statements
from .. import compat
from ..core.errors import InputError
from ..io.lineage import Lineage
from ..io.vectors import Feature, Field
from .base import KachinAlgorithm, stop_if_cancelled, tr
from .controlareas import (
    REPORT_FIELDS,
    STATEMENT,
    Joined,
    cells_of_towns,
    join_by_name,
    read_areas,
)
from .records import NO_GEOMETRY, read_records, read_rows, require_fields, write_records

_BY_NAME = "statements whose {key} is the name of this area"
_SCHEMATIC = "schematic: part of the boundary nearest to this town"


class ControlZonesAlgorithm(KachinAlgorithm):
    """Join dated statements on control to areas, with a report of what did not match."""

    ID = "controlzones"
    TITLE = "Control zones"
    GROUP = "Control"
    TAGS = ("control", "events", "township", "admin", "join", "voronoi")

    EVENTS = "EVENTS"
    EVENT_FIELD = "EVENT_FIELD"
    EVENT_PARENT = "EVENT_PARENT"
    AREAS = "AREAS"
    NAME_FIELD = "NAME_FIELD"
    ALT_FIELD = "ALT_FIELD"
    PARENT_FIELD = "PARENT_FIELD"
    PLACES = "PLACES"
    BOUNDARY = "BOUNDARY"
    OUTPUT = "OUTPUT"
    REPORT = "REPORT"
    ZONES = "ZONE_COUNT"
    UNMATCHED = "UNMATCHED_COUNT"

    def define(self) -> None:
        self._define_events()
        self._define_areas()
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Control zones"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr("One row per area and stretch of time, with the fields of the study's zones."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.REPORT, tr("Report of the join"), QgsProcessing.SourceType.TypeVector
            ),
            tr("What each name was joined to and how, what was not and why, and areas left over."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.ZONES, tr("Number of zones")))
        self.addOutput(QgsProcessingOutputNumber(self.UNMATCHED, tr("Names without an area")))

    def _define_events(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                self.EVENTS, tr("Events"), [QgsProcessing.SourceType.TypeVector]
            ),
            tr("The table control_events of a study, or any table with its columns."),
        )
        self.add(
            QgsProcessingParameterField(
                self.EVENT_FIELD,
                tr("Field of the events that names the area"),
                "township",
                self.EVENTS,
                optional=True,
            ),
            tr(
                "township: statements on towns and villages count for their township. "
                "place: only statements on a place that has the name of an area."
            ),
        )
        self.add(
            QgsProcessingParameterField(
                self.EVENT_PARENT,
                tr("Field of the events that names the state"),
                None,
                self.EVENTS,
                optional=True,
            ),
            tr("Tells areas of one name apart, together with the field of the areas."),
            advanced=True,
        )

    def _define_areas(self) -> None:
        polygon = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource(self.AREAS, tr("Areas"), polygon, optional=True),
            tr("Administrative polygons. Without them, schematic cells of towns are made."),
        )
        for key, title, help_, advanced in (
            (self.NAME_FIELD, tr("Name of the area"), tr("Field with the name."), False),
            (
                self.ALT_FIELD,
                tr("Alternative names"),
                tr("Field with other names, separated by semicolons, commas, bars or slashes."),
                True,
            ),
            (
                self.PARENT_FIELD,
                tr("State of the area"),
                tr("Field with the name of the state, where two areas share a name."),
                True,
            ),
        ):
            parameter = QgsProcessingParameterField(key, title, None, self.AREAS, optional=True)
            self.add(parameter, help_, advanced)
        self.add(
            QgsProcessingParameterFeatureSource(
                self.PLACES,
                tr("Places"),
                [QgsProcessing.SourceType.TypeVectorPoint],
                optional=True,
            ),
            tr("Points with name and alt_names: they lend other names, and towns for the cells."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.BOUNDARY, tr("Boundary"), polygon, optional=True
            ),
            tr("What the cells of towns are cut from, such as a state. Not used with areas."),
        )

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        events = self.parameterAsSource(parameters, self.EVENTS, context)
        if events is None:
            raise InputError(tr("the events cannot be read"), tr("choose a table of events"))
        require_fields(events, ["id", "place", "actor", "actor_class", "as_of", "source_id"])
        statements = control_statements(read_rows(events, feedback))
        if not statements:
            raise InputError(
                tr("the table {} has no statement on control").format(events.sourceName()),
                tr("choose a table with rows whose event_type is control"),
            )
        feedback.setProgress(20)
        if self._given(parameters, self.AREAS):
            joined = self._by_name(parameters, context, feedback, events, statements)
        else:
            joined = self._schematic(parameters, context, feedback, statements)
        feedback.setProgress(70)
        zones = self._zones(parameters, context, joined, events, len(statements))
        stop_if_cancelled(feedback)
        unmatched = [r for r in joined.report if r["subject"] == STATEMENT and r["matched"] == "no"]
        for row in unmatched:
            feedback.pushInfo(tr("{}: not joined, {}").format(row["name"], row["reason"]))
        fields = [*layer("control_zones").fields, Field("lineage", alias="Lineage")]
        multi = QgsWkbTypes.Type.MultiPolygon
        return {
            self.OUTPUT: write_records(
                self, parameters, self.OUTPUT, context, fields, multi, zones, like="control_zones"
            ),
            self.REPORT: write_records(
                self, parameters, self.REPORT, context, REPORT_FIELDS, NO_GEOMETRY, joined.report
            ),
            self.ZONES: len(zones),
            self.UNMATCHED: len(unmatched),
        }

    def _by_name(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        events: QgsProcessingFeatureSource,
        statements: Sequence[Feature],
    ) -> Joined:
        source = self.parameterAsSource(parameters, self.AREAS, context)
        name, alternative, parent, event_parent = (
            self.parameterAsString(parameters, key, context)
            for key in (self.NAME_FIELD, self.ALT_FIELD, self.PARENT_FIELD, self.EVENT_PARENT)
        )
        if not name:
            raise InputError(
                tr("no field of {} is chosen for the name of the area").format(source.sourceName()),
                tr("choose one of {}").format(", ".join(source.fields().names())),
            )
        key = self._event_field(parameters, context)
        require_fields(events, [key, *filter(None, [event_parent])])
        require_fields(source, filter(None, [name, alternative, parent]))
        areas = read_areas(read_records(source, context, feedback), name, alternative, parent)
        if not areas:
            raise InputError(
                tr("the layer {} has no polygon with a name").format(source.sourceName()),
                tr("choose another layer or another field than {}").format(name),
            )
        joined = join_by_name(
            statements, areas, key, event_parent, self._places(parameters, context, feedback)
        )
        if not any(area.statements for area in joined.areas):
            raise InputError(
                tr('no {} of the events is a {} of the layer {} (such as "{}" and "{}")').format(
                    key, name, source.sourceName(), statements[0].text(key), areas[0].name
                ),
                tr("choose other fields"),
            )
        return joined

    def _schematic(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        statements: Sequence[Feature],
    ) -> Joined:
        if not self._given(parameters, self.PLACES) or not self._given(parameters, self.BOUNDARY):
            raise InputError(
                tr("neither areas nor both places and a boundary are given"),
                tr("choose areas, or places and a boundary for schematic cells"),
            )
        boundary = self.parameterAsSource(parameters, self.BOUNDARY, context)
        outline = read_records(boundary, context, feedback)
        if not outline:
            raise InputError(
                tr("the layer {} has no polygon").format(boundary.sourceName()),
                tr("choose another boundary, or clear its filter"),
            )
        return cells_of_towns(statements, self._places(parameters, context, feedback), outline)

    def _zones(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        joined: Joined,
        events: QgsProcessingFeatureSource,
        count: int,
    ) -> list[Feature]:
        by_name = self._given(parameters, self.AREAS)
        key = self._event_field(parameters, context) if by_name else "place"
        basis = _BY_NAME.format(key=key) if by_name else _SCHEMATIC
        given = self.parameterAsSource(
            parameters, self.AREAS if by_name else self.BOUNDARY, context
        )
        zones = [
            zone
            for number, area in enumerate(joined.areas, 1)
            for zone in area_zones(number, area.name, area.geometry, area.statements, basis)
        ]
        lineage = Lineage(
            "kachin:controlzones",
            {"event_field": key, "method": "areas" if by_name else "nearest-town cells"},
            {
                "events": {
                    "name": events.sourceName(),
                    "statements": str(count),
                    "as_of": max((z.text("as_of") for z in zones), default=""),
                },
                "areas": {"name": given.sourceName(), "crs": given.sourceCrs().authid()},
            },
            compat.versions(),
        ).to_json()
        return [replace(z, values={**z.values, "lineage": lineage}) for z in zones]

    def _event_field(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        return str(self.parameterAsString(parameters, self.EVENT_FIELD, context) or "township")

    def _given(self, parameters: dict[str, Any], key: str) -> bool:
        return parameters.get(key) not in (None, "")

    def _places(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> list[Feature]:
        if not self._given(parameters, self.PLACES):
            return []
        source = self.parameterAsSource(parameters, self.PLACES, context)
        require_fields(source, ["name"])
        return read_records(source, context, feedback)
