"""Menu and toolbar: add the layers of a study, open the algorithms."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProject,
    QgsRectangle,
    QgsSettings,
    QgsTemporalNavigationObject,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QFileDialog, QMessageBox, QToolBar

from ..cartography import design
from ..cartography.project import add_study_layers
from ..core.errors import InputError
from .report import TITLE, reports, tr

LAST_STUDY = "kachin_corridors/last_study"


class PluginActions(QObject):
    """The plugin's entries in the main window; ``unload`` removes each that ``load`` added."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__(iface.mainWindow())
        self.iface = iface
        self.toolbar: QToolBar | None = None
        self.entries: list[QAction] = []

    def load(self) -> None:
        """Add the toolbar and the menu."""
        design.register_fonts()
        self.toolbar = self.iface.addToolBar(TITLE)
        self.toolbar.setObjectName("KachinCorridorsToolBar")
        self._add(
            "add_study",
            tr("Add study layers"),
            tr("Load the study, styled and grouped"),
            self.add_study,
        )
        self._add(
            "open_study",
            tr("Open another study…"),
            tr("Choose a study and load it"),
            self.open_study,
        )
        self._add("toolbox", tr("Algorithms"), tr("Show the Processing toolbox"), self.show_toolbox)

    def unload(self) -> None:
        """Remove the menu and the toolbar."""
        for action in reversed(self.entries):
            self.iface.removePluginMenu(TITLE, action)
            if self.toolbar is not None:
                self.toolbar.removeAction(action)
            action.deleteLater()
        self.entries.clear()
        if self.toolbar is not None:
            self.iface.mainWindow().removeToolBar(self.toolbar)
            self.toolbar.deleteLater()
            self.toolbar = None
        self.deleteLater()

    def _add(self, icon: str, text: str, tip: str, slot: object) -> None:
        action = QAction(
            QIcon(str(design.RESOURCES / "icons" / f"{icon}.svg")), text, self.iface.mainWindow()
        )
        action.setObjectName(f"kachin_{icon}")
        action.setToolTip(tip)
        action.setStatusTip(tip)
        action.triggered.connect(slot)
        self.iface.addPluginToMenu(TITLE, action)
        if self.toolbar is not None:
            self.toolbar.addAction(action)
        self.entries.append(action)

    @reports
    def add_study(self) -> None:
        """Load the study used last; where there is none yet, offer to build one."""
        study = Path(str(QgsSettings().value(LAST_STUDY, "")))
        if study.is_file():
            self.load_study(study)
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
            self.build_study()
        elif choice == button.Open:
            self.choose_study()

    @reports
    def open_study(self) -> None:
        """Ask for a study and load it."""
        self.choose_study()

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

    def choose_study(self) -> None:
        """Load the study that the user chooses, beginning where the last one is."""
        last = str(QgsSettings().value(LAST_STUDY, ""))
        name, _ = QFileDialog.getOpenFileName(
            self.iface.mainWindow(), tr("Open a study"), last, tr("Studies (*.gpkg)")
        )
        if name:
            self.load_study(Path(name))

    def build_study(self) -> None:
        """Ask where a new study shall be, build it there and load it."""
        start = str(Path.home() / "study.gpkg")
        name, _ = QFileDialog.getSaveFileName(
            self.iface.mainWindow(), tr("Build a study"), start, tr("Studies (*.gpkg)")
        )
        if not name:
            return
        import processing

        path = Path(name if name.endswith(".gpkg") else f"{name}.gpkg")
        try:
            processing.run("kachin:createstudy", {"OUTPUT": str(path)})
        except QgsProcessingException as error:
            raise InputError(str(error)) from error
        self.load_study(path)

    def load_study(self, study: Path) -> None:
        """Add a study's layers to the project and show Kachin on its date."""
        project = QgsProject.instance()
        canvas = self.iface.mapCanvas()
        bridge = self.iface.layerTreeCanvasBridge()
        automatic = bridge.autoSetupOnFirstLayer()
        # On the first layer of a project QGIS takes over that layer's CRS and extent.
        bridge.setAutoSetupOnFirstLayer(False)
        canvas.freeze(True)
        try:
            group = add_study_layers(study, project)
            bridge.setCanvasLayers()
        finally:
            canvas.freeze(False)
            bridge.setAutoSetupOnFirstLayer(automatic)
        QgsSettings().setValue(LAST_STUDY, str(study))
        for node in group.findLayers():
            node.setExpanded(False)
        extent = project.viewSettings().defaultViewExtent()
        if not extent.isEmpty():
            canvas.setDestinationCrs(project.crs())
            canvas.setExtent(QgsRectangle(extent))
        self._show_date(project)
        canvas.refresh()
        count = len(group.findLayerIds())
        text = tr("{count} layers of {name}, control as of {date}").format(
            count=count,
            name=study.name,
            date=project.timeSettings().temporalRange().begin().date().toString("yyyy-MM-dd"),
        )
        self.iface.messageBar().pushMessage(TITLE, text, Qgis.MessageLevel.Success, 8)

    def _show_date(self, project: QgsProject) -> None:
        """Let the window's temporal controller stand on the project's day."""
        controller = self.iface.mapCanvas().temporalController()
        span = project.timeSettings().temporalRange()
        if isinstance(controller, QgsTemporalNavigationObject) and not span.isInfinite():
            controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.FixedRange)
            controller.setTemporalExtents(span)
        self.iface.mapCanvas().setTemporalRange(span)
