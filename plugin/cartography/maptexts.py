"""What a map says about itself: its subtitle and how its routes were computed."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsMapLayer, QgsVectorLayer

from .map_themes import own_name
from .mapjobs import MapJob
from .texts import tr


def is_routes(layer: QgsMapLayer) -> bool:
    return layer.customProperty("kachin/role") == "routes"


def subtitle(job: MapJob) -> str:
    """What a map of one of the plugin's own themes shows, empty for others."""
    texts = {
        "terrain": tr("The ground that routes cross: relief, rivers, mapped roads and railways"),
        "control": tr(
            "Who is publicly reported to hold a town: schematic, at the grain of towns, dated"
        ),
        "routes": tr("The cheapest route from each mining belt to each gateway, by destination"),
        "exposure": tr("The least exposed routes, and the distance from the mining belts"),
    }
    return texts.get(own_name(job.theme).lower(), "")


def method_text(layers: Sequence[QgsMapLayer]) -> str:
    """How what a map shows was made: routes as they say it themselves, zones by the catalogue."""
    routes = next((layer for layer in layers if is_routes(layer)), None)
    parts = [_routes_text(routes)] if isinstance(routes, QgsVectorLayer) else []
    names = {str(layer.customProperty("kachin/name") or "") for layer in layers}
    if "control_zones" in names:
        parts.append(
            tr(
                "Control: parts of Kachin State nearest to a place with a dated public statement; "
                "a cell is no front line."
            )
        )
    if names & {"terrain", "hillshade"}:
        parts.append(tr("Relief: lit from four sides (after Mark 1992, USGS OFR 92-422)."))
    return " ".join(part for part in parts if part)


def _routes_text(layer: QgsVectorLayer) -> str:
    first = next(layer.getFeatures(), None)
    if first is None:
        return ""
    names = set(layer.fields().names())
    said = {n: str(first[n] or "") for n in ("mode", "season", "date", "terrain") if n in names}
    parts = []
    for name, label in (
        ("mode", tr("mode {}")),
        ("season", tr("{} season")),
        ("date", tr("control at {}")),
        ("terrain", tr("terrain: {}")),
    ):
        if said.get(name):
            parts.append(label.format(said[name]))
    first_line = tr("Routes: least-cost paths over the move graph, one per measure, never added up")
    return ": ".join(part for part in (first_line, ", ".join(parts)) if part) + "."
