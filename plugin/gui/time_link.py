"""QGIS' temporal controller and the project's time lead the desk's date, as it leads them."""

from __future__ import annotations

from qgis.core import QgsDateTimeRange, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTimer

from .slots import reports
from .store import DeskStore

# An animation may ask for many days a second; the desk follows when one stays for a moment.
_SETTLED_MS = 120
_DAY_S = 24 * 60 * 60


class TimeLink(QObject):
    """Follows what others than the desk set; StudyControl takes care of the other way."""

    def __init__(self, iface: QgisInterface, store: DeskStore) -> None:
        super().__init__(store)
        self.iface = iface
        self.store = store
        self._latest: QgsDateTimeRange | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._follow)

    def load(self) -> None:
        """Start to listen."""
        self.iface.mapCanvas().temporalRangeChanged.connect(self._map_changed)
        QgsProject.instance().timeSettings().temporalRangeChanged.connect(self._project_changed)

    def unload(self) -> None:
        """Listen no more."""
        self.iface.mapCanvas().temporalRangeChanged.disconnect(self._map_changed)
        QgsProject.instance().timeSettings().temporalRangeChanged.disconnect(self._project_changed)
        self._settled.stop()

    @reports
    def _map_changed(self) -> None:
        self._wait(self.iface.mapCanvas().temporalRange())

    @reports
    def _project_changed(self) -> None:
        span = QgsProject.instance().timeSettings().temporalRange()
        # Years are what the project spans in all, not the day that is looked at.
        if span.begin().secsTo(span.end()) <= _DAY_S:
            self._wait(span)

    def _wait(self, span: QgsDateTimeRange) -> None:
        if self.store.study and span.begin().isValid():
            self._latest = span
            self._settled.start()

    @reports
    def _follow(self) -> None:
        span, self._latest = self._latest, None
        if span is not None and self.store.study:
            self.store.date = span.begin().date().toString("yyyy-MM-dd")
