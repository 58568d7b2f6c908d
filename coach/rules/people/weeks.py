"""How a quarter of a year went by, week by week and day by day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

WEEKS = 12
"""A quarter of a year."""

WEEK = 7


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def mondays(today: date, weeks: int = WEEKS) -> tuple[date, ...]:
    """Return the Mondays of the last weeks, of which this is the last."""
    last = monday_of(today)
    return tuple(last - timedelta(weeks=ago) for ago in reversed(range(weeks)))


def per_week(days: Iterable[date], today: date, weeks: int = WEEKS) -> tuple[int, ...]:
    """Return how many of these days fall in each of the last weeks; none lies ahead."""
    first, counts = mondays(today, weeks)[0], [0] * weeks
    for day in days:
        if first <= day <= today:
            counts[(day - first).days // WEEK] += 1
    return tuple(counts)


def per_day(
    days: Iterable[date], today: date, weeks: int = WEEKS
) -> tuple[tuple[int, ...], ...]:
    """Return for each of the last weeks how many of these days each weekday has."""
    first, counts = mondays(today, weeks)[0], [[0] * WEEK for _week in range(weeks)]
    for day in days:
        if first <= day <= today:
            week, weekday = divmod((day - first).days, WEEK)
            counts[week][weekday] += 1
    return tuple(map(tuple, counts))


LEAST = 3
"""Of fewer moments nothing is called usual."""


def mostly(kinds: Iterable[str | None]) -> str | None:
    """Return the kind that more than half of these are; of few of them none is."""
    found = [kind for kind in kinds if kind]
    if len(found) < LEAST:
        return None
    most = max(sorted(set(found)), key=found.count)
    return most if found.count(most) * 2 > len(found) else None
