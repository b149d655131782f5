"""Half-open intervals of days: the start counts, the end does not, None is unbounded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Interval:
    """The days from ``start`` up to, and without, ``end``."""

    start: date | None = None
    end: date | None = None

    def holds(self, day: date) -> bool:
        """True where the day lies in the interval."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    @property
    def is_empty(self) -> bool:
        """True where no day lies between start and end."""
        return self.start is not None and self.end is not None and self.end <= self.start


@dataclass(frozen=True)
class Segment:
    """A stretch of time throughout which the same members (indices, ascending) hold."""

    interval: Interval
    members: tuple[int, ...]


def segments(intervals: Sequence[Interval]) -> list[Segment]:
    """Cut time wherever an interval starts or ends; stretches that nothing holds are left out.

    Neighbouring stretches with the same members are one, so the result is as short as can be.
    """
    bounds = sorted({d for i in intervals for d in (i.start, i.end) if d is not None})
    edges: list[date | None] = [None, *bounds, None]
    found: list[Segment] = []
    for start, end in zip(edges, edges[1:]):
        # A stretch between bounds lies wholly in an interval or wholly out of it.
        day = start or (end and date.fromordinal(max(end.toordinal() - 1, 1))) or date.min
        members = tuple(n for n, i in enumerate(intervals) if i.holds(day) and not i.is_empty)
        if not members:
            continue
        last = found[-1] if found else None
        if last and last.members == members and last.interval.end == start:
            found[-1] = Segment(Interval(last.interval.start, end), members)
        else:
            found.append(Segment(Interval(start, end), members))
    return found


def stated_days(intervals: Sequence[Interval]) -> tuple[date, date] | None:
    """First and last bound that any interval states; None where all are unbounded."""
    bounds = [d for i in intervals for d in (i.start, i.end) if d is not None]
    return (min(bounds), max(bounds)) if bounds else None
