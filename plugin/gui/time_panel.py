"""Time at the foot of the dock: a slider over the days of change, and what happened on each."""

from __future__ import annotations

from datetime import date
from functools import partial
from html import escape

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QDate, QLocale, QObject, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSlider,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..cartography.texts import tr
from ..core.dates import parse_date
from ..core.errors import InputError
from ..io.event_log import Change, Event, EventLog, read_events
from .background import Reading
from .dock import KachinDock
from .slots import reports
from .store import DeskStore

_STEP_MS, _SETTLED_MS = 1500, 90
_PLACE = "place"
# Around a town, so that its zone and the roads to it are seen.
_ROOM_DEGREES = 0.25


class TimePanel(QObject):
    """Plays the changes of control; the store's date leads, and is led."""

    def __init__(self, iface: QgisInterface, store: DeskStore, dock: KachinDock) -> None:
        super().__init__(store)
        self.iface, self.store, self.dock = iface, store, dock
        self.log: EventLog | None = None
        self.stops: tuple[date, ...] = ()

    def load(self) -> None:
        """Put the panel into the dock; it shows itself with the first study."""
        self.widget = TimeWidget(self.dock)
        self.dock.add_panel(self.widget)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._take_slider)
        self._playing = QTimer(self)
        self._playing.setInterval(_STEP_MS)
        self._playing.timeout.connect(self._next_while_playing)
        self.widget.slider.valueChanged.connect(self._slid)
        self.widget.back.clicked.connect(self._step_back)
        self.widget.on.clicked.connect(self._step_on)
        self.widget.play.clicked.connect(self.play)
        self.widget.events.clicked.connect(self.show_events)
        self.widget.list.anchorClicked.connect(self._go)
        self.store.facts_ready.connect(self._read)
        self.store.date_changed.connect(self._show)
        self._read()

    def unload(self) -> None:
        """Take it away."""
        self._playing.stop()
        self._settled.stop()
        self.widget.setParent(None)
        self.widget.deleteLater()

    @reports
    def play(self, on: bool = True) -> None:
        """Step through the days of change, or stop; at the end it begins anew."""
        self.widget.show_playing(on)
        if not on:
            self._playing.stop()
            return
        if self._at() >= len(self.stops) - 1:
            self._go_to(0)
        self._playing.start()

    @reports
    def show_events(self, on: bool) -> None:
        """Show or hide the list of what happened."""
        self.widget.events.setChecked(on)
        self.widget.list.setVisible(on)
        self._show()

    @reports
    def _read(self) -> None:
        """Read the log of the study in a thread."""
        study = self.store.study
        if not study or self.store.facts is None:
            self._have_read(EventLog("", ()))
            return
        Reading(
            self.iface,
            self.widget,
            tr("Reading the events"),
            partial(read_events, study),
            self._have_read,
        ).start()

    def _have_read(self, log: EventLog) -> None:
        if log.study not in ("", self.store.study):
            return  # another study was chosen meanwhile
        self.log, self.stops = log, log.stops
        self.widget.setVisible(bool(self.stops))
        self.widget.slider.blockSignals(True)
        self.widget.slider.setRange(0, max(len(self.stops) - 1, 0))
        self.widget.slider.blockSignals(False)
        self._show()

    @reports
    def _show(self) -> None:
        """Let slider, words and list say what the store's date says."""
        if self.log is None or not self.stops or not self.store.date:
            return
        if not self._settled.isActive():
            self.widget.slider.blockSignals(True)
            self.widget.slider.setValue(self._at())
            self.widget.slider.blockSignals(False)
            self.widget.day.setText(spoken(parse_date(self.store.date)))
        at = self._at()
        self.widget.back.setEnabled(self._before() is not None)
        self.widget.on.setEnabled(at < len(self.stops) - 1)
        if not self.widget.list.isHidden():
            self.widget.list.setHtml(self._words())

    def _words(self) -> str:
        stop = self.log.last_stop(parse_date(self.store.date)) if self.log else None
        if self.log is None or stop is None:
            return escape(tr("Nothing is reported before this day."))
        changes = self.log.changes(stop)
        head = tr("Changes of {date}").format(date=spoken(stop))
        lines = "".join(f"<p style='margin:3px 0'>{words(change)}</p>" for change in changes)
        return f"<b>{escape(head)}</b>{lines}"

    def _at(self) -> int:
        """The last stop until the shown day, 0 before the first."""
        day = parse_date(self.store.date) if self.store.date else date.min
        return max(sum(stop <= day for stop in self.stops) - 1, 0)

    def _before(self) -> int | None:
        """The stop to step back to: from a day between two, the one before it."""
        if not self.stops or not self.store.date:
            return None
        earlier = [i for i, stop in enumerate(self.stops) if stop < parse_date(self.store.date)]
        return earlier[-1] if earlier else None

    def _go_to(self, index: int) -> None:
        self.store.date = self.stops[index].isoformat()

    @reports
    def _slid(self, value: int) -> None:
        """Say the day at once; the map follows when the slider rests for a moment."""
        self.widget.day.setText(spoken(self.stops[value]))
        self._settled.start()

    @reports
    def _take_slider(self) -> None:
        if self.stops:
            self._go_to(min(self.widget.slider.value(), len(self.stops) - 1))

    @reports
    def _step_back(self) -> None:
        before = self._before()
        if before is not None:
            self._go_to(before)

    @reports
    def _step_on(self) -> None:
        day = parse_date(self.store.date) if self.store.date else date.min
        later = [i for i, stop in enumerate(self.stops) if stop > day]
        if later:
            self._go_to(later[0])

    @reports
    def _next_while_playing(self) -> None:
        if self.iface.mapCanvas().isDrawing():
            return  # the map of this day first
        if self._at() >= len(self.stops) - 1:
            self.play(False)
            return
        self._step_on()

    @reports
    def _go(self, link: QUrl) -> None:
        """A source opens in the browser, a place on the map."""
        if link.scheme() != _PLACE:
            QDesktopServices.openUrl(link)
            return
        key = link.path()
        event = next((e for e in (self.log.events if self.log else ()) if e.id == key), None)
        if event is None or event.bounds is None:
            raise InputError(tr("this place is not on the map"), tr("look into its sources"))
        self.zoom_to(event)

    def zoom_to(self, event: Event) -> None:
        """Show the place of an event with some room around it."""
        canvas = self.iface.mapCanvas()
        box = QgsRectangle(*event.bounds)
        box.grow(_ROOM_DEGREES)
        to_map = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4326"),
            canvas.mapSettings().destinationCrs(),
            QgsProject.instance(),
        )
        canvas.setExtent(to_map.transformBoundingBox(box))
        canvas.refresh()


