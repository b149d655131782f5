"""Alternative routes as layers: what each line keeps to, where they part, why there are no more."""

from __future__ import annotations

import json
from itertools import groupby

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from studies import layer
from test_dress import loaded
from test_leastcostpaths import points

from kachin_corridors.plugin.cartography import design
from kachin_corridors.plugin.io.friction_file import read_friction
from kachin_corridors.plugin.io.results import ALTERNATIVE_FIELDS, PARTING_FIELDS

ID = "kachin:alternativeroutes"
OVERLAP_PCT, DETOUR = 60.0, 1.8


@pytest.fixture(scope="module")
def parameters(study, friction_file, tmp_path_factory):
    folder = tmp_path_factory.mktemp("alternatives")
    return {
        "FRICTION": str(friction_file),
        "ORIGINS": layer(study, "mining_belts"),
        "DESTINATIONS": layer(study, "gateways"),
        "MINIMISE": 1,
        "COUNT": 3,
        "MAX_OVERLAP": OVERLAP_PCT,
        "WITHIN_KM": 5,
        "MAX_DETOUR": DETOUR,
        "OUTPUT": str(folder / "routes.gpkg"),
        "PARTINGS": str(folder / "partings.gpkg"),
    }


@pytest.fixture(scope="module")
def made(parameters, qgis_app):
    """Result, lines by pair, points and the log."""
    import processing

    log: list[str] = []

    class Feedback(QgsProcessingFeedback):
        def pushInfo(self, info):
            log.append(info)

        def pushWarning(self, warning):
            log.append(warning)

    result = processing.run(ID, parameters, feedback=Feedback())
    lines = list(QgsVectorLayer(result["OUTPUT"], "routes", "ogr").getFeatures())
    pairs = {
        key: list(group)
        for key, group in groupby(lines, key=lambda line: (line["origin"], line["destination"]))
    }
    partings = list(QgsVectorLayer(result["PARTINGS"], "partings", "ogr").getFeatures())
    return result, pairs, partings, log


def test_every_line_keeps_to_the_wish(made):
    result, pairs, _, _ = made
    lines = [line for own in pairs.values() for line in own]
    assert result["ROUTE_COUNT"] == len(lines) > len(pairs) >= 5
    for own in pairs.values():
        assert [line["alternative"] for line in own] == list(range(1, len(own) + 1))
        assert own[0]["detour"] == 1 and own[0]["shared_pct"] == 0 and own[0]["own_pct"] == 100
        hours = [line["hours"] for line in own]
        assert hours == sorted(hours)
        for line in own[1:]:
            assert line["hours"] / hours[0] == pytest.approx(line["detour"], rel=1e-4)
            assert line["detour"] <= DETOUR and line["shared_pct"] <= OVERLAP_PCT
            assert line["own_pct"] >= 10


def test_lines_touch_no_barrier_and_join_their_ends(made, friction_file):
    friction, _, _ = read_friction(friction_file, "friction")
    from kachin_corridors.plugin.io.rasters import WGS84, transform_points

    for own in made[1].values():
        ends = set()
        for line in own:
            vertices = list(line.geometry().vertices())
            ends.add(
                tuple(round(c, 6) for v in (vertices[0], vertices[-1]) for c in (v.x(), v.y()))
            )
            x, y = transform_points(
                [v.x() for v in vertices], [v.y() for v in vertices], WGS84,
                friction.terrain.crs_wkt,
            )  # fmt: skip
            cells = [friction.terrain.rowcol(float(a), float(b)) for a, b in zip(x, y)]
            assert not any(friction.barriers[cell] for cell in cells)
        assert len(ends) == 1


