"""Build a friction surface from a request, or find the one that was built before."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
)

from ..compat import versions
from ..core.alignment import Alignment, Cell, align_chords
from ..core.borders import border_cells
from ..core.errors import InputError
from ..core.friction import Friction
from ..core.geodesy import inverse
from ..core.ground import Ground, Rules, build_friction
from ..core.links import LinkRecord, add_links
from ..core.presets import ModePreset, rule_for
from ..core.vertical import herzog_wheeled
from ..io.atomic import require_writable
from ..io.friction_file import FrictionInfo, write_friction
from ..io.land_cover import LandCover, read_classes_table, read_land_cover
from ..io.lineage import Lineage
from ..io.presets import parse_crossings, parse_policy
from ..io.rasters import WGS84, transform_points
from ..io.study_inputs import Countries, Gates, Mask, StudyInputs, ZoneSlice
from ..io.study_roads import AlignedRoad, RoadChanges, burn_roads, read_roads
from ..io.surface_cache import (
    SurfaceCache,
    array_hash,
    code_hash,
    key_of,
    load_alignments,
    save_alignments,
)
from .base import progress_of, stop_if_cancelled, tr
from .settings import read_settings
from .surfacerequest import SurfaceRequest
from .surfaceterrain import Terrain, read_terrain

# A border counts for as many cells of level ground where a chord's line is looked for.
_BORDER_EFFORT = 20.0
_cached: ContextVar[bool] = ContextVar("cached", default=True)


@dataclass(frozen=True)
class BuiltSurface:
    """A friction surface with its description, and the roads that were burned into it."""

    friction: Friction
    info: FrictionInfo
    lineage: Lineage
    terrain: Terrain
    roads: Sequence[AlignedRoad]


@contextmanager
def uncached() -> Iterator[None]:
    """Within the block every surface is built anew, for example to compare it with a former."""
    token = _cached.set(False)
    try:
        yield
    finally:
        _cached.reset(token)


def surface_cache() -> SurfaceCache:
    """The cache in the folder of the options, or one for the session where that is read-only."""
    folder = read_settings().cache_folder / "surfaces"
    try:
        require_writable(folder / "surface")
    except InputError:
        folder = Path(QgsProcessingUtils.tempFolder()) / "surfaces"
    return SurfaceCache(folder)


def cached_surface(
    request: SurfaceRequest, context: QgsProcessingContext, feedback: QgsProcessingFeedback
) -> Path:
    """The friction surface of a request as a file of the cache, built only where it is missing.

    The file is found by the hash of its lineage: parameters, the contents of all inputs, and
    versions. Raises KachinError as ``build_surface`` does.
    """
    request.check()
    cache, key = surface_cache(), request.key()
    known = cache.find(key, ".tif") if _cached.get() else None
    if known is not None:
        feedback.pushInfo(tr("An unchanged friction surface was found in the cache."))
        return known
    return store_surface(request, build_surface(request, context, feedback))


def store_surface(request: SurfaceRequest, built: BuiltSurface) -> Path:
    """Put a built surface into the cache, under the key of its request."""
    # The cached file belongs to no single run, so that it does not tell of one.
    record = json.loads(built.lineage.to_json())
    record.pop("call", None)
    text = json.dumps(record, sort_keys=True, ensure_ascii=False)
    return surface_cache().add(
        request.key(), ".tif", lambda p: write_friction(p, built.friction, built.info, text)
    )


def build_surface(
    request: SurfaceRequest, context: QgsProcessingContext, feedback: QgsProcessingFeedback
) -> BuiltSurface:
    """Build the surface of a request; raises KachinError for inputs that cannot be used."""
    request.check()
    preset, day = request.preset(), request.resolved_day()
    policy = parse_policy(request.policy())
    terrain = read_terrain(request.terrain)
    feedback.setProgress(10)
    stop_if_cancelled(feedback)
    inputs = StudyInputs(request.study, terrain.grid)
    zones = inputs.zones_at(day)
    actors = [zone.text("actor_class") for zone in zones.zones]
    countries = inputs.countries(preset.get("border_line_error"))
    land_cover = _land_cover(request, terrain)
    ground, roads = _ground(request, preset, inputs, zones, countries, land_cover, feedback)
    rules = Rules(
        preset,
        request.season,
        [rule_for(policy, a, zone.text("place")) for a, zone in zip(actors, zones.zones)],
        actors,
        parse_crossings(request.crossings(), policy),
        () if land_cover is None else land_cover.factors(),
        request.factor(preset),
    )
    feedback.setProgress(85)
    stop_if_cancelled(feedback)
    friction = build_friction(terrain.grid, ground, rules)
    if friction.barriers.all():
        raise InputError(
            tr("no cell of {} can be passed").format(terrain.label),
            tr("open a blocked zone in the policy or choose another terrain"),
        )
    friction = add_links(
        friction,
        _link_records(request, inputs),
        preset,
        request.season,
        lambda name: feedback.pushWarning(
            tr("The link {} has no open landing on this terrain and was left out.").format(name)
        ),
    )
    info = _info(request, preset, day, terrain, inputs, zones, countries, land_cover, friction)
    lineage = Lineage(
        "kachin:frictionsurface",
        request.parameters(),
        request.inputs(terrain.described, inputs.as_of()),
        versions(),
    )
    return BuiltSurface(friction, info, lineage, terrain, roads)


def _ground(
    request: SurfaceRequest,
    preset: ModePreset,
    inputs: StudyInputs,
    zones: ZoneSlice,
    countries: Countries,
    land_cover: LandCover | None,
    feedback: QgsProcessingFeedback,
) -> tuple[Ground, list[AlignedRoad]]:
    rivers, water = inputs.rivers(), inputs.water()
    gates = Gates(
        request.resolved_day() if request.gates_by_day else None,
        request.open_crossings,
        request.closed_crossings,
    )
    borders = inputs.borders(
        countries, gates, preset.get("border_crossing_reach"), preset.get("border_line_error")
    )
    changes = RoadChanges(
        request.closed_roads, tuple(road.feature() for road in request.built_roads)
    )
    # An alignment crosses no river and no border more often than its ends demand.
    effort = np.where(rivers > 0, np.float32(2), np.float32(1))
    effort[border_cells(countries.ids)] = _BORDER_EFFORT
    aligner = _Aligner(inputs, water | borders, effort, preset, feedback)
    roads, lost = read_roads(inputs, changes, aligner)
    if lost:
        feedback.pushInfo(
            tr(
                "{} chords of the roads layer have no way between their ends and were left out."
            ).format(lost)
        )
    grid = burn_roads(inputs, roads, (rivers > 0) | water)
    # Where a surveyed road runs there is a causeway or a bridge, whatever the outline of a lake.
    barriers = borders | (water & ~grid.drawn)
    ground = Ground(
        road_class=grid.road_class,
        rivers=rivers,
        barriers=barriers,
        zone_id=zones.ids,
        country_id=countries.ids,
        road_surface=grid.surface,
        fords=grid.fords,
        bound_roads=grid.bound,
        land_cover=None if land_cover is None else land_cover.ids,
    )
    return ground, roads


@dataclass(frozen=True)
class _Aligner:
    """Aligns chords, or finds what it made of the same chords on the same terrain before."""

    inputs: StudyInputs
    barriers: Mask
    effort: NDArray[np.float32]
    preset: ModePreset
    feedback: QgsProcessingFeedback

    def __call__(self, chords: Sequence[tuple[Cell, Cell]]) -> list[Alignment | None]:
        grade = self.preset.maybe("road_grade", self.preset.maybe("critical_grade", 0.1))
        terrain = self.inputs.terrain
        key = key_of(
            {
                "terrain": array_hash(terrain.values, self.barriers, self.effort),
                "nodata": "" if terrain.nodata is None else array_hash(terrain.nodata),
                "place": [*terrain.transform, terrain.crs_wkt],
                "chords": array_hash(np.array(chords, np.int64)),
                "grade": grade,
                "code": code_hash(),
            }
        )
        cache = surface_cache()
        known = cache.find(key, ".npz") if _cached.get() else None
        if known is not None:
            return load_alignments(known)
        found = align_chords(
            terrain,
            chords,
            self.barriers,
            herzog_wheeled(grade),
            self.effort,
            progress_of(self.feedback, 0.15, 0.85),
        )
        cache.add(key, ".npz", lambda path: save_alignments(path, found))
        return found


def _land_cover(request: SurfaceRequest, terrain: Terrain) -> LandCover | None:
    table = request.table_path()
    if table is None:
        return None
    classes = read_classes_table(table, request.mode)
    return read_land_cover(request.land_cover, classes, terrain.grid, tr("the land cover"))


def _link_records(request: SurfaceRequest, inputs: StudyInputs) -> list[LinkRecord]:
    """The links in cells of the terrain, with their length on the ellipsoid."""
    if not request.links:
        return []
    lon, lat = np.array([(k.start, k.end) for k in request.links], float).T
    metres, _ = inverse(lon[0], lat[0], lon[1], lat[1])
    ends = []
    for i in (0, 1):
        x, y = transform_points(lon[i], lat[i], WGS84, inputs.terrain.crs_wkt)
        ends.append([inputs.terrain.fractional_rowcol(a, b) for a, b in zip(x, y)])
    return [
        LinkRecord(
            start, end, float(m) / 1000, k.kind, k.name, k.hours, k.usd_t, k.one_way, k.seasons
        )
        for k, m, start, end in zip(request.links, metres, *ends)
    ]


def _info(
    request: SurfaceRequest,
    preset: ModePreset,
    day: date,
    terrain: Terrain,
    inputs: StudyInputs,
    zones: ZoneSlice,
    countries: Countries,
    land_cover: LandCover | None,
    friction: Friction,
) -> FrictionInfo:
    grade = friction.critical_grade
    classes: tuple[dict[str, Any], ...] = ()
    if land_cover is not None:
        classes = tuple({"code": c.code, "name": c.name} for c in land_cover.classes)
    return FrictionInfo(
        mode=preset.mode,
        season=request.season,
        date=day.isoformat(),
        terrain=terrain.label,
        critical_grade=grade if np.isfinite(grade) else None,
        vertical_factor=friction.factor.name,
        border_h=preset.get("border_crossing"),
        usd_per_t_h=preset.usd_per_t_h(),
        countries=countries.codes,
        zones=tuple(
            {key: zone.text(key) for key in ("id", "place", "actor", "actor_class", "as_of")}
            for zone in zones.zones
        ),
        as_of=inputs.as_of(),
        source_ids=inputs.source_ids(),
        land_cover=classes,
    )
