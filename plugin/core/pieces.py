"""Polygons cut by each other into pieces, without the slivers that drawn borders leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from shapely.geometry import MultiPolygon
from shapely.ops import unary_union
from shapely.validation import make_valid

from .antimeridian import EMPTY, polygonal

# Half a metre in degrees: what is thinner than twice that is no area but two drawings of one line.
_HALF_SLIVER_DEG = 4.5e-6


@dataclass(frozen=True)
class Piece:
    """A piece of ground; ``before`` and ``after`` are indices, None where there is nothing."""

    before: int | None
    after: int | None
    geometry: Any


def repaired(geometry: Any) -> Any:
    """The polygons of a geometry, made valid; empty where it has no area."""
    whole = polygonal(geometry if geometry.is_valid else make_valid(geometry))
    return whole if whole.area > 0 else EMPTY


def without_slivers(geometry: Any) -> Any:
    """The polygons that are wider than a metre somewhere, as a multipolygon."""
    whole = polygonal(geometry)
    parts = getattr(whole, "geoms", [whole])
    return MultiPolygon(
        [p for p in parts if not p.is_empty and not p.buffer(-_HALF_SLIVER_DEG).is_empty]
    )


def cut_apart(before: Sequence[Any], after: Sequence[Any]) -> list[Piece]:
    """Cut two sets of valid polygons (degrees) into pieces that lie in one of each, or in one.

    Pieces that lie in polygons of both sets come first, in the order of the sets.
    """
    shared = [
        Piece(i, j, geometry)
        for i, old in enumerate(before)
        for j, new in enumerate(after)
        for geometry in [_common(old, new)]
        if not geometry.is_empty
    ]
    gone = [Piece(i, None, g) for i, g in enumerate(_left_over(before, after))]
    fresh = [Piece(None, j, g) for j, g in enumerate(_left_over(after, before))]
    return [*shared, *(piece for piece in (*gone, *fresh) if not piece.geometry.is_empty)]


def _common(old: Any, new: Any) -> Any:
    if not _near(old, new):
        return EMPTY
    if old.equals(new):
        return without_slivers(old)
    return without_slivers(old.intersection(new))


def _left_over(own: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    """What each polygon has that none of the others covers."""
    rest = []
    for geometry in own:
        near = [other for other in others if _near(geometry, other)]
        if any(other.equals(geometry) for other in near):
            rest.append(EMPTY)
            continue
        rest.append(without_slivers(geometry.difference(unary_union(near)) if near else geometry))
    return rest


def _near(one: Any, other: Any) -> bool:
    a, b = one.bounds, other.bounds
    return bool(a and b and a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3])
