"""Terrain from the public buckets of the Copernicus DEM; the one algorithm that uses a network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsNetworkAccessManager,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtNetwork import QNetworkProxy

from ..cartography.raster_styles import style_tint
from ..core.errors import InputError, KachinError
from ..core.grid import Bounds
from ..io.atomic import require_writable
from ..io.copernicus import DEFAULT_URL, FACTORS, PRODUCTS, Plan, plan_extent
from ..io.download import Transfer, require_url
from ..io.terrain_fetch import Bucket, coverage, fetch, require_room
from ..io.terrain_mosaic import write_mosaic
from .base import KachinAlgorithm, progress_of, sentence, tr
from .dress import dress_with
from .settings import read_settings
from .terrainrecords import say_after, say_before, terrain_tags

# Shares of the progress bar: the list of tiles, fetching, writing.
_LISTED, _FETCHED = 0.03, 0.75


class FetchTerrainAlgorithm(KachinAlgorithm):
    """Download Copernicus GLO-30 or GLO-90 for an extent and join it to one GeoTIFF."""

    ID = "fetchterrain"
    TITLE = "Fetch terrain"
    GROUP = "Study"
    TAGS = ("dem", "elevation", "copernicus", "glo-30", "glo-90", "download")

    EXTENT = "EXTENT"
    PRODUCT = "PRODUCT"
    FACTOR = "FACTOR"
    LIMIT = "LIMIT"
    CACHE = "CACHE"
    BASE_URL = "BASE_URL"
    OUTPUT = "OUTPUT"
    LABEL = "TERRAIN"
    TILES, SEA, VOIDS = "TILES", "SEA_TILES", "VOID_CELLS"

    def define(self) -> None:
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent")),
            tr("The ground to fetch, in any CRS. Cells whose centre lies in it are written."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.PRODUCT,
                tr("Resolution"),
                [tr("GLO-30: 1 arc-second, about 30 m"), tr("GLO-90: 3 arc-seconds, about 90 m")],
                defaultValue=1,
            ),
            tr("GLO-30 is nine times as large and lacks a few countries, which GLO-90 has."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.FACTOR, tr("Coarsen"), [f"{factor} x" for factor in FACTORS], defaultValue=0
            ),
            tr("Means of 2 x 2, 4 x 4 or 8 x 8 cells; less is downloaded."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.LIMIT,
                tr("Largest download (MB)"),
                QgsProcessingParameterNumber.Type.Double,
                4000,
                minValue=1,
            ),
            tr("What would take more is refused before a tile is fetched."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFile(
                self.CACHE,
                tr("Cache folder"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            tr(
                "Where fetched tiles are kept, by default in the QGIS profile. A later run takes "
                "from there what it needs. It may be deleted at any time."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(
                self.BASE_URL, tr("Address of the bucket"), defaultValue=DEFAULT_URL
            ),
            tr("A mirror with the same layout; {metres} stands for 30 or 90."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Terrain")),
            tr("A GeoTIFF in EPSG:4326 with elevations in metres, for 'Friction surface'."),
        )
        self.addOutput(QgsProcessingOutputString(self.LABEL, tr("Name of the terrain")))
        self.addOutput(QgsProcessingOutputNumber(self.TILES, tr("Tiles used")))
        self.addOutput(QgsProcessingOutputNumber(self.SEA, tr("Tiles that are sea")))
        self.addOutput(QgsProcessingOutputNumber(self.VOIDS, tr("Cells without elevation")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        try:
            require_url(self._url(parameters, context), tr("the address of the bucket"))
            if self.parameterAsExtent(parameters, self.EXTENT, context).isFinite():
                self._plan(parameters, context)
        except KachinError as error:
            return False, sentence(error)
        valid, message = super().checkParameterValues(parameters, context)
        return valid, message

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        output = Path(self.parameterAsOutputLayer(parameters, self.OUTPUT, context))
        if output.suffix.lower() not in (".tif", ".tiff"):
            raise InputError(
                tr("the terrain {} is no GeoTIFF").format(output.name),
                tr("give a file name that ends in .tif"),
            )
        require_writable(output, tr("the terrain"))
        plan = self._plan(parameters, context)
        bucket = self._bucket(parameters, context)
        require_writable(bucket.root / "x", tr("the terrain cache"))
        found = coverage(plan, bucket, progress_of(feedback, 0, _LISTED), feedback.pushWarning)
        limit = self.parameterAsDouble(parameters, self.LIMIT, context)
        download = require_room(plan, found, output, bucket, limit)
        say_before(plan, found, download, feedback)
        fetch(plan, found, bucket, progress_of(feedback, _LISTED, _FETCHED))
        contents = write_mosaic(
            plan,
            found,
            bucket.cache(plan),
            output,
            lambda made: terrain_tags(plan, found, bucket, made),
            progress_of(feedback, _FETCHED, 1.0),
        )
        say_after(plan, contents, feedback)
        _name_layer(context, str(output), plan.label)
        return {
            self.OUTPUT: str(output),
            self.LABEL: plan.label,
            self.TILES: len(found.land),
            self.SEA: len(found.sea),
            self.VOIDS: contents.voids,
        }

    def _url(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        return self.parameterAsString(parameters, self.BASE_URL, context).strip() or DEFAULT_URL

    def _plan(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Plan:
        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        extent = self.parameterAsExtent(parameters, self.EXTENT, context, degrees)
        if extent.isNull():
            raise InputError(tr("the extent is empty"), tr("draw one or take that of a layer"))
        bounds = Bounds(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        product = PRODUCTS[self.parameterAsEnum(parameters, self.PRODUCT, context)]
        factor = FACTORS[self.parameterAsEnum(parameters, self.FACTOR, context)]
        return plan_extent(bounds, product, factor)

    def _bucket(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Bucket:
        url = self._url(parameters, context)
        folder = self.parameterAsString(parameters, self.CACHE, context)
        return Bucket(url, Path(folder) if folder else default_cache(), transfer(url))


def default_cache() -> Path:
    """Where tiles are kept: in the cache folder of the options."""
    return read_settings().cache_folder / "copernicus"


def transfer(url: str) -> Transfer:
    """How to fetch: with the proxy of the QGIS options, unless the address is exempt from it."""
    manager = QgsNetworkAccessManager.instance()
    proxy = manager.fallbackProxy()
    exempt = [*manager.excludeList(), *manager.noProxyList()]
    if proxy.type() != QNetworkProxy.ProxyType.HttpProxy or not proxy.hostName():
        return Transfer()
    if any(start and url.startswith(start) for start in exempt):
        return Transfer()
    login = f"{proxy.user()}:{proxy.password()}" if proxy.user() else ""
    return Transfer(proxy=f"{proxy.hostName()}:{proxy.port()}", proxy_login=login)


def _name_layer(context: QgsProcessingContext, output: str, label: str) -> None:
    """Give the loaded layer the name and the colours of the terrain."""
    if context.willLoadLayerOnCompletion(output):
        details = context.layerToLoadOnCompletionDetails(output)
        details.name = label
        dress_with(output, style_tint, context)
