"""How numbers are written on maps, in tables and in charts."""

from __future__ import annotations


def figure(value: float | None) -> str:
    """A number as a table shows it: one decimal below 100, thousands apart, a dash for none."""
    if value is None:
        return "–"
    if value == 0:
        return "0"
    text = f"{value:,.1f}" if abs(value) < 99.95 else f"{value:,.0f}"
    # A comma is a decimal point to half of the readers.
    return text.replace(",", "\u00a0")
