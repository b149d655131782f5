"""A main window with the parts of QgisInterface that the plugin uses, made of QGIS' own classes."""

from __future__ import annotations

import time
from collections.abc import Callable

from qgis.core import (
    QgsLayerTreeModel,
    QgsLocator,
    QgsLocatorFilter,
    QgsProject,
    QgsTemporalNavigationObject,
)
from qgis.gui import (
    QgsLayerTreeMapCanvasBridge,
    QgsLayerTreeView,
    QgsMapCanvas,
    QgsMessageBar,
    QgsOptionsWidgetFactory,
)
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import (
    QAction,
    QDockWidget,
    QMainWindow,
    QMenu,
    QToolBar,
    QVBoxLayout,
    QWidget,
)


def wait_until(true: Callable[[], bool], seconds: float) -> None:
    """Let Qt work until something is so; fails after a time."""
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, "waited in vain"
        QCoreApplication.processEvents()
        time.sleep(0.005)


class Desk:
    """What QGIS gives a plugin, over a real window, canvas, layer tree and message bar.

    QgisInterface itself is abstract outside the QGIS application.
    """

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.window.resize(1300, 800)
        central = QWidget(self.window)
        column = QVBoxLayout(central)
        self.bar = QgsMessageBar(central)
        self.canvas = QgsMapCanvas(central)
        self.controller = QgsTemporalNavigationObject(self.window)
        self.canvas.setTemporalController(self.controller)
        column.addWidget(self.bar)
        column.addWidget(self.canvas)
        self.window.setCentralWidget(central)
        self.bridge = QgsLayerTreeMapCanvasBridge(
            QgsProject.instance().layerTreeRoot(), self.canvas, self.window
        )
        # As in QGIS, adding a layer makes its legend.
        self.tree = QgsLayerTreeView(central)
        root = QgsProject.instance().layerTreeRoot()
        self.tree.setModel(QgsLayerTreeModel(root, self.window))
        self.tree.setFixedHeight(120)
        column.addWidget(self.tree)
        self.plugin_menu = QMenu("Plugins", self.window)
        self.menus: dict[str, QMenu] = {}
        self.locator = QgsLocator(self.window)
        self.option_pages: list[QgsOptionsWidgetFactory] = []

    def mainWindow(self) -> QMainWindow:
        return self.window

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def layerTreeCanvasBridge(self) -> QgsLayerTreeMapCanvasBridge:
        return self.bridge

    def messageBar(self) -> QgsMessageBar:
        return self.bar

    def addToolBar(self, title: str) -> QToolBar:
        return self.window.addToolBar(title)

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:
        self.window.addDockWidget(area, dock)
        dock.show()

    def removeDockWidget(self, dock: QDockWidget) -> None:
        self.window.removeDockWidget(dock)

    def registerLocatorFilter(self, item: QgsLocatorFilter) -> None:
        self.locator.registerFilter(item)

    def deregisterLocatorFilter(self, item: QgsLocatorFilter) -> None:
        self.locator.deregisterFilter(item)

    def registerOptionsWidgetFactory(self, factory: QgsOptionsWidgetFactory) -> None:
        self.option_pages.append(factory)

    def unregisterOptionsWidgetFactory(self, factory: QgsOptionsWidgetFactory) -> None:
        self.option_pages.remove(factory)

    def addPluginToMenu(self, name: str, action: QAction) -> None:
        if name not in self.menus:
            menu = QMenu(name, self.window)
            menu.setObjectName(name.replace(" ", ""))
            self.plugin_menu.addMenu(menu)
            self.menus[name] = menu
        self.menus[name].addAction(action)

    def removePluginMenu(self, name: str, action: QAction) -> None:
        menu = self.menus[name]
        menu.removeAction(action)
        if not menu.actions():
            # QGIS forgets the menu, but does not delete it.
            self.plugin_menu.removeAction(menu.menuAction())
            self.menus.pop(name)

    def messages(self) -> list[str]:
        """Texts that the message bar shows."""
        return [item.text() for item in self.bar.items()]
