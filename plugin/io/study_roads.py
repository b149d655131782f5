"""The roads of a study on a terrain: chords aligned, tags read, all burned onto its grid."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from shapely.geometry import LineString

from ..core.alignment import Alignment, Cell
from ..core.errors import InputError
from ..core.linework import widen_at_corners
from ..core.names import nearest
from ..core.presets import ROAD_CLASSES, ROAD_SURFACES
from .rasters import WGS84, burn, transform_points
from .road_tags import bound_seasons, class_code, is_ford, surface_code
from .store import open_layer_features
from .study_inputs import Mask, StudyInputs
from .vectors import Feature

U8 = NDArray[np.uint8]
CHORD = "chord"
AS_DRAWN = "as drawn"
ALIGNED = "least-cost alignment between known ends"
# Which class wins where roads share a cell: a path is a road for walkers only.
_RANK = ("off_road", "path", "track", "unclassified", "mountain", "highway")

Aligner = Callable[[Sequence[tuple[Cell, Cell]]], "list[Alignment | None]"]


@dataclass(frozen=True)
class AlignedRoad:
    """A stretch of road in the terrain's CRS; ``method`` says how its line was found."""

    line: LineString
    road: Feature
    method: str


@dataclass(frozen=True)
class RoadChanges:
    """Roads taken away, by id, name or leg id, and roads added to those of the study."""

    closed: tuple[str, ...] = ()
    built: tuple[Feature, ...] = ()

    def apply(self, inputs: StudyInputs) -> list[Feature]:
        """The roads as changed; raises InputError for one to close that does not exist."""
        roads = inputs.features("roads")
        closed = set(self.closed)
        if closed:
            # One to close may lie beyond the terrain.
            listed = open_layer_features(inputs.study, "roads")
            known = {name for road in listed for name in _names(road)}
            for word in sorted(closed - known):
                raise InputError(
                    "the study has no road '{word}' to close",
                    "{hint}",
                    word=word,
                    hint=nearest(word, known),
                )
            roads = [road for road in roads if not _names(road) & closed]
        return [*roads, *self.built]


@dataclass(frozen=True)
class RoadGrid:
    """Roads per cell as codes; ``drawn`` are cells of surveyed lines."""

    road_class: U8
    surface: U8
    fords: Mask
    bound: U8
    drawn: Mask


def read_roads(
    inputs: StudyInputs, changes: RoadChanges, align: Aligner
) -> tuple[list[AlignedRoad], int]:
    """Roads on the terrain, and how many chords found no way between their ends.

    Surveyed lines are kept as drawn. Of a chord only the ends are known: ``align`` gives the
    line between them.
    """
    records = changes.apply(inputs)
    lines = [(line, road) for road in records for line in _parts(road)]
    surveyed: list[AlignedRoad] = []
    chords: list[tuple[Cell, Cell]] = []
    of: list[Feature] = []
    projected = _projected([line for line, _ in lines], inputs.terrain.crs_wkt)
    for (_, road), points in zip(lines, projected):
        if road["geometry_kind"] != CHORD:
            surveyed.append(AlignedRoad(LineString(points), road, AS_DRAWN))
            continue
        cells = inputs.cells(*points.T)
        for start, end in zip(cells, cells[1:]):
            if start is not None and end is not None:
                chords.append((start, end))
                of.append(road)
    found = align(chords)
    aligned = [
        AlignedRoad(LineString(zip(*inputs.terrain.xy(path.rows, path.cols))), road, ALIGNED)
        for path, road in zip(found, of)
        if path is not None
    ]
    return [*surveyed, *aligned], sum(path is None for path in found)


class _Kind(NamedTuple):
    """All that a cell keeps of its road; fewer than 255 kinds exist."""

    rank: int
    surface: int
    ford: bool
    bound: int
    drawn: bool

    @classmethod
    def of(cls, aligned: AlignedRoad) -> _Kind:
        road = aligned.road
        rank = _RANK.index(ROAD_CLASSES[class_code(road)])
        drawn = aligned.method == AS_DRAWN
        return cls(rank, surface_code(road), is_ford(road), bound_seasons(road), drawn)

    def goodness(self) -> tuple[int, int, bool, bool]:
        """Rises with what a vehicle prefers."""
        return self.rank, -self.bound, not self.ford, ROAD_SURFACES[self.surface] == "paved"


def burn_roads(inputs: StudyInputs, roads: Iterable[AlignedRoad], tight: Mask) -> RoadGrid:
    """Codes of the roads per cell; where roads share a cell the better one wins.

    A road one cell wide stays passable where it runs between two cells of ``tight`` (water).
    """
    kinds = [(_Kind.of(road), road.line) for road in roads]
    kinds.sort(key=lambda pair: pair[0].goodness())
    present = sorted({kind for kind, _ in kinds}, key=_Kind.goodness)
    numbers = {kind: number for number, kind in enumerate(present, start=1)}
    grid = inputs.terrain
    ids = burn(
        [line for _, line in kinds],
        [numbers[kind] for kind, _ in kinds],
        grid,
        touched=False,
        crs=grid.crs_wkt,
    )
    ids = widen_at_corners(ids, tight)
    codes = [ROAD_CLASSES.index(_RANK[kind.rank]) for kind in present]
    return RoadGrid(
        np.array([0, *codes], np.uint8)[ids],
        np.array([0, *(kind.surface for kind in present)], np.uint8)[ids],
        np.array([False, *(kind.ford for kind in present)])[ids],
        np.array([0, *(kind.bound for kind in present)], np.uint8)[ids],
        np.array([False, *(kind.drawn for kind in present)])[ids],
    )


def _projected(lines: Sequence[LineString], crs: str) -> list[NDArray[np.float64]]:
    """Coordinates (n, 2) of lines in another CRS, all transformed in one call."""
    if not lines:
        return []
    coordinates = [np.asarray(line.coords)[:, :2] for line in lines]
    lon, lat = np.concatenate(coordinates).T
    points = np.column_stack(transform_points(lon, lat, WGS84, crs))
    return np.split(points, np.cumsum([len(part) for part in coordinates])[:-1])


def _names(road: Feature) -> set[str]:
    """The words by which a road is asked for."""
    return {road.text(key) for key in ("id", "name", "leg_id")} - {""}


def _parts(road: Feature) -> list[LineString]:
    geometry = road.geometry
    return list(getattr(geometry, "geoms", [geometry]))
