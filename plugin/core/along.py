"""What a line meets on its way: crossings, areas, and stretches of equal length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely.geometry import LineString, MultiLineString
from shapely.ops import linemerge
from shapely.prepared import prep

from .exposure import ALL, Item, Row, row
from .overlay import Index, area_of, drawn_length_m, edge_lengths_m, line_parts, lines_of, union

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Stretch:
    """A stretch of a route: where it starts and ends along it, in km, and its line in degrees."""

    from_km: float
    to_km: float
    line: Any


def stretches(line: Any, step_km: float) -> Iterator[Stretch]:
    """Cut lines in degrees, in the order of their parts, every ``step_km``; the last is shorter."""
    parts = [np.asarray(part.coords)[:, :2] for part in line_parts(line)]
    start_km, pieces, filled = 0.0, [], 0.0
    for coords in parts:
        for piece, length_km in _cut(coords, step_km, filled):
            pieces.append(LineString(piece))
            filled += length_km
            if filled >= step_km * (1 - 1e-9):
                yield Stretch(start_km, start_km + filled, MultiLineString(pieces))
                start_km, pieces, filled = start_km + filled, [], 0.0
    if pieces and filled > 0:
        yield Stretch(start_km, start_km + filled, MultiLineString(pieces))


def _cut(coords: Floats, step_km: float, filled: float) -> Iterator[tuple[Floats, float]]:
    """Pieces of one line that end where a step is full, with their length in km."""
    piece, length = [coords[0]], 0.0
    for start, end, edge_km in zip(
        coords[:-1], coords[1:], map(float, edge_lengths_m(coords) / 1e3)
    ):
        done = 0.0
        while filled + length + (edge_km - done) >= step_km > 0:
            done += step_km - filled - length
            # Edges are short against the Earth: along one of them length grows evenly.
            point = start + min(done / edge_km, 1.0) * (end - start)
            yield np.array([*piece, point]), step_km - filled
            piece, length, filled = [point], 0.0, 0.0
        piece.append(end)
        length += edge_km - done
    if length > 0:
        yield np.array(piece), length


class Crossings:
    """Lines ready to be asked where others cross them."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self._lines = [lines_of([item.geometry]) for item in items]
        self._index = Index(self._lines)

    def of(self, line: Any) -> list[tuple[Item, int]]:
        """Items that a line meets, and how often; a stretch walked together is one crossing."""
        prepared = prep(line)
        found = []
        for i in self._index.near(line):
            if prepared.intersects(self._lines[i]):
                count = _meetings(line.intersection(self._lines[i]))
                found.append((self.items[i], count))
        return found


def _meetings(shared: Any) -> int:
    """Number of places in an intersection of lines."""
    parts = list(getattr(shared, "geoms", [shared]))
    runs = [part for part in parts if part.geom_type in ("LineString", "LinearRing")]
    points = {(round(p.x, 9), round(p.y, 9)) for p in parts if p.geom_type == "Point"}
    merged = linemerge(runs) if len(runs) > 1 else (runs[0] if runs else None)
    return len(points) + (len(line_parts(merged)) if merged is not None else 0)


def crossing_rows(number: int, theme: str, crossings: Crossings, line: Any) -> list[Row]:
    """How often a route crosses the lines of a theme, in all and by class."""
    met = crossings.of(line)
    rows = []
    for kind in (ALL, *sorted({item.kind for item, _ in met} - {""})):
        mine = [(item, count) for item, count in met if kind in (ALL, item.kind)]
        total = float(sum(count for _, count in mine))
        rows.append(row(number, theme, kind, "crossings", total, "1", [i for i, _ in mine]))
    return rows


def inside_rows(number: int, theme: str, items: Sequence[Item], line: Any) -> list[Row]:
    """Kilometres of a route that intersect areas, by class; shared ground counts once."""
    prepared = prep(line)
    grounds = [(item, area_of([item.geometry])) for item in items]
    met = [(item, ground) for item, ground in grounds if prepared.intersects(ground)]
    rows = []
    for kind in (ALL, *sorted({item.kind for item, _ in met} - {""})):
        mine = [(item, ground) for item, ground in met if kind in (ALL, item.kind)]
        inside = line.intersection(union([g for _, g in mine])) if mine else LineString()
        km = drawn_length_m(inside) / 1e3
        used = [item for item, _ in mine]
        rows.append(row(number, theme, kind, "intersects", km, "km", used))
    return rows


def sample_points(line: Any, step_m: float) -> tuple[Floats, Floats]:
    """Points amid even pieces of lines, (n, 2) degrees, and the metres that each stands for."""
    points, weights = [np.empty((0, 2))], [np.empty(0)]
    for part in line_parts(line):
        coords = np.asarray(part.coords)[:, :2]
        length = edge_lengths_m(coords)
        count = np.maximum(np.ceil(length / step_m), 1).astype(np.int64)
        start = np.repeat(np.arange(len(count)), count)
        nth = np.arange(len(start)) - np.repeat(np.cumsum(count) - count, count)
        share = (nth + 0.5) / count[start]
        points.append(coords[start] + share[:, None] * (coords[start + 1] - coords[start]))
        weights.append(length[start] / count[start])
    return np.concatenate(points), np.concatenate(weights)
