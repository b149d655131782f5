"""The plugin object: what QGIS loads, wired together and taken apart again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsApplication, QgsExpressionFunction, QgsMessageLog

from .core.wording import say
from .io.dependencies import install_hint, missing
from .language import install_translator, remove_translator

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .gui.desk import Desk
    from .processing.provider import KachinProvider


class KachinCorridorsPlugin:
    """Registers the Processing provider and, where there is a window, the desk.

    ``iface`` is None in qgis_process and on a server.
    """

    def __init__(self, iface: QgisInterface | None) -> None:
        self.iface = iface
        # Before anything is named: titles are translated when they are made.
        self.translator = install_translator()
        self.provider: KachinProvider | None = None
        self.functions: list[QgsExpressionFunction] = []
        self.desk: Desk | None = None

    def initProcessing(self) -> None:  # noqa: N802 - the name is QGIS's
        """Add the provider and the expressions; QGIS calls this alone where it has no window."""
        lacking = [item for item in missing() if item.required]
        if lacking:
            names = ", ".join(item.module for item in lacking)
            text = say(
                "{names} cannot be found; install it: {hint}",
                names=names,
                hint=install_hint(lacking),
            )
            QgsMessageLog.logMessage(text, "Kachin Corridors", Qgis.MessageLevel.Critical)
            return
        if self.provider is None:
            from .cartography import expressions
            from .processing.provider import KachinProvider

            self.provider = KachinProvider()
            self.provider.register(QgsApplication.processingRegistry())
            self.functions = expressions.register()

    def initGui(self) -> None:  # noqa: N802 - the name is QGIS's
        """Add the provider, and the dock, menu and toolbar."""
        self.initProcessing()
        if self.iface is None:
            return
        from .gui.libraries import tell_missing

        tell_missing(self.iface)
        if self.provider is None:
            return
        from .gui.desk import Desk

        self.desk = Desk(self.iface)
        self.desk.load()

    def unload(self) -> None:
        """Take everything away again, in reverse order."""
        if self.desk is not None:
            self.desk.unload()
            self.desk = None
        if self.provider is not None:
            from .cartography import expressions

            expressions.unregister(self.functions)
            self.functions = []
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        remove_translator(self.translator)
        self.translator = None