def test_the_best_is_that_of_least_cost_paths(made, parameters, run_algorithm, tmp_path):
    keys = ("FRICTION", "ORIGINS", "DESTINATIONS")
    routed = run_algorithm(
        "kachin:leastcostpaths",
        {
            **{key: parameters[key] for key in keys},
            "MINIMISE": [1],
            "OUTPUT": str(tmp_path / "routes.gpkg"),
        },
    )
    best = {
        (line["origin"], line["destination"]): line["hours"]
        for line in QgsVectorLayer(routed["OUTPUT"], "r", "ogr").getFeatures()
    }
    assert {key: own[0]["hours"] for key, own in made[1].items()} == pytest.approx(best)


def test_where_they_part(made):
    _, pairs, partings, _ = made
    assert len(partings) == sum(len(own) * (len(own) - 1) for own in pairs.values())
    for point in partings:
        own = pairs[point["origin"], point["destination"]]
        one, other = own[point["alternative"] - 1], own[point["other"] - 1]
        assert point["more_hours"] == pytest.approx(one["hours"] - other["hours"])
        if point["alternative"] > point["other"]:
            assert point["shared_pct"] <= one["shared_pct"] + 1e-9
        assert 0 <= point["parts_at_km"] < point["meets_at_km"] <= one["length_km"] + 1e-6
        assert point["apart_km"] == pytest.approx(point["meets_at_km"] - point["parts_at_km"])
        assert point.geometry().distance(one.geometry()) < 1e-4


def test_fewer_than_wanted_says_why(made):
    result, pairs, _, log = made
    fewer = [own for own in pairs.values() if len(own) < 3]
    assert result["PAIRS_WITH_FEWER"] == len(fewer) > 0
    for own in fewer:
        line = own[0]
        assert line["found"] == len(own) and line["wanted"] == 3
        assert "within 1.8 times the best route" in line["note"] or line["note"].startswith("no ")
        assert any(line["note"] in text and line["destination"] in text for text in log)
    assert all(own[0]["note"] == "" for own in pairs.values() if len(own) == 3)
    assert "Moreh lies outside the terrain." in log


def test_fields_and_lineage(made):
    _, pairs, partings, _ = made
    line = next(iter(pairs.values()))[0]
    names = [name for name in line.fields().names() if name != "fid"]
    assert names == [field.name for field in ALTERNATIVE_FIELDS]
    names = [name for name in partings[0].fields().names() if name != "fid"]
    assert names == [field.name for field in PARTING_FIELDS]
    lineage = json.loads(line["lineage"])
    assert lineage["algorithm"] == ID and lineage["parameters"]["max_detour"] == DETOUR


def test_alternatives_are_coloured_by_their_number(parameters, tmp_path):
    few = {
        **parameters,
        "ORIGINS": points("from", ("Momauk", 97.34653, 24.25095)),
        "DESTINATIONS": points("to", ("Myitkyina", 97.39, 25.38)),
        "OUTPUT": str(tmp_path / "r.gpkg"),
        "PARTINGS": None,
    }
    lines = loaded(ID, few, "OUTPUT")
    categories = lines.renderer().categories()
    assert [c.value() for c in categories] == list(range(1, lines.featureCount() + 1))
    assert categories[0].symbol().symbolLayers()[-1].color().name() == design.SERIES_COLOURS[0]


def test_no_way_is_one_sentence(parameters, run_algorithm, tmp_path):
    alone = {
        **parameters,
        "DESTINATIONS": points("to", ("Atlantis", 0.0, 0.0)),
        "OUTPUT": str(tmp_path / "r.gpkg"),
        "PARTINGS": None,
    }
    with pytest.raises(
        QgsProcessingException, match=r"No destination can be reached from .*: open"
    ):
        run_algorithm(ID, alone)
    assert not list(tmp_path.iterdir())


def test_cancel_leaves_nothing(parameters, run_algorithm, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda p: feedback.cancel() if p > 20 else None)
    outputs = {"OUTPUT": str(tmp_path / "r.gpkg"), "PARTINGS": str(tmp_path / "p.gpkg")}
    result = run_algorithm(ID, {**parameters, **outputs}, feedback=feedback)
    assert "ROUTE_COUNT" not in result and not list(tmp_path.iterdir())
