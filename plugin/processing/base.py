"""What all algorithms share: names, help, progress, and errors that are one sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtGui import QIcon

from ..cartography.texts import help_page, tr, with_emphasis
from ..core.dates import parse_date
from ..core.errors import Cancelled, InputError, KachinError
from ..io.atomic import require_writable
from ..io.lineage import recording
from ..io.store import reading
from .calls import call_of
from .settings import apply_settings

# Destinations that are no files: scratch layers, databases, and what QGIS names itself.
_NO_FILES = ("TEMPORARY_OUTPUT", "memory:", "ogr:", "postgis:", "postgres:", "mssql:")
RESOURCES = Path(__file__).resolve().parents[2] / "resources"


class KachinAlgorithm(QgsProcessingAlgorithm):
    """An algorithm whose subclass declares names and implements ``define`` and ``compute``.

    ``compute`` may raise KachinError: it becomes a QgsProcessingException of one sentence.
    A cancelled run returns an empty result.
    """

    ID = ""
    TITLE = ""
    GROUP = ""
    TAGS: tuple[str, ...] = ()
    # Parameters that hold a day as text, empty where the default counts.
    DATES: tuple[str, ...] = ()

    def createInstance(self) -> KachinAlgorithm:
        return type(self)()

    def name(self) -> str:
        return self.ID

    def displayName(self) -> str:
        return tr(self.TITLE)

    def group(self) -> str:
        return tr(self.GROUP)

    def groupId(self) -> str:
        return "".join(c for c in self.GROUP.lower() if c.isalnum())

    def tags(self) -> list[str]:
        return [tr(tag) for tag in self.TAGS]

    def icon(self) -> QIcon:
        return QIcon(str(RESOURCES / "icons" / "icon.svg"))

    def shortHelpString(self) -> str:
        return with_emphasis(help_text(self.ID))

    def shortDescription(self) -> str:
        return re.sub(r"[*`]", "", help_text(self.ID).split("\n\n", 1)[0])

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.define()

    def define(self) -> None:
        """Add parameters and outputs."""
        raise NotImplementedError(self.ID)

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Read, call core, write; return the outputs."""
        raise NotImplementedError(self.ID)

    def add(
        self, parameter: QgsProcessingParameterDefinition, help_: str, advanced: bool = False
    ) -> None:
        """Add a parameter together with its (translated) help."""
        parameter.setHelp(help_)
        if advanced:
            flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
            parameter.setFlags(parameter.flags() | flag)
        self.addParameter(parameter)

    @reading()
    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse what is no date or cannot be opened in a sentence of ours, then ask QGIS."""
        try:
            for name in self.DATES:
                text = self.parameterAsString(parameters, name, context)
                if text:
                    parse_date(text)
        except InputError as error:
            return False, str(error)
        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name())
            if value is None or value == "":
                continue
            if not self._opens(definition, parameters, context):
                message = tr(
                    "{} {} cannot be opened: choose a layer that exists and is not damaged."
                )
                name = value.name() if isinstance(value, QgsMapLayer) else value
                return False, message.format(definition.description(), name)
        return super().checkParameterValues(parameters, context)

    def _require_writable_outputs(self, parameters: dict[str, Any]) -> None:
        """Refuse an output that cannot be written before any work is done for it."""
        for definition in self.destinationParameterDefinitions():
            value = parameters.get(definition.name())
            if isinstance(value, QgsProcessingOutputLayerDefinition):
                value = value.sink.staticValue()
            if isinstance(value, str) and value and not value.startswith(_NO_FILES):
                path = Path(value.split("|", 1)[0])
                if isinstance(definition, QgsProcessingParameterFolderDestination):
                    path = path / "output"
                require_writable(path, definition.description())

    def _opens(
        self,
        definition: QgsProcessingParameterDefinition,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> bool:
        if isinstance(definition, QgsProcessingParameterRasterLayer):
            return self.parameterAsRasterLayer(parameters, definition.name(), context) is not None
        if isinstance(definition, QgsProcessingParameterFeatureSource):
            return self.parameterAsSource(parameters, definition.name(), context) is not None
        return True

    @reading()
    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        try:
            apply_settings()
            self._require_writable_outputs(parameters)
            with recording(lambda: call_of(self, parameters, context)):
                return self.compute(parameters, context, feedback)
        except KachinError as error:
            raise QgsProcessingException(sentence(error)) from error
        except Cancelled:
            return {}


def help_text(algorithm_id: str) -> str:
    """Help of an algorithm, in the user's language; the first paragraph is the summary."""
    return help_page(algorithm_id)


def sentence(error: KachinError) -> str:
    """The error as one sentence with a capital and a full stop, or a question."""
    text = str(error)
    text = text[:1].upper() + text[1:]
    return text if text.endswith("?") else text.rstrip(".") + "."


def progress_of(
    feedback: QgsProcessingFeedback, start: float = 0.0, end: float = 1.0
) -> Callable[[float], bool]:
    """Bind core's progress(fraction) -> bool to a stretch of the feedback's bar."""

    def progress(fraction: float) -> bool:
        feedback.setProgress(100 * (start + (end - start) * fraction))
        return not feedback.isCanceled()

    return progress


def stop_if_cancelled(feedback: QgsProcessingFeedback) -> None:
    """Raise Cancelled where the user asked to stop."""
    if feedback.isCanceled():
        raise Cancelled
