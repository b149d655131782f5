"""The map's side of the routes table: a mark on the chosen route, and a click that chooses one."""

from __future__ import annotations

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsPointXY, QgsProject
from qgis.gui import QgisInterface, QgsMapToolIdentify, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt
from qgis.PyQt.QtGui import QColor, QMouseEvent

from ..cartography import design
from ..compat import LINE_GEOMETRY
from .routes_tab import RoutesTab
from .slots import reports
from .store import DeskStore, RouteKey

_REACH_PX = 8
_HALO_PX, _LINE_PX = 9, 5
_CHOSEN = "#f0982d"


class MapLink(QObject):
    """Draws the chosen route above the map and listens for clicks on routes.

    Clicks count with QGIS' own pan and identify tools, which are otherwise left alone.
    """

    def __init__(self, iface: QgisInterface, store: DeskStore, tab: RoutesTab) -> None:
        super().__init__(store)
        self.iface = iface
        self.store = store
        self.tab = tab
        self.bands: list[QgsRubberBand] = []
        self._pressed: QPoint | None = None

    def load(self) -> None:
        """Start to listen."""
        canvas = self.iface.mapCanvas()
        for colour, width in ((design.PAPER, _HALO_PX), (_CHOSEN, _LINE_PX)):
            band = QgsRubberBand(canvas, LINE_GEOMETRY)
            band.setColor(QColor(colour))
            band.setWidth(width)
            self.bands.append(band)
        canvas.viewport().installEventFilter(self)
        self.store.route_selected.connect(self._mark)
        canvas.destinationCrsChanged.connect(self._mark_again)

    def unload(self) -> None:
        """Leave the map as it was."""
        canvas = self.iface.mapCanvas()
        canvas.viewport().removeEventFilter(self)
        canvas.destinationCrsChanged.disconnect(self._mark_again)
        for band in reversed(self.bands):
            canvas.scene().removeItem(band)
        self.bands.clear()

    @reports
    def _mark_again(self) -> None:
        self._mark(self.store.route)

    @reports
    def _mark(self, key: RouteKey | None) -> None:
        model = self.tab.model
        row = model.row_of(key)
        for band in self.bands:
            band.reset(LINE_GEOMETRY)
            if row >= 0:
                band.setToGeometry(model.rows[row].geometry, model.crs)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell a click from a drag; the event goes on to the map tool in any case."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and _is_left(event):
            self._pressed = event.pos()
        elif kind == QEvent.Type.MouseButtonRelease and _is_left(event):
            start, self._pressed = self._pressed, None
            if start is not None and (event.pos() - start).manhattanLength() <= 3:
                self._clicked(event.pos())
        return False

    @reports
    def _clicked(self, at: QPoint) -> None:
        tool = self.iface.mapCanvas().mapTool()
        if tool is not None and not isinstance(tool, (QgsMapToolPan, QgsMapToolIdentify)):
            return
        found = self.route_at(at)
        if found is not None:
            self.store.route = found

    def route_at(self, at: QPoint) -> RouteKey | None:
        """The listed route nearest to a point of the canvas, None where none is near."""
        if not self.tab.model.rows:
            return None
        canvas = self.iface.mapCanvas()
        to_layer = QgsCoordinateTransform(
            canvas.mapSettings().destinationCrs(), self.tab.model.crs, QgsProject.instance()
        )
        to_map = canvas.getCoordinateTransform()
        try:
            point = to_layer.transform(to_map.toMapCoordinates(at))
            edge = to_layer.transform(to_map.toMapCoordinates(at + QPoint(_REACH_PX, 0)))
        except QgsCsException:
            return None
        best, reach = None, QgsPointXY(point).distance(edge)
        probe = QgsGeometry.fromPointXY(point)
        for row in self._listed():
            if not row.geometry.boundingBox().buffered(reach).contains(point):
                continue
            distance = row.geometry.distance(probe)
            if distance < reach:
                best, reach = row.key, distance
        return best

    def _listed(self) -> list:
        order = self.tab.order
        rows = (order.mapToSource(order.index(i, 0)).row() for i in range(order.rowCount()))
        return [self.tab.model.rows[row] for row in rows]


def _is_left(event: QMouseEvent) -> bool:
    return event.button() == Qt.MouseButton.LeftButton
