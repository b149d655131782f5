"""Algorithms read a study that other layers and the relief have open, and leave it as it is."""

from __future__ import annotations

import sqlite3

from qgis.core import QgsVectorLayer
from studies import SMALL, copy_of, layer

from kachin_corridors.plugin.io.rasters import read_raster
from kachin_corridors.plugin.io.store import open_layer_features


def journal_mode(study) -> str:
    connection = sqlite3.connect(f"file:{study}?mode=ro", uri=True)
    try:
        return connection.execute("PRAGMA journal_mode").fetchone()[0]
    finally:
        connection.close()


def test_running_algorithms_leaves_no_write_ahead_log(
    study, friction_file, run_algorithm, tmp_path
):
    study = copy_of(study, tmp_path)
    before = study.read_bytes()
    parameters = {
        "FRICTION": str(friction_file),
        "ORIGINS": layer(study, "mining_belts"),
        "DESTINATIONS": layer(study, "gateways"),
        "MINIMISE": [1],
        "OUTPUT": str(tmp_path / "routes.gpkg"),
    }
    run_algorithm("kachin:leastcostpaths", parameters)
    assert journal_mode(study) == "delete"
    assert not study.with_name(f"{study.name}-wal").exists()
    assert study.read_bytes() == before


def test_a_layer_that_is_closed_meanwhile_does_not_cut_off_the_others(
    study, run_algorithm, tmp_path
):
    held = QgsVectorLayer(layer(study, "places"), "places", "ogr")
    assert held.featureCount() > 100
    run_algorithm(
        "kachin:frictionsurface", {"STUDY": str(study), "OUTPUT": str(tmp_path / "f.tif"), **SMALL}
    )
    del held
    assert read_raster(f"GPKG:{study}:terrain", "relief").shape[0] > 10
    assert len(open_layer_features(study, "gateways")) > 10
    belts = QgsVectorLayer(layer(study, "mining_belts"), "belts", "ogr")
    assert belts.crs().isValid() and belts.featureCount() == 2
