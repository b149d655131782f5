"""The tab What if on a real comparison, and its colours by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk import wait_until
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog

from kachin_corridors.plugin.gui.whatif_model import Cell, colour_of
from kachin_corridors.plugin.io.scenarios import SCENARIOS, shipped_scenarios


def tick(tab, *names):
    for i, scenario in enumerate(shipped_scenarios()):
        state = Qt.CheckState.Checked if scenario.name in names else Qt.CheckState.Unchecked
        tab.scenarios.item(i).setCheckState(state)


def test_scenarios_are_offered_with_what_they_change(answered):
    tab = answered.whatif_tab
    assert tab.scenarios.count() == len(shipped_scenarios())
    assert all(tab.scenarios.item(i).toolTip() for i in range(tab.scenarios.count()))
    tick(tab, "wet", "bhamo_closed")
    names = [scenario.name for scenario in shipped_scenarios()]
    assert tab.chosen() == ([names.index("wet"), names.index("bhamo_closed")], [])


def test_a_file_of_ones_own_is_taken(answered, monkeypatch):
    tab = answered.whatif_tab
    path = str(SCENARIOS / "bhamo_closed.json")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: (path, ""))
    tab.add.click()
    assert tab.chosen()[1] == [path]
    tab.scenarios.takeItem(tab.scenarios.count() - 1)


def test_nothing_chosen_is_one_sentence(answered):
    tab = answered.whatif_tab
    tick(tab)
    before = len(answered.iface.messages())
    tab.compare.click()
    assert len(answered.iface.messages()) == before + 1
    assert "No scenario is chosen: tick at least one of the list." in answered.iface.messages()


def test_compare_shows_belts_by_scenarios(answered):
    tab, store = answered.whatif_tab, answered.store
    assert not tab.table.isVisibleTo(tab)
    tick(tab, "wet")
    tab.compare.click()
    wait_until(lambda: not store.busy and tab.model.rowCount() > 0, 180)
    assert Path(store.scenarios).parent.name.endswith("_results")
    assert [tab.model.comparison.belts[i] for i in range(2)] == [b.name for b in store.facts.belts]
    titles = [tab.model.headerData(i, Qt.Orientation.Horizontal) for i in range(2)]
    assert titles[1] == "Wet season" and tab.model.columnCount() == 2
    tab.measure.setCurrentIndex(tab.measure.findData("hours"))
    tab.measure.activated.emit(tab.measure.currentIndex())
    for row in range(2):
        base, wet = (tab.model.cell(tab.model.index(row, column)) for column in range(2))
        assert base.gateway and base.more is None
        assert wet.value == pytest.approx(base.value + wet.more)
        assert wet.value > base.value
        assert tab.model.index(row, 1).data(Qt.ItemDataRole.BackgroundRole).name() == "#e07b1a"
        assert f"{wet.value:,.1f} h (+{wet.more:,.1f})" in tab.model.index(row, 1).data()
    assert tab.table.isVisibleTo(tab)


@pytest.mark.parametrize(
    ("gateway", "more", "share", "colour", "alpha"),
    [
        ("Ruili", None, None, None, 0),
        ("Ruili", 0.01, 0.001, None, 0),
        ("Ruili", 5.0, 0.5, "#e07b1a", 150),
        ("Ruili", 90.0, 9.0, "#e07b1a", 150),
        ("Ruili", -2.0, -0.25, "#1b8a6b", 95),
        ("Ruili", 3.0, None, "#e07b1a", 150),
        ("", None, None, "#888888", 150),
    ],
)
def test_colours(gateway, more, share, colour, alpha):
    found = colour_of(Cell(gateway, 1.0, more, share, False, "", ""))
    assert (found.name() if found else None) == colour
    assert colour is None or found.alpha() == alpha
