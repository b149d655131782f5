"""Results on the map: opened and styled in a thread, then added slice by slice."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from qgis.core import QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication, QObject

from ..cartography.result_groups import ResultKind, remove_results, results_steps
from ..cartography.results import ResultLayer
from ..io.store import reading
from .background import Reading, Slices
from .jobs import Jobs
from .store import DeskStore

Opening = Callable[[], list[ResultLayer]]


class ResultLayers(QObject):
    """Puts results of a kind into the study's group, in the place of those that were there."""

    def __init__(self, iface: QgisInterface, store: DeskStore, jobs: Jobs) -> None:
        super().__init__(store)
        self.iface, self.store, self.jobs = iface, store, jobs
        self._adding: Slices | None = None

    def show(
        self, opening: Opening, kind: ResultKind, title: str, done: Callable[[], None]
    ) -> None:
        """Open, style and add; ``done`` is called once all are in the project."""
        self.jobs.begin(title)
        Reading(
            self.iface,
            self,
            title,
            partial(_opened, opening),
            partial(self._add, kind, title, done),
            partial(self.jobs.finish, False),
        ).start()

    def _add(
        self, kind: ResultKind, title: str, done: Callable[[], None], opened: list[ResultLayer]
    ) -> None:
        project = QgsProject.instance()
        remove_results(project, kind)

        def ended(successful: bool) -> None:
            self._adding = None
            self.jobs.finish(successful)
            if successful:
                done()

        steps = results_steps(project, opened, Path(self.store.study), kind)
        tell = partial(self.jobs.tell, title)
        self._adding = Slices(self.iface, steps, tell, ended, self)

    def stop(self) -> None:
        """Leave off adding layers."""
        if self._adding is not None:
            self._adding.stop()


def _opened(opening: Opening) -> list[ResultLayer]:
    """Result layers, opened and styled in this thread and handed over to the main one."""
    with reading():
        opened = opening()
    for result in opened:
        result.layer.moveToThread(QCoreApplication.instance().thread())
    return opened
