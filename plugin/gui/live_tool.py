"""The mouse of the live route, as signals in pixels: moves, clicks, drags, keys."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, QTimer, pyqtSignal

# One drawing for all moves of a sixtieth of a second.
_FRAME_MS = 15
_DRAG_PX = 4


class LiveTool(QgsMapTool):
    """Tells a click from a drag, and no more often than the screen can show where the mouse is."""

    moved = pyqtSignal(QPoint)
    clicked = pyqtSignal(QPoint, bool)
    """Position, and whether Shift was held."""
    drag_began = pyqtSignal(QPoint)
    dragged = pyqtSignal(QPoint)
    dropped = pyqtSignal(QPoint)
    ended = pyqtSignal()
    """Escape or the right button."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._latest: QPoint | None = None
        self._pressed: QPoint | None = None
        self._dragging = False
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.setInterval(_FRAME_MS)
        self._frame.timeout.connect(self._draw)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        self._latest = event.pos()
        if self._pressed is not None and not self._dragging:
            if (event.pos() - self._pressed).manhattanLength() < _DRAG_PX:
                return
            self._dragging = True
            self.drag_began.emit(self._pressed)
        if not self._frame.isActive():
            self._frame.start()

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragging = event.pos(), False

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.ended.emit()
            return
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        dragging, self._dragging, self._pressed = self._dragging, False, None
        if dragging:
            self.dropped.emit(event.pos())
        else:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.clicked.emit(event.pos(), shift)

    def keyPressEvent(self, event: Any) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.ended.emit()

    def deactivate(self) -> None:
        self._frame.stop()
        self._pressed, self._dragging = None, False
        super().deactivate()

    def _draw(self) -> None:
        if self._latest is not None:
            (self.dragged if self._dragging else self.moved).emit(self._latest)
