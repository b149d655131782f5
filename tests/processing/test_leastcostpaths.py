"""The least-cost path algorithm: lines, measures, ranks, and gateways that cannot be reached."""

from __future__ import annotations

import csv
import json

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from studies import SMALL, layer

from kachin_corridors.plugin.io.friction_file import read_friction
from kachin_corridors.plugin.io.presets import shipped_policy_rows
from kachin_corridors.plugin.io.results import GATEWAY_FIELDS, ROUTE_FIELDS

ID = "kachin:leastcostpaths"


@pytest.fixture(scope="module")
def routed(study, friction_file, qgis_app, tmp_path_factory):
    """Routes and table of the shipped belts and gateways on the small surface."""
    import processing

    folder = tmp_path_factory.mktemp("routes")
    result = processing.run(
        ID,
        {
            "FRICTION": str(friction_file),
            "ORIGINS": layer(study, "mining_belts"),
            "DESTINATIONS": layer(study, "gateways"),
            "OUTPUT": str(folder / "routes.gpkg"),
            "GATEWAYS": str(folder / "gateways.csv"),
        },
    )
    lines = QgsVectorLayer(result["OUTPUT"], "routes", "ogr")
    with (folder / "gateways.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return result, list(lines.getFeatures()), rows


def test_parameters_and_help(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById(ID)
    assert algorithm.groupId() == "routes"
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())


def test_one_line_for_each_pair_and_measure(routed):
    result, lines, rows = routed
    reached = [row for row in rows if row["status"] == "reached"]
    assert result["PATH_COUNT"] == len(lines) == 3 * len(reached)
    assert {line["minimised"] for line in lines} == {"usd_per_t", "hours", "exposure_km"}
    fields = [field.name() for field in lines[0].fields()]
    assert [name for name in fields if name != "fid"] == [f.name for f in ROUTE_FIELDS]


def test_only_destinations_of_the_gateways_layer_are_used(routed, study):
    gateways = QgsVectorLayer(layer(study, "gateways"), "g", "ogr")
    wanted = {f["name"] for f in gateways.getFeatures() if f["role"] == "destination"}
    assert {row["destination"] for row in routed[2]} == wanted


def test_a_gateway_outside_keeps_its_row_with_the_reason(routed):
    rows = {(row["origin"], row["destination"]): row for row in routed[2]}
    far = next(row for key, row in rows.items() if key[1] == "Moreh")
    assert far["status"] == "lies outside the terrain"
    assert far["hours"] == far["rank_usd"] == far["zones"] == ""
    near = next(row for key, row in rows.items() if key[1] == "Tengchong")
    assert near["status"] == "reached" and list(near) == [field.name for field in GATEWAY_FIELDS]


def test_what_a_gateway_takes_is_told_beside_the_way_to_it(routed, study):
    gateways = QgsVectorLayer(layer(study, "gateways"), "g", "ogr")
    stated = {f["name"]: f for f in gateways.getFeatures()}
    told = [line for line in routed[1] if line["dwell_h"] or line["levy_usd_t"]]
    for line in routed[1]:
        for name in ("dwell_h", "levy_usd_t"):
            assert line[name] == stated[line["destination"]][name]
    assert told or not any(f["dwell_h"] or f["levy_usd_t"] for f in stated.values()
                           if f["role"] == "destination")  # fmt: skip


def test_the_table_holds_the_least_of_each_measure(routed):
    _, lines, rows = routed
    for row in rows:
        own = [
            line
            for line in lines
            if (line["origin"], line["destination"]) == (row["origin"], row["destination"])
        ]
        for measure in ("usd_per_t", "hours", "exposure_km"):
            if own:
                assert float(row[measure]) == pytest.approx(
                    min(line[measure] for line in own), abs=1e-3
                )


def test_ranks_follow_the_measures(routed):
    rows = [row for row in routed[2] if row["status"] == "reached"]
    for origin in {row["origin"] for row in rows}:
        own = sorted(
            (row for row in rows if row["origin"] == origin), key=lambda row: float(row["hours"])
        )
        assert [int(row["rank_hours"]) for row in own] == list(range(1, len(own) + 1))


def test_a_route_to_china_crosses_one_border_at_a_gate(routed):
    _, lines, _ = routed
    line = next(
        f for f in lines
        if f["destination"] == "Tengchong" and f["minimised"] == "hours" and "Pangwa" in f["origin"]
    )  # fmt: skip
    assert line["countries"] == "MM > CN"
    assert line["hours"] > 8  # the border alone takes a working day
    assert 60 < line["length_km"] < 150
    assert json.loads(line["lineage"])["algorithm"] == ID


def test_a_line_is_as_long_as_it_says(routed):
    for line in routed[1]:
        assert line.geometry().length() / 1000 == pytest.approx(line["length_km"], rel=1e-6)


def test_all_paths_blocked_is_one_sentence(study, run_algorithm, tmp_path):
    rows = [
        [c, f, "yes" if c == "CONTESTED" else b, *rest] for c, f, b, *rest in shipped_policy_rows()
    ]
    run_algorithm(
        "kachin:frictionsurface",
        {
            "STUDY": str(study),
            "OUTPUT": str(tmp_path / "f.tif"),
            "POLICY": [cell for row in rows for cell in row],
            **SMALL,
        },
    )
    friction, info, _ = read_friction(tmp_path / "f.tif", "f")
    island = [z["place"] for z in info.zones if z["actor_class"] == "CONTESTED"]
    assert "Bhamo" in island and friction.barriers.any()
    bhamo = points("inside", ("Bhamo", 97.2336, 24.2526))
    table = tmp_path / "gateways.csv"
    table.write_text("precious", encoding="utf-8")
    parameters = {
        "FRICTION": str(tmp_path / "f.tif"),
        "ORIGINS": points("origins", ("Momauk", 97.34653, 24.25095)),
        "DESTINATIONS": bhamo,
        "SNAP_KM": 0,
        "OUTPUT": str(tmp_path / "routes.gpkg"),
        "GATEWAYS": str(table),
    }
    with pytest.raises(QgsProcessingException, match="No gateway can be reached from Momauk"):
        run_algorithm(ID, parameters)
    assert table.read_text(encoding="utf-8") == "precious"
    assert not (tmp_path / "routes.gpkg").exists()


def points(name: str, *places: tuple[str, float, float]) -> QgsVectorLayer:
    """A memory layer of named points."""
    layer_ = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", name, "memory")
    for text, lon, lat in places:
        feature = QgsFeature(layer_.fields())
        feature.setAttributes([text])
        feature.setGeometry(QgsGeometry.fromWkt(f"Point({lon} {lat})"))
        layer_.dataProvider().addFeatures([feature])
    return layer_


def test_two_gateways_of_one_name_are_refused(friction_file, run_algorithm, tmp_path):
    twice = points("gates", ("Gate", 97.6, 24.7), ("Gate", 97.7, 24.8))
    parameters = {
        "FRICTION": str(friction_file),
        "ORIGINS": points("origins", ("Momauk", 97.34653, 24.25095)),
        "DESTINATIONS": twice,
        "OUTPUT": str(tmp_path / "routes.gpkg"),
    }
    with pytest.raises(QgsProcessingException, match="gates has two features named Gate"):
        run_algorithm(ID, parameters)


def test_an_empty_layer_is_refused(friction_file, run_algorithm, tmp_path):
    parameters = {
        "FRICTION": str(friction_file),
        "ORIGINS": points("origins"),
        "DESTINATIONS": points("gates", ("Gate", 97.6, 24.7)),
        "OUTPUT": str(tmp_path / "routes.gpkg"),
    }
    with pytest.raises(QgsProcessingException, match="origins has no feature with a geometry"):
        run_algorithm(ID, parameters)


def test_cancel_leaves_nothing(study, friction_file, run_algorithm, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda p: feedback.cancel() if p > 30 else None)
    result = run_algorithm(
        ID,
        {
            "FRICTION": str(friction_file),
            "ORIGINS": layer(study, "mining_belts"),
            "DESTINATIONS": layer(study, "gateways"),
            "OUTPUT": str(tmp_path / "routes.gpkg"),
            "GATEWAYS": str(tmp_path / "gateways.csv"),
        },
        feedback=feedback,
    )
    assert "PATH_COUNT" not in result and not list(tmp_path.iterdir())
