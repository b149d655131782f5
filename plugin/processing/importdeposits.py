"""Import deposits into a study."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...layers.import_deposits import deposit_fields, import_deposits
from ...layers.importing import Job, Outcome, Progress
from ..io.vectors import Field
from .importing import ImportAlgorithm


class ImportDepositsAlgorithm(ImportAlgorithm):
    """Add deposits; their discs and the mining belts follow from them."""

    ID = "importdeposits"
    TITLE = "Import deposits"
    TAGS = ("csv", "geojson", "mines", "prospects", "belts")

    def fields(self) -> Sequence[Field]:
        return deposit_fields()

    def job(self) -> Callable[[Job, Progress | None], Outcome]:
        return import_deposits
