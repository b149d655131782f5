"""Read the cells of bands strip by strip on all processors, and know where they have no number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.enums import MaskFlags
from rasterio.windows import Window

from ..core.errors import Cancelled
from .geotiff import Progress
from .system import thread_count

# What a thread reads at a time: several rows of blocks, and no second raster in memory.
_STRIP_CELLS = 1 << 22
# Shares of a nodata value by which others may differ and still stand for it. GDAL has 4 units of
# the type's epsilon, and more at the end of its range, which many write with few digits.
_NODATA_EPS = 4
_NODATA_AT_END = 1e-4


def read_cells(
    path: str | Path,
    source: Any,
    types: Sequence[np.dtype[Any]],
    progress: Progress | None = None,
) -> list[NDArray[Any]]:
    """The values of all bands of an open raster in given types, from the file at ``path``.

    Raises Cancelled where ``progress`` says stop.
    """
    values = [np.empty(source.shape, dtype) for dtype in types]

    def read(task: tuple[int, Window], source: Any) -> bool:
        band, window = task
        source.read(band, window=window, out=values[band - 1][window.toslices()[0]])
        return True

    tasks = [(band, window) for band in source.indexes for window in _strips(source, band)]
    _each(path, source, tasks, read, progress)
    return values


def read_known_cells(
    path: str | Path, source: Any, band: int
) -> tuple[NDArray[Any], NDArray[np.bool_] | None]:
    """The values of a band, and where they are no numbers; None where all are."""
    values = np.empty(source.shape, source.dtypes[band - 1])
    # Costs no memory where nothing is missing: zeros are mapped when they are written to.
    missing = np.zeros(source.shape, np.bool_)

    def read(window: Window, source: Any) -> bool:
        rows = window.toslices()[0]
        source.read(band, window=window, out=values[rows])
        gone = _missing(source, band, window, values[rows])
        if gone is not None:
            missing[rows] = gone
        return gone is not None

    found = _each(path, source, list(_strips(source, band)), read)
    return values, missing if any(found) else None


def _each(
    path: str | Path,
    source: Any,
    tasks: Sequence[Any],
    read: Any,
    progress: Progress | None = None,
) -> list[bool]:
    """Read what the tasks say, each thread with a dataset of its own.

    GDAL's threads would do so from 3.6 on, but until 3.7 they crash on files of several bands
    (rasterio issue 2847).
    """
    if len(tasks) == 1:
        return [read(tasks[0], source)]

    def run(task: Any) -> bool:
        with rasterio.open(path) as own:
            return bool(read(task, own))

    pool = _pool(thread_count())
    futures = [pool.submit(run, task) for task in tasks]
    try:
        for done, _ in enumerate(as_completed(futures), start=1):
            if progress is not None and not progress(done / len(futures)):
                raise Cancelled
        return [future.result() for future in futures]
    finally:
        for future in futures:
            future.cancel()
        wait(futures)  # none may write into arrays that nobody reads any more


@lru_cache
def _pool(threads: int) -> ThreadPoolExecutor:
    """The threads, kept because GDAL keeps something for each that ever used it."""
    return ThreadPoolExecutor(threads, thread_name_prefix="kachin-read")


def _strips(source: Any, band: int) -> Iterator[Window]:
    """Windows of whole rows of blocks, from north to south."""
    height = source.block_shapes[band - 1][0]
    height *= max(1, _STRIP_CELLS // (height * source.width))
    for row in range(0, source.height, height):
        yield Window(0, row, source.width, min(height, source.height - row))


def _missing(
    source: Any, band: int, window: Window, values: NDArray[Any]
) -> NDArray[np.bool_] | None:
    """Where a window has no number, None where it has one everywhere.

    GDAL would unpack a raster once more for a mask that its nodata value gives.
    """
    real = np.issubdtype(values.dtype, np.floating)
    gone = ~np.isfinite(values) if real else np.zeros(values.shape, np.bool_)
    flags = source.mask_flag_enums[band - 1]
    if flags == [MaskFlags.nodata]:
        nodata = source.nodatavals[band - 1]
        if not real:
            gone = values == nodata
        elif np.isfinite(nodata):
            kind = np.finfo(values.dtype)
            at_end = abs(nodata) > float(kind.max) / 2
            slack = abs(nodata) * (_NODATA_AT_END if at_end else _NODATA_EPS * float(kind.eps))
            with np.errstate(over="ignore"):
                low, high = np.array([nodata - slack, nodata + slack]).astype(values.dtype)
            gone |= (values >= low) & (values <= high)
    elif flags != [MaskFlags.all_valid]:
        gone |= source.read_masks(band, window=window) == 0
    return gone if gone.any() else None
