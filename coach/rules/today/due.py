"""Due: the days on which records come back, of whatever kind they are."""

from __future__ import annotations

from datetime import date

from coach.fastclass import dataclass
from coach.model.kinds import kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Final

    from coach.model.types import Record
    from coach.rules.calendar import Calendar


LEADS: Final = 2
"""On so many working days it may lead; after that it waits among the others."""

PLAN: Final = "planned_on"
"""The day of what is to be done; all others are days to look again."""


@dataclass(frozen=True, slots=True)
class Due:
    """One record that comes back on a day."""

    table: str
    id: str
    field: str
    """The field that says so."""

    day: date

    @property
    def is_plan(self) -> bool:
        """Whether there is something to do, where others are to be looked at."""
        return self.field == PLAN


def days_of(record: Record, today: date) -> Iterator[Due]:
    """Yield each day on which a record comes back, for as long as it is not over.

    What comes back again and again is due on the last of its days, however many of them
    were missed.
    """
    kind = kind_of(type(record))
    for due in kind.due:
        day = getattr(record, due.field)
        if day is None or due.is_over(getattr(record, due.state, None)):
            continue
        rule = getattr(record, "repeats", "") if due.field == PLAN else ""
        if rule and day < today:
            from coach.rules.acts import repeats  # most acts come once

            day = max(day, repeats.latest(rule, today) or day)
        yield Due(kind.table, record.id, due.field, day)


def upon(records: Iterable[Record], today: date) -> list[Due]:
    """Return what is due by that day: that of the day itself, then the oldest first."""
    found = [due for record in records for due in days_of(record, today)]
    return sorted(
        (due for due in found if due.day <= today),
        key=lambda due: (due.day != today, due.day, due.id),
    )


def may_lead(due: Due, calendar: Calendar, today: date) -> bool:
    """Return whether it may be the one thing to look at; from its third day on it waits."""
    return due.is_plan or calendar.between(due.day, today) < LEADS
