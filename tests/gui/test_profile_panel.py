"""The panel Route profile: what it shows, and its mark on the map and back."""

from __future__ import annotations

import time

import numpy as np
import pytest
from qgis.core import QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QMouseEvent, QPalette
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from kachin_corridors.plugin.gui.profile_colours import grade_colours, muted_colour, text_colour
from kachin_corridors.plugin.gui.profile_data import profile_of_path
from kachin_corridors.plugin.gui.profile_ground import columns, ground_image
from kachin_corridors.plugin.gui.profile_sheet import ticks


@pytest.fixture
def panel(answered, qtbot):
    """The panel beside an answered question, with a route chosen."""
    part = answered.profile
    canvas = answered.iface.mapCanvas()
    canvas.resize(800, 600)
    part.dock.show()
    row = max(answered.routes_tab.model.rows, key=lambda row: row.length_km)
    answered.store.route = None
    answered.store.route = row.key
    qtbot.waitUntil(lambda: part.view.shown is not None, timeout=60_000)
    canvas.setDestinationCrs(answered.routes_tab.model.crs)
    canvas.setExtent(QgsRectangle(row.geometry.boundingBox()).buffered(0.2))
    part.row = row
    yield part
    answered.store.route = None
    part.dock.hide()


def mouse(widget, at: QPoint) -> None:
    nothing = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), nothing, nothing, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)


def on_canvas(part, index: int) -> QPoint:
    shown = part.view.shown
    made = shown.records.profile
    place = part.map.frame.centre(shown.ground, (float(made.rows[index]), float(made.cols[index])))
    at = part.map.frame.canvas.getCoordinateTransform().transform(QgsPointXY(place))
    return QPoint(round(at.x()), round(at.y()))


def test_a_chosen_route_has_its_length_hours_and_bands(panel):
    shown = panel.view.shown
    made = shown.records.profile
    assert made.km[-1] == pytest.approx(panel.row.length_km, rel=0.01)
    assert np.isfinite(made.elevation).all()
    _, hours = shown.hours()
    assert hours[-1] == pytest.approx(panel.row.values[1], rel=1e-3)
    assert np.all(np.diff(hours) >= 0)
    assert [band.title for band in panel.view.bands] == ["Roads", "Control"]
    assert panel.row.key.origin in panel.dock.title.text()


def test_pointing_at_the_profile_marks_the_map_and_says_what_is_there(panel):
    view = panel.view
    index = view.shown.records.profile.km.size // 2
    mouse(view, view.position(index).toPoint())
    assert abs(view.mark - index) <= 2
    assert panel.map.marker.isVisible()
    marked = panel.map.frame.canvas.getCoordinateTransform().transform(panel.map.marker.center())
    wanted = on_canvas(panel, view.mark)
    assert abs(marked.x() - wanted.x()) <= 1 and abs(marked.y() - wanted.y()) <= 1
    made = view.shown.records.profile
    text = panel.dock.readout.text()
    assert f"{made.km[view.mark]:.1f} km" in text and f"{made.elevation[view.mark]:.0f} m" in text
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.mark == -1 and not panel.map.marker.isVisible()


def test_pointing_at_the_route_on_the_map_marks_the_profile(panel):
    viewport = panel.map.frame.canvas.viewport()
    index = panel.view.shown.records.profile.km.size // 3
    mouse(viewport, on_canvas(panel, index))
    assert abs(panel.view.mark - index) <= 3
    assert panel.map.marker.isVisible() and panel.dock.readout.text()
    mouse(viewport, QPoint(2, 2))
    assert panel.view.mark == -1 and not panel.map.marker.isVisible()


def test_arrow_keys_move_the_mark(panel, qtbot):
    view = panel.view
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.mark == 0
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.mark == 1 and panel.map.marker.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.mark == view.shown.records.profile.km.size - 1
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.mark == view.shown.records.profile.km.size - 1
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.mark == -1


def test_ground_is_painted_in_both_themes(panel):
    view = panel.view
    view.resize(700, 220)
    flat = []
    for back, text in (("#ffffff", "#1d2b33"), ("#232629", "#eff0f1")):
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor(back))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(text))
        view.setPalette(palette)
        picture = view.picture().toImage()
        foot = view.sheet.ground.bottom() - 2
        made = view.shown.records.profile
        flat.append(
            {
                picture.pixelColor(round(view.position(i).x()), round(foot)).name()
                for i in range(3, made.km.size - 3)
            }
            & {colour.name() for colour in grade_colours(view.label_palette())}
        )
    view.setPalette(QPalette())
    assert flat[0] and flat[1] and flat[0] != flat[1]


def test_text_is_read_on_a_theme_that_sets_the_background_alone(panel):
    view = panel.view
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#323232"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#000000"))
    view.setPalette(palette)
    shown = view.label_palette()
    assert text_colour(shown).lightness() > 180 and muted_colour(shown).lightness() > 120
    view.setPalette(QPalette())


