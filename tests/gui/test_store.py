"""The store: signals, and what a project remembers."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject

from kachin_corridors.plugin.gui.store import Accumulation, DeskStore, RouteKey


@pytest.fixture
def store(qgis_app):
    project = QgsProject.instance()
    project.clear()
    yield DeskStore(project)
    project.clear()


def test_setting_tells_once(store, qtbot):
    heard = []
    store.season_changed.connect(heard.append)
    store.season = "wet"
    store.season = "wet"
    assert heard == ["wet"]
    assert store.season == "wet"


def test_route_and_accumulation_are_typed_and_not_remembered(store):
    heard = []
    store.route_selected.connect(heard.append)
    key = RouteKey("belt", "gate", "hours")
    store.route = key
    store.route = RouteKey("belt", "gate", "hours")
    store.route = None
    assert heard == [key, None]
    made = Accumulation("hours", ("belt",), "c.tif", "b.tif", "a.tif")
    store.accumulation = made
    assert store.accumulation == made
    store.restore()
    assert store.accumulation is None


def test_a_project_remembers_with_relative_paths(store, tmp_path):
    study = tmp_path / "here" / "study.gpkg"
    study.parent.mkdir()
    study.write_bytes(b"")
    store.study, store.date, store.season = str(study), "2025-06-01", "wet"
    store.weights = "0,1,0"
    target = tmp_path / "project.qgz"
    project = QgsProject.instance()
    project.writeProject.connect(store.remember_all)
    assert project.write(str(target))
    project.writeProject.disconnect(store.remember_all)
    moved = tmp_path / "moved"
    moved.mkdir()
    (tmp_path / "here").rename(moved / "here")
    target.rename(moved / "project.qgz")
    project.clear()
    store.reset()
    assert (store.study, store.season) == ("", "dry")
    assert project.read(str(moved / "project.qgz"))
    heard = []
    store.date_changed.connect(heard.append)
    store.restore()
    assert heard == ["2025-06-01"]
    assert Path(store.study) == moved / "here" / "study.gpkg"
    assert (store.season, store.weights) == ("wet", "0,1,0")
    assert not project.isDirty()


def test_defaults_leave_no_entry(store):
    project = QgsProject.instance()
    store.season = "wet"
    assert project.readEntry("KachinCorridors", "/season", "")[0] == "wet"
    store.season = "dry"
    assert project.entryList("KachinCorridors", "/") == []
