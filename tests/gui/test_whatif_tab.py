"""The tab What if on a real comparison, and its colours by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk import wait_until
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QFileDialog

from kachin_corridors.plugin.gui import whatif_model
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


@pytest.fixture
def compared(answered):
    """Two scenarios, compared and on the map."""
    tab, store = answered.whatif_tab, answered.store
    tick(tab, "wet", "bhamo_closed")
    tab.compare.click()
    wait_until(
        lambda: not store.busy and len(tab.model.comparison.scenarios) == 3 and on_map("routes"),
        180,
    )
    return tab


def on_map(what):
    """Nodes of the layer tree, of the routes or the hours of scenarios."""
    nodes = QgsProject.instance().layerTreeRoot().findLayers()
    return [n for n in nodes if n.layer().customProperty("kachin/role") == f"scenario_{what}"]


def shown_hours():
    return [n.layer().customProperty("kachin/scenario") for n in on_map("hours") if n.isVisible()]


def test_routes_and_differences_lie_in_the_study_group_in_order(compared):
    root = QgsProject.instance().layerTreeRoot()
    (study,) = [g for g in root.children() if g.customProperty("kachin/study")]
    names = [child.name() for child in study.children()]
    assert names[0] == "What if"
    assert names[-4:] == ["Hours above the base", "Surfaces", "Terrain", "Tables"]
    (routes,) = on_map("routes")
    assert routes.parent().name() == "What if" and routes.isVisible() and not routes.isExpanded()
    hours = on_map("hours")
    assert [n.layer().customProperty("kachin/scenario") for n in hours] == ["wet", "bhamo_closed"]
    assert [n.name() for n in hours] == ["Wet season", "Bhamo closed"]
    assert not any(n.isExpanded() for n in hours) and shown_hours() == ["wet"]
    # Routes of the answer would be taken for those of a scenario.
    answers = [n for n in study.findLayers() if n.parent().name() == "Answer"]
    assert answers and not any(n.isVisible() for n in answers)


def test_rasters_find_their_place_in_a_project_of_another_language(compared, answered):
    root = QgsProject.instance().layerTreeRoot()
    (study,) = [g for g in root.children() if g.customProperty("kachin/study")]
    named = {child.name(): child for child in study.children()}
    for name, other in (("Terrain", "Relief"), ("Surfaces", "Flächen")):
        named[name].setName(other)
    try:
        compared.compare.click()
        wait_until(lambda: not answered.store.busy and on_map("hours"), 30)
        names = [child.name() for child in study.children()]
        assert names[-4:] == ["Hours above the base", "Flächen", "Relief", "Tables"]
    finally:
        named["Terrain"].setName("Terrain")
        named["Surfaces"].setName("Surfaces")


def test_base_and_scenarios_are_told_apart_on_the_map(compared):
    (routes,) = on_map("routes")
    rules = [r for r in routes.layer().renderer().rootRule().children() if r.active()]
    (cheapest,) = rules
    titles = [rule.label() for rule in cheapest.children()]
    assert titles[0].startswith("Base") and titles[1:] == ["Wet season", "Bhamo closed"]
    looks = [rule.symbol().symbolLayer(1) for rule in cheapest.children()]
    assert len({look.color().name() for look in looks}) == 3
    across, decoration = Qt.Orientation.Horizontal, Qt.ItemDataRole.DecorationRole
    heads = [compared.model.headerData(i, across, decoration).toImage() for i in range(3)]
    assert [head.pixelColor(7, 7).name() for head in heads] == [
        look.color().name() for look in looks
    ]
    widths = [look.width() for look in looks]
    assert widths == sorted(widths, reverse=True) and len(set(widths)) == 3
    # The base is drawn in its colour.
    settings = QgsMapSettings()
    settings.setLayers([routes.layer()])
    settings.setDestinationCrs(routes.layer().crs())
    settings.setExtent(routes.layer().extent())
    settings.setOutputSize(QSize(300, 300))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage()
    seen = {picture.pixelColor(x, y).name() for x in range(300) for y in range(300)}
    assert looks[0].color().name() in seen


def test_a_route_says_what_it_is_where_the_mouse_rests(compared):
    layers = QgsProject.instance().mapLayers().values()
    roles = {layer.customProperty("kachin/role"): layer for layer in layers}
    for role, gate in (("routes", "destination"), ("scenario_routes", "gateway")):
        shown = roles[role]
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(shown))
        feature = next(shown.getFeatures())
        context.setFeature(feature)
        tip = QgsExpression.replaceExpressionText(shown.mapTipTemplate(), context)
        assert f"{feature['origin']} → {feature[gate]}" in tip and "[%" not in tip
        assert f"{feature['hours']:.1f} h" in tip and feature["as_of"] in tip
        assert feature["season"] in tip and feature["terrain"] in tip


def test_map_and_table_show_the_same_measure_and_scenario(compared):
    tab = compared
    (routes,) = on_map("routes")
    for measure in ("exposure_km", "hours"):
        tab.measure.setCurrentIndex(tab.measure.findData(measure))
        tab.measure.activated.emit(tab.measure.currentIndex())
        rules = routes.layer().renderer().rootRule().children()
        assert [measure in r.filterExpression() for r in rules] == [r.active() for r in rules]
        assert any(r.active() for r in rules)
    for column, shown in ((2, ["bhamo_closed"]), (0, []), (1, ["wet"])):
        tab.table.setCurrentIndex(tab.model.index(0, column))
        assert shown_hours() == shown


def test_whether_another_gateway_wins_does_not_hang_on_the_language(compared, monkeypatch):
    monkeypatch.setattr(whatif_model, "tr", lambda text: f"<{text}>")
    read = whatif_model.read_comparison(compared.store.scenarios)
    shown = compared.model.comparison
    assert {key: cell.winner_changed for key, cell in read.cells.items()} == {
        key: cell.winner_changed for key, cell in shown.cells.items()
    }
    for (measure, belt, _), cell in read.cells.items():
        base = read.cells[measure, belt, "base"]
        assert cell.winner_changed == (cell.gateway != base.gateway)


def test_what_was_compared_is_not_computed_again(compared, answered, monkeypatch):
    ran = []
    monkeypatch.setattr(answered.jobs, "run", lambda *given: ran.append(given))
    before = on_map("routes")[0].layerId()
    compared.compare.click()
    wait_until(lambda: not answered.store.busy and on_map("routes"), 30)
    assert not ran and on_map("routes")[0].layerId() != before
    assert len(on_map("routes")) == 1 and len(on_map("hours")) == 2


def test_a_new_run_puts_the_scenarios_back(compared, answered):
    answered.routes_tab.run.click()
    wait_until(lambda: not answered.store.busy, 60)
    assert on_map("routes") and not any(n.isVisible() for n in on_map("routes") + on_map("hours"))
    group = on_map("routes")[0].parent().parent()
    assert [child.name() for child in group.children()][:2] == ["Answer", "What if"]


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
