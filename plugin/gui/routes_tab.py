"""The tab Routes: the question, what matters, and the answer as a table."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.core import QgsCoordinateTransform
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QDate, QItemSelectionModel, QLocale, Qt
from qgis.PyQt.QtWidgets import QApplication, QHeaderView, QWidget

from ..cartography.texts import tr
from ..core.errors import InputError, KachinError
from ..core.weighing import parse_weights
from .background import Reading
from .choices import choose, fill, modes, seasons
from .forms import form, give_room
from .routes_control import RoutesControl
from .routes_model import ALL, BEST, RoutesModel, RoutesOrder, RouteTable, read_routes
from .slots import reports
from .store import DeskStore, RouteKey

PRESETS = (
    ("1,0,0", "Money only"),
    ("0,1,0", "Hours only"),
    ("0,0,1", "Exposure only"),
    ("1,1,1", "All three alike"),
    ("2,1,1", "Money first"),
    ("1,1,2", "Safety first"),
)
_OWN = "own"
_NAME_CHARS = 12
_Form = form("routes_tab")


class RoutesTab(QWidget, _Form):  # type: ignore[misc, valid-type]
    """Asks the question and shows the routes; a row and the map point at each other."""

    def __init__(self, iface: QgisInterface, store: DeskStore, control: RoutesControl) -> None:
        super().__init__()
        self.setupUi(self)
        give_room(self)
        self.iface = iface
        self.store = store
        self.control = control
        self.model = RoutesModel(self)
        self.order = RoutesOrder(self.model, self)
        self.sliders = (self.money, self.time, self.exposure)
        self.shares = (self.money_share, self.time_share, self.exposure_share)
        self._dress()
        self._connect()
        self._show()
        self._show_weights()
        self._show_routes()

    def _dress(self) -> None:
        fill(self.mode, modes(), self.store.mode)
        own = [(_OWN, tr("Own weights"))]
        fill(self.preset, [(key, tr(title)) for key, title in PRESETS] + own, self.store.weights)
        kinds = [(BEST, tr("best of each pair")), ("usd_per_t", tr("cheapest"))]
        kinds += [("hours", tr("fastest")), ("exposure_km", tr("least exposed"))]
        fill(self.shown, [*kinds, (ALL, tr("all routes"))], BEST)
        self.table.setModel(self.order)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(24)
        self.table.setMinimumHeight(160)
        self.table.setWordWrap(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        width = self.money_share.fontMetrics().horizontalAdvance("100 %")
        for share in self.shares:
            share.setMinimumWidth(width)

    def _connect(self) -> None:
        store = self.store
        self.origin.activated.connect(self._ends_edited)
        self.destination.activated.connect(self._ends_edited)
        self.mode.activated.connect(self._mode_edited)
        self.run.clicked.connect(self._run)
        self.preset.activated.connect(self._preset_chosen)
        for slider in self.sliders:
            slider.valueChanged.connect(self._slid)
        self.shown.activated.connect(self._kind_chosen)
        self.zoom.clicked.connect(self._zoom)
        self.copy.clicked.connect(self._copy)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.table.doubleClicked.connect(self._zoom)
        for signal in (store.facts_ready, store.mode_changed, store.season_changed):
            signal.connect(self._show)
        for signal in (store.date_changed, store.terrain_changed, store.busy_changed):
            signal.connect(self._show)
        for signal in (store.origin_changed, store.destination_changed):
            signal.connect(self._show)
        store.weights_changed.connect(self._show_weights)
        store.routes_ready.connect(self._show_routes)
        store.route_selected.connect(self._show_route)

    @reports
    def _run(self) -> None:
        self.control.run()

    @reports
    def _ends_edited(self) -> None:
        self.store.origin = str(self.origin.currentData() or "")
        self.store.destination = str(self.destination.currentData() or "")

    @reports
    def _mode_edited(self) -> None:
        self.store.mode = str(self.mode.currentData())

    @reports
    def _preset_chosen(self) -> None:
        if self.preset.currentData() != _OWN:
            self.store.weights = str(self.preset.currentData())

    @reports
    def _slid(self) -> None:
        values = [slider.value() for slider in self.sliders]
        if not any(values):
            self.hint.setText(tr("All three weights are zero: give one of them more."))
            return
        self.store.weights = ",".join(str(value) for value in values)

    @reports
    def _kind_chosen(self) -> None:
        self.order.show_kind(str(self.shown.currentData() or ""))
        self._show_route(self.store.route)
        self._show_hint()

    @reports
    def _row_chosen(self, current: object) -> None:
        row = self.order.mapToSource(current).row()
        self.store.route = self.model.rows[row].key if row >= 0 else None

    @reports
    def _zoom(self) -> None:
        row = self.model.row_of(self.store.route)
        if row < 0:
            raise InputError(tr("no route is chosen"), tr("choose a row of the table"))
        canvas = self.iface.mapCanvas()
        box = self.model.rows[row].geometry.boundingBox()
        to_map = QgsCoordinateTransform(
            self.model.crs, canvas.mapSettings().destinationCrs(), self.store.project
        )
        extent = to_map.transformBoundingBox(box)
        extent.scale(1.15)
        canvas.setExtent(extent)
        canvas.refresh()

    @reports
    def _copy(self) -> None:
        lines = ["\t".join(column.title for column in self.model.columns)]
        for i in range(self.order.rowCount()):
            cells = (self.order.index(i, j) for j in range(self.order.columnCount()))
            lines.append("\t".join(str(cell.data()) for cell in cells))
        QApplication.clipboard().setText("\n".join(lines))

    @reports
    def _show(self) -> None:
        """Let every control say what the store holds."""
        store, facts = self.store, self.store.facts
        ends = ((self.origin, "origin", "belts"), (self.destination, "destination", "gateways"))
        for combo, name, offered in ends:
            everything = tr("All mining belts") if name == "origin" else tr("All gateways")
            names = [item.name for item in getattr(facts, offered)] if facts else []
            fill(combo, [("", everything), *((n, n) for n in names)], getattr(store, name))
        choose(self.mode, store.mode)
        self.run.setEnabled(bool(store.study) and not store.busy)
        self.situation.setText(_situation(store))

    @reports
    def _show_weights(self) -> None:
        try:
            weights = parse_weights(self.store.weights)
        except KachinError:  # a project that somebody edited
            weights = (1.0, 1.0, 1.0)
        total, largest = sum(weights), max(weights)
        for slider, share, weight in zip(self.sliders, self.shares, weights):
            share.setText(f"{100 * weight / total:.0f} %")
            if not slider.hasFocus() and not slider.isSliderDown():
                blocked = slider.blockSignals(True)
                slider.setValue(round(100 * weight / largest))
                slider.blockSignals(blocked)
        known = self.preset.findData(self.store.weights)
        self.preset.setCurrentIndex(known if known >= 0 else self.preset.findData(_OWN))
        self.model.set_weights(weights)
        self.order.show_kind(self.order.kind)
        self._show_hint()

    @reports
    def _show_routes(self) -> None:
        source = self.store.routes
        if not source:
            self._take_routes(source, RouteTable())
            return
        Reading(
            self.iface, self, tr("Reading the routes"), partial(read_routes, source),
            partial(self._take_routes, source),
        ).start()  # fmt: skip

    def _take_routes(self, source: str, table: RouteTable) -> None:
        if source != self.store.routes:
            return  # others were computed meanwhile
        self.model.set_table(table, parse_weights(self.store.weights))
        self.order.show_kind(self.order.kind)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        for control in (self.zoom, self.copy, self.shown):
            control.setEnabled(bool(table.rows))
        self._fit_columns()
        self._show_hint()
        self.store.route_selected.emit(self.store.route)

    def _fit_columns(self) -> None:
        """Numbers in full; long names shortened, so that the numbers are in sight."""
        self.table.resizeColumnsToContents()
        widest = self.table.fontMetrics().averageCharWidth() * _NAME_CHARS
        for column in (1, 2):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), widest))
        self.table.verticalHeader().setDefaultSectionSize(
            round(1.6 * self.table.fontMetrics().height())
        )

    def _show_hint(self) -> None:
        if not self.model.rows:
            self.hint.setText(tr("Press Run: the first time takes a minute, later runs seconds."))
            return
        text = tr("{count} routes. Bold: first of its belt under the weights. Click one, here or "
                  "on the map.")  # fmt: skip
        self.hint.setText(text.format(count=self.order.rowCount()))

    @reports
    def _show_route(self, key: RouteKey | None) -> None:
        """Mark the row of the route that was chosen on the map."""
        row = self.model.row_of(key)
        selection = self.table.selectionModel()
        if row < 0:
            selection.clear()
            return
        index = self.order.mapFromSource(self.model.index(row, 0))
        if not index.isValid() or index.row() == self.table.currentIndex().row():
            return
        flags = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index)


def _situation(store: DeskStore) -> str:
    """The situation in a line, as the tab Study holds it."""
    if not store.study:
        return tr("No study yet: press Start in the tab Study.")
    day = QDate.fromString(store.date, "yyyy-MM-dd")
    terrain = Path(store.terrain).stem if store.terrain else tr("coarse relief")
    return tr("{season} season, {date}, {terrain}").format(
        season=dict(seasons()).get(store.season, store.season),
        date=QLocale().toString(day, "d MMM yyyy"),
        terrain=terrain,
    )
