"""Long work in the background: our own algorithms one after another, with progress and cancel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsTask,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..cartography.texts import tr
from ..core.errors import InputError
from .slots import complain, reports, say
from .store import DeskStore

Results = dict[str, Any]


@dataclass(frozen=True)
class Step:
    """One algorithm of a job; ``parameters`` may be made from the results of the steps before.

    ``share`` is its part of the progress bar beside the other steps'.
    """

    algorithm: str
    title: str
    parameters: Mapping[str, Any] | Callable[[Results], Mapping[str, Any]]
    share: float = 1.0


class JobFeedback(QgsProcessingFeedback):
    """Keeps the errors that an algorithm reports from its thread."""

    def __init__(self) -> None:
        super().__init__(False)
        self.errors: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)
        super().reportError(error, fatalError)


class Jobs(QObject):
    """Runs one job at a time in QGIS' task manager; the steps of a job follow each other."""

    began = pyqtSignal(str)
    progressed = pyqtSignal(float, str)
    ended = pyqtSignal(bool)
    cancelled = pyqtSignal()
    """The user wants what runs to stop; for work that is done in another way."""

    def __init__(self, iface: QgisInterface, store: DeskStore) -> None:
        super().__init__(store)
        self.iface = iface
        self.store = store
        self._steps: list[Step] = []
        self._done: Callable[[Results], None] | None = None
        self._results: Results = {}
        self._at = 0
        self._running: tuple[Any, ...] | None = None
        self._cancelled = False

    def run(self, title: str, steps: Sequence[Step], done: Callable[[Results], None]) -> None:
        """Start a job; ``done`` gets the results of all steps. Raises InputError while one runs."""
        if self.store.busy:
            raise InputError(
                tr("another run has not ended yet"), tr("wait for it, or cancel it in the dock")
            )
        self._steps, self._done, self._results = list(steps), done, {}
        self._at, self._cancelled = 0, False
        self.begin(title)
        self._start()

    def begin(self, title: str) -> None:
        """Show that work goes on; for work of a moment that is done in another way."""
        self.store.busy = True
        self.began.emit(title)

    def tell(self, title: str, share: float) -> None:
        """Show how much of such work is done."""
        self.progressed.emit(100 * share, title)

    def finish(self, successful: bool) -> None:
        """Show that nothing runs any more."""
        self.store.busy = False
        self.ended.emit(successful)

    def cancel(self) -> None:
        """Ask the running step to stop; nothing half made stays."""
        self._cancelled = True
        self.cancelled.emit()
        if self._running is not None:
            _, feedback, _ = self._running
            feedback.cancel()

    def _start(self) -> None:
        step = self._steps[self._at]
        try:
            task, feedback, context = self._task(step)
        except Exception as error:  # what a step needs may be missing
            self._end(False)
            complain(self.iface, error)
            return
        self._running = (task, feedback, context)
        feedback.progressChanged.connect(self._progress)
        task.executed.connect(self._executed)
        self._progress(0.0)
        QgsApplication.taskManager().addTask(task)

    def _task(self, step: Step) -> tuple[QgsTask, JobFeedback, QgsProcessingContext]:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(step.algorithm)
        if algorithm is None:
            raise InputError(
                tr("the algorithm {name} is not there").format(name=step.algorithm),
                tr("reload the plugin"),
            )
        given = step.parameters
        parameters = dict(given(self._results) if callable(given) else given)
        feedback, context = JobFeedback(), QgsProcessingContext()
        context.setTransformContext(QgsProject.instance().transformContext())
        context.setEllipsoid("EPSG:7030")
        context.setFeedback(feedback)
        task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
        task.setDescription(f"Kachin Corridors: {step.title}")
        return task, feedback, context

    @reports
    def _progress(self, percent: float) -> None:
        if self._running is None:
            return
        total = sum(step.share for step in self._steps)
        before = sum(step.share for step in self._steps[: self._at])
        step = self._steps[self._at]
        self.progressed.emit((100 * before + percent * step.share) / total, step.title)

    @reports
    def _executed(self, successful: bool, results: Results) -> None:
        if self._running is None:
            return
        ended, self._running = self._running, None  # the context lives until here
        task, feedback = ended[:2]
        step = self._steps[self._at]
        stopped = self._cancelled or feedback.isCanceled() or task.isCanceled()
        if successful and not stopped:
            self._results.update({f"{step.algorithm}.{key}": v for key, v in results.items()})
            self._at += 1
            if self._at < len(self._steps):
                self._start()
                return
            self._end(True)
            return
        self._end(False)
        if stopped:
            say(self.iface, tr("{step} was stopped.").format(step=step.title), _INFO)
            return
        words = [line for error in feedback.errors for line in error.splitlines() if line.strip()]
        text = words[0] if words else tr("{step} failed.").format(step=step.title)
        if any(line.startswith("Traceback") for line in words):
            text = tr("{step} failed: {why}").format(step=step.title, why=words[-1])
        details = "\n".join([*feedback.errors, feedback.textLog()])
        say(self.iface, text, Qgis.MessageLevel.Warning, details=details)

    def _end(self, successful: bool) -> None:
        self.finish(successful)
        done, self._done = self._done, None
        if successful and done is not None:
            done(self._results)


_INFO = Qgis.MessageLevel.Info
