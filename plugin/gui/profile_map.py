"""The mark of the profile on the map, and the mouse on the map that marks the profile."""

from __future__ import annotations

from qgis.core import QgsCsException
from qgis.gui import QgisInterface, QgsVertexMarker
from qgis.PyQt.QtCore import QEvent, QObject, QPoint
from qgis.PyQt.QtGui import QColor

from ..cartography import design
from .live_frame import MapFrame
from .live_route import LivePart
from .profile_dock import ProfileDock
from .slots import reports

_REACH_PX = 12


class ProfileMark(QObject):
    """Keeps the marks of map and profile together; ``remove`` takes the one on the map away."""

    def __init__(self, iface: QgisInterface, dock: ProfileDock, live: LivePart) -> None:
        super().__init__(dock)
        self.iface, self.dock, self.live = iface, dock, live
        canvas = iface.mapCanvas()
        self.frame = MapFrame(canvas)
        self.marker = QgsVertexMarker(canvas)
        self.marker.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
        self.marker.setIconSize(12)
        self.marker.setPenWidth(3)
        self.marker.setColor(QColor(design.KEPT))
        self.marker.setFillColor(QColor(design.PAPER))
        self.marker.hide()
        dock.view.marked.connect(self.show)
        canvas.viewport().installEventFilter(self)

    def remove(self) -> None:
        """Leave nothing on the map."""
        canvas = self.iface.mapCanvas()
        canvas.viewport().removeEventFilter(self)
        canvas.scene().removeItem(self.marker)

    @reports
    def show(self, index: int) -> None:
        """Mark a point of the shown route on the map and say what is there; -1 for none."""
        shown = self.dock.view.shown
        self.dock.show_words(shown, index)
        if shown is None or index < 0:
            self.marker.hide()
            return
        made = shown.records.profile
        place = float(made.rows[index]), float(made.cols[index])
        try:
            self.marker.setCenter(self.frame.centre(shown.ground, place))
        except QgsCsException:
            self.marker.hide()
            return
        self.marker.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The mouse near the route on the map marks the profile."""
        if event.type() == QEvent.Type.MouseMove and self.dock.isVisible():
            self._pointed(event.pos())
        return False

    @reports
    def _pointed(self, at: QPoint) -> None:
        view = self.dock.view
        shown = view.shown
        if shown is None or self.live.active:
            return
        try:
            here = self.frame.on_surface(shown.ground, at)
            edge = self.frame.on_surface(shown.ground, at + QPoint(_REACH_PX, 0))
        except QgsCsException:
            return
        t = shown.ground.friction.terrain.transform
        row, col = (here.y() - t.f) / t.e - 0.5, (here.x() - t.c) / t.a - 0.5
        index, away = shown.nearest(row, col)
        # A cell may be wider than the reach of the mouse.
        near = away <= max(abs((edge.x() - here.x()) / t.a), abs((edge.y() - here.y()) / t.e))
        index = index if near else -1
        if index != view.mark:
            view.set_mark(index)
            self.show(index)
