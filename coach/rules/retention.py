"""What stays for how long: backups, ever fewer of them, and the words of entries."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from datetime import date, timedelta
from typing import Final

LEVELS: Final[tuple[tuple[int, Callable[[date], Hashable]], ...]] = (
    (7, lambda day: day),
    (4, lambda day: day.isocalendar()[:2]),
    (12, lambda day: (day.year, day.month)),
)
"""So many periods are kept, and which one a day is in."""


def staying(days: Collection[date]) -> frozenset[date]:
    """Return the days of which the backup stays: the last one of each period.

    Periods without a backup do not count, so that nothing goes while nothing is made.
    """
    kept: set[date] = set()
    for count, period in LEVELS:
        last = {period(day): day for day in sorted(days)}
        kept.update(sorted(last.values())[-count:])
    return frozenset(kept)


LEAST_MONTHS: Final = 6
"""No entry loses its words sooner than this; 0 months is never."""


def border(today: date, months: int) -> date:
    """Return the first day whose entries keep their words: the same day months ago.

    In a shorter month it is the last one; nothing is older than the calendar.
    """
    count = today.year * 12 + today.month - 1 - months
    if count < 12:
        return date.min
    first, following = (
        date(month // 12, month % 12 + 1, 1) for month in (count, count + 1)
    )
    return min(first + timedelta(days=today.day - 1), following - timedelta(days=1))
