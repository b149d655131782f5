"""The algorithm that builds the study."""

from __future__ import annotations

import os
import sys

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from kachin_corridors.layers.catalogue import layers
from kachin_corridors.plugin.io.store import layer_names, open_layer_features

ID = "kachin:createstudy"


@pytest.fixture
def algorithm(qgis_app) -> QgsProcessingAlgorithm:
    return QgsApplication.processingRegistry().algorithmById(ID)


def test_is_declared_with_help(algorithm):
    assert (algorithm.name(), algorithm.groupId()) == ("createstudy", "study")
    assert [p.name() for p in algorithm.parameterDefinitions()] == ["OUTPUT"]
    assert all(p.help() for p in algorithm.parameterDefinitions())
    assert {"OUTPUT", "DEPOSITS", "ZONES", "PLACES"} <= {
        o.name() for o in algorithm.outputDefinitions()
    }
    assert "GeoPackage" in algorithm.shortHelpString()
    assert not algorithm.flags() & QgsProcessingAlgorithm.FlagNoThreading


def test_builds_a_study_that_plain_qgis_draws(run_algorithm, tmp_path):
    path = tmp_path / "study.gpkg"
    result = run_algorithm(ID, {"OUTPUT": str(path)})
    assert result["OUTPUT"] == str(path)
    assert (result["DEPOSITS"], result["BELTS"], result["PLACES"]) == (18, 2, 197)
    vectors = [d for d in layers() if d.geometry != "Raster"]
    assert set(layer_names(path)) == {d.table for d in vectors}
    for definition in vectors:
        layer = QgsVectorLayer(f"{path}|layername={definition.table}", definition.title, "ogr")
        assert layer.isValid()
        assert layer.metadata().title() == definition.title
        if definition.geometry is not None:
            assert layer.featureCount() > 0
            assert layer.isSpatial()
            # The style that is embedded in the file is the one of the layer's folder.
            shown = layer.renderer().type()
            layer.loadNamedStyle(str(definition.style_path))
            assert shown == layer.renderer().type()
        if definition.temporal:
            assert layer.temporalProperties().isActive()
            assert layer.temporalProperties().startField() == definition.temporal[0]
    assert os.listdir(tmp_path) == ["study.gpkg"]


def test_two_builds_hold_the_same_records(run_algorithm, tmp_path, study):
    path = tmp_path / "again.gpkg"
    run_algorithm(ID, {"OUTPUT": str(path)})
    for name in ("control_zones", "mining_belts", "gateways"):
        first = [(dict(f.values), f.geometry.wkb) for f in open_layer_features(study, name)]
        assert first == [(dict(f.values), f.geometry.wkb) for f in open_layer_features(path, name)]


def test_runs_in_a_background_thread(qgis_app, tmp_path):
    from qgis.core import QgsProcessingAlgRunnerTask

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ID)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    path = tmp_path / "study.gpkg"
    task = QgsProcessingAlgRunnerTask(algorithm, {"OUTPUT": str(path)}, context, feedback)
    outcome = []
    task.executed.connect(lambda ok, results: outcome.append((ok, results)))
    QgsApplication.taskManager().addTask(task)
    while not outcome:
        QgsApplication.processEvents()
    assert outcome[0][0]
    assert outcome[0][1]["DEPOSITS"] == 18


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such permissions there")
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("study.shp", r"study\.shp is no GeoPackage: give a file name that ends in \.gpkg\.$"),
        ("taken/study.gpkg", r"cannot be written to the folder .*: choose a folder"),
    ],
)
def test_wrong_output_is_one_sentence(run_algorithm, tmp_path, name, message):
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=message) as caught:
        run_algorithm(ID, {"OUTPUT": str(tmp_path / name)})
    assert "\n" not in str(caught.value)
    assert os.listdir(tmp_path) == ["taken"]


def test_cancelling_leaves_the_existing_study_alone(run_algorithm, tmp_path):
    path = tmp_path / "study.gpkg"
    path.write_bytes(b"precious")

    class Stopping(QgsProcessingFeedback):
        def setProgress(self, percent):
            super().setProgress(percent)
            if percent > 70:
                self.cancel()

    feedback = Stopping()
    feedback.progressChanged.connect(lambda percent: percent > 70 and feedback.cancel())
    run_algorithm(ID, {"OUTPUT": str(path)}, feedback=feedback)
    assert feedback.isCanceled()
    assert path.read_bytes() == b"precious"
    assert os.listdir(tmp_path) == ["study.gpkg"]
