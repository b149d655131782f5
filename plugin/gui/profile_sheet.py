"""Where the parts of a profile stand in its panel, and how they are painted there."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen, QPixmap
from qgis.PyQt.QtWidgets import QWidget

from ..cartography import design
from ..cartography.charts import Band
from ..cartography.profile_chart import band_colours
from ..cartography.texts import tr
from .profile_colours import grade_colours, muted_colour, text_colour
from .profile_data import RouteProfile
from .profile_ground import columns, ground_image
from .units import distance, distance_unit

Floats = NDArray[np.float64]
_PAD = 4
_LINE_PX = 1.4
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class ProfileSheet:
    """A profile laid out for a widget of a size and a font, in the colours of a palette."""

    def __init__(
        self, widget: QWidget, palette: QPalette, shown: RouteProfile, bands: list[Band],
        hours: tuple[Floats, Floats] | None,
    ) -> None:  # fmt: skip
        self.widget, self.palette = widget, palette
        self.shown, self.bands, self.hours = shown, bands, hours
        self.profile = shown.records.profile
        metrics = widget.fontMetrics()
        self.em = max(metrics.height(), 8)
        self.line = metrics.height() + 1
        self.ground = self._ground_box()
        heights = self.profile.elevation
        low, high = float(np.nanmin(heights)), float(np.nanmax(heights))
        room = max(high - low, 50.0)
        self.foot, self.top = low - 0.12 * room, high + 0.1 * room

    def _ground_box(self) -> QRectF:
        metrics, line = self.widget.fontMetrics(), self.line
        left = metrics.horizontalAdvance("8 888 m") + 2 * _PAD
        titles = [metrics.horizontalAdvance(band.title) for band in self.bands]
        left = max([left, *(width + 2 * _PAD for width in titles)])
        axes = 2 if self.hours else 1
        below = len(self.bands) * (line + 2) + axes * line + _PAD
        height = max(self.widget.height() - line - below - _PAD, self.em)
        return QRectF(left, line, max(self.widget.width() - left - 1.5 * self.em, self.em), height)

    def band_box(self, number: int) -> QRectF:
        """Where a band is drawn."""
        box = self.ground
        top = box.bottom() + 2 + number * (self.line + 2)
        return QRectF(box.left(), top, box.width(), self.line)

    def x(self, km: float) -> float:
        """Where a distance is drawn, from the left."""
        along, box = self.profile.km, self.ground
        return box.left() + box.width() * (km - along[0]) / max(along[-1] - along[0], 1e-6)

    def position(self, index: int) -> QPointF:
        """Where a point of the profile is drawn."""
        height, box = float(self.profile.elevation[index]), self.ground
        height = self.foot if math.isnan(height) else height
        share = (height - self.foot) / (self.top - self.foot)
        return QPointF(self.x(float(self.profile.km[index])), box.bottom() - box.height() * share)

    def index_at(self, x: float) -> int:
        """The point of the profile nearest to a position from the left."""
        km, box = self.profile.km, self.ground
        at = km[0] + (km[-1] - km[0]) * (x - box.left()) / box.width()
        return int(np.argmin(np.abs(km - at)))

    def picture(self) -> QPixmap:
        """Everything but the mark, at the resolution of the screen."""
        widget = self.widget
        ratio = widget.devicePixelRatioF()
        picture = QPixmap(round(widget.width() * ratio), round(widget.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(widget.font())
        self._draw_heights(painter)
        self._draw_ground(painter, ratio)
        self._draw_bands(painter)
        self._draw_axes(painter)
        self._draw_key(painter)
        painter.end()
        return picture

    def draw_mark(self, painter: QPainter, index: int) -> None:
        """A line through ground and bands, and a ring on the ground."""
        at, box = self.position(index), self.ground
        colour = QColor(design.KEPT)
        foot = self.band_box(len(self.bands) - 1).bottom() if self.bands else box.bottom()
        painter.setPen(QPen(colour, 1.2))
        painter.drawLine(QPointF(at.x(), box.top()), QPointF(at.x(), foot))
        painter.setPen(QPen(colour, 2))
        painter.setBrush(QColor(design.PAPER))
        if np.isfinite(self.profile.elevation[index]):
            painter.drawEllipse(at, 4, 4)

    def _draw_ground(self, painter: QPainter, ratio: float) -> None:
        box, palette = self.ground, self.palette
        km, heights, grades = self.shown.records.chart_arrays()
        made = columns(km, heights, np.abs(grades), max(round(box.width() * ratio), 2))
        image = ground_image(
            made, (self.foot, self.top), max(round(box.height() * ratio), 2),
            grade_colours(palette), text_colour(palette), _LINE_PX * ratio,
        )  # fmt: skip
        image.setDevicePixelRatio(ratio)
        painter.drawImage(box.topLeft(), image)

    def _draw_heights(self, painter: QPainter) -> None:
        box = self.ground
        muted = muted_colour(self.palette)
        rule = QColor(muted)
        rule.setAlpha(70)
        for value in ticks(self.foot, self.top, max(int(box.height() / (2 * self.line)), 1)):
            y = box.bottom() - box.height() * (value - self.foot) / (self.top - self.foot)
            painter.setPen(rule)
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(muted)
            text = f"{value:,.0f} m".replace(",", "\u00a0")
            painter.drawText(QRectF(0, y - 20, box.left() - _PAD, 40), _RIGHT, text)

    def _draw_bands(self, painter: QPainter) -> None:
        metrics, muted = self.widget.fontMetrics(), muted_colour(self.palette)
        for number, band in enumerate(self.bands):
            strip = self.band_box(number)
            painter.setPen(muted)
            title = QRectF(0, strip.top(), strip.left() - _PAD, strip.height())
            painter.drawText(title, _RIGHT, band.title)
            colours = {label: QColor(name) for label, name in band_colours(band).items()}
            widths = {label: metrics.horizontalAdvance(label) + 2 * _PAD for label in colours}
            for stretch in band.stretches:
                left, end = self.x(stretch.from_km), self.x(stretch.to_km)
                place = QRectF(left, strip.top(), end - left, strip.height())
                colour = colours[stretch.label]
                painter.fillRect(place, colour)
                if widths[stretch.label] < end - left:
                    painter.setPen(QColor(design.PAPER if colour.lightness() < 140 else design.INK))
                    painter.drawText(place, _CENTRE, stretch.label)

    def _draw_axes(self, painter: QPainter) -> None:
        km, box = self.profile.km, self.ground
        last = distance(float(km[-1]))
        top = box.bottom() + 2 + len(self.bands) * (self.line + 2)
        count = max(int(box.width() / (7 * self.em)), 2)
        at = [(self.x(float(km[-1]) * v / last), v) for v in ticks(0, last, count)]
        self._draw_axis(painter, top, at, distance_unit())
        if self.hours is not None:
            along, hours = self.hours
            marks = ticks(0, float(hours[-1]), count)
            at = [(self.x(float(np.interp(v, hours, along))), v) for v in marks]
            self._draw_axis(painter, top + self.line, at, "h")

    def _draw_axis(
        self, painter: QPainter, top: float, at: list[tuple[float, float]], unit: str
    ) -> None:
        painter.setPen(muted_colour(self.palette))
        painter.drawText(QRectF(0, top, self.ground.left() - _PAD, self.line), _RIGHT, unit)
        until = -math.inf
        for x, value in at:
            half = self.widget.fontMetrics().horizontalAdvance(f"{value:g}") / 2 + 2
            painter.drawLine(QPointF(x, top), QPointF(x, top + 2))
            # Hours pass unevenly: on a slow stretch their marks come close to each other.
            if x - half > until and value > 0:
                painter.drawText(QRectF(x - 50, top, 100, self.line), _CENTRE, f"{value:g}")
                until = x + half

    def _draw_key(self, painter: QPainter) -> None:
        """Swatches of the grades above the ground, as many as there is room for."""
        x, size = self.ground.left(), 0.6 * self.em
        palette = self.palette
        painter.setPen(muted_colour(palette))
        names = (tr("grade up to 8 %"), tr("8 to 10 %"), tr("10 to 12 %"), tr("steeper than 12 %"))
        for name, colour in zip(names, grade_colours(palette)):
            width = self.widget.fontMetrics().horizontalAdvance(name)
            if x + width + size + _PAD > self.widget.width():
                return
            painter.fillRect(QRectF(x, (self.line - size) / 2, size, size), colour)
            painter.drawText(QRectF(x + size + _PAD, 0, width + _PAD, self.line), _LEFT, name)
            x += size + width + 1.5 * self.em


def ticks(low: float, high: float, most: int) -> list[float]:
    """Round values between two others, at most so many steps."""
    return list(_ticks(low, high, max(most, 1))) if high > low else []


def _ticks(low: float, high: float, most: int) -> Iterator[float]:
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * f for f in (1, 2, 5, 10) if power * f >= rough * (1 - 1e-9))
    for number in range(math.ceil(low / step), math.floor(high / step) + 1):
        yield number * step
