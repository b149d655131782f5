"""What a computed route says of itself when the mouse rests on it."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from .texts import tr

# On its own ground: QGIS' themes colour the ground of map tips, and leave their text black.
_FRAME = (
    "font-family:sans-serif;font-size:9pt;min-width:250px;max-width:340px;"
    "padding:4px;background:#ffffff;color:#1d2b33"
)
_FIGURES = (("hours", 1, "h"), ("usd_per_t", 0, "USD/t"), ("length_km", 0, "km"))


def tip_routes(layer: QgsVectorLayer, to: str = "destination") -> None:
    """Give routes a map tip: from where to where, what it costs, and what it was computed on."""
    names = set(layer.fields().names())
    title = f'[% "origin" %] → [% "{to}" %]'
    if "title" in names:
        title = f'[% "title" %]: {title}'
    figures = " · ".join(
        f'[% format_number("{name}", {digits}) %] {unit}'
        for name, digits, unit in _FIGURES
        if name in names
    )
    exposed = tr("{} km exposed").format('[% format_number("exposure_km", 1) %]')
    said = (
        ("mode", tr("mode {}")),
        ("season", tr("{} season")),
        ("date", tr("control at {}")),
        ("terrain", tr("terrain: {}")),
        ("as_of", tr("as of {}")),
    )
    context = ", ".join(
        text.format(f"[% coalesce(\"{name}\", '-') %]") for name, text in said if name in names
    )
    layer.setMapTipTemplate(
        f'<div style="{_FRAME}"><b>{title}</b><div>{figures} · {exposed}</div>'
        f'<div style="color:#666">{context}</div></div>'
    )
