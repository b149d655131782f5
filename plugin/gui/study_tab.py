"""The tab Study: which study, which day, season and terrain, and what is missing."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QDate, QLocale, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ..cartography.texts import tr
from ..cartography.tree import study_group
from ..core.errors import InputError
from .choices import choose, fill, seasons
from .forms import form, give_room, make_bold
from .missing import Missing, what_is_missing
from .slots import reports
from .store import DeskStore
from .study_control import StudyControl, default_study, last_study

_ISO = "yyyy-MM-dd"
_Form = form("study_tab")


class StudyTab(QWidget, _Form):  # type: ignore[misc, valid-type]
    """Shows and edits what the store holds about the study.

    ``started`` tells that the shortest way has led to a study on the map.
    """

    started = pyqtSignal()

    def __init__(self, iface: QgisInterface, store: DeskStore, control: StudyControl) -> None:
        super().__init__()
        self.setupUi(self)
        give_room(self)
        self.iface = iface
        self.store = store
        self.control = control
        make_bold(self.welcome_title, 1.15)
        make_bold(self.study_name, 1.1)
        self.welcome.setFrameShape(QFrame.Shape.StyledPanel)
        fill(self.season, seasons(), store.season)
        self._connect()
        self._show()

    def _connect(self) -> None:
        store = self.store
        self.start.clicked.connect(self._start)
        self.create.clicked.connect(self._create)
        self.open.clicked.connect(self._open)
        self.show_layers.clicked.connect(self._show_layers)
        self.latest.clicked.connect(self._latest)
        self.browse_terrain.clicked.connect(self._browse_terrain)
        self.date.dateChanged.connect(self._date_edited)
        self.season.activated.connect(self._season_edited)
        self.terrain.activated.connect(self._terrain_edited)
        for signal in (store.study_changed, store.date_changed, store.season_changed):
            signal.connect(self._show)
        for signal in (store.terrain_changed, store.facts_ready, store.study_shown):
            signal.connect(self._show)
        for signal in (store.routes_ready, store.busy_changed):
            signal.connect(self._show)
        QgsProject.instance().layersAdded.connect(self._show_terrains)
        QgsProject.instance().layersRemoved.connect(self._show_terrains)

    @reports
    def _start(self) -> None:
        """The shortest way: the study used last, or a new one in the documents folder."""
        known = last_study() or default_study()
        if known.is_file():
            self.control.show(known, self.started.emit)
        else:
            self.control.build(known, self.started.emit)

    @reports
    def _create(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Build a study"), str(default_study()), tr("Studies (*.gpkg)")
        )
        if name:
            self.control.build(Path(name))

    @reports
    def _open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            tr("Open a study"),
            self.store.study or str(last_study() or ""),
            tr("Studies (*.gpkg)"),
        )
        if name:
            self.control.show(Path(name))

    @reports
    def _show_layers(self) -> None:
        self.control.show(Path(self._required_study()))

    @reports
    def _latest(self) -> None:
        facts = self.store.facts
        if facts is None or facts.latest is None:
            raise InputError(tr("no study is open"), tr("press Start, or open one"))
        self.store.date = facts.latest.isoformat()

    @reports
    def _browse_terrain(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Choose an elevation model"), self.store.terrain, tr("Rasters (*.*)")
        )
        if name:
            self.store.terrain = name

    @reports
    def _date_edited(self, day: QDate) -> None:
        self.store.date = day.toString(_ISO)

    @reports
    def _season_edited(self) -> None:
        self.store.season = str(self.season.currentData())

    @reports
    def _terrain_edited(self) -> None:
        self.store.terrain = str(self.terrain.currentData() or "")

    @reports
    def _show(self) -> None:
        """Let every control say what the store holds."""
        store, facts = self.store, self.store.facts
        has_study = bool(store.study)
        self.welcome.setVisible(not has_study)
        self.study_frame.setVisible(has_study)
        self.study_name.setText(Path(store.study).stem if has_study else tr("No study"))
        self.study_name.setToolTip(store.study)
        self.start.setText(tr("&Start") if last_study() is None else tr("&Continue"))
        if facts is not None:
            self.study_detail.setText(_detail(facts))
        self.when.setEnabled(has_study)
        group = study_group(Path(store.study), QgsProject.instance()) if has_study else None
        self.show_layers.setVisible(has_study and group is None)
        for control in (self.start, self.create, self.open, self.show_layers):
            control.setEnabled(not store.busy)
        blocked = self.date.blockSignals(True)
        self.date.setDate(QDate.fromString(store.date, _ISO) if store.date else QDate.currentDate())
        self.date.blockSignals(blocked)
        choose(self.season, store.season)
        self._show_terrains()
        self._show_missing()

    @reports
    def _show_terrains(self) -> None:
        fill(self.terrain, terrains(self.store), self.store.terrain)
        self.terrain.setToolTip(
            self.store.terrain or tr("The elevation model that routes are computed on")
        )

    def _show_missing(self) -> None:
        rows = self.missing.layout()
        while rows.count():
            taken = rows.takeAt(0).widget()
            taken.hide()
            taken.deleteLater()
        items = what_is_missing(self.store) if self.store.study else []
        self.missing.setVisible(bool(items))
        for item in items:
            rows.addWidget(self._row(item))

    def _row(self, item: Missing) -> QWidget:
        row = QWidget(self.missing)
        row.setToolTip(item.why)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        text = QLabel(item.text, row)
        text.setWordWrap(True)
        text.setToolTip(item.why)
        line.addWidget(text, 1)
        button = QPushButton(item.button, row)
        button.setObjectName(f"get_{item.key}")
        button.setToolTip(item.why)
        button.setEnabled(not self.store.busy)
        button.clicked.connect(reports(lambda tab: item.get(tab.iface, tab.store)).__get__(self))
        line.addWidget(button)
        return row

    def _required_study(self) -> str:
        if not self.store.study:
            raise InputError(tr("no study is open"), tr("press Start, or open one"))
        return self.store.study


def terrains(store: DeskStore) -> list[tuple[str, str]]:
    """Elevation models to choose from: the coarse relief, rasters of the project, the chosen."""
    found = {"": tr("Coarse demonstration relief (9 km)")}
    for layer in QgsProject.instance().mapLayers().values():
        source = layer.source()
        single = layer.type() == QgsMapLayer.LayerType.RasterLayer and layer.bandCount() == 1
        ours = source.startswith("GPKG:") or layer.customProperty("kachin/role")
        if single and not ours and Path(source).is_file():
            found[source] = layer.name()
    if store.terrain and store.terrain not in found:
        found[store.terrain] = Path(store.terrain).name
    return list(found.items())


def _detail(facts: object) -> str:
    text = tr("{belts} mining belts, {gateways} gateways, evidence to {date}")
    day = facts.latest  # type: ignore[attr-defined]
    shown = QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy") if day else "?"
    return text.format(belts=len(facts.belts), gateways=len(facts.gateways), date=shown)  # type: ignore[attr-defined]
