"""A project that shows a study and its results: groups, order, styles, date, extent."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpressionContextUtils,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QThread
from qgis.PyQt.QtGui import QColor

from ...layers.catalogue import RASTER, LayerDefinition
from ..core.errors import InputError
from ..io.atomic import atomic_path
from ..io.evidence import latest_date
from ..io.lineage import plugin_version
from ..io.store import reading
from .map_themes import add_themes
from .result_groups import add_results
from .results import Results
from .study_layers import kachin_extent, open_layers
from .texts import tr
from .time import set_project_date
from .tree import STUDY_PROPERTY, add_layer, child_group, study_group

PROJECT_CRS = "EPSG:32647"
BACKGROUND = "#e3ebec"


@dataclass(frozen=True)
class OpenedStudy:
    """Layers of a study, opened and styled, with what a project needs to know of it."""

    study: Path
    layers: tuple[tuple[LayerDefinition, QgsMapLayer], ...]
    extent: QgsRectangle
    latest: date

    def hand_over(self, thread: QThread) -> OpenedStudy:
        """Let another thread own the layers; called in the thread that has opened them."""
        for _, layer in self.layers:
            layer.moveToThread(thread)
        return self


@reading()
def open_study(study: Path) -> OpenedStudy:
    """Open every layer of a study; may be called in any thread.

    Raises StoreError where the file is missing, corrupt or no study.
    """
    return OpenedStudy(study, tuple(open_layers(study)), kachin_extent(study), latest_date(study))


def add_study_layers(study: Path, project: QgsProject) -> QgsLayerTreeGroup:
    """Add every layer of a study, styled and grouped, and show Kachin; return the study's group.

    A study that is already in the project is replaced. Raises StoreError where the file is
    missing, corrupt or no study; the project is then unchanged.
    """
    for _ in study_steps(open_study(study), project):
        pass
    group = study_group(study, project)
    assert group is not None
    return group


def study_steps(opened: OpenedStudy, project: QgsProject) -> Iterator[float]:
    """Add an opened study in short steps; yield the done share after each.

    A window stays alive where it takes one step at a time.
    """
    empty = not project.mapLayers()
    for _ in _removal(opened.study, project):
        yield 0.0
    group = project.layerTreeRoot().insertGroup(0, opened.study.stem)
    group.setCustomProperty(STUDY_PROPERTY, True)
    ordered = sorted(opened.layers, key=_place_in_tree(opened.layers))
    for done, (definition, layer) in enumerate(ordered):
        with reading():
            parent = child_group(group, _group_name(definition))
            add_layer(project, parent, layer, definition.visible)
        yield (done + 1) / (len(ordered) + 1)
    if empty:
        project.setCrs(QgsCoordinateReferenceSystem(PROJECT_CRS))
        yield 1.0
        project.setBackgroundColor(QColor(BACKGROUND))
        yield 1.0
        set_project_date(project, opened.latest)
        yield 1.0
    zoom_to(project, opened.extent, QgsCoordinateReferenceSystem("EPSG:4326"))


@reading()
def save_project(study: Path, results: Results, day: date, target: Path, title: str) -> int:
    """Write a .qgz with relative paths that opens styled, at a date, on the data.

    Returns the number of its layers. Raises InputError where it cannot be written or a layer
    would not be found again.
    """
    project = QgsProject()
    project.setTitle(title)
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    add_study_layers(study, project)
    add_results(project, results, study)
    add_themes(project, study_group(study, project))
    set_project_date(project, day)
    QgsExpressionContextUtils.setProjectVariable(project, "kc_version", plugin_version())
    metadata = project.metadata()
    metadata.setTitle(title)
    metadata.setCreationDateTime(QDateTime(QDate(day.year, day.month, day.day).startOfDay()))
    project.setMetadata(metadata)
    with atomic_path(target, tr("the project")) as temporary:
        if not project.write(str(temporary)):
            raise InputError(
                "the project cannot be written ({error})",
                "choose another folder",
                error=project.error(),
            )
        _forget_where(temporary, target.parent.resolve())
        return _count_valid(temporary)


def _forget_where(path: Path, folder: Path) -> None:
    """Take the folder and the user's name out of a project file.

    QGIS leaves the absolute path of a raster inside a GeoPackage in the layer tree, where nothing
    reads it, and the account of whoever saved the file.
    """
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            if name.endswith(".qgs"):
                text = content.decode("utf-8").replace(f"GPKG:{folder}/", "GPKG:./")
                text = re.sub(r' saveUser(Full)?="[^"]*"', "", text)
                content = text.encode("utf-8")
            archive.writestr(name, content)


def _count_valid(path: Path) -> int:
    """Number of layers of a project file; raises InputError where one of them is not found."""
    project = QgsProject()
    project.read(str(path))
    layers = list(project.mapLayers().values())
    lost = [layer.name() for layer in layers if not layer.isValid()]
    if lost:
        raise InputError(
            "the project would not find its layer {layer} again",
            "write it beside the study",
            layer=lost[0],
        )
    return len(layers)


def remove_study(study: Path, project: QgsProject) -> None:
    """Take a study's group and its layers out of a project."""
    for _ in _removal(study, project):
        pass


def _removal(study: Path, project: QgsProject) -> Iterator[None]:
    """The same a few layers at a time."""
    group = study_group(study, project)
    if group is None:
        return
    for layer in group.findLayerIds():
        project.removeMapLayer(layer)
        yield
    project.layerTreeRoot().removeChildNode(group)


def zoom_to(project: QgsProject, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> None:
    """Set what the project shows when it is opened."""
    transform = QgsCoordinateTransform(crs, project.crs(), project.transformContext())
    shown = transform.transformBoundingBox(extent)
    shown.scale(1.06)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(shown, project.crs()))


def combined_extent(layers: Iterable[QgsMapLayer], project: QgsProject) -> QgsRectangle | None:
    """Extent of layers together, in the project's CRS."""
    total: QgsRectangle | None = None
    for layer in layers:
        transform = QgsCoordinateTransform(layer.crs(), project.crs(), project.transformContext())
        extent = transform.transformBoundingBox(layer.extent())
        if extent.isEmpty():
            continue
        if total is None:
            total = QgsRectangle(extent)
        else:
            total.combineExtentWith(extent)
    return total


def _group_name(definition: LayerDefinition) -> str:
    """Group of a layer; the terrain has one of its own, since it must lie below all others."""
    return tr("Terrain") if definition.geometry == RASTER else tr(definition.group)


def _place_in_tree(
    opened: Sequence[tuple[LayerDefinition, QgsMapLayer]],
) -> Callable[[tuple[LayerDefinition, QgsMapLayer]], int]:
    """Sort key that keeps groups together: a group lies as low as its lowest layer."""
    lowest: dict[str, int] = {}
    for definition, _ in opened:
        name = _group_name(definition)
        lowest[name] = max(lowest.get(name, 0), definition.order)
    return lambda pair: lowest[_group_name(pair[0])]
