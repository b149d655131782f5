"""The layers of a study as QGIS layers, each with the look its catalogue folder gives it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from ...layers.catalogue import RASTER, LayerDefinition, layers
from ..core.errors import StoreError
from ..io.store import layer_names
from .raster_styles import style_hillshade, style_tint
from .texts import tr

# Without these a GeoPackage is somebody else's.
_ESSENTIAL = ("mining_belts", "control_zones", "gateways", "sources")


def study_tables(study: Path) -> list[str]:
    """Tables of a study; raises StoreError where the file is missing, corrupt or no study."""
    names = layer_names(study)
    missing = [name for name in _ESSENTIAL if name not in names]
    if missing:
        raise StoreError(
            "{file} is no complete study, it has no layer {layers}",
            "build it with Create study",
            file=study.name,
            layers=", ".join(missing),
        )
    return names


def open_layers(study: Path) -> Iterator[tuple[LayerDefinition, QgsMapLayer]]:
    """Every layer of the catalogue that the study holds, first the one drawn on top."""
    tables = study_tables(study)
    for definition in layers():
        if definition.geometry == RASTER:
            relief = open_terrain(study, definition)
            if relief is not None:
                yield definition, relief
        elif definition.name in tables:
            yield definition, open_vector(study, definition)


def open_vector(study: Path, definition: LayerDefinition) -> QgsVectorLayer:
    """One vector layer or table with the style that the study embeds for it."""
    layer = QgsVectorLayer(f"{study}|layername={definition.name}", tr(definition.title), "ogr")
    if not layer.isValid():
        raise StoreError(
            "the layer {name} of {file} cannot be opened",
            "build the study again with Create study",
            name=definition.name,
            file=study.name,
        )
    _, styled = layer.loadDefaultStyle()
    if not styled and definition.style_path is not None:
        layer.loadNamedStyle(str(definition.style_path))
    layer.setName(tr(definition.title))
    layer.setCustomProperty("kachin/name", definition.name)
    if definition.temporal is not None:
        set_temporal(layer, *definition.temporal)
    return layer


def open_terrain(study: Path, definition: LayerDefinition) -> QgsRasterLayer | None:
    """A view of the study's own relief; None where the study has none."""
    if not has_terrain(study):
        return None
    layer = QgsRasterLayer(terrain_source(study), tr(definition.title), "gdal")
    if not layer.isValid():
        return None
    if definition.style_path is not None:
        layer.loadNamedStyle(str(definition.style_path))
        layer.setName(tr(definition.title))
    elif definition.shows:
        style_hillshade(layer)
    else:
        style_tint(layer)
    layer.setCustomProperty("kachin/name", definition.name)
    return layer


def has_terrain(study: Path) -> bool:
    """True where the study embeds a relief."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return gdal.OpenEx(terrain_source(study), gdal.OF_RASTER | gdal.OF_READONLY) is not None
    except RuntimeError:
        return False
    finally:
        gdal.PopErrorHandler()


def terrain_source(study: Path, table: str = "terrain") -> str:
    """Name under which GDAL opens the relief inside a study."""
    return f"GPKG:{study}:{table}"


def set_temporal(layer: QgsVectorLayer, start: str, end: str) -> None:
    """Let QGIS show a feature only between its dates: start included, end excluded, NULL open."""
    properties = layer.temporalProperties()
    properties.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields)
    properties.setStartField(start)
    properties.setEndField(end)
    properties.setIsActive(True)


def kachin_extent(study: Path) -> QgsRectangle:
    """Extent of Kachin State in degrees, or of the mining belts where the study has no states."""
    states = QgsVectorLayer(f"{study}|layername=states", "states", "ogr")
    if states.isValid():
        states.setSubsetString("\"name\" LIKE 'Kachin%'")
        if states.featureCount() > 0:
            return states.extent()
    belts = QgsVectorLayer(f"{study}|layername=mining_belts", "mining_belts", "ogr")
    extent = belts.extent()
    extent.grow(max(extent.width(), extent.height()))
    return extent
