"""Solves in the background what the live route reads: one accumulation, with cancel."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication, QgsTask
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication, QObject

from ..cartography.texts import tr
from ..core.accumulate import Accumulation
from ..core.errors import Cancelled, InputError
from ..core.friction import Friction
from ..core.live import Cell, reach
from ..core.snap import nearest_open_cell
from ..io.friction_file import FrictionInfo, read_friction
from ..io.lineage import describe_file
from ..io.rasters import WGS84, transform_points
from .slots import complain

_SNAP_M = 5000.0
_PATIENCE_S = 3.0


@dataclass(frozen=True)
class Ground:
    """A friction surface that is in memory."""

    path: str
    friction: Friction
    info: FrictionInfo
    described: dict[str, str]


@dataclass(frozen=True)
class Reached:
    """An accumulation from a place (or towards it) and what it was solved on."""

    ground: Ground
    measure: str
    cell: Cell
    accumulation: Accumulation


@dataclass(frozen=True)
class Question:
    """Which surface, from where (or with ``onward`` to where) in degrees, by which measure."""

    path: str
    measure: str
    lon: float
    lat: float
    onward: bool = False


class _Solve(QgsTask):
    """Reads the surface where it is not there yet, finds the cell, and accumulates."""

    def __init__(
        self,
        solver: LiveSolver,
        question: Question,
        ground: Ground | None,
        done: Callable[[Reached], None],
    ) -> None:
        super().__init__(tr("Kachin Corridors: live route"), QgsTask.Flag.CanCancel)
        self._solver = solver
        self._question = question
        self._ground = ground
        self._done = done
        self._found: Reached | None = None
        self._error: Exception | None = None

    def run(self) -> bool:
        try:
            self._found = self._solve()
        except Exception as error:  # told in finished, on the main thread
            self._error = error
        return self._error is None

    def _solve(self) -> Reached:
        question = self._question
        ground = self._ground or read_ground(question.path)
        self.setProgress(10)
        cell = _open_cell(ground.friction, question.lon, question.lat)
        accumulation = reach(
            ground.friction,
            question.measure,
            cell,
            onward=question.onward,
            progress=self._go_on,
        )
        return Reached(ground, question.measure, cell, accumulation)

    def _go_on(self, fraction: float) -> bool:
        self.setProgress(10 + 90 * fraction)
        return not self.isCanceled()

    def finished(self, result: bool) -> None:
        self._solver.ended(self)
        if self.isCanceled() or isinstance(self._error, Cancelled):
            return
        if self._error is not None:
            complain(self._solver.iface, self._error)
        elif self._found is not None:
            self._solver.ground = self._found.ground
            self._done(self._found)


class LiveSolver(QObject):
    """Runs one question at a time; a new one takes the place of that which runs."""

    def __init__(self, iface: QgisInterface, parent: QObject) -> None:
        super().__init__(parent)
        self.iface = iface
        self.ground: Ground | None = None
        self._running: _Solve | None = None

    @property
    def busy(self) -> bool:
        """True while something is being solved."""
        return self._running is not None

    def ask(self, question: Question, done: Callable[[Reached], None]) -> None:
        """Solve in the background; ``done`` is called on the main thread."""
        self.cancel()
        ground = self.ground if self.ground and self.ground.path == question.path else None
        self._running = _Solve(self, question, ground, done)
        QgsApplication.taskManager().addTask(self._running)

    def cancel(self) -> None:
        """Leave off; what was solved before stays."""
        if self._running is not None:
            self._running.cancel()

    def forget(self) -> None:
        """Give the memory back."""
        self.cancel()
        self.ground = None

    def stop(self) -> None:
        """Leave off and wait until the thread has done so: QGIS must not end under it."""
        self.forget()
        until = time.monotonic() + _PATIENCE_S
        while self.busy and time.monotonic() < until:
            QCoreApplication.processEvents()

    def ended(self, task: _Solve) -> None:
        """A task tells that it is over."""
        if self._running is task:
            self._running = None


def read_ground(path: str) -> Ground:
    """Read a surface, in a thread; raises InputError where it is not there."""
    if not Path(path).is_file():
        raise InputError(
            tr("the friction surface {} is not there any more").format(Path(path).name),
            tr("press Run in the tab Routes to make it again"),
        )
    friction, info, _ = read_friction(path, tr("the friction surface"))
    return Ground(path, friction, info, describe_file(path, info.as_of))


def _open_cell(friction: Friction, lon: float, lat: float) -> Cell:
    (x,), (y,) = transform_points([lon], [lat], WGS84, friction.terrain.crs_wkt)
    cell = friction.terrain.rowcol(float(x), float(y))
    found = nearest_open_cell(friction.terrain, friction.barriers, cell, _SNAP_M)
    if found is None:
        raise InputError(
            tr("no cell within {:g} km of there can be passed").format(_SNAP_M / 1000),
            tr("start from another place"),
        )
    return found[0]
