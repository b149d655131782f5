"""Names and colours of classes as the style of a layer has them, for charts beside the map."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple
from xml.etree import ElementTree

from ...layers.catalogue import layer
from .design import PANEL

NO_ZONE = "no zone"
# From good to none: roads are neutral, since colours stand for holders.
ROAD_COLOURS = {
    "highway": "#46454a",
    "mountain": "#77716b",
    "unclassified": "#a39a8c",
    "track": "#c4b79f",
    "path": "#d9cfbb",
    "off_road": "#eeeae0",
}


class Look(NamedTuple):
    """What a class is called, and its colour as #rrggbb."""

    title: str
    colour: str


@lru_cache(maxsize=8)
def looks(name: str) -> dict[str, Look]:
    """Looks of the values by which a layer of the catalogue is coloured; empty where it is not."""
    path = layer(name).style_path
    if path is None:
        return {}
    renderer = ElementTree.parse(path).getroot().find("renderer-v2")
    categories = None if renderer is None else renderer.find("categories")
    if renderer is None or categories is None:
        return {}
    fills = {symbol.get("name"): _fill(symbol) for symbol in renderer.iterfind("symbols/symbol")}
    return {
        category.get("value", ""): Look(category.get("label", ""), fills[category.get("symbol")])
        for category in categories
    }


def holder(actor_class: str) -> Look:
    """Look of a class of actor as the control zones have it."""
    if actor_class == NO_ZONE:
        return Look(NO_ZONE, PANEL)
    return looks("control_zones").get(actor_class, Look(actor_class.replace("_", " "), ""))


def road(road_class: str) -> Look:
    """Look of a road class."""
    return Look(road_class.replace("_", " "), ROAD_COLOURS.get(road_class, ""))


def _fill(symbol: ElementTree.Element) -> str:
    """Colour of the first layer of a symbol, however QGIS wrote it."""
    for item in symbol.iterfind("layer//Option[@name='color']"):
        red, green, blue = (int(part) for part in item.get("value", "").split(",")[:3])
        return f"#{red:02x}{green:02x}{blue:02x}"
    return ""
