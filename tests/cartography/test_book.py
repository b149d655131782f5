"""Pages that flow: no row is split or lost, bookmarks and properties of the PDF."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date

import pytest
from qgis.core import QgsLayoutFrame, QgsPrintLayout, QgsProject

from kachin_corridors.plugin.cartography import book, charts
from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.io.pdf import Bookmark, Description, describe, page_count

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler-utils is not installed"
)
COLUMNS = (book.Column("Leg", 60), book.Column("km", 20, right=True), book.Column("Note", 90))
WORDS = "Measured along the road as the ministry published it, with switchbacks. "


@pytest.fixture(scope="module")
def flow(qgis_app):
    """A table of 90 rows of different heights on A4, with a chart above it."""
    project = QgsProject()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    made = book.Flow(layout, "Lengths", book.A4_PORTRAIT, on_first=True)
    made.section("Legs of Kāchin")
    made.picture(charts.profile([0, 10], [100, 900]), 180, 60)
    rows = [[f"leg {n:03d}", f"{n}.5", WORDS * (n % 5)] for n in range(90)]
    rows[40][2] = WORDS * 60
    made.heading("All of them")
    made.table(COLUMNS, rows, continued="continued")
    made.section("Sources")
    made.mark("One of them")
    book.number_pages(layout, "A foot", book.A4_PORTRAIT, first=0)
    yield made
    project.clear()


@pytest.fixture(scope="module")
def pdf(flow, tmp_path_factory):
    path = tmp_path_factory.mktemp("book") / "book.pdf"
    about = Description("Títel", "A", "S", "k", date(2026, 1, 15))
    book.write_pdf(flow.layout, path, "the book", about, flow.bookmarks)
    return path


def test_no_table_leaves_its_page(flow):
    frames = [item for item in flow.layout.items() if isinstance(item, QgsLayoutFrame)]
    assert len(frames) >= 4
    for frame in frames:
        lower = frame.pagePos().y() + frame.rect().height()
        assert lower <= book.A4_PORTRAIT.bottom + 0.1, (frame.page(), lower)


@needs_poppler
def test_every_row_is_printed_once_under_a_head(pdf):
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True,
                          text=True).stdout  # fmt: skip
    assert re.findall(r"leg (\d{3})", text) == [f"{n:03d}" for n in range(90)]
    pages = text.split("\f")
    tables = [page for page in pages if "leg " in page]
    assert all(re.search(r"Leg\s+km\s+Note", page) for page in tables)
    assert sum("continued" in page for page in tables) == len(tables) - 1
    assert re.search(rf"A foot\s+2 ?/ ?{len(pages) - 1}\n", text)


@needs_poppler
def test_the_pdf_says_what_it_is_and_reads_without_complaint(pdf):
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, check=True, text=True)
    assert "Títel" in info.stdout and "Thu Jan 15 00:00:00 2026" in info.stdout
    drawn = subprocess.run(["pdftoppm", "-r", "20", pdf, str(pdf.with_suffix(""))],
                           capture_output=True, check=True, text=True)  # fmt: skip
    assert not info.stderr and not drawn.stderr


def test_bookmarks_lead_to_their_pages(pdf, flow):
    data = pdf.read_bytes()
    titles = [bytes.fromhex(h.decode()).decode("utf-16")
              for h in re.findall(rb"/Title <(FEFF[0-9A-F]+)>", data)]  # fmt: skip
    assert titles == ["Títel", "Legs of Kāchin", "Sources", "One of them"]
    assert data.count(b"/Fit]") == 3
    assert page_count(pdf) == flow.layout.pageCollection().pageCount()


def test_describing_again_replaces(pdf, tmp_path):
    again = tmp_path / "again.pdf"
    shutil.copy(pdf, again)
    describe(again, Description("Second"), [Bookmark("Only", 1)])
    assert page_count(again) == page_count(pdf)
    with pytest.raises(InputError, match="the bookmark Far points to page 100 of"):
        describe(again, Description("Third"), [Bookmark("Far", 99)])


def test_what_is_no_pdf_is_named(tmp_path):
    other = tmp_path / "other.pdf"
    other.write_bytes(b"%PDF-1.7 nothing")
    with pytest.raises(InputError, match=r"other\.pdf is no PDF with a classic cross-reference"):
        page_count(other)


def test_a_folder_in_the_way_leaves_no_half_file(flow, tmp_path):
    (tmp_path / "book.pdf").mkdir()
    with pytest.raises(InputError, match="is a folder"):
        book.write_pdf(flow.layout, tmp_path / "book.pdf", "the book", Description("T"))
    assert [path.name for path in tmp_path.iterdir()] == ["book.pdf"]
