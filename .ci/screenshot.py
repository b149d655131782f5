"""Runs inside QGIS: a tour of the plugin as a user would take it, a picture at each stop."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QPoint, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QLabel
from qgis.utils import iface, plugins

FOLDER = Path(os.environ["KACHIN_PICTURES"])
STUDY = os.environ["KACHIN_STUDY"]
ACTION = "Add study layers"
SETTLE_S = 1.5
GIVE_UP_S = 420
DOCK_WIDTH = 470
# Longitude and latitude near Hpakant, where the live route leads.
CURSOR = (96.4, 25.7)

Stop = Callable[[], bool]


def drawn() -> bool:
    """The map is there and nothing runs."""
    return not iface.mapCanvas().isDrawing() and not desk().store.busy


def desk() -> Any:
    """What the plugin has added to this window."""
    return plugins["kachin_corridors"].desk


def find_action() -> QAction:
    """The action of the plugin, wherever it hangs in the menus."""
    for action in iface.mainWindow().findChildren(QAction):
        if action.text().replace("&", "").rstrip(".…") == ACTION:
            return action
    raise LookupError(f"there is no action {ACTION}")


def tour() -> Iterator[tuple[str, Stop]]:
    """Do something, then give the picture's name and when it may be taken."""
    yield "empty", drawn
    began = time.monotonic()
    find_action().trigger()
    yield "add_study_layers", lambda: drawn() and bool(iface.mapCanvas().layers())
    note(f"study drawn {time.monotonic() - began - SETTLE_S:.1f} s after the click")
    made = desk()
    made.dock.show_tab(made.routes_tab)
    began = time.monotonic()
    made.routes_tab.run.click()
    yield "", lambda: drawn() and made.routes_tab.model.rowCount() > 0
    note(f"routes drawn {time.monotonic() - began - SETTLE_S:.1f} s after Run")
    made.routes_tab.table.selectRow(0)
    made.routes_tab.zoom.click()
    yield "routes", drawn
    yield from live(made)
    made.dock.show_tab(made.whatif_tab)
    made.whatif_tab.compare.click()
    canvas = iface.mapCanvas()
    canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(belts(), belts().extent()))
    canvas.zoomByFactor(2.2)
    yield "whatif", lambda: drawn() and made.whatif_tab.model.rowCount() > 0
    yield from form()
    made.dock.show_tab(made.report_tab)
    made.report_tab.preview.click()
    pages = made.report_tab.preview_pages
    yield "report_preview", lambda: drawn() and len(pages.findChildren(QLabel)) > 1


def live(made: Any) -> Iterator[tuple[str, Stop]]:
    """The route to the cursor, then the profile below it."""
    made.live.toggle(True)
    yield "", lambda: drawn() and made.live.there is not None
    canvas = iface.mapCanvas()
    canvas.zoomToFullExtent()
    canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(belts(), belts().extent()))
    canvas.zoomByFactor(2.2)
    yield "", drawn
    target = made.live.frame.on_map(*CURSOR)
    pixel = canvas.getCoordinateTransform().transform(target).toQPointF().toPoint()
    began = time.monotonic()
    frames = 30
    for step in range(frames):
        made.live.tool.moved.emit(pixel + QPoint(step - frames, 0))
    note(f"a frame of the live route: {1000 * (time.monotonic() - began) / frames:.1f} ms")
    made.live.tool.moved.emit(pixel)
    yield "live_route", drawn
    made.profile.action.trigger()
    yield "", drawn
    target = made.live.frame.on_map(*CURSOR)  # the map has become lower
    pixel = canvas.getCoordinateTransform().transform(target).toQPointF().toPoint()
    made.live.tool.moved.emit(pixel)
    yield "profile", drawn
    made.live.toggle(False)
    made.profile.action.trigger()


def form() -> Iterator[tuple[str, Stop]]:
    """The form that Identify opens, in a picture of its own."""
    layer = layer_of("gateways")
    feature = max(layer.getFeatures(), key=lambda f: len(f["source_id"]))
    iface.openFeatureForm(layer, feature, False, False)
    yield "", drawn
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            window.grab().save(str(FOLDER / "form.png"))
            window.close()


def belts() -> Any:
    """The layer of the mining belts."""
    return layer_of("mining_belts")


def layer_of(name: str) -> Any:
    """A layer of the study."""
    layers = QgsProject.instance().mapLayers().values()
    return next(i for i in layers if i.customProperty("kachin/name") == name)


def note(text: str) -> None:
    """QGIS keeps what Python prints for its own console."""
    with (FOLDER / "tour.txt").open("a", encoding="utf-8") as stream:
        stream.write(f"{text}\n")


def go_on(stops: Iterator[tuple[str, Stop]]) -> None:
    """Take the next step of the tour; the end, or an error, ends QGIS."""
    try:
        name, ready = next(stops)
    except StopIteration:
        os._exit(0)
    except Exception as error:  # QGIS would show a dialog that nobody closes
        note(f"the tour ends here: {error}")
        os._exit(1)
    wait(stops, name, ready, time.monotonic(), None)


def wait(
    stops: Iterator[tuple[str, Stop]], name: str, ready: Stop, began: float, since: float | None
) -> None:
    """Save the picture once the stop has been ready for a moment."""
    now = time.monotonic()
    if now - began > GIVE_UP_S:
        note(f"waited in vain for {name or 'the next stop'}")
        os._exit(1)
    since = (since or now) if ready() else None
    if since is None or now - since < SETTLE_S:
        QTimer.singleShot(100, lambda: wait(stops, name, ready, began, since))
        return
    if name:
        iface.mainWindow().grab().save(str(FOLDER / f"{name}.png"))
    go_on(stops)


def begin() -> None:
    """Size the window and start."""
    window = iface.mainWindow()
    window.resize(1600, 1000)
    QgsSettings().setValue("kachin_corridors/last_study", STUDY)
    window.resizeDocks([desk().dock], [DOCK_WIDTH], 1)
    go_on(tour())


QTimer.singleShot(1500, begin)
