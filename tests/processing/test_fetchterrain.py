"""The fetch terrain algorithm: parameters, wrong input, what it writes and what takes it."""

from __future__ import annotations

import gc
import json
import re
import subprocess
import sys
import threading
import time
from pathlib import Path

import dem_server
import numpy as np
import pytest
import rasterio
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtNetwork import QNetworkProxy

from kachin_corridors.plugin.io.copernicus import DEFAULT_URL
from kachin_corridors.plugin.io.friction_file import read_friction
from kachin_corridors.plugin.processing import fetchterrain

ID = "kachin:fetchterrain"
# North-west of Bhamo; the study's layers lie over it.
EXTENT = "97.1,97.4,24.2,24.5 [EPSG:4326]"


def valley(lon, lat):
    return 150 + 4000 * np.abs(lon - 97.25) + 300 * (lat - 24)


@pytest.fixture(scope="module")
def tile():
    return dem_server.tile_bytes(90, 24, 97, values=valley)


@pytest.fixture
def server(tile):
    with dem_server.serving(dem_server.Bucket()) as bucket:
        bucket.add_tile(90, 24, 97, tile)
        bucket.list_tile(30, dem_server.tile_name(30, 0, 0))
        yield bucket


@pytest.fixture
def fetch(server, run_algorithm, tmp_path):
    def run(feedback=None, context=None, **changes):
        parameters = {
            "EXTENT": EXTENT,
            "PRODUCT": 1,
            "CACHE": str(tmp_path / "cache"),
            "BASE_URL": server.url,
            "OUTPUT": str(tmp_path / "out" / "dem.tif"),
            **changes,
        }
        return run_algorithm(ID, parameters, feedback=feedback, context=context)

    return run


def test_every_parameter_has_help_and_the_id_is_stable(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById(ID)
    assert algorithm.groupId() == "study"
    names = [parameter.name() for parameter in algorithm.parameterDefinitions()]
    assert names == ["EXTENT", "PRODUCT", "FACTOR", "LIMIT", "CACHE", "BASE_URL", "OUTPUT"]
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())
    assert algorithm.parameterDefinition("BASE_URL").defaultValue() == DEFAULT_URL
    assert "EGM2008" in algorithm.shortHelpString()


def test_the_file_tells_where_it_comes_from(fetch, server):
    feedback = QgsProcessingFeedback()
    result = fetch(feedback)
    assert result["TERRAIN"] == "Copernicus GLO-90 (3 arc-seconds)"
    assert (result["TILES"], result["SEA_TILES"], result["VOID_CELLS"]) == (1, 0, 0)
    with rasterio.open(result["OUTPUT"]) as raster:
        tags = raster.tags()
        assert raster.shape == (360, 360) and raster.crs.to_epsg() == 4326
        assert raster.units == ("m",)
        data = raster.read(1)
    assert data[180, 180] == pytest.approx(valley(97.25, 24.35), abs=0.01)
    name = dem_server.tile_name(90, 24, 97)
    assert tags["KC_TERRAIN"] == result["TERRAIN"]
    assert tags["KC_CREDIT"].startswith("produced using Copernicus WorldDEM-90 © DLR e.V.")
    assert tags["KC_VERTICAL_DATUM"].startswith("EGM2008")
    assert tags["KC_RESOLUTION"] == "3 x 3 arc-seconds" and tags["KC_AS_OF"] == "2021-12-01"
    assert tags["KC_LICENCE"] and tags["KC_VOID_CELLS"] == "0"
    used = json.loads(tags["KC_TILES"])
    assert list(used) == [name] and len(used[name]["sha256_16"]) == 16
    assert used[name]["etag"] == "abc" and used[name]["as_of"] == "2021-12-01"
    lineage = json.loads(tags["KC_LINEAGE"])
    assert lineage["algorithm"] == ID and lineage["inputs"] == used
    assert lineage["parameters"]["product"] == "Copernicus GLO-90"
    assert lineage["versions"]["qgis"].startswith("3")
    log = feedback.textLog()
    assert "360 x 360 cells from 1 tiles, about 5 MB to fetch" in log
    assert "No voids." in log and tags["KC_CREDIT"] in log


def test_sea_and_voids_are_in_the_log(fetch, server):
    feedback = QgsProcessingFeedback()
    result = fetch(feedback, EXTENT="96.99,97.01,24.2,24.22 [EPSG:4326]")
    assert result["SEA_TILES"] == 1
    assert "1 tiles are sea, which is 0 m: Copernicus_DSM_COG_30_N24_00_E096" in feedback.textLog()
    feedback = QgsProcessingFeedback()
    result = fetch(feedback, EXTENT="97.2,97.21,24.2,24.21 [EPSG:4326]", PRODUCT=0)
    assert result["VOID_CELLS"] == 36 * 36
    log = feedback.textLog()
    assert "1 tiles are land that Copernicus GLO-30 does not show, use GLO-90 there" in log
    assert "1296 cells (100.00 %) have no elevation" in log


