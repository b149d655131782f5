"""Import deposits, and the discs and belts made from them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from shapely.geometry import Point

from ..plugin.core.wording import say
from ..plugin.io.tabular import RawRow
from ..plugin.io.vectors import Field
from .catalogue import layer
from .importing import Job, Outcome, Progress, derive, merged, read_rows, write
from .rowreader import Problem, Report
from .stored import StoredStudy

LAYER = "deposits"
_DERIVED = ("deposit_discs", "mining_belts")
_POSITION = (Field("lon", "real", alias="Longitude"), Field("lat", "real", alias="Latitude"))


def deposit_fields() -> tuple[Field, ...]:
    """The fields that a file may give; lon and lat serve where rows have no geometry."""
    fields = (replace(f, required=False) if f.name == "id" else f for f in layer(LAYER).fields)
    return (*fields, *_POSITION)


def import_deposits(job: Job, progress: Progress | None = None) -> Outcome:
    """Add deposits to a study; their discs and the mining belts are built again.

    Raises InputError or StoreError, with the study as it was, where nothing can be imported.
    """
    before = StoredStudy(job.study)
    with Report(job.report) as report:
        intake = read_rows(job, before, LAYER, deposit_fields(), _position, report, progress)
        names = [f.name for f in layer(LAYER).fields]
        for key, row in intake.rows.items():
            intake.rows[key] = replace(row, values={name: row.get(name) for name in names})
        known = {row.text("id") for row in before.features(LAYER)}
        replaced = sum(key in known for key in intake.rows)
        outcome = Outcome(len(intake.rows) - replaced, replaced, report.rejected)
    if intake.rows or job.final != job.study:
        after = StoredStudy(job.study)
        after.put(LAYER, merged(before, LAYER, intake))
        write(job, before, after, [LAYER], derive(before, after, _DERIVED))
    return outcome


def _position(values: dict[str, Any], row: RawRow) -> tuple[Point | None, list[Problem]]:
    """The point of a row, from its geometry or else from lon and lat; a row may have none."""
    point, problems = _point(values, row)
    precision = values.get("precision_km")
    if point is not None and not (precision and precision > 0):
        text = say("a position needs the distance within which it is known")
        problems.append(Problem("precision_km", str(precision or ""), text, say("give it in km")))
    return point, problems


def _point(values: dict[str, Any], row: RawRow) -> tuple[Point | None, list[Problem]]:
    if row.geometry is not None:
        parts = getattr(row.geometry, "geoms", [row.geometry])
        if len(parts) == 1 and isinstance(parts[0], Point):
            return _within_globe(parts[0].x, parts[0].y)
        text = say("its geometry is a {kind}, a deposit is a point", kind=row.geometry.geom_type)
        way_out = say("give its centre, and its extent as precision_km")
        return None, [Problem("", "", text, way_out)]
    lon, lat = values.get("lon"), values.get("lat")
    if lon is None and lat is None:
        return None, []
    if lon is None or lat is None:
        name = "lon" if lon is None else "lat"
        return None, [Problem(name, "", say("it is empty"), say("give both coordinates or none"))]
    return _within_globe(lon, lat)


def _within_globe(lon: float, lat: float) -> tuple[Point | None, list[Problem]]:
    if not abs(lat) <= 90:
        way_out = say("give degrees north; longitude and latitude may be the wrong way round")
        return None, [Problem("lat", f"{lat:g}", say("it is no latitude"), way_out)]
    if not abs(lon) <= 180:
        return None, [
            Problem("lon", f"{lon:g}", say("it is no longitude"), say("give degrees east"))
        ]
    return Point(lon, lat), []
