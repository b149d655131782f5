"""Small surfaces for the engine's tests: by hand and by hypothesis."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import strategies as st

from kachin_corridors.plugin.core import vertical
from kachin_corridors.plugin.core.accumulate import Sources
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.core.surface import CostSurface, Link, Zones

UTM = 'PROJCS["WGS 84 / UTM zone 47N"]'
LONLAT = 'GEOGCS["WGS 84"]'
FACTORS = (
    vertical.tobler(),
    vertical.herzog_wheeled(0.08),
    vertical.rwalk(),
    vertical.minetti(),
    vertical.grade_limit(0.3),
)


def grid(values: Any, width: float = 1.0, height: float = 1.0, crs: str = UTM) -> Grid:
    """A grid of cells of the given size in CRS units."""
    values = np.asarray(values, dtype=np.float32)
    return Grid(values, Affine(width, 0, 97.0, 0, -height, 26.0), crs)


def isotropic(values: Any, width: float = 1.0, height: float = 1.0, **more: Any) -> CostSurface:
    """A surface of friction alone."""
    return CostSurface(grid(values, width, height), **more)


@st.composite
def surfaces(draw: st.DrawFn, *, symmetric: bool = False, max_side: int = 13) -> CostSurface:
    """Surfaces of every mode: shapes from 1x1, masks, zones, links, flat friction, factors.

    One in four has sides three times as long as ``max_side``, for several blocks and tiles.
    """
    longest = max_side * draw(st.sampled_from([1, 1, 1, 3]))
    rows, cols = draw(st.integers(1, longest)), draw(st.integers(1, longest))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    scale = draw(st.sampled_from([1e-6, 1.0, 1e6]))
    friction = rng.uniform(0.2, 5, (rows, cols)) * scale
    if draw(st.booleans()):
        friction = np.ceil(friction / scale) * scale
    if draw(st.integers(0, 5)) == 0:
        friction[rng.random((rows, cols)) < 0.3] = 0
    friction[rng.random((rows, cols)) < draw(st.sampled_from([0, 0.1, 0.35, 1]))] = np.inf
    crs = draw(st.sampled_from([UTM, LONLAT]))
    width, height = draw(st.sampled_from([(1.0, 1.0), (3.0, 1.0), (0.5, 2.0)]))
    if crs == LONLAT:
        width, height = width / 240, height / 240
    elevation = factor = flat = zones = None
    links: tuple[Link, ...] = ()
    if not symmetric and draw(st.booleans()):
        cell_m = 1.0 if crs == UTM else 460.0
        elevation = (rng.normal(0, 0.2, (rows, cols)) * cell_m).astype(np.float32)
        factor = draw(st.sampled_from(FACTORS))
    if draw(st.booleans()):
        flat = (rng.uniform(0, 2, (rows, cols)) * scale).astype(np.float32)
    if draw(st.booleans()):
        crossing = rng.uniform(0, 9, (3, 3)).astype(np.float32) * scale
        crossing = (crossing + crossing.T) / 2 if symmetric else crossing
        zones = Zones(rng.integers(0, 3, (rows, cols)).astype(np.uint8), crossing)
    if not symmetric and draw(st.booleans()):
        ends = rng.integers(0, [rows, cols, rows, cols], (4, 4))
        links = tuple(
            Link((int(a), int(b)), (int(c), int(d)), float(rng.uniform(0, 5) * scale))
            for a, b, c, d in ends
        )
    return CostSurface(grid(friction, width, height, crs), elevation, factor, flat, zones, links)


@st.composite
def sources_on(draw: st.DrawFn, surface: CostSurface) -> Sources:
    """One to three sources with start costs."""
    rows, cols = surface.friction.shape
    cell = st.tuples(st.integers(0, rows - 1), st.integers(0, cols - 1))
    cells = draw(st.lists(cell, min_size=1, max_size=3))
    starts = draw(
        st.lists(st.sampled_from([0.0, 0.5, 7.0]), min_size=len(cells), max_size=len(cells))
    )
    return Sources.from_cells(cells, starts)
