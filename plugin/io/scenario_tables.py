"""Fields of the comparison of scenarios, declared once."""

from __future__ import annotations

from .results import CONTEXT_FIELDS, ResultField

COMPARISON_FIELDS = (
    ResultField("origin", "text", "Belt"),
    ResultField("scenario", "text", "Scenario"),
    ResultField("title", "text", "Title"),
    ResultField("measure", "text", "Measure"),
    ResultField("status", "text", "Status"),
    ResultField("gateway", "text", "Best gateway"),
    ResultField("tied_with", "text", "As good as"),
    ResultField("usd_per_t", "real", "Money (USD/t)"),
    ResultField("hours", "real", "Time (h)"),
    ResultField("exposure_km", "real", "Exposure (km)"),
    ResultField("generalised_usd_t", "real", "Generalised cost by the weights given (USD/t)"),
    ResultField("length_km", "real", "Length (km)"),
    ResultField("base_gateway", "text", "Best gateway of the base"),
    ResultField("winner_changed", "text", "Another gateway wins"),
    ResultField("same_route", "text", "Same route as in the base"),
    ResultField("diff_usd_per_t", "real", "Money above the base (USD/t)"),
    ResultField("diff_hours", "real", "Time above the base (h)"),
    ResultField("diff_exposure_km", "real", "Exposure above the base (km)"),
    ResultField("diff_pct", "real", "Measure above the base (%)"),
    ResultField("rank_changes", "text", "Changes of rank"),
    ResultField("gateway_changes", "text", "Gateways whose measure changes"),
    ResultField("gateways_reached", "integer", "Gateways reached"),
    ResultField("tonnes", "real", "Tonnes"),
    ResultField("total_usd", "real", "Money for all tonnes (USD)"),
    ResultField("loads", "integer", "Loads"),
    ResultField("vehicles", "integer", "Vehicles or animals to move them in the season"),
    ResultField("changes", "text", "What the scenario changes"),
    *CONTEXT_FIELDS,
    ResultField("lineage", "text", "Lineage"),
)
