"""Copernicus tiles from a loopback server: what is right, and what goes wrong on the way."""

from __future__ import annotations

import math
import os
import resource
import shutil
import threading
import time
from collections import namedtuple
from contextlib import contextmanager
from dataclasses import replace
from functools import cache

import dem_server
import numpy as np
import pytest
import rasterio
from osgeo import gdal

from kachin_corridors.plugin.core.errors import (
    Cancelled,
    DownloadError,
    InputError,
    KachinError,
    MemoryBudgetError,
    StoreError,
)
from kachin_corridors.plugin.core.grid import Bounds
from kachin_corridors.plugin.io import terrain_fetch
from kachin_corridors.plugin.io.copernicus import (
    GLO_30,
    GLO_90,
    Tile,
    parse_tile_list,
    plan_extent,
)
from kachin_corridors.plugin.io.download import Transfer
from kachin_corridors.plugin.io.terrain_fetch import Bucket, coverage, fetch, require_room
from kachin_corridors.plugin.io.terrain_mosaic import write_mosaic

QUICK = Transfer(workers=4, attempts=3, first_wait_s=0.02, connect_s=2, stalled_s=15, longest_s=15)
SMALL = Bounds(98.9, 25.9, 99.1, 26.1)  # the corner of four tiles
FOUR = [(25, 98), (25, 99), (26, 98), (26, 99)]


@cache
def plane(metres, lat, lon):
    width = dem_server.PRODUCTS[metres][1] if -50 <= lat < 50 else None
    if width is None:
        product = GLO_30 if metres == 30 else GLO_90
        width = product.width(lat)
    return dem_server.tile_bytes(metres, lat, lon, width)


@pytest.fixture
def server():
    with dem_server.serving(dem_server.Bucket()) as bucket:
        bucket.list_tile(30, dem_server.tile_name(30, 0, 0))
        bucket.list_tile(90, dem_server.tile_name(90, 0, 0))
        yield bucket


@pytest.fixture
def four(server):
    for lat, lon in FOUR:
        server.add_tile(90, lat, lon, plane(90, lat, lon))
    return server


def run(server, folder, bounds=SMALL, product=GLO_90, factor=1, **options):
    """Fetch and write; returns the file, its contents and the warnings."""
    plan = plan_extent(bounds, product, factor)
    bucket = Bucket(options.get("url", server.url), folder / "cache", QUICK)
    progress = options.get("progress", lambda fraction: True)
    warnings = []
    found = coverage(plan, bucket, progress, warnings.append)
    output = folder / "out" / "dem.tif"
    require_room(plan, found, output, bucket, options.get("limit_mb", 1000))
    fetch(plan, found, bucket, progress)
    contents = write_mosaic(
        plan, found, bucket.cache(plan), output, lambda made: {"KC": "x"}, progress
    )
    return output, contents, warnings, found


def values_of(path):
    with rasterio.open(path) as raster:
        data = raster.read(1, masked=True)
        t = raster.transform
    rows, cols = np.mgrid[0 : data.shape[0], 0 : data.shape[1]]
    return data, t.c + t.a * (cols + 0.5), t.f + t.e * (rows + 0.5)


def assert_plane(path, tolerance=2e-3):
    data, lon, lat = values_of(path)
    assert not np.ma.getmaskarray(data).any()
    assert np.abs(data - dem_server.elevation(lon, lat)).max() < tolerance


def leftovers(folder):
    return [p.name for p in folder.rglob("*") if p.is_file() and p.name.startswith(".")]


# --- tiles and plans -----------------------------------------------------------------------------


def test_tiles_are_named_by_their_south_west_corner():
    assert Tile(25, 98).name(GLO_30) == "Copernicus_DSM_COG_10_N25_00_E098_00_DEM"
    assert Tile(-7, -180).name(GLO_90) == "Copernicus_DSM_COG_30_S07_00_W180_00_DEM"


@pytest.mark.parametrize(
    ("lat", "width"),
    [(0, 3600), (49, 3600), (50, 2400), (60, 1800), (70, 1200), (80, 720), (85, 360),
     (-1, 3600), (-50, 3600), (-51, 2400), (-61, 1800), (-81, 720), (-86, 360)],
)  # fmt: skip
def test_tiles_are_narrower_towards_the_poles(lat, width):
    assert GLO_30.width(lat) == width and GLO_90.width(lat) == width // 3


