"""How rasters look: the terrain of a map on screen, accumulated cost and friction."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsHillshadeRenderer,
    QgsRasterBandStats,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor, QPainter

from . import design
from .texts import tr

METRES_PER_DEGREE = 111_320.0
_SAMPLE_CELLS = 250_000


def style_tint(layer: QgsRasterLayer) -> None:
    """Colour elevations (m) with the calm relief tint, smoothed between cells."""
    items = [
        QgsColorRampShader.ColorRampItem(height, QColor(colour), f"{height:g} m")
        for height, colour in design.RELIEF_TINT
    ]
    layer.setRenderer(pseudocolour(layer, 1, items, QgsColorRampShader.Type.Interpolated))
    _smooth(layer)


def style_hillshade(layer: QgsRasterLayer, exaggeration: float = 2.0) -> None:
    """Shade the terrain from four sides and lay it over what is below by multiplication."""
    renderer = QgsHillshadeRenderer(layer.dataProvider(), 1, 315.0, 45.0)
    renderer.setMultiDirectional(True)
    # The shading works in the raster's own units; degrees are brought to metres.
    unit = METRES_PER_DEGREE if layer.crs().isGeographic() else 1.0
    renderer.setZFactor(exaggeration / unit)
    layer.setRenderer(renderer)
    layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    layer.setOpacity(0.55)
    _smooth(layer)


def style_cost(layer: QgsRasterLayer, unit: str = "") -> None:
    """Show accumulated cost in even steps, so that each edge of a colour is an isoline."""
    low, high = value_range(layer, 1, share=0.98)
    step = nice_step(max(high - max(low, 0.0), 1e-9) / 9)
    bounds = [step * (i + 1) for i in range(max(1, math.ceil(high / step)))][:14]
    colours = ramp(design.COST_RAMP, len(bounds) + 1)
    items = [
        QgsColorRampShader.ColorRampItem(bound, colour, _band_label(bound - step, bound, unit))
        for bound, colour in zip(bounds, colours)
    ]
    items.append(
        QgsColorRampShader.ColorRampItem(
            math.inf,
            colours[-1],
            tr("over {value:g} {unit}").format(value=bounds[-1], unit=unit).strip(),
        )
    )
    layer.setRenderer(pseudocolour(layer, 1, items, QgsColorRampShader.Type.Discrete))


def style_difference(layer: QgsRasterLayer, band: int = 1, unit: str = "") -> None:
    """Show a difference from less (blue) to more (orange), see-through where there is none.

    The ends are as far from zero as all but the two per cent farthest cells.
    """
    stats = layer.dataProvider().bandStatistics(
        band, QgsRasterBandStats.Stats.All, layer.extent(), _SAMPLE_CELLS
    )
    low, high = stats.minimumValue, stats.maximumValue
    if high > low:  # GDAL counts no cells of a constant band
        low, high = value_range(layer, band, share=0.96)
    step = nice_step(max(abs(low), abs(high), 1e-6) / 3)
    items = []
    for index, stop in enumerate(design.DIFFERENCE_RAMP):
        value = step * (index - 3)
        colour = QColor(stop)
        if value == 0:
            colour.setAlpha(0)
        label = f"{value:+g} {unit}".strip() if value else tr("no difference")
        items.append(QgsColorRampShader.ColorRampItem(value, colour, label))
    layer.setRenderer(pseudocolour(layer, band, items, QgsColorRampShader.Type.Interpolated))


def style_friction(layer: QgsRasterLayer, band: int = 1) -> None:
    """Show friction on a logarithmic ramp: roads and cliffs differ by orders of magnitude."""
    low, high = value_range(layer, band, share=0.96)
    low = max(low, high * 1e-6, 1e-12)
    count = len(design.FRICTION_RAMP)
    ratio = max(high / low, 1.0 + 1e-9)
    items = []
    for index, colour in enumerate(design.FRICTION_RAMP):
        value = low * ratio ** (index / (count - 1))
        items.append(QgsColorRampShader.ColorRampItem(value, QColor(colour), f"{value:.2g}"))
    layer.setRenderer(pseudocolour(layer, band, items, QgsColorRampShader.Type.Interpolated))


def ramp(stops: Sequence[str], count: int) -> list[QColor]:
    """``count`` colours spread evenly along the stops of a ramp."""
    result = []
    for index in range(count):
        position = index / max(1, count - 1) * (len(stops) - 1)
        left = min(int(position), len(stops) - 2)
        weight = position - left
        a, b = QColor(stops[left]), QColor(stops[left + 1])
        mixed = [
            round(p + weight * (q - p))
            for p, q in ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
        ]
        result.append(QColor(*mixed))
    return result


def nice_step(value: float) -> float:
    """The smallest of 1, 2, 2.5, 5 times a power of ten that is at least ``value``."""
    power = 10.0 ** math.floor(math.log10(value))
    for factor in (1.0, 2.0, 2.5, 5.0):
        if factor * power >= value * (1 - 1e-9):
            return factor * power
    return 10.0 * power


def _band_label(low: float, high: float, unit: str) -> str:
    return f"{low:g} – {high:g} {unit}".strip()


def value_range(layer: QgsRasterLayer, band: int, share: float) -> tuple[float, float]:
    """Low and high value of the middle ``share`` of a band, from a sample of cells."""
    tail = (1 - share) / 2
    low, high = layer.dataProvider().cumulativeCut(
        band, tail, 1 - tail, layer.extent(), _SAMPLE_CELLS
    )
    if not (math.isfinite(low) and math.isfinite(high) and high > low):
        stats = layer.dataProvider().bandStatistics(
            band, QgsRasterBandStats.Stats.All, layer.extent(), _SAMPLE_CELLS
        )
        low, high = stats.minimumValue, stats.maximumValue
    return low, max(high, low + 1e-9)


def pseudocolour(
    layer: QgsRasterLayer,
    band: int,
    items: list[QgsColorRampShader.ColorRampItem],
    kind: QgsColorRampShader.Type,
) -> QgsSingleBandPseudoColorRenderer:
    function = QgsColorRampShader()
    function.setColorRampType(kind)
    function.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)
    finite = [item.value for item in items if math.isfinite(item.value)]
    renderer.setClassificationMin(min(finite))
    renderer.setClassificationMax(max(finite))
    return renderer


def _smooth(layer: QgsRasterLayer) -> None:
    """Interpolate between cells when zoomed in, average when zoomed out."""
    provider = layer.dataProvider()
    provider.enableProviderResampling(True)
    provider.setZoomedInResamplingMethod(provider.ResamplingMethod.Cubic)
    provider.setZoomedOutResamplingMethod(provider.ResamplingMethod.Bilinear)
    provider.setMaxOversampling(2.0)
    layer.setResamplingStage(Qgis.RasterResamplingStage.Provider)
