"""Routes under several vertical factors, as layer and table."""

from __future__ import annotations

import csv
import json

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from studies import layer
from test_leastcostpaths import points

from kachin_corridors.plugin.core.vertical import FACTORS
from kachin_corridors.plugin.io.results import COST_FUNCTION_FIELDS

ID = "kachin:costfunctions"
NAMES = list(FACTORS)


@pytest.fixture(scope="module")
def made(study, friction_file, qgis_app, tmp_path_factory):
    """Result, lines and rows for the belts and gateways of the small surface."""
    import processing

    folder = tmp_path_factory.mktemp("costfunctions")
    own = folder / "mine.csv"
    own.write_text("grade,factor\n-0.3,2\n0,1\n0.3,5\n", encoding="utf-8")
    result = processing.run(
        ID,
        {
            "FRICTION": str(friction_file),
            "ORIGINS": layer(study, "mining_belts"),
            "DESTINATIONS": layer(study, "gateways"),
            "FACTORS": [NAMES.index(n) for n in ("herzog_wheeled", "tobler_on_path", "none")],
            "OWN_TABLE": str(own),
            "OUTPUT": str(folder / "routes.gpkg"),
            "TABLE": str(folder / "table.csv"),
        },
    )
    with (folder / "table.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return result, list(QgsVectorLayer(result["OUTPUT"], "r", "ogr").getFeatures()), rows


def test_each_pair_has_a_line_for_each_factor(made, friction_file):
    result, lines, rows = made
    names = {line["factor"] for line in lines}
    assert result["FACTOR_COUNT"] == len(names) >= 4
    assert {"Tobler 1993", "none", "mine.csv"} < names
    pairs = {(line["origin"], line["destination"]) for line in lines}
    assert len(lines) == len(pairs) * len(names) == len(rows)
    assert list(rows[0]) == [f.name for f in COST_FUNCTION_FIELDS if f.name != "lineage"]
    assert json.loads(lines[0]["lineage"])["algorithm"] == ID


def test_the_first_factor_is_the_surfaces_own_and_the_measure_of_all(made):
    result, lines, _ = made
    own = lines[0]["factor"]
    best = {(f["origin"], f["destination"]): f for f in lines if f["factor"] == own}
    for line in lines:
        first = best[line["origin"], line["destination"]]
        if line["factor"] == own:
            assert line["shared_pct"] == 100 and line["more_pct"] == 0
            assert line["own_hours"] == pytest.approx(line["hours"])
        elif not line["too_steep_km"]:
            assert line["own_hours"] >= first["hours"] * (1 - 1e-6)
            assert line["more_pct"] == pytest.approx(
                100 * (line["own_hours"] / first["hours"] - 1), abs=1e-6
            )
        if line["factor"] == "none":
            assert line["hours"] <= first["hours"] * (1 + 1e-6)
    known = [f["more_pct"] for f in lines if not f["too_steep_km"]]
    assert result["LARGEST_MORE_PCT"] == pytest.approx(max(known))


def test_wrong_input_is_one_sentence(run_algorithm, friction_file, study, tmp_path):
    own = tmp_path / "mine.csv"
    own.write_text("grade,factor\n0,1\nsteep,2\n", encoding="utf-8")
    parameters = {
        "FRICTION": str(friction_file),
        "ORIGINS": points("a", ("a", 97.24, 24.26)),
        "DESTINATIONS": points("b", ("b", 97.35, 24.25)),
        "OUTPUT": "memory:",
    }
    with pytest.raises(
        QgsProcessingException, match=r"Line 3 of mine\.csv holds 'steep, 2': write"
    ):
        run_algorithm(ID, {**parameters, "OWN_TABLE": str(own)})
    far = points("far", ("far", 97.5, 27.5))
    with pytest.raises(QgsProcessingException, match="No destination can be reached from a on"):
        run_algorithm(ID, {**parameters, "DESTINATIONS": far})
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    files = {"OUTPUT": str(tmp_path / "r.gpkg"), "TABLE": str(tmp_path / "t.csv")}
    assert not run_algorithm(ID, {**parameters, **files}, feedback=feedback)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.csv"]
