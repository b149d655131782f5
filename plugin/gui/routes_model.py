"""The routes as a table: sortable, in the order of the user's weights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QFont, QGuiApplication

from ..cartography.texts import tr
from ..core.friction import MEASURES
from ..core.weighing import Weights, distances_from_best
from ..io.store import reading
from .store import RouteKey
from .units import distance, distance_unit

SORT_ROLE = Qt.ItemDataRole.UserRole
ALL, BEST = "", "best"


@dataclass(frozen=True)
class RouteRow:
    """A route with what the table shows; the geometry is in the CRS of the routes layer."""

    key: RouteKey
    values: tuple[float, float, float]
    length_km: float
    countries: str
    geometry: QgsGeometry


@dataclass(frozen=True)
class RouteTable:
    """The routes of a file and their CRS."""

    rows: tuple[RouteRow, ...] = ()
    crs: QgsCoordinateReferenceSystem = field(default_factory=QgsCoordinateReferenceSystem)


def read_routes(path: str) -> RouteTable:
    """The routes that 'Least-cost paths' has written; called in a thread."""
    with reading():
        layer = QgsVectorLayer(path, "routes", "ogr")
        names = layer.fields().names()
        if any(name not in names for name in ("origin", "destination", "minimised", *MEASURES)):
            return RouteTable()
        return RouteTable(tuple(_row(feature) for feature in layer.getFeatures()), layer.crs())


def _row(feature: QgsFeature) -> RouteRow:
    money, hours, exposure = (float(feature[name]) for name in MEASURES)
    return RouteRow(
        RouteKey(*(str(feature[name]) for name in ("origin", "destination", "minimised"))),
        (money, hours, exposure),
        float(feature["length_km"]),
        str(feature["countries"] or ""),
        feature.geometry(),
    )


@dataclass(frozen=True)
class _Column:
    title: str
    tip: str
    text: Callable[[RouteRow], str]
    sort: Callable[[RouteRow], Any]
    number: bool = True


def minimised_titles() -> dict[str, str]:
    """What a route is, by the measure that it minimises."""
    return dict(zip(MEASURES, (tr("cheapest"), tr("fastest"), tr("least exposed"))))


class RoutesModel(QAbstractTableModel):
    """Rows of routes; the first column is their place in the order of the weights, per belt."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.rows: list[RouteRow] = []
        self.crs = QgsCoordinateReferenceSystem()
        self.scores: list[float] = []
        self.places: list[int] = []
        self.columns = self._columns()

    def _columns(self) -> list[_Column]:
        titles = minimised_titles()
        unit = distance_unit()
        return [
            _Column(tr("#"), tr("Place among the routes of its belt, under the weights above"),
                    lambda r: str(self._place(r)), lambda r: (self._place(r), r.key)),
            _Column(tr("From"), tr("Mining belt"), lambda r: r.key.origin,
                    lambda r: (r.key.origin, self._place(r)), number=False),
            _Column(tr("To"), tr("Gateway"), lambda r: r.key.destination,
                    lambda r: (r.key.destination, self._place(r)), number=False),
            _Column(tr("USD/t"), tr("Money for a tonne"), lambda r: f"{r.values[0]:,.1f}",
                    lambda r: r.values[0]),
            _Column(tr("h"), tr("Hours on the way"), lambda r: f"{r.values[1]:,.1f}",
                    lambda r: r.values[1]),
            _Column(tr("exp. {unit}").format(unit=unit),
                    tr("Distance through exposed zones, weighted by who holds them"),
                    lambda r: f"{distance(r.values[2]):,.1f}", lambda r: r.values[2]),
            _Column(unit, tr("Length of the route"), lambda r: f"{distance(r.length_km):,.0f}",
                    lambda r: r.length_km),
            _Column(tr("Route"), tr("The measure that this route minimises"),
                    lambda r: titles.get(r.key.minimised, r.key.minimised),
                    lambda r: (r.key.minimised, self._place(r)), number=False),
            _Column(tr("Through"), tr("Countries in the order of the way"),
                    lambda r: r.countries, lambda r: r.countries, number=False),
        ]  # fmt: skip

    def set_table(self, table: RouteTable, weights: Weights) -> None:
        """Show other routes."""
        self.beginResetModel()
        self.rows, self.crs = list(table.rows), table.crs
        self.columns = self._columns()
        self._weigh(weights)
        self.endResetModel()

    def set_weights(self, weights: Weights) -> None:
        """Put the same routes into another order."""
        self._weigh(weights)
        if self.rows:
            last = self.index(len(self.rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _weigh(self, weights: Weights) -> None:
        self.scores = [0.0] * len(self.rows)
        self.places = [0] * len(self.rows)
        for origin in dict.fromkeys(row.key.origin for row in self.rows):
            members = [i for i, row in enumerate(self.rows) if row.key.origin == origin]
            scores = distances_from_best([self.rows[i].values for i in members], weights)
            for i, score in zip(members, scores):
                self.scores[i] = score
            self._place_pairs(members)
        self._numbers = {row.key: place for row, place in zip(self.rows, self.places)}

    def _place_pairs(self, members: list[int]) -> None:
        """A pair has the place of its best route; its other routes share it."""
        best: dict[str, float] = {}
        for i in members:
            gateway = self.rows[i].key.destination
            best[gateway] = min(self.scores[i], best.get(gateway, self.scores[i]))
        order = sorted(set(best.values()))
        for i in members:
            self.places[i] = 1 + order.index(best[self.rows[i].key.destination])

    def best_of_pairs(self) -> set[RouteKey]:
        """The route of each pair that the weights prefer."""
        best: dict[tuple[str, str], int] = {}
        for i, row in enumerate(self.rows):
            pair = row.key[:2]
            if pair not in best or self.scores[i] < self.scores[best[pair]]:
                best[pair] = i
        return {self.rows[i].key for i in best.values()}

    def _place(self, row: RouteRow) -> int:
        return self._numbers.get(row.key, 0)

    def row_of(self, key: RouteKey | None) -> int:
        """The row of a route, -1 where there is none."""
        return next((i for i, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[section].tip
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == SORT_ROLE:
            return column.sort(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row)
        if role == Qt.ItemDataRole.FontRole and self.places[index.row()] == 1:
            font = QFont(QGuiApplication.font())
            font.setBold(True)
            return font
        return None

    def _tip(self, row: RouteRow) -> str:
        text = tr("{origin} to {destination}, {kind} route: {usd:,.1f} USD/t, {hours:,.1f} h")
        return text.format(
            origin=row.key.origin,
            destination=row.key.destination,
            kind=minimised_titles().get(row.key.minimised, row.key.minimised),
            usd=row.values[0],
            hours=row.values[1],
        )


class RoutesOrder(QSortFilterProxyModel):
    """Sorts by what the columns mean and shows one kind of route, or all."""

    def __init__(self, model: RoutesModel, parent: Any = None) -> None:
        super().__init__(parent)
        self.kind = BEST
        self._best: set[RouteKey] = set()
        self.setSourceModel(model)
        self.setSortRole(SORT_ROLE)

    def show_kind(self, kind: str) -> None:
        """Show the routes that minimise a measure, the best of each pair, or all."""
        self.kind = kind
        self._best = self.sourceModel().best_of_pairs()
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:
        key = self.sourceModel().rows[source_row].key
        if self.kind == ALL:
            return True
        return key in self._best if self.kind == BEST else key.minimised == self.kind

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:
        a, b = (self.sourceModel().data(index, SORT_ROLE) for index in (left, right))
        return bool(a < b)
