"""The widget of a profile: ground coloured by grade, bands, axes of distance and hours, a mark.

Painted in the colours of the desktop's theme, fast enough to follow a live route.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
)
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from ..cartography.charts import Band
from ..cartography.texts import tr
from .profile_colours import muted_colour
from .profile_data import RouteProfile
from .profile_sheet import Floats, ProfileSheet

# Of the width, by Page Up and Page Down.
_PAGE = 0.1


class ProfileView(QWidget):
    """Shows a RouteProfile; the mouse and the arrow keys move the mark along it."""

    marked = pyqtSignal(int)
    """The user has put the mark on a point; -1 where it is taken away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: RouteProfile | None = None
        self.message = ""
        self.mark = -1
        self.bands: list[Band] = []
        self._hours: tuple[Floats, Floats] | None = None
        self._sheet: ProfileSheet | None = None
        self._picture: QPixmap | None = None
        # Themes of QGIS give colours to labels, not to a widget like this one.
        self._label = QLabel(self)
        self._label.hide()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Route profile"))
        self.setToolTip(
            tr("Elevation along the route. Point at it, or move the mark with the arrow keys.")
        )

    def sizeHint(self) -> QSize:
        return QSize(60 * self._em(), 13 * self._em())

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * self._em(), 8 * self._em())

    def show_profile(self, shown: RouteProfile | None, message: str = "") -> None:
        """Show a route, or words where there is none."""
        self.shown, self.message, self._hours = shown, message, None
        self.bands = shown.records.bands() if shown is not None else []
        self.mark = -1
        self._redraw()

    def show_hours(self, hours: tuple[Floats, Floats]) -> None:
        """Add the axis of hours: kilometres and the hours that have passed there."""
        self._hours = hours
        self._redraw()

    def set_mark(self, index: int) -> None:
        """Put the mark on a point without telling anyone."""
        if index != self.mark:
            self.mark = index
            self.update()

    @property
    def sheet(self) -> ProfileSheet:
        """How the shown route is laid out."""
        assert self.shown is not None
        if self._sheet is None:
            self._sheet = ProfileSheet(
                self, self.label_palette(), self.shown, self.bands, self._hours
            )
        return self._sheet

    def label_palette(self) -> QPalette:
        """The colours that the theme gives to text."""
        self._label.ensurePolished()
        return self._label.palette()

    def position(self, index: int) -> QPointF:
        """Where a point of the profile is drawn."""
        return self.sheet.position(index)

    def picture(self) -> QPixmap:
        """The drawing without the mark, made once."""
        if self._picture is None:
            self._picture = self.sheet.picture()
        return self._picture

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.shown is None:
            painter.setPen(muted_colour(self.label_palette()))
            wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()), int(wrapped), self.message)
            return
        painter.drawPixmap(0, 0, self.picture())
        if self.mark >= 0:
            self.sheet.draw_mark(painter, self.mark)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._redraw()

    def changeEvent(self, event: object) -> None:
        """Another theme or font draws anew."""
        self._redraw()
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.shown is not None:
            self._mark_by_user(self.sheet.index_at(event.pos().x()))

    def leaveEvent(self, event: object) -> None:
        self._mark_by_user(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.shown is None:
            super().keyPressEvent(event)
            return
        last = self.shown.records.profile.km.size - 1
        page = max(round(_PAGE * last), 1)
        keys = {
            Qt.Key.Key_Left: self.mark - 1,
            Qt.Key.Key_Right: self.mark + 1,
            Qt.Key.Key_PageUp: self.mark - page,
            Qt.Key.Key_PageDown: self.mark + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() == Qt.Key.Key_Escape:
            self._mark_by_user(-1)
        elif event.key() in keys:
            self._mark_by_user(min(max(keys[event.key()], 0), last))
        else:
            super().keyPressEvent(event)

    def _mark_by_user(self, index: int) -> None:
        if index != self.mark:
            self.set_mark(index)
            self.marked.emit(index)

    def _redraw(self) -> None:
        self._sheet = self._picture = None
        self.update()

    def _em(self) -> int:
        return max(self.fontMetrics().height(), 8)
