"""The dock: four short tabs, and at the foot what is running."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QScrollArea,
    QSlider,
    QWidget,
)

from ..cartography import design
from ..cartography.texts import tr
from .forms import form
from .jobs import Jobs
from .slots import TITLE, reports
from .store import DeskStore

_Contents = form("dock")
_LOW_PX = 120
_TURNED = (QComboBox, QSlider, QAbstractSpinBox)


class _DockContents(QWidget, _Contents):  # type: ignore[misc, valid-type]
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setupUi(self)


class _Scrolled(QScrollArea):
    """A tab that scrolls where the window is low, instead of making the window higher."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.setObjectName(f"scrolled_{type(widget).__name__}")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(widget)
        for control in widget.findChildren(_TURNED):
            control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            control.installEventFilter(self)
        # As a tab it had the colour of the tab behind it.
        self.viewport().setAutoFillBackground(False)
        widget.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        """As wide as the tab needs, and as low as one wants."""
        inner = self.widget().minimumSizeHint().width()
        return QSize(inner + self.verticalScrollBar().sizeHint().width(), _LOW_PX)

    def sizeHint(self) -> QSize:
        return self.widget().sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls, and turns only the control that has the focus."""
        turned = event.type() == QEvent.Type.Wheel and isinstance(watched, _TURNED)
        if turned and not watched.hasFocus():
            self.wheelEvent(event)
            return True
        return bool(super().eventFilter(watched, event))


class KachinDock(QgsDockWidget):
    """Kachin Corridors beside the map.

    ``add_tab`` takes tabs, ``add_panel`` what other parts put above the progress bar.
    """

    def __init__(self, iface: QgisInterface, store: DeskStore, jobs: Jobs) -> None:
        super().__init__(TITLE, iface.mainWindow())
        self.iface = iface
        self.store = store
        self.jobs = jobs
        self.setObjectName("KachinCorridorsDock")
        self.setWindowIcon(QIcon(str(design.RESOURCES / "icons" / "icon.svg")))
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.setToolTip(tr("From mining belts to export gateways"))
        self.contents = _DockContents(self)
        self.setWidget(self.contents)
        self.contents.job.hide()
        self.contents.cancel.clicked.connect(self._cancel)
        self.contents.tabs.currentChanged.connect(self._tab_chosen)
        store.tab_changed.connect(self._show_remembered)
        jobs.began.connect(self._began)
        jobs.progressed.connect(self._progressed)
        jobs.ended.connect(self._ended)

    def add_tabs(self, tabs: Iterable[tuple[QWidget, str, str]]) -> None:
        """Add tabs with their titles and tips."""
        for widget, title, tip in tabs:
            index = self.contents.tabs.addTab(_Scrolled(widget), title)
            self.contents.tabs.setTabToolTip(index, tip)

    def add_panel(self, panel: QWidget) -> None:
        """Put a panel of another part below the tabs."""
        layout = self.contents.layout()
        layout.insertWidget(layout.count() - 1, panel)

    def show_tab(self, widget: QWidget) -> None:
        """Bring a tab to the front."""
        widgets = [self.tab_at(i) for i in range(self.contents.tabs.count())]
        self.contents.tabs.setCurrentIndex(widgets.index(widget))

    def tab_at(self, index: int) -> QWidget | None:
        """A tab by its place."""
        area = self.contents.tabs.widget(index)
        return area.widget() if area is not None else None

    @property
    def tab_in_front(self) -> QWidget | None:
        """The tab that is seen."""
        return self.tab_at(self.contents.tabs.currentIndex())

    @reports
    def _tab_chosen(self) -> None:
        # A look at another tab is no change that QGIS should ask to save.
        self.store.propose(tab=type(self.tab_in_front).__name__)

    @reports
    def _show_remembered(self, name: str) -> None:
        """The tab that the project remembers; a new project begins with the first one."""
        tabs = self.contents.tabs
        names = [type(self.tab_at(i)).__name__ for i in range(tabs.count())]
        if self.store.restoring:
            tabs.setCurrentIndex(names.index(name) if name in names else 0)

    @reports
    def _cancel(self) -> None:
        self.contents.cancel.setEnabled(False)
        self.contents.job_text.setText(tr("Stopping…"))
        self.jobs.cancel()

    @reports
    def _began(self, title: str) -> None:
        self.contents.job_text.setText(title)
        self.contents.bar.setValue(0)
        self.contents.cancel.setEnabled(True)
        self.contents.job.show()

    @reports
    def _progressed(self, percent: float, title: str) -> None:
        self.contents.bar.setValue(round(percent))
        if self.contents.cancel.isEnabled():
            self.contents.job_text.setText(title)

    @reports
    def _ended(self) -> None:
        self.contents.job.hide()
