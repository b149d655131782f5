"""Builds, opens and shows studies, and keeps the map on the day of the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from qgis.core import (
    QgsProject,
    QgsRectangle,
    QgsSettings,
    QgsTemporalNavigationObject,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication, QObject, QStandardPaths

from ..cartography.map_themes import add_themes
from ..cartography.project import OpenedStudy, open_study, study_steps
from ..cartography.texts import tr
from ..cartography.time import day_range, set_project_date
from ..cartography.tree import study_group, study_of
from ..core.dates import parse_date
from ..core.errors import InputError
from ..io.study_facts import StudyFacts, read_facts
from .background import Reading, Slices
from .jobs import Jobs, Step
from .slots import reports, say
from .store import DeskStore

LAST_STUDY = "kachin_corridors/last_study"


def last_study() -> Path | None:
    """The study used last, where it is still there."""
    text = str(QgsSettings().value(LAST_STUDY, "") or "")
    return Path(text) if text and Path(text).is_file() else None


def default_study() -> Path:
    """Where the first study goes: the user's documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = QStandardPaths.writableLocation(place) or str(Path.home())
    return Path(folder) / "Kachin Corridors" / "study.gpkg"


class StudyControl(QObject):
    """What a user does with a study, for the toolbar and the dock alike."""

    def __init__(self, iface: QgisInterface, store: DeskStore, jobs: Jobs) -> None:
        super().__init__(store)
        self.iface = iface
        self.store = store
        self.jobs = jobs
        self._loading: Slices | None = None
        self._unloaded = False
        store.study_changed.connect(self._read)
        store.date_changed.connect(self._show_date)

    def build(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Build a study in the background, then show it."""
        target = path if path.suffix == ".gpkg" else path.with_name(f"{path.name}.gpkg")
        target.parent.mkdir(parents=True, exist_ok=True)
        step = Step("kachin:createstudy", tr("Building the study"), {"OUTPUT": str(target)})
        self.jobs.run(step.title, [step], lambda _: self.show(target, then))

    def use(self, path: Path) -> None:
        """Work on a study without touching the project's layers."""
        QgsSettings().setValue(LAST_STUDY, str(path))
        if self.store.study == str(path):
            self._read(str(path))
        self.store.study = str(path)

    def show(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Put a study's layers into the project and work on it.

        They are opened in a thread and added a few at a time, so that the window stays alive.
        """
        if self.store.busy:
            raise InputError(
                tr("another run has not ended yet"), tr("wait for it, or cancel it in the dock")
            )
        self.jobs.begin(tr("Opening the layers"))
        Reading(
            self.iface,
            self,
            tr("Opening the layers"),
            partial(_opened, path),
            partial(self._add, then),
            partial(self.jobs.finish, False),
        ).start()

    def _add(self, then: Callable[[], None] | None, opened: OpenedStudy) -> None:
        if self._unloaded:
            return
        canvas, bridge = self.iface.mapCanvas(), self.iface.layerTreeCanvasBridge()
        automatic = bridge.autoSetupOnFirstLayer()
        # On the first layer of a project QGIS takes over that layer's CRS and extent.
        bridge.setAutoSetupOnFirstLayer(False)
        canvas.freeze(True)

        def ended(successful: bool) -> None:
            self._loading = None
            canvas.freeze(False)
            bridge.setAutoSetupOnFirstLayer(automatic)
            canvas.refresh()
            self.jobs.finish(successful)
            if successful and then is not None:
                then()

        steps = chain(study_steps(opened, QgsProject.instance()), self._showing_steps(opened.study))
        report = partial(self.jobs.tell, tr("Adding the layers"))
        self._loading = Slices(self.iface, steps, report, ended, self)

    def stop(self) -> None:
        """Leave off loading layers, where that goes on."""
        self._unloaded = True
        if self._loading is not None:
            self._loading.stop()

    def _showing_steps(self, path: Path) -> Iterator[float]:
        """What follows once the layers are there, in turns of the event loop."""
        project, canvas = QgsProject.instance(), self.iface.mapCanvas()
        self.iface.layerTreeCanvasBridge().setCanvasLayers()
        yield 1.0
        group = study_group(path, project)
        add_themes(project, group)
        yield 1.0
        for node in group.findLayers():
            # The tree view expands some by itself, and hears only of changes.
            node.setExpanded(True)
            node.setExpanded(False)
            yield 1.0
        extent = project.viewSettings().defaultViewExtent()
        if not extent.isEmpty():
            canvas.setDestinationCrs(project.crs())
            yield 1.0
            canvas.setExtent(QgsRectangle(extent))
        yield 1.0
        day = project.timeSettings().temporalRange().begin().date().toString("yyyy-MM-dd")
        if not self.store.date and day:
            self.store.date = day
        self._show_date(self.store.date)
        yield 1.0
        self.use(path)
        yield 1.0
        text = tr("{count} layers of {name}, control as of {date}").format(
            count=len(group.findLayerIds()), name=path.name, date=self.store.date
        )
        say(self.iface, text)
        yield 1.0
        self.store.study_shown.emit(str(path))

    @reports
    def _read(self, study: str) -> None:
        """Read what the study offers, in a thread."""
        if not study:
            self.store.set_facts(None)
            return
        Reading(
            self.iface, self, tr("Reading the study"), partial(read_facts, study), self._have_read
        ).start()

    def _have_read(self, facts: StudyFacts) -> None:
        if facts.study != self.store.study:
            return  # another study was chosen meanwhile
        if not self.store.date and facts.latest is not None:
            self.store.date = facts.latest.isoformat()
        self.store.set_facts(facts)

    @reports
    def _show_date(self, day: str) -> None:
        """Let the project, the map and QGIS' temporal controller stand on a day."""
        if not day:
            return
        moment: date = parse_date(day)
        span = day_range(moment)
        project, canvas = QgsProject.instance(), self.iface.mapCanvas()
        if project.timeSettings().temporalRange() != span:
            set_project_date(project, moment)
        if canvas.temporalRange().begin().date() == span.begin().date():
            return  # the controller itself leads, perhaps with an animation that must go on
        controller = canvas.temporalController()
        if isinstance(controller, QgsTemporalNavigationObject):
            controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.FixedRange)
            controller.setTemporalExtents(span)
        canvas.setTemporalRange(span)

    def adopt(self) -> None:
        """Work on the study whose layers the project shows, where it remembers none."""
        if not self.store.study:
            found = study_of(QgsProject.instance())
            if found is not None:
                self.store.study = str(found)


def _opened(path: Path) -> OpenedStudy:
    """A study opened in this thread for the main one."""
    return open_study(path).hand_over(QCoreApplication.instance().thread())
