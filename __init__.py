"""Kachin Corridors: how a mineral could leave difficult terrain."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802 - the name is QGIS's
    """Return the plugin object; QGIS calls this when it loads the plugin."""
    from .plugin.main import KachinCorridorsPlugin

    return KachinCorridorsPlugin(iface)
