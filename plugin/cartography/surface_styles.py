"""How a friction surface looks: one style for each of its bands, in words and round figures."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from qgis.core import (
    QgsColorRampShader,
    QgsMapLayerStyle,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsRasterRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..core.errors import InputError
from ..io.atomic import atomic_path
from ..io.friction_info import FrictionInfo, read_info
from ..io.friction_legend import legend
from . import design
from .raster_styles import pseudocolour, ramp, style_friction, value_range
from .texts import tr

# Round figures for a level speed (km/h) and for money on the level (USD/t-km).
_SPEEDS = (80, 60, 40, 30, 20, 15, 10, 7, 5, 4, 3, 2, 1.5, 1, 0.7, 0.5, 0.3, 0.2, 0.1)
_PRICES = tuple(m * 10.0**e for e in range(-3, 4) for m in (1, 2, 5))
_ROAD_COLOURS = {
    "track": "#c9a26b",
    "unclassified": "#8f8a80",
    "mountain": "#b3632d",
    "highway": "#7a2419",
    "path": "#9a9a4a",
}
_SURFACE_COLOURS = {"unknown": "#9aa5ab", "paved": "#2d3b45", "unpaved": "#c08a4a"}
_RIVER_COLOURS = {"stream": "#a9cfe3", "small": "#6fb0d2", "medium": "#347fb0", "large": "#0b3c6f"}
# The first word that a class of land cover holds gives its colour.
_COVER_COLOURS = (
    *(("water", "#6fa8c9"), ("sea", "#6fa8c9"), ("wetland", "#7fb5a6"), ("mangrove", "#4f9182")),
    *(("evergreen", "#2f6b46"), ("deciduous", "#5d8f4e"), ("mixed", "#457c4a")),
    *(("forest", "#457c4a"), ("tree", "#3f7547"), ("woody", "#8aa65b"), ("savanna", "#b5bf73")),
    *(("shrub", "#a59a58"), ("grass", "#c9d48f"), ("herbaceous", "#c9d48f")),
    *(("crop", "#e3cf7a"), ("urban", "#a8524a"), ("built", "#a8524a")),
    *(("snow", "#f2f5f7"), ("moss", "#9fb59a"), ("bar", "#cdbb9c")),
)


def style_surface(layer: QgsRasterLayer) -> None:
    """Give a friction surface its styles; the speed on the level is the one that is shown.

    A raster that does not say what its codes mean is shown by its first band alone.
    """
    try:
        info = read_info(layer.source(), layer.name())
    except InputError:
        style_friction(layer)
        return
    manager = layer.styleManager()
    bands = _bands(layer)
    first = ""
    for title, band, make in _styles(info):
        if band not in bands:
            continue
        renderer = make(layer, bands[band])
        if renderer is None:
            continue
        layer.setRenderer(renderer)
        manager.addStyle(title, _as_style(layer))
        first = first or title
    manager.setCurrentStyle(first)
    unnamed = [name for name in manager.styles() if not name or name == "default"]
    for name in unnamed:
        manager.removeStyle(name)


def write_style(path: str | Path) -> None:
    """Put the style beside the file, where QGIS looks for it when the raster is opened."""
    layer = QgsRasterLayer(str(path), Path(path).stem, "gdal")
    style_surface(layer)
    with atomic_path(Path(path).with_suffix(".qml"), tr("the style")) as temporary:
        layer.saveNamedStyle(str(temporary))


Maker = Callable[[QgsRasterLayer, int], "QgsRasterRenderer | None"]


def _styles(info: FrictionInfo) -> list[tuple[str, str, Maker]]:
    words = legend(info)

    def coded(band: str, colours: Mapping[str, str] | Sequence[str] | None = None) -> Maker:
        return lambda layer, index: _paletted(layer, index, words[band], colours)

    return [
        (tr("Speed on the level"), "hours_per_m", _speeds),
        (tr("Money on the level"), "usd_per_t_m", _prices),
        (tr("Road class"), "road_class", coded("road_class", _ROAD_COLOURS)),
        (tr("Road surface"), "road_surface", coded("road_surface", _SURFACE_COLOURS)),
        (tr("Rivers"), "river", coded("river", _RIVER_COLOURS)),
        (tr("Closed in seasons"), "season_closed", coded("season_closed", design.COST_RAMP[2:])),
        (tr("Control"), "zone_id", _control(info, words["zone_id"])),
        (tr("Country"), "country_id", coded("country_id")),
        (tr("Land cover"), "land_cover", _cover(words["land_cover"])),
    ]


def _speeds(layer: QgsRasterLayer, band: int) -> QgsRasterRenderer:
    low, high = value_range(layer, band, share=0.998)
    speeds = [v for v in _SPEEDS if 1e-3 / high / 1.6 <= v <= 1e-3 / low * 1.6]
    values = [(1e-3 / speed, tr("{} km/h").format(f"{speed:g}")) for speed in speeds]
    return _graded(layer, band, values)


def _prices(layer: QgsRasterLayer, band: int) -> QgsRasterRenderer:
    low, high = value_range(layer, band, share=0.998)
    prices = [v for v in _PRICES if low * 1e3 / 2.5 <= v <= high * 1e3 * 2.5]
    values = [(price * 1e-3, tr("{} USD/t-km").format(f"{price:g}")) for price in prices]
    return _graded(layer, band, values)


def _graded(
    layer: QgsRasterLayer, band: int, values: Sequence[tuple[float, str]]
) -> QgsRasterRenderer:
    """A ramp that is even in the logarithm: roads and cliffs differ by orders of magnitude."""
    first, last = math.log(values[0][0]), math.log(values[-1][0])
    steps = 64
    colours = ramp(design.FRICTION_RAMP, steps)
    items = []
    for value, label in values:
        share = (math.log(value) - first) / max(last - first, 1e-9)
        colour = colours[round(share * (steps - 1))]
        items.append(QgsColorRampShader.ColorRampItem(value, colour, label))
    return pseudocolour(layer, band, items, QgsColorRampShader.Type.Interpolated)


def _control(info: FrictionInfo, words: Mapping[int, str]) -> Maker:
    """One hue for each class of actor."""
    actors = sorted({zone["actor_class"] for zone in info.zones})
    hues = design.SERIES_COLOURS[1:]
    codes = sorted(words, key=lambda code: words[code])
    of_zone = [hues[actors.index(info.actor_class(code)) % len(hues)] for code in codes]
    sorted_words = {code: words[code] for code in codes}
    return lambda layer, band: _paletted(layer, band, sorted_words, of_zone)


def _cover(words: Mapping[int, str]) -> Maker:
    """Colours that the class names call for."""
    colours = {
        word: next((c for key, c in _COVER_COLOURS if key in word), "#c9c3b4")
        for word in words.values()
    }
    return lambda layer, band: _paletted(layer, band, words, colours)


def _paletted(
    layer: QgsRasterLayer,
    band: int,
    words: Mapping[int, str],
    colours: Mapping[str, str] | Sequence[str] | None,
) -> QgsRasterRenderer | None:
    """Classes by code; None where the band has none to show."""
    if not words:
        return None
    spread = colours if isinstance(colours, Sequence) else design.SERIES_COLOURS[1:]
    chosen = ramp(spread, len(words)) if len(spread) != len(words) else map(QColor, spread)
    classes = []
    for (code, label), colour in zip(words.items(), chosen):
        if isinstance(colours, Mapping):
            colour = QColor(colours[label])
        classes.append(QgsPalettedRasterRenderer.Class(code, colour, label))
    return QgsPalettedRasterRenderer(layer.dataProvider(), band, classes)


def _bands(layer: QgsRasterLayer) -> dict[str, int]:
    """Numbers of the bands by the names that the file gives them."""
    provider = layer.dataProvider()
    names = (provider.generateBandName(i) for i in range(1, layer.bandCount() + 1))
    return {name.split(": ", 1)[-1]: i for i, name in enumerate(names, start=1)}


def _as_style(layer: QgsRasterLayer) -> QgsMapLayerStyle:
    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    return style
