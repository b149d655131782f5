"""What a move costs: friction, elevation, vertical factor, barriers, zones and links."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .errors import GridMismatchError, SurfaceError
from .grid import Grid
from .wording import say


@dataclass(frozen=True)
class VerticalFactor:
    """Cost multiplier over signed grade (rise/run along the move), tabulated at even steps.

    Between table points the factor is linear; beyond the table it continues with the slope of
    its last step, so that a steeper move never becomes free. ``inf`` entries block a grade.
    """

    name: str
    grade_min: float
    grade_step: float
    factors: NDArray[np.float32]
    kinks: tuple[float, ...] = ()

    def at(self, grade: NDArray[np.float64] | float) -> NDArray[np.float64]:
        """Factor at grades of any shape."""
        table = self.factors.astype(np.float64)
        position = (np.asarray(grade, dtype=np.float64) - self.grade_min) / self.grade_step
        low = np.clip(np.floor(position), 0, table.size - 2).astype(np.intp)
        weight = position - low
        left, right = table[low], table[low + 1]
        with np.errstate(invalid="ignore"):
            value = left + weight * (right - left)
        # inf + 0 * inf is nan: a table point itself keeps its own value, between an inf and a
        # finite one the move is blocked.
        value = np.where(weight == 0, left, np.where(weight == 1, right, value))
        return np.where(np.isnan(value), np.inf, value)

    def mirrored(self) -> VerticalFactor:
        """Return the factor of the reverse direction, f(-grade)."""
        last = self.grade_min + self.grade_step * (self.factors.size - 1)
        kinks = tuple(sorted(-k for k in self.kinks))
        return VerticalFactor(self.name, -last, self.grade_step, self.factors[::-1].copy(), kinks)

    def passable(self) -> VerticalFactor:
        """Return 1 for the grades that this factor lets pass, and inf for the others."""
        factors = np.where(np.isinf(self.factors), self.factors, np.float32(1))
        return VerticalFactor(
            f"{self.name}, passable", self.grade_min, self.grade_step, factors, self.kinks
        )

    @classmethod
    def from_function(
        cls,
        name: str,
        function: Callable[[NDArray[np.float64]], NDArray[np.float64]],
        *,
        grade_max: float = 2.0,
        grade_step: float = 1 / 512,
        kinks: tuple[float, ...] = (),
    ) -> VerticalFactor:
        """Tabulate ``function`` from -grade_max to +grade_max."""
        count = 2 * round(grade_max / grade_step) + 1
        grades = (np.arange(count) - count // 2) * grade_step
        return cls(name, float(grades[0]), grade_step, function(grades).astype(np.float32), kinks)


@dataclass(frozen=True)
class Zones:
    """Zone ids per cell (uint8) and the cost of passing from zone i to zone j (K x K, >= 0)."""

    ids: NDArray[np.uint8]
    crossing_cost: NDArray[np.float32]


@dataclass(frozen=True)
class Link:
    """A directed edge that is no neighbour move: bridge, tunnel, ferry or gate."""

    from_cell: tuple[int, int]
    to_cell: tuple[int, int]
    cost: float


@dataclass(frozen=True)
class CostSurface:
    """The cost of moves on a grid, in one unit.

    A move of horizontal length L (m) between cells i and j at grade g costs
    ``L * ((friction_i + friction_j) / 2 * vertical_factor(g) + (flat_i + flat_j) / 2)`` plus the
    crossing cost of their zones. ``friction`` and ``flat_friction`` are costs per metre; cells
    masked by ``friction.nodata`` or with infinite friction are barriers.

    Raises SurfaceError for negative or NaN friction, GridMismatchError for other shapes.
    """

    friction: Grid
    elevation: NDArray[np.float32] | None = None
    vertical_factor: VerticalFactor | None = None
    flat_friction: NDArray[np.float32] | None = None
    zones: Zones | None = None
    links: tuple[Link, ...] = ()
    unit: str = ""

    def __post_init__(self) -> None:
        for name, values in (
            (say("the friction"), self.friction.values),
            (say("the flat friction"), self.flat_friction),
        ):
            if values is None:
                continue
            if values.shape != self.friction.shape:
                raise GridMismatchError("{name} has another shape than the surface", name=name)
            # The least is nan where any value is.
            bad = 0 if values.min() >= 0 else np.count_nonzero(~self.barriers & ~(values >= 0))
            if bad:
                raise SurfaceError(
                    "{name} is negative or not a number in {count} cells",
                    "costs per metre must be zero or more; mask cells that cannot be crossed",
                    name=name,
                    count=int(bad),
                )
        if self.vertical_factor is not None and self.elevation is None:
            raise SurfaceError("a vertical factor needs an elevation")
        if self.elevation is not None:
            if self.elevation.shape != self.friction.shape:
                raise GridMismatchError("the elevation has another shape than the surface")
            bad = np.count_nonzero(~np.isfinite(self.elevation))
            if bad:
                bad = np.count_nonzero(~self.barriers & ~np.isfinite(self.elevation))
            if bad:
                raise SurfaceError(
                    "the elevation is missing in {count} passable cells",
                    "mask them",
                    count=int(bad),
                )

    @property
    def barriers(self) -> NDArray[np.bool_]:
        """Boolean array, True where no move may enter, leave or pass."""
        blocked: NDArray[np.bool_] = np.isinf(self.friction.values)
        if self.friction.nodata is not None:
            blocked = blocked | self.friction.nodata
        return blocked
