"""Routes that a click keeps: features of a GeoPackage beside the study."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..cartography.map_themes import KEPT, add_themes
from ..cartography.route_tips import tip_routes
from ..cartography.styles import style_kept_routes
from ..cartography.texts import tr
from ..cartography.tree import add_layer, study_group
from ..core.errors import StoreError
from ..core.live import LiveRoute
from ..core.ranking import PairResult
from ..io.lineage import Lineage
from ..processing.routerecords import RouteRecords, route_fields
from .live_solver import Ground

FILE, TABLE = "kept_routes.gpkg", "kept_routes"
# Ranks compare gateways of one run; a kept route stands alone.
_RANKS = ("rank_usd", "rank_hours", "rank_exposure")


class KeptRoutes:
    """The layer of kept routes of a study; its file is made with the first one."""

    def __init__(self, study: str) -> None:
        path = self.study = Path(study)
        self.path = path.parent / f"{path.stem}_results" / FILE

    def keep(
        self,
        ground: Ground,
        measure: str,
        route: LiveRoute,
        ends: tuple[str, str],
        instead_of: int | None = None,
    ) -> int:
        """Write a route, in the place of another where one is given; return its feature id.

        It waits for the disk: call it in a thread. Raises StoreError where it cannot be written.
        """
        if not self.path.is_file():
            self._create()
        layer = self._opened()
        if instead_of is not None:
            layer.dataProvider().deleteFeatures([instead_of])
        feature = self._feature(layer, ground, measure, route, ends)
        added, features = layer.dataProvider().addFeatures([feature])
        if not added:
            raise StoreError(
                tr("the route cannot be written to {}").format(self.path),
                tr("choose a study in a folder that you may write to"),
            )
        number: int = features[0].id()
        return number

    def show(self) -> None:
        """Show what is in the file, in the main thread; it joins the project where it is new."""
        project = QgsProject.instance()
        for layer in project.mapLayers().values():
            if layer.source().split("|")[0] == str(self.path):
                layer.dataProvider().reloadData()
                layer.updateExtents()
                layer.triggerRepaint()
                return
        layer = self._opened()
        style_kept_routes(layer)
        tip_routes(layer)
        layer.setCustomProperty("kachin/role", KEPT)
        group = study_group(self.study, project)
        add_layer(project, group or project.layerTreeRoot(), layer, True, on_top=True)
        add_themes(project, group)

    def _feature(
        self,
        layer: QgsVectorLayer,
        ground: Ground,
        measure: str,
        route: LiveRoute,
        ends: tuple[str, str],
    ) -> QgsFeature:
        pair = PairResult(*ends, {measure: route.measures})
        lineage = Lineage(
            "kachin:liveroute",
            {"minimise": measure, "ends": list(ends)},
            {"friction": ground.described},
        )
        records = RouteRecords(ground.friction, ground.info, [pair], lineage.to_json())
        record = records.feature((*ends, measure), route.path)
        for name in _RANKS:
            record[name] = None
        geometry = record.geometry()
        crs = QgsCoordinateReferenceSystem.fromWkt(ground.friction.terrain.crs_wkt)
        geometry.transform(QgsCoordinateTransform(crs, _globe(), QgsProject.instance()))
        feature = QgsFeature(layer.fields())
        for field in record.fields():
            feature[field.name()] = record[field.name()]
        feature.setGeometry(geometry)
        return feature

    def _opened(self) -> QgsVectorLayer:
        layer = QgsVectorLayer(f"{self.path}|layername={TABLE}", tr("Kept routes"), "ogr")
        if not layer.isValid():
            raise StoreError(
                tr("the kept routes {} cannot be opened").format(self.path),
                tr("move the file away; a new one is made"),
            )
        return layer

    def _create(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName, options.layerName = "GPKG", TABLE
        writer = QgsVectorFileWriter.create(
            str(self.path),
            route_fields(),
            QgsWkbTypes.Type.LineString,
            _globe(),
            QgsProject.instance().transformContext(),
            options,
        )
        if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise StoreError(
                tr("the kept routes cannot be written to {}").format(self.path.parent),
                tr("choose a study in a folder that you may write to"),
            )
        del writer


def _globe() -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem("EPSG:4326")