def test_an_extent_in_another_crs_and_coarser_cells(fetch):
    result = fetch(EXTENT="315000,330000,2685000,2700000 [EPSG:32647]", FACTOR=2)
    assert result["TERRAIN"] == "Copernicus GLO-90 (averaged to 12 arc-seconds)"
    with rasterio.open(result["OUTPUT"]) as raster:
        assert raster.res[0] == pytest.approx(4 / 1200)
        data = raster.read(1)
        lon, lat = raster.xy(20, 5)
    assert data[20, 5] == pytest.approx(valley(lon, lat), abs=0.05)


def test_the_layer_is_named_and_coloured(fetch, tmp_path, qgis_app):
    output = str(tmp_path / "out" / "dem.tif")
    context = QgsProcessingContext()
    project = QgsProject()
    context.setProject(project)
    details = QgsProcessingContext.LayerDetails("Terrain", project, "OUTPUT")
    context.addLayerToLoadOnCompletion(output, details)
    fetch(context=context)
    details = context.layersToLoadOnCompletion()[output]
    assert details.name == "Copernicus GLO-90 (3 arc-seconds)"
    layer = QgsRasterLayer(output, details.name)
    details.postProcessor().postProcessLayer(layer, context, QgsProcessingFeedback())
    assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
    style = details.postProcessor()
    del context, details
    gc.collect()
    assert sip.isdeleted(style), "the context deletes it, once"


def test_friction_surface_takes_it_and_names_it(fetch, study, run_algorithm, tmp_path):
    dem = fetch(FACTOR=2)["OUTPUT"]
    output = tmp_path / "friction.tif"
    run_algorithm(
        "kachin:frictionsurface", {"STUDY": str(study), "DEM": dem, "OUTPUT": str(output)}
    )
    friction, info, lineage = read_friction(output, "friction")
    assert info.terrain == "Copernicus GLO-90 (averaged to 12 arc-seconds)"
    assert friction.terrain.shape == (90, 90) and not friction.barriers.all()
    rows, cols = np.mgrid[0:90, 0:90]
    lon, lat = friction.terrain.xy(rows.ravel(), cols.ravel())
    difference = friction.terrain.values.ravel() - valley(np.asarray(lon), np.asarray(lat))
    # The valley's line, where a mean is above the line, is the one exception.
    assert (np.abs(difference) < 0.05).mean() > 0.95
    assert json.loads(lineage)["inputs"]["terrain"]["as_of"] == "2021-12-01"
    assert json.loads(lineage)["inputs"]["terrain"]["name"] == "dem.tif"


def test_a_second_run_gives_the_same_bytes_without_a_network(fetch, server, tmp_path):
    first = Path(fetch()["OUTPUT"])
    server.fail(".", "drop")
    # The record of a run names its output, not the folder.
    other = fetch(OUTPUT=str(tmp_path / "elsewhere" / first.name))["OUTPUT"]
    assert Path(other).read_bytes() == first.read_bytes()


def test_progress_goes_up_and_ends(fetch):
    seen = []
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(seen.append)
    fetch(feedback)
    assert seen == sorted(seen) and seen[-1] == 100


def test_a_stop_takes_effect_within_a_second(fetch, server, tmp_path):
    server.fail(r"\.tif$", "slow", after=2)
    feedback = QgsProcessingFeedback()
    stopped = []

    def stop():
        stopped.append(time.monotonic())
        feedback.cancel()

    timer = threading.Timer(1.0, stop)
    timer.start()
    assert fetch(feedback) == {}
    assert time.monotonic() - stopped[0] < 1.5
    assert list((tmp_path / "out").iterdir()) == []
    assert not list((tmp_path / "cache").rglob("x1*"))
    server.faults.clear()
    assert Path(fetch()["OUTPUT"]).is_file()


