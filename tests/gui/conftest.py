"""A desk with the plugin on it, and a study to open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
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


@pytest.fixture(scope="session")
def small_terrain(study: Path, tmp_path_factory: Any) -> Path:
    """A part of the study's relief in cells of 3 km, so that a run takes seconds."""
    from osgeo import gdal

    path: Path = tmp_path_factory.mktemp("terrain") / "small.tif"
    gdal.Warp(
        str(path),
        f"GPKG:{study}:terrain",
        dstSRS="EPSG:32647",
        xRes=3000,
        yRes=3000,
        outputBounds=(96.8, 23.9, 98.8, 26.3),
        outputBoundsSRS="EPSG:4326",
        resampleAlg="bilinear",
    )
    return path


@contextmanager
def fresh_desk() -> Iterator[Any]:
    """An empty project in a window; the settings are as on the first day."""
    from desk import Desk
    from qgis.core import QgsProject, QgsSettings
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    QgsProject.instance().clear()
    QgsSettings().remove("kachin_corridors")
    made = Desk()
    yield made
    QgsProject.instance().clear()
    QgsSettings().remove("kachin_corridors")
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def loaded_plugin(desk: Any) -> Iterator[Any]:
    """The plugin, loaded; its provider is the one that the session has."""
    import kachin_corridors
    from kachin_corridors.plugin.gui.desk import Desk

    loaded = kachin_corridors.classFactory(desk)
    loaded.desk = Desk(desk)
    loaded.desk.load()
    yield loaded
    loaded.unload()


@pytest.fixture
def desk(qapp: Any) -> Iterator[Any]:
    """A window of QGIS with nothing in it."""
    with fresh_desk() as made:
        yield made


@pytest.fixture
def plugin(desk: Any) -> Iterator[Any]:
    """The plugin in that window."""
    with loaded_plugin(desk) as loaded:
        yield loaded


@pytest.fixture(scope="module")
def shown(qgis_app: Any, study: Path, tmp_path_factory: Any) -> Any:
    """A desk whose project shows a study, shared by the tests of a module."""
    from desk import wait_until
    from studies import copy_of

    own = copy_of(study, tmp_path_factory.mktemp("shown"))
    with fresh_desk() as window, loaded_plugin(window) as loaded:
        made = loaded.desk
        window.window.show()
        made.study.show(own)
        wait_until(lambda: made.store.facts is not None and not made.store.busy, 60)
        yield made


@pytest.fixture(scope="module")
def answered(qgis_app: Any, study: Path, small_terrain: Path, tmp_path_factory: Any) -> Any:
    """A desk after Run on a small terrain, shared by the tests of a module."""
    from desk import wait_until
    from studies import copy_of

    own = copy_of(study, tmp_path_factory.mktemp("answered"))
    with fresh_desk() as window, loaded_plugin(window) as loaded:
        made = loaded.desk
        window.window.show()
        made.store.terrain = str(small_terrain)
        made.study.show(own)
        wait_until(lambda: made.store.facts is not None and not made.store.busy, 60)
        made.dock.show_tab(made.routes_tab)
        made.routes_tab.run.click()
        wait_until(lambda: made.store.accumulation is not None, 180)
        wait_until(lambda: made.routes_tab.model.rowCount() > 0, 20)
        wait_until(lambda: not window.canvas.isDrawing(), 60)
        yield made
