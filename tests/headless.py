"""A real QGIS without a screen and with a profile of its own, for the tests."""

from __future__ import annotations

import os
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

# Python must hold what QGIS holds, or the C++ half goes on without its Python half.
_KEPT: list[Any] = []


# The registry owns the provider, but only its C++ half: the Python half lives as long as this.
_kept: list[Any] = []


def prepare_environment() -> None:
    """Set what Qt and QGIS read at import time; what the caller set stays."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="kachin-runtime-"))
    os.environ.setdefault("QGIS_CUSTOM_CONFIG_PATH", tempfile.mkdtemp(prefix="kachin-profile-"))
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker:  # two QGIS at once must not share a profile
        profile = Path(os.environ["QGIS_CUSTOM_CONFIG_PATH"]) / worker
        profile.mkdir(parents=True, exist_ok=True)
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(profile)
    # GDAL would leave statistics beside every raster that a test opens.
    os.environ.setdefault("GDAL_PAM_ENABLED", "NO")
    try:
        binding = import_module("qgis.PyQt.QtCore").QT_VERSION_STR.split(".")[0]
    except ImportError:
        return  # tests/core needs no QGIS
    os.environ.setdefault("PYTEST_QT_API", f"pyqt{binding}")


def start_qgis() -> Any:
    """Create the one QgsApplication of the session, with Processing and the provider in it."""
    from qgis.core import QgsApplication

    application = QgsApplication([b"kachin-tests"], True)
    application.initQgis()
    _start_processing()
    return application


def _start_processing() -> None:
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication

    plugins = str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins")
    if plugins not in sys.path:
        sys.path.append(plugins)
    import_module("processing.core.Processing").Processing.initialize()
    registry = QgsApplication.processingRegistry()
    if registry.providerById("native") is None:
        registry.addProvider(QgsNativeAlgorithms(registry))
    _kept.append(import_module("kachin_corridors.plugin.processing.provider").KachinProvider())
    assert _kept[0].register(registry), "the provider was refused"
