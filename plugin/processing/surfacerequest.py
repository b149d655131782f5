"""What a friction surface is asked for: one frozen value, the same for forms and for scenarios."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from shapely.geometry import LineString

from ..compat import versions
from ..core.errors import InputError
from ..core.names import nearest
from ..core.owngrade import from_expression, from_table
from ..core.presets import ModePreset, require_season
from ..core.surface import VerticalFactor
from ..core.vertical import factor_named
from ..io.evidence import evidence_range
from ..io.land_cover import SCHEMES, scheme_table
from ..io.lineage import describe_file, plugin_version
from ..io.presets import (
    parse_crossings,
    parse_policy,
    read_grade_table,
    read_preset,
    shipped_crossing_rows,
    shipped_policy_rows,
    shipped_preset,
)
from ..io.rasters import raster_files
from ..io.surface_cache import code_hash, content_hash, key_of
from ..io.vectors import Feature
from .base import tr
from .surfaceterrain import TerrainRequest

Rows = tuple[tuple[str, ...], ...]
LonLat = tuple[float, float]
TABLE, EXPRESSION = "table", "expression"


@dataclass(frozen=True)
class BuiltRoad:
    """A road that the study does not have: its class, and its line or, as a chord, its ends."""

    name: str
    points: tuple[LonLat, ...]
    road_class: str
    surface: str = ""
    chord: bool = True

    def feature(self) -> Feature:
        """The road as a record of the roads layer."""
        values = {
            "id": self.name,
            "name": self.name,
            "class": self.road_class,
            "geometry_kind": "chord" if self.chord else "surveyed",
            "surface": self.surface,
        }
        return Feature(values, LineString(self.points))


@dataclass(frozen=True)
class LinkRequest:
    """A bridge or ferry between two positions; see ``core.links.LinkRecord``."""

    start: LonLat
    end: LonLat
    kind: str
    name: str = ""
    hours: float | None = None
    usd_t: float = 0.0
    one_way: bool = False
    seasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class SurfaceRequest:
    """All that shapes a friction surface.

    ``day`` None is the last day of the study's evidence. Empty ``policy_rows``,
    ``crossing_rows``, ``preset_path`` and ``vertical_factor`` mean what ships with the mode; the
    factor is a name in ``core.vertical.FACTORS``, or "table" or "expression" with the user's own
    in ``own_factor``. ``land_cover_table`` is a scheme or a path. ``gates_by_day`` closes the
    crossings that the latest report of the day calls closed.
    """

    terrain: TerrainRequest
    mode: str = "truck"
    season: str = "dry"
    day: date | None = None
    policy_rows: Rows = ()
    crossing_rows: Rows = ()
    preset_path: str = ""
    vertical_factor: str = ""
    own_factor: str = ""
    land_cover: str = ""
    land_cover_table: str = "igbp"
    closed_roads: tuple[str, ...] = ()
    built_roads: tuple[BuiltRoad, ...] = ()
    gates_by_day: bool = False
    open_crossings: tuple[str, ...] = ()
    closed_crossings: tuple[str, ...] = ()
    links: tuple[LinkRequest, ...] = field(default=())

    @property
    def study(self) -> str:
        """Path of the study."""
        return self.terrain.study

    def preset(self) -> ModePreset:
        """The preset of the mode, or the user's own."""
        require_season(self.season)
        return read_preset(self.preset_file())

    def preset_file(self) -> Path:
        """The file of the preset; raises InputError for an unknown mode."""
        shipped = shipped_preset(self.mode)
        return Path(self.preset_path) if self.preset_path else shipped

    def policy(self) -> Rows:
        """Rows of the zone policy."""
        return self.policy_rows or _frozen(shipped_policy_rows())

    def crossings(self) -> Rows:
        """Rows of the crossing costs between actors."""
        return self.crossing_rows or _frozen(shipped_crossing_rows())

    def table_path(self) -> Path | None:
        """The table of land cover classes; None where no land cover is asked for."""
        if not self.land_cover:
            return None
        if self.land_cover_table in SCHEMES:
            return scheme_table(self.land_cover_table)
        path = Path(self.land_cover_table)
        if not path.is_file():
            raise InputError(
                tr("'{}' is no classification of land cover").format(self.land_cover_table),
                nearest(self.land_cover_table, SCHEMES),
            )
        return path

    def factor(self, preset: ModePreset) -> VerticalFactor:
        """The vertical factor that the routes are to take."""
        name = self.vertical_factor or preset.vertical_factor
        if name == TABLE:
            return from_table(Path(self.own_factor).name, *read_grade_table(self.own_factor))
        if name == EXPRESSION:
            return from_expression(self.own_factor)
        return factor_named(name, preset)

    def resolved_day(self) -> date:
        """The day whose control counts; raises InputError beyond the study's evidence."""
        first, last = evidence_range(self.study)
        if self.day is None:
            return last
        if not first <= self.day <= last:
            raise InputError(
                tr("the date {} lies outside the evidence of the study").format(self.day),
                tr("choose one from {} to {}").format(first, last),
            )
        return self.day

    def check(self) -> None:
        """Raise InputError for what is wrong without reading the terrain."""
        preset = self.preset()
        policy = parse_policy(self.policy())
        parse_crossings(self.crossings(), policy)
        self.factor(preset)
        self.table_path()
        self.resolved_day()

    def parameters(self) -> dict[str, Any]:
        """Values for the lineage, without paths."""
        own = self.own_factor if self.vertical_factor == EXPRESSION else ""
        return {
            "mode": self.mode,
            "season": self.season,
            "date": self.resolved_day().isoformat(),
            "policy": [list(row) for row in self.policy()],
            "crossings": [list(row) for row in self.crossings()],
            "vertical_factor": self.vertical_factor or "as in the preset",
            "expression": own,
            "extent": self.terrain.extent,
            "extent_crs": self.terrain.extent_crs if self.terrain.extent else "",
            "crs": self.terrain.crs,
            "cell_size": self.terrain.cell_size,
            "closed_roads": sorted(self.closed_roads),
            "built_roads": [asdict(road) for road in self.built_roads],
            "gates_by_day": self.gates_by_day,
            "open_crossings": sorted(self.open_crossings),
            "closed_crossings": sorted(self.closed_crossings),
            "links": [asdict(link) for link in self.links],
        }

    def inputs(self, terrain: Mapping[str, str], as_of: str) -> dict[str, Mapping[str, str]]:
        """Input files for the lineage."""
        found = {
            "study": describe_file(self.study, as_of),
            "terrain": terrain,
            "preset": describe_file(self.preset_file()),
        }
        table = self.table_path()
        if table is not None:
            found["land_cover"] = describe_file(self.land_cover)
            found["land_cover_table"] = describe_file(table)
        if self.vertical_factor == TABLE:
            found["vertical_factor"] = describe_file(self.own_factor)
        return found

    def key(self) -> str:
        """A name for this request and the contents of everything that it reads."""
        files: list[str | Path] = [self.study, self.preset_file()]
        table = self.table_path()
        if self.terrain.dem is not None:
            files += raster_files(self.terrain.dem, tr("the terrain"))
        if table is not None:
            files += [table, *raster_files(self.land_cover, tr("the land cover"))]
        files += [self.own_factor] if self.vertical_factor == TABLE else []
        return key_of(
            {
                "parameters": self.parameters(),
                "files": [content_hash(path) for path in files],
                "name": self.terrain.name,
                "versions": {**versions(), "plugin": plugin_version(), "code": code_hash()},
            }
        )


def _frozen(rows: list[list[str]]) -> Rows:
    return tuple(tuple(row) for row in rows)
