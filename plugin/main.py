"""The plugin object: what QGIS loads, wired together and taken apart again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication

from .processing.provider import KachinProvider

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .gui.actions import PluginActions


class KachinCorridorsPlugin:
    """Registers the Processing provider and, where there is a window, its actions.

    ``iface`` is None in qgis_process and on a server.
    """

    def __init__(self, iface: QgisInterface | None) -> None:
        self.iface = iface
        self.provider: KachinProvider | None = None
        self.actions: PluginActions | None = None

    def initProcessing(self) -> None:  # noqa: N802 - the name is QGIS's
        """Add the provider; QGIS calls this alone where it runs without a window."""
        if self.provider is None:
            self.provider = KachinProvider()
            QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:  # noqa: N802 - the name is QGIS's
        """Add the provider, the menu and the toolbar."""
        self.initProcessing()
        if self.iface is None:
            return
        from .gui.actions import PluginActions

        self.actions = PluginActions(self.iface)
        self.actions.load()

    def unload(self) -> None:
        """Take everything away again, in reverse order."""
        if self.actions is not None:
            self.actions.unload()
            self.actions = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
