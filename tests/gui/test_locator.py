"""The locator: names in all their spellings, and the zoom."""

from __future__ import annotations

import pytest
from desk import wait_until
from qgis.core import QgsLocatorContext, QgsLocatorFilter, QgsLocatorResult
from qgis.PyQt.QtCore import QCoreApplication

from kachin_corridors.plugin.io.study_facts import Found, read_facts, search


@pytest.fixture(scope="module")
def facts(study):
    return read_facts(str(study))


def test_facts_of_the_shipped_study(facts):
    assert {belt.name for belt in facts.belts} == {"Chipwi-Pangwa belt", "Momauk-Mansi belt"}
    assert "Tengchong" in {gateway.name for gateway in facts.gateways}
    assert "Pangwa gate" not in {gateway.name for gateway in facts.gateways}
    assert facts.latest is not None and facts.latest.isoformat() == "2026-02-28"
    west, south, east, north = facts.extent
    assert 90 < west < east < 102 and 15 < south < north < 30
    assert not facts.surveyed_roads


@pytest.mark.parametrize(
    ("text", "name", "layer"),
    [
        ("chipwi", "Chipwi", "places"),
        ("Chi Phway", "Chipwi", "places"),
        ("CHIPWÍ", "Chipwi", "places"),
        ("pang war", "Pangwa", "places"),
        ("c01", "Chipwi-Myitkyina-Ledo (Stilwell)", "corridors"),
        ("kanpaikti gate", "Kanpaikti gate", "gateways"),
        ("chipwi-pangwa belt", "Chipwi-Pangwa belt", "mining_belts"),
        ("pangwa core", "Pangwa core cluster", "deposits"),
    ],
)
def test_any_name_finds_it_first(facts, text, name, layer):
    found = search(facts.index, text)
    assert (found[0][1].name, found[0][1].layer) == (name, layer)


def test_order_and_limit():
    def entry(name, *others, layer="places"):
        from kachin_corridors.plugin.core.names import normal_name

        keys = tuple(normal_name(n) for n in (name, *others))
        return Found(name, others, "", layer, (0, 0, 0, 0), keys)

    index = [entry("New Lashio"), entry("Lashio road", layer="corridors"), entry("Lashio")]
    index.append(entry("Elsewhere", "Lashio"))
    assert [e.name for _, e in search(index, "lashio")] == [
        "Lashio",
        "Elsewhere",
        "Lashio road",
        "New Lashio",
    ]
    assert search(index, "  ") == []
    assert len(search(index * 100, "lashio", limit=7)) == 7


def test_typing_in_qgis_finds_and_zooms(plugin, desk, study):
    store = plugin.desk.store
    desk.window.show()
    plugin.desk.study.use(study)
    wait_until(lambda: store.facts is not None, 30)
    results = []
    # The signal carries a temporary.
    desk.locator.foundResult.connect(lambda r: results.append(QgsLocatorResult(r)))
    context = QgsLocatorContext()
    desk.locator.fetchResults("kc bhamaw", context)
    wait_until(lambda: not desk.locator.isRunning(), 20)
    QCoreApplication.processEvents()
    bhamo = next(r for r in results if r.displayString == "Bhamo")
    assert bhamo.group == "Places" and "Bhamaw" in bhamo.description
    desk.canvas.setDestinationCrs(store.project.crs())
    bhamo.filter.triggerResult(bhamo)
    assert desk.canvas.extent().width() < 2
    assert desk.messages() == []


def test_a_result_that_cannot_be_shown_is_one_line(plugin, desk):

    chosen = plugin.desk.parts[2].filter
    assert isinstance(chosen, QgsLocatorFilter) and chosen.activePrefix() == "kc"
    broken = QgsLocatorResult()
    broken.userData = "no bounds"
    chosen.triggerResult(broken)
    assert desk.messages()[0].startswith("Something went wrong that should not have:")
