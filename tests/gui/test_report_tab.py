"""The tab Report: a QGIS without a window makes the documents, this one shows them."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk import wait_until
from qgis.PyQt.QtCore import QSizeF, Qt
from qgis.PyQt.QtGui import QPageSize, QPainter, QPdfWriter
from qgis.PyQt.QtWidgets import QLabel

from kachin_corridors.plugin.gui import headless
from kachin_corridors.plugin.gui.headless import HeadlessRun, error_of, find_qgis_process
from kachin_corridors.plugin.io.pdf_pages import page_images

needs_program = pytest.mark.skipif(find_qgis_process() is None, reason="no qgis_process here")


@pytest.fixture
def pdf(qgis_app, tmp_path):
    """Two pages of 100 by 50 mm, the second one red."""
    path = tmp_path / "two.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QSizeF(100, 50), QPageSize.Unit.Millimeter))
    painter = QPainter(writer)
    writer.newPage()
    painter.fillRect(0, 0, 100_000, 100_000, Qt.GlobalColor.red)
    painter.end()
    return path


def test_pages_become_pictures(pdf, tmp_path):
    first, second = page_images(pdf, 72)
    assert first[0] == pytest.approx(283, abs=2) and first[1] == pytest.approx(142, abs=2)
    assert set(first[2]) == {255}
    middle = 3 * (second[0] * (second[1] // 2) + second[0] // 2)
    assert second[2][middle : middle + 3] == b"\xff\x00\x00"
    assert page_images(tmp_path / "gone.pdf") == []


def test_a_report_is_shown_in_the_dock(plugin, desk, pdf):
    desk.window.show()
    made = plugin.desk
    made.dock.show_tab(made.report_tab)
    assert not made.report_tab.open_report.isEnabled()
    made.store.report = str(pdf)

    def tips():
        labels = made.report_tab.preview_pages.findChildren(QLabel)
        return [label.toolTip() for label in labels if label.isVisibleTo(made.report_tab)]

    wait_until(lambda: tips() == ["Page 1 of two.pdf", "Page 2 of two.pdf"], 20)
    assert made.report_tab.open_report.isEnabled()


def test_what_lacks_is_said(plugin, desk, study):
    tab, store = plugin.desk.report_tab, plugin.desk.store
    assert not tab.preview.isEnabled()
    plugin.desk.study.use(study)
    assert tab.preview.isEnabled()
    tab.preview.click()
    assert desk.messages() == [
        "There are no routes yet for Study report: press Run in the tab Routes first."
    ]
    for i in range(tab.pages.count()):
        tab.pages.item(i).setCheckState(Qt.CheckState.Unchecked)
    assert not tab.export_button.isEnabled()
    assert store.report == ""


def test_parameters_are_those_that_the_algorithm_asks_for(answered, tmp_path):
    tab, store = answered.report_tab, answered.store
    tab.title.setText("A title")
    given = tab._parameters(tab.documents[0], tmp_path)
    tab.title.clear()
    assert given["STUDY"] == store.study and given["ROUTES"] == store.routes
    assert given["TITLE"] == "A title" and given["DATE"] == store.date
    assert given["TERRAIN"] == store.terrain
    assert given["OUTPUT"] == str(tmp_path / "study_report.pdf")
    assert "FOLDER" not in given and "SCENARIOS_TABLE" not in given


@needs_program
def test_an_algorithm_runs_in_a_process_of_its_own(plugin, desk, study, tmp_path):
    run = HeadlessRun(desk, plugin.desk.jobs)
    done, steps = [], []
    plugin.desk.jobs.progressed.connect(lambda percent, title: steps.append(percent))
    given = {"INPUT": f"{study}|layername=mining_belts", "OUTPUT": str(tmp_path / "rings.gpkg")}
    run.run("kachin:beltbuffers", "Rings", given, lambda: done.append(True))
    assert plugin.desk.store.busy
    wait_until(lambda: not plugin.desk.store.busy, 120)
    assert done == [True] and Path(given["OUTPUT"]).is_file()
    assert desk.messages() == [] and max(steps) >= 50


@needs_program
def test_a_failure_is_the_algorithms_sentence_and_cancel_ends_it(plugin, desk, tmp_path):
    run = HeadlessRun(desk, plugin.desk.jobs)
    target = {"INPUT": str(tmp_path / "gone.gpkg"), "OUTPUT": str(tmp_path / "r.gpkg")}
    run.run("kachin:beltbuffers", "Rings", target, lambda: None)
    wait_until(lambda: not plugin.desk.store.busy, 120)
    (message,) = desk.messages()
    assert "gone.gpkg" in message and "Traceback" not in message
    run.run("kachin:beltbuffers", "Rings", target, lambda: None)
    plugin.desk.jobs.cancel()
    wait_until(lambda: not plugin.desk.store.busy, 20)
    assert set(desk.messages()) == {message, "Rings was stopped."}


def test_without_the_program_the_way_out_is_said(plugin, monkeypatch):
    monkeypatch.setattr(headless, "find_qgis_process", lambda: None)
    run = HeadlessRun(plugin.iface, plugin.desk.jobs)
    words = "qgis_process is not found: run kachin:studyreport from the Processing toolbox"
    with pytest.raises(Exception, match=words):
        run.run("kachin:studyreport", "Report", {}, print)
    assert not plugin.desk.store.busy


def test_the_sentence_is_found_among_the_noise():
    assert error_of("QStandardPaths: noise\nIt is wrong.\nERROR:\tIt is wrong: mend it.\n") == (
        "It is wrong: mend it."
    )
    checked = "ERROR:\tAn error was encountered while checking parameter values\n\tNo belt.\n"
    assert error_of(checked) == "No belt."
    assert error_of("nothing") == ""
