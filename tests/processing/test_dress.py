"""Outputs that QGIS loads come in the style of their kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from studies import layer

from kachin_corridors.plugin.processing.dress import style_file


def loaded(algorithm, parameters, key):
    """The output of a run as QGIS would put it into a project."""
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    project = QgsProject()
    context.setProject(project)
    details = QgsProcessingContext.LayerDetails(key, project, key)
    context.addLayerToLoadOnCompletion(parameters[key], details)
    runnable = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
    result, done = runnable.run(parameters, context, feedback)
    assert done
    found = QgsVectorLayer(result[key], key, "ogr")
    processor = context.layerToLoadOnCompletionDetails(result[key]).postProcessor()
    assert processor is not None
    processor.postProcessLayer(found, context, feedback)
    return found


@pytest.fixture
def sliced(study, qgis_app, tmp_path):
    return {
        "INPUT": layer(study, "control_zones"),
        "DATE": "2024-09-28",
        "SECOND_DATE": "2026-01-15",
        "OUTPUT": str(tmp_path / "slice.gpkg"),
        "CHANGES": str(tmp_path / "changes.gpkg"),
    }


def test_a_slice_looks_like_the_zones(sliced):
    zones = loaded("kachin:controlatdate", sliced, "OUTPUT")
    assert zones.renderer().type() == "categorizedSymbol"
    assert {"SAC", "KIO_KIA", "MIXED"} <= {c.value() for c in zones.renderer().categories()}


def test_a_second_run_is_dressed_as_well(sliced, tmp_path):
    # The context of the first run takes its post-processor with it.
    for name in ("one.gpkg", "two.gpkg"):
        zones = loaded("kachin:controlatdate", {**sliced, "OUTPUT": str(tmp_path / name)}, "OUTPUT")
        assert zones.renderer().type() == "categorizedSymbol"


def test_changes_have_a_rule_for_every_row(sliced):
    changes = loaded("kachin:controlatdate", sliced, "CHANGES")
    root = changes.renderer().rootRule()
    rules = [rule.filterExpression() for rule in root.children()]
    held = 0
    for rule in rules:
        changes.setSubsetString(rule)
        held += changes.featureCount()
    changes.setSubsetString("")
    assert held == changes.featureCount() > 10


@pytest.mark.parametrize(
    "like", ["control_zones", "mining_belts", "corridor_legs", "corridors", "control_changes"]
)
def test_every_style_that_is_asked_for_is_there(like):
    path = style_file(like)
    assert isinstance(path, Path) and path.is_file()


def test_a_run_that_loads_nothing_dresses_nothing(sliced, run_algorithm):
    result = run_algorithm("kachin:controlatdate", sliced)
    assert QgsVectorLayer(result["OUTPUT"], "s", "ogr").renderer().type() == "singleSymbol"
