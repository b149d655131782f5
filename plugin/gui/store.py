"""What the desk works on: one store with typed signals, remembered in the project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

from qgis.core import QgsProject, QgsProjectDirtyBlocker
from qgis.PyQt.QtCore import QObject, pyqtSignal

SCOPE = "KachinCorridors"
# In the order of core.friction.MEASURES: money, hours, exposure.
_EQUAL = "1,1,1"


class RouteKey(NamedTuple):
    """A route of the routes layer: from, to, and the measure that it minimises."""

    origin: str
    destination: str
    minimised: str


@dataclass(frozen=True)
class Accumulation:
    """Rasters of 'Accumulated cost' from named sources, for one measure."""

    measure: str
    sources: tuple[str, ...]
    cost: str
    backlink: str
    allocation: str


class Remembered:
    """A text of the store: setting another one tells who listens and is kept in the project."""

    def __init__(self, signal: str, default: str = "", *, is_path: bool = False) -> None:
        self.signal = signal
        self.default = default
        self.is_path = is_path
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, store: Any, owner: type | None = None) -> str:
        value: str = store.values.get(self.name, self.default)
        return value

    def __set__(self, store: DeskStore, value: str) -> None:
        text = str(value or "") or self.default
        if text == self.__get__(store):
            return
        store.values[self.name] = text
        if not store.restoring:
            store.remember(self)
        getattr(store, self.signal).emit(text)


class DeskStore(QObject):
    """The state that the parts of the desk share; it owns no results, only where they are.

    ``date`` is an ISO day, ``season`` and ``mode`` are keys of the friction presets, ``weights``
    three numbers with commas in the order of the measures, ``tab`` is the tab in front.
    ``documents`` are algorithms of the tab Report and ``left_out`` pages of the study report, with
    commas; ``ticked`` are scenarios, by name or file, one a line; the rest are paths of files.
    """

    study_changed = pyqtSignal(str)
    terrain_changed = pyqtSignal(str)
    date_changed = pyqtSignal(str)
    season_changed = pyqtSignal(str)
    mode_changed = pyqtSignal(str)
    origin_changed = pyqtSignal(str)
    destination_changed = pyqtSignal(str)
    weights_changed = pyqtSignal(str)
    surface_ready = pyqtSignal(str)
    routes_ready = pyqtSignal(str)
    gateways_ready = pyqtSignal(str)
    scenarios_ready = pyqtSignal(str)
    report_ready = pyqtSignal(str)
    documents_changed = pyqtSignal(str)
    left_out_changed = pyqtSignal(str)
    report_title_changed = pyqtSignal(str)
    ticked_changed = pyqtSignal(str)
    tab_changed = pyqtSignal(str)
    compared_by_changed = pyqtSignal(str)
    accumulation_ready = pyqtSignal(object)
    """An Accumulation, or None where there is none any more."""
    route_selected = pyqtSignal(object)
    """A RouteKey, or None where no route is chosen."""
    facts_ready = pyqtSignal(object)
    """The StudyFacts of the study, or None where there is no study."""
    study_shown = pyqtSignal(str)
    """The layers of the study are in the project."""
    busy_changed = pyqtSignal(bool)

    study = Remembered("study_changed", is_path=True)
    terrain = Remembered("terrain_changed", is_path=True)
    date = Remembered("date_changed")
    season = Remembered("season_changed", "dry")
    mode = Remembered("mode_changed", "truck")
    origin = Remembered("origin_changed")
    destination = Remembered("destination_changed")
    weights = Remembered("weights_changed", _EQUAL)
    friction = Remembered("surface_ready", is_path=True)
    routes = Remembered("routes_ready", is_path=True)
    gateways = Remembered("gateways_ready", is_path=True)
    scenarios = Remembered("scenarios_ready", is_path=True)
    report = Remembered("report_ready", is_path=True)
    tab = Remembered("tab_changed")
    documents = Remembered("documents_changed", "kachin:studyreport")
    left_out = Remembered("left_out_changed")
    report_title = Remembered("report_title_changed")
    ticked = Remembered("ticked_changed", "wet\nbhamo_closed")
    compared_by = Remembered("compared_by_changed", "usd_per_t")

    def __init__(self, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.values: dict[str, str] = {}
        self.restoring = False
        self.facts: Any = None
        self._accumulation: Accumulation | None = None
        self._route: RouteKey | None = None
        self._busy = False

    @property
    def accumulation(self) -> Accumulation | None:
        """The rasters that a route to any cell can be read from."""
        return self._accumulation

    @accumulation.setter
    def accumulation(self, value: Accumulation | None) -> None:
        if value != self._accumulation:
            self._accumulation = value
            self.accumulation_ready.emit(value)

    @property
    def route(self) -> RouteKey | None:
        """The route that table and map have in common."""
        return self._route

    @route.setter
    def route(self, value: RouteKey | None) -> None:
        if value != self._route:
            self._route = value
            self.route_selected.emit(value)

    @property
    def busy(self) -> bool:
        """True while a background job runs."""
        return self._busy

    @busy.setter
    def busy(self, value: bool) -> None:
        if value != self._busy:
            self._busy = value
            self.busy_changed.emit(value)

    def set_facts(self, facts: Any) -> None:
        """Tell what was read from the study."""
        self.facts = facts
        self.facts_ready.emit(facts)

    def remember(self, item: Remembered) -> None:
        """Keep a value in the project; a path relative to it where the project says so."""
        text = item.__get__(self)
        if item.is_path and text:
            text = self.project.writePath(text)
        key = f"/{item.name}"
        if text == item.default:
            self.project.removeEntry(SCOPE, key)
        else:
            self.project.writeEntry(SCOPE, key, text)

    def remember_all(self) -> None:
        """Write paths again: a project that is saved elsewhere has other relative ones."""
        with self._quietly():
            for item in _items():
                self.remember(item)

    def restore(self) -> None:
        """Take over what the project remembers."""
        with self._quietly():
            self.route, self.accumulation = None, None
            for item in _items():
                text, _ = self.project.readEntry(SCOPE, f"/{item.name}", "")
                if item.is_path and text:
                    text = self.project.readPath(text)
                item.__set__(self, text)

    def reset(self) -> None:
        """Forget everything, as for a new project."""
        with self._quietly():
            self.route, self.accumulation = None, None
            for item in _items():
                item.__set__(self, "")
            self.set_facts(None)

    def propose(self, **values: str) -> None:
        """Set values by name that are not the user's own choice: the project stays unchanged."""
        with self._quietly():
            for name, value in values.items():
                setattr(self, name, value)

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """Reading the project must not mark it as changed."""
        blocker = QgsProjectDirtyBlocker(self.project)
        self.restoring, before = True, self.restoring
        try:
            yield
        finally:
            self.restoring = before
            del blocker


def _items() -> list[Remembered]:
    """Everything that is remembered, in the order in which it is restored."""
    return [item for item in vars(DeskStore).values() if isinstance(item, Remembered)]
