"""What the live route draws on the map: the way, its ends, and the figures beside the cursor."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QLabel

from ..cartography import design
from ..compat import LINE_GEOMETRY

_HALO_PX, _LINE_PX, _MARK_PX = 7, 3, 13
_OFFSET = QPoint(18, 18)


class LiveSketch:
    """Items of the canvas and a label above it; ``remove`` leaves nothing behind."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self.canvas = canvas
        self.bands = [self._band(design.PAPER, _HALO_PX), self._band(design.KEPT, _LINE_PX)]
        self.origin = QgsVertexMarker(canvas)
        self.origin.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
        self.origin.setIconSize(_MARK_PX)
        self.origin.setPenWidth(3)
        self.origin.setColor(QColor(design.KEPT))
        self.origin.setFillColor(QColor(design.PAPER))
        self.origin.hide()
        self.readout = QLabel(canvas.viewport())
        self.readout.setObjectName("kachin_live_readout")
        self.readout.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Of the visual language, not of the theme: it lies on the map, which has no dark theme.
        self.readout.setStyleSheet(
            f"background: {design.PAPER}; color: {design.INK};"
            f"border: 1px solid {design.KEPT}; border-radius: 3px; padding: 4px 7px;"
        )
        self.readout.hide()

    def show_line(self, line: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        """Draw a way."""
        for band in self.bands:
            band.setToGeometry(line, crs)

    def show_origin(self, point: QgsPointXY) -> None:
        """Mark where the way starts."""
        self.origin.setCenter(point)
        self.origin.show()

    def show_text(self, text: str, at: QPoint) -> None:
        """Put figures beside the cursor, on the side where there is room."""
        self.readout.setText(text)
        self.readout.adjustSize()
        view = self.canvas.viewport().rect()
        place = at + _OFFSET
        if place.x() + self.readout.width() > view.right():
            place.setX(at.x() - _OFFSET.x() - self.readout.width())
        if place.y() + self.readout.height() > view.bottom():
            place.setY(at.y() - _OFFSET.y() - self.readout.height())
        self.readout.move(place)
        self.readout.show()

    def clear(self) -> None:
        """Draw nothing but the origin."""
        for band in self.bands:
            band.reset(LINE_GEOMETRY)
        self.readout.hide()

    def near_origin(self, at: QPoint, reach_px: int) -> bool:
        """Whether a position on the canvas touches the mark of the origin."""
        if not self.origin.isVisible():
            return False
        mark = self.canvas.getCoordinateTransform().transform(self.origin.center())
        return (QPoint(round(mark.x()), round(mark.y())) - at).manhattanLength() <= reach_px

    def remove(self) -> None:
        """Take everything off the canvas."""
        for item in (*self.bands, self.origin):
            self.canvas.scene().removeItem(item)
        self.readout.deleteLater()

    def _band(self, colour: str, width: int) -> QgsRubberBand:
        band = QgsRubberBand(self.canvas, LINE_GEOMETRY)
        band.setColor(QColor(colour))
        band.setWidth(width)
        return band
