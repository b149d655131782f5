"""Routes read from accumulations that are there already: no solving, at the pace of a mouse."""

from __future__ import annotations

from dataclasses import dataclass

from .accumulate import Accumulation, Progress, Sources, accumulate
from .errors import NoPathError
from .friction import Friction
from .measures import RouteMeasures, integrate
from .trace import Path, joined, trace

Cell = tuple[int, int]


@dataclass(frozen=True)
class LiveRoute:
    """A path and what it costs and passes."""

    path: Path
    measures: RouteMeasures


def reach(
    friction: Friction,
    measure: str,
    cell: Cell,
    *,
    onward: bool = False,
    progress: Progress | None = None,
) -> Accumulation:
    """Accumulate a measure from a cell, or with ``onward`` the cost of going on to it.

    Raises what ``accumulate`` raises.
    """
    return accumulate(
        friction.surface(measure),
        Sources.from_cells([cell]),
        neighbourhood="8",
        reverse=onward,
        progress=progress,
    )


def route_to(
    friction: Friction, there: Accumulation, cell: Cell, before: Path | None = None
) -> LiveRoute | None:
    """The route from the source to a cell, after ``before`` where a way already leads there.

    None where the cell cannot be reached or lies outside.
    """
    path = _path(there, cell)
    if path is None:
        return None
    path = path if before is None else joined(before, path)
    return LiveRoute(path, integrate(path, friction))


def route_over(
    friction: Friction, there: Accumulation, onward: Accumulation, cell: Cell
) -> LiveRoute | None:
    """The route by way of a cell: from the source of one accumulation to that of the other."""
    first, second = _path(there, cell), _path(onward, cell)
    if first is None or second is None:
        return None
    path = joined(first, second)
    return LiveRoute(path, integrate(path, friction))


def _path(accumulation: Accumulation, cell: Cell) -> Path | None:
    rows, cols = accumulation.cost.shape
    row, col = cell
    if not (0 <= row < rows and 0 <= col < cols):
        return None
    try:
        return trace(accumulation, row, col)
    except NoPathError:
        return None
