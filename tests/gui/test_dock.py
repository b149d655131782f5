"""The dock as a whole: first steps, the main thread, tips, keys, themes, errors."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from desk import wait_until
from qgis.core import Qgis, QgsProject, QgsSettings
from qgis.gui import QgsMessageViewer
from qgis.PyQt.QtCore import QDate, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTabBar,
    QWidget,
)
from turns import LIMIT_MS, Turns

from kachin_corridors.plugin.gui import study_control, study_tab
from kachin_corridors.plugin.gui.libraries import tell_missing
from kachin_corridors.plugin.gui.slots import reports, say
from kachin_corridors.plugin.io.dependencies import Dependency
from package import ROOT

CONTROLS = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QAbstractItemView)
CONTROLS += (QComboBox, QLineEdit, QLabel, QProgressBar)


def controls(root):
    """The controls that the plugin made; Qt's own parts of them have names of Qt's."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and not widget.objectName().startswith("qt_"):
            inner = isinstance(widget.parent(), (*CONTROLS[:4], QComboBox, QLineEdit, QTabBar))
            if not inner and type(widget).__name__ not in ("QScrollBar", "QTableCornerButton"):
                yield widget


def test_from_nothing_to_a_study_with_one_click(plugin, desk, tmp_path, monkeypatch, qtbot):
    target = tmp_path / "Documents" / "study.gpkg"
    monkeypatch.setattr(study_tab, "default_study", lambda: target)
    desk.window.show()
    made = plugin.desk
    tab = made.study_tab
    assert tab.welcome.isVisible() and tab.start.text() == "&Start"
    with Turns() as turns:
        qtbot.mouseClick(tab.start, Qt.MouseButton.LeftButton)
        assert made.store.busy
        wait_until(made.dock.contents.job.isVisible, 5)
        wait_until(lambda: target.is_file() and not made.store.busy, 120)
        wait_until(lambda: made.store.facts is not None, 30)
    # Built in the background, added in slices: the window was never held up.
    assert len(turns.turns) > 100
    assert not turns.over(LIMIT_MS), turns.longest()
    assert made.store.study == str(target)
    assert made.store.date == "2026-02-28"
    assert not tab.welcome.isVisible() and tab.study_name.text() == "study"
    assert made.dock.tab_in_front is made.routes_tab
    assert made.routes_tab.run.isEnabled()
    buttons = tab.missing.findChildren(QPushButton)
    gaps = [button.objectName() for button in buttons if button.isVisibleTo(tab)]
    assert gaps == ["get_terrain", "get_roads"]


def test_themes_groups_and_legends(answered):
    project = QgsProject.instance()
    themes = project.mapThemeCollection()
    assert {f"Kachin: {name}" for name in ("Terrain", "Control", "Routes", "Exposure")} <= set(
        themes.mapThemes()
    )
    shown = {layer.name() for layer in themes.mapThemeVisibleLayers("Kachin: Control")}
    assert any("ontrol" in name for name in shown) and "Cheapest routes" not in shown
    routes = {layer.name() for layer in themes.mapThemeVisibleLayers("Kachin: Routes")}
    assert "Cheapest routes" in routes
    assert not routes & {"Accumulated cost", "Friction"}
    root = project.layerTreeRoot()
    (group,) = [g for g in root.children() if g.customProperty("kachin/study")]
    names = [child.name() for child in group.children()]
    assert names[0] == "Answer"
    assert names[-3:] == ["Surfaces", "Terrain", "Tables"]
    assert not any(node.isExpanded() for node in root.findLayers())


def test_date_season_and_terrain_are_one_with_the_store(answered, tmp_path):
    tab, store = answered.study_tab, answered.store
    controller = answered.iface.mapCanvas().temporalController()
    before = store.date
    tab.date.setDate(QDate(2024, 11, 3))
    assert store.date == "2024-11-03"
    assert controller.temporalExtents().begin().date() == QDate(2024, 11, 3)
    tab.latest.click()
    assert store.date == "2026-02-28"
    store.date = before
    assert tab.date.date().toString("yyyy-MM-dd") == before
    assert tab.terrain.currentData() == store.terrain
    tab.terrain.setCurrentIndex(tab.terrain.findData(""))
    tab.terrain.activated.emit(tab.terrain.currentIndex())
    small, store.terrain = store.terrain, ""
    assert small == "" and tab.missing.findChild(QPushButton, "get_terrain") is not None


