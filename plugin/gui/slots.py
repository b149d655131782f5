"""No exception reaches Qt: slots report one sentence, a button shows what lies behind it."""

from __future__ import annotations

import functools
import inspect
import traceback
from collections.abc import Callable
from typing import Any, Protocol

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgisInterface, QgsMessageViewer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton

from ..cartography.texts import tr
from ..core.errors import KachinError

TITLE = "Kachin Corridors"
_SUCCESS_S = 8


class HasInterface(Protocol):
    """An object whose slots may report."""

    iface: QgisInterface


def reports(slot: Callable[..., Any]) -> Callable[..., Any]:
    """Turn what a slot raises into one line in the message bar; the log holds the stack."""
    accepted = _positional(slot)

    # No functools.wraps: Qt asks a slot for its signature and must find that it takes anything.
    def guarded(self: HasInterface, *values: object) -> Any:
        try:
            return slot(self, *values[:accepted])
        except KachinError as error:
            complain(self.iface, error)
        except Exception as error:  # the border to Qt: nothing may pass
            complain(self.iface, error)
        return None

    made = functools.update_wrapper(guarded, slot, assigned=("__name__", "__doc__"), updated=())
    made.__wrapped_slot__ = slot  # type: ignore[attr-defined]
    return made


def complain(iface: QgisInterface, error: BaseException) -> None:
    """Show an error: a user's in its own words, any other as what it is."""
    stack = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    if isinstance(error, KachinError):
        say(iface, sentence(str(error)), Qgis.MessageLevel.Warning, details=stack)
        return
    text = tr("Something went wrong that should not have: {error}. The log has the details.")
    say(iface, text.format(error=error), Qgis.MessageLevel.Critical, details=stack)


def say(
    iface: QgisInterface,
    text: str,
    level: Qgis.MessageLevel = Qgis.MessageLevel.Success,
    details: str = "",
) -> None:
    """One sentence in the message bar; problems stay until they are closed and are logged."""
    calm = level in (Qgis.MessageLevel.Success, Qgis.MessageLevel.Info)
    if not calm:
        QgsMessageLog.logMessage(f"{text}\n{details}".strip(), TITLE, level)
    bar = iface.messageBar()
    item = bar.createMessage(TITLE, text)
    if details:
        button = QPushButton(tr("Details"), item)
        button.setObjectName("kachin_details")
        button.setToolTip(tr("Show what the log says about it"))
        button.clicked.connect(lambda *_: show_details(iface, text, details))
        item.layout().addWidget(button)
    bar.pushWidget(item, level, _SUCCESS_S if calm else 0)


def show_details(iface: QgisInterface, text: str, details: str) -> None:
    """A window with the whole story; it closes itself away and stops nobody's work."""
    viewer = QgsMessageViewer(iface.mainWindow())
    viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    viewer.setTitle(TITLE)
    viewer.setMessageAsPlainText(f"{text}\n\n{details}")
    viewer.setModal(False)
    viewer.show()


def sentence(text: str) -> str:
    """A text with a capital and a full stop."""
    return text[:1].upper() + text[1:].rstrip(".") + "."


def _positional(slot: Callable[..., Any]) -> int:
    """How many of the values that a signal carries a slot wants, itself not counted."""
    parameters = list(inspect.signature(slot).parameters.values())[1:]
    if any(p.kind is p.VAR_POSITIONAL for p in parameters):
        return 1_000
    return sum(p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD) for p in parameters)
