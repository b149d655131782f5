"""The ground of a profile as pixels: columns coloured by grade, and the line along their top.

Arrays instead of polygons, so that a route of a thousand points is drawn within a millisecond or
two and follows the mouse.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from qgis.PyQt.QtGui import QColor, QImage

from ..cartography.profile_chart import grade_class

Floats = NDArray[np.float64]


class Columns(NamedTuple):
    """For each column of pixels: lowest and highest ground in it (NaN: none) and grade class."""

    low: Floats
    high: Floats
    classes: NDArray[np.int64]


def columns(km: Floats, heights: Floats, steep: Floats, count: int) -> Columns:
    """Spread a profile over columns of equal width; each shows the steepest stretch that it meets.

    ``steep`` holds the absolute grade from each point to the next. Where heights are NaN there is
    a gap.
    """
    edges = np.linspace(km[0], km[-1], count + 1)
    at_edges = np.interp(edges, km, heights)
    low = np.minimum(at_edges[:-1], at_edges[1:])
    high = np.maximum(at_edges[:-1], at_edges[1:])
    step = max((km[-1] - km[0]) / count, 1e-9)
    inside = np.clip(((km - km[0]) / step).astype(np.intp), 0, count - 1)
    starts = np.flatnonzero(np.diff(inside, prepend=-1))
    met = inside[starts]
    known = np.isfinite(low[met])
    low[met] = np.where(known, np.fmin(low[met], np.fmin.reduceat(heights, starts)), low[met])
    high[met] = np.where(known, np.fmax(high[met], np.fmax.reduceat(heights, starts)), high[met])
    classes = np.append(grade_class(steep), 0)
    last = classes.size - 2
    first = np.clip(np.searchsorted(km, edges[:-1], side="right") - 1, 0, last)
    after = np.clip(np.searchsorted(km, edges[1:], side="left"), 1, last + 1)
    spans = np.column_stack([first, np.maximum(after, first + 1)]).ravel()
    return Columns(low, high, np.maximum.reduceat(classes, spans)[::2])


def ground_image(
    ground: Columns,
    heights: tuple[float, float],
    rows: int,
    colours: Sequence[QColor],
    line: QColor,
    line_px: float,
) -> QImage:
    """The ground with its line, in device pixels; ``heights`` are foot and top."""
    foot, top = heights
    scale = np.float32(rows / (top - foot))
    upper = ((top - ground.high) * scale).astype(np.float32)
    lower = ((top - ground.low) * scale).astype(np.float32)
    row = np.arange(rows, dtype=np.float32)[:, None]
    of_class = np.array([colour.rgba() for colour in colours], np.uint32)
    pixels = np.where(row >= (upper + lower) / 2, of_class[ground.classes], np.uint32(0))
    half = np.float32(line_px / 2)
    _lay_line(pixels, upper - half, lower + half, line)
    count = pixels.shape[1]
    image = QImage(pixels.data, count, rows, 4 * count, QImage.Format.Format_ARGB32_Premultiplied)
    return image.copy()  # the array goes away


def _lay_line(pixels: NDArray[np.uint32], upper: Floats, lower: Floats, colour: QColor) -> None:
    """Lay a line, between two positions in each column, over pixels; NaN where there is none."""
    rows, count = pixels.shape
    known = np.isfinite(upper)
    first = np.clip(np.floor(np.where(known, upper, 0)), 0, rows).astype(np.intp)
    end = np.clip(np.ceil(np.where(known, lower, 0)), first, rows).astype(np.intp)
    # The few pixels that the line meets, column after column.
    met = np.where(known, end - first, 0)
    column = np.repeat(np.arange(count), met)
    row = np.arange(column.size) + np.repeat(first - np.cumsum(met) + met, met)
    covered = np.minimum(row + 1, lower[column]) - np.maximum(row, upper[column])
    share = (np.clip(covered, 0, 1) * 255).astype(np.uint8)
    under = pixels[row, column].view(np.uint8).reshape(-1, 4)
    over = _shades(colour)[share].view(np.uint8).reshape(-1, 4)
    shown = over + under * ((255 - share) / np.float32(255))[:, None]
    pixels[row, column] = shown.astype(np.uint8).view(np.uint32).ravel()


def _shades(colour: QColor) -> NDArray[np.uint32]:
    """A colour at each opacity from 0 to 255, premultiplied."""
    alpha = np.arange(256, dtype=np.uint32)
    red, green, blue = ((alpha * part) // 255 for part in colour.getRgb()[:3])
    return (alpha << 24) | (red << 16) | (green << 8) | blue
