"""The Processing provider ``kachin``: adding an algorithm is one line here."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider, QgsProcessingRegistry
from qgis.PyQt.QtGui import QIcon

from .base import RESOURCES
from .models import shipped_models


def algorithm_classes() -> list[type]:
    """The algorithms, in the order in which a study uses them."""
    from .accumulatedcost import AccumulatedCostAlgorithm
    from .alternativeroutes import AlternativeRoutesAlgorithm
    from .beltbuffers import BeltBuffersAlgorithm
    from .bufferexposure import BufferExposureAlgorithm
    from .comparemeasures import CompareMeasuresAlgorithm
    from .comparescenarios import CompareScenariosAlgorithm
    from .controlatdate import ControlAtDateAlgorithm
    from .controlzones import ControlZonesAlgorithm
    from .corridoratlas import CorridorAtlasAlgorithm
    from .costfunctions import CostFunctionsAlgorithm
    from .createstudy import CreateStudyAlgorithm
    from .downstreamreach import DownstreamReachAlgorithm
    from .exportmaps import ExportMapsAlgorithm
    from .fetchterrain import FetchTerrainAlgorithm
    from .frictionsurface import FrictionSurfaceAlgorithm
    from .gatewaymatrix import GatewayMatrixAlgorithm
    from .importdeposits import ImportDepositsAlgorithm
    from .importevents import ImportEventsAlgorithm
    from .importroads import ImportRoadsAlgorithm
    from .leastcostcorridor import LeastCostCorridorAlgorithm
    from .leastcostpaths import LeastCostPathsAlgorithm
    from .miningbelts import MiningBeltsAlgorithm
    from .rerun import RerunAlgorithm
    from .routecorridors import RouteCorridorsAlgorithm
    from .routeprofile import RouteProfileAlgorithm
    from .savestudyproject import SaveStudyProjectAlgorithm
    from .sitesexposure import SitesExposureAlgorithm
    from .studyreport import StudyReportAlgorithm
    from .traveltimerings import TravelTimeRingsAlgorithm
    from .updatestudy import UpdateStudyAlgorithm
    from .validatelayers import ValidateLayersAlgorithm

    return [
        CreateStudyAlgorithm,
        FetchTerrainAlgorithm,
        ImportEventsAlgorithm,
        ImportDepositsAlgorithm,
        ImportRoadsAlgorithm,
        ValidateLayersAlgorithm,
        UpdateStudyAlgorithm,
        ControlZonesAlgorithm,
        ControlAtDateAlgorithm,
        FrictionSurfaceAlgorithm,
        AccumulatedCostAlgorithm,
        LeastCostPathsAlgorithm,
        AlternativeRoutesAlgorithm,
        CompareScenariosAlgorithm,
        GatewayMatrixAlgorithm,
        CompareMeasuresAlgorithm,
        CostFunctionsAlgorithm,
        LeastCostCorridorAlgorithm,
        RouteProfileAlgorithm,
        RouteCorridorsAlgorithm,
        MiningBeltsAlgorithm,
        BeltBuffersAlgorithm,
        TravelTimeRingsAlgorithm,
        BufferExposureAlgorithm,
        DownstreamReachAlgorithm,
        SitesExposureAlgorithm,
        ExportMapsAlgorithm,
        CorridorAtlasAlgorithm,
        StudyReportAlgorithm,
        SaveStudyProjectAlgorithm,
        RerunAlgorithm,
    ]


class KachinProvider(QgsProcessingProvider):
    """Kachin Corridors in the Processing toolbox."""

    _registered = False

    def id(self) -> str:
        return "kachin"

    def name(self) -> str:
        return "Kachin Corridors"

    def icon(self) -> QIcon:
        return QIcon(str(RESOURCES / "icons" / "icon.svg"))

    def svgIconPath(self) -> str:
        return str(RESOURCES / "icons" / "icon.svg")

    def loadAlgorithms(self) -> None:
        for algorithm in algorithm_classes():
            self.addAlgorithm(algorithm())
        if self._registered:
            for model in shipped_models():
                self.addAlgorithm(model)

    def register(self, registry: QgsProcessingRegistry) -> bool:
        """Join a registry, then add the models: they look their steps up in it."""
        if not registry.addProvider(self):
            return False
        self._registered = True
        self.refreshAlgorithms()
        return True
