"""Which backups stay: one a day for a week, a week for a month, a month for a year."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from datetime import date
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
