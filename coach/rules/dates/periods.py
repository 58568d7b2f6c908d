"""Read stretches of days: last week, november, 2025, or a single day."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias

from coach.rules.dates import reading, weeks
from coach.rules.dates.distance import shift
from coach.rules.dates.phrase import words_of
from coach.rules.dates.words import COMING, MONTHS, UNITS, turn
from coach.rules.weeks import first_of

if TYPE_CHECKING:
    from coach.rules.dates.reckoning import Words

Period: TypeAlias = tuple[date, date]

SATURDAY = 5

_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEAR = re.compile(r"\d{4}|'\d\d")


def read(text: str, now: datetime) -> Period | None:
    """Return the first day said and the day after the last, or None."""
    if len(text) > reading.LONGEST:
        return None
    words = tuple(word for word in words_of(text) if word not in {"in", "of", "van"})
    today = now.date()
    if len(words) == 2 and (step := turn(words[0])) is not None:
        period = _around(today, UNITS.get(words[1], ""), step)
        if period:
            return period
    period = (
        weeks.span(words, today)
        or _weekend(words, today)
        or _month(words, today)
        or _named_year(words)
    )
    if period:
        return period
    when = reading.read(text, now, "past")
    return (when.day, when.day + timedelta(days=1)) if when else None


def _around(today: date, unit: str, step: int) -> Period | None:
    """Return the week, month or year that today is in, or the one beside it."""
    if unit == "weeks":
        first: date | None = first_of(today)
    elif unit == "months":
        first = today.replace(day=1)
    elif unit == "years":
        first = today.replace(month=1, day=1)
    else:
        return None
    first = first and shift(first, unit, step)
    end = first and shift(first, unit, 1)
    return (first, end) if first and end else None


def _weekend(words: Words, today: date) -> Period | None:
    """Read dit weekend, last weekend; next weekend within one, or it may be this one."""
    *which, last = [word for word in words if word not in {"the", "het", "over"}] or [""]
    if last != "weekend" or len(which) > 1:
        return None
    saturday = today + timedelta(days=SATURDAY - today.weekday())
    has_begun = today >= saturday
    step = turn(which[0]) if which else has_begun - 1
    if which and which[0] in COMING:
        step = int(has_begun)
    if step is None or (step == 1 and not has_begun):
        return None
    first = saturday + timedelta(weeks=step)
    return first, first + timedelta(days=2)


def _month(words: Words, today: date) -> Period | None:
    """Read november, november 2025 and 2025-11; without a year the latest that began."""
    month, year = 0, today.year
    if len(words) == 1 and (match := _MONTH.fullmatch(words[0])):
        year, month = int(match[1]), int(match[2])
    elif words and words[0] in MONTHS:
        month = MONTHS[words[0]]
        if len(words) == 1:
            year -= month > today.month
        elif len(words) == 2 and _YEAR.fullmatch(words[1]):
            year = int(words[1].lstrip("'")) + (2000 if len(words[1]) == 3 else 0)
        else:
            return None
    if not (1 <= month <= 12 and reading.FIRST_YEAR <= year <= reading.LAST_YEAR):
        return None
    return _around(date(year, month, 1), "months", 0)


def _named_year(words: Words) -> Period | None:
    if len(words) != 1 or not _YEAR.fullmatch(words[0]):
        return None
    year = int(words[0].lstrip("'")) + (2000 if len(words[0]) == 3 else 0)
    if not reading.FIRST_YEAR <= year <= reading.LAST_YEAR:
        return None
    return date(year, 1, 1), date(year + 1, 1, 1)
