"""The live route on a real canvas with real mouse events."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsPointXY, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtWidgets import QApplication

from kachin_corridors.plugin.gui.kept_routes import KeptRoutes

BHAMO, MYITKYINA = (97.23, 24.27), (97.40, 25.38)


@pytest.fixture
def live(answered, qtbot):
    """The tool in hand, its first question answered, the map on the surface."""
    part = answered.live
    part.toggle(True)
    qtbot.waitUntil(lambda: part.there is not None, timeout=60_000)
    grid = part.there.ground.friction.terrain
    canvas = answered.iface.mapCanvas()
    canvas.setDestinationCrs(part.frame.crs(part.there.ground))
    left, bottom, right, top = grid.bounds
    canvas.resize(800, 900)
    canvas.setExtent(QgsRectangle(left, bottom, right, top))
    yield part
    answered.iface.mapCanvas().unsetMapTool(part.tool)
    wait_written(part)
    kept = QgsVectorLayer(str(KeptRoutes(answered.store.study).path), "kept", "ogr")
    if kept.isValid():
        kept.dataProvider().truncate()


def wait_written(part):
    """A route is written in the background."""
    until = time.monotonic() + 20
    while part.writing and time.monotonic() < until:
        QApplication.processEvents()


def pixel(part, place) -> QPoint:
    point = part.frame.on_map(*place)
    at = part.frame.canvas.getCoordinateTransform().transform(QgsPointXY(point))
    return QPoint(round(at.x()), round(at.y()))


def mouse(part, kind, at: QPoint, *, button=Qt.MouseButton.NoButton, shift=False, held=False):
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    buttons = Qt.MouseButton.LeftButton if held else Qt.MouseButton.NoButton
    event = QMouseEvent(kind, QPointF(at), button, buttons, modifier)
    QApplication.sendEvent(part.frame.canvas.viewport(), event)


def move(part, at: QPoint, *, held=False):
    mouse(part, QEvent.Type.MouseMove, at, held=held)
    until = time.monotonic() + 1
    while part.tool._frame.isActive() and time.monotonic() < until:
        QApplication.processEvents()


def click(part, at: QPoint, *, shift=False):
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        mouse(part, kind, at, button=Qt.MouseButton.LeftButton, shift=shift)


def drag(part, start: QPoint, end: QPoint):
    mouse(part, QEvent.Type.MouseButtonPress, start, button=Qt.MouseButton.LeftButton)
    move(part, start + QPoint(6, 6), held=True)
    move(part, end, held=True)
    mouse(part, QEvent.Type.MouseButtonRelease, end, button=Qt.MouseButton.LeftButton)


def kept_features(part):
    wait_written(part)
    layer = QgsVectorLayer(str(KeptRoutes(part.store.study).path), "kept", "ogr")
    return list(layer.getFeatures()) if layer.isValid() else []


def test_moving_draws_the_way_and_says_what_it_costs(live):
    shown = []
    live.route_changed.connect(lambda route, ground: shown.append(route))
    move(live, pixel(live, MYITKYINA))
    assert shown[-1] is not None
    route = shown[-1]
    assert live.sketch.bands[1].asGeometry().length() > 10_000
    assert not live.sketch.readout.isHidden()
    assert f"{route.measures.hours:.1f} h" in live.sketch.readout.text()
    cell = live.frame.cell(live.there.ground, pixel(live, MYITKYINA))
    cost = live.there.accumulation.cost[cell]
    assert route.measures.of(live.there.measure) == pytest.approx(cost, rel=1e-4)


def test_outside_the_surface_no_way_is_drawn(live):
    move(live, QPoint(1, 1))
    assert live.sketch.readout.text() == "No way leads here"
    assert live.sketch.bands[1].asGeometry().isEmpty()


def test_a_click_keeps_the_route_with_its_measures(live, qtbot):
    at = pixel(live, MYITKYINA)
    click(live, at)
    (feature,) = kept_features(live)
    assert feature["origin"] == live.origin_name
    assert feature["hours"] > 0 and feature["length_km"] > 50 and feature["as_of"]
    assert feature["destination"] and not feature["rank_usd"]
    node = next(
        n
        for n in QgsProject.instance().layerTreeRoot().findLayers()
        if n.layer().customProperty("kachin/role") == "kept_routes"
    )
    assert node.parent().customProperty("kachin/study") and not node.isExpanded()
    assert node.parent().children()[0] == node
    shown = QgsProject.instance().mapThemeCollection().mapThemeVisibleLayers("Kachin: Routes")
    assert node.layer() in shown
    qtbot.waitUntil(lambda: live.onward is not None, timeout=60_000)


def test_dragging_the_kept_route_bends_it_over_another_place(live, qtbot):
    click(live, pixel(live, BHAMO))
    qtbot.waitUntil(lambda: live.onward is not None, timeout=60_000)
    (before,) = kept_features(live)
    line = live.kept.line
    middle = line.interpolate(line.length() / 2).asPoint()
    at = live.frame.canvas.getCoordinateTransform().transform(middle)
    start = QPoint(round(at.x()), round(at.y()))
    drag(live, start, start + QPoint(60, 0))
    (after,) = kept_features(live)
    assert (after["origin"], after["destination"]) == (before["origin"], before["destination"])
    assert after["hours"] > before["hours"]


def test_shift_and_click_goes_on_from_there(live, qtbot):
    first = live.there
    click(live, pixel(live, MYITKYINA), shift=True)
    qtbot.waitUntil(lambda: live.there is not None, timeout=60_000)
    assert live.there.cell != first.cell and not kept_features(live)
    click(live, pixel(live, BHAMO))
    (feature,) = kept_features(live)
    cell = live.frame.cell(first.ground, pixel(live, MYITKYINA))
    assert feature["hours"] > first.accumulation.cost[cell]
    assert live.there is live.start and live.before is None


def test_a_dragged_origin_is_solved_again(live, qtbot):
    before = live.there
    origin = live.frame.canvas.getCoordinateTransform().transform(live.sketch.origin.center())
    drag(live, QPoint(round(origin.x()), round(origin.y())), pixel(live, MYITKYINA))
    qtbot.waitUntil(lambda: live.there is not None, timeout=60_000)
    assert live.there.cell != before.cell
    assert live.there.ground is before.ground, "the surface is not read again"


def test_nothing_is_left_when_the_tool_is_put_down(live):
    move(live, pixel(live, MYITKYINA))
    live.toggle(False)
    assert live.sketch.bands[1].asGeometry().isEmpty() and live.sketch.readout.isHidden()


def test_without_a_surface_one_sentence_says_what_to_do(plugin, desk):
    part = plugin.desk.live
    part.toggle(True)
    assert desk.messages() == [
        "There is no friction surface to read routes from: press Run in the tab Routes first."
    ]
    assert not part.active and not part.action.isChecked()
