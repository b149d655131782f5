"""The accumulated cost algorithm."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasterio
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback
from studies import layer

from kachin_corridors.plugin.core.accumulate import Sources, accumulate
from kachin_corridors.plugin.io.friction_file import BANDS, read_friction

ID = "kachin:accumulatedcost"


def run(run_algorithm, study, friction, folder, **changes):
    parameters = {
        "FRICTION": str(friction),
        "SOURCES": layer(study, "mining_belts"),
        "MEASURE": 1,
        "COST": str(folder / "cost.tif"),
        "BACKLINK": str(folder / "backlink.tif"),
        "ALLOCATION": str(folder / "allocation.tif"),
    }
    feedback = changes.pop("feedback", None)
    return run_algorithm(ID, parameters | changes, feedback=feedback)


def read(path) -> np.ndarray:
    with rasterio.open(path) as raster:
        return raster.read(1)


def test_parameters_and_help(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById(ID)
    assert algorithm.groupId() == "surface"
    names = {parameter.name() for parameter in algorithm.parameterDefinitions()}
    assert names >= {"FRICTION", "SOURCES", "MEASURE", "REVERSE", "MAX_COST", "COST", "BACKLINK"}
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())


def test_rasters_hold_what_core_computes(study, friction_file, run_algorithm, tmp_path):
    result = run(run_algorithm, study, friction_file, tmp_path)
    cost = read(tmp_path / "cost.tif")
    friction, _, _ = read_friction(friction_file, "friction")
    allocation = read(tmp_path / "allocation.tif")
    starts = [tuple(np.argwhere((cost == 0) & (allocation == k))[0]) for k in (0, 1)]
    solved = accumulate(friction.surface("hours"), Sources.from_cells(starts), neighbourhood="8")
    reached = np.isfinite(solved.cost)
    assert result["REACHED_CELLS"] == reached.sum() > 1000
    assert (cost[reached] == solved.cost[reached]).all() and (cost[~reached] == -1).all()
    assert (allocation == solved.allocation).all() and set(np.unique(allocation)) == {-1, 0, 1}
    assert (read(tmp_path / "backlink.tif") == solved.backlink).all()
    with rasterio.open(tmp_path / "cost.tif") as raster:
        assert raster.tags(1)["unit"] == "h"
        assert json.loads(raster.tags()["KC_LINEAGE"])["parameters"]["measure"] == "hours"


def test_allocation_is_made_on_demand(study, friction_file, run_algorithm, tmp_path):
    result = run(run_algorithm, study, friction_file, tmp_path, ALLOCATION=None)
    assert "ALLOCATION" not in result and result["REACHED_CELLS"] > 1000
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backlink.tif", "cost.tif"]


def test_a_largest_cost_bounds_the_result(study, friction_file, run_algorithm, tmp_path):
    run(run_algorithm, study, friction_file, tmp_path, MAX_COST=3)
    cost = read(tmp_path / "cost.tif")
    assert 2 < cost.max() <= 3 and (cost == -1).sum() > 100


def test_rays_reach_the_same_cells_more_cheaply(study, friction_file, run_algorithm, tmp_path):
    costs = []
    for choice, name in enumerate(("8", "16", "ring")):
        folder = tmp_path / name
        folder.mkdir()
        run(run_algorithm, study, friction_file, folder, NEIGHBOURHOOD=choice)
        costs.append(read(folder / "cost.tif"))
        with rasterio.open(folder / "cost.tif") as raster:
            lineage = json.loads(raster.tags()["KC_LINEAGE"])
        assert lineage["parameters"]["neighbourhood"] == name
    eight, _, rays = costs
    np.testing.assert_array_equal(eight == -1, rays == -1)
    # All that a move does a ray does too, and most cells lie in no direction of a move.
    there = eight != -1
    assert (rays[there] <= eight[there] * (1 + 1e-5)).all()
    assert (rays[there] < eight[there] * 0.99).mean() > 0.2


def test_there_and_back_differ_where_grade_matters(study, friction_file, run_algorithm, tmp_path):
    costs = []
    for name, reverse in (("out", False), ("back", True)):
        (tmp_path / name).mkdir()
        run(run_algorithm, study, friction_file, tmp_path / name, REVERSE=reverse)
        costs.append(read(tmp_path / name / "cost.tif"))
    # Herzog's factor is symmetric in grade: the truck preset costs the same both ways.
    assert costs[0] == pytest.approx(costs[1], rel=1e-4)


def test_a_belt_outside_the_terrain_is_named(study, friction_file, run_algorithm, tmp_path):
    far = "LineString?crs=EPSG:4326&field=name:string"
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    belts = QgsVectorLayer(far, "far belts", "memory")
    feature = QgsFeature(belts.fields())
    feature.setAttributes(["Far belt"])
    feature.setGeometry(QgsGeometry.fromWkt("LineString(10 50, 11 51)"))
    belts.dataProvider().addFeatures([feature])
    message = "Far belt of the layer far belts lies outside the terrain: use a terrain that covers"
    with pytest.raises(QgsProcessingException, match=message):
        run(run_algorithm, study, friction_file, tmp_path, SOURCES=belts)
    assert not list(tmp_path.iterdir())


def test_negative_costs_are_named(study, friction_file, run_algorithm, tmp_path):
    bad = tmp_path / "bad.tif"
    with rasterio.open(friction_file) as raster:
        profile, bands, tags = raster.profile, raster.read(), raster.tags()
        names = raster.descriptions
    bands[0, 40, 40] = -1
    with rasterio.open(bad, "w", **profile) as raster:
        raster.write(bands)
        raster.descriptions = names
        raster.update_tags(**tags)
    with pytest.raises(QgsProcessingException, match="has 1 negative cells in band hours_per_m"):
        run(run_algorithm, study, bad, tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["bad.tif"]


def test_missing_costs_are_named(study, friction_file, run_algorithm, tmp_path):
    bad = tmp_path / "bad.tif"
    with rasterio.open(friction_file) as raster:
        profile, bands, tags = raster.profile, raster.read(), raster.tags()
        names = raster.descriptions
    row, col = np.argwhere(np.isfinite(bands[0]))[100]
    bands[1, row, col] = np.nan  # hours are there, money is missing
    with rasterio.open(bad, "w", **profile) as raster:
        raster.write(bands)
        raster.descriptions = names
        raster.update_tags(**tags)
    with pytest.raises(QgsProcessingException, match="has 1 cells without a number"):
        run(run_algorithm, study, bad, tmp_path, MEASURE=0)


def test_another_raster_is_refused(study, run_algorithm, tmp_path, make_dem):
    with pytest.raises(QgsProcessingException, match=r"\(dem.tif\) is no friction surface: make"):
        run(run_algorithm, study, make_dem(), tmp_path)


def test_memory_is_refused_before_work(study, friction_file, run_algorithm, tmp_path):
    with pytest.raises(QgsProcessingException, match="MB may be used: use coarser cells"):
        run(run_algorithm, study, friction_file, tmp_path, MEMORY_MB=0.5)


def test_cancel_leaves_nothing(study, friction_file, run_algorithm, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    result = run(run_algorithm, study, friction_file, tmp_path, feedback=feedback)
    assert "REACHED_CELLS" not in result and not list(tmp_path.iterdir())


@pytest.mark.parametrize("percent", [85.5, 93])
def test_cancel_while_writing_leaves_what_was_there(
    study, friction_file, run_algorithm, tmp_path, percent
):
    (tmp_path / "cost.tif").write_bytes(b"older")
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda p: feedback.cancel() if p > percent else None)
    result = run(run_algorithm, study, friction_file, tmp_path, feedback=feedback)
    assert "REACHED_CELLS" not in result
    assert [path.name for path in tmp_path.iterdir()] == ["cost.tif"]
    assert (tmp_path / "cost.tif").read_bytes() == b"older"


def test_band_names_are_the_contract():
    assert [name for name, _ in BANDS][:2] == ["hours_per_m", "usd_per_t_m"]