WRONG = {
    "no address": ({"BASE_URL": "bucket"}, "The address of the bucket 'bucket' is no web address"),
    "other scheme": ({"BASE_URL": "file:///x"}, "is no web address: begin it with https://."),
    "password": ({"BASE_URL": "https://me:pw@x.org"}, "without a name and a password"),
    "outside": ({"EXTENT": "10,20,95,99 [EPSG:4326]"}, "lies outside of the Earth"),
    "no GeoTIFF": ({"OUTPUT": "dem.asc"}, "The terrain dem.asc is no GeoTIFF: give a file name"),
    "too large": ({"LIMIT": 1}, "are about 5 MB to fetch and 1 MB are allowed: choose a smaller"),
    "cache": ({"CACHE": "file"}, "The terrain cache cannot be written to the folder"),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_input_is_one_sentence(case, fetch, server, tmp_path):
    changes, message = WRONG[case]
    if "OUTPUT" in changes:
        changes = {"OUTPUT": str(tmp_path / changes["OUTPUT"])}
    if "CACHE" in changes:
        (tmp_path / "file").write_text("no folder")
        changes = {"CACHE": str(tmp_path / "file" / "cache")}
    with pytest.raises(QgsProcessingException) as caught:
        fetch(**changes)
    assert message in str(caught.value) and "Traceback" not in str(caught.value)
    assert server.tile_requests() == 0


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        ("404", f"The tile {dem_server.tile_name(90, 24, 97)} is not at 127.0.0.1, which answers"),
        ("corrupt", "is truncated or damaged (4 attempts): try again later"),
    ],
)
def test_a_failure_leaves_the_existing_terrain(fetch, server, tmp_path, fault, message):
    output = tmp_path / "out" / "dem.tif"
    output.parent.mkdir()
    output.write_bytes(b"precious")
    server.fail(r"\.tif$", fault)
    with pytest.raises(QgsProcessingException) as caught:
        fetch()
    assert message in str(caught.value)
    assert output.read_bytes() == b"precious" and list(output.parent.iterdir()) == [output]


def test_it_runs_beside_the_main_thread(server, tmp_path, qgis_app):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ID)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    output = tmp_path / "dem.tif"
    parameters = {
        "EXTENT": EXTENT,
        "PRODUCT": 1,
        "CACHE": str(tmp_path / "cache"),
        "BASE_URL": server.url,
        "OUTPUT": str(output),
    }
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    ended = []
    task.executed.connect(lambda successful, results: ended.append((successful, results)))
    QgsApplication.taskManager().addTask(task)
    deadline = time.monotonic() + 30
    while not ended and time.monotonic() < deadline:
        qgis_app.processEvents()
        time.sleep(0.01)
    assert ended and ended[0][0] and ended[0][1]["TILES"] == 1
    assert output.is_file()


def test_the_cache_is_in_the_profile(qgis_app):
    folder = fetchterrain.default_cache()
    assert folder.is_relative_to(Path(QgsApplication.qgisSettingsDirPath()))


def test_the_proxy_of_qgis_is_used_but_where_exempt(qgis_app, monkeypatch):
    class Manager:
        def fallbackProxy(self):
            kind = QNetworkProxy.ProxyType.HttpProxy
            return QNetworkProxy(kind, "proxy.example", 3128, "me", "secret")

        def excludeList(self):
            return ["https://intern."]

        def noProxyList(self):
            return []

    class Factory:
        instance = Manager

    assert fetchterrain.transfer(DEFAULT_URL).proxy == ""
    monkeypatch.setattr(fetchterrain, "QgsNetworkAccessManager", Factory)
    assert fetchterrain.transfer(DEFAULT_URL).proxy == "proxy.example:3128"
    assert fetchterrain.transfer(DEFAULT_URL).proxy_login == "me:secret"
    assert fetchterrain.transfer("https://intern.example/x").proxy == ""


def test_nothing_else_opens_the_network():
    """Only download.py names GDAL's network file system, and only this algorithm leads to it."""
    plugin = Path(fetchterrain.__file__).parents[1]
    naming = {p.name for p in plugin.rglob("*.py") if "/vsicurl" in p.read_text(encoding="utf-8")}
    assert naming == {"download.py"}
    leading = {
        p.name
        for p in plugin.rglob("*.py")
        if re.search(r"terrain_fetch import .*\bfetch\b", p.read_text(encoding="utf-8"))
    }
    assert leading == {"fetchterrain.py"}


def test_a_process_of_its_own_runs_it(server, tmp_path):
    """Headless and in a process of its own."""
    code = (
        "import sys; sys.path[:0] = [sys.argv[1]]\n"
        "import headless, package\n"
        "headless.prepare_environment(); package.register()\n"
        "application = headless.start_qgis()\n"
        "import processing\n"
        "parameters = dict(EXTENT=sys.argv[2], PRODUCT=1, BASE_URL=sys.argv[3],"
        " CACHE=sys.argv[4], OUTPUT=sys.argv[5])\n"
        "print('RESULT', processing.run('kachin:fetchterrain', parameters)['TILES'])\n"
    )
    tests = str(Path(dem_server.__file__).resolve().parents[1])
    output = tmp_path / "dem.tif"
    ran = subprocess.run(
        [sys.executable, "-c", code, tests, EXTENT, server.url, str(tmp_path / "c"), str(output)],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert "RESULT 1" in ran.stdout, ran.stderr
    assert output.is_file()
