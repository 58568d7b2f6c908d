"""The shape of a year: how the days feel, when they are busy, when nobody is there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

MOODS: Final = (
    (1, 6.5), (75, 6.8), (140, 7.0), (195, 6.6), (222, 7.5), (245, 6.8),
    (262, 5.2), (276, 5.8), (300, 6.9), (324, 7.5), (355, 6.8), (367, 6.5),
)  # fmt: skip
"""A mark from 1 to 10 by day of the year: a dip in September, and then upwards."""

PULL: Final = (0.0, 0.6, 0.4, 0.4, 0.0)
"""How many working days earlier things happen, by weekday: Tuesdays are busy."""

PERIODS: Final = (
    (31, 1, 14, "holiday"),
    (43, 4, 1, "ill"),
    (52, 4, 10, "holiday"),
)
"""Every year's days away: ISO week, weekday, number of days, label."""


LATELY: Final = timedelta(days=12)
"""Whoever shows the demo was here all this time, so that there is something to see."""


def mood(day: date) -> float:
    """Return how a day like this usually feels."""
    number = day.timetuple().tm_yday
    for (first, start), (last, end) in pairwise(MOODS):
        if number < last:
            return start + (end - start) * (number - first) / (last - first)
    return MOODS[-1][1]


def periods(first: date, last: date) -> Iterator[tuple[date, date, str]]:
    """Yield first day, last day and label of the periods away; none in the last weeks."""
    for year in range(first.year - 1, last.year + 1):
        for week, weekday, length, label in PERIODS:
            start = date.fromisocalendar(year, week, weekday)
            end = start + timedelta(days=length - 1)
            if first <= start and end < last - LATELY:
                yield start, end, label


def workdays(first: date, last: date) -> Iterator[date]:
    """Yield the days on which somebody was at work, `last` included."""
    away = [(start, end) for start, end, _ in periods(first, last)]
    for distance in range((last - first).days + 1):
        day = first + timedelta(days=distance)
        if day.weekday() < 5 and not any(start <= day <= end for start, end in away):
            yield day
