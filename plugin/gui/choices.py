"""What can be chosen: modes and seasons, in the words of the algorithm that takes them."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QComboBox

from ..core.presets import SEASONS


def modes() -> list[tuple[str, str]]:
    """Key and title of each mode that 'Friction surface' knows."""
    from ..processing.frictionsurface import MODES

    return list(zip(MODES, _options("MODE")))


def seasons() -> list[tuple[str, str]]:
    """Key and title of each season."""
    return list(zip(SEASONS, _options("SEASON")))


def index_of(items: list[tuple[str, str]], key: str) -> int:
    """The number of a key, as an algorithm's list wants it; 0 for one that is not there."""
    keys = [item for item, _ in items]
    return keys.index(key) if key in keys else 0


def fill(combo: QComboBox, items: list[tuple[str, str]], chosen: str) -> None:
    """Give a combo box keys with titles, without telling anybody."""
    blocked = combo.blockSignals(True)
    combo.clear()
    for key, title in items:
        combo.addItem(title, key)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    combo.blockSignals(blocked)


def choose(combo: QComboBox, key: str) -> None:
    """Show a key that was chosen elsewhere."""
    index = combo.findData(key)
    if index >= 0 and index != combo.currentIndex():
        blocked = combo.blockSignals(True)
        combo.setCurrentIndex(index)
        combo.blockSignals(blocked)


def _options(parameter: str) -> list[str]:
    algorithm = QgsApplication.processingRegistry().algorithmById("kachin:frictionsurface")
    definition = None if algorithm is None else algorithm.parameterDefinition(parameter)
    return [] if definition is None else list(definition.options())
