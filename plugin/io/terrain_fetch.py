"""Fetch the parts of Copernicus tiles that a plan needs, check them and keep them."""

from __future__ import annotations

import math
import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..core.errors import DownloadError, InputError, StoreError
from ..core.wording import say
from .copernicus import PRODUCTS, TILE_LIST, Piece, Plan, Product, Tile, parse_tile_list
from .download import (
    Progress,
    Stamp,
    Transfer,
    forget,
    persist,
    read_remote,
    require_served,
    require_url,
    run_jobs,
    stamp,
)
from .system import require_memory
from .terrain_cache import TerrainCache
from .terrain_tile import read_piece

# Compressed elevations of mountains; measured on GLO-30 tiles of 25 to 45 MB.
BYTES_PER_CELL = 3.2
_LIST_BYTES = 20_000_000
_SPARE_BYTES = 50_000_000
# Rows in memory while the mosaic is written: two rows of pieces and what they are joined in.
_ROWS_IN_MEMORY = 2 * 2048 + 4 * 256


@dataclass(frozen=True)
class Bucket:
    """Where tiles come from: ``url`` may hold {metres}, and ``root`` is the cache folder."""

    url: str
    root: Path
    transfer: Transfer

    def address(self, product: Product) -> str:
        return self.url.replace("{metres}", str(product.metres)).rstrip("/")

    def tile_url(self, tile: Tile, product: Product) -> str:
        name = tile.name(product)
        return f"{self.address(product)}/{name}/{name}.tif"

    def cache(self, plan: Plan) -> TerrainCache:
        return TerrainCache.of(self.root, self.address(plan.product), plan.product, plan.factor)


@dataclass(frozen=True)
class Coverage:
    """The tiles of a plan: there, sea (not in the list), and land that is not released."""

    land: tuple[Tile, ...]
    sea: tuple[Tile, ...]
    withheld: tuple[Tile, ...]
    pieces: tuple[Piece, ...]
    cells: int


def coverage(
    plan: Plan, bucket: Bucket, progress: Progress, warn: Callable[[str], None]
) -> Coverage:
    """Sort the tiles of a plan by the bucket's list, which is fetched once a month.

    GLO-30 lacks a few countries: what its list misses and that of GLO-90 has is land.
    """
    require_url(bucket.address(plan.product), say("the address of the bucket"))
    listed = _tile_list(plan.product, bucket, progress, warn)
    needed = list(plan.tiles())
    missing = {tile for _, _, tile in needed} - listed
    withheld: set[Tile] = set()
    coarser = PRODUCTS[-1]
    if missing and plan.product != coarser and "{metres}" in bucket.url:
        withheld = missing & _tile_list(coarser, bucket, progress, warn)
    there = [(band, degree, tile) for band, degree, tile in needed if tile in listed]
    return Coverage(
        land=tuple(sorted({tile for _, _, tile in there})),
        sea=tuple(sorted(missing - withheld)),
        withheld=tuple(sorted(withheld)),
        pieces=tuple(piece for spec in there for piece in plan.pieces(*spec)),
        cells=sum(plan.cells_of(band, degree) for band, degree, _ in there),
    )


def require_room(plan: Plan, found: Coverage, output: Path, bucket: Bucket, limit_mb: float) -> int:
    """Estimate what a plan downloads; returns bytes.

    Raises InputError above the limit, StoreError where the disk and MemoryBudgetError where the
    memory is too small.
    """
    rows, cols = plan.shape
    cells = rows * cols
    absent = [piece for piece in found.pieces if not bucket.cache(plan).path(piece).is_file()]
    download = int(BYTES_PER_CELL * sum(math.prod(piece.shape) for piece in absent))
    if download > limit_mb * 1e6:
        raise InputError(
            "the extent is too large, its {tiles} tiles of {product} and {cells:,.1f} million "
            "cells are about {download:,.0f} MB to fetch and {limit:,.0f} MB are allowed",
            "{hint}",
            tiles=len(found.land),
            product=plan.product.title,
            cells=cells / 1e6,
            download=download / 1e6,
            limit=limit_mb,
            hint=_way_out(plan, download),
        )
    require_memory(4 * cols * _ROWS_IN_MEMORY, cells)
    written = int(BYTES_PER_CELL * cells * 4 / 3)  # overviews add a third
    for folder, needed in _by_disk({bucket.root: download, output.parent: written}).items():
        free = shutil.disk_usage(folder).free
        if needed + _SPARE_BYTES > free:
            raise StoreError(
                "the disk of {folder} is too full, the terrain needs about "
                "{needed:,.0f} MB there and {free:,.0f} MB are free",
                "free some space, {way_out}",
                folder=folder,
                needed=(needed + _SPARE_BYTES) / 1e6,
                free=free / 1e6,
                way_out=_way_out(plan, download),
            )
    return download


