"""What scenarios change, on the map: their routes, and the hours that each adds everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from qgis.core import QgsLayerTreeLayer, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ..cartography.result_groups import what_if
from ..cartography.results import open_scenarios
from ..cartography.route_styles import show_measure
from ..cartography.texts import tr
from ..cartography.tree import study_group
from .jobs import Jobs
from .result_layers import ResultLayers
from .store import DeskStore


class WhatIfMap(QObject):
    """Keeps the map with the table: the same measure, and the raster of the chosen scenario."""

    def __init__(self, iface: QgisInterface, store: DeskStore, jobs: Jobs) -> None:
        super().__init__(store)
        self.store = store
        self.layers = ResultLayers(iface, store, jobs)

    def show(self, lines: str, difference: str, measure: str, done: Callable[[], None]) -> None:
        """Put a comparison on the map."""

        def ended() -> None:
            self.show_measure(measure)
            done()

        opening = partial(open_scenarios, lines, difference)
        self.layers.show(opening, what_if(), tr("Adding the scenarios"), ended)

    def show_measure(self, measure: str) -> None:
        """Show the routes that are best by a measure."""
        for node in self._nodes("scenario_routes"):
            show_measure(node.layer(), measure)

    def show_scenario(self, name: str) -> None:
        """Show the hours that one scenario adds; none for the base."""
        for node in self._nodes("scenario_hours"):
            node.setItemVisibilityChecked(node.layer().customProperty("kachin/scenario") == name)

    def stop(self) -> None:
        """Leave off adding layers."""
        self.layers.stop()

    def _nodes(self, role: str) -> Iterator[QgsLayerTreeLayer]:
        project = QgsProject.instance()
        group = study_group(Path(self.store.study), project) if self.store.study else None
        for node in (group or project.layerTreeRoot()).findLayers():
            if node.layer() is not None and node.layer().customProperty("kachin/role") == role:
                yield node
