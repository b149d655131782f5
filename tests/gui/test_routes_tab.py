"""The tab Routes on a real run: background chain, table, map, both ways."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QApplication

from kachin_corridors.plugin.core.friction import MEASURES


def names_of_layers():
    return {layer.name() for layer in QgsProject.instance().mapLayers().values()}


def test_run_answers_and_leaves_files_beside_the_study(answered):
    store, tab = answered.store, answered.routes_tab
    study = Path(store.study)
    folder = study.parent / f"{study.stem}_results"
    for path in (store.friction, store.routes, store.gateways, store.accumulation.backlink):
        assert Path(path).parent == folder and Path(path).is_file()
    assert {"Cheapest routes", "Fastest routes", "Least exposed routes"} <= names_of_layers()
    origins = {row.key.origin for row in tab.model.rows}
    assert origins == {belt.name for belt in store.facts.belts}
    assert {row.key.minimised for row in tab.model.rows} == set(MEASURES)
    pairs = {row.key[:2] for row in tab.model.rows}
    assert tab.order.rowCount() == len(pairs)
    tab.shown.setCurrentIndex(tab.shown.findData(""))
    tab.shown.activated.emit(tab.shown.currentIndex())
    assert tab.order.rowCount() == len(tab.model.rows)
    tab.shown.setCurrentIndex(tab.shown.findData("best"))
    tab.shown.activated.emit(tab.shown.currentIndex())
    assert tab.order.rowCount() == len(pairs)


def test_the_same_question_is_not_computed_again(answered, qtbot, monkeypatch):
    started = []
    monkeypatch.setattr(answered.jobs, "run", lambda *a: started.append(a))
    with qtbot.waitSignal(answered.store.routes_ready, timeout=20_000):
        answered.routes.run()
    assert started == []
    answered.store.season = "wet"
    answered.routes.run()
    answered.store.season = "dry"
    assert [step.algorithm for step in started[0][1]] == [
        "kachin:frictionsurface",
        "kachin:leastcostpaths",
        "kachin:accumulatedcost",
    ]


def test_weights_order_the_table(answered):
    tab = answered.routes_tab
    belt = tab.model.rows[0].key.origin
    for number, text in enumerate(("1,0,0", "0,1,0", "0,0,1")):
        answered.store.weights = text
        first = [
            row
            for row, place in zip(tab.model.rows, tab.model.places)
            if place == 1 and row.key.origin == belt
        ]
        least = min(r.values[number] for r in tab.model.rows if r.key.origin == belt)
        assert min(r.values[number] for r in first) == pytest.approx(least)
    tab.money.setValue(100)
    tab.time.setValue(0)
    tab.exposure.setValue(0)
    assert answered.store.weights == "100,0,0"
    assert tab.money_share.text() == "100 %"
    assert tab.preset.currentText() == "Own weights"
    answered.store.weights = "1,1,1"


def test_a_row_marks_the_map(answered):
    tab, canvas = answered.routes_tab, answered.iface.mapCanvas()
    answered.store.route = None
    link = next(part for part in answered.parts if hasattr(part, "bands"))
    assert link.bands[0].asGeometry().isEmpty()
    tab.table.selectRow(1)
    key = tab.model.rows[tab.order.mapToSource(tab.order.index(1, 0)).row()].key
    assert answered.store.route == key
    assert not link.bands[0].asGeometry().isEmpty()
    before = canvas.extent()
    tab.zoom.click()
    row = tab.model.rows[tab.model.row_of(key)]
    assert canvas.extent() != before
    assert canvas.extent().contains(row.geometry.boundingBox())


def loneliest(row, rows):
    """Where a route passes alone: its vertex farthest from other pairs' routes, and how far."""
    others = [r.geometry for r in rows if r.key[:2] != row.key[:2]]
    points = row.geometry.asPolyline()
    return max(
        ((min(g.closestVertex(p)[4] for g in others), p) for p in points), key=lambda pair: pair[0]
    )


def test_a_click_on_the_map_finds_the_row(answered, qtbot):
    tab, canvas = answered.routes_tab, answered.iface.mapCanvas()
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    shown = [
        tab.model.rows[tab.order.mapToSource(tab.order.index(i, 0)).row()]
        for i in range(tab.order.rowCount())
    ]
    number = max(range(len(shown)), key=lambda i: loneliest(shown[i], tab.model.rows)[0])
    wanted = shown[number]
    tab.table.selectRow(number)
    tab.zoom.click()
    qtbot.waitUntil(lambda: not canvas.isDrawing(), timeout=30_000)
    answered.store.route = None
    _, point = loneliest(wanted, tab.model.rows)
    at = canvas.getCoordinateTransform().transform(point)
    qtbot.mouseClick(
        canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(at.x()), round(at.y()))
    )
    assert answered.store.route is not None
    found = tab.model.rows[tab.model.row_of(answered.store.route)]
    assert found.key[:2] == wanted.key[:2]
    chosen = tab.table.selectionModel().currentIndex()
    assert tab.model.rows[tab.order.mapToSource(chosen).row()].key == answered.store.route


def test_copying_gives_a_spreadsheet(answered):
    answered.routes_tab.copy.click()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:4] == ["#", "From", "To", "USD/t"]
    assert len(lines) == 1 + answered.routes_tab.order.rowCount()


def test_results_survive_closing_the_dock(answered):
    routes, rows = answered.store.routes, len(answered.routes_tab.model.rows)
    answered.dock.close()
    assert (answered.store.routes, len(answered.routes_tab.model.rows)) == (routes, rows)
    answered.dock.show()
    assert len(answered.routes_tab.model.rows) == rows


def test_cancel_stops_and_leaves_nothing_half_made(plugin, desk, study, tmp_path, qtbot):
    from studies import copy_of

    made, mine = plugin.desk, copy_of(study, tmp_path)
    desk.window.show()
    made.study.use(mine)
    qtbot.waitUntil(lambda: made.store.facts is not None, timeout=30_000)
    made.routes.run()
    assert made.store.busy
    qtbot.waitUntil(made.dock.contents.cancel.isVisible, timeout=5_000)
    qtbot.mouseClick(made.dock.contents.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not made.store.busy, timeout=60_000)
    assert made.store.routes == ""
    assert list((tmp_path / "mine_results").glob("*.gpkg")) == []
    assert desk.messages() == ["Building the surface was stopped."]
    assert not made.dock.contents.job.isVisible()
