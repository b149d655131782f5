"""The plugin in a window: loading, unloading, and a study in one click."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsApplication, QgsMessageLog, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QRegularExpression
from qgis.PyQt.QtWidgets import QAction, QFileDialog, QMessageBox, QToolBar

import kachin_corridors
from kachin_corridors.layers import catalogue
from kachin_corridors.plugin.gui.study_control import LAST_STUDY

ENTRIES = [
    "Kachin Corridors dock",
    "Add study layers",
    "Open another study…",
    "Algorithms",
    "Live route",
    "Route profile panel",
]


def swept() -> None:
    """Let Qt delete what was to be deleted later."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def action(desk, text):
    return next(a for a in desk.window.findChildren(QAction) if a.text() == text)


@pytest.fixture
def without_provider(qgis_app):
    """Take the session's provider away, so that the plugin brings its own."""
    from kachin_corridors.plugin.processing.provider import KachinProvider

    registry = QgsApplication.processingRegistry()
    registry.removeProvider("kachin")
    yield registry
    if registry.providerById("kachin") is None:
        import headless

        headless._KEPT.append(KachinProvider())
        assert headless._KEPT[-1].register(registry)


def test_processing_works_without_a_window(without_provider):
    plugin = kachin_corridors.classFactory(None)
    plugin.initProcessing()
    assert without_provider.algorithmById("kachin:studyreport") is not None
    plugin.unload()
    assert without_provider.providerById("kachin") is None


def test_load_unload_load_leaves_nothing_behind(without_provider, desk):
    before = len(desk.window.findChildren(QAction))
    for _ in range(2):
        plugin = kachin_corridors.classFactory(desk)
        plugin.initGui()
        toolbars = [
            t for t in desk.window.findChildren(QToolBar) if t.windowTitle() == "Kachin Corridors"
        ]
        assert len(toolbars) == 1
        assert [a.text() for a in toolbars[0].actions()] == ENTRIES
        assert [a.text() for a in desk.menus["Kachin Corridors"].actions()] == ENTRIES
        assert without_provider.providerById("kachin") is not None
        plugin.unload()
        swept()
        assert not desk.menus and desk.messages() == []
        assert not desk.window.findChildren(QObject, QRegularExpression("[Kk]achin"))
        assert not [
            t for t in desk.window.findChildren(QToolBar) if t.windowTitle() == "Kachin Corridors"
        ]
        assert len(desk.window.findChildren(QAction)) == before
        assert without_provider.providerById("kachin") is None


def test_entries_have_icons_and_tips(plugin, desk):
    for text in ENTRIES:
        entry = action(desk, text)
        assert not entry.icon().isNull()
        assert entry.icon().availableSizes() or entry.icon().pixmap(24, 24).width() > 0
        assert entry.toolTip()


def test_one_click_adds_the_study_and_draws_it(plugin, desk, study, qtbot):
    QgsSettings().setValue(LAST_STUDY, str(study))
    desk.window.show()
    began = time.monotonic()
    with qtbot.waitSignal(plugin.desk.store.study_shown, timeout=30_000):
        action(desk, "Add study layers").trigger()
    qtbot.waitSignal(desk.canvas.mapCanvasRefreshed, timeout=30_000).wait()
    qtbot.waitUntil(lambda: not desk.canvas.isDrawing(), timeout=30_000)
    assert not plugin.desk.store.busy
    assert time.monotonic() - began < 10
    project = QgsProject.instance()
    assert len(project.mapLayers()) == len(catalogue.layers())
    assert (
        project.crs().authid()
        == desk.canvas.mapSettings().destinationCrs().authid()
        == "EPSG:32647"
    )
    assert desk.canvas.extent().width() < 2_000_000
    assert desk.controller.navigationMode() == desk.controller.NavigationMode.FixedRange
    assert desk.canvas.mapSettings().isTemporal()
    assert any("study.gpkg" in text for text in desk.messages())
    picture = desk.canvas.grab().toImage()
    colours = {
        picture.pixel(x, y)
        for x in range(0, picture.width(), 9)
        for y in range(0, picture.height(), 9)
    }
    assert len(colours) > 200, "the map is empty"


def test_a_click_after_the_study_has_gone_offers_to_build_one(plugin, desk, tmp_path, monkeypatch):
    QgsSettings().setValue(LAST_STUDY, str(tmp_path / "gone.gpkg"))
    asked = []
    monkeypatch.setattr(
        QMessageBox, "question", lambda *a: asked.append(a[2]) or QMessageBox.StandardButton.Cancel
    )
    action(desk, "Add study layers").trigger()
    assert asked == ["There is no study yet. Build one from the data that come with the plugin?"]
    assert not QgsProject.instance().mapLayers()


def test_building_a_study_from_the_window(plugin, desk, tmp_path, monkeypatch, qtbot):
    target = tmp_path / "mine"
    monkeypatch.setattr(QMessageBox, "question", lambda *a: QMessageBox.StandardButton.Yes)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: (str(target), ""))
    action(desk, "Add study layers").trigger()
    qtbot.waitUntil(lambda: not plugin.desk.store.busy, timeout=60_000)
    assert (tmp_path / "mine.gpkg").is_file()
    assert len(QgsProject.instance().mapLayers()) == len(catalogue.layers())
    assert QgsSettings().value(LAST_STUDY) == str(tmp_path / "mine.gpkg")


def test_a_file_that_is_no_study_becomes_one_sentence(plugin, desk, tmp_path, monkeypatch, qtbot):
    other = tmp_path / "other.gpkg"
    other.write_bytes(b"no database at all")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: (str(other), ""))
    action(desk, "Open another study…").trigger()
    qtbot.waitUntil(lambda: bool(desk.messages()), timeout=10_000)
    (message,) = desk.messages()
    assert message.startswith("The study other.gpkg cannot be read as a GeoPackage")
    assert message.endswith("build it again with Create study.")


def test_an_unforeseen_error_reaches_the_log_and_not_qt(plugin, desk, study, monkeypatch, qtbot):
    from kachin_corridors.plugin.gui import study_control

    logged = []
    monkeypatch.setattr(QgsMessageLog, "logMessage", lambda text, *a: logged.append(text))
    monkeypatch.setattr(study_control, "open_study", lambda *a: 1 / 0)
    QgsSettings().setValue(LAST_STUDY, str(study))
    with qtbot.captureExceptions() as escaped:
        action(desk, "Add study layers").trigger()
        qtbot.waitUntil(lambda: bool(desk.messages()), timeout=10_000)
    assert not escaped
    assert "division by zero" in desk.messages()[0]
    assert "Traceback" in logged[0]
    assert not desk.canvas.isFrozen()
