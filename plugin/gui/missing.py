"""What a study lacks for a better answer, and the button that gets it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsProject
from qgis.gui import QgisInterface

from ..cartography.texts import tr
from .store import DeskStore

Getter = Callable[[QgisInterface, DeskStore], None]


@dataclass(frozen=True)
class Missing:
    """A gap: what it is, why it matters, and what fills it."""

    key: str
    text: str
    why: str
    button: str
    get: Getter


def what_is_missing(store: DeskStore) -> list[Missing]:
    """Gaps of the study in use, the one that matters most first."""
    found = []
    if not store.terrain:
        found.append(
            Missing(
                "terrain",
                tr("Terrain: only the coarse relief, cells of 9 km"),
                tr(
                    "Conclusions need cells of 500 m or finer. This downloads the Copernicus "
                    "DEM for the study and says first how much that is."
                ),
                tr("&Fetch…"),
                fetch_terrain,
            )
        )
    if store.facts is not None and not store.facts.surveyed_roads:
        found.append(
            Missing(
                "roads",
                tr("Roads: main roads only, straight between junctions"),
                tr("Import surveyed roads, for example an extract of OpenStreetMap."),
                tr("&Import…"),
                import_roads,
            )
        )
    return found


def fetch_terrain(iface: QgisInterface, store: DeskStore) -> None:
    """Open 'Fetch terrain' for the extent of the study; what it writes is then in use."""
    parameters: dict[str, Any] = {}
    if store.facts is not None:
        west, south, east, north = store.facts.extent
        margin = 0.3
        parameters["EXTENT"] = (
            f"{west - margin:.2f},{east + margin:.2f},"
            f"{south - margin:.2f},{north + margin:.2f} [EPSG:4326]"
        )
    dialog = _dialog(iface, "kachin:fetchterrain", parameters)

    def take(successful: bool, results: dict[str, Any]) -> None:
        if successful and results.get("OUTPUT"):
            store.terrain = str(results["OUTPUT"])

    dialog.algorithmFinished.connect(take)


def import_roads(iface: QgisInterface, store: DeskStore) -> None:
    """Open 'Import roads' for the study and read the study again afterwards."""
    dialog = _dialog(iface, "kachin:importroads", {"STUDY": store.study})

    def read_again(successful: bool, _: dict[str, Any]) -> None:
        if successful:
            store.study_changed.emit(store.study)

    dialog.algorithmFinished.connect(read_again)


def _dialog(iface: QgisInterface, algorithm: str, parameters: dict[str, Any]) -> Any:
    """The dialog of an algorithm, filled in; it stays open beside the map."""
    import processing

    dialog = processing.createAlgorithmDialog(algorithm, parameters)
    dialog.setParent(iface.mainWindow(), dialog.windowFlags())
    QgsProject.instance().cleared.connect(dialog.close)
    dialog.show()
    return dialog
