"""From a question to routes on the map: surface, paths, accumulated cost, one after another."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ..cartography.map_themes import add_themes
from ..cartography.result_groups import answer
from ..cartography.results import Results, open_results
from ..cartography.texts import tr
from ..cartography.tree import study_group
from ..core.errors import InputError
from ..core.friction import MEASURES
from ..core.weighing import parse_weights
from .choices import index_of, modes, seasons
from .jobs import Jobs, Step
from .result_layers import ResultLayers
from .slots import say
from .store import Accumulation, DeskStore

_KEY = 10


class RoutesControl(QObject):
    """Runs the algorithms that answer the question of the tab Routes."""

    def __init__(self, iface: QgisInterface, store: DeskStore, jobs: Jobs) -> None:
        super().__init__(store)
        self.iface = iface
        self.store = store
        self.jobs = jobs
        self.layers = ResultLayers(iface, store, jobs)

    def run(self) -> None:
        """Compute the routes in the background; what is there already is not computed again."""
        if not self.store.study:
            raise InputError(tr("no study is open"), tr("press Start in the tab Study"))
        files = self.files()
        steps = []
        if not Path(files["friction"]).is_file():
            steps.append(self._surface(files))
        if not Path(files["gateways"]).is_file():
            steps.append(self._paths(files))
        if not Path(files["backlink"]).is_file():
            steps.append(self._accumulated(files))
        Path(files["friction"]).parent.mkdir(parents=True, exist_ok=True)
        if steps:
            self.jobs.run(tr("Finding routes"), steps, lambda _: self._take(files))
        else:
            self._take(files)

    def other_gateways(self) -> str:
        """The table of gateways of the same question in another season, empty where none is."""
        if not self.store.study:
            return ""
        others = (key for key, _ in seasons() if key != self.store.season)
        tables = (self.files(season)["gateways"] for season in others)
        return next((table for table in tables if Path(table).is_file()), "")

    def files(self, season: str = "") -> dict[str, str]:
        """Where the results of the question go: a folder beside the study, named by the inputs."""
        store = self.store
        season = season or store.season
        study = Path(store.study)
        folder = study.parent / f"{study.stem}_results"
        situation = [stamp(store.study), stamp(store.terrain), store.mode, season]
        surface = _key([*situation, store.date])
        question = _key([surface, store.origin, store.destination])
        start = _key([surface, store.origin, self.measure()])
        name = f"{store.mode}_{season}_{store.date}"
        return {
            "friction": str(folder / f"friction_{name}_{surface}.tif"),
            "routes": str(folder / f"routes_{name}_{question}.gpkg"),
            "gateways": str(folder / f"gateways_{name}_{question}.csv"),
            **{
                part: str(folder / f"{part}_{self.measure()}_{name}_{start}.tif")
                for part in ("cost", "allocation", "backlink")
            },
        }

    def measure(self) -> str:
        """The measure that weighs most."""
        weights = parse_weights(self.store.weights)
        return MEASURES[weights.index(max(weights))]

    def _surface(self, files: dict[str, str]) -> Step:
        store = self.store
        parameters: dict[str, Any] = {
            "STUDY": store.study,
            "MODE": index_of(modes(), store.mode),
            "SEASON": index_of(seasons(), store.season),
            "DATE": store.date,
            "OUTPUT": files["friction"],
        }
        if store.terrain:
            parameters["DEM"] = store.terrain
        return Step("kachin:frictionsurface", tr("Building the surface"), parameters, share=4)

    def _paths(self, files: dict[str, str]) -> Step:
        parameters = {
            "FRICTION": files["friction"],
            "ORIGINS": self._source("mining_belts", self.store.origin),
            "DESTINATIONS": self._source("gateways", self.store.destination),
            "OUTPUT": files["routes"],
            "GATEWAYS": files["gateways"],
        }
        return Step("kachin:leastcostpaths", tr("Finding the routes"), parameters, share=3)

    def _accumulated(self, files: dict[str, str]) -> Step:
        parameters = {
            "FRICTION": files["friction"],
            "SOURCES": self._source("mining_belts", self.store.origin),
            "MEASURE": MEASURES.index(self.measure()),
            "COST": files["cost"],
            "BACKLINK": files["backlink"],
            "ALLOCATION": files["allocation"],
        }
        return Step("kachin:accumulatedcost", tr("Accumulating the cost"), parameters)

    def _source(self, table: str, name: str) -> str:
        """A layer of the study, or the one feature of it that has a name."""
        source = f"{self.store.study}|layername={table}"
        if not name:
            return source
        quoted = name.replace("'", "''")
        return f"{source}|subset=\"name\" = '{quoted}'"

    def _take(self, files: dict[str, str]) -> None:
        """Put the answer on the map."""
        results = Results(routes=files["routes"], cost=files["cost"], friction=files["friction"])
        opening = partial(open_results, results, Path(self.store.study))
        self.layers.show(opening, answer(), tr("Adding the routes"), partial(self._taken, files))

    def _taken(self, files: dict[str, str]) -> None:
        store, project = self.store, QgsProject.instance()
        add_themes(project, study_group(Path(store.study), project))
        store.friction = files["friction"]
        store.gateways = files["gateways"]
        store.route = None
        if store.routes == files["routes"]:
            store.routes_ready.emit(store.routes)
        store.routes = files["routes"]
        named = tuple(belt.name for belt in store.facts.belts) if store.facts else ()
        store.accumulation = Accumulation(
            self.measure(),
            (store.origin,) if store.origin else named,
            files["cost"],
            files["backlink"],
            files["allocation"],
        )
        say(self.iface, tr("The routes are on the map; choose a row to see one."))

    def stop(self) -> None:
        """Leave off adding layers."""
        self.layers.stop()


def stamp(path: str) -> str:
    """A file by its name, size and time of change; empty where there is none."""
    if not path or not Path(path).exists():
        return path
    about = Path(path).stat()
    return f"{path}:{about.st_size}:{about.st_mtime_ns}"


def _key(parts: list[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_KEY]
