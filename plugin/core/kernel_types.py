"""The bundles of arrays that kernels take. Arrays over cells and tables are flat unless said so."""

from __future__ import annotations

from typing import Any, NamedTuple


class Ground(NamedTuple):
    """What tiles repeat of the surface; what it lacks is None."""

    half: Any
    """Half the friction per metre, inf at barriers."""
    flat: Any
    """Half the friction that no grade multiplies."""
    elevation: Any
    zones: Any
    crossing: Any
    """Cost of passing from zone to zone, (K, K)."""


class Law(NamedTuple):
    """The table of vertical factors, as ``Prepared`` gives it."""

    pairs: Any
    lookup: Any
    bounds: Any
    kinks: Any


class Moves(NamedTuple):
    """The sixteen moves; a line is a row of the tiled grid, halo included."""

    lengths: Any
    """Metres, by line and move."""
    per_metre: Any
    """Steps of the table of factors to a metre of height, by line and move."""
    to: Any
    """Cells to a move's target."""
    over: Any
    """Cells to the first cell that a move passes."""
    past: Any
    """Cells to the second one."""
    down: Any
    """Lines to the target."""
    right: Any
    """Columns to the target."""
    leakproof: Any
    """Whether diagonal moves between two barriers are closed."""
    of_four: Any
    """Whether a knight's move costs the mean of its ends and of the two cells that it passes."""


class Rays(NamedTuple):
    """The rays from the edges of the ring."""

    many: Any
    """Whether ``MANY_PARTS`` of an edge send rays, or ``FEW_PARTS``."""
    kinks: Any
    """Number of the rays on whose grade the vertical factor has a kink."""
    stride: Any
    """Numbers that costs of the rays of an edge take for sixteen cells."""
    lengths: Any
    """Metres of the fixed rays and steps of the table of factors to a metre of height on them, by
    line and edge."""
    squares: Any
    """Square of the length of a ray from an edge's rook's end, and what the square of that from
    its bishop's end is longer; by line, for the eight edges."""
    rook: Any
    """Cells to the rook's end of an edge."""
    bishop: Any
    slack: Any
    """A change of a label by less than its half cost times this is not passed on."""


class Waiting(NamedTuple):
    """What the blocks of each tile have still to hear of; by tile and block save for ``front``."""

    least: Any
    """Least label among the improved cells that a block has not looked at, inf where none."""
    rows: Any
    """Bits of the rows that are next to them."""
    seen: Any
    """Whether a block was ever settled."""
    front: Any
    """Least of ``least``, by tile."""


class Room(NamedTuple):
    """What one thread needs to run a tile."""

    costs: Any
    """Costs of the moves into the cells of its blocks."""
    buckets: Any
    """Bits of the blocks in each bucket, flat."""
    bucket_of: Any
    """The bucket of each block, or NO_BUCKET."""
    slots: Any
    """Where in ``costs`` those of a block lie, counted from one; 0: nowhere."""
    known: Any
    """Which costs of a row are known, by slot and row: bits of its edges, and MOVES_KNOWN."""
