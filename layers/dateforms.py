"""The forms in which people write dates, read by rules that never guess."""

from __future__ import annotations

import re
from datetime import date

from ..plugin.core.wording import say
from .dates import FIRST_YEAR, LAST_YEAR

# How a date such as 03/04/2024 is read: not at all, day first, month first.
ORDERS = ("iso", "dmy", "mdy")
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_NUMBER = {name: number for number, name in enumerate(_MONTHS, 1)}
_NUMBER |= {name[:3]: number for name, number in _NUMBER.items()} | {"sept": 9}
_TIME = r"(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:z|[+-]\d{2}:?\d{2}))?)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})(?:([-/.])(\d{{1,2}})(?:\2(\d{{1,2}}){_TIME})?)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}){_TIME}")
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})")
_DAY_NAME_YEAR = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]+)\.?[ ,-] ?(\d{4})")
_NAME_DAY_YEAR = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_SHORT_YEAR = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2}|\d{1,2}[- ][a-z]{3,9}[- ]\d{2}")


class AmbiguousDate(ValueError):
    """A date whose day and month cannot be told apart."""


def read_date(text: str, order: str = "iso") -> str:
    """The date as YYYY, YYYY-MM or YYYY-MM-DD, to the precision in which it was written.

    Read are ISO dates (a time of day is dropped), 2024/10/18, 2024.10.18, 20241018, 10/2024,
    18 Oct 2024, October 18, 2024, Oct 2024, and 18/10/2024 where only one order is possible or
    ``order`` (one of ORDERS) declares it.

    Raises ValueError, with a sentence, where the text is no date, is ambiguous or out of range.
    """
    plain = " ".join(text.split()).lower()
    year, month, day = _parts(plain, text.strip(), order)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(
            say(
                "the year {year} is not between {first} and {last}",
                year=year,
                first=FIRST_YEAR,
                last=LAST_YEAR,
            )
        )
    if month is not None and not 1 <= month <= 12:
        raise ValueError(say("{text!r} has no month {month}", text=text.strip(), month=month))
    try:
        date(year, month or 1, 1 if day is None else day)
    except ValueError:
        raise ValueError(say("{text!r} has no day {day}", text=text.strip(), day=day)) from None
    if month is None:
        return f"{year:04d}"
    return f"{year:04d}-{month:02d}-{day:02d}" if day is not None else f"{year:04d}-{month:02d}"


def _parts(plain: str, text: str, order: str) -> tuple[int, int | None, int | None]:
    """Year, month and day as they stand there; None = not stated."""
    if found := _YEAR_FIRST.fullmatch(plain):
        year, _, month, day = found.groups()
        return int(year), int(month) if month else None, int(day) if day else None
    if found := _COMPACT.fullmatch(plain):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _YEAR_LAST.fullmatch(plain):
        return _ordered(int(found[1]), int(found[3]), int(found[4]), text, order)
    if found := _MONTH_YEAR.fullmatch(plain):
        return int(found[2]), int(found[1]), None
    if (found := _DAY_NAME_YEAR.fullmatch(plain)) and found[2] in _NUMBER:
        return int(found[3]), _NUMBER[found[2]], int(found[1]) if found[1] else None
    if (found := _NAME_DAY_YEAR.fullmatch(plain)) and found[1] in _NUMBER:
        return int(found[3]), _NUMBER[found[1]], int(found[2])
    if _SHORT_YEAR.fullmatch(plain):
        raise ValueError(say("{text!r} has a year of two digits", text=text))
    if re.fullmatch(r"\d{5}(\.\d+)?", plain):
        raise ValueError(say("{text!r} is the day number of a spreadsheet, not a date", text=text))
    raise ValueError(say("{text!r} is no date", text=text))


def _ordered(first: int, second: int, year: int, text: str, order: str) -> tuple[int, int, int]:
    if order == "dmy":
        return year, second, first
    if order == "mdy":
        return year, first, second
    if first > 12 or first == second:
        return year, second, first
    if second > 12:
        return year, first, second
    raise AmbiguousDate(say("{text!r} is ambiguous: day or month first?", text=text))
