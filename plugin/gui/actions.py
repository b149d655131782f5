"""Menu and toolbar: the dock, the layers of a study, the algorithms."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QFileDialog, QMenu, QMessageBox, QToolBar

from ..cartography import design
from ..cartography.texts import tr
from ..core.errors import InputError
from .dock import KachinDock
from .slots import TITLE, reports
from .study_control import StudyControl, default_study, last_study


class PluginActions(QObject):
    """The plugin's entries in the main window; ``unload`` removes each that ``load`` added."""

    def __init__(self, iface: QgisInterface, study: StudyControl, dock: KachinDock) -> None:
        super().__init__(iface.mainWindow())
        self.iface = iface
        self.study = study
        self.dock = dock
        self.toolbar: QToolBar | None = None
        self.entries: list[QAction] = []

    def load(self) -> None:
        """Add the toolbar and the menu."""
        self.toolbar = self.iface.addToolBar(TITLE)
        self.toolbar.setObjectName("KachinCorridorsToolBar")
        toggle = self.add(
            "icon", tr("Kachin Corridors dock"), tr("Show or hide the dock beside the map"), None
        )
        toggle.setCheckable(True)
        toggle.setChecked(not self.dock.isHidden())
        toggle.triggered.connect(self.show_dock)
        self.dock.visibilityChanged.connect(self._dock_shown)
        self.add(
            "add_study",
            tr("Add study layers"),
            tr("Load the study, styled and grouped"),
            self.add_study,
        )
        self.add(
            "open_study",
            tr("Open another study…"),
            tr("Choose a study and load it"),
            self.open_study,
        )
        self.add("toolbox", tr("Algorithms"), tr("Show the Processing toolbox"), self.show_toolbox)

    def unload(self) -> None:
        """Remove the menu and the toolbar."""
        self.dock.visibilityChanged.disconnect(self._dock_shown)
        for action in reversed(self.entries):
            self.remove(action)
        if self.toolbar is not None:
            self.iface.mainWindow().removeToolBar(self.toolbar)
            self.toolbar.deleteLater()
            self.toolbar = None
        for menu in self.iface.mainWindow().findChildren(QMenu):
            # QGIS takes an empty menu out of its own, but keeps it.
            if menu.title() == TITLE and not menu.actions():
                menu.deleteLater()
        self.deleteLater()

    def add(self, icon: str, text: str, tip: str, slot: object) -> QAction:
        """An entry in the menu and a button in the toolbar; other parts add theirs here."""
        action = QAction(
            QIcon(str(design.RESOURCES / "icons" / f"{icon}.svg")), text, self.iface.mainWindow()
        )
        action.setObjectName(f"kachin_{icon}")
        action.setToolTip(tip)
        action.setStatusTip(tip)
        if slot is not None:
            action.triggered.connect(slot)
        self.iface.addPluginToMenu(TITLE, action)
        if self.toolbar is not None:
            self.toolbar.addAction(action)
        self.entries.append(action)
        return action

    def remove(self, action: QAction) -> None:
        """Take an entry away."""
        self.entries.remove(action)
        self.iface.removePluginMenu(TITLE, action)
        if self.toolbar is not None:
            self.toolbar.removeAction(action)
        action.deleteLater()

    @reports
    def show_dock(self, shown: bool) -> None:
        """Show the dock in front of those it shares its place with, or hide it."""
        self.dock.setUserVisible(shown)

    @reports
    def _dock_shown(self) -> None:
        self.entries[0].setChecked(not self.dock.isHidden())

    @reports
    def add_study(self) -> None:
        """Load the study used last; where there is none yet, offer to build one."""
        study = Path(self.study.store.study) if self.study.store.study else last_study()
        if study is not None and study.is_file():
            self.study.show(study)
            return
        button = QMessageBox.StandardButton
        text = tr("There is no study yet. Build one from the data that come with the plugin?")
        choice = QMessageBox.question(
            self.iface.mainWindow(),
            TITLE,
            text,
            button.Yes | button.Open | button.Cancel,
            button.Yes,
        )
        if choice == button.Yes:
            self._build_study()
        elif choice == button.Open:
            self._choose_study()

    @reports
    def open_study(self) -> None:
        """Ask for a study and load it."""
        self._choose_study()

    @reports
    def show_toolbox(self) -> None:
        """Open the Processing toolbox, where the algorithms are."""
        for dock in self.iface.mainWindow().findChildren(QObject, "ProcessingToolbox"):
            dock.show()
            dock.raise_()
            return
        raise InputError(
            tr("the Processing toolbox is not there"),
            tr("enable the plugin Processing in Plugins > Manage and Install Plugins"),
        )

    def _choose_study(self) -> None:
        """Load the study that the user chooses, beginning where the last one is."""
        name, _ = QFileDialog.getOpenFileName(
            self.iface.mainWindow(),
            tr("Open a study"),
            str(last_study() or ""),
            tr("Studies (*.gpkg)"),
        )
        if name:
            self.study.show(Path(name))

    def _build_study(self) -> None:
        """Ask where a new study shall be, build it there and load it."""
        name, _ = QFileDialog.getSaveFileName(
            self.iface.mainWindow(),
            tr("Build a study"),
            str(default_study()),
            tr("Studies (*.gpkg)"),
        )
        if name:
            self.study.build(Path(name))
