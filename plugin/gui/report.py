"""No exception reaches Qt: slots report to the message bar and to the log."""

from __future__ import annotations

import functools
import traceback
from collections.abc import Callable
from typing import Any, Protocol

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import KachinError

TITLE = "Kachin Corridors"


class HasInterface(Protocol):
    """An object whose slots may report."""

    iface: QgisInterface


def tr(text: str) -> str:
    """Translate a user string of the gui."""
    return QCoreApplication.translate("KachinCorridors", text)


def reports(slot: Callable[..., Any]) -> Callable[..., Any]:
    """Turn what a slot raises into one line in the message bar; details go to the log."""

    # No functools.wraps: Qt asks a slot for its signature and must find that it takes anything.
    def guarded(self: HasInterface, *_: object) -> Any:
        try:
            return slot(self)
        except KachinError as error:
            QgsMessageLog.logMessage(str(error), TITLE, Qgis.MessageLevel.Warning)
            self.iface.messageBar().pushMessage(
                TITLE, _sentence(error), Qgis.MessageLevel.Warning, 0
            )
        except Exception as error:  # the border to Qt: nothing may pass
            QgsMessageLog.logMessage(traceback.format_exc(), TITLE, Qgis.MessageLevel.Critical)
            text = tr(
                "Something went wrong that should not have: {error}. The log has the details."
            )
            self.iface.messageBar().pushMessage(
                TITLE, text.format(error=error), Qgis.MessageLevel.Critical, 0
            )
        return None

    return functools.update_wrapper(guarded, slot, assigned=("__name__", "__doc__"), updated=())


def _sentence(error: KachinError) -> str:
    text = str(error)
    return text[:1].upper() + text[1:].rstrip(".") + "."
