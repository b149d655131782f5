"""Import dated events into a study."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...layers.import_events import event_fields, import_events
from ...layers.importing import Job, Outcome, Progress
from ..io.vectors import Field
from .importing import ImportAlgorithm


class ImportEventsAlgorithm(ImportAlgorithm):
    """Add dated statements on control, gates and closures; zones follow from them."""

    ID = "importevents"
    TITLE = "Import events"
    ENDS = True
    TAGS = ("csv", "geojson", "control", "dates", "zones")

    def fields(self) -> Sequence[Field]:
        return event_fields()

    def job(self) -> Callable[[Job, Progress | None], Outcome]:
        return import_events
