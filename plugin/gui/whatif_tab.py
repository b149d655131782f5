"""The tab What if: choose scenarios, compare them, see the differences."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QModelIndex, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QHeaderView, QListWidgetItem, QWidget

from ..cartography.texts import tr
from ..core.errors import InputError
from ..core.friction import MEASURES
from ..core.scenario import Scenario
from ..io.scenarios import SCENARIOS, read_scenarios, shipped_scenarios
from .background import Reading
from .choices import choose, fill, index_of, modes, seasons
from .forms import form, give_room
from .jobs import Jobs, Step
from .routes_control import stamp
from .slots import reports, say
from .store import DeskStore
from .whatif_map import WhatIfMap
from .whatif_model import Comparison, WhatIfModel, read_comparison

_FILE_ROLE = Qt.ItemDataRole.UserRole
_NAME_ROLE = Qt.ItemDataRole.UserRole + 1
_NOTHING = "-"
_Form = form("whatif_tab")


class WhatIfTab(QWidget, _Form):  # type: ignore[misc, valid-type]
    """Runs 'Compare scenarios' on what is chosen and shows its table side by side."""

    def __init__(self, iface: QgisInterface, store: DeskStore, jobs: Jobs) -> None:
        super().__init__()
        self.setupUi(self)
        give_room(self)
        self.iface = iface
        self.store = store
        self.jobs = jobs
        self.model = WhatIfModel(self)
        self.map = WhatIfMap(iface, store, jobs)
        self._dress()
        self.add.clicked.connect(self._add)
        self.folder.clicked.connect(self._show_folder)
        self.compare.clicked.connect(self._compare)
        self.measure.activated.connect(self._measure_chosen)
        self.table.selectionModel().currentColumnChanged.connect(self._scenario_chosen)
        self.scenarios.itemChanged.connect(self._remember)
        store.ticked_changed.connect(self._restore)
        store.compared_by_changed.connect(self._show_measure)
        store.scenarios_ready.connect(self._show_comparison)
        store.study_changed.connect(self._show)
        store.busy_changed.connect(self._show)
        self._restore()
        self._show()

    def _dress(self) -> None:
        for scenario in shipped_scenarios():
            self._list(scenario, None)
        titles = (tr("money"), tr("hours"), tr("exposure"))
        fill(self.measure, list(zip(MEASURES, titles)), MEASURES[0])
        self.table.setModel(self.model)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        rows = self.scenarios.count()
        edges = 2 * self.scenarios.frameWidth() + 2
        self.scenarios.setMaximumHeight(rows * self.scenarios.sizeHintForRow(0) + edges)
        self.table.setMinimumHeight(120)

    def _list(self, scenario: Scenario, path: str | None) -> None:
        """Offer a scenario; one that does not ship belongs to a file."""
        item = QListWidgetItem(tr(scenario.title) if scenario.title else scenario.name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        item.setToolTip(tr(scenario.note) if scenario.note else scenario.name)
        item.setData(_FILE_ROLE, path)
        item.setData(_NAME_ROLE, path or scenario.name)
        self.scenarios.addItem(item)

    @reports
    def _restore(self) -> None:
        """Tick what the project remembers; a file of one's own is read where it is still there."""
        wanted = self.store.ticked.splitlines()
        blocked = self.scenarios.blockSignals(True)
        listed = {item.data(_NAME_ROLE) for item in self._items()}
        for path in wanted:
            if path not in listed and Path(path).is_file():
                for scenario in read_scenarios(path):
                    self._list(scenario, path)
        for item in self._items():
            on = item.data(_NAME_ROLE) in wanted
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.scenarios.blockSignals(blocked)

    @reports
    def _remember(self) -> None:
        ticked = (i for i in self._items() if i.checkState() == Qt.CheckState.Checked)
        names = dict.fromkeys(str(item.data(_NAME_ROLE)) for item in ticked)
        self.store.ticked = "\n".join(names) or _NOTHING

    def _items(self) -> list[QListWidgetItem]:
        return [self.scenarios.item(i) for i in range(self.scenarios.count())]

    @reports
    def _add(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Take a scenario"), "", tr("Scenarios (*.json)")
        )
        if name:
            self.store.ticked = f"{self.store.ticked}\n{name}"

    @reports
    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(SCENARIOS)))

    @reports
    def _compare(self) -> None:
        if not self.store.study:
            raise InputError(tr("no study is open"), tr("press Start in the tab Study"))
        ready, files = self.chosen()
        if not ready and not files:
            raise InputError(tr("no scenario is chosen"), tr("tick at least one of the list"))
        target = self._target(ready, files)
        if all(Path(path).is_file() for path in target.values()):
            self._compared(target, {})  # nothing has changed since
            return
        Path(target["OUTPUT"]).parent.mkdir(parents=True, exist_ok=True)
        step = Step(
            "kachin:comparescenarios",
            tr("Comparing scenarios"),
            {**self._situation(), "READY": ready, "FILES": files, **target},
        )
        self.jobs.run(step.title, [step], partial(self._compared, target))

    def chosen(self) -> tuple[list[int], list[str]]:
        """Numbers of the ready scenarios, and files of the others."""
        ticked = [
            (i, item.data(_FILE_ROLE))
            for i, item in enumerate(self._items())
            if item.checkState() == Qt.CheckState.Checked
        ]
        return [i for i, path in ticked if not path], list(
            dict.fromkeys(path for _, path in ticked if path)
        )

    def _situation(self) -> dict[str, Any]:
        store = self.store
        given: dict[str, Any] = {
            "STUDY": store.study,
            "MODE": index_of(modes(), store.mode),
            "SEASON": index_of(seasons(), store.season),
            "DATE": store.date,
        }
        if store.terrain:
            given["DEM"] = store.terrain
        return given

    def _target(self, ready: list[int], files: list[str]) -> dict[str, str]:
        """Files beside the study, named by the inputs."""
        study = Path(self.store.study)
        inputs = [stamp(self.store.study), stamp(self.store.terrain), *map(stamp, files)]
        inputs += [str(ready), self.store.mode, self.store.season, self.store.date]
        key = hashlib.sha256("\n".join(inputs).encode()).hexdigest()[:10]
        folder = study.parent / f"{study.stem}_results"
        return {
            "OUTPUT": str(folder / f"scenarios_{key}.gpkg"),
            "LINES": str(folder / f"scenario_routes_{key}.gpkg"),
            "DIFFERENCE": str(folder / f"scenario_hours_{key}.tif"),
        }

    def _compared(self, target: dict[str, str], _: dict[str, Any]) -> None:
        shown = partial(self._shown, target["OUTPUT"])
        self.map.show(target["LINES"], target["DIFFERENCE"], self.model.measure, shown)

    def _shown(self, path: str) -> None:
        if self.store.scenarios == path:
            self._show_comparison(path)
        self.store.scenarios = path
        self.store.route = None  # its mark would lie on the routes of the scenarios
        say(self.iface, tr("The scenarios are compared and on the map."))

    @reports
    def _scenario_chosen(self, index: QModelIndex) -> None:
        """The raster of the column that is clicked."""
        if index.isValid():
            self.map.show_scenario(self.model.comparison.scenarios[index.column()][0])

    @reports
    def _measure_chosen(self) -> None:
        self.store.compared_by = str(self.measure.currentData())

    @reports
    def _show_measure(self, measure: str) -> None:
        choose(self.measure, measure)
        self.model.set_measure(measure)
        self.map.show_measure(measure)

    @reports
    def _show_comparison(self, path: str) -> None:
        if not path or not Path(path).is_file():
            self._take("", Comparison())
            return
        Reading(
            self.iface, self, tr("Reading the scenarios"), partial(read_comparison, path),
            partial(self._take, path),
        ).start()  # fmt: skip

    def _take(self, path: str, comparison: Comparison) -> None:
        if path != self.store.scenarios:
            return  # another comparison was made meanwhile
        self.model.set_comparison(comparison)
        self._show()

    @reports
    def _show(self) -> None:
        there = QgsApplication.processingRegistry().algorithmById("kachin:comparescenarios")
        self.compare.setEnabled(
            bool(self.store.study) and not self.store.busy and there is not None
        )
        filled = self.model.rowCount() > 0
        for widget in (self.table, self.measure, self.measure_label):
            widget.setVisible(filled)
        text = tr(
            "Green: less than in the base; orange: more; an arrow: another gateway wins. "
            "A click on a column shows on the map where that scenario takes longer."
        )
        empty = tr(
            "Tick scenarios and press Compare. Their files are short texts to copy and edit."
        )
        self.hint.setText(text if filled else empty)
