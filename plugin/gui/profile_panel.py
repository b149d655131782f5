"""The panel Route profile below the map: the chosen, the live or the kept route."""

from __future__ import annotations

from functools import partial
from pathlib import Path as FilePath

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QAction

from ..cartography.texts import tr
from ..core.live import LiveRoute
from .actions import PluginActions
from .background import Reading
from .live_route import LivePart
from .live_solver import Ground, read_ground
from .profile_data import Floats, RouteProfile, profile_of_line, profile_of_path
from .profile_dock import ProfileDock
from .profile_map import ProfileMark
from .routes_model import minimised_titles
from .routes_tab import RoutesTab
from .slots import reports
from .store import DeskStore, RouteKey

# Half the pace of the live route, which needs the other half of each frame; hours at rest.
_FRAME_MS, _REST_MS = 33, 200


class ProfilePanel(QObject):
    """Follows the chosen route, the live route, and a line that is selected on the map."""

    def __init__(
        self,
        iface: QgisInterface,
        store: DeskStore,
        actions: PluginActions,
        tab: RoutesTab,
        live: LivePart,
    ) -> None:
        super().__init__(store)
        self.iface, self.store, self.actions = iface, store, actions
        self.tab, self.live = tab, live
        self.ground: Ground | None = None
        self.reading: Reading | None = None
        self._wanted: tuple[str, QgsGeometry, QgsCoordinateReferenceSystem] | None = None
        self._moving: tuple[LiveRoute, Ground] | None = None
        self._asked = 0

    def load(self) -> None:
        """Add the panel, its button, and the mark on the map."""
        canvas = self.iface.mapCanvas()
        self.dock = ProfileDock(self.iface, self.store)
        self.view = self.dock.view
        self.iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        self.dock.hide()
        self.map = ProfileMark(self.iface, self.dock, self.live)
        self._draw = _timer(self, _FRAME_MS, self._draw_live)
        self._rest = _timer(self, _REST_MS, self._count_hours)
        self.action: QAction = self.actions.add(
            "route_profile",
            tr("Route profile panel"),
            tr("Show or hide elevation and grade along the route, below the map"),
            None,
        )
        self.action.setCheckable(True)
        self.action.triggered.connect(self.dock.setUserVisible)
        self.dock.visibilityChanged.connect(self._seen)
        self.live.route_changed.connect(self._live_changed)
        self.store.route_selected.connect(self._route_chosen)
        self.store.routes_ready.connect(self._routes_changed)
        self.store.surface_ready.connect(self._surface_changed)
        canvas.selectionChanged.connect(self._line_selected)
        self._show(None)

    def unload(self) -> None:
        """Take everything away."""
        canvas = self.iface.mapCanvas()
        canvas.selectionChanged.disconnect(self._line_selected)
        self.dock.visibilityChanged.disconnect(self._seen)
        self.map.remove()
        self._draw.stop()
        self._rest.stop()
        self._asked += 1
        self.actions.remove(self.action)
        self.iface.removeDockWidget(self.dock)
        self.dock.setParent(None)
        self.dock.deleteLater()
        self.ground = None

    @reports
    def _seen(self, visible: bool) -> None:
        self.action.setChecked(not self.dock.isHidden())
        if visible and self.view.shown is None:
            self._read_wanted()

    @reports
    def _live_changed(self, route: LiveRoute | None, ground: Ground | None) -> None:
        if route is not None and ground is not None:
            self._moving = (route, ground)
            if not self._draw.isActive() and self.dock.isVisible():
                self._draw.start()
        elif self._moving is not None and not self.live.active:
            self._moving = None
            self._want_kept()

    @reports
    def _draw_live(self) -> None:
        if self._moving is None:
            return
        route, ground = self._moving
        self._asked += 1  # what is being read comes too late
        self._show(profile_of_path(route.path, ground, tr("Live route")))
        self._rest.start()

    @reports
    def _count_hours(self) -> None:
        if self.view.shown is not None:
            self.view.show_hours(self.view.shown.hours())

    def _want_kept(self) -> None:
        """The route kept last, else the chosen one."""
        kept, there = self.live.kept, self.live.there
        if kept is not None and there is not None:
            title = tr("{origin} to {destination}, kept").format(
                origin=kept.ends[0], destination=kept.ends[1]
            )
            self._want(title, kept.line, self.map.frame.crs(there.ground))
        else:
            self._route_chosen(self.store.route)

    @reports
    def _route_chosen(self, key: RouteKey | None) -> None:
        row = self.tab.model.row_of(key)
        if key is None or row < 0:
            self._forget()
            return
        title = tr("{origin} to {destination}, {kind}").format(
            origin=key.origin,
            destination=key.destination,
            kind=minimised_titles().get(key.minimised, key.minimised),
        )
        self._want(title, self.tab.model.rows[row].geometry, self.tab.model.crs)

    @reports
    def _line_selected(self, layer: QgsVectorLayer) -> None:
        """One line selected on the map, in whatever layer, is shown too."""
        lines = QgsWkbTypes.GeometryType.LineGeometry
        if layer is None or layer.geometryType() != lines or layer.selectedFeatureCount() != 1:
            return
        feature = next(layer.getSelectedFeatures())
        name = next((n for n in ("name", "id") if n in feature.fields().names()), None)
        title = layer.name() if name is None else f"{layer.name()}: {feature[name]}"
        if {"origin", "destination"} <= set(feature.fields().names()):
            title = tr("{origin} to {destination}").format(
                origin=feature["origin"], destination=feature["destination"]
            )
        self._want(title, feature.geometry(), layer.crs())

    @reports
    def _routes_changed(self) -> None:
        self._forget()

    @reports
    def _surface_changed(self) -> None:
        self.ground = None
        self._moving = None
        self._forget()

    def _forget(self) -> None:
        self._wanted = None
        self._asked += 1
        self._show(None)

    def _want(self, title: str, line: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        self._wanted = (title, line, crs)
        self._asked += 1
        self._show(None)
        self._read_wanted()

    def _read_wanted(self) -> None:
        """Work out the profile in a thread, with the surface where it is not in memory yet."""
        path = self.store.friction
        if self._wanted is None or not self.dock.isVisible() or not FilePath(path or "").is_file():
            return
        title, line, crs = self._wanted
        # Made here: in another thread QGIS does not always find its database of systems.
        parts, system = line_parts(line), crs.toWkt()
        held = next(
            (g for g in (self.ground, self.live.solver.ground) if g and g.path == path), None
        )
        asked = self._asked
        self.view.show_profile(None, tr("Reading the profile…"))

        def work() -> tuple[Ground, RouteProfile, tuple[Floats, Floats]]:
            ground = held or read_ground(path)
            made = profile_of_line(parts, system, ground, title)
            return ground, made, made.hours()

        self.reading = Reading(
            self.iface, self.dock, tr("Route profile"), work, partial(self._have_read, asked),
            partial(self._could_not, asked),
        ).start()  # fmt: skip

    def _have_read(
        self, asked: int, found: tuple[Ground, RouteProfile, tuple[Floats, Floats]]
    ) -> None:
        ground, made, hours = found
        if ground.path == self.store.friction:
            self.ground = ground
        if asked == self._asked:
            self._show(made)
            self.view.show_hours(hours)

    def _could_not(self, asked: int) -> None:
        if asked == self._asked:
            self._show(None)

    def _show(self, shown: RouteProfile | None) -> None:
        self._rest.stop()
        words = tr(
            "Choose a route in the tab Routes or on the map, draw a live route, or select one line."
        )
        if not FilePath(self.store.friction or "").is_file():
            words = tr("Press Run in the tab Routes: profiles are read from its friction surface.")
        self.view.show_profile(shown, words)
        self.dock.show_words(shown, -1)
        self.map.marker.hide()


def line_parts(line: QgsGeometry) -> list[Floats]:
    """The parts of a line, (n, 2), for a thread: geometries stay where they are."""
    parts = line.asMultiPolyline() if line.isMultipart() else [line.asPolyline()]
    return [np.array([(p.x(), p.y()) for p in part]) for part in parts if len(part) > 1]


def _timer(parent: QObject, interval_ms: int, slot: object) -> QTimer:
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(interval_ms)
    made.timeout.connect(slot)
    return made
