"""Stretches of time to look back on: a week, a month, a quarter, a year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from coach.fastclass import dataclass
from coach.rules.weeks import WEEK, first_of

MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """A week, month, quarter or year."""

    kind: str
    first: date

    @property
    def end(self) -> date:
        """The day after its last."""
        return _shifted(self.kind, self.first, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.end - timedelta(days=1)

    @property
    def before(self) -> Period:
        """The one before it."""
        return Period(self.kind, _shifted(self.kind, self.first, -1))

    @property
    def after(self) -> Period:
        """The one after it."""
        return Period(self.kind, self.end)

    @property
    def year_before(self) -> Period:
        """The same one a year earlier; of a week the one 52 weeks earlier."""
        if self.kind == "week":
            return Period(self.kind, self.first - 52 * WEEK)
        return Period(self.kind, self.first - relativedelta(years=1))

    def holds(self, day: date) -> bool:
        """Return whether the day lies in it."""
        return self.first <= day < self.end


def around(kind: str, day: date) -> Period:
    """Return the period of that kind in which the day lies."""
    if kind == "week":
        return Period(kind, first_of(day))
    months = MONTHS[kind]
    month = (day.month - 1) // months * months + 1
    return Period(kind, date(day.year, month, 1))


def months_to(day: date, count: int) -> tuple[date, ...]:
    """Return the first days of so many months, the one of that day last."""
    first = day.replace(day=1)
    return tuple(first - relativedelta(months=back) for back in reversed(range(count)))


def _shifted(kind: str, first: date, by: int) -> date:
    if kind == "week":
        return first + by * WEEK
    return first + relativedelta(months=by * MONTHS[kind])