@pytest.mark.parametrize(("text", "is_dark"), [("#aaaaaa", True), ("#0e0e0e", False)])
def test_a_theme_by_style_sheet_is_followed(panel, text, is_dark):
    """As in Night Mapping and Blend of Gray: labels have a colour, backgrounds have none."""
    dock, view = panel.dock, panel.view
    dock.setStyleSheet(f"QWidget {{ background: transparent }} QLabel {{ color: {text} }}")
    try:
        shown = view.label_palette()
        assert text_colour(shown).name() == text
        assert muted_colour(shown).name() == text and 150 < muted_colour(shown).alpha() < 255
        assert (grade_colours(shown)[3].lightness() > 128) == is_dark
    finally:
        dock.setStyleSheet("")


def test_the_profile_is_exported_as_a_chart(panel, tmp_path, monkeypatch, qtbot):
    target = tmp_path / "profile.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: (str(target), ""))
    panel.dock.export.click()
    qtbot.waitUntil(panel.dock.export.isEnabled, timeout=60_000)
    assert target.read_text(encoding="utf-8").count("<path") > 10
    assert any("profile.svg" in text for text in panel.iface.messages())


def test_the_profile_follows_the_live_route_without_holding_it_up(panel, answered, qtbot):
    live = answered.live
    live.toggle(True)
    qtbot.waitUntil(lambda: live.there is not None, timeout=60_000)
    canvas = answered.iface.mapCanvas()
    at = QPoint(canvas.width() // 2, canvas.height() // 2)
    live._moved(at)
    qtbot.waitUntil(lambda: panel.view.shown.title == "Live route", timeout=5_000)
    route = live._route_at(at)
    assert panel.view.shown.records.profile.km[-1] == pytest.approx(route.measures.length_km)
    took = []
    for _ in range(9):
        began = time.thread_time()
        panel.view.show_profile(profile_of_path(route.path, live.there.ground, "Live route"))
        panel.view.picture()
        took.append(time.thread_time() - began)
    # With the live route itself, some 5 ms, it fits into one frame of sixty a second.
    assert sorted(took)[4] < 0.016, took
    drawn = []
    panel.view.show_profile = lambda *given: drawn.append(given)
    until = time.monotonic() + 0.5
    while time.monotonic() < until:
        live.route_changed.emit(route, live.there.ground)
        QApplication.processEvents()
    del panel.view.show_profile
    assert 5 <= len(drawn) <= 16, "half the pace of the mouse, and no slower"
    live.toggle(False)
    qtbot.waitUntil(
        lambda: panel.view.shown is not None and panel.view.shown.title != "Live route",
        timeout=20_000,
    )


def test_a_hidden_panel_reads_nothing(panel, answered):
    panel.dock.hide()
    answered.store.route = None
    answered.store.route = panel.row.key
    assert panel.view.shown is None


def test_a_column_shows_the_highest_lowest_and_steepest_that_it_meets():
    km = np.array([0.0, 1.0, 1.2, 1.4, 2.0, 4.0])
    heights = np.array([100.0, 200.0, 900.0, 50.0, 100.0, 140.0])
    steep = np.array([0.01, 0.5, 0.5, 0.09, 0.02])
    made = columns(km, heights, steep, 4)
    assert made.high.tolist() == [200.0, 900.0, 120.0, 140.0]
    assert made.low.tolist() == [100.0, 50.0, 100.0, 120.0]
    assert made.classes.tolist() == [0, 3, 0, 0]
    many = columns(km, heights, steep, 40)  # more columns than points
    assert many.high.max() == 900.0 and np.all(np.isfinite(many.high))
    assert many.classes[9] == 0 and many.classes[11] == 3 and many.classes[16] == 1


def test_ground_ends_where_no_height_is_known():
    km, heights = np.arange(5.0), np.array([10.0, 10.0, np.nan, 10.0, 10.0])
    made = columns(km, heights, np.zeros(4), 8)
    assert np.isnan(made.high).tolist() == [False, False, True, True, True, True, False, False]
    red, black = QColor("#ff0000"), QColor("#000000")
    image = ground_image(made, (0.0, 20.0), 20, [red] * 4, black, 2.0)
    assert image.pixelColor(0, 15) == red and image.pixelColor(0, 4).alpha() == 0
    assert not any(image.pixelColor(4, row).alpha() for row in range(20))
    # The line, two pixels of the ground's edge at 10, hides what is under it.
    assert [image.pixelColor(7, row) for row in (9, 10, 11)] == [black, black, red]
    thin = ground_image(made, (0.0, 20.0), 20, [red] * 4, black, 1.0)
    assert thin.pixelColor(7, 9).alpha() == 127 and thin.pixelColor(7, 10).red() == 128


def test_ticks_are_round_and_few():
    assert ticks(0, 437, 9) == [0, 50, 100, 150, 200, 250, 300, 350, 400]
    assert ticks(112, 118, 3) == [112, 114, 116, 118]
    assert ticks(5, 5, 4) == []


def test_without_a_surface_the_panel_says_what_to_do(plugin):
    part = plugin.desk.profile
    assert part.dock.isHidden()
    part.action.trigger()
    assert "press Run" in part.view.message.replace("Press", "press")
    assert not part.dock.export.isEnabled()
