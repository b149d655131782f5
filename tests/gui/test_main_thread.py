"""Nothing of the plugin runs on the main thread for longer than 50 ms, with the map in sight.

One desk, its canvas and its layer tree with all layers of a study in them, is taken through what
a user does. Loading the plugin itself is not measured: QGIS imports it before the window is there.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from desk import wait_until
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QMouseEvent, QPainter, QPdfWriter
from qgis.PyQt.QtWidgets import QApplication
from turns import LIMIT_MS, Turns

from kachin_corridors.plugin.gui.slots import reports

FRAME_MS = 1000 / 60


@pytest.fixture
def measured(answered):
    """Runs something, lets the desk come to rest, and gives the turns that it took."""

    def run(act, ready=lambda: True, seconds=60.0):
        canvas = answered.iface.mapCanvas()
        assert canvas.renderFlag() and len(canvas.layers()) > 10 and canvas.isVisible()
        with Turns() as turns:
            act()
            settle(answered, 0.3)
            wait_until(lambda: ready() and not answered.store.busy, seconds)
            settle(answered, 0.3)
        assert turns.turns, "nothing of the plugin ran"
        assert not turns.over(LIMIT_MS), turns.longest()
        return turns

    return run


def settle(made, seconds):
    """Let the event loop turn for a time, and until the map is drawn."""
    until = time.monotonic() + seconds
    wait_until(lambda: time.monotonic() > until and not made.iface.mapCanvas().isDrawing(), 60)


def test_adding_the_study_again(answered, measured):
    study, path = answered.study, Path(answered.store.study)
    measured(lambda: study.show(path), lambda: answered.store.facts is not None)


def test_running_and_adding_routes(answered, measured):
    answered.store.season = "shoulder"
    tab = answered.routes_tab
    measured(tab.run.click, lambda: "shoulder" in answered.store.routes, 120)
    measured(lambda: tab.table.selectRow(3))
    measured(tab.zoom.click)
    answered.store.season = "dry"
    measured(tab.run.click, lambda: "dry" in answered.store.routes, 120)


def test_comparing_scenarios(answered, measured):
    tab = answered.whatif_tab
    answered.dock.show_tab(tab)
    measured(tab.compare.click, lambda: tab.model.rowCount() > 0, 180)

    def other_measure():
        tab.measure.setCurrentIndex(1)
        tab.measure.activated.emit(1)

    measured(other_measure)
    measured(lambda: tab.table.setCurrentIndex(tab.model.index(0, 2)))


def test_changing_the_date(answered, measured):
    before = answered.store.date
    measured(answered.time.widget.events.click)
    for day in ("2023-01-01", "2024-11-03"):
        measured(lambda day=day: setattr(answered.store, "date", day))
    measured(lambda: answered.time.widget.slider.setValue(2))
    measured(answered.time.widget.events.click)
    answered.store.date = before


def test_the_live_route_with_its_profile_keeps_sixty_frames(answered, measured):
    live, canvas = answered.live, answered.iface.mapCanvas()
    measured(answered.profile.action.trigger)
    measured(lambda: live.toggle(True), lambda: live.there is not None)

    def at(step):
        return QPointF(canvas.width() * 0.35 + 4 * step, canvas.height() * 0.5)

    def move():
        for step in range(40):
            nothing = Qt.MouseButton.NoButton
            event = QMouseEvent(QEvent.Type.MouseMove, at(step), nothing, nothing,
                                Qt.KeyboardModifier.NoModifier)  # fmt: skip
            QApplication.sendEvent(canvas.viewport(), event)
            settle(answered, 0.04)

    turns = measured(move)
    of = {name: sorted(ms for ms, n in turns.turns if n == name) for _, name in turns.turns}
    drawn = [of["live_tool.py:_draw"], of["profile_panel.py:_draw_live"],
             of["profile_view.py:paintEvent"]]  # fmt: skip
    assert all(len(part) >= 10 for part in drawn), {n: len(part) for n, part in of.items()}
    # At the worst all three fall into one frame.
    assert sum(part[len(part) // 2] for part in drawn) < FRAME_MS, turns.longest()
    spot = at(20).toPoint()
    measured(lambda: live.tool.clicked.emit(spot, False), lambda: not live.writing)
    measured(lambda: live.tool.clicked.emit(spot, True), lambda: live.there is not None)
    measured(lambda: live.toggle(False))
    answered.profile.action.trigger()


def test_pages_of_a_report_and_a_wider_dock(answered, measured, tmp_path):
    path = tmp_path / "twelve.pdf"
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    for number in range(12):
        painter.fillRect(QRectF(0, 0, 400 * (number + 1), 4000), Qt.GlobalColor.darkGreen)
        writer.newPage()
    painter.end()
    tab = answered.report_tab
    answered.dock.show_tab(tab)
    measured(lambda: setattr(answered.store, "report", str(path)), lambda: len(tab.images) == 13)
    measured(lambda: answered.dock.contents.setFixedWidth(620))
    answered.dock.contents.setMinimumWidth(0)
    answered.dock.contents.setMaximumWidth(10_000)


def test_a_project_that_is_opened(answered, measured, tmp_path):
    target = str(tmp_path / "mine.qgz")
    assert QgsProject.instance().write(target)
    with Turns() as turns:
        QgsProject.instance().clear()
        settle(answered, 0.3)
    assert not turns.over(LIMIT_MS), turns.longest()
    with Turns() as turns:
        assert QgsProject.instance().read(target)
        settle(answered, 1.0)
        wait_until(lambda: answered.routes_tab.model.rowCount() > 0, 20)
    assert not turns.over(LIMIT_MS), turns.longest()


def test_the_measure_sees_what_holds_the_thread_up(answered):
    """A slow function of the plugin is found, and what QGIS does on its own is left out."""

    def slow(self):
        until = time.thread_time() + 0.06
        while time.thread_time() < until:
            pass

    guarded = reports(slow)
    with Turns() as turns:
        guarded(answered)
    assert [line.split()[-1].split(":")[-1] for line in turns.over(LIMIT_MS)] == ["slow"]
    with Turns() as turns:
        answered.iface.mapCanvas().refresh()
        settle(answered, 0.5)
    assert not turns.over(LIMIT_MS / 5), turns.longest()