def test_every_control_has_a_tip_and_every_field_a_label(answered):
    bare = [
        f"{type(w).__name__} {w.objectName() or w.parent().objectName()}"
        for w in controls(answered.dock)
        if not w.toolTip().strip()
    ]
    assert not bare, "\n".join(bare)
    tabs = answered.dock.contents.tabs
    assert all(tabs.tabToolTip(i) for i in range(tabs.count()))


def test_keys_reach_everything_and_mnemonics_differ_on_a_tab(answered):
    from qgis.PyQt.QtGui import QKeySequence

    tabs = answered.dock.contents.tabs
    for i in range(tabs.count()):
        seen = {}
        for widget in answered.dock.tab_at(i).findChildren((QPushButton, QLabel)):
            text = widget.text()
            keys = QKeySequence.mnemonic(text).toString()
            if keys and widget.isVisibleTo(answered.dock.tab_at(i)):
                assert keys not in seen, f"{tabs.tabText(i)}: {seen[keys]} and {text}"
                seen[keys] = text
        deaf = [
            w.objectName()
            for w in answered.dock.tab_at(i).findChildren(QPushButton)
            if w.focusPolicy() == Qt.FocusPolicy.NoFocus
        ]
        assert not deaf
        assert seen


def test_tab_order_follows_the_eye(answered, qtbot):
    answered.dock.show_tab(answered.routes_tab)
    tab = answered.routes_tab
    answered.iface.mainWindow().activateWindow()
    order, widget = [], tab.origin
    for _ in range(60):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.objectName():
            order.append(widget.objectName())
        widget = widget.nextInFocusChain()
    wanted = ["origin", "destination", "mode", "run", "preset", "money", "time", "exposure"]
    assert [name for name in order if name in wanted][: len(wanted)] == wanted


