"""Says once which libraries are missing, with the command that installs them."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsSettings
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QApplication, QPushButton

from ..cartography.texts import tr
from ..io.dependencies import Dependency, install_hint, missing
from .slots import TITLE

TOLD = "kachin_corridors/told_missing"


def tell_missing(iface: QgisInterface, found: Sequence[Dependency] | None = None) -> str:
    """Tell what is missing, unless this user was told already; return what was shown."""
    lacking = missing() if found is None else list(found)
    names = ",".join(item.module for item in lacking)
    settings = QgsSettings()
    told = str(settings.value(TOLD, "") or "")
    settings.setValue(TOLD, names)
    needed = any(item.required for item in lacking)
    # What is only nice to have is told once; without the rest nothing works at all.
    if not lacking or (names == told and not needed):
        return ""
    hint = install_hint(lacking)
    text = tr("{names} cannot be found, which {purposes} need: {hint}, then restart QGIS.").format(
        names=names.replace(",", ", "),
        purposes=", ".join(dict.fromkeys(tr(item.needed_for) for item in lacking)),
        hint=hint,
    )
    bar = iface.messageBar()
    item = bar.createMessage(TITLE, text)
    button = QPushButton(tr("Copy command"), item)
    button.setToolTip(hint)
    command = hint.split(": ", 1)[-1]
    button.clicked.connect(lambda *_: QApplication.clipboard().setText(command))
    item.layout().addWidget(button)
    bar.pushWidget(item, Qgis.MessageLevel.Warning if needed else Qgis.MessageLevel.Info, 0)
    return text
