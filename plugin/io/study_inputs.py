"""What a study says about a terrain: rivers, barriers, countries and zones on its grid."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from shapely.geometry import GeometryCollection

from ..core.borders import (
    Crossing,
    KnownPlace,
    border_cells,
    open_at_crossings,
    settle_sides,
)
from ..core.errors import InputError
from ..core.grid import Grid
from ..core.linework import close_corners
from ..core.names import nearest
from ..core.presets import RIVER_CLASSES
from .rasters import WGS84, burn, transform_bounds, transform_points
from .store import layer_names, open_layer_features
from .vectors import Feature

Mask = NDArray[np.bool_]
# Layers of which only the records on the terrain are read.
_LOCAL = frozenset(("roads", "rivers", "lakes"))
# Widths (m) and Strahler orders from which a river is of a class, the largest first.
_WIDTHS_M = ((200.0, "large"), (50.0, "medium"), (10.0, "small"))
_ORDERS = ((7, "large"), (5, "medium"), (3, "small"))
# GSHHG draws rivers of level 1 with two banks; 2 to 4 are permanent, then come streams.
_LEVELS = {1: "large", 2: "medium", 3: "small", 4: "small"}


@dataclass(frozen=True)
class ZoneSlice:
    """The control zones of one date: their raster, and what each id stands for (id = index + 1)."""

    ids: NDArray[np.uint8]
    zones: tuple[Feature, ...]


@dataclass(frozen=True)
class Gates:
    """Which of the listed border crossings are open.

    All of them on ``day`` None, else those that the latest report of that day does not call
    closed. ``opened`` and ``closed`` (ids or names) go before both.
    """

    day: date | None = None
    opened: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()

    def open_among(self, crossings: Sequence[Feature], reports: Sequence[Feature]) -> list[Feature]:
        """The open ones; raises InputError for a crossing asked for that is not listed."""
        known = {c.text(key): c.text("id") for c in crossings for key in ("id", "name", "place")}
        for word in (*self.opened, *self.closed):
            if word not in known:
                raise InputError(
                    "the study lists no crossing '{word}'",
                    "{hint}",
                    word=word,
                    hint=nearest(word, known),
                )
        opened, closed = ({known[word] for word in words} for words in (self.opened, self.closed))
        if self.day is not None:
            closed |= {
                r.text("gateway_id")
                for r in reports
                if holds(r["valid_from"], r["valid_to"], self.day)
                and r.text("status").lower().startswith("closed")
            }
        return [c for c in crossings if c.text("id") in opened or c.text("id") not in closed]


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
        left, bottom, right, top = transform_bounds(terrain.bounds, terrain.crs_wkt, WGS84)
        # Over the antimeridian a box does not tell what is inside.
        self._reach = (left, bottom, right, top) if left < right else None

    def rivers(self) -> NDArray[np.uint8]:
        """Codes of RIVER_CLASSES where a river runs, the larger class first, without gaps."""
        rivers = sorted(self.features("rivers"), key=river_code)
        codes = [river_code(river) for river in rivers]
        lines = [river.geometry for river in rivers]
        return close_corners(burn(lines, codes, self.terrain, touched=True))

    def countries(self, line_error_km: float) -> Countries:
        """Countries of the cells, corrected around places whose country is known.

        The border line of a small-scale map may leave a gate town in the neighbour's country.
        """
        features = self.features("countries")
        codes = tuple(f.text("id") for f in features)
        ids = burn(
            [f.geometry for f in features], range(1, len(codes) + 1), self.terrain, touched=False
        )
        known = [
            f
            for f in self.features("places")
            if f.text("country") in codes and f.text("kind") != "pass"
        ]
        places = [
            KnownPlace(row, col, 1 + codes.index(place.text("country")))
            for place, (row, col) in zip(known, self._positions(known))
        ]
        return Countries(settle_sides(ids, self.terrain, places, 1000 * line_error_km), codes)

    def water(self) -> Mask:
        """Lakes, and sea: cells of no country where the countries layer reaches."""
        return self._burned(self.features("lakes"), touched=False) | self._sea()

    def borders(
        self, countries: Countries, gates: Gates, crossing_reach_km: float, line_error_km: float
    ) -> Mask:
        """Borders away from the crossings that are open.

        A border opens within ``crossing_reach_km`` of a crossing, or within the crossing's own
        precision where that is larger.
        """
        listed = [f for f in self.features("gateways") if f["role"] == "crossing"]
        features = gates.open_among(listed, self.features("gateway_status", shaped=False))
        crossings = [
            Crossing(row, col, 1000 * max(crossing_reach_km, float(f.get("precision_km") or 0)))
            for f, (row, col) in zip(features, self._positions(features))
        ]
        border = border_cells(countries.ids)
        return open_at_crossings(border, self.terrain, crossings, 1000 * line_error_km)

    def zones_at(self, day: date) -> ZoneSlice:
        """The zones that are valid on a day: [valid_from, valid_to), an empty end is open."""
        valid = tuple(
            f for f in self.features("control_zones") if holds(f["valid_from"], f["valid_to"], day)
        )
        if len(valid) > np.iinfo(np.uint8).max:
            raise InputError(
                "the layer control_zones has {count} zones on {day}",
                "255 are the most; dissolve them",
                count=len(valid),
                day=day,
            )
        numbers = range(1, len(valid) + 1)
        return ZoneSlice(
            burn([f.geometry for f in valid], numbers, self.terrain, touched=False), valid
        )

    def as_of(self) -> str:
        """The latest date of the evidence used so far."""
        return max((f.text("as_of") for f in self.used), default="")

    def source_ids(self) -> tuple[str, ...]:
        """Ids of the sources of the evidence used so far, sorted."""
        return tuple(sorted({source for f in self.used for source in f.sources()}))

    def features(self, table: str, *, shaped: bool = True) -> list[Feature]:
        """Records of a table, noted as evidence; those without geometry only if not ``shaped``."""
        if table not in self.tables:
            return []
        within = self._reach if table in _LOCAL else None
        found = open_layer_features(self.study, table, within)
        features = [f for f in found if f.geometry is not None or not shaped]
        self.used.extend(features)
        return features

    def cells(self, x: Sequence[float], y: Sequence[float]) -> list[tuple[int, int] | None]:
        """Cells of points in the terrain's CRS; None for those beyond it."""
        t, (rows, cols) = self.terrain.transform, self.terrain.shape
        found: list[tuple[int, int] | None] = []
        for px, py in zip(x, y):
            row, col = math.floor((py - t.f) / t.e), math.floor((px - t.c) / t.a)
            found.append((row, col) if 0 <= row < rows and 0 <= col < cols else None)
        return found

    def _burned(self, features: Sequence[Feature], *, touched: bool) -> Mask:
        ones = [1] * len(features)
        return burn([f.geometry for f in features], ones, self.terrain, touched=touched) > 0

    def _sea(self) -> Mask:
        """Cells that no country covers, within the box around all countries of the layer."""
        countries = self.features("countries")
        if not countries:
            return np.zeros(self.terrain.shape, dtype=np.bool_)
        whole = GeometryCollection([f.geometry for f in countries]).envelope
        covered = burn([whole], [1], self.terrain, touched=False) > 0
        return covered & ~self._burned(countries, touched=True)

    def _positions(self, places: Sequence[Feature]) -> list[tuple[float, float]]:
        """Fractional rows and columns of point features."""
        xs = [place.geometry.x for place in places if place.geometry is not None]
        ys = [place.geometry.y for place in places if place.geometry is not None]
        moved = transform_points(xs, ys, WGS84, self.terrain.crs_wkt)
        return [self.terrain.fractional_rowcol(float(x), float(y)) for x, y in zip(*moved)]


def holds(valid_from: date | None, valid_to: date | None, day: date) -> bool:
    """Whether [valid_from, valid_to) holds on a day; an empty end is open."""
    return (valid_from is None or valid_from <= day) and (valid_to is None or day < valid_to)


def river_code(river: Feature) -> int:
    """Index into RIVER_CLASSES by ``width_m``, Strahler ``order`` or GSHHG ``level``.

    A river of which none is known is a small one.
    """
    name = "small"
    width, order = river.get("width_m"), river.get("order")
    if width is not None:
        name = next((n for least, n in _WIDTHS_M if float(width) >= least), "stream")
    elif order is not None:
        name = next((n for least, n in _ORDERS if int(order) >= least), "stream")
    elif river.get("level") is not None:
        name = _LEVELS.get(int(river["level"]), "stream")
    return RIVER_CLASSES.index(name)
