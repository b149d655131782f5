"""Type ``kc `` (or ``kachin ``) and a name in QGIS' locator: any name of a thing of the study."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeedback,
    QgsGeometry,
    QgsLocatorContext,
    QgsLocatorFilter,
    QgsLocatorResult,
    QgsProject,
    QgsRectangle,
    QgsSettings,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QIcon

from ..cartography import design
from ..cartography.texts import tr
from ..io.study_facts import Found, StudyFacts, search
from .slots import complain, reports
from .store import DeskStore

# QGIS gives a plugin a prefix of two letters only where the settings differ from what it asks for.
PREFIX, LONG_PREFIX = "kc", "kachin"
NAME = "kachin_corridors"
# Where the user's own prefix of a filter is kept: up to QGIS 3.28, and later.
_PREFIX_KEYS = (f"gui/locator_filters/prefix_{NAME}", f"locator-filters/items/{NAME}/prefix")
# A place without extent is shown with this much around it.
_AROUND_DEG = 0.12
_FLASHES, _FLASH_MS = 3, 400


class StudyFilter(QgsLocatorFilter):
    """Searches the index of names that was read from the study."""

    def __init__(self, iface: QgisInterface, index: Sequence[Found]) -> None:
        super().__init__()
        self.iface = iface
        self.index = tuple(index)
        self._clones: list[StudyFilter] = []

    def clone(self) -> StudyFilter:
        # The locator searches with a copy in a thread; Python must keep its half alive.
        copy = StudyFilter(self.iface, self.index)
        self._clones = [*self._clones[-4:], copy]
        return copy

    def name(self) -> str:
        return NAME

    def displayName(self) -> str:
        return tr("Kachin Corridors: places, deposits, gateways, corridors")

    def prefix(self) -> str:
        return LONG_PREFIX

    def priority(self) -> QgsLocatorFilter.Priority:
        return QgsLocatorFilter.Priority.Medium

    def fetchResults(self, text: str, context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        if not context.usingPrefix and len(text) < 3:
            return
        for score, entry in search(self.index, text):
            if feedback.isCanceled():
                return
            result = QgsLocatorResult()
            result.filter = self
            result.displayString = entry.name
            result.description = _description(entry)
            result.group = kinds()[entry.layer]
            result.icon = QIcon(str(design.RESOURCES / "icons" / "icon.svg"))
            result.score = score
            # A text: a Python object would not outlive the thread.
            result.userData = ",".join(map(repr, entry.bounds))
            self.resultFetched.emit(result)

    def triggerResult(self, result: QgsLocatorResult) -> None:
        try:
            west, south, east, north = map(float, result.userData.split(","))
            show_bounds(self.iface, (west, south, east, north))
        except Exception as error:  # the border to Qt: nothing may pass
            complain(self.iface, error)


class Locator(QObject):
    """Keeps the filter registered, with the names of the study in use."""

    def __init__(self, iface: QgisInterface, store: DeskStore) -> None:
        super().__init__(store)
        self.iface = iface
        self.store = store
        self.filter: StudyFilter | None = None

    def load(self) -> None:
        """Register the filter."""
        self.filter = StudyFilter(self.iface, ())
        settings = QgsSettings()
        for key in _PREFIX_KEYS:
            if not settings.value(key):
                settings.setValue(key, PREFIX)
        self.iface.registerLocatorFilter(self.filter)
        self.store.facts_ready.connect(self._take)

    def unload(self) -> None:
        """Take the filter away; QGIS deletes it."""
        self.store.facts_ready.disconnect(self._take)
        if self.filter is not None:
            self.iface.deregisterLocatorFilter(self.filter)
            self.filter = None
        for key in _PREFIX_KEYS:
            if QgsSettings().value(key) == PREFIX:
                QgsSettings().remove(key)

    @reports
    def _take(self, facts: StudyFacts | None) -> None:
        if self.filter is not None:
            self.filter.index = facts.index if facts is not None else ()


def kinds() -> dict[str, str]:
    """Headings of the results, by layer."""
    return {
        "places": tr("Places"),
        "deposits": tr("Deposits"),
        "mining_belts": tr("Mining belts"),
        "gateways": tr("Gateways"),
        "corridors": tr("Corridors"),
    }


def show_bounds(iface: QgisInterface, bounds: tuple[float, float, float, float]) -> None:
    """Zoom the map to bounds in degrees and let them blink."""
    canvas = iface.mapCanvas()
    box = QgsRectangle(*bounds)
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    to_map = QgsCoordinateTransform(
        degrees, canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    shown = QgsRectangle(box)
    if max(box.width(), box.height()) < _AROUND_DEG:
        shown = box.buffered(_AROUND_DEG)
    extent = to_map.transformBoundingBox(shown)
    extent.scale(1.1)
    canvas.setExtent(extent)
    canvas.refresh()
    mark = QgsGeometry.fromPointXY(box.center())
    canvas.flashGeometries([mark], degrees, flashes=_FLASHES, duration=_FLASH_MS)


def _description(entry: Found) -> str:
    """Kind, and the names by which the same thing is known."""
    kind = kinds()[entry.layer]
    if not entry.names:
        return kind
    joined = " – " if entry.layer == "corridors" else ", "
    return f"{kind}: {joined.join(entry.names[:6])}"
