"""The batch models that ship: resources/models/*.model3 as algorithms of the provider."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from .base import RESOURCES, tr

FOLDER = RESOURCES / "models"


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model of the plugin: its id is the file's name, its title the model's own.

    QGIS would take the title for both, and ids must be plain letters.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.fromFile(str(path))
        # A model file keeps the help of its inputs in the help of the model.
        texts = self.helpContent()
        for definition in self.parameterDefinitions():
            if not definition.help():
                definition.setHelp(tr(str(texts.get(definition.name(), ""))))

    def createInstance(self) -> ShippedModel:
        return ShippedModel(self._path)

    def name(self) -> str:
        return self._path.stem.replace("_", "")

    def displayName(self) -> str:
        return tr(super().displayName())

    def group(self) -> str:
        return tr("Models")

    def groupId(self) -> str:
        return "models"

    def icon(self) -> QIcon:
        return QIcon(str(RESOURCES / "icons" / "icon.svg"))

    def svgIconPath(self) -> str:
        return str(RESOURCES / "icons" / "icon.svg")

    def shortDescription(self) -> str:
        return tr(str(self.helpContent().get("ALG_DESC", "")))


def shipped_models() -> Iterator[ShippedModel]:
    """Each model that ships, by file name."""
    for path in sorted(FOLDER.glob("*.model3")):
        yield ShippedModel(path)
