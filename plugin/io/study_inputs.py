"""What a study says about a terrain: roads, rivers, barriers and zones, burned onto its grid."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from shapely.geometry import LineString

from ..core.alignment import Cell, align_chords
from ..core.borders import (
    Crossing,
    KnownPlace,
    border_cells,
    open_at_crossings,
    settle_sides,
)
from ..core.errors import InputError
from ..core.grid import Grid
from ..core.presets import ROAD_CLASSES
from ..core.surface import VerticalFactor
from .rasters import WGS84, burn, transform_points
from .store import layer_names, open_layer_features
from .vectors import Feature

Mask = NDArray[np.bool_]
CHORD = "chord"


@dataclass(frozen=True)
class AlignedRoad:
    """A stretch of road in the terrain's CRS; ``method`` says how its line was found."""

    line: LineString
    road: Feature
    method: str


@dataclass(frozen=True)
class ZoneSlice:
    """The control zones of one date: their raster, and what each id stands for (id = index + 1)."""

    ids: NDArray[np.uint8]
    zones: tuple[Feature, ...]


@dataclass(frozen=True)
class Countries:
    """Country of each cell (id = index in ``codes`` + 1, 0 = none known)."""

    ids: NDArray[np.uint8]
    codes: tuple[str, ...]


class StudyInputs:
    """Reads the tables of one study for one terrain."""

    def __init__(self, study: str | Path, terrain: Grid) -> None:
        self.study = Path(study)
        self.terrain = terrain
        self.tables = set(layer_names(study))
        self.used: list[Feature] = []

    def rivers(self) -> Mask:
        """Cells that a river touches, without diagonal gaps."""
        return self._burned(self._features("rivers"), touched=True)

    def countries(self, line_error_km: float) -> Countries:
        """Countries of the cells, corrected around places whose country is known.

        The border line of a small-scale map may leave a gate town in the neighbour's country.
        """
        features = self._features("countries")
        codes = tuple(f.text("id") for f in features)
        ids = burn(
            [f.geometry for f in features], range(1, len(codes) + 1), self.terrain, touched=False
        )
        known = [
            f
            for f in self._features("places")
            if f.text("country") in codes and f.text("kind") != "pass"
        ]
        places = [
            KnownPlace(row, col, 1 + codes.index(place.text("country")))
            for place, (row, col) in zip(known, self._positions(known))
        ]
        return Countries(settle_sides(ids, self.terrain, places, 1000 * line_error_km), codes)

    def barriers(
        self, countries: Countries, crossing_reach_km: float, line_error_km: float
    ) -> Mask:
        """Sea, lakes, and borders away from the crossings.

        A border opens within ``crossing_reach_km`` of a crossing, or within the crossing's own
        precision where that is larger.
        """
        features = [f for f in self._features("gateways") if f["role"] == "crossing"]
        crossings = [
            Crossing(row, col, 1000 * max(crossing_reach_km, float(f.get("precision_km") or 0)))
            for f, (row, col) in zip(features, self._positions(features))
        ]
        border = border_cells(countries.ids)
        closed = open_at_crossings(border, self.terrain, crossings, 1000 * line_error_km)
        return self._burned(self._features("lakes"), touched=False) | self._sea() | closed

    def zones_at(self, day: date) -> ZoneSlice:
        """The zones that are valid on a day: [valid_from, valid_to), an empty end is open."""
        valid = tuple(
            f
            for f in self._features("control_zones")
            if (f["valid_from"] is None or f["valid_from"] <= day)
            and (f["valid_to"] is None or day < f["valid_to"])
        )
        if len(valid) > np.iinfo(np.uint8).max:
            raise InputError(
                f"the layer control_zones has {len(valid)} zones on {day}",
                "255 are the most; dissolve them",
            )
        numbers = range(1, len(valid) + 1)
        return ZoneSlice(
            burn([f.geometry for f in valid], numbers, self.terrain, touched=False), valid
        )

    def roads(
        self,
        barriers: Mask,
        rivers: Mask,
        factor: VerticalFactor,
        progress: Callable[[float], bool] | None = None,
    ) -> tuple[list[AlignedRoad], int]:
        """Roads on this terrain, and how many chords found no way between their ends.

        Surveyed lines are kept as drawn. Of a chord only the ends are known: it is replaced by
        the least-cost alignment between them.
        """
        lines = [(line, road) for road in self._features("roads") for line in _parts(road)]
        surveyed: list[AlignedRoad] = []
        chords: list[tuple[Cell, Cell]] = []
        of: list[Feature] = []
        for (_, road), (x, y) in zip(lines, self._projected([line for line, _ in lines])):
            if road["geometry_kind"] != CHORD:
                surveyed.append(AlignedRoad(LineString(zip(x, y)), road, "as drawn"))
                continue
            cells = [self._cell(*point) for point in zip(x, y)]
            for start, end in zip(cells, cells[1:]):
                if start is not None and end is not None:
                    chords.append((start, end))
                    of.append(road)
        # An alignment prefers not to cross a river more often than its ends demand.
        friction = np.where(rivers, np.float32(2), np.float32(1))
        found = align_chords(self.terrain, chords, barriers, factor, friction, progress)
        aligned = [
            AlignedRoad(
                self._line(path.rows, path.cols), road, "least-cost alignment between known ends"
            )
            for path, road in zip(found, of)
            if path is not None
        ]
        return [*surveyed, *aligned], sum(path is None for path in found)

    def road_class(self, roads: Iterable[AlignedRoad]) -> NDArray[np.uint8]:
        """Codes of core.presets.ROAD_CLASSES; where roads share a cell the better one wins."""
        coded = sorted(((_class_code(r.road), r.line) for r in roads), key=lambda pair: pair[0])
        lines = [line for _, line in coded]
        return burn(
            lines, [c for c, _ in coded], self.terrain, touched=False, crs=self.terrain.crs_wkt
        )

    def as_of(self) -> str:
        """The latest date of the evidence used so far."""
        return max((f.text("as_of") for f in self.used), default="")

    def source_ids(self) -> tuple[str, ...]:
        """Ids of the sources of the evidence used so far, sorted."""
        return tuple(sorted({source for f in self.used for source in f.sources()}))

    def _features(self, table: str) -> list[Feature]:
        if table not in self.tables:
            return []
        features = [f for f in open_layer_features(self.study, table) if f.geometry is not None]
        self.used.extend(features)
        return features

    def _burned(self, features: Sequence[Feature], *, touched: bool) -> Mask:
        ones = [1] * len(features)
        return burn([f.geometry for f in features], ones, self.terrain, touched=touched) > 0

    def _sea(self) -> Mask:
        """Cells that no country covers, where the countries layer reaches."""
        countries = self._features("countries")
        if not countries:
            return np.zeros(self.terrain.shape, dtype=np.bool_)
        boxes = [f.geometry.envelope for f in countries if f.geometry is not None]
        covered = burn(boxes, [1] * len(boxes), self.terrain, touched=False) > 0
        return covered & ~self._burned(countries, touched=True)

    def _positions(self, places: Sequence[Feature]) -> list[tuple[float, float]]:
        """Fractional rows and columns of point features."""
        xs = [place.geometry.x for place in places if place.geometry is not None]
        ys = [place.geometry.y for place in places if place.geometry is not None]
        moved = transform_points(xs, ys, WGS84, self.terrain.crs_wkt)
        return [self.terrain.fractional_rowcol(float(x), float(y)) for x, y in zip(*moved)]

    def _projected(
        self, lines: Sequence[LineString]
    ) -> list[tuple[NDArray[np.float64], NDArray[np.float64]]]:
        """Coordinates of lines in the terrain's CRS, all transformed in one call."""
        if not lines:
            return []
        coordinates = [np.asarray(line.coords)[:, :2] for line in lines]
        lon, lat = np.concatenate(coordinates).T
        x, y = transform_points(lon, lat, WGS84, self.terrain.crs_wkt)
        ends = np.cumsum([len(part) for part in coordinates])[:-1]
        return list(zip(np.split(x, ends), np.split(y, ends)))

    def _cell(self, x: float, y: float) -> Cell | None:
        try:
            return self.terrain.rowcol(x, y)
        except InputError:
            return None

    def _line(self, rows: NDArray[np.float64], cols: NDArray[np.float64]) -> LineString:
        x, y = self.terrain.xy(rows, cols)
        return LineString(zip(x, y))


def _class_code(road: Feature) -> int:
    name = road.text("class")
    if name not in ROAD_CLASSES:
        raise InputError(
            f"the layer roads has the class '{name}' at {road.text('id')}",
            f"use one of {', '.join(ROAD_CLASSES[1:])}",
        )
    return ROAD_CLASSES.index(name)


def _parts(road: Feature) -> list[LineString]:
    geometry = road.geometry
    return list(getattr(geometry, "geoms", [geometry]))
