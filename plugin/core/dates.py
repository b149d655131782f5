"""Dates as users and evidence write them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from .errors import InputError


def parse_date(text: str) -> date:
    """Return the date of a text written YYYY-MM-DD; raises InputError naming the value."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise InputError(
            "'{text}' is no date", "write it as YYYY-MM-DD, for example 2026-01-15", text=text
        ) from None


def last_of(text: str) -> date | None:
    """Last day of a year, month or day written as 2025, 2025-06 or 2025-06-01; None for others."""
    match = re.match(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", text)
    if match is None:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if day:
        return date(year, month, day)
    first_of_next = date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)
    return first_of_next - timedelta(days=1)
