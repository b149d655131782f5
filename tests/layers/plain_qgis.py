"""Draw the layers of a study as a QGIS without the plugin does: plain_qgis.py STUDY FOLDER NAME...

The test imports ``draw`` for its own pictures, so that both are made alike; this program knows the
GeoPackage and nothing else.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QSize, QTime
from qgis.PyQt.QtGui import QColor, QImage

DAY = (2026, 1, 15)
# West, south, east, north: Kachin, then the gates to Tengchong.
EXTENTS = ((95.5, 23.5, 99.5, 28.0), (97.9, 25.0, 98.7, 25.9))


def draw(layer: Any, number: int) -> QImage:
    """A picture of a layer on a day, labels included."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    settings.setOutputSize(QSize(320, 320))
    settings.setOutputDpi(96)
    settings.setExtent(QgsRectangle(*EXTENTS[number]))
    settings.setBackgroundColor(QColor("#e3ebec"))
    moment = QDateTime(QDate(*DAY), QTime(0, 0))
    settings.setTemporalRange(QgsDateTimeRange(moment, moment))
    settings.setIsTemporal(True)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def main(study: str, folder: str, names: list[str]) -> None:
    """Write a picture per layer and extent; the file's own styles are all there is."""
    for name in names:
        layer = QgsVectorLayer(f"{study}|layername={name}", name, "ogr")
        _, loaded = layer.loadDefaultStyle()
        assert layer.isValid() and loaded, name
        for number in range(len(EXTENTS)):
            draw(layer, number).save(str(Path(folder) / f"{name}-{number}.png"))
    foreign = [name for name in sys.modules if "kachin" in name]
    assert not foreign, foreign


if __name__ == "__main__":
    application = QgsApplication([b"plain"], True)
    application.initQgis()
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
    application.exitQgis()
