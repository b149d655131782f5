"""Time: dock, temporal controller, project and slider agree, and the events are listed."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsDateTimeRange, QgsProject, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QUrl
from qgis.PyQt.QtGui import QDesktopServices

from kachin_corridors.plugin.cartography.time import day_range
from kachin_corridors.plugin.core.dates import parse_date

PANGWA = "2024-10-19"


def day_of(span) -> str:
    return span.begin().date().toString("yyyy-MM-dd")


@pytest.fixture
def panel(plugin, desk, study, qtbot):
    """The panel on a study whose events are read; the map has no layers, so that it is quick."""
    store = plugin.desk.store
    store.study = str(study)
    part = plugin.desk.time
    qtbot.waitUntil(lambda: len(part.stops) > 0, timeout=20_000)
    desk.window.show()
    return part


def test_the_desks_date_moves_controller_map_project_and_slider(panel, desk):
    panel.store.date = PANGWA
    assert day_of(desk.controller.temporalExtents()) == PANGWA
    assert day_of(desk.canvas.temporalRange()) == PANGWA
    assert day_of(QgsProject.instance().timeSettings().temporalRange()) == PANGWA
    assert panel.stops[panel.widget.slider.value()].isoformat() == PANGWA
    assert "2024" in panel.widget.day.text()


def test_the_controller_moves_the_desk_and_the_project(panel, desk, qtbot):
    panel.store.date = PANGWA
    desk.controller.setTemporalExtents(day_range(parse_date("2024-05-06")))
    desk.canvas.setTemporalRange(desk.controller.temporalExtents())
    qtbot.waitUntil(lambda: panel.store.date == "2024-05-06", timeout=3_000)
    assert day_of(QgsProject.instance().timeSettings().temporalRange()) == "2024-05-06"
    assert panel.stops[panel.widget.slider.value()].isoformat() == "2024-05-05"


def test_an_animation_goes_on_while_the_desk_follows(panel, desk, qtbot):
    panel.store.date = PANGWA
    animated = QgsTemporalNavigationObject.NavigationMode.Animated
    desk.controller.setNavigationMode(animated)
    month = QgsDateTimeRange(
        QDateTime(QDate(2025, 4, 1), QTime(0, 0)), QDateTime(QDate(2025, 5, 1), QTime(0, 0))
    )
    desk.canvas.setTemporalRange(month)
    qtbot.waitUntil(lambda: panel.store.date == "2025-04-01", timeout=3_000)
    assert desk.controller.navigationMode() == animated
    assert desk.canvas.temporalRange() == month


def test_the_projects_day_moves_the_desk_but_its_years_do_not(panel, qtbot):
    panel.store.date = PANGWA
    settings = QgsProject.instance().timeSettings()
    settings.setTemporalRange(
        QgsDateTimeRange(QDateTime(QDate(2011, 1, 1), QTime(0, 0)), QDateTime.currentDateTime())
    )
    qtbot.wait(250)
    assert panel.store.date == PANGWA
    settings.setTemporalRange(day_range(parse_date("2025-04-07")))
    qtbot.waitUntil(lambda: panel.store.date == "2025-04-07", timeout=3_000)


def test_the_slider_waits_until_it_rests(panel, qtbot):
    panel.store.date = PANGWA
    heard = []
    panel.store.date_changed.connect(heard.append)
    slider = panel.widget.slider
    for value in range(5, 15):
        slider.setValue(value)
    assert not heard and panel.stops[14].strftime("%Y") in panel.widget.day.text()
    qtbot.waitUntil(lambda: bool(heard), timeout=3_000)
    assert heard == [panel.stops[14].isoformat()]
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: panel.store.date == panel.stops[15].isoformat(), timeout=3_000)


def test_steps_lead_to_the_days_of_change_and_play_stops_at_the_end(panel, qtbot):
    panel.store.date = "2024-10-20"
    panel.widget.back.click()
    assert panel.store.date == PANGWA
    panel.widget.on.click()
    assert parse_date(panel.store.date) == panel.stops[panel.stops.index(parse_date(PANGWA)) + 1]
    panel.store.date = panel.stops[-2].isoformat()
    panel._playing.setInterval(10)
    panel.widget.play.click()
    qtbot.waitUntil(lambda: not panel._playing.isActive(), timeout=5_000)
    assert parse_date(panel.store.date) == panel.stops[-1]
    assert not panel.widget.play.isChecked() and not panel.widget.on.isEnabled()


def test_events_are_listed_with_sources_and_lead_to_their_place(panel, desk, monkeypatch):
    panel.store.date = PANGWA
    panel.widget.events.click()
    text = panel.widget.list.toPlainText()
    assert "Pangwa: KIO/KIA and allies" in text and "confidence high" in text
    assert 'href="https://' in panel.widget.list.toHtml()
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    panel.widget.list.anchorClicked.emit(QUrl("https://example.org/"))
    assert opened == [QUrl("https://example.org/")]
    panel.widget.list.anchorClicked.emit(QUrl("place:CE007"))
    centre = desk.canvas.extent().center()
    crs = desk.canvas.mapSettings().destinationCrs()
    assert desk.canvas.extent().width() < (3 if crs.isGeographic() or not crs.isValid() else 3e5)
    assert centre.x() != 0
    panel.widget.list.anchorClicked.emit(QUrl("place:CE053"))
    assert desk.messages()[0].startswith("This place is not on the map")


def test_changing_the_day_holds_nothing_up(panel):
    panel.widget.events.click()
    took = []
    for stop in panel.stops[-15:]:
        began = time.thread_time()
        panel.store.date = stop.isoformat()
        took.append(time.thread_time() - began)
    assert sorted(took)[7] < 0.05


def test_without_a_study_there_is_no_slider(plugin):
    assert plugin.desk.time.widget.isHidden()
