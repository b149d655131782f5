"""The plugin's settings: one place where they are read and written."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsSettings

from ..io.system import limit_memory, limit_threads

PREFIX = "kachin_corridors"
KILOMETRES, MILES = "km", "mi"


@dataclass(frozen=True)
class Settings:
    """What the options page holds, and ``rasters``, which has no control there.

    ``cache`` empty: in the QGIS profile; ``threads`` 0: all processors; ``memory_mb`` 0: what is
    free; ``date`` empty: the last day with evidence, else YYYY-MM-DD; ``rasters``
    "portable": packed for programs that cannot read ZSTD.
    """

    cache: str = ""
    threads: int = 0
    memory_mb: int = 0
    date: str = ""
    season: str = "dry"
    units: str = KILOMETRES
    rasters: str = "fast"

    @property
    def cache_folder(self) -> Path:
        """Where what can be fetched or computed again is kept."""
        if self.cache:
            return Path(self.cache)
        return Path(QgsApplication.qgisSettingsDirPath()) / "cache" / "kachin_corridors"


def read_settings() -> Settings:
    """The settings of the user; what is missing or unreadable has its default."""
    stored = QgsSettings()
    return Settings(**{item.name: _read(stored, item.name) for item in fields(Settings)})


def read_setting(name: str) -> Any:
    """One of the settings, as ``read_settings`` has it."""
    return _read(QgsSettings(), name)


def _read(stored: QgsSettings, name: str) -> Any:
    default = getattr(Settings, name)
    value = stored.value(f"{PREFIX}/{name}", default)
    try:
        return type(default)(value)
    except (TypeError, ValueError):
        return default


def apply_settings() -> None:
    """Hold runs to what the user chose; called before an algorithm starts."""
    settings = read_settings()
    limit_memory(settings.memory_mb)
    limit_threads(settings.threads)
    with suppress(ImportError):  # without rasterio there is a notice elsewhere
        from ..io.geotiff import choose_packing

        choose_packing(settings.rasters)
    try:
        from ..core import workers
    except ImportError:  # without numba there is one thread
        return
    workers.limit_threads(settings.threads)


def write_settings(settings: Settings) -> None:
    """Keep settings for this user."""
    for name, value in asdict(settings).items():
        QgsSettings().setValue(f"{PREFIX}/{name}", value)
