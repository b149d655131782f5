"""Widgets from the forms in resources/ui."""

from __future__ import annotations

from qgis.PyQt import uic
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..cartography import design

FOLDER = design.RESOURCES / "ui"


def form(name: str) -> type:
    """The class that a form describes; its texts are translated like those of the code."""
    made, _ = uic.loadUiType(str(FOLDER / f"{name}.ui"))
    return made


def give_room(root: QWidget) -> None:
    """Let labels be a little wider than they ask for: some fonts are cut off at the right."""
    for label in root.findChildren(QLabel):
        if label.buddy() is not None:
            label.setMinimumWidth(label.sizeHint().width() + 4)


def make_bold(label: QLabel, scale: float = 1.0) -> None:
    """Set a label in bold, larger by a factor, in whatever font the desktop has."""
    font = label.font()
    font.setBold(True)
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * scale)
    label.setFont(font)
