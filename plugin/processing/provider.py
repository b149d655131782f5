"""The Processing provider ``kachin``: adding an algorithm is one line here."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .base import RESOURCES


def algorithm_classes() -> list[type]:
    """The algorithms, in the order in which a study uses them."""
    from .accumulatedcost import AccumulatedCostAlgorithm
    from .beltbuffers import BeltBuffersAlgorithm
    from .bufferexposure import BufferExposureAlgorithm
    from .controlatdate import ControlAtDateAlgorithm
    from .controlzones import ControlZonesAlgorithm
    from .createstudy import CreateStudyAlgorithm
    from .downstreamreach import DownstreamReachAlgorithm
    from .fetchterrain import FetchTerrainAlgorithm
    from .frictionsurface import FrictionSurfaceAlgorithm
    from .gatewaymatrix import GatewayMatrixAlgorithm
    from .importdeposits import ImportDepositsAlgorithm
    from .importevents import ImportEventsAlgorithm
    from .importroads import ImportRoadsAlgorithm
    from .leastcostpaths import LeastCostPathsAlgorithm
    from .miningbelts import MiningBeltsAlgorithm
    from .rerun import RerunAlgorithm
    from .routecorridors import RouteCorridorsAlgorithm
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
        GatewayMatrixAlgorithm,
        RouteCorridorsAlgorithm,
        MiningBeltsAlgorithm,
        BeltBuffersAlgorithm,
        TravelTimeRingsAlgorithm,
        BufferExposureAlgorithm,
        DownstreamReachAlgorithm,
        SitesExposureAlgorithm,
        StudyReportAlgorithm,
        SaveStudyProjectAlgorithm,
        RerunAlgorithm,
    ]


class KachinProvider(QgsProcessingProvider):
    """Kachin Corridors in the Processing toolbox."""

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
