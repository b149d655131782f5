"""Rasters come back as they were written, appear whole or not at all, and open elsewhere."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import rasterio

from kachin_corridors.plugin.core.errors import Cancelled, InputError
from kachin_corridors.plugin.core.grid import Affine, Grid
from kachin_corridors.plugin.io import geotiff, raster_cells
from kachin_corridors.plugin.io.rasters import (
    Band,
    RasterFile,
    crs_of,
    raster_tags,
    read_bands,
    read_raster,
    write_raster,
    write_rasters,
)

# Neither a multiple of a block nor of a strip.
SHAPE = (1100, 700)
PACKINGS = ("zstd", "deflate", "portable")


def like(shape: tuple[int, int] = SHAPE) -> Grid:
    transform = Affine(30, 0, 500000, 0, -30, 2800000)
    return Grid(np.broadcast_to(np.float32(0), shape), transform, crs_of("EPSG:32647").to_wkt())


def values_of(dtype: str) -> np.ndarray:
    rng = np.random.default_rng(3)
    if dtype == "uint8":
        return rng.integers(0, 255, SHAPE).astype(dtype)
    return (rng.normal(0, 1e5, SHAPE).cumsum(axis=1)).astype(dtype)


@pytest.fixture(params=PACKINGS)
def packing(request, monkeypatch) -> Iterator[str]:
    if request.param == "deflate":
        monkeypatch.setattr(geotiff, "_zstd_opens", lambda: False)
    elif request.param == "zstd" and not geotiff._zstd_opens():
        pytest.skip("GDAL was built without ZSTD")
    geotiff.choose_packing("portable" if request.param == "portable" else "fast")
    yield request.param
    geotiff.choose_packing("fast")


@pytest.fixture(params=["one strip", "many strips"])
def strips(request, monkeypatch) -> None:
    if request.param == "many strips":
        monkeypatch.setattr(raster_cells, "_STRIP_CELLS", 1)


@pytest.mark.parametrize("dtype", ["float32", "float64", "int32", "int16", "uint8"])
def test_what_is_written_comes_back(packing, strips, dtype, tmp_path):
    values = values_of(dtype)
    write_raster(tmp_path / "a.tif", like(), [Band(values, "one", "m"), Band(values + 1, "two")],
                 {"KC_LINEAGE": "{}"})  # fmt: skip
    grid, bands = read_bands(tmp_path / "a.tif", "a")
    assert list(bands) == ["one", "two"]
    assert bands["one"].dtype == np.dtype(dtype)
    assert (bands["one"] == values).all() and (bands["two"] == values + 1).all()
    assert (grid.transform, grid.crs_wkt) == (like().transform, like().crs_wkt)
    assert raster_tags(tmp_path / "a.tif", "a")["KC_LINEAGE"] == "{}"
    with rasterio.open(tmp_path / "a.tif") as raster:
        assert raster.tags(1)["unit"] == "m"
        assert raster.compression.name == ("zstd" if packing == "zstd" else "deflate")
        assert raster.interleaving.name == "band" and raster.block_shapes == [(512, 512)] * 2
        predictor = raster.tags(ns="IMAGE_STRUCTURE").get("PREDICTOR", "1")
    if packing == "portable" or dtype == "uint8":
        assert predictor == "1"


def test_qgis_opens_every_packing(packing, qgis_app, tmp_path):
    from qgis.core import QgsPointXY, QgsRasterLayer

    values = values_of("float32")
    write_raster(tmp_path / "a.tif", like(), [Band(values, "one")], {})
    layer = QgsRasterLayer(str(tmp_path / "a.tif"), "a")
    assert layer.isValid()
    x, y = (float(v[0]) for v in like().xy([1050], [650]))
    value, known = layer.dataProvider().sample(QgsPointXY(x, y), 1)
    assert known and value == values[1050, 650]


def test_a_repeated_run_gives_the_same_bytes(packing, tmp_path):
    bands = [Band(values_of("float32"), "one")]
    for name in ("a.tif", "b.tif"):
        write_raster(tmp_path / name, like(), bands, {"KC_LINEAGE": "{}"}, nodata=-1)
    assert (tmp_path / "a.tif").read_bytes() == (tmp_path / "b.tif").read_bytes()


@pytest.mark.parametrize("nodata", [-1.0, float("nan")])
def test_values_that_are_no_numbers_become_nodata(nodata, tmp_path):
    values = values_of("float32")
    values[:600, 3], values[800, :] = np.inf, np.nan
    before = values.copy()
    write_raster(tmp_path / "a.tif", like(), [Band(values, "one")], {}, nodata=nodata)
    assert np.array_equal(values, before, equal_nan=True)
    with rasterio.open(tmp_path / "a.tif") as raster:
        stored = raster.read(1)
    gone = ~np.isfinite(before)
    assert np.array_equal(stored[gone], np.full(gone.sum(), nodata, np.float32), equal_nan=True)
    grid = read_raster(tmp_path / "a.tif", "a")
    assert (grid.nodata == gone).all() and (grid.values[~gone] == before[~gone]).all()


def test_without_a_nodata_value_all_is_kept(tmp_path):
    values = values_of("float32")
    values[5, 5] = np.inf
    write_raster(tmp_path / "a.tif", like(), [Band(values, "one")], {})
    grid = read_raster(tmp_path / "a.tif", "a")
    assert np.isinf(grid.values[5, 5])
    assert grid.nodata is not None and np.argwhere(grid.nodata).tolist() == [[5, 5]]


@pytest.mark.parametrize(
    ("dtype", "nodata", "held"),
    [
        ("float32", -9999, -9999),
        ("float32", np.nan, np.nan),
        # As text it has fewer digits than the type; GDAL takes both for the same.
        ("float32", -3.40282e38, np.finfo("float32").min),
        ("float32", -0.1, np.float32(-0.1)),
        ("float64", -0.1, -0.1),
        ("uint8", 255, 255),
        ("int16", -32768, -32768),
        ("float32", None, 7),
    ],
)
@pytest.mark.parametrize("layout", ["tiles", "strips"])
def test_masks_are_those_of_gdal(strips, dtype, nodata, held, layout, tmp_path):
    values = values_of(dtype)
    values[100:300, 50:90] = held
    if np.issubdtype(values.dtype, np.floating):
        values[700, 600] = np.nan
    profile = {"driver": "GTiff", "height": SHAPE[0], "width": SHAPE[1], "count": 1,
               "crs": "EPSG:32647", "transform": rasterio.Affine(*like().transform)}  # fmt: skip
    tiles = {"tiled": True, "blockxsize": 256, "blockysize": 256} if layout == "tiles" else {}
    with rasterio.open(
        tmp_path / "a.tif", "w", dtype=dtype, nodata=nodata, **profile, **tiles
    ) as r:
        r.write(values, 1)
    with rasterio.open(tmp_path / "a.tif") as raster:
        expected = raster.read_masks(1) == 0
    if np.issubdtype(values.dtype, np.floating):
        expected |= ~np.isfinite(values)
    grid = read_raster(tmp_path / "a.tif", "a")
    found = np.zeros(SHAPE, bool) if grid.nodata is None else grid.nodata
    assert (found == expected).all()
    assert np.array_equal(grid.values, values, equal_nan=True)


def test_a_mask_beside_the_values_counts(strips, tmp_path):
    values = values_of("float32")
    mask = np.ones(SHAPE, bool)
    mask[:50] = False
    with rasterio.open(tmp_path / "a.tif", "w", driver="GTiff", height=SHAPE[0], width=SHAPE[1],
                       count=1, dtype="float32", crs="EPSG:32647",
                       transform=rasterio.Affine(*like().transform)) as raster:  # fmt: skip
        raster.write(values, 1)
        raster.write_mask(mask)
    grid = read_raster(tmp_path / "a.tif", "a")
    assert grid.nodata is not None and (grid.nodata == ~mask).all()


def test_a_damaged_file_is_named(strips, tmp_path):
    write_raster(tmp_path / "a.tif", like(), [Band(values_of("float32"), "one")], {})
    content = (tmp_path / "a.tif").read_bytes()
    (tmp_path / "a.tif").write_bytes(content[: len(content) // 2])
    for read in (read_raster, read_bands):
        with pytest.raises(InputError, match=r"the relief \(a.tif\) cannot be read to its end"):
            read(tmp_path / "a.tif", "the relief")


def test_reading_tells_and_stops(tmp_path, monkeypatch):
    monkeypatch.setattr(raster_cells, "_STRIP_CELLS", 1)
    values = values_of("float32")
    bands = [Band(values, "one"), Band(values, "two")]
    write_raster(tmp_path / "a.tif", like(), bands, {})
    told: list[float] = []
    read_bands(tmp_path / "a.tif", "a", progress=lambda fraction: told.append(fraction) or True)
    assert told == sorted(told) and told[-1] == 1 and len(told) == 6
    with pytest.raises(Cancelled):
        read_bands(tmp_path / "a.tif", "a", progress=lambda fraction: fraction < 0.4)
    assert (read_bands(tmp_path / "a.tif", "a")[1]["two"] == values).all()


def test_progress_runs_to_its_end(tmp_path):
    told: list[float] = []
    files = [
        RasterFile(tmp_path / "cost.tif", [Band(values_of("float32"), "cost")], -1),
        RasterFile(tmp_path / "link.tif", [Band(values_of("uint8"), "link")]),
    ]
    write_rasters(files, like(), {}, progress=lambda fraction: told.append(fraction) or True)
    assert told == sorted(told) and told[-1] == 1 and len(told) == 6


@pytest.mark.parametrize("stop_at", range(1, 7))
def test_a_stop_leaves_what_was_there(stop_at, tmp_path):
    (tmp_path / "cost.tif").write_bytes(b"older")
    told: list[float] = []
    files = [
        RasterFile(tmp_path / "cost.tif", [Band(values_of("float32"), "cost")], -1),
        RasterFile(tmp_path / "link.tif", [Band(values_of("uint8"), "link")]),
    ]

    def progress(fraction: float) -> bool:
        told.append(fraction)
        return len(told) < stop_at

    with pytest.raises(Cancelled):
        write_rasters(files, like(), {}, progress=progress)
    assert len(told) == stop_at
    assert [path.name for path in tmp_path.iterdir()] == ["cost.tif"]
    assert (tmp_path / "cost.tif").read_bytes() == b"older"


@contextmanager
def small_disk(size: int) -> Iterator[None]:
    """Let no file grow beyond ``size`` bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("size", [100, 300_000, 1_500_000])
def test_a_full_disk_is_one_sentence(size, packing, tmp_path):
    bands = [Band(values_of("float32"), "cost")]
    message = "the result cannot be written to the folder .*: free some space or choose another"
    with small_disk(size), pytest.raises(InputError, match=message):
        write_raster(tmp_path / "cost.tif", like(), bands, {}, name="the result")
    assert not list(tmp_path.iterdir())


def is_big(path: Path) -> bool:
    """Whether a TIFF has offsets of 64 bits."""
    with path.open("rb") as file:
        return file.read(4) == b"II+\0"


def test_only_what_may_pass_4_gb_is_a_bigtiff(tmp_path):
    values = np.broadcast_to(np.float32(1), (23500, 23500))  # 2.2 GB before it is packed
    write_raster(tmp_path / "big.tif", like(values.shape), [Band(values, "one")], {})
    write_raster(tmp_path / "small.tif", like(), [Band(values_of("float32"), "one")], {})
    assert is_big(tmp_path / "big.tif") and not is_big(tmp_path / "small.tif")
    with rasterio.open(tmp_path / "big.tif") as raster:
        assert (raster.read(1, window=((23400, 23500), (23400, 23500))) == 1).all()
