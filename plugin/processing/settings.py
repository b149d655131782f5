"""The plugin's settings: one place where they are read and written."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from ..io.system import limit_memory

PREFIX = "kachin_corridors"
KILOMETRES, MILES = "km", "mi"


@dataclass(frozen=True)
class Settings:
    """What the options page holds.

    ``cache`` empty: in the QGIS profile; ``threads`` 0: all processors; ``memory_mb`` 0: what is
    free; ``date`` empty: the last day with evidence, else YYYY-MM-DD.
    """

    cache: str = ""
    threads: int = 0
    memory_mb: int = 0
    date: str = ""
    season: str = "dry"
    units: str = KILOMETRES

    @property
    def cache_folder(self) -> Path:
        """Where what can be fetched or computed again is kept."""
        if self.cache:
            return Path(self.cache)
        return Path(QgsApplication.qgisSettingsDirPath()) / "cache" / "kachin_corridors"


def read_settings() -> Settings:
    """The settings of the user; what is missing or unreadable has its default."""
    stored = QgsSettings()
    values = {}
    for item in fields(Settings):
        value = stored.value(f"{PREFIX}/{item.name}", item.default)
        try:
            values[item.name] = type(item.default)(value)
        except (TypeError, ValueError):
            values[item.name] = item.default
    return Settings(**values)


def apply_settings() -> None:
    """Hold runs to the user's threads and memory; called before an algorithm starts."""
    settings = read_settings()
    limit_memory(settings.memory_mb)
    try:
        from ..core.tiles import limit_threads
    except ImportError:  # without numba there is one thread
        return
    limit_threads(settings.threads)


def write_settings(settings: Settings) -> None:
    """Keep settings for this user."""
    for name, value in asdict(settings).items():
        QgsSettings().setValue(f"{PREFIX}/{name}", value)