@pytest.mark.parametrize("factor", [1, 2, 4, 8])
def test_a_whole_degree_is_one_tile(factor):
    plan = plan_extent(Bounds(98, 25, 99, 26), GLO_90, factor)
    assert plan.shape == (1200 // factor, 1200 // factor)
    assert [tile for _, _, tile in plan.tiles()] == [Tile(25, 98)]
    half = 1 / 2400
    assert plan.transform.c == pytest.approx(98 - half) and plan.transform.f == pytest.approx(
        26 + half
    )


def test_a_plan_crosses_the_antimeridian():
    plan = plan_extent(Bounds(179.5, -17, 180.5, -16.5), GLO_90)
    assert [tile for _, _, tile in plan.tiles()] == [Tile(-17, 179), Tile(-17, -180)]
    assert plan.shape == (600, 1200)


def test_columns_are_as_narrow_as_nearest_to_the_equator():
    plan = plan_extent(Bounds(10, 49.5, 11, 50.5), GLO_90)
    assert plan.shape == (1200, 1200)
    assert [(band.lat, band.per_degree) for band in plan.bands] == [(50, 800), (49, 1200)]


def test_a_point_is_one_cell_and_the_pole_ends_the_earth():
    assert plan_extent(Bounds(98.5, 25.5, 98.5, 25.5), GLO_90).shape == (1, 1)
    polar = plan_extent(Bounds(0, 89.5, 1, 95), GLO_90)
    assert polar.rows[0] == 0 and {tile.lat for _, _, tile in polar.tiles()} == {89}


@pytest.mark.parametrize(
    ("bounds", "message"),
    [
        (Bounds(99, 25, 98, 26), "the extent 99,98,25,26 is none"),
        (Bounds(0, 0, math.inf, 1), "is none"),
        (Bounds(500000, 2700000, 600000, 2800000), "is none"),
        (Bounds(98, 91, 99, 92), "lies outside of the Earth"),
    ],
)
def test_an_extent_that_is_none_is_refused(bounds, message):
    with pytest.raises(InputError, match=message):
        plan_extent(bounds, GLO_30)


def test_the_list_of_tiles_is_read_and_a_login_page_is_not():
    text = b"Copernicus_DSM_COG_30_N25_00_E098_00_DEM\r\nCopernicus_DSM_COG_30_S07_00_W180_00_DEM\n"
    assert parse_tile_list(text, GLO_90, "the list") == {Tile(25, 98), Tile(-7, -180)}
    with pytest.raises(InputError, match="the list is no list of Copernicus GLO-90 tiles"):
        parse_tile_list(b"<html>Please log in</html>", GLO_90, "the list")
    with pytest.raises(InputError, match="is no list of Copernicus GLO-30 tiles"):
        parse_tile_list(text, GLO_30, "the list")
    with pytest.raises(InputError, match="it is empty"):
        parse_tile_list(b"", GLO_90, "the list")
    with pytest.raises(InputError, match="it says 'Copernicus_DSM_COG_30_S0'"):
        parse_tile_list(text[:66], GLO_90, "the list")
    assert parse_tile_list(b"# tiles\n" + text, GLO_90, "the list") == {
        Tile(25, 98),
        Tile(-7, -180),
    }


# --- what is right -------------------------------------------------------------------------------


def test_four_tiles_join_without_a_seam(four, tmp_path):
    path, contents, warnings, _ = run(four, tmp_path)
    assert_plane(path)
    assert contents.voids == 0 and warnings == []
    assert set(contents.sums) == {Tile(lat, lon) for lat, lon in FOUR}
    assert contents.as_of() == "2021-12-01"
    with rasterio.open(path) as raster:
        assert raster.crs.to_epsg() == 4326 and raster.dtypes == ("float32",)
        assert raster.compression.name == "deflate" and raster.nodata == -32767
        assert raster.descriptions == ("elevation",) and raster.tags()["KC"] == "x"
        assert raster.shape == (240, 240)


@pytest.mark.parametrize("factor", [2, 8])
def test_coarse_cells_are_means(four, tmp_path, factor):
    path, _, _, _ = run(four, tmp_path, factor=factor)
    assert_plane(path)


@pytest.mark.parametrize(("factor", "metres"), [(1, 90), (4, 90)])
def test_wider_tiles_are_interpolated(server, tmp_path, factor, metres):
    for lat in (49, 50):
        for lon in (10, 11):
            server.add_tile(metres, lat, lon, plane(metres, lat, lon))
    path, _, _, _ = run(server, tmp_path, Bounds(10.6, 49.8, 11.4, 50.2), factor=factor)
    assert_plane(path, 0.02)  # elevations near 50 N, 10 E are -510: floats of 6e-5


def test_only_what_the_extent_needs_is_read(server, tmp_path):
    noise = np.random.default_rng(7).normal(500, 50, (3600, 3600)).astype(np.float32)
    data = dem_server.tile_bytes(30, 25, 98, values=lambda x, y: noise)
    server.add_tile(30, 25, 98, data)
    path, _, _, found = run(server, tmp_path, Bounds(98.01, 25.9, 98.05, 25.99), GLO_30)
    assert len(found.pieces) == 1
    assert server.sent < len(data) / 8
    data, _, _ = values_of(path)
    assert np.array_equal(data, noise[36:360, 36:180])


def test_tiles_that_are_not_listed_are_sea(four, tmp_path):
    server = four
    path, contents, _, found = run(server, tmp_path, Bounds(97.9, 25.4, 98.1, 25.6))
    data, lon, lat = values_of(path)
    sea = lon < 98 - 1e-9
    assert found.sea == (Tile(25, 97),) and contents.voids == 0
    assert (data[sea] == 0).all()
    assert np.abs(data[~sea] - dem_server.elevation(lon, lat)[~sea]).max() < 2e-3


def test_an_extent_of_sea_needs_no_tile(server, tmp_path):
    path, _, _, _ = run(server, tmp_path)
    assert (values_of(path)[0] == 0).all() and server.tile_requests() == 0


def test_land_that_is_not_released_is_void_and_no_sea(four, tmp_path):
    _, contents, _, found = run(four, tmp_path, Bounds(98.5, 25.5, 98.51, 25.51), GLO_30)
    assert found.withheld == (Tile(25, 98),) and found.sea == ()
    assert contents.voids == 36 * 36 and contents.void_tiles == {Tile(25, 98)}


@pytest.mark.parametrize("nodata", [-9999, -32767, math.nan])
def test_voids_are_counted_and_kept(server, tmp_path, nodata):
    def holes(lon, lat):
        return np.where((lon < 98.5) & (lat > 25.5), nodata, dem_server.elevation(lon, lat))

    server.add_tile(90, 25, 98, dem_server.tile_bytes(90, 25, 98, values=holes, nodata=nodata))
    path, contents, _, _ = run(server, tmp_path, Bounds(98.4, 25.4, 98.6, 25.6))
    data, lon, lat = values_of(path)
    holes_there = (lon < 98.5 - 1e-9) & (lat > 25.5 + 1e-9)
    assert (np.ma.getmaskarray(data) == holes_there).all()
    assert contents.voids == holes_there.sum() > 0


def test_tiles_are_fetched_in_parallel(four, tmp_path):
    four.delay_s = 0.1
    run(four, tmp_path)
    assert four.most_busy >= 3


def test_the_same_run_gives_the_same_bytes(four, tmp_path):
    first = run(four, tmp_path / "a")[0].read_bytes()
    assert run(four, tmp_path / "b")[0].read_bytes() == first


def test_a_large_terrain_has_overviews(four, tmp_path):
    path, _, _, _ = run(four, tmp_path, Bounds(98.2, 25.2, 98.8, 25.8))
    with rasterio.open(path) as raster:
        assert raster.overviews(1) == [2] and raster.shape == (720, 720)
    assert_plane(path)


def test_a_proxy_of_the_environment_does_not_break_loopback(four, tmp_path, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert_plane(run(four, tmp_path)[0])


def test_it_works_where_gdal_raises(four, tmp_path):
    four.fail("N25.*E099.*tif$", "truncate", times=3)
    before = gdal.GetUseExceptions()
    gdal.UseExceptions()
    try:
        assert_plane(run(four, tmp_path)[0])
        with pytest.raises(DownloadError, match="does not answer"):
            run(four, tmp_path / "b", url="http://127.0.0.1:9/{metres}m")
    finally:
        if not before:
            gdal.DontUseExceptions()


# --- the cache -----------------------------------------------------------------------------------


def test_a_second_run_needs_no_network(four, tmp_path):
    run(four, tmp_path)
    asked = four.requests.total()
    (tmp_path / "out" / "dem.tif").unlink()
    four.fail(".", "drop")
    assert_plane(run(four, tmp_path)[0])
    assert four.requests.total() == asked


def test_what_was_fetched_before_a_failure_is_kept(four, tmp_path):
    four.fail("N26_00_E099.*tif$", "404")
    four.delay_s = 0.05
    with pytest.raises(DownloadError, match="N26_00_E099"):
        run(four, tmp_path)
    assert not (tmp_path / "out" / "dem.tif").exists() and leftovers(tmp_path) == []
    kept = {path.parent.name for path in (tmp_path / "cache").rglob("x1*.tif")}
    four.faults.clear()
    four.requests.clear()
    assert_plane(run(four, tmp_path)[0])
    fetched = {path.split("/")[2] for path in four.requests if path.endswith(".tif")}
    assert fetched.isdisjoint(kept) and len(fetched | kept) == 4


@pytest.mark.parametrize("harm", ["bytes", "truncated", "replaced", "empty"])
def test_a_damaged_cache_is_fetched_again(four, tmp_path, harm):
    run(four, tmp_path)
    pieces = sorted((tmp_path / "cache").rglob("x1*.tif"))
    data = pieces[0].read_bytes()
    harmed = {
        "bytes": data[:900] + bytes([data[900] ^ 255]) + data[901:],
        "truncated": data[: len(data) // 2],
        "replaced": pieces[1].read_bytes()[:-40],
        "empty": b"",
    }[harm]
    pieces[0].write_bytes(harmed)
    four.requests.clear()
    assert_plane(run(four, tmp_path)[0])
    assert {path.split("/")[2] for path in four.requests} == {pieces[0].parent.name}


def test_values_changed_in_the_cache_are_noticed(four, tmp_path):
    run(four, tmp_path)
    piece = sorted((tmp_path / "cache").rglob("x1*.tif"))[0]
    with rasterio.open(piece, "r+") as raster:
        values = raster.read(1)
        values[3, 3] += 1
        raster.write(values, 1)
    four.requests.clear()
    assert_plane(run(four, tmp_path)[0])
    assert four.tile_requests() > 0


def test_an_old_list_is_fetched_again_and_used_where_that_fails(four, tmp_path):
    run(four, tmp_path)
    saved = next((tmp_path / "cache").rglob("tileList.txt"))
    os.utime(saved, (time.time() - 40 * 86400,) * 2)
    four.fail("tileList", "500")
    _, _, warnings, _ = run(four, tmp_path)
    assert len(warnings) == 1 and "the list that was fetched earlier is used" in warnings[0]
    four.faults.clear()
    assert run(four, tmp_path)[2] == [] and time.time() - saved.stat().st_mtime < 60


# --- bad days of a server ------------------------------------------------------------------------


@pytest.mark.parametrize("fault", ["drop", "cut", "500", "truncate", "corrupt"])
@pytest.mark.parametrize("after", [0, 1])
def test_what_passes_is_tried_again(four, tmp_path, fault, after):
    four.fail("N25_00_E099.*tif$", fault, times=2, after=after)
    path, _, _, _ = run(four, tmp_path)
    assert four.faults["N25_00_E099.*tif$"][1] == 0, "the fault was not met"
    assert_plane(path)


def test_a_server_that_falls_silent_is_asked_again(four, tmp_path, monkeypatch):
    monkeypatch.setitem(globals(), "QUICK", replace(QUICK, stalled_s=1))
    four.fail("N25_00_E099.*tif$", "slow", times=1, after=1)
    start = time.monotonic()
    assert_plane(run(four, tmp_path)[0])
    assert time.monotonic() - start < 12


LASTING = {
    "drop": "cannot be fetched because 127.0.0.1 does not answer (3 attempts): check the network",
    "500": "cannot be fetched because 127.0.0.1 answers with the error 500 (3 attempts): try again",
    "404": "is not at 127.0.0.1, which answers 404: check the address of the bucket",
    "403": "is not at 127.0.0.1, which answers 403: check the address of the bucket",
    "cut": "is truncated or damaged (3 attempts): try again later",
    "truncate": "is truncated or damaged (3 attempts): try again later",
    "corrupt": "is truncated or damaged (3 attempts): try again later",
}


@pytest.mark.parametrize("fault", LASTING)
def test_what_lasts_is_one_sentence_that_names_the_tile(four, tmp_path, fault):
    four.fail("N25_00_E099.*tif$", fault)
    with pytest.raises(DownloadError) as caught:
        run(four, tmp_path)
    text = str(caught.value)
    assert text.startswith("the tile Copernicus_DSM_COG_30_N25_00_E099_00_DEM ")
    assert LASTING[fault] in text and "\n" not in text
    assert not (tmp_path / "out" / "dem.tif").exists() and leftovers(tmp_path) == []


def test_an_existing_terrain_survives_a_failure(four, tmp_path):
    output = tmp_path / "out" / "dem.tif"
    output.parent.mkdir()
    output.write_bytes(b"precious")
    four.fail("E099.*tif$", "404")
    with pytest.raises(DownloadError):
        run(four, tmp_path)
    assert output.read_bytes() == b"precious" and list(output.parent.iterdir()) == [output]


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (
            "drop",
            "the list of Copernicus GLO-90 tiles cannot be fetched because 127.0.0.1 does not",
        ),
        ("404", "the list of Copernicus GLO-90 tiles is not at 127.0.0.1, which answers 404"),
    ],
)
def test_without_the_list_nothing_begins(four, tmp_path, fault, message):
    four.fail("tileList", fault)
    with pytest.raises(DownloadError, match=message):
        run(four, tmp_path)
    assert four.tile_requests() == 0


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/{metres}m", "http://bucket.invalid/x"])
def test_without_a_network(four, tmp_path, url):
    start = time.monotonic()
    with pytest.raises(DownloadError, match=r"does not answer .*: check the network"):
        run(four, tmp_path, url=url)
    assert time.monotonic() - start < 10


WRONG = {
    "size": ({"height": 600}, "has 600 x 600 pixels instead of 1200 x 1200"),
    "crs": ({"epsg": 32647}, "has the CRS WGS 84 / UTM zone 47N instead of WGS 84"),
    "place": ({"shift_deg": 0.01}, "begins at 99.009583, 26.000417"),
    "range": (
        {"values": lambda x, y: np.full((1200, 1200), 1e6)},
        "holds elevations from 1000000 to 1000000 m, beyond -1000 to 9000 m",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_tile_that_is_something_else_is_refused(four, tmp_path, case):
    changes, message = WRONG[case]
    name = dem_server.tile_name(90, 25, 99)
    four.files[f"/90m/{name}/{name}.tif"] = dem_server.tile_bytes(90, 25, 99, **changes)
    with pytest.raises(DownloadError) as caught:
        run(four, tmp_path)
    assert f"the tile {name} {message}" in str(caught.value)
    assert not list((tmp_path / "cache").rglob(f"{name}/*"))


# --- stopping, and limits ------------------------------------------------------------------------


def test_a_stop_takes_effect_at_once_and_keeps_what_is_fetched(four, tmp_path):
    four.fail("(N26|E099).*tif$", "slow")
    stopped_at = []

    def progress(fraction):
        if fraction >= 0.25 and not stopped_at:
            stopped_at.append(time.monotonic())
        return not stopped_at

    with pytest.raises(Cancelled):
        run(four, tmp_path, progress=progress)
    assert time.monotonic() - stopped_at[0] < 1.0
    kept = [path.parent.name for path in (tmp_path / "cache").rglob("x1*.tif")]
    assert kept == [dem_server.tile_name(90, 25, 98)]
    assert not (tmp_path / "out" / "dem.tif").exists() and leftovers(tmp_path) == []


def test_a_thread_left_behind_by_a_stop_keeps_nothing(four, tmp_path):
    four.delay_s = 1.5  # longer than a stop waits
    calls = []
    with pytest.raises(Cancelled):
        run(four, tmp_path, progress=lambda fraction: calls.append(1) or len(calls) < 25)
    deadline = time.monotonic() + 10
    while any(t.name.startswith("kachin-fetch") for t in threading.enumerate()):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert not list((tmp_path / "cache").rglob("x1*"))


@pytest.mark.parametrize("after", [0.02, 0.5])
def test_a_stop_while_writing_leaves_nothing(four, tmp_path, after):
    run(four, tmp_path, Bounds(98.2, 25.2, 99.8, 26.8))
    output = tmp_path / "out" / "dem.tif"
    output.unlink()
    plan = plan_extent(Bounds(98.2, 25.2, 99.8, 26.8), GLO_90)
    bucket = Bucket(four.url, tmp_path / "cache", QUICK)
    found = coverage(plan, bucket, lambda f: True, print)
    with pytest.raises(Cancelled):
        write_mosaic(plan, found, bucket.cache(plan), output, lambda m: {}, lambda f: f < after)
    assert list(output.parent.iterdir()) == []


def test_too_large_an_extent_is_refused_with_numbers_and_a_way_out(four, tmp_path):
    with pytest.raises(InputError) as caught:
        run(four, tmp_path, Bounds(98, 25, 100, 27), limit_mb=2)
    assert str(caught.value) == (
        "the extent is too large, its 4 tiles of Copernicus GLO-90 and 5.8 million cells are about "
        "18 MB to fetch and 2 MB are allowed: choose a smaller extent, coarsen 2 times "
        "(about 5 MB) or allow more"
    )
    assert four.tile_requests() == 0


def test_the_whole_earth_is_refused_quickly(four, tmp_path):
    start = time.monotonic()
    with pytest.raises(KachinError, match=r"too large|million cells need"):
        run(four, tmp_path, Bounds(-180, -90, 180, 90), GLO_30, limit_mb=1)
    assert time.monotonic() - start < 10 and four.tile_requests() == 0


def test_a_full_disk_is_refused_beforehand(four, tmp_path, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage(10**9, 10**9, 30_000_000))
    with pytest.raises(StoreError, match=r"needs about 6\d MB there and 30 MB are free"):
        run(four, tmp_path)


def test_too_little_memory_is_refused_beforehand(four, tmp_path, monkeypatch):
    monkeypatch.setattr(
        terrain_fetch.require_memory.__globals__["os"], "sysconf", lambda name: 4096
    )
    monkeypatch.setitem(
        terrain_fetch.require_memory.__globals__, "available_memory", lambda: 1_000_000
    )
    with pytest.raises(MemoryBudgetError, match="may be used"):
        run(four, tmp_path)


@contextmanager
def room_for_files(size):
    """Let no file grow beyond ``size`` bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_cache_that_fills_up_is_one_sentence(four, tmp_path):
    with room_for_files(2000), pytest.raises(StoreError) as caught:
        run(four, tmp_path)
    assert "the terrain cache cannot be written to" in str(caught.value)
    assert "free some space or choose another cache folder" in str(caught.value)
    assert leftovers(tmp_path) == [] and not list((tmp_path / "cache").rglob("x1*"))


@pytest.mark.parametrize("share", [0.3, 0.7, 0.99])
def test_a_disk_that_fills_up_while_writing_is_one_sentence(four, tmp_path, share):
    bounds = Bounds(98.1, 25.1, 98.9, 25.9)
    output = run(four, tmp_path, bounds)[0]
    size = output.stat().st_size
    output.unlink()
    with room_for_files(int(share * size)), pytest.raises(StoreError) as caught:
        run(four, tmp_path, bounds)
    assert "the terrain dem.tif cannot be written to" in str(caught.value)
    assert "\n" not in str(caught.value) and list(output.parent.iterdir()) == []