class TimeWidget(QWidget):
    """Buttons, slider, day, and the list of events."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("kachin_time")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(3)
        row = QHBoxLayout()
        row.setSpacing(2)
        self.back = self._button("previous", tr("To the change before this day"))
        self.play = self._button("forward", tr("Play the changes of control, one after another"))
        self.play.setCheckable(True)
        self.on = self._button("next", tr("To the next change"))
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(tr("Days of change"))
        self.slider.setToolTip(
            tr("Days on which control, a gate or a road changed, one after another")
        )
        self.day = QLabel(self)
        self.day.setToolTip(tr("The day that the map, its layers and the routes stand on"))
        self.day.setMinimumWidth(self.fontMetrics().horizontalAdvance("28 September 2028"))
        self.day.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.events = QToolButton(self)
        self.events.setText(tr("Events"))
        self.events.setCheckable(True)
        self.events.setToolTip(tr("Show what changed on that day, and who reports it"))
        for item in (self.back, self.play, self.on):
            row.addWidget(item)
        row.addWidget(self.slider, 1)
        row.addWidget(self.day)
        row.addSpacing(6)
        row.addWidget(self.events)
        column.addLayout(row)
        self.list = QTextBrowser(self)
        self.list.setOpenLinks(False)
        self.list.setFixedHeight(8 * self.fontMetrics().height())
        self.list.setToolTip(tr("A place zooms the map to it, a source opens in the browser"))
        self.list.hide()
        column.addWidget(self.list)
        self.hide()

    def show_playing(self, on: bool) -> None:
        """Let the button say what a press does."""
        self.play.setChecked(on)
        self.play.setIcon(_icon("pause" if on else "forward"))

    def _button(self, icon: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(_icon(icon))
        button.setAutoRaise(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button


def _icon(name: str) -> QIcon:
    return QgsApplication.getThemeIcon(f"/temporal_navigation/{name}.svg")


def spoken(day: date) -> str:
    """A day in the words of the user's language."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def words(change: Change) -> str:
    """A change as HTML: place, what happened, how sure that is, and links to who says so."""
    event = change.event
    place = escape(event.place)
    if event.bounds is not None:
        place = f'<a href="{_PLACE}:{escape(event.id)}">{place}</a>'
    what = escape(event.actor) if change.begins else tr("{} no longer").format(escape(event.actor))
    notes = [tr("confidence {}").format(event.confidence)]
    if change.begins and event.precision in ("month", "year"):
        known = {"month": tr("known to the month"), "year": tr("known to the year")}
        notes.insert(0, known[event.precision])
    notes.append(tr("as of {}").format(event.as_of))
    sources = ", ".join(
        f'<a href="{escape(source.url)}">{escape(source.title or source.id)}</a>'
        if source.url
        else escape(source.title or source.id)
        for source in event.sources
    )
    return f"{place}: {what} <small>({escape('; '.join(notes))})<br>{sources}</small>"
