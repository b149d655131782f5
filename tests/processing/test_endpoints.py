"""Places on blocked cells: named and refused, or moved as far as the user allows and said so."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from test_gatewaymatrix import MOMAUK, places

from kachin_corridors.plugin.io.friction_file import read_friction
from kachin_corridors.plugin.io.rasters import WGS84, transform_points

ID = "kachin:leastcostpaths"


@pytest.fixture(scope="module")
def blocked(friction_file):
    """A blocked cell with an open neighbour, as a place."""
    friction, _, _ = read_friction(friction_file, "f")
    closed = friction.barriers.copy()
    closed[[0, -1]] = closed[:, [0, -1]] = False
    beside = np.zeros_like(closed)
    beside[1:-1, 1:-1] = ~friction.barriers[1:-1, 2:]
    row, col = np.argwhere(closed & beside)[0]
    x, y = friction.terrain.xy([row], [col])
    (lon,), (lat,) = transform_points(x, y, friction.terrain.crs_wkt, WGS84)
    return "Camp", float(lon), float(lat)


def run(run_algorithm, friction_file, tmp_path, origin, destination, snap_km, feedback=None):
    parameters = {
        "FRICTION": str(friction_file),
        "ORIGINS": places("belts", origin),
        "DESTINATIONS": places("gates", destination),
        "MINIMISE": [1],
        "SNAP_KM": snap_km,
        "OUTPUT": str(tmp_path / "routes.gpkg"),
        "GATEWAYS": str(tmp_path / "gateways.csv"),
    }
    return run_algorithm(ID, parameters, feedback=feedback or QgsProcessingFeedback())


@pytest.mark.parametrize(
    ("snap_km", "where"),
    [(0, "lies on a blocked cell"), (1, "lies on a blocked cell with no open one within 1 km")],
)
def test_a_source_on_a_blocked_cell_is_named(
    run_algorithm, friction_file, tmp_path, blocked, snap_km, where
):
    message = f"Camp of the layer belts {where}: move it, or allow a larger snapping distance."
    with pytest.raises(QgsProcessingException) as error:
        run(run_algorithm, friction_file, tmp_path, blocked, MOMAUK, snap_km)
    assert message in str(error.value) and not list(tmp_path.iterdir())


def test_it_is_moved_as_far_as_is_allowed_and_the_log_says_so(
    run_algorithm, friction_file, tmp_path, blocked
):
    feedback = QgsProcessingFeedback()
    result = run(run_algorithm, friction_file, tmp_path, blocked, MOMAUK, 3, feedback)
    assert result["PATH_COUNT"] == 1
    assert "Camp lies on a blocked cell and was moved by 2.0 km" in feedback.textLog()
    (line,) = QgsVectorLayer(result["OUTPUT"], "r", "ogr").getFeatures()
    assert line["origin"] == "Camp"


def test_a_destination_on_a_blocked_cell_is_the_reason(
    run_algorithm, friction_file, tmp_path, blocked
):
    with pytest.raises(QgsProcessingException, match="No gateway can be reached from Momauk"):
        run(run_algorithm, friction_file, tmp_path, MOMAUK, blocked, 0)
