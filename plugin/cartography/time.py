"""The date of a project: what was valid on one day."""

from __future__ import annotations

from datetime import date

from qgis.core import QgsDateTimeRange, QgsExpressionContextUtils, QgsProject
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

# Keys under which QGIS keeps the state of its temporal controller in a project; 2 = fixed range.
_SCOPE = "TemporalControllerWidget"
_FIXED_RANGE = 2
# Styles take the date of a map from its temporal range, else from this variable, else from today.
DATE_VARIABLE = "kachin_date"


def day_range(day: date) -> QgsDateTimeRange:
    """One day; its end is the last second, for a zone that starts at midnight is not in it."""
    moment = QDate(day.year, day.month, day.day)
    begin, end = QDateTime(moment, QTime(0, 0)), QDateTime(moment, QTime(23, 59, 59))
    return QgsDateTimeRange(begin, end)


def set_project_date(project: QgsProject, day: date) -> None:
    """Set the day that the project's temporal controller shows when the project is opened.

    Symbols of age and status follow it in maps without a temporal range too, as in layouts.
    """
    QgsExpressionContextUtils.setProjectVariable(project, DATE_VARIABLE, day.isoformat())
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
