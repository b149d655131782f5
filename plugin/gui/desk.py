"""The desk: everything that the plugin adds to QGIS' window, put together by hand."""

from __future__ import annotations

from typing import Protocol

from qgis.core import QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, Qt

from ..cartography import design
from ..cartography.texts import tr
from ..processing.settings import read_settings
from .actions import PluginActions
from .dock import KachinDock
from .form_links import FormLinks
from .jobs import Jobs
from .live_route import LivePart
from .locator import Locator
from .map_link import MapLink
from .options import OptionsFactory
from .profile_panel import ProfilePanel
from .report_tab import ReportTab
from .routes_control import RoutesControl
from .routes_tab import RoutesTab
from .slots import reports
from .store import DeskStore
from .study_control import StudyControl
from .study_tab import StudyTab
from .time_link import TimeLink
from .time_panel import TimePanel
from .whatif_tab import WhatIfTab


class Part(Protocol):
    """Something that registers itself in the window and takes itself away again."""

    def load(self) -> None: ...

    def unload(self) -> None: ...


class Desk(QObject):
    """Builds the parts in order; ``unload`` takes them away in reverse order.

    A new part needs a line in ``_parts``: it gets the store, whose signals tell what happens,
    ``jobs`` for work in the background, ``dock.add_panel`` for a place in the dock and
    ``actions.add`` for a button in the toolbar.
    """

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__(iface.mainWindow())
        self.iface = iface
        self.project = QgsProject.instance()
        self.store = DeskStore(self.project, self)
        self.jobs = Jobs(iface, self.store)
        self.study = StudyControl(iface, self.store, self.jobs)
        self.routes = RoutesControl(iface, self.store, self.jobs)
        self.dock: KachinDock | None = None
        self.parts: list[Part] = []

    def load(self) -> None:
        """Add the dock and the parts, and take over what the project remembers."""
        design.register_fonts()
        self.dock = KachinDock(self.iface, self.store, self.jobs)
        self.study_tab = StudyTab(self.iface, self.store, self.study)
        self.routes_tab = RoutesTab(self.iface, self.store, self.routes)
        self.whatif_tab = WhatIfTab(self.iface, self.store, self.jobs)
        self.report_tab = ReportTab(self.iface, self.store, self.jobs, self.routes)
        self.dock.add_tabs(
            (
                (self.study_tab, tr("Study"), tr("Which study, day, season and terrain")),
                (self.routes_tab, tr("Routes"), tr("From which belt to which gateway, and how")),
                (self.whatif_tab, tr("What if"), tr("What changes when one thing changes")),
                (self.report_tab, tr("Report"), tr("Documents to hand over")),
            )
        )
        self.study_tab.started.connect(self._go_to_routes)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.actions = PluginActions(self.iface, self.study, self.dock)
        self.parts = self._parts()
        for part in self.parts:
            part.load()
        self.project.readProject.connect(self._read_project)
        self.project.cleared.connect(self._cleared)
        self.project.writeProject.connect(self._write_project)
        self._read_project()

    def _parts(self) -> list[Part]:
        self.live = LivePart(self.iface, self.store, self.actions)
        self.profile = ProfilePanel(
            self.iface, self.store, self.actions, self.routes_tab, self.live
        )
        self.time = TimePanel(self.iface, self.store, self.dock)
        return [
            self.actions,
            MapLink(self.iface, self.store, self.routes_tab),
            Locator(self.iface, self.store),
            OptionsFactory(self.iface, self.store),
            self.live,
            self.profile,
            self.time,
            TimeLink(self.iface, self.store),
            FormLinks(self.iface, self.store),
        ]

    def unload(self) -> None:
        """Take everything away; what was computed stays where it is."""
        self.project.readProject.disconnect(self._read_project)
        self.project.cleared.disconnect(self._cleared)
        self.project.writeProject.disconnect(self._write_project)
        self.jobs.cancel()
        self.study.stop()
        self.routes.stop()
        self.whatif_tab.map.stop()
        for part in reversed(self.parts):
            part.unload()
        self.parts.clear()
        if self.dock is not None:
            self.iface.removeDockWidget(self.dock)
            self.dock.setParent(None)
            self.dock.deleteLater()
            self.dock = None
        self.deleteLater()

    @reports
    def _go_to_routes(self) -> None:
        if self.dock is not None:
            self.dock.show_tab(self.routes_tab)
            self.routes_tab.run.setFocus()

    @reports
    def _read_project(self) -> None:
        self.store.restore()
        self.study.adopt()
        if not self.project.fileName() and not self.store.study:
            self._begin()

    @reports
    def _cleared(self) -> None:
        self.store.reset()
        self._begin()

    def _begin(self) -> None:
        """A new project begins with the season and the date of the options."""
        settings = read_settings()
        self.store.propose(season=settings.season, date=settings.date)

    @reports
    def _write_project(self) -> None:
        self.store.remember_all()
