"""Write an atlas page by page into one PDF, so that its size does not decide on the memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from qgis.core import (
    QgsAbstractLayoutIterator,
    QgsFeedback,
    QgsLayoutExporter,
    QgsPrintLayout,
)

from ...core.errors import Cancelled, InputError
from ...core.grid import Grid
from ...io.atomic import atomic_path
from ...io.lineage import plugin_version
from ...io.pdf import Bookmark, Description, describe
from .. import design
from ..book import A4_PORTRAIT, Flow, add_foot, pdf_settings, require_written
from ..report.sources import Source
from ..texts import tr
from .content import BeltEntry, CorridorEntry
from .maps import AtlasMaps
from .pages import belt_pages, corridor_pages, source_pages

_DPI = 300.0


@dataclass
class AtlasBook:
    """Entries of an atlas and how their pages are made; ``terrain`` is read for the profiles."""

    title: str
    subtitle: str
    corridors: Sequence[CorridorEntry]
    belts: Sequence[BeltEntry]
    sources: Sequence[Source]
    maps: AtlasMaps
    terrain: Grid | None
    foot: str
    day: date
    bookmarks: list[Bookmark] = field(default_factory=list)

    def write(self, target: Path, feedback: QgsFeedback) -> int:
        """Write the PDF and return its number of pages.

        Raises InputError where it cannot be written and Cancelled on request; a file that was
        there stays then.
        """
        design.register_fonts()
        what = tr("the atlas")
        with atomic_path(target, what) as temporary:
            pages = _Pages(self)
            outcome, _ = QgsLayoutExporter.exportToPdf(
                pages, str(temporary), pdf_settings(_DPI), feedback
            )
            pages.release()
            if pages.error is not None:
                raise pages.error
            if feedback.isCanceled():
                raise Cancelled
            require_written(outcome, temporary, target, what)
            about = Description(
                self.title,
                f"Kachin Corridors {plugin_version()}",
                self.subtitle,
                "Kachin, corridors, due diligence",
                self.day,
            )
            describe(temporary, about, self.bookmarks)
        return pages.printed

    def builders(self) -> list[Callable[[Flow], None]]:
        """What makes the pages of each chapter, in their order."""
        made: list[Callable[[Flow], None]] = [self._cover]
        made += [
            lambda flow, entry=entry: corridor_pages(
                flow, entry, self.maps, self.terrain, self.cite
            )
            for entry in self.corridors
        ]
        for belt in self.belts:
            made.append(lambda flow, entry=belt: belt_pages(flow, entry, self.maps))
        if self.sources:
            made.append(lambda flow: source_pages(flow, self.sources))
        return made

    def cite(self, ids: Sequence[str]) -> str:
        """Numbers of sources in the list at the end; the id itself where the list has it not."""
        numbers = {source.id: str(number) for number, source in enumerate(self.sources, 1)}
        return ", ".join(numbers.get(id_, id_) for id_ in ids)

    def _cover(self, flow: Flow) -> None:
        flow.section(self.title)
        flow.paragraph(self.subtitle, size=10.0, colour=design.MUTED)
        flow.space(4)
        flow.heading(tr("How to read the pages"))
        for text in _reading():
            flow.paragraph(text, size=8.0)
        for title, names in (
            (tr("Corridors"), [entry.name for entry in self.corridors]),
            (tr("Mining belts"), [entry.name for entry in self.belts]),
        ):
            if names:
                flow.heading(title)
                for name in names:
                    flow.paragraph(name, size=8.0)


def _reading() -> tuple[str, ...]:
    return (
        tr(
            "The line of a corridor is drawn as the layer has it: a chain of straight lines "
            "between its places until 'Corridor alignments' has found its way over the terrain. "
            "Lengths stand beside each other, published and computed; neither replaces the other."
        ),
        tr(
            "Red flags follow the risks that Annex II of the OECD Due Diligence Guidance names: "
            "control of routes by armed actors, levies, closures, contested ground. Each is a "
            "dated public statement with its source, at the grain of towns. None says who acted "
            "unlawfully, and a leg without a flag is a leg without a statement."
        ),
        tr(
            "Control is shown as of the day stated, in schematic cells around towns. The evidence "
            "is public, dated and uncertain; the numbers in the tables lead to the sources at the "
            "end."
        ),
    )


class _Pages(QgsAbstractLayoutIterator):
    """Hands one layout after the other to the exporter; only one of them exists at a time."""

    def __init__(self, book: AtlasBook) -> None:
        super().__init__()
        self.book = book
        self.builders = book.builders()
        self.error: Exception | None = None
        self.printed = 0
        self._next = 0
        self._layout: QgsPrintLayout | None = None
        self._flow: Flow | None = None

    def layout(self) -> QgsPrintLayout | None:
        return self._layout

    def beginRender(self) -> bool:
        return True

    def endRender(self) -> bool:
        return True

    def count(self) -> int:
        return len(self.builders)

    def filePath(self, base: str, extension: str) -> str:
        return f"{base}.{extension}"

    def next(self) -> bool:
        if self._next >= len(self.builders):
            return False
        try:
            self._build(self.builders[self._next])
        # The exporter is C++ and would swallow it: it is raised again when the exporter is done.
        except Exception as error:
            self.error = error
            return False
        self._next += 1
        return True

    def _build(self, builder: Callable[[Flow], None]) -> None:
        self.release()
        manager = self.book.maps.project.layoutManager()
        layout = QgsPrintLayout(self.book.maps.project)
        layout.setName("atlas")
        manager.addLayout(layout)
        self._layout = layout
        layout.initializeDefaults()
        # The flow holds the charts' files: it stays until the layout is printed.
        flow = self._flow = Flow(layout, self.book.title, A4_PORTRAIT, on_first=True)
        builder(flow)
        pages = int(layout.pageCollection().pageCount())
        for page in range(pages):
            add_foot(layout, self.book.foot, str(self.printed + page + 1), A4_PORTRAIT, page)
        self.book.bookmarks += [
            replace(mark, page=mark.page + self.printed) for mark in flow.bookmarks
        ]
        self.printed += pages

    def release(self) -> None:
        """Let go of the layout that was printed."""
        if self._layout is not None:
            self.book.maps.project.layoutManager().removeLayout(self._layout)
            self._layout = self._flow = None


def require_entries(corridors: Sequence[CorridorEntry], belts: Sequence[BeltEntry]) -> None:
    """Raise InputError where an atlas would have no page."""
    if not corridors and not belts:
        raise InputError(
            tr("there is no corridor and no belt to make a page of"),
            tr("give a layer of lines with features, or a study with belts"),
        )
