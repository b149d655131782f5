"""The friction surface algorithm: parameters, wrong input, and what it writes."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import rasterio
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from studies import SMALL

from kachin_corridors.plugin.core.presets import ROAD_CLASSES
from kachin_corridors.plugin.core.vertical import FACTORS
from kachin_corridors.plugin.io.evidence import latest_date
from kachin_corridors.plugin.io.friction_file import BANDS, GROUND_BANDS, read_friction
from kachin_corridors.plugin.io.land_cover import SCHEMES
from kachin_corridors.plugin.io.presets import (
    MODES,
    read_preset,
    shipped_policy_rows,
    shipped_preset,
)
from kachin_corridors.plugin.io.store import open_layer_features
from kachin_corridors.plugin.processing.surfacejob import uncached
from kachin_corridors.plugin.processing.surfaceparameters import FACTOR_NAMES, factor_titles

ID = "kachin:frictionsurface"


def run(run_algorithm, study, output, **changes):
    parameters = {"STUDY": str(study), "OUTPUT": str(output), **SMALL} | changes
    return run_algorithm(ID, parameters)


def test_every_parameter_has_help_and_the_id_is_stable(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById(ID)
    assert algorithm.groupId() == "surface"
    names = [parameter.name() for parameter in algorithm.parameterDefinitions()]
    assert names == [
        "STUDY", "DEM", "MODE", "SEASON", "PRESET", "DATE", "POLICY", "CROSSINGS",
        "GATES_BY_DATE", "VERTICAL_FACTOR", "FACTOR_TABLE", "FACTOR_EXPRESSION", "LAND_COVER",
        "LAND_COVER_CLASSES", "LAND_COVER_TABLE", "LINKS", "CLOSED_ROADS",
        "EXTENT", "CRS", "CELL_SIZE", "OUTPUT", "ROADS",
    ]  # fmt: skip
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())
    assert "level" in algorithm.shortHelpString()


def test_bands_units_and_lineage(friction_file):
    with rasterio.open(friction_file) as raster:
        known = [name for name, _ in (*BANDS, *GROUND_BANDS)]
        assert list(raster.descriptions) == known[:-1], "no land cover was given"
        assert raster.crs.to_epsg() == 32647 and raster.res == (2000, 2000)
        assert all(raster.tags(i)["unit"] for i in raster.indexes)
        lineage = json.loads(raster.tags()["KC_LINEAGE"])
    assert lineage["algorithm"] == "kachin:frictionsurface"
    assert lineage["parameters"]["date"] == "2026-01-15"
    assert lineage["inputs"]["study"]["sha256_16"]
    assert lineage["versions"]["qgis"].startswith("3")


def test_costs_are_those_of_the_preset(friction_file):
    friction, info, _ = read_friction(friction_file, "friction")
    preset = read_preset(shipped_preset("truck"))
    open_ = ~friction.barriers & (friction.zone_id == 0)
    for code, name in enumerate(ROAD_CLASSES):
        cells = open_ & (friction.road_class == code)
        if cells.any():
            expected = 1 / preset.speed_m_per_h(name, "dry")
            assert friction.hours_per_m[cells] == pytest.approx(expected, rel=1e-5)
    assert (friction.road_class == ROAD_CLASSES.index("highway")).sum() > 100
    assert "coarse demonstration relief" in info.terrain
    assert info.critical_grade == 0.1 and info.season == "dry"


def test_zones_are_those_of_the_date(study, friction_file, run_algorithm, tmp_path):
    before = tmp_path / "before.tif"
    run(run_algorithm, study, before, DATE="2024-06-01")
    _, now, _ = read_friction(friction_file, "now")
    _, then, _ = read_friction(before, "then")
    actors = [{z["place"]: z["actor_class"] for z in info.zones} for info in (then, now)]
    assert [a["Chipwi"] for a in actors] == ["NDAK_BGF", "KIO_KIA"]
    assert len(actors[1]) == len(now.zones), "one zone per place at a date"


def test_without_a_date_the_latest_evidence_counts(study, run_algorithm, tmp_path):
    run(run_algorithm, study, tmp_path / "latest.tif")
    _, info, _ = read_friction(tmp_path / "latest.tif", "latest")
    assert info.date == latest_date(study).isoformat() >= "2026-02"


def test_contested_ground_is_slower_and_exposed(friction_file):
    friction, info, _ = read_friction(friction_file, "friction")
    contested = [i + 1 for i, z in enumerate(info.zones) if z["actor_class"] == "CONTESTED"]
    cells = np.isin(friction.zone_id, contested) & ~friction.barriers & (friction.road_class == 0)
    plain = (friction.zone_id == 0) & ~friction.barriers & (friction.road_class == 0)
    slower = friction.hours_per_m[cells].min() / friction.hours_per_m[plain].min()
    assert slower == pytest.approx(2, rel=1e-5)
    assert (friction.exposure[cells] == 1).all() and (friction.exposure[plain] == 0).all()


def test_the_policy_can_block_a_class(study, run_algorithm, tmp_path, friction_file):
    rows = [[c, f, "yes" if c == "SAC" else b, *e] for c, f, b, *e in shipped_policy_rows()]
    run(run_algorithm, study, tmp_path / "f.tif", POLICY=[cell for row in rows for cell in row])
    friction, info, _ = read_friction(tmp_path / "f.tif", "friction")
    sac = [i + 1 for i, z in enumerate(info.zones) if z["actor_class"] == "SAC"]
    assert friction.barriers[np.isin(friction.zone_id, sac)].all()
    assert (friction.barriers.sum()) > read_friction(friction_file, "f")[0].barriers.sum()


def test_the_wet_season_is_nowhere_faster(study, run_algorithm, tmp_path, friction_file):
    run(run_algorithm, study, tmp_path / "wet.tif", SEASON=2)
    dry, _, _ = read_friction(friction_file, "dry")
    wet, info, _ = read_friction(tmp_path / "wet.tif", "wet")
    open_ = ~dry.barriers
    assert info.season == "wet"
    assert (wet.hours_per_m[open_] >= dry.hours_per_m[open_]).all()
    assert (wet.usd_per_t_m[open_] > dry.usd_per_t_m[open_]).mean() > 0.9


def test_a_border_is_closed_but_at_crossings(study, friction_file):
    friction, info, _ = read_friction(friction_file, "friction")
    assert set(info.countries) >= {"MM", "CN", "IN"}
    country = friction.country_id
    both = (country[:, :-1] > 0) & (country[:, 1:] > 0) & (country[:, :-1] != country[:, 1:])
    rows, cols = np.nonzero(both & ~friction.barriers[:, :-1] & ~friction.barriers[:, 1:])
    assert rows.size > 0
    from kachin_corridors.plugin.io.rasters import transform_points

    gates = [f for f in open_layer_features(study, "gateways") if f["role"] == "crossing"]
    x, y = transform_points(
        [g.geometry.x for g in gates], [g.geometry.y for g in gates],
        "EPSG:4326", friction.terrain.crs_wkt,
    )  # fmt: skip
    open_x, open_y = friction.terrain.xy(rows, cols)
    reach_m = np.array([1000 * max(5, g["precision_km"] or 0) for g in gates])
    for px, py in zip(open_x, open_y):
        assert (np.hypot(x - px, y - py) - reach_m).min() < 4000


def test_roads_on_the_terrain_say_how_they_were_found(study, run_algorithm, tmp_path):
    result = run(run_algorithm, study, tmp_path / "f.tif", ROADS=str(tmp_path / "roads.gpkg"))
    roads = QgsVectorLayer(result["ROADS"], "roads", "ogr")
    assert roads.isValid() and roads.featureCount() > 50
    features = list(roads.getFeatures())
    assert {f["method"] for f in features} == {"least-cost alignment between known ends"}
    assert all("coarse demonstration relief" in f["terrain"] for f in features)
    assert all(f["aligned_km"] >= 0 and f["source_id"] for f in features)


def test_a_terrain_of_the_users_own_in_degrees_is_kept(study, run_algorithm, tmp_path, make_dem):
    output = tmp_path / "own.tif"
    run_algorithm(ID, {"STUDY": str(study), "DEM": str(make_dem()), "OUTPUT": str(output)})
    friction, info, _ = read_friction(output, "own")
    assert friction.terrain.is_geographic and friction.terrain.shape == (60, 80)
    assert info.terrain == "dem" and "coarse" not in info.terrain


def test_the_same_run_gives_the_same_bytes(study, run_algorithm, tmp_path):
    files = [tmp_path / name / "f.tif" for name in ("found", "built")]
    run(run_algorithm, study, files[0])
    with uncached():
        run(run_algorithm, study, files[1])
    assert files[0].read_bytes() == files[1].read_bytes()


def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.tif"
    path.write_bytes(b"no raster at all")
    return path


def without_crs(tmp_path: Path) -> Path:
    path = tmp_path / "nocrs.tif"
    with rasterio.open(
        path, "w", driver="GTiff", width=4, height=4, count=1, dtype="float32",
        transform=rasterio.Affine(0.1, 0, 97, 0, -0.1, 25),
    ) as raster:  # fmt: skip
        raster.write(np.zeros((1, 4, 4), np.float32))
    return path


TABLE, EXPRESSION = (FACTOR_NAMES.index(name) for name in ("table", "expression"))
WRONG = {
    "date": ({"DATE": "15.1.2026"}, "'15.1.2026' is no date: write it as YYYY-MM-DD"),
    "impossible date": ({"DATE": "2026-02-30"}, "'2026-02-30' is no date"),
    "policy word": ({"POLICY": ["SAC", "1", "perhaps", "0"]}, "blocked = 'perhaps' for 'SAC'"),
    "policy number": ({"POLICY": ["SAC", "fast", "no", "0"]}, "time factor = 'fast' for 'SAC'"),
    "negative": ({"POLICY": ["SAC", "-2", "no", "0"]}, "time factor = '-2' for 'SAC'"),
    "policy shape": ({"POLICY": ["SAC", "1"]}, "The zone policy has 2 cells"),
    "unknown actor": ({"POLICY": ["SAC", "1", "no", "0"]}, "no row for the actor class"),
    "no overlap": ({"EXTENT": "10,11,50,51 [EPSG:4326]"}, "do not overlap"),
    "missing DEM": (
        {"DEM": "/nowhere/dem.tif"},
        "Terrain (DEM) /nowhere/dem.tif cannot be opened: choose a layer that exists",
    ),
    "missing study": ({"STUDY": "/nowhere/study.gpkg"}, "study.gpkg"),
    "too early": ({"DATE": "1970-01-01"}, "lies outside the evidence of the study: choose one fr"),
    "too late": ({"DATE": "2999-01-01"}, "The date 2999-01-01 lies outside the evidence"),
    "overlapping policies": (
        {"POLICY": ["SAC", "1", "no", "0", "0", "0", "SAC", "2", "no", "0", "0", "0"]},
        "The zone policy has two rows for 'SAC': keep one.",
    ),
    "levy": ({"POLICY": ["SAC", "1", "no", "0", "0", "some"]}, "levy = 'some' for 'SAC'"),
    "crossings": ({"CROSSINGS": ["SAK", "*", "1", "0"]}, "'SAK' that the zone policy lacks: did y"),
    "expression": (
        {"VERTICAL_FACTOR": EXPRESSION, "FACTOR_EXPRESSION": "s.real"},
        "may not hold 's.real'",
    ),
    "no table": ({"VERTICAL_FACTOR": TABLE}, "The vertical factor is to be your own table and no"),
    "table missing": (
        {"VERTICAL_FACTOR": TABLE, "FACTOR_TABLE": "/nowhere/t.csv"},
        "The table t.csv of grades",
    ),
    "closed road": ({"CLOSED_ROADS": "Nowhere road"}, "The study has no road 'Nowhere road' to"),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_input_is_one_sentence_and_writes_nothing(case, study, run_algorithm, tmp_path):
    changes, message = WRONG[case]
    output = tmp_path / "out" / "friction.tif"
    output.parent.mkdir()
    output.write_bytes(b"precious")
    with pytest.raises(QgsProcessingException) as caught:
        run(run_algorithm, study, output, **changes)
    assert message in str(caught.value)
    assert "Traceback" not in str(caught.value)
    assert output.read_bytes() == b"precious"
    assert [p.name for p in output.parent.iterdir()] == ["friction.tif"]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (broken, "broken.tif cannot be opened: choose a layer that exists and is not damaged"),
        (without_crs, "has no coordinate reference system: assign its CRS"),
    ],
)
def test_an_unusable_terrain_is_named(make, message, study, run_algorithm, tmp_path):
    with pytest.raises(QgsProcessingException, match=message):
        run_algorithm(
            ID,
            {"STUDY": str(study), "DEM": str(make(tmp_path)), "OUTPUT": str(tmp_path / "f.tif")},
        )
    assert not (tmp_path / "f.tif").exists()


def test_choices_are_in_the_order_of_their_names(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById(ID)
    assert len(factor_titles()) == len(FACTOR_NAMES) == len(set(FACTOR_NAMES))
    assert set(FACTOR_NAMES) - {"", "table", "expression"} == set(FACTORS)
    assert len(algorithm.parameterDefinition("MODE").options()) == len(MODES)
    schemes = algorithm.parameterDefinition("LAND_COVER_CLASSES").options()
    assert len(schemes) == len(SCHEMES)


def ferries() -> QgsVectorLayer:
    """A line over the Ayeyarwady at Bhamo and one in the far west."""
    fields = "field=kind:string&field=name:string&field=hours:double&field=seasons:string"
    layer = QgsVectorLayer(f"LineString?crs=EPSG:4326&{fields}", "ferries", "memory")
    features = []
    for line, values in (
        ("LineString (97.20 24.30, 97.24 24.31)", ["ferry", "Bhamo ferry", 0.5, "dry; shoulder"]),
        ("LineString (10 10, 11 11)", ["bridge", "Far bridge", None, None]),
    ):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(QgsGeometry.fromWkt(line))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def test_ferries_of_a_layer_are_on_the_surface(study, run_algorithm, tmp_path):
    feedback = QgsProcessingFeedback()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ID)
    said = {"STUDY": str(study), "OUTPUT": str(tmp_path / "f.tif"), "LINKS": ferries(), **SMALL}
    run_algorithm(algorithm, said, feedback=feedback)
    friction, _, _ = read_friction(tmp_path / "f.tif", "friction")
    assert [(k.kind, k.name, k.hours) for k in friction.links] == [
        ("ferry", "Bhamo ferry", 0.5)
    ] * 2
    assert "Far bridge has no open landing" in feedback.textLog()


def test_an_unwritable_folder_is_named(study, run_algorithm):
    with pytest.raises(QgsProcessingException, match="cannot be written to the folder /proc"):
        run(run_algorithm, study, "/proc/friction.tif")


def test_cancel_leaves_nothing(study, run_algorithm, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda p: feedback.cancel() if p > 20 else None)
    output = tmp_path / "friction.tif"
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ID)
    with uncached():
        result = run_algorithm(
            algorithm, {"STUDY": str(study), "OUTPUT": str(output), **SMALL}, feedback=feedback
        )
    assert not result.get("BLOCKED_CELLS") and not list(tmp_path.iterdir())
