"""Read which day is said: by name, by distance, in its week, in the calendar."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from coach.rules.dates import words as said
from coach.rules.dates.dates_clock import without_part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from coach.rules.dates.dates_clock import Words

    Lean: TypeAlias = Literal["past", "next"]
    Figures: TypeAlias = tuple[int | None, int, int]

_NUMBERED = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d\d))?")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_WRITTEN = re.compile(r"(\d{1,2})[-/]?([a-z]{3,})(?:[-/]?(\d{4}|\d\d))?")
_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th|e|de|ste)?")
_YEAR = re.compile(r"\d{4}|\d\d")
_GLUED = re.compile(r"(-?)(\d{1,4})([a-z]+)")


def read(
    words: Words, now: datetime, lean: Lean, clock: time | None
) -> tuple[date, str] | None:
    """Return the day that exactly these words say, and the part of it they name."""
    today = now.date()
    while words and words[0] in said.FILLERS:
        words = words[1:]
    if named := said.NAMED.get(" ".join(words)):
        return today + timedelta(days=named[0]), named[1]
    words, part = without_part(words)
    if part and (named := said.NAMED.get(" ".join(words))):
        return today + timedelta(days=named[0]), part
    day = (
        _weekday(words, now, lean, clock)
        or _beside(words, today, lean)
        or _week(words, today)
        or _distance(words, today)
        or _calendar(words, today, lean)
    )
    return (day, part) if day else None


def number(word: str) -> int | None:
    """Return the number that a word or some figures say."""
    if word.isdecimal() and len(word) <= 4:
        return int(word)
    return said.NUMBERS.get(word)


def shift(day: date, unit: str, count: int) -> date | None:
    """Return the day so many days, weeks, months or years on; months end in time."""
    try:
        if unit in {"days", "weeks"}:
            return day + timedelta(**{unit: count})
        # Only months and years need it, and every line of the shell would pay for it.
        from dateutil.relativedelta import relativedelta

        return day + relativedelta(months=count * 12 if unit == "years" else count)
    except (OverflowError, ValueError):
        return None


def _weekday(words: Words, now: datetime, lean: Lean, clock: time | None) -> date | None:
    weekday, today = said.WEEKDAYS.get(" ".join(words)), now.date()
    if weekday is None:
        return None
    if lean == "next":
        return _coming(weekday, today)
    is_later_today = clock is not None and clock > now.time()
    is_today = weekday == today.weekday() and not is_later_today
    return today if is_today else _gone(weekday, today)


def _coming(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday()) % 7 or 7)


def _gone(weekday: int, today: date) -> date:
    return today - timedelta(days=(today.weekday() - weekday) % 7 or 7)


def _beside(words: Words, today: date, lean: Lean) -> date | None:
    """Read a weekday with a word beside it: last friday, maandag jl., a.s. vrijdag."""
    if len(words) != 2:
        return None
    first, second = words
    if first in said.WEEKDAYS:
        if second in said.JUST_PAST:
            return _gone(said.WEEKDAYS[first], today)
        return _coming(said.WEEKDAYS[first], today) if second in said.SOON else None
    weekday = said.WEEKDAYS.get(second)
    if weekday is None:
        return None
    if first in said.LAST:
        return _gone(weekday, today)
    if first in said.NEXT:
        return _coming(weekday, today)
    if first in said.THIS:
        ahead = weekday - today.weekday()
        return today + timedelta(days=ahead % 7 if lean == "next" else ahead)
    return None


def _week(words: Words, today: date) -> date | None:
    """Read last month, and a weekday in its week: volgende week dinsdag."""
    weekday = None
    if len(words) == 3:
        weekday = said.WEEKDAYS.get(words[0], said.WEEKDAYS.get(words[2]))
        words = words[1:] if words[0] in said.WEEKDAYS else words[:2]
        if weekday is None or words[1] != "week":
            return None
    if len(words) != 2:
        return None
    step = turn(words[0])
    if weekday is not None and step is not None:
        monday = today - timedelta(days=today.weekday())
        return monday + timedelta(weeks=step, days=weekday)
    unit = said.UNITS.get(words[1])
    return shift(today, unit, step) if step and unit and len(words[1]) > 3 else None


def turn(word: str) -> int | None:
    """Return -1 for a word like last, 0 for this, 1 for next."""
    if word in said.LAST:
        return -1
    if word in said.NEXT:
        return 1
    return 0 if word in said.THIS else None


def _distance(words: Words, today: date) -> date | None:
    """Read so many days ago or ahead: 3 dagen geleden, -3d, in 2 weeks."""
    sign = 0
    if words[-1:] and words[-1] in said.AGO:
        words, sign = words[:-1], -1
    elif words[:1] and words[0] in said.AHEAD:
        words, sign = words[1:], 1
    elif words[-2:] in said.HENCE:
        words, sign = words[:-2], 1
    if len(words) == 1 and (match := _GLUED.fullmatch(words[0])):
        if bool(match[1]) == bool(sign):
            return None
        words, sign = (match[2], match[3]), sign or -1
    if len(words) != 2 or not sign:
        return None
    count, unit = number(words[0]), said.UNITS.get(words[1])
    return None if count is None or unit is None else shift(today, unit, sign * count)


def _calendar(words: Words, today: date, lean: Lean) -> date | None:
    """Read a day of the calendar, with a weekday in front if it is the right one."""
    if len(words) > 1 and words[0] in said.WEEKDAYS:
        day = _calendar(words[1:], today, lean)
        return day if day and day.weekday() == said.WEEKDAYS[words[0]] else None
    figures = _numbered(words[0]) if len(words) == 1 else _written(words)
    if figures is None:
        return None
    year, month, day_of_month = figures
    if year is not None:
        return _valid(year, month, day_of_month)
    step = -1 if lean == "past" else 1
    # Eight years on there has always been a 29 February, also around 1900 and 2100.
    years = range(today.year, today.year + 9 * step, step)
    days = (_valid(year, month, day_of_month) for year in years)
    return next((day for day in days if day and (day - today).days * step >= 0), None)


def _numbered(word: str) -> Figures | None:
    if match := _NUMBERED.fullmatch(word):
        return _year(match[4]), int(match[3]), int(match[1])
    if match := _YEAR_FIRST.fullmatch(word):
        return int(match[1]), int(match[3]), int(match[4])
    if match := _COMPACT.fullmatch(word):
        return int(match[1]), int(match[2]), int(match[3])
    if (match := _WRITTEN.fullmatch(word)) and match[2] in said.MONTHS:
        return _year(match[3]), said.MONTHS[match[2]], int(match[1])
    return None


def _written(words: Words) -> Figures | None:
    """Read 20 nov, nov 20, the 1st of may 2026."""
    words = tuple(word for word in words if word not in {"of", "van"})
    if len(words) not in {2, 3}:
        return None
    *_, year = (None, *words[2:])
    day_of_month, month = words[:2] if words[1] in said.MONTHS else words[1::-1]
    match = _NUMBER.fullmatch(day_of_month)
    if match is None or month not in said.MONTHS or (year and not _YEAR.fullmatch(year)):
        return None
    return _year(year), said.MONTHS[month], int(match[1])


def _year(figures: str | None) -> int | None:
    if figures is None:
        return None
    return int(figures) + (2000 if len(figures) == 2 else 0)


def _valid(year: int, month: int, day_of_month: int) -> date | None:
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None
