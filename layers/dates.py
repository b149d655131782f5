"""Dates that are known to the day, the month or the year."""

from __future__ import annotations

import re
from datetime import date

from ..plugin.core.wording import say

# Evidence outside of these years is a slip of the pen.
FIRST_YEAR, LAST_YEAR = 1900, 2100
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def is_partial(text: str) -> bool:
    """True for YYYY, YYYY-MM and YYYY-MM-DD that are dates."""
    try:
        first_day(text)
    except ValueError:
        return False
    return True


def first_day(text: str, precision: str = "") -> date:
    """First day of a year, a month or a day; a coarser ``precision`` ("month", "year") wins.

    Raises ValueError where the text is no date.
    """
    match = _PARTIAL.fullmatch(text.strip())
    if match is None:
        raise ValueError(say("{text!r} is not of the form YYYY, YYYY-MM or YYYY-MM-DD", text=text))
    year, month, day = (int(part) if part else 1 for part in match.groups())
    stated = date(year, month, day)
    if precision == "year":
        return date(year, 1, 1)
    if precision == "month":
        return date(year, month, 1)
    return stated


def year_of(text: str) -> int:
    """The year of a date that ``is_partial``."""
    return first_day(text).year


def precision_of(text: str) -> str:
    """``day``, ``month`` or ``year``, from the form of the text; empty for an empty text."""
    return {0: "", 4: "year", 7: "month", 10: "day"}.get(len(text.strip()), "day")


def same_period(day: date, start: date, precision: str) -> bool:
    """True where ``day`` lies in the month or year that ``start`` begins."""
    if precision == "year":
        return day.year == start.year
    if precision == "month":
        return (day.year, day.month) == (start.year, start.month)
    return day == start
