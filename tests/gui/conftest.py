"""A desk with the plugin on it, and a study to open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def study(qgis_app: Any, tmp_path_factory: Any) -> Path:
    """The shipped study."""
    from kachin_corridors.layers.build import build_study

    path: Path = tmp_path_factory.mktemp("gui") / "study.gpkg"
    build_study(path)
    return path


@pytest.fixture
def desk(qapp: Any) -> Iterator[Any]:
    """An empty project in a window; the settings are as on the first day."""
    from desk import Desk
    from qgis.core import QgsProject, QgsSettings

    QgsProject.instance().clear()
    QgsSettings().remove("kachin_corridors")
    made = Desk()
    yield made
    QgsProject.instance().clear()
    QgsSettings().remove("kachin_corridors")
    made.window.deleteLater()


@pytest.fixture
def plugin(desk: Any) -> Iterator[Any]:
    """The plugin, loaded; its provider is the one that the session has."""
    import kachin_corridors
    from kachin_corridors.plugin.gui.desk import Desk

    loaded = kachin_corridors.classFactory(desk)
    loaded.desk = Desk(desk)
    loaded.desk.load()
    yield loaded
    loaded.unload()
