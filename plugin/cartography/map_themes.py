"""Map themes: which layers of a study each analysis looks at."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsMapThemeCollection, QgsProject

from .texts import tr

# What a layer of routes that a user keeps has as its role.
KEPT = "kept_routes"
_GROUND = ("hillshade", "terrain", "lakes", "rivers", "boundaries", "countries")
# What each theme shows of a study, besides the ground, and of which measure its routes are; the
# first two show no results.
THEMES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("Terrain", ("roads", "railways", "places"), ""),
    ("Control", ("control_zones", "states", "places", "gateways"), ""),
    (
        "Routes",
        ("roads", "railways", "places", "gateways", "mining_belts", "control_zones"),
        "usd_per_t",
    ),
    (
        "Exposure",
        ("control_zones", "roads", "places", "mining_belts", "deposit_discs", "gateways"),
        "exposure_km",
    ),
)


def theme_title(name: str) -> str:
    """The name of a theme as QGIS lists it."""
    return tr("Kachin: {theme}").format(theme=tr(name))


def own_name(title: str) -> str:
    """Which of THEMES a title means, in English or as QGIS lists it; empty for none of them."""
    words = title.strip().split(": ", 1)[-1].lower()
    return next((name for name, _, _ in THEMES if words in (name.lower(), tr(name).lower())), "")


def add_themes(project: QgsProject, group: QgsLayerTreeGroup | None) -> list[str]:
    """Store a theme for each analysis; those of an earlier study are replaced.

    A layer belongs to a theme by its table in the study. Returns the titles.
    """
    if group is None:
        return []
    made = []
    for name, tables, measure in THEMES:
        record = QgsMapThemeCollection.MapThemeRecord()
        for node in group.findLayers():
            layer = node.layer()
            if layer is None or not _belongs(node.parent(), layer, tables, measure):
                continue
            entry = QgsMapThemeCollection.MapThemeLayerRecord(layer)
            entry.isVisible = True
            entry.currentStyle = layer.styleManager().currentStyle()
            entry.usingCurrentStyle = True
            record.addLayerRecord(entry)
        title = theme_title(name)
        themes = project.mapThemeCollection()
        if themes.hasMapTheme(title):
            themes.update(title, record)
        else:
            themes.insert(title, record)
        made.append(title)
    return made


def remove_themes(project: QgsProject) -> None:
    """Take the themes out of a project."""
    for name, _, _ in THEMES:
        project.mapThemeCollection().removeMapTheme(theme_title(name))


def _belongs(
    parent: QgsLayerTreeGroup, layer: QgsMapLayer, tables: Iterable[str], measure: str
) -> bool:
    if parent.customProperty("kachin/answer"):
        role = layer.customProperty("kachin/role")
        if role == "rings":
            return measure == "exposure_km"
        # The rasters of an answer would cover the relief.
        return (
            role == "routes"
            and bool(measure)
            and layer.customProperty("kachin/measure", "") in ("", measure)
        )
    if layer.customProperty("kachin/role") == KEPT:
        return measure == "usd_per_t"
    source = layer.source()
    table = source.split("layername=")[-1] if "layername=" in source else source.split(":")[-1]
    return table.split("|")[0] in (*tables, *_GROUND)
