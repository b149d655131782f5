"""The layers of a theme: a map theme of the project, one of the plugin's own, or a layer group."""

from __future__ import annotations

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsVectorLayer

from ..core.errors import InputError
from .map_themes import THEMES, own_name, theme_title
from .texts import tr

_GROUND = ("hillshade", "terrain")
_POINT = 0


def is_ground(layer: QgsMapLayer) -> bool:
    """True for the study's own relief, which a print draws baked instead."""
    return layer.customProperty("kachin/name") in _GROUND


def theme_names(project: QgsProject) -> list[str]:
    """What maps can be made of: map themes, the plugin's own first, else the top layer groups."""
    stored = list(project.mapThemeCollection().mapThemes())
    own = [theme_title(name) for name, _, _ in THEMES]
    if stored:
        return [n for n in own if n in stored] + sorted(n for n in stored if n not in own)
    return [group.name() for group in _groups(project.layerTreeRoot())]


def find_theme(project: QgsProject, wanted: str) -> str:
    """The name of a theme or group as the project writes it, whatever its case.

    Raises InputError that lists what there is.
    """
    names = theme_names(project)
    names += [g.name() for g in project.layerTreeRoot().findGroups(True) if g.name() not in names]
    key = wanted.strip().lower()
    for name in names:
        if key in (name.lower(), name.split(": ", 1)[-1].lower()):
            return name
    for name in names:
        if own_name(key) and own_name(name) == own_name(key):
            return name
    raise InputError(
        tr("the project has no theme or layer group {wanted}").format(wanted=wanted),
        tr("there are {names}").format(names=", ".join(names) or tr("none")),
    )


def theme_layers(project: QgsProject, name: str) -> list[QgsMapLayer]:
    """Layers of a theme, the one drawn on top first, in the styles that the theme has for them."""
    collection, root = project.mapThemeCollection(), project.layerTreeRoot()
    if collection.hasMapTheme(name):
        records = {
            record.layer().id(): record
            for record in collection.mapThemeState(name).layerRecords()
            if record.layer() is not None
        }
        layers = [layer for layer in root.layerOrder() if layer.id() in records]
        for layer in layers:
            style = records[layer.id()].currentStyle
            if style and style != layer.styleManager().currentStyle():
                layer.styleManager().setCurrentStyle(style)
    else:
        group = next(g for g in root.findGroups(True) if g.name() == name)
        layers = [
            node.layer()
            for node in group.findLayers()
            if node.layer() is not None and node.itemVisibilityChecked()
        ]
    drawn = [layer for layer in layers if layer.isSpatial()]
    if not drawn:
        raise InputError(
            tr("the theme {name} has no layer to draw").format(name=name), tr("choose another one")
        )
    if name in {theme_title(own) for own, _, _ in THEMES}:
        # Gateways and places stand on the routes that lead to them.
        drawn.sort(key=lambda layer: not _is_points(layer))
    return drawn


def _is_points(layer: QgsMapLayer) -> bool:
    return isinstance(layer, QgsVectorLayer) and int(layer.geometryType()) == _POINT


def _groups(root: QgsLayerTreeGroup) -> list[QgsLayerTreeGroup]:
    """The outermost groups with layers of their own."""
    return [g for g in root.findGroups(True) if any(g.findLayers())]
