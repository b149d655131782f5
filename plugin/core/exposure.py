"""What lies in areas: points counted, lines measured, polygons measured, each with its evidence.

Everything is cut in degrees as it is drawn and measured on the ellipsoid, so that the parts of
rings add up to the whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely.prepared import prep

from .errors import Cancelled
from .geodesy import polygon_area_m2
from .overlay import Index, area_of, drawn_length_m, line_parts, lines_of, union
from .positions import Cloud, Spread, spread

Progress = Callable[[float], bool]
ALL = "all"


@dataclass(frozen=True)
class Area:
    """An area to be looked at, in degrees; rings know between which distances they lie."""

    name: str
    geometry: Any
    from_km: float | None = None
    to_km: float | None = None

    @cached_property
    def prepared(self) -> Any:
        """The geometry prepared for many predicates."""
        return prep(self.geometry)

    def encloses(self, other: Area) -> bool:
        """True where ``other`` is the next ring inside of this one."""
        return (
            self.name == other.name
            and other.to_km is not None
            and self.from_km == other.to_km
            and self.to_km != other.to_km
        )


@dataclass(frozen=True)
class Item:
    """A feature of a theme: its geometry in degrees, its class and its evidence."""

    id: str
    geometry: Any
    kind: str = ""
    weight: float | None = None
    precision_m: float = 0.0
    as_of: str = ""
    sources: tuple[str, ...] = ()
    start: str = ""
    end: str = ""


@dataclass(frozen=True)
class Row:
    """One figure of one area; ``area`` is the area's place in the list.

    ``value`` holds for the positions as stated; ``spread`` is what draws from the discs of
    precision give, None where nothing was drawn. ``ids`` name the features behind the figure.
    """

    area: int
    theme: str
    kind: str
    measure: str
    value: float
    unit: str
    ids: tuple[str, ...] = ()
    as_of: str = ""
    sources: tuple[str, ...] = ()
    spread: Spread | None = None


def tick(progress: Progress | None, fraction: float) -> None:
    """Report progress; raises Cancelled where it says stop."""
    if progress is not None and not progress(fraction):
        raise Cancelled


def row(
    area: int, theme: str, kind: str, measure: str, value: float, unit: str, items: Iterable[Item]
) -> Row:
    """A row with the evidence of the items that made it."""
    used = list(items)
    return Row(
        area,
        theme,
        kind,
        measure,
        value,
        unit,
        tuple(dict.fromkeys(item.id for item in used)),
        max((item.as_of for item in used), default=""),
        tuple(dict.fromkeys(source for item in used for source in item.sources)),
    )


def count_points(
    theme: str,
    items: Sequence[Item],
    areas: Sequence[Area],
    *,
    samples: int = 200,
    seed: int = 0,
    weight: str = "",
    progress: Progress | None = None,
) -> list[Row]:
    """Count the points in each area, in all and by class, and sum their weights where known.

    A point on the border between two rings belongs to the inner one. With ``samples`` each
    count carries the mean and the range that ``samples`` draws of the positions give.
    """
    points = [item.geometry.centroid for item in items]
    cloud = Cloud(
        np.array([(p.x, p.y) for p in points], dtype=np.float64).reshape(-1, 2),
        np.array([item.precision_m for item in items], dtype=np.float64),
        samples,
        seed,
    )
    counter = _Counter(theme, weight, items)
    placed = []
    for number, area in enumerate(areas):
        tick(progress, 0.5 * number / len(areas))
        placed.append(cloud.place(area.geometry))
    nowhere = np.empty(0, dtype=np.int64)
    cloud.draw(np.unique(np.concatenate([nowhere, *(where.vague for where in placed)])))
    rows: list[Row] = []
    for number, area in enumerate(areas):
        tick(progress, 0.5 + 0.5 * number / len(areas))
        inside, edge, vague = placed[number]
        if edge.any():
            for other in range(len(areas)):
                if area.encloses(areas[other]):
                    edge = edge & ~placed[other].edge
        hit = inside | edge
        drawn = cloud.draws_inside(area.geometry, vague)
        rows.extend(counter.rows(number, hit, vague, drawn))
    return rows


@dataclass(frozen=True)
class _Counter:
    """Counts of one theme; the arrays have one entry for each item."""

    theme: str
    weight: str
    items: Sequence[Item]

    @cached_property
    def kinds(self) -> NDArray[np.object_]:
        return np.array([item.kind for item in self.items], dtype=object)

    @cached_property
    def weights(self) -> NDArray[np.float64]:
        """Weights, not a number where none is known."""
        known = [np.nan if item.weight is None else item.weight for item in self.items]
        return np.array(known, dtype=np.float64)

    def rows(
        self,
        number: int,
        hit: NDArray[np.bool_],
        vague: NDArray[np.int64],
        drawn: NDArray[np.bool_],
    ) -> Iterator[Row]:
        """The rows of one area: every class that is, or may be, in it."""
        certain = hit.copy()
        certain[vague] = False
        possible = hit.copy()
        possible[vague] |= drawn.any(axis=1)
        yield from self._measured(number, ALL, hit, certain, vague, drawn)
        for kind in sorted(set(self.kinds[possible]) - {""}):
            of_kind = self.kinds == kind
            mine = of_kind[vague]
            yield from self._measured(
                number, kind, hit & of_kind, certain & of_kind, vague[mine], drawn[mine]
            )

    def _measured(
        self,
        number: int,
        kind: str,
        hit: NDArray[np.bool_],
        certain: NDArray[np.bool_],
        vague: NDArray[np.int64],
        drawn: NDArray[np.bool_],
    ) -> Iterator[Row]:
        used = [self.items[i] for i in np.flatnonzero(hit)]
        totals = certain.sum() + drawn.sum(axis=0) if vague.size else None
        yield _with_spread(
            row(number, self.theme, kind, "count", float(hit.sum()), "1", used), totals
        )
        known = self.weights[np.concatenate([np.flatnonzero(hit), vague])]
        if not self.weight or not np.isfinite(known).any():
            return
        weights = np.nan_to_num(self.weights)
        totals = weights[certain].sum() + weights[vague] @ drawn if vague.size else None
        value = float(weights[hit].sum())
        yield _with_spread(row(number, self.theme, kind, self.weight, value, "1", used), totals)


def _with_spread(made: Row, totals: NDArray[np.float64] | None) -> Row:
    certain = Spread(made.value, made.value, made.value)
    return replace(made, spread=certain if totals is None else spread(totals))


def measure_lines(
    theme: str,
    items: Sequence[Item],
    areas: Sequence[Area],
    *,
    measure: str = "length",
    progress: Progress | None = None,
) -> list[Row]:
    """Kilometres of lines inside each area, in all and by class."""
    parts: list[Any] = []
    owner: list[Item] = []
    for item in items:
        for part in line_parts(lines_of([item.geometry])):
            parts.append(part)
            owner.append(item)
    lengths = [drawn_length_m(part) for part in parts]
    index = Index(parts)
    rows: list[Row] = []
    for number, area in enumerate(areas):
        tick(progress, number / len(areas))
        pieces: list[tuple[Item, float]] = []
        for i in index.near(area.geometry):
            if area.prepared.contains(parts[i]):
                pieces.append((owner[i], lengths[i]))
            elif area.prepared.intersects(parts[i]):
                pieces.append((owner[i], drawn_length_m(parts[i].intersection(area.geometry))))
        rows.extend(_sums(number, theme, measure, "km", pieces, 1e-3))
    return rows


def measure_areas(
    theme: str,
    items: Sequence[Item],
    areas: Sequence[Area],
    *,
    measure: str = "area",
    progress: Progress | None = None,
) -> list[Row]:
    """Square kilometres of polygons inside each area; ground covered twice counts once."""
    clip = Clip(items)
    rows: list[Row] = []
    for number, area in enumerate(areas):
        tick(progress, number / len(areas))
        pieces = clip.pieces(area)
        kinds = sorted({items[i].kind for i in pieces} - {""})
        for kind in (ALL, *kinds):
            mine = [i for i in pieces if kind in (ALL, items[i].kind)]
            value = polygon_area_m2(union([pieces[i] for i in mine])) / 1e6 if mine else 0.0
            rows.append(row(number, theme, kind, measure, value, "km2", [items[i] for i in mine]))
    return rows


class Clip:
    """Polygons ready to be clipped by many areas."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._grounds = [area_of([item.geometry]) for item in items]
        self._index = Index(self._grounds)

    def pieces(self, area: Area) -> dict[int, Any]:
        """What lies in an area of each item that has a part of some size in it."""
        found: dict[int, Any] = {}
        for i in self._index.near(area.geometry):
            ground = self._grounds[i]
            if area.prepared.contains(ground):
                found[i] = ground
            elif area.prepared.intersects(ground):
                piece = area_of([ground.intersection(area.geometry)])
                if piece.area > 0:
                    found[i] = piece
        return found


def _sums(
    number: int,
    theme: str,
    measure: str,
    unit: str,
    pieces: Sequence[tuple[Item, float]],
    factor: float,
) -> list[Row]:
    by_kind: dict[str, list[tuple[Item, float]]] = defaultdict(list)
    for item, value in pieces:
        if value > 0:
            by_kind[ALL].append((item, value))
            if item.kind:
                by_kind[item.kind].append((item, value))
    rows = []
    for kind in (ALL, *sorted(set(by_kind) - {ALL})):
        mine = by_kind[kind]
        total = factor * sum(value for _, value in mine)
        rows.append(row(number, theme, kind, measure, total, unit, [item for item, _ in mine]))
    return rows
