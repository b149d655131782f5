"""The drawing of a profile: ground coloured by grade, bands, axes of distance and hours, a mark.

Painted with QPainter in the colours of the desktop's theme, so that it follows a live route.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ..cartography import design
from ..cartography.charts import Band
from ..cartography.profile_chart import GRADE_COLOURS, band_colours, grade_class, thinned
from ..cartography.texts import tr
from ..core.profile import Profile
from .profile_data import RouteProfile
from .units import distance, distance_unit

Floats = NDArray[np.float64]
_PAD = 4
# Of the width, by Page Up and Page Down.
_PAGE = 0.1
_DARK = 128
# Of 255: as much as text and its background must differ in lightness.
_READABLE = 90


class ProfileView(QWidget):
    """Shows a RouteProfile; the mouse and the arrow keys move the mark along it."""

    marked = pyqtSignal(int)
    """The user has put the mark on a point; -1 where it is taken away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: RouteProfile | None = None
        self.message = ""
        self.mark = -1
        self._bands: list[Band] = []
        self._hours: tuple[Floats, Floats] | None = None
        self._picture: QPixmap | None = None
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
        self._bands = shown.records.bands() if shown is not None else []
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

    def ground_box(self) -> QRectF:
        """Where the ground is drawn."""
        em, line = self._em(), self._line()
        left = self.fontMetrics().horizontalAdvance("8 888 m") + 2 * _PAD
        titles = [self.fontMetrics().horizontalAdvance(band.title) for band in self._bands]
        left = max([left, *(width + 2 * _PAD for width in titles)])
        below = len(self._bands) * (line + 2) + (2 if self._hours else 1) * line + _PAD
        height = max(self.height() - line - below - _PAD, em)
        return QRectF(left, line, max(self.width() - left - 1.5 * em, em), height)

    def position(self, index: int) -> QPointF:
        """Where a point of the profile is drawn."""
        made = self._profile()
        low, high = self._range()
        box = self.ground_box()
        height = float(made.elevation[index])
        height = low if math.isnan(height) else height
        return QPointF(
            self._x(float(made.km[index])),
            box.bottom() - box.height() * (height - low) / (high - low),
        )

    def index_at(self, x: float) -> int:
        """The point of the profile nearest to a position from the left."""
        km, box = self._profile().km, self.ground_box()
        at = km[0] + (km[-1] - km[0]) * (x - box.left()) / box.width()
        return int(np.argmin(np.abs(km - at)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.shown is None:
            painter.setPen(self._muted())
            wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()), int(wrapped), self.message)
            return
        if self._picture is None:
            self._picture = self._drawn()
        painter.drawPixmap(0, 0, self._picture)
        if self.mark >= 0:
            self._draw_mark(painter)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._redraw()

    def changeEvent(self, event: object) -> None:
        """Another theme or font draws anew."""
        self._picture = None
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.shown is not None:
            self._mark_by_user(self.index_at(event.pos().x()))

    def leaveEvent(self, event: object) -> None:
        self._mark_by_user(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.shown is None:
            super().keyPressEvent(event)
            return
        last = self._profile().km.size - 1
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
        self._picture = None
        self.update()

    def _drawn(self) -> QPixmap:
        """Everything but the mark, at the resolution of the screen."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        self._draw_heights(painter)
        self._draw_ground(painter)
        self._draw_bands(painter)
        self._draw_axes(painter)
        self._draw_key(painter)
        painter.end()
        return picture

    def _draw_ground(self, painter: QPainter) -> None:
        box, (low, high) = self.ground_box(), self._range()
        km, heights, grades = (np.asarray(v, float) for v in self.shown.records.chart_points())
        km, heights, grades = thinned(km, heights, np.abs(grades), int(box.width()))
        x = box.left() + box.width() * (km - km[0]) / max(km[-1] - km[0], 1e-6)
        y = box.bottom() - box.height() * (heights - low) / (high - low)
        classes = grade_class(grades)
        classes[np.isnan(y[:-1]) | np.isnan(y[1:])] = -1
        ends = [*(np.flatnonzero(np.diff(classes)) + 1), classes.size]
        start = 0
        painter.setPen(Qt.PenStyle.NoPen)
        # Smooth edges would let the background through between two polygons.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for end in (int(end) for end in ends):
            if classes[start] >= 0:
                line = [QPointF(a, b) for a, b in zip(x[start : end + 1], y[start : end + 1])]
                feet = [QPointF(x[end], box.bottom()), QPointF(x[start], box.bottom())]
                painter.setBrush(self._grade_colours()[classes[start]])
                painter.drawPolygon(QPolygonF([*line, *feet]))
            start = end
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._text(), 1.4))
        known = np.isfinite(y)
        edges = np.flatnonzero(np.diff(known.astype(np.int8), prepend=0, append=0))
        for first, last in zip(edges[0::2], edges[1::2]):
            points = [QPointF(a, b) for a, b in zip(x[first:last], y[first:last])]
            painter.drawPolyline(QPolygonF(points))

    def _draw_heights(self, painter: QPainter) -> None:
        box, (low, high) = self.ground_box(), self._range()
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        rule = QColor(self._muted())
        rule.setAlpha(70)
        for value in ticks(low, high, max(int(box.height() / (2 * self._line())), 1)):
            y = box.bottom() - box.height() * (value - low) / (high - low)
            painter.setPen(rule)
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(self._muted())
            text = f"{value:,.0f} m".replace(",", "\u00a0")
            painter.drawText(QRectF(0, y - 20, box.left() - _PAD, 40), right, text)

    def _draw_bands(self, painter: QPainter) -> None:
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        metrics = self.fontMetrics()
        for number, band in enumerate(self._bands):
            strip = self.band_box(number)
            painter.setPen(self._muted())
            painter.drawText(
                QRectF(0, strip.top(), strip.left() - _PAD, strip.height()), right, band.title
            )
            colours = band_colours(band)
            for stretch in band.stretches:
                left, end = self._x(stretch.from_km), self._x(stretch.to_km)
                colour = QColor(colours[stretch.label])
                painter.fillRect(QRectF(left, strip.top(), end - left, strip.height()), colour)
                if metrics.horizontalAdvance(stretch.label) + 2 * _PAD < end - left:
                    painter.setPen(QColor(design.PAPER if colour.lightness() < 140 else design.INK))
                    place = QRectF(left, strip.top(), end - left, strip.height())
                    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), stretch.label)

    def band_box(self, number: int) -> QRectF:
        """Where a band is drawn."""
        box = self.ground_box()
        return QRectF(
            box.left(), box.bottom() + 2 + number * (self._line() + 2), box.width(), self._line()
        )

    def _draw_axes(self, painter: QPainter) -> None:
        km, box = self._profile().km, self.ground_box()
        last = distance(float(km[-1]))
        top = box.bottom() + 2 + len(self._bands) * (self._line() + 2)
        count = max(int(box.width() / (7 * self._em())), 2)
        at = [(self._x(float(km[-1]) * v / last), v) for v in ticks(0, last, count)]
        self._draw_axis(painter, top, at, distance_unit())
        if self._hours is not None:
            along, hours = self._hours
            marks = ticks(0, float(hours[-1]), count)
            at = [(self._x(float(np.interp(v, hours, along))), v) for v in marks]
            self._draw_axis(painter, top + self._line(), at, "h")

    def _draw_axis(
        self, painter: QPainter, top: float, at: list[tuple[float, float]], unit: str
    ) -> None:
        painter.setPen(self._muted())
        centre = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        left = self.ground_box().left()
        painter.drawText(QRectF(0, top, left - _PAD, self._line()), right, unit)
        until = -math.inf
        for x, value in at:
            half = self.fontMetrics().horizontalAdvance(f"{value:g}") / 2 + 2
            painter.drawLine(QPointF(x, top), QPointF(x, top + 2))
            # Hours pass unevenly: on a slow stretch their marks come close to each other.
            if x - half > until and value > 0:
                painter.drawText(QRectF(x - 50, top, 100, self._line()), centre, f"{value:g}")
                until = x + half

    def _draw_key(self, painter: QPainter) -> None:
        """Swatches of the grades above the ground, as many as there is room for."""
        x, size = self.ground_box().left(), 0.6 * self._em()
        names = (tr("grade up to 8 %"), tr("8 to 10 %"), tr("10 to 12 %"), tr("steeper than 12 %"))
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for name, colour in zip(names, self._grade_colours()):
            width = self.fontMetrics().horizontalAdvance(name)
            if x + width + size + _PAD > self.width():
                return
            painter.fillRect(QRectF(x, (self._line() - size) / 2, size, size), colour)
            painter.setPen(self._muted())
            painter.drawText(QRectF(x + size + _PAD, 0, width + _PAD, self._line()), left, name)
            x += size + width + 1.5 * self._em()

    def _draw_mark(self, painter: QPainter) -> None:
        at, box = self.position(self.mark), self.ground_box()
        colour = QColor(design.KEPT)
        foot = self.band_box(len(self._bands) - 1).bottom() if self._bands else box.bottom()
        painter.setPen(QPen(colour, 1.2))
        painter.drawLine(QPointF(at.x(), box.top()), QPointF(at.x(), foot))
        painter.setPen(QPen(colour, 2))
        painter.setBrush(QColor(design.PAPER))
        if np.isfinite(self._profile().elevation[self.mark]):
            painter.drawEllipse(at, 4, 4)

    def _profile(self) -> Profile:
        assert self.shown is not None
        return self.shown.records.profile

    def _x(self, km: float) -> float:
        along, box = self._profile().km, self.ground_box()
        return box.left() + box.width() * (km - along[0]) / max(along[-1] - along[0], 1e-6)

    def _range(self) -> tuple[float, float]:
        """Heights at the foot and at the top of the drawing."""
        heights = self._profile().elevation
        low, high = float(np.nanmin(heights)), float(np.nanmax(heights))
        room = max(high - low, 50.0)
        return low - 0.12 * room, high + 0.1 * room

    def _em(self) -> int:
        return max(self.fontMetrics().height(), 8)

    def _line(self) -> int:
        return self.fontMetrics().height() + 1

    def _text(self) -> QColor:
        text = self.palette().color(QPalette.ColorRole.WindowText)
        back = self.palette().color(QPalette.ColorRole.Window)
        if abs(text.lightness() - back.lightness()) >= _READABLE:
            return text
        # Themes of QGIS give their colours to labels by style sheet and leave the palette's text.
        return QColor(design.RULE if back.lightness() < _DARK else design.INK)

    def _muted(self) -> QColor:
        text, back = self._text(), self.palette().color(QPalette.ColorRole.Window)
        return _mixed(text, back, 0.72)

    def _grade_colours(self) -> list[QColor]:
        """The chart's colours; in a dark theme flat ground is dark and the steepest light."""
        colours = [QColor(colour) for colour in GRADE_COLOURS]
        back = self.palette().color(QPalette.ColorRole.Window)
        if back.lightness() < _DARK:
            colours[0] = _mixed(self._text(), back, 0.45)
            colours[3] = QColor("#b98bd0")
        return colours


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3])
    return QColor(*(round(share * a + (1 - share) * b) for a, b in pairs))


def ticks(low: float, high: float, most: int) -> list[float]:
    """Round values between two others, at most so many steps."""
    return list(_ticks(low, high, max(most, 1))) if high > low else []


def _ticks(low: float, high: float, most: int) -> Iterator[float]:
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * f for f in (1, 2, 5, 10) if power * f >= rough * (1 - 1e-9))
    for number in range(math.ceil(low / step), math.floor(high / step) + 1):
        yield number * step
