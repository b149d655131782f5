"""Land cover on a terrain: any raster of classes, and a table of what each class costs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.errors import RasterioError
from rasterio.warp import reproject

from ..core.errors import InputError
from ..core.grid import Grid
from ..core.wording import say
from .presets import PRESETS
from .rasters import crs_of, transform_bounds
from .vectors import read_csv

# Class schemes whose tables ship, resources/presets/land_cover_<scheme>.csv.
SCHEMES = ("igbp", "worldcover", "copernicus")
_CLOSED = "closed"
_NONE = -1


@dataclass(frozen=True)
class LandClass:
    """A class of a land cover raster and how it multiplies the time off the road; inf closes."""

    code: int
    name: str
    factor: float


@dataclass(frozen=True)
class LandCover:
    """Class of each cell: 1 + its index in ``classes``, 0 where the raster says nothing."""

    ids: NDArray[np.uint8]
    classes: tuple[LandClass, ...]

    def factors(self) -> tuple[float, ...]:
        """Time factors in the order of the ids, from id 1."""
        return tuple(entry.factor for entry in self.classes)


def scheme_table(scheme: str) -> Path:
    """The table that ships for a scheme of classes."""
    return PRESETS / f"land_cover_{scheme}.csv"


def read_classes_table(path: str | Path, mode: str) -> Mapping[int, LandClass]:
    """Classes by code from a CSV with columns code, name and one of factors per mode.

    Raises InputError where a column is missing, a code stands twice or a factor is no number.
    """
    path = Path(path)
    rows = read_csv(path)
    if not rows or not {"code", "name", mode} <= rows[0].keys():
        raise InputError(
            "the table {file} of land cover has no columns code, name and {mode}",
            "name them in its first line",
            file=path.name,
            mode=mode,
        )
    classes: dict[int, LandClass] = {}
    for line, row in enumerate(rows, start=2):
        text = row[mode].strip().lower()
        try:
            code, factor = int(row["code"]), float("inf") if text == _CLOSED else float(text)
        except ValueError:
            code, factor = 0, float("nan")
        if not factor > 0:
            raise InputError(
                "line {line} of {file} says {mode} = '{value}' for '{name}'",
                "write a whole code and a factor above zero, or closed",
                line=line,
                file=path.name,
                mode=mode,
                value=row[mode],
                name=row["name"],
            )
        if code in classes:
            raise InputError(
                "the table {file} has the code {code} twice",
                "keep one row",
                file=path.name,
                code=code,
            )
        classes[code] = LandClass(code, row["name"].strip(), factor)
    return classes


def read_land_cover(
    path: str | Path, table: Mapping[int, LandClass], terrain: Grid, name: str
) -> LandCover:
    """Classes of the terrain's cells: the most frequent one, or the nearest of a coarser raster.

    Raises InputError where the raster has no CRS, holds no whole numbers, lies elsewhere, or
    has classes that the table lacks.
    """
    label = f"{name} ({Path(str(path)).name})"
    try:
        codes = _warped(path, terrain, label)
    except RasterioError as error:
        raise InputError(
            "{label} cannot be read", "choose a raster that GDAL can open", label=label
        ) from error
    present = [int(code) for code in np.unique(codes) if code != _NONE]
    if not present:
        raise InputError(
            "{label} does not cover any of the terrain", "choose one of the same place", label=label
        )
    unknown = [code for code in present if code not in table]
    if unknown:
        raise InputError(
            "{label} holds the classes {classes} that the table of classes lacks",
            "choose the classification that it is in, or give a table of your own",
            label=label,
            classes=_listed(unknown),
        )
    if len(present) > np.iinfo(np.uint8).max:
        raise InputError(
            "{label} holds {count} classes", "255 are the most", label=label, count=len(present)
        )
    ids = np.zeros(terrain.shape, np.uint8)
    for number, code in enumerate(present, start=1):
        ids[codes == code] = number
    return LandCover(ids, tuple(table[code] for code in present))


def _warped(path: str | Path, terrain: Grid, label: str) -> NDArray[np.int32]:
    """Codes on the terrain's cells, -1 where the raster has none."""
    with rasterio.open(path) as source:
        if source.crs is None:
            raise InputError(
                "{label} has no coordinate reference system",
                "assign its CRS, for example with Raster > Projections > Assign Projection",
                label=label,
            )
        if not np.issubdtype(np.dtype(source.dtypes[0]), np.integer):
            raise InputError(
                "{label} holds {dtype} values and no classes",
                "choose a raster of whole numbers",
                label=label,
                dtype=source.dtypes[0],
            )
        target = crs_of(terrain.crs_wkt)
        here = transform_bounds(terrain.bounds, terrain.crs_wkt, source.crs.to_wkt())
        columns = (here.right - here.left) / abs(source.transform.a)
        finer = columns > 1.5 * terrain.shape[1]
        codes = np.full(terrain.shape, _NONE, np.int32)
        reproject(
            rasterio.band(source, 1),
            codes,
            dst_transform=rasterio.Affine(*terrain.transform),
            dst_crs=target,
            dst_nodata=_NONE,
            resampling=Resampling.mode if finer else Resampling.nearest,
        )
    return codes


def _listed(codes: Sequence[int]) -> str:
    shown = ", ".join(map(str, codes[:6]))
    return say("{codes} and others", codes=shown) if len(codes) > 6 else shown
