"""Groups of results in the tree of a study: the answer, and what scenarios change in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsLayerTree, QgsLayerTreeGroup, QgsLayerTreeNode, QgsProject

from ..io.store import reading
from .results import ResultLayer, Results, open_results
from .texts import tr
from .themelayers import is_ground
from .tree import add_layer, study_group

ANSWER_PROPERTY = "kachin/answer"
_WHAT_IF_PROPERTY = "kachin/whatif"
# The mark of a group of rasters.
_SURFACES = "surfaces"


@dataclass(frozen=True)
class ResultKind:
    """Results that replace each other: the property and the names of their two groups.

    ``title`` is the group above the study's layers, ``surfaces`` the one above its terrain.
    """

    mark: str
    title: str
    surfaces: str


def answer() -> ResultKind:
    """Routes, rings and the surfaces behind them."""
    return ResultKind(ANSWER_PROPERTY, tr("Answer"), tr("Surfaces"))


def what_if() -> ResultKind:
    """Routes by scenario, and the hours that each scenario adds."""
    return ResultKind(_WHAT_IF_PROPERTY, tr("What if"), tr("Hours above the base"))


def add_results(project: QgsProject, results: Results, study: Path) -> QgsLayerTreeGroup | None:
    """Add result layers above the study's; return their group, None where there are none."""
    with reading():
        opened = open_results(results, study)
    for _ in results_steps(project, opened, study):
        pass
    groups = project.layerTreeRoot().findGroups(True)
    return next((g for g in groups if g.customProperty(ANSWER_PROPERTY)), None)


def results_steps(
    project: QgsProject,
    opened: Sequence[ResultLayer],
    study: Path,
    kind: ResultKind | None = None,
) -> Iterator[float]:
    """Add opened results in short steps; yield the done share after each."""
    if not opened:
        return
    kind = kind or answer()
    root = study_group(study, project) or project.layerTreeRoot()
    _step_back(root, kind)
    group = root.insertGroup(0, kind.title)
    group.setCustomProperty(kind.mark, True)
    for done, result in enumerate(opened):
        with reading():
            parent = group if result.on_top else _surface_group(root, kind)
            add_layer(project, parent, result.layer, result.visible)
        yield (done + 1) / len(opened)


def remove_results(project: QgsProject, kind: ResultKind | None = None) -> None:
    """Take out of a project what results_steps has put in."""
    mark = (kind or answer()).mark
    for group in _groups(project.layerTreeRoot(), mark):
        project.removeMapLayers(group.findLayerIds())
        group.parent().removeChildNode(group)


def _groups(root: QgsLayerTreeGroup, mark: str) -> list[QgsLayerTreeGroup]:
    return [group for group in root.findGroups(True) if group.customProperty(mark)]


def _step_back(root: QgsLayerTreeGroup, kind: ResultKind) -> None:
    """Switch off what would be taken for these results: corridors, and results of other kinds."""
    for node in root.findLayers():
        if node.layer() is not None and "layername=corridors" in node.layer().source():
            node.setItemVisibilityChecked(False)
    for other in (answer(), what_if()):
        if other.mark != kind.mark:
            for group in _groups(root, other.mark):
                for node in group.findLayers():
                    node.setItemVisibilityChecked(False)


def _surface_group(root: QgsLayerTreeGroup, kind: ResultKind) -> QgsLayerTreeGroup:
    """The group of rasters, above the terrain and below everything else.

    Groups are known by what they hold: their names are in the language of whoever made them.
    """
    for group in _groups(root, kind.mark):
        if group.customProperty(kind.mark) == _SURFACES or group.name() == kind.surfaces:
            return group
    children = root.children()
    below = next((i for i, child in enumerate(children) if _lies_low(child)), len(children))
    group = root.insertGroup(below, kind.surfaces)
    group.setCustomProperty(kind.mark, _SURFACES)
    return group


def _lies_low(node: QgsLayerTreeNode) -> bool:
    """Whether a node of a study's group holds surfaces of an answer, or the relief."""
    if not QgsLayerTree.isGroup(node):
        return False
    if node.customProperty(ANSWER_PROPERTY) == _SURFACES or node.name() == answer().surfaces:
        return True
    layers = (inner.layer() for inner in node.findLayers())
    return any(layer is not None and is_ground(layer) for layer in layers)
