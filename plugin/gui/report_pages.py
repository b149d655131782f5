"""What the tab Report can hand over: documents, and the pages of the study report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem

from ..cartography.texts import tr
from .slots import reports
from .store import DeskStore

REPORT = "kachin:studyreport"
_KEY_ROLE = Qt.ItemDataRole.UserRole
_MOST_ROWS = 10
_NOTHING = "-"


@dataclass(frozen=True)
class Document:
    """Something to hand over: the algorithm that makes it and what it writes."""

    algorithm: str
    title: str
    tip: str
    file: str
    needs_routes: bool


def documents() -> list[Document]:
    """The documents that the algorithms at hand can make."""
    known = (
        Document(
            REPORT,
            tr("Study report"),
            tr("The question and its answer: map, table of gateways, sources"),
            "study_report.pdf",
            True,
        ),
        Document(
            "kachin:corridoratlas",
            tr("Corridor atlas"),
            tr("A page for each corridor and each belt"),
            "corridor_atlas.pdf",
            False,
        ),
        Document(
            "kachin:exportmaps",
            tr("Map sheets"),
            tr("Maps of the themes as PDF, one file each"),
            "",
            False,
        ),
    )
    registry = QgsApplication.processingRegistry()
    return [item for item in known if registry.algorithmById(item.algorithm) is not None]


@dataclass(frozen=True)
class Page:
    """A section of the study report; ``needs`` says where what it shows is made."""

    key: str
    title: str
    needs: str = ""


def report_pages() -> list[Page]:
    """The sections that 'Study report' offers, in its order."""
    from ..cartography.report.build import SECTIONS, section_titles

    surface = tr("a run in the tab Routes")
    needs = {
        "surface": surface,
        "profiles": surface,
        "season": tr("a run in the tab Routes in another season too"),
        "scenarios": tr("a comparison in the tab What if"),
        "corridors": tr("the algorithm Least-cost corridor: bind the report in the toolbox"),
        "exposure": tr("the model Full study report of the toolbox"),
    }
    pairs = zip((key for key, _ in SECTIONS), section_titles())
    return [Page(key, title, needs.get(key, "")) for key, title in pairs]


class PageChoice(QObject):
    """The tree of documents and pages; the project remembers what is ticked."""

    def __init__(
        self,
        iface: QgisInterface,
        store: DeskStore,
        tree: QTreeWidget,
        files: Callable[[], dict[str, str]],
    ) -> None:
        super().__init__(tree)
        self.iface, self.store, self.tree, self.files = iface, store, tree, files
        self.documents = documents()
        self.pages = report_pages()
        self._items: dict[str, QTreeWidgetItem] = {}
        self._fill()
        tree.itemChanged.connect(self._changed)
        store.documents_changed.connect(self._restore)
        store.left_out_changed.connect(self._restore)
        for signal in (store.surface_ready, store.scenarios_ready, store.gateways_ready):
            signal.connect(self.show_missing)
        self._restore()
        self.show_missing()

    def _fill(self) -> None:
        for document in self.documents:
            item = _item(document.title, document.algorithm)
            item.setToolTip(0, document.tip)
            self.tree.addTopLevelItem(item)
            self._items[document.algorithm] = item
            if document.algorithm == REPORT:
                for page in self.pages:
                    child = _item(page.title, page.key)
                    item.addChild(child)
                    self._items[page.key] = child
                item.setExpanded(True)
        rows = min(len(self._items), _MOST_ROWS)
        height = self.tree.sizeHintForRow(0)
        self.tree.setFixedHeight(rows * height + 2 * self.tree.frameWidth() + 2)

    def chosen(self) -> list[Document]:
        """The documents that are ticked."""
        return [d for d in self.documents if _ticked(self._items[d.algorithm])]

    def sections(self) -> list[int]:
        """Numbers of the ticked pages, as 'Study report' takes them."""
        return [i for i, page in enumerate(self.pages) if _ticked(self._items[page.key])]

    def tick_pages(self, on: bool) -> None:
        """Tick every page, or none."""
        state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        for page in self.pages:
            self._items[page.key].setCheckState(0, state)

    @reports
    def show_missing(self) -> None:
        """Let pages that would be left out say what they need."""
        offered = self.files()
        there = {key for key, path in offered.items() if path and Path(path).is_file()}
        inputs = {
            "surface": "FRICTION", "profiles": "FRICTION", "season": "OTHER_GATEWAYS",
            "scenarios": "SCENARIOS", "corridors": "CORRIDORS", "exposure": "EXPOSURE",
        }  # fmt: skip
        blocked = self.tree.blockSignals(True)
        for page in self.pages:
            item, missing = self._items[page.key], inputs.get(page.key, "") not in ("", *there)
            font = item.font(0)
            font.setItalic(missing)
            item.setFont(0, font)
            tip = tr("Left out for now. It needs: {what}").format(what=page.needs)
            item.setToolTip(0, tip if missing else tr("Pages of the study report"))
        self.tree.blockSignals(blocked)

    @reports
    def _changed(self) -> None:
        """Remember what is ticked."""
        chosen = ",".join(document.algorithm for document in self.chosen())
        left = [page.key for page in self.pages if not _ticked(self._items[page.key])]
        self.store.documents, self.store.left_out = chosen or _NOTHING, ",".join(left)
        self._enable_pages()

    @reports
    def _restore(self) -> None:
        """Show what the project remembers."""
        chosen, left = self.store.documents.split(","), self.store.left_out.split(",")
        blocked = self.tree.blockSignals(True)
        for key, on in (
            *((d.algorithm, d.algorithm in chosen) for d in self.documents),
            *((page.key, page.key not in left) for page in self.pages),
        ):
            state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            self._items[key].setCheckState(0, state)
        self._enable_pages()
        self.tree.blockSignals(blocked)

    def _enable_pages(self) -> None:
        report = self._items.get(REPORT)
        blocked = self.tree.blockSignals(True)
        for child in _children(report):
            child.setDisabled(not _ticked(report))
        self.tree.blockSignals(blocked)


def _item(title: str, key: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([title])
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
                  | Qt.ItemFlag.ItemIsUserCheckable)  # fmt: skip
    item.setData(0, _KEY_ROLE, key)
    item.setCheckState(0, Qt.CheckState.Unchecked)
    return item


def _ticked(item: QTreeWidgetItem) -> bool:
    return bool(item.checkState(0) == Qt.CheckState.Checked)


def _children(item: QTreeWidgetItem | None) -> Iterator[QTreeWidgetItem]:
    for number in range(item.childCount() if item is not None else 0):
        yield item.child(number)
