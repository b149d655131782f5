"""The tab Report: choose documents, see their pages, write them to a folder."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QSize, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QImage, QPixmap, QResizeEvent
from qgis.PyQt.QtWidgets import QFileDialog, QLabel, QWidget

from ..cartography.texts import tr
from ..core.errors import InputError
from ..io.pdf_pages import page_images
from .background import Reading
from .forms import form, give_room
from .headless import HeadlessRun
from .jobs import Jobs
from .report_pages import REPORT, Document, PageChoice
from .routes_control import RoutesControl
from .slots import reports, say
from .store import DeskStore

_PREVIEW_DPI = 60
# Margins of the pages, the frame, and the scroll bar.
_MARGINS_PX = 40
_Form = form("report_tab")


class ReportTab(QWidget, _Form):  # type: ignore[misc, valid-type]
    """Lays documents out in a QGIS without a window, so that this one stays alive."""

    def __init__(
        self, iface: QgisInterface, store: DeskStore, jobs: Jobs, routes: RoutesControl
    ) -> None:
        super().__init__()
        self.setupUi(self)
        give_room(self)
        self.iface = iface
        self.store = store
        self.routes = routes
        self.runner = HeadlessRun(iface, jobs)
        self.choice = PageChoice(iface, store, self.pages, self._files)
        self.images: list[tuple[int, int, bytes]] = []
        self._folder = tempfile.TemporaryDirectory(prefix="kachin-preview-")
        self.title.setText(store.report_title)
        self.preview.clicked.connect(self._preview)
        self.export_button.clicked.connect(self._export)
        self.open_report.clicked.connect(self._open)
        self.all_pages.clicked.connect(self._tick_all)
        self.no_pages.clicked.connect(self._tick_none)
        self.title.editingFinished.connect(self._title_given)
        store.report_title_changed.connect(self._show_title)
        for signal in (store.study_changed, store.routes_ready, store.busy_changed):
            signal.connect(self._show)
        store.documents_changed.connect(self._show)
        store.report_ready.connect(self._show_report)
        self._show()
        self._show_report(store.report)

    @reports
    def _tick_all(self) -> None:
        self.choice.tick_pages(True)

    @reports
    def _tick_none(self) -> None:
        self.choice.tick_pages(False)

    @reports
    def _title_given(self) -> None:
        self.store.report_title = self.title.text().strip()

    @reports
    def _show_title(self, title: str) -> None:
        if title != self.title.text().strip():
            self.title.setText(title)

    @reports
    def _preview(self) -> None:
        """Make the first ticked document in a temporary folder."""
        first = [item for item in self._required() if item.file][:1]
        if not first:
            raise InputError(tr("map sheets have no preview"), tr("export them instead"))
        self._make(first, Path(self._folder.name), lambda: None)

    @reports
    def _export(self) -> None:
        chosen = self._required()
        start = str(Path(self.store.study).parent)
        folder = QFileDialog.getExistingDirectory(self, tr("Write the documents to"), start)
        if folder:
            ended = partial(say, self.iface, tr("The documents are in {}.").format(folder))
            self._make(chosen, Path(folder), ended)

    def _required(self) -> list[Document]:
        chosen = self.choice.chosen()
        if not chosen:
            raise InputError(tr("nothing is ticked"), tr("tick a document of the list"))
        if not self.store.study:
            raise InputError(tr("no study is open"), tr("press Start in the tab Study"))
        for item in chosen:
            if item.algorithm == REPORT and not self.choice.sections():
                raise InputError(
                    tr("no page of the study report is ticked"), tr("tick at least one of the list")
                )
            if item.needs_routes and not Path(self.store.gateways).is_file():
                raise InputError(
                    tr("there are no routes yet for {}").format(item.title),
                    tr("press Run in the tab Routes first"),
                )
        return chosen

    def _make(self, rest: Sequence[Document], folder: Path, ended: Any) -> None:
        """One document after another."""
        document = rest[0]

        def done() -> None:
            if document.file:
                self._written(folder / document.file)
            if rest[1:]:
                self._make(rest[1:], folder, ended)
            else:
                ended()

        given = self._parameters(document, folder)
        self.runner.run(document.algorithm, document.title, given, done)

    def _files(self) -> dict[str, str]:
        """Files that the desk has, by the parameter of 'Study report' that takes them."""
        store = self.store
        return {
            "ROUTES": store.routes,
            "GATEWAYS": store.gateways,
            "OTHER_GATEWAYS": self.routes.other_gateways(),
            "FRICTION": store.friction,
            "TERRAIN": store.terrain,
            "SCENARIOS": store.scenarios,
        }

    def _parameters(self, document: Document, folder: Path) -> dict[str, str]:
        """What the dock knows, as far as the algorithm asks for it."""
        store, target = self.store, folder / document.file
        files = {key: path for key, path in self._files().items() if path and Path(path).is_file()}
        offered = {
            "STUDY": store.study,
            "DATE": store.date,
            "TITLE": self.title.text().strip(),
            "OUTPUT": str(target) if document.file else "",
            "FOLDER": str(folder),
            **files,
        }
        if document.algorithm == REPORT:
            offered["SECTIONS"] = ",".join(map(str, self.choice.sections()))
        else:
            # Elsewhere a parameter of this name takes layers of routes.
            offered.pop("SCENARIOS", None)
        algorithm = QgsApplication.processingRegistry().algorithmById(document.algorithm)
        return {
            key: value
            for key, value in offered.items()
            if value and algorithm.parameterDefinition(key) is not None
        }

    def _written(self, path: Path) -> None:
        if self.store.report == str(path):
            self._show_report(str(path))
        self.store.report = str(path)

    @reports
    def _show_report(self, path: str) -> None:
        self.open_report.setEnabled(bool(path) and Path(path).is_file())
        if not path or not Path(path).is_file():
            self._take(path, [])
            return
        Reading(
            self.iface, self, tr("Drawing the preview"),
            partial(page_images, path, _PREVIEW_DPI), partial(self._take, path),
        ).start()  # fmt: skip

    def _take(self, path: str, images: Sequence[tuple[int, int, bytes]]) -> None:
        self.images = list(images)
        self._draw_pages(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages are as wide as the dock."""
        super().resizeEvent(event)
        if self.images and event.size().width() != event.oldSize().width():
            self._draw_pages(self.store.report)

    def _draw_pages(self, path: str) -> None:
        """Show pages one below the other."""
        images = self.images
        column = self.preview_pages.layout()
        while column.count() > 1:
            widget = column.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        width = max(120, self.preview_area.width() - _MARGINS_PX)
        for number, (columns, rows, pixels) in enumerate(images):
            image = QImage(pixels, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
            ratio = self.devicePixelRatioF()
            size = QSize(round(width * ratio), round(width * ratio * rows / columns))
            smooth = Qt.TransformationMode.SmoothTransformation
            keep = Qt.AspectRatioMode.KeepAspectRatio
            pixmap = QPixmap.fromImage(image.scaled(size, keep, smooth))
            pixmap.setDevicePixelRatio(ratio)
            label = QLabel(self.preview_pages)
            label.setPixmap(pixmap)
            label.setToolTip(tr("Page {number} of {name}").format(
                number=number + 1, name=Path(path).name))  # fmt: skip
            column.insertWidget(number, label)
        if not images:
            text = tr("Pages appear here.") if not path else tr("This GDAL draws no PDF: open it.")
            label = QLabel(text, self.preview_pages)
            label.setToolTip(tr("Pages of the report"))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setEnabled(False)
            column.insertWidget(0, label)

    @reports
    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.store.report))

    @reports
    def _show(self) -> None:
        ready = bool(self.store.study) and not self.store.busy and bool(self.choice.chosen())
        self.preview.setEnabled(ready)
        self.export_button.setEnabled(ready)
