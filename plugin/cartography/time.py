"""The date of a project: what was valid on one day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

from qgis.core import QgsDateTimeRange, QgsProject
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ..core.errors import InputError
from ..io.store import open_layer_features

# Keys under which QGIS keeps the state of its temporal controller in a project; 2 = fixed range.
_SCOPE = "TemporalControllerWidget"
_FIXED_RANGE = 2


def parse_date(text: str) -> date:
    """A date as YYYY-MM-DD; raises InputError otherwise."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise InputError(f"'{text}' is no date", "write it as 2025-06-01") from error


def last_of(text: str) -> date | None:
    """Last day of a year, month or day written as 2025, 2025-06 or 2025-06-01."""
    match = re.match(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", text)
    if match is None:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if day:
        return date(year, month, day)
    first_of_next = date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)
    return first_of_next - timedelta(days=1)


def latest_date(study: Path) -> date:
    """The last day for which a study's control zones hold evidence."""
    days = [
        last_of(str(zone["as_of"] or "")) for zone in open_layer_features(study, "control_zones")
    ]
    known = [day for day in days if day is not None]
    if not known:
        raise InputError(
            f"no control zone of {study.name} says when it was known", "fill its as_of"
        )
    return max(known)


def day_range(day: date) -> QgsDateTimeRange:
    """One day; its end is the last second, for a zone that starts at midnight is not in it."""
    moment = QDate(day.year, day.month, day.day)
    begin, end = QDateTime(moment, QTime(0, 0)), QDateTime(moment, QTime(23, 59, 59))
    return QgsDateTimeRange(begin, end)


def set_project_date(project: QgsProject, day: date) -> None:
    """Set the day that the project's temporal controller shows when the project is opened."""
    span = day_range(day)
    project.timeSettings().setTemporalRange(span)
    project.writeEntry(_SCOPE, "/NavigationMode", _FIXED_RANGE)
    project.writeEntry(_SCOPE, "/StartDateTime", span.begin().toString(Qt.DateFormat.ISODateWithMs))
    project.writeEntry(_SCOPE, "/EndDateTime", span.end().toString(Qt.DateFormat.ISODateWithMs))


def at_date_filter(start: str, end: str, day: date) -> str:
    """Provider filter for what was valid on a day: start included, end excluded, NULL open."""
    begun = f'("{start}" IS NULL OR "{start}" <= \'{day.isoformat()}\')'
    lasting = f'("{end}" IS NULL OR "{end}" > \'{day.isoformat()}\')'
    return f"{begun} AND {lasting}"
