"""Recorded runs, repeated: equal values, or one sentence that says what stands in the way."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import rasterio
from qgis.core import QgsProcessingException, QgsVectorLayer
from studies import SMALL, copy_of, layer

from kachin_corridors.plugin.io.lineage import file_hash
from kachin_corridors.plugin.io.lineage_chain import Chain, recorded_call


@pytest.fixture(scope="module")
def runs(study, qgis_app, tmp_path_factory) -> Path:
    """A folder with a study, its friction surface and the routes on it."""
    import processing

    folder = tmp_path_factory.mktemp("runs")
    own = copy_of(study, folder, "study.gpkg")
    friction = folder / "friction.tif"
    processing.run("kachin:frictionsurface", {"STUDY": str(own), "OUTPUT": str(friction), **SMALL})
    processing.run(
        "kachin:leastcostpaths",
        {
            "FRICTION": str(friction),
            "ORIGINS": layer(own, "mining_belts"),
            "DESTINATIONS": layer(own, "gateways"),
            "MINIMISE": [1],
            "OUTPUT": str(folder / "routes.gpkg"),
            "GATEWAYS": str(folder / "gateways.csv"),
        },
    )
    return folder


def rows_of(result) -> dict[str, dict[str, str]]:
    table = result["COMPARISON"]
    table = table if isinstance(table, QgsVectorLayer) else QgsVectorLayer(table)
    names = table.fields().names()
    rows = [dict(zip(names, feature.attributes())) for feature in table.getFeatures()]
    return {row["file"]: row for row in rows}


def rerun(run_algorithm, lineage: Path, output: Path, **more):
    return run_algorithm(
        "kachin:rerun",
        {
            "LINEAGE": str(lineage),
            "OUTPUT": str(output),
            "COMPARISON": str(output / "comparison.gpkg"),
            **more,
        },
    )


def test_a_record_names_files_without_their_folders(runs):
    call = recorded_call(runs / "routes.gpkg")
    assert call["algorithm"] == "kachin:leastcostpaths"
    assert call["parameters"]["FRICTION"]["file"] == "friction.tif"
    assert call["parameters"]["ORIGINS"]["rest"] == "|layername=mining_belts"
    assert call["outputs"] == {"OUTPUT": "routes.gpkg", "GATEWAYS": "gateways.csv"}
    assert str(runs) not in json.dumps(call)


def test_a_chain_runs_from_the_first_surface_to_the_last_table(runs):
    chain = Chain()
    assert chain.add_file(runs / "routes.gpkg") == 1
    assert chain.add_file(runs / "friction.tif") == 0
    assert [step["algorithm"] for step in chain.steps] == [
        "kachin:frictionsurface",
        "kachin:leastcostpaths",
    ]
    assert chain.steps[1]["parameters"]["FRICTION"]["step"] == 0


def test_running_again_gives_equal_values(runs, run_algorithm, tmp_path):
    chain = Chain()
    chain.add_file(runs / "routes.gpkg")
    lineage = runs / "lineage.json"
    lineage.write_text(chain.to_json(), encoding="utf-8")
    result = rerun(run_algorithm, lineage, tmp_path / "again")
    assert (result["STEPS"], result["DIFFERENCES"]) == (2, 0)
    rows = rows_of(result)
    assert {row["result"] for row in rows.values()} == {"same"}
    assert set(rows) == {"friction.tif", "routes.gpkg", "gateways.csv"}


def test_a_lineage_in_an_appendix_finds_its_inputs_above_it(runs, run_algorithm, tmp_path):
    chain = Chain()
    chain.add_file(runs / "friction.tif")
    appendix = runs / "appendix"
    appendix.mkdir()
    (appendix / "lineage.json").write_text(chain.to_json(), encoding="utf-8")
    result = rerun(run_algorithm, appendix / "lineage.json", tmp_path / "again")
    assert rows_of(result)["friction.tif"]["result"] == "same"


def test_a_changed_value_is_found(runs, run_algorithm, tmp_path):
    folder = tmp_path / "first"
    shutil.copytree(runs, folder)
    result = rerun(run_algorithm, folder / "friction.tif", tmp_path / "again")
    assert rows_of(result)["friction.tif"]["result"] == "same"
    record = folder / "friction.tif"
    with rasterio.open(record, "r+") as raster:
        hours = raster.read(1)
        hours[hours > 0] *= 2
        raster.write(hours, 1)
    result = rerun(run_algorithm, record, tmp_path / "once more")
    row = rows_of(result)["friction.tif"]
    assert (row["result"], row["difference"]) == ("differs", "other values in the band hours_per_m")
    assert result["DIFFERENCES"] == 1


def test_an_input_that_changed_is_refused_unless_allowed(runs, run_algorithm, tmp_path):
    folder = tmp_path / "first"
    folder.mkdir()
    shutil.copy(runs / "friction.tif", folder)
    with pytest.raises(QgsProcessingException, match=r"The input study.gpkg is not in the folder"):
        rerun(run_algorithm, folder / "friction.tif", tmp_path / "again")
    shutil.copy(runs / "study.gpkg", folder)
    with (folder / "study.gpkg").open("ab") as stream:
        stream.write(bytes(4096))
    with pytest.raises(QgsProcessingException, match=r"The input study.gpkg has changed since"):
        rerun(run_algorithm, folder / "friction.tif", tmp_path / "again")
    result = rerun(run_algorithm, folder / "friction.tif", tmp_path / "again", CHANGED=True)
    assert result["DIFFERENCES"] == 0


def test_looking_at_a_study_does_not_change_its_hash(study, tmp_path):
    mine = copy_of(study, tmp_path)
    before = file_hash(mine)
    with closing(sqlite3.connect(mine)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        assert connection.execute("SELECT count(*) FROM sources").fetchone()[0] > 100
        connection.execute("PRAGMA journal_mode = DELETE")
    assert file_hash(mine) == before
    with closing(sqlite3.connect(mine)) as connection:
        connection.execute("UPDATE sources SET title = 'another'")
        connection.commit()
    assert file_hash(mine) != before


def test_what_cannot_be_repeated_is_one_sentence(runs, run_algorithm, tmp_path):
    with pytest.raises(
        QgsProcessingException, match=r"^The file study.gpkg carries no record of the run"
    ):
        rerun(run_algorithm, runs / "study.gpkg", tmp_path)
    broken = tmp_path / "lineage.json"
    broken.write_text("{", encoding="utf-8")
    with pytest.raises(
        QgsProcessingException, match=r"^The file lineage.json is no lineage file: choose"
    ):
        rerun(run_algorithm, broken, tmp_path / "again")
    with pytest.raises(QgsProcessingException, match=r"^The new outputs would replace the first"):
        rerun(run_algorithm, runs / "friction.tif", runs)


def test_a_scratch_layer_leaves_nothing_to_repeat(runs, run_algorithm, friction_file, tmp_path):
    points = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", "my point", "memory")
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY

    feature = QgsFeature(points.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(97.3, 24.3)))
    feature["name"] = "x"
    points.dataProvider().addFeatures([feature])
    output = tmp_path / "cost.tif"
    run_algorithm(
        "kachin:accumulatedcost",
        {
            "FRICTION": str(runs / "friction.tif"),
            "SOURCES": points,
            "COST": str(output),
            "BACKLINK": str(tmp_path / "b.tif"),
            "ALLOCATION": str(tmp_path / "a.tif"),
        },
    )
    with pytest.raises(QgsProcessingException, match=r"took a scratch layer or a selection \(my p"):
        rerun(run_algorithm, output, tmp_path / "again", INPUTS=str(runs))
