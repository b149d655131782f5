"""Fields of least-cost corridors and of the lines across them, declared once."""

from __future__ import annotations

from .results import CONTEXT_FIELDS, ResultField

_PAIR = (
    ResultField("origin", "text", "Belt"),
    ResultField("destination", "text", "Gateway"),
    ResultField("minimised", "text", "Minimised measure"),
    ResultField("percent", "real", "Above the least cost, up to (%)"),
)

CORRIDOR_FIELDS = (
    *_PAIR,
    ResultField("least", "real", "Least cost"),
    ResultField("limit", "real", "Cost at the edge"),
    ResultField("unit", "text", "Unit of the costs"),
    ResultField("area_km2", "real", "Area (km²)"),
    ResultField("route_km", "real", "Length of the least-cost path (km)"),
    ResultField("median_width_km", "real", "Median width across the path (km)"),
    ResultField("narrowest_km", "real", "Least width across the path (km)"),
    ResultField("narrowest_at_km", "real", "Where it is narrowest (km from the start)"),
    ResultField("population", "real", "People inside"),
    ResultField("places", "integer", "Places inside"),
    ResultField("place_names", "text", "Names of the places"),
    *CONTEXT_FIELDS,
    ResultField("lineage", "text", "Lineage"),
)

WIDTH_FIELDS = (
    *_PAIR,
    ResultField("km", "real", "Distance from the start (km)"),
    ResultField("width_km", "real", "Width (km)"),
    ResultField("left_km", "real", "To the left (km)"),
    ResultField("right_km", "real", "To the right (km)"),
    *CONTEXT_FIELDS,
    ResultField("lineage", "text", "Lineage"),
)
