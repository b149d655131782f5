"""Between the pixels of the canvas, degrees, and the cells of a friction surface."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint

from ..core.errors import InputError
from ..core.live import Cell
from .live_solver import Ground


class MapFrame:
    """Transforms positions; a transform is made once for each pair of systems."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self.canvas = canvas
        self._made: dict[tuple[str, str], QgsCoordinateTransform] = {}

    def crs(self, ground: Ground) -> QgsCoordinateReferenceSystem:
        """The system of a surface."""
        return self._from_map(ground.friction.terrain.crs_wkt).destinationCrs()

    def cell(self, ground: Ground, at: QPoint) -> Cell | None:
        """The cell under a position on the canvas; None outside the surface."""
        try:
            point = self.on_surface(ground, at)
            return ground.friction.terrain.rowcol(point.x(), point.y())
        except (QgsCsException, InputError):
            return None

    def on_surface(self, ground: Ground, at: QPoint) -> QgsPointXY:
        """A position in the system of a surface; raises QgsCsException where it has none."""
        return self._from_map(ground.friction.terrain.crs_wkt).transform(self._map_point(at))

    def centre(self, ground: Ground, cell: Cell) -> QgsPointXY:
        """The centre of a cell in map coordinates."""
        x, y = ground.friction.terrain.xy(float(cell[0]), float(cell[1]))
        back = Qgis.TransformDirection.Reverse
        forward = self._from_map(ground.friction.terrain.crs_wkt)
        return forward.transform(QgsPointXY(float(x), float(y)), back)

    def degrees(self, at: QPoint) -> tuple[float, float]:
        """Longitude and latitude of a position on the canvas."""
        point = self._from_map("EPSG:4326").transform(self._map_point(at))
        return point.x(), point.y()

    def on_map(self, lon: float, lat: float) -> QgsPointXY:
        """A place in map coordinates."""
        back = Qgis.TransformDirection.Reverse
        return self._from_map("EPSG:4326").transform(QgsPointXY(lon, lat), back)

    def _map_point(self, at: QPoint) -> QgsPointXY:
        return self.canvas.getCoordinateTransform().toMapCoordinates(at)

    def _from_map(self, crs: str) -> QgsCoordinateTransform:
        shown = self.canvas.mapSettings().destinationCrs()
        key = (shown.authid() or shown.toWkt(), crs)
        if key not in self._made:
            if crs.startswith("EPSG:"):
                target = QgsCoordinateReferenceSystem(crs)
            else:
                target = QgsCoordinateReferenceSystem.fromWkt(crs)
            self._made[key] = QgsCoordinateTransform(shown, target, QgsProject.instance())
        return self._made[key]
