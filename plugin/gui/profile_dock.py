"""The dock of the route profile: which route it is, what is at the mark, and the export."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..cartography import design
from ..cartography.charts import profile as profile_chart
from ..cartography.texts import tr
from .background import Reading
from .forms import make_bold
from .profile_data import RouteProfile
from .profile_view import ProfileView
from .slots import reports, say
from .store import DeskStore


class ProfileDock(QgsDockWidget):
    """The panel: the route's name, what is at the mark, the export, and the drawing."""

    def __init__(self, iface: QgisInterface, store: DeskStore) -> None:
        super().__init__(tr("Route profile"), iface.mainWindow())
        self.iface, self.store = iface, store
        self.setObjectName("KachinCorridorsProfile")
        self.setWindowIcon(QIcon(str(design.RESOURCES / "icons" / "route_profile.svg")))
        sides = Qt.DockWidgetArea.BottomDockWidgetArea | Qt.DockWidgetArea.TopDockWidgetArea
        self.setAllowedAreas(sides)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(6, 3, 6, 3)
        column.setSpacing(2)
        self.title = QLabel(content)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setToolTip(tr("The route whose profile is shown"))
        make_bold(self.title)
        self.readout = QLabel(content)
        self.readout.setTextFormat(Qt.TextFormat.PlainText)
        self.readout.setToolTip(tr("Distance, height, grade, holder and road at the mark"))
        # They change with every move of the mouse, and must not lay the window out anew each time.
        for label in (self.title, self.readout):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.readout.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.export = QToolButton(content)
        self.export.setText(tr("Export…"))
        self.export.setToolTip(tr("Write this profile as an SVG chart"))
        self.export.clicked.connect(self._export)
        head = QHBoxLayout()
        head.addWidget(self.title, 4)
        head.addSpacing(8)
        head.addWidget(self.readout, 3)
        head.addSpacing(8)
        head.addWidget(self.export)
        column.addLayout(head)
        self.view = ProfileView(content)
        column.addWidget(self.view, 1)
        self.setWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_title()

    def _show_title(self) -> None:
        """As much of the route's name as there is room for."""
        shown = self.view.shown
        if shown is not None:
            metrics, room = self.title.fontMetrics(), self.title.width()
            self.title.setText(metrics.elidedText(shown.title, Qt.TextElideMode.ElideRight, room))

    def sizeHint(self) -> QSize:
        return QSize(800, 18 * self.fontMetrics().height())

    def show_words(self, shown: RouteProfile | None, index: int) -> None:
        """Say which route it is and what is at the mark, or how far and how high it goes."""
        self.export.setEnabled(shown is not None)
        if shown is None:
            self.title.clear()
            self.readout.clear()
            return
        self._show_title()
        made = shown.records.profile
        if index >= 0:
            self.readout.setText(shown.words(index))
        else:
            self.readout.setText(
                tr("up {up:,.0f} m, down {down:,.0f} m").format(
                    up=made.climb_m, down=made.descent_m
                )
            )

    @reports
    def _export(self) -> None:
        """Write the chart of the shown route as SVG."""
        shown = self.view.shown
        if shown is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Export the profile"), self._file_name(shown), tr("SVG (*.svg)")
        )
        if not name:
            return
        target = Path(name if name.endswith(".svg") else f"{name}.svg")
        self.export.setEnabled(False)

        def work() -> Path:
            records = shown.records
            profile_chart(
                *records.chart_points(),
                bands=records.bands(),
                title=shown.title,
                note=records.note(),
                target=target,
            )
            return target

        again = partial(self.export.setEnabled, True)

        def done(path: Path) -> None:
            again()
            say(self.iface, tr("The profile is in {}.").format(path))

        Reading(self.iface, self, tr("Profile as SVG"), work, done, again).start()

    def _file_name(self, shown: RouteProfile) -> str:
        slug = "".join(c if c.isalnum() else "-" for c in shown.title.lower()).strip("-")
        study = self.store.study
        folder = Path(study).parent if study else Path.home()
        return str(folder / f"profile-{slug}.svg")
