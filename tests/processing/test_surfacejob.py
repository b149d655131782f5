"""Requests for surfaces: what is found again, what is built anew, what is refused."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
from studies import copy_of

from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.grid import Affine, Bounds, Grid
from kachin_corridors.plugin.core.presets import ROAD_CLASSES
from kachin_corridors.plugin.io.friction_file import read_friction
from kachin_corridors.plugin.io.rasters import Band, crs_of, write_raster
from kachin_corridors.plugin.io.surface_cache import SurfaceCache, content_hash, key_of
from kachin_corridors.plugin.processing import surfacejob
from kachin_corridors.plugin.processing.surfacejob import (
    build_surface,
    cached_surface,
    surface_cache,
)
from kachin_corridors.plugin.processing.surfacerequest import (
    BuiltRoad,
    LinkRequest,
    SurfaceRequest,
)
from kachin_corridors.plugin.processing.surfaceterrain import TerrainRequest

BHAMO = Bounds(96.9, 23.9, 98.2, 24.9)
DAY = date(2026, 1, 15)


class Desk:
    """Builds and finds surfaces in a cache of its own, and counts what was built."""

    known: ClassVar[dict] = {}

    def __init__(self, study: Path, cache: SurfaceCache) -> None:
        self.cache = cache
        self.builds = 0
        self.feedback = QgsProcessingFeedback()
        terrain = TerrainRequest(
            str(study), extent=BHAMO, extent_crs="EPSG:4326", crs=crs_of("EPSG:32647").to_wkt(),
            cell_size=2000,
        )  # fmt: skip
        self.request = SurfaceRequest(terrain, day=DAY)

    def built(self, **changes):
        """The surface of the request as changed; the same request is built once for all tests."""
        request = replace(self.request, **changes)
        if request not in self.known:
            self.known[request] = self.build(request)
        return self.known[request]

    def build(self, request):
        return build_surface(request, QgsProcessingContext(), self.feedback)

    def found(self, request=None, **changes) -> Path:
        request = replace(request or self.request, **changes)
        return cached_surface(request, QgsProcessingContext(), self.feedback)


@pytest.fixture
def desk(study, qgis_app, tmp_path, monkeypatch):
    one = Desk(study, SurfaceCache(tmp_path / "cache"))
    monkeypatch.setattr(surfacejob, "surface_cache", lambda: one.cache)
    build = surfacejob.build_surface

    def counting(*args):
        one.builds += 1
        return build(*args)

    monkeypatch.setattr(surfacejob, "build_surface", counting)
    return one


def test_an_unchanged_surface_is_found_and_a_changed_one_is_built(desk):
    first = desk.found()
    stamp = first.stat().st_ino
    assert desk.builds == 1 and desk.found() == first and desk.builds == 1
    assert first.stat().st_ino == stamp
    changes = (
        {"day": date(2024, 6, 1)},
        {"season": "wet"},
        {"mode": "porter"},
        {"vertical_factor": "minetti"},
        {"closed_crossings": ("lwegel-gate",)},
    )
    others = [desk.found(**change) for change in changes]
    assert desk.builds == 1 + len(changes) and len({first, *others}) == 1 + len(changes)
    assert desk.found() == first and desk.builds == 1 + len(changes)


def test_a_changed_study_or_preset_is_another_surface(desk, study, tmp_path):
    mine = copy_of(study, tmp_path)
    request = replace(desk.request, terrain=replace(desk.request.terrain, study=str(mine)))
    assert request.key() == desk.request.key(), "the content counts, not the place"
    with closing(sqlite3.connect(mine)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        before, data = request.key(), mine.read_bytes()
        writer.execute("UPDATE gateway_status SET status = 'closed'")
        writer.commit()
        assert mine.read_bytes() == data, "the change is in the write-ahead log alone"
        assert request.key() != before
    preset = shutil.copy(desk.request.preset_file(), tmp_path)
    own = replace(desk.request, preset_path=str(preset))
    before = own.key()
    text = Path(preset).read_text(encoding="utf-8")
    Path(preset).write_text(text.replace('"value": 16.8', '"value": 15.0'), encoding="utf-8")
    assert own.key() != before


def test_a_damaged_file_is_built_again(desk):
    path = desk.found()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert desk.found() == path and desk.builds == 2
    assert path.read_bytes() == whole


def test_chords_are_aligned_once_for_all_seasons_and_modes(desk, monkeypatch):
    runs = []
    align = surfacejob.align_chords
    monkeypatch.setattr(
        surfacejob, "align_chords", lambda *args: runs.append(len(args[1])) or align(*args)
    )
    dry = desk.build(desk.request)
    again = desk.build(replace(desk.request, season="wet", mode="pack_animal"))
    assert len(runs) == 1 and runs[0] > 10
    assert [r.line.wkt for r in dry.roads] == [r.line.wkt for r in again.roads]


def test_an_alignment_leaves_no_country_that_its_ends_lie_in(desk, dem_15s):
    # On this terrain the easiest line from Pangwa to Chipwi runs a little way in the neighbour.
    around = Bounds(98.0, 25.4, 98.6, 26.0)
    terrain = replace(desk.request.terrain, dem=str(dem_15s), extent=around, crs="", cell_size=None)
    made = desk.build(replace(desk.request, terrain=terrain))
    (road,) = [r.line for r in made.roads if r.road.text("id") == "leg-C01-01"]
    cells = [made.friction.terrain.rowcol(x, y) for x, y in road.coords]
    assert len(cells) > 50
    assert len({made.friction.country_id[cell] for cell in cells}) == 1


def test_the_cache_forgets_what_was_used_least_recently(tmp_path):
    cache = SurfaceCache(tmp_path, room=250)

    def add(key):
        return cache.add(key, ".tif", lambda path: path.write_bytes(key.encode() * 100))

    add("a")
    add("b")
    os.utime(tmp_path / "b.tif", (1, 1))
    assert cache.find("a", ".tif")
    add("c")
    assert cache.find("b", ".tif") is None and cache.find("a", ".tif") and cache.find("c", ".tif")
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "a.tif", "a.tif.sha256", "c.tif", "c.tif.sha256"
    ]  # fmt: skip


def test_a_profile_that_cannot_be_written_leaves_a_cache_for_the_session(qgis_app, monkeypatch):
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: "/proc")
    cache = surface_cache()
    path = cache.add("key", ".txt", lambda path: path.write_text("found"))
    assert not str(path).startswith("/proc") and surface_cache().find("key", ".txt") == path


def test_what_is_no_file_is_never_known(tmp_path):
    assert content_hash(tmp_path / "none") != content_hash(tmp_path / "none")
    assert key_of({"b": 1, "a": [2]}) == key_of({"a": [2], "b": 1}) != key_of({"a": [2]})


def test_the_modes_differ_as_their_presets_say(desk):
    truck, mules, porters = (
        desk.built(mode=mode).friction for mode in ("truck", "pack_animal", "porter")
    )
    assert "Herzog" in truck.factor.name and "Tobler" in mules.factor.name
    assert truck.critical_grade == 0.1 and np.isinf(porters.critical_grade)
    road = (truck.road_class == ROAD_CLASSES.index("highway")) & ~truck.barriers
    road &= truck.zone_id == 0
    speeds = [1e-3 / f.hours_per_m[road].mean() for f in (truck, mules, porters)]
    assert speeds == pytest.approx([28, 4, 5], rel=1e-4)
    usd_km = [1000 * f.usd_per_t_m[road].mean() for f in (truck, mules, porters)]
    assert usd_km == pytest.approx([0.07, 12.5, 27], rel=1e-4)


def test_a_surface_made_with_a_factor_is_routed_with_it(desk, tmp_path):
    table = tmp_path / "mine.csv"
    table.write_text("grade,factor\n-0.3,3\n0,1\n0.1,1.5\n0.3,\n", encoding="utf-8")
    path = desk.found(vertical_factor="table", own_factor=str(table))
    friction, info, _ = read_friction(path, "friction")
    assert info.vertical_factor == "mine.csv"
    assert friction.factor.at(np.array([0.05, 0.1])) == pytest.approx([1.25, 1.5])
    assert np.isinf(friction.factor.at(0.35))
    squared = desk.built(vertical_factor="expression", own_factor="1 + 4 * s^2").friction
    assert float(squared.factor.at(0.5)) == pytest.approx(2)


def land_cover_of(path: Path, code: int, shift: float = 0.0) -> str:
    """A raster of one class over the western half of the extent."""
    west = BHAMO.left + shift
    width = (BHAMO.right - BHAMO.left) / 20
    values = np.full((10, 10), code, np.uint8)
    grid = Grid(values, Affine(width, 0, west, 0, -0.1, BHAMO.top), crs_of("EPSG:4326").to_wkt())
    write_raster(path, grid, [Band(values, "classes")], {})
    return str(path)


def test_land_cover_slows_what_it_covers_off_the_roads(desk, tmp_path):
    swamp = land_cover_of(tmp_path / "cover.tif", 11)
    plain, wet = desk.built(), desk.built(land_cover=swamp)
    assert [c["name"] for c in wet.info.land_cover] == ["permanent wetland"]
    covered = (wet.friction.land_cover == 1) & ~plain.friction.barriers
    roads = wet.friction.road_class > 0
    open_cells = np.where(plain.friction.barriers, 1, plain.friction.hours_per_m)
    ratio = wet.friction.hours_per_m / open_cells
    # Swamp takes five times as long as open ground, 5 km/h; unknown ground is taken at 3.
    assert ratio[covered & ~roads] == pytest.approx(5 * 3 / 5, rel=1e-5)
    assert ratio[covered & roads] == pytest.approx(1) and (covered & roads).any()
    rest = ~covered & ~plain.friction.barriers
    assert ratio[rest] == pytest.approx(1) and 0.3 < covered.mean() < 0.7


def test_land_cover_that_does_not_fit_is_named(desk, tmp_path):
    far = land_cover_of(tmp_path / "far.tif", 11, shift=40)
    with pytest.raises(InputError, match=r"\(far.tif\) does not cover any of the terrain"):
        desk.built(land_cover=far)
    other = land_cover_of(tmp_path / "other.tif", 95)
    with pytest.raises(InputError, match=r"\(other.tif\) holds the classes 95 that the table"):
        desk.built(land_cover=other)
    assert desk.built(land_cover=other, land_cover_table="worldcover").info.land_cover
    with pytest.raises(InputError, match=r"'wordcover' is no classification.*'worldcover'"):
        desk.built(land_cover=other, land_cover_table="wordcover")


def test_roads_are_closed_and_built(desk):
    base = desk.built().friction.road_class > 0
    built = BuiltRoad("New road", ((97.2, 24.6), (97.8, 24.6)), "mountain", "paved", chord=False)
    more = desk.built(built_roads=(built,)).friction
    new = (more.road_class > 0) & ~base
    assert 15 < new.sum() < 40 and (more.road_surface[new] == 2).all()
    with pytest.raises(InputError, match="the study has no road 'Ledo Rod' to close"):
        desk.built(closed_roads=("Ledo Rod",))
    some = next(r.road.text("id") for r in desk.built().roads if r.line.length > 10_000)
    closed = desk.built(closed_roads=(some,)).friction
    assert (base & (closed.road_class == 0)).sum() > 0 and not (new & base).any()
    with pytest.raises(InputError, match="class 'montain' at X: did you mean 'mountain'"):
        desk.built(built_roads=(replace(built, name="X", road_class="montain"),))


def test_gates_close_by_report_and_by_request(desk):
    def passable(**changes):
        friction = desk.built(**changes).friction
        country = friction.country_id
        border = np.zeros(country.shape, bool)
        border[:, 1:] = country[:, 1:] != country[:, :-1]
        return int((border & ~friction.barriers).sum())

    listed = passable()
    assert passable(closed_crossings=("lwegel-gate",)) < listed
    assert passable(closed_crossings=("Lwegel",)) < listed, "by the name of its place too"
    assert passable(gates_by_day=True) == listed, "no gate here is reported closed that day"
    with pytest.raises(InputError, match="lists no crossing 'lwegl-gate': did you mean 'lwegel-g"):
        passable(open_crossings=("lwegl-gate",))


def test_links_of_a_request_are_on_the_surface(desk):
    ferry = LinkRequest((97.2, 24.3), (97.3, 24.3), "ferry", "Bhamo ferry", hours=0.5)
    built = desk.built(links=(ferry,))
    assert [k.name for k in built.friction.links] == ["Bhamo ferry"] * 2
    assert built.friction.links[0].length_km == pytest.approx(10.15, abs=0.1)
    gone = desk.build(replace(desk.request, links=(replace(ferry, end=(10.0, 10.0)),)))
    assert gone.friction.links == ()
    assert "The link Bhamo ferry has no open landing" in desk.feedback.textLog()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"mode": "trucks"}, "'trucks' is no mode: did you mean 'truck'"),
        ({"season": "monsoon"}, "'monsoon' is no season: use one of dry, shoulder, wet"),
        ({"vertical_factor": "tobbler_on_path"}, "is no vertical factor: did you mean 'tobler_on"),
        ({"vertical_factor": "expression", "own_factor": "open(s)"}, "may not hold 'open"),
        ({"day": date(1980, 1, 1)}, r"1980-01-01 lies outside .*: choose one from 1989-01-01 to 2"),
        ({"day": date(2999, 1, 1)}, "2999-01-01 lies outside the evidence of the study: choose"),
        ({"policy_rows": (("SAC", "1", "no", "0"),) * 2}, "two rows for 'SAC': keep one"),
        ({"crossing_rows": (("SACC", "*", "1", "0"),)}, "'SACC' that the zone policy lacks"),
        ({"policy_rows": (("SAC", "1", "no", "0"),)}, "no row for the actor class 'KIO_KIA'"),
    ],
)
def test_a_request_that_cannot_be_met_is_refused_in_one_sentence(desk, changes, message):
    with pytest.raises(InputError, match=message):
        desk.built(**changes)
