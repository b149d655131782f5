"""Short reading that may take a moment: in a thread, or on the main thread in slices."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

from qgis.core import QgsApplication, QgsTask
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from ..core.errors import Cancelled
from .slots import complain, reports

# A slice ends after this, so that the window answers in between.
_SLICE_S = 0.005


class Reading(QgsTask):
    """Calls a function without QGIS objects in a thread, then hands its value to the window.

    Nothing is handed over once ``owner`` has gone.
    """

    # Held until they have finished: the task manager keeps only the C++ half.
    _alive: set[Reading] = set()

    def __init__(
        self,
        iface: QgisInterface,
        owner: QObject,
        title: str,
        function: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self.iface = iface
        self._owner = owner
        self._function = function
        self._done = done
        self._failed = failed
        self._value: Any = None
        self._error: Exception | None = None

    def start(self) -> Reading:
        """Queue the reading."""
        self._alive.add(self)
        QgsApplication.taskManager().addTask(self)
        return self

    def run(self) -> bool:
        try:
            self._value = self._function()
        except Exception as error:  # told in finished, on the main thread
            self._error = error
        return self._error is None

    def finished(self, result: bool) -> None:
        self._alive.discard(self)
        if self.isCanceled() or sip.isdeleted(self._owner):
            return
        try:
            if self._error is not None:
                if self._failed is not None:
                    self._failed()
                raise self._error
            self._done(self._value)
        except Cancelled:
            pass
        except Exception as error:  # the border to Qt: nothing may pass
            complain(self.iface, error)


class Slices(QObject):
    """Takes the steps of work that needs the main thread, a few milliseconds at a time."""

    def __init__(
        self,
        iface: QgisInterface,
        steps: Iterator[float],
        progress: Callable[[float], None],
        ended: Callable[[bool], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.iface = iface
        self._steps = steps
        self._progress = progress
        self._ended = ended
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def stop(self) -> None:
        """Take no further step."""
        self._finish(False)

    @reports
    def _go_on(self) -> None:
        until = time.perf_counter() + _SLICE_S
        try:
            while time.perf_counter() < until:
                share = next(self._steps, None)
                if share is None:
                    self._finish(True)
                    return
                self._progress(share)
        except Exception:
            self._finish(False)
            raise

    def _finish(self, successful: bool) -> None:
        self._timer.stop()
        self.deleteLater()
        self._ended(successful)
