"""Session-wide fixtures; the tests import the product as kachin_corridors."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))
import headless
import package

headless.prepare_environment()
package.register()

# Elsewhere random examples search; in continuous integration the same ones prove each change.
if os.environ.get("CI"):
    hypothesis.settings.register_profile("reproducible", derandomize=True)
    hypothesis.settings.load_profile("reproducible")

SHARED = package.ROOT.parent / "shared"
DEM_15S = SHARED / "data" / "tests_only" / "dem_vfp15s_dequant_92_100_20_295.tif"

RunAlgorithm = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def dem_15s() -> Path:
    """Path of the 15 arc-second test terrain; skips where it is absent."""
    if not DEM_15S.exists():
        pytest.skip(f"the 15 arc-second test terrain is not there: {DEM_15S.name}")
    return DEM_15S


@pytest.fixture(scope="session")
def qgis_app() -> Iterator[Any]:
    """The running QgsApplication, with Processing and the provider ``kachin`` registered."""
    application = headless.start_qgis()
    yield application
    application.exitQgis()


@pytest.fixture(scope="session")
def qapp(qgis_app: Any) -> Any:
    """Give pytest-qt the QgsApplication instead of a QApplication of its own."""
    return qgis_app


@pytest.fixture
def run_algorithm(qgis_app: Any) -> RunAlgorithm:
    """Run an algorithm (id or instance) with parameters; raises QgsProcessingException on failure.

    Give ``feedback`` or ``context`` to look at the log or at the layers afterwards.
    """
    import processing

    def run(algorithm: Any, parameters: dict[str, Any], **keywords: Any) -> dict[str, Any]:
        # A bare instance has no parameters yet; create() gives them to it.
        runnable = algorithm if isinstance(algorithm, str) else algorithm.create()
        results: dict[str, Any] = processing.run(runnable, parameters, **keywords)
        return results

    return run
