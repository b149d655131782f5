"""Translation of the sentences that maps and reports show."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def tr(text: str) -> str:
    """Translate a user string of the cartography room."""
    return QCoreApplication.translate("KachinCorridors", text)
