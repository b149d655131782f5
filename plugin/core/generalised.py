"""The generalised cost: measures on one surface, weighted as the user says."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .errors import SurfaceError
from .friction import MEASURES, Friction
from .ranking import Weights
from .surface import CostSurface, Link, VerticalFactor, Zones


def generalised_surface(friction: Friction, weights: Weights) -> CostSurface:
    """Surface whose accumulated cost is the weighted sum of the measures, in USD/t."""
    factors = (weights.money, weights.hours, weights.exposure)
    parts = [(w, friction.surface(name)) for w, name in zip(factors, MEASURES) if w > 0]
    return weighted_sum(parts, unit="USD/t")


def weighted_sum(parts: Sequence[tuple[float, CostSurface]], *, unit: str) -> CostSurface:
    """Add surfaces of one grid, each times its weight: a path costs the weighted sum.

    Raises SurfaceError where they do not share barriers, zones, links or vertical factor; a
    surface without a vertical factor goes with any.
    """
    sloping = [surface for _, surface in parts if surface.vertical_factor is not None]
    leading = (sloping or [parts[0][1]])[0]
    barriers = leading.barriers
    friction = np.zeros(barriers.shape, np.float32)
    flat = np.zeros(barriers.shape, np.float32)
    for weight, surface in parts:
        if not np.array_equal(surface.barriers, barriers):
            raise SurfaceError("surfaces with different barriers cannot be added")
        with_grade = surface.vertical_factor is not None
        _require_same_factor(surface.vertical_factor, leading.vertical_factor)
        _add(friction if with_grade or not sloping else flat, weight, surface.friction.values)
        if surface.flat_friction is not None:
            _add(flat, weight, surface.flat_friction)
    friction[barriers] = np.inf
    flat[barriers] = 0
    return CostSurface(
        leading.friction.with_values(friction),
        elevation=leading.elevation,
        vertical_factor=leading.vertical_factor,
        flat_friction=flat if flat.any() else None,
        zones=_zones(parts),
        links=_links(parts),
        unit=unit,
    )


def _add(total: NDArray[np.float32], weight: float, values: NDArray[np.float32]) -> None:
    total += np.float32(weight) * np.where(np.isfinite(values), values, np.float32(0))


def _require_same_factor(own: VerticalFactor | None, other: VerticalFactor | None) -> None:
    if own is None or other is None:
        return
    same = own.grade_min == other.grade_min and own.grade_step == other.grade_step
    if not same or not np.array_equal(own.factors, other.factors):
        raise SurfaceError("surfaces with different vertical factors cannot be added")


def _zones(parts: Sequence[tuple[float, CostSurface]]) -> Zones | None:
    zoned = [(weight, s.zones) for weight, s in parts if s.zones is not None]
    if not zoned:
        return None
    ids = zoned[0][1].ids
    if any(not np.array_equal(zones.ids, ids) for _, zones in zoned[1:]):
        raise SurfaceError("surfaces with different zones cannot be added")
    costs = sum(np.float32(weight) * zones.crossing_cost for weight, zones in zoned)
    return Zones(ids, np.asarray(costs, dtype=np.float32))


def _links(parts: Sequence[tuple[float, CostSurface]]) -> tuple[Link, ...]:
    ends = [(link.from_cell, link.to_cell) for link in parts[0][1].links]
    for _, surface in parts[1:]:
        if [(link.from_cell, link.to_cell) for link in surface.links] != ends:
            raise SurfaceError("surfaces with different links cannot be added")
    return tuple(
        Link(*ends[i], sum(weight * surface.links[i].cost for weight, surface in parts))
        for i in range(len(ends))
    )
