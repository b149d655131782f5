"""The live route: the way from a belt to the cursor, without solving anything again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path as FilePath

from qgis.core import Qgis, QgsGeometry
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QPoint, pyqtSignal
from qgis.PyQt.QtWidgets import QAction

from ..cartography.texts import tr
from ..core.errors import InputError
from ..core.friction import MEASURES
from ..core.live import LiveRoute, route_over, route_to
from ..core.trace import Path
from ..core.weighing import parse_weights
from ..io.store import open_layer_features
from ..processing.routerecords import line_of
from .actions import PluginActions
from .background import Reading
from .kept_routes import KeptRoutes
from .live_frame import MapFrame
from .live_sketch import LiveSketch
from .live_solver import LiveSolver, Question, Reached
from .live_tool import LiveTool
from .places_near import place_near
from .slots import reports, say
from .store import DeskStore
from .units import distance, distance_unit

_REACH_PX = 9


class _Drag(Enum):
    """What the mouse holds."""

    NOTHING = auto()
    ORIGIN = auto()
    VIA = auto()


@dataclass(frozen=True)
class _Kept:
    """The route kept last: dragging it bends it over another place."""

    number: int
    ends: tuple[str, str]
    line: QgsGeometry


class LivePart(QObject):
    """Moving draws, a click keeps, Shift and click goes on from there; the origin and the kept
    route can be dragged. A moved origin is solved in the background, everything else is read.
    """

    route_changed = pyqtSignal(object, object)
    """A LiveRoute and the Ground that it is on; None and None where there is none."""

    def __init__(self, iface: QgisInterface, store: DeskStore, actions: PluginActions) -> None:
        super().__init__(store)
        self.iface = iface
        self.store = store
        self.actions = actions
        self.solver = LiveSolver(iface, self)
        self.action: QAction | None = None
        self.there: Reached | None = None
        self.onward: Reached | None = None
        self.start: Reached | None = None
        self.before: Path | None = None
        self.kept: _Kept | None = None
        self.origin_name = ""
        self.writing = False
        self.drag = _Drag.NOTHING
        self.frame = MapFrame(iface.mapCanvas())

    def load(self) -> None:
        """Add the button and the tool."""
        canvas = self.iface.mapCanvas()
        self.sketch = LiveSketch(canvas)
        self.tool = LiveTool(canvas)
        self.action = self.actions.add(
            "live_route",
            tr("Live route"),
            tr(
                "Draw the route from the belt to the cursor; click keeps it, Shift and click goes "
                "on from there, drag bends it"
            ),
            self.toggle,
        )
        self.action.setCheckable(True)
        self.tool.setAction(self.action)
        self.tool.moved.connect(self._moved)
        self.tool.clicked.connect(self._clicked)
        self.tool.drag_began.connect(self._drag_began)
        self.tool.dragged.connect(self._dragged)
        self.tool.dropped.connect(self._dropped)
        self.tool.ended.connect(self._ended)
        self.tool.deactivated.connect(self._left)
        self.store.surface_ready.connect(self._surface_changed)
        for signal in (self.store.origin_changed, self.store.weights_changed):
            signal.connect(self._question_changed)

    def unload(self) -> None:
        """Take the tool and its drawings away."""
        self.solver.stop()
        self.iface.mapCanvas().unsetMapTool(self.tool)
        self.sketch.remove()
        self.tool.deleteLater()
        if self.action is not None:
            self.actions.remove(self.action)
            self.action = None

    @property
    def active(self) -> bool:
        """Whether the mouse is ours."""
        return self.iface.mapCanvas().mapTool() is self.tool

    @reports
    def toggle(self, on: bool = True) -> None:
        """Take up the tool, or put it down."""
        if not on:
            self.iface.mapCanvas().unsetMapTool(self.tool)
            return
        if not self.store.friction or not FilePath(self.store.friction).is_file():
            if self.action is not None:
                self.action.setChecked(False)
            raise InputError(
                tr("there is no friction surface to read routes from"),
                tr("press Run in the tab Routes first"),
            )
        self.iface.mapCanvas().setMapTool(self.tool)
        self._begin()

    def measure(self) -> str:
        """The measure that weighs most in the tab Routes."""
        weights = parse_weights(self.store.weights)
        return MEASURES[weights.index(max(weights))]

    def _begin(self) -> None:
        """Solve from the belt of the tab Routes, or from the first one."""
        belts = open_layer_features(self.store.study, "mining_belts")
        named = [belt for belt in belts if belt.text("name") == self.store.origin] or belts
        if not named:
            raise InputError(tr("the study has no mining belt"), tr("import deposits first"))
        belt = named[0]
        self.origin_name = belt.text("name")
        self._solve_from(float(belt["anchor_lon"]), float(belt["anchor_lat"]))

    def _solve_from(self, lon: float, lat: float, before: Path | None = None) -> None:
        self.there, self.onward, self.before = None, None, before
        self.sketch.clear()
        self.sketch.show_origin(self.frame.on_map(lon, lat))
        question = Question(self.store.friction, self.measure(), lon, lat)
        self.solver.ask(question, self._solved)

    @reports
    def _solved(self, reached: Reached) -> None:
        self.there = reached
        if self.before is None:
            self.start = reached
        self.sketch.show_origin(self.frame.centre(reached.ground, reached.cell))

    @reports
    def _solved_onward(self, reached: Reached) -> None:
        self.onward = reached

    @reports
    def _moved(self, at: QPoint) -> None:
        if self.there is None:
            self.sketch.show_text(tr("Working out all ways from here… Esc stops"), at)
            return
        self._show(self._route_at(at), at)

    def _route_at(self, at: QPoint) -> LiveRoute | None:
        """The route to a position on the canvas."""
        if self.there is None:
            return None
        cell = self.frame.cell(self.there.ground, at)
        if cell is None:
            return None
        return route_to(self.there.ground.friction, self.there.accumulation, cell, self.before)

    def _show(self, route: LiveRoute | None, at: QPoint) -> None:
        if route is None or self.there is None:
            self.sketch.clear()
            self.sketch.show_text(tr("No way leads here"), at)
            self.route_changed.emit(None, None)
            return
        ground = self.there.ground
        self.sketch.show_line(line_of(route.path, ground.friction.terrain), self.frame.crs(ground))
        self.sketch.show_text(figures(route), at)
        self.route_changed.emit(route, ground)

    @reports
    def _clicked(self, at: QPoint, on: bool) -> None:
        route, there = self._route_at(at), self.there
        if route is None or there is None:
            say(self.iface, tr("No way leads there; nothing was kept."), _INFO)
            return
        lon, lat = self.frame.degrees(at)
        if on:
            self._solve_from(lon, lat, route.path)
            return
        self._keep(route, there, (self.origin_name, place_near(self.store.facts, lon, lat)))
        if self.before is not None:  # a chain ends where it is kept
            self.there, self.before = self.start, None
            return
        question = Question(there.ground.path, there.measure, lon, lat, onward=True)
        self.onward = None
        self.solver.ask(question, self._solved_onward)

    def _keep(self, route: LiveRoute, there: Reached, ends: tuple[str, str]) -> None:
        """Write the route in the background, in the place of the one that was bent."""
        kept = KeptRoutes(self.store.study)
        old = self.kept.number if self.kept and self.drag is _Drag.VIA else None
        line = line_of(route.path, there.ground.friction.terrain)
        write = partial(kept.keep, there.ground, there.measure, route, ends, old)

        def written(number: int) -> None:
            self.writing = False
            self.kept = _Kept(number, ends, line)
            kept.show()

        self.writing = True
        Reading(self.iface, self, tr("Keeping the route"), write, written).start()

    @reports
    def _drag_began(self, at: QPoint) -> None:
        if self.sketch.near_origin(at, 2 * _REACH_PX):
            self.drag = _Drag.ORIGIN
        elif self._near_kept(at):
            self.drag = _Drag.VIA
        else:
            self.drag = _Drag.NOTHING

    @reports
    def _dragged(self, at: QPoint) -> None:
        if self.drag is _Drag.ORIGIN:
            self.sketch.clear()
            self.sketch.show_origin(self.tool.toMapCoordinates(at))
        elif self.drag is _Drag.VIA:
            self._show(self._route_over(at), at)

    @reports
    def _dropped(self, at: QPoint) -> None:
        try:
            if self.drag is _Drag.ORIGIN:
                lon, lat = self.frame.degrees(at)
                self.origin_name = place_near(self.store.facts, lon, lat)
                self.kept = None
                self._solve_from(lon, lat)
            elif self.drag is _Drag.VIA and self.kept is not None and self.there is not None:
                route = self._route_over(at)
                if route is not None:
                    self._keep(route, self.there, self.kept.ends)
        finally:
            self.drag = _Drag.NOTHING

    def _route_over(self, at: QPoint) -> LiveRoute | None:
        if self.there is None or self.onward is None:
            return None
        friction = self.there.ground.friction
        cell = self.frame.cell(self.there.ground, at)
        if cell is None:
            return None
        return route_over(friction, self.there.accumulation, self.onward.accumulation, cell)

    def _near_kept(self, at: QPoint) -> bool:
        if self.kept is None or self.onward is None or self.there is None:
            return False
        here = self.frame.on_surface(self.there.ground, at)
        edge = self.frame.on_surface(self.there.ground, at + QPoint(_REACH_PX, 0))
        return self.kept.line.distance(QgsGeometry.fromPointXY(here)) <= here.distance(edge)

    @reports
    def _ended(self) -> None:
        if self.solver.busy:
            self.solver.cancel()
        elif self.before is not None:
            self.there, self.before = self.start, None
            self.sketch.clear()
            return
        self.iface.mapCanvas().unsetMapTool(self.tool)

    @reports
    def _left(self) -> None:
        self.sketch.clear()
        self.sketch.origin.hide()
        self.route_changed.emit(None, None)

    @reports
    def _surface_changed(self) -> None:
        self.solver.forget()
        self.there = self.onward = self.start = self.kept = None
        self._question_changed()

    @reports
    def _question_changed(self) -> None:
        if self.active and FilePath(self.store.friction or "").is_file():
            self._begin()
        elif self.active:
            self.iface.mapCanvas().unsetMapTool(self.tool)


def figures(route: LiveRoute) -> str:
    """What stands beside the cursor."""
    found, unit = route.measures, distance_unit()
    return tr("{hours:.1f} h   {usd:.0f} USD/t\n{length:.0f} {unit}, {exposed:.0f} exposed").format(
        hours=found.hours,
        usd=found.usd_per_t,
        length=distance(found.length_km),
        exposed=distance(found.exposure_km),
        unit=unit,
    )


_INFO = Qgis.MessageLevel.Info
