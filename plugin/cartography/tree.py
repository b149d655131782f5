"""The layer tree of a study: its group, the groups inside, and layers with their legends closed."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsLayerTree, QgsLayerTreeGroup, QgsMapLayer, QgsProject

STUDY_PROPERTY = "kachin/study"


def study_group(study: Path, project: QgsProject) -> QgsLayerTreeGroup | None:
    """The group that add_study_layers made for a study, if the project still has it."""
    for group in project.layerTreeRoot().findGroups():
        if group.customProperty(STUDY_PROPERTY) and study.resolve() in _files(group):
            return group
    return None


def study_of(project: QgsProject) -> Path | None:
    """The file of the first study whose group a project has."""
    for group in project.layerTreeRoot().findGroups(True):
        if group.customProperty(STUDY_PROPERTY):
            sources = (node.layer() for node in group.findLayers() if node.layer() is not None)
            for layer in sources:
                if "|layername=mining_belts" in layer.source():
                    return Path(layer.source().split("|")[0])
    return None


def add_layer(
    project: QgsProject,
    group: QgsLayerTreeGroup,
    layer: QgsMapLayer,
    visible: bool,
    on_top: bool = False,
) -> None:
    """Put a layer at the end of a group, or above all that it holds."""
    project.addMapLayer(layer, False)
    node = group.insertLayer(0, layer) if on_top else group.addLayer(layer)
    node.setExpanded(False)
    node.setItemVisibilityChecked(visible)


def child_group(parent: QgsLayerTreeGroup, name: str) -> QgsLayerTreeGroup:
    """The child group of this name, made at the end of its parent when it is new."""
    for child in parent.children():
        if QgsLayerTree.isGroup(child) and child.name() == name:
            return child
    return parent.addGroup(name)


def _files(group: QgsLayerTreeGroup) -> set[Path]:
    """Files that the vector layers of a group are read from.

    A path kept in a property of the group would not travel with a project.
    """
    sources = (node.layer().source() for node in group.findLayers() if node.layer() is not None)
    # Many layers are read from one file, and to resolve a path asks the disk.
    return {Path(file).resolve() for file in {source.split("|")[0] for source in sources}}
