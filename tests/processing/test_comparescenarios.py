"""Scenarios against a base: the table, the lines, the raster, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsVectorLayer,
)
from studies import SMALL

from kachin_corridors.plugin.cartography import design
from kachin_corridors.plugin.cartography.raster_styles import style_difference
from kachin_corridors.plugin.cartography.route_styles import style_scenarios
from kachin_corridors.plugin.io.rasters import band_names, read_raster
from kachin_corridors.plugin.io.scenario_tables import COMPARISON_FIELDS

ID = "kachin:comparescenarios"
WET, BHAMO_CLOSED, BY_TRUCK = 1, 4, 8
BRIDGE = "LINESTRING (97.1 24.6, 97.3 24.6)"


def scenario_file(folder: Path, *scenarios: dict) -> str:
    path = folder / f"{scenarios[0]['name']}.json"
    path.write_text(json.dumps(list(scenarios)), encoding="utf-8")
    return str(path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("scenarios")


@pytest.fixture(scope="module")
def parameters(study, folder):
    own = [
        {"name": "weighted", "weights": {"usd_per_t": 1, "hours": 2}},
        {"name": "coarse", "cell_size": 4000},
        {"name": "same", "note": "Changes nothing."},
    ]
    return {
        "STUDY": str(study),
        "READY": [WET, BHAMO_CLOSED, BY_TRUCK],
        "FILES": [scenario_file(folder, *own)],
        "DATE": "2026-01-15",
        "OUTPUT": str(folder / "comparison.gpkg"),
        "LINES": str(folder / "lines.gpkg"),
        "DIFFERENCE": str(folder / "difference.tif"),
        **SMALL,
    }


@pytest.fixture(scope="module")
def made(parameters, qgis_app):
    """Result, rows by belt, scenario and measure, lines, and the log."""
    import processing

    log: list[str] = []

    class Feedback(QgsProcessingFeedback):
        def pushInfo(self, info):
            log.append(info)

    result = processing.run(ID, parameters, feedback=Feedback())
    table = QgsVectorLayer(result["OUTPUT"], "t", "ogr")
    rows = {(r["origin"], r["scenario"], r["measure"]): r for r in table.getFeatures()}
    lines = list(QgsVectorLayer(result["LINES"], "l", "ogr").getFeatures())
    return result, rows, lines, log


def of(rows, belt: str, scenario: str, measure: str = "hours"):
    return next(r for k, r in rows.items() if belt in k[0] and k[1:] == (scenario, measure))


def test_one_row_per_belt_scenario_and_measure(made):
    result, rows, lines, _ = made
    belts = {key[0] for key in rows}
    assert len(rows) == len(belts) * (7 * 3 + 1) and result["SCENARIO_COUNT"] == 6
    names = [name for name in next(iter(rows.values())).fields().names() if name != "fid"]
    assert names == [field.name for field in COMPARISON_FIELDS]
    reached = [row for row in rows.values() if row["status"] == "reached"]
    assert len(lines) == len(reached) > 0
    changed = sum(row["winner_changed"] == "yes" for row in rows.values())
    assert result["CHANGED_WINNERS"] == changed


def test_what_changes_nothing_differs_in_nothing(made):
    _, rows, _, log = made
    for (belt, scenario, measure), row in rows.items():
        if scenario in ("same", "bulk_by_truck"):
            base = of(rows, belt, "base", measure)
            assert row["diff_hours"] == row["diff_usd_per_t"] == row["diff_pct"] == 0
            assert (row["winner_changed"], row["rank_changes"], row["gateway_changes"]) == (
                "no", "", "",
            )  # fmt: skip
            assert row["gateway"] == base["gateway"] == row["base_gateway"]
            assert row["same_route"] == "yes"
    assert "same: no route changes." in log


def test_the_rains_cost_time(made):
    _, rows, _, _ = made
    for (belt, scenario, measure), row in rows.items():
        if scenario == "wet" and measure == "hours":
            base = of(rows, belt, "base")
            assert row["diff_hours"] == pytest.approx(row["hours"] - base["hours"])
            assert row["diff_hours"] > 0 and row["diff_pct"] > 10
            assert row["season"] == "wet" and row["changes"] == "season wet"
            assert " → " in row["gateway_changes"]


def test_without_bhamo_another_gateway_wins(made):
    _, rows, _, log = made
    row = of(rows, "Momauk", "bhamo_closed")
    assert row["base_gateway"] == "Bhamo" != row["gateway"]
    assert row["winner_changed"] == "yes" and row["same_route"] == "no"
    assert row["diff_hours"] > 0
    assert row["rank_changes"].split("; ")[0] == "Bhamo 1 → –"
    assert row["gateways_reached"] == of(rows, "Momauk", "base")["gateways_reached"] - 1
    text = f"Bhamo closed, {row['origin']}: {row['gateway']} instead of Bhamo is fastest at"
    assert any(line.startswith(text) for line in log)


def test_weights_are_held_against_the_base_under_the_same_weights(made):
    _, rows, _, _ = made
    row = of(rows, "Momauk", "weighted", "generalised_cost")
    assert row["generalised_usd_t"] == pytest.approx(row["usd_per_t"] + 2 * row["hours"])
    assert row["base_gateway"] == row["gateway"] and row["diff_pct"] == 0
    assert not any(key[1:] == ("base", "generalised_cost") for key in rows)


def test_a_tonnage_becomes_loads_and_money(made):
    _, rows, _, _ = made
    row = of(rows, "Momauk", "bulk_by_truck", "usd_per_t")
    assert row["tonnes"] == 5000 and row["loads"] == 500 and row["vehicles"] >= 1
    assert row["total_usd"] == pytest.approx(5000 * row["usd_per_t"])


def test_lines_are_those_of_the_rows(made):
    _, rows, lines, _ = made
    for line in lines:
        row = rows[line["origin"], line["scenario"], line["measure"]]
        assert (line["gateway"], line["hours"]) == (row["gateway"], row["hours"])
        assert line.geometry().constGet().numPoints() >= 2
    lineage = json.loads(lines[0]["lineage"])
    assert lineage["algorithm"] == ID
    keys = {name: s["key"] for name, s in lineage["parameters"]["surfaces"].items()}
    # Tonnage and weights need no surface of their own.
    assert keys["base"] == keys["same"] == keys["weighted"] == keys["bulk_by_truck"]
    assert len(set(keys.values())) == 4


def test_the_raster_holds_hours_above_the_base(made):
    result = made[0]
    assert band_names(result["DIFFERENCE"], "d") == (
        "wet", "bhamo_closed", "bulk_by_truck", "weighted", "coarse", "same",
    )  # fmt: skip
    bands = [read_raster(result["DIFFERENCE"], "d", band) for band in range(1, 7)]
    values = [np.where(b.nodata, np.nan, b.values) for b in bands]
    assert np.nanmin(values[0]) >= -1e-3 and np.nanmax(values[0]) > 1
    assert np.nanmax(np.abs(values[5])) == 0 and np.nanmax(np.abs(values[2])) == 0
    assert np.isfinite(values[4]).mean() > 0.5  # another cell size, on the base's cells


def test_colours_are_those_of_the_scenarios(made):
    lines = QgsVectorLayer(made[0]["LINES"], "l", "ogr")
    style_scenarios(lines)
    groups = lines.renderer().rootRule().children()
    assert [group.active() for group in groups] == [True, False, False, False]
    rules = groups[0].children()
    assert [rule.label() for rule in rules][:3] == ["Base", "Wet season", "Bhamo closed"]
    tops = [rule.symbol().symbolLayers()[-1].color().name() for rule in rules]
    assert tops == list(design.SERIES_COLOURS[: len(tops)])
    assert "same_route" not in rules[0].filterExpression()
    assert all("\"same_route\" <> 'yes'" in rule.filterExpression() for rule in rules[1:])


def test_the_ramp_is_centred_on_no_difference(made):
    raster = QgsRasterLayer(made[0]["DIFFERENCE"], "d", "gdal")
    style_difference(raster, unit="h")
    items = raster.renderer().shader().rasterShaderFunction().colorRampItemList()
    stops = [item.value for item in items]
    assert stops == [-stop for stop in reversed(stops)] and stops[3] == 0
    assert items[3].color.alpha() == 0 and items[0].label.endswith(" h")
    style_difference(raster, band=6, unit="h")  # nothing differs
    items = raster.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert items[3].value == 0 and items[6].value > 0


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"season": "wett"}, "The scenario 'x' says season = 'wett': did you mean 'wet'?"),
        ({"seasons": "wet"}, "The scenario 'x' has the key 'seasons', which does not exist: did"),
        ({"mode": "pack_mule"}, "In the scenario 'x' 'pack_mule' is no mode: "),
        ({"date": "2031-01-01"}, "In the scenario 'x' the date 2031-01-01 lies outside"),
        ({"date": "1900-01-01"}, "In the scenario 'x' the date 1900-01-01 lies outside"),
        ({"closed": ["Bahmo"]}, "In the scenario 'x' the study has no road, corridor leg or gate"),
        ({"closed": ["Bahmo"]}, "did you mean 'Bhamo'?"),
        ({"open_gates": ["Musee gate"]}, "the study has no border crossing 'Musee gate': did you"),
        ({"policy": {"SAK": {"exposure": 1}}}, "no actor class 'SAK': did you mean 'SAC'?"),
        ({"policy": {"SAC": {"exposure": -1}}}, "exposure = '-1' for 'SAC': write a number"),
        ({"weights": {"hours": 0}}, "give at least one of them more than zero"),
        ({"weights": {"hours": -2}}, "give each zero or more"),
        (
            {"built": {"name": "Far Road", "wkt": "LINESTRING (10 50, 11 51)"}},
            "In the scenario 'x' 'Far Road' runs outside the terrain: keep its line within",
        ),
        ({"name": "base"}, "Two scenarios are named 'base': give each its own name."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_sentence(record, message, parameters, run_algorithm, tmp_path):
    given = {
        **parameters,
        "READY": [],
        "FILES": [scenario_file(tmp_path, {"name": "x", **record})],
        "OUTPUT": str(tmp_path / "out.gpkg"),
        "LINES": None,
        "DIFFERENCE": None,
    }
    with pytest.raises(QgsProcessingException) as caught:
        run_algorithm(ID, given)
    assert message in str(caught.value)
    assert not (tmp_path / "out.gpkg").exists()


def test_broken_files_and_no_choice_are_refused(parameters, run_algorithm, tmp_path):
    (tmp_path / "broken.json").write_text('{"name": "a",\n "season" "wet"}', encoding="utf-8")
    files = {**parameters, "FILES": [str(tmp_path / "broken.json")]}
    with pytest.raises(QgsProcessingException, match="is no JSON at line 2, column 11"):
        run_algorithm(ID, files)
    with pytest.raises(QgsProcessingException, match="No scenario is chosen: choose a ready one"):
        run_algorithm(ID, {**parameters, "READY": [], "FILES": []})


def test_rows_of_a_table_build_a_bridge(study, parameters, run_algorithm, tmp_path):
    table = QgsVectorLayer(
        "NoGeometry?field=name:string&field=season:string&field=built:string", "plans", "memory"
    )
    from qgis.core import QgsFeature

    for values in (
        ["bridged", "", json.dumps({"name": "B", "kind": "bridge", "wkt": BRIDGE})],
        ["shoulder", "shoulder", ""],
    ):
        feature = QgsFeature(table.fields())
        feature.setAttributes(values)
        table.dataProvider().addFeatures([feature])
    result = run_algorithm(
        ID,
        {
            **parameters,
            "READY": [],
            "FILES": [],
            "TABLE": table,
            "OUTPUT": str(tmp_path / "out.gpkg"),
            "LINES": None,
            "DIFFERENCE": None,
        },
    )
    rows = list(QgsVectorLayer(result["OUTPUT"], "t", "ogr").getFeatures())
    assert {row["scenario"] for row in rows} == {"base", "bridged", "shoulder"}
    built = [row for row in rows if row["scenario"] == "bridged"]
    assert {row["changes"] for row in built} == {"built B (highway)"}
    # A bridge that is added can make no way worse.
    assert all(row["diff_pct"] <= 0 for row in built if row["measure"] == "hours")


def test_cancel_leaves_nothing(parameters, run_algorithm, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda p: feedback.cancel() if p > 30 else None)
    outputs = {
        "OUTPUT": str(tmp_path / "o.gpkg"),
        "LINES": str(tmp_path / "l.gpkg"),
        "DIFFERENCE": str(tmp_path / "d.tif"),
    }
    result = run_algorithm(ID, {**parameters, **outputs}, feedback=feedback)
    assert "SCENARIO_COUNT" not in result and not list(tmp_path.iterdir())
