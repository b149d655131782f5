"""The request for a friction surface that the parameters of an algorithm make up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ..core.dates import parse_date
from ..core.errors import InputError
from ..core.names import split_names
from ..core.presets import SEASONS
from ..io.land_cover import SCHEMES
from ..io.presets import MODES, crossing_rows, policy_rows
from .base import KachinAlgorithm, tr
from .globe import globe_geometries, require_crs
from .surfaceparameters import FACTOR_NAMES
from .surfacerequest import EXPRESSION, TABLE, LinkRequest, Rows, SurfaceRequest
from .surfaceterrain import terrain_request


def surface_request(
    algorithm: KachinAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> SurfaceRequest:
    """The request that the parameters make up; raises InputError for what cannot be one."""
    text = algorithm.parameterAsString(parameters, "DATE", context)
    factor = FACTOR_NAMES[algorithm.parameterAsEnum(parameters, "VERTICAL_FACTOR", context)]
    land_cover = algorithm.parameterAsRasterLayer(parameters, "LAND_COVER", context)
    scheme = SCHEMES[algorithm.parameterAsEnum(parameters, "LAND_COVER_CLASSES", context)]
    closed = algorithm.parameterAsString(parameters, "CLOSED_ROADS", context)
    study = algorithm.parameterAsFile(parameters, "STUDY", context)
    return SurfaceRequest(
        terrain=terrain_request(algorithm, parameters, context, study),
        mode=MODES[algorithm.parameterAsEnum(parameters, "MODE", context)],
        season=SEASONS[algorithm.parameterAsEnum(parameters, "SEASON", context)],
        day=parse_date(text) if text else None,
        policy_rows=_rows(policy_rows(algorithm.parameterAsMatrix(parameters, "POLICY", context))),
        crossing_rows=_rows(
            crossing_rows(algorithm.parameterAsMatrix(parameters, "CROSSINGS", context))
        ),
        preset_path=algorithm.parameterAsFile(parameters, "PRESET", context),
        vertical_factor=factor,
        own_factor=_own_factor(algorithm, parameters, context, factor),
        land_cover="" if land_cover is None else land_cover.source(),
        land_cover_table=algorithm.parameterAsFile(parameters, "LAND_COVER_TABLE", context)
        or scheme,
        closed_roads=tuple(part.strip() for part in closed.split(";") if part.strip()),
        gates_by_day=algorithm.parameterAsBool(parameters, "GATES_BY_DATE", context),
        links=_links(algorithm, parameters, context),
    )


def _own_factor(
    algorithm: KachinAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    factor: str,
) -> str:
    if factor == TABLE:
        path = algorithm.parameterAsFile(parameters, "FACTOR_TABLE", context)
        if not path:
            raise InputError(
                tr("the vertical factor is to be your own table and none is given"),
                tr("choose a CSV with columns grade and factor"),
            )
        return path
    if factor == EXPRESSION:
        return algorithm.parameterAsString(parameters, "FACTOR_EXPRESSION", context)
    return ""


def _links(
    algorithm: KachinAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> tuple[LinkRequest, ...]:
    """First and last point of each line, with what its fields say."""
    source = algorithm.parameterAsSource(parameters, "LINKS", context)
    if source is None:
        return ()
    require_crs(source)
    names = set(source.fields().names())
    if "kind" not in names:
        raise InputError(
            tr("the layer {} has no field kind").format(source.sourceName()),
            tr("say there whether a line is a bridge, a ferry or a gate"),
        )
    links = []
    for feature, geometry in globe_geometries(source, context, QgsProcessingFeedback()):
        for line in getattr(geometry, "geoms", [geometry]):
            record = {key: feature[key] for key in names if feature[key] not in (None, "")}
            start, end = line.coords[0][:2], line.coords[-1][:2]
            links.append(
                LinkRequest(
                    (float(start[0]), float(start[1])),
                    (float(end[0]), float(end[1])),
                    str(record.get("kind", "")).strip().lower(),
                    str(record.get("name", "")),
                    float(record["hours"]) if "hours" in record else None,
                    float(record.get("usd_t", 0)),
                    str(record.get("one_way", "no")).lower() in ("yes", "true", "1"),
                    tuple(split_names(str(record.get("seasons", "")))),
                )
            )
    return tuple(links)


def _rows(rows: Sequence[Sequence[str]]) -> Rows:
    return tuple(tuple(row) for row in rows)
