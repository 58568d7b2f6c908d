"""A year of attention: how much on each day, and what the year says as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from coach.fastclass import dataclass
from coach.rules.calendar import ONE_DAY, Calendar
from coach.rules.people.rhythm import Contact
from coach.rules.weeks import WEEK, first_of

WEEKS: Final = 53
LEVELS: Final = (1, 2, 3, 5)
"""From so many moments on a day is drawn one step darker: a scale that stays."""

FULL_MONTH: Final = 12
"""A month with fewer working days is not compared with others."""

NEAR: Final = 0.06
"""Within this part of all there was, both sides got as much."""


@dataclass(frozen=True, slots=True)
class YearDay:
    """The attention of one day."""

    colleagues: int = 0
    customers: int = 0
    others: int = 0
    """For those of whom it is not known on which side they stand."""

    free: bool = False
    """Whether the day counts for nobody."""

    @property
    def total(self) -> int:
        """How many moments there were."""
        return self.colleagues + self.customers + self.others


NO_DAY: Final = YearDay()
SIDES: Final = {"colleague": 0, "customer": 1}


def first_day(today: date) -> date:
    """Return the first day of the fifty-three weeks up to today."""
    return first_of(today) - (WEEKS - 1) * WEEK


def days(
    contacts: Iterable[Contact], calendar: Calendar, today: date, began: date
) -> dict[date, YearDay]:
    """Return every day of fifty-three weeks, from the first that is known up to today."""
    counted: dict[str, list[int]] = {}
    for one in contacts:
        counted.setdefault(one.day, [0, 0, 0])[SIDES.get(one.side or "", 2)] += 1
    first = max(first_day(today), began)
    found = {}
    for n in range((today - first).days + 1):
        day = first + n * ONE_DAY
        colleagues, customers, others = counted.get(day.isoformat(), (0, 0, 0))
        free = not calendar.works(day)
        found[day] = YearDay(colleagues, customers, others, free)
    return found


def level(total: int) -> int:
    """Return how dark a day is, from 0 to 4."""
    return sum(total >= least for least in LEVELS)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOfAttention:
    """One month of the year: how much for whom, and on how many working days."""

    first: date
    colleagues: int
    customers: int
    total: int
    worked: int
    free: int
    """Days of the working week on which nobody was expected."""


def months(found: Mapping[date, YearDay], calendar: Calendar) -> list[MonthOfAttention]:
    """Return the months of a year, oldest first."""
    by: dict[date, list[tuple[date, YearDay]]] = {}
    for day, one in found.items():
        by.setdefault(day.replace(day=1), []).append((day, one))
    return [
        MonthOfAttention(
            first=first,
            colleagues=sum(one.colleagues for _day, one in some),
            customers=sum(one.customers for _day, one in some),
            total=sum(one.total for _day, one in some),
            worked=sum(not one.free for _day, one in some),
            free=sum(one.free and day.weekday() in calendar.week for day, one in some),
        )
        for first, some in sorted(by.items())
    ]


def weekdays(found: Mapping[date, YearDay]) -> list[float | None]:
    """Return the mean of each day of the week, over those that were worked."""
    means: list[float | None] = []
    for number in range(7):
        some = [
            one.total
            for day, one in found.items()
            if day.weekday() == number and not one.free
        ]
        means.append(sum(some) / len(some) if some else None)
    return means


def extremes(
    found: Iterable[MonthOfAttention],
) -> tuple[MonthOfAttention, MonthOfAttention] | None:
    """Return the fullest and the quietest month, by the working day; None for too few."""
    full = [one for one in found if one.worked >= FULL_MONTH]
    if len(full) < 3:
        return None
    ordered = sorted(full, key=lambda one: one.total / one.worked)
    return ordered[-1], ordered[0]


def lean(colleagues: int, customers: int) -> str:
    """Return where it leaned: `even`, `colleague` or `customer`."""
    if abs(colleagues - customers) <= NEAR * (colleagues + customers):
        return "even"
    return "colleague" if colleagues > customers else "customer"
