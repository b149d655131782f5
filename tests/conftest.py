"""Session-wide fixtures; the tests import the product as kachin_corridors."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))
import package

package.register()

SHARED = package.ROOT.parent / "shared"
DEM_15S = SHARED / "data" / "tests_only" / "dem_vfp15s_dequant_92_100_20_295.tif"


@pytest.fixture(scope="session")
def dem_15s() -> Path:
    """Path of the 15 arc-second test terrain; skips where it is absent."""
    if not DEM_15S.exists():
        pytest.skip(f"the 15 arc-second test terrain is not there: {DEM_15S.name}")
    return DEM_15S
