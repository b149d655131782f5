"""The results of a run as styled QGIS layers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsMapLayer, QgsRasterLayer, QgsVectorLayer, QgsVectorLayerUtils

from ..core.errors import InputError
from ..io.store import open_layer_features
from .raster_styles import style_cost, style_difference
from .route_styles import scenario_titles, style_scenarios
from .route_tips import tip_routes
from .styles import measure_rules, style_rings, style_routes
from .surface_styles import style_surface
from .texts import tr


@dataclass(frozen=True)
class Results:
    """Sources of result layers as QGIS opens them; None where there is none."""

    routes: str | None = None
    rings: str | None = None
    cost: str | None = None
    friction: str | None = None


@dataclass(frozen=True)
class ResultLayer:
    """A styled layer and where it belongs in the tree."""

    layer: QgsMapLayer
    on_top: bool
    visible: bool


def open_results(results: Results, study: Path) -> list[ResultLayer]:
    """Open and style the results; raises InputError that names the one that cannot be opened."""
    return list(opening_results(results, study))


def opening_results(results: Results, study: Path) -> Iterator[ResultLayer]:
    """The same one after the other, so that a window stays alive."""
    if results.routes:
        yield from open_routes(results.routes, gateway_countries(study))
    if results.rings:
        rings = _vector(results.rings, tr("Distance from the mining belts"))
        style_rings(rings)
        rings.setCustomProperty("kachin/role", "rings")
        yield ResultLayer(rings, on_top=True, visible=True)
    if results.cost:
        cost = _raster(results.cost, tr("Accumulated cost"))
        style_cost(cost, raster_unit(cost))
        yield ResultLayer(cost, on_top=False, visible=False)
    if results.friction:
        friction = _raster(results.friction, tr("Friction"))
        style_surface(friction)
        yield ResultLayer(friction, on_top=False, visible=False)


def open_routes(source: str, countries: Mapping[str, str]) -> Iterator[ResultLayer]:
    """One layer per minimised measure; a single one where the routes do not state theirs.

    ``countries`` maps gateways to their countries, see ``gateway_countries``.
    """
    whole = _vector(source, tr("Routes"))
    if whole.fields().lookupField("minimised") < 0:
        selections = [("", tr("Routes"), True)]
    else:
        held = {str(value) for value in QgsVectorLayerUtils.getValues(whole, "minimised")[0]}
        # A routes layer holds a line per minimised measure; each becomes a layer of its own.
        rules = enumerate(measure_rules())
        selections = [(key, title, index == 0) for index, (key, title) in rules if key in held]
    for key, title, visible in selections:
        layer = _vector(source, title)
        if key:
            layer.setSubsetString(f"\"minimised\" = '{key}'")
        layer.setCustomProperty("kachin/role", "routes")
        layer.setCustomProperty("kachin/measure", key)
        style_routes(layer, countries)
        tip_routes(layer)
        yield ResultLayer(layer, on_top=True, visible=visible)


def open_scenarios(lines: str, difference: str) -> list[ResultLayer]:
    """The best routes by scenario, and for each scenario the hours that it adds to the base.

    The first scenario's raster is switched on; a missing raster is left out.
    """
    routes = _vector(lines, tr("Routes by scenario"))
    style_scenarios(routes)
    tip_routes(routes, to="gateway")
    routes.setCustomProperty("kachin/role", "scenario_routes")
    opened = [ResultLayer(routes, on_top=True, visible=True)]
    if not Path(difference).is_file():
        return opened
    titles = scenario_titles(routes)
    for number, name in enumerate(_band_names(difference), start=1):
        raster = _raster(difference, tr(titles.get(name) or name))
        style_difference(raster, band=number, unit="h")
        raster.setCustomProperty("kachin/role", "scenario_hours")
        raster.setCustomProperty("kachin/scenario", name)
        opened.append(ResultLayer(raster, on_top=False, visible=number == 1))
    return opened


def _band_names(path: str) -> list[str]:
    from osgeo import gdal

    dataset = gdal.Open(path)
    return [dataset.GetRasterBand(i + 1).GetDescription() for i in range(dataset.RasterCount)]


def gateway_countries(study: Path) -> dict[str, str]:
    """Country of each gateway, by its name and by its id."""
    countries = {}
    for gateway in open_layer_features(study, "gateways"):
        for key in ("id", "name"):
            if gateway[key]:
                countries[str(gateway[key])] = str(gateway["country"] or "")
    return countries


def raster_unit(layer: QgsRasterLayer) -> str:
    """Unit that a raster's first band states, empty where it states none."""
    from osgeo import gdal

    dataset = gdal.Open(layer.source())
    return dataset.GetRasterBand(1).GetUnitType() if dataset is not None else ""


def _vector(source: str, title: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(source, title, "ogr")
    if not layer.isValid():
        raise InputError(
            "the layer {title} ({source}) cannot be opened",
            "run the step that makes it again",
            title=title,
            source=source,
        )
    return layer


def _raster(source: str, title: str) -> QgsRasterLayer:
    layer = QgsRasterLayer(source, title, "gdal")
    if not layer.isValid():
        raise InputError(
            "the raster {title} ({source}) cannot be opened",
            "run the step that makes it again",
            title=title,
            source=source,
        )
    return layer
