"""The semi-Lagrangian ring: against brute force, against analytic metrics, and its invariants."""

from __future__ import annotations

import numpy as np
import pytest
import ring_oracle
from engine_cases import UTM, grid, isotropic, sources_on, surfaces
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kachin_corridors.plugin.core import vertical
from kachin_corridors.plugin.core.accumulate import Sources, accumulate
from kachin_corridors.plugin.core.surface import CostSurface

FUZZ = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def without_extras(surface: CostSurface) -> CostSurface:
    """The surface as far as the brute-force solver reads it."""
    return CostSurface(
        surface.friction, surface.elevation, surface.vertical_factor, zones=surface.zones
    )


@FUZZ
@given(st.data(), surfaces(max_side=6), st.sampled_from([3, 256]))
def test_ring_equals_brute_force(data: st.DataObject, surface: CostSurface, tile: int) -> None:
    surface = without_extras(surface)
    sources = data.draw(sources_on(surface))
    ours = accumulate(surface, sources, neighbourhood="ring", tile=tile, engine="numba").cost
    dense = ring_oracle.solve(surface, sources)
    eight = accumulate(surface, sources, neighbourhood="8").cost
    np.testing.assert_array_equal(np.isinf(ours), np.isinf(dense))
    finite = np.isfinite(dense)
    # Rays between those of the fan may gain a trifle; few rays may lose, but no more than all.
    assert (ours[finite] >= dense[finite] * 0.999).all()
    assert (ours[finite] <= eight[finite] * (1 + 1e-6)).all()


@pytest.mark.parametrize("sloping", [False, True])
def test_few_rays_lose_little_on_rough_ground(sloping: bool) -> None:
    rng = np.random.default_rng(3)
    friction = rng.uniform(1, 3, (12, 12))
    friction[rng.random((12, 12)) < 0.1] = np.inf
    friction[5, 5] = 1
    height = rng.normal(0, 4, (12, 12)).astype(np.float32) if sloping else None
    factor = vertical.tobler() if sloping else None
    surface = CostSurface(grid(friction, 30, 30), height, factor)
    sources = Sources.from_cells([(5, 5)])
    ours = accumulate(surface, sources, neighbourhood="ring").cost
    dense = ring_oracle.solve(surface, sources)
    finite = np.isfinite(dense)
    np.testing.assert_allclose(ours[finite], dense[finite], rtol=0.004)
