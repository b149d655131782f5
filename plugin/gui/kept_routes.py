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

from ..cartography.styles import style_kept_routes
from ..cartography.texts import tr
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
    """The layer of kept routes of a study, made when the first one is kept."""

    def __init__(self, study: str) -> None:
        path = Path(study)
        self.path = path.parent / f"{path.stem}_results" / FILE

    def keep(
        self, ground: Ground, measure: str, route: LiveRoute, ends: tuple[str, str]
    ) -> QgsFeature:
        """Add a route as a feature; raises StoreError where it cannot be written."""
        layer = self._layer()
        feature = self._feature(ground, measure, route, ends)
        added, features = layer.dataProvider().addFeatures([feature])
        if not added:
            raise StoreError(
                tr("the route cannot be written to {}").format(self.path),
                tr("choose a study in a folder that you may write to"),
            )
        layer.updateExtents()
        layer.triggerRepaint()
        kept: QgsFeature = features[0]
        return kept

    def replace(
        self,
        kept: QgsFeature,
        ground: Ground,
        measure: str,
        route: LiveRoute,
        ends: tuple[str, str],
    ) -> QgsFeature:
        """Put another route in the place of one that was kept."""
        self._layer().dataProvider().deleteFeatures([kept.id()])
        return self.keep(ground, measure, route, ends)

    def _feature(
        self, ground: Ground, measure: str, route: LiveRoute, ends: tuple[str, str]
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
        feature = QgsFeature(self._layer().fields())
        for field in record.fields():
            feature[field.name()] = record[field.name()]
        feature.setGeometry(geometry)
        return feature

    def _layer(self) -> QgsVectorLayer:
        """The layer as the project has it; otherwise it is opened, or made."""
        for layer in QgsProject.instance().mapLayers().values():
            if layer.source().split("|")[0] == str(self.path):
                return layer
        if not self.path.is_file():
            self._create()
        layer = QgsVectorLayer(f"{self.path}|layername={TABLE}", tr("Kept routes"), "ogr")
        if not layer.isValid():
            raise StoreError(
                tr("the kept routes {} cannot be opened").format(self.path),
                tr("move the file away; a new one is made"),
            )
        style_kept_routes(layer)
        QgsProject.instance().addMapLayer(layer)
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
