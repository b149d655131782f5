"""Scenarios side by side: a row for each belt, a column for each scenario."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import QgsFeature, QgsVectorLayer
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPixmap

from ..cartography import design
from ..cartography.route_styles import series
from ..cartography.texts import tr
from ..core.friction import MEASURES
from ..io.store import reading
from .units import distance, distance_unit

BASE = "base"
# Told apart by colour-blind readers; translucent, so that they fit light and dark themes.
_LESS, _MORE, _NONE = "#1b8a6b", "#e07b1a", "#888888"
_FAINT, _STRONG = 40, 150
# A difference of this share is shown in full colour.
_FULL_SHARE = 0.5
_SAME_SHARE = 0.005
_SWATCH_PX = 14
# As the table states it, in every language.
_SAME_WINNER = ("", "no")


@dataclass(frozen=True)
class Cell:
    """The best gateway of a belt in a scenario, by one measure; no gateway: none is reached."""

    gateway: str
    value: float | None
    more: float | None
    share: float | None
    winner_changed: bool
    status: str
    rank_changes: str


@dataclass(frozen=True)
class Comparison:
    """What 'Compare scenarios' has written; cells by measure, belt and scenario."""

    belts: tuple[str, ...] = ()
    scenarios: tuple[tuple[str, str], ...] = ()
    changes: dict[str, str] | None = None
    cells: dict[tuple[str, str, str], Cell] | None = None


def read_comparison(path: str) -> Comparison:
    """Read the table of a comparison; called in a thread."""
    with reading():
        layer = QgsVectorLayer(path, "scenarios", "ogr")
        features = list(layer.getFeatures())
    belts = dict.fromkeys(str(f["origin"]) for f in features)
    titles = {str(f["scenario"]): str(f["title"]) for f in features}
    return Comparison(
        tuple(belts),
        tuple(titles.items()),
        {str(f["scenario"]): _text(f, "changes") for f in features},
        {(str(f["measure"]), str(f["origin"]), str(f["scenario"])): _cell(f) for f in features},
    )


def _cell(feature: QgsFeature) -> Cell:
    measure = str(feature["measure"])
    share = _number(feature, "diff_pct")
    return Cell(
        _text(feature, "gateway"),
        _number(feature, measure),
        _number(feature, f"diff_{measure}"),
        None if share is None else share / 100,
        _text(feature, "winner_changed") not in _SAME_WINNER,
        _text(feature, "status"),
        _text(feature, "rank_changes"),
    )


def _text(feature: QgsFeature, name: str) -> str:
    value = feature.attribute(name)
    return value if isinstance(value, str) else ""


def _number(feature: QgsFeature, name: str) -> float | None:
    # A measure that the layer does not have, and a value that is NULL, are both no number.
    if feature.fields().lookupField(name) < 0:
        return None
    value = feature.attribute(name)
    return float(value) if isinstance(value, (int, float)) else None


class WhatIfModel(QAbstractTableModel):
    """Cells of one measure; the first column is the base."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.comparison = Comparison()
        self.measure = MEASURES[0]

    def set_comparison(self, comparison: Comparison) -> None:
        """Show another comparison."""
        self.beginResetModel()
        self.comparison = comparison
        self.endResetModel()

    def set_measure(self, measure: str) -> None:
        """Show the same scenarios by another measure."""
        self.beginResetModel()
        self.measure = measure
        self.endResetModel()

    def cell(self, index: QModelIndex) -> Cell | None:
        """What a cell shows, None where the comparison has no such row."""
        belt = self.comparison.belts[index.row()]
        scenario = self.comparison.scenarios[index.column()][0]
        return (self.comparison.cells or {}).get((self.measure, belt, scenario))

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.comparison.belts)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.comparison.scenarios)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            if across:
                return tr(self.comparison.scenarios[section][1])
            return self.comparison.belts[section].replace(" ", "\n")
        if role == Qt.ItemDataRole.DecorationRole and across:
            return _swatch(self.line_colour(self.comparison.scenarios[section][0]))
        if role == Qt.ItemDataRole.ToolTipRole and across:
            return (self.comparison.changes or {}).get(self.comparison.scenarios[section][0], "")
        return None

    def line_colour(self, scenario: str) -> QColor | None:
        """The colour of a scenario's routes on the map; None where it has none."""
        cells = self.comparison.cells or {}
        reached = {name for (_, _, name), cell in cells.items() if cell.gateway}
        drawn = [name for name, _ in self.comparison.scenarios if name in reached]
        return QColor(series(drawn.index(scenario))[0]) if scenario in drawn else None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index) if index.isValid() else None
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(cell)
        if role == Qt.ItemDataRole.BackgroundRole:
            return colour_of(cell)
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = [self._words(cell).replace("\n", ", "), cell.rank_changes]
            return "\n".join(part for part in parts if part)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        return None

    def _words(self, cell: Cell) -> str:
        if not cell.gateway or cell.value is None:
            return cell.status or tr("none reached")
        arrow = "→ " if cell.winner_changed else ""
        value, more = self._in_unit(cell.value), cell.more
        text = f"{arrow}{cell.gateway}\n{value:,.1f} {self._unit()}"
        if more is not None and abs(self._in_unit(more)) >= 0.05:
            text += f" ({self._in_unit(more):+,.1f})"
        return text

    def _in_unit(self, value: float) -> float:
        return distance(value) if self.measure == "exposure_km" else value

    def _unit(self) -> str:
        return {"usd_per_t": "USD/t", "hours": "h"}.get(self.measure, distance_unit())


def _swatch(colour: QColor | None) -> QPixmap | None:
    """A piece of line as the map draws it, cased, so that it is seen in a dark theme too."""
    if colour is None:
        return None
    picture = QPixmap(_SWATCH_PX, _SWATCH_PX)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    middle = _SWATCH_PX // 2
    painter.fillRect(0, middle - 4, _SWATCH_PX, 8, QColor(design.PAPER))
    painter.fillRect(0, middle - 2, _SWATCH_PX, 4, colour)
    painter.end()
    return picture


def colour_of(cell: Cell) -> QColor | None:
    """Green where the scenario costs less than the base, orange where more, grey for none."""
    if not cell.gateway:
        colour = QColor(_NONE)
        colour.setAlpha(_STRONG)
        return colour
    share = cell.share
    if share is None:
        if not cell.more:
            return None
        share = 1.0 if cell.more > 0 else -1.0
    if abs(share) < _SAME_SHARE:
        return None
    colour = QColor(_MORE if share > 0 else _LESS)
    strength = min(abs(share) / _FULL_SHARE, 1.0)
    colour.setAlpha(round(_FAINT + (_STRONG - _FAINT) * strength))
    return colour
