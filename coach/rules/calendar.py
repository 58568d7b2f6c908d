"""Which days count: the working week, without public holidays and days away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from coach.fastclass import dataclass
from coach.rules.holidays import NONE, Holidays

ONE_DAY = timedelta(days=1)
MONDAY_TO_FRIDAY = frozenset(range(5))


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days a person works."""

    week: frozenset[int] = MONDAY_TO_FRIDAY
    """Weekdays that are worked; Monday is 0."""

    away: tuple[tuple[date, date], ...] = ()
    """Periods that count for nobody: first and last day, both away."""

    holidays: Holidays = NONE
    """The public holidays on which nobody is expected."""

    def is_away(self, day: date) -> bool:
        """Return whether the day lies in a period away."""
        return any(first <= day <= last for first, last in self.away)

    def works(self, day: date) -> bool:
        """Return whether the day is a working day."""
        if day.weekday() not in self.week or self.is_away(day):
            return False
        return day not in self.holidays

    def is_holiday(self, day: date) -> bool:
        """Return whether the day would be worked, were it not a public holiday."""
        return day.weekday() in self.week and day in self.holidays

    def is_off(self, day: date) -> bool:
        """Return whether the day would be worked, were it not away."""
        return day.weekday() in self.week and self.is_away(day)

    def between(self, first: date, last: date) -> int:
        """Return how many working days lie after the first day, up to the last."""
        if last <= first:
            return 0
        weeks, rest = divmod((last - first).days, 7)
        tail = range(first.weekday() + 1, first.weekday() + 1 + rest)
        count = weeks * len(self.week) + sum(day % 7 in self.week for day in tail)
        return count - len(self._lost(first + ONE_DAY, last))

    def window(self, last: date, length: int) -> date:
        """Return the first of the last so many working days, `last` included."""
        days = self.backwards(last)
        day = last
        for _ in range(length):
            day = next(days, day)
        return day

    def after(self, day: date) -> date:
        """Return the next working day; the next day where none comes within a year."""
        later = (day + n * ONE_DAY for n in range(1, 366))
        return next(filter(self.works, later), day + ONE_DAY)

    def backwards(self, last: date) -> Iterator[date]:
        """Yield the working days from `last` back, for at most three years."""
        day = last
        for _ in range(1100):
            if self.works(day):
                yield day
            day -= ONE_DAY

    def _lost(self, first: date, last: date) -> set[date]:
        """Return the weekdays of the working week that were away or a public holiday."""
        free = {*self.holidays.within(first, last), *self.days_away(first, last)}
        return {day for day in free if day.weekday() in self.week}

    def days_away(self, first: date, last: date) -> set[date]:
        """Return the days in periods away from the first to the last, both included."""
        spans = ((max(start, first), min(end, last)) for start, end in self.away)
        return {
            begin + n * ONE_DAY
            for begin, end in spans
            for n in range((end - begin).days + 1)
        }
