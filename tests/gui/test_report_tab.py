"""The tab Report: a QGIS without a window makes the documents, this one shows them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from desk import wait_until
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QSizeF, Qt
from qgis.PyQt.QtGui import QPageSize, QPainter, QPdfWriter
from qgis.PyQt.QtWidgets import QLabel

from kachin_corridors.plugin.cartography.report.build import SECTIONS
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
    for i in range(tab.pages.topLevelItemCount()):
        tab.pages.topLevelItem(i).setCheckState(0, Qt.CheckState.Unchecked)
    assert not tab.export_button.isEnabled()
    assert store.report == ""


def page(tab, key):
    """The item of a page of the study report."""
    keys = [key for key, _ in SECTIONS]
    return tab.pages.topLevelItem(0).child(keys.index(key))


def test_pages_of_the_report_are_those_of_the_algorithm_in_its_order(plugin):
    tab = plugin.desk.report_tab
    report = tab.pages.topLevelItem(0)
    assert report.isExpanded()
    titles = [report.child(i).text(0) for i in range(report.childCount())]
    definition = QgsApplication.processingRegistry().algorithmById("kachin:studyreport")
    assert titles == definition.parameterDefinition("SECTIONS").options()
    assert tab.choice.sections() == list(range(len(titles)))
    tab.no_pages.click()
    assert tab.choice.sections() == []
    page(tab, "limits").setCheckState(0, Qt.CheckState.Checked)
    assert tab.choice.sections() == [len(titles) - 1]
    tab.all_pages.click()
    assert tab.choice.sections() == list(range(len(titles)))
    report.setCheckState(0, Qt.CheckState.Unchecked)
    assert report.child(0).isDisabled() and tab.choice.chosen() == []


def test_a_page_without_its_input_says_what_it_needs(plugin):
    bare = plugin.desk.report_tab
    assert page(bare, "profiles").font(0).italic()
    assert "a run in the tab Routes" in page(bare, "profiles").toolTip(0)
    assert "What if" in page(bare, "scenarios").toolTip(0)
    assert not page(bare, "limits").font(0).italic()


def test_the_project_remembers_what_is_chosen(plugin, tmp_path):
    tab, store = plugin.desk.report_tab, plugin.desk.store
    page(tab, "belts").setCheckState(0, Qt.CheckState.Unchecked)
    page(tab, "data").setCheckState(0, Qt.CheckState.Unchecked)
    tab.pages.topLevelItem(2).setCheckState(0, Qt.CheckState.Checked)
    tab.title.setText("For the board")
    tab.title.editingFinished.emit()
    assert store.left_out == "belts,data"
    target = tmp_path / "mine.qgz"
    assert QgsProject.instance().write(str(target))
    QgsProject.instance().clear()
    assert store.left_out == "" and tab.title.text() == ""
    assert page(tab, "belts").checkState(0) == Qt.CheckState.Checked
    assert [d.algorithm for d in tab.choice.chosen()] == ["kachin:studyreport"]
    assert QgsProject.instance().read(str(target))
    assert page(tab, "belts").checkState(0) == Qt.CheckState.Unchecked
    assert page(tab, "control").checkState(0) == Qt.CheckState.Checked
    assert [d.algorithm for d in tab.choice.chosen()] == ["kachin:studyreport", "kachin:exportmaps"]
    assert tab.title.text() == "For the board"


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


# The tests above clear the project; those below share one desk.


def test_parameters_are_those_that_the_algorithm_asks_for(answered, tmp_path):
    tab, store = answered.report_tab, answered.store
    tab.title.setText("A title")
    given = tab._parameters(tab.choice.documents[0], tmp_path)
    tab.title.clear()
    assert given["STUDY"] == store.study and given["ROUTES"] == store.routes
    assert given["TITLE"] == "A title" and given["DATE"] == store.date
    assert given["TERRAIN"] == store.terrain
    assert given["OUTPUT"] == str(tmp_path / "study_report.pdf")
    assert "FOLDER" not in given and "SCENARIOS_TABLE" not in given


def test_a_page_with_its_input_is_offered_as_usual(answered):
    full = answered.report_tab
    assert not page(full, "profiles").font(0).italic()
    assert "needs" not in page(full, "surface").toolTip(0)


@needs_program
def test_a_preview_holds_the_chosen_pages_and_no_others(answered):
    tab, store = answered.report_tab, answered.store

    def titles():
        tab.preview.click()
        wait_until(lambda: not store.busy, 180)
        assert store.report, answered.iface.messages()
        found = re.findall(rb"/Title <(FEFF[0-9A-F]+)>", Path(store.report).read_bytes())
        return [bytes.fromhex(mark.decode()).decode("utf-16") for mark in found]

    tab.no_pages.click()
    tab.preview.click()
    assert any(m.startswith("No page of the study report is") for m in answered.iface.messages())
    page(tab, "data").setCheckState(0, Qt.CheckState.Checked)
    one = titles()
    page(tab, "limits").setCheckState(0, Qt.CheckState.Checked)
    two = titles()
    tab.all_pages.click()
    assert "Limits" not in one and "Limits" in two
    assert [t for t in two if t != "Limits"] == one
