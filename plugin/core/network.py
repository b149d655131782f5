"""Ways along railways and rivers: the shortest path on the graph of their lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components, dijkstra
from scipy.spatial import cKDTree

from .geodesy import inverse
from .grid import WGS84_A_M

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
_DIGITS = 6  # vertices that agree to a tenth of a metre are one node
_DEGREE_M = np.pi * WGS84_A_M / 180


@dataclass(frozen=True)
class NetworkPath:
    """A way along lines: vertices (n, 2) in degrees, its length, and how far its ends are off."""

    lonlat: Floats
    length_m: float
    start_off_m: float
    end_off_m: float


@dataclass(frozen=True)
class _Foot:
    """The nearest point of a component: on segment ``segment``, a share ``t`` along it."""

    segment: int
    t: float
    distance_m: float
    lonlat: Floats


class LineNetwork:
    """Lines in degrees as a graph.

    ``stated_m`` gives the length of a line where it is known to differ from that of its drawing
    (a chord between stations, a generalised river); it is spread over its segments. Loose ends
    within ``gap_m`` of another part of the network are joined to it.
    """

    def __init__(
        self, lines: Sequence[Floats], stated_m: Sequence[float | None] = (), gap_m: float = 0.0
    ) -> None:
        kept = [n for n, line in enumerate(lines) if len(line) > 1]
        vertices: list[Floats] = [
            np.asarray(lines[n], dtype=np.float64).round(_DIGITS) for n in kept
        ]
        stated = [stated_m[n] if stated_m else None for n in kept]
        self._node_lonlat, self._ends, self._length_m = _segments(vertices, stated)
        if gap_m > 0 and len(self._ends):
            self._close_gaps(gap_m)
        count = len(self._node_lonlat)
        both = np.concatenate([self._ends, self._ends[:, ::-1]])
        weights = np.concatenate([self._length_m, self._length_m])
        self._graph = _least_weights(both, weights, count)
        self._component: Ints = (
            connected_components(self._graph, directed=False)[1] if count else np.empty(0, int)
        )

    def path(self, start: Floats, end: Floats, within_m: float) -> NetworkPath | None:
        """The shortest way between two points that are at most ``within_m`` off the lines.

        Of several networks that both points are near to, the one that is nearest to both is
        taken. None where there is none.
        """
        if not len(self._ends):
            return None
        starts, ends = self._feet(start, within_m), self._feet(end, within_m)
        shared = starts.keys() & ends.keys()
        if not shared:
            return None
        best = min(shared, key=lambda c: starts[c].distance_m + ends[c].distance_m)
        return self._between(starts[best], ends[best])

    def _feet(self, point: Floats, within_m: float) -> dict[int, _Foot]:
        """Nearest point of each component within reach, in a local plane."""
        scale = np.array([np.cos(np.radians(point[1])), 1.0]) * _DEGREE_M
        a = (self._node_lonlat[self._ends[:, 0]] - point) * scale
        b = (self._node_lonlat[self._ends[:, 1]] - point) * scale
        along = b - a
        square = np.maximum((along**2).sum(axis=1), 1e-12)
        t = np.clip(-(a * along).sum(axis=1) / square, 0.0, 1.0)
        foot = a + t[:, None] * along
        distance = np.hypot(foot[:, 0], foot[:, 1])
        feet: dict[int, _Foot] = {}
        for segment in np.flatnonzero(distance <= within_m):
            component = int(self._component[self._ends[segment, 0]])
            if component in feet and feet[component].distance_m <= distance[segment]:
                continue
            lonlat = foot[segment] / scale + point
            feet[component] = _Foot(
                int(segment), float(t[segment]), float(distance[segment]), lonlat
            )
        return feet

    def _between(self, start: _Foot, end: _Foot) -> NetworkPath:
        """The least of the ways by either end of the first and of the last segment."""
        out, back = self._ends[start.segment], self._ends[end.segment]
        before = self._length_m[start.segment] * np.array([start.t, 1 - start.t])
        after = self._length_m[end.segment] * np.array([end.t, 1 - end.t])
        distance, previous = dijkstra(
            self._graph, directed=False, indices=out, return_predecessors=True
        )
        total = before[:, None] + distance[:, back] + after[None, :]
        first, last = np.unravel_index(int(np.argmin(total)), total.shape)
        nodes = _walk(previous[first], int(out[first]), int(back[last]))
        length = float(total[first, last])
        if start.segment == end.segment:
            direct = float(abs(start.t - end.t) * self._length_m[start.segment])
            if direct <= length:
                nodes, length = [], direct
        vertices = np.vstack([start.lonlat, self._node_lonlat[nodes].reshape(-1, 2), end.lonlat])
        return NetworkPath(vertices, length, start.distance_m, end.distance_m)

    def _close_gaps(self, gap_m: float) -> None:
        """Join each loose end to the nearest node of another part of the network."""
        count = len(self._node_lonlat)
        degree = np.bincount(self._ends.ravel(), minlength=count)
        graph = _least_weights(self._ends, self._length_m, count)
        component = connected_components(graph, directed=False)[1]
        sphere = _on_sphere(self._node_lonlat)
        tree = cKDTree(sphere)
        joins = []
        for node in np.flatnonzero(degree == 1):
            near = tree.query_ball_point(sphere[node], gap_m)
            others = [n for n in near if component[n] != component[node]]
            if others:
                gaps = np.linalg.norm(sphere[others] - sphere[node], axis=1)
                joins.append((node, others[int(np.argmin(gaps))], float(gaps.min())))
        if joins:
            pairs = np.array([(a, b) for a, b, _ in joins], dtype=np.int64)
            self._ends = np.vstack([self._ends, pairs])
            lengths = [gap for _, _, gap in joins]
            self._length_m = np.concatenate([self._length_m, lengths])


def _segments(
    lines: Sequence[Floats], stated_m: Sequence[float | None]
) -> tuple[Floats, Ints, Floats]:
    """Nodes (n, 2), the pairs of nodes that are joined (m, 2), and their lengths (m,)."""
    if not lines:
        return np.empty((0, 2)), np.empty((0, 2), dtype=np.int64), np.empty(0)
    nodes, index = np.unique(np.concatenate(lines), axis=0, return_inverse=True)
    index = index.reshape(-1)
    counts = np.array([len(line) for line in lines])
    owner = np.repeat(np.arange(len(lines)), counts - 1)
    # A vertex is joined to the next one unless it is the last of its line.
    first: Ints = np.delete(np.arange(counts.sum()), np.cumsum(counts) - 1)
    ends = np.column_stack([index[first], index[first + 1]]).astype(np.int64)
    all_points = np.concatenate(lines)
    a, b = all_points[first], all_points[first + 1]
    # One call for all segments: a call for each line takes a hundred times as long.
    length = np.asarray(inverse(a[:, 0], a[:, 1], b[:, 0], b[:, 1])[0], dtype=np.float64)
    drawn = np.bincount(owner, weights=length, minlength=len(lines))
    scale = [s / d if s is not None and s > 0 and d > 0 else 1.0 for s, d in zip(stated_m, drawn)]
    length = length * np.asarray(scale)[owner]
    real = ends[:, 0] != ends[:, 1]
    return nodes, ends[real], length[real]


def _least_weights(ends: Ints, weights: Floats, count: int) -> csr_matrix:
    """Sparse graph; of lines that join the same nodes the shortest counts, not their sum."""
    if not len(ends):
        return coo_matrix((count, count)).tocsr()
    order = np.lexsort((weights, ends[:, 1], ends[:, 0]))
    ordered = ends[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = (np.diff(ordered, axis=0) != 0).any(axis=1)
    kept = order[first]
    # A weight of zero would be no edge.
    values = np.maximum(weights[kept], 1e-6)
    return coo_matrix((values, (ends[kept, 0], ends[kept, 1])), shape=(count, count)).tocsr()


def _walk(previous: NDArray[np.int32], start: int, end: int) -> list[int]:
    nodes = [end]
    while nodes[-1] != start:
        nodes.append(int(previous[nodes[-1]]))
    return nodes[::-1]


def _on_sphere(lonlat: Floats) -> Floats:
    """Points in space, for chords that are as long as short distances on the ground."""
    lon, lat = np.radians(lonlat[:, 0]), np.radians(lonlat[:, 1])
    return WGS84_A_M * np.column_stack(
        [np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)]
    )
