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
    per_grade: Any
    """Steps of the table per unit of grade."""
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
    places: Any
    """What a move adds to a place in a tile."""
    by_line: Any
    """Bits of the moves that stay among a tile's own cells, by line in the tile; bit 16 is set on
    the lines of own cells."""
    by_column: Any
    open_by: Any
    """Bits of the moves that are left open, by those of the eight neighbours that are blocked."""
    leakproof: Any
    of_four: Any


class Edges(NamedTuple):
    """The edges of the ring."""

    lengths: Any
    """Metres to the rook's ends of the eight edges and to their bishop's ends, by line."""
    rays: Any
    """Metres of the fixed rays and steps of the table of factors to a metre of height on them, by
    line and edge."""
    rook: Any
    """Cells to the rook's end of an edge."""
    bishop: Any
    shared: Any
    """Bits of the edges that a cell is an end of in the ring of a neighbour, by the move there."""
    served: Any
    """Metres to the rook's ends of the edges of ``moves.SERVED`` and to their bishop's ends, by
    line."""
    serving: Any
    """Bits of the edges of ``moves.SERVED``, by bits of the moves to the cells that they serve."""


class Rays(NamedTuple):
    """The rays from the edges of the ring."""

    parts: Any
    """Parts of an edge from which rays always start."""
    kinks: Any
    """Number of the rays on whose grade the vertical factor has a kink."""
    stride: Any
    """Numbers that costs of the rays of an edge take for sixteen cells."""
    lengths: Any
    """Metres of these and steps of the table of factors to a metre of height on them, by line and
    edge."""
    squares: Any
    """Square of the length of a ray from an edge's rook's end, and what the square of that from
    its bishop's end is longer; by line, for the eight edges."""
    rook: Any
    """Cells to the rook's end of an edge."""
    bishop: Any
    slack: Any


class Queue(NamedTuple):
    """The buckets of one thread and the pool of their entries."""

    heads: Any
    """First entry of each bucket."""
    nexts: Any
    places: Any
    labels: Any
    free: Any
    """First free entry of the pool, and number of entries ever used."""
    rest: Any
    """Least label left for later, and least label that found no room."""


class Pending(NamedTuple):
    """What each tile has still to do."""

    dirty: Any
    """Improved cells of the halo, (tiles, places + 1): the last says whether there is one."""
    done: Any
    """Label from which on cells are not done."""
    passed: Any
    """Label up to which cells have ever been relaxed."""
    waiting: Any
    """Places of own cells for later rounds, (tiles, most)."""
    waits: Any
    """Their number; SCAN: look among all cells."""
    least: Any
    """Least label that waits."""


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
