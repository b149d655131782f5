"""Processor time of a move of the mouse in the live route, alone and with the profile below it.

    PYTHON benchmarks/desk.py TERRAIN.tif      with the Python that QGIS lives in

A real desk with a real canvas, without a screen, on a friction surface made of the terrain. A frame
of sixty a second is 16.7 ms; what the event loop needs by itself is printed beside it.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
TESTS = Path(__file__).resolve().parents[1] / "tests"
sys.path[:0] = [str(TESTS), str(TESTS / "gui")]
import headless  # noqa: E402
import package  # noqa: E402

headless.prepare_environment()
package.register()
APPLICATION = headless.start_qgis()

import numpy as np  # noqa: E402
import processing  # noqa: E402
from desk import Desk as Window  # noqa: E402
from desk import wait_until  # noqa: E402
from qgis.core import QgsRectangle  # noqa: E402
from qgis.PyQt.QtCore import QEvent, QPointF, Qt  # noqa: E402
from qgis.PyQt.QtGui import QMouseEvent  # noqa: E402
from qgis.PyQt.QtWidgets import QApplication  # noqa: E402
from turns import Turns  # noqa: E402

from kachin_corridors.layers.build import build_study  # noqa: E402
from kachin_corridors.plugin.gui.desk import Desk  # noqa: E402

MOVES, PAUSE_S = 80, 0.05
PARTS = ("live_tool.py:_draw", "profile_panel.py:_draw_live", "profile_view.py:paintEvent")


def desk_on(terrain: str, folder: Path) -> Any:
    """A desk with the live route in hand, all ways from the first belt known."""
    study, friction = folder / "study.gpkg", folder / "friction.tif"
    build_study(study)
    given = {"STUDY": str(study), "DEM": terrain, "DATE": "2026-01-15", "OUTPUT": str(friction)}
    processing.run("kachin:frictionsurface", given)
    window = Window()
    window.window.resize(1600, 1000)
    made = Desk(window)
    made.load()
    window.window.show()
    made.study.use(study)
    wait_until(lambda: made.store.facts is not None, 60)
    made.store.friction = str(friction)
    made.live.toggle(True)
    wait_until(lambda: made.live.there is not None, 600)
    ground = made.live.there.ground
    window.canvas.setDestinationCrs(made.live.frame.crs(ground))
    left, bottom, right, top = ground.friction.terrain.bounds
    window.canvas.setExtent(QgsRectangle(left, bottom, right, top))
    return made


def rest() -> float:
    """Let the event loop turn for a moment; the processor time of this thread in it."""
    began, until = time.thread_time(), time.monotonic() + PAUSE_S
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.001)
    return 1000 * (time.thread_time() - began)


def moves(made: Any) -> list[float]:
    """Move the mouse over the map; milliseconds of each move."""
    canvas, nothing = made.iface.mapCanvas(), Qt.MouseButton.NoButton
    took = []
    for step in range(MOVES):
        at = QPointF(canvas.width() * (0.3 + 0.4 * step / MOVES), canvas.height() * 0.5)
        event = QMouseEvent(
            QEvent.Type.MouseMove, at, nothing, nothing, Qt.KeyboardModifier.NoModifier
        )
        began = time.thread_time()
        QApplication.sendEvent(canvas.viewport(), event)
        took.append(1000 * (time.thread_time() - began) + rest())
    return took[5:]


def row(title: str, values: list[float]) -> None:
    """A line of the table."""
    print(f"{title:32} median {np.median(values):5.1f}   p95 {np.percentile(values, 95):5.1f} ms")


def main(terrain: str) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        made = desk_on(terrain, Path(folder))
        print("cells:", made.live.there.ground.friction.terrain.shape)
        row("event loop alone", [rest() for _ in range(30)])
        row("a move, live route alone", moves(made))
        made.profile.dock.show()
        rest()
        row("a move, profile below it", moves(made))
        with Turns() as turns:
            moves(made)
        for part in PARTS:
            row(f"  {part}", [ms for ms, name in turns.turns if name == part] or [0.0])
        made.unload()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
    sys.stdout.flush()
    os._exit(0)
