"""Layers of a study, or the user's own of the same schema, as items of a theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    NULL,
    QgsFeature,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
)

from ..core.errors import InputError
from ..core.exposure import Area, Item
from ..core.overlay import area_of
from ..io.store import layer_names
from .base import KachinAlgorithm, tr
from .globe import globe_geometries, require_crs

STUDY = "STUDY"
POINTS, LINES, POLYGONS = "points", "lines", "polygons"
_SOURCE_TYPES = {
    POINTS: QgsProcessing.SourceType.TypeVectorPoint,
    LINES: QgsProcessing.SourceType.TypeVectorLine,
    POLYGONS: QgsProcessing.SourceType.TypeVectorPolygon,
}


@dataclass(frozen=True)
class Theme:
    """A parameter that takes a layer, the table of a study that stands for it, and its class."""

    key: str
    table: str
    shape: str
    class_field: str
    title: str
    help: str


PLACES = Theme("PLACES", "places", POINTS, "kind", "Places",
               "Counted by kind; a field population is summed where it is known.")  # fmt: skip
GATEWAYS = Theme("GATEWAYS", "gateways", POINTS, "role", "Gateways", "Counted by role.")
ROADS = Theme("ROADS", "roads", LINES, "class", "Roads", "Kilometres by class.")
RAILWAYS = Theme("RAILWAYS", "railways", LINES, "", "Railways", "Kilometres.")
RIVERS = Theme("RIVERS", "rivers", LINES, "level", "Rivers", "Kilometres by level.")
LAKES = Theme("LAKES", "lakes", POLYGONS, "", "Lakes", "Square kilometres.")
PROTECTED = Theme("PROTECTED", "protected_areas", POLYGONS, "name", "Protected areas",
                  "Square kilometres by name.")  # fmt: skip
ZONES = Theme("ZONES", "control_zones", POLYGONS, "actor_class", "Control zones",
              "Square kilometres by actor class, on a day and over a period.")  # fmt: skip
BORDERS = Theme("BORDERS", "boundaries", LINES, "countries", "Borders",
                "Distance to the nearest; of borders with a level those of level 0.")  # fmt: skip


def add_study(algorithm: KachinAlgorithm) -> None:
    """Add the parameter for the study that fills what is not given."""
    algorithm.add(
        QgsProcessingParameterFile(STUDY, tr("Study"), extension="gpkg", optional=True),
        tr("A study made by 'Create study': it stands in for the layers that are not given."),
    )


def add_themes(algorithm: KachinAlgorithm, themes: Sequence[Theme]) -> None:
    """Add one optional layer for each theme."""
    for theme in themes:
        algorithm.add(
            QgsProcessingParameterFeatureSource(
                theme.key, tr(theme.title), [_SOURCE_TYPES[theme.shape]], optional=True
            ),
            tr(theme.help),
        )


def theme_sources(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    themes: Sequence[Theme],
    context: QgsProcessingContext,
) -> dict[str, QgsProcessingFeatureSource]:
    """The layer of each theme that has one; raises InputError where none of them has."""
    study = algorithm.parameterAsFile(parameters, STUDY, context)
    tables = set(layer_names(study)) if study else set()
    found = {}
    for theme in themes:
        given = dict(parameters)
        if not given.get(theme.key) and theme.table in tables:
            given[theme.key] = f"{study}|layername={theme.table}"
        if not given.get(theme.key):
            continue
        source = algorithm.parameterAsSource(given, theme.key, context)
        if source is None:
            raise InputError(
                tr("the layer {} cannot be opened").format(given[theme.key]),
                tr("choose a layer of {}").format(tr(theme.title).lower()),
            )
        require_crs(source)
        found[theme.key] = source
    if not found:
        raise InputError(
            tr("neither a study nor a layer is given"),
            tr("choose a study, or layers of your own"),
        )
    return found


def read_items(
    source: QgsProcessingFeatureSource,
    theme: Theme,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> list[Item]:
    """The features of a theme in degrees with their class and evidence."""
    items = []
    for feature, geometry in globe_geometries(source, context, feedback):
        if theme is BORDERS and text(feature, "level") not in ("", "0"):
            continue
        items.append(
            Item(
                id=text(feature, "id") or str(feature.id()),
                geometry=geometry,
                kind=text(feature, theme.class_field) or _actor(feature, theme),
                weight=number(feature, "population"),
                precision_m=1000 * max(number(feature, "precision_km") or 0.0, 0.0),
                as_of=text(feature, "as_of"),
                sources=tuple(split(text(feature, "source_id"))),
                start=text(feature, "valid_from"),
                end=text(feature, "valid_to"),
            )
        )
    return items


def _actor(feature: QgsFeature, theme: Theme) -> str:
    """Zones that have no classes of actors are told apart by their actors."""
    return text(feature, "actor") if theme is ZONES else ""


def read_areas(
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> list[tuple[QgsFeature, Area]]:
    """Rings, or any polygons, with their features.

    The name is that of the fields belt, name or id; invalid polygons cover what they wind around.
    """
    found = []
    for feature, geometry in globe_geometries(source, context, feedback):
        name = next((t for t in (text(feature, f) for f in ("belt", "name", "id")) if t), "")
        ground = area_of([geometry])
        if ground.is_empty:
            feedback.pushWarning(
                tr("feature {} of the layer {} has no area and was left out").format(
                    feature.id(), source.sourceName()
                )
            )
            continue
        hours = number(feature, "ring_to_h")
        if hours is not None:
            start = number(feature, "ring_from_h") or 0.0
            name = tr("{}, {:g} – {:g} h").format(name, start, hours)
        area = Area(
            name or tr("feature {}").format(feature.id()),
            ground,
            number(feature, "ring_from_km"),
            number(feature, "ring_to_km"),
        )
        found.append((feature, area))
    if not found:
        raise InputError(
            tr("the layer {} has no polygon").format(source.sourceName()),
            tr("draw rings with 'Belt buffers' first"),
        )
    return found


def source_record(source: QgsProcessingFeatureSource, items: Sequence[Item]) -> dict[str, str]:
    """What a lineage says about a layer: never where it lies."""
    return {
        "name": Path(source.sourceName()).name,
        "crs": source.sourceCrs().authid(),
        "features": str(len(items)),
        "as_of": max((item.as_of for item in items), default=""),
    }


def text(feature: QgsFeature, name: str) -> str:
    """A value as text, empty where the field or the value is missing; dates as YYYY-MM-DD."""
    index = feature.fields().lookupField(name) if name else -1
    value = feature[index] if index >= 0 else None
    if value is None or value == NULL:
        return ""
    return str(value.toString("yyyy-MM-dd") if hasattr(value, "toString") else value).strip()


def number(feature: QgsFeature, name: str) -> float | None:
    """A value as a number, None where the field or the value is missing."""
    try:
        return float(text(feature, name))
    except ValueError:
        return None


def split(joined: str) -> list[str]:
    """The parts of a text with semicolons."""
    return [part.strip() for part in joined.split(";") if part.strip()]
