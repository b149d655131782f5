"""Who held how much of an area, on a day and on average over a period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from .errors import InputError
from .exposure import Area, Clip, Item, Progress, Row, row, tick
from .geodesy import polygon_area_m2
from .overlay import union

THEME = "control"
ON_DAY, OVER_PERIOD = "area_at_date", "area_over_period"


def valid(item: Item, day: date) -> bool:
    """True where a day lies in [start, end); an empty end is open."""
    return (not item.start or item.start <= day.isoformat()) and (
        not item.end or day.isoformat() < item.end
    )


def control_at(
    items: Sequence[Item], areas: Sequence[Area], day: date, progress: Progress | None = None
) -> list[Row]:
    """Square kilometres of each actor's zones on a day; ``kind`` of an item is its actor."""
    clip = Clip(items)
    rows: list[Row] = []
    for number, area in enumerate(areas):
        tick(progress, number / len(areas))
        held: dict[str, list[int]] = defaultdict(list)
        pieces = clip.pieces(area)
        for i in pieces:
            if valid(items[i], day):
                held[items[i].kind].append(i)
        for actor, mine in sorted(held.items()):
            value = polygon_area_m2(union([pieces[i] for i in mine])) / 1e6
            rows.append(row(number, THEME, actor, ON_DAY, value, "km2", [items[i] for i in mine]))
    return rows


def control_over(
    items: Sequence[Item],
    areas: Sequence[Area],
    first: date,
    last: date,
    progress: Progress | None = None,
) -> list[Row]:
    """Mean square kilometres of each actor's zones over [first, last).

    A zone that is held for half of the days counts half; where zones of one actor overlap in
    space and time their ground counts once. Raises InputError where the period has no day.
    """
    if last <= first:
        raise InputError(
            "the period from {first} to {last} has no day",
            "let it end after it starts",
            first=first,
            last=last,
        )
    clip = Clip(items)
    rows: list[Row] = []
    for number, area in enumerate(areas):
        tick(progress, number / len(areas))
        rows.extend(_shares(number, items, clip.pieces(area), first, last))
    return rows


def _shares(
    number: int, items: Sequence[Item], pieces: dict[int, Any], first: date, last: date
) -> list[Row]:
    breaks = {first, last}
    for i in pieces:
        for text in (items[i].start, items[i].end):
            if text and first.isoformat() < text < last.isoformat():
                breaks.add(date.fromisoformat(text))
    days = sorted(breaks)
    measured: dict[tuple[int, ...], float] = {}
    total: dict[str, float] = defaultdict(float)
    used: dict[str, set[int]] = defaultdict(set)
    for start, end in zip(days, days[1:]):
        held: dict[str, list[int]] = defaultdict(list)
        for i in pieces:
            if valid(items[i], start):
                held[items[i].kind].append(i)
        for actor, mine in held.items():
            key = tuple(mine)
            if key not in measured:
                measured[key] = polygon_area_m2(union([pieces[i] for i in mine])) / 1e6
            total[actor] += measured[key] * (end - start).days / (last - first).days
            used[actor].update(mine)
    return [
        row(
            number,
            THEME,
            actor,
            OVER_PERIOD,
            value,
            "km2",
            [items[i] for i in sorted(used[actor])],
        )
        for actor, value in sorted(total.items())
    ]
