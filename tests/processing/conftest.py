"""One study and one small friction surface for all tests of algorithms."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from studies import SMALL

from kachin_corridors.layers.build import build_study
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.io.rasters import Band, write_raster


@pytest.fixture(scope="session")
def study(tmp_path_factory: Any) -> Path:
    """The shipped study."""
    path = tmp_path_factory.mktemp("study") / "study.gpkg"
    build_study(path)
    return path


@pytest.fixture(scope="session")
def friction_file(study: Path, qgis_app: Any, tmp_path_factory: Any) -> Path:
    """A small friction surface on the coarse relief: dry season, control at 2026-01-15."""
    import processing

    path = tmp_path_factory.mktemp("friction") / "friction.tif"
    processing.run(
        "kachin:frictionsurface",
        {"STUDY": str(study), "OUTPUT": str(path), "DATE": "2026-01-15", **SMALL},
    )
    return path


@pytest.fixture
def make_dem(tmp_path: Path) -> Any:
    """Write a small DEM over Bhamo and Momauk: ``make_dem(name, crs=..., nodata=...)``."""

    def make(name: str = "dem.tif", *, left: float = 97.0, top: float = 24.6) -> Path:
        rows, cols = np.mgrid[0:60, 0:80]
        values = (200 + 5 * np.abs(cols - 40) + rows).astype(np.float32)
        wkt = 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
        wkt += 'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'
        grid = Grid(values, Affine(0.01, 0, left, 0, -0.01, top), wkt)
        write_raster(tmp_path / name, grid, [Band(values, "elevation", "m")], {})
        return tmp_path / name

    return make
