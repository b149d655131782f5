"""The page Kachin Corridors in Settings > Options."""

from __future__ import annotations

from dataclasses import replace

from qgis.gui import QgisInterface, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QDate, QObject
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ..cartography import design
from ..cartography.texts import tr
from ..processing.settings import KILOMETRES, MILES, Settings, read_settings, write_settings
from .choices import choose, fill, seasons
from .forms import form, give_room
from .slots import TITLE, reports

_ISO = "yyyy-MM-dd"
_Form = form("options")


class OptionsForm(QWidget, _Form):  # type: ignore[misc, valid-type]
    """The controls; reads the settings when it is made, writes them on ``save``."""

    def __init__(self, iface: QgisInterface, parent: QWidget) -> None:
        super().__init__(parent)
        self.setupUi(self)
        give_room(self)
        self.iface = iface
        settings = read_settings()
        fill(self.season, seasons(), settings.season)
        fill(self.units, [(KILOMETRES, tr("Kilometres")), (MILES, tr("Miles"))], settings.units)
        self.cache.setText(settings.cache)
        self.cache.setPlaceholderText(str(Settings().cache_folder))
        self.threads.setValue(settings.threads)
        self.memory.setValue(settings.memory_mb)
        self.fixed_date.setChecked(bool(settings.date))
        self.date.setEnabled(bool(settings.date))
        day = QDate.fromString(settings.date, _ISO)
        self.date.setDate(day if day.isValid() else QDate.currentDate())
        self.browse.clicked.connect(self._browse)
        self.fixed_date.toggled.connect(self.date.setEnabled)
        choose(self.units, settings.units)

    @reports
    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, tr("Cache folder"), str(read_settings().cache_folder)
        )
        if folder:
            self.cache.setText(folder)

    def save(self) -> None:
        """Keep what the controls say."""
        write_settings(
            replace(
                read_settings(),
                cache=self.cache.text().strip(),
                threads=self.threads.value(),
                memory_mb=self.memory.value(),
                date=self.date.date().toString(_ISO) if self.fixed_date.isChecked() else "",
                season=str(self.season.currentData()),
                units=str(self.units.currentData()),
            )
        )


class OptionsPage(QgsOptionsPageWidget):
    """The page as QGIS wants it; ``apply`` is called when OK is pressed."""

    def __init__(self, iface: QgisInterface, parent: QWidget) -> None:
        super().__init__(parent)
        self.iface = iface
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.form = OptionsForm(iface, self)
        column.addWidget(self.form)

    @reports
    def apply(self) -> None:
        self.form.save()


class _Factory(QgsOptionsWidgetFactory):
    def __init__(self, iface: QgisInterface) -> None:
        super().__init__(TITLE, QIcon(str(design.RESOURCES / "icons" / "icon.svg")))
        self.iface = iface

    def createWidget(self, parent: QWidget) -> OptionsPage:
        return OptionsPage(self.iface, parent)


class OptionsFactory(QObject):
    """Keeps the page registered."""

    def __init__(self, iface: QgisInterface, parent: QObject) -> None:
        super().__init__(parent)
        self.iface = iface
        self.factory: _Factory | None = None

    def load(self) -> None:
        """Register the page."""
        self.factory = _Factory(self.iface)
        self.iface.registerOptionsWidgetFactory(self.factory)

    def unload(self) -> None:
        """Take the page away."""
        if self.factory is not None:
            self.iface.unregisterOptionsWidgetFactory(self.factory)
            self.factory = None
