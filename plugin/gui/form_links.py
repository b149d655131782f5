"""Links in the forms of a study's features open in the browser, not inside the form.

Forms of QGIS before 3.30 show links in a web view that follows them itself; later ones do not.
"""

from __future__ import annotations

from qgis.gui import QgisInterface, QgsAttributeForm
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication

from ..compat import web_view
from .slots import reports
from .store import DeskStore

_MARK = "kachin_links"


class FormLinks(QObject):
    """Takes over the links of a web view when it gets the focus: before a click, or by Tab."""

    def __init__(self, iface: QgisInterface, store: DeskStore) -> None:
        super().__init__(store)
        self.iface = iface
        self.view = web_view()

    def load(self) -> None:
        """Start to listen, where forms have web views."""
        if self.view is not None:
            QApplication.instance().focusChanged.connect(self._focused)

    def unload(self) -> None:
        """Leave forms that are open as they are."""
        if self.view is not None:
            QApplication.instance().focusChanged.disconnect(self._focused)

    # Without the widgets of the signal: the one that loses the focus may be going away.
    @pyqtSlot()
    @reports
    def _focused(self) -> None:
        now = QApplication.focusWidget()
        if self.view is None or not isinstance(now, self.view) or now.property(_MARK):
            return
        form = now.parent()
        while form is not None and not isinstance(form, QgsAttributeForm):
            form = form.parent()
        if form is None or not form.layer().customProperty("kachin/name"):
            return
        now.setProperty(_MARK, True)
        page = now.page()
        page.setLinkDelegationPolicy(type(page).LinkDelegationPolicy.DelegateAllLinks)
        now.linkClicked.connect(open_outside)


def open_outside(link: QUrl) -> None:
    """Open a link of the web; anything else is left alone."""
    if link.scheme() in ("http", "https"):
        QDesktopServices.openUrl(link)
