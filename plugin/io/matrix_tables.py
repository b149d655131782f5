"""Fields of the gateway matrix, its winners and the allocation of tonnage, declared once."""

from __future__ import annotations

from .results import CONTEXT_FIELDS, ResultField

_ORIGIN = ResultField("origin", "text", "Belt")
_DESTINATION = ResultField("destination", "text", "Gateway")
_LINEAGE = ResultField("lineage", "text", "Lineage")

MATRIX_FIELDS = (
    _ORIGIN,
    _DESTINATION,
    ResultField("status", "text", "Status"),
    ResultField("usd_per_t", "real", "Money on the way (USD/t)"),
    ResultField("levy_usd_t", "real", "Levy at the gateway (USD/t)"),
    ResultField("dwell_usd_t", "real", "Money for waiting at the gateway (USD/t)"),
    ResultField("total_usd_t", "real", "Money, total (USD/t)"),
    ResultField("rank_usd", "integer", "Rank by money"),
    ResultField("above_usd_t", "real", "Above the cheapest (USD/t)"),
    ResultField("above_usd_pct", "real", "Above the cheapest (%)"),
    ResultField("hours", "real", "Time on the way (h)"),
    ResultField("dwell_h", "real", "Waiting at the gateway (h)"),
    ResultField("total_hours", "real", "Time, total (h)"),
    ResultField("rank_hours", "integer", "Rank by time"),
    ResultField("above_hours", "real", "Above the fastest (h)"),
    ResultField("above_hours_pct", "real", "Above the fastest (%)"),
    ResultField("exposure_km", "real", "Exposure (km)"),
    ResultField("rank_exposure", "integer", "Rank by exposure"),
    ResultField("above_exposure_km", "real", "Above the least exposed (km)"),
    ResultField("above_exposure_pct", "real", "Above the least exposed (%)"),
    ResultField("generalised_usd_t", "real", "Generalised cost by the weights given (USD/t)"),
    ResultField("rank_generalised", "integer", "Rank by generalised cost"),
    ResultField("above_generalised", "real", "Above the least generalised cost (USD/t)"),
    ResultField("above_generalised_pct", "real", "Above the least generalised cost (%)"),
    ResultField("cheapest_km", "real", "Length of the cheapest route (km)"),
    ResultField("fastest_km", "real", "Length of the fastest route (km)"),
    ResultField("least_exposed_km", "real", "Length of the least exposed route (km)"),
    ResultField("round_trip_h", "real", "Round trip with waiting and handling (h)"),
    ResultField("trips_per_vehicle", "integer", "Round trips of one vehicle a season"),
    ResultField("season_t", "real", "Tonnes a season by the whole fleet"),
    ResultField("annual_t", "real", "Tonnes a year of the belt"),
    ResultField("season_share_pct", "real", "Share of the year's tonnes that can move (%)"),
    ResultField("trips_needed", "integer", "Trips for the year's tonnes"),
    ResultField("vehicles_needed", "integer", "Vehicles for the year's tonnes in the season"),
    *CONTEXT_FIELDS,
    _LINEAGE,
)
# By measure: total, rank, above the best, the same in percent.
MEASURE_COLUMNS = {
    "usd_per_t": ("total_usd_t", "rank_usd", "above_usd_t", "above_usd_pct"),
    "hours": ("total_hours", "rank_hours", "above_hours", "above_hours_pct"),
    "exposure_km": ("exposure_km", "rank_exposure", "above_exposure_km", "above_exposure_pct"),
    "generalised_cost": (
        "generalised_usd_t",
        "rank_generalised",
        "above_generalised",
        "above_generalised_pct",
    ),
}

WINNER_FIELDS = (
    _ORIGIN,
    ResultField("measure", "text", "Measure"),
    ResultField("winner", "text", "Best gateway"),
    ResultField("value", "real", "Value"),
    ResultField("unit", "text", "Unit"),
    ResultField("tied_with", "text", "As good as"),
    ResultField("second", "text", "Second best"),
    ResultField("second_value", "real", "Value of the second"),
    ResultField("margin", "real", "Margin"),
    ResultField("margin_pct", "real", "Margin (%)"),
    ResultField("reached", "integer", "Gateways reached"),
    ResultField("usd_per_t", "real", "Money of the best (USD/t)"),
    ResultField("hours", "real", "Time of the best (h)"),
    ResultField("exposure_km", "real", "Exposure of the best (km)"),
    ResultField("length_km", "real", "Length of the best (km)"),
    ResultField("statement", "text", "In words"),
    *CONTEXT_FIELDS,
    _LINEAGE,
)

ALLOCATION_FIELDS = (
    _ORIGIN,
    _DESTINATION,
    ResultField("status", "text", "Status"),
    ResultField("tonnes", "real", "Tonnes"),
    ResultField("share_pct", "real", "Share of the year's tonnes (%)"),
    ResultField("trips", "integer", "Trips"),
    ResultField("vehicles", "integer", "Vehicles through the season"),
    ResultField("cost_per_t", "real", "Cost of a tonne"),
    ResultField("cost", "real", "Cost of the tonnes"),
    ResultField("unit", "text", "Unit of the cost of a tonne"),
    ResultField("capacity_t", "real", "Capacity of the gateway (t a season)"),
    ResultField("capacity_used_pct", "real", "Capacity used by all belts (%)"),
    *CONTEXT_FIELDS,
    _LINEAGE,
)
