"""One small run of the real algorithms for all tests of maps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from results import SmallRun, run_small


@pytest.fixture(scope="session")
def small_run(qgis_app: Any, tmp_path_factory: Any) -> SmallRun:
    """Study, surface, routes, table and rings of the small run."""
    folder: Path = tmp_path_factory.mktemp("run")
    return run_small(folder)
