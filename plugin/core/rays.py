"""Compiled straight rays through a raster: fans round sources, and sub-cell smooth paths.

Along the lines that join cell centres every quantity is linear; a ray is cut where it crosses
them, and each piece costs what ``ray_kernel`` charges: the mean of its ends, by its own grade.
Rasters are (rows, cols); those a surface lacks are None. Import lazily: it loads numba.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .factor_kernel import factor_at
from .jit import inline, kernel
from .moves import FAN as _FAN
from .moves import LINK as _LINK
from .moves import RAYS
from .moves import SOURCE as _SOURCE
from .moves import UNREACHED as _UNREACHED

FAN, LINK, SOURCE = np.uint8(_FAN), np.uint8(_LINK), np.uint8(_SOURCE)
UNREACHED = np.uint8(_UNREACHED)
# Even parts of a lattice edge between which a trace looks for its best point.
PARTS = 8
# Cells to either side within which a way counts as beside a kink.
SPOKE_WIDTH = 2.0


@inline
def at_point(values: Any, row: Any, col: Any) -> Any:
    """Value at a point on a line between cell centres."""
    r, c = int(row), int(col)
    if row > r:
        return values[r, c] + (row - r) * (values[r + 1, c] - values[r, c])
    if col > c:
        return values[r, c] + (col - c) * (values[r, c + 1] - values[r, c])
    return np.float64(values[r, c])


@inline
def piece_cost(
    row: Any, col: Any, to_row: Any, to_col: Any, half: Any, flat: Any, elevation: Any, table: Any,
    law: Any, lengths: Any,
) -> Any:  # fmt: skip
    """Cost of a straight piece of ray between two points on lines of one lattice square."""
    upper = int(min(row, to_row))
    x = (to_col - col) * lengths[upper, 0]
    y = (to_row - row) * lengths[upper, 2]
    length = np.sqrt(x * x + y * y)
    if length == 0:
        return 0.0
    cost = at_point(half, row, col) + at_point(half, to_row, to_col)
    if elevation is not None:
        rise = at_point(elevation, to_row, to_col) - at_point(elevation, row, col)
        cost *= factor_at(rise / length, table, law)
        if flat is not None:
            cost += at_point(flat, row, col) + at_point(flat, to_row, to_col)
    return cost * length


@inline
def next_crossing(row: Any, col: Any, down: Any, right: Any, t: Any) -> Any:
    """The next parameter > t at which (row + t down, col + t right) meets a lattice line."""
    following = 1.0
    if down != 0:
        following = min(following, (np.floor(t * abs(down) + 1e-9) + 1) / abs(down))
    if right != 0:
        following = min(following, (np.floor(t * abs(right) + 1e-9) + 1) / abs(right))
    return following


@inline
def snap(x: Any) -> Any:
    """Take coordinates within rounding of a lattice line onto it."""
    nearest = np.rint(x)
    return nearest if abs(x - nearest) < 1e-6 else x


@inline
def rise_beyond(
    row: Any, col: Any, to_row: Any, to_col: Any, kink: Any, elevation: Any, lengths: Any,
) -> Any:  # fmt: skip
    """Height that the straight way from one cell to another climbs beyond the grade of a kink."""
    x, y = (to_col - col) * lengths[row, 0], (to_row - row) * lengths[row, 2]
    return elevation[to_row, to_col] - elevation[row, col] - kink * np.sqrt(x * x + y * y)


@inline
def beside_kink(
    row: Any, col: Any, to_row: Any, to_col: Any, kinks: Any, elevation: Any, lengths: Any,
) -> Any:  # fmt: skip
    """Whether the straight way to a cell, or to one close beside it, has the grade of a kink."""
    rows, cols = elevation.shape
    down, right = to_row - row, to_col - col
    scale = SPOKE_WIDTH / np.sqrt(float(down * down + right * right))
    aside_row, aside_col = int(np.rint(right * scale)), int(np.rint(-down * scale))
    low_row, low_col = to_row - aside_row, to_col - aside_col
    high_row, high_col = to_row + aside_row, to_col + aside_col
    if min(low_row, high_row) < 0 or max(low_row, high_row) >= rows:
        return False
    if min(low_col, high_col) < 0 or max(low_col, high_col) >= cols:
        return False
    for i in range(kinks.shape[0]):
        one = rise_beyond(row, col, low_row, low_col, kinks[i, 0], elevation, lengths)
        other = rise_beyond(row, col, high_row, high_col, kinks[i, 0], elevation, lengths)
        # Not on a plain, where every way is level.
        if one * other < 0:
            return True
    return False


@kernel
def fan_costs(
    row: Any, col: Any, reach: Any, half: Any, flat: Any, elevation: Any, zones: Any, table: Any,
    law: Any, kinks: Any, lengths: Any, out: Any,
) -> Any:  # fmt: skip
    """Cost of the straight way from a source to each cell within ``reach``; inf if blocked.

    Where its grade is about that of a kink of the vertical factor, any cell of the window is
    within reach: there the gauge has a corner, the labels a crease, and interpolating across it
    errs most.
    """
    rows, cols = half.shape
    for to_row in range(rows):
        for to_col in range(cols):
            down, right = to_row - row, to_col - col
            # Straight and diagonal ways are moves already.
            if down == 0 or right == 0 or abs(down) == abs(right):
                continue
            if down * down + right * right > reach * reach:
                if elevation is None:
                    continue
                if not beside_kink(row, col, to_row, to_col, kinks, elevation, lengths):
                    continue
            t, cost, r, c = 0.0, 0.0, float(row), float(col)
            while t < 1 and cost < np.inf:
                t = next_crossing(row, col, down, right, t)
                next_r, next_c = snap(row + t * down), snap(col + t * right)
                cost += piece_cost(r, c, next_r, next_c, half, flat, elevation, table, law, lengths)
                r, c = next_r, next_c
                if np.isnan(cost):
                    cost = np.inf
                if zones is not None:
                    zone, r0, c0 = zones[row, col], int(r), int(c)
                    r1, c1 = r0 + (1 if r > r0 else 0), c0 + (1 if c > c0 else 0)
                    if zones[r0, c0] != zone or zones[r1, c1] != zone:
                        cost = np.inf
            out[to_row, to_col] = cost


@inline
def way_over(
    part: Any, ends: Any, flats: Any, x: Any, y: Any, elevation: Any, table: Any, law: Any
) -> Any:
    """Label at a part of a lattice edge, and the ray from there to where the trace stands.

    ``ends`` are label, half cost and height to climb at the edge's first end, each with its change
    to the second, and the half cost where the trace stands; ``flats`` sum and change of flat half
    costs; x and y metres to go from the first end, and how many less from the second. The travel
    goes that way.
    """
    label, label_change, half, half_change, rise, rise_change, here = ends
    to_x, to_y = x[0] - part * x[1], y[0] - part * y[1]
    length = np.sqrt(to_x * to_x + to_y * to_y)
    cost = half + part * half_change + here
    if length == 0:
        return label + part * label_change
    if elevation is not None:
        cost *= factor_at((rise + part * rise_change) / length, table, law)
        cost += flats[0] + part * flats[1]
    return label + part * label_change + cost * length


@inline
def better_point(
    row: Any, col: Any, r0: Any, c0: Any, r1: Any, c1: Any, stand: Any, best: Any, labels: Any,
    half: Any, flat: Any, elevation: Any, table: Any, law: Any, lengths: Any,
) -> Any:  # fmt: skip
    """The best of some points of the lattice edge from (r0, c0) to (r1, c1), if better than before.

    Looks at even parts and at the bottom of the parabola through the best of them and its two
    neighbours. ``stand`` are the label, half cost, flat half cost and height where the trace
    stands.
    """
    value = best[0]
    here, own_half, own_flat, height = stand
    label, half_cost = np.float64(labels[r0, c0]), np.float64(half[r0, c0])
    if min(labels[r0, c0], labels[r1, c1]) >= min(here, value):
        return best
    down, right = r1 - r0, c1 - c0
    upper = int(min(row, r0, r1))
    width, depth = lengths[upper, 0], lengths[upper, 2]
    x, y = ((col - c0) * width, right * width), ((row - r0) * depth, down * depth)
    rise, rise_change = 0.0, 0.0
    if elevation is not None:
        rise = height - elevation[r0, c0]
        rise_change = np.float64(elevation[r0, c0]) - elevation[r1, c1]
    ends = (
        label, labels[r1, c1] - label, half_cost, half[r1, c1] - half_cost, rise, rise_change,
        own_half,
    )  # fmt: skip
    flats = (0.0, 0.0)
    if flat is not None:
        flats = own_flat + flat[r0, c0], np.float64(flat[r1, c1]) - flat[r0, c0]
    least, at, before, after, last = np.inf, -1, np.inf, np.inf, np.inf
    for i in range(PARTS + 1):
        total = way_over(i / PARTS, ends, flats, x, y, elevation, table, law)
        if total < least:
            least, at, before, after = total, i, last, np.inf
        elif i == at + 1:
            after = total
        last = total
    part = at / PARTS
    bend = before + after - 2 * least
    if 0 < bend < np.inf:
        bottom = (at + 0.5 * (before - after) / bend) / PARTS
        total = way_over(bottom, ends, flats, x, y, elevation, table, law)
        if total < least:
            least, part = total, bottom
    if least < value:
        return least, r0 + part * down, c0 + part * right
    return best


@inline
def leave_edge(
    row: Any, col: Any, labels: Any, half: Any, flat: Any, elevation: Any, zones: Any, table: Any,
    law: Any, lengths: Any,
) -> Any:  # fmt: skip
    """Where to go from a point between two cells: the best point of the two squares beside it.

    A square with a barrier or of several zones is not entered; then the way leads to the
    cheaper of the two cells.
    """
    rows, cols = labels.shape
    p, q = int(row), int(col)
    on_row = col > q
    p1, q1 = (p, q + 1) if on_row else (p + 1, q)
    here, own_flat, height = at_point(labels, row, col), 0.0, 0.0
    if flat is not None:
        own_flat = at_point(flat, row, col)
    if elevation is not None:
        height = at_point(elevation, row, col)
    stand = here, at_point(half, row, col), own_flat, height
    best = np.inf, float(p), float(q)
    for side in (-1, 1):
        r0, c0 = (p + side, q) if on_row else (p, q + side)
        r1, c1 = (p1 + side, q1) if on_row else (p1, q1 + side)
        if not (0 <= r0 < rows and 0 <= c0 < cols):
            continue
        if labels[r0, c0] == np.inf or labels[r1, c1] == np.inf:
            continue
        if zones is not None:
            zone = zones[p, q]
            if zones[p1, q1] != zone or zones[r0, c0] != zone or zones[r1, c1] != zone:
                continue
        for a, b, e, f in ((r0, c0, r1, c1), (p, q, r0, c0), (p1, q1, r1, c1)):
            best = better_point(
                row,
                col,
                a,
                b,
                e,
                f,
                stand,
                best,
                labels,
                half,
                flat,
                elevation,
                table,
                law,
                lengths,
            )
    if best[0] < np.inf and at_point(labels, best[1], best[2]) < here:
        return best[1], best[2]
    if labels[p, q] <= labels[p1, q1]:
        return float(p), float(q)
    return float(p1), float(q1)


@kernel
def walk_ring(
    start_row: Any, start_col: Any, labels: Any, backlink: Any, half: Any, flat: Any,
    elevation: Any, zones: Any, table: Any, law: Any, lengths: Any, offsets: Any, edges: Any,
    fans: Any, fan_sources: Any, link_to: Any, link_from: Any, out: Any,
) -> Any:  # fmt: skip
    """Follow rays from a cell to its source; return the number of vertices, -1 where none is met.

    ``out`` (n, 3) takes row, column and 1 where the piece that leaves the vertex is a link; it
    may be too short to meet the source.
    """
    cols = labels.shape[1]
    row, col = float(start_row), float(start_col)
    count = 0
    while count < out.shape[0]:
        out[count, 0], out[count, 1], out[count, 2] = row, col, 0
        count += 1
        r, c = int(row), int(col)
        if row > r or col > c:
            row, col = leave_edge(
                row, col, labels, half, flat, elevation, zones, table, law, lengths
            )
            continue
        code = backlink[r, c]
        if code == SOURCE:
            return count
        if code == UNREACHED:
            return -1
        if code == LINK:
            out[count - 1, 2] = 1
            other = link_from[np.searchsorted(link_to, r * cols + c)]
            row, col = float(other // cols), float(other % cols)
        elif code == FAN:
            source = fan_sources[np.searchsorted(fans, r * cols + c)]
            down, right = source // cols - r, source % cols - c
            t = next_crossing(row, col, down, right, 0.0)
            while t < 1 and count < out.shape[0]:
                out[count, 0], out[count, 1] = snap(r + t * down), snap(c + t * right)
                out[count, 2] = 0
                count += 1
                t = next_crossing(row, col, down, right, t)
            row, col = float(source // cols), float(source % cols)
        elif code < 8:
            row, col = row + offsets[code, 0], col + offsets[code, 1]
        else:
            rook, bishop = edges[(code - 8) // RAYS, 0], edges[(code - 8) // RAYS, 1]
            part = ((code - 8) % RAYS + 1) / (RAYS + 1)
            row += offsets[rook, 0] + part * (offsets[bishop, 0] - offsets[rook, 0])
            col += offsets[rook, 1] + part * (offsets[bishop, 1] - offsets[rook, 1])
    return -1