def test_a_low_window_scrolls_and_the_wheel_turns_nothing_by_chance(plugin, desk):
    dock = plugin.desk.dock
    desk.window.show()
    dock.show_tab(plugin.desk.routes_tab)
    assert dock.minimumSizeHint().height() < 300
    dock.setFixedHeight(300)
    wait_until(lambda: plugin.desk.routes_tab.parent().height() < 300, 5)
    area = dock.contents.tabs.currentWidget()
    assert area.verticalScrollBar().maximum() > 0
    slider = plugin.desk.routes_tab.money

    def turn():
        wheel = QWheelEvent(
            QPointF(5, 5),
            QPointF(slider.mapToGlobal(QPoint(5, 5))),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(slider, wheel)

    before = slider.value()
    turn()
    assert slider.value() == before and area.verticalScrollBar().value() > 0
    desk.window.activateWindow()
    slider.setFocus()
    wait_until(slider.hasFocus, 5)
    turn()
    assert slider.value() != before


def only_tells(method):
    """A slot that does nothing but emit a signal: what listens to that is guarded itself."""
    calls = [node for node in ast.walk(method) if isinstance(node, ast.Call)]
    return bool(calls) and all(getattr(call.func, "attr", "") == "emit" for call in calls)


def test_every_slot_is_guarded():
    """Whatever a class connects to itself goes through the decorator."""
    naked = []
    for path in sorted((ROOT / "plugin" / "gui").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for made in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
            methods = {n.name: n for n in made.body if isinstance(n, ast.FunctionDef)}
            for call in (n for n in ast.walk(made) if isinstance(n, ast.Call)):
                if getattr(call.func, "attr", "") != "connect":
                    continue
                slot = call.args[0]
                if getattr(getattr(slot, "value", None), "id", "") != "self":
                    continue
                method = methods.get(slot.attr)
                marks = [getattr(d, "id", "") for d in method.decorator_list] if method else []
                if method is not None and "reports" not in marks and not only_tells(method):
                    naked.append(f"{path.name}: {made.name}.{slot.attr}")
    assert not naked, "\n".join(naked)


def test_details_show_the_stack(plugin, desk):
    class Part:
        iface = desk

        @reports
        def fail(self, a, b=2):
            raise ZeroDivisionError(f"{a} by {b}")

    Part().fail(1, 3, "more than it takes")
    (message,) = desk.messages()
    assert message.startswith("Something went wrong that should not have: 1 by 3.")
    button = desk.bar.findChild(QPushButton, "kachin_details")
    button.click()
    viewer = desk.window.findChild(QgsMessageViewer)
    assert viewer is not None and not viewer.isModal()
    viewer.close()
    say(desk, "All went well.")
    assert desk.bar.currentItem().level() == Qgis.MessageLevel.Success


def test_a_failed_run_is_one_sentence(plugin, desk, study, tmp_path):
    made = plugin.desk
    made.study.use(study)
    wait_until(lambda: made.store.facts is not None, 30)
    made.store.terrain = str(tmp_path / "gone.tif")
    made.routes.files = lambda: {
        name: str(tmp_path / f"{name}.tif")
        for name in ("friction", "routes", "gateways", "cost", "backlink", "allocation")
    }
    made.routes.run()
    wait_until(lambda: not made.store.busy, 60)
    (message,) = desk.messages()
    assert "gone.tif" in message and "Traceback" not in message
    assert message.count(".") <= 3


def test_a_second_run_waits(plugin, desk):
    plugin.desk.store.busy = True
    with pytest.raises(Exception, match="another run has not ended yet"):
        plugin.desk.jobs.run("x", [], print)
    plugin.desk.store.busy = False


def test_missing_libraries_are_told_once(plugin, desk):
    nice = Dependency("kc_nice", "charts", False, "python3-kc-nice", "python3-kc-nice")
    assert "kc_nice" in tell_missing(desk, [nice])
    assert tell_missing(desk, [nice]) == ""
    needed = Dependency("kc_needed", "everything", True, "python3-x", "python3-x")
    assert tell_missing(desk, [needed]) and tell_missing(desk, [needed])
    assert tell_missing(desk, []) == ""
    assert len(desk.messages()) == 3


def test_without_a_needed_library_the_plugin_loads_and_says_so(desk, monkeypatch):
    import kachin_corridors
    from kachin_corridors.plugin import main

    gone = Dependency("rasterio", "everything", True, "python3-rasterio", "python3-rasterio")
    monkeypatch.setattr(main, "missing", lambda: [gone])
    monkeypatch.setattr("kachin_corridors.plugin.gui.libraries.missing", lambda: [gone])
    loaded = kachin_corridors.classFactory(desk)
    loaded.initGui()
    assert loaded.provider is None and loaded.desk is None
    assert "rasterio cannot be found" in desk.messages()[0]
    loaded.unload()


def test_a_project_brings_its_study_back(plugin, desk, study, tmp_path):
    made = plugin.desk
    made.study.show(study)
    wait_until(lambda: not made.store.busy and made.store.facts is not None, 60)
    made.store.season = "wet"
    target = tmp_path / "mine.qgz"
    assert QgsProject.instance().write(str(target))
    made.dock.show_tab(made.whatif_tab)
    assert not QgsProject.instance().isDirty()
    assert QgsProject.instance().write(str(target))
    QgsProject.instance().clear()
    assert made.dock.tab_in_front is made.study_tab
    assert made.store.study == "" and made.study_tab.welcome.isVisibleTo(made.study_tab)
    assert QgsProject.instance().read(str(target))
    assert (made.store.study, made.store.season) == (str(study), "wet")
    assert made.dock.tab_in_front is made.whatif_tab
    wait_until(lambda: made.store.facts is not None, 30)
    # A project of 'Save study project' remembers nothing, but shows a study.
    QgsProject.instance().removeEntry("KachinCorridors", "/study")
    assert QgsProject.instance().write(str(target))
    QgsProject.instance().clear()
    assert QgsProject.instance().read(str(target))
    assert Path(made.store.study) == study


def test_continue_where_one_left_off(plugin, desk, study):
    QgsSettings().setValue(study_control.LAST_STUDY, str(study))
    plugin.desk.study_tab._show()
    assert plugin.desk.study_tab.start.text() == "&Continue"