def fetch(plan: Plan, found: Coverage, bucket: Bucket, progress: Progress) -> int:
    """Bring all pieces into the cache and count the new ones; whole ones are not fetched again.

    Raises DownloadError naming the tile, StoreError, or Cancelled within a second of a stop; what
    is in the cache stays.
    """
    cache = bucket.cache(plan)
    stopped = threading.Event()
    stamps: dict[Tile, Stamp] = {}

    def work(piece: Piece) -> bool:
        if cache.load(piece) is not None:
            return False
        url = bucket.tile_url(piece.tile, plan.product)
        name = say("the tile {tile}", tile=piece.tile.name(plan.product))

        def attempt() -> NDArray[np.float32]:
            gdal.VSIFCloseL(require_served(url, name))
            if piece.tile not in stamps:
                stamps[piece.tile] = stamp(url)
            return read_piece(url, name, piece, plan)

        values = persist(attempt, url, name, bucket.transfer, stopped)
        if not stopped.is_set():
            cache.save(piece, values, stamps[piece.tile])
        return True

    try:
        fetched = run_jobs(found.pieces, work, bucket.transfer.workers, progress, stopped)
    finally:
        forget(bucket.address(plan.product))
    return sum(fetched)


def _tile_list(
    product: Product, bucket: Bucket, progress: Progress, warn: Callable[[str], None]
) -> frozenset[Tile]:
    """The bucket's list: the saved one while it is fresh, or where no other can be had."""
    cache = TerrainCache.of(bucket.root, bucket.address(product), product, 1)
    url = f"{bucket.address(product)}/{TILE_LIST}"
    name = say("the list of {product} tiles", product=product.title)
    saved = cache.tile_list()
    if saved is not None:
        with suppress(InputError):
            return parse_tile_list(saved, product, name)
    stopped = threading.Event()

    def work(address: str) -> bytes:
        def attempt() -> bytes:
            return read_remote(address, name, _LIST_BYTES)

        return persist(attempt, address, name, bucket.transfer, stopped)

    try:
        data = run_jobs([url], work, 1, lambda _: progress(0.0), stopped)[0]
    except DownloadError as error:
        saved = cache.tile_list(any_age=True)
        if saved is None:
            raise
        warn(say("{error}; the list that was fetched earlier is used", error=error))
        return parse_tile_list(saved, product, name)
    finally:
        forget(url)
    tiles = parse_tile_list(data, product, name)
    cache.save_tile_list(data)
    return tiles


def _way_out(plan: Plan, download: int) -> str:
    """What makes the download smaller, in numbers."""
    ways = [say("choose a smaller extent")]
    if plan.product != PRODUCTS[-1]:
        share = (plan.product.metres / PRODUCTS[-1].metres) ** 2
        ways.append(
            say(
                "use {product} (about {size:,.0f} MB)",
                product=PRODUCTS[-1].title,
                size=share * download / 1e6,
            )
        )
    if plan.factor < 8:
        ways.append(
            say(
                "coarsen {factor} times (about {size:,.0f} MB)",
                factor=plan.factor * 2,
                size=download / 4e6,
            )
        )
    return say("{ways} or allow more", ways=", ".join(ways))


def _by_disk(needs: dict[Path, int]) -> dict[Path, int]:
    """Bytes needed per disk, under one folder of it that exists."""
    folders: dict[int, Path] = {}
    sums: dict[Path, int] = {}
    for folder, needed in needs.items():
        place = next(p for p in (folder.absolute(), *folder.absolute().parents) if p.is_dir())
        first = folders.setdefault(place.stat().st_dev, place)
        sums[first] = sums.get(first, 0) + needed
    return sums
