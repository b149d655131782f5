"""The panel Route profile below the map: the chosen, the live or the kept route."""

from __future__ import annotations

from functools import partial
from pathlib import Path as FilePath

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsGeometry,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgisInterface, QgsDockWidget, QgsVertexMarker
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QIcon
from qgis.PyQt.QtWidgets import (
    QAction,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..cartography import design
from ..cartography.charts import profile as profile_chart
from ..cartography.texts import tr
from ..core.live import LiveRoute
from .actions import PluginActions
from .background import Reading
from .live_frame import MapFrame
from .live_route import LivePart
from .live_solver import Ground, read_ground
from .profile_data import Floats, RouteProfile, profile_of_line, profile_of_path
from .profile_view import ProfileView
from .routes_model import minimised_titles
from .routes_tab import RoutesTab
from .slots import reports, say
from .store import DeskStore, RouteKey

_REACH_PX = 12
# Of what a mouse does, one drawing for each frame of the screen; hours when it rests.
_FRAME_MS, _REST_MS = 15, 200


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
        self.frame = MapFrame(iface.mapCanvas())
        self._wanted: tuple[str, QgsGeometry, QgsCoordinateReferenceSystem] | None = None
        self._moving: tuple[LiveRoute, Ground] | None = None
        self._asked = 0

    def load(self) -> None:
        """Add the panel, its button, and the mark on the map."""
        canvas = self.iface.mapCanvas()
        self.dock = ProfileDock(self.iface)
        self.view = self.dock.view
        self.iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        self.dock.hide()
        self.marker = _marker(canvas)
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
        self.dock.export.clicked.connect(self._export)
        self.view.marked.connect(self._marked)
        self.live.route_changed.connect(self._live_changed)
        self.store.route_selected.connect(self._route_chosen)
        self.store.routes_ready.connect(self._routes_changed)
        self.store.surface_ready.connect(self._surface_changed)
        canvas.selectionChanged.connect(self._line_selected)
        canvas.viewport().installEventFilter(self)
        self._show(None)

    def unload(self) -> None:
        """Take everything away."""
        canvas = self.iface.mapCanvas()
        canvas.viewport().removeEventFilter(self)
        canvas.selectionChanged.disconnect(self._line_selected)
        canvas.scene().removeItem(self.marker)
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
            self._want(title, kept.line, self.frame.crs(there.ground))
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
        parts = line_parts(line)
        held = next(
            (g for g in (self.ground, self.live.solver.ground) if g and g.path == path), None
        )
        asked = self._asked
        self.view.show_profile(None, tr("Reading the profile…"))

        def work() -> tuple[Ground, RouteProfile, tuple[Floats, Floats]]:
            ground = held or read_ground(path)
            made = profile_of_line(parts, crs.toWkt(), ground, title)
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
        self.marker.hide()

    @reports
    def _marked(self, index: int) -> None:
        """The mark of the profile, on the map."""
        shown = self.view.shown
        self.dock.show_words(shown, index)
        if shown is None or index < 0:
            self.marker.hide()
            return
        made = shown.records.profile
        place = float(made.rows[index]), float(made.cols[index])
        try:
            self.marker.setCenter(self.frame.centre(shown.ground, place))
        except QgsCsException:
            self.marker.hide()
            return
        self.marker.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The mouse near the route on the map marks the profile."""
        if event.type() == QEvent.Type.MouseMove and self.dock.isVisible():
            self._map_pointed(event.pos())
        return False

    @reports
    def _map_pointed(self, at: QPoint) -> None:
        shown = self.view.shown
        if shown is None or self.live.active:
            return
        terrain = shown.ground.friction.terrain
        try:
            here = self.frame.on_surface(shown.ground, at)
            edge = self.frame.on_surface(shown.ground, at + QPoint(_REACH_PX, 0))
        except QgsCsException:
            return
        t = terrain.transform
        row, col = (here.y() - t.f) / t.e - 0.5, (here.x() - t.c) / t.a - 0.5
        index, away = shown.nearest(row, col)
        # A cell may be wider than the reach of the mouse.
        near = away <= max(abs((edge.x() - here.x()) / t.a), abs((edge.y() - here.y()) / t.e))
        index = index if near else -1
        if index != self.view.mark:
            self.view.set_mark(index)
            self._marked(index)

    @reports
    def _export(self) -> None:
        """Write the chart of the shown route as SVG."""
        shown = self.view.shown
        if shown is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self.dock, tr("Export the profile"), _file_name(self.store, shown), tr("SVG (*.svg)")
        )
        if not name:
            return
        target = FilePath(name if name.endswith(".svg") else f"{name}.svg")
        self.dock.export.setEnabled(False)

        def work() -> FilePath:
            records = shown.records
            profile_chart(
                *records.chart_points(),
                bands=records.bands(),
                title=shown.title,
                note=records.note(),
                target=target,
            )
            return target

        again = partial(self.dock.export.setEnabled, True)

        def done(path: FilePath) -> None:
            again()
            say(self.iface, tr("The profile is in {}.").format(path))

        Reading(self.iface, self.dock, tr("Profile as SVG"), work, done, again).start()


class ProfileDock(QgsDockWidget):
    """The panel: the route's name, what is at the mark, the export, and the drawing."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__(tr("Route profile"), iface.mainWindow())
        self.setObjectName("KachinCorridorsProfile")
        self.setWindowIcon(QIcon(str(design.RESOURCES / "icons" / "route_profile.svg")))
        sides = Qt.DockWidgetArea.BottomDockWidgetArea | Qt.DockWidgetArea.TopDockWidgetArea
        self.setAllowedAreas(sides)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(6, 3, 6, 3)
        column.setSpacing(2)
        self.title = QLabel(content)
        self.title.setToolTip(tr("The route whose profile is shown"))
        self.readout = QLabel(content)
        self.readout.setToolTip(tr("Distance, height, grade, holder and road at the mark"))
        self.export = QToolButton(content)
        self.export.setText(tr("Export…"))
        self.export.setToolTip(tr("Write this profile as an SVG chart"))
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.readout)
        head.addSpacing(8)
        head.addWidget(self.export)
        column.addLayout(head)
        self.view = ProfileView(content)
        column.addWidget(self.view, 1)
        self.setWidget(content)

    def sizeHint(self) -> QSize:
        return QSize(800, 18 * self.fontMetrics().height())

    def show_words(self, shown: RouteProfile | None, index: int) -> None:
        """Say which route it is and what is at the mark, or how far and how high it goes."""
        self.export.setEnabled(shown is not None)
        if shown is None:
            self.title.clear()
            self.readout.clear()
            return
        self.title.setText(f"<b>{shown.title}</b>")
        made = shown.records.profile
        if index >= 0:
            self.readout.setText(shown.words(index))
        else:
            self.readout.setText(
                tr("up {up:,.0f} m, down {down:,.0f} m").format(
                    up=made.climb_m, down=made.descent_m
                )
            )


def line_parts(line: QgsGeometry) -> list[Floats]:
    """The parts of a line, (n, 2), for a thread: geometries stay where they are."""
    parts = line.asMultiPolyline() if line.isMultipart() else [line.asPolyline()]
    return [np.array([(p.x(), p.y()) for p in part]) for part in parts if len(part) > 1]


def _file_name(store: DeskStore, shown: RouteProfile) -> str:
    slug = "".join(c if c.isalnum() else "-" for c in shown.title.lower()).strip("-")
    folder = FilePath(store.study).parent if store.study else FilePath.home()
    return str(folder / f"profile-{slug}.svg")


def _marker(canvas: object) -> QgsVertexMarker:
    marker = QgsVertexMarker(canvas)
    marker.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
    marker.setIconSize(12)
    marker.setPenWidth(3)
    marker.setColor(QColor(design.KEPT))
    marker.setFillColor(QColor(design.PAPER))
    marker.hide()
    return marker


def _timer(parent: QObject, interval_ms: int, slot: object) -> QTimer:
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(interval_ms)
    made.timeout.connect(slot)
    return made
