"""Weeks: where each begins, and how much lies in each of the last ones."""

from __future__ import annotations

from datetime import date, timedelta

from coach.i18n import first_weekday

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

WEEK = timedelta(weeks=1)

QUARTER = 12
"""The weeks of a quarter of a year."""


def first_of(day: date) -> date:
    """Return the first day of the week of a day: a Monday, or by choice a Sunday."""
    return day - timedelta(days=(day.weekday() - first_weekday()) % 7)


def firsts(today: date, count: int = QUARTER) -> tuple[date, ...]:
    """Return the first day of each of the last weeks, this one last."""
    last = first_of(today)
    return tuple(last - ago * WEEK for ago in reversed(range(count)))


def per_day(
    days: Iterable[date], today: date, count: int = QUARTER
) -> tuple[tuple[int, ...], ...]:
    """Return for each of the last weeks how many of these days are on each of its days.

    None lies ahead.
    """
    first, counts = firsts(today, count)[0], [[0] * WEEK.days for _week in range(count)]
    for day in days:
        if first <= day <= today:
            week, place = divmod((day - first).days, WEEK.days)
            counts[week][place] += 1
    return tuple(map(tuple, counts))


def per_week(days: Iterable[date], today: date, count: int = QUARTER) -> tuple[int, ...]:
    """Return how many of these days fall in each of the last weeks; none lies ahead."""
    return tuple(map(sum, per_day(days, today, count)))
