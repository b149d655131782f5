"""Where a road of unknown alignment probably runs: the least-cost line between its known ends.

Small-scale road data often keep junctions and draw chords between them. A chord over a range is
no road; the alignment that climbs least, at a grade that wheels can take, is a better guess and
is labelled as one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .accumulate import Sources, accumulate
from .errors import Cancelled, NoPathError
from .grid import Affine, Grid
from .surface import CostSurface, VerticalFactor
from .trace import trace

Cell = tuple[int, int]
# A search window reaches this share of the chord's length beyond it on every side.
_MARGIN_SHARE = 0.4
_MARGIN_CELLS = 8
# A chord no longer than this many cells has no room for another alignment.
_SHORT_CELLS = 2


@dataclass(frozen=True)
class Alignment:
    """Cells of a traced chord in order, fractional rows and columns; None where there is no way."""

    rows: NDArray[np.float64]
    cols: NDArray[np.float64]


def align_chords(
    terrain: Grid,
    chords: Sequence[tuple[Cell, Cell]],
    barriers: NDArray[np.bool_],
    factor: VerticalFactor,
    friction: NDArray[np.float32] | None = None,
    progress: Callable[[float], bool] | None = None,
) -> list[Alignment | None]:
    """Trace each chord over the terrain, in order; None where barriers part its ends.

    Each search is confined to a window around its chord and charges length x vertical factor,
    times ``friction`` (default 1 everywhere). Cells without elevation are barriers.
    """
    closed = barriers if terrain.nodata is None else barriers | terrain.nodata
    elevation = np.where(closed, 0, terrain.values).astype(np.float32)
    cost = np.ones(terrain.shape, dtype=np.float32) if friction is None else friction.copy()
    cost[closed] = np.inf
    aligned: list[Alignment | None] = []
    for index, (start, end) in enumerate(chords):
        if progress is not None and not progress(index / len(chords)):
            raise Cancelled
        aligned.append(_align(terrain, start, end, cost, elevation, factor))
    return aligned


def _align(
    terrain: Grid,
    start: Cell,
    end: Cell,
    cost: NDArray[np.float32],
    elevation: NDArray[np.float32],
    factor: VerticalFactor,
) -> Alignment | None:
    span = max(abs(start[0] - end[0]), abs(start[1] - end[1]))
    if span <= _SHORT_CELLS:
        return Alignment(np.array([start[0], end[0]], float), np.array([start[1], end[1]], float))
    margin = int(_MARGIN_CELLS + _MARGIN_SHARE * span)
    top, left = (max(0, min(start[k], end[k]) - margin) for k in (0, 1))
    bottom, right = (min(terrain.shape[k], max(start[k], end[k]) + margin + 1) for k in (0, 1))
    box = np.s_[top:bottom, left:right]
    t = terrain.transform
    moved = Affine(t.a, t.b, t.c + left * t.a, t.d, t.e, t.f + top * t.e)
    surface = CostSurface(
        Grid(cost[box], moved, terrain.crs_wkt), elevation=elevation[box], vertical_factor=factor
    )
    source = (start[0] - top, start[1] - left)
    target = (end[0] - top, end[1] - left)
    if surface.barriers[source] or surface.barriers[target]:
        return None
    result = accumulate(surface, Sources.from_cells([source]), targets=[target], neighbourhood="8")
    try:
        path = trace(result, *target)
    except NoPathError:
        return None
    return Alignment(path.rows + top, path.cols + left)
